from __future__ import annotations

import pytest

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
