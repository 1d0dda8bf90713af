"""What a record of a web archive is: a page or text that may be an article, or what else crawlers keep."""

from __future__ import annotations

import re

from reader.frozen import frozen, replace
from reader.late import late
from reader.rules.warc import LONGEST_HEAD, head_length

ENDINGS = {
    "text/html": "html", "application/xhtml+xml": "html", "text/plain": "txt", "text/markdown": "md",
    "text/x-markdown": "md", "application/json": "json", "text/json": "json", "application/ld+json": "json", "": "",
}  # fmt: skip
"""Types of content that may be an article, and how a file of each is named; of what states none the content tells."""
ADDRESSES = ("http://", "https://", "ftp://", "file://")
"""How the addresses of pages begin; crawlers keep logs, screenshots and lists under others."""
UNKNOWN = "unknown type"
"""What content is called that is no page, and whose type is not stated."""
LONGEST_VALUE = 40
"""Characters of what is shown of a head."""
_DOCUMENTS = frozenset({"response", "resource", "conversion", "revisit", "continuation"})
_STATUS = late(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})[^\n]{0,2000}\n")
_LINES = late(rb"((?>(?:[^\r\n]++\r?\n)*))\r?\n")
_HEADER = late(rb"^([!-9;-~]{1,80}+):[ \t]*([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)", re.M)
_TYPE = late(r"\s*([\w.+-]{1,60}/[\w.+-]{1,60})")
_CHARSET = late(r";\s*charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)


@frozen(kw_only=True)
class WebRecord:
    """What the heads of a record say."""

    address: str = ""
    """Of the page (WARC-Target-URI)."""
    fetched: str = ""
    """When the crawler took it (WARC-Date)."""
    cut: str = ""
    """Why the crawler took only its beginning (WARC-Truncated); empty where it took all."""
    type: str = ""
    """The type of its content; empty where none is stated."""
    charset: str | None = None
    """The encoding that is declared with it."""
    coding: str = ""
    """How the content is packed for the way (Content-Encoding), innermost last."""
    chunked: bool = False
    """Whether it comes in chunks (Transfer-Encoding)."""
    body: int = 0
    """Where the content begins in the record."""
    left_out: str = ""
    """What it is, in a word or two, where that is surely no article."""
    kept: bool = False
    """Whether it is something that was fetched, and not what the crawler says about that."""


def web_record(content: bytes) -> WebRecord:
    """Tell what a record is by its beginning: its own head, and that of HTTP below it. Raises nothing."""
    body = head_length(content)
    if not body:
        return WebRecord(left_out="damaged", kept=True)
    said = _headers(content[:body])
    kind = said.get("warc-type", "").lower()
    address = said.get("warc-target-uri", "").strip("<>")
    if kind == "response":
        status, answer = http_answer(content, body) or ("", WebRecord(body=body))
    else:
        type, charset = _content_type(said)
        status, answer = "200", WebRecord(type=type, charset=charset, body=body)
    return replace(
        answer,
        address=address,
        fetched=said.get("warc-date", "")[:LONGEST_VALUE],
        cut=said.get("warc-truncated", "")[:LONGEST_VALUE],
        left_out=_left_out(kind, status, answer.type, address),
        kept=kind in _DOCUMENTS,
    )


def http_answer(content: bytes, begin: int = 0) -> tuple[str, WebRecord] | None:
    """Give the status of the answer of a web server that begins there, and what its head says; None where none does."""
    first = _STATUS.match(content, begin)
    if first is None:
        return None
    lines = _LINES.match(content, first.end(), first.end() + LONGEST_HEAD)
    body = lines.end() if lines is not None else first.end()
    said = _headers(content[first.end() : body])
    type, charset = _content_type(said)
    return first[1].decode("ascii"), WebRecord(
        type=type,
        charset=charset,
        coding=said.get("content-encoding", "").lower(),
        chunked="chunked" in said.get("transfer-encoding", "").lower(),
        body=body,
    )


def _content_type(said: dict[str, str]) -> tuple[str, str | None]:
    """The type of a content and the encoding that are stated of it."""
    stated = said.get("content-type", "")
    media, charset = _TYPE.match(stated), _CHARSET.search(stated)
    return media[1].lower() if media is not None else "", charset[1] if charset is not None else None


def _headers(head: bytes) -> dict[str, str]:
    """The headers of a head by their names in small letters, the first of each name."""
    found: dict[str, str] = {}
    for header in _HEADER.finditer(head):
        value = " ".join(header[2].decode("utf-8", "replace").split())
        found.setdefault(header[1].decode("ascii").lower(), value)
    return found


def _left_out(kind: str, status: str, type: str, address: str) -> str:
    """Say what a record is that is no article; nothing of one that may be."""
    if kind not in _DOCUMENTS:
        return kind or "without a type"
    if kind in {"revisit", "continuation"}:
        return kind
    if not status:
        return "no answer of a web server"
    if status != "200":
        return f"answer {status}"
    if not address.lower().startswith(ADDRESSES):
        scheme = address.partition(":")[0][:LONGEST_VALUE]
        return f"{scheme}:" if scheme else "without an address"
    if address.partition("?")[0].lower().endswith("/robots.txt"):
        return "robots.txt"
    return "" if type in ENDINGS else type
