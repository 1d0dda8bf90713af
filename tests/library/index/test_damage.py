import sqlite3

import pytest

from reader.errors import DamagedIndex, LibraryError
from reader.library.index import damage
from reader.library.index.index_file import on_disk, open_writer, prepare
from reader.library.index.store import Store
from reader.library.queries.shelf import Shelf
from tests.library.cases import make, put

TITLES = "select title from articles order by key"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "x.sqlite"
    prepare(path, b"/news")
    store = Store(open_writer(on_disk(path)), lambda path: True)
    put(store, [make("a.txt", "Harbour news"), make("b.txt", "Other news")])
    store.close()
    return path


def read(path, state):
    shelf = Shelf(b"/news", on_disk(path), state)
    try:
        return shelf.ask(lambda connection: connection.execute(TITLES).fetchall())
    finally:
        shelf.close()


def test_an_index_that_proves_damaged_when_it_is_read_is_made_again_by_the_next_start(path, state):
    path.write_bytes(path.read_bytes().replace(b"Harbour", b"\xff\xferbour"))
    assert prepare(path, b"/news") is None, "nothing is to be seen from outside"
    with pytest.raises(DamagedIndex, match="the next start makes it again"):
        read(path, state)
    assert damage.is_noted(path)
    assert prepare(path, b"/news").startswith("the index is damaged; it is being made again (the old one is kept as")
    assert not damage.is_noted(path), "once"
    assert read(path, state) == []
    assert prepare(path, b"/news") is None


def test_what_can_be_read_is_still_read(path, state):
    damage.note(path)
    assert len(read(path, state)) == 2


def test_a_lock_is_no_damage(path, state, monkeypatch):
    def locked(*_):
        raise sqlite3.OperationalError("database is locked")

    monkeypatch.setattr("reader.library.queries.shelf.open_reader", locked)
    with pytest.raises(LibraryError) as caught:
        read(path, state)
    assert not isinstance(caught.value, DamagedIndex)
    assert not damage.is_noted(path)


def test_a_link_in_the_place_of_the_note_is_not_followed(path, tmp_path):
    (tmp_path / "x.sqlite.damaged").symlink_to(tmp_path / "planted")
    damage.note(path)
    assert not (tmp_path / "planted").exists()
    prepare(path, b"/news")
    assert not damage.is_noted(path)


def test_logs_go_with_their_index(path):
    path.with_name("x.sqlite-wal").write_bytes(b"log")
    assert damage.set_aside(path) == "x.sqlite.broken"
    assert (path.parent / "x.sqlite.broken-wal").exists()
