"""A library: articles of one or several folders (or single files), listed, searched, opened and marked.

Everything here may be called from any thread; reading uses one SQLite connection a thread. No call parses a file in the
caller's process. A `key` is a row's number: it stays the same while the library is open, unless the article is removed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from reader.model import Article, Count, Headline, Mark, Marks, Page, Progress, Query, Snippet


class Library:
    """What `open_library` gives. Close it with `stop` (or use it in a `with` statement)."""

    name: str
    """What the top line calls it: the folder's name, the file's name, or `3 folders`."""
    roots: tuple[Path, ...]
    """The folders it lists; empty for single files and standard input."""
    problems: tuple[str, ...]
    """Lines for the reader: an index that was set aside, a cache or state folder that cannot be written."""
    refused: tuple[tuple[str, str], ...]
    """Paths named by the user that could not be read: (path, reason in words)."""

    # -- lists

    def page(self, query: Query, start: int, count: int) -> Page:
        """`count` rows of the list from position `start`, with the list's length.

        Raises QueryError (reason, position) for a text that does not parse. `Query.sort` RELEVANCE falls back to NEWEST where
        there is nothing to rank by (`Page.ranked` tells).
        """
        raise NotImplementedError

    def keys(self, query: Query, start: int = 0, count: int | None = None) -> tuple[int, ...]:
        """Only the keys of the list (all of them where `count` is None), in order."""
        raise NotImplementedError

    def position(self, query: Query, key: int) -> int | None:
        """Where a row stands in the list; None when the query leaves it out."""
        raise NotImplementedError

    def counts(self, query: Query) -> tuple[int, int, int]:
        """(all, unread, starred) under the query's text and sources, whatever its view."""
        raise NotImplementedError

    def sources(self, query: Query) -> tuple[Count, ...]:
        """Publishers under the query's text and view (its own sources ignored), most articles first; None: without one."""
        raise NotImplementedError

    def months(self, query: Query) -> tuple[Count, ...]:
        """Months (`2016-03`) under the query, newest first; None: undated."""
        raise NotImplementedError

    def snippets(self, query: Query, keys: Sequence[int]) -> dict[int, Snippet]:
        """A line of text around the first hit, for those of the rows that have one in their text."""
        raise NotImplementedError

    # -- articles

    def article(self, key: int) -> Article:
        """The article of a row, the reader's corrections applied. Raises LibraryError when the row is gone.

        A file that could not be read gives an Article without blocks whose `problems` say why.
        """
        raise NotImplementedError

    def headline(self, key: int) -> Headline:
        """One row. Raises LibraryError when it is gone."""
        raise NotImplementedError

    def marks(self, key: int) -> Marks:
        """What the reader did with the article: read, starred, where it was left."""
        raise NotImplementedError

    def find(self, path: str, record: int | None = None) -> int | None:
        """Key of the article at a path (absolute, as given on the command line, or relative to a root)."""
        raise NotImplementedError

    def find_id(self, article_id: str) -> int | None:
        """Key of an article by its id (the first by path when there are copies)."""
        raise NotImplementedError

    def address(self, key: int) -> tuple[str, int | None]:
        """Absolute path of the article's file (undecodable bytes as surrogate escapes) and its record number."""
        raise NotImplementedError

    def original(self, key: int) -> bytes:
        """The file (the record's bytes, for a record of JSON lines) as it lies on the disk now; at most 16 MiB.

        Raises UnreadableFile when it cannot be read any more.
        """
        raise NotImplementedError

    def hits(self, query: Query, article: Article) -> tuple[Mark, ...]:
        """Where the query's words stand in the article's blocks, in order, not overlapping."""
        raise NotImplementedError

    # -- what the reader does; each returns at once when nothing changes; kept when the call returns

    def set_read(self, keys: Iterable[int], read: bool) -> None:
        """Mark rows read or unread. One step for `undo`."""
        raise NotImplementedError

    def set_starred(self, keys: Iterable[int], starred: bool) -> None:
        """Star rows or take the star away. One step for `undo`."""
        raise NotImplementedError

    def set_position(self, key: int, position: int) -> None:
        """Keep where an article was left (code points of shown text above the first visible line). No step for `undo`."""
        raise NotImplementedError

    def undo(self) -> str | None:
        """Take the last change of this session back; one line that says which, None when there is none."""
        raise NotImplementedError

    # -- keeping up with the disk

    def start_indexing(self, on_progress: Callable[[Progress], None]) -> None:
        """Bring the index up to date in the background, then watch. `on_progress` is called from a thread of the library."""
        raise NotImplementedError

    def rescan(self) -> None:
        """Look at the folders again now; progress comes as after `start_indexing`."""
        raise NotImplementedError

    def update(self, on_progress: Callable[[Progress], None] | None = None, *, rebuild: bool = False) -> None:
        """Bring the index up to date and return when it is. `rebuild`: read every file again."""
        raise NotImplementedError

    def stop(self) -> None:
        """End background work and close files; quick, may be called twice and from a signal's clean-up."""
        raise NotImplementedError

    def __enter__(self) -> Library:
        """The library itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.stop()
