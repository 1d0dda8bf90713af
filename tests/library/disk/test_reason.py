import os
import sqlite3
from types import SimpleNamespace

from reader.library.disk.reason import nearest, no_writing, reason


def test_reasons_in_words(tmp_path):
    assert reason(OSError(28, "")) == "no space left on device"
    assert reason(ValueError("odd")) == "odd"
    assert reason(sqlite3.OperationalError("disk I/O error"), tmp_path) == "disk I/O error"


def test_the_folder_may_be_one_that_is_yet_to_be_made(tmp_path):
    assert nearest(tmp_path / "a" / "b") == tmp_path
    assert no_writing(tmp_path / "a" / "b") is None


def test_where_nothing_can_be_written_that_is_the_reason(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert reason(sqlite3.OperationalError("unable to open database file"), tmp_path / "new") == "permission denied"
    monkeypatch.setattr(os, "statvfs", lambda path: SimpleNamespace(f_flag=os.ST_RDONLY, f_bavail=0, f_frsize=4096))
    assert reason(sqlite3.OperationalError("attempt to write a readonly database"), tmp_path) == "read-only file system"
    assert reason(OSError(28, ""), tmp_path) == "read-only file system"
