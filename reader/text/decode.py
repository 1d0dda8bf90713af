"""Bytes to text, with the reason.

A byte order mark wins, then a declared encoding if it fits, then UTF-8, the zero pattern of UTF-16 and UTF-32, a guess
from the bytes, windows-1252. Names of encodings come from files, so they are looked up in a table of text encodings
and never handed to `codecs` as they stand (a declared `zip` would unpack a bomb).
"""

from __future__ import annotations

import codecs
import re

from reader.late import late
from reader.model import Decoded
from reader.text.binary import looks_binary
from reader.text.encodings import FALLBACK, known_encoding, shown_name

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
"""Least share of zeros where wide encodings of Western text have them: it has 0.9 and more, other text 0.05."""

SHIFT_SAMPLE = 65_536
"""Bytes in which the shift into Japanese is looked for that ISO-2022-JP begins every run with."""
MARK_SAMPLE = 65_536
"""Bytes behind a mark of UTF-16 or UTF-32 that are looked at to see whether it lies."""
SHORTEST_LIE = 16
"""Bytes of ASCII from which on they cannot be UTF-16 of any language: that has zeros, or bytes above ASCII."""
BLANKS_SHARE, WORDS_SHARE = 0.05, 0.9
"""Least shares of blanks, and of letters, digits and blanks, in EBCDIC: texts have 0.15 and 0.95."""
DAMAGE_SHARE = 0.01
"""Share of unreadable characters up to which a declared encoding is still believed."""

MOSTLY = 0.8
"""Share of the bytes above ASCII in whole UTF-8 sequences from which text is UTF-8 with some damage."""
PERHAPS = 1 / 3
"""The share from which it is so unless another encoding explains the bytes well: Thai reaches 0.5 by chance."""
CERTAIN = 0.9
"""How well, as `guess` scores it."""
LIVING_SHARE = 0.97
"""Share of ordinary characters from which bytes with control bytes are UTF-16: other bytes have 0.6 at most."""

PAIRS_SHARE = 0.2
"""Share of pairs of ASCII characters from which bytes of ASCII and zeros are no wide encoding: Cyrillic has none."""

SPELT_SHARE = 0.8
"""The share where the zeros already say so: arrays of small numbers have 0.4."""

_LOW = bytes(range(9))
"""Bytes that only wide encodings have. Deleted to see whether any is there: a quarter of a search's time."""
_LIVING = late(
    "[\t\n\r -~\xa0-\u017f\u0384-\u04ff\u05d0-\u0652\u0900-\u097f\u0e01-\u0e5b\u2010-\u2033\u3000-\u30ff\u4e00-\u9fa5"
    "\uac00-\ud7a3\uff01-\uff5e]"
)
_ASCII_PAIR = late(rb"[ -~]{2}")
_MAINFRAME_BLANK = b"\x40"
_MAINFRAME_WORDS = bytes(
    (
        *(0x40, 0x4B, 0x6B, 0x7D, 0x7F, 0x15, 0x25, 0x0D),
        *(*range(0x81, 0x8A), *range(0x91, 0x9A), *range(0xA2, 0xAA)),
        *(*range(0xC1, 0xCA), *range(0xD1, 0xDA), *range(0xE2, 0xEA), *range(0xF0, 0xFA)),
    )
)
_JAPANESE_SHIFT = late(rb"\x1b\$[@B]")
_UTF8_SEQUENCE = late(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
    rb"|[\xc0\xc1][\x80-\xbf]|[\xf5-\xf7][\x80-\xbf]{3}|[\xf8-\xfb][\x80-\xbf]{4}|[\xfc\xfd][\x80-\xbf]{5}"
)
_HIGH = late(rb"[\x80-\xff]+")
_STRAY = late("[\udc80-\udcff]+")


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """Return the text of the bytes, the encoding and why it was chosen. Never raises; bad bytes become U+FFFD."""
    for mark, encoding in _MARKS:
        if data.startswith(mark) and not _lies(data[len(mark) : MARK_SAMPLE], encoding):
            return Decoded(text=data[len(mark) :].decode(encoding, "replace"), encoding=encoding, reason="bom")
    name = known_encoding(declared) if declared else None
    wide = wide_encoding(data)
    if wide:
        return Decoded(text=data.decode(wide, "replace"), encoding=wide, reason="pattern")
    if b"\x1b$" in data and _JAPANESE_SHIFT.search(data, 0, SHIFT_SAMPLE):
        text = data.decode("iso2022_jp_2", "replace")
        if text.count("\ufffd") <= DAMAGE_SHARE * len(text) + 1:
            return Decoded(text=text, encoding="iso-2022-jp", reason="pattern")
    if _is_mainframe(data):
        return Decoded(text=data.decode("cp037").replace("\x85", "\n"), encoding="ibm037", reason="pattern")
    utf8 = _strictly(data, "utf-8")
    if utf8 is not None:
        return Decoded(text=utf8, encoding="utf-8", reason="declared" if name == "utf-8" else "utf-8")
    if name in _WIDE or name == "utf-8":
        name = None
    if name and (whole := _strictly(data, name)) is not None:
        return Decoded(text=whole, encoding=shown_name(name), reason="declared")
    in_sequences = _in_sequences(data)
    if in_sequences > MOSTLY:
        return Decoded(text=_utf8_with_strays(data), encoding="utf-8", reason="utf-8")
    if name:
        text = data.decode(name, "replace")
        if text.count("\ufffd") <= DAMAGE_SHARE * len(text):
            return Decoded(text=text, encoding=shown_name(name), reason="declared")
    perhaps = in_sequences > PERHAPS
    from reader.text.guess import guess  # few files need it, and it takes 2 ms of a start

    codec = guess(data, certainty=CERTAIN if perhaps else 0.0)
    if perhaps and codec is None:
        return Decoded(text=_utf8_with_strays(data), encoding="utf-8", reason="utf-8")
    reason = "detected" if codec else "fallback"
    codec = codec or FALLBACK
    return Decoded(text=data.decode(codec, "replace"), encoding=shown_name(codec), reason=reason)


def _lies(sample: bytes, encoding: str) -> bool:
    """Whether what follows a mark of UTF-16 is plain ASCII: two letters of it would make a Chinese one."""
    sample = sample.lstrip(b"\0")  # the rest of a lying mark of UTF-32
    return encoding != "utf-8" and len(sample) >= SHORTEST_LIE and sample.isascii() and b"\0" not in sample


def _is_mainframe(data: bytes) -> bool:
    """Whether bytes are EBCDIC: its blank is `@`, its letters are no ASCII, and there is hardly anything else."""
    sample = data[:PATTERN_SAMPLE]
    if b" " in sample or sample.count(_MAINFRAME_BLANK) < BLANKS_SHARE * len(sample) + 1:
        return False
    return len(sample.translate(None, _MAINFRAME_WORDS)) < (1 - WORDS_SHARE) * len(sample)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def wide_encoding(data: bytes) -> str | None:
    """Return the name when bytes without a mark are UTF-16 or UTF-32, told by their zeros or by what they spell."""
    sample = data[:PATTERN_SAMPLE]
    quarter = len(sample) // 4
    if quarter == 0 or len(sample.translate(None, _LOW)) == len(sample) or not sample.strip(b"\0"):
        return None
    zeros = [sample[place : quarter * 4 : 4].count(0) / quarter for place in range(4)]
    for name, high_pair, low in (("utf-32-le", zeros[2:], zeros[0]), ("utf-32-be", zeros[:2], zeros[3])):
        if min(high_pair) > ZERO_SHARE > low and _spells(sample[: quarter * 4], name, SPELT_SHARE):
            return name
    if _is_ascii_with_zeros(sample):
        return None
    even, odd = (zeros[0] + zeros[2]) / 2, (zeros[1] + zeros[3]) / 2
    for name, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        by_zeros = high > ZERO_SHARE and low < 1 - ZERO_SHARE
        if _spells(sample[: quarter * 4], name, SPELT_SHARE if by_zeros else LIVING_SHARE):
            return name
    return None


def _is_ascii_with_zeros(sample: bytes) -> bool:
    """Whether it is ASCII with a zero now and then: pairs of its letters would spell Chinese, which has other bytes."""
    pairs = len(_ASCII_PAIR.findall(sample))
    return sample.isascii() and pairs > PAIRS_SHARE * len(sample) / 2


def _spells(sample: bytes, encoding: str, share: float) -> bool:
    """Whether a sample is characters of living scripts, up to a share, when read in a wide encoding."""
    text = sample.decode(encoding, "replace")
    return len(_LIVING.findall(text)) > share * len(text)


def _in_sequences(data: bytes) -> float:
    """The share of the bytes above ASCII that stand in whole UTF-8 sequences."""
    inside = sum(map(len, _UTF8_SEQUENCE.findall(data)))
    return inside / max(1, sum(map(len, _HIGH.findall(data))))


def _utf8_with_strays(data: bytes) -> str:
    """UTF-8; a lone byte between other text is read as windows-1252, any other damage becomes U+FFFD."""
    return _STRAY.sub(_stray, data.decode("utf-8", "surrogateescape"))


def _stray(found: re.Match[str]) -> str:
    code = ord(found[0][0]) - 0xDC00
    cut_off = found.end() == len(found.string) and code >= 0xC2
    if len(found[0]) == 1 and not cut_off and (code >= 0xA0 or 0x91 <= code <= 0x97 or code == 0x85):
        return bytes([code]).decode("cp1252")
    return "\ufffd"
