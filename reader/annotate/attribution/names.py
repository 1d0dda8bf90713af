"""Names: the name and the role in a run of capitalised words."""

from __future__ import annotations

from reader.annotate.sentences.given_names import is_given
from reader.annotate.sentences.lexicon import (
    DETERMINER,
    GROUP,
    HONORIFIC,
    LINK,
    NOT_NAME,
    NOUN_VERB,
    POINTS,
    RELATIVE,
    ROLE,
    ROLE_OBJECT,
    VERB,
    Lexicon,
)

TITLE = ROLE | HONORIFIC
LONGEST_GIVEN = 24
"""Code points of the longest given name: `Karl-Friedrich`."""


def without_possessive(text: str) -> str:
    """Return a name without its possessive ending."""
    if text[-1:] == "s":
        return text[:-2] if text[-2:] in ("'s", "’s") else text
    return text[:-1] if text[-1:] in "'’" else text


def split_role(words: list[str], lexicon: Lexicon, *, whole: bool = True) -> tuple[list[str], list[str]]:
    """Return the name and the role in a run of capitalised words; no name when all of it is a title.

    With `whole` the run must end with a name; without, what follows it is known to be one.
    """
    cut = 0
    flag_of = lexicon.flag_written
    for place, word in enumerate(words):
        flag = flag_of(word)
        if flag & TITLE or (flag & ROLE_OBJECT and (flag_of(words[place - 1]) & LINK if place else not whole)):
            cut = place + 1
    if lexicon.capital_nouns:
        for place in range(cut + 1, len(words) - 1):
            if is_given(words[place], lexicon):
                cut = place if not _names(words[cut], lexicon) else cut
                break
    elif not cut and _is_called(words, lexicon):
        cut = 1
    if not cut and len(words) > 2 and lexicon.adjectives_follow and _is_from(words, lexicon):
        return words[1:], []  # `la Serbe Anna NAME`
    if not cut:
        return words, []
    if whole and lexicon.capital_nouns and len(words) == 2 and _is_owned_role(words, lexicon):
        return [], words
    if cut == len(words) > 1 and whole and _names(words[0], lexicon):
        cut = len(words) - 1 if flag_of(words[0]) & HONORIFIC else 0
    elif cut == len(words) > 1 and whole and lexicon.capital_nouns:
        titled = all(flag_of(word) & TITLE for word in words[:-1])
        cut = cut - 1 if titled else 0  # `Richterin Bauer`, `Jördis Koch`
    name, role = words[cut:], words[:cut]
    if not name and whole and len(words) > 1 and flag_of(words[-1]) & GROUP:
        return words, []
    role = [word for word in role if not flag_of(word) & HONORIFIC]
    if len(role) > 1 and flag_of(role[0]) & (VERB | ROLE) == VERB:
        del role[0]  # a headline in capitals: `Warns Harbour Scientist NAME`
    return name, role


def _is_owned_role(words: list[str], lexicon: Lexicon) -> bool:
    """Whether two words are whose somebody is, and what: `Goethes Doktor`, but `Hannes Koch`."""
    return words[0][-1] == "s" and bool(lexicon.flag_of(words[1].lower()) & TITLE) and not is_given(words[0], lexicon)


def _is_from(words: list[str], lexicon: Lexicon) -> bool:
    """Whether a full name follows where somebody is from: `la Serbe Anna NAME`."""
    from_there = lexicon.flag_of(words[0].lower()) & (POINTS | NOT_NAME) == POINTS
    return from_there and not is_given(words[0], lexicon) and is_given(words[1], lexicon)


def _is_called(words: list[str], lexicon: Lexicon) -> bool:
    """Whether a given name follows what somebody is, in a word unknown: `Beekeeper Jane Doe`, `Mother-of-two Jane`."""
    if not lexicon.called_endings or len(words) < 2:
        return False
    low = words[0].lower()
    if "-of-" in low:
        return True
    called = len(words) > 2 and low.endswith(lexicon.called_endings)
    return called and is_given(words[1], lexicon) and not is_given(words[0], lexicon)


def called_full(words: list[str], text: str, lexicon: Lexicon) -> str | None:
    """Return the full name that a text has of whom a noun and a surname mean: `Biobauer Ahlers`, `Bernd Ahlers`."""
    if not words[0].lower().endswith(lexicon.called_endings):
        return None
    if is_given(words[0], lexicon):
        return None
    able: set[str] = set()
    at = text.find(" " + words[1])
    while at >= 0:
        first = text[max(0, at - LONGEST_GIVEN) : at].split()[-1:]
        if first and is_given(first[0], lexicon) and not text[(end := at + 1 + len(words[1])) : end + 1].isalnum():
            able.add(first[0])
        at = text.find(" " + words[1], at + 1)
    return f"{able.pop()} {words[1]}" if len(able) == 1 else None


def _names(word: str, lexicon: Lexicon) -> bool:
    """Whether a word shows that a name goes on after it, though it be a role's: `Charlie King`, `Mr. King`."""
    return is_given(word, lexicon) or bool(lexicon.flag_of(word.lower()) & HONORIFIC)


def is_clause(words: list[str], lexicon: Lexicon) -> bool:
    """Return whether what follows a name is a clause about them: `, der im Rat sitzt,`, `, qui siège ici,`."""
    flag = lexicon.flag_written(words[0]) if words else 0
    if not flag & RELATIVE:
        return False
    return not flag & DETERMINER or (lexicon.capital_nouns and words[-1].islower())


def is_saying(words: list[str], lexicon: Lexicon) -> bool:
    """Return whether what stands between commas behind a name is a clause: `NAME, said the judge ...,`."""
    flag = lexicon.flag_written(words[0]) if words else 0
    return flag & (VERB | NOUN_VERB | ROLE) == VERB
