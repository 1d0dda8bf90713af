def test_index_says_how_many(run, library):
    status, out, err = run("index", library)
    assert (status, out) == (0, "")
    assert err == "12 articles\n"
    assert run("index", library, "--rebuild")[2] == "12 articles\n"


def test_an_index_elsewhere(run, library, tmp_path):
    run("index", library, "--index", tmp_path / "elsewhere")
    assert any((tmp_path / "elsewhere").rglob("*"))
    assert not (tmp_path / "cache" / "broadsheet" / "index").exists()


def test_the_library_is_not_written_to(run, library):
    before = {path: path.stat().st_mtime_ns for path in (library, *library.rglob("*"))}
    run("index", library)
    assert {path: path.stat().st_mtime_ns for path in (library, *library.rglob("*"))} == before


def test_a_folder_that_is_not_there(run, tmp_path):
    assert run("index", tmp_path / "none")[0] == 2


def test_an_index_that_cannot_be_kept_is_said_and_is_a_failure(run, library, tmp_path):
    (tmp_path / "no-folder").write_text("a file")
    status, out, err = run("index", library, "--index", tmp_path / "no-folder")
    assert (status, out) == (2, "")
    assert "kept only while this runs" in err
    assert err.endswith("12 articles\n"), "it was read all the same"
