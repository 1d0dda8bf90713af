import sqlite3
from contextlib import closing

import pytest

from reader.library.index.index_file import on_disk, open_reader, open_writer, prepare
from reader.library.index.removed import file_number, write_again


@pytest.fixture
def index(tmp_path):
    path = tmp_path / "cache" / "index.sqlite"
    prepare(path, b"/news")
    connection = open_writer(on_disk(path))
    connection.execute("insert into meta values ('mark', 'kept')")
    yield path, connection
    connection.close()


def mark(path):
    with closing(open_reader(on_disk(path))) as connection:
        return connection.execute("select value from meta where name = 'mark'").fetchone()


def test_it_is_written_again_with_its_whole_folder(index):
    path, connection = index
    number = file_number(path)
    for part in path.parent.iterdir():
        part.unlink()
    path.parent.rmdir()
    assert file_number(path) == 0
    assert write_again(connection, path)
    assert mark(path) == ("kept",)
    assert file_number(path) not in (0, number)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_log_that_was_left_is_not_read_into_it(index):
    path, connection = index
    path.unlink()
    assert write_again(connection, path)
    assert not path.with_name(f"{path.name}-wal").exists()
    assert mark(path) == ("kept",)


def test_one_of_another_session_is_left_alone(index):
    path, connection = index
    path.unlink()
    prepare(path, b"/news")
    assert not write_again(connection, path)
    assert mark(path) is None


def test_what_cannot_be_written_is_an_error(index):
    path, connection = index
    for part in path.parent.iterdir():
        part.unlink()
    path.parent.rmdir()
    path.parent.write_text("in the way")
    with pytest.raises((OSError, sqlite3.Error)):
        write_again(connection, path)
