from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Elena Ruiz salió contenta. En su carta había descrito la fábrica como “una ruina sin remedio”.",
            "Elena Ruiz",
        ),
        ("Elena Ruiz salió contenta. En su acto final calificó la empresa de “ruina sin remedio”.", "Elena Ruiz"),
        ("Llovía mucho. En la carta había definido la empresa como “una ruina sin remedio”.", None),
        ("Llovía mucho. En su acto final habló la ministra de “una ruina sin remedio”.", "la ministra"),
    ],
)
def test_what_somebody_describes_is_no_subject(text: str, wanted: str | None) -> None:
    assert speakers(text, language="es") == [wanted]


def test_what_somebody_answers_who_is_asked() -> None:
    text = "Su técnico, Paco Vila, lloraba. Preguntado por los Juegos, pidió calma: «Que nadie le ponga una mochila»."
    assert speakers(text, language="es") == ["Paco Vila"]
