"""An article of a collection in SGML or XML: an element whose elements state its headline, day, text...

Corpora of news are kept so (TREC's `<DOC>`, LDC's Gigaword, Reuters-21578), and exports of databases. What is stated is
read as a record's fields are; what says nothing of the article stays, as cut.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from reader.frozen import replace
from reader.late import late
from reader.model import Block, Parsed, Role
from reader.parse.feeds import elements
from reader.parse.html.pieces import without_tags
from reader.parse.records.field_names import key_of, known_names
from reader.parse.records.records import article_of

FORMAT = "xml"
RULE = "sgml.element"
"""The rule by which an element is cut that says nothing of the article."""
MOST_ELEMENTS = 200
"""Elements of an article that are looked at."""
WIDEST = 100
"""Code points of the longest line that is wrapped."""
_TEXT, _DATELINE = "text", "dateline"
_OWN = {
    "head": "title", "hl": "title", "hd": "title", "headline": "title", "title": "title",
    "byline": "author", "by": "author", "au": "author", "author": "author", "authors": "author",
    "so": "source", "pub": "source", "dd": "date", "date_time": "date",
    "text": _TEXT, "body": _TEXT, "lp": _TEXT, "leadpara": _TEXT, "dateline": _DATELINE,
}  # fmt: skip
"""What corpora call the fields of an article (TREC's and LDC's document types), by their names in small letters."""
_KINDS = ("title", "text", "html", "standfirst", "url", "source", "published", "authors", "language")
"""Kinds of fields of records that other elements are named like."""
_NUMBERED = late(r"\bid\s*=\s*[\"'][A-Z]{2,5}_[A-Z]{3}_((?:19|20)\d\d)(\d\d)(\d\d)\.\d+[\"']")
"""The number of an article of Gigaword, which holds its day."""


def parse_sgml(text: str) -> Parsed:
    """Return the article of one element, whose tag the text begins with. Total."""
    record: dict[str, Any] = {}
    texts: list[str] = []
    cut: list[str] = []
    said = [*_said(text)]
    whole = _line(text)
    if len(whole.split()) > sum(len(_line(value).split()) for _, value in said):
        said.append(("", whole))  # something stands beside the elements
    for name, value in said:
        kind = _kind(name)
        if kind in (_TEXT, _DATELINE):
            texts.append(_paragraphs(value))
        elif kind == "author":
            record.setdefault(kind, []).append(_line(value))
        elif kind and kind not in record:
            record[kind] = _line(value)
        elif _line(value):
            cut.append(f"<{name}> {_line(value)}" if name else _line(value))
    if texts:
        record[_TEXT] = "\n\n".join(texts)
    day = _NUMBERED.search(text.partition(">")[0])
    if day is not None:
        record.setdefault("date", "-".join(day.groups()))
    parsed = article_of(record, {}, {}, "sgml")
    head = tuple(Block(text=line, role=Role.BOILERPLATE, rule=RULE) for line in cut)
    return replace(parsed, blocks=(*head, *parsed.blocks) if parsed.blocks else (), format=FORMAT)


def _said(text: str) -> Iterator[tuple[str, str]]:
    """The elements of an article and what they say; of Reuters' text those in it."""
    for name, _, value in islice(elements(text), MOST_ELEMENTS):
        inner = [*elements(f"<{name}>{value}")] if name == "TEXT" and "<BODY" in value else []
        yield from ((part, said) for part, _, said in inner) if inner else ((name, value),)


def _kind(name: str) -> str:
    """The field of a record that an element is, by its own name where no corpus has it; empty for any other."""
    if not name:
        return ""
    own = _OWN.get(name.lower())
    if own is not None:
        return own
    key = key_of(name)
    kind = next((kind for kind in _KINDS if key in known_names()[kind]), "")
    return _TEXT if kind in ("text", "html") else name if kind else ""


def _paragraphs(text: str) -> str:
    """A text without tags, its wrapped lines joined: a paragraph begins below an empty line, or is indented."""
    lines = text.split("\n")
    if "<" in text or max(map(len, lines)) > WIDEST:
        return text
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if not line.strip() or line[0].isspace():
            paragraphs.append([])
        paragraphs[-1].append(line.strip())
    return "\n\n".join(" ".join(paragraph).strip() for paragraph in paragraphs)


def _line(value: str) -> str:
    return " ".join(without_tags(value).split())
