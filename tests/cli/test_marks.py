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
