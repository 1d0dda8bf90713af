"""Each action of the table is done by somebody, and does something of its own."""

from __future__ import annotations

from functools import partial

from reader.ui.actions import ACTIONS
from tests.ui.conftest import Open


def what(deed: object) -> object:
    return (deed.func, deed.args) if isinstance(deed, partial) else deed


async def test_every_action_of_the_table_is_done_by_somebody(open_reader: Open) -> None:
    async with open_reader() as reader:
        assert set(reader.main.deeds) == {action.name for action in ACTIONS}
        assert len({what(deed) for deed in reader.main.deeds.values()}) == len(ACTIONS)
