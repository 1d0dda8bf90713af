"""A long file of JSON lines, export or archive: several pieces are read at the same time, and come in their order.

The number of a record follows from all that stand before it. So a piece is asked for by the lines, or articles, that
stand before it while these are being read; where their records prove to be more or fewer, it is asked for anew, and
from there on each piece waits for the one before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reader.errors import UnreadableFile
from reader.frozen import frozen
from reader.library.disk import lines
from reader.library.index.document import Row
from reader.library.workers.pieces import hurry_behind
from reader.library.workers.wire import Answer, Request
from reader.rules.warc import is_warc


@frozen
class Part:
    """The file is read up to here."""

    records: int
    """How many there are."""
    end: int
    """Where they end, in bytes."""


@dataclass(slots=True)
class _Piece:
    """One that is being read."""

    first_record: int
    end: int
    records: int | None
    """How many it should have; None where that would take long to tell."""
    rows: list[Row] = field(default_factory=list)
    """What came out of it and cannot be given yet."""
    answered: int = 0
    """Requests for parts of it that are answered."""
    requests: int = -1
    """How many there are; -1 while that is not known."""
    asked: Request | None = None
    """The last of them, ..."""
    answer: Answer | None = None
    """... and its end."""


class LongFile:
    """What is asked of the workers for one file, and what is known of it."""

    def __init__(self, whole: Request, size: int, begin: int = 0, records: int = 0) -> None:
        """Take the request for all of it, its size, and where reading begins: in bytes, and records before that."""
        self.whole = whole
        self.size = size
        self.last_record = records
        self.hurry = 0
        self._next = begin
        self._number = 0
        self._reading: dict[int, _Piece] = {}
        self._one_by_one = False

    @property
    def is_done(self) -> bool:
        """Whether all of it is read, and was given."""
        return not self._reading and self._next >= self.size

    def ask(self, most: int) -> list[Request]:
        """Give requests for its next pieces, so that `most` are being read; one while something takes too long."""
        asked: list[Request] = []
        most = 1 if self._one_by_one or self.hurry else most
        while self._next < self.size and len(self._reading) < most:
            last = next(reversed(self._reading.values()), None)
            if last is not None and last.records is None:
                break
            record = self.last_record + 1 if last is None else last.first_record + (last.records or 0)
            asked.append(self._piece(record))
        return asked

    def _piece(self, record: int) -> Request:
        path, begin, count = self.whole.path, self._next, None
        try:
            length, count = lines.piece_of(path, begin, self.size, self.whole.export)
        except UnreadableFile:  # the worker meets the same and says why
            length = self.size - begin
        self._next = begin + length
        self._number += 1
        self._reading[self._number] = _Piece(record, self._next, count)
        return replace(
            self.whole,
            offset=begin,
            length=length,
            first_record=record,
            hurry=self.hurry,
            piece_number=self._number,
        )

    def take(self, request: Request, answer: Answer) -> Iterator[Row | Part]:
        """Note an answer; give the rows that can be given now, and a Part where a piece is finished."""
        piece = self._reading.get(request.piece_number)
        if piece is None:
            return
        if answer.row is not None and answer.row.record:
            piece.rows.append(answer.row)
        if answer.done:
            piece.answered += 1
            if not request.more_follows:
                piece.requests, piece.asked, piece.answer = request.parts_before + 1, request, answer
        yield from self._in_order()

    def _in_order(self) -> Iterator[Row | Part]:
        while self._reading:
            number, piece = next(iter(self._reading.items()))
            for row in piece.rows:
                self.last_record = max(self.last_record, row.record)
                yield row
            piece.rows.clear()
            if piece.answered != piece.requests:
                return
            del self._reading[number]
            self._note_time(piece)
            if is_warc(self.whole.export) and piece.records is not None:  # most of an archive's hold no article
                self.last_record = piece.first_record + piece.records - 1
            if piece.end < self.size:
                yield Part(self.last_record, piece.end)
            behind = next(iter(self._reading.values()), None)
            if behind is not None and behind.first_record != self.last_record + 1:
                self._reading.clear()
                self._next, self._one_by_one = piece.end, True

    def _note_time(self, piece: _Piece) -> None:
        assert piece.asked is not None
        assert piece.answer is not None
        hurry = hurry_behind(piece.asked, piece.answer)
        # One that was asked for before something took too long says nothing about having time again.
        self.hurry = max(hurry, self.hurry) if piece.asked.hurry < self.hurry else hurry
