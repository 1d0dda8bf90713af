"""What one command prints, another takes."""

from pathlib import Path

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
    paths = {row["path"] for row in rows("list", "more", "../library", "gulls.htm")}
    assert {"more/orchard-frost.txt", "../library/gulls.htm", "gulls.htm"} <= paths
    for here in ((), (".",), ("./",)):
        assert "more/orchard-frost.txt" in {row["path"] for row in rows("list", *here)}
