"""The marks by which a text is told to be Markdown: headings, code, pictures, links."""

from __future__ import annotations

import re

from reader.late import late

_MARKS = r"^(?:#{1,6} \S|```|!\[[^\]\n]{0,200}\]\()|\]\(https?://"
_IN_TEXT, _IN_BYTES = late(_MARKS, re.M), late(_MARKS.encode(), re.M)
FEWEST = 2
"""Marks that make a text Markdown; one stands in other texts as well."""


def has_marks(text: str) -> bool:
    """Whether a text is Markdown by its marks."""
    return ("#" in text or "```" in text or "](" in text) and len(_IN_TEXT.findall(text)) >= FEWEST


def has_marks_in_bytes(head: bytes) -> bool:
    """Whether the beginning of a file is, before it is decoded: the marks are ASCII's."""
    # Most texts have none of these signs (0.04 ms saved).
    return (b"#" in head or b"```" in head or b"](" in head) and len(_IN_BYTES.findall(head)) >= FEWEST
