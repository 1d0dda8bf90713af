from dataclasses import replace

import pytest

from reader.library.disk import lines
from reader.library.index.document import row
from reader.library.workers.long_file import LongFile, Part
from reader.library.workers.wire import Answer, Request
from tests.library.cases import make

LINES = 30


@pytest.fixture
def long_file(folder, monkeypatch):
    """A file of thirty lines of ten bytes, three to a piece."""
    monkeypatch.setattr(lines, "PIECE", 25)
    path = folder(**{"a.jsonl": "".join(f"record {n:02}\n" for n in range(LINES))}) / "a.jsonl"
    return LongFile(Request(path=bytes(path), name=b"a.jsonl", ticket=7), path.stat().st_size)


def records(request, number=3):
    """The answers to a request: so many records, then its end."""
    for n in range(number):
        article = make("a.jsonl", "T", ["x"], record=request.first_record + n)
        yield Answer(row=row(article))
    yield Answer(done=True)


def given(long_file, request, number=3):
    """What comes of the answers to a request: numbers of records, and the Part behind a piece."""
    found = [found for answer in records(request, number) for found in long_file.take(request, answer)]
    return [each if isinstance(each, Part) else each.record for each in found]


def test_pieces_that_are_read_at_the_same_time_come_in_their_order(long_file):
    first, second, third = long_file.ask(3)
    assert [(piece.offset, piece.length, piece.first_record) for piece in (first, second, third)] == [
        (0, 30, 1), (30, 30, 4), (60, 30, 7),
    ]  # fmt: skip
    assert long_file.ask(3) == []
    assert given(long_file, third) == []
    assert given(long_file, second) == []
    assert long_file.ask(3) == []
    assert given(long_file, first) == [1, 2, 3, Part(3, 30), 4, 5, 6, Part(6, 60), 7, 8, 9, Part(9, 90)]
    assert [piece.first_record for piece in long_file.ask(2)] == [10, 13]


def test_the_first_piece_comes_record_by_record(long_file):
    first, second = long_file.ask(2)
    answers = records(first)
    assert [found.record for found in long_file.take(first, next(answers))] == [1]
    assert given(long_file, second) == []
    assert [found.record for found in long_file.take(first, next(answers))] == [2]


def test_behind_lines_that_hold_more_or_fewer_records_pieces_are_asked_for_anew_one_by_one(long_file):
    first, second, third = long_file.ask(3)
    assert given(long_file, second) == []
    assert given(long_file, first, 4) == [1, 2, 3, 4, Part(4, 30)]
    assert given(long_file, third) == []
    (again,) = long_file.ask(3)
    assert (again.offset, again.first_record) == (30, 5)
    assert given(long_file, second) == []  # the answer to what was asked with a wrong number
    assert given(long_file, again) == [5, 6, 7, Part(7, 60)]


def test_the_last_piece_ends_it(long_file):
    while not long_file.is_done:
        for request in long_file.ask(4):
            last = given(long_file, request)
    assert last == [28, 29, 30]
    assert long_file.last_record == LINES


def test_a_piece_in_parts_is_finished_with_the_last_of_them(long_file):
    (first,) = long_file.ask(1)
    bad = replace(first, more_follows=True, plain=True)
    rest = replace(first, parts_before=1, first_record=2)
    assert given(long_file, rest, 2) == [2, 3]
    assert not long_file.is_done
    assert given(long_file, bad, 1) == [1, Part(3, 30)]


def test_while_something_takes_too_long_one_piece_is_read_at_a_time_and_has_less_of_it(long_file):
    first, second = long_file.ask(2)
    assert list(long_file.take(first, Answer(done=True, late=True)))[-1] == Part(0, 30)
    hurried = long_file.ask(4)
    assert [(piece.hurry, piece.offset) for piece in hurried] == [(1, 30)]
    assert second.hurry == 0
    given(long_file, hurried[0])
    assert [piece.hurry for piece in long_file.ask(4)] == [0]


def test_one_that_grew_is_read_from_where_it_ended(long_file):
    grown = LongFile(long_file.whole, LINES * 10, LINES * 10 - 20, 28)
    assert [(piece.first_record, piece.length) for piece in grown.ask(3)] == [(29, 20)]


def test_what_would_take_long_to_count_is_waited_for(long_file, monkeypatch):
    monkeypatch.setattr(lines, "PIECE", 9)
    monkeypatch.setattr(lines, "piece_length", lambda path, begin, size, export: 100)
    assert [piece.offset for piece in long_file.ask(3)] == [0]
