"""Given names: who one alone means, and where one shows that a name begins."""

from __future__ import annotations

from reader.annotate.sentences.lexicon import GROUP, LINK, ROLE, Lexicon
from reader.late import late

SURNAMES = late(r"(?: [^\W\d_a-zß-ÿ][\w’'-]+){1,3}")
"""The surnames behind a given name."""
MENTIONS = 30
"""Mentions of a given name that are looked at; the full name is among the first in practice."""
WINDOW = 80
"""Code points before a place in which the role stands of whoever is named behind it."""


def is_given(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is a given name."""
    low = word.lower()
    return low in lexicon.given_he or low in lexicon.given_she


def behind_a_body(words: list[str], lexicon: Lexicon) -> int:
    """Return where somebody's name begins behind a body's in a run of capitals: `Tarn Airport Tom Vale`; 0: nowhere."""
    for place in range(2, len(words) - 1):
        if is_given(words[place], lexicon) and _is_body(words[place - 1], lexicon):
            return 0 if _is_body(words[-1], lexicon) else place
    return 0


def _is_body(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is the last of a body's or place's name: `Bureau`, `Airport`."""
    return word.lower() in lexicon.place_nouns or bool(lexicon.flag_written(word) & GROUP)


def is_where(word: str, text: str, lexicon: Lexicon) -> bool:
    """Return whether a text says that something is at a place of that name, and it is no given name: `à Vaubrac`."""
    leads = lexicon.place_leads if not is_given(word, lexicon) else ()
    return any(f" {lead} {word}" in text for lead in leads)


def sex_of_given(word: str, lexicon: Lexicon) -> str | None:
    """Return `he` or `she` for a given name, as the lists have it; None for any other word."""
    low = word.lower()
    return "he" if low in lexicon.given_he else "she" if low in lexicon.given_she else None


def surnamed(given: str, text: str, lexicon: Lexicon) -> str | None:
    """Return a given name with the surnames that a text gives whoever has it; None where it names several so."""
    if not is_given(given, lexicon):
        return None
    found: set[str] = set()
    at = text.find(given)
    for _ in range(MENTIONS):
        if at < 0:
            break
        behind = SURNAMES.match(text, at + len(given))
        if behind is not None and not text[at - 1 : at].isalnum():
            found.add(behind[0])
        at = text.find(given, at + 1)
    longest = max(found, key=len, default="")
    return given + longest if longest and all(longest.startswith(names) for names in found) else None


def without_place(name: str, text: str, lexicon: Lexicon) -> tuple[str, str | None]:
    """Return a name without the place before it, and the role there: `el gobernador de Puerto Rico Luis Gil`."""
    words = name.split()
    for cut in (1, 2):
        place = " ".join(words[:cut])
        if len(words) < cut + 2 or place.lower() not in lexicon.places or not is_given(words[cut], lexicon):
            continue
        at = max(0, text.find(name))
        before = text[max(0, at - WINDOW) : at].split()[-2:]
        flags = [lexicon.flag_written(word) for word in before]
        if len(flags) == 2 and flags[0] & ROLE and flags[1] & LINK:
            return " ".join(words[cut:]), " ".join((*before, place))
    return name, None
