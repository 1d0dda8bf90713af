"""The end over a defect of ours."""

from __future__ import annotations

import asyncio
import threading

import pytest

from reader.terminal import modes
from reader.ui import failing
from tests.ui.conftest import Open


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch, tmp_path) -> list[object]:
    events: list[object] = []
    monkeypatch.setattr(failing.os, "_exit", events.append)
    monkeypatch.setattr(failing, "state_dir", lambda: tmp_path)
    monkeypatch.setattr(modes, "restore_taken", lambda: events.append("restored"))
    monkeypatch.setattr(modes, "write_all", lambda fd, data: events.append((fd, data)))
    return events


def test_everything_is_tried_and_then_it_is_said(ended, tmp_path) -> None:
    def broken() -> None:
        raise ValueError

    failing.end_over(RuntimeError("a\x1b[31mb\nc"), broken, lambda: ended.append("kept"))
    line = f"broadsheet: RuntimeError: ab c; details in {tmp_path}/broadsheet.log\n"
    assert ended[:2] == ["kept", "restored"]
    assert ended[2][0] == 2
    assert ended[2][1].decode().count("\n") == 1, line
    assert b"\x1b" not in ended[2][1]
    assert ended[3] == 2


async def test_callbacks_and_threads_are_heard_of(ended, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    loop, heard = asyncio.get_running_loop(), []
    failing.watch_for_defects(loop, heard.append)
    loop.call_soon(lambda: [][0])
    thread = threading.Thread(target=lambda: {}[0])
    thread.start()
    thread.join()
    loop.call_exception_handler({"message": "a task nobody waits for", "exception": OSError()})
    await asyncio.sleep(0.01)
    assert sorted(type(error).__name__ for error in heard) == ["IndexError", "KeyError"]
    loop.set_exception_handler(None)


async def test_an_error_in_a_handler_ends_the_program(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    async def press() -> None:
        async with open_reader() as reader:
            monkeypatch.setattr(reader.main, "do", lambda _name: 1 / 0)
            await reader.pilot.press("j")
            await asyncio.wait_for(reader.app._exception_event.wait(), 2)
            assert reader.app.return_code == 2

    with pytest.raises(ZeroDivisionError):
        await press()
