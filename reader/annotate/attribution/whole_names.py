"""Whole names: what a body is called in full, and a person without the words of an office before the name."""

from __future__ import annotations

import re

from reader.annotate.attribution.names import without_possessive
from reader.annotate.sentences.given_names import behind_a_body, is_given
from reader.annotate.sentences.lexicon import CALENDAR, LINK, NOT_NAME, PREPOSITION, Lexicon
from reader.late import late

OFFICE_REACH = 12
"""Code points before a name in which the word stands that joins it to an office."""
MENTIONS = 30
"""Mentions of a given name that are looked at."""
_CAPITAL = r"[^\W\d_a-z][\w'’-]*"

SURNAME = late(rf" ({_CAPITAL})")
"""The first surname behind a given name."""


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


def whole_person(given: str, text: str, lexicon: Lexicon, begin: int = 0) -> str | None:
    """Return the full name of somebody whom a text, below its headline, introduces by it and then calls by the first.

    The text runs from `begin` on, behind its captions. None where a mention shows the word to be another's name or a
    surname too: `Ada Martin`, of `Martin Vale`.
    """
    if not is_given(given, lexicon):
        return None
    found: str | None = None
    at = max(text.find("\n"), begin - 1)
    for _ in range(MENTIONS):
        if (at := text.find(given, at + 1)) < 0:
            break
        end = at + len(given)
        if text[at - 1 : at].isalnum() or text[end : end + 1].isalnum():
            continue
        before = text[max(0, at - OFFICE_REACH) : at].split()[-1:] if text[at - 1 : at] == " " else []
        if before and before[0].istitle() and not lexicon.flag_written(before[0]):
            return None
        behind = SURNAME.match(text, end)
        named = without_possessive(behind[1]) if behind and not lexicon.flag_written(behind[1]) else None
        if found is None and named is None:
            return None
        if named is not None and found not in (None, named):
            return None
        found = found or named
    return f"{given} {found}" if found else None


def fullest(names: list[str], lexicon: Lexicon) -> str | None:
    """Return the name of one person in full, of all forms before a surname that a text has; None where two are meant.

    A word in no list may stand before a given name (`Ask Ida Vale`, `VP Ida Vale`), and initials inside one.
    """
    while len(names) > 1:
        shorter = [name for name in names if not any(_is_longer(name, other, lexicon) for other in names)]
        if len(shorter) == len(names):
            break
        names = shorter
    ends = {(*name.split()[:1], *(word for word in name.split()[1:] if not _is_initial(word))) for name in names}
    return max(names, key=len) if len(ends) == 1 else None


def _is_longer(name: str, other: str, lexicon: Lexicon) -> bool:
    """Whether a name is another that begins with a given name, and words before it that are none."""
    if not name.endswith(" " + other) or not is_given(other.split()[0], lexicon):
        return False
    return not any(is_given(word, lexicon) for word in name.removesuffix(other).split())


def _is_initial(word: str) -> bool:
    return word[1:] == "."


def without_office(name: str, text: str, lexicon: Lexicon) -> str:
    """Return a name without the words of an office before it: `the undersecretary for Harbour Affairs Wendy Vale`."""
    words, flag_written = name.split(), lexicon.flag_written
    if (body := behind_a_body(words, lexicon)) > 0:
        return " ".join(words[body:])  # `a forecaster with the Tarn Weather Bureau Odo Vale`
    given = next((place for place, word in enumerate(words[:-1]) if is_given(word, lexicon)), 0)
    before = text[: text.find(name)][-OFFICE_REACH:].split()[-1:] if given else []
    lead = flag_written(before[0]) if before else 0
    held = lead & LINK or (lead & PREPOSITION and " ".join(words[:given]).lower() in lexicon.places)
    return " ".join(words[given:]) if held else name
