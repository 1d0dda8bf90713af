"""How memory that large searches needed goes back to the system."""

from __future__ import annotations

from contextlib import suppress

ARENA_MAX, MMAP_THRESHOLD, TRIM_THRESHOLD = -8, -3, -1
"""Numbers of the settings in glibc's malloc.h."""
LARGE = 1 << 16
"""Bytes of a block that is taken from the system by itself and given back when it is freed.

glibc begins with 128 KiB and raises it with every larger block that is freed, up to 32 MiB; from then on the lists of
hits that FTS5 merges come out of the heap and leave it in pieces."""


def keep_little() -> None:
    """Set it for this process, before it has threads; nothing happens where the C library has no such setting.

    One heap for all threads, who wait for each other anyway: with one each, what a thread has freed serves no other.
    100,000 articles, 200 keys, 20 searches: 50 MB with glibc's way, 4 to 7 less with this (Linux, glibc 2.36).
    """
    with suppress(ImportError, OSError, AttributeError, TypeError):  # TypeError: no "this program" on Windows
        import ctypes  # some builds of Python are without it

        settings = ctypes.CDLL(None)
        settings.mallopt(ARENA_MAX, 1)
        settings.mallopt(MMAP_THRESHOLD, LARGE)
        settings.mallopt(TRIM_THRESHOLD, LARGE)


def give_back() -> None:
    """Give back the pages that lie free between others, after something large."""
    with suppress(ImportError, OSError, AttributeError, TypeError):
        import ctypes

        ctypes.CDLL(None).malloc_trim(0)
