import itertools

import pytest

from reader.library.index.keys import (
    DATED,
    DAY_S,
    LAST_SECOND,
    NARROW,
    RANGES,
    WIDE,
    day,
    newest_first,
    range_of,
    recency,
)


@pytest.mark.parametrize("of", RANGES, ids=["narrow", "wide"])
def test_dated_articles_come_after_undated_ones(of):
    stretches = [of.stretch(*recency(*given)) for given in [
        (None, -5), (None, 10**15), (None, 10**18), (None, 10**30),
        ("0001-01-01", 0), ("2016-03-02", 0), ("9999-12-31", 0),
    ]]  # fmt: skip
    for (start, end), (later, _) in itertools.pairwise(stretches):
        assert start < end <= later
    assert day(stretches[3][0]) == LAST_SECOND // DAY_S == DATED - 1
    assert [range_of(key) for stretch in stretches for key in (stretch[0], stretch[1] - 1)] == [of] * 14


def test_ranges_part_and_fit_into_sqlites_numbers():
    _, after_all = recency("9999-12-31", 0)
    assert NARROW.stretch(False, after_all)[1] <= WIDE.first
    assert WIDE.stretch(False, after_all)[1] < 1 << 62


def test_what_is_no_date_counts_as_undated():
    assert recency("soon", 5 * 10**9) == (True, 5)


@pytest.mark.parametrize("of", RANGES, ids=["narrow", "wide"])
@pytest.mark.parametrize("number", [0, 7, DATED - 1, DATED, DATED + 7])
def test_keys_of_a_day(of, number):
    first, after = of.first_of(number), of.first_of(number + 1)
    assert {day(first), day(after - 1)} == {number}
    assert day(after) == number + 1


def test_undated_articles_of_a_day_share_a_stretch_or_have_one_each_second():
    noon = 17_000 * DAY_S + DAY_S // 2
    assert NARROW.stretch(True, noon) == NARROW.stretch(True, noon + 9)
    assert WIDE.stretch(True, noon)[1] == WIDE.stretch(True, noon + 1)[0]
    assert WIDE.second(WIDE.stretch(True, noon)[1] - 1) == noon


def test_the_newest_day_comes_first_whatever_its_range():
    keys = [WIDE.first_of(DATED + 9), NARROW.first_of(DATED + 9), WIDE.first_of(DATED + 8), NARROW.first_of(5)]
    assert sorted(set(keys), key=newest_first) == keys
