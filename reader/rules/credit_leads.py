"""What stands before and behind a credit's lead-in: a picture that the text tells of, a newsroom's mark."""

from __future__ import annotations

import re
from collections.abc import Collection

from reader.late import late
from reader.rules.credit_lines import SENTENCE_ENDS, SETTING_OFF

LEAST_BEFORE_MARK = 3
"""Blanks in what stands before a mark: `On the photo: nothing` is a sentence."""
LONGEST_BEFORE = 40
"""Code points before a lead-in in which the words are sought that make it the text's."""
_SIGNS = ":：|©"
"""What sets a lead-in off from names."""
_MARK = late(r"[^\W\d_]{2,20}(?:[/-][^\W\d_]{1,20})?\.?")
_TWO_WORDS = late(r"\w+(?:\s\w+)?\s$")


def is_told(text: str, lead: re.Match[str], told: Collection[str]) -> bool:
    """Whether the text itself speaks of the picture: `ein Foto von der Brücke`, `auf einem alten Foto von ...`.

    `told` are the words behind which it does, one word between allowed. Where nouns have capitals, what follows looks
    like names.
    """
    return not any(sign in lead[0] for sign in _SIGNS) and _is_behind(told, text, lead)


def _is_behind(told: Collection[str], text: str, lead: re.Match[str]) -> bool:
    """Whether one of the two words before a lead-in is among some."""
    before = _TWO_WORDS.search(text, max(0, lead.start() - LONGEST_BEFORE), lead.start())
    return before is not None and any(word in told for word in before[0].split())


def is_mark(text: str, lead: re.Match[str], told: Collection[str]) -> bool:
    """Whether a newsroom's mark ends a text behind a lead-in with a colon: `Foto: hbk`, `Foto: privat`, `Bild: zvg`."""
    if ":" not in lead[0] or _is_behind(told, text, lead) or _MARK.fullmatch(text[lead.end() :].strip()) is None:
        return False
    whole = text[: lead.start(1)].rstrip()
    before = whole.strip(SETTING_OFF)
    set_off = "©" in lead[0] or not whole.endswith(before) or before.endswith(SENTENCE_ENDS)
    return not before or (lead[1][0].isupper() and (set_off or before.count(" ") >= LEAST_BEFORE_MARK))
