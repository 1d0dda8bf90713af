"""What one command prints, another takes."""

import os
from pathlib import Path

from reader.cli.named import meant

BRIDGE = "Port Ansel shuts harbour bridge over crack in girder"


def test_rows_of_a_folder_name_files_that_other_commands_take(run, rows, library, monkeypatch):
    monkeypatch.chdir(library.parent)
    for command in (("list",), ("search", "girder"), ("quotes",), ("captions",)):
        paths = {row["path"] for row in rows(*command, "library")}
        assert paths
        assert all(path.startswith("library/") and Path(path).exists() for path in paths)
    for telling in rows("quotes", "library", "--same"):
        assert all(Path(version["path"]).exists() for version in telling["versions"])
    found = next(row["path"] for row in rows("list", "library") if row["title"] == BRIDGE)
    assert run("star", found)[0] == 0
    assert [row["path"] for row in rows("search", "is:starred", "library")] == [found]
    line = run("set", "source=Pier News", "library", "--query", "is:starred", "--dry-run")[1]
    assert line.startswith("library/bridge-wire.txt\t")


def test_each_of_several_folders_is_named_and_the_current_one_goes_without_saying(rows, library, monkeypatch):
    (library / "more").mkdir()
    (library / "orchard-frost.txt").rename(library / "more" / "orchard-frost.txt")
    monkeypatch.chdir(library)
    (library.parent / "other").mkdir()
    (library / "bridge-wire.txt").rename(library.parent / "other" / "bridge-wire.txt")
    paths = {row["path"] for row in rows("list", "more", "../other", "strike-ends.txt")}
    assert paths == {"more/orchard-frost.txt", "../other/bridge-wire.txt", "strike-ends.txt"}
    for here in ((), (".",), ("./",)):
        assert "more/orchard-frost.txt" in {row["path"] for row in rows("list", *here)}


def test_a_name_that_cannot_be_shown_is_taken_as_it_was_printed(run, rows, library, monkeypatch):
    monkeypatch.chdir(library.parent)
    (library / "orchard-frost.txt").rename(library / os.fsdecode(b"frost\xff\nand more.txt"))
    found = next(row["path"] for row in rows("list", "library") if "frost" in row["path"])
    assert found == r"library/frost\xff\x0aand more.txt"
    for words in (("cat", found), ("list", found), ("star", found), ("set", "source=X", found, "--yes")):
        assert (words[0], *run(*words)[::2]) == (words[0], 0, "")


def test_a_name_that_reads_like_an_escape_is_told_from_the_byte(run, rows, library, monkeypatch):
    monkeypatch.chdir(library)
    (library / r"frost\xff.txt").write_bytes((library / "orchard-frost.txt").read_bytes())
    (library / "orchard-frost.txt").rename(library / os.fsdecode(b"frost\xff.txt"))
    found = [row["path"] for row in rows("list") if "frost" in row["path"]]
    assert sorted(found) == [r"frost\x5cxff.txt", r"frost\xff.txt"]
    assert run("list", r"frost\x5cxff.txt")[1].endswith("\tfrost\\x5cxff.txt\n")


def test_a_message_names_a_file_as_a_list_does(run, library, monkeypatch):
    monkeypatch.chdir(library)
    (library / "bad\x1b[31m\nred.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (library / "folder\x1b").mkdir()
    for command in (("cat",), ("explain",), ("list",), ("star",), ("set", "source=X", "--yes")):
        assert run(*command, "bad\x1b[31m\nred.txt")[2] == "broadsheet: bad\\x1b[31m\\x0ared.txt: a PNG picture\n"
        assert run(*command, "no\x1b")[2] == "broadsheet: no\\x1b: no such file or directory\n"
    for command in ("cat", "star"):
        assert run(command, "folder\x1b")[2] == "broadsheet: folder\\x1b: is a folder\n"
    assert run("lisst\x1b")[2].startswith("broadsheet: lisst\\x1b: no such file or directory; did you mean")


def test_only_a_file_that_is_there_is_meant(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / r"a\x0a").write_text("x")
    (tmp_path / "a\n").write_text("x")
    (tmp_path / "b\n").write_text("x")
    assert meant(r"a\x0a") == r"a\x0a"
    assert meant(r"b\x0a") == "b\n"
    assert meant(r"b\x0a#2") == "b\n#2"
    assert meant(r"c\x0a") == r"c\x0a"
    assert meant(r"b\x00") == r"b\x00"
