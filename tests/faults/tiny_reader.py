"""The least program on the reader's driver: shows the keys it got, in order; `Q` leaves."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from reader.terminal import last_screen

FOLDER = sys.argv[1]
if os.environ.get("WITH_LAST_SCREEN"):
    last_screen.show([FOLDER])

from textual import events  # noqa: E402
from textual.app import App, ComposeResult  # noqa: E402
from textual.widgets import Static  # noqa: E402

from reader.ui.driver import ReaderDriver  # noqa: E402


class TinyReader(App[None]):
    """Keys as text, and a hundred lines to fill the screen."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        super().__init__(driver_class=ReaderDriver)
        self.keys: list[str] = []

    def compose(self) -> ComposeResult:
        yield Static("keys:", id="keys")
        yield Static("\n".join(f"line {n} of the page" for n in range(100)), id="page")

    def on_ready(self) -> None:
        self.query_one("#keys", Static).update("keys: ready")
        driver = self._driver
        assert isinstance(driver, ReaderDriver)
        driver.release_screen()

    def on_key(self, event: events.Key) -> None:
        if event.key == "Q":
            driver = self._driver
            assert isinstance(driver, ReaderDriver)
            if os.environ.get("WITH_LAST_SCREEN"):
                last_screen.save(*driver.picture())
            driver.leave(0)
        if event.key == "S":
            while True:  # Stuck, as a loop that never ends is.
                pass
        if event.key == "Z":
            self.action_suspend_process()
            return
        self.keys.append(event.key)
        self.query_one("#keys", Static).update("keys: " + " ".join(self.keys[-8:]))

    def on_paste(self, event: events.Paste) -> None:
        self.keys.append(f"paste:{event.text[:20]}")

    def on_exit_signal(self, number: int) -> None:
        """Where the place is saved."""
        with (Path(FOLDER) / "place").open("a") as place:
            place.write(f"{number}\n")


TinyReader().run(mouse=False)
