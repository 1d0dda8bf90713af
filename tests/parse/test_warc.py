from __future__ import annotations

import gzip
import zlib
from collections.abc import Sequence

import pytest

from reader.model import Article, RawFile, ReadOptions, Role
from reader.parse import warc
from reader.parse.warc import parse_warc
from reader.pipeline import read_articles
from reader.rules.load import default_rules
from reader.rules.warc import PLAIN
from tests.web_archives import DAY, answer, crawl, packed, page, record

ADDRESS = "https://quay.example/1"


def read(data: bytes, name: str = "crawl.warc", **options: bool) -> Sequence[Article]:
    return list(read_articles(RawFile(path=name, data=data), default_rules(), ReadOptions(**options)))


def body(article: Article) -> str:
    return "\n".join(block.text for block in article.blocks if block.role is not Role.BOILERPLATE)


def cut(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.rule in (warc.RULE, warc.LEFT_OUT)]


def one(*records: bytes, **options: bool) -> Article:
    (article,) = read(b"".join(records), **options)
    return article


def test_each_page_is_an_article_with_the_number_of_its_record() -> None:
    plain = read(b"".join(crawl(3)))
    assert [(article.record, article.title) for article in plain] == [(3, "Story 1"), (7, "Story 2"), (11, "Story 3")]
    assert [article.url for article in plain] == [f"https://quay.example/{n}" for n in (1, 2, 3)]
    assert {article.format for article in plain} == {"html"}
    gathered = packed(crawl(3))
    for data in (gathered, gzip.compress(b"".join(crawl(3)))):
        got = read(data, "crawl.warc.gz")
        assert [(each.id, each.record, each.blocks) for each in got] == [
            (each.id, each.record, each.blocks) for each in plain
        ]
    spans = [each.span for each in read(gathered)]
    assert all(span is not None for span in spans)
    assert [read(gathered[span.start : span.end])[0].title for span in spans if span] == [
        "Story 1",
        "Story 2",
        "Story 3",
    ]
    assert {each.span for each in read(gzip.compress(b"".join(crawl(3))))} == {None}


def test_a_page_is_what_it_would_be_in_a_file_of_its_own() -> None:
    (alone,) = read(page("Ferry late"), "one.html")
    inside = one(answer(ADDRESS, page("Ferry late")))
    assert inside.id == alone.id
    assert inside.blocks[1:] == alone.blocks
    assert (inside.title, inside.language, inside.words) == (alone.title, alone.language, alone.words)


def test_when_it_was_fetched_is_no_date_of_an_article() -> None:
    article = one(answer(ADDRESS, page("Ferry late")))
    assert article.published.date is None
    assert cut(article) == [f"WARC-Date: {DAY}"]
    dated = page("Ferry late").replace(
        b"</head>", b"<meta property='article:published_time' content='2026-01-02'></head>"
    )
    assert one(answer(ADDRESS, dated)).published.date == "2026-01-02"


def test_the_archives_address_wins_over_the_pages_own() -> None:
    page_ = page("Ferry late").replace(b"</head>", b"<link rel='canonical' href='https://other.example/x'></head>")
    assert one(answer(ADDRESS, page_)).url == ADDRESS
    replayed = answer("https://web.archive.org/web/20260304050607/https://quay.example/1", page("Ferry late"))
    assert one(replayed).url == ADDRESS
    assert one(record("resource", "file:///news/1.html", page("Ferry late"), "text/html")).url is None


def test_what_is_no_article_is_counted_around_those_that_are() -> None:
    picture = answer(f"{ADDRESS}.png", b"\x89PNG\r\n\x1a\n", "image/png")
    lies = answer(f"{ADDRESS}/x", b"\x89PNG\r\n\x1a\n" + bytes(999), "text/html")
    first, second = read(
        b"".join(
            [
                answer("https://quay.example/robots.txt", b"Disallow:", "text/plain"),
                *crawl(1)[1:],
                picture,
                lies,
                answer(ADDRESS, b"", status="302 Found"),
                record("revisit", ADDRESS, b"HTTP/1.1 200 OK\r\n\r\n"),
                answer(ADDRESS, b" \n"),
                answer(ADDRESS, page("Two")),
                picture,
            ]
        )
    )
    assert cut(first)[1:] == ["In the archive before it, no articles: 1 robots.txt"]
    assert cut(second)[1:] == [
        "In the archive before it, no articles: 2 image/png, 1 a PNG picture, 1 answer 302, 1 revisit, 1 empty",
        "In the archive behind it, no articles: 1 image/png",
    ]


def test_of_many_kinds_that_are_left_out_some_are_named() -> None:
    many = [answer(ADDRESS, b"x", f"image/x-{n}") for n in range(20)]
    line = cut(one(*many, answer(ADDRESS, page("Ferry late"))))[1]
    assert line.endswith("1 image/x-7, 12 others")


@pytest.mark.parametrize(
    ("block", "media", "format", "words"),
    [
        (b"Ferry late\n\nIt rained on the quay all day.\n", "text/plain", "text", "It rained on the quay all day."),
        (b"# Ferry late\n\nIt *rained* on the quay.\n", "text/markdown", "markdown", "It rained on the quay."),
        (page("Ferry late"), "text/plain", "html", "It rained on the quay all day"),
        (
            b'{"title": "Ferry late", "text": "It rained on the quay."}',
            "application/json",
            "json",
            "It rained on the quay.",
        ),
    ],
)
def test_texts_of_other_kinds(block: bytes, media: str, format: str, words: str) -> None:
    for written in (answer(ADDRESS, block, media), record("resource", ADDRESS, block, media)):
        article = one(written)
        assert article.format == format
        assert words in body(article)
        assert article.url == ADDRESS


def test_texts_of_wet_files() -> None:
    texts = [
        record("conversion", f"<https://quay.example/{n}>", f"Story {n}\nIt rained {n} days.\n".encode(), "text/plain")
        for n in (1, 2)
    ]
    got = read(packed([record("warcinfo", "", b"", "application/warc-fields"), *texts]), "a.warc.wet.gz")
    assert [(each.record, each.url, each.format) for each in got] == [
        (2, "https://quay.example/1", "text"), (3, "https://quay.example/2", "text"),
    ]  # fmt: skip
    assert "It rained 2 days." in body(got[1])


def test_data_that_scripts_fetch_is_no_article() -> None:
    data = [b'{"ok": true}', b"[1, 2]", b'[{"title": "a", "text": "b"}, {"title": "c", "text": "d"}]', b"not json"]
    got = read(
        b"".join([*(answer(ADDRESS, one, "application/json") for one in data[:3]), answer(ADDRESS, page("Ferry late"))])
    )
    assert [each.title for each in got] == ["Ferry late"]
    assert cut(got[0])[1] == "In the archive before it, no articles: 3 application/json"


def test_a_page_without_a_type_is_told_by_its_content() -> None:
    got = read(
        answer(ADDRESS, page("Ferry late"), "")
        + answer(ADDRESS, b"GIF89a" + bytes(99), "")
        + answer(ADDRESS, b"ok", "")
    )
    assert [each.title for each in got] == ["Ferry late"]
    assert cut(got[0])[1].endswith("1 a GIF picture, 1 unknown type")


def test_the_encoding_is_the_one_that_the_server_declared() -> None:
    text = "Łódź wczoraj: deszcz, mgła i żółte światła na nabrzeżu."
    article = one(
        answer(
            ADDRESS,
            page("Lodz", text).replace(text.encode(), text.encode("iso-8859-2")),
            "text/html; charset=iso-8859-2",
        )
    )
    assert article.encoding == "iso-8859-2"
    assert text in body(article)


def chunked(data: bytes, size: int = 100) -> bytes:
    parts = [data[at : at + size] for at in range(0, len(data), size)]
    return b"".join(b"%x;a=b\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


RAW = zlib.compressobj(wbits=-15)
BARE = RAW.compress(page("Ferry late")) + RAW.flush()


@pytest.mark.parametrize(
    ("sent", "headers"),
    [
        (gzip.compress(page("Ferry late")), "Content-Encoding: gzip\r\n"),
        (zlib.compress(page("Ferry late")), "Content-Encoding: deflate\r\n"),
        (BARE, "Content-Encoding: deflate\r\n"),
        (chunked(page("Ferry late")), "Transfer-Encoding: chunked\r\n"),
        (chunked(gzip.compress(page("Ferry late"))), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
        (page("Ferry late"), "Transfer-Encoding: chunked\r\nContent-Encoding: br\r\n"),
    ],
)
def test_a_page_is_unpacked(sent: bytes, headers: str) -> None:
    article = one(answer(ADDRESS, sent, headers=headers))
    assert article.title == "Ferry late"
    assert article.blocks[1:] == one(answer(ADDRESS, page("Ferry late"))).blocks[1:]
    assert article.problems == ()


def test_what_no_chunk_begins_stays_as_it_is() -> None:
    text = b"2026\nIt rained on the quay all day.\n"
    assert (
        b"2026\nIt rained"
        in body(one(answer(ADDRESS, text, "text/plain", headers="Transfer-Encoding: chunked\r\n"))).encode()
    )
    broken = chunked(page("Ferry late"))[:250] + b"zz\r\nQrest"
    assert "Qrest" in body(one(answer(ADDRESS, broken, headers="Transfer-Encoding: chunked\r\n")))


def test_what_cannot_be_unpacked_says_so() -> None:
    sent = bytes(range(1, 256)) * 8
    article = one(answer(ADDRESS, sent, headers="Content-Encoding: br\r\n"))
    assert [problem.kind for problem in article.problems] == ["packed"]
    assert "br" in article.problems[0].detail
    assert article.blocks == ()


def test_what_breaks_off_says_so() -> None:
    short = answer(ADDRESS, page("Ferry late"))[:-90]
    assert one(short).problems[0].kind == "cut-off"
    article = one(answer(ADDRESS, page("Ferry late"), more="WARC-Truncated: length\r\n"))
    assert [problem.detail for problem in article.problems] == ["the crawler took only its beginning (length)"]


def test_an_empty_page_and_an_archive_without_pages() -> None:
    article = one(answer(ADDRESS, b"<html><body><br></body></html>"))
    assert [problem.kind for problem in article.problems] == ["no-article"]
    article = one(record("warcinfo", "", b"software: own\r\n"))
    assert [problem.kind for problem in article.problems] == ["no-records"]


def test_a_page_of_more_than_any_article_has_is_read_in_its_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc, "LONGEST_TEXT", 1000)
    monkeypatch.setattr(warc, "BEGINNING", 500)
    article = one(answer(ADDRESS, page("Ferry late", "It rained. " * 400)))
    assert [problem.kind for problem in article.problems] == ["too-big"]
    assert "It rained." in body(article)


def test_where_time_is_over_the_pages_that_are_left_are_one_article() -> None:
    times = iter([False, True])
    got = list(parse_warc(b"".join(crawl(4)), PLAIN, late=lambda: next(times)))
    assert [each.record for each in got] == [3, 15]
    assert got[1].problems[0].kind == "timeout"
    assert all(f"Story {n}" in got[1].blocks[0].text for n in (2, 3, 4))


def test_where_more_is_unpacked_than_a_file_may_hold_the_rest_is_one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc, "UNPACKED_BOUND", 2 * len(page("Story 1")))
    got = list(parse_warc(b"".join(crawl(5)), PLAIN))
    assert [each.record for each in got] == [3, 7, 19]


def test_as_plain_text_it_is_the_words_of_its_pages() -> None:
    got = read(packed(crawl(2)), as_plain=True)
    assert [each.record for each in got] == [3, 7]
    assert "Story 1" in " ".join(block.text for block in got[0].blocks)
    assert "WARC-Date" not in got[0].title
    assert "<p>" not in "".join(block.text for block in got[0].blocks)


def test_a_piece_of_an_archive() -> None:
    data = b"".join(crawl(2))
    raw = RawFile(path="a.warc", data=data, piece=True, export=PLAIN, first_record=101, offset=5000)
    got = list(read_articles(raw, default_rules(), ReadOptions()))
    assert [each.record for each in got] == [103, 107]
    assert all(each.span is not None and each.span.start > 5000 for each in got)


def test_what_says_that_it_is_deflated_and_is_not_says_so() -> None:
    article = one(answer(ADDRESS, bytes(range(1, 256)) * 8, headers="Content-Encoding: deflate\r\n"))
    assert [problem.kind for problem in article.problems] == ["packed"]
