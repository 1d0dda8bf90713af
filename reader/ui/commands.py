"""The palette: everything that can be done, from the table of actions, and the themes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.ui.actions import ACTIONS, shown_key
from reader.ui.screens.pick import PickScreen
from reader.ui.signs import Signs
from reader.ui.widgets.choices import Choice

THEME = "theme:"
"""Before the name of a theme, in place of an action's name."""


def palette_screen(keys: Mapping[str, tuple[str, ...]], themes: Iterable[str], signs: Signs) -> PickScreen:
    """Return the palette; it gives back an action's name, or `theme:` and a theme's."""
    choices = [
        Choice(action.name, action.help, after=" ".join(map(shown_key, keys[action.name])), group=action.group)
        for action in ACTIONS
    ]
    choices += [Choice(f"{THEME}{name}", f"theme: {name}", group="Themes") for name in themes]
    return PickScreen("what to do", choices, signs, hint="Enter does it  Esc leaves", whole=True)
