import os
import sqlite3
from pathlib import Path

import pytest

from reader.errors import LibraryError, RemovedIndex
from reader.library.index import index_file
from reader.library.index.damage import set_aside
from reader.library.index.index_file import on_disk, open_writer, prepare
from reader.library.index.store import Store
from reader.library.queries.shelf import Shelf, folder_of
from reader.library.state.state import State
from reader.library.state.steps import Place
from tests.library.cases import make, put

ROOT = b"/news"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "x.sqlite"
    prepare(path, ROOT)
    return path


@pytest.fixture
def store(path):
    store = Store(open_writer(on_disk(path)), lambda path: True)
    yield store
    store.close()


@pytest.fixture
def shelf(path, state):
    shelf = Shelf(ROOT, on_disk(path), state)
    yield shelf
    shelf.close()


def count(connection):
    return connection.execute("select count(*) from articles left join state.marks using (id)").fetchone()[0]


def test_what_is_written_is_seen(shelf, store):
    assert shelf.ask(count) == 0
    put(store, [make("a.txt"), make("b.txt")])
    assert shelf.ask(count) == 2


def test_the_last_one_out_leaves_nothing_beside_the_index(path, state, monkeypatch):
    def beside():
        return sorted(each.name for each in path.parent.glob("x.sqlite-*"))

    def written(*names):
        store = Store(open_writer(on_disk(path)), lambda path: True)
        put(store, [make(name) for name in names])
        return store

    first, second = Shelf(ROOT, on_disk(path), state), Shelf(ROOT, on_disk(path), state)
    store = written("a.txt", "b.txt")
    assert (first.ask(count), second.ask(count)) == (2, 2)
    store.close()
    first.close()
    assert beside() == ["x.sqlite-shm", "x.sqlite-wal"], "another session reads"
    assert second.ask(count) == 2
    second.close()
    assert beside() == []
    third = Shelf(ROOT, on_disk(path), state)
    assert third.ask(count) == 2, "nothing was lost"
    monkeypatch.setattr(index_file, "LOG_BYTES", 0)
    written("c.txt").close()
    third.close()
    assert beside() == ["x.sqlite-shm", "x.sqlite-wal"], "a long one would take too long"


def test_an_index_that_was_replaced_is_opened_anew(shelf, store, path):
    put(store, [make("a.txt")])
    assert shelf.ask(count) == 1
    set_aside(path)
    prepare(path, ROOT)
    assert shelf.ask(count) == 0


def test_a_state_that_was_replaced_is_opened_anew(shelf, store, state, tmp_path):
    sql = "select count(*) from state.marks"
    state.set_starred([Place(b"1" * 16, b"/news/a.txt", 0)], True)
    assert shelf.ask(lambda connection: connection.execute(sql).fetchone()) == (1,)
    (tmp_path / "state" / "state.sqlite").unlink()
    other = State(tmp_path / "state")
    other.set_starred([Place(b"2" * 16, b"/news/b.txt", 0)], True)
    other.close()
    assert shelf.ask(lambda connection: connection.execute(sql).fetchone()) == (2,)


@pytest.mark.parametrize("lost", [Path.unlink, lambda database: os.truncate(database, 0)])
def test_a_state_that_is_lost_under_the_session_is_made_again_from_its_journal(shelf, state, tmp_path, lost):
    sql = "select count(*) from state.marks"
    state.set_starred([Place(b"1" * 16, b"/news/a.txt", 0)], True)
    assert shelf.ask(lambda connection: connection.execute(sql).fetchone()) == (1,)
    lost(tmp_path / "state" / "state.sqlite")
    assert shelf.ask(lambda connection: connection.execute(sql).fetchone()) == (1,)
    state.set_starred([Place(b"2" * 16, b"/news/b.txt", 0)], True)
    assert shelf.ask(lambda connection: connection.execute(sql).fetchone()) == (2,)
    assert state.keeps


def test_an_index_that_cannot_be_read_is_an_error_of_ours(shelf, path):
    assert shelf.ask(count) == 0
    path.write_bytes(os.urandom(100_000))
    with pytest.raises(LibraryError, match="is damaged"):
        shelf.ask(lambda connection: connection.execute("select * from articles, bodies").fetchall())


def test_that_an_index_was_removed_is_said(shelf, path):
    path.unlink()
    with pytest.raises(RemovedIndex, match="the index was removed; a look at the folder writes it again"):
        shelf.ask(count)


def test_marks_follow_an_article_that_was_replaced(shelf, store, state):
    put(store, [make("a.txt", "old"), make("b.txt", "kept")])
    old, kept = (make("a.txt", "old"), make("b.txt", "kept"))
    places = [Place(bytes.fromhex(article.id), b"/news/" + article.path.encode(), 0) for article in (old, kept)]
    state.set_starred(places, True)
    state.set_starred([Place(b"9" * 16, b"/newspaper/a.txt", 0)], True)
    put(store, [make("a.txt", "new")])
    assert shelf.inherit() == 1
    assert state.get(bytes.fromhex(make("a.txt", "new").id)).starred
    assert shelf.inherit() == 0


def test_marks_stay_with_an_article_that_is_still_there(shelf, store, state):
    first, second = make("a.jsonl", "one", record=1, salt="x"), make("a.jsonl", "zero", record=1, salt="y")
    put(store, [first])
    state.set_starred([Place(bytes.fromhex(first.id), b"/news/a.jsonl", 1)], True)
    moved_on = make("a.jsonl", "one", record=1, salt="x")
    put(store, [second, type(moved_on)(**{n: getattr(moved_on, n) for n in moved_on.__slots__} | {"record": 2})])
    assert shelf.inherit() == 0
    assert not state.get(bytes.fromhex(second.id)).starred


def test_paths_are_told_apart():
    shelf = Shelf(b"/news", on_disk(__import__("pathlib").Path("/x")), None)
    assert shelf.relative(b"/news/a/b.txt") == b"a/b.txt"
    assert shelf.relative(b"/newspaper/b.txt") is None
    assert shelf.absolute(b"a/b.txt") == b"/news/a/b.txt"
    assert shelf.name == "news"


def test_a_folder_is_known_by_its_real_path(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path)
    assert folder_of(tmp_path / "link") == os.fsencode(tmp_path)


def test_a_connection_only_reads(shelf):
    with pytest.raises(LibraryError):
        shelf.ask(lambda connection: connection.execute("delete from articles"))
    with pytest.raises(LibraryError):
        shelf.ask(lambda connection: connection.execute("delete from state.marks"))
    assert issubclass(sqlite3.OperationalError, sqlite3.DatabaseError)
