import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import UnreadableFile
from reader.library.disk import lines
from reader.rules.tables import is_table


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(lines, "PIECE", 10)
    monkeypatch.setattr(lines, "STEP", 4)


def cut(path, size):
    pieces, offset = [], 0
    data = path.read_bytes()
    while offset < size:
        length = lines.piece_length(os.fsencode(path), offset, size)
        pieces.append(data[offset : offset + length])
        offset += length
    return pieces


@given(st.lists(st.text("ab ", max_size=12), max_size=12), st.booleans())
def test_pieces_are_whole_lines_and_nothing_is_lost(tmp_path_factory, texts, ended):
    path = tmp_path_factory.mktemp("lines") / "a.jsonl"
    data = "\n".join(texts).encode() + (b"\n" if ended else b"")
    path.write_bytes(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "PIECE", 10)
        patch.setattr(lines, "STEP", 4)
        pieces = cut(path, len(data))
        assert b"".join(pieces) == data
        assert all(piece.endswith(b"\n") for piece in pieces[:-1])
        assert lines.end_of_records(os.fsencode(path), len(data)) == data.rfind(b"\n") + 1


def test_a_line_without_end_is_cut(tmp_path, small, monkeypatch):
    monkeypatch.setattr(lines, "LONGEST_LINE", 30)
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"x" * 100)
    assert b"".join(cut(path, 100)) == b"x" * 100
    assert len(cut(path, 100)) > 1


def test_the_seal_tells_grown_from_changed(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"one\ntwo\n")
    seal = lines.seal(os.fsencode(path), 8, whole=False)
    path.write_bytes(b"one\ntwo\nthree\n")
    assert lines.seal(os.fsencode(path), 8, whole=False) == seal
    path.write_bytes(b"one\ntwx\nthree\n")
    assert lines.seal(os.fsencode(path), 8, whole=False) != seal
    path.write_bytes(b"one\n")
    assert lines.seal(os.fsencode(path), 8, whole=False) == b""


def test_a_large_file_is_sampled(tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "SEALED_WHOLE", 100)
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"a" * 1_000_000)
    seal = lines.seal(os.fsencode(path), 900_000, whole=False)
    path.write_bytes(b"a" * 899_999 + b"b" + b"a" * 200_000)
    assert lines.seal(os.fsencode(path), 900_000, whole=False) != seal
    path.write_bytes(b"a" * 1_100_000)
    assert lines.seal(os.fsencode(path), 900_000, whole=False) == seal


def test_a_record_put_right_in_a_large_file_is_seen(tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "SEALED_WHOLE", 100)
    monkeypatch.setattr(lines, "PIECE", 1000)
    path = tmp_path / "a.jsonl"
    seals = set()
    for at in range(0, 9000, 450):
        path.write_bytes(b"a" * at + b"b" + b"a" * (9999 - at))
        seals.add(lines.seal(os.fsencode(path), 9000, whole=True))
    assert len(seals) == 20
    path.write_bytes(b"a" * 8999)
    assert lines.seal(os.fsencode(path), 9000, whole=True) == b""


def test_which_files_hold_lines_and_can_be_cut(tmp_path):
    assert lines.is_lines(b"x/A.JSONL")
    assert lines.is_lines(b"a.ndjson")
    assert not lines.is_lines(b"a.jsonl.gz")
    path = tmp_path / "a.jsonl"
    path.write_text('{"a": 1}\n', encoding="utf-16")
    assert not lines.may_be_cut(os.fsencode(path))
    path.write_text('HTTP/1.1 200 OK\r\n\r\n{"a": 1}\n')
    assert not lines.may_be_cut(os.fsencode(path))
    path.write_text('{"a": 1}\n')
    assert lines.may_be_cut(os.fsencode(path))


def test_a_file_that_is_gone_raises(tmp_path):
    with pytest.raises(UnreadableFile):
        lines.end_of_records(os.fsencode(tmp_path / "nothing"), 5)


def test_lines_that_hold_something_are_counted(folder):
    path = bytes(folder(**{"a.jsonl": '{"a": 1}\n\n \t\r\n{"a": 2}\r\n{"a": 3'}) / "a.jsonl")
    assert lines.number_of_records(path, 0, 100) == 3
    assert lines.number_of_records(path, 9, 5) == 0


NEWS = (
    "Story {0}\n\nThe Quay\n\nLength: 40 words\n\nBody\n\n" + "The lamp stays lit. " * 8 + "\n\nEnd of Document\n\n\n"
)


@pytest.fixture
def export(folder, monkeypatch):
    """An export of twenty articles of 223 bytes each, in pieces of five or so."""
    monkeypatch.setattr(lines, "PIECE", 1200)
    monkeypatch.setattr("reader.rules.exports.AHEAD", 16)
    return folder(**{"a.txt": "".join(NEWS.format(n) for n in range(1, 21))}) / "a.txt"


def test_pieces_of_an_export_are_whole_articles(export):
    path, data = bytes(export), export.read_bytes()
    assert lines.export_of_file(path, len(data)) == "nexis"
    pieces, at = [], 0
    while at < len(data):
        length = lines.piece_length(path, at, len(data), "nexis")
        pieces.append(data[at : at + length])
        assert lines.number_of_records(path, at, length, "nexis") == pieces[-1].count(b"End of Document")
        at += length
    assert len(pieces) > 3
    assert b"".join(pieces) == data
    assert all(piece.strip().endswith(b"End of Document") for piece in pieces)


def test_an_export_may_go_on_behind_its_last_article(export):
    path, data = bytes(export), export.read_bytes()
    assert data[lines.end_of_records(path, len(data), "nexis") :].split(b"\n")[2] == b"Story 20"
    unfinished = data + b"Story 21\n\nThe Quay\n\nLength: 9 words\n\n" + b"It rained and rained. " * 20
    export.write_bytes(unfinished)
    assert b"Story 21" in unfinished[lines.end_of_records(path, len(unfinished), "nexis") :][:20]


def test_an_article_without_end_is_cut(export, monkeypatch):
    monkeypatch.setattr(lines, "LONGEST_ARTICLE", 1200)
    export.write_bytes(export.read_bytes()[:500] + b"It rained.\n" * 1000)
    size = export.stat().st_size
    assert lines.piece_length(bytes(export), 460, size, "nexis") <= 1200
    assert lines.end_of_records(bytes(export), size, "nexis") == 0


def test_an_export_with_a_long_first_article_is_told_where_it_would_not_be_read_whole(folder, monkeypatch):
    monkeypatch.setattr(lines, "PIECE", 200)
    monkeypatch.setattr(lines, "LONGEST_ARTICLE", 800)
    root = folder(**{"a.txt": "".join(NEWS.format(n) for n in range(9)), "b.txt": NEWS.format(1) * 3})
    assert lines.export_of_file(bytes(root / "a.txt"), (root / "a.txt").stat().st_size) == "nexis"
    assert lines.export_of_file(bytes(root / "b.txt"), (root / "b.txt").stat().st_size) == ""


def test_short_files_and_others_are_no_exports_to_be_cut(export, folder):
    root = folder(**{"b.txt": NEWS.format(1) * 3, "c.txt": "It rained.\n" * 500, "d.jsonl": NEWS.format(1) * 9})
    for name in ("b.txt", "c.txt", "d.jsonl"):
        assert lines.export_of_file(bytes(root / name), (root / name).stat().st_size) == ""


@pytest.fixture
def table(folder, monkeypatch):
    """A table of twenty rows below the first one, in pieces of five or so."""
    monkeypatch.setattr(lines, "PIECE", 500)
    row = 'Lamp lit,2021-05-03,The Quay,"It rained.\nAnd ""so"" on, it did, for a whole day."\n'
    return folder(**{"t.csv": "title,date,source,text\n" + row * 20}) / "t.csv"


def test_pieces_of_a_table_are_whole_rows(table):
    path, data = bytes(table), table.read_bytes()
    name = lines.export_of_file(path, len(data))
    assert is_table(name)
    offset, cut = 0, []
    while offset < len(data):
        length = lines.piece_length(path, offset, len(data), name)
        cut.append((data[offset : offset + length], lines.number_of_records(path, offset, length, name)))
        offset += length
    assert len(cut) > 2
    assert b"".join(piece for piece, _ in cut) == data
    assert sum(number for _, number in cut) == 20
    assert all(piece.startswith((b"title,", b"Lamp lit,")) for piece, _ in cut)


def test_a_table_may_go_on_behind_its_last_row(table):
    path, data = bytes(table), table.read_bytes()
    name = lines.export_of_file(path, len(data))
    assert lines.end_of_records(path, len(data), name) == len(data)
    for unfinished in (data[:-1], data + b'Lamp lit,"'):
        table.write_bytes(unfinished)
        assert lines.end_of_records(path, len(unfinished), name) == 0


def test_what_is_named_like_a_table_and_is_none_is_not_cut(table):
    table.write_text("It rained, it did.\n" * 100, encoding="utf-8")
    assert lines.export_of_file(bytes(table), table.stat().st_size) == ""
