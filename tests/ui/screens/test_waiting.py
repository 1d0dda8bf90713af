"""What takes longer than a moment is said."""

from __future__ import annotations

import asyncio

import pytest

from reader.ui.screens import waiting
from reader.ui.screens.waiting import Waiting


async def test_only_what_takes_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "SLOW_S", 0.01)
    told: list[bool] = []
    wait = Waiting(lambda: told.append(wait.long))
    wait.begin()
    assert not wait.end()
    await asyncio.sleep(0.02)
    assert told == []
    wait.begin()
    wait.begin()
    await asyncio.sleep(0.02)
    assert told == [True]
    assert wait.end()
    assert not wait.long
    assert not wait.end()
