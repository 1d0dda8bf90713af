"""Taking along: what is copied, where it is left, and the original in another program."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
from collections.abc import Callable

from textual.app import SuspendNotSupported

from reader.library.workers.one_file import read_file
from reader.model import Article, Quotation, ReadOptions, Role
from reader.render.citation import citation, quotation_citation, quote_citation
from reader.render.record import shown_path
from reader.ui.desk import Desk
from reader.ui.errand import Errand
from reader.ui.literal import plain
from reader.ui.screens.ask import KeyScreen
from reader.ui.widgets.sight import Shown, Sight

COPIES = {"y": "path or URL", "c": "citation", "q": "quotation", "p": "paragraph", "t": "text"}

VERBATIM = ReadOptions(verbatim=True)

PAGERS = ("less", "more", "vi")
"""Tried where neither $PAGER nor $EDITOR is set."""


class Taking:
    """Copies and opens; the corpus itself is never handed to a program that could write it."""

    def __init__(self, desk: Desk, put: Callable[[str], str]) -> None:
        """Take how something is put on the clipboard: it returns where else it was put."""
        self.desk = desk
        self._put = put
        self._lane = desk.lane("taking", latest=False)
        self.errand = Errand()

    def choose(self) -> None:
        """Ask what to copy."""
        if self.desk.view.shown is None:
            self.desk.say("no article to copy from")
            return
        self.desk.host.app.push_screen(KeyScreen("copy", COPIES, self.desk.signs), self._copy)

    def _copy(self, key: str | None) -> None:
        shown = self.desk.view.shown
        if key is None or shown is None:
            return
        what = COPIES[key]
        if key == "y":
            what = "URL" if shown.article.url else "path"
        sight = self.desk.view.sight  # as it is now: another article may be in the pane once the address is there
        self._with_address(lambda address: self._copy_text(_text(key, shown, sight, address), what))

    def quotation(self, quotation: Quotation, say: Callable[[str], None]) -> None:
        """Copy a quotation with its citation from wherever it is listed; `say` is told what became of it."""
        key, library = quotation.headline.key, self.desk.library

        def run() -> str:
            return quotation_citation(quotation, written_address(*library.address(key)))

        def failed(error: BaseException) -> None:
            self.desk.complain(error)
            say(self.desk.message)

        self._lane.ask(run, lambda text: say(f"quotation copied{self._put(text)}"), failed)

    def _copy_text(self, text: str, what: str) -> None:
        if not text:
            self.desk.say(f"no {what} on the screen")
            return
        where = self._put(text)
        self.desk.say(f"{what} copied{where}")

    def url(self) -> None:
        """Show and copy the link that was stepped to, else the article's URL, else the address of its file."""
        shown, link = self.desk.view.shown, self.desk.view.current
        if shown is None:
            return
        if link is not None and link.kind == "link" and self.desk.view.sight.item() == link:
            text = shown.article.blocks[link.block].text[link.start : link.index]
            self._put(text)
            self.desk.say(plain(text))
            return

        def show(address: str) -> None:
            text = shown.article.url or address
            self._put(text)
            self.desk.say(plain(text))

        self._with_address(show)

    def _with_address(self, then: Callable[[str], None]) -> None:
        key = self.desk.view.shown.key if self.desk.view.shown else None
        if key is not None:
            self._lane.ask(lambda: written_address(*self.desk.library.address(key)), then)

    def open(self) -> None:
        """Open a read-only copy of the original, with nothing in it that a terminal could obey."""
        shown = self.desk.view.shown
        if shown is None:
            return
        key, path = shown.key, shown.article.path

        def run() -> str:
            data = self.desk.library.original(key)
            return "\n".join(block.text for block in read_file(data, name=path, options=VERBATIM)[0].blocks)

        self._lane.ask(run, lambda text: self._show_copy(text, path))

    def _show_copy(self, text: str, path: str) -> None:
        command = viewer()
        if command is None:
            self.desk.say("neither $PAGER nor $EDITOR is set, and no pager is installed", notice=True)
            return
        failed = ""
        try:
            with self.desk.host.app.suspend():
                try:  # inside: Textual takes the terminal back only from a block that ends without an error
                    status = self.errand.show(text, copy_name(path), command)
                    failed = f"{command[0]} ended with status {status}" if status > 0 else ""
                except OSError as error:
                    failed = f"{command[0]}: {error.strerror}"
        except SuspendNotSupported:
            failed = "this terminal cannot be left for another program"
        if failed:
            self.desk.say(failed, notice=True)
        self.desk.host.refresh(layout=True)


def _text(key: str, shown: Shown, sight: Sight, address: str) -> str:
    """Return what a key of COPIES stands for; nothing where it is not on the screen."""
    article = shown.article
    if key == "y":
        return article.url or address
    if key == "c":
        return citation(article, address)
    if key == "q":
        item = sight.item("quote")
        return quote_citation(article, article.quotes[item.index], address) if item else ""
    if key == "p":
        block = sight.block_in_sight()
        return article.blocks[block].text if block is not None else ""
    return shown_text(article)


def viewer() -> list[str] | None:
    """Return the command that shows a file: $PAGER, else $EDITOR, else a pager that is installed."""
    for name in ("PAGER", "EDITOR"):
        with contextlib.suppress(ValueError):
            command = shlex.split(os.environ.get(name, ""))
            if command:
                return command
    found = next((path for name in PAGERS if (path := shutil.which(name))), None)
    return [found] if found else None


def copy_name(path: str) -> str:
    """Return a harmless file name that still says which file it is a copy of."""
    name = "".join(c if c.isalnum() or c in "._-" else "_" for c in plain(path.rsplit("/", 1)[-1]))
    name = (name.lstrip(".-") or "article")[-100:]
    return name if name.endswith(".txt") else name + ".txt"


def written_address(path: str, record: int | None) -> str:
    """Return an article's address, `path` or `path#N`, as it can be shown."""
    return ("standard input" if path == "-" else shown_path(path)) + (f"#{record}" if record is not None else "")


def shown_text(article: Article) -> str:
    """Return the article's text without what was cut, a blank line between paragraphs."""
    texts = [block.text for block in article.blocks if block.role not in (Role.BOILERPLATE, Role.TITLE)]
    return "\n\n".join([article.title, *(text for text in texts if text.strip())]) + "\n"
