"""Read, starred, undone."""

from __future__ import annotations

from tests.ui.conftest import Open


async def test_reading_to_the_end_marks_read_passing_does_not(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("j", "j", "k", "k")
        assert not any(marks.read for marks in reader.library.state.values())
        await reader.press("G", "l")
        assert reader.library.marks(3).read, "Enter counts"
        await reader.press("U")
        assert "nothing to undo" in reader.bottom
        assert reader.library.marks(3).read, "it was read, whatever is undone"
        await reader.press("m")
        assert not reader.library.marks(3).read
        await reader.press("G")
        await reader.press("h")
        assert "unread" in reader.top


async def test_star_mark_and_undo(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("asterisk")
        assert reader.library.marks(2).starred
        assert "starred" in reader.bottom
        assert reader.lines()[2].split("  ")[0].endswith("road")
        assert "*" in reader.lines()[2]
        await reader.press("3")
        assert reader.articles.total == 1
        assert "1 starred" in reader.top
        await reader.press("1", "m", "U")
        assert not reader.library.marks(2).read
        assert "undone: marked read" in reader.bottom
        await reader.press("U")
        assert not reader.library.marks(2).starred
        await reader.press("U")
        assert "nothing to undo" in reader.bottom


async def test_mark_all_asks_first(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("M")
        assert "mark 3 listed" in reader.screen()
        await reader.press("x")
        assert not reader.library.state
        await reader.press("M", "r")
        assert all(reader.library.marks(key).read for key in (1, 2, 3))
        assert "0 unread" in reader.top
