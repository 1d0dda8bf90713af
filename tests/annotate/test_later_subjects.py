from __future__ import annotations

import pytest

from reader.annotate.later_subjects import subject_after
from tests.annotate.reading import frame, shown


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("said Ruth Calder", ("name", "Ruth Calder")),
        ("said retired teacher Ruth Calder", ("name", "Ruth Calder")),
        ("said Calder aide Owen Pike", ("name", "Owen Pike")),
        ("said the Calder campaign", ("nominal", "the Calder campaign")),
        ("said a spokesman for the union, Owen Pike", ("name", "Owen Pike")),
        ("said the statement", ("nominal", "the statement")),
        ("said he", ("pronoun", "he")),
        ("said on", None),
    ],
)
def test_after_a_verb(text: str, wanted: tuple[str, str] | None) -> None:
    made = frame(text)
    assert shown(subject_after(made, 1, len(made.kind)), made) == wanted
