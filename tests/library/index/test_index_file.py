import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from reader.library.index import index_file
from reader.library.index.index_file import (
    FILLED,
    create,
    file_name,
    in_memory,
    is_empty,
    on_disk,
    open_reader,
    open_writer,
    prepare,
)
from reader.library.index.store import Store
from tests.library.cases import make, put


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "index" / "x.sqlite"
    assert prepare(path, b"/case") is None
    return path


def filled(path):
    store = Store(open_writer(on_disk(path)), lambda path: True)
    put(store, [make(f"{n}.txt", f"t{n}", ["word " * 50]) for n in range(200)])
    store.close()


def count(path):
    connection = open_reader(on_disk(path))
    number = connection.execute("select count(*) from articles").fetchone()[0]
    connection.close()
    return number


def test_a_new_index_is_empty_private_and_kept(path):
    assert count(path) == 0
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    filled(path)
    assert prepare(path, b"/case") is None
    assert count(path) == 200


def garbage(path):
    path.write_bytes(os.urandom(5000))


def truncate(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(path):
    path.write_bytes(b"")


def another_program(path):
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("create table meta (name, value)")
    connection.commit()
    connection.close()


def another_version(path):
    connection = sqlite3.connect(path)
    connection.execute("update meta set value = '999.abc' where name = 'format'")
    connection.commit()
    connection.close()


def folder(path):
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("damage", [garbage, truncate, empty, another_program, folder])
def test_a_broken_index_is_set_aside_under_a_told_name_and_made_again(path, damage):
    filled(path)
    damage(path)
    line = prepare(path, b"/case")
    assert "made again" in line
    assert "x.sqlite.broken" in line
    assert (path.parent / "x.sqlite.broken").exists()
    assert count(path) == 0
    assert prepare(path, b"/case") is None


def test_an_index_of_another_version_leaves_its_room(path):
    filled(path)
    another_version(path)
    path.with_name("x.sqlite-wal").write_bytes(b"")
    line = prepare(path, b"/case")
    assert "another version of the program; it is being made again" in line
    assert "kept" not in line
    assert [file.name for file in path.parent.iterdir()] == ["x.sqlite"]
    assert count(path) == 0


def test_an_index_that_another_program_holds_is_set_aside(path, monkeypatch):
    monkeypatch.setattr(index_file, "OPENING_S", 0.05)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("pragma journal_mode = delete")
    holder.execute("pragma locking_mode = exclusive")
    holder.execute("begin exclusive")
    line = prepare(path, b"/case")
    holder.close()
    assert "locked" in line
    assert count(path) == 0


def test_a_link_in_the_place_of_the_index_is_not_followed(path, tmp_path):
    other = tmp_path / "other"
    path.rename(other)
    before = other.read_bytes()
    path.symlink_to(other)
    assert "made again" in prepare(path, b"/case")
    assert not path.is_symlink()
    assert other.read_bytes() == before


def test_only_the_latest_broken_index_is_kept(path):
    for _ in range(3):
        garbage(path)
        prepare(path, b"/case")
    assert sorted(file.name for file in path.parent.iterdir()) == ["x.sqlite", "x.sqlite.broken"]


def test_a_reader_cannot_write(path):
    connection = open_reader(on_disk(path))
    with pytest.raises(sqlite3.OperationalError):
        connection.execute("delete from articles")
    connection.close()


def test_a_journal_that_a_killed_writer_left_is_rolled_back_by_a_reader(tmp_path):
    path = tmp_path / "x.sqlite"
    create(on_disk(path), b"/case", write_ahead=False)
    filled(path)
    code = (
        "import sqlite3, sys, os, signal\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('pragma cache_size = 5')\n"
        "c.execute('pragma cache_spill = 1')\n"
        "c.execute('begin immediate')\n"
        "c.execute('delete from bodies')\n"
        "c.execute('update articles set title = zeroblob(5000)')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    import subprocess
    import sys

    subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert path.with_name("x.sqlite-journal").exists()
    connection = open_reader(on_disk(path))
    assert connection.execute("select count(*) from bodies").fetchone() == (200,)
    connection.close()


def test_the_name_is_that_of_the_real_folder(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path)
    assert file_name(os.fsencode(tmp_path)) == file_name(os.fsencode(tmp_path / "link"))
    assert file_name(b"/a") != file_name(b"/b")


def test_where_nothing_can_be_made_an_error_says_so(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(OSError, match=r".*"):
        prepare(tmp_path / "file" / "x.sqlite", b"/case")


def test_a_database_in_memory_is_shared_by_its_connections():
    location = in_memory("case-shared")
    one = sqlite3.connect(location.uri, uri=True)
    create(location, b"/case", write_ahead=False)
    other = open_reader(location)
    assert other.execute("select count(*) from articles").fetchone() == (0,)
    one.close()
    other.close()


def test_no_log_is_written_ahead_on_a_network(tmp_path, monkeypatch):
    path = tmp_path / "x.sqlite"
    assert prepare(path, b"/case") is None
    filled(path)
    monkeypatch.setattr(index_file, "is_local", lambda folder: False)
    assert "network" in prepare(path, b"/case")
    filled(path)
    assert prepare(path, b"/case") is None
    connection = open_writer(on_disk(path))
    assert connection.execute("pragma journal_mode").fetchone() == ("delete",)
    connection.close()
    assert not list(tmp_path.glob("x.sqlite-*"))


def test_a_log_of_an_index_that_is_gone_is_not_read_into_the_new_one(path):
    connection = open_writer(on_disk(path))
    connection.execute("insert into bodies values (1, 'x')")
    log = path.with_name(path.name + "-wal").read_bytes()
    connection.close()
    path.unlink()
    path.with_name(path.name + "-wal").write_bytes(log)
    assert prepare(path, b"/case") is None
    connection = open_reader(on_disk(path))
    assert connection.execute("select count(*) from bodies").fetchone() == (0,)
    connection.close()


def test_many_sessions_at_once_set_aside_one_index(path):
    garbage(path)
    with ThreadPoolExecutor(6) as pool:
        lines = list(pool.map(lambda _: prepare(path, b"/case"), range(6)))
    assert len(list(filter(None, lines))) == 1
    assert count(path) == 0


@pytest.mark.parametrize("looked", ["is_noted", "is_truncated", "on_disk"])
def test_an_index_that_another_session_sets_aside_while_it_is_looked_at_is_made_anew(path, monkeypatch, looked):
    prepare(path, b"/case")
    look = getattr(index_file, looked)

    def too_late(part):
        path.unlink(missing_ok=True)
        monkeypatch.setattr(index_file, looked, look)
        return look(part)

    monkeypatch.setattr(index_file, looked, too_late)
    assert prepare(path, b"/case") is None
    assert count(path) == 0


def test_an_index_that_cannot_be_written_is_told(path, monkeypatch):
    monkeypatch.setattr(index_file.os, "access", lambda part, mode: False)
    with pytest.raises(PermissionError):
        prepare(path, b"/case")


def test_an_index_without_articles_is_told(tmp_path):
    path = tmp_path / "index.sqlite"
    assert not is_empty(path)
    prepare(path, b"/news")
    assert is_empty(path)
    with path.open("ab") as stream:
        stream.truncate(FILLED)
    assert not is_empty(path)
    path.write_bytes(b"no index")
    assert not is_empty(path)
