"""The way from a file's bytes to articles: the stages in order, each total.

A stage that fails all the same costs its own result only (attempts.py): its input goes on to the next stage with a
Problem that says so. Each stage is a step (side_by_side.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from reader.annotate.captions import find_captions
from reader.annotate.quotes import MARKS_BOUND, find_quotes, too_many_marks
from reader.annotate.source import find_source
from reader.annotate.speakers import name_speakers
from reader.annotate.turns.turns import with_turns
from reader.attempts import Attempts, attempt, trouble_of
from reader.clean import clean_in_steps
from reader.formats import open_answer, open_mail, records_of
from reader.frozen import replace
from reader.model import (
    Article,
    Attribution,
    Block,
    Caption,
    Fields,
    Parsed,
    Problem,
    Quote,
    RawFile,
    ReadOptions,
    Role,
)
from reader.parse.by_format import parse_text, read_simply
from reader.parse.packed import unpack
from reader.parse.plain import parse_plain
from reader.parse.sniff import sniff
from reader.parse.written_out import meant_by
from reader.rules.load import Rules
from reader.rules.tables import format_of_piece
from reader.rules.warc import PLAIN as WARC
from reader.rules.warc import is_warc, warc_name
from reader.side_by_side import MOST_TOGETHER, Steps, side_by_side
from reader.text.beginning import BEGINNING, LONGEST_TEXT, beginning_length, too_long
from reader.text.beyond import beyond_ascii, is_plain, may_be_misread
from reader.text.decode import decode, looks_binary
from reader.text.references import resolve_blocks
from reader.text.repair import repair_blocks, repair_fields
from reader.text.scrub import scrub_blocks, scrub_fields
from reader.text.words import words_of_all
from reader.uncleaned import as_plain, file_name, identity, uncleaned, unreadable, verbatim

HTTP = b"HTTP/"
"""What the answer of a web server begins with."""
NO_BLOCKS: tuple[Block, ...] = ()
NO_QUOTES: tuple[Quote, ...] = ()
NO_CAPTIONS: tuple[Caption, ...] = ()
REFERRING = frozenset({"text", "json", "jsonl", "csv", "xml"})
"""Formats of which a page's character references are no part."""
SHOWN_ROLES = frozenset({Role.TITLE, Role.BODY, Role.SUBHEAD, Role.CAPTION})
"""Roles whose words count as the article's."""


def read_articles(
    raw: RawFile, rules: Rules, options: ReadOptions, late: Callable[[], bool] = lambda: False
) -> Iterator[Article]:
    """Read a file: one article, or one a record. Once it is `late`, the records that are left make one article.

    Total: a file that cannot be read gives one Article without blocks that carries a Problem.
    """
    return (article for article in read_in_steps(raw, rules, options, late) if article is not None)


def read_in_steps(
    raw: RawFile,
    rules: Rules,
    options: ReadOptions,
    late: Callable[[], bool] = lambda: False,
    *,
    together: int = 1,
) -> Iterator[Article | None]:
    """Read a file as `read_articles` does, giving None after each step of an article.

    `together`: how many records are taken through their steps side by side; these steps are not given.
    """
    archive = raw.export if raw.piece else warc_name(raw.data)
    if is_warc(archive) and not options.verbatim:
        yield from _read_records(raw, raw.data, archive, archive, (), rules, options, late, together)
        return
    data, unpack_problem = unpack(raw.data)
    problems: tuple[Problem, ...] = (unpack_problem,) if unpack_problem else ()
    answer = open_answer(data, raw.path) if data.startswith(HTTP) and not (raw.piece or options.verbatim) else None
    if answer is not None:
        data, problems = answer.data, problems + answer.problems
    sniffed = sniff(data, raw.path) if answer is None else answer.sniffed
    head = NO_BLOCKS if answer is None else answer.head
    meant = None if raw.piece or raw.digest or options.verbatim else meant_by(data, sniffed)
    if meant is not None:
        data, sniffed, problems = meant.data, meant.sniffed, (*problems, meant.problem)
    kind = sniffed.format if not raw.piece else format_of_piece(raw.export)
    export = raw.export or ("" if raw.digest else sniffed.export)  # of a beginning the rest would be lost
    if kind == "binary":
        detail = looks_binary(data) or sniffed.reason
        yield unreadable(raw, Problem(stage="decode", kind="binary", detail=detail), problems)
        return
    if options.verbatim:
        yield verbatim(raw, data, sniffed.declared)
        return
    if kind in {"csv", "enex", "feed"} and raw.digest:  # of a beginning the rest would be lost
        kind = "text" if kind == "csv" else "html"
    if kind == WARC or ((kind in {"json", "jsonl", "csv", "enex", "feed"} or export) and not options.as_plain):
        yield from _read_records(raw, data, kind, export, problems, rules, options, late, together, head)
        return
    if kind == "mail" and not options.as_plain:
        opened, trouble = attempt("parse", lambda: open_mail(data), None)
        if opened is not None:
            yield None
            parsed = _with_more(problems, opened.parsed, head)
            yield (yield from _article(raw, parsed, opened.format, opened.encoding, rules, options))
            return
        problems += (trouble,) if trouble else ()
    kind = {"mail": "text", "enex": "html", "feed": "html"}.get(kind, kind)
    if len(data) > LONGEST_TEXT:
        problems += (too_long(),)
        data = data[: beginning_length(data, BEGINNING)]
    decoded = decode(data, declared=sniffed.declared)
    text, as_plain = decoded.text, options.as_plain
    parsed, trouble = attempt("parse", lambda: parse_text(text, kind, as_plain=as_plain), parse_plain(""))
    if trouble:
        parsed = attempt("parse", lambda: read_simply(text, kind), parse_plain(text))[0]
        problems += (trouble,)
    yield None
    yield (yield from _article(raw, _with_more(problems, parsed, head), kind, decoded.encoding, rules, options))


def _with_more(problems: tuple[Problem, ...], parsed: Parsed, head: tuple[Block, ...] = NO_BLOCKS) -> Parsed:
    """What was parsed with those problems before its own, and behind its text what stood above it in the file."""
    if not problems and not head:
        return parsed
    return replace(parsed, problems=problems + parsed.problems, blocks=parsed.blocks + (head if parsed.blocks else ()))


def _read_records(
    raw: RawFile,
    data: bytes,
    kind: str,
    export: str,
    problems: tuple[Problem, ...],
    rules: Rules,
    options: ReadOptions,
    late: Callable[[], bool],
    together: int,
    head: tuple[Block, ...] = NO_BLOCKS,
) -> Iterator[Article]:
    """The articles of a file of JSON, or of an export, one a record; `head`: what stood above them, for the first."""
    encoding, records = records_of(raw, data, kind, export, options, late)
    if head:
        records = (
            replace(_with_more((), parsed, () if n else head), span=None)  # spans are the file's
            for n, parsed in enumerate(records)
        )
    if raw.only is not None:
        records = islice((parsed for parsed in records if parsed.record == raw.only), 1)
    none = True
    for some in _groups(records, together):
        none = False
        yield from side_by_side(
            _article(raw, _with_more(problems, parsed), kind, encoding, rules, options) for parsed in some
        )
    if none and not raw.piece:
        yield unreadable(raw, Problem(stage="parse", kind="no-records", detail="no article in it"), problems)


def last_record(raw: RawFile, options: ReadOptions) -> int:
    """Give the number of the last record of a piece of a file as reading all of it would; nothing of it is cleaned."""
    data, _ = unpack(raw.data)
    beyond = replace(raw, only=raw.first_record + len(data))
    _, records = records_of(beyond, data, format_of_piece(raw.export), raw.export, options, lambda: False)
    return max((parsed.record or 0 for parsed in records), default=raw.first_record - 1)


def _groups(records: Iterator[Parsed], most: int) -> Iterator[list[Parsed]]:
    """Up to `most` records, unless they are long."""
    some: list[Parsed] = []
    size = 0
    for parsed in records:
        some.append(parsed)
        size += len(parsed.raw or b"")
        if len(some) >= most or size >= MOST_TOGETHER:
            yield some
            some, size = [], 0
    if some:
        yield some


def _article(
    raw: RawFile,
    parsed: Parsed,
    kind: str,
    encoding: str,
    rules: Rules,
    options: ReadOptions,
) -> Steps[Article]:
    """Repair, scrub, clean and annotate one parsed article; scrub it only, where a stage may be what took too long."""
    kind, encoding = parsed.format or kind, parsed.encoding or encoding
    if options.as_plain:
        return as_plain(raw, parsed, kind, encoding)
    attempts = Attempts()
    yield
    parsed, repairs, plain = _repaired(parsed, kind, attempts)
    fields = parsed.fields
    yield
    try:
        cleaned = yield from clean_in_steps(parsed, kind, raw.path, rules)
    except Exception as error:
        attempts.troubles.append(trouble_of("clean", error))
        cleaned = uncleaned(parsed)
    blocks, language = cleaned.blocks, cleaned.language
    yield
    quotes = yield from _quotes(blocks, language, rules, attempts)
    yield
    captions = attempts("annotate", lambda: find_captions(blocks, rules), NO_CAPTIONS)
    yield
    attribution = attempts(
        "annotate",
        lambda: find_source(blocks, fields, raw.path, language, rules, options.known_outlets),
        Attribution(),
    )
    yield
    title = cleaned.title
    return Article(
        id=identity(raw, parsed),
        path=raw.path,
        record=parsed.record,
        span=parsed.span,
        title=title.value if title else file_name(raw.path),
        title_rule=title.rule if title else "file-name",
        authors=cleaned.authors,
        published=cleaned.published,
        url=_web_address(fields),
        language=language,
        attribution=attribution,
        blocks=blocks,
        quotes=quotes,
        captions=captions,
        format=kind,
        encoding=encoding,
        repairs=repairs,
        words=words_of_all([block.text for block in blocks if block.role in SHOWN_ROLES], plain=plain),
        speakers_sought=bool(rules.words(language, "speech")),
        problems=parsed.problems + tuple(attempts.troubles),
    )


def _repaired(parsed: Parsed, kind: str, attempts: Attempts) -> tuple[Parsed, int, bool]:
    """What was parsed, repaired and scrubbed; how many repairs; whether it is but Latin letters and printed signs."""
    blocks, resolved, repairs = parsed.blocks, 0, 0
    if kind in REFERRING:
        blocks, resolved = attempts("repair", lambda: resolve_blocks(parsed.blocks), (blocks, 0))
    # Most texts are no more than that: what cannot be in them is not looked for in each line.
    beyond = beyond_ascii([block.text for block in blocks])
    if may_be_misread(beyond):
        garbled = blocks
        blocks, repairs = attempts("repair", lambda: repair_blocks(garbled), (blocks, 0))
    plain = not repairs and is_plain(beyond)
    if not plain:
        blocks = scrub_blocks(blocks)
    fields, more = attempts("repair", lambda: repair_fields(parsed.fields), (parsed.fields, 0))
    fields = scrub_fields(fields)
    if blocks is not parsed.blocks or fields is not parsed.fields:
        parsed = replace(parsed, blocks=blocks, fields=fields)
    return parsed, resolved + repairs + more, plain


def _quotes(
    blocks: tuple[Block, ...], language: str | None, rules: Rules, attempts: Attempts
) -> Steps[tuple[Quote, ...]]:
    """The quotations of an article with their speakers; of one with too many marks only turns of conversations."""
    quotes = NO_QUOTES
    if too_many_marks(blocks):
        detail = f"more than {MARKS_BOUND:,} quotation marks: quotations were not looked for"
        attempts.troubles.append(Problem(stage="annotate", kind="too-many-marks", detail=detail))
    else:
        quotes = attempts("annotate", lambda: find_quotes(blocks, language, rules), NO_QUOTES)
    yield
    quotes = attempts("annotate", lambda: name_speakers(blocks, quotes, language, rules), quotes)
    yield
    return attempts("annotate", lambda: with_turns(blocks, quotes, language, rules), quotes)


def _web_address(fields: Fields) -> str | None:
    url = fields.url.value if fields.url else ""
    return url if url.startswith(("http://", "https://")) else None
