import errno
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.state import journal
from reader.library.state.journal import Line, append, cut, read, rewrite, rows_of

ROWS = [["ab", "cd", 0, 1, 0, 5, 99]]


def test_what_is_appended_is_read(tmp_path):
    path = tmp_path / "journal"
    append(path, [Line(1, "marks", ROWS), Line(2, "marks", [])])
    size = append(path, [Line(3, "corrections", [["x"]])])
    found = read(path)
    assert [(line.n, line.table, line.rows) for line in found.lines] == [
        (1, "marks", ROWS), (2, "marks", []), (3, "corrections", [["x"]]),
    ]  # fmt: skip
    assert (found.damaged, found.size) == (0, size)
    assert list(rows_of(found.lines, "marks")) == ROWS
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_full_disk_leaves_no_half_line_behind(tmp_path, monkeypatch):
    path = tmp_path / "journal"
    append(path, [Line(1, "marks", ROWS)])
    before, write = path.read_bytes(), os.write

    def half(descriptor, data):
        if len(data) < 20:
            raise OSError(errno.ENOSPC, "no space left")
        return write(descriptor, data[: len(data) // 2])

    monkeypatch.setattr(journal.os, "write", half)
    with pytest.raises(OSError, match="no space"):
        append(path, [Line(2, "marks", ROWS)])
    assert path.read_bytes() == before


def test_what_was_added_last_is_cut_and_nothing_else(tmp_path):
    path = tmp_path / "journal"
    before = append(path, [Line(1, "marks", ROWS)])
    after = append(path, [Line(2, "marks", ROWS)])
    cut(path, before, after)
    assert [line.n for line in read(path).lines] == [1]
    after = append(path, [Line(2, "marks", ROWS)])
    append(path, [Line(3, "marks", ROWS)])
    cut(path, before, after)
    assert [line.n for line in read(path).lines] == [1, 2, 3], "another session has written since"


def test_a_line_that_a_crash_cut_costs_only_itself(tmp_path):
    path = tmp_path / "journal"
    append(path, [Line(1, "marks", ROWS)])
    whole = path.read_bytes()
    for end in range(1, len(whole)):
        path.write_bytes(whole + whole[:end])
        append(path, [Line(3, "marks", ROWS)])
        lines = [line.n for line in read(path).lines]
        assert lines in ([1, 3], [1, 1, 3])


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_a_changed_byte_is_noticed(tmp_path_factory, at, byte):
    path = tmp_path_factory.mktemp("j") / "journal"
    append(path, [Line(1, "marks", ROWS), Line(2, "marks", ROWS)])
    data = bytearray(path.read_bytes())
    at %= len(data)
    if data[at] == byte:
        return
    data[at] = byte
    path.write_bytes(data)
    found = read(path)
    assert found.damaged or len(found.lines) < 2 or data[at] in b"ABCDEF0123456789abcdef\n "
    assert all(line.rows == ROWS for line in found.lines)


def test_rewriting_leaves_one_file(tmp_path):
    path = tmp_path / "journal"
    append(path, [Line(n, "marks", ROWS) for n in range(1, 9)])
    rewrite(path, [Line(8, "marks", ROWS)])
    assert [line.n for line in read(path).lines] == [8]
    assert [file.name for file in tmp_path.iterdir()] == ["journal"]


def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "target").write_text("precious")
    (tmp_path / "journal").symlink_to(tmp_path / "target")
    with pytest.raises(OSError, match=r".*"):
        append(tmp_path / "journal", [Line(1, "marks", ROWS)])
    with pytest.raises(OSError, match=r".*"):
        read(tmp_path / "journal")
    assert (tmp_path / "target").read_text() == "precious"


@given(st.binary(max_size=300))
def test_any_bytes_are_read(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("j") / "journal"
    path.write_bytes(data)
    assert read(path).lines == []
