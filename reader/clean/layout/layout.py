"""Undo what a layout did to paragraphs: lines wrapped at a column, sentences that links split over lines.

Only lines without an empty line between them are ever joined (but for sentences that go on overleaf), so a file with a
paragraph a line comes through as it was. No character is dropped but the line break, which becomes a space where one
belongs, and the hyphen of a word that a printer cut.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise, starmap

from reader.clean.layout.edges import BULLET, ENDS, STOPS, TITLES, cells, end_of, first_word, is_wide, touch
from reader.clean.layout.heads import join_headlines
from reader.clean.layout.hyphens import Hyphens, add_line, close, hyphens_in
from reader.clean.layout.page_breaks import join_pages
from reader.clean.layout.spacing import single_spaced
from reader.clean.layout.typeset import is_ragged, join_typeset
from reader.frozen import replace
from reader.late import late
from reader.model import Block, Shape
from reader.rules.load import Words

NARROWEST, WIDEST = 30, 140
"""Cells between which a column of wrapped text is sought."""
SLACK = 2
"""Cells that a full line may still have had room for: hyphens, a browser's margin."""
LEAST_FULL = 3
"""Full lines below which nothing speaks for wrapping."""
FULL_GO_ON = 0.35
"""Share of full lines whose next line must go on in lower case; measured 0.75 and more on wrapped prose in four
languages, 0.43 and more on pages of a text browser full of names, below 0.2 on lists and on text with a paragraph a
line."""
MOST_FULL, ALL_FULL, ALL_GO_ON = 6, 0.9, 0.2
"""Full lines, and their share of all that have one right below, from which a smaller share says the same: in German,
which writes nouns large, 0.33 of the lines of a short report. Lists and verses are not as even."""
COLUMNS = 3
"""Columns that are tried at most, widest first: a wide table may stand above what was wrapped."""
SENTENCE = 40
"""Code points from which a line without an end is a sentence that goes on, not a label."""
LINKED = 60
"""Code points up to which a line can be the words of a link inside a sentence."""
MOST_SPACED = 0.5
"""Share of lines with a space before or behind them above which that says nothing: somebody put one everywhere. In
dumps of 128 pages, more of the sentence follows 98 of 100 lines without an end and with a space behind them."""

LEAST_SPACED = 3
"""Such lines below which they say nothing: anybody may have left a space."""
SPACED_GO_ON = 0.8
"""Share of the lines with a space behind them that must have no sentence's end."""

_ABBREVIATED = late(rf"(?:^|\s)(?:[A-Z]|{TITLES})\.$")
"""The end of a line that may be a title's before a name, and no sentence's."""
LONGEST_ABBREVIATED = 6
"""Code points of the longest of them: `Prof.` and the blank before it."""
_OPEN = late(r"(?:[(\[“„«‚‘]|[-–—/@#$£€]|(?:^|\s)[\"'])$")
_GOES_ON = late(r"[,.;:!?)\]”’»…%]|['\"](?:\s|[,.;:!?)]|$)|['’](?:s|t|re|ve|ll|d|m)\b")
_NO_SPACE_BEFORE = late(r"[,.;:!?)\]”’»…%]|['’](?:s|t|re|ve|ll|d|m)\b")
_RULES = "-–—_=*"
"""What lines between two parts are drawn with; `--` stands above a mail's signature (RFC 3676, 4.3)."""
_DASH = late(r"[-–—](?:\s|$)|&\s")
_PARAGRAPH = Shape.PARAGRAPH
_KEPT_AS_IT_IS = frozenset({Shape.TABLE, Shape.CODE})


def undo_layout(blocks: Sequence[Block], words: Words) -> tuple[Block, ...]:
    """Join the lines of a wrapped paragraph and the pieces of a split sentence into one block each.

    `words` are the language's common words (section `language`); without them only case and punctuation speak.
    The joined block keeps the first line's number and indent.
    """
    if len(blocks) < 2 or not any(starmap(touch, pairwise(blocks))):
        numbered = single_spaced(blocks)
        if numbered is None:
            return join_pages(blocks, None)
        lines = {one.line: block.line for one, block in zip(numbered, blocks, strict=True)}
        return tuple(replace(block, line=lines[block.line]) for block in undo_layout(numbered, words))
    hyphens = hyphens_in(blocks, words)
    if (hyphens is not None and hyphens.typeset) or is_ragged(blocks):
        return join_pages(join_typeset(*join_headlines(blocks), hyphens), hyphens)
    common = frozenset(words.get("stopwords", ()))
    width = _column(blocks)
    joined, ends = _join_wrapped(blocks, width, hyphens) if width else (blocks, blocks)
    return join_pages(_join_split(joined, ends, common, not width and _is_spaced(blocks)), hyphens)


def _is_spaced(blocks: Sequence[Block]) -> bool:
    """Whether spaces at the breaks of lines say that sentences go on; a writer's own stand behind ended ones too."""
    trailing = [block for block in blocks if block.trails]
    going = sum(end_of(block.text) not in STOPS or _is_abbreviated(block.text) for block in trailing)
    spaces = len(trailing) + sum(block.indent == 1 for block in blocks)
    return LEAST_SPACED <= spaces <= MOST_SPACED * len(blocks) and going >= SPACED_GO_ON * len(trailing)


def _is_abbreviated(text: str) -> bool:
    return text.endswith(".") and _ABBREVIATED.search(text, max(0, len(text) - LONGEST_ABBREVIATED)) is not None


def _column(blocks: Sequence[Block]) -> int:
    """The column at which the text was wrapped, 0 where it was not."""
    widths = sorted([block.indent + cells(block.text) for block in blocks])
    fitting = [width for width in widths if NARROWEST <= width <= WIDEST]
    touching = [(above, below) for above, below in pairwise(blocks) if touch(above, below)]
    for _ in range(COLUMNS):
        if len(fitting) < LEAST_FULL:
            return 0
        column = fitting[-1]
        for candidate, near in zip(reversed(fitting), reversed(fitting[: -LEAST_FULL + 1]), strict=False):
            column = candidate
            if near >= candidate - SLACK - 4:
                break
        longer = len(widths) - bisect_right(widths, column + SLACK)
        full = on = 0
        for above, below in touching if longer <= len(touching) else ():
            if _is_full(above, below, column):
                full += 1
                first = below.text[:1]
                on += first.islower() or first in ",.;)" or is_wide(first) or _uncased(first)
        all_full = full >= MOST_FULL and full >= ALL_FULL * len(touching)
        if full >= LEAST_FULL and on >= (ALL_GO_ON if all_full else FULL_GO_ON) * full and longer <= full:
            return column
        fitting = fitting[: bisect_left(fitting, column - SLACK - 4)]
    return 0


def _uncased(letter: str) -> bool:
    return letter.isalpha() and letter.lower() == letter.upper()


def _is_full(above: Block, below: Block, column: int) -> bool:
    """Whether the first word of `below` would not have fitted on the line above."""
    width = above.indent + cells(above.text)
    return column - SLACK <= width + 1 + first_word(below.text) - 1 and width <= column + SLACK


def _join_wrapped(blocks: Sequence[Block], column: int, hyphens: Hyphens | None) -> tuple[list[Block], list[Block]]:
    """Join each full line with the one below that it ran on to; return these and the last line of each as well."""
    joined: list[Block] = []
    ends: list[Block] = []
    pieces: list[str] = []
    for block in blocks:
        if ends and _runs_on(joined[-1], ends[-1], block, column):
            add_line(pieces, block.text, hyphens)
            ends[-1] = block
        else:
            close(joined, pieces)
            joined.append(block)
            ends.append(block)
            pieces = [block.text]
    close(joined, pieces)
    return joined, ends


def _runs_on(first: Block, above: Block, below: Block, column: int) -> bool:
    if not touch(above, below) or not _is_full(above, below, column):
        return False
    if below.shape is not _PARAGRAPH or above.shape in _KEPT_AS_IT_IS or BULLET.match(below.text):
        return False
    hanging = below.indent == above.indent or (above is first and 0 < below.indent - above.indent <= 6)
    first_line_indent = above is first and 0 < above.indent - below.indent <= 8 and not below.indent
    return hanging or first_line_indent


def _join_split(
    blocks: Sequence[Block], ends: Sequence[Block], common: frozenset[str], spaced: bool
) -> tuple[Block, ...]:
    """Join the pieces of sentences that links, emphasis or footnote marks split over lines.

    `ends` are the last lines of the blocks; `spaced` says whether a space at the break of two lines means that the
    first goes on.
    """
    joined: list[Block] = []
    pieces: list[str] = []
    above: Block | None = None
    for position, block in enumerate(blocks):
        following = blocks[position + 1] if position + 1 < len(blocks) else None
        if above is None:
            on = False
        elif above is not blocks[position - 1]:  # the last of several lines
            on = touch(above, block) and block.text[:1].islower() and end_of(above.text) not in ENDS
            on = on and (len(block.text) >= SENTENCE or end_of(block.text) in STOPS)
        else:
            on = (spaced and _goes_on(above, block)) or _splits(pieces, above, block, following, common)
        if on:
            pieces.append(block.text)
        else:
            _close_split(joined, pieces)
            joined.append(block)
            pieces = [block.text]
        above = ends[position]
    _close_split(joined, pieces)
    return tuple(joined)


def _goes_on(above: Block, below: Block) -> bool:
    """Whether the spaces at the break between two lines say that one sentence goes on: no paragraph begins with one."""
    if not (above.trails or below.indent == 1) or not touch(above, below):
        return False
    if below.shape is not _PARAGRAPH or above.shape is not _PARAGRAPH:
        return False
    dashed = below.text[:1] in "–—"
    if BULLET.match(below.text) and not dashed:
        return False
    if end_of(above.text) in STOPS:
        return above.trails and _is_abbreviated(above.text)
    if above.trails and (len(below.text) <= LINKED or len(above.text) >= SENTENCE) and below.text[:1] not in "“„«":
        return True
    sentence = len(below.text) >= SENTENCE and end_of(below.text) in STOPS
    return dashed or sentence or below.text[:1].islower() or below.text[:1] == "("


def _splits(pieces: list[str], above: Block, below: Block, following: Block | None, common: frozenset[str]) -> bool:
    """Whether `below` goes on with the sentence of `pieces`, whose last line is `above`."""
    if below.shape is not _PARAGRAPH or above.shape is not _PARAGRAPH or not touch(above, below):
        return False
    if _GOES_ON.match(below.text):
        return True
    if end_of(above.text) in ENDS or not above.text.strip(_RULES):
        return False
    if (
        _OPEN.search(above.text, max(0, len(above.text) - 2))
        or above.text[-1:] in ",、，"
        or above.text.rsplit(" ", 1)[-1] in common
    ):
        return True
    if below.text[:1].islower() and below.text.split(None, 1)[0] in common:
        return True
    sentence = len(pieces) > 1 or len(pieces[0]) >= SENTENCE
    if not sentence:
        return False
    if below.text[:1].islower() or below.text[:1] == "(" or _DASH.match(below.text):
        return True
    if following is None or len(below.text) > LINKED or not touch(below, following) or end_of(below.text) in ENDS:
        return False
    return following.text[:1].islower() or following.text[:1] == "(" or bool(_GOES_ON.match(following.text))


def _close_split(joined: list[Block], pieces: list[str]) -> None:
    """Give the last block the text of its pieces, a space between two of them where one belongs."""
    if len(pieces) < 2:
        return
    parts = [pieces[0]]
    for piece in pieces[1:]:
        tight = _NO_SPACE_BEFORE.match(piece) or parts[-1][-1:] in "([“„«‘@#$£€"
        wide = is_wide(piece[:1]) and is_wide(parts[-1][-1:])
        parts.append("" if tight or wide else " ")
        parts.append(piece)
    joined[-1] = replace(joined[-1], text="".join(parts))
