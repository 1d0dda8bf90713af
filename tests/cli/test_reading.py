import argparse

import pytest

from reader.cli.reading import refuse_without_terminal, with_options
from reader.config import Config
from reader.errors import BroadsheetError


def test_without_a_terminal_it_names_what_works(run, library):
    status, out, err = run(library)
    assert (status, out) == (2, "")
    assert "broadsheet cat" in err


@pytest.mark.parametrize(("term", "said"), [("dumb", "TERM=dumb: this terminal cannot"), ("", "TERM is not set")])
def test_a_terminal_that_cannot_be_drawn_on(monkeypatch, term, said):
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    with pytest.raises(BroadsheetError, match=f"^{said}.*; use `broadsheet cat"):
        refuse_without_terminal()


def test_options_win():
    arguments = argparse.Namespace(theme="dark", mouse=None)
    assert with_options(Config(), arguments).theme == "dark"
    assert with_options(Config(mouse=True), arguments).mouse is True


def test_a_misspelt_command_is_told_from_a_file_that_is_not_there(run, library):
    assert run("serch", library)[2].endswith("serch: no such file or directory; did you mean broadsheet search?\n")
    assert "did you mean" not in run("zebra", library)[2]
    status, _, err = run("--yes", "list", library)
    assert (status, err) == (2, "broadsheet: list: a command stands before its options: broadsheet list ...\n")
    for word, meant in (("voices", "quotes"), ("help", "--help"), ("version", "--version")):
        assert run(word)[2].endswith(f"did you mean broadsheet {meant}?\n")


def test_each_path_that_cannot_be_opened_is_named(run, library, monkeypatch, tmp_path):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    status, out, err = run(tmp_path / "zebra", library, tmp_path / "yak")
    assert (status, out) == (2, "")
    assert err.splitlines() == [
        f"broadsheet: {tmp_path / name}: no such file or directory" for name in ("zebra", "yak")
    ]
