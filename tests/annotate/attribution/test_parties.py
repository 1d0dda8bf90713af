from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("Sen. Tobias Pell was blunt about it.", "Tobias Pell"),
        ("Sen. Tobias Pell, R-Ohio, was blunt about it.", "Tobias Pell"),
        ("Sen. Tobias Pell, D-Ohio, was blunt about it.", "the Ohio Republican"),
        ("Democratic Sen. Tobias Pell was blunt about it.", "the Ohio Republican"),
        ("The baker Tobias Pell was blunt about it.", "the Ohio Republican"),
        ("The hall was cold.", "the Ohio Republican"),
    ],
)
def test_whom_a_party_means(before: str, wanted: str) -> None:
    said = "“We are out of money,” the Ohio Republican said."
    assert speakers(before, said) == [wanted]
    assert speakers(f"{before} {said}") == [wanted]


def test_a_party_alone_may_mean_somebody() -> None:
    assert speakers("Gov. Marie Hall was blunt.", "“We are out of money,” the Democrat said.") == ["Marie Hall"]
    assert speakers("Gov. Marie Hall was blunt.", "“We are out of money,” a Democrat said.") == ["a Democrat"]
