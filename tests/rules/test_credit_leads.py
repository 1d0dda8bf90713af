"""What stands before and behind a credit's lead-in."""

from __future__ import annotations

import pytest

from reader.rules.credit_words import credits_of
from reader.rules.load import default_rules

CREDITS = credits_of(default_rules())


@pytest.mark.parametrize(
    "text",
    [
        "Im Rathaus hängt ein Foto von Bürgermeisterin Okafor.",
        "Die Polizei zeigte ein altes Foto von der Fähre",
        "Danach malten die Kinder ein Bild vom Hafen und von der Brücke.",
        "Auf dem Foto: nichts",
        "Die anderen Stühle standen auf dem Foto: leer.",
    ],
)
def test_a_picture_that_the_text_tells_of(text: str) -> None:
    assert CREDITS.find(text) is None


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("Eine Fähre wartet am Anleger. Foto von Ines Okafor", "Ines Okafor"),
        ("Eine Fähre wartet am Anleger. Foto: hbk", "hbk"),
        ("Eine Fähre wartet am nördlichen Anleger Foto: privat", "privat"),
        ("Foto: pd", "pd"),
        ("Bild: zvg", "zvg"),
        ("Bürgermeisterin Okafor - Foto: © hbk", "hbk"),
        ("A ferry waits at the pier. Photo: hbk", "hbk"),
    ],
)
def test_a_newsrooms_mark(text: str, inner: str) -> None:
    found = CREDITS.find(text)
    assert found is not None
    assert text[slice(*found.inner)] == inner


@pytest.mark.parametrize(
    "text", ["Quelle: unbekannt", "A ferry waits. Source: unknown", "Foto: hier klicken und lesen"]
)
def test_no_mark(text: str) -> None:
    assert CREDITS.find(text) is None
