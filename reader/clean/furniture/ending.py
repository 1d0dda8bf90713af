"""Lines below an agency's report or a mail that are for its clients and not its readers.

The end's mark, initials, the hour, notes for newsrooms; what a mailing list says of itself.

They are looked for from the end on; whatever says something else ends the search.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.frozen import frozen, replace
from reader.late import late
from reader.model import Block, Role
from reader.rules.load import Rules
from reader.rules.wordlists import alternatives, furniture

MOST_LINES = 40
"""Lines at the end among which notes for newsrooms begin."""
BETWEEN, LONGEST_BETWEEN = 2, 30
"""Other short lines that may stand among the marks, as the agency's name, and code points of the longest."""
LONGEST = 60
"""Code points of the longest mark; each list of initials is shorter."""
TEXT = 60
"""Code points of the shortest line that is a text's: above a mark there is one."""
LONGEST_NOTE = 120
"""Code points of the longest line with which notes for newsrooms begin."""
LONGEST_FOOT = 1_500
"""Code points of the longest text that a mailing list writes below its mails."""
LEAST_OF_A_SIGNATURE = 3
"""Words of the shortest line of codes above the hour."""

_DRAWN = late(r"[-–—]\s?30\s?[-–—]|(?:#\s?){3,}")
"""What American newsrooms and press releases end with."""
_INITIALS = late(r"[^\W\d_A-Z]{1,4}(?:/[^\W\d_A-Z]{1,4}){1,5}|[A-Z]{2,3}(?:/[A-Z]{2,3}){1,5}")
_HOUR = late(r"\d{6}Z?\s[^\W\d_]{3,4}\.?\s\d\d(?:\d\d)?|(?:[A-Z]{2,4}-){1,3}\d\d-\d\d-\d\d\s\d{4}[A-Z]{3,4}<?")
"""Day and time as agencies write them: `211430 Jun 22`, `AP-WF-11-14-23 0342GMT`."""
_CODES = late(r"[a-z\d]{1,5}(?:\s[a-z\d]{1,5})+")
_AGENCY = late(r"[A-Z]{2,6}")
_DRAWN_WITH = "-–—_=*~ "
_AROUND = " -–—_*()[]#/.<>=:!\t"
_UNKNOWN = Role.UNKNOWN


@frozen
class EndWords:
    """A language's words for such lines."""

    ends: frozenset[str]
    """Whole lines that say that a report ends, or that more will come."""
    notes: frozenset[str]
    """Whole lines below which all is for newsrooms."""
    mailing: tuple[str, ...]
    """How lines begin below which all is a mailing list's."""
    buttons: frozenset[str]
    """Whole lines below which it is."""
    media: re.Pattern[str]
    """What comes with a report, in brackets."""


def label_ending(blocks: Sequence[Block], language: str | None, rules: Rules) -> Sequence[Block]:
    """Give the lines below a report that are for an agency's clients their role; most texts have none."""
    words = _end_words(language, rules)
    end, rule = _notes(blocks, words)
    found = dict.fromkeys(range(end, len(blocks)), rule)
    found |= _marks(blocks, end, words)
    if not found or not any(len(block.text) >= TEXT for block in blocks[: min(found)]):
        return blocks
    return [
        replace(block, role=Role.BOILERPLATE, rule=found[i]) if i in found and block.role is _UNKNOWN else block
        for i, block in enumerate(blocks)
    ]


def _notes(blocks: Sequence[Block], words: EndWords) -> tuple[int, str]:
    """Where notes for newsrooms, or what a mailing list writes below its mails, begin, and their rule.

    The end of the text where there are none.
    """
    count = len(blocks)
    for i in range(max(1, count - MOST_LINES), count):
        text = blocks[i].text
        said = text[:LONGEST_NOTE].strip(_AROUND).casefold()
        if said in words.notes and len(text) <= LONGEST_NOTE:
            return i, "end.notes"
        if (
            (said.startswith(words.mailing) or said in words.buttons)
            and _is_apart(blocks, i)
            and _size(blocks[i:]) <= LONGEST_FOOT
        ):
            while i > 1 and not blocks[i - 1].text.strip(_DRAWN_WITH):
                i -= 1
            return i, "end.mailing"
    return count, ""


def _is_apart(blocks: Sequence[Block], i: int) -> bool:
    """Whether an empty line, or a drawn one, stands above a line: it may be the rest of a sentence otherwise."""
    above, line = blocks[i - 1], blocks[i].line
    return above.line is None or line is None or line > above.line + 1 or not above.text.strip(_DRAWN_WITH)


def _size(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _marks(blocks: Sequence[Block], end: int, words: EndWords) -> dict[int, str]:
    """The marks above a place, by their rule."""
    found: dict[int, str] = {}
    between = 0
    for i in range(end - 1, 0, -1):
        text = blocks[i].text
        rule = _rule(text, words) if len(text) <= LONGEST else ""
        if rule == "end.mark" and text[:1].islower() and not _is_apart(blocks, i):
            rule = ""
        if not rule and found.get(i + 1) == "end.hour" and _is_signature(text):
            rule = "end.codes"
        if rule:
            found[i] = rule
        elif between < BETWEEN and len(text) <= LONGEST_BETWEEN:
            between += 1
        else:
            break
    beside = (near for i in found for near in (i - 1, i + 1) if near not in found and 0 < near < end)
    return found | {i: "end.agency" for i in beside if _AGENCY.fullmatch(blocks[i].text) is not None}


def _rule(text: str, words: EndWords) -> str:
    """What a line at the end is, by its rule; empty for others."""
    if text.strip(_AROUND).casefold() in words.ends or _DRAWN.fullmatch(text) is not None:
        return "end.mark"
    if "/" in text and _INITIALS.fullmatch(text) is not None:
        return "end.initials"
    if text[:1] == "(" and words.media.fullmatch(text) is not None:
        return "end.media"
    return "end.hour" if _HOUR.fullmatch(text) is not None else ""


def _is_signature(text: str) -> bool:
    return _CODES.fullmatch(text) is not None and len(text.split()) >= LEAST_OF_A_SIGNATURE


@lru_cache(maxsize=32)
def _end_words(language: str | None, rules: Rules) -> EndWords:
    """The words of a language and of English."""
    words = furniture(language, rules)
    return EndWords(
        ends=frozenset(words["end_mark"]),
        notes=frozenset(words["end_notes"]),
        mailing=words["end_mailing"] or ("\0",),
        buttons=frozenset(words["end_mailing_button"]),
        media=late(rf"(?i)(?:\({alternatives(words['end_media'])}\)\s*)+"),
    )
