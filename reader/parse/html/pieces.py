"""Pieces of HTML inside other formats, as text."""

from __future__ import annotations

import re

from reader.parse.html.plain import COMMENT_END
from reader.text.references import resolved

_TAG = re.compile(r"<!---?>|<!--|<!\[CDATA\[|</?([A-Za-z][A-Za-z0-9:-]{0,40})(?:[\s/][^<>]*)?>|<[!?][^<>]{0,1000}>")
_HIDDEN = {"script": re.compile(r"</script\s*>", re.I), "style": re.compile(r"</style\s*>", re.I)}
_BREAKING = re.compile(
    r"p|div|br|li|tr|td|th|h1|h2|h3|h4|h5|h6|ul|ol|table|blockquote|section|article|figure|figcaption|hr|dd|dt"
)


def without_tags(html: str) -> str:
    """Return the text of raw HTML on the lines it stood on.

    Tags, whole comments, scripts and styles go; what is not closed is kept as text. Linear in the length.
    """
    parts: list[str] = []
    position = 0
    unclosed: set[str] = set()
    while found := _TAG.search(html, position):
        parts.append(html[position : found.start()])
        position = found.end()
        name = (found[1] or "").lower()
        opening = found[0] == "<!--" or (name in _HIDDEN and not found[0].startswith("</"))
        if opening and name not in unclosed:
            end = (_HIDDEN[name] if name else COMMENT_END).search(html, position)
            if end:
                parts.append("\n" * html.count("\n", position, end.end()))
                position = end.end()
            else:
                unclosed.add(name)
        lines = found[0].count("\n")
        parts.append("\n" * lines if lines else " " if _BREAKING.fullmatch(name) else "")
    parts.append(html[position:])
    return resolved("".join(parts))
