"""One transaction on the index: articles in and out, and with each its full text, its quotations and its lines."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import TypeVar

from reader.library.disk.scan import Entry
from reader.library.index.batch import Applied, Batch
from reader.library.index.codec import unpack
from reader.library.index.document import COLUMNS, Document, Row, Saying, document
from reader.library.index.index_file import id_of_unread
from reader.library.index.keys import NARROW, WIDE, Range, range_of, recency
from reader.library.index.repeats import Lines, lines_of
from reader.library.index.tally import Tally

T = TypeVar("T")

_MARKS = ", ".join("?" * len(COLUMNS))
_ADD_SEARCH = f"insert into search (rowid, {', '.join(COLUMNS)}) values (?, {_MARKS})"
_DELETE_SEARCH = f"insert into search (search, rowid, {', '.join(COLUMNS)}) values ('delete', ?, {_MARKS})"
_ADD_BEGINNINGS = "insert into beginnings (rowid, terms) values (?, ?)"
_DELETE_BEGINNINGS = "insert into beginnings (beginnings, rowid, terms) values ('delete', ?, ?)"
_ADD_VOICE = "insert into voices (rowid, text, who) values (?, ?, ?)"
_DELETE_VOICE = "insert into voices (voices, rowid, text, who) values ('delete', ?, ?, ?)"
_ADD_ARTICLE = f"insert into articles values ({', '.join('?' * 22)})"


class Transaction:
    """A batch on its way into the index. Whoever makes one begins it and commits it."""

    def __init__(self, connection: sqlite3.Connection, is_there: Callable[[bytes], bool], now: int) -> None:
        """Take the connection, what tells whether a file still exists, and the seconds since the epoch."""
        self.connection = connection
        self.is_there = is_there
        self.now = now
        self.applied = Applied()
        self.files: dict[bytes, int] = {}
        self.numbers: dict[int, int] = {}
        self.text_in: dict[int, Document] = {}
        self.text_out: list[tuple[int, Document]] = []
        self.voices_in: dict[int, Saying] = {}
        self.voices_out: list[tuple[int, Saying]] = []
        self.lines_in: dict[int, Lines] = {}
        self.tally = Tally(connection)
        self.next_saying = int(connection.execute("select coalesce(max(saying), 0) from sayings").fetchone()[0])

    def write(self, batch: Batch) -> Applied:
        """Put in and take out what the batch says. Raises sqlite3.Error."""
        for entry, new in batch.rows:
            self.put(entry, new)
        for path, keeps in batch.kept:
            self.trim(path, keeps)
        for path in batch.gone:  # last, so that a file that was moved is known by its old row
            self.remove_file(path)
        for entry, mark in batch.marks.values():
            self.connection.execute(
                "update files set size = ?, mtime_ns = ?, inode = ?, made_by = ?, records = ?, read_to = ?, seal = ?"
                " where file = ?",
                (
                    *(entry.size, entry.mtime_ns, _signed(entry.inode)),
                    *(mark.made_by, mark.records, mark.read_to, mark.seal),
                    self.file(entry),
                ),
            )
        self.write_text()
        self.tally.write()
        return self.applied

    def file(self, entry: Entry) -> int:
        """Number of a file; it is entered when it is new."""
        number = self.files.get(entry.path)
        if number is None:
            found = self.connection.execute("select file from files where path = ?", (entry.path,)).fetchone()
            if found is None:
                cursor = self.connection.execute(
                    "insert into files (path, size, mtime_ns, inode, made_by, records, read_to, seal)"
                    " values (?, ?, ?, ?, '', 0, 0, x'')",
                    (entry.path, entry.size, entry.mtime_ns, _signed(entry.inode)),
                )
                found = (cursor.lastrowid,)
            number = self.files[entry.path] = int(found[0])
        return number

    def put(self, entry: Entry, new: Row) -> None:
        """Put in an article, in the place of the one at its path and record, or of the one that was moved there."""
        file = self.file(entry)
        article_id = new.id or id_of_unread(entry.path)
        undated, recent = recency(new.date, entry.mtime_ns)
        old = self.connection.execute(
            "select key, added, article, recency from articles left join bodies using (key)"
            " where file = ? and record = ?",
            (file, new.record),
        ).fetchone()
        added, key = self.now, None
        if old is not None:
            keeps = fits(old[0], undated, recent)
            if old[2] == new.blob and old[3] == recent and keeps:
                return
            added = old[1]
            key = old[0] if keeps else None
            self.take_out(old[0])
            self.applied.changed += 1
        else:
            self.applied.added += 1
            before = self.moved_from(article_id, new.record)
            if before is not None:
                added = before[1]
                key = before[0] if fits(before[0], undated, recent) else None
                self.take_out(before[0])
                self.applied.removed += 1
        if key is None:
            key = self.new_key(undated, recent)
        speakers = json.dumps(new.speakers, ensure_ascii=False)
        self.connection.execute(
            _ADD_ARTICLE,
            (
                *(key, file, new.record, article_id, entry.path, new.path_folded, new.title, new.title_order),
                *(new.source, new.source_order, new.source_stated, new.date, undated, recent),
                *(new.words, new.quotes, new.captions, speakers, new.language, new.format, new.error, added),
            ),
        )
        self.connection.execute("insert into bodies values (?, ?)", (key, new.blob))
        self.text_in[key] = new.document
        self.lines_in[key] = new.lines
        self.tally.add(key, new.lines)
        for saying in new.document.sayings:
            self.next_saying += 1
            self.connection.execute(
                "insert into sayings values (?, ?, ?, ?)", (self.next_saying, key, saying.n, saying.speaker)
            )
            self.voices_in[self.next_saying] = saying

    def moved_from(self, article_id: bytes, record: int) -> tuple[int, int] | None:
        """Key and time of the same article at a path that is no more: it was moved."""
        rows = self.connection.execute(
            "select key, added, path from articles where id = ? and record = ?", (article_id, record)
        )
        for key, added, path in rows.fetchall():
            if not self.is_there(path):
                return key, added
        return None

    def new_key(self, undated: bool, recent: int) -> int:
        """Give a key that is free: of this day or second, or, where it is full, of the next that is not."""
        key = self.free(NARROW, undated, recent)
        while key is None:
            key = self.free(WIDE, undated, recent)
            recent += 1
        return key

    def free(self, of: Range, undated: bool, recent: int) -> int | None:
        """Give the next key of a day or second in a range; None where it is full."""
        first, end = of.stretch(undated, recent)
        number = self.numbers.get(first)
        if number is None:
            found = self.connection.execute(
                "select max(key) from articles where key >= ? and key < ?", (first, end)
            ).fetchone()[0]
            number = first if found is None else found + 1
        self.numbers[first] = min(end, number + 1)
        return number if number < end else None

    def trim(self, path: bytes, keeps: Callable[[int], bool]) -> None:
        """Take out the records of a file that it has no more."""
        found = self.connection.execute("select file from files where path = ?", (path,)).fetchone()
        if found is None:
            return
        rows = self.connection.execute("select key, record from articles where file = ?", found)
        for key, record in rows.fetchall():
            if not keeps(record):
                self.take_out(key)
                self.applied.removed += 1

    def remove_file(self, path: bytes) -> None:
        """Take out a file and its articles."""
        self.trim(path, lambda record: False)
        self.connection.execute("delete from files where path = ?", (path,))

    def take_out(self, key: int) -> None:
        """Remove an article; its text leaves the full-text tables when the batch is written."""
        packed = self.connection.execute("select article from bodies where key = ?", (key,)).fetchone()
        sayings = self.connection.execute("select n, saying from sayings where key = ?", (key,)).fetchall()
        for table in ("articles", "bodies", "sayings"):
            self.connection.execute(f"delete from {table} where key = ?", (key,))
        if self.text_in.pop(key, None) is not None:  # put in by this very batch
            self.tally.take_back(key, self.lines_in.pop(key), self.lines_of_key)
            for _, saying in sayings:
                del self.voices_in[saying]
            return
        try:
            article = unpack(packed[0])
            old = document(article)
        except (TypeError, ValueError):
            return
        self.tally.take_back(key, lines_of(article), self.lines_of_key)
        self.text_out.append((key, old))
        texts = {saying.n: saying for saying in old.sayings}
        self.voices_out.extend((saying, texts[n]) for n, saying in sayings if n in texts)

    def lines_of_key(self, key: int) -> Lines:
        """Give what is counted of an article of the index; nothing of one that is damaged."""
        if key in self.lines_in:
            return self.lines_in[key]
        packed = self.connection.execute("select article from bodies where key = ?", (key,)).fetchone()
        try:
            return lines_of(unpack(packed[0]))
        except (TypeError, ValueError):
            return Lines()

    def write_text(self) -> None:
        """Write the full-text tables in the order of row numbers: out of order, FTS5 empties its memory each time."""
        texts = [(key, 0, text) for key, text in self.text_out] + [(key, 1, text) for key, text in self.text_in.items()]
        for add, text_rows in _runs(texts):
            statement = _ADD_SEARCH if add else _DELETE_SEARCH
            self.connection.executemany(statement, ((key, *text.columns) for key, _, text in text_rows))
            statement = _ADD_BEGINNINGS if add else _DELETE_BEGINNINGS
            self.connection.executemany(statement, ((key, text.beginnings) for key, _, text in text_rows))
        voices = [(n, 0, said) for n, said in self.voices_out] + [(n, 1, said) for n, said in self.voices_in.items()]
        for add, voice_rows in _runs(voices):
            statement = _ADD_VOICE if add else _DELETE_VOICE
            self.connection.executemany(statement, ((n, said.text, said.who) for n, _, said in voice_rows))


def fits(key: int, undated: bool, recent: int) -> bool:
    """Tell whether a key is one that an article of this day or second may have."""
    first, end = range_of(key).stretch(undated, recent)
    return first <= key < end


def _runs(items: list[tuple[int, int, T]]) -> Iterator[tuple[int, list[tuple[int, int, T]]]]:
    """Sort by row number, removals before additions, and split where one kind follows the other."""
    items.sort(key=lambda item: item[:2])
    for kind, run in groupby(items, key=lambda item: item[1]):
        yield kind, list(run)


def _signed(number: int) -> int:
    """Fit an unsigned 64-bit number into SQLite's signed one."""
    return number - (1 << 64) if number >= 1 << 63 else number
