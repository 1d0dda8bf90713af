from __future__ import annotations

import pytest

from reader.annotate.patterns import in_sentence
from reader.annotate.tokens import QUOTED
from tests.annotate.reading import frame


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("„Wir gehen heute“, ist Ruth Kohl überzeugt.", "de", "Ruth Kohl"),
        ("„Wir gehen heute“, gibt sich Ruth Kohl kämpferisch.", "de", "Ruth Kohl"),
        ("„Wir gehen heute“, das Ruth Kohl sehr laut gelesen hatte.", "de", None),
    ],
)
def test_a_clause_that_its_mood_ends(text: str, language: str, name: str | None) -> None:
    made = frame(text, language)
    begin, end = made.sentences[0]
    found = in_sentence(made, begin, end, made.kind.index(QUOTED))
    assert (made.words(found.subject.first, found.subject.last) if found else None) == name


def test_what_a_thing_does_to_a_name_in_marks_is_no_saying() -> None:
    made = frame("«El Faro del Norte» reveló el caso.", "es")
    assert in_sentence(made, *made.sentences[0], made.kind.index(QUOTED)) is None
