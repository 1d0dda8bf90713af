"""Pandoc's attributes, as it writes pages as Markdown: `::: {.byline}`, `[word]{.small}`, `![...](1.jpg){width="600"}`.

They are a page's markup, which no reader of the page saw; lines keep their numbers.
"""

from __future__ import annotations

import re

from reader.late import late

LEAST = 2
"""Attributes that make a text Pandoc's: a lone one may be told of."""
_ONE = r"(?:[#.][\w:-]{1,80}|[\w:-]{1,80}=(?:\"[^\"{}]{0,500}\"|[\w.%-]{1,80}))"
_ATTRIBUTES = late(rf"(?<=[\])`\w])[ \t]?\{{{_ONE}(?:\s{{1,4}}{_ONE}){{0,20}}\s?\}}")
_SPAN = late(rf"\[([^\[\]\n]{{0,500}})\]\{{{_ONE}(?:\s{{1,4}}{_ONE}){{0,20}}\s?\}}")
_FENCE = late(
    rf"^[ \t>]{{0,20}}:{{3,40}}(?:[ \t]*(?:[\w-]{{1,80}}|\{{{_ONE}(?:[ \t]+{_ONE}){{0,20}}[ \t]?\}})"
    r"[ \t]*:{0,40})?[ \t]*$",
    re.M,
)


def without_attributes(text: str) -> str:
    """Return a text without the attributes that Pandoc wrote, its lines where they were."""
    if ":::" not in text and "]{" not in text and "){" not in text:
        return text
    if len(_ATTRIBUTES.findall(text)) + len(_FENCE.findall(text)) < LEAST:
        return text
    text = _FENCE.sub("", text)
    return _ATTRIBUTES.sub(_lines, _SPAN.sub(r"\1", text))


def _lines(found: re.Match[str]) -> str:
    """The line ends inside some attributes."""
    return "\n" * found[0].count("\n")
