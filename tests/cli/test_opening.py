import argparse
import io
import os

import pytest

from reader.cli.opening import library_settings, open_named, open_sound
from reader.config import Config
from reader.errors import LibraryError
from reader.model import Query

OPTIONS = argparse.Namespace(index=None, jobs=None)


def test_options_win_over_the_configuration(tmp_path):
    config = Config(index_dir=str(tmp_path / "a"), jobs=3)
    assert library_settings(config, OPTIONS).index_folder == tmp_path / "a"
    assert library_settings(config, OPTIONS).jobs == 3
    given = argparse.Namespace(index=str(tmp_path / "b"), jobs=2)
    assert library_settings(config, given).index_folder == tmp_path / "b"
    assert library_settings(config, given).jobs == 2
    assert library_settings(config, argparse.Namespace(index=None, jobs=0)).jobs is None


def test_field_names_reach_the_pipeline():
    config = Config(fields={"title": ("head",)}, outlets=("Calder Echo",))
    options = library_settings(config, OPTIONS).options
    assert options.fields == (("title", "head"),)
    assert options.known_outlets == ("Calder Echo",)


def test_an_empty_name_is_no_folder():
    with pytest.raises(LibraryError, match="empty name"):
        open_named([""], Config(), OPTIONS)


def test_home_is_refused_in_a_pipe(run, home):
    for command in ("list", "index"):
        status, out, err = run(command, home)
        assert (status, out) == (2, "")
        assert len(err.splitlines()) == 1
        assert "home folder" in err
        assert "--yes" in err
    assert not list(home.rglob("*.sqlite"))


def test_home_is_indexed_when_that_is_said(run, home):
    (home / "a.txt").write_text("A headline\n\nAnd a sentence of news.\n")
    assert run("index", home, "--yes")[0] == 0
    (home / "elsewhere").mkdir()
    assert run("list", home, "--index", home / "elsewhere")[0] == 0


def test_what_does_not_fit_is_refused(run, unread, monkeypatch):
    monkeypatch.setattr("reader.library.indexing.room.free_bytes", lambda folder: 1)
    monkeypatch.setattr("reader.library.indexing.room.SMALL", 0)
    status, _, err = run("list", unread)
    assert status == 2
    assert "would not fit" in err
    assert run("list", unread, "--yes")[0] == 0


@pytest.mark.parametrize(("answer", "status"), [("y", 0), ("n", 2), ("", 2)])
def test_a_terminal_is_asked(run, home, monkeypatch, answer, status):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    (home / "a.txt").write_text("A headline\n\nAnd a sentence of news.\n")
    monkeypatch.setattr("sys.stdin", Terminal(answer + "\n"))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert run("index", home)[0] == status


def test_of_a_record_it_is_said_what_takes_it(run, library):
    status, out, err = run("list", f"{library}/meridian-wire.jsonl#2")
    assert (status, out) == (2, "")
    assert err.endswith("no such file or directory; `broadsheet cat` takes a record, this takes its file\n")
    assert run("list", f"{library}/none.jsonl#2")[2].endswith("#2: no such file or directory\n")


def test_an_index_that_proves_damaged_is_made_again_at_once(run, library, tmp_path, monkeypatch):
    assert run("list", library)[0] == 0
    (index,) = (tmp_path / "cache").rglob("*.sqlite")
    index.write_bytes(index.read_bytes().replace(b"Harbour", b"\xff\xferbour"))
    opened = open_sound([str(library)], Config(), argparse.Namespace(), lambda library: library.page(Query(), 0, 40))
    with opened:
        (told,) = opened.problems
        assert told.startswith("the index is damaged; it is being made again")
        opened.update()
        assert len(opened.keys(Query())) == 12


def test_what_may_not_be_looked_at_is_one_line_and_the_others_are_done(run, rows, library, monkeypatch):
    """A folder without the right to search it: to root all folders are open, so `stat` says it here."""
    closed, stat = os.fspath(library / "closed"), os.stat

    def refused(path, *rest, **more):
        if isinstance(path, (str, bytes, os.PathLike)) and os.fsdecode(path).startswith(closed + "/"):
            raise PermissionError(13, "Permission denied", path)
        return stat(path, *rest, **more)

    (library / "closed").mkdir()
    (library / "closed" / "a.txt").write_text("A headline\n\nAnd a sentence of news.\n")
    monkeypatch.setattr(os, "stat", refused)
    monkeypatch.setattr("reader.library.disk.scan.os.open", _refused_open(closed))
    named = library / "closed" / "a.txt"
    for command in (("list",), ("quotes",), ("star",), ("set", "source=X", "--yes"), ("index",)):
        paths = [named] if command == ("index",) else [named, library / "ansel-bridge-closed.txt"]
        status, out, err = run(*command, *paths)
        assert (status, err) == (2, f"broadsheet: {named}: permission denied\n")
        assert out or command[0] in {"star", "index"}
    assert len(rows("search", "is:starred", library / "ansel-bridge-closed.txt")) == 1


def _refused_open(closed):
    real = os.open

    def refused(path, *rest, **more):
        if os.fsdecode(path).startswith(closed + "/"):
            raise PermissionError(13, "Permission denied", path)
        return real(path, *rest, **more)

    return refused


def test_a_name_that_is_too_long_for_a_file_is_one_line(run, library):
    status, out, err = run("list", "x" * 5000, library / "orchard-frost.txt")
    assert (status, out.count("\n")) == (2, 1)
    assert err.endswith("xxx: file name too long\n")
    assert len(err) < 400


def test_a_current_folder_that_is_no_longer_there_is_one_line(run, library, tmp_path, monkeypatch):
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    try:
        for command in (("list",), ("list", "x"), ("index",), ("star", "x"), ("set", "source=X", "x#1")):
            assert run(*command) == (2, "", "broadsheet: the current folder is no longer there\n")
        assert run("list", library)[0] == 0
        assert run("cat", library / "orchard-frost.txt")[0] == 0
    finally:
        os.chdir(tmp_path)


def test_a_closed_standard_input_is_said_to_be_one(run, monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    for command in ("list", "cat", "star"):
        assert run(command, "-") == (2, "", "broadsheet: -: standard input is closed\n")
