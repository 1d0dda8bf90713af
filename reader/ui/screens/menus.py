"""The lists to pick from: the keys of a pane, the palette, sources, orders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.model import Count, Query, Sort
from reader.render.known import NO_SOURCE
from reader.ui.actions import ACTIONS, shown_key
from reader.ui.screens.legend import legend
from reader.ui.screens.lines import ORDERS
from reader.ui.screens.pick import PickScreen
from reader.ui.signs import Signs
from reader.ui.widgets.choices import Choice

THEME = "theme:"
"""Before the name of a theme, in place of an action's name."""


def help_screen(keys: Mapping[str, tuple[str, ...]], pane: str, signs: Signs) -> PickScreen:
    """Return the keys of a pane (list or article), and what signs and queries mean.

    Keys that mean something only in the other pane are left out.
    """
    choices = [
        Choice(action.name, action.help, " ".join(map(shown_key, keys[action.name])), group=action.group)
        for action in ACTIONS
        if action.context in ("everywhere", pane)
    ]
    choices += legend(signs)
    return PickScreen(f"keys of the {pane}", choices, signs, hint="Enter does it  Esc leaves", whole=True)


def palette_screen(keys: Mapping[str, tuple[str, ...]], themes: Iterable[str], signs: Signs) -> PickScreen:
    """Return all that can be done, and the themes; it gives back an action's name, or `theme:` and a theme's."""
    choices = [
        Choice(action.name, action.help, after=" ".join(map(shown_key, keys[action.name])), group=action.group)
        for action in ACTIONS
    ]
    choices += [Choice(f"{THEME}{name}", f"theme: {name}", group="Themes") for name in themes]
    return PickScreen("what to do", choices, signs, hint="Enter does it  Esc leaves", whole=True)


def sources_screen(counts: Iterable[Count], chosen: tuple[str | None, ...], signs: Signs) -> PickScreen:
    """Return the list of publishers with their counts; several can be picked.

    Those that are picked already are there too where nothing of theirs is listed: what is ticked can be seen.
    """
    numbers = {count.value: count.count for count in counts}
    numbers |= {source: 0 for source in chosen if source not in numbers}
    choices = [Choice(source, source or NO_SOURCE, after=f"{number:,}") for source, number in numbers.items()]
    return PickScreen("sources", choices, signs, ticks=True, ticked=chosen, hint="Enter shows  Space picks  Esc leaves")


def sort_screen(query: Query, signs: Signs) -> PickScreen:
    """Return the orders of a list."""
    sorts = [sort for sort in Sort if sort is not Sort.RELEVANCE or query.text]
    choices = [Choice(sort, ORDERS[sort]) for sort in sorts]
    return PickScreen("sort", choices, signs, start=query.sort, hint="Enter sorts  Esc leaves")
