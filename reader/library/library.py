"""A library: articles of one or several folders (or single files), listed, searched, opened and marked.

Everything here may be called from any thread; reading uses one SQLite connection a thread. No call parses a file in the
caller's process. A `key` is a row's number: it stays the same while the library is open, unless the article is removed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from reader.errors import LibraryError, UnreadableFile
from reader.library import correcting
from reader.library.disk.scan import read_bytes
from reader.library.indexing.process_indexing import Indexing
from reader.library.queries import across, counts, lists, pictures, quotations, tellings
from reader.library.queries.hits import find_hits, find_snippet
from reader.library.queries.query import in_all, parse
from reader.library.queries.shelf import Shelf
from reader.library.state.corrections import Correction, made
from reader.library.state.state import State
from reader.library.state.steps import Place
from reader.library.upkeep import Upkeep
from reader.model import (
    Article,
    Count,
    Headline,
    Mark,
    Marks,
    Page,
    Picture,
    Progress,
    Query,
    Quotation,
    Snippet,
    Telling,
    Voice,
)

ORIGINAL_BYTES = 16 << 20
"""Bytes of a file that are shown as they are."""


class Library:
    """What `open_library` gives. Close it with `stop` (or use it in a `with` statement)."""

    name: str
    """What the top line calls it: the folder's name, the file's name, or `3 folders`."""
    roots: tuple[Path, ...]
    """The folders it lists; empty for single files and standard input."""
    refused: tuple[tuple[str, str], ...]
    """Paths named by the user that could not be read: (path, reason in words)."""

    def __init__(
        self,
        shelves: Sequence[tuple[Shelf, Indexing]],
        state: State,
        *,
        name: str,
        roots: tuple[Path, ...],
        problems: tuple[str, ...] = (),
        refused: tuple[tuple[str, str], ...] = (),
        clean_up: Callable[[], None] = lambda: None,
    ) -> None:
        """Take the shelves with what keeps them up to date; `open_library` does it."""
        self.name, self.roots, self.refused = name, roots, refused
        self._shelves = [shelf for shelf, _ in shelves]
        self._upkeep = Upkeep(shelves)
        self._state = state
        self._problems = problems
        self._clean_up = clean_up
        self._stopped = False

    @property
    def problems(self) -> tuple[str, ...]:
        """Lines for the reader: an index that was set aside, a cache or state folder that cannot be written."""
        return (*self._state.problems, *self._problems)

    @property
    def keeps_marks(self) -> bool:
        """Whether stars, read marks and corrections outlive this session; `problems` say why not."""
        return self._state.keeps

    @property
    def keeps_index(self) -> bool:
        """Whether the indexes of the folders outlive this session; `problems` say why not."""
        return all(shelf.kept for shelf in self._shelves)

    # -- lists

    def page(
        self,
        query: Query,
        start: int,
        count: int,
        *,
        length: int | None = None,
        known: tuple[int, int] | None = None,
    ) -> Page:
        """`count` rows of the list from position `start`, with the list's length: `length` where it was just counted.

        `known`: the key and position of a row of the list; a window around it may be found the quicker for it.
        Raises QueryError (reason, position) for a text that does not parse. `Query.sort` RELEVANCE falls back to NEWEST
        where there is nothing to rank by (`Page.ranked` tells).
        """
        return across.page(self._shelves, query, start, count, length, known)

    def keys(self, query: Query, start: int = 0, count: int | None = None) -> Sequence[int]:
        """Only the keys of the list (all of them where `count` is None), in order. Raises QueryError."""
        return across.keys(self._shelves, query, start, count)

    def position(self, query: Query, key: int) -> int | None:
        """Where a row stands in the list; None when the query leaves it out. Raises QueryError."""
        return across.position(self._shelves, query, key)

    def counts(self, query: Query) -> tuple[int, int, int]:
        """(all, unread, starred) under the query's text and sources, whatever its view. Raises QueryError."""
        found = [shelf.ask(lambda connection: counts.by_view(connection, query)) for shelf in self._shelves]
        return sum(row[0] for row in found), sum(row[1] for row in found), sum(row[2] for row in found)

    def sources(self, query: Query) -> tuple[Count, ...]:
        """Publishers under the query's text and view (not its sources), most articles first; None: without one."""
        found = across.counted(self._shelves, lambda connection: counts.by_source(connection, query))
        return tuple(sorted(found, key=lambda count: (-count.count, count.value is None, count.value or "")))

    def months(self, query: Query) -> tuple[Count, ...]:
        """Months (`2016-03`) under the query, newest first; None: undated, last."""
        found = across.counted(self._shelves, lambda connection: counts.by_month(connection, query))
        return tuple(sorted(found, key=lambda count: count.value or "", reverse=True))

    def speakers(self, query: Query) -> tuple[Count, ...]:
        """Who is quoted in the articles under the query, most quotations first."""
        found = across.counted(self._shelves, lambda connection: counts.by_speaker(connection, query))
        return tuple(sorted(found, key=lambda count: (-count.count, count.value or "")))

    def snippets(self, query: Query, keys: Sequence[int]) -> dict[int, Snippet]:
        """A line of text around the first hit, for those of the rows that have one in their text. Raises QueryError."""
        node = parse(query.text, incomplete=query.typing)
        found: dict[int, Snippet] = {}
        for key in keys:
            try:
                snippet = find_snippet(node, self.article(key))
            except LibraryError:
                continue
            if snippet is not None:
                found[key] = snippet
        return found

    # -- what is quoted and pictured

    def quotations(self, query: Query, speakers: Collection[str | None] | None = None) -> Iterator[Quotation]:
        """Quotations of the list, in its order; where the query asks for their words, only those that meet it.

        `speakers`: only theirs (names as written; None: whose speaker is not named). Raises QueryError.
        """
        return quotations.quotations(self._shelves, query, speakers)

    def voices(self, query: Query) -> tuple[Voice, ...]:
        """Who is quoted in the list, most quotations first. Raises QueryError."""
        return quotations.voices(self._shelves, query)

    def tellings(self, query: Query, speakers: Collection[str | None] | None = None) -> tuple[Telling, ...]:
        """Statements that several articles of the list quote, the most told first. Reads every article with quotes."""
        return tellings.tellings(*quotations.sharing_words(self._shelves, query, speakers))

    def told_elsewhere(self, quoted: Sequence[Quotation], most: int) -> tuple[Telling, ...]:
        """Statements among these that further articles of the library quote; looks at `most` quotations of theirs.

        They are looked for among the quotations of their speakers, by the last word of the name.
        """
        text = tellings.of_the_same_speakers(quoted)
        if text is None:
            return ()
        return tellings.tellings(chain(quoted, islice(self.quotations(Query(text=text)), most)))

    def captions(self, query: Query) -> Iterator[Picture]:
        """Photo captions of the list, in its order; where the query asks for their words, only those that meet it."""
        return pictures.captions(self._shelves, query)

    # -- articles

    def article(self, key: int) -> Article:
        """The article of a row, the reader's corrections applied. Raises LibraryError when the row is gone.

        A file that could not be read gives an Article without blocks whose `problems` say why.
        """
        row, n = self._row(key)
        return self._shelves[n].article(row)

    def headline(self, key: int) -> Headline:
        """One row. Raises LibraryError when it is gone."""
        row, n = self._row(key)
        found = self._shelves[n].ask(lambda connection: lists.one(connection, row))
        if found is None:
            raise LibraryError("the article is no longer in the library")
        return lists.headline(found, key)

    def marks(self, key: int) -> Marks:
        """What the reader did with the article: read, starred, where it was left."""
        places = self._places([key])
        return self._state.get(places[0].id) if places else Marks()

    def find(self, path: str, record: int | None = None) -> int | None:
        """Key of the article at a path (absolute, as given on the command line, or relative to a root)."""
        return across.find(self._shelves, os.fsencode(path), record or 0)

    def address(self, key: int) -> tuple[str, int | None]:
        """Absolute path of the article's file (undecodable bytes as surrogate escapes) and its record number.

        Standard input is `-`.
        """
        places = self._places([key])
        if not places:
            raise LibraryError("the article is no longer in the library")
        path = os.fsdecode(places[0].path)
        return path if path == "-" else os.path.abspath(path), places[0].record or None

    def root(self, key: int) -> bytes | None:
        """Real path of the folder that an article is listed from; None for a file that was named itself."""
        return self._shelves[self._row(key)[1]].root

    def original(self, key: int) -> bytes:
        """The file (the record's bytes, for a record of JSON lines) as it lies on the disk now; at most 16 MiB.

        Raises UnreadableFile when it cannot be read any more.
        """
        article = self.article(key)
        path, _ = self.address(key)
        shelf = self._shelves[self._row(key)[1]]
        if path == "-":
            raise UnreadableFile("it came on standard input")
        start, length = 0, ORIGINAL_BYTES
        if article.span is not None:
            start, length = article.span.start, min(article.span.end - article.span.start, ORIGINAL_BYTES)
        data, _ = read_bytes(os.fsencode(path), root=shelf.root, offset=start, length=length)
        return data

    def hits(self, query: Query, article: Article, *, with_cut: bool = False) -> tuple[Mark, ...]:
        """Where the query's words stand in the article's headline and blocks, in order, not overlapping.

        One that is no block is HEADLINE. `with_cut`: also in what was cut, as `in:all` asks for. Raises QueryError.
        """
        node = parse(query.text, incomplete=query.typing)
        return find_hits(in_all(node) if with_cut else node, article)

    # -- what the reader does; kept when the call returns

    def set_read(self, keys: Iterable[int], read: bool, *, step: bool = True) -> int:
        """Mark rows read or unread; how many changed. One step for `undo`, unless `step` is False: nobody asked."""
        return self._state.set_read(self._places(keys), read, step=step)

    def set_starred(self, keys: Iterable[int], starred: bool) -> None:
        """Star rows or take the star away. One step for `undo`."""
        self._state.set_starred(self._places(keys), starred)

    def set_position(self, key: int, position: int) -> None:
        """Keep where an article was left (code points of shown text above the first visible line). Not for `undo`."""
        for place in self._places([key]):
            self._state.set_position(place, position)

    def correct_block(
        self, key: int, block: int, is_article: bool, *, everywhere: bool = False, goes_on: bool = False
    ) -> int:
        """Say that a block is article or is not; in how many places that was news. One step for `undo`.

        `everywhere`: in every article of its source that has the line; `goes_on`: one step with that before. What all
        else says already takes a correction back. Raises LibraryError, also where no source is known. Applied whenever
        an article is read; the search finds what was put back, and goes on finding what was cut.
        """
        row, n = self._row(key)
        shelf = self._shelves[n]
        return correcting.correct_block(
            shelf, self._state, row, block, is_article, everywhere=everywhere, goes_on=goes_on
        )

    def correct(self, keys: Iterable[int], field: str, value: str | None, *, changed_before: int = 0) -> int:
        """Put the `source`, `date` (YYYY-MM-DD) or `title` of rows right; how many changed. One step for `undo`.

        `changed_before`: how many the correction before changed, where this goes on with it: one step with that then.

        None or an empty value: no source, undated. What the rules say takes a correction back. Lists, filters and
        `source:`, `date:`, `title:` go by the new value at once. Raises LibraryError when the value cannot be one.
        """
        chosen = [(self._shelves[n], rows) for n, rows in self._by_shelf(keys).items()]
        return correcting.correct_field(chosen, self._state, field, value, changed_before=changed_before)

    def withdraw(self, keys: Iterable[int], field: str) -> int:
        """Take back what the reader put right of a field of rows; how many changed. One step for `undo`."""
        chosen = [(self._shelves[n], rows) for n, rows in self._by_shelf(keys).items()]
        return correcting.withdraw_field(chosen, self._state, field)

    def corrections(self, key: int) -> tuple[Correction, ...]:
        """What the reader put right of an article: its own, and lines of its source. Raises LibraryError."""
        article = self.article(key)
        return self._shelves[self._row(key)[1]].ask(lambda connection: made(connection, article))

    def with_line(self, key: int, block: int) -> int:
        """How many articles of its source have a line, this one counted; 0 without a source. Raises LibraryError.

        Where very many have its words their number is given: no more are looked at for the very line.
        """
        return correcting.count_with_line(self._shelves, self.article(key), block)

    def undo(self) -> str | None:
        """Take the last change of this session back; one line that says which, None when there is none."""
        return self._state.undo()

    # -- keeping up with the disk

    def get_ready(self) -> None:
        """Have what `start_indexing` needs loaded meanwhile, where a folder has not been read yet. May be left out."""
        self._upkeep.get_ready()

    def start_indexing(self, on_progress: Callable[[Progress], None]) -> None:
        """Bring the index up to date in the background, then watch. `on_progress` is called from another thread."""
        self._upkeep.start(on_progress)

    def rescan(self, *, sure: bool = False) -> None:
        """Look at the folders again now; progress comes as after `start_indexing`.

        `sure`: and make an index all the same that may not fit, of which `Progress.doubt` spoke.
        """
        self._upkeep.rescan(sure=sure)

    def update(
        self, on_progress: Callable[[Progress], None] | None = None, *, rebuild: bool = False, folders: bool = True
    ) -> None:
        """Bring the index up to date and return when it is. `rebuild`: read every file again.

        `folders` False: leave the indexes of folders as they are; read single files and what was piped in.
        Raises LibraryError when a folder could not be indexed; the others are.
        """
        self._upkeep.update(on_progress or (lambda progress: None), rebuild=rebuild, folders=folders)

    def hurry(self) -> None:
        """Wait for no other program's lock from here on: the session ends."""
        self._state.hurry()

    def stop(self) -> None:
        """End background work and close files; quick, may be called twice and from a signal's clean-up."""
        if self._stopped:
            return
        self._stopped = True
        self._upkeep.stop()
        for shelf in self._shelves:
            shelf.close()
        self._state.close()
        self._clean_up()

    def __enter__(self) -> Library:
        """Give the library itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.stop()

    # -- inside

    def _row(self, key: int) -> tuple[int, int]:
        return across.row_of(self._shelves, key)

    def _places(self, keys: Iterable[int]) -> list[Place]:
        return [place for n, rows in self._by_shelf(keys).items() for place in self._shelves[n].places(rows)]

    def _by_shelf(self, keys: Iterable[int]) -> dict[int, list[int]]:
        rows: dict[int, list[int]] = {}
        for key in keys:
            row, n = self._row(key)
            rows.setdefault(n, []).append(row)
        return rows
