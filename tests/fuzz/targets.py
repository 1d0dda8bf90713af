"""What is fuzzed: a function of bytes for each part that meets untrusted input; it raises when a promise is broken."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from rich.cells import cell_len

from reader.library.queries.conditions import compiled
from reader.library.queries.query import QueryError, parse
from reader.model import Article, Parsed, RawFile, ReadOptions, Role, is_headline, title_block
from reader.parse.html.page import parse_html
from reader.parse.html.plain import plain_paragraphs
from reader.parse.html.stream import PageStream
from reader.parse.markdown.front_matter import split_front_matter
from reader.parse.markdown.markdown import parse_markdown
from reader.parse.packed import unpack
from reader.parse.plain import parse_plain
from reader.parse.records.records import parse_records
from reader.parse.sniff import sniff
from reader.parse.warc import parse_warc
from reader.pipeline import read_articles
from reader.render.citation import citation, quote_citation
from reader.render.layout import lay_out
from reader.render.markdown import article_markdown
from reader.render.record import article_record, shown_path
from reader.render.text import article_text
from reader.rules.load import default_rules
from reader.rules.warc import PACKED, PLAIN, reading, records
from reader.terminal.frames import Frames
from reader.terminal.input import InputReader
from reader.text.decode import decode
from reader.text.fold import fold, fold_map
from reader.text.repair import repair
from reader.text.scrub import scrub
from tests.fuzz.clean_text import offence, strings

NAMES = ("a.txt", "a.html", "a.md", "a.json", "a.jsonl", "a", "a.txt.gz", "a.md.xz", "a\udcff[/].txt")


def text_of(data: bytes) -> str:
    """Bytes as text that may hold anything a str can, lone surrogates included."""
    return data.decode("utf-8", "surrogatepass") if _passes(data) else data.decode("utf-8", "surrogateescape")


def _passes(data: bytes) -> bool:
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeError:
        return False
    return True


def fuzz_decode(data: bytes) -> None:
    """Any bytes are some text, under any declared name."""
    declared, _, rest = data.partition(b"\0")
    for name in (None, declared[:40].decode("latin-1")):
        decode(rest, declared=name).text.encode("utf-8")


def fuzz_repair(data: bytes) -> None:
    """Repair gives text; nothing is repaired where nothing changes."""
    text = text_of(data)
    repaired, count = repair(text)
    assert (count == 0) == (repaired == text), (count, repaired)


def fuzz_scrub(data: bytes) -> None:
    """Scrubbed text is clean, a second pass changes nothing, and no plain word is lost."""
    text = text_of(data)
    for newlines in (False, True):
        clean = scrub(text, newlines=newlines)
        assert offence(clean, newlines=newlines) is None, offence(clean, newlines=newlines)
        assert scrub(clean, newlines=newlines) == clean


def fuzz_fold(data: bytes) -> None:
    """Folded text and its places go together."""
    text = text_of(data)
    folded, places = fold_map(text)
    assert folded == fold(text)
    assert len(places) in (len(folded), len(folded) + 1)


FORMATS = frozenset(["text", "html", "markdown", "json", "jsonl", "csv", "mail", "enex", "feed", "warc", "binary"])
"""What a file may be."""


def fuzz_sniff(data: bytes) -> None:
    """A format for any bytes under any name."""
    name = NAMES[data[0] % len(NAMES)] if data else NAMES[0]
    unpacked, _ = unpack(data[1:])
    assert sniff(unpacked, name).format in FORMATS


def fuzz_plain(data: bytes) -> None:
    """Plain text keeps every word."""
    text = text_of(data)
    assert _words(parse_plain(text)) == "".join(text.split())


def fuzz_html(data: bytes) -> None:
    """A page for any text."""
    assert isinstance(parse_html(decode(data).text), Parsed)


def fuzz_page_stream(data: bytes) -> None:
    """A page that comes in pieces has the same text wherever it is cut, and the words that it has as a whole."""
    size = data[0] % 64 + 1 if data else 1
    text = decode(data[1:]).text
    cut, whole = PageStream(), PageStream()
    pieces = [cut.feed(text[start : start + size]) for start in range(0, len(text), size)]
    came = "".join(pieces) + cut.feed("", last=True)
    assert came == whole.feed(text) + whole.feed("", last=True)
    assert "".join(came.split()) == "".join("".join(plain_paragraphs(text)).split())


def fuzz_front_matter(data: bytes) -> None:
    """The head is split off at a line's end, and only where its fields can be read."""
    text = text_of(data)
    found = split_front_matter(text)
    assert text.endswith(found.body)
    head = text[: len(text) - len(found.body)]
    assert bool(head) == bool(found.lines), (head, found.lines)
    assert len(head.split("\n")) - head.endswith("\n") == max(found.lines, 1), (head, found.lines)


def fuzz_markdown(data: bytes) -> None:
    """Markdown for any text."""
    assert isinstance(parse_markdown(decode(data).text), Parsed)


def fuzz_records(data: bytes) -> None:
    """Records out of any bytes, numbered from one; several in one article have the number of the last."""
    for lines in (False, True):
        number = 0
        for parsed in parse_records(data, lines=lines):
            number += parsed.records
            assert parsed.record in (None, number)


def fuzz_warc(data: bytes) -> None:
    """Records out of any bytes, one behind the other; pages with rising numbers, packed or not, and as text."""
    if data[:1] < b"\x80":
        name = PLAIN
        data = data[1:]
    else:
        name = PACKED
        data = gzip.compress(data[2:], 1, mtime=0)[data[1] % 3 :]
    found = list(records(reading(data), 0, len(data), name, 1 << 20))
    assert all(one.begin < one.end <= len(data) for one in found)
    assert all(one.end <= other.begin for one, other in pairwise(found) if not other.shared)
    for plain in (False, True):
        numbers = [parsed.record or 0 for parsed in parse_warc(data, name, as_plain=plain)]
        assert numbers == sorted(set(numbers))
        assert not numbers or 0 < numbers[-1] <= len(found)


def fuzz_query(data: bytes) -> None:
    """A query is understood, or refused with a place inside it; what is understood can be asked of an index."""
    text = text_of(data)
    place = 0
    try:
        compiled(parse(text), 0)
    except QueryError as error:
        place = error.position
    assert 0 <= place <= len(text)


def fuzz_pipeline(data: bytes) -> None:
    """Articles out of any bytes, with nothing in them that a terminal could obey, and marks that fit."""
    name = NAMES[data[0] % len(NAMES)] if data else NAMES[0]
    raw = RawFile(path=name, data=data[1:], mtime_ns=0)
    for article in read_articles(raw, default_rules(), ReadOptions()):
        _check_article(article)


def _check_article(article: Article) -> None:
    blocks = tuple(replace(block, evidence=None) for block in article.blocks)  # the index does not keep it
    for text in strings(replace(article, path="", blocks=blocks)):
        assert offence(text) is None, (offence(text), text[:80])
    for problem in article.problems:
        assert problem.kind != "failed", problem
    for quote in article.quotes:
        for mark in quote.marks:
            assert 0 <= mark.start < mark.end <= len(article.blocks[mark.block].text)


def fuzz_render(data: bytes) -> None:
    """Whatever an article holds is text that no terminal obeys, strict JSON, and rows of the width asked for."""
    name = NAMES[data[0] % len(NAMES)] if data else NAMES[0]
    width = data[1] % 100 + 1 if len(data) > 1 else 1
    for article in read_articles(RawFile(path=name, data=data[2:], mtime_ns=0), default_rules(), ReadOptions()):
        texts = [article_text(article, with_cut=True), article_text(article, width=width, marks=True)]
        texts += [article_markdown(article, with_cut=True), article_markdown(article)]
        texts += [json.dumps(article_record(article), ensure_ascii=False, allow_nan=False)]
        texts += [
            citation(article, shown_path(name)),
            *(quote_citation(article, quote, "") for quote in article.quotes),
        ]
        _check_rows(article, width)
        for text in texts:
            assert offence(text) is None, (offence(text), text[:80])
        held = "".join(texts[0].split())
        for block in article.blocks:
            assert block.role is Role.TITLE or "".join(block.text.split()) in held, (block, texts[0])


def _check_rows(article: Article, width: int) -> None:
    shown = ["" for _ in article.blocks]
    for row in lay_out(article, width, show_cut=True, label_width=width % 20).rows:
        assert cell_len(row.text) <= max(width, 2) or row.end - row.start == 1, (width, row)
        assert offence(row.text, newlines=False) is None, row
        if row.block is not None:
            shown[row.block] += row.text[row.lead :]
    for number, (block, text) in enumerate(zip(article.blocks, shown, strict=True)):
        said_above = is_headline(block, article) and number != title_block(article)
        if not (article.captions or said_above):
            assert "".join(text.split()) == "".join(block.text.split()), (block, text)


def fuzz_frames(data: bytes) -> None:
    """Any frame can be taken, and what is sent afterwards leaves nothing to be sent."""
    width, height = (data[0] % 40 + 1, data[1] % 12 + 1) if len(data) > 1 else (1, 1)
    frames = Frames(width, height)
    for piece in text_of(data[2:]).split("\0"):
        frames.apply(piece)
    frames.update()
    assert not frames.pending
    frames.resize(height, width)
    frames.adopt(text_of(data[2:]))
    frames.update()


def fuzz_input(data: bytes) -> None:
    """Any bytes in any pieces are tokens that are text; nothing is kept for ever."""
    reader = InputReader(escape_delay=0.1)
    now = 0.0
    for piece in data.split(b"\xff"):
        for token in reader.feed(piece, now):
            token.text.encode("utf-8")
        now += len(piece) % 3
    while (deadline := reader.deadline) is not None:
        reader.expire(deadline)
    assert [token.text for token in reader.feed(b"\x1b[200~\x1b[201~x", now + 99)][-1:] == ["x"]


def _words(parsed: Parsed) -> str:
    return "".join("".join(block.text.split()) for block in parsed.blocks)


TARGETS: dict[str, Callable[[bytes], None]] = {
    name.removeprefix("fuzz_"): value for name, value in list(globals().items()) if name.startswith("fuzz_")
}
"""Every target by its name."""
