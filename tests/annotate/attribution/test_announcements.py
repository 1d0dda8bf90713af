from __future__ import annotations

import pytest

from reader.annotate.attribution.announcements import introduction, signature_line
from reader.annotate.attribution.people import People
from tests.annotate.reading import english, frame, speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [("Ruth Calder said:", "Ruth Calder"), ("Ruth Calder", "Ruth Calder"), ("The river rose.", None), ("", None)],
)
def test_introduction(text: str, name: str | None) -> None:
    made = frame(text)
    found = introduction(made, People(text, english()))
    assert (made.words(found.subject.first, found.subject.last) if found else None) == name


def test_signature_line() -> None:
    assert signature_line(frame("-- Ruth Calder")) is not None
    assert signature_line(frame("The river rose.")) is None


def test_a_paragraph_of_one_word_announces_nobody() -> None:
    assert speakers("dit-il", ". Il Me ». pleuvait dit-il „ . selon „ erreur », «", language="fr") == [None, None]
