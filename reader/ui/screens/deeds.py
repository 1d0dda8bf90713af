"""What each action of the table does: which part of the main screen does it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.model import View

if TYPE_CHECKING:
    from reader.ui.screens.main import MainScreen

OF_AN_ARTICLE = frozenset(
    {
        *("enter", "other-pane", "read-on", "page-down", "page-up", "original", "alone", "info", "read", "star", "url"),
        *("next-quote", "previous-quote", "next-caption", "previous-caption", "next-link", "previous-link", "open"),
        *("cut", "all-read"),
    }
)
"""Actions that need an article; where there is none, they say so."""

IN_THE_PANE = frozenset({"cut", "original", "alone", "info", "copy", "url", "open"})
"""Actions on the article in the pane: where the pane is behind the list, they wait for the one that the list is at."""

OF_THE_TEXT = frozenset({"down", "up", "top", "end", "half-down", "half-up", "search", "voices"})
"""Actions that are such ones where the article has the keys."""

IN_WHAT_IS_FOUND = ("down", "up", "page-down", "page-up", "other-pane")
"""Actions that the prompt leaves to the list."""

OPENING = frozenset({"search", "sources", "voices", "info", "copy", "correct", "open"})
"""Actions that open a prompt, a list or a page, some of them not at once."""

SLOW_S = 0.25
"""Seconds that the next key waits for an article that the last one is to act on, or for the row that it went to.

Then it may be one that gives up."""

OPENING_S = 2.0
"""Seconds that it waits for what the last one opens or lists: what is typed behind it is meant for that."""


def next_key_waits_s(main: MainScreen) -> float:
    """Return how many seconds after a key the next one waits at most; 0 when all that the key set off is done."""
    if main.app.screen is not main:  # of a list of voices the next one may be about to open
        return OPENING_S if main.hearing.busy else 0
    if main.listing.behind and not main.searching.open:
        return OPENING_S
    opening = main.reading.owed or main.hearing.busy or main.showing.busy or main.correcting.busy
    if main.doing in OPENING and opening:
        return OPENING_S
    row_comes = main.desk.articles.total and main.desk.articles.current is None
    return SLOW_S if main.reading.owed or row_comes else 0


def key_waits_s(main: MainScreen, key: str) -> float:
    """Return how many seconds after the last key this one waits at most: in the prompt, one that moves the list.

    It is meant for what is found by the letters before it; those themselves wait for nothing.
    """
    moves = any(key in main.desk.keys(action) for action in IN_WHAT_IS_FOUND)
    return OPENING_S if moves and main.searching.open and main.listing.behind else 0


def deeds(main: MainScreen) -> dict[str, Callable[[], None]]:
    """Return what each action of the table does."""
    step, show, search, mark = main.stepping, main.showing, main.searching, main.marking
    return {
        "down": partial(step.line, 1),
        "up": partial(step.line, -1),
        "top": partial(step.edge, -1),
        "end": partial(step.edge, 1),
        "half-down": partial(step.half, 1),
        "half-up": partial(step.half, -1),
        "read-on": step.read_on,
        "page-down": partial(step.page, 1),
        "page-up": partial(step.page, -1),
        "enter": step.enter,
        "back": step.back,
        "escape": step.escape,
        "other-pane": step.other_pane,
        "next-article": partial(step.article, 1),
        "previous-article": partial(step.article, -1),
        "search": search.start,
        "next-hit": partial(step.hit, 1),
        "previous-hit": partial(step.hit, -1),
        "sources": show.sources,
        "all": partial(search.show_view, View.ALL),
        "unread": partial(search.show_view, View.UNREAD),
        "starred": partial(search.show_view, View.STARRED),
        "sort": show.sort,
        "next-quote": partial(step.item, "quote", 1),
        "previous-quote": partial(step.item, "quote", -1),
        "next-caption": partial(step.item, "caption", 1),
        "previous-caption": partial(step.item, "caption", -1),
        "next-link": partial(step.item, "link", 1),
        "previous-link": partial(step.item, "link", -1),
        "voices": main.hearing.voices,
        "cut": show.cut,
        "original": show.original,
        "alone": show.alone,
        "layout": show.layout,
        "narrower": partial(show.measure, -1),
        "wider": partial(show.measure, 1),
        "info": show.info,
        "read": mark.toggle_read,
        "all-read": show.mark_all,
        "star": mark.toggle_star,
        "correct": main.correcting.choose,
        "undo": mark.undo,
        "copy": main.taking.choose,
        "url": main.taking.url,
        "open": main.taking.open,
        "rescan": main._rescan,
        "help": show.help,
        "palette": show.palette,
        "redraw": lambda: main.app.action_redraw(),  # type: ignore[attr-defined]  # ours has it
        "suspend": lambda: main.app.action_suspend_process(),
        "cancel": main.cancel,
        "quit": main.quit,
    }
