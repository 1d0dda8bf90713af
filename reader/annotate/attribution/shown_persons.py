"""Shown persons: what of its words and of the text around it shows that a name is a person's or a body's, and whose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.annotate.sentences.given_names import is_given, sex_of_given
from reader.annotate.sentences.lexicon import (
    DETERMINER,
    GROUP,
    HE,
    LINK,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SHE,
    THAT,
    VERB,
    Lexicon,
)
from reader.late import late

MENTIONS = 30
"""Mentions of a name that are looked at; the one that tells is among the first in practice."""
PRONOUN = 4
"""Code points of the pronoun and the space that begin a sentence about somebody."""
SENTENCE_REACH = 300
"""Code points of the longest sentence behind which one about the same person is looked for."""
SENTENCE_ENDS = ".!?:"
INTRODUCED = late(
    r",? ?\((?!@)|, \d{1,3}\b|(?: (?P<link>[a-z]{2,4})(?: [a-z]{2,3})?(?: [A-Z&][\w&.'’-]*){1,5})? (?P<verb>[a-z]+)"
    r"(?: (?P<article>[a-z]{1,5})\b)?|(?P<comma>,| [-–—]) (?P<word>[a-z]+)"
)
"""What stands behind a name that is introduced: an age, a party, an apposition, or its verb."""


def is_called_a_thing(words: list[str], name: str, role: str | None, lexicon: Lexicon) -> bool:
    """Return whether the words of a name are a body's, a place's or a people's: `Tarn Bill`, but `Bill Vale`.

    The words are those of the full name; `name` is the same in lower case.
    """
    flag_of = lexicon.flag_written
    if any(flag_of(word) & GROUP for word in words[is_given(words[0], lexicon) :]):
        return True
    if name in lexicon.places or lexicon.demonyms.keys() >= set(name.split()):
        return True
    first = words[0].lower()
    place = len(words) > 1 and first in lexicon.places and first not in lexicon.given_she
    if place and not any(flag_of(word) & ROLE for word in (role or "").split()):
        return True  # `Milan Derby`, but `coach Milan Dovic`
    return len(words) > 1 and words[-1].lower() in lexicon.place_nouns and not is_given(words[0], lexicon)


def is_worked_at(name: str, text: str, lexicon: Lexicon) -> bool:
    """Return whether a text says that people work at what has a name, or own it: a firm is no `he`."""
    for lead in lexicon.body_leads:
        said = f"{lead[1:]} {name}"  # whether a sentence begins with it or not
        at = text.find(said)
        if at >= 0 and not text[at + len(said) : at + len(said) + 1].isalnum():
            return True
    return False


def only_begins(name: str, text: str) -> bool:
    """Return whether words with capitals stand but once in a text, where a sentence begins: `Scharfe Kritik`."""
    at = text.find(name)
    before = text[max(0, at - 2) : at].rstrip(" \n")
    return text.count(name) == 1 and (not before or before[-1] in SENTENCE_ENDS or text[at - 1] == "\n")


def is_introduced(name: str, surname: str, text: str, lexicon: Lexicon) -> bool:
    """Return whether an age, an apposition or a verb stands beside a name, or the surname alone elsewhere."""
    flag_of = lexicon.flag_of
    for at in mentions(name, text, lexicon):
        behind = INTRODUCED.match(text, at + len(name))
        before = text[max(0, at - 12) : at].rstrip()
        if before[-1:] == "," and behind is not None and behind["comma"]:
            return True  # `Her point guard, NAME, agreed`
        if (not before or before[-1] in SENTENCE_ENDS) and _is_gone_on_with(at, text, lexicon):
            return True
        lead = before.split()[-1] if before else ""
        if flag_of(lead) & VERB or lead[:1].isdigit() > lead.isdigit():  # `20-year-old NAME`
            return True
        if behind is not None and _introduces(behind, lexicon):
            return True
    return any(not text.endswith(name, 0, at + len(surname)) for at in mentions(surname, text, lexicon))


def _introduces(behind: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether what stands behind a name shows somebody: their age, verb or calling, or a body that they are of."""
    flag_of, verb, word = lexicon.flag_of, behind["verb"], behind["word"]
    if not (verb or word) or flag_of(behind["link"] or "") & VERB:
        return True
    flag = flag_of(verb or word)
    if word:
        return bool(flag & (DETERMINER | ROLE | RELATIVE)) or flag & (LINK | THAT) == LINK | THAT
    return bool(flag & VERB) or bool(flag & LINK and flag_of(behind["article"] or "") & DETERMINER)


def _is_gone_on_with(at: int, text: str, lexicon: Lexicon) -> bool:
    """Whether the sentence after the one that begins at a place is about a person: `NAME won in June. She ...`."""
    stop = text.find(". ", at, at + SENTENCE_REACH)
    behind = text[stop + 2 : stop + 2 + PRONOUN].split(None, 1) if stop > 0 else []
    return behind != [] and bool(lexicon.flag_written(behind[0]) & (HE | SHE))


def goes_by_surname(name: str, text: str, lexicon: Lexicon) -> bool:
    """Return whether a text calls somebody by the surname alone, and not only behind a preposition."""
    surname = name.split()[-1]
    alone = [at for at in mentions(surname, text, lexicon) if not text.endswith(name, 0, at + len(surname))]
    before = [text[max(0, at - 12) : at].split()[-1:] for at in alone]
    return any(not lead or not lexicon.flag_written(lead[0]) & PREPOSITION for lead in before)


def mentions(name: str, text: str, lexicon: Lexicon) -> Iterator[int]:
    """Yield where a name stands in a text without an article."""
    at = text.find(name)
    for _ in range(MENTIONS):
        if at < 0:
            return
        end = at + len(name)
        before = text[max(0, at - 12) : at].split()[-1:]
        article = before and lexicon.flag_written(before[0]) & DETERMINER
        if not article and not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            yield at
        at = text.find(name, end)


def sexes_shown(words: list[str], text: str, lexicon: Lexicon) -> set[str | None]:
    """Return the sexes (`he`, `she`, None) that titles and given names before the mentions of a surname show.

    Those of others who share it show nothing of whom the words name in full: `Ida Vale`'s of her husband's.
    """
    found: set[str | None] = set()
    surname = words[-1]
    at = text.find(surname)
    for _ in range(MENTIONS):
        if at < 0:
            break
        before = text[max(0, at - 24) : at].split()[-2:]
        given = sex_of_given(before[-1], lexicon) if before else None
        if not (given and len(words) > 1):
            found.update([given, *(sex_titled(word, lexicon) for word in before)])
        at = text.find(surname, at + 1)
    return found


def sex_titled(word: str, lexicon: Lexicon) -> str | None:
    """Return the sex (`he`, `she`) of whom a title or role calls so, None where it shows none."""
    low = word.lower()
    woman = lexicon.capital_nouns and low.endswith(lexicon.feminine) and lexicon.flag_of(low) & ROLE
    return "he" if low in lexicon.male else "she" if woman or low in lexicon.female else None
