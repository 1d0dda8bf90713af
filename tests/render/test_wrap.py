import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.render.wrap import crop, wrap, wrap_lines, wrap_range


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("the quick brown fox", 10, ["the quick", "brown fox"]),
        ("", 10, [""]),
        ("abcdefghij klm", 4, ["abcd", "efgh", "ij", "klm"]),
        ("你好世界這是", 8, ["你好世界", "這是"]),
        ("a   b", 80, ["a   b"]),
    ],
)
def test_lines(text, width, lines):
    assert wrap(text, width) == lines


@given(st.text(max_size=200), st.integers(2, 40))
def test_rows_fit_and_lose_nothing(text, width):
    ranges = wrap_range(text, 0, len(text), width)
    kept = "".join(text[start:end] for start, end in ranges)
    assert "".join(kept.split()) == "".join(text.split())
    for start, end in ranges:
        assert cell_len(text[start:end].rstrip()) <= width or end - start <= 2


def test_a_megabyte_without_a_blank_is_quick():
    assert len(wrap_range("x" * 1_000_000, 0, 1_000_000, 72)) == 13_889


def test_a_range_that_begins_inside_a_cluster_is_measured_by_itself() -> None:
    text = "[\u200d、["
    assert wrap_range(text, 2, 4, 2) == [(2, 3), (3, 4)]


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("abcde", 5, "abcde"),
        ("abcdef", 5, "abcd…"),
        ("abc def", 5, "abc…"),
        ("你好世界", 8, "你好世界"),
        ("你好世界", 7, "你好世…"),
        ("你好世界", 6, "你好…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
        ("", 0, ""),
    ],
)
def test_a_text_that_does_not_fit_ends_in_an_ellipsis(text, width, shown):
    assert crop(text, width) == shown
    assert cell_len(crop(text, width, "...")) <= max(width, 0)


@given(st.text(alphabet="ab \n你", max_size=60), st.integers(2, 20))
def test_a_lines_end_ends_a_row(text, width):
    ranges = wrap_lines(text, 0, len(text), width)
    rows = [text[start:end] for start, end in ranges]
    assert not any("\n" in row for row in rows)
    assert "".join("".join(rows).split()) == "".join(text.split())
    if "\n" not in text:
        assert ranges == wrap_range(text, 0, len(text), width)
