from __future__ import annotations

import argparse
import re

import pytest

from reader.cli.items import Item, address, on_terminal, print_items, where

STYLE = re.compile(r"\x1b\[[\d;]*m")
ROW = {"path": "depot/a.jsonl", "record": 2, "date": None, "source": None}
WORDS = (
    "The crew repaired the line on Sunday and went home before the first tram left the depot at five in the morning."
)


@pytest.fixture
def terminal(monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)


def test_where_something_stands():
    assert where(ROW) == ("undated", "no source", "depot/a.jsonl#2")
    assert address(ROW | {"record": None}) == "depot/a.jsonl"


def test_only_the_table_form_is_for_the_eye(terminal):
    assert on_terminal(argparse.Namespace(format="table"))
    assert not on_terminal(argparse.Namespace(format="csv"))


def test_each_text_has_the_width(capsys, terminal):
    found = Item(("A title", WORDS), where(ROW), ((4, 8),))
    assert print_items([found, found]) == 2
    out = capsys.readouterr().out
    lines = STYLE.sub("", out).split("\n")
    assert [line.rstrip() for line in lines[:5]] == [
        "A title",
        "The crew repaired the line on Sunday and went home before the first tram left",
        "the depot at five in the morning.",
        "undated  no source  depot/a.jsonl#2",
        "",
    ]
    assert lines[5:10] == lines[:5]
    assert "The \x1b[1mcrew\x1b[0m repaired" in out


def test_a_dumb_terminal_has_the_width_that_it_has(capsys, terminal, monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "40")
    assert print_items([Item((WORDS,), where(ROW))]) == 1
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 40


def test_a_heading_is_printed_where_it_changes(capsys, terminal):
    items = [Item((text,), ("here",), heading=heading) for text, heading in (("a", "x"), ("b", "x"), ("c", "y"))]
    assert print_items(items) == 3
    out = STYLE.sub("", capsys.readouterr().out)
    assert out == "x\n  a\n  here\n\n  b\n  here\n\ny\n  c\n  here\n\n"
