from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ('The roof, according to Ida Brook, is "not worth mending".', "en", "Ida Brook"),
        ("Según el Ministerio de Salud, los casos se mantienen «en una meseta».", "es", "Ministerio de Salud"),
        ("Dem Gutachten zufolge ist der Steg „akut gefährdet“.", "de", "Dem Gutachten"),
        ("« Tout ira bien », fait-on savoir à la mairie.", "fr", "la mairie"),
        ("Selon lui, le toit est « bon à jeter ».", "fr", None),
    ],
)
def test_the_source_that_a_sentence_names(text: str, language: str, wanted: str | None) -> None:
    assert speakers(text, language=language) == [wanted]
