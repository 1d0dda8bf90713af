"""When a held key counts as let go."""

from __future__ import annotations

import pytest

from reader.terminal.repeat import ONE_BY_ONE_S, Repeat


def after(*times: float) -> Repeat:
    repeat = Repeat()
    for when in times:
        repeat.note(when)
    return repeat


@pytest.mark.parametrize("times", [(1.0,), (1.0, 1.5), (1.0, 1.03, 1.5)], ids=["one", "two apart", "held before"])
def test_keys_pressed_one_by_one_are_waited_for_longest(times):
    assert after(*times).rest_s == ONE_BY_ONE_S


def test_the_faster_keys_come_the_sooner_they_have_stopped():
    quick, slow = after(1.0, 1.033, 1.066), after(1.0, 1.08, 1.16)
    assert 0.033 < quick.rest_s < 0.05
    assert 0.08 < slow.rest_s <= ONE_BY_ONE_S
    assert quick.rests_at == 1.066 + quick.rest_s


def test_keys_in_bunches_go_by_the_gaps_between_the_bunches():
    assert after(1.0, 1.0, 1.066, 1.066, 1.133, 1.133).rest_s > 0.066


def test_keys_in_one_piece_still_leave_a_moment():
    assert after(*[1.0] * 9).rest_s >= 0.04


def test_an_uneven_line_is_given_longer():
    even = after(*[1.0 + n * 0.033 for n in range(7)])
    uneven = after(1.0, 1.033, 1.086, 1.099, 1.132, 1.165, 1.198)
    assert even.rest_s < 0.042
    assert uneven.rest_s > 0.06, "the longest of the last five gaps counts"
