"""What the help says of signs and queries."""

from __future__ import annotations

import pytest

from reader.library.queries.query import parse
from reader.ui.actions import BY_NAME
from reader.ui.screens.legend import EXAMPLES, legend
from reader.ui.signs import ASCII_SIGNS, UNICODE_SIGNS, Signs
from tests.ui.conftest import Open


@pytest.mark.parametrize("signs", [UNICODE_SIGNS, ASCII_SIGNS])
def test_each_line_leads_to_an_action(signs: Signs) -> None:
    lines = legend(signs)
    assert {line.value for line in lines} <= set(BY_NAME)
    assert all(line.before.isascii() for line in lines) is signs.ascii


@pytest.mark.parametrize("example", [example for example, _ in EXAMPLES])
def test_what_a_search_may_ask_for_is_a_query(example: str) -> None:
    parse(" ".join(word for word in example.split() if not word.endswith(":")))


async def test_help_explains_signs_and_queries_and_goes_there(open_reader: Open) -> None:
    async with open_reader(size=(100, 30)) as reader:
        await reader.press("enter", "question_mark")
        await reader.type("caption photo")
        assert any(line.split()[:2] == ["▏", "a"] for line in reader.lines())
        await reader.press("ctrl+u")
        await reader.type("search found")
        await reader.press("enter")
        assert reader.app.screen is reader.main
        await reader.press("question_mark")
        await reader.type("said:")
        assert "quote:mission said:putin   in quotations" in reader.screen()
        await reader.press("enter")
        assert "find here" in reader.screen()
