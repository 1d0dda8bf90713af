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
