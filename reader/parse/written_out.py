r"""Files as programs write them for programs: as Python shows bytes, lists and dictionaries, escaped, as mails' parts.

`b'...\xe2\x80\x99...'`, `['One paragraph', 'Another']`, `{'title': '...'}`, `...said.\n\nThe...`, `=E2=80=99`: so are
articles that somebody saved with `str()`, or as they stood in a mail or in JSON. What is meant is certain, or the file
stays as it is.
"""

from __future__ import annotations

import ast
import json
import quopri
import re
import warnings
from typing import NamedTuple

from reader.late import late
from reader.model import Problem
from reader.parse.sniff import Sniffed, sniff
from reader.text.decode import decode
from reader.text.escapes import may_be_escaped, strings_of, unescaped

LONGEST = 4 << 20
"""Bytes of the longest file that is looked at: one article."""
LONGEST_DICTS, LONGEST_DICT = 1 << 20, 1 << 18
"""Bytes of all dictionaries that are read, and code points of each; Python's reader takes 500 times as much memory."""
LEAST_LISTED, MOST_LISTED, PARAGRAPH = 3, 200, 3_000
"""Strings of a list of JSON that are one article, none with an empty line, and code points of the longest of them.

Else each is one.
"""
LEAST_ENCODED = 3
"""Letters of UTF-8 that mails' encoding must have in it, or soft line ends."""

_FORMATS = frozenset({"text", "html", "markdown", "json", "jsonl"})
_NAMED = {"text": "a.txt"}
"""What a name says that still holds: a text is no Markdown by its marks."""
_JSON = frozenset({"json", "jsonl"})
_BYTES = late(rb"\\(?:x([\da-fA-F]{2})|([0-7]{1,3})|([abfnrtv\\'\"]))")
_SIMPLE = {b"a": b"\a", b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v"}
_DICT = late(rb"\s*\{\s*u?'[\w .:@-]{1,60}'\s*:")
_ENCODED = late(rb"=(?:C[2-9A-F]|D[\dA-F])=[89AB][\dA-F]|=E[\dA-F]=[89AB][\dA-F]=[89AB][\dA-F]")
_SOFT = late(rb"=\r?\n")
_BARE = late(rb"=(?![\dA-F]{2}|[ \t]*(?:\r?\n|\Z))")
"""An equals sign of the writer's own, of which that encoding leaves none: `== Ships ==`."""
_ATTRIBUTE = b"=3D"


class Meant(NamedTuple):
    """What a file means."""

    data: bytes
    sniffed: Sniffed
    problem: Problem
    """Says how it is written."""


def meant_by(data: bytes, sniffed: Sniffed) -> Meant | None:
    """Return the bytes that a file of one article means; None where it is written as it is meant. Total."""
    if len(data) > LONGEST or sniffed.format not in _FORMATS or sniffed.export:
        return None
    found = _meant(data, sniffed.format)
    if found is None:
        return None
    meant, how = found
    detail = f"it was written as {how}: undone"
    return Meant(
        meant, sniff(meant, _NAMED.get(sniffed.format, "")), Problem(stage="decode", kind="written-out", detail=detail)
    )


def _meant(data: bytes, kind: str) -> tuple[bytes, str] | None:
    begin = data[:8].lstrip()[:2]
    if begin in (b"b'", b'b"') and (inner := _of_bytes(data.strip())) is not None:
        return inner, "Python's bytes"
    if begin[:1] == b"{" and len(data) <= LONGEST_DICTS and (records := _of_dicts(data)) is not None:
        return records, "Python's dictionaries"
    listed = begin[:1] == b"[" and data.rstrip()[-2:] in (b"']", b'"]')
    if kind in _JSON:
        paragraphs = strings_of(decode(data).text.strip()) if listed else None
        if paragraphs is None or not _are_of_one(paragraphs):
            return None
        return "\n\n".join(paragraphs).encode("utf-8", "replace"), "a list of paragraphs"
    if kind != "markdown" and _is_encoded(data, page=kind == "html"):
        return quopri.decodestring(data), "quoted-printable"
    if kind != "html" and (listed or may_be_escaped(data)):
        text = decode(data).text
        meant = unescaped(text)
        return None if meant is text else (meant.encode("utf-8", "replace"), "a list" if listed else "escapes")
    return None


def _are_of_one(paragraphs: list[str]) -> bool:
    if not LEAST_LISTED <= len(paragraphs) <= MOST_LISTED:
        return False
    return not any("\n\n" in text or len(text) > PARAGRAPH for text in paragraphs)


def _of_bytes(data: bytes) -> bytes | None:
    quote = data[1:2]
    inner = data[2:-1]
    if data[-1:] != quote or len(data) < 4 or b"\n" in inner:
        return None
    bare = _BYTES.sub(b"", inner)
    if quote in bare or b"\\" in bare or not bare.isascii():
        return None
    return _BYTES.sub(_byte, inner)


def _byte(match: re.Match[bytes]) -> bytes:
    if match[1]:
        return bytes([int(match[1], 16)])
    if match[2]:
        return bytes([int(match[2], 8) & 0xFF])
    return _SIMPLE.get(match[3], match[3])


def _of_dicts(data: bytes) -> bytes | None:
    """Records of JSON, a line each, of a dictionary or of one a line."""
    if _DICT.match(data) is None:
        return None
    try:
        text = data.decode().strip()
        lines = [line for line in text.split("\n") if line.strip()]
        whole = all(line.startswith("{") and line.rstrip().endswith("}") for line in lines)
        pieces = lines if whole else [text]
        if max(map(len, pieces)) > LONGEST_DICT:
            return None
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python tells on the screen of escapes that are none
            values = [ast.literal_eval(piece) for piece in pieces]
        if not all(isinstance(value, dict) for value in values):
            return None
        return "\n".join(json.dumps(value, default=str) for value in values).encode()
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return None


def _is_encoded(data: bytes, *, page: bool) -> bool:
    """Whether a text is in the encoding of mails' parts (RFC 2045, 6.7): of a page each attribute shows it."""
    if data.count(_ATTRIBUTE if page else b"=") < LEAST_ENCODED:
        return False
    soft, encoded = len(_SOFT.findall(data)), len(_ENCODED.findall(data))
    if page:
        return soft >= LEAST_ENCODED
    if encoded < LEAST_ENCODED and (soft < LEAST_ENCODED or not (_ATTRIBUTE in data or b"=20" in data)):
        return False
    return _BARE.search(data) is None
