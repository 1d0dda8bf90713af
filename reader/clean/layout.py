"""Undo what a layout did to paragraphs: lines wrapped at a column, sentences that links split over lines.

Only lines without an empty line between them are ever joined, so a file with a paragraph a line comes
through as it was. No character is dropped but the line break, which becomes a space where one belongs.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise, starmap

from reader.ascii import in_ascii
from reader.frozen import replace
from reader.late import late
from reader.model import Block, Role, Shape
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

_ABBREVIATED = late(r"(?:^|\s)(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Rev|Hon|Mme|Sra?|Ing)\.$")
"""The end of a line that may be a title's before a name, and no sentence's."""
LONGEST_ABBREVIATED = 6
"""Code points of the longest of them: `Prof.` and the blank before it."""
_CLOSERS = "'\"”’»)]“"
_ENDS = frozenset(".!?:;…。！？：؟۔।")
"""The end of a line that goes on with nothing, closing marks aside."""
_STOPS = _ENDS - {":", "："}
"""The end of a line that is a sentence's, whatever stands on the next."""
_OPEN = late(r"(?:[(\[“„«‚‘]|[-–—/@#$£€]|(?:^|\s)[\"'])$")
_GOES_ON = late(r"[,.;:!?)\]”’»…%]|['\"](?:\s|[,.;:!?)]|$)|['’](?:s|t|re|ve|ll|d|m)\b")
_NO_SPACE_BEFORE = late(r"[,.;:!?)\]”’»…%]|['’](?:s|t|re|ve|ll|d|m)\b")
_RULES = "-–—_=*"
"""What lines between two parts are drawn with; `--` stands above a mail's signature (RFC 3676, 4.3)."""
_DASH = late(r"[-–—](?:\s|$)|&\s")
_BULLET = late(r"(?:[•●▪‣◦■□*+·○]|[-–—]\s|\(?\d{1,3}[.)]\s)")
_PARAGRAPH = Shape.PARAGRAPH
_KEPT_AS_IT_IS = frozenset({Shape.TABLE, Shape.CODE})
_UNKNOWN = Role.UNKNOWN
_FIRST_WIDE = "⺀"
_WIDE = r"[⺀-鿿가-힯豈-﫿＀-｠]"
"""Letters of scripts that take two cells each and no spaces, and the first of them."""


def undo_layout(blocks: Sequence[Block], words: Words) -> tuple[Block, ...]:
    """Join the lines of a wrapped paragraph and the pieces of a split sentence into one block each.

    `words` are the language's common words (section `language`); without them only case and punctuation speak.
    The joined block keeps the first line's number and indent.
    """
    if len(blocks) < 2 or not any(starmap(_touch, pairwise(blocks))):
        return tuple(blocks)
    width = _column(blocks)
    if width:
        blocks = _join_wrapped(blocks, width)
    return _join_split(blocks, frozenset(words.get("stopwords", ())), not width and _is_spaced(blocks))


def _is_spaced(blocks: Sequence[Block]) -> bool:
    """Whether spaces at the breaks of lines say that sentences go on; a writer's own stand behind ended ones too."""
    trailing = [block for block in blocks if block.trails]
    going = sum(_last(block.text) not in _STOPS or _is_abbreviated(block.text) for block in trailing)
    spaces = len(trailing) + sum(block.indent == 1 for block in blocks)
    return LEAST_SPACED <= spaces <= MOST_SPACED * len(blocks) and going >= SPACED_GO_ON * len(trailing)


def _last(text: str) -> str:
    """The last character of a line but for closing marks."""
    return text.rstrip(_CLOSERS)[-1:]


def _is_abbreviated(text: str) -> bool:
    return text.endswith(".") and _ABBREVIATED.search(text, max(0, len(text) - LONGEST_ABBREVIATED)) is not None


def _touch(above: Block, below: Block) -> bool:
    """Whether `below` stands on the very next line, and neither has its role already."""
    return above.line is not None and below.line == above.line + 1 and above.role is below.role is _UNKNOWN


def _cells(text: str) -> int:
    """Cells of a line; the wide scripts count double, which is near enough for a column.

    Of a line that is too long for any its letters are.
    """
    if len(text) > WIDEST + SLACK or in_ascii(text).isascii() or max(text) < _FIRST_WIDE:  # to compile it takes 5 ms
        return len(text)
    return len(text) + len(late(_WIDE).findall(text))


def _is_wide(character: str) -> bool:
    """Whether a character (or none, where there is none) is a letter of those scripts."""
    return character >= _FIRST_WIDE and late(_WIDE).match(character) is not None


def _first_word(text: str) -> int:
    """Cells of what would have to fit at the end of the line above: a word, in scripts without spaces a character."""
    if _is_wide(text[:1]):
        return 1
    end = text.find(" ")
    return len(text) if end < 0 else end


def _column(blocks: Sequence[Block]) -> int:
    """The column at which the text was wrapped, 0 where it was not."""
    widths = sorted([block.indent + _cells(block.text) for block in blocks])
    fitting = [width for width in widths if NARROWEST <= width <= WIDEST]
    touching = [(above, below) for above, below in pairwise(blocks) if _touch(above, below)]
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
                on += first.islower() or first in ",.;)" or _is_wide(first) or _uncased(first)
        if full >= LEAST_FULL and on >= FULL_GO_ON * full and longer <= full:
            return column
        fitting = fitting[: bisect_left(fitting, column - SLACK - 4)]
    return 0


def _uncased(letter: str) -> bool:
    return letter.isalpha() and letter.lower() == letter.upper()


def _is_full(above: Block, below: Block, column: int) -> bool:
    """Whether the first word of `below` would not have fitted on the line above."""
    width = above.indent + _cells(above.text)
    return column - SLACK <= width + 1 + _first_word(below.text) - 1 and width <= column + SLACK


def _join_wrapped(blocks: Sequence[Block], column: int) -> list[Block]:
    """Join each full line with the one below that it ran on to."""
    joined: list[Block] = []
    pieces: list[str] = []
    last: Block | None = None
    for block in blocks:
        if last is not None and _runs_on(joined[-1], last, block, column):
            pieces.append(block.text)
        else:
            _close(joined, pieces, last)
            joined.append(block)
            pieces = [block.text]
        last = block
    _close(joined, pieces, last)
    return joined


def _runs_on(first: Block, above: Block, below: Block, column: int) -> bool:
    if not _touch(above, below) or not _is_full(above, below, column):
        return False
    if below.shape is not _PARAGRAPH or above.shape in _KEPT_AS_IT_IS or _BULLET.match(below.text):
        return False
    hanging = below.indent == above.indent or (above is first and 0 < below.indent - above.indent <= 6)
    first_line_indent = above is first and 0 < above.indent - below.indent <= 8 and not below.indent
    return hanging or first_line_indent


def _close(joined: list[Block], pieces: list[str], last: Block | None) -> None:
    """Give the last block the text of its pieces."""
    if len(pieces) > 1 and last is not None:
        text = pieces[0]
        parts = [text]
        for piece in pieces[1:]:
            parts.append("" if _is_wide(piece[:1]) and _is_wide(parts[-1][-1:]) else " ")
            parts.append(piece)
        joined[-1] = replace(joined[-1], text="".join(parts))


def _join_split(blocks: Sequence[Block], common: frozenset[str], spaced: bool) -> tuple[Block, ...]:
    """Join the pieces of sentences that links, emphasis or footnote marks split over lines.

    `spaced` says whether a space at the break of two lines means that the first goes on.
    """
    joined: list[Block] = []
    pieces: list[str] = []
    last: Block | None = None
    for position, block in enumerate(blocks):
        following = blocks[position + 1] if position + 1 < len(blocks) else None
        if last is not None and ((spaced and _goes_on(last, block)) or _splits(pieces, last, block, following, common)):
            pieces.append(block.text)
        else:
            _close_split(joined, pieces)
            joined.append(block)
            pieces = [block.text]
        last = block
    _close_split(joined, pieces)
    return tuple(joined)


def _goes_on(above: Block, below: Block) -> bool:
    """Whether the spaces at the break between two lines say that one sentence goes on: no paragraph begins with one."""
    if not (above.trails or below.indent == 1) or not _touch(above, below):
        return False
    if below.shape is not _PARAGRAPH or above.shape is not _PARAGRAPH:
        return False
    dashed = below.text[:1] in "–—"
    if _BULLET.match(below.text) and not dashed:
        return False
    if _last(above.text) in _STOPS:
        return above.trails and _is_abbreviated(above.text)
    if above.trails and (len(below.text) <= LINKED or len(above.text) >= SENTENCE) and below.text[:1] not in "“„«":
        return True
    sentence = len(below.text) >= SENTENCE and _last(below.text) in _STOPS
    return dashed or sentence or below.text[:1].islower() or below.text[:1] == "("


def _splits(pieces: list[str], above: Block, below: Block, following: Block | None, common: frozenset[str]) -> bool:
    """Whether `below` goes on with the sentence of `pieces`, whose last line is `above`."""
    if below.shape is not _PARAGRAPH or above.shape is not _PARAGRAPH or not _touch(above, below):
        return False
    if _GOES_ON.match(below.text):
        return True
    if _last(above.text) in _ENDS or not above.text.strip(_RULES):
        return False
    if (
        _OPEN.search(above.text, max(0, len(above.text) - 2))
        or above.text[-1:] in ",、，"
        or above.text.rsplit(" ", 1)[-1] in common
    ):
        return True
    if below.text[:1].islower() and below.text.split(None, 1)[0] in common:
        return True
    sentence = sum(map(len, pieces)) >= SENTENCE or len(pieces) > 1
    if not sentence:
        return False
    if below.text[:1].islower() or below.text[:1] == "(" or _DASH.match(below.text):
        return True
    if following is None or len(below.text) > LINKED or not _touch(below, following) or _last(below.text) in _ENDS:
        return False
    return following.text[:1].islower() or following.text[:1] == "(" or bool(_GOES_ON.match(following.text))


def _close_split(joined: list[Block], pieces: list[str]) -> None:
    """Give the last block the text of its pieces, a space between two of them where one belongs."""
    if len(pieces) < 2:
        return
    parts = [pieces[0]]
    for piece in pieces[1:]:
        tight = _NO_SPACE_BEFORE.match(piece) or parts[-1][-1:] in "([“„«‘@#$£€"
        wide = _is_wide(piece[:1]) and _is_wide(parts[-1][-1:])
        parts.append("" if tight or wide else " ")
        parts.append(piece)
    joined[-1] = replace(joined[-1], text="".join(parts))
