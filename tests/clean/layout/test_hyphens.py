"""Words cut at the ends of lines become whole again; words that have a hyphen keep it."""

from __future__ import annotations

import pytest

from reader.clean.layout.hyphens import Hyphens, add_line, close, hyphens_in, is_cut
from reader.model import Block
from reader.parse.plain import parse_plain
from reader.rules.load import default_rules


def joined(text: str, language: str = "en") -> str:
    """All lines of a text as one."""
    blocks = parse_plain(text).blocks
    hyphens = hyphens_in(blocks, default_rules().words(language, "language"))
    pieces = [blocks[0].text]
    for block in blocks[1:]:
        add_line(pieces, block.text, hyphens)
    return "".join(pieces)


SET = "The har-\nbour of Norr-\nvik was "
"""Lines of a text that is typeset."""


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (SET + "re-\nopened.", "The harbour of Norrvik was reopened."),
        (SET + "run by a self-\nemployed man.", "The harbour of Norrvik was run by a self-employed man."),
        (
            SET + "a well-\nknown one, well known for it\nto all.",
            "The harbour of Norrvik was a well-known one, well known for it to all.",
        ),
        (SET + "on Karl-\nMarx-Allee.", "The harbour of Norrvik was on Karl-Marx-Allee."),
        (SET + "a two-\nand three-storey house.", "The harbour of Norrvik was a two- and three-storey house."),
        (SET + "open in 2019-\n20 only.", "The harbour of Norrvik was open in 2019-20 only."),
        (SET + "a brother-in-\nlaw's.", "The harbour of Norrvik was a brother-in-law's."),
        (SET + "his -\nas ever.", "The harbour of Norrvik was his - as ever."),
        ("A self-\nemployed man left.", "A self-employed man left."),
        ("A record-\nbreaking man left, and more of them came.", "A record-breaking man left, and more of them came."),
        ("The ferry-\nman is no other ferryman than mine.", "The ferryman is no other ferryman than mine."),
        ("The har¬\nbour is open.", "The harbour is open."),
        ("The har\u2010\nbour is open.", "The harbour is open."),
        ("No hyphen\nhere.", "No hyphen here."),
    ],
)
def test_lines_joined(text: str, whole: str) -> None:
    assert joined(text) == whole


def test_suspended_hyphens_in_german() -> None:
    text = "Der Ha-\nfen ist für Vor-\nund Nachteile be-\nkannt."
    assert joined(text, "de") == "Der Hafen ist für Vor- und Nachteile bekannt."


def test_wide_letters_are_joined_without_a_space() -> None:
    assert joined("港は再び\n開いた") == "港は再び開いた"
    assert joined("A har-\nbour: 港は再び\n開いた") == "A har-bour: 港は再び開いた"


def test_no_hyphens_in_most_texts() -> None:
    assert hyphens_in(parse_plain("One -\ntwo -- three\n- four").blocks, {}) is None
    assert hyphens_in((Block(text=""), Block(text="-")), {}) is None


def test_how_often_lines_cut_words_says_what_a_text_is() -> None:
    def typeset(lines: list[str]) -> bool:
        hyphens = hyphens_in(parse_plain("\n".join(lines)).blocks, {})
        assert hyphens is not None
        return hyphens.typeset

    assert typeset(["a har-", "bour, a fer-", "ry"])
    assert not typeset(["a har-", "bour, a", "ferry"])
    assert not typeset(["a har-", "bour, a fer-", *["ry of it"] * 80])


def test_the_end_of_a_line_within_a_word() -> None:
    assert is_cut("har-", "bour")
    assert not is_cut("har -", "bour")
    assert not is_cut("har-", "“bour”")
    assert not is_cut("", "")


def test_a_line_of_one_long_word_takes_no_time() -> None:
    hyphens = Hyphens(True, frozenset(), frozenset(), frozenset(), frozenset())
    pieces = ["a" * 1_000_000 + "-"]
    hyphens.add(pieces, "b" * 1_000_000)
    assert len("".join(pieces)) == 2_000_000


def test_one_piece_leaves_a_block_alone() -> None:
    block = Block(text="one")
    blocks = [block]
    close(blocks, ["one"])
    assert blocks[0] is block
    close(blocks, ["one", " two"])
    assert blocks[0].text == "one two"


@pytest.mark.parametrize(
    ("language", "text", "whole"),
    [
        (
            "nl",
            "De ha-\nven heeft voor-\nen nadelen, be-\nhalve hier.",
            "De haven heeft voor- en nadelen, behalve hier.",
        ),
        ("sv", "Ham-\nnen har för-\noch nackdelar, be-\nsök den.", "Hamnen har för- och nackdelar, besök den."),
    ],
)
def test_suspended_hyphens_elsewhere(language: str, text: str, whole: str) -> None:
    assert joined(text, language) == whole
