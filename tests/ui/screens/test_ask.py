"""A line that asks."""

from __future__ import annotations

from reader.ui.screens.ask import KeyScreen
from reader.ui.signs import UNICODE_SIGNS
from tests.ui.conftest import Open, answer


async def test_a_line_of_keys(open_reader: Open) -> None:
    async with open_reader() as reader:
        keys = {"r": "read", "u": "unread"}
        assert await answer(reader, KeyScreen("mark", keys, UNICODE_SIGNS), "u") == "u"
        assert await answer(reader, KeyScreen("mark", keys, UNICODE_SIGNS), "q") is None
        assert await answer(reader, KeyScreen("mark", keys, UNICODE_SIGNS), "escape") is None


async def test_a_key_that_is_no_answer_is_named_and_the_question_stays(open_reader: Open) -> None:
    async with open_reader() as reader:
        screen = KeyScreen("mark", {"r": "read", "u": "unread"}, UNICODE_SIGNS)
        got: list[object] = []
        reader.app.push_screen(screen, got.append)
        await reader.settle()
        await reader.press("w")
        assert reader.lines()[-1].startswith(" mark   r read   u unread   w is none of these")
        await reader.press("enter")
        assert "Enter is none of these" in screen.words
        await reader.press("u")
        assert got == ["u"]
        assert await answer(reader, KeyScreen("done", {"a": "for all"}, UNICODE_SIGNS, offers=True), "j") is None
