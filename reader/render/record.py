"""An article as the JSON object that `cat --format json` prints, and as a row of `list`."""

from __future__ import annotations

import os
import re
import unicodedata
from typing import Any

from reader.model import Article, Block, Headline, Picture, Quotation, QuoteKind, Role, Shape, quote_text

ROLE_KINDS = {
    Role.TITLE: "title",
    Role.BYLINE: "byline",
    Role.DATE: "byline",
    Role.SUBHEAD: "heading",
    Role.CAPTION: "caption",
    Role.BOILERPLATE: "boilerplate",
}
SHAPE_KINDS = {
    Shape.PARAGRAPH: "paragraph",
    Shape.HEADING: "heading",
    Shape.LIST_ITEM: "list_item",
    Shape.BLOCKQUOTE: "quote",
    Shape.FIGURE: "caption",
    Shape.TABLE: "table",
    Shape.CODE: "code",
}
UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Categories of characters that a path shows as escapes."""
MARKS = frozenset({"Mn", "Me"})
"""Categories of characters that are drawn onto the one before."""
MARKS_IN_A_ROW = 30
"""Marks in a row that a path shows as they are: the stream-safe bound of Unicode Standard Annex 15."""

_ESCAPE = re.compile(r"\\(x[0-9a-f]{2})")
_PLACE_FIELDS = ("title", "source", "date", "url", "path", "record")
HEADLINE_FIELDS = (
    "id",
    "path",
    "record",
    "title",
    "source",
    "date",
    "words",
    "quotes",
    "speakers",
    "read",
    "starred",
    "error",
)
QUOTATION_FIELDS = ("speaker", "role", "kind", "text", *_PLACE_FIELDS, "paragraph", "line", "rule", "repaired")
PICTURE_FIELDS = ("caption", "credit", "people", "agencies", *_PLACE_FIELDS, "paragraph", "line")
"""The names in the records below, in their order: the head of a CSV table, also of one without rows."""


def block_kind(block: Block) -> str:
    """What a block is called outside: the role wins over the shape."""
    return ROLE_KINDS.get(block.role) or SHAPE_KINDS[block.shape]


def shown_path(path: str) -> str:
    r"""A path fit to be shown: bytes that are not UTF-8, characters without a picture, floods of marks as `\xNN`."""
    if path.isascii() and path.isprintable() and "\\x" not in path:
        return path
    text = _ESCAPE.sub(r"\\x5c\1", path)  # a backslash that would be read as the beginning of an escape
    text = os.fsencode(text).decode("utf-8", "backslashreplace")
    out: list[str] = []
    marks = 0
    for char in text:
        category = unicodedata.category(char)
        marks = marks + 1 if category in MARKS else 0
        if category in UNPRINTABLE or marks > MARKS_IN_A_ROW:
            out += (f"\\x{byte:02x}" for byte in char.encode("utf-8", "replace"))
        else:
            out.append(char)
    return "".join(out)


def article_record(article: Article) -> dict[str, Any]:
    """The article as one JSON object; see the README for its fields."""
    credits = {caption.block: caption.credit.text for caption in article.captions if caption.credit}
    return {
        "id": article.id,
        "path": shown_path(article.path),
        "record": article.record,
        "title": article.title,
        "source": article.attribution.source,
        "source_rule": article.attribution.rule,
        "date": article.published.date,
        "date_rule": article.published.rule,
        "authors": list(article.authors),
        "url": article.url,
        "language": article.language,
        "blocks": [
            {
                "kind": block_kind(block),
                "text": block.text,
                "credit": credits.get(number),
                "rule": block.rule,
                "line": block.line,
            }
            for number, block in enumerate(article.blocks)
        ],
        "quotes": [
            {
                "text": quote_text(article, quote),
                "kind": str(quote.kind),
                "speaker": quote.speaker.name if quote.speaker else None,
                "rule": quote.rule,
                "block": quote.marks[0].block,
            }
            for quote in article.quotes
            if quote.kind is not QuoteKind.TERM
        ],
        "encoding": article.encoding,
        "repairs": article.repairs,
        "problems": [f"{problem.stage}: {problem.detail}" for problem in article.problems],
    }


def headline_record(headline: Headline) -> dict[str, Any]:
    """A row of `list` as one JSON object."""
    return {
        "id": headline.id or None,
        "path": shown_path(headline.path),
        "record": headline.record,
        "title": headline.title,
        "source": headline.source,
        "date": headline.date,
        "words": headline.words,
        "quotes": headline.quotes,
        "speakers": list(headline.speakers),
        "read": headline.read,
        "starred": headline.starred,
        "error": headline.error,
    }


def quotation_record(quotation: Quotation) -> dict[str, Any]:
    """A quotation as one JSON object."""
    return {
        "speaker": quotation.speaker,
        "role": quotation.speaker_role,
        "kind": str(quotation.kind),
        "text": quotation.text,
        **_place(quotation.headline, quotation.url),
        "paragraph": quotation.paragraph,
        "line": quotation.line,
        "rule": quotation.rule,
        "repaired": quotation.repaired,
    }


def picture_record(picture: Picture) -> dict[str, Any]:
    """A photo caption as one JSON object."""
    credit = picture.credit
    return {
        "caption": picture.text,
        "credit": credit.text if credit else None,
        "people": list(credit.people) if credit else [],
        "agencies": list(credit.agencies) if credit else [],
        **_place(picture.headline, picture.url),
        "paragraph": picture.paragraph,
        "line": picture.line,
    }


def _place(headline: Headline, url: str | None) -> dict[str, Any]:
    """What tells in which article something stands."""
    return {
        "title": headline.title,
        "source": headline.source,
        "date": headline.date,
        "url": url,
        "path": shown_path(headline.path),
        "record": headline.record,
    }
