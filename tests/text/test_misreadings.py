from __future__ import annotations

from itertools import product

import pytest

from reader.ascii import in_ascii
from reader.text.misreadings import misreadings, suspicious


def test_every_encoding_undoes_its_own_garbage() -> None:
    for misreading in misreadings():
        byte_to_character = {byte: character for character, byte in misreading.byte_of.items()}
        garbled = "".join(byte_to_character[byte] for byte in "é’я".encode())
        assert misreading.decoded(garbled) == "é’я"
        assert "".join(found[0] for found in misreading.one.finditer(garbled)) == garbled or not misreading.run.match(
            garbled
        )


@pytest.mark.parametrize(
    "text", ["cafÃ©", "itâ€™s", "caf√©", "it‚Äôs", "РџСЂРё", "├⌐tat", "â\x80\x99", "word\x92s", "endÂ now"]
)
def test_the_gate_stops_garbage(text: str) -> None:
    assert suspicious(text)


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "The mayor’s “plan” – a café…",
        "Le maire l’a déclaré à Noël",
        "Новости города",
        "今天的新闻。",
        "Größe, „Straße“",
        "año, ¿qué?",
    ],
)
def test_the_gate_lets_text_pass(text: str) -> None:
    assert not suspicious(text)


def test_no_marks_of_english_texts_are_suspicious() -> None:
    # Repair passes texts by that hold nothing else beside ASCII.
    for signs in product("’”“—–‘\u00a0…a ", repeat=3):
        text = f"a{''.join(signs)}b"
        assert in_ascii(text).isascii()
        assert not suspicious(text)
