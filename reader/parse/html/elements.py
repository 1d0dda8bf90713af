"""The elements of HTML, as a reader of text sees them: which run along in a line, which are never shown, which tell."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "basefont", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em"),
        *("font", "i", "ins", "kbd", "label", "mark", "math", "meter", "nobr", "output", "progress", "q", "rb", "rp"),
        *("rt", "rtc", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "svg", "time", "tt"),
        *("u", "var", "wbr", "area", "embed", "img", "input", "map", "param", "picture", "source", "track"),
    )
)
"""Elements that stand in a line of text. Those with a hyphen in their name (custom ones) are taken for such too."""
SKIPPED = frozenset(("script", "style", "template", "head", "meta", "link", "base", "col"))
"""Elements without text of the page."""
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
PICTURES = frozenset(("img", "picture", "amp-img", "video", "iframe"))
RAW = frozenset(("xmp", "iframe", "noembed", "noframes", "plaintext", "textarea"))
"""Elements whose content is text to the parser, tags and all."""
VERBATIM = frozenset(("pre", "textarea"))
"""Elements whose line breaks count."""
REGION_TAGS = {
    **{name: name for name in ("article", "main", "header", "footer", "nav", "aside", "form", "figure")},
    "select": "form",
    "menu": "nav",
    "dialog": "notice",
    **dict.fromkeys(("noscript", "iframe", "object", "video", "audio", "canvas"), "notice"),
}
"""Elements that are a part of the page by their name."""
CONTENT_REGIONS = frozenset(("article", "main"))
TAG_HINTS = {"figcaption": "caption", "time": "date", "h1": "title"}
"""Elements that tell what their text is."""
DRAWING = frozenset(("svg", "g", "path", "symbol"))
DRAWING_TEXTS = ("title", "desc")
_LOOKED_AT = RAW | VERBATIM | PICTURES | {"table", *DRAWING_TEXTS}


LINE, BLOCK, BREAK, OPTION, NEVER, LOOKED_AT = "line", "block", "break", "option", "never", "looked at"
"""What a walk does with an element: it stands in a line, begins a block, ends a line, is one word of several, is never
shown; a block that is looked at may be taken as a whole, or is never shown after all."""


@lru_cache(maxsize=1024)
def kind_of(tag: Any) -> str:
    """Which of these the elements of a name are; what is no element is never shown."""
    if not isinstance(tag, str) or tag in SKIPPED:
        return NEVER
    if is_line_element(tag):
        return LINE
    if tag in _LOOKED_AT:
        return LOOKED_AT
    return {"br": BREAK, "option": OPTION}.get(tag, BLOCK)


def is_line_element(tag: str) -> bool:
    """Whether an element stands in a line of text."""
    return tag in INLINE or "-" in tag


def is_drawing_text(element: Any) -> bool:
    """Whether an element is a drawing's title or description, which is shown when it is pointed at."""
    parent = element.getparent() if element.tag in DRAWING_TEXTS else None
    return parent is not None and parent.tag in DRAWING


HIDING = frozenset(("hidden", "style", "aria-hidden"))
"""Attributes by which an element may be hidden."""


def is_unseen(attributes: Mapping[str, str]) -> bool:
    """Whether an element is not displayed until something is done."""
    if "hidden" in attributes:
        return True
    return "display:none" in attributes.get("style", "").replace(" ", "").lower()


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Whether an element is hidden from the eye or from those who have the page read to them."""
    return attributes.get("aria-hidden") == "true" or is_unseen(attributes)
