"""The lists to pick from: sources, orders, keys, everything that can be done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.model import Count, Query, Sort
from reader.ui.actions import ACTIONS, shown_key
from reader.ui.screens.lines import ORDERS
from reader.ui.screens.pick import PickScreen
from reader.ui.signs import Signs
from reader.ui.widgets.choices import Choice

NO_SOURCE = "no source"


def sources_screen(counts: Iterable[Count], chosen: tuple[str | None, ...], signs: Signs) -> PickScreen:
    """Return the list of publishers with their counts; several can be picked."""
    choices = [Choice(count.value, count.value or NO_SOURCE, after=f"{count.count:,}") for count in counts]
    return PickScreen("sources", choices, signs, ticks=True, ticked=chosen, hint="Space picks  Enter shows  Esc leaves")


def sort_screen(query: Query, signs: Signs) -> PickScreen:
    """Return the orders of a list."""
    sorts = [sort for sort in Sort if sort is not Sort.RELEVANCE or query.text]
    choices = [Choice(sort, ORDERS[sort]) for sort in sorts]
    return PickScreen("sort", choices, signs, start=query.sort, hint="Enter sorts  Esc leaves")


def help_screen(keys: Mapping[str, tuple[str, ...]], pane: str, signs: Signs) -> PickScreen:
    """Return the keys of a pane: what means something only in the other one is left out."""
    choices = [
        Choice(action.name, action.help, " ".join(map(shown_key, keys[action.name])), group=action.group)
        for action in ACTIONS
        if action.context in ("everywhere", pane)
    ]
    return PickScreen(f"keys of the {pane}", choices, signs, hint="Enter does it  Esc leaves")


def palette_screen(keys: Mapping[str, tuple[str, ...]], themes: Iterable[str], signs: Signs) -> PickScreen:
    """Return everything that can be done, and the themes."""
    choices = [
        Choice(action.name, action.help, after=" ".join(map(shown_key, keys[action.name]))) for action in ACTIONS
    ]
    choices += [Choice(f"theme:{name}", f"theme: {name}", group="Themes") for name in themes]
    return PickScreen("what to do", choices, signs, hint="Enter does it  Esc leaves")
