"""The keys of a pane, searchable; Enter does what the line says."""

from __future__ import annotations

from collections.abc import Mapping

from reader.ui.actions import ACTIONS, shown_key
from reader.ui.screens.pick import PickScreen
from reader.ui.signs import Signs
from reader.ui.widgets.choices import Choice


def help_screen(keys: Mapping[str, tuple[str, ...]], pane: str, signs: Signs) -> PickScreen:
    """Return the keys of a pane (list or article): what means something only in the other one is left out."""
    choices = [
        Choice(action.name, action.help, " ".join(map(shown_key, keys[action.name])), group=action.group)
        for action in ACTIONS
        if action.context in ("everywhere", pane)
    ]
    return PickScreen(f"keys of the {pane}", choices, signs, hint="Enter does it  Esc leaves", whole=True)
