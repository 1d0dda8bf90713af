"""From the table of actions to Textual's bindings, the configuration's keys already in place.

Textual's own `set_keymap` lays the keymap over all bindings anew for each key pressed: 5 ms a key with this table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.binding import Binding, BindingsMap

from reader.ui.actions import ACTIONS


def bindings_for(keys: Mapping[str, Sequence[str]], action: str, *, always: bool) -> BindingsMap:
    """Return the bindings of the actions that work under prompts too (`always`), or of the others.

    Each calls the action `action` with the name of its row in the table.
    """
    return BindingsMap(
        Binding(",".join(keys[row.name]), f"{action}('{row.name}')", row.help, id=row.name, show=False, priority=always)
        for row in ACTIONS
        if row.always == always and keys[row.name]
    )
