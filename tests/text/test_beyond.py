"""What a text has beyond ASCII, and what it cannot have then."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Block
from reader.text.beyond import beyond_ascii, is_plain, may_be_misread
from reader.text.repair import repair_blocks
from reader.text.scrub import scrub_blocks
from reader.text.words import word_count, words_of_all

TEXTS = st.lists(st.text(st.sampled_from(" aZ9\n\t\x1b\x7f\x85\xa0éÉÂÃâ€™œ“”—…ß\xadŒИ\u0303渡\u202e\ud800")))


def test_what_is_beyond_ascii_stands_apart_as_it_stood() -> None:
    assert beyond_ascii(["Ferry late"]) == beyond_ascii([]) == ""
    assert beyond_ascii(["“Señor,” he said—“late”", "é\u00a0!"]) == "“ ñ ” —“ ” é\u00a0"
    assert beyond_ascii(["a\x1bb\td"]) == "\x01 \x01"


def test_which_texts_are_plain() -> None:
    assert all(is_plain(beyond_ascii([text])) for text in ("", "“Too late” – so it’s said…", "señor", "Łódź", "5 €"))
    for text in ("a\tb", "a\nb", "\x7f", "\x85", "\ud800", "\u202e", "“\u200b”", "渡し船", "Мост", "e\u0301"):
        assert not is_plain(beyond_ascii([text]))


def test_which_texts_may_be_misread() -> None:
    assert not any(may_be_misread(beyond_ascii([text])) for text in ("“Late”—“too late…”", "señor, él"))
    assert all(may_be_misread(beyond_ascii([text])) for text in ("seÃ±or", "Ã la carte", "itâ€™s", "Å“uf", "\x92"))


@given(TEXTS)
def test_what_is_told_of_all_holds_for_each(texts: list[str]) -> None:
    blocks = tuple(Block(text=text) for text in texts)
    beyond = beyond_ascii(texts)
    assert may_be_misread(beyond) or repair_blocks(blocks) == (blocks, 0)
    assert not is_plain(beyond) or scrub_blocks(blocks) == blocks
    assert words_of_all(texts) == sum(map(word_count, texts))
