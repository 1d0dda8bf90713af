"""The palette."""

from __future__ import annotations

from reader.ui.actions import ACTIONS, effective_keys
from reader.ui.commands import palette_screen
from reader.ui.signs import UNICODE_SIGNS
from reader.ui.widgets.choices import Choice
from tests.ui.conftest import Open


def test_it_has_every_action_and_theme() -> None:
    screen = palette_screen(effective_keys({}), ("dark",), UNICODE_SIGNS)
    values = [line.value for line in screen.choices.lines if isinstance(line, Choice)]
    assert values == [*(action.name for action in ACTIONS), "theme:dark"]


async def test_themes_and_actions_are_done(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("ctrl+p")
        await reader.type("theme dark")
        await reader.press("enter")
        assert reader.app.theme == "dark"
        await reader.press("ctrl+p")
        await reader.type("star on and off")
        await reader.press("enter")
        assert reader.library.marks(2).starred
