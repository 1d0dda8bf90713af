"""Plain pairs: the quotations of a paragraph whose marks leave no doubt, found without looking at each mark."""

from __future__ import annotations

from reader.annotate.marks.single_marks import LONGEST_SINGLE, elided
from reader.ascii import in_ascii
from reader.late import late

STRAIGHT = late(r'"(?<!\S")(?=[^\s"])[^"]*[^\s\d="]"(?![^\W_]|[\[(…$@#])')
"""Behind a blank and before a sign the first mark, behind a sign that is no figure and before no word the second."""
CURLY = late("“[^“”]*”")
OPENING = late(r"""'(?=\S)(?<![^\s"(\[{</|>:=-]')""")
"""An apostrophe that may open a quotation, or be half of a mark: before a sign, and not behind one that words have."""
SINGLE = late(
    r"'(?<!\S')(?=[^\W\d_])[^']*+(?>(?:(?<=[^\W_])'(?=[^\W_])[^']*+)*)(?<!\s)'(?![^\W_])(?!(?<=[sxz]')\s[a-z])"
)
"""From a mark behind a blank to the first that is no apostrophe inside a word, nor may be one of a possessive."""


def plain_pairs(text: str, elisions: frozenset[str] = frozenset()) -> list[tuple[int, int]] | None:
    """Return where the quotations begin and end, in order; None where there is doubt, so that `find_spans` has to look.

    There is none where all marks are of one kind and pairs, one behind the other, and no apostrophe can open one, but
    for single marks in ASCII. `elisions` are words that begin with an apostrophe, as `find_spans` has them.
    A text that has letters beyond ASCII is in doubt: other languages have more kinds of marks.
    """
    simple = text.isascii()
    plain = text if simple else in_ascii(text)
    if "`" in plain or not (simple or plain.isascii()):
        return None
    if "'" in plain and ("''" in plain or OPENING.search(plain) is not None):
        return _single_pairs(text, elisions) if simple and '"' not in text and "''" not in text else None
    if '"' not in plain:
        return []
    marks, pair = text.count('"'), STRAIGHT
    if not simple:
        curly = text.count("“") + text.count("”")
        if (marks and curly) or "‘" in text:
            return None
        if curly:
            marks, pair = curly, CURLY
    pairs = [found.span() for found in pair.finditer(text)]
    return pairs if 2 * len(pairs) == marks else None


def _single_pairs(text: str, elisions: frozenset[str]) -> list[tuple[int, int]] | None:
    """Return where quotations in single marks begin and end; None unless every mark that may open one does."""
    pairs = [found.span() for found in SINGLE.finditer(text)]
    if len(pairs) != len(OPENING.findall(text)):
        return None
    for start, end in pairs:
        if end - start > LONGEST_SINGLE or elided(text, start, elisions):
            return None
    return pairs
