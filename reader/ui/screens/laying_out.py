"""How the article in the pane is laid out: for the room there is, in a thread where it is long."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.model import Article
from reader.render.direction import runs_right_to_left
from reader.render.layout import lay_out
from reader.render.rows import Layout
from reader.ui.desk import Desk
from reader.ui.screens.loaded import Loaded
from reader.ui.screens.panes import Panes

LONG_TEXT = 60_000
"""Code points from which laying out (about 4 ms per 60,000 here) is done off the event loop."""

Fit = tuple[int, int]
"""Cells for a speaker's name and for the text."""


class LayingOut:
    """Lays articles out; it decides nothing about which one."""

    def __init__(self, desk: Desk, panes: Panes) -> None:
        """Begin with cut text hidden."""
        self.desk = desk
        self.panes = panes
        self.show_cut = False
        self.fitted: Fit = (0, 0)
        """What the article that is shown was laid out for."""
        self._lane = desk.lane("layout", latest=True)

    def fit(self, *, original: bool) -> Fit:
        """Return the room there is; a file as it is takes all of it."""
        return self.panes.fit_labels(), self.panes.text_room() if original else self.panes.text_width()

    def lay_out(self, loaded: Loaded, fit: Fit, given_up: Callable[[], bool] = lambda: False) -> Layout:
        """Lay an article out; once it is `given_up`, its beginning only."""
        label, width = fit
        return lay_out(
            loaded.article,
            width,
            show_cut=self.show_cut or loaded.original,
            ascii_marks=self.desk.signs.ascii,
            source_stated=loaded.source_stated,
            label_width=label,
            cut_key=self.desk.key("cut"),
            known=f"the file as it is{self.desk.signs.parts}{loaded.article.encoding}" if loaded.original else None,
            given_up=given_up,
        )

    def anew(self, *, original: bool) -> None:
        """Lay out what is shown for the width there is now; the row that is read stays where it is."""
        shown = self.desk.view.shown
        if shown is None:
            return
        fit = self.fitted = self.fit(original=original)
        loaded = Loaded(shown.key, shown.article, shown.source_stated, 0, original)

        given_up = self._lane.latch()

        def run() -> Layout | None:
            layout = self.lay_out(loaded, fit, given_up)
            return None if given_up() else layout

        def done(layout: Layout | None) -> None:
            now = self.desk.view.shown
            if layout is not None and now is not None and now.article is shown.article:
                self.desk.view.lay_out_anew(replace(now, layout=layout))
                self.desk.redraw_lines()

        if sum(len(block.text) for block in shown.article.blocks) < LONG_TEXT:
            done(self.lay_out(loaded, fit))
        else:
            self._lane.ask(run, done)

    def set_direction(self, article: Article) -> None:
        """See to it that text that runs from right to left is not drawn beside a list."""
        rtl = runs_right_to_left(article)
        if rtl != self.panes.rtl:
            self.panes.rtl = rtl
            self.panes.update()
