"""The prompt."""

from __future__ import annotations

from tests.ui.conftest import Open


async def test_editing_keys(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("storm coast")
        bar = reader.main.desk.bar
        await reader.press("ctrl+w")
        assert bar.text == "storm "
        await reader.press("ctrl+a", "x", "ctrl+e", "y")
        assert bar.text == "xstorm y"
        await reader.press("ctrl+u")
        assert bar.text == ""


async def test_letters_that_are_keys_elsewhere_are_typed(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("jkqQ*?.,123x")
        assert reader.main.desk.bar.text == "jkqQ*?.,123x"
        assert reader.app.is_running


async def test_it_does_not_blink(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        assert not reader.main.desk.bar.field.cursor_blink
