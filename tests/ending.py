"""What a hostile text must not do: keep the program busy without end.

Tests give it so much that code whose work follows the length is done in a moment, most often well below a second, and
code that looks at all of it again for each part of it, or tries all ways through it, would take minutes to years.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest

HANG_S = 20
"""Seconds of this process's processor time after which work counts as without end: no measure, only a way out.

The work of other programs does not count, and no machine is so slow: what is tested takes a second at most.
"""


@contextmanager
def it_ends() -> Iterator[None]:
    """Fail the test when the work does not end. An expression is broken off too, other C code when it is done.

    What is raised is no `Exception`, is raised again each second, and in the end: stages catch what goes wrong in them.
    """

    def broken_off(number: int = 0, frame: FrameType | None = None) -> None:
        nonlocal hangs
        hangs = True
        pytest.fail(f"no end in sight after {HANG_S} s of processor time")

    hangs = False
    before = signal.signal(signal.SIGPROF, broken_off)
    signal.setitimer(signal.ITIMER_PROF, HANG_S, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    if hangs:
        broken_off()
