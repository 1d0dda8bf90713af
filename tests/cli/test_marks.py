import pytest

from reader.library.disk import lines
from reader.library.index.transaction import Transaction


def test_marks_are_kept_and_taken_back(run, rows, library):
    rows("list", library)
    assert run("star", library / "orchard-frost.txt")[0] == 0
    assert [row["path"] for row in rows("search", "is:starred", library)] == [str(library / "orchard-frost.txt")]
    assert run("read", f"{library / 'meridian-wire.jsonl'}#2")[0] == 0
    assert [row["record"] for row in rows("search", "is:read", library)] == [2]
    assert run("unstar", library / "orchard-frost.txt")[0] == 0
    assert run("search", "is:starred", library)[0] == 1


def test_a_moved_file_keeps_its_star(run, rows, library):
    run("star", library / "orchard-frost.txt")
    rows("list", library)
    (library / "orchard-frost.txt").rename(library / "frost.txt")
    assert [row["path"] for row in rows("search", "is:starred", library)] == [str(library / "frost.txt")]


def test_what_is_not_there(run, library):
    status, _, err = run("star", library / "none.txt", library / "orchard-frost.txt")
    assert status == 2
    assert err.count("\n") == 1
    assert run("star", f"{library / 'meridian-wire.jsonl'}#9")[0] == 2


def test_a_mark_that_is_not_kept_ends_with_status_2(run, home, library):
    (home / "state").write_text("no folder")
    status, _, err = run("star", library / "orchard-frost.txt")
    assert status == 2
    assert "not kept" in err


def test_a_folder_is_not_marked_as_a_whole(run, rows, library):
    status, _, err = run("star", library, library / "orchard-frost.txt")
    assert (status, err) == (2, f"broadsheet: {library}: is a folder\n")
    assert len(rows("search", "is:starred", library)) == 1


def test_many_are_marked_in_one_reading(run, rows, library, monkeypatch):
    from reader.library.workers import pool

    begun = []
    start = pool.WorkerPool.__init__
    monkeypatch.setattr(pool.WorkerPool, "__init__", lambda self, *of: (begun.append(1), start(self, *of))[1])
    wire = library / "meridian-wire.jsonl"
    assert run("star", f"{wire}#1", library / "gulls.htm", f"{wire}#2", library / "strike-ends.txt") == (0, "", "")
    assert len(begun) == 1
    assert [row["record"] for row in rows("search", "is:starred", wire)] == [2, 1]
    assert len(rows("search", "is:starred", library)) == 4


@pytest.fixture
def long(tmp_path, monkeypatch):
    """A folder with a file of records that is read in pieces."""
    monkeypatch.setattr(lines, "PIECE", 400)
    folder = tmp_path / "long"
    folder.mkdir()
    write_records(folder / "wire.jsonl", range(1, 61))
    return folder


def write_records(file, numbers):
    texts = (
        f'{{"title": "Lamp {n}", "text": "The lamp of quay {n} stays lit until the ferry is in."}}' for n in numbers
    )
    file.write_text("".join(f"{text}\n" for text in texts))


def test_of_a_long_file_no_more_than_the_record_that_is_marked_is_read(run, rows, long, monkeypatch):
    read = []
    put = Transaction.put
    monkeypatch.setattr(Transaction, "put", lambda self, *of: (read.append(of[1].record), put(self, *of))[1])
    wire = long / "wire.jsonl"
    assert run("star", f"{wire}#42", f"{wire}#7") == (0, "", "")
    assert run("set", "title=Ferry", "--yes", f"{wire}#42")[:2] == (0, "title of 1 article set to Ferry\n")
    assert run("read", f"{wire}#7", f"{wire}#70") == (2, "", f"broadsheet: {wire}#70: it has no record 70\n")
    assert read == [7, 42, 42, 7]
    found = {row["record"]: (row["title"], row["read"]) for row in rows("list", long, "--query", "is:starred")}
    assert found == {7: ("Lamp 7", True), 42: ("Ferry", False)}


def test_a_mark_stays_with_its_record_when_another_at_its_old_place_is_marked(run, rows, long):
    wire = long / "wire.jsonl"
    run("star", f"{wire}#5")
    write_records(wire, [99, *range(1, 61)])
    run("read", f"{wire}#5")
    assert [(row["record"], row["title"]) for row in rows("list", long, "--query", "is:starred")] == [(6, "Lamp 5")]
    assert [(row["record"], row["title"]) for row in rows("list", long, "--query", "is:read")] == [(5, "Lamp 4")]
