import io
from pathlib import Path

from reader.cli.addresses import Address, parse_address, read_addresses
from reader.config import Config
from reader.errors import BroadsheetError


def test_a_record(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert parse_address("a.jsonl#12") == Address("a.jsonl", 12)
    assert parse_address("a.jsonl") == Address("a.jsonl")
    assert parse_address("a#b") == Address("a#b")


def test_a_number_that_no_file_has_records_for_is_no_record(run, library):
    wire = library / "meridian-wire.jsonl"
    for command in ("cat", "star", "set"):
        status, out, err = run(command, *["source=x"] * (command == "set"), f"{wire}#{'1' * 5000}")
        assert (status, out) == (2, "")
        assert err.endswith("1111: file name too long\n")
        assert len(err) < 400


def test_a_file_of_that_very_name_wins(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a#1").write_text("x")
    assert parse_address("a#1") == Address("a#1")


def test_standard_input_is_one_article_however_often_it_is_named(run, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Piped in\n\nThe ferry was late on Tuesday.\n")))
    status, out, err = run("cat", "--format", "jsonl", "-", "-")
    assert (status, out.count("\n"), err) == (0, 1, "")


def test_many_addresses_come_in_their_order_with_their_errors(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in "abcde":
        Path(f"{name}.txt").write_text(f"Title {name}\n\nThe ferry was late.")
    Path("r.jsonl").write_text('{"title": "One", "text": "Text."}\n{"title": "Two", "text": "Text."}\n')
    Path("x.txt").write_bytes(b"\0\1\2\3" * 99)
    given = [
        "a.txt",
        "b.txt",
        "nothing.txt",
        "r.jsonl",
        "r.jsonl#2",
        "x.txt",
        "c.txt",
        "r.jsonl#9",
        "d.txt",
        "e.txt",
    ]
    found = [
        str(each) if isinstance(each, BroadsheetError) else each.article.title
        for each in read_addresses(given, Config())
    ]
    assert found == [
        "Title a", "Title b", "nothing.txt: no such file or directory", "One", "Two", "Two",
        "x.txt: binary data", "Title c", "r.jsonl#9: it has no record 9", "Title d", "Title e",
    ]  # fmt: skip
