"""Text as ASCII, in place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.ascii import has_figures, in_ascii, small


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
    assert small("L’ÉTÉ\u00a0!") == "l'été !"
    assert small("TOLD\u00a0“Us”") == 'told "us"'


@given(st.text())
def test_where_no_figure_is_told_of_there_is_none(text: str) -> None:
    assert has_figures(text) or not any(map(str.isdecimal, text))
    assert not has_figures("A ferry – “late”")
