"""Quotations: spans and speakers, on the project's own paragraphs and on a folder of annotated articles."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from tests.quality.pages import Read, Record
from tests.quality.quotes import EDGE, cases_of, same_speaker, score

CORPORA = (
    *("en", "de", "fr", "es", "de-fresh", "fr-fresh", "es-fresh", "en-later", "de-later", "fr-later", "es-later"),
    *("en-wide", "de-wide", "fr-wide", "es-wide"),
    *("en-daily", "de-daily", "fr-daily", "es-daily", "en-held", "de-held", "fr-held", "es-held"),
    *(
        "en-rounds",
        "de-rounds",
        "fr-rounds",
        "es-rounds",
        "de-whole",
        "fr-whole",
        "es-whole",
        "es-press",
        "de-news",
        "fr-press",
    ),
    *("en-excerpts", "de-excerpts", "fr-excerpts", "es-excerpts"),
    *("en-articles", "de-articles", "fr-articles", "es-articles"),
    *("en-dailies", "de-dailies", "fr-dailies", "es-dailies"),
    *("en-untouched", "de-untouched", "fr-untouched", "es-untouched"),
    *("en-gazettes", "de-gazettes", "fr-gazettes", "es-gazettes"),
    *("en-unmended", "de-unmended", "fr-unmended", "es-unmended"),
)
"""The paragraphs of a language, and those written after the rules, to measure them."""
SAME = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "`": "'", "\u00a0": " ", "\n": " "}
FOUND = 0.5
"""Share of a quotation's characters that must be covered for its speaker to count."""


def own_table() -> list[dict[str, Any]]:
    """One row for each of the project's own corpora of paragraphs."""
    rows = []
    for corpus in CORPORA:
        cases = cases_of(corpus)
        total = score(cases, corpus[:2])
        rows.append(
            {
                "language": corpus,
                "n": len(cases),
                "character F1": total.character_f1,
                "exact F1": total.exact_f1,
                "speaker": total.speaker,
                "speaker wrong": total.wrong_speaker,
            }
        )
    return rows


def quotation_table(folder: Path, read: Read) -> list[dict[str, Any]]:
    """One row for all annotated articles of a folder, read by the whole pipeline."""
    right = extra = missed = exact = given = named = agreed = wrong = n = spans = truths = 0
    for path in sorted((folder / "quotes").glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        with path.with_suffix(".txt").open(encoding="utf-8", newline="") as stream:
            text = _same(stream.read())
        found = _spans(text, read(path.with_suffix(".txt")))
        wanted = {_tight(text, quote["start"], quote["end"]): quote for quote in truth["quotes"]}
        ignored = {at for piece in truth.get("ignore", ()) for at in range(piece["start"], piece["end"])}
        theirs = {at for start, end in wanted for at in range(start, end)}
        ours = {at for start, end in found for at in range(start, end)} - (ignored - theirs)
        n += 1
        right += len(ours & theirs)
        extra += len(ours - theirs)
        missed += len(theirs - ours)
        exact += len(found.keys() & wanted.keys())
        spans += len(found)
        truths += len(wanted)
        for (start, end), quote in wanted.items():
            if quote.get("speaker_class") != "name":
                continue
            speaker = _speaker_of(start, end, found)
            named += 1
            given += bool(speaker)
            names = (quote["speaker"], *quote.get("speaker_alias", ()))
            same = bool(speaker) and any(same_speaker(speaker or "", name) for name in names)
            agreed += same
            wrong += bool(speaker) and not same
    return [
        {
            "n": n,
            "quotations": truths,
            "character F1": 2 * right / max(1, 2 * right + extra + missed),
            "exact F1": 2 * exact / max(1, spans + truths),
            "speaker": agreed / max(1, named),
            "speaker wrong": wrong / max(1, given),
        }
    ]


def _same(text: str) -> str:
    """The text with one kind of quotation mark and blank; as long as before."""
    return "".join(SAME.get(char, char) for char in text)


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def _spans(text: str, record: Record) -> dict[tuple[int, int], str | None]:
    """Where the record's quotations stand in the file, with their speakers."""
    spans: dict[tuple[int, int], str | None] = {}
    at = 0
    for quote in record["quotes"]:
        words = _same(quote["text"]).strip(EDGE).split()
        if not words:
            continue
        match = re.compile(r"\s+".join(re.escape(word) for word in words)).search(text, at)
        if match:
            spans[_tight(text, *match.span())] = quote["speaker"]
            at = match.start()
    return spans


def _speaker_of(start: int, end: int, found: dict[tuple[int, int], str | None]) -> str | None:
    """The speaker of the span that covers most of this one, if it covers half."""
    best = max(found, key=lambda span: min(end, span[1]) - max(start, span[0]), default=None)
    if best is None or min(end, best[1]) - max(start, best[0]) < FOUND * (end - start):
        return None
    return found[best]
