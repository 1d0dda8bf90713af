from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.rules.tables import format_of_piece, head_of, is_table, row_starts, table_name


@pytest.mark.parametrize(
    ("data", "starts"),
    [
        (b"", [0]),
        (b"a,b\n", [0]),
        (b"a,b\nc,d\ne,f", [0, 4, 8]),
        (b'a,"b\nc"\nd,e\n', [0, 8]),
        (b'a,"b ""\n"" c"\nd,e\n', [0, 14]),
        (b"\n\na,b\n\n\nc,d\n\n", [0, 8]),
        (b"a,b\r\n\r\nc,d\r\n", [0, 7]),
        (b'a,"open\nb,c\n', [0]),
        (b'a,5" pipe\nb,"c\nd"\n', [0, 10]),
        (b'a,"one "two" three\nand",b\nc,d\n', [0, 26]),
        (b'a,"he said ""yes"""\nb,c\n', [0, 20]),
    ],
)
def test_where_rows_begin(data: bytes, starts: list[int]) -> None:
    assert row_starts(data) == starts


@given(st.lists(st.lists(st.text(alphabet='a",\n', max_size=5), min_size=2, max_size=3), min_size=1, max_size=8))
def test_each_row_that_is_written_is_found(rows: list[list[str]]) -> None:
    rows = [["x", *row] for row in rows]
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    data = out.getvalue().encode()
    starts = row_starts(data)
    cut = [data[begin:end] for begin, end in zip(starts, [*starts[1:], len(data)], strict=True)]
    assert [next(csv.reader(io.StringIO(row.decode(), newline=""))) for row in cut] == rows


def test_names_of_tables() -> None:
    name = table_name(";", "Titel;Text")
    assert is_table(name)
    assert not is_table("nexis")
    assert head_of(name) == (";", "Titel;Text")
    assert [format_of_piece(one) for one in (name, "nexis", "")] == ["csv", "text", "jsonl"]
