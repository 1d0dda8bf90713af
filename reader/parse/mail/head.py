"""Whether a file is a mail, or a page that a browser saved as one: told by its head."""

from __future__ import annotations

import re

from reader.late import late

HEAD = 1 << 16
"""Bytes of the longest head; a hundred stations on the way leave 20,000."""
LEAST_HEADERS = 3
"""Headers that a head must have."""
_HEADER = re.compile(rb"[!-9;-~]{1,70}:(?:[ \t][^\n]*)?\r?\n")
_HEAD = late(rb"\s*+(?:From [^\n]{1,300}\n)?((?>(?:[!-9;-~]{1,70}+:[^\n]*+\n|[ \t]++[^\s][^\n]*+\n)+))\r?\n")
_SPACE = b" \t\r\n\x0c\xef\xbb\xbf"
_WITH_IT = frozenset((b"mime-version", b"date", b"received"))
"""One of these stands in a head beside the type of the content."""


def is_mail(data: bytes) -> bool:
    """Tell by the head whether a file is a mail or a saved page: what is quoted of one in a text says no MIME."""
    start = data[:HEAD].lstrip(_SPACE)
    if not start.startswith(b"From ") and _HEADER.match(start) is None:
        return False
    names = _names(data)
    return len(names) >= LEAST_HEADERS and b"content-type" in names and not names.isdisjoint(_WITH_IT)


def _names(data: bytes) -> set[bytes]:
    head = _HEAD.match(data[:HEAD].lstrip(b"\xef\xbb\xbf"))
    lines = head[1].split(b"\n") if head is not None else []
    return {line.partition(b":")[0].lower() for line in lines if line[:1] not in b" \t"}
