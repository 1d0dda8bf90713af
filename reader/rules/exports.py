"""Text files that hold many articles: where one ends and the next begins, by the lines that their services write.

Only what is certain is split: a wrong split takes an article apart, or gives its end another's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise

from reader.frozen import frozen
from reader.rules.load import Rules, default_rules
from reader.rules.tables import is_table, row_starts

SGML = "sgml"
"""The export of which each article is an element."""
LEAST = 2
"""Separators from which a file holds several articles: one ends an article that was saved alone."""
LOOKED_AT = 50
"""Articles that are looked at to see whether the file is an export."""
WORDS = 20
"""Words of the shortest text that is an article, of which there must be two; the shortest news in brief have 25."""
REST_WORDS = 40
"""Words of the longest text behind the last separator that is no article of its own: a copyright, a page's foot."""
AHEAD = 1 << 12
"""Bytes behind a separator that must be there to be sure that it ends where the line does."""
SHORT = 1 << 10
"""Bytes of empty lines that may stand above the first separator."""
_SPACE = b" \t\r\n\x0c"
_WIDE = (b"\xff\xfe", b"\xfe\xff")


@frozen(kw_only=True)
class Export:
    """A kind of export, compiled."""

    name: str
    """As `exports.toml` calls it."""
    line: re.Pattern[bytes]
    """A separator, with its line's end."""
    text: re.Pattern[str]
    """The same in a text, without its line's end."""
    above: bool
    """Whether it stands above its article."""
    gates: tuple[bytes, ...]
    """One of these is in a file with separators."""
    sign: re.Pattern[bytes] | None
    """What else each article has, at the beginning of a line."""
    foot: re.Pattern[str] | None
    """What else the service writes directly above the separator."""
    figures: frozenset[str]
    """Whole lines below which the captions of its pictures stand."""
    masthead: bool
    """Whether an article begins with the newspaper's name, and its date below."""
    words: tuple[str, ...]
    """The gates, as text."""
    first: bool
    """Whether the file begins with a separator."""
    begin: re.Pattern[bytes] | None
    """What the file begins with."""
    numbered: bool
    """Whether the separators count."""

    def is_separator(self, text: str) -> bool:
        """Tell whether a line is a separator of this export."""
        return self.text.fullmatch(text) is not None


def export_of(data: bytes) -> str:
    """Name the export that a file is, by its beginning or all of it; nothing where that is not certain.

    There must be two separators, alone on their lines, and as many texts; what else the service writes must be in each.
    """
    if data.startswith(_WIDE):
        return ""
    there: dict[bytes, bool] = {}
    for export in exports(default_rules()).values():
        if export.first:
            gated = data[:SHORT].lstrip(_SPACE + b"\xef\xbb\xbf").startswith(export.gates)
        else:
            # Several exports have the same gates, and a lone byte is found in a thirtieth of a gate's time.
            there |= {gate: gate[:1] in data and gate in data for gate in export.gates if gate not in there}
            gated = any(map(there.__getitem__, export.gates))
        if gated and _is_export(data, export):
            return export.name
    return ""


def _is_export(data: bytes, export: Export) -> bool:
    if export.begin is not None and export.begin.match(data) is None:
        return False
    runs = list(islice(_separators(data, export), LOOKED_AT))
    if len(runs) < LEAST or (export.first and data[: runs[0][0]].strip(_SPACE + b"\xef\xbb\xbf")):
        return False
    bounds = [begin if export.above else end for begin, end in runs]
    bounds = [*bounds, len(data)] if export.above and len(runs) < LOOKED_AT else bounds
    bounds = bounds if export.above else [0, *bounds]
    records = [data[begin:end] for begin, end in pairwise(bounds)]
    texts = [record for record in records if len(record.split(None, WORDS)) >= WORDS]
    return len(texts) >= LEAST and (export.sign is None or all(map(export.sign.search, texts)))


def record_starts(data: bytes, name: str, *, more: bool = False) -> list[int]:
    """Give where each record of an export or a table begins in its bytes, from 0; two separators in a row are one.

    What stands before the first record is its own, what is behind the last one is the last one's, unless it is long
    enough for an article. `more`: whether the file goes on behind these bytes.
    """
    if is_table(name):
        return row_starts(data)
    export = exports(default_rules())[name]
    until = len(data) - AHEAD if more else len(data)
    runs = [run for run in _separators(data, export) if run[1] <= until]
    if export.above:
        alone = bool(runs) and len(data[: runs[0][0]].split(None, REST_WORDS)) >= REST_WORDS
        return [0, *(begin for begin, _ in runs[0 if alone else 1 :])]
    starts = [0, *(end for _, end in runs)]
    if len(starts) > 1 and not more and _is_rest(data[starts[-1] :]):
        starts.pop()
    return starts


def _is_rest(data: bytes) -> bool:
    """Whether what stands behind the last separator is no article: nothing, a foot, the service's last page."""
    first = data.lstrip(_SPACE).partition(b"\n")[0].strip().decode("utf-8", "replace")
    return first in _trailers(default_rules()) or len(data.split(None, REST_WORDS)) < REST_WORDS


def _separators(data: bytes, export: Export) -> Iterator[tuple[int, int]]:
    """The separators of some bytes, as begin and end; those with nothing between are one."""
    begin = end = -1
    last: tuple[int, int] | None = None
    for match in export.line.finditer(data):
        if not _is_alone(data, match, export):
            continue
        if export.numbered:
            number = _number(match)
            if last is not None and number[0] != 1 and number != (last[0] + 1, last[1]):
                continue
            last = number
        if end >= 0 and not data[end : match.start()].strip(_SPACE):
            end = match.end()
            continue
        if end >= 0:
            yield begin, end
        begin, end = match.span()
    if end >= 0:
        yield begin, end


def _is_alone(data: bytes, match: re.Match[bytes], export: Export) -> bool:
    """Whether an empty line, or nothing, is between a separator and the other article, or that begins with the sign."""
    if not export.above:
        signed = export.sign is not None and export.sign.match(data, match.end()) is not None
        return signed or data[match.end() : match.end() + 1] in b"\r\n \t\x0c"
    begin = match.start()
    return not data[data.rfind(b"\n", 0, max(0, begin - 1)) + 1 : begin].strip(_SPACE)


def _number(match: re.Match[bytes]) -> tuple[int, int]:
    found = match.groupdict()
    return int(found["n"] or found["nn"]), int(found["m"] or found["mm"])


@lru_cache(maxsize=2)
def exports(rules: Rules) -> dict[str, Export]:
    """The kinds of exports that the rules know, by name. Raises RulesError for a broken file."""
    table = rules.table("exports.toml")
    return {name: _export(name, table[name]) for name in table if name != "trailers"}


def _export(name: str, table: dict[str, object]) -> Export:
    line, sign = str(table["line"]), table.get("sign")
    gates = table["gates"]
    assert isinstance(gates, Sequence)
    return Export(
        name=name,
        line=re.compile(rb"^(?:\xef\xbb\xbf)?[ \t\x0c]*+(?:" + _in_bytes(line) + rb")[ \t]*+\r?(?:\n|\Z)", re.M),
        text=re.compile(line.partition("(?=")[0]),
        above=table["place"] == "above",
        gates=tuple(gate.encode("cp1252") for gate in gates),  # which end as they do in UTF-8: a dot in the middle
        sign=re.compile(rb"^(?:\xef\xbb\xbf)?[ \t]*(?:" + _in_bytes(str(sign)) + rb")", re.M) if sign else None,
        foot=re.compile(str(table["foot"])) if "foot" in table else None,
        figures=frozenset(_strings(table.get("figures", ()))),
        masthead=bool(table.get("masthead")),
        words=tuple(gates),
        first=bool(table.get("first")),
        begin=re.compile(rb"(?:\xef\xbb\xbf)?" + _in_bytes(str(table["begin"]))) if "begin" in table else None,
        numbered="(?P<n>" in line,
    )


def _strings(values: object) -> Iterator[str]:
    """The strings of a list."""
    yield from (str(value) for value in values) if isinstance(values, Sequence) else ()


def _in_bytes(pattern: str) -> bytes:
    """A pattern for bytes: letters beyond ASCII in UTF-8 or in windows-1252."""
    return b"".join(
        letter.encode() if letter.isascii() else b"(?:%b|%b)" % (re.escape(letter.encode()), letter.encode("cp1252"))
        for letter in pattern
    )


@lru_cache(maxsize=2)
def _trailers(rules: Rules) -> frozenset[str]:
    return frozenset(rules.table("exports.toml")["trailers"]["lines"])
