import pytest

from reader.library.keys import DATED, LAST_SECOND, NARROW, RANGES, WIDE, code_of, group, newest_first, recency


def test_dated_articles_come_after_undated_ones():
    codes = [code_of(*recency(*given)) for given in [
        (None, -5), (None, 10**9), (None, 10**18), (None, 10**30),
        ("0001-01-01", 0), ("2016-03-02", 0), ("9999-12-31", 0),
    ]]  # fmt: skip
    assert codes == sorted(codes)
    assert len(set(codes)) == 7
    assert codes[3] == LAST_SECOND < DATED <= codes[4]


def test_ranges_part_and_fit_into_sqlites_numbers():
    after_all = code_of(*recency("9999-12-31", 0)) + 1
    assert NARROW.first_of(after_all) <= WIDE.first
    assert WIDE.first_of(after_all) < 1 << 62


def test_what_is_no_date_counts_as_undated():
    assert recency("soon", 5 * 10**9) == (True, 5)


@pytest.mark.parametrize("of", RANGES, ids=["narrow", "wide"])
@pytest.mark.parametrize("code", [0, 7, LAST_SECOND, DATED, DATED + 7])
def test_keys_of_a_day_or_second(of, code):
    first, after = of.first_of(code), of.first_of(code + 1)
    assert after - first == 1 << (of.second_bits if code < DATED else of.day_bits)
    assert {group(first), group(after - 1)} == {code}
    assert group(after) == code + 1


def test_the_newest_day_comes_first_whatever_its_range():
    keys = [WIDE.first_of(DATED + 9), NARROW.first_of(DATED + 9), WIDE.first_of(DATED + 8), NARROW.first_of(5)]
    assert sorted(set(keys), key=newest_first) == keys
