"""Web archives (WARC, WET): the pages and texts in their records, unpacked, with what their heads say.

What else is in an archive is no article (pictures, redirects, what the crawler notes about itself) and is counted in
front of the next one that is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import chain, islice

from reader.frozen import frozen, replace
from reader.model import Block, ByteRange, Field, Parsed, Problem, Role
from reader.parse.by_format import parse_text
from reader.parse.html.saved import own_address
from reader.parse.packed import UNPACKED_BOUND
from reader.parse.records.crowd import all_of
from reader.parse.records.json_values import Slice
from reader.parse.records.records import encoding_of, parse_records
from reader.parse.served import content_of
from reader.parse.sniff import Sniffed, sniff
from reader.rules.warc import Record, reading, records
from reader.rules.web_records import ENDINGS, UNKNOWN, WebRecord, web_record
from reader.text.beginning import BEGINNING, LONGEST_TEXT, beginning_length
from reader.text.decode import decode
from reader.text.scrub import scrub

MOST_KINDS = 8
"""Kinds of what is left out that are named."""
RULE, LEFT_OUT = "warc.header", "warc.left-out"
"""The rules by which what the archive says about a page is cut, and what is said about the archive."""
ADDRESS_RULE = "warc.target-uri"
"""The rule of addresses that an archive states."""
NOT_WHOLE = "the record does not end where it says: what there is of it is shown"
"""What is said of a page whose record is not whole."""
EMPTY = "empty"
"""What a page is called in which nothing is."""


@frozen(kw_only=True)
class WebPage:
    """What a record holds that may be an article."""

    record: int
    """Number of the record in its archive, from 1."""
    data: bytes
    """Its content, unpacked."""
    sniffed: Sniffed
    """What it is."""
    of_data: Parsed | None
    """The article that it is, where it is JSON."""
    span: ByteRange | None
    """Where the record lies in the archive; None where that cannot be told."""
    web: WebRecord
    """What its heads say."""
    problems: tuple[Problem, ...]
    """What could not be read of it."""


def parse_warc(
    data: bytes,
    name: str,
    *,
    first_record: int = 1,
    offset: int | None = 0,
    as_plain: bool = False,
    late: Callable[[], bool] = lambda: False,
) -> Iterator[Parsed]:
    """Yield an article for each page of an archive or a piece of one, with the number of its record.

    `name` is the archive's, as `rules.warc.warc_name` told; `first_record` and `offset` are where the piece begins,
    `offset` None where no record has an address. Once it is `late`, or more was unpacked than a packed file may hold,
    the pages that are left make one article.
    """
    pages = _pages(data, name, first_record, offset)
    unpacked = 0
    coming: WebPage | None = None
    before: Counter[str] = Counter()
    left_out: Counter[str] = Counter()
    for found in chain(pages, (None,)):
        if isinstance(found, str):
            left_out[found] += 1
            continue
        unpacked += len(coming.data) if coming is not None else 0
        if coming is not None and (unpacked > UNPACKED_BOUND or late()):
            yield _together(coming, chain((found,), pages))
            return
        if coming is not None:
            yield _article(coming, before, left_out if found is None else Counter(), as_plain=as_plain)
        coming, before, left_out = found, left_out, Counter()


def _pages(data: bytes, name: str, first_record: int, offset: int | None) -> Iterator[WebPage | str | None]:
    """The pages of an archive, and in a word or two what else was fetched."""
    for number, record in enumerate(records(reading(data), 0, len(data), name), first_record):
        web = web_record(record.content)
        if web.left_out:
            if web.kept:
                yield web.left_out
            continue
        span = None if offset is None or record.shared else ByteRange(offset + record.begin, offset + record.end)
        yield _page(record, web, number, span)


def _page(record: Record, web: WebRecord, number: int, span: ByteRange | None) -> WebPage | str:
    """A record's page, or in a word what it is: scripts fetch all kinds of data, and what servers say may be wrong."""
    body, problems = content_of(record.content[web.body :], web)
    if web.cut:
        problems += (_problem("cut-off", f"the crawler took only its beginning ({web.cut})"),)
    if not record.whole:
        problems += (_problem("cut-off", NOT_WHOLE),)
    if len(body) > LONGEST_TEXT:
        body = body[: beginning_length(body, BEGINNING)]
        problems += (_problem("too-big", f"over {LONGEST_TEXT >> 20} MiB: only the beginning of the page was read"),)
    ending = ENDINGS[web.type]
    sniffed = sniff(body, f"page.{ending}" if ending else "")
    of_data: Parsed | None = None
    if not body.strip() and not problems:
        return EMPTY
    if sniffed.format == "binary":
        return sniffed.reason
    if not web.type and sniffed.format != "html":
        return UNKNOWN
    if sniffed.format in ("json", "jsonl") and (of_data := _of_data(body)) is None:
        return web.type
    return WebPage(record=number, data=body, sniffed=sniffed, of_data=of_data, span=span, web=web, problems=problems)


def _problem(kind: str, detail: str) -> Problem:
    return Problem(stage="parse", kind=kind, detail=scrub(detail))


def _article(page: WebPage, before: Counter[str], behind: Counter[str], *, as_plain: bool) -> Parsed:
    """A page with its address, and as cut lines when it was fetched and what around it is no article."""
    web = page.web
    parsed = page.of_data or _parsed(page, as_plain=as_plain)
    problems = page.problems + parsed.problems
    head: tuple[Block, ...] = ()
    if parsed.blocks:
        head = (_cut(f"WARC-Date: {web.fetched}", RULE),) if web.fetched else ()
        head += _told("before", before)
    elif not problems and parsed.fields.title is None:
        problems = (_problem("no-article", "the page has no text"),)
    own = own_address(web.address)
    foot = _told("behind", behind) if parsed.blocks else ()
    return replace(
        parsed,
        blocks=(*parsed.blocks, *head, *foot) if as_plain else (*head, *parsed.blocks, *foot),  # the first is its title
        fields=replace(parsed.fields, url=Field(own, ADDRESS_RULE) if own else parsed.fields.url),
        problems=problems,
        record=page.record,
        span=page.span,
        raw=page.data,
    )


def _parsed(page: WebPage, *, as_plain: bool) -> Parsed:
    kind = page.sniffed.format if page.sniffed.format in ("html", "markdown") else "text"
    decoded = decode(page.data, declared=page.web.charset or page.sniffed.declared)
    parsed = parse_text(decoded.text, kind, as_plain=as_plain)
    return replace(parsed, format=kind, encoding=decoded.encoding)


def _of_data(data: bytes) -> Parsed | None:
    """The article in a page of JSON, where that is one: pages fetch all kinds of data."""
    found = list(islice(parse_records(data, lines=False), 2))
    if len(found) != 1 or found[0].fields.title is None or not found[0].blocks:
        return None
    return replace(found[0], format="json", encoding=encoding_of(data))


def _told(where: str, left_out: Counter[str]) -> tuple[Block, ...]:
    """A cut line that says what in the archive is no article; none where all is."""
    if not left_out:
        return ()
    named = left_out.most_common(MOST_KINDS)
    others = left_out.total() - sum(count for _, count in named)
    kinds = [f"{count:,} {kind}" for kind, count in named] + ([f"{others:,} others"] if others else [])
    return (_cut(f"In the archive {where} it, no articles: {', '.join(kinds)}", LEFT_OUT),)


def _cut(line: str, rule: str) -> Block:
    return Block(text=line, role=Role.BOILERPLATE, rule=rule)


def _together(page: WebPage, others: Iterator[WebPage | str | None]) -> Parsed:
    """One article for a page and those behind it, for whose cleaning there is no time."""
    last = page.record

    def slices() -> Iterator[Slice]:
        nonlocal last
        for other in others:
            if isinstance(other, WebPage):
                last = other.record
                yield other.data, 0

    parsed = all_of((page.data, 0), slices(), None, None, late=True)
    return replace(parsed, record=last, format="text")
