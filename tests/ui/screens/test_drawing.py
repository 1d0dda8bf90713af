"""What a key changed is drawn in the moment it was done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tests.ui.conftest import Open, Reader


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
