"""A page that is a text in `<pre>`: what browsers make of a text file, what archives of mail and old sites keep.

Such a text is read as a text file is: line by line, wrapped paragraphs joined later. Code, tables of blanks and verse
stay as they stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Shape
from reader.parse.html.blocks import Piece
from reader.parse.plain import LINES_BOUND

MOST_OF_PAGE = 0.5
"""Share of a page's text from which one in `<pre>` is its article."""
LEAST_WORDS = 40
"""Words of the shortest such text."""
LINE, LONG_LINES = 45, 0.5
"""Code points of a line of prose, and least share of such lines: those of verse and lists are shorter."""
LETTERS = 0.93
"""Least share of letters, figures, blanks and the marks of sentences; of code and markup a tenth is other signs."""
COLUMNS, MOST_COLUMNS = "   ", 0.2
"""Blanks that part the columns of a table, and share of lines with them from which a text is one."""
_MARKS = frozenset(".,;:!?'\"-–—()“”„‘’‚«»‹›…%&/ \n¿¡")


def text_of_page(pieces: Sequence[Piece]) -> int | None:
    """Which piece of a page is most of its text and prose in `<pre>`; a page with several is a laid-out document."""
    found = [i for i, piece in enumerate(pieces) if piece.shape is Shape.CODE and piece.tag == "pre"]
    if len(found) != 1 or not _is_prose(pieces[found[0]]):
        return None
    most = len(pieces[found[0]].text) >= MOST_OF_PAGE * sum(len(piece.text) for piece in pieces)
    return found[0] if most else None


def _is_prose(piece: Piece) -> bool:
    """Whether a piece is text of which the line breaks are a layout's or paragraphs' ends."""
    text = piece.text
    if piece.hidden or text.count("\n") >= LINES_BOUND:
        return False
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    if text.count(" ") < LEAST_WORDS or sum(COLUMNS in line for line in lines) > MOST_COLUMNS * len(lines):
        return False
    if sum(len(line) >= LINE for line in lines) < LONG_LINES * len(lines):
        return False
    return sum(c.isalnum() or c in _MARKS for c in text) >= LETTERS * len(text)
