"""What an indexing process is told to do, and how it ends."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from reader.frozen import frozen
from reader.model import ReadOptions

DAMAGED = 3
"""Exit status when the index turned out to be damaged: whoever started this sets it aside."""
FULL = 4
"""Exit status when the index cannot be written (no room, no right)."""
PATIENCE_S = 10.0
"""Seconds without anything new after which nobody is made to wait for another session any longer."""


@frozen(kw_only=True)
class Order:
    """What the process is to do."""

    root: bytes
    """The folder's real path."""
    index: Path
    """The index file, which is there."""
    jobs: int
    """Worker processes."""
    deadline_s: float
    """Seconds a file may take."""
    options: ReadOptions
    """How files are read."""
    watch: bool
    """Whether to go on and look out for changes."""
    rebuild: bool = False
    """Whether to read every file again."""
    patience_s: float = PATIENCE_S
    """Seconds to wait for another session that brings nothing new."""
    sure: bool = True
    """Whether to make an index that may not fit all the same."""

    def encode(self) -> bytes:
        """Give it as one line."""
        values = {
            "root": self.root.hex(),
            "index": os.fsencode(self.index).hex(),
            "jobs": self.jobs,
            "deadline_s": self.deadline_s,
            "fields": self.options.fields,
            "outlets": self.options.known_outlets,
            "watch": self.watch,
            "rebuild": self.rebuild,
            "patience_s": self.patience_s,
            "sure": self.sure,
        }
        return json.dumps(values).encode() + b"\n"

    @staticmethod
    def decode(line: bytes) -> Order:
        """Read it back."""
        values: dict[str, Any] = json.loads(line)
        options = ReadOptions(
            fields=tuple((ours, theirs) for ours, theirs in values["fields"]), known_outlets=tuple(values["outlets"])
        )
        return Order(
            root=bytes.fromhex(values["root"]),
            index=Path(os.fsdecode(bytes.fromhex(values["index"]))),
            jobs=values["jobs"],
            deadline_s=values["deadline_s"],
            options=options,
            watch=values["watch"],
            rebuild=values["rebuild"],
            patience_s=values["patience_s"],
            sure=values["sure"],
        )
