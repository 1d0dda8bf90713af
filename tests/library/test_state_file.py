import os

import pytest

from reader.library.index_file import on_disk
from reader.library.state import Place, State
from reader.library.state_file import connect, ensure_folder, open_state
from reader.model import Marks

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
