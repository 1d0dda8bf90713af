"""More to learn from than there are pages: articles with the surroundings of others, cut at several distances,
with lists in them and furniture that was made up (`invented.toml`).

A few dozen sites show a few dozen ways to frame an article; what holds for all of them shows only when frame and
article are taken apart. Cross-validated by outlet, the body lines of news dumps lost fell from 22 to 3 in a hundred,
and with the groups of lines that were made up to 2, while the dumps' body F1 rose from .96 to .975.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from reader.rules.load import default_rules
from tests.quality.pieces import Piece, Source
from tests.quality.shapes import reshaped, texts_of

INVENTED = tomllib.loads((Path(__file__).parent / "invented.toml").read_text(encoding="utf-8"))
LANGUAGES = tuple(name for name in INVENTED if name != "names")
REACHES = (0, 1, 2, 3, 5, 8, 15, 30, 10_000, 10_000)
"""Lines of the surroundings that are left on a side."""
CUTS = ("..", "...", "…")
"""How a headline ends that was cut to fit."""
HEADLINE_WORDS = range(6, 17)
LEADING = 3
"""Paragraphs of an article whose words may stand as a teaser in another's surroundings."""
GROUPED = 0.6
"""Share of the furniture that comes in groups of lines."""
RESHAPED = 0.4
"""Share of the articles that are cut into other shapes."""
UNHEADED, LATE = 0.12, 0.08
"""Share of the articles with a bare list of headlines in them, and of those with furniture just before their end."""


class Mixer:
    """Puts new dumps together from those taken apart."""

    def __init__(self, sources: Sequence[Source], seed: int) -> None:
        """Take what may be mixed: framed dumps (those with head or tail) and bare articles."""
        self.chance = random.Random(seed)
        self.title = ""
        self.beginning: set[str] = set()
        self.framed = [source for source in sources if source.head or source.tail]
        self.bare = [source for source in sources if not source.head and not source.tail]
        self.titles = [
            piece.text
            for source in self.framed
            for piece in (*source.head, *source.tail)
            if piece.label == "boilerplate" and len(piece.text.split()) in HEADLINE_WORDS and piece.text[-1].isalnum()
        ] + [source.title for source in self.bare]
        self.leads = [
            piece.text
            for source in sources
            for piece in source.core[:LEADING]
            if piece.label == "body" and " " in piece.text
        ]

    def mixed(self) -> list[Piece]:
        """A new dump."""
        chance = self.chance
        frame = chance.choice(self.framed)
        kin = [s for s in self.framed if s.style == frame.style and s.language == frame.language]
        own = chance.choice(self.bare if self.bare and chance.random() < 0.6 else kin)
        self.title = own.title
        self.beginning = {piece.text for piece in own.core[:LEADING]}
        core = [piece._replace(gap=frame.gap) if own.style != frame.style else piece for piece in own.core]
        if chance.random() < 0.4:
            core = [piece for piece in core if piece.label == "body"]
        if chance.random() < 0.25 and len(core) > 8:
            core = core[: chance.randrange(5, len(core))]
        if chance.random() < RESHAPED:
            core = reshaped(chance, core, self._texts(own.language) or texts_of(core), frame.gap)
        if chance.random() < UNHEADED:
            self._insert(core, self._related(frame, headed=0.0))
        if chance.random() < 0.25:
            self._insert(core, self._list(frame), whole=True)
        for _ in range(chance.choice((0, 0, 0, 1, 1, 2, 4))):
            other = chance.choice(kin)
            if other.runs:
                self._insert(core, chance.choice(other.runs))
        if chance.random() < 0.3:
            self._insert(core, self._related(frame))
        for _ in range(chance.choice((0, 0, 0, 0, 1, 1, 2))):
            self._insert(core, self._furniture(frame))
        for _ in range(chance.choice((0, 0, 0, 0, 1, 1, 3))):
            self._insert(core, self._group(frame, "own", "body"))
        if chance.random() < LATE and len(core) > 3:
            place = len(core) - chance.choice((1, 1, 2, 3))
            core[place:place] = self._furniture(frame) if chance.random() < 0.6 else self._related(frame)
        while core[0].label != "body":
            del core[0]
        while core[-1].label != "body":
            del core[-1]
        after = frame if chance.random() < 0.6 else chance.choice(kin)
        head = self._titled(frame.head, own.title)
        head = head[max(0, len(head) - chance.choice(REACHES)) :]
        tail = self._titled(after.tail, own.title)[: chance.choice(REACHES)]
        for _ in range(chance.choice((0, 0, 1, 1, 2))):
            place = chance.randrange(min(len(tail), 4) + 1)
            tail[place:place] = self._furniture(frame)
        if chance.random() < 0.15:
            tail = self._related(frame) + tail
        if chance.random() < 0.3:
            head += self._related(frame) if chance.random() < 0.4 else self._furniture(frame)
        first = [Piece(frame.gap, 0, own.title, "title")] if chance.random() < 0.85 else []
        return first + head + core + tail

    def _texts(self, language: str) -> list[str]:
        """Paragraphs of another article in a language; none where few are tried in vain."""
        for _ in range(8):
            source = self.chance.choice(self.bare if self.bare and self.chance.random() < 0.4 else self.framed)
            texts = texts_of(source.core) if source.language == language else []
            if len(texts) > 2:
                return texts
        return []

    @staticmethod
    def _titled(pieces: Sequence[Piece], title: str) -> list[Piece]:
        return [piece._replace(text=title) if piece.label == "title" else piece for piece in pieces]

    def _insert(self, core: list[Piece], pieces: list[Piece], *, whole: bool = False) -> None:
        """Put pieces between two paragraphs; a list of the article's own may also end or begin it."""
        places = [i for i in range(1, len(core)) if core[i - 1].label == core[i].label == "body"]
        if whole and (not places or self.chance.random() < 0.55):
            places = [self.chance.choice((0, len(core), len(core)))]
        if places:
            place = self.chance.choice(places)
            core[place:place] = pieces

    def _words(self, source: Source) -> dict[str, list[str]]:
        found: dict[str, list[str]] = INVENTED[source.language if source.language in LANGUAGES else "en"]
        return found

    def _any(self, name: str) -> str:
        return str(self.chance.choice(INVENTED["names"][name]))

    def _name(self) -> str:
        return f"{self._any('first')} {self._any('last')}"

    def _furniture(self, source: Source) -> list[Piece]:
        """A line or two that were made up, or a phrase that the rules know."""
        chance = self.chance
        if chance.random() < GROUPED:
            return self._group(source, "groups", "boilerplate")
        if chance.random() < 0.3:
            lists = default_rules().words(source.language, "clean")
            phrases = lists[chance.choice(sorted(lists))] if lists else ("^share$",)
            line = chance.choice(phrases).strip("^$").replace("#", str(chance.randrange(1, 99))).capitalize()
            return [Piece(source.gap, 0, line, "boilerplate")]
        name = self._name()
        line = self._filled(source, chance.choice(self._words(source)["furniture"]), {"name": name})
        above = [name] if name in line and chance.random() < 0.4 else []
        return [Piece(source.gap, 0, text, "boilerplate") for text in (*above, line)]

    def _group(self, source: Source, kind: str, label: str) -> list[Piece]:
        """Lines that come together; names and firms stay the same in all of them."""
        chance = self.chance
        constant = {"name": self._name(), "firm": self._firm()}
        pieces = []
        for line in chance.choice(self._words(source)[kind]).split("\n"):
            for _ in range(chance.choice((2, 3, 4, 6, 9, 14)) if line.endswith(" *") else 1):
                known = {} if line.endswith(" *") else constant
                text = self._filled(source, line.removesuffix(" *"), known)
                pieces.append(Piece(source.gap, 0, text, "title" if line == "{own}" else label))
        return pieces

    def _firm(self) -> str:
        return f"{self._any('words')} {self._any('words')}"

    def _filled(self, source: Source, line: str, known: Mapping[str, str]) -> str:
        """A line with its slots filled, each anew but those known."""
        return re.sub(r"\{(\w+)\}", lambda slot: known.get(slot[1]) or self._fill(source, slot[1]), line)

    def _fill(self, source: Source, slot: str) -> str:
        chance, words = self.chance, self._words(source)
        if slot == "n":
            return str(chance.randrange(10, 30))
        if slot in ("topic", "TOPIC"):
            topic = str(chance.choice(words["topics"]))
            return topic.upper() if slot == "TOPIC" else topic.capitalize() if chance.random() < 0.5 else topic
        if slot == "own":
            return self.title
        if slot == "lead":
            return self._lead()
        fills = {
            "name": self._name,
            "first": lambda: self._any("first").lower(),
            "last": lambda: self._any("last").lower(),
            "place": lambda: self._any("words"),
            "firm": self._firm,
            "month": lambda: chance.choice(words["months"]),
            "title": lambda: chance.choice(self.titles),
            "cut": lambda: chance.choice(self.titles)[: chance.randrange(18, 40)].rstrip() + chance.choice(CUTS),
            "good": lambda: chance.choice(words["goods"]),
            "unit": lambda: f"{chance.randrange(1, 9)} {chance.choice(words['units'])}",
        }
        return str(fills[slot]())

    def _lead(self) -> str:
        """The first words of another article, cut after a sentence or, with dots, anywhere."""
        chance = self.chance
        text = chance.choice(self.leads)
        if text in self.beginning:
            return str(chance.choice(self.titles))
        sentence = text[: text.find(". ") + 1] or text
        if chance.random() < 0.5 and len(sentence) < 240:
            return sentence
        kept = text[: chance.choice((80, 120, 160, 220))].rpartition(" ")[0]
        return kept + chance.choice(("...", "…", " [...]", "")) if kept else text

    def _related(self, source: Source, headed: float = 0.7) -> list[Piece]:
        """Headlines of other articles, a share of such lists below a phrase that says so."""
        chance = self.chance
        phrases = [p for p in default_rules().words(source.language, "clean").get("related", ()) if p.startswith("^")]
        lines = chance.sample(self.titles, min(len(self.titles), chance.choice((1, 1, 2, 3, 5, 8))))
        if phrases and chance.random() < headed:
            lines.insert(0, chance.choice(phrases).strip("^$").replace("#", "5").capitalize())
        return [Piece(source.gap, 0, line, "boilerplate") for line in lines]

    def _list(self, source: Source) -> list[Piece]:
        """A list or table that belongs to an article."""
        chance, words = self.chance, self._words(source)
        count = chance.choice((4, 6, 9, 14, 22, 40))

        def number() -> str:
            return str(chance.randrange(1, 500))

        def some(few: int) -> str:
            return " ".join(self._any("words") for _ in range(few))

        def hall() -> str:
            return f"{some(2)} {chance.choice(words['halls'])}"

        month = chance.choice(words["months"])
        columns = chance.sample(words["tables"], chance.choice((3, 4, 5, 7)))
        rows = [cell for n in range(1, count) for cell in (str(n), self._name(), *(number() for _ in columns[2:]))]
        kinds = (
            [f"{month} {n} -- {hall()}, {some(1)}" for n in range(1, count)],
            [*columns, *rows],
            [
                f"{chance.randrange(1, 9)} {chance.choice(words['units'])} {chance.choice(words['goods'])}"
                for _ in range(count)
            ],
            [f"{n}. {self._name()}, {some(2)}" for n in range(1, count)],
            [f"{self._name()} ({some(1)})" for _ in range(count)],
            [f"{some(1)} {chance.randrange(7)}, {some(1)} {chance.randrange(7)}" for _ in range(count)],
            [f"• {some(chance.choice((1, 2, 4))).lower()}" for _ in range(min(count, 9))],
            [f"{chance.choice(words['prizes'])}: {self._name()}, “{some(2)}”" for _ in range(count)],
            [cell for _ in range(count) for cell in (some(2), f"{number()}.{chance.randrange(10)}%")],
        )
        return [Piece(source.gap, 0, line, "body") for line in chance.choice(kinds)]
