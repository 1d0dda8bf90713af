"""Whole names: what a body is called in full, and a person without the words of an office before the name."""

from __future__ import annotations

import re

from reader.annotate.sentences.given_names import is_given
from reader.annotate.sentences.lexicon import CALENDAR, LINK, NOT_NAME, PREPOSITION, Lexicon

OFFICE_REACH = 12
"""Code points before a name in which the word stands that joins it to an office."""
_CAPITAL = r"[^\W\d_a-z][\w'’-]*"


def whole_body(word: str, text: str, lexicon: Lexicon) -> str:
    """Return what a body is called whose first word is all that is written: `the Center`, of the `Center for NAME`.

    The word itself where the text calls several so, or none.
    """
    links = "|".join(sorted(lexicon.body_links))
    called = {
        match[0]
        for match in re.finditer(rf"(?<!\w){re.escape(word)} (?:{links}) (?:the )?({_CAPITAL})(?: {_CAPITAL})*", text)
        if not lexicon.flag_of(match[1].lower()) & (CALENDAR | NOT_NAME)
    }
    return called.pop() if len(called) == 1 else word


def without_office(name: str, text: str, lexicon: Lexicon) -> str:
    """Return a name without the words of an office before it: `the undersecretary for Harbour Affairs Wendy Vale`."""
    words, flag_written = name.split(), lexicon.flag_written
    given = next((place for place, word in enumerate(words[:-1]) if is_given(word, lexicon)), 0)
    before = text[: text.find(name)][-OFFICE_REACH:].split()[-1:] if given else []
    lead = flag_written(before[0]) if before else 0
    held = lead & LINK or (lead & PREPOSITION and " ".join(words[:given]).lower() in lexicon.places)
    return " ".join(words[given:]) if held else name
