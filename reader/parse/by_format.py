"""The text of one article by what it is: a page, Markdown, or any other text."""

from __future__ import annotations

from reader.frozen import replace
from reader.model import Fields, Parsed
from reader.parse.labels.labels import with_labels
from reader.parse.mail.quoted import unquoted
from reader.parse.plain import parse_plain


def parse_text(text: str, kind: str, *, as_plain: bool = False) -> Parsed:
    """Read a text as what it is (html, markdown; else a plain text). `as_plain`: only its words, in their order."""
    if kind == "html":
        from reader.parse.html import page as html

        return html.parse_html_as_text(text) if as_plain else html.parse_html(text)
    if kind == "markdown" and not as_plain:
        from reader.parse.markdown.markdown import parse_markdown

        return parse_markdown(text)
    if as_plain:
        return parse_plain(text)
    if "</" in text or "<br" in text:
        from reader.parse.records.text import holds_tags, parsed_text

        if holds_tags(text):
            return replace(parsed_text(text, Fields()), format="html")
    return with_labels(parse_plain(unquoted(text)))


def read_simply(text: str, kind: str) -> Parsed:
    """All the text of what could not be parsed, by means that need no library."""
    return parse_text(text, kind, as_plain=True) if kind == "html" else parse_plain(text)
