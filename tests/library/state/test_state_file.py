import os
import sqlite3
import subprocess
import sys

import pytest

from reader.library.index.index_file import on_disk
from reader.library.state import journal
from reader.library.state.corrections import Correction
from reader.library.state.state import State
from reader.library.state.state_file import connect, ensure_folder, open_state
from reader.library.state.steps import Place
from reader.model import Marks

TWO = b"2" * 16
ONE = Place(b"1" * 16, b"/a", 0)
MANY = [Place(n.to_bytes(16, "big"), b"/b%d" % n, n) for n in range(700)]


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "state"
    state = State(folder)
    state.set_read(MANY, True)
    state.set_starred([ONE], True)
    state.close()
    return folder


def remove(path):
    path.unlink()


def garbage(path):
    path.write_bytes(os.urandom(3000))


def truncate(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(path):
    path.write_bytes(b"")


def hole(path):
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 3000] = bytes(3000)
    path.write_bytes(data)


def one_line(path):
    data = path.read_bytes().split(b"\n")
    path.write_bytes(b"\n".join(data[1:]))


@pytest.mark.parametrize("name", ["state.sqlite", "state.journal"])
@pytest.mark.parametrize("damage", [remove, garbage, truncate, empty, hole, one_line])
def test_either_file_alone_has_everything(folder, name, damage):
    damage(folder / name)
    for _ in range(2):  # once with both, then with the other one alone
        state = State(folder)
        assert state.get(ONE.id) == Marks(starred=True)
        assert all(state.get(place.id) == Marks(read=True) for place in MANY)
        state.close()
        other = "state.journal" if name == "state.sqlite" else "state.sqlite"
        (folder / other).unlink()


def test_what_is_damaged_is_set_aside_under_a_told_name(folder):
    garbage(folder / "state.sqlite")
    told = open_state(folder)
    assert "state.sqlite.broken-1" in told.lines[0]
    assert (folder / "state.sqlite.broken-1").exists()
    garbage(folder / "state.sqlite")
    open_state(folder)
    assert (folder / "state.sqlite.broken-2").exists()


def test_a_link_planted_in_the_folder_is_not_followed(folder, tmp_path):
    for name in ("state.sqlite", "state.journal"):
        target = tmp_path / f"precious-{name}"
        target.write_bytes(b"precious")
        (folder / name).unlink()
        (folder / name).symlink_to(target)
        state = State(folder)
        state.set_read([ONE], True)
        assert state.get(ONE.id) == Marks(read=True, starred=True)
        state.close()
        assert target.read_bytes() == b"precious"
        assert not (folder / name).is_symlink()


def test_what_the_journal_has_more_is_taken_into_the_database(folder):
    kept = (folder / "state.sqlite").read_bytes()
    state = State(folder)
    state.set_starred([MANY[5]], True)
    state.close()
    (folder / "state.sqlite").write_bytes(kept)
    state = State(folder)
    assert state.get(MANY[5].id) == Marks(read=True, starred=True)
    assert state.problems == []
    state.close()


def test_opening_twice_changes_nothing(folder):
    assert open_state(folder).lines == []
    before = {name: (folder / name).read_bytes() for name in ("state.sqlite", "state.journal")}
    assert open_state(folder).lines == []
    assert (folder / "state.journal").read_bytes() == before["state.journal"]


def test_the_folder_is_made_private(tmp_path):
    (tmp_path / "s").mkdir(mode=0o755)
    ensure_folder(tmp_path / "s")
    assert (tmp_path / "s").stat().st_mode & 0o777 == 0o700


def test_no_log_is_written_ahead(folder):
    connection = connect(on_disk(folder / "state.sqlite"))
    assert connection.execute("pragma journal_mode").fetchone() == ("delete",)
    assert connection.execute("pragma synchronous").fetchone() == (2,)
    connection.close()


FIRST_SCHEMA = """
create table meta (name text primary key, value integer not null) without rowid;
create table marks (id blob primary key, path blob not null, record integer not null, read integer not null,
  starred integer not null, position integer not null, changed integer not null) without rowid;
create index mark_place on marks (path, record);
create table corrections (id blob not null, what text not null, place integer not null, value text,
  path blob not null, record integer not null, changed integer not null, primary key (id, what, place)) without rowid;
insert into meta values ('version', 1), ('last', 1), ('journal', 0);
insert into marks values (x'31313131313131313131313131313131', x'2f61', 0, 0, 1, 0, 1795859383);
insert into corrections values (x'31313131313131313131313131313131', 'title', 0, 'New', x'2f61', 0, 1795859384);
"""
"""The state as the first version wrote it."""
BEFORE_CORRECTIONS = "\n".join(FIRST_SCHEMA.splitlines()[:5] + FIRST_SCHEMA.splitlines()[7:9])


def written(folder, schema):
    folder.mkdir()
    connection = sqlite3.connect(folder / "state.sqlite")
    connection.executescript(schema)
    connection.close()


@pytest.mark.parametrize("schema", [FIRST_SCHEMA, BEFORE_CORRECTIONS])
def test_a_state_of_an_older_version_is_gone_on_with(tmp_path, schema):
    written(tmp_path / "s", schema)
    for _ in range(2):
        state = State(tmp_path / "s")
        assert state.problems == []
        assert state.get(ONE.id).starred
        assert state.correct([Correction(id=TWO, what="date", value="2026-01-02")], "x") in {0, 1}
        state.close()
    (tmp_path / "s" / "state.sqlite").unlink()
    state = State(tmp_path / "s")
    assert state.get(ONE.id).starred
    state.close()


def test_a_kill_while_it_is_migrated_leaves_the_old_or_the_new_one(tmp_path):
    code = (
        "import os, sys; from pathlib import Path; from reader.library.state import state_file\n"
        "steps = int(sys.argv[2])\n"
        "class Dying:\n"
        "    def __init__(self, real): self.real = real\n"
        "    def __getattr__(self, name): return getattr(self.real, name)\n"
        "    def execute(self, *given):\n"
        "        global steps\n"
        "        steps -= 1\n"
        "        if steps < 0: os.kill(os.getpid(), 9)\n"
        "        return self.real.execute(*given)\n"
        "real = state_file.connect\n"
        "state_file.connect = lambda location: Dying(real(location))\n"
        "state_file.open_state(Path(sys.argv[1]))\n"
    )
    killed = 0
    for steps in (2, 8, 14, 18, 60):
        folder = tmp_path / str(steps)
        written(folder, FIRST_SCHEMA)
        killed += subprocess.run([sys.executable, "-c", code, str(folder), str(steps)], check=False).returncode == -9
        state = State(folder)
        assert state.problems == []
        assert state.get(ONE.id).starred
        state.close()
    assert 0 < killed < 5


def test_a_state_of_a_newer_version_is_set_aside_and_made_again_from_the_journal(folder):
    connection = sqlite3.connect(folder / "state.sqlite")
    connection.execute("update meta set value = 2 where name = 'version'")
    connection.commit()
    connection.close()
    row = [ONE.id.hex(), ONE.path.hex(), 0, 1, 1, 5, 1, "what only the newer one has"]
    journal.append(folder / "state.journal", [journal.Line(9, "marks", [row]), journal.Line(10, "tags", [["x"]])])
    state = State(folder)
    assert "newer version" in state.problems[0]
    assert "state.sqlite.broken-1" in state.problems[0]
    assert state.get(ONE.id) == Marks(read=True, starred=True, position=5)
    assert all(state.get(place.id) == Marks(read=True) for place in MANY)
    state.close()


def test_rows_that_no_version_writes_are_passed_over(folder):
    odd = [[1, 2], ["zz"], [ONE.id.hex(), None, 0, 0, 0, 0, 0], [None] * 7]
    journal.append(folder / "state.journal", [journal.Line(9, "marks", odd)])
    state = State(folder)
    assert state.get(ONE.id).starred
    state.close()


def test_what_lies_beside_the_database_is_neither_followed_nor_believed(folder, tmp_path):
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    beside = folder / "state.sqlite-journal"
    beside.symlink_to(victim)
    state = State(folder)
    state.set_starred([MANY[3]], True)
    state.close()
    assert victim.read_bytes() == b"precious"
    (folder / "state.sqlite").unlink()
    beside.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"of a database that is gone")
    state = State(folder)
    assert state.get(MANY[3].id).starred
    assert (folder / "state.sqlite-journal.broken-2").exists()
    state.close()


def test_what_is_made_above_the_folder_is_private_too(tmp_path):
    previous = os.umask(0o022)
    try:
        ensure_folder(tmp_path / "local" / "state" / "ours")
    finally:
        os.umask(previous)
    modes = [(tmp_path / name).stat().st_mode & 0o777 for name in ("local", "local/state", "local/state/ours")]
    assert modes == [0o700] * 3
