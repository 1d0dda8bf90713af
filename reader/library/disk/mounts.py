"""Which file systems are of this machine: only there a log written ahead, and notices of changes, can be relied on."""

from __future__ import annotations

import os
from pathlib import Path

_LOCAL = frozenset(
    {
        *("ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "bcachefs", "f2fs", "jfs", "ufs", "hfs", "apfs"),
        *("tmpfs", "ramfs", "overlay"),
    }
)
"""File systems whose memory maps and locks SQLite's write-ahead log can rely on."""


def is_local(folder: Path, mounts: Path = Path("/proc/self/mounts")) -> bool:
    """Tell whether a folder lies on a file system of this machine; when in doubt it does not."""
    real = os.path.realpath(os.fsencode(folder))
    try:
        lines = mounts.read_bytes().split(b"\n")
    except OSError:
        return False
    best, kind = b"", ""
    for line in lines:
        fields = line.split(b" ")
        if len(fields) < 3:
            continue
        point = fields[1].replace(b"\\040", b" ").replace(b"\\134", b"\\")
        below = point == b"/" or real == point or real.startswith(point + b"/")
        if below and len(point) >= len(best):
            best, kind = point, fields[2].decode("ascii", "replace")
    return kind in _LOCAL
