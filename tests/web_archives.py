"""Web archives for tests, as crawlers write them: records, in words of our own."""

from __future__ import annotations

import gzip

DAY = "2026-03-04T05:06:07Z"


def record(
    kind: str,
    address: str,
    block: bytes,
    media: str = "",
    *,
    length: int | None = None,
    more: str = "",
    end: str = "\r\n",
) -> bytes:
    """A record; `length`: what it says its block has, `more`: further lines of its head."""
    lines = ["WARC/1.0", f"WARC-Type: {kind}", f"WARC-Date: {DAY}", "WARC-Record-ID: <urn:uuid:0>"]
    lines += [f"WARC-Target-URI: {address}"] if address else []
    lines += [f"Content-Type: {media}"] if media else []
    lines += [f"Content-Length: {len(block) if length is None else length}"]
    return (end.join(lines) + end + more + end).encode() + block + (end * 2).encode()


def answer(
    address: str,
    body: bytes,
    media: str = "text/html; charset=utf-8",
    *,
    status: str = "200 OK",
    headers: str = "",
    length: int | None = None,
    more: str = "",
) -> bytes:
    """What a web server sent."""
    stated = f"Content-Type: {media}\r\n" if media else ""
    http = f"HTTP/1.1 {status}\r\nServer: own\r\n{stated}{headers}\r\n".encode() + body
    return record("response", address, http, "application/http; msgtype=response", length=length, more=more)


def page(title: str, text: str = "It rained on the quay all day, and nobody came for the ferry at noon.") -> bytes:
    """A page of a news site."""
    return (
        f"<!doctype html><html lang='en'><head><title>{title} | The Quay</title></head><body>"
        f"<article><h1>{title}</h1><p>{text}</p><p>The lamp stays lit, {title} says, until the spring comes.</p>"
        f"</article></body></html>"
    ).encode()


def site(number: int, title: str = "") -> list[bytes]:
    """What a crawler writes for one page: what it asked, the answer, a picture in it, a note."""
    address = f"https://quay.example/{number}"
    return [
        record(
            "request", address, b"GET / HTTP/1.1\r\nHost: quay.example\r\n\r\n", "application/http; msgtype=request"
        ),
        answer(address, page(title or f"Story {number}")),
        answer(f"{address}.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "image/png"),
        record("metadata", address, b"fetchTimeMs: 9\r\n", "application/warc-fields"),
    ]


def crawl(number: int) -> list[bytes]:
    """The records of a crawl of so many pages; that of page n, from 1, is number 4n - 1."""
    first = record("warcinfo", "", b"software: own\r\n", "application/warc-fields")
    return [first, *(one for n in range(1, number + 1) for one in site(n))]


def packed(records: list[bytes]) -> bytes:
    """The records as crawlers pack them: each by itself."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)
