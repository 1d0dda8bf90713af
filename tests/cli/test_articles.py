import json

import pytest


def test_text_in_a_pipe_is_a_paragraph_a_line(run, library):
    status, out, err = run("cat", library / "orchard-frost.txt")
    assert (status, err) == (0, "")
    assert out.startswith("Frost fans save half the apricots, growers say\n\n")
    assert "“When the fans stop, you have lost.”\n" in out


def test_one_object(run, library):
    status, out, _ = run("cat", "--format", "json", library / "lakeshore-bridge.html")
    record = json.loads(out)
    assert status == 0
    assert record["source"] == "Lakeshore Ledger"
    assert record["date"] == "2026-03-03"
    assert record["path"] == str(library / "lakeshore-bridge.html")


def test_several_articles_need_lines(run, library):
    status, out, err = run("cat", "--format", "json", library / "meridian-wire.jsonl")
    assert (status, out) == (2, "")
    assert "jsonl" in err


def test_a_record_by_its_number(run, library):
    _, out, _ = run("cat", "--format", "jsonl", f"{library / 'meridian-wire.jsonl'}#2")
    assert [json.loads(line)["record"] for line in out.splitlines()] == [2]


def test_in_order_and_the_others_are_still_done(run, library):
    files = [library / "orchard-frost.txt", library / "none.txt", library / "bridge-wire.txt"]
    status, out, err = run("cat", "--format", "jsonl", *files)
    assert status == 2
    assert [json.loads(line)["title"][:5] for line in out.splitlines()] == ["Frost", "Port "]
    assert err == f"broadsheet: {library / 'none.txt'}: no such file or directory\n"


@pytest.mark.parametrize(
    ("name", "word", "wanted"),
    [
        ("folder", "folder", 2),
        ("picture.png", "PNG", 2),
        ("empty.jsonl", "no article", 1),
        ("x.jsonl#7", "record 7", 2),
    ],
)
def test_what_cannot_be_read_is_one_line(run, tmp_path, name, word, wanted):
    (tmp_path / "folder").mkdir()
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (tmp_path / "empty.jsonl").touch()
    (tmp_path / "x.jsonl").write_text('{"title": "A", "text": "The ferry was late."}\n')
    status, out, err = run("cat", tmp_path / name)
    assert (status, out) == (wanted, "")
    assert err.count("\n") == 1
    assert word in err


def test_a_page_made_by_a_script_says_so_beside_what_it_states(run, tmp_path):
    page = tmp_path / "shell\t.html"
    page.write_text("<title>Ferry late</title><body><div id=app></div><script src=/app.js></script>")
    status, out, err = run("cat", page)
    assert status == 0
    assert "Ferry late" in out
    assert "script" in err
    assert r"shell\x09.html" in err
    status, out, err = run("cat", "--format", "jsonl", page)
    assert "script" in json.loads(out)["problems"][0]
    assert err == ""


def test_cut_text_only_where_asked_for(run, library):
    _, out, _ = run("cat", library / "hafen-bruecke.txt")
    assert "Impressum" not in out
    _, out, _ = run("cat", "--with-cut", library / "hafen-bruecke.txt")
    assert "Impressum" in out


def test_explain_names_rules(run, library):
    status, out, _ = run("explain", library / "strike-ends.txt")
    assert status == 0
    assert "boilerplate" in out
    assert "Greta Mbeki-Lowe" in out
    assert "date" in out
    assert "2026-03-09" in out


def test_explain_says_what_a_language_has_no_rules_for(run, tmp_path):
    (tmp_path / "most.txt").write_text(
        "Most portowy zamknięty do wiosny\n\nMost w porcie zamknięto we wtorek, gdy inspektorzy znaleźli pęknięcie w"
        " jednej z głównych belek.\n\n„Nie będziemy ryzykować życia ludzi” – powiedziała Maria Orłowska na spotkaniu z"
        " mieszkańcami, którzy czekali tam od rana.\n"
    )
    _, out, _ = run("explain", tmp_path / "most.txt")
    assert "pl; no rules in it for speakers; speakers not looked for" in out
    _, out, _ = run("cat", tmp_path / "most.txt")
    assert "undated · speakers not looked for" in out


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_a_file_with_nothing_in_it_is_said_to_be_empty(run, tmp_path, style):
    (tmp_path / "nothing.txt").write_text(" \n\n")
    status, out, err = run("cat", "--format", style, tmp_path / "nothing.txt")
    assert (status, err) == (0, "")
    assert [line.strip("#* ") for line in out.splitlines()] == ["nothing", "", "empty"]


def test_the_sample_in_the_readme_is_read_without_its_surroundings(run, library):
    _, out, _ = run("cat", library / "ansel-bridge-closed.txt")
    assert out.startswith("Harbour Bridge Closed")
    assert out.endswith("the drivers' union said in a statement.\n")


def test_what_the_reader_put_right_is_shown(run, rows, library):
    file = library / "gulls.htm"
    before = run("cat", "--format", "json", file)[1]
    run("set", "source=Pier News", "date=2024-05-06", "title=Bins", "--yes", file)
    record = json.loads(run("cat", "--format", "json", file)[1])
    assert (record["source"], record["source_rule"]) == ("Pier News", "reader.source")
    assert (record["date"], record["title"]) == ("2024-05-06", "Bins")
    assert [record[name] for name in ("source", "date", "title")] == [
        rows("list", file)[0][name] for name in ("source", "date", "title")
    ]
    assert "[reader.source; yours, it was: Calder Echo]" in run("explain", file)[1]
    run("set", "--withdraw", "source", "--withdraw", "date", "--withdraw", "title", "--yes", file)
    assert run("cat", "--format", "json", file)[1] == before
