"""A line to write a value in."""

from __future__ import annotations

from reader.errors import LibraryError
from reader.ui.screens.entry import EntryScreen
from reader.ui.signs import UNICODE_SIGNS
from tests.ui.conftest import Open


def short(text: str) -> None:
    if len(text) > 3:
        raise LibraryError(f"{text} is [too] long")


async def test_why_it_is_no_value_is_said_whole_on_a_narrow_screen(open_reader: Open) -> None:
    async with open_reader(size=(31, 12)) as reader:
        reader.app.push_screen(EntryScreen("name", "a" * 20, "at most three", UNICODE_SIGNS, short))
        await reader.settle()
        await reader.press("enter")
        assert [line.split() for line in reader.lines()[-3:]] == [
            ["a" * 20, "is", "Esc"],
            ["[too]", "long"],
            ["name", "a" * 20],
        ]


async def test_a_value_that_passes_is_given_back(open_reader: Open) -> None:
    got: list[str | None] = []
    async with open_reader() as reader:
        reader.app.push_screen(EntryScreen("name", "abc", "at most three", UNICODE_SIGNS, short), got.append)
        await reader.settle()
        assert reader.lines()[-2:] == [" at most three   Ctrl-U clears" + " " * 86 + "Esc", " name  abc"]
        await reader.press("d", "enter")
        assert "abcd is [too] long" in reader.screen()
        await reader.press("backspace", "enter")
        assert got == ["abc"]
        reader.app.push_screen(EntryScreen("name", "", "at most three", UNICODE_SIGNS, short), got.append)
        await reader.settle()
        assert "Ctrl-U" not in reader.screen(), "there is nothing to clear"
        await reader.press("escape")
        assert got == ["abc", None]
        reader.app.push_screen(EntryScreen("name", "x", "", UNICODE_SIGNS, short, left="yz"), got.append)
        await reader.press("up", "enter")
        assert got[-1] == "yz"
        assert reader.app.screen is reader.main
