from __future__ import annotations

import pytest

from reader.annotate.attribution.clause_subjects import clause_subject
from tests.annotate.reading import frame, shown, speakers


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In 2016, Ruth Calder endorsed Owen Pike", ("name", "Ruth Calder")),
        ("At a rally in Akron, Ohio, on Sunday, Ruth Calder spoke", ("name", "Ruth Calder")),
        ("But Ruth Calder refused", ("name", "Ruth Calder")),
        ("As Ruth Calder, a lawyer, put it", ("name", "Ruth Calder")),
    ],
)
def test_of_a_clause(text: str, wanted: tuple[str, str]) -> None:
    made = frame(text)
    assert shown(clause_subject(made, 0, len(made.kind)), made) == wanted


@pytest.mark.parametrize(
    ("who", "name"),
    [("Officials here", "Officials"), ("The opposition", "the opposition")],
)
def test_bodies_and_those_who_are_there(who: str, name: str) -> None:
    assert speakers(f"{who} said it was “hell on earth”.") == [name]


def test_how_somebody_put_it() -> None:
    before = "That’s how John Skipman, 66, a former chairman of the party, described the claims."
    assert speakers(before, "“Most of them will not be shocked,” he said.") == ["John Skipman"]
