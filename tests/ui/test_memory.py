"""What is remembered between runs."""

from __future__ import annotations

from pathlib import Path

from reader.ui.memory import MOST_LIBRARIES, MOST_SEARCHES, Left, Memory


def test_layouts(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "s", history=True)
    assert memory.layout("80x24") is None
    memory.keep_layout("80x24", "one")
    assert Memory(tmp_path / "s", history=True).layout("80x24") == "one"
    memory.keep_layout("80x24", None)
    assert Memory(tmp_path / "s", history=True).layout("80x24") is None


def test_a_theme_is_kept_until_the_configuration_has_another(tmp_path: Path) -> None:
    memory = Memory(tmp_path, history=True)
    assert memory.theme("terminal") is None
    memory.keep_theme("dark", "terminal")
    assert Memory(tmp_path, history=True).theme("terminal") == "dark"
    assert memory.theme("light") is None
    (tmp_path / "theme.json").write_text("[1, 2]")
    assert memory.theme("terminal") is None


def test_searches_are_private_and_bounded(tmp_path: Path) -> None:
    memory = Memory(tmp_path, history=True)
    for number in range(MOST_SEARCHES + 5):
        memory.keep_search(f"word{number}")
    memory.keep_search("word9")
    memory.keep_search("  ")
    kept = Memory(tmp_path, history=True).searches
    assert len(kept) == MOST_SEARCHES
    assert kept[-1] == "word9"
    assert (tmp_path / "searches.json").stat().st_mode & 0o777 == 0o600


def test_history_can_be_switched_off(tmp_path: Path) -> None:
    memory = Memory(tmp_path, history=False)
    memory.keep_search("secret")
    assert memory.searches == ["secret"], "in this session"
    assert list(tmp_path.iterdir()) == []


def test_broken_or_unwritable_files_cost_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "layouts.json").write_text("[" * 100_000)
    (tmp_path / "searches.json").write_text('{"a": 1}')
    memory = Memory(tmp_path, history=True)
    assert memory.layout("1x1") is None
    assert memory.searches == []
    file = tmp_path / "file"
    file.write_text("")
    Memory(file / "below", history=True).keep_search("x")


def test_where_libraries_were_left(tmp_path: Path) -> None:
    memory = Memory(tmp_path, history=True)
    assert memory.left("/papers") is None
    left = Left("/papers/caf\udce9.txt", 3, 2, True)
    memory.keep_left("/papers", left)
    for number in range(MOST_LIBRARIES - 1):
        memory.keep_left(f"/{number}", Left("/x", None, 0, False))
    assert memory.left("/papers") == left
    memory.keep_left("/one more", left)
    assert memory.left("/papers") is None
    (tmp_path / "left.json").write_text('{"/papers": [1, 2]}')
    assert memory.left("/papers") is None
