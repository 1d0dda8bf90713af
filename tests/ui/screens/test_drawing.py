"""What a key changed is drawn in the moment it was done."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from reader.ui.screens import drawing
from tests.ui.conftest import STORM, VOTE, Open, Reader, let_everybody_run, wait_until
from tests.ui.fake_library import make_article


@contextmanager
def frames(reader: Reader) -> Iterator[list[object]]:
    """The frames drawn meanwhile."""
    drawn: list[object] = []
    display = reader.app._display

    def note(screen: object, frame: object) -> None:
        drawn.append(frame)
        display(screen, frame)  # type: ignore[arg-type]

    reader.app._display = note  # type: ignore[assignment]
    yield drawn
    del reader.app._display


async def test_a_step_is_drawn_before_anything_else_happens(open_reader: Open) -> None:
    async with open_reader() as reader:
        with frames(reader) as drawn:
            reader.main._drawing._drawn_at = float("-inf")  # whatever was drawn a moment ago
            reader.main.do("down")
            assert len(drawn) == 1, "list and bottom line in one frame"
        assert not reader.articles._repaint_required
        await reader.settle()
        assert reader.bottom.startswith("2 of 3")


async def test_keys_faster_than_frames_are_not_each_drawn(open_reader: Open) -> None:
    async with open_reader() as reader:
        with frames(reader) as drawn:
            reader.main._drawing._drawn_at = float("inf")
            reader.main.do("down")
            assert drawn == []
            await reader.settle()
            assert drawn
        assert reader.bottom.startswith("2 of 3")


async def test_a_change_of_layout_is_left_to_textual(open_reader: Open) -> None:
    async with open_reader() as reader:
        with frames(reader) as drawn:
            reader.articles.styles.width = 30
            reader.articles.redraw()
            reader.main._draw_together()
            assert drawn == []
            await reader.settle()
            assert drawn


async def test_another_article_needs_no_layout_of_the_screen(open_reader: Open) -> None:
    async with open_reader() as reader:
        laid_out: list[object] = []
        lay_out = reader.main._refresh_layout
        reader.main._refresh_layout = lambda *a, **k: (laid_out.append(a), lay_out(*a, **k))[1]  # type: ignore[method-assign]
        with frames(reader) as drawn:
            await reader.press("J")
        assert reader.bottom.startswith("2 of 3")
        assert drawn
        assert laid_out == []


SOURCES = [make_article(1, VOTE, source="Coast Courier"), make_article(2, STORM, source="Elm Echo")]


@contextmanager
def listed_in_frames(reader: Reader) -> Iterator[list[int]]:
    """How many articles were listed in each frame that is drawn meanwhile."""
    counts: list[int] = []
    display = reader.app._display

    def note(screen: object, frame: object) -> None:
        counts.append(reader.articles.total)
        display(screen, frame)  # type: ignore[arg-type]

    reader.app._display = note  # type: ignore[assignment]
    yield counts
    del reader.app._display


@pytest.mark.parametrize("keys", [("s", "down"), ("S",)])
async def test_what_was_picked_from_and_the_list_that_it_leads_to_are_one_frame(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]
) -> None:
    monkeypatch.setattr(drawing, "LONGEST_HOLD_S", 60.0)
    async with open_reader(SOURCES) as reader:
        await reader.press(*keys)
        with listed_in_frames(reader) as counts:
            with reader.library.lock:
                await reader.pilot.press("enter")
                await let_everybody_run()
                await asyncio.sleep(0.05)
                assert counts == []
            await reader.settle()
        left = 1 if keys[0] == "s" else 2
        assert set(counts) == {left}
        assert "narrow" not in reader.screen()


async def test_a_list_that_takes_long_is_not_waited_for(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "LONGEST_HOLD_S", 0.01)
    async with open_reader(SOURCES) as reader:
        await reader.press("s", "down")
        with listed_in_frames(reader) as counts:
            with reader.library.lock:
                await reader.pilot.press("enter")
                await wait_until(lambda: counts)
                assert set(counts) == {2}, "the old list, since the new one is not there"
            await reader.settle()
        assert counts[-1] == 1
        assert reader.app._batch_count == 0
