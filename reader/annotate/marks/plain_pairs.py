"""Plain pairs: the quotations of a paragraph whose marks leave no doubt, found without looking at each mark."""

from __future__ import annotations

from reader.annotate.marks.spans import Span
from reader.ascii import in_ascii
from reader.late import late

STRAIGHT = late(r'"(?<!\S")(?=[^\s"])[^"]*[^\s\d="]"(?![^\W_]|[\[(…$@#])')
"""Behind a blank and before a sign the first mark, behind a sign that is no figure and before no word the second."""
CURLY = late("“[^“”]*”")
OPENING = late(r"""'(?=\S)(?<![^\s"(\[{</|>:=-]')""")
"""An apostrophe that may open a quotation, or be half of a mark: before a sign, and not behind one that words have."""


def plain_pairs(text: str) -> list[Span] | None:
    """Return the quotations, in order; None where there is doubt, so that `find_spans` has to look.

    There is none where all marks are of one kind and pairs, one behind the other, and no apostrophe can open one.
    A text that has letters beyond ASCII is in doubt: other languages have more kinds of marks.
    """
    plain = text if text.isascii() else in_ascii(text)
    if not plain.isascii() or "`" in plain:
        return None
    if "'" in plain and ("''" in plain or OPENING.search(plain) is not None):
        return None
    if '"' not in plain:
        return []
    straight = text.count('"')
    curly = 0 if plain is text else text.count("“") + text.count("”")
    if (straight and curly) or (plain is not text and "‘" in text):
        return None
    spans = [Span(*pair.span()) for pair in (CURLY if curly else STRAIGHT).finditer(text)]
    return spans if 2 * len(spans) == straight + curly else None
