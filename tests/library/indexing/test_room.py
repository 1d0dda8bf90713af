import pwd
from itertools import repeat
from pathlib import Path

import pytest

from reader.library.disk.scan import Entry
from reader.library.indexing import room
from reader.library.indexing.room import FILLED, PER_ARTICLE, PER_BYTE, doubt, expected_bytes, free_bytes
from tests.web_archives import answer, packed, page, record


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("x" * 1000)
    return tmp_path / "news"


def test_a_folder_with_room_is_not_asked_about(folder, tmp_path):
    assert doubt(folder, tmp_path / "cache" / "x.sqlite") is None


def test_whoever_has_no_home_is_asked_of_none(folder, tmp_path, monkeypatch):
    def nobody(uid):
        raise KeyError(uid)

    monkeypatch.delenv("HOME")
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    assert doubt(folder, tmp_path / "cache" / "x.sqlite") is None


def test_home_and_the_whole_disk_are_asked_about(folder, tmp_path):
    index = tmp_path / "cache" / "x.sqlite"
    (tmp_path / "link").symlink_to(tmp_path / "home")
    assert doubt(tmp_path / "home", index) == doubt(tmp_path / "link", index) == "this is your home folder"
    assert doubt(Path("/"), index) == "this is the whole disk"
    assert doubt(tmp_path / "home", index, elsewhere=True) is None


@pytest.mark.parametrize(("free", "asked"), [(2799, True), (2800, False)])
def test_an_index_that_does_not_fit_is_asked_about(folder, tmp_path, monkeypatch, free, asked):
    monkeypatch.setattr(room, "free_bytes", lambda folder: free + room.RESERVE)
    monkeypatch.setattr(room, "SMALL", 0)
    found = doubt(folder, tmp_path / "cache" / "x.sqlite", elsewhere=True)
    assert doubt(folder, tmp_path / "cache" / "x.sqlite", look=False) is None
    assert (found is not None) == asked
    assert not asked or ("67 MB" in found and str(tmp_path / "cache") in found)


def test_a_small_index_is_not_asked_about_on_a_full_disk(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(room, "free_bytes", lambda folder: 0)
    assert doubt(folder, tmp_path / "cache" / "x.sqlite") is None
    assert room.is_full(tmp_path)
    monkeypatch.setattr(room, "free_bytes", lambda folder: room.RESERVE)
    assert not room.is_full(tmp_path)


def test_the_room_of_a_disk_that_cannot_be_written_is_not_asked_about(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(room, "free_bytes", lambda folder: 0)
    monkeypatch.setattr(room, "SMALL", 0)
    assert doubt(folder, tmp_path / "cache" / "x.sqlite") is not None
    monkeypatch.setattr(room, "no_writing", lambda folder: "read-only file system")
    assert doubt(folder, tmp_path / "cache" / "x.sqlite") is None


def test_an_index_that_is_there_is_not_asked_about(folder, tmp_path):
    index = tmp_path / "x.sqlite"
    index.write_bytes(b"x" * FILLED)
    assert doubt(tmp_path / "home", index) is None
    index.write_bytes(b"x")
    assert doubt(tmp_path / "home", index) is not None


@pytest.mark.parametrize(("name", "size", "expected"), [
    (b"a.txt", 100, 100 * PER_BYTE + PER_ARTICLE), (b"a.JPG", 10**9, 0), (b"a.gz", 100, 400 * PER_BYTE + PER_ARTICLE),
    (b"a.json.XZ", 100, 400 * PER_BYTE + PER_ARTICLE),
    (b"big.txt", 10**12, room.BEGINNING * PER_BYTE + PER_ARTICLE),
    (b"gone.jsonl", 10**12, 10**12 * PER_BYTE + PER_ARTICLE),
    (b"short.jsonl", 10**9, 10**9 * PER_BYTE + 10**7 * PER_ARTICLE),
    (b"table.csv", 10**9, 10**9 * PER_BYTE + 10**7 * PER_ARTICLE),
    (b"nexis.txt", 10**9, 10**9 * PER_BYTE + 10**6 * PER_ARTICLE),
])  # fmt: skip
def test_what_a_file_takes(tmp_path, name, size, expected):
    (tmp_path / "short.jsonl").write_bytes((b"x" * 99 + b"\n") * 1000)
    row = b"Lamp lit,2021-05-03,The Quay," + b"x" * 70 + b"\n"
    (tmp_path / "table.csv").write_bytes(b"title,date,source,text\n" + row * 12_000)
    article = b"Length: 20 words\n\n" + b"It rained on the quay. " * 42 + b"\n\nEnd of Document\n\n"
    (tmp_path / "nexis.txt").write_bytes(article * 1200)
    assert expected_bytes(bytes(tmp_path), [Entry(name, size, 0, 1)], float("inf")) == pytest.approx(expected, rel=0.01)


@pytest.mark.parametrize("pack", [b"".join, packed], ids=["plain", "packed"])
def test_what_a_web_archive_takes(tmp_path, pack):
    text = "It rained on the quay. " * 800
    address, texts = (
        "https://quay.example/1",
        [record("conversion", "https://quay.example/1", text.encode(), "text/plain")],
    )
    pages = [answer(address, page("Ferry late", text)), answer(f"{address}.png", b"x" * 99, "image/png")]
    for written, share in ((texts, 1.0), (pages, room.TEXT_OF_PAGES)):
        data = pack(written * 20)
        (tmp_path / "a.dat").write_bytes(data)
        expected = (PER_ARTICLE + PER_BYTE * share * len(written[0])) * 20 * (10**9 / len(data))
        found = expected_bytes(bytes(tmp_path), [Entry(b"a.dat", 10**9, 0, 1)], float("inf"))
        assert found == pytest.approx(expected, rel=0.1)


def test_adding_up_ends(monkeypatch):
    endless = repeat(Entry(b"a", 1, 0, 1))
    assert expected_bytes(b"/", endless, 5 * PER_ARTICLE) == pytest.approx(5 * (PER_ARTICLE + PER_BYTE))
    monkeypatch.setattr(room, "LOOK_S", 0.0)
    assert expected_bytes(b"/", endless, float("inf")) >= PER_BYTE


def test_room_of_a_folder_that_is_not_there_yet(tmp_path):
    assert free_bytes(tmp_path / "a" / "b") > 0
