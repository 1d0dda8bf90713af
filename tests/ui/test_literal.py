"""The door for untrusted text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from reader.ui.literal import harmless, literal, plain


def test_markup_is_text() -> None:
    for text in ("[bold]x[/bold]", "[/]", "[@click=app.quit]x[/]", "\\[x", "["):
        assert literal(text).plain == text
        assert literal(text).spans == []
    assert isinstance(literal("x"), Content)


def test_nothing_a_terminal_could_obey() -> None:
    assert "\x1b" not in plain("a\x1b[2Jb\x9b1mc\u202ed")
    assert plain("caf\udce9.txt") == "caf\\xe9.txt"
    assert "\n" not in plain("a\nb")


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_harmless_keeps_the_length(text: str) -> None:
    safe = harmless(text)
    assert len(safe) == len(text)
    safe.encode("utf-8")
    assert not any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 or 0x202A <= ord(c) <= 0x202E for c in safe)
