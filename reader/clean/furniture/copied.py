"""Lines that say when a copy was printed, saved or looked up: the copy's day, never the article's."""

from __future__ import annotations

from collections.abc import Sequence

from reader.clean.furniture.date_words import MOST_STRANGERS, DateWords, date_words
from reader.clean.furniture.published import LONGEST_PARTIAL
from reader.late import late
from reader.model import Block
from reader.rules.load import Rules

FOOT = 6
"""Blocks at the end where such a line stands."""

_ADDRESS = late(r"https?://\S+")


def copy_lines(blocks: Sequence[Block], window: Sequence[int], language: str | None, rules: Rules) -> list[int]:
    """The lines of a text's window, and at its end, that say it and hardly more. Raises RulesError for broken rules."""
    words = date_words(language, rules)
    places = (*window, *range(len(blocks))[-FOOT:])
    return [i for i in places if blocks[i].evidence is None and _tells_of_copy(blocks[i].text, words)]


def _tells_of_copy(text: str, words: DateWords) -> bool:
    said = words.copied.match(text) if len(text) <= LONGEST_PARTIAL else None
    stated = next(words.calendar.dates(text), None) if said is not None else None
    if said is None or stated is None or words.kind(text, stated, is_date=True) is not None:
        return False
    beside = f"{text[said.end() : stated.start]} {text[stated.end :]}"
    return words.strangers(_ADDRESS.sub(" ", beside)) <= MOST_STRANGERS + 1
