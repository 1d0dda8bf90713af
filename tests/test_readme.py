"""The README says what the program does."""

import re
from pathlib import Path

from reader.cli.about import key_table
from reader.cli.arguments import COMMANDS

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def test_the_key_table_is_the_table_of_actions(monkeypatch, tmp_path):
    monkeypatch.setenv("BROADSHEET_CONFIG", str(tmp_path / "none.toml"))
    assert key_table("markdown") in README


def test_every_command_is_named():
    for command in COMMANDS:
        assert re.search(rf"^    broadsheet .*\b{command}\b", README, re.M), command


def test_no_command_is_promised_that_is_not_there():
    named = set(re.findall(r"^    broadsheet ([a-z|]+) ", README, re.M))
    assert {name for names in named for name in names.split("|")} - {"config"} <= set(COMMANDS)


def test_two_lines_set_everything_up():
    lines = re.findall(r"^    (python3 -m venv .*)$", README, re.M)
    assert len(lines) == 2
    assert lines[0].endswith("broadsheet articles")
    assert "pytest" in lines[1]
