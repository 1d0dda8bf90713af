import gzip

import pytest

from reader.library.disk import archives, lines
from reader.rules.warc import PACKED, PLAIN, records
from reader.rules.warc import reading as held
from tests.web_archives import answer, crawl, packed, page


@pytest.fixture(params=[PLAIN, PACKED])
def archive(request, tmp_path):
    """An archive of a crawl of forty pages."""
    path = tmp_path / "a.bin"
    written = crawl(40)
    path.write_bytes(packed(written) if request.param == PACKED else b"".join(written))
    return path, request.param


def cut(path, name, length, size=None):
    size = path.stat().st_size if size is None else size
    offset, pieces = 0, []
    while offset < size:
        found, count = archives.piece_of(bytes(path), offset, size, name, length)
        pieces.append((offset, found, count))
        offset += found
    return pieces


def test_pieces_are_whole_records_that_end_with_a_page(archive):
    path, name = archive
    data = path.read_bytes()
    pieces = cut(path, name, 3000)
    assert len(pieces) > 5
    assert sum(length for _, length, _ in pieces) == len(data)
    assert sum(count for _, _, count in pieces) == 161
    for offset, length, count in pieces:
        piece = data[offset : offset + length]
        got = list(records(held(piece), 0, len(piece), name, 1 << 20))
        assert len(got) == count
        assert all(one.whole for one in got)
        assert b"<title>" in got[-1].content or offset + length == len(data)


def test_where_nothing_is_a_page_a_piece_ends_all_the_same(tmp_path):
    path = tmp_path / "a.warc"
    path.write_bytes(b"".join(answer("https://a.example/", b"x" * 900, "image/png") for _ in range(50)))
    each = path.stat().st_size // 50
    assert {length for _, length, _ in cut(path, PLAIN, 3000)[:-1]} == {-(-6000 // each) * each}


def test_a_record_that_breaks_off_is_a_piece_of_its_own(archive):
    path, name = archive
    size = path.stat().st_size - 40
    *_, (offset, length, count) = cut(path, name, 3000, size)
    assert (offset + length, count) == (size, 1)
    assert archives.end_of_records(bytes(path), size, name) in (offset, offset + 4)
    with path.open("r+b") as file:
        file.truncate(size)
    assert cut(path, name, 3000)[-1] == (offset, length, count)


def test_where_whole_records_end(archive, monkeypatch):
    path, name = archive
    size = path.stat().st_size
    for window in (archives.WINDOW, 500):
        monkeypatch.setattr(archives, "WINDOW", window)
        assert archives.end_of_records(bytes(path), size, name) == size
    path.write_bytes(b"rubbish")
    assert archives.end_of_records(bytes(path), 7, name) == 0


def test_an_archive_is_told_by_its_content_and_read_in_pieces(archive, monkeypatch):
    path, name = archive
    monkeypatch.setattr(lines, "PIECE", 3000)
    size = path.stat().st_size
    assert lines.export_of_file(bytes(path), size) == name
    assert lines.piece_of(bytes(path), 0, size, name) == archives.piece_of(bytes(path), 0, size, name, 3000)
    assert lines.end_of_records(bytes(path), size, name) == size
    path.write_bytes(gzip.compress(b"".join(crawl(40)), mtime=0) + bytes(3000))
    assert lines.export_of_file(bytes(path), path.stat().st_size) == ""


def test_records_that_share_a_member_are_counted_as_they_are_read(tmp_path):
    path = tmp_path / "a.warc.gz"
    texts = [answer(f"https://a.example/{n}", page(f"Number {n}", "It rained. " * 9000)) for n in range(9)]
    path.write_bytes(packed([crawl(1)[0], b"".join(texts), crawl(1)[0]]))
    data = path.read_bytes()
    assert archives.piece_of(bytes(path), 0, len(data), PACKED, 1 << 20) == (len(data), 11)
    assert len(list(records(held(data), 0, len(data), PACKED))) == 11


def test_a_window_of_the_disk_serves_many_reads(tmp_path, monkeypatch):
    path = tmp_path / "a"
    path.write_bytes(bytes(range(256)) * 16)
    asked = []
    read_bytes = archives.read_bytes
    monkeypatch.setattr(archives, "read_bytes", lambda path, **named: asked.append(named) or read_bytes(path, **named))
    read = archives.reading(bytes(path))
    assert [read(at, 2) for at in (0, 5, 300)] == [b"\0\1", b"\5\6", b"\x2c\x2d"]
    assert len(asked) == 1
    assert read(4095, 9) == b"\xff"
    assert read(3, 1) == b"\3"
    assert page("x")
