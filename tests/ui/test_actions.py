"""The table of actions: unique names and keys, remapped by the configuration, printed for the README."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reader.ui.actions import ACTIONS, complaints, effective_keys, key_table, keymap, named_key, shown_key


def test_names_and_keys_are_unique() -> None:
    names = [action.name for action in ACTIONS]
    keys = [key for action in ACTIONS for key in action.keys]
    assert len(set(names)) == len(names)
    assert len(set(keys)) == len(keys)
    assert all(
        action.help and action.group and action.context in ("everywhere", "list", "article") for action in ACTIONS
    )


def test_groups_stand_together() -> None:
    groups = [action.group for action in ACTIONS]
    assert groups == sorted(groups, key=groups.index)


@pytest.mark.parametrize(
    ("written", "name", "shown"),
    [
        (".", "full_stop", "."),
        (",", "comma", ","),
        ("Ctrl-X", "ctrl+x", "Ctrl-X"),
        ("ctrl+x", "ctrl+x", "Ctrl-X"),
        ("PgDn", "pagedown", "PgDn"),
        ("G", "G", "G"),
        (" ", "space", "Space"),
        ("f5", "f5", "F5"),
        ("F5", "f5", "F5"),
        ("pgdn", "pagedown", "PgDn"),
    ],
)
def test_keys_as_written(written: str, name: str, shown: str) -> None:
    assert named_key(written) == name
    assert shown_key(name) == shown


def test_overrides() -> None:
    keys = keymap({"star": ("w", "."), "top": "a,b", "end": ",", "nothing": ("q",)})
    assert keys["star"] == ("w", "full_stop")
    assert keys["top"] == ("a", "b")
    assert keys["end"] == ("comma",)
    effective = effective_keys({"star": ("w", ".")})
    assert effective["next-quote"] == ("right_square_bracket",), "a key that was given away is gone"


def test_complaints() -> None:
    assert complaints({}) == []
    assert complaints({"sart": ("w",)}) == ["keys: no action is called 'sart', did you mean 'star'?"]
    assert complaints({"star": ("j",)}) == ["keys: j is both down and star"]
    assert complaints({"star": ("Ctrl-Foo", "é", "F5", "shift+tab", ";", "Ctrl-S", "Delete", "number_sign")}) == [
        "keys: star: there is no key 'Ctrl-FOO'; as in Ctrl-L, PgDn, F5 or x"
    ]
    assert complaints({action.name: action.keys for action in ACTIONS}) == []


def test_the_table_for_readers() -> None:
    rows = key_table({"star": ("w",)})
    assert ("w", "star", "star, on and off") in rows
    assert len(rows) == len(ACTIONS)


def test_the_table_needs_no_textual() -> None:
    code = "import sys, reader.ui.actions; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
