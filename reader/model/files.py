"""The bytes of article files, how they are read, and what they become as text."""

from __future__ import annotations

from reader.frozen import frozen

GZIP = b"\x1f\x8b"
"""What a file of gzip begins with."""
PACKED_SIGNS = (GZIP, b"BZh", b"\xfd7zXZ\0")
"""What packed files begin with: gzip, bzip2, xz."""
PACKED_ENDINGS = (".gz", ".bz2", ".xz")
"""How their names end, behind the ending of what they hold."""
PACKED = 4
"""Times its own size that a packed file counts as, wherever a bound or an estimate goes by size: packed texts hold
three to four times as much, what is made to fill the memory a thousand times."""


@frozen(kw_only=True)
class RawFile:
    """The bytes of an article file, or of a piece of a file of many articles: of JSON lines, or an export."""

    path: str
    """Relative to the library's root (or as given); undecodable bytes as surrogate escapes."""
    data: bytes
    """The bytes as they lie on the disk."""
    mtime_ns: int = 0
    """Time of the last change, nanoseconds since the epoch."""
    first_record: int = 1
    """Number of the first record in `data`, for a piece."""
    offset: int = 0
    """Where `data` begins in its file, in bytes, for a piece."""
    piece: bool = False
    """Whether `data` is such a piece (then the format is JSON lines, whatever it looks like)."""
    export: str = ""
    """The kind of export that it is a piece of, where it is text (rules.exports)."""
    only: int | None = None
    """Number of the one record that is asked for; None for all."""
    digest: str | None = None
    """blake2b-128 of the whole file, 32 hex digits, where `data` is only its beginning."""


@frozen(kw_only=True)
class ReadOptions:
    """What the configuration says about reading files. Hashable."""

    fields: tuple[tuple[str, str], ...] = ()
    """Further field names of records: (ours, theirs); theirs dotted for nested ones."""
    as_plain: bool = False
    """Only decode and scrub the text, whatever it is: the fall-back after a worker ran out of time."""
    verbatim: bool = False
    """Only decode and scrub: one block of code with the lines as they stand, nothing repaired or cleaned."""
    known_outlets: tuple[str, ...] = ()
    """Names of outlets that the user knows, for folders named after them."""


@frozen(kw_only=True)
class Decoded:
    """Bytes turned into text."""

    text: str
    """The text, line ends as they were."""
    encoding: str
    """Canonical name of the encoding used (`utf-8`, `windows-1252`, ...)."""
    reason: str
    """Why this one: bom, utf-8, declared, pattern, detected, fallback."""
