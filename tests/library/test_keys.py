import pytest

from reader.library.keys import DATED, LAST_SECOND, PER_DAY, PER_SECOND, code_of, first_key, first_of, group, recency


def test_dated_articles_come_after_undated_ones():
    codes = [code_of(*recency(*given)) for given in [
        (None, -5), (None, 10**9), (None, 10**18), (None, 10**30),
        ("0001-01-01", 0), ("2016-03-02", 0), ("9999-12-31", 0),
    ]]  # fmt: skip
    assert codes == sorted(codes)
    assert len(set(codes)) == 7
    assert codes[3] == LAST_SECOND < DATED <= codes[4]


def test_keys_fit_into_sqlites_numbers():
    assert first_of(code_of(*recency("9999-12-31", 0)) + 1) < 1 << 62


def test_what_is_no_date_counts_as_undated():
    assert recency("soon", 5 * 10**9) == (True, 5)


@pytest.mark.parametrize(("code", "bits"), [(7, PER_SECOND), (LAST_SECOND, PER_SECOND), (DATED + 7, PER_DAY)])
def test_keys_of_a_day_or_second(code, bits):
    first = first_of(code)
    assert first_of(code + 1) == first + (1 << bits)
    assert {group(first), group(first + (1 << bits) - 1)} == {code}
    assert first_key(first + 12) == first
    assert first_key(first + 12, 1) == first_of(code + 1)
