from __future__ import annotations

import pytest

from reader.annotate.sentences.nominals import heads
from reader.annotate.sentences.noun_phrases import Subject
from tests.annotate.reading import frame, speakers


def test_the_head_of_a_nominal_tells_who_it_is() -> None:
    for text, wanted in (("el compromiso del Ayuntamiento", False), ("el portavoz del Ayuntamiento", True)):
        made = frame(text, "es")
        assert heads(made, Subject("nominal", 0, len(made.kind) - 1)) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("La Cour des comptes dénonce « une gestion opaque ».", ["Cour des comptes"]),
        ("Le Conseil d’État juge « illégale » la mesure.", ["Conseil d’État"]),
    ],
)
def test_all_that_a_body_is_called(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“It is a crime,” the Council on Port Relations said.", "Council on Port Relations"),
        ("“It is no crime,” the University of Norrvik said in a statement.", "University of Norrvik"),
        ("“It is that,” said the Norrvik Association of the Deaf.", "Norrvik Association of the Deaf"),
        ("“It is that,” the University said of Norrvik.", "University"),
        ("“It is that,” said the Post on Monday.", "Post"),
    ],
)
def test_a_body_is_called_with_what_it_is_of(text: str, wanted: str) -> None:
    assert speakers(text) == [wanted]
