from reader.library.keys import DATED, LAST_SECOND, PER_RECENCY, code_of, first_key, recency


def test_dated_articles_come_after_undated_ones():
    codes = [code_of(*recency(*given)) for given in [
        (None, -5), (None, 10**9), (None, 10**18), (None, 10**30),
        ("0001-01-01", 0), ("2016-03-02", 0), ("9999-12-31", 0),
    ]]  # fmt: skip
    assert codes == sorted(codes)
    assert len(set(codes)) == 7
    assert codes[3] == LAST_SECOND < DATED <= codes[4]


def test_keys_fit_into_sqlites_numbers():
    assert code_of(*recency("9999-12-31", 0)) << PER_RECENCY < 1 << 63


def test_what_is_no_date_counts_as_undated():
    assert recency("soon", 5 * 10**9) == (True, 5)


def test_the_first_key_of_a_day():
    key = (7 << PER_RECENCY) + 12
    assert first_key(key) == 7 << PER_RECENCY
    assert first_key(key, 1) == 8 << PER_RECENCY
