"""Packed files, whatever their names: what gzip, bzip2 and xz hold, within bounds, and up to the damage."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from reader.model import MISSING, PACKED_SIGNS, Problem

UNPACKED_BOUND = 64 * 2**20
"""Most bytes that a packed file may unpack to; the rest is left out with a notice. No article fills it.
They take 0.2 s of gzip, 0.7 of xz, 1.4 of bzip2."""
PACKED_PIECE = 1 << 14
"""Packed bytes that are unpacked at once: all that follows a member of a file is copied with it, were they all."""
XZ_MEMORY = 1 << 27
"""Bytes that unpacking xz may take: `xz -9`, its strongest, takes 65 MiB; a file may ask for 4 GiB."""
_BEGINNINGS = {
    "gzip": re.compile(rb"\x1f\x8b"),
    "bzip2": re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)"),
    "xz": re.compile(rb"(?:\0{4})*\xfd7zXZ\0"),
}
"""How their members begin; between those of xz there may be padding."""
Begin = Callable[[], Any]


def unpack(raw: bytes) -> tuple[bytes, Problem | None]:
    """Return the bytes a packed file holds, whatever its name; bytes of other files as they are.

    Never more than UNPACKED_BOUND; a file that breaks off gives what could be unpacked, with a Problem.
    """
    name = packing_of(raw)
    if not name:
        return raw, None
    try:
        begin, damage = _unpacking(name)
    except ImportError as error:
        return raw, _problem(MISSING, f"this Python cannot unpack {name} ({error.name} is missing)")
    pieces: list[bytes] = []
    room = UNPACKED_BOUND
    place = 0
    problem = None
    while (begins := _BEGINNINGS[name].match(raw, place)) is not None:
        if room <= 0:
            problem = _problem("too-big", f"only the first {UNPACKED_BOUND >> 20} MiB were unpacked")
            break
        place = start = begins.end() - len(begins[0].lstrip(b"\0"))
        member = begin()
        inside: list[bytes] = []
        left = room
        try:
            while not member.eof and place < len(raw) and left > 0:
                packed = raw[place : place + PACKED_PIECE]
                inside.append(member.decompress(packed, left))
                left -= len(inside[-1])
                place += len(packed) - len(member.unused_data)
        except damage:
            problem = _problem(f"bad-{name}", f"the {name} file is damaged")
            pieces += [*inside, _before_damage(raw, start, place, left, begin, damage)]
            break
        pieces += inside
        room = left
        if not member.eof:
            cut = room <= 0
            detail = (
                f"only the first {UNPACKED_BOUND >> 20} MiB were unpacked" if cut else f"the {name} file breaks off"
            )
            problem = _problem("too-big" if cut else f"bad-{name}", detail)
            break
    data = b"".join(pieces)
    return (raw, problem) if problem and not data else (data, problem)


def packing_of(raw: bytes) -> str:
    """Name what a file is packed with: gzip, bzip2, xz; nothing where it is not."""
    if not raw.startswith(PACKED_SIGNS):
        return ""
    return next((name for name, begins in _BEGINNINGS.items() if begins.match(raw)), "")


def unpacked_pieces(pieces: Iterator[bytes], name: str, most: int) -> Iterator[bytes]:
    """Give what a file holds that comes in pieces, at most `most` bytes at once, up to the bound or the damage."""
    try:
        begin, damage = _unpacking(name)
    except ImportError:
        return
    room = UNPACKED_BOUND
    member = begin()
    for piece in pieces:
        rest, more = piece, True
        while more and room > 0:
            if member.eof:
                rest = rest.lstrip(b"\0") if name == "xz" else rest
                member = begin()
            try:
                out = member.decompress(rest, min(most, room)) if rest or not _waits(member) else b""
            except damage:
                return
            room -= len(out)
            if out:
                yield out
            rest = member.unused_data if member.eof else getattr(member, "unconsumed_tail", b"")
            more = bool(rest) or not (member.eof or _waits(member))
        if room <= 0:
            return


def _waits(member: Any) -> bool:
    """Whether there is no more to be had of what it was given; zlib's gives back what it did not take."""
    return bool(getattr(member, "needs_input", True))


def _unpacking(name: str) -> tuple[Begin, type[Exception]]:
    """Give what begins to unpack a member, and what it raises for a damaged one. Raises ImportError."""
    if name == "gzip":
        return partial(zlib.decompressobj, wbits=31), zlib.error
    if name == "bzip2":
        import bz2

        return bz2.BZ2Decompressor, OSError
    import lzma

    return partial(lzma.LZMADecompressor, lzma.FORMAT_XZ, XZ_MEMORY), lzma.LZMAError


def _problem(kind: str, detail: str) -> Problem:
    return Problem(stage="parse", kind=kind, detail=detail)


def _before_damage(raw: bytes, start: int, place: int, room: int, begin: Begin, damage: type[Exception]) -> bytes:
    """What the piece at `place`, in which a member that begins at `start` is damaged, gives before that.

    Nothing is had of the call that meets it: the member is begun anew, and given the bytes of this piece one by one.
    """
    member = begin()
    for at in range(start, place, PACKED_PIECE):
        member.decompress(raw[at : at + PACKED_PIECE], UNPACKED_BOUND)
    out = bytearray()
    try:
        for at in range(place, min(len(raw), place + PACKED_PIECE)):
            out += member.decompress(raw[at : at + 1], max(1, room - len(out)))
    except (damage, EOFError):
        pass
    return bytes(out[:room])
