"""What each action of the table does: which part of the main screen does it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.model import View

if TYPE_CHECKING:
    from reader.ui.screens.main import MainScreen


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
