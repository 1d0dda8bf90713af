"""How memory that large searches needed goes back to the system."""

from __future__ import annotations

from contextlib import suppress

MMAP_THRESHOLD, TRIM_THRESHOLD = -3, -1
"""Numbers of the settings in glibc's malloc.h."""
LARGE = 1 << 16
"""Bytes of a block that is taken from the system by itself and given back when it is freed.

glibc begins with 128 KiB and raises it with every larger block that is freed, up to 32 MiB; from then on the lists of
hits that FTS5 merges come out of each thread's own heap and leave it in pieces. 100,000 records, 20 searches: 60 MB
with its way, 48 with this (Linux, glibc 2.36)."""


def give_back_large_blocks() -> None:
    """Set it for this process; nothing happens where the C library has no such setting."""
    with suppress(ImportError, OSError, AttributeError, TypeError):  # TypeError: no "this program" on Windows
        import ctypes  # 2 ms, which the start does not have to wait for; some builds of Python are without it

        settings = ctypes.CDLL(None)
        settings.mallopt(MMAP_THRESHOLD, LARGE)
        settings.mallopt(TRIM_THRESHOLD, LARGE)
