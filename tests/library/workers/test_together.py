from collections import deque

import pytest

from reader.library.workers.together import SHORT, alone, beside_each_other, has_records_together
from reader.library.workers.wire import Request
from reader.side_by_side import MOST_TOGETHER


def asked(name="a.txt", **options):
    return Request(path=name.encode(), name=name.encode(), **{"size": 100} | options)


def taken(*requests, most=16):
    waiting, lengths = deque(requests), []
    while waiting:
        lengths.append(len(beside_each_other(waiting, most)))
    return lengths


def test_short_files_are_read_side_by_side_up_to_a_number():
    assert taken(*[asked()] * 7, most=3) == [3, 3, 1]
    assert taken(asked(), asked(), most=1) == [1, 1]


def test_long_files_are_read_alone_and_of_others_a_length_together():
    assert taken(asked(), asked(size=SHORT + 1), asked(), asked()) == [1, 1, 2]
    fit = MOST_TOGETHER // SHORT
    assert taken(*[asked(size=SHORT)] * (fit + 1)) == [fit, 1]


@pytest.mark.parametrize(
    "other",
    [asked(size=None), asked(alone=True), asked(plain=True), asked("a.jsonl"), asked("a.jsonl", size=None, length=9)],
)
def test_what_has_no_place_beside_others(other):
    assert taken(asked(), other, asked()) == [1, 1, 1]
    assert taken(other, asked(), asked()) == [1, 2]


@pytest.mark.parametrize(
    ("request_", "together"),
    [
        (asked("a.jsonl"), True),
        (asked("a.jsonl", length=9), True),
        (asked(), False),
        (asked("a.jsonl", alone=True), False),
        (asked("a.jsonl", plain=True), False),
        (asked("a.jsonl", hurry=1), False),
        (asked("a.jsonl", rows=False), False),
    ],
)
def test_records_are_read_side_by_side_until_one_made_trouble(request_, together):
    assert has_records_together(request_) is together


def test_what_is_asked_for_alone_is_what_was_not_answered():
    piece = asked("a.jsonl", size=None, offset=100, length=50, first_record=7)
    rest = alone(piece, (9, 130))
    assert (rest.alone, rest.offset, rest.length, rest.first_record) == (True, 130, 20, 10)
    for last in ((0, 0), (9, 150)):
        whole = alone(piece, last)
        assert (whole.alone, whole.offset, whole.length, whole.first_record) == (True, 100, 50, 7)
    assert alone(asked(), (0, 0)) == asked(alone=True)
