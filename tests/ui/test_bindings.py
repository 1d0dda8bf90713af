"""Bindings from the table."""

from __future__ import annotations

from reader.ui.actions import ACTIONS, effective_keys
from reader.ui.bindings import bindings_for


def test_every_action_is_bound_once() -> None:
    keys = effective_keys({"star": ("w",)})
    maps = [bindings_for(keys, "do", always=always) for always in (False, True)]
    bound = [
        (key, binding.id) for each in maps for key, bindings in each.key_to_bindings.items() for binding in bindings
    ]
    assert sorted(bound) == sorted((key, action.name) for action in ACTIONS for key in keys[action.name])
    assert ("w", "star") in bound


def test_what_works_always_goes_before_prompts() -> None:
    bindings = bindings_for(effective_keys({}), "always", always=True)
    (cancel,) = bindings.get_bindings_for_key("ctrl+c")
    assert cancel.priority
    assert cancel.action == "always('cancel')"


def test_an_action_without_keys_is_not_bound() -> None:
    assert "w" not in bindings_for(effective_keys({"star": ()}), "do", always=False).key_to_bindings
