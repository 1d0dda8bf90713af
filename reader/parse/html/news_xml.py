"""What the news formats of agencies state in their heads: NITF and NewsML, read as pages are; and trafilatura's XML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reader.frozen import replace
from reader.model import Field, Fields
from reader.parse.html.names import page_rules

HEAD = 1_000
"""Code points in which the root's tag stands."""
ADDRESSES = ("http://", "https://")
"""How addresses of pages begin."""
MAX_VALUE = 1_000
"""Code points of a value that is read."""
_ROOT = re.compile(
    r"<(?:(?:nitf|news(?:Item|ML|Message|Component))\b|doc\s[^<>]{0,900}?\b(?:sitename|hostname|fingerprint)=)",
    re.IGNORECASE,
)


def is_news_xml(text: str) -> bool:
    """Whether a text is such a file."""
    return _ROOT.search(text[:HEAD]) is not None


def with_stated(root: Any, base: Fields) -> Fields:
    """What its elements state, where `base` does not; read by `rules/page.toml`, `element` or `element@attribute`."""
    rules = page_rules()["news_xml"]
    authors = list(_values(root, rules["author"]))
    published = next(_values(root, rules["published"]), None)
    source = next(_values(root, rules["source"]), None)
    return replace(
        base,
        title=base.title or next(_values(root, rules["title"]), None),
        url=base.url or next((url for url in _values(root, rules["url"]) if url.value.startswith(ADDRESSES)), None),
        authors=base.authors or tuple(authors),
        published=base.published or published,
        source=base.source or source,
    )


def _values(root: Any, names: list[str]) -> Iterator[Field]:
    """The values of the first of these that has some."""
    for name in names:
        tag, _, attribute = name.partition("@")
        found = []
        for element in root.iter(tag):
            named = element.find(".//person")  # beside it stands what she is
            value = element.get(attribute) if attribute else "".join((element if named is None else named).itertext())
            value = " ".join((value or "").split())
            if value and len(value) <= MAX_VALUE:
                found.append(Field(value, f"xml.{tag}"))
        if found:
            yield from found
            return
