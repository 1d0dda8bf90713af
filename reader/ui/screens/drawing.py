"""What a key changed is drawn in the moment it was done, as one frame.

Left to itself, Textual has each widget ask for it by message when it comes to rest; the screen collects that, comes to
rest itself and wakes a timer, which draws. That takes longer than the drawing, and who asks second waits for the next
sixtieth of a second: one key becomes two frames.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import ExitStack

from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

PACE_S = 1 / 60
"""Seconds between two frames drawn at once; what comes sooner (keys typed ahead) is left to Textual, which drops all
frames but the last."""

LONGEST_HOLD_S = 0.05
"""Seconds after which a frame that waits for an answer is drawn without it."""


class Hold:
    """Lets what closes and the answer that it led to be drawn as one frame: else the old list is painted in between."""

    def __init__(self, host: Screen[None]) -> None:
        """Take the screen that is to wait."""
        self._host = host
        self._held = ExitStack()
        self._timer: Timer | None = None

    def begin(self) -> None:
        """Draw nothing from here on."""
        self.end()
        self._held.enter_context(self._host.app.batch_update())
        self._timer = self._host.set_timer(LONGEST_HOLD_S, self.end)

    def end(self) -> None:
        """Draw what has changed since."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
            self._held.close()
            self._host.check_idle()  # what was held back is asked for by no message any more


class Drawing:
    """Draws what changed of some widgets."""

    def __init__(self, host: Screen[None]) -> None:
        """Take the screen they are on."""
        self._host = host
        self._drawn_at = float("-inf")

    def together(self, widgets: Sequence[Widget]) -> None:
        """Draw what is to be drawn of the widgets; where more has changed than what they show, soon."""
        host = self._host
        changed = [widget for widget in widgets if widget._repaint_required or widget._scroll_required]
        if not changed:
            return
        now = time.monotonic()
        if now < self._drawn_at + PACE_S or not self._plain(changed):
            for widget in changed:
                widget._check_refresh()
            return
        self._drawn_at = now
        for widget in changed:
            if widget._scroll_required:
                widget._scroll_required = False
                host._scroll_required = True
            if widget._repaint_required:
                widget._repaint_required = False
                host._dirty_widgets.add(widget)
        host._on_timer_update()

    def _plain(self, changed: Sequence[Widget]) -> bool:
        """Whether nothing but the insides of these widgets has changed."""
        host = self._host
        if not host.is_current or host.app._batch_count or host._layout_required or host._recompose_required:
            return False
        return not any(
            widget._layout_required or widget._refresh_styles_required or not widget.display for widget in changed
        )
