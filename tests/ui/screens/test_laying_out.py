"""How the article is laid out."""

from __future__ import annotations

import pytest

from tests.ui.conftest import Open
from tests.ui.fake_library import make_article


async def test_right_to_left_text_is_never_drawn_beside_a_list(open_reader: Open) -> None:
    hebrew = make_article(
        1, "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd\n\u05d8\u05e7\u05e1\u05d8", date="2016-01-01"
    )
    async with open_reader(articles=[hebrew, make_article(2, "Latin\ntext")]) as reader:
        assert reader.main.has_class("-above")
        await reader.press("j")
        assert reader.main.has_class("-beside")


@pytest.mark.parametrize("longest", [0, 60_000], ids=["in a thread", "at once"])
async def test_the_row_that_is_read_stays_at_another_width(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch, longest: int
) -> None:
    monkeypatch.setattr("reader.ui.screens.laying_out.LONG_TEXT", longest)
    async with open_reader() as reader:
        await reader.press("G", "enter", "space", "j")
        place = reader.view.place
        width = reader.view.shown.layout.width if reader.view.shown else 0
        await reader.press(*["less_than_sign"] * 5)
        assert reader.view.shown is not None
        assert reader.view.shown.layout.width == width - 20
        assert reader.view.place == place > 0
