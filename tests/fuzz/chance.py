"""Fuzzing without guidance: known inputs, changed at random."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from random import Random

TELLING = [
    b"\x1b[",
    b"\x1b]52;c;",
    b"\x07",
    b"\x1b\\",
    b"\xc2\x9b",
    b"\xe2\x80\xae",
    b"\xed\xa0\x80",
    b"\xff\xfe",
    b"\0",
    b"\r\n",
    b"\n\n",
    b"<div>",
    b"</p>",
    b"<!--",
    b"&#27;",
    b"<a href=",
    b"]]>",
    b"{",
    b"}",
    b"[",
    b"[/]",
    b'"',
    b"\\u001b",
    b"\\ud800",
    b"1e999",
    b"---\n",
    b"```",
    b"](",
    b"| - |",
    b" OR ",
    b"said:",
    b"after:",
    b"(",
    b"-",
    b"*",
    b"\x1f\x8b",
    b"\xc3\xa2\xe2\x82\xac",
]
"""Pieces that mean something to one part or another."""


def changed(data: bytes, other: bytes, rng: Random, longest: int) -> bytes:
    """An input made of another one, or of two."""
    out = bytearray(data)
    for _ in range(rng.randint(1, 8)):
        at = rng.randint(0, len(out))
        kind = rng.randrange(6)
        if kind == 0:
            out[at:at] = rng.choice(TELLING) * rng.choice([1, 1, 1, 2, 40])
        elif kind == 1:
            out[at : at + 1] = bytes([rng.randrange(256)])
        elif kind == 2:
            del out[at : at + rng.randint(1, 20)]
        elif kind == 3:
            out[at:at] = out[rng.randint(0, len(out)) :][: rng.randint(1, 60)]
        elif kind == 4:
            out[at:at] = other[rng.randint(0, len(other)) :][: rng.randint(1, 200)]
        else:
            out[at:at] = rng.randbytes(rng.randint(1, 8))
    return bytes(out[:longest])


def by_chance(
    target: Callable[[bytes], None], folder: Path, seconds: float, seed: int, longest: int
) -> tuple[tuple[bytes, BaseException] | None, int]:
    """Try changed inputs until the time is over; what broke a promise, with its error, and how many were tried."""
    rng = Random(seed)
    pool = [path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()] or [b""]
    end = time.monotonic() + seconds
    tried = 0
    while tried < len(pool) or time.monotonic() < end:
        data = pool[tried] if tried < len(pool) else changed(rng.choice(pool), rng.choice(pool), rng, longest)
        tried += 1
        try:
            target(data)
        except Exception as error:
            return (data, error), tried
    return None, tried
