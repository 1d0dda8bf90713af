import sqlite3
from dataclasses import replace

import pytest

from reader.library.disk.scan import Entry
from reader.library.index.batch import Batch, Mark
from reader.library.index.document import row
from reader.library.index.index_file import BUSY_S, create, on_disk, open_reader, open_writer
from reader.library.index.store import Store
from tests.library.cases import entry, everything, found, make, memory_store, put


@pytest.fixture
def store(stack):
    return memory_store(stack)[1]


def test_a_batch_that_fails_changes_nothing(store):
    put(store, [make("a.txt", "T", ["x"])])
    bad = replace(row(make("b.txt", "U")), title=None)
    with pytest.raises(sqlite3.Error):
        store.apply(Batch(rows=[(entry("c.txt"), row(make("c.txt", "V"))), (entry("b.txt"), bad)]), 0)
    assert [title for _, _, title, *_ in everything(store)] == ["T"]
    put(store, [make("d.txt", "W")])


def test_what_is_known_of_a_file_comes_back(store):
    at = Entry(b"caf\xe9", 7, 123, (1 << 64) - 1)
    batch = Batch(rows=[(at, row(make("caf\udce9")))])
    batch.marks[at.path] = (at, Mark("print", 3, 4, b"seal"))
    store.apply(batch, 0)
    known = store.known()[at.path]
    assert (known.size, known.mtime_ns, known.made_by, known.records, known.read_to, known.seal) == (
        7, 123, "print", 3, 4, b"seal",
    )  # fmt: skip


def test_tidying_keeps_what_is_found(store):
    put(store, [make(f"{n}.txt", f"t{n}", ["word"]) for n in range(20)])
    store._written = 10**6
    store.tidy()
    assert len(found(store, "word")) == 20
    assert found(store, "wo", "beginnings") == found(store, "word")


def test_tidying_gives_back_the_room_of_what_is_gone(tmp_path):
    location = on_disk(tmp_path / "index.sqlite")
    create(location, b"", write_ahead=True)
    store = Store(open_writer(location), lambda path: True)
    put(store, [make(f"{n}.txt", f"t{n}", [f"word{n} " * 400]) for n in range(40)])
    store.apply(Batch(gone=[b"%d.txt" % n for n in range(40)]), 0)
    store._written = 10**6
    store.tidy()
    assert store.connection.execute("pragma freelist_count").fetchone() == (0,)
    assert (tmp_path / "index.sqlite-wal").stat().st_size == 0
    store.close()


def test_tidying_waits_for_no_reader(tmp_path):
    location = on_disk(tmp_path / "index.sqlite")
    create(location, b"", write_ahead=True)
    store = Store(open_writer(location), lambda path: True)
    reader = open_reader(location)
    put(store, [make(f"{n}.txt", f"t{n}", ["word"]) for n in range(9)])
    reader.execute("begin")
    reader.execute("select * from articles").fetchone()
    put(store, [make("z.txt", "z", ["word"])])
    store._written = 10**6
    store.tidy()
    reader.close()
    assert len(found(store, "word")) == 10
    assert store.connection.execute("pragma busy_timeout").fetchone() == (BUSY_S * 1000,)
    store.close()
