import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.cli import main
from reader.library.index.index_file import file_name

ARTICLES = Path(__file__).parent.parent.parent / "articles"


INDEXES = Path("cache", "broadsheet", "index")


def live_in(folder, monkeypatch):
    """Keep all that is kept in a folder, and read with one process: each is 0.2 s of a processor to start."""
    for name in ("CONFIG", "STATE", "CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.delenv("BROADSHEET_CONFIG", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 1)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch, copied):
    """A home of its own for every test."""
    live_in(tmp_path, monkeypatch)
    return tmp_path


@pytest.fixture
def unread(tmp_path):
    """The sample articles, in a folder of its own."""
    return Path(shutil.copytree(ARTICLES, tmp_path / "library"))


@pytest.fixture(scope="session")
def index(tmp_path_factory):
    """The index of the sample articles, made once."""
    folder = tmp_path_factory.mktemp("indexed")
    with pytest.MonkeyPatch.context() as monkeypatch:
        live_in(folder, monkeypatch)
        assert main(["index", str(shutil.copytree(ARTICLES, folder / "library"))]) == 0
    (made,) = (folder / INDEXES).glob("*.sqlite")
    return made


@pytest.fixture
def library(unread, index, tmp_path):
    """The same, with an index: a copy of the one that was made, with what the system calls these files."""
    (tmp_path / INDEXES).mkdir(parents=True)
    path = tmp_path / INDEXES / file_name(os.fsencode(unread))
    shutil.copyfile(index, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("update meta set value = ? where name = 'root'", (str(unread),))
        for file in unread.iterdir():
            connection.execute(
                "update files set inode = ? where path = ?", (file.stat().st_ino, os.fsencode(file.name))
            )
    return unread


@pytest.fixture
def run(capsys):
    """Run a command line: (status, standard output, standard error)."""

    def call(*argv: object) -> tuple[int, str, str]:
        status = main([str(word) for word in argv])
        out, err = capsys.readouterr()
        return status, out, err

    return call


@pytest.fixture
def rows(run):
    """Run a listing command and give its rows."""

    def call(*argv: object) -> list[dict]:
        _, out, _ = run(*argv, "--format", "jsonl")
        return [json.loads(line) for line in out.splitlines()]

    return call
