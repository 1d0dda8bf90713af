"""What the values of fields say: a headline, a moment, an address, a publisher, people. Nothing is not made something.

Programs fill empty fields with words (`nan`, `None`), scrapers put how they came by an article where its publisher
belongs (`rss`), databases have numbers for authors: none of these is a name.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Mapping
from typing import Any

from reader.late import late
from reader.parse.records.field_names import lookup, words_of
from reader.rules.outlets import domain_of
from reader.text.references import resolved

DEPTH = 4
"""How deep a value may be wrapped in objects."""
AUTHORS = 50
"""Most authors that are taken from a list."""
LONGEST_NUMBER = 30
"""Characters of the longest number that may be a time: nanoseconds have 19, fractions follow."""
LONGEST_LIST = 2_000
"""Characters of the longest text that is read as a list written out, or as a headline with markup."""
LONGEST_SOURCE = 200
"""Characters of the longest name of a publisher; the longest known one has 60, and articles are longer."""
_URL = re.compile(r"https?://[^\s<>\"']+", re.I)
_SNAPSHOT = late(r"(?i)https?://[^/\s]+/(?:web/\d{4,14}(?:[a-z]{2}_)?|\d{8,14})/(https?:)/{1,2}([^/\s]\S*)")
"""The address of an archive's copy: a moment, and the page's own address behind it."""
_SECONDS = range(100_000_000, 4_102_444_800)
"""Numbers read as seconds since the epoch: 1973 to 2100."""
_PARTS_OF_A_SECOND = (1, 1_000, 1_000_000, 1_000_000_000)
_CTIME = re.compile(r"^[a-z]{3} ([a-z]{3}) +(\d\d?) \d\d:\d\d:\d\d(?: [+\-\w]{1,6})? (\d{4})$", re.I)
"""`Mon Mar 4 07:00:00 +0000 2024`, as C and Twitter write it."""
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
_ITEM = re.compile(r"\s*(?:\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.|'')*)'|([^,\[\]\"'\s][^,\[\]]*))")
_ESCAPED = re.compile(r"\\(.)|''")
_ID = re.compile(r"(?=[a-z\-]*\d)[0-9a-f\-]{12,}", re.I)
"""A number that databases give, or a hash; no name is so long and has a digit."""
_PATH = re.compile(
    r"[.~]{0,2}/\S|[a-z]:\\|\S+\.(?:bz2|csv|docx?|epub|gz|html?|jsonl?|md|parquet|pdf|txt|tsv|xml|xz|zip)$", re.I
)
"""Where a file lies."""
_FEED = re.compile(r"[/.](?:feeds?|rss|atom|xml|rdf|sitemap)\b", re.I)
"""What the address of a feed has, which is no article's."""
_REFERENCE = re.compile(r"&(?:[a-z]{2,8}\d?|#\d{1,7}|#x[0-9a-f]{1,6});", re.I)
_VALUE = r"""\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+)"""
_INLINE_TAG = re.compile(
    rf"</?(?:a|abbr|b|big|br|cite|em|font|h[1-6]|i|mark|p|q|s|small|span|strong|sub|sup|u|wbr)(?:\s+[\w:\-]+{_VALUE})*\s*/?>",
    re.I,
)


def one_line(value: Any, depth: int = DEPTH, names: str = "inner") -> str:
    """Return a value as one line: a string, a number, the name inside an object, the first of a list; else empty.

    `names` is the kind of names under which an object may keep it.
    """
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, (int, float)):
        return str(value) if math.isfinite(value) else ""
    if depth and isinstance(value, Mapping):
        return next((line for _, inner in lookup(value, names) if (line := one_line(inner, depth - 1, names))), "")
    if depth and isinstance(value, list):
        return next((line for inner in value[:AUTHORS] if (line := one_line(inner, depth - 1, names))), "")
    return str(value) if isinstance(value, (datetime.date, datetime.time)) else ""


def headline_of(value: Any) -> str:
    """Return a headline, its character references resolved and without markup; nothing for `None` and the like."""
    line = one_line(value)
    if len(line) > LONGEST_LIST:
        return line
    line = unmarked(line)
    return "" if line.casefold() in words_of("nothing") else line


def unmarked(line: str) -> str:
    """Return a line with character references resolved, twice written ones too, and without the tags within lines."""
    for _ in range(2):
        if "&" in line and _REFERENCE.search(line):
            line = resolved(line)
    if "</" in line or "<br" in line:
        line = _INLINE_TAG.sub("", line)
    return " ".join(line.split())


def web_address(value: Any) -> str:
    """Return an http or https address, or nothing; the page's own where it is that of an archive's copy."""
    line = one_line(value, names="address")
    if line[:1] == "<" and line.endswith(">"):
        line = line[1:-1]
    return original_address(line) if _URL.fullmatch(line) else ""


def original_address(address: str) -> str:
    """Return the address of the page of which an archive's is a copy; any other as it stands."""
    copy = _SNAPSHOT.match(address) if "/http" in address else None
    return address if copy is None else f"{copy[1]}//{copy[2]}"


def is_page(address: str) -> bool:
    """Whether a web address is a page's: not the front page's of a site, not a feed's."""
    path = address.partition("://")[2].partition("/")[2]
    return bool(path.strip("/")) and _FEED.search(f"/{path}") is None


def point_in_time(value: Any) -> str:
    """Return a stated time as it stands; a number since the epoch, of seconds or parts of them, as an ISO time.

    Without a digit (`None`, `yesterday`) it states none.
    """
    line = _parts_of_day(value) or one_line(value)
    if not line[:1].isdigit():
        if not any(map(str.isdigit, line[:LONGEST_LIST])):
            return ""
        line = _CTIME.sub(r"\2 \1 \3", line)
    if len(line) <= LONGEST_NUMBER and line.isascii() and line.replace(".", "", 1).isdecimal():
        for parts in _PARTS_OF_A_SECOND:
            seconds = float(line) / parts
            if int(seconds) in _SECONDS:
                return datetime.datetime.fromtimestamp(seconds, datetime.UTC).isoformat(timespec="seconds")
    return _unlinked(line)


def _parts_of_day(value: Any) -> str:
    """The day that an object keeps in parts, as CSL JSON does: year, month and day, or the first of these."""
    if not isinstance(value, Mapping):
        return ""
    parts = next((held for _, held in lookup(value, "day")), None)
    while isinstance(parts, list) and parts and isinstance(parts[0], list):
        parts = parts[0]  # the second of two ends a span
    if not isinstance(parts, list) or not all(str(part).isdecimal() for part in parts):
        return ""
    return "-".join(str(part).zfill(2) for part in parts[:3])


def _unlinked(line: str) -> str:
    """A line with what a note's links (`[[People/Doe|Jane Doe]]`) show."""
    return _WIKI_LINK.sub(r"\1", line) if "[[" in line else line


def publisher_of(value: Any) -> str:
    """Return a publisher as stated: a name, a host without `www.`, a web address; nothing for what names none."""
    if isinstance(value, list):
        value = value[0] if len(value) == 1 and isinstance(value[0], str) else None
    line = _name_of(value, "publisher")
    address = web_address(line)
    if address or len(line) > LONGEST_SOURCE or not _is_name(line):
        return address
    line = unmarked(_unlinked(line))
    if line.casefold() in words_of("collectors"):
        return ""
    if "." not in line and "/" not in line and "\\" not in line:
        return line
    host = domain_of(line)
    if _PATH.match(line) and not host:
        return ""
    return host if host and ("/" in line or line[:4].casefold() == "www.") else line


def names_of(value: Any) -> list[str]:
    """Return every name that an author field holds, as written."""
    found: list[str] = []
    waiting = [value]
    while waiting and len(found) < AUTHORS:
        one = waiting.pop(0)
        if isinstance(one, str) and (several := written_out(one)) is not None:
            one = several
        if isinstance(one, list):
            waiting = [*one[:AUTHORS], *waiting[:AUTHORS]]
            continue
        name = _person(one)
        if name:
            found.append(name)
    return found


def written_out(text: str) -> list[str] | None:
    """Return the items of a list that is written as text, as in JSON, Python or YAML; None where it is none."""
    text = text.strip()
    if text[:1] != "[" or text[-1:] != "]" or len(text) > LONGEST_LIST:
        return None
    if text.startswith("[[") and _WIKI_LINK.fullmatch(text):
        return None
    items = [match[1] or match[2] or match[3] or "" for match in _ITEM.finditer(text[1:-1])]
    return [_ESCAPED.sub(lambda match: match[1] or "'", item).strip() for item in items if item.strip()]


def _person(value: Any) -> str:
    """The name of a person, or nothing."""
    line = _name_of(value, "person")
    if not line and isinstance(value, Mapping):
        line = " ".join(filter(None, (_name_of(value, "given"), _name_of(value, "family"))))
    line = unmarked(_unlinked(line)) if len(line) <= LONGEST_LIST else line
    return "" if not _is_name(line) or web_address(line) else line


def _name_of(value: Any, kind: str) -> str:
    """A text, or the first name that an object keeps under the names of a kind; nothing for a number."""
    if isinstance(value, Mapping):
        lines = (one_line(inner, names=kind) for _, inner in lookup(value, kind))
        return next((line for line in lines if _is_name(line)), "")
    return one_line(value) if isinstance(value, str) else ""


def _is_name(line: str) -> bool:
    """Whether a line may name somebody: it has a letter, and is no word for nothing and no id."""
    folded = line.casefold()
    if folded in words_of("nothing") or folded in words_of("unknown"):
        return False
    return any(map(str.isalpha, line[:LONGEST_LIST])) and _ID.fullmatch(line) is None
