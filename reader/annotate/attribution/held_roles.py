"""Held roles: the role or title that an article gives beside somebody's full name."""

from __future__ import annotations

import re

from reader.annotate.attribution.names import is_clause, is_saying, split_role
from reader.annotate.sentences.given_names import is_given, sex_of_given
from reader.annotate.sentences.lexicon import (
    ACCORDING,
    CALENDAR,
    COORDINATOR,
    DETERMINER,
    HONORIFIC,
    LEADS,
    NOT_NAME,
    NOUN_VERB,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    STANCE,
    VERB,
    Lexicon,
)
from reader.annotate.sentences.tokens import POSSESSIVE

TIMES = ("later", "earlier", "summer", "winter", "december", "september", "october", "november")
"""Words with the ending of a calling that tell a time: `NAME, a little later`."""
CALLING_WORDS = 6
"""Most words of what somebody is."""
SENTENCE_ENDS = ".!?:"
WINDOW = 80
"""Code points before a surname in which its full name begins."""
ROLE_WORDS = 8
"""Most words of a role that stands before a name, with its article and what it belongs to."""
ENDING = ',;:!?)]-"”'
"""What ends a word behind which no name goes on; a hyphen the place of a report (`Lima.- NAME`)."""
OPENING = '([“"‘«'
"""What opens before a name, with which the name begins."""
APPOSITION = re.compile(r",\s((?:[^,.;:\n\"“”«»()]++|\.(?=\w|\s[a-z]))+)[,.]")
HONORIFIC_LETTERS = 8
"""Code points before a name in which its title stands: `señora `."""
SHORTEST_APPOSITION, LONGEST_APPOSITION = 3, 80
"""Code points between its comma with the blank and what ends it."""


def run_before(text: str, lexicon: Lexicon, at: int) -> tuple[list[str], list[str]]:
    """Return the first names and role words that stand directly before a place."""
    before = text[at - WINDOW if at > WINDOW else 0 : at].rpartition("\n")[2]
    run: list[str] = []
    word = ""
    flag_of = lexicon.flag_written
    # From the end, one by one: hardly ever is it more than two.
    while parts := before.rsplit(None, 1):
        word = parts[-1]
        before = parts[0] if len(parts) > 1 else ""
        flag = flag_of(word)
        role = _behind_elision(word, lexicon) if not flag and word[:1] in "lL" else ""
        if role and flag_of(role) & ROLE:
            run.append(role)  # `l’entraîneur NAME`
            break
        if flag & ROLE and word.islower():
            lead = before.split()[-1:] if flag & (STANCE | VERB) else []
            if lead and not flag_of(lead[0]) & DETERMINER:
                break  # `« ... », juge NAME`
            run.append(word)
            continue
        if word[0] in OPENING and word[1:].isalpha() and is_given(word[1:], lexicon):
            run.append(word[1:])  # `a baker (Ida NAME)`
            break
        if not word[0].isupper() or flag & (NOT_NAME | LEADS) or word[-1] in ENDING or word[-2:] in POSSESSIVE:
            break
        if word[-1] == "." and not (word[:-1].lower() in lexicon.abbreviations or len(word) == 2 or "." in word[:-1]):
            break
        run.append(word)
    if not run:
        return [], []
    run.reverse()
    led = len(run) == 1 and lexicon.capital_nouns and flag_of(word) & DETERMINER
    if led and not (flag_of(run[0]) or sex_of_given(run[0], lexicon)):
        return [], []  # `des Stadtteils Neuland`
    return split_role(run, lexicon, whole=False)


def role_of(text: str, lexicon: Lexicon, full: str) -> str | None:
    """Return the role that stands after or before the first mention of a full name, or the first below the headline."""
    at = text.find(full)
    role = _role_at(text, lexicon, full, at)
    if role or at < 0:
        return role
    headline = text.find("\n")
    return _role_at(text, lexicon, full, text.find(full, headline)) if at < headline else None


def _role_at(text: str, lexicon: Lexicon, full: str, at: int) -> str | None:
    if at < 0:
        return None
    flag_of = lexicon.flag_written
    place = at + len(full)
    comma = text[place : place + 1] == ","
    if comma and text[at - 2 : at] == ", " and (appended := _appended_role(text, lexicon, at)):
        return appended  # `Le maire, NAME, a écrit au président.`
    after = APPOSITION.match(text, place, place + LONGEST_APPOSITION + 3) if comma else None
    if after is not None and after[1][:1].isdigit() and text[after.end() - 1] == ",":  # `NAME, 45 ans, patron du bar`
        place = after.end() - 1
        after = APPOSITION.match(text, place, place + LONGEST_APPOSITION + 3) or after
    if after is not None and len(after[1]) >= SHORTEST_APPOSITION:
        words = after[1].split()
        if len(words) > 1 and flag_of(words[-1]) & (VERB | ROLE | NOUN_VERB) == VERB:
            words.pop()  # `NAME, an adviser to the mayor said.`
        first = flag_of(words[0]) if words else 0
        joined = first & COORDINATOR  # `NAME, and the mayor, ANOTHER,`
        clause = first & (RELATIVE | VERB) and (is_clause(words, lexicon) or is_saying(words, lexicon))
        if not joined and not clause:
            flags = [flag_of(word) for word in words]
            begin = 0
            while begin < len(words) and (flags[begin] & NOT_NAME or words[begin][-2:] in POSSESSIVE):
                begin += 1
            if [flag for flag in flags[begin:] if flag & ROLE] or _is_calling(words[begin:], flags[:begin], lexicon):
                return " ".join(words[begin:])
    title = text[max(0, at - HONORIFIC_LETTERS) : at].split()[-1:] if lexicon.drops_subject else []
    if title and title[0].islower() and flag_of(title[0]) & HONORIFIC:
        at -= len(title[0]) + 1  # `el párroco, don NAME,`
    if text[at - 2 : at] == ", ":
        return _appended_role(text, lexicon, at)
    _, role = run_before(text, lexicon, at)
    return " ".join(role) or None


def _is_calling(words: list[str], before: list[int], lexicon: Lexicon) -> bool:
    """Whether words behind a name tell what somebody is by a noun in no list: by its ending, in English by its article.

    `NAME, mareyeur`, `NAME, the harbour master`, but not `NAME, hilare` or `NAME, the day after`.
    """
    if not words or len(words) > CALLING_WORDS:
        return False
    flags = [lexicon.flag_written(word) for word in words]
    if any(flag & (VERB | STANCE | RELATIVE | CALENDAR | PRONOUN) for flag in flags) or words[0][0].isdigit():
        return False
    endings = lexicon.apposed
    if lexicon.inverts:
        low, plain = words[0].lower(), not flags[0] & ~NOT_NAME
        return bool(endings) and plain and low.endswith(endings) and words[0][0].isupper() == lexicon.capital_nouns
    led = len(before) == 1 and before[0] & DETERMINER and all(word[0].islower() for word in words[:2])
    heads = next((place for place, flag in enumerate(flags) if flag & PREPOSITION), len(words))
    return bool(led) and heads > 0 and words[heads - 1].endswith(endings) and words[heads - 1] not in TIMES


def _appended_role(text: str, lexicon: Lexicon, at: int) -> str | None:
    """The role in `the deputy minister for housing, NAME,` for the name at a place."""
    flag_of = lexicon.flag_written
    before = text[at - WINDOW if at > WINDOW else 0 : at - 2].split()[-ROLE_WORDS:]
    for place in range(len(before) - 1, -1, -1):
        word = before[place]
        flag = flag_of(word)
        if word[-1] in ",;:!?)":
            return None
        elided = _behind_elision(word, lexicon) if lexicon.elided else ""
        starts = (flag & DETERMINER and not flag & PREPOSITION) or word[-2:] in POSSESSIVE or bool(elided)
        if starts and not (place and flag_of(before[place - 1]) & (PREPOSITION | ACCORDING) == PREPOSITION):
            return _headed(lexicon, [elided, *before[place + 1 :]] if elided else before[place + 1 :])
        if flag & ROLE and word[0].isupper() and (not place or before[place - 1][-1] in SENTENCE_ENDS):
            return _headed(lexicon, [word[0].lower() + word[1:], *before[place + 1 :]])  # `Président du club, NAME`
    return None


def _behind_elision(word: str, lexicon: Lexicon) -> str:
    """What an apostrophe joins to its article (`l’entraîneur`), if it does."""
    article, mark, noun = word.replace("’", "'").partition("'")
    return noun if mark and article.lower() in lexicon.elided and article.lower() in lexicon.definite else ""


def _headed(lexicon: Lexicon, words: list[str]) -> str | None:
    """A role with what it belongs to, if it is one: `minister for housing`."""
    for word in words:
        flag = lexicon.flag_written(word)
        if flag & ROLE:
            return " ".join(words)
        if flag & PREPOSITION:
            break
    return None
