"""The one door for untrusted text: titles, names, paths, messages of errors.

Text that comes through here is scrubbed and is never parsed as markup.
"""

from __future__ import annotations

import re

from textual.content import Content

from reader.text.scrub import scrub


def literal(text: str) -> Content:
    """Return text to be shown as it stands, on one line."""
    return Content(plain(text))


def plain(text: str) -> str:
    r"""Return text without anything a terminal could obey, on one line; undecodable bytes as \xNN."""
    return scrub(_visible_bytes(text))


def harmless(text: str) -> str:
    """Return text of the same length with a replacement character for whatever a terminal could obey.

    For text whose places are counted and which was scrubbed when it was read: a second lock on the same door.
    """
    return text if text.isprintable() else OBEYED.sub("\ufffd", text)


OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, bidirectional overrides and isolates, lone surrogates (which cannot be sent at all)."""


def _visible_bytes(text: str) -> str:
    if text.isascii():
        return text
    return "".join(
        f"\\x{ord(character) - 0xDC00:02x}" if 0xDC80 <= ord(character) <= 0xDCFF else character for character in text
    )
