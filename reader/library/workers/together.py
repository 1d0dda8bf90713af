"""What is read side by side: short files, and records of one file (side_by_side.py says why).

When something goes wrong meanwhile, it may be of each of them. So a worker says how many they are before it begins
(`Answer.together`), and they are then asked for again to be read alone.
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace

from reader.library.disk import lines
from reader.library.workers.wire import Request
from reader.side_by_side import MOST_TOGETHER

TOGETHER = 16
"""Files, or records of one, that are read side by side: with 4 an article takes .87 to .94 of the time it takes alone,
with 8 .83 to .90, with 16 .80 to .87, with 32 no less."""
TOGETHER_S = 1.0
"""Seconds of processor time for them, ten times what they take. One that takes longer costs these seconds beside its
own time."""
SHORT = 1 << 16
"""Bytes of a file up to which it is read side by side with others."""


def beside_each_other(waiting: deque[Request], most: int) -> list[Request]:
    """Take the next request, and those behind it that are read side by side with it, up to `most`."""
    some = [waiting.popleft()]
    size = some[0].size or 0
    while waiting and len(some) < most and _is_short(some[0]) and _is_short(waiting[0]):
        size += waiting[0].size or 0
        if size > MOST_TOGETHER:
            break
        some.append(waiting.popleft())
    return some


def _is_short(request: Request) -> bool:
    if request.size is None or request.size > SHORT or request.alone or request.plain:
        return False
    return not lines.is_lines(request.path)


def has_records_together(request: Request) -> bool:
    """Whether the records of a file are read side by side."""
    one_by_one = request.alone or request.plain or request.hurry or not request.rows
    return not one_by_one and (request.piece or lines.is_lines(request.path))


def alone(request: Request, last: tuple[int, int]) -> Request:
    """Give the request for what is left of one, to be read alone. `last`: number and end of its last record."""
    request = replace(request, alone=True)
    record, end = last
    left = request.offset + (request.length or 0) - end
    if not request.piece or end <= request.offset or left <= 0:
        return request
    return replace(request, offset=end, length=left, first_record=record + 1)
