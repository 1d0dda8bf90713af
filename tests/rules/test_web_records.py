from __future__ import annotations

import pytest

from reader.rules.web_records import UNKNOWN, web_record
from tests.web_archives import DAY, answer, page, record

ADDRESS = "https://quay.example/1"


def test_what_the_heads_of_a_page_say() -> None:
    content = answer(
        ADDRESS,
        page("One"),
        'Text/HTML; Charset="iso-8859-2"',
        headers="Content-Encoding: GZIP\r\ntransfer-encoding: chunked\r\nX-Long: a\r\n b\r\n",
        more="WARC-Truncated: length\r\n",
    )
    found = web_record(content)
    assert (found.address, found.fetched, found.type, found.charset) == (ADDRESS, DAY, "text/html", "iso-8859-2")
    assert (found.coding, found.chunked, found.cut, found.left_out, found.kept) == ("gzip", True, "length", "", True)
    assert content[found.body :].startswith(b"<!doctype")


@pytest.mark.parametrize(
    ("content", "left_out", "kept"),
    [
        (record("warcinfo", "", b""), "warcinfo", False),
        (record("request", ADDRESS, b"GET / HTTP/1.1\r\n\r\n"), "request", False),
        (record("metadata", ADDRESS, b"x"), "metadata", False),
        (record("revisit", ADDRESS, b"HTTP/1.1 200 OK\r\n\r\n"), "revisit", True),
        (record("continuation", ADDRESS, b"x"), "continuation", True),
        (record("response", "dns:quay.example", b"20260304\n1.2.3.4", "text/dns"), "no answer of a web server", True),
        (answer(ADDRESS, b"", status="301 Moved"), "answer 301", True),
        (answer(ADDRESS, page("Gone"), status="404 Not Found"), "answer 404", True),
        (answer(ADDRESS, b"", "image/webp"), "image/webp", True),
        (answer(ADDRESS, b"", "text/css"), "text/css", True),
        (answer("https://quay.example/robots.txt", b"Disallow:", "text/plain"), "robots.txt", True),
        (record("resource", "metadata://own/log", b"x", "text/plain"), "metadata:", True),
        (record("resource", "urn:text:https://quay.example/", b"x", "text/plain"), "urn:", True),
        (record("conversion", "", b"x", "text/plain"), "without an address", True),
        (b"WARC/1.0\r\nContent-Length: 1\r\n\r\nx", "without a type", False),
        (b"rubbish", "damaged", True),
        (b"", "damaged", True),
    ],
)
def test_what_is_no_article(content: bytes, left_out: str, kept: bool) -> None:
    found = web_record(content)
    assert (found.left_out, found.kept) == (left_out, kept)


@pytest.mark.parametrize(
    "content",
    [
        answer(ADDRESS, page("One")),
        answer(ADDRESS, page("One"), "application/xhtml+xml"),
        answer(ADDRESS, b"It rained.", "text/plain"),
        answer(ADDRESS, b"# It rained", "text/markdown"),
        answer(ADDRESS, b"{}", "application/json"),
        answer(ADDRESS, page("One"), ""),
        record("resource", "file:///news/1.html", page("One"), "text/html"),
        record("conversion", f"<{ADDRESS}>", b"It rained.", "text/plain"),
    ],
)
def test_what_may_be_an_article(content: bytes) -> None:
    assert web_record(content).left_out == ""


def test_the_brackets_around_an_address_are_none_of_it() -> None:
    assert web_record(record("conversion", f"<{ADDRESS}>", b"x", "text/plain")).address == ADDRESS
    assert UNKNOWN
