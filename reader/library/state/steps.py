"""Steps that a session can take back: what was changed, from what, to what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.frozen import frozen
from reader.library.state.corrections import Correction
from reader.model import Marks

UNDO_DEPTH = 100
"""Steps of a session that can be taken back."""


@frozen
class Place:
    """An article, as the state knows it."""

    id: bytes
    """16 bytes."""
    path: bytes
    """Absolute path of its file."""
    record: int
    """Number in its file, 0 when the file is the article."""


@frozen
class Change:
    """A step that can be taken back."""

    label: str
    """What was done, in words."""
    before: tuple[tuple[Place, Marks], ...]
    """The articles as they were."""
    after: tuple[Marks, ...]
    """The articles as they became."""

    @property
    def pairs(self) -> Iterable[tuple[tuple[Place, Marks], Marks]]:
        """Each article as it was and as it became."""
        return zip(self.before, self.after, strict=True)


@frozen
class Corrected:
    """A step of corrections that can be taken back."""

    label: str
    """What was done, in words."""
    before: tuple[Correction, ...]
    """The corrections as they were; withdrawn where there was none."""
    after: tuple[Correction, ...]
    """As they became."""


def taken_back(now: Marks, before: Marks, after: Marks) -> Marks:
    """Undo what was changed from before to after, and nothing that was changed since."""
    read = before.read if before.read != after.read == now.read else now.read
    starred = before.starred if before.starred != after.starred == now.starred else now.starred
    return replace(now, read=read, starred=starred)
