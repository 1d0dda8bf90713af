import errno
import io
import os
import subprocess
import sys

import pytest

from reader.cli import main
from reader.cli.arguments import COMMANDS, parse_arguments
from reader.errors import UsageError


def test_no_command_opens_the_reader():
    assert parse_arguments([]).command == "open"
    assert parse_arguments(["some/folder", "-"]).paths == ["some/folder", "-"]


def test_a_folder_named_like_a_command():
    assert parse_arguments(["./list"]).paths == ["./list"]
    assert parse_arguments(["--", "list"]).paths == ["list"]


def test_the_pattern_comes_first():
    arguments = parse_arguments(["search", "said:putin", "a", "b"])
    assert (arguments.query, arguments.paths) == ("said:putin", ["a", "b"])


def test_paths_may_stand_behind_an_option():
    assert parse_arguments(["search", "truce", "--format", "jsonl", "a", "b"]).paths == ["a", "b"]
    assert parse_arguments(["search", "truce", "a", "--limit", "3", "b"]).paths == ["a", "b"]
    assert parse_arguments(["cat", "a", "--format", "jsonl", "-", "b"]).files == ["a", "-", "b"]


def test_a_query_that_begins_with_a_dash():
    assert parse_arguments(["search", "--", "-truce", "a"]).query == "-truce"


@pytest.mark.parametrize(
    "argv",
    [
        ["cat"],
        ["cat", "x", "--width", "3"],
        ["list", "--limit", "0"],
        ["list", "--limit", "-1"],
        ["--no-such-option"],
        ["cat", "a", "--no"],
        ["config", "a"],
        ["index", "a", "--jobs", "-3"],
    ],
)
def test_wrong_usage_is_one_line_that_names_the_help(argv, run):
    status, out, err = run(*argv)
    assert (status, out) == (2, "")
    assert err.startswith("broadsheet: ")
    assert err.count("\n") == 1
    assert err.endswith(f"; see broadsheet{'' if argv[0].startswith('-') else ' ' + argv[0]} --help\n")


@pytest.mark.parametrize("argv", [["cat", "-dash.txt"], ["search", "-truce"], ["star", "-x"]])
def test_a_name_that_was_taken_for_an_option_says_what_to_do(argv):
    with pytest.raises(UsageError, match=r"required: .*begins with - goes behind --; see broadsheet"):
        parse_arguments(argv)


@pytest.mark.parametrize("argv", [["cat", "--with-cut"], ["search", "--limit=3"], ["cat"]])
def test_where_nothing_was_taken_for_an_option_nothing_is_said_of_it(argv):
    with pytest.raises(UsageError) as caught:
        parse_arguments(argv)
    assert "goes behind" not in str(caught.value)


def test_only_what_has_to_be_given_is_asked_for():
    with pytest.raises(UsageError, match="required: QUERY; see"):
        parse_arguments(["search"])


def test_an_unknown_option_cannot_reach_the_terminal(run):
    assert "\x1b" not in run("list", "--\x1b[2J")[2]


@pytest.mark.parametrize("argv", [["--help"], ["cat", "--help"], ["search", "--help"], ["--version"]])
def test_help(argv, capsys):
    with pytest.raises(SystemExit) as caught:
        parse_arguments(argv)
    assert caught.value.code == 0
    assert "broadsheet" in capsys.readouterr().out


def test_a_number_below_none_is_told_what_it_may_be(run):
    assert "--limit: must be a whole number from 1" in run("list", "--limit", "-1")[2]


def test_standard_output_that_takes_nothing_is_no_defect_of_ours(monkeypatch, capsys):
    reading = os.open(os.devnull, os.O_RDONLY)
    monkeypatch.setattr("sys.stdout", os.fdopen(reading, "w"))
    assert main(["keys"]) == 2
    assert capsys.readouterr().err == "broadsheet: cannot be written: bad file descriptor\n"


def test_standard_output_that_is_closed_is_told_by_what_prints_and_by_nothing_else(library, tmp_path):
    quiet = {**os.environ, "XDG_STATE_HOME": str(tmp_path / "state"), "XDG_CACHE_HOME": str(tmp_path / "cache")}

    def closed(*words, streams=">&-"):
        line = f'"$0" -m reader "$@" {streams}'
        ran = subprocess.run(["sh", "-c", line, sys.executable, *words], env=quiet, capture_output=True, text=True)
        return ran.returncode, ran.stderr

    file = str(library / "bridge-wire.txt")
    assert closed("cat", file) == (2, "broadsheet: cannot be written: bad file descriptor\n")
    assert closed("list", str(library)) == (2, "broadsheet: cannot be written: bad file descriptor\n")
    assert closed("star", file) == (0, "")
    assert closed("star", file, streams=">&- 2>&-") == (0, "")
    assert closed("star", file + "x", streams=">&- 2>&-") == (2, "")


def test_what_an_encoding_lacks_is_taken_as_it_is_printed(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    for name in ("\u05e2\u05d9\u05e8 M\u00f4le.txt", "caf\udce9.txt", "\u05e2\udce9.txt"):
        (folder / name).write_text("Ferry late\n\nThe ferry was late again.\n", encoding="utf-8")
    poor = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0"}
    poor |= {"XDG_STATE_HOME": str(tmp_path / "state"), "XDG_CACHE_HOME": str(tmp_path / "cache")}

    def ran(*words):
        begin = [sys.executable, "-m", "reader", *words]
        return subprocess.run(begin, env=poor, cwd=folder, capture_output=True, check=True).stdout.decode()

    addresses = ran("list", "--format", "address").splitlines()
    assert sorted(addresses) == [r"\u05e2\u05d9\u05e8 M\xf4le.txt", r"\u05e2\xe9.txt", r"caf\xe9.txt"]
    for address in addresses:
        assert ran("cat", address).startswith("Ferry late")


def test_standard_error_that_takes_nothing_leaves_the_status(monkeypatch):
    class Full(io.TextIOBase):
        def write(self, text):
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("sys.stderr", Full())
    assert main(["list", "--no-such-option"]) == 2


@pytest.mark.parametrize("argv", [["--help"], ["set", "--help"], ["--version"]])
def test_help_that_cannot_be_written_is_said(argv, monkeypatch, capsys):
    class Full(io.TextIOBase):
        def write(self, text):
            raise OSError(errno.ENOSPC, "No space left on device")

        def fileno(self):
            return spare

    spare = os.open(os.devnull, os.O_WRONLY)
    monkeypatch.setattr("sys.stdout", Full())
    assert main(argv) == 2
    os.close(spare)
    assert capsys.readouterr().err == "broadsheet: cannot be written: no space left on device\n"


def test_what_the_help_says_of_set_and_explain_is_what_they_do(run, library, monkeypatch):
    monkeypatch.chdir(library)
    assert "folders (default: the current one)" in " ".join(run("set", "--help")[1].split())
    assert len(run("set", "source=Elm Echo", "--dry-run")[1].splitlines()) == 12
    assert "An empty source or date means none" in " ".join(run("set", "--help")[1].split())
    assert run("set", "title=", "bridge-wire.txt")[0] == 2
    assert run("explain", "--help")[1].index("What is known") < run("explain", "--help")[1].index("each block")
    out = run("explain", "bridge-wire.txt")[1]
    assert out.index("  source  ") < out.index("¶1")


@pytest.mark.parametrize(
    ("argv", "hint"),
    [
        (["list", "--qurey", "x"], "list: unrecognized arguments: --qurey; did you mean --query?; see"),
        (["search", "-truce", "a"], "-truce; a query or a name that begins with - goes behind --; see"),
        (["search", "-has:quote", "a"], "'as:quote'; a query or a name that begins with - goes behind --; see"),
        (["cat", "-harbour.txt"], "'arbour.txt'; a query or a name that begins with - goes behind --; see"),
        (["set", "source=X", "-x.txt"], "-x.txt; a query or a name that begins with - goes behind --; see"),
        (["set", "source=X", "--qeury=x"], "set: unrecognized arguments: --qeury=x; did you mean --query?; see"),
        (["keys", "--zebra=1"], "keys: unrecognized arguments: --zebra=1; see"),
    ],
)
def test_an_unknown_option_is_told_by_its_command_with_the_nearest_one(argv, hint):
    with pytest.raises(UsageError) as caught:
        parse_arguments(argv)
    assert hint in str(caught.value)


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["cat", "a", "--format", "json", "--marks", "--width", "20"], "--marks and --width can only be had with"),
        (["cat", "a", "--format", "markdown", "--width", "20"], "cat: --width can only be had with --format text; see"),
        (["list", "-0"], "list: -0 can only be had with --format address; see"),
    ],
)
def test_an_option_without_effect_is_not_taken(argv, said):
    with pytest.raises(UsageError) as caught:
        parse_arguments(argv)
    assert said in str(caught.value)


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_fits_into_80_columns(monkeypatch, capsys, command):
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        parse_arguments([*filter(None, [command]), "--help"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("usage: broadsheet")
    assert [line for line in lines if len(line) > 80] == []
