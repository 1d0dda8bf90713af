from argparse import ArgumentTypeError

import pytest

from reader.cli import numbers


def test_numbers_within_their_bounds():
    assert (numbers.width("80"), numbers.jobs("0"), numbers.limit("1000")) == (80, 0, 1000)


@pytest.mark.parametrize("text", ["1_0", " 10", "+10", "-10", "1e3", "", "９９", "9" * 5000, "0"])
def test_what_is_no_number_or_beyond_them(text):
    with pytest.raises(ArgumentTypeError, match="must be a whole number from 1 to"):
        numbers.limit(text)
