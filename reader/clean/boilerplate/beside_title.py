"""Lines right beside the headline that are the article's: its subtitle, and what may be the headline itself."""

from __future__ import annotations

from collections.abc import Sequence

from reader.clean.lines.line import Line
from reader.model import Block, Role

SUBTITLE_WORDS = 4
"""Words of the shortest subtitle that is kept; shorter ones are as often labels."""
FEWEST_ABOVE = 3
"""Words of the shortest line above the headline that may be the headline; shorter ones are sections."""
CAPITALS = 0.6
"""Share of words with a capital from which a line is a menu's or another headline."""
LONG_WORD, STEM = 4, 5
"""Letters of a word that says what a text is about, and those by which two forms of it are taken for one."""
MASTHEAD = 4
"""Lines above a headline that are no page's."""
_PROSE = "Pp"
_TITLE, _UNKNOWN = Role.TITLE, Role.UNKNOWN
_SIGNED = (Role.BYLINE, Role.DATE)
_STRANGE = ("address.", "link", "digits")
"""How the features begin that subtitles have not."""


def is_subtitle(blocks: Sequence[Block], lines: Sequence[Line], i: int) -> bool:
    """Whether a line right below the headline, above its byline, its date or its text, is its subtitle."""
    line = lines[i]
    if i + 1 >= len(blocks) or not (blocks[i + 1].role in _SIGNED or lines[i + 1].look in _PROSE):
        return False
    plain = line.look in "hs" and line.match is None and not line.glue and line.capitals < CAPITALS
    if not plain or line.size < SUBTITLE_WORDS or any(name.startswith(_STRANGE) for name in line.names):
        return False
    return blocks[i].text not in (block.text for block in blocks[i + 1 :])


def may_be_headline(blocks: Sequence[Block], lines: Sequence[Line]) -> int | None:
    """The line right above the headline, where the text has all its longer words: the other may be its subtitle."""
    i = next((i for i, block in enumerate(blocks) if block.role is _TITLE), 0) - 1
    if not 0 <= i < MASTHEAD or blocks[i].role is not _UNKNOWN:
        return None
    line = lines[i]
    longer = [word[:STEM] for word in line.words if len(word) >= LONG_WORD]
    if line.look not in "hl" or line.size < FEWEST_ABOVE or line.match is not None or len(longer) < 2:
        return None
    text = " ".join([block.text for block in blocks[i + 2 :]]).casefold()
    return i if all(word in text for word in longer) else None
