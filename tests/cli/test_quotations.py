import csv
import io
import json

SAID = "gamble with fourteen thousand people a day"


def test_a_quotation_a_record(run, rows, library):
    found = rows("quotes", library)
    assert len(found) > 40
    (one, other) = [row for row in found if SAID in row["text"]]
    assert one["speaker"] == other["speaker"] == "Marit Oyelaran"
    assert one["kind"] == "direct"
    assert [row["path"] for row in (one, other)] == [
        str(library / f"{name}.txt") for name in ("ansel-bridge-closed", "bridge-wire")
    ]
    assert one["line"] == 7
    assert list(one)[:4] == ["speaker", "role", "kind", "text"]
    assert rows("quotes", library, "--query", f'said:oyelaran quote:"{SAID}"') == [one, other]
    assert run("quotes", library, "--query", "said:zeppelin")[:2] == (1, "")
    assert run("quotes", library, "--query", "sade:zeppelin")[0] == 2


def test_the_forms_of_quotations(run, library):
    _, out, _ = run("quotes", library, "--format", "csv", "--limit", "3")
    assert len(list(csv.DictReader(io.StringIO(out)))) == 3
    _, out, _ = run("quotes", library, "--format", "json", "--limit", "3")
    assert len(json.loads(out)) == 3
    _, out, _ = run("quotes", library, "--limit", "3")
    assert [len(line.split("\t")) for line in out.splitlines()] == [5, 5, 5]


def test_markdown_cites(run, library):
    _, out, _ = run(
        "quotes", library, "--format", "markdown", "--query", "said:oyelaran quote:gamble path:bridge-wire*"
    )
    quoted, empty, cited = out.splitlines()
    assert quoted.startswith("> \\`\\`We are not going to gamble")
    assert empty == ">"
    assert cited.startswith("> — Marit Oyelaran")
    assert f"n.d. {library}/bridge-wire.txt. paragraph 2" in cited.replace("\\", "")


def test_markup_in_quotations_is_text(run, tmp_path):
    text = 'Storm closes the road\n\nElm was cut off.\n\n"[Stay](x) at *home* for now," said Lena Ortmann.\n'
    (tmp_path / "storm.txt").write_text(text)
    _, out, _ = run("quotes", tmp_path / "storm.txt", "--format", "markdown")
    assert r"\[Stay\](x) at \*home\*" in out


def test_the_same_statement(run, rows, library):
    found = rows("quotes", library, "--same")
    assert all(row["articles"] == len(row["versions"]) >= 2 for row in found)
    (told,) = [row for row in found if SAID in row["versions"][0]["text"]]
    assert told["versions"][0]["differs"] is None
    assert "gamble" in told["versions"][1]["differs"]
    dates = [version["date"] or "9" for row in found for version in row["versions"][:1]]
    assert len(dates) == len(found)
    _, out, _ = run("quotes", library, "--same", "--format", "csv")
    versions = list(csv.DictReader(io.StringIO(out)))
    assert {row["statement"] for row in versions} == {str(n + 1) for n in range(len(found))}
    assert versions[0]["differs"] == "", "as in JSON"
    status, out, _ = run("quotes", library, "--same", "--format", "markdown", "--limit", "1")
    assert status == 0
    assert out.count("> — ") == 2


def test_a_changed_word_is_shown(run, tmp_path):
    folder = tmp_path / "two"
    folder.mkdir()
    body = 'Harbour closed\n\nIt was shut.\n\n"We will not open the gate before the {} of May," said Ada Quill.\n'
    for name, word in (("one.txt", "first"), ("two.txt", "second")):
        (folder / name).write_text(body.format(word))
    _, out, _ = run("quotes", folder, "--same")
    assert "[-first-] {+second+}" in out
    _, out, _ = run("quotes", folder, "--same", "--format", "markdown")
    assert out.count("> differs: ") == 1
    assert "\\[-first-\\] {+second+}" in out
    (folder / "two.txt").write_text(body.format("first") + "\nThat was all.\n")
    _, out, _ = run("quotes", folder, "--same", "--format", "markdown")
    assert out.count("> — ") == 2
    assert "differs" not in out


def test_captions_by_agency(run, rows, library):
    found = rows("captions", library)
    assert len(found) == 6
    assert all(set(row) >= {"caption", "credit", "people", "agencies", "path", "line"} for row in found)
    agency = next(row["agencies"][0] for row in found if row["agencies"])
    _, out, _ = run("captions", library)
    assert any(line.startswith(f"{agency}\t") for line in out.splitlines())
    listed = [line.split("\t")[0] for line in out.splitlines()]
    assert [listed.count(name) for name in dict.fromkeys(listed) if name] == [3, 1, 1, 1], "most captions first"
    assert listed[-1] == "", "those without an agency last"
    word = agency.split()[0]
    credited = rows("captions", library, "--query", f"credit:{word}")
    assert credited
    assert all(word in row["credit"] for row in credited)
    assert run("captions", library, "--query", "credit:zeppelin")[:2] == (1, "")


def test_a_limit_is_one_of_rows(run, library):
    whole = run("captions", library)[1].splitlines()
    for limit in (1, 2, 5):
        assert run("captions", library, "--limit", limit)[1].splitlines() == whole[:limit]


def test_on_a_terminal_texts_are_whole(run, library, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "60")
    _, out, _ = run("captions", library)
    assert "Lena Achterberg/Port Ansel Harbour Board)" in " ".join(out.split())
    assert "no agency named" in out
    _, out, _ = run("quotes", library, "--same")
    assert "told by 2 articles" in out
    _, out, _ = run("quotes", library, "--query", "said:oyelaran quote:gamble")
    assert "fourteen thousand people a day" in " ".join(out.split())
    assert "Marit Oyelaran undated Meridian Wire" in " ".join(out.split())
