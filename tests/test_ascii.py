"""Text as ASCII, in place."""

from __future__ import annotations

from reader.ascii import in_ascii, small


def test_typographic_signs_become_ascii_in_their_place() -> None:
    text = "“It’s – well… over”\u00a0now"
    plain = in_ascii(text)
    assert plain.isascii()
    assert len(plain) == len(text)
    assert plain.split() == ["\"It's", '"', 'well"', 'over"', "now"]
    assert in_ascii("“Größe”") == "“Größe”"


def test_small_letters_stand_where_the_text_stood() -> None:
    for text in ("“It’s – well… OVER”", "L’ÉTÉ d’« Ellenville »", "Größe"):
        assert len(small(text)) == len(text)
    assert small("L’ÉTÉ") == "l'été"
