"""Text files of many articles, as news databases and mail programs export them: each article by itself.

What their services write around an article stays in it, labelled: the separators, and the pages before the first
article and behind the last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.late import late
from reader.model import Block, Parsed, Problem, Role
from reader.parse.labels.labels import with_labels
from reader.parse.labels.services import label_service
from reader.parse.mail.mail import parse_mail
from reader.parse.plain import parse_plain
from reader.parse.records.crowd import most_articles, within_bounds
from reader.parse.records.json_values import Slice
from reader.parse.records.records import as_utf8, numbered
from reader.parse.sgml import parse_sgml
from reader.rules.exports import SGML, Export, exports, record_starts
from reader.rules.load import default_rules
from reader.text.beginning import BEGINNING, LONGEST_TEXT, beginning_length, too_long
from reader.text.decode import decode

MBOX = "mbox"
"""The export of which each article is a mail."""
BYTES_EACH = 400
"""Least mean length of what becomes an article of its own: what is stated above a text alone takes 200."""
COVER = 200
"""Lines of the longest list of titles above the first article."""
_FIRST_TITLE = late(r"1[.)]\s+(\S.*)")
_SPACE = b" \t\r\n\x0c"


def parse_exports(
    data: bytes,
    name: str,
    *,
    first_record: int = 1,
    offset: int = 0,
    packed: int | None = None,
    late: Callable[[], bool] = lambda: False,
    only: int | None = None,
) -> Iterator[Parsed]:
    """Yield each article of an export, with its number, its own bytes and where they lie in the file.

    `name` is the export's, as `rules.exports.export_of` told; the other arguments are those of `parse_records`.
    """
    export = exports(default_rules())[name]
    data, shift = as_utf8(data)
    starts = record_starts(data, name)
    yield from numbered(
        within_bounds(
            _Stretches(data, starts),
            lambda stretch: _article(stretch[0], export, first=first_record == 1 and not stretch[1]),
            data=data,
            by_line=False,
            offset=offset + shift if shift >= 0 else None,
            most=most_articles(len(data), packed, BYTES_EACH),
            late=late,
            only=only,
        ),
        first_record,
    )


class _Stretches:
    """Stretches of some bytes, one after the other."""

    def __init__(self, data: bytes, starts: Sequence[int]) -> None:
        bounds = [*starts, len(data)]
        self._slices = ((data[begin:end], begin) for begin, end in pairwise(bounds))

    def __iter__(self) -> Iterator[tuple[Slice, bytes, int]]:
        for raw, begin in self._slices:
            yield (raw, begin), raw, begin

    def rest(self) -> Iterator[Slice]:
        return self._slices


def _article(raw: bytes, export: Export, *, first: bool) -> Parsed:
    """One stretch as blocks; `first`: whether it is the file's first one."""
    if export.name == MBOX and (mail := parse_mail(raw)) is not None:
        return replace(mail.parsed, raw=raw.strip(_SPACE))
    problems: tuple[Problem, ...] = ()
    if len(raw) > LONGEST_TEXT:
        raw, problems = raw[: beginning_length(raw, BEGINNING)], (too_long(),)
    if export.name == SGML:
        begun = export.sign.search(raw) if export.sign is not None else None
        parsed = parse_sgml(decode(raw[begun.start() :]).text if begun is not None else "")
        return replace(parsed, problems=problems + parsed.problems, raw=raw.strip(_SPACE))
    parsed = parse_plain(decode(raw).text)
    blocks = label_service(parsed.blocks, export, _cover_end(parsed.blocks, export) if first else 0)
    if not any(block.role is Role.UNKNOWN for block in blocks):
        blocks = ()  # separators and nothing between
    parsed = replace(parsed, blocks=blocks, problems=problems + parsed.problems, raw=raw.strip(_SPACE))
    return with_labels(parsed, export)


def _cover_end(blocks: Sequence[Block], export: Export) -> int:
    """How many blocks are a list of the export's titles, told by the first one, which stands again above its article.

    An article may begin with a list as well, but not before what the service writes above each.
    """
    if export.sign is None:
        return 0
    texts = [block.text for block in blocks[:COVER]]
    for i, text in enumerate(texts[:-1]):
        title = _FIRST_TITLE.fullmatch(text) if text[:1] == "1" else None
        if title is not None and texts[i + 1].startswith("2") and title[1] in texts[i + 1 :]:
            end = texts.index(title[1], i + 1)
            return 0 if any(export.sign.match(above.encode()) for above in texts[:end]) else end
    return 0
