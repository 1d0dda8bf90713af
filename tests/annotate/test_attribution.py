from __future__ import annotations

import pytest

from reader.annotate.attribution import attribute, introduction, mere_terms, signature_line
from reader.annotate.people import People
from tests.annotate.reading import english, frame


def given_to(text: str) -> list[tuple[str, str] | None]:
    made = frame(text)
    found = attribute(made, People(text, english()))
    return [
        (made.words(one.subject.first, one.subject.last), one.rule) if (one := found.get(number)) else None
        for number in sorted(made.number.values())
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"We go," said Ruth Calder. "Now."', [("Ruth Calder", "after.verb-name"), ("Ruth Calder", "same-paragraph")]),
        ('"We go." "Now," said Ruth Calder.', [("Ruth Calder", "same-paragraph"), ("Ruth Calder", "after.verb-name")]),
        ('Ruth Calder replied in a letter. "We go."', [("Ruth Calder", "sentence-before")]),
        ('Ruth Calder said she considers it "late."', [("Ruth Calder", "pronoun")]),
        ('Ruth Calder came late. "We go," she said.', [("Ruth Calder", "pronoun")]),
        ('Mr. Paul Graves came late. "We go," she said.', [("she", "after.pronoun-verb")]),
        ('"We go." The river rose. ― Ruth Calder', [("Ruth Calder", "signed")]),
        ('The river rose. "We go."', [None]),
    ],
)
def test_paragraph(text: str, wanted: list[tuple[str, str] | None]) -> None:
    assert given_to(text) == wanted


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


def test_terms() -> None:
    assert mere_terms(frame('The "ghost lane" opens. She called it "late."')) == {0}
