"""Bytes to text, with the reason.

A byte order mark wins, then a declared encoding if it fits, then UTF-8, the zero pattern of UTF-16 and UTF-32, a guess
from the bytes, windows-1252. Names of encodings come from files, so they are looked up in a table of text encodings
and never handed to `codecs` as they stand (a declared `zip` would unpack a bomb).
"""

from __future__ import annotations

import codecs
import re

from reader.model import Decoded
from reader.text.binary import looks_binary
from reader.text.encodings import FALLBACK, guess, known_encoding

__all__ = ["decode", "looks_binary", "wide_encoding"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = frozenset({"utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-16", "utf-32"})

PATTERN_SAMPLE = 4096
"""Bytes looked at for the zeros of UTF-16 and UTF-32."""
ZERO_SHARE = 0.6
"""Least share of zeros at the places where wide encodings of mostly Western or punctuated text have them; measured 0.9 and
more for ASCII, never above 0.05 in other text."""

_JAPANESE_SHIFT = re.compile(rb"\x1b\$[@B]")
_UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
    rb"|[\xc0\xc1][\x80-\xbf]|[\xf5-\xf7][\x80-\xbf]{3}|[\xf8-\xfb][\x80-\xbf]{4}|[\xfc\xfd][\x80-\xbf]{5}"
)
_HIGH = re.compile(rb"[\x80-\xff]+")
_STRAY = re.compile("[\udc80-\udcff]+")


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """Return the text of the bytes, the encoding and why it was chosen. Never raises; bad bytes become U+FFFD."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(text=data[len(mark) :].decode(encoding, "replace"), encoding=encoding, reason="bom")
    name = known_encoding(declared) if declared else None
    wide = wide_encoding(data)
    if wide:
        return Decoded(text=data.decode(wide, "replace"), encoding=wide, reason="pattern")
    if _JAPANESE_SHIFT.search(data, 0, PATTERN_SAMPLE * 16):
        text = _strictly(data, "iso2022_jp_2")
        if text is not None:
            return Decoded(text=text, encoding="iso-2022-jp", reason="pattern")
    text = _strictly(data, "utf-8")
    if text is not None:
        return Decoded(text=text, encoding="utf-8", reason="declared" if name == "utf-8" else "utf-8")
    if name and name != "utf-8" and name not in _WIDE:
        text = _strictly(data, name)
        if text is not None:
            return Decoded(text=text, encoding=name, reason="declared")
    if _mostly_utf8(data):
        return Decoded(text=_utf8_with_strays(data), encoding="utf-8", reason="utf-8")
    if name and name not in _WIDE and name != "utf-8" and data.decode(name, "replace").count("\ufffd") * 100 < len(data):
        return Decoded(text=data.decode(name, "replace"), encoding=name, reason="declared")
    encoding = guess(data)
    if encoding:
        return Decoded(text=data.decode(encoding, "replace"), encoding=encoding, reason="detected")
    return Decoded(text=data.decode("cp1252", "replace"), encoding=FALLBACK, reason="fallback")


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def wide_encoding(data: bytes) -> str | None:
    """Return the name when bytes without a mark are UTF-16 or UTF-32, told by where the zeros are."""
    sample = data[:PATTERN_SAMPLE]
    quarter = len(sample) // 4
    if b"\0" not in sample or len(sample) < 4:
        return None
    zeros = [sample[place : quarter * 4 : 4].count(0) / quarter for place in range(4)]
    full = sample.count(0) == len(sample)
    if full:
        return None
    if zeros[3] > ZERO_SHARE and zeros[2] > ZERO_SHARE and zeros[0] < ZERO_SHARE:
        return "utf-32-le" if _strictly(data[: len(data) // 4 * 4], "utf-32-le") is not None else None
    if zeros[0] > ZERO_SHARE and zeros[1] > ZERO_SHARE and zeros[3] < ZERO_SHARE:
        return "utf-32-be" if _strictly(data[: len(data) // 4 * 4], "utf-32-be") is not None else None
    even, odd = (zeros[0] + zeros[2]) / 2, (zeros[1] + zeros[3]) / 2
    if odd > ZERO_SHARE and even < 0.1:
        return "utf-16-le"
    if even > ZERO_SHARE and odd < 0.1:
        return "utf-16-be"
    return None


def _mostly_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 but for some damage: more bytes in whole sequences than outside."""
    inside = sum(len(found) for found in _UTF8_SEQUENCE.findall(data))
    high = sum(len(found) for found in _HIGH.findall(data))
    return inside * 2 > high


def _utf8_with_strays(data: bytes) -> str:
    """UTF-8; a lone byte between other text is read as windows-1252, any other damage becomes U+FFFD."""
    return _STRAY.sub(_stray, data.decode("utf-8", "surrogateescape"))


def _stray(found: re.Match[str]) -> str:
    code = ord(found[0][0]) - 0xDC00
    if len(found[0]) == 1 and (code >= 0xA0 or 0x91 <= code <= 0x97 or code == 0x85):
        return bytes([code]).decode("cp1252")
    return "\ufffd"
