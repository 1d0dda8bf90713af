"""Character references (`&amp;`, `&#233;`) as the characters they stand for."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

from reader.frozen import replace
from reader.late import late
from reader.model import Block, Shape

LONGEST_NUMBER = 40
"""Digits up to which the standard library is asked what a number stands for; it raises for 4,300 of them."""
_LONG_NUMBER = re.compile(rf"&#(?:[xX]0*([0-9a-fA-F]+)|0*([0-9]+))(?<=\w{{{LONGEST_NUMBER}}})")
_WRITTEN = late(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});")
_QUOTING = frozenset("`'\"“”‘’«»")
"""Between two of these a reference is what is written about."""
_BLANK = frozenset("\xa0\xad\u200b\u200c\u200d\u2060")
"""Characters that nobody sees: of a reference that stands alone nothing would be left."""
_AS_WRITTEN = frozenset({Shape.CODE, Shape.TABLE})


def resolve_blocks(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], int]:
    """Resolve the references that a page left in the lines of a text, and count them.

    Those between quotation marks stay, those in a line with tags, one alone that would leave nothing, and all where
    brackets are written both ways (`&lt;`, `<`): that text writes about them.
    """
    found = [
        i
        for i, block in enumerate(blocks)
        if "&" in block.text and block.shape not in _AS_WRITTEN and "</" not in block.text
    ]
    if found and any("&lt;" in blocks[i].text for i in found) and any("<" in block.text for block in blocks):
        return blocks, 0
    written = sum(len(_WRITTEN.findall(blocks[i].text)) for i in found)
    if not written:
        return blocks, 0
    count = 0

    def character(match: re.Match[str]) -> str:
        nonlocal count
        start, end = match.span()
        before, behind = match.string[max(0, start - 1) : start], match.string[end : end + 1]
        if before in _QUOTING and behind in _QUOTING:
            return match[0]
        meant = unescape(match[0]) if match[0][1] == "#" or match[0][1:] in html5 else match[0]
        if meant in _BLANK and written == 1 and not before.strip() and not behind.strip():
            return match[0]
        count += meant != match[0]
        return " " if meant.isspace() else meant

    texts = {i: _WRITTEN.sub(character, blocks[i].text) for i in found}
    mended = (
        replace(block, text=text) if (text := texts.get(i, "").strip()) and text != block.text else block
        for i, block in enumerate(blocks)
    )
    return tuple(mended), count


def resolved(text: str) -> str:
    """Return a text with its references resolved; a number that is no character's gives U+FFFD. Total, linear."""
    if "&" not in text:
        return text
    return unescape(_LONG_NUMBER.sub(_shortened, text) if len(text) > LONGEST_NUMBER else text)


def _shortened(match: re.Match[str]) -> str:
    """The same number without its zeros, or as few digits as no character has."""
    return f"&#x{match[1][:LONGEST_NUMBER]}" if match[1] else f"&#{match[2][:LONGEST_NUMBER]}"
