"""Who is quoted: a screen of speakers, or of quotations under their speakers; typing narrows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Input

from reader.library.queries.lacking import NOBODY, nobody
from reader.model import Quotation, Telling, Voice
from reader.render.record import shown_path
from reader.render.word_diff import marked, word_diff
from reader.render.wrap import crop
from reader.ui.lanes import Lane
from reader.ui.literal import plain
from reader.ui.screens.pick import LIST_KEYS, LOW, PickScreen, narrowing_line, title_line
from reader.ui.signs import Signs
from reader.ui.widgets.choices import Choice, Choices, narrowed
from reader.ui.widgets.status_line import StatusLine

UNDATED = "undated, in no order:"
"""Above the versions whose articles state no date."""

LABEL_LENGTH = 400
"""Code points of a quotation that a line shows and that typing narrows by: a line has room for 200."""

SOURCE_CELLS = 18
"""Cells of a publisher's name beside a quotation."""

FEW = 1_000
"""Choices that are narrowed on the event loop (about 1 ms); more are narrowed in a thread."""

COPIES, COMPARES = "Ctrl-Y copies", "Tab compares tellings"
"""What is said of the keys that copy and compare."""
LISTS = "Enter lists those of the speaker"
"""Said behind it where a speaker is under the cursor."""

Told = Mapping[tuple[int, int], Telling]
"""For a quotation (key of its article, its number there) the statement it is a version of."""


def told_by(tellings: Sequence[Telling]) -> Told:
    """Return which statement each quotation is a version of."""
    return {said: telling for telling in tellings for said in telling.told}


def speaker_choices(voices: Sequence[Voice]) -> list[Choice]:
    """Return the speakers with the number of their quotations."""
    return [Choice(voice, plain(voice.name or NOBODY), after=f"{voice.quotations:,}") for voice in voices]


def quotation_choices(quotations: Sequence[Quotation], told: Told, signs: Signs, *, of_article: bool) -> list[Choice]:
    """Return quotations: those of an article under their speakers, most quoted first, others with their articles."""
    names = [plain(quotation.speaker or nobody(quotation.headline.language)) for quotation in quotations]
    counts = Counter(names)
    ordered = list(zip(quotations, names, strict=True))
    if of_article:
        ordered.sort(key=lambda pair: (pair[0].speaker is None, -counts[pair[1]], pair[1]))
    choices = []
    for quotation, name in ordered:
        after = [] if of_article else [_article(quotation, signs)]
        if of_article and quotation.paragraph is not None:
            after.append(f"{signs.paragraph}{quotation.paragraph}")
        telling = told.get((quotation.headline.key, quotation.number))
        if telling is not None:
            after.insert(0, f"{len(telling.versions)} tellings")
        group = f"{name}   {counts[name]:,}" if of_article else ""
        label = plain(quotation.text[:LABEL_LENGTH].replace("\n", " "))
        choices.append(Choice(quotation, label, after=signs.parts.join(after), group=group))
    return choices


def version_facts(telling: Telling) -> list[tuple[str, str]]:
    """Return the versions of a statement, oldest first: where it stands, and how it differs from the first."""
    first = telling.versions[0]
    facts = []
    for before, version in zip((None, *telling.versions), telling.versions, strict=False):
        headline = version.headline
        if before is not None and before.headline.date and not headline.date:
            facts += [("", UNDATED), ("", "")]
        text = version.text if version is first else marked(word_diff(first.text, version.text))
        facts.append((plain(headline.date or "undated"), text.replace("\n", " ")))
        where = [headline.source or shown_path(headline.path), version.speaker or nobody(version.headline.language)]
        facts += [("", ", ".join(where)), ("", "")]
    return facts


def _article(quotation: Quotation, signs: Signs) -> str:
    headline = quotation.headline
    source = crop(plain(headline.source or shown_path(headline.path).rsplit("/", 1)[-1]), SOURCE_CELLS, signs.ellipsis)
    return f"{plain(headline.date or 'undated')}{signs.parts}{source}"


class VoicesScreen(ModalScreen[None], inherit_bindings=False):
    """Speakers or quotations. What is done with the one that is chosen is decided by who opened the screen."""

    VERTICAL_BREAKPOINTS = LOW
    BINDINGS: ClassVar[list[BindingType]] = [
        *LIST_KEYS,
        Binding("tab", "compare", show=False, priority=True),
        Binding("ctrl+y", "copy", show=False, priority=True),
        Binding("ctrl+p", "keys", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        signs: Signs,
        *,
        hint: str,
        lane: Lane,
        take: Callable[[Any], None],
        compare: Callable[[Any], str] | None = None,
        copy: Callable[[Any, Callable[[str], None]], None] | None = None,
    ) -> None:
        """Take what can be chosen, where narrowing runs, and what Enter, Tab and Ctrl-Y do with a choice.

        `compare` returns what is to be said, if there is nothing to compare; `copy` says by its second argument what
        was copied. Neither is given where speakers can be chosen.
        """
        super().__init__()
        self._title_line = title_line(plain(title), hint, signs)
        self._given = tuple(choices)
        self._lane = lane
        self._signs = signs
        self._take, self._compare, self._copy = take, compare, copy
        self._typed = ""
        self.choices = Choices(choices, signs)
        self._bottom = StatusLine(signs, id="pick-bottom")

    def compose(self) -> ComposeResult:
        """Put the title above, the field below it, the list under both, a line for what is said at the bottom."""
        yield self._title_line
        yield narrowing_line()
        yield self.choices
        yield self._bottom

    def put(self, choices: Sequence[Choice]) -> None:
        """Show more about the same choices."""
        self._given = tuple(choices)
        self.choices.put(self._given, self._typed)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        event.stop()
        self._bottom.put([])
        text = self._typed = event.value
        if len(self._given) <= FEW:
            self.choices.narrow(text)
            return
        given = self._given

        def then(lines: list[Choice | str]) -> None:
            if text == self._typed and self.is_mounted:
                self.choices.show(lines)

        self._lane.ask(lambda: narrowed(given, text), then)

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        self._bottom.put([])
        self.choices.move(by)

    def action_page(self, by: int) -> None:
        """Move the cursor by a screen."""
        self._bottom.put([])
        self.choices.move_page(by)

    def action_take(self) -> None:
        """Go on with the choice under the cursor."""
        if self.choices.current is not None:
            self._take(self.choices.current.value)

    def action_compare(self) -> None:
        """Compare the versions of the quotation under the cursor, or say that there is one alone."""
        if self._compare is None:
            self._say(f"{COMPARES} of a quotation; {LISTS}")
        elif self.choices.current is not None:
            self._say(self._compare(self.choices.current.value))

    def action_copy(self) -> None:
        """Copy the quotation under the cursor, with where it stands."""
        if self._copy is None:
            self._say(f"{COPIES} a quotation; {LISTS}")
        elif self.choices.current is not None:
            self._copy(self.choices.current.value, self._say)

    def _say(self, words: str) -> None:
        if self.is_mounted:
            self._bottom.put([(words, "plain")])

    def action_keys(self) -> None:
        """List what can be done here, and do what is picked: every letter narrows, so no key of its own is free."""
        of_quotations = self._copy is not None
        deeds: list[tuple[Callable[[], object], str, str]] = [
            (self.action_take, "Enter", "to the place where it stands" if of_quotations else "list what they say"),
            (self.action_copy, "Ctrl-Y", "copy the quotation, with its citation"),
            (self.action_compare, "Tab", "compare its tellings in other articles"),
            (partial(self.action_move, 1), "Down Ctrl-J", "next line"),
            (partial(self.action_move, -1), "Up Ctrl-K", "previous line"),
            (partial(self.action_page, 1), "PgDn", "a screen down"),
            (partial(self.action_page, -1), "PgUp", "a screen up"),
            (lambda: None, "a to z", "show only lines that have what is typed"),
            (self.action_leave, "Esc", "leave"),
        ]
        choices = [
            Choice(deed, words, keys)
            for deed, keys, words in deeds
            if of_quotations or deed not in (self.action_copy, self.action_compare)
        ]

        def take(deed: Callable[[], object] | None) -> None:
            if deed is not None:
                deed()

        screen = PickScreen("keys of the voices", choices, self._signs, hint="Enter does it  Esc leaves", whole=True)
        self.app.push_screen(screen, take)

    def action_leave(self) -> None:
        """Leave."""
        self.dismiss(None)
