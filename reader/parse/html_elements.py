"""The elements of HTML, as a reader of text sees them: which run along in a line, which are never shown, which tell."""

from __future__ import annotations

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


def is_line_element(tag: str) -> bool:
    """Whether an element stands in a line of text."""
    return tag in INLINE or "-" in tag


def is_never_shown(element: Any, tag: Any) -> bool:
    """Whether nothing inside an element is text of the page: scripts, a drawing's tooltips."""
    if not isinstance(tag, str) or tag in SKIPPED:
        return True
    if tag in ("title", "desc"):
        parent = element.getparent()
        return parent is not None and parent.tag in DRAWING
    return False


def is_unseen(element: Any) -> bool:
    """Whether an element is not displayed until something is done."""
    get = element.get
    if get("hidden") is not None:
        return True
    style = get("style")
    return bool(style) and "display:none" in style.replace(" ", "").lower()


def is_hidden(element: Any) -> bool:
    """Whether an element is hidden from the eye or from those who have the page read to them."""
    return element.get("aria-hidden") == "true" or is_unseen(element)
