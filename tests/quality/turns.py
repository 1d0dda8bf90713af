"""Score the turns of conversations on whole files whose truth stands in the text: {speaker|words}."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.model import Article, Quote, RawFile, ReadOptions, quote_text
from reader.pipeline import read_articles
from reader.rules.load import default_rules
from tests.quality.quotes import same_speaker

CORPUS = Path(__file__).parent.parent / "corpus" / "turns"
TRUTH = re.compile(r"\{([^{}|]*)\|([^{}]*)\}")


@dataclass
class Turns:
    """Counts of turns: found with the right words and speaker, found, wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0


def read(name: str, text: str) -> Article:
    """Return the one article of a file."""
    (article,) = read_articles(RawFile(path=name, data=text.encode(), mtime_ns=0), default_rules(), ReadOptions())
    return article


def turns_of(article: Article) -> list[Quote]:
    """Return the quotations that are turns."""
    return [quote for quote in article.quotes if (quote.rule or "").startswith("turn.")]


def score_turns(files: list[Path]) -> Turns:
    """Score files."""
    total = Turns()
    for path in files:
        marked = path.read_text("utf-8")
        wanted = [(_plain(speaker), _plain(words)) for speaker, words in TRUTH.findall(marked)]
        article = read(path.name, TRUTH.sub(r"\2", marked))
        found = [
            (_plain(quote.speaker.name if quote.speaker else ""), _plain(quote_text(article, quote)))
            for quote in turns_of(article)
        ]
        right = [turn for turn in found if any(turn[1] == words and _same(turn[0], name) for name, words in wanted)]
        total.right += len(right)
        total.found += len(found)
        total.wanted += len(wanted)
        total.errors += [
            f"{path.name}: missed {turn}" for turn in wanted if turn[1] not in {words for _, words in found}
        ]
        total.errors += [f"{path.name}: wrong {turn}" for turn in found if turn not in right]
    return total


def turn_table() -> list[dict[str, Any]]:
    """One row for each of the four languages and one for files in which nobody takes turns."""
    rows = []
    for kind in ("en", "de", "fr", "es", "no"):
        files = sorted(CORPUS.glob(f"{kind}-*"))
        total = score_turns(files)
        row: dict[str, Any] = {"turns of": kind, "n": len(files), "turns": total.wanted}
        figures = {"precision": total.precision, "recall": total.recall}
        rows.append(row | (figures if kind != "no" else {"wrong": total.found}))
    return rows


def _same(given: str, wanted: str) -> bool:
    return given == wanted or bool(given and wanted and same_speaker(given, wanted))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
