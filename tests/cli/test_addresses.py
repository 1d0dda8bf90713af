from reader.cli.addresses import Address, parse_address


def test_a_record(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert parse_address("a.jsonl#12") == Address("a.jsonl", 12)
    assert parse_address("a.jsonl") == Address("a.jsonl")
    assert parse_address("a#b") == Address("a#b")


def test_a_file_of_that_very_name_wins(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a#1").write_text("x")
    assert parse_address("a#1") == Address("a#1")
