"""What a web server sent, with the head of its answer above it: as `curl -i` and `wget --save-headers` keep it."""

from __future__ import annotations

import zlib

from reader.frozen import frozen
from reader.model import Block, Problem, Role
from reader.parse.packed import unpack
from reader.parse.sniff import Sniffed, is_named, sniff
from reader.rules.warc import LONGEST_HEAD
from reader.rules.web_records import ENDINGS, WebRecord, http_answer
from reader.text.beginning import LONGEST_TEXT
from reader.text.decode import decode, looks_binary
from reader.text.scrub import scrub

RULE = "http.head"
"""The rule by which the head of an answer is cut."""
MOST_ANSWERS = 20
"""Answers that lead to each other, of which the last one holds the page; browsers give up after so many."""
_CHUNK = 16
"""Bytes of the longest line that says how long a chunk is, up to its parameters."""


@frozen(kw_only=True)
class Served:
    """What was sent, and what was said of it."""

    data: bytes
    """The content, unpacked."""
    sniffed: Sniffed
    """What it is."""
    length: int
    """Bytes of the heads above it."""
    head: tuple[Block, ...]
    """The heads, as cut."""
    problems: tuple[Problem, ...]
    """What could not be read of it."""


def served_in(data: bytes, path: str) -> Served | None:
    """Give the content below the heads of a server's answers; None where bytes do not begin with one.

    A file's name tells what the content is; where it does not, what the server says it is.
    """
    web, length = None, 0
    for _ in range(MOST_ANSWERS):
        answer = http_answer(data[length : length + 2 * LONGEST_HEAD])
        if answer is None:
            break
        web = answer[1]
        length += web.body
    if web is None:
        return None
    content, problems = content_of(data[length:], web)
    ending = ENDINGS.get(web.type, "")
    sniffed = sniff(content, path if is_named(path) or not ending else f"page.{ending}")
    lines = (" ".join(line.split()) for line in decode(data[:length]).text.split("\n"))
    return Served(
        data=content,
        sniffed=sniffed.with_declared(web.charset),
        length=length,
        head=tuple(Block(text=line, role=Role.BOILERPLATE, rule=RULE) for line in lines if line),
        problems=problems,
    )


def content_of(body: bytes, web: WebRecord) -> tuple[bytes, tuple[Problem, ...]]:
    """Give the content as the page's author wrote it; some programs unpack it and leave the head that it was packed."""
    body = _dechunked(body) if web.chunked else body
    unpacked, problem = unpack(body)
    if unpacked is not body or problem is not None:
        return unpacked, (problem,) if problem is not None else ()
    if web.coding in {"", "identity", "gzip", "x-gzip"} or looks_binary(body) is None:
        return body, ()
    if web.coding == "deflate" and (inflated := _inflated(body)):
        return inflated, ()
    detail = f"the page is packed in a way that cannot be unpacked here ({web.coding[:40]})"
    return b"", (Problem(stage="parse", kind="packed", detail=scrub(detail)),)


def _inflated(body: bytes) -> bytes:
    """What `deflate` packed, which some servers take for zlib's format and some for the bare one."""
    for bits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        try:
            return zlib.decompressobj(wbits=bits).decompress(body, LONGEST_TEXT + 1)
        except zlib.error:
            continue
    return b""


def _dechunked(body: bytes) -> bytes:
    """The chunks of a content in one piece; what does not go on with a chunk stays as it is."""
    out = bytearray()
    at = 0
    while at < len(body):
        feed = body.find(b"\n", at, at + LONGEST_HEAD)
        size = body[at:feed].partition(b";")[0].strip() if feed >= 0 else b""
        if not 0 < len(size) <= _CHUNK or size.strip(b"0123456789abcdefABCDEF"):
            break
        length = int(size, 16)
        if not length:
            return bytes(out)
        end = feed + 1 + length
        behind = body[end : end + 2]
        if not behind.startswith((b"\r\n", b"\n")) and (behind or not at):
            break
        out += body[feed + 1 : end]
        at = end + (2 if behind.startswith(b"\r") else 1)
    return bytes(out + body[at:])
