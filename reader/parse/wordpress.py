"""What WordPress keeps: articles as its editor wrote them, and items of its exports that are none."""

from __future__ import annotations

import re

from reader.late import late

_TYPE = late(rb"<wp:post_type>\s*(?:<!\[CDATA\[)?\s*([\w-]{1,40})")
_ARTICLES = frozenset({"post", "page"})
_PARAGRAPH = late(r"<p[\s>]", re.I)
_BLANK = late(r"\n[ \t\r]*\n\s*")
_BLOCK = late(
    r"</?(?:address|article|aside|blockquote|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|"
    r"section|table|tbody|td|th|thead|tr|ul)\b",
    re.I,
)
_CAPTION = late(r"\[caption\b[^\]]{0,1000}\]([^\[]{0,8000})\[/caption\]")
_PICTURE = late(r"(?:<a\b[^<>]{0,2000}>\s*)?<img\b[^<>]{0,4000}>(?:\s*</a>)?", re.I)


def is_furniture(item: bytes) -> str:
    """Name what an item of an export is, where that is no article: a picture, an entry of a menu; else nothing.

    Kinds of articles that a site made up itself have a text.
    """
    found = _TYPE.search(item)
    if found is None or found[1].decode("ascii", "replace") in _ARTICLES:
        return ""
    content = item.partition(b"<content:encoded>")[2].partition(b"</content:encoded>")[0]
    text = content.replace(b"<![CDATA[", b"").replace(b"]]>", b"").strip()
    return "" if text else found[1].decode("ascii", "replace")


def as_page(text: str) -> str:
    """A text as the editor keeps it as a page shows it: paragraphs where blank lines part them, captions as such."""
    if "[caption" in text:
        text = _CAPTION.sub(_figure, text)
    if _PARAGRAPH.search(text) or not _BLOCK.search(text):
        return text
    return "\n\n".join(part if _BLOCK.match(part) else f"<p>{part}</p>" for part in _BLANK.split(text.strip()))


def _figure(found: re.Match[str]) -> str:
    """A picture with its caption, as HTML has it."""
    picture = _PICTURE.search(found[1])
    caption = _PICTURE.sub("", found[1]).strip()
    return f"\n\n<figure>{picture[0] if picture else ''}<figcaption>{caption}</figcaption></figure>\n\n"
