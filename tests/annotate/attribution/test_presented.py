from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (
            "À l’origine de la fronde, Anne Morel. La conseillère de Vernay n’a rien digéré. « On verra », dit-elle.",
            "fr",
            "Anne Morel",
        ),
        (
            "Für die Gegner spricht Ida Roth. Die frühere Schulleiterin sammelt, wie sie betont, „nicht zum Spaß“.",
            "de",
            "Ida Roth",
        ),
        ("Reste Anne Morel, 44 ans. La députée ironise : « On verra. »", "fr", "Anne Morel"),
        ("Reste le maire, Luc Morel. La députée ironise : « On verra. »", "fr", "La députée"),
        ("À la barre, Anne Morel. La juge ironise : « On verra. »", "fr", "La juge"),
    ],
)
def test_whom_a_sentence_ends_with_the_next_one_calls_by_what_they_are(text: str, language: str, wanted: str) -> None:
    assert [name and name.lower() for name in speakers(text, language=language)] == [wanted.lower()]


def test_a_name_and_where_its_bearer_lives_present_who_is_told_of() -> None:
    text = "Fatou Diallo, Massy. La retraitée a recueilli Zazie. « Elle ne disait qu’un mot », rit-elle."
    assert speakers(text, language="fr") == ["Fatou Diallo"]
