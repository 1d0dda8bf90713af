import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.beginning import LONGEST_LINE, beginning_length


@pytest.mark.parametrize(
    ("data", "bound", "kept"),
    [
        (b"short", 10, b"short"),
        (b"one line\nanother line\n", 12, b"one line\n"),
        (b"one two three four", 12, b"one two "),
        ("ééééé".encode(), 5, "éé".encode()),
        ("漢字漢字".encode(), 7, "漢字".encode()),
        ("one line\nanother".encode("utf-16-le"), 27, "one line\n".encode("utf-16-le")),
        ("one\u0a0atwo three".encode("utf-16-le"), 12, "one\u0a0atw".encode("utf-16-le")),
        ("\ufeffone two three".encode("utf-16-le"), 21, "\ufeffone two ".encode("utf-16-le")),
    ],
)
def test_cut_where_no_word_is(data, bound, kept):
    assert data[: beginning_length(data, bound)] == kept


@settings(max_examples=200)
@given(st.binary(max_size=300), st.integers(4, 300))
def test_never_nothing_and_never_more(data, bound):
    length = beginning_length(data, bound)
    assert length <= max(bound, 4)
    assert length > 0 or not data


def test_a_line_without_end_is_cut_all_the_same():
    data = b"x" * (4 * LONGEST_LINE)
    assert beginning_length(data, 3 * LONGEST_LINE) == 3 * LONGEST_LINE
