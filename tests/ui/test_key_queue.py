"""Keys that come in one piece act one after the other."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from reader.ui.key_queue import MANY, MOST_COMMANDS, MOST_WAITING, PATIENCE_S, KeyQueue
from tests.ui.conftest import wait_until


class Prompted(App[None]):
    """`/` opens a prompt, Escape closes it, other keys are commands."""

    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [("slash", "ask", ""), ("escape", "close", ""), ("x", "count", "")]

    def __init__(self) -> None:
        super().__init__()
        self.counted = 0

    def compose(self) -> ComposeResult:
        prompt = Input(id="prompt")
        prompt.display = False
        yield Static("page")
        yield prompt

    def action_ask(self) -> None:
        prompt = self.query_one(Input)
        prompt.display = True
        prompt.focus()

    def action_close(self) -> None:
        prompt = self.query_one(Input)
        prompt.display = False
        self.set_focus(None)

    def action_count(self) -> None:
        self.counted += 1


def keys(text):
    names = {"/": "slash", "\x1b": "escape"}
    return [events.Key(names.get(character, character), character) for character in text]


def queue_for(app):
    def deliver(message):
        message.set_sender(app)
        app.post_message(message)

    return KeyQueue(app, deliver, app._loop)


async def settle(pilot, queue):
    await wait_until(lambda: not (queue._waiting or queue._busy))
    await pilot.pause()


async def until_counted(app, number):
    await wait_until(lambda: app.counted >= number)


async def test_letters_after_a_key_that_opens_a_prompt_go_into_it():
    app = Prompted()
    async with app.run_test() as pilot:
        queue = queue_for(app)
        queue.put(keys("x/box"))
        await settle(pilot, queue)
        assert app.query_one(Input).value == "box"
        assert app.counted == 1


async def test_letters_after_a_key_that_closes_it_are_commands_again():
    app = Prompted()
    async with app.run_test() as pilot:
        queue = queue_for(app)
        queue.put(keys("/bo\x1bxx"))
        await settle(pilot, queue)
        assert app.query_one(Input).value == "bo"
        assert app.counted == 2


async def test_held_until_there_is_something_to_act_on():
    app = Prompted()
    async with app.run_test() as pilot:
        queue = queue_for(app)
        queue.hold(60)
        queue.put(keys("xxx"))
        await pilot.pause()
        assert app.counted == 0
        queue.release()
        await settle(pilot, queue)
        assert app.counted == 3


async def test_held_no_longer_than_it_says():
    app = Prompted()
    async with app.run_test() as pilot:
        queue = queue_for(app)
        queue.hold(0.01)
        queue.put(keys("x"))
        await settle(pilot, queue)
        assert app.counted == 1


async def test_a_key_alone_is_followed_only_when_its_frame_had_its_time():
    app = Prompted()
    async with app.run_test() as pilot:
        delivered = []
        queue = KeyQueue(app, lambda message: (delivered.append(message), app.post_message(message)), app._loop)
        queue.put(keys("x"))
        assert len(delivered) == 1, "the key, and nothing behind it"
        queue.put(keys("x"))
        assert len(delivered) == 2, "another waits: now the first is followed"
        await settle(pilot, queue)
        assert app.counted == 2


async def test_ctrl_c_is_heard_before_all_that_waits():
    app = Prompted()
    async with app.run_test() as pilot:
        delivered = []
        queue = KeyQueue(app, lambda message: (delivered.append(message), app.post_message(message)), app._loop)
        queue.put([*keys("x" * 50), events.Key("ctrl+c", "\x03")])
        await settle(pilot, queue)
        assert [m.key for m in delivered if isinstance(m, events.Key)] == ["ctrl+c"]


async def test_a_paste_that_is_not_marked_as_one_is_whole_in_the_prompt():
    app = Prompted()
    async with app.run_test() as pilot:
        queue = queue_for(app)
        text = "".join(chr(ord("a") + n % 23) for n in range(3000))
        queue.put(keys(f"x/{text}\x1bx"))
        await settle(pilot, queue)
        assert app.query_one(Input).value == text
        assert app.counted == 2


async def test_a_paste_among_the_commands_ends_and_that_is_said():
    app = Prompted()
    async with app.run_test() as pilot:
        dropped = []
        queue = KeyQueue(app, queue_for(app)._deliver, app._loop, dropped.append)
        queue.put(keys("x" * (MOST_COMMANDS + MANY)))
        await settle(pilot, queue)
        assert (app.counted, dropped) == (MOST_COMMANDS + MANY, [])
        queue.put(keys("x" * MOST_COMMANDS + "j" * (MANY + 1) + "x" * MANY))
        await settle(pilot, queue)
        assert (app.counted, dropped) == (2 * (MOST_COMMANDS + MANY), [MANY + 1])
        queue.put(keys("x"))
        await settle(pilot, queue)
        assert app.counted == 2 * (MOST_COMMANDS + MANY) + 1


async def test_of_more_keys_than_any_paste_has_the_last_are_dropped_and_that_is_said():
    app = Prompted()
    async with app.run_test():
        dropped = []
        queue = KeyQueue(app, queue_for(app)._deliver, app._loop, dropped.append)
        queue.hold(60)
        queue.put(keys("Q" + "x" * (MOST_WAITING + 9)))
        assert (len(queue._waiting), queue._waiting[0].key, dropped) == (MOST_WAITING, "Q", [10])


async def test_a_key_waits_for_what_the_one_before_has_set_off_but_not_for_ever():
    app = Prompted()
    async with app.run_test() as pilot:
        app.next_key_waits_s = 60
        queue = queue_for(app)
        queue.put(keys("xx"))
        await until_counted(app, 1)
        await asyncio.sleep(PATIENCE_S + 0.1)
        assert app.counted == 1
        app.next_key_waits_s = 0
        await settle(pilot, queue)
        assert app.counted == 2
        app.next_key_waits_s = 60
        queue.put(keys("xx"))
        await until_counted(app, 3)
        queue.put([events.Key("ctrl+c", "\x03"), *keys("x")])
        app.next_key_waits_s = 0.1
        await settle(pilot, queue)
        assert app.counted == 4, "the second was dropped for Ctrl-C"


async def test_what_a_prompt_tells_its_screen_of_a_key_is_heard_before_the_next_key():
    class Telling(Prompted):
        """Enter in the prompt comes to the app by way of another message, as it does in the search."""

        def __init__(self) -> None:
            super().__init__()
            self.order: list[str] = []

        async def on_input_submitted(self) -> None:
            self.order.append("entered")
            self.action_close()

        def action_count(self) -> None:
            self.order.append("counted")

    app = Telling()
    async with app.run_test() as pilot:
        queue = queue_for(app)
        queue.put([*keys("/a"), events.Key("enter", "\r"), *keys("x")])
        await settle(pilot, queue)
        assert app.order == ["entered", "counted"]


async def test_a_key_of_those_that_wait_does_and_others_do_not():
    app = Prompted()
    async with app.run_test() as pilot:
        is_found = False
        app.key_waits_s = lambda key: 0 if is_found or key in ("slash", "escape") else 10
        queue = queue_for(app)
        queue.put(keys("/ab"))
        await settle(pilot, queue)
        queue.put([*keys("c"), events.Key("escape", "\x1b"), *keys("xx")])
        await asyncio.sleep(0.1)
        assert app.query_one(Input).value == "abc"
        assert not app.query_one(Input).display, "Escape has not waited"
        assert app.counted == 0
        is_found = True
        await settle(pilot, queue)
        assert app.counted == 2
        is_found = False
        queue.put([*keys("x"), events.Key("ctrl+c", "\x03")])
        await settle(pilot, queue)
        assert app.counted == 2, "Ctrl-C waits for nothing and drops what does"
