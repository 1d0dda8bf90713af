"""The lists to pick from that change what is listed: sources, orders."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import Count, Query, Sort
from reader.render.known import NO_SOURCE
from reader.ui.screens.lines import ORDERS
from reader.ui.screens.pick import PickScreen
from reader.ui.signs import Signs
from reader.ui.widgets.choices import Choice


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
