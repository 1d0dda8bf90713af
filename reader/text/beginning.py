"""The beginning of a file that is too long to be cleaned whole, cut where no word is."""

from __future__ import annotations

from reader.model import Problem
from reader.text.decode import wide_encoding

LONGEST_TEXT = 16 * 1024 * 1024
"""Bytes above which a text, page or Markdown file is cleaned in its beginning only. No news article comes near."""
BEGINNING = 1024 * 1024
"""Bytes of such a file that are cleaned: about a second's work."""
LONGEST_LINE = 65_536
"""Bytes back from there in which a line end is looked for, then a space."""

_WIDE_MARKS = ((b"\xff\xfe\0\0", 4), (b"\0\0\xfe\xff", 4), (b"\xff\xfe", 2), (b"\xfe\xff", 2))


def beginning_length(data: bytes, bound: int = BEGINNING) -> int:
    """How many bytes of the data to take as its beginning: at most `bound`, up to a line end, a space, a character."""
    if len(data) <= bound:
        return len(data)
    unit = _unit(data)
    bound = max(unit, bound - bound % unit)
    floor = max(0, bound - LONGEST_LINE)
    for ends in (b"\n", b" "):
        at = data.rfind(ends, floor, bound)
        while at > floor and unit > 1 and not _is_whole(data[at - at % unit :][:unit], ends):
            at = data.rfind(ends, floor, at)
        if at > floor:
            return at - at % unit + unit
    if unit == 1:
        for at in range(bound, max(bound - 4, 0), -1):
            if data[at] & 0xC0 != 0x80:  # no byte that goes on with a character of UTF-8
                return at
    return bound


def too_long() -> Problem:
    """What an article says whose file is shown in its beginning only."""
    detail = f"over {LONGEST_TEXT >> 20} MiB: only the first MiB is shown; cat --with-cut prints the rest"
    return Problem(stage="parse", kind="too-long", detail=detail)


def _unit(data: bytes) -> int:
    """Bytes of one code unit."""
    for mark, unit in _WIDE_MARKS:
        if data.startswith(mark):
            return unit
    wide = wide_encoding(data)
    return 1 if wide is None else 4 if "32" in wide else 2


def _is_whole(unit: bytes, character: bytes) -> bool:
    return unit.replace(b"\0", b"") == character
