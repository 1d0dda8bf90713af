import argparse

from reader.cli.arguments import parse_arguments
from reader.cli.words import Hidden, query_joined


def test_what_stands_behind_two_dashes_is_not_seen_and_put_back():
    hidden = Hidden(["list", "a", "--", "-b", "--", "--limit"])
    assert not any(word.startswith("-") for word in hidden.words)
    found = argparse.Namespace(paths=["a", *hidden.words[2:]], query=hidden.words[2], limit=None)
    assert hidden.put_back(found) == argparse.Namespace(paths=["a", "-b", "--", "--limit"], query="-b", limit=None)
    assert Hidden(["list", "a"]).words == ["list", "a"]


def test_a_query_may_begin_with_what_it_leaves_out():
    options = {"--query", "--limit", "-h"}
    assert query_joined(["list", "--query", "-source:x", "a"], options) == ["list", "--query=-source:x", "a"]
    assert query_joined(["--query", '-"in it"'], options) == ['--query=-"in it"']
    assert query_joined(["--query", "--limit", "3"], options) == ["--query", "--limit", "3"]
    assert query_joined(["--query", "--limit=3"], options) == ["--query", "--limit=3"]
    assert query_joined(["--query", "x", "--query"], options) == ["--query", "x", "--query"]


def test_two_dashes_end_the_options_of_every_command():
    assert parse_arguments(["set", "--dry-run", "--", "source=X", "-dash.txt"]).words == ["source=X", "-dash.txt"]
    assert parse_arguments(["set", "source=X", "a", "--yes", "--", "-b"]).words == ["source=X", "a", "-b"]
    assert parse_arguments(["list", "a", "--format", "csv", "--", "-b"]).paths == ["a", "-b"]
    assert parse_arguments(["search", "--limit", "3", "--", "-x", "-b"]).query == "-x"
    assert parse_arguments(["star", "a", "--", "-b"]).files == ["a", "-b"]
    assert parse_arguments(["index", "--", "-b"]).paths == ["-b"]


def test_every_command_with_a_query_takes_one_that_begins_with_a_dash():
    for command in ("list", "sources", "quotes", "captions", "set"):
        assert parse_arguments([command, "a", "--query", "-source:x", "--yes"]).query == "-source:x"
