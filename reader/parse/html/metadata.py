"""What a page says about its article outside the text: meta elements, linked data, headings, links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Any

from reader.model import Field, Fields
from reader.parse.html.blocks import Piece
from reader.parse.html.elements import CONTENT_REGIONS
from reader.parse.html.linked_data import LinkedData, linked_data
from reader.parse.html.names import page_rules
from reader.parse.html.saved import own_address

MAX_VALUE = 1_000
"""Code points of a value; longer ones are no title, name or date."""
SHORTEST_TITLE = 8
"""Code points of the shortest title by whose words a longer heading is known."""
LEAST_BLANKS = 2
"""Blanks of the shortest line in large letters that is the headline of a page with another title."""
SHARED_WORDS, LONGEST_TOLD = 3, 200
"""Long words that a heading shares with a stated title which it tells otherwise, and its most code points."""
BESIDE = frozenset(("nav", "footer", "aside", "related", "comments", "ad", "signup", "notice"))
"""Regions whose headings are not the article's."""
LARGE_FONT = "large font"
"""The name of such letters."""
MAX_METAS = 2_000
"""Meta elements of a page that are read."""
MAX_AUTHORS = 20
"""Authors that are kept."""
NOTICE = "copyright"
"""The meta element that holds a notice."""
NAME_BLANKS, SLOGAN_BLANKS = 4, 2
"""Blanks from which what stands before a bar is no site's name, and of the shortest slogan behind one."""
MEDIA = frozenset(("ImageObject", "VideoObject", "AudioObject", "MediaObject", "Comment"))
"""Kinds of items whose authors and days are not the article's."""
TIMES = ("time", "span", "abbr", "p", "div")
"""Elements that may carry a moment in an attribute."""
BESIDE_TIMES = frozenset(("aside", "blockquote"))
"""Elements whose times are others': of another article, of what is quoted."""
MAX_ABOVE = 30
"""Elements around a time that are looked at."""
_ISO = re.compile(r"(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")
_YEAR = re.compile(r"\d.*(?<!\d)(?:19|20)\d\d(?!\d)")
_COMPACT = re.compile(r"^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?:\s?[-–,]\s?(?:\d{2}|\d{4}))?(?!\d)")
_BAR = re.compile(r"\s+[|–—·•:-]\s+")
_AROUND = " .,;:|·•-–—\t\n"
_SEPARATOR = re.compile(r"\s+[|\-–—·•»«:]{1,2}\s+|\s*[|»]\s*|:\s")
_URL = re.compile(r"https?://[^\s<>\"']+\Z", re.IGNORECASE)


def linked_data_of(root: Any) -> LinkedData:
    """What the page's scripts of linked data say."""
    return linked_data(
        [text for script in root.iter("script") if "ld+json" in (script.get("type") or "") and (text := script.text)]
    )


def fields_of(
    root: Any,
    pieces: Sequence[Piece],
    data: LinkedData,
    *,
    url: str | None,
    base: Fields,
    saved: Sequence[tuple[str, str]] = (),
) -> Fields:
    """The page's statements about itself; those of `base` win.

    `data` are those of its linked data, `saved` the addresses that were written into it when it was saved.
    """
    metas: dict[str, list[str]] = {}
    canonical = heading = ""
    for number, meta in enumerate(root.iter("meta")):
        attributes = dict(meta.items())
        value = attributes.get("content")
        if value and len(value) <= MAX_VALUE and number < MAX_METAS:
            for key in ("property", "name", "itemprop", "http-equiv"):
                if (name := attributes.get(key)) and not (key == "itemprop" and _is_of_picture(meta)):
                    metas.setdefault(name.strip().lower(), []).append(" ".join(value.split()))
    for link in root.iter("link"):
        if not canonical and "canonical" in (link.get("rel") or "").lower().split():
            canonical = link.get("href") or ""
    rules = page_rules()["metadata"]
    heading_element = root.find(".//head/title")
    if heading_element is not None:
        heading = " ".join("".join(heading_element.itertext()).split())[:MAX_VALUE]
    source = base.source or _source(metas, data, rules)
    title = base.title or _title(metas, data, rules, heading, pieces, source)
    return Fields(
        title=title,
        page_title=Field(heading, "html.title") if heading else None,
        authors=base.authors or _authors(metas, data, rules),
        published=base.published or _published(root, metas, data, rules),
        recorded=base.recorded,
        url=base.url or _address(metas, rules, canonical, saved, url),
        source=source,
        language=base.language or _language(root, metas, data, rules),
    )


def _is_of_picture(meta: Any) -> bool:
    """Whether an element states a property of a picture or film, by the nearest item around it."""
    scope = next(
        (above for above in islice(meta.iterancestors(), MAX_ABOVE) if above.get("itemscope") is not None), None
    )
    return scope is not None and (scope.get("itemtype") or "").rpartition("/")[2] in MEDIA


def _source(metas: dict[str, list[str]], data: LinkedData, rules: Any) -> Field | None:
    named: list[Field] = []
    for key in rules["source"][:1]:
        named += [Field(value, f"meta.{key}") for value in metas.get(key, ())]
    named += [Field(value, "json-ld.publisher") for value in data.publishers]
    for key in rules["source"][1:]:
        values = metas.get(key, ())
        named += [Field(_holder(value) if key == NOTICE else value, f"meta.{key}") for value in values]
    named += [Field(value, "json-ld.site") for value in data.sites]
    found = next((one for one in named if _is_name(one.value)), None)
    return Field(_without_slogan(found.value), found.rule) if found is not None else None


def _holder(notice: str) -> str:
    """Who holds the copyright in a notice: `Copyright 2019 The Quay Post` gives `The Quay Post`."""
    for words in page_rules()["rights"]["words"]:
        notice = re.sub(re.escape(words), " ", notice[:MAX_VALUE], flags=re.IGNORECASE)
    return _YEARS.sub(" ", notice).strip(_AROUND)


def _without_slogan(name: str) -> str:
    """The name before a bar and a slogan: `The Quay Post` of `The Quay Post | News of the whole coast`."""
    bar = _BAR.search(name)
    if bar is None or name.count(" ", 0, bar.start()) >= NAME_BLANKS or name.count(" ", bar.end()) < SLOGAN_BLANKS:
        return name
    return name[: bar.start()]


def _is_name(value: str) -> bool:
    """Whether a value can be a publisher's name: not an address, not a sentence, not a bare number."""
    return 1 < len(value) <= 80 and "://" not in value and any(c.isalpha() for c in value)


def _title(
    metas: dict[str, list[str]],
    data: LinkedData,
    rules: Any,
    heading: str,
    pieces: Sequence[Piece],
    source: Field | None,
) -> Field | None:
    candidates = [Field(value, "json-ld.headline") for value in data.titles[:1]]
    candidates += [Field(value, f"meta.{key}") for key in rules["title"] for value in metas.get(key, ())[:1]]
    shown = [piece for piece in pieces if piece.tag == "h1" or piece.hint == "title"]
    site = source.value if source else ""
    stated = [without_site(value, site) for value in (heading, *(one.value for one in candidates)) if value]
    shown.sort(key=lambda piece: piece.tag != "h1")
    for piece in shown:
        # A heading that is a small part of every stated title is the site's name or a section's, unless it begins one
        # and stands in the article itself.
        text, inside = piece.text, piece.region in CONTENT_REGIONS
        part = any(text in one and (len(text) * 2 >= len(one) or (inside and one.startswith(text))) for one in stated)
        if part and len(text) > 3 and _bare(text) != _bare(site):
            return Field(text, "html.h1")
        if inside and len(text) <= MAX_VALUE and any(_is_more_of(text, one) for one in stated):
            return Field(text, "html.h1")
        if piece.tag == "h1" and piece.region not in BESIDE and _tells_otherwise(text, stated):
            return Field(text, "html.h1")
    large = [piece for piece in shown if piece.tag != "h1" and piece.names.startswith(LARGE_FONT)]
    if not candidates and len(large) == 1 and large[0].text.count(" ") >= LEAST_BLANKS and not large[0].links:
        return Field(large[0].text, "html.font")
    if heading:
        candidates.append(Field(heading, "html.title"))
    for one in candidates:
        if value := without_site(one.value, source.value if source else ""):
            return Field(value, one.rule)
    return Field(shown[0].text, "html.h1") if shown else None


def _is_more_of(text: str, stated: str) -> bool:
    """Whether a heading begins with a stated title (before its site's name) and says more."""
    start = _SEPARATOR.split(stated)[0]
    return len(start) >= SHORTEST_TITLE and " " in start and text.startswith(start)


def _tells_otherwise(text: str, stated: Sequence[str]) -> bool:
    """Whether a heading says in other words what a stated title says, which was made for searches or for sharing.

    One that holds a whole title has a section or a name beside it; one that is part of a title is maybe the site's.
    """
    whole = _bare(text)
    if len(text) > LONGEST_TOLD or any(_bare(one) in whole or whole in _bare(one) for one in stated):
        return False
    own = set(_LONG_WORD.findall(text.casefold()))
    return any(
        len(common := own.intersection(other)) >= SHARED_WORDS and len(common) * 3 >= min(len(own), len(set(other)))
        for other in (_LONG_WORD.findall(one[:MAX_VALUE].casefold()) for one in stated)
    )


def without_site(title: str, site: str) -> str:
    """A title without the site's name at its end or start."""
    parts = [match.span() for match in _SEPARATOR.finditer(title)]
    if not parts:
        return title
    folded = _bare(site)
    if folded:
        for start, end in reversed(parts):
            if _bare(title[end:]) == folded or (
                len(folded) > 4 and folded in _bare(title[end:]) and len(title[end:]) < 50
            ):
                return title[:start]
        start, end = parts[0]
        if _bare(title[:start]) == folded:
            return title[end:]
    return title


def _bare(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _published(root: Any, metas: dict[str, list[str]], data: LinkedData, rules: Any) -> Field | None:
    found = [Field(value, "json-ld.datePublished") for value in data.published]
    found += [Field(value, f"meta.{key}") for key in rules["published"] for value in metas.get(key, ())]
    for one in found:
        if iso := iso_date(one.value):
            return Field(iso, one.rule)
    created = next((iso for value in data.created if (iso := iso_date(value))), "")
    timed = _timed(root, rules, Field(created, "json-ld.dateCreated") if created else None)
    return timed or next((one for one in found if _YEAR.search(one.value) is not None), None)


def _timed(root: Any, rules: Any, created: Field | None) -> Field | None:
    """The date of the page's time elements: one marked as the date of publication, else the only one of the article.

    `created`, when the article was made, comes between the two.
    """
    stated: set[str] = set()
    for number, element in enumerate(root.iter(*TIMES)):
        moment = iso_date(element.get("datetime") or element.get("content") or "")
        if not moment or number > MAX_METAS:
            continue
        if (element.get("itemprop") or element.get("property") or "").lower() in rules["published"]:
            return Field(moment, "html.time")
        around = [above.tag for above in islice(element.iterancestors(), MAX_ABOVE)]
        article = "article" in around or "main" in around
        if element.tag == "time" and article and not BESIDE_TIMES.intersection(around):
            stated.add(moment)
    return created or (Field(stated.pop(), "html.time") if len(stated) == 1 else None)


def iso_date(value: str) -> str:
    """The ISO date in a stated moment, or nothing."""
    if match := _ISO.search(value[:MAX_VALUE]):
        return match.group()
    if match := _COMPACT.match(value):
        return "-".join(match.groups())
    return ""


def _authors(metas: dict[str, list[str]], data: LinkedData, rules: Any) -> tuple[Field, ...]:
    if data.authors:
        found = [Field(value, "json-ld.author") for value in data.authors]
    else:
        found = []
        for key in rules["author"]:
            found = [Field(value, f"meta.{key}") for value in metas.get(key, ())]
            found = [one for one in found if _is_name(one.value)]
            if found:
                break
    seen: dict[str, Field] = {}
    for one in found:
        if _is_name(one.value):
            seen.setdefault(one.value.casefold(), one)
    return tuple(seen.values())[:MAX_AUTHORS]


def _address(
    metas: dict[str, list[str]], rules: Any, canonical: str, saved: Sequence[tuple[str, str]], url: str | None
) -> Field | None:
    found = [(canonical, "html.canonical")]
    found += [(value, f"meta.{key}") for key in rules["url"] for value in metas.get(key, ())]
    found += saved
    found += [(url, "record.url")] if url else []
    own = (Field(own_address(value.strip()), rule) for value, rule in found if len(value) <= MAX_VALUE)
    return next((one for one in own if _URL.match(one.value)), None)


def _language(root: Any, metas: dict[str, list[str]], data: LinkedData, rules: Any) -> Field | None:
    lang = (root.get("lang") or root.get("xml:lang") or "").strip()
    if lang and len(lang) <= 20:
        return Field(lang, "html.lang")
    found = [Field(value, f"meta.{key}") for key in rules["language"] for value in metas.get(key, ())]
    found += [Field(value, "json-ld.inLanguage") for value in data.languages]
    return next((one for one in found if 2 <= len(one.value) <= 20), None)
