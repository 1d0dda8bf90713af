import csv
import io
import json
import os
import re
import shutil
from pathlib import Path

import pytest

from reader.cli import lists, main


def test_rows_and_status(run, rows, library):
    found = rows("list", library)
    assert len(found) == 12
    assert {row["path"] for row in found} >= {
        str(library / name) for name in ("orchard-frost.txt", "meridian-wire.jsonl")
    }
    assert all(row["error"] is None for row in found)
    status, out, _ = run("list", library, "--query", "zeppelin")
    assert (status, out) == (1, "")


def test_long_lists_come_window_by_window(rows, library, monkeypatch):
    monkeypatch.setattr(lists, "WINDOW", 5)
    assert len(rows("list", library)) == 12
    assert len(rows("search", "the", library)) == len(rows("list", library, "--query", "the")) > 5


def test_search_gives_the_line(run, rows, library):
    found = rows("search", "apricot*", library)
    assert {row["path"] for row in found} == {
        str(library / name) for name in ("orchard-frost.txt", "meridian-wire.jsonl")
    }
    assert all("pricot" in row["snippet"] for row in found)
    assert len(rows("search", "said:oyelaran", library)) >= 3


def test_a_bad_query_says_where(run, library):
    status, out, err = run("search", "sorce:x", library)
    assert (status, out) == (2, "")
    assert "source" in err


def test_a_query_in_the_place_of_a_path_is_told_where_it_belongs(run, library):
    for command in ("list", "sources", "quotes", "captions"):
        status, _, err = run(command, library, "harbour bridge")
        assert (status, err) == (
            2,
            "broadsheet: harbour bridge: no such file or directory; a query goes behind --query\n",
        )
    status, _, err = run("search", library, "bridge")
    assert status == 2
    assert err.endswith("bridge: no such file or directory; the query comes first, then what it searches\n")
    for line in (
        ("list", library, "bridge.txt"),
        ("list", library, "news/bridge"),
        ("list", library, "bridge", "--query", "harbour"),
        ("search", "harbour", library, "bridge"),
    ):
        assert run(*line)[2].endswith("no such file or directory\n")


def test_the_limit(rows, library):
    assert len(rows("list", library, "--limit", "3")) == 3


def test_sources(rows, library):
    counts = {row["source"]: row["articles"] for row in rows("sources", library)}
    assert counts["Meridian Wire"] >= 2
    assert sum(counts.values()) == 12


def test_json_is_one_array_and_csv_has_a_head(run, library):
    _, out, _ = run("list", library, "--format", "json")
    assert len(json.loads(out)) == 12
    _, out, _ = run("list", library, "--format", "csv")
    table = list(csv.DictReader(io.StringIO(out)))
    assert len(table) == 12
    assert {"title", "source", "date"} <= set(table[0])
    assert {row["starred"] for row in table} == {"false"}


@pytest.mark.parametrize(
    "command",
    ["list --query", "sources --query", "quotes --query", "captions --query", "quotes --same --query", "search"],
)
def test_csv_has_the_same_head_with_and_without_rows(run, library, command):
    found, full, _ = run(*command.split(), "bridge", library, "--format", "csv")
    none, empty, _ = run(*command.split(), "zeppelin", library, "--format", "csv")
    assert (found, none) == (0, 1)
    assert empty.count("\n") == 1
    assert full.startswith(empty)
    assert full != empty


def test_a_formula_stays_text(run, tmp_path):
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "a.json").write_text('{"title": "=1+1", "text": "The ferry was late on Tuesday again."}')
    _, out, _ = run("list", tmp_path / "x", "--format", "csv")
    assert next(csv.DictReader(io.StringIO(out)))["title"] == "'=1+1"


def test_a_table_in_a_pipe_is_parted_by_tabs(run, library):
    _, out, _ = run("list", library)
    assert all(line.count("\t") == 3 for line in out.splitlines())


def test_the_order_is_the_commands_own(run, library, home, monkeypatch):
    commands = [("list", library), ("search", "bridge", library), ("quotes", library), ("captions", library)]
    before = [run(*command, "--format", "jsonl") for command in commands]
    monkeypatch.setenv("BROADSHEET_CONFIG", str(home / "mine.toml"))
    (home / "mine.toml").write_text('sort = "title"\n')
    assert [run(*command, "--format", "jsonl") for command in commands] == before


def test_a_path_that_is_not_there(run, tmp_path):
    status, out, err = run("list", tmp_path / "none")
    assert (status, out) == (2, "")
    assert err.startswith("broadsheet: ")
    assert err.count("\n") == 1


def test_without_bringing_the_index_up_to_date(run, rows, unread, home, monkeypatch):
    status, out, err = run("list", unread, unread / "orchard-frost.txt", "--no-index")
    assert (status, err) == (2, f"broadsheet: {unread}: it has no index yet\n")
    assert out.split("\t")[3:] == [f"{unread}/orchard-frost.txt\n"], "what is read anew each time is read all the same"
    assert not (home / "cache").exists()
    rows("list", unread)
    (unread / "new.txt").write_text("A new one\n\nThe ferry was late on Tuesday, the captain said again.\n")
    assert len(rows("list", unread, "--no-index")) == 12
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Piped in\n\nThe ferry was late on Tuesday.\n")))
    assert [row["title"] for row in rows("search", "piped", "-", "--no-index")] == ["Piped in"]
    assert len(rows("list", unread)) == 13


@pytest.mark.parametrize("sign", "=+-@")
def test_what_a_spreadsheet_would_run_is_text(sign):
    assert lists._cell(f"{sign}1") == f"'{sign}1"
    assert lists._cell([f"{sign}1", "x"]) == f"'{sign}1; x"
    assert lists._cell(f"1{sign}") == f"1{sign}"


def test_a_path_stays_what_other_commands_take(run, library, monkeypatch):
    monkeypatch.chdir(library)
    for sign in "=+-@":
        shutil.copy("orchard-frost.txt", f"{sign}1.txt")
    named = [row["path"] for row in csv.DictReader(io.StringIO(run("list", "--format", "csv")[1]))]
    assert set(named) >= {"./=1.txt", "./+1.txt", "./-1.txt", "./@1.txt"}
    assert run("cat", *named)[0] == 0
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Piped in\n\nThe ferry was late on Tuesday.\n")))
    assert run("list", "-", "--format", "csv")[1].splitlines()[1].split(",")[1] == "-"


def test_what_cannot_be_read_has_the_id_of_its_bytes_or_none(run, rows, home):
    folder = home / "news"
    folder.mkdir()
    (folder / "a.jsonl").write_text('{"title": "A", "text": "The ferry was late on Tuesday."}\n{broken\n')
    (folder / "b.txt").write_bytes(b"\0\1\2")
    (folder / "c.txt").touch()
    os.truncate(folder / "c.txt", 3 << 30)
    found = {(Path(row["path"]).name, row["record"]): row for row in rows("list", folder)}
    assert found["c.txt", None]["error"]
    assert found["c.txt", None]["id"] is None
    broken = found["a.jsonl", 2]
    assert broken["error"]
    assert broken["id"] == json.loads(run("cat", "--format", "json", folder / "a.jsonl#2")[1])["id"]
    assert found["b.txt", None]["error"]
    assert found["b.txt", None]["id"] is None, "as `cat`, whose id it would be, prints nothing of it"
    assert len({row["id"] for row in found.values()}) == 3


def test_addresses_are_those_that_other_commands_take(run, home):
    folder = home / "news"
    folder.mkdir()
    (folder / "a.jsonl").write_text('{"title": "A", "text": "The ferry was late on Tuesday."}\n{}\n{broken\n')
    (folder / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (folder / "c.html").write_text("<title>The ferry is late</title><script src='a.js'></script><div id='root'></div>")
    (folder / "d.txt").write_text("The ferry was late\n\nIt came on Tuesday.\n")
    for arguments in (["list", folder], ["search", "source:none", folder]):
        status, told, _ = run(*arguments, "--format", "address")
        assert status == 0
        names = sorted(Path(line).name for line in told.splitlines())
        assert names == ["a.jsonl#1", "a.jsonl#3", "c.html", "d.txt"]
        for command in ("cat", "star", "unread"):
            assert run(command, *told.splitlines())[0] == 0
    rows = json.loads(run("list", folder, "--format", "json")[1])
    assert {Path(row["path"]).name for row in rows if row["starred"]} == {"a.jsonl", "c.html", "d.txt"}
    assert run("list", folder / "b.png", "--format", "address")[:2] == (2, "")


def test_what_has_no_source_is_called_so_by_every_command(run, home):
    (home / "a.txt").write_text("A headline about a ferry\n\nThe ferry was late on Tuesday, as the bridge was shut.\n")
    assert run("list", home / "a.txt")[1].split("\t")[:2] == ["undated", "no source"]
    assert run("sources", home / "a.txt")[1] == "1\tno source\n"
    assert re.search(r"^ +source +none$", run("explain", home / "a.txt")[1], re.MULTILINE), "as in source:none"
    assert run("search", "source:none", home / "a.txt")[0] == 0


def test_a_terminal_is_told_how_many_undated_articles_a_date_leaves_out(run, library, monkeypatch):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    undated = sum(row["date"] is None for row in json.loads(run("list", library, "--format", "json")[1]))
    assert f"broadsheet: {undated} undated left out" in run("list", library, "--query", "date:2026")[2]


def test_columns_on_a_narrow_terminal(run, library, monkeypatch):
    monkeypatch.chdir(library.parent)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    for width in ("80", "100", "200"):
        monkeypatch.setenv("COLUMNS", width)
        _, out, _ = run("list", "library")
        assert "2026-03-04" in out
        assert "library/0007_c4f1e2.txt" in out, "what `cat` takes is whole"
        assert "Beekeepers Win Reprieve for Wildf" in out, "a title that can be read"
        assert ("Nordufer-Bote" in out) == (width != "80")
        assert all(len(re.sub(r"\x1b\[[\d;]*m", "", line)) <= int(width) for line in out.splitlines())


def test_what_gives_way_on_a_narrow_terminal():
    names = ("date", "source", "title", "address")
    assert lists.column_widths(names, (10, 20, 60, 30), 200) == [10, 20, 60, 30]
    assert lists.column_widths(names, (10, 20, 60, 30), 100) == [10, 20, 34, 30]
    assert lists.column_widths(names, (10, 20, 60, 30), 95) == [10, 17, 32, 30]
    assert lists.column_widths(names, (10, 20, 60, 30), 80) == [10, 0, 36, 30], "a title that can be read comes first"
    assert lists.column_widths(names, (10, 20, 34, 30), 81) == [10, 0, 34, 30]
    assert lists.column_widths(names, (10, 20, 60, 30), 66) == [0, 0, 34, 30]
    assert lists.column_widths(names, (10, 20, 60, 30), 50) == [0, 0, 20, 28]
    assert lists.column_widths(names, (10, 20, 60, 30), 20) == [0, 0, 20, 16]
    assert lists.column_widths(("articles", "source"), (8, 5), 20) == [8, 5]
    assert lists.column_widths(("articles", "source"), (8, 50), 20) == [8, 10]


def test_on_a_terminal_what_was_found_has_the_width(run, library, monkeypatch):
    monkeypatch.chdir(library.parent)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    status, out, _ = run("search", "apricot*", "library", "--limit", "1")
    lines = [re.sub(r"\x1b\[[\d;]*m", "", line) for line in out.splitlines()]
    assert status == 0
    assert "pricot" in lines[0]
    assert "pricot" in " ".join(lines[1:-2])
    assert len(lines[1]) > 60
    assert lines[-2].startswith("2026-03-11  Meridian Wire  library/meridian-wire.jsonl#")


def test_addresses_are_what_other_commands_take(run, rows, library, monkeypatch):
    monkeypatch.chdir(library)
    for name in (b"-dash.txt", b"latin\xe9.txt", b"new\nline.txt", rb"literal\x41.txt", b"hash.txt#1"):
        path = Path(os.fsdecode(name))
        path.write_text(f"About {name!r}\n\nThe ferry was late on Tuesday, the captain said again.\n")
    status, out, _ = run("list", "--format", "address")
    assert status == 0
    assert {"./-dash.txt", r"latin\xe9.txt", r"new\x0aline.txt", "meridian-wire.jsonl#2"} <= set(out.splitlines())
    assert len(out.splitlines()) == 17
    assert run("search", "ferry captain", "--format", "address", "--limit", "1")[1].count("\n") == 1
    with monkeypatch.context() as patched:
        patched.setattr("sys.stdout", io.TextIOWrapper(pipe := io.BytesIO(), "ascii"))
        assert main(["list", "--format", "address", "-0"]) == 0
        found = pipe.getvalue().split(b"\0")
    assert found.pop() == b""
    assert {b"./-dash.txt", b"latin\xe9.txt", b"new\nline.txt", rb"literal\x41.txt"} <= set(found)
    assert run("star", *map(os.fsdecode, found)) == (0, "", "")
    assert len(rows("search", "is:starred")) == len(found) == 17
