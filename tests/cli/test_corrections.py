import io
import sys

import pytest


def test_all_that_a_query_lists(run, rows, library):
    before = len(rows("list", library, "--query", "frost"))
    assert before
    status, out, _ = run("set", "source=The Orchard Post", "date=2024-05-06", "--query", "frost", "--yes", library)
    assert status == 0
    assert out.splitlines()[0].endswith("set to The Orchard Post")
    found = rows("search", "source:orchard date:2024-05-06", library)
    assert len(found) == before
    assert {row["source"] for row in found} == {"The Orchard Post"}


def test_one_record_and_its_address(run, rows, library):
    assert run("set", "title=Second", "--yes", f"{library / 'meridian-wire.jsonl'}#2")[0] == 0
    assert [row["record"] for row in rows("search", "title:second", library)] == [2]
    assert run("set", "title=x", "--yes", f"{library / 'meridian-wire.jsonl'}#99")[0] == 2


def test_a_dry_run_changes_nothing(run, rows, library):
    status, out, _ = run("set", "title=New", "--dry-run", library / "orchard-frost.txt")
    assert status == 0
    assert out.count("\n") == 1
    assert out.split("\t")[1] == "title"
    assert out.endswith("\tNew\n")
    assert rows("search", "title:new", library / "orchard-frost.txt") == []


def test_without_a_terminal_it_needs_yes(run, rows, library, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    status, out, err = run("set", "source=", library)
    assert (status, out) == (2, "")
    assert "--yes" in err


@pytest.mark.parametrize(("answer", "status"), [("y\n", 0), ("n\n", 1), ("", 1)])
def test_on_a_terminal_it_asks_with_the_count(run, rows, library, monkeypatch, answer, status):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    monkeypatch.setattr("reader.cli.corrections._can_ask", lambda: True)
    found, _, err = run("set", "source=Asked", library / "orchard-frost.txt")
    assert found == status
    question, _, said = err.partition(" for 1 article? [y/N] ")
    assert question == "Set source to Asked"
    assert said == ("" if status == 0 else ("" if answer else "\n") + "broadsheet: nothing was changed\n")
    assert len(rows("search", "source:asked", library / "orchard-frost.txt")) == (status == 0)


@pytest.mark.parametrize(
    "words", [["set", "x"], ["set", "date=May"], ["set", "title="], ["set", "source=x", "/no/such"]]
)
def test_wrong_usage(run, words):
    status, _, err = run(*words, "--yes")
    assert status == 2
    assert err.count("\n") == 1


def test_what_is_so_already_is_said_to_be(run, library):
    assert run("set", "title=New", "--yes", library / "orchard-frost.txt")[1] == "title of 1 article set to New\n"
    assert run("set", "title=New", "--yes", library / "orchard-frost.txt")[:2] == (0, "title: nothing to change\n")


def test_nothing_listed(run, library):
    status, out, err = run("set", "source=x", "--yes", "--query", "zzzqqq", library)
    assert (status, out, err) == (1, "", "broadsheet: no article found: nothing was changed\n")


def test_a_correction_that_is_not_kept_ends_with_status_2(run, home, library):
    (home / "state").write_text("no folder")
    status, out, err = run("set", "title=New", "--yes", library / "orchard-frost.txt")
    assert (status, out) == (2, "")
    assert err.startswith("broadsheet: stars, read marks and corrections are not kept: ")
    assert err.count("\n") == 1


def test_what_could_not_be_read_is_not_corrected(run, library):
    (library / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    _, out, _ = run("set", "source=X", "--dry-run", library)
    assert "orchard-frost.txt" in out
    assert "photo.txt" not in out


def test_nothing_is_guessed_of_what_to_set(run, library):
    assert run("set", "source=A", "source=B", library)[2] == "broadsheet: set: source is given twice\n"
    assert run("set", "Sorce=A", library)[2] == "broadsheet: set: Sorce cannot be set; did you mean source=?\n"
    assert run("set", "foo=A", library)[2] == "broadsheet: set: foo cannot be set; source, date and title can\n"
    assert run("set", "date=2016-02-30", library)[2] == "broadsheet: 2016-02-30: no such day\n"
    assert run("set", "date=yesterday", library)[2] == "broadsheet: yesterday: a date is written YYYY-MM-DD\n"


def test_what_was_set_is_taken_back(run, rows, library):
    before = rows("list", library)
    run("set", "source=Wrong", "date=2001-01-01", "--yes", library)
    dry = run("set", "--withdraw", "source", "--dry-run", library / "gulls.htm")[1]
    assert dry == f"{library}/gulls.htm\tsource\tWrong\tCalder Echo\n"
    status, out, _ = run("set", "--withdraw", "source", "--withdraw", "date", "--yes", library)
    assert status == 0
    assert out.splitlines()[0] == "source of 12 articles set back to what the file has"
    assert rows("list", library) == before
    assert run("set", "--withdraw", "source", "--dry-run", library) == (0, "", "")
    assert "source is given twice" in run("set", "source=A", "--withdraw", "source", library)[2]
    assert "say what is to be set" in run("set", library)[2]
