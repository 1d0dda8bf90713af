"""What addresses mean in a library, each once, and what is said of those with nothing to read."""

import os

import pytest

from reader.cli.addresses import Address
from reader.cli.chosen import records_meant
from reader.library.disk.scan import file_place


@pytest.fixture
def broken(library):
    """Files that cannot be read, or hold nothing, beside the sample articles."""
    (library / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (library / "none.jsonl").touch()
    return library


@pytest.mark.parametrize(
    "command", [("list",), ("quotes",), ("cat",), ("explain",), ("star",), ("read",), ("set", "source=X", "--yes")]
)
def test_a_named_file_that_cannot_be_read_is_one_line_everywhere(run, rows, broken, command):
    photo, other = broken / "photo.txt", broken / "bridge-wire.txt"
    status, _, err = run(*command, photo, other)
    assert (status, err) == (2, f"broadsheet: {photo}: a PNG picture\n")
    assert rows("search", "is:starred OR is:read OR source:X", photo) == []
    changed = {"star": "is:starred", "read": "is:read", "set": "source:X"}.get(command[0])
    assert changed is None or len(rows("search", changed, broken)) == 1, "the others are still done"


@pytest.mark.parametrize("command", [("list",), ("cat",), ("star",), ("set", "source=X", "--yes")])
def test_a_named_file_without_an_article_is_nothing_found(run, broken, command):
    assert run(*command, broken / "none.jsonl")[0] == 1


def test_a_bad_file_in_a_folder_changes_no_status(run, broken):
    assert run("list", broken)[::2] == (0, "")


def test_a_record_that_is_not_there_and_one_that_the_query_leaves_out(run, library):
    wire = library / "meridian-wire.jsonl"
    for command in (("cat",), ("star",), ("set", "source=Y", "--yes")):
        assert run(*command, f"{wire}#9")[::2] == (2, f"broadsheet: {wire}#9: it has no record 9\n")
    nothing = "broadsheet: no article found: nothing was changed\n"
    assert run("set", "source=Y", "--yes", f"{wire}#1", "--query", "zzz") == (1, "", nothing)


def test_each_article_is_meant_once(run, library, monkeypatch):
    monkeypatch.chdir(library)
    wire = "meridian-wire.jsonl"
    records = len(run("set", "source=Y", "--dry-run", wire)[1].splitlines())
    assert records > 1
    for named in ([f"{wire}#1", wire], [wire, f"./{wire}", f"{wire}#2"], [library / wire, f"{wire}#1"]):
        assert len(run("set", "source=Y", "--dry-run", *named)[1].splitlines()) == records
    assert len(run("set", "source=Y", "--dry-run", f"{wire}#2", ".")[1].splitlines()) == 12
    assert (
        len(run("set", "source=Y", "--dry-run", f"{wire}#2", f"./{wire}#1", "orchard-frost.txt")[1].splitlines()) == 3
    )


def test_of_a_file_that_is_also_named_as_a_whole_all_is_meant(tmp_path):
    one, other = str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl")
    named = [Address(one, 3), Address(other, 2), Address(one, 5), Address(other), Address(one, 3)]
    assert records_meant(named) == {file_place(os.fsencode(one)): {3, 5}}
