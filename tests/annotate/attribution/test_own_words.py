from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Detective Holly Tate spoke of “a cruel trick.” Her advice: “Never sign at once.”", "en", "Holly Tate"),
        ("Coach Ben Marsh was glad. His wish for the spring: “That all stay fit.”", "en", "Ben Marsh"),
        ("Coach Ben Marsh was glad. His verdict on the year was short: “Not bad.”", "en", "Ben Marsh"),
        ("Kommissar Ole Tietz spricht von einer „Masche“. Sein Rat: „Niemals sofort zahlen.“", "de", "Ole Tietz"),
        ("Trainerin Ilse Baum war zufrieden. Ihr Fazit fällt knapp aus: „Es geht.“", "de", "Ilse Baum"),
        ("La commissaire Odile Tarn parle d’une « ruse ». Son conseil : « Ne signez jamais. »", "fr", "Odile Tarn"),
        ("La comisaria Elsa Toro habla de «un engaño». Su consejo: «No firme nunca».", "es", "Elsa Toro"),
    ],
)
def test_the_words_are_whose_a_possessive_means(text: str, language: str, wanted: str) -> None:
    assert speakers(text, language=language)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Coach Ben Marsh was glad. His wife: “He snores.”", "en"),
        ("Trainer Jan Voss war froh. Sein Vorschlag empört die Opposition: „Ein Witz.“", "de"),
        ("Trainer Jan Voss war froh. Ihr Fazit: „Ein Witz.“", "de"),
    ],
)
def test_it_is_nobodys_where_somebody_else_may_speak(text: str, language: str) -> None:
    assert {"Ben Marsh", "Jan Voss"}.isdisjoint(speakers(text, language=language))
