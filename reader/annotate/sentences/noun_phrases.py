"""Noun phrases: the words that name somebody or something, found by where they end."""

from __future__ import annotations

from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.given_names import behind_a_body, is_given
from reader.annotate.sentences.lexicon import (
    ADVERB,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    GROUP,
    LINK,
    NOT_NAME,
    PARTICIPLE,
    POINTS,
    PREPOSITION,
    PRONOUN,
    QUANTITY,
    RELATIVE,
    ROLE,
    VERB,
)
from reader.annotate.sentences.links import ELISION, depends, elided, is_of, is_party, names_a_noun
from reader.annotate.sentences.tokens import CLOSE, NAME, OPEN, POSSESSIVE_FLAG, WORD

NOMINAL_WORDS = 8
"""Most tokens of one noun phrase: `the special U.N. representative overseeing ...` needs five."""
ELIDED = 3
"""Most code points of an article that the apostrophe joins to its noun (`l’`), and what is before it."""
PLACED = 4
"""Fewest tokens from the first of a body's name to whoever is named behind it: `Office of Roads agent NAME`."""
OUTSIDE_PHRASE = PREPOSITION | CONJUNCTION | RELATIVE | PRONOUN


class Subject:
    """Somebody or something that a sentence names.

    Plain, as findings are: an article has dozens, made in half the time of a named tuple and declared in a tenth.
    """

    __slots__ = ("first", "form", "last")

    def __init__(self, form: str, first: int, last: int) -> None:
        """Take the form, `name`, `pronoun` or `nominal` (`the minister`, `the statement`), and the range of tokens."""
        self.form = form
        self.first = first
        self.last = last


def phrase_ending(frame: Frame, floor: int, token: int, *, strict: bool = True) -> Subject | None:
    """Return the noun phrase whose last token is given: its head if that is a name, else the whole of it."""
    kind, flags = frame.kind, frame.flags
    if token > floor and kind[token - 1] == kind[token] == NAME and frame.lexicon.adjectives_follow:
        return Subject("name", token, token)  # `le maire de Vaux NAME`
    head = token
    climbed = False
    for _ in range(3):
        if head < floor:
            return None
        if kind[head] == WORD and flags[head] & PRONOUN and not flags[head] & (DETERMINER | RELATIVE):
            return Subject("pronoun", head, head)
        first = _phrase_start(frame, floor, head)
        if first is None:
            return None
        if (
            kind[first] == WORD
            and flags[first] & LINK
            and flags[first] & DETERMINER
            and first > floor
            and (noun := _noun_at(frame, floor, first - 1, strict=strict)) is not None
        ):
            head = noun
            continue
        link = first - 1
        if link > floor and kind[link] == WORD and flags[link] & LINK:
            noun = _noun_at(frame, floor, _before_short(frame, floor, link - 1))
            if noun is None and flags[head] & (ROLE | GROUP) and _is_determined(frame, floor, link - 1):
                noun = link - 1  # `el panel de expertos`
                climbed = True
            if noun is not None and (is_of_a_body(frame, noun, head) or _ends_a_body(frame, head)):
                return Subject("name", head, head)
            if noun is not None:
                head = noun
                continue
        named = kind[head] == NAME and first >= head - 1 and not (flags[head] & ROLE and not _is_titled(frame, head))
        common = kind[head] == WORD and not strict and flags[first] & DETERMINER
        if named and is_somebody_placed(frame, head):
            return Subject("name", head, head)
        if link >= floor and (named or common) and depends(frame, link):
            if link == floor or not _may_be_noun(frame, link - 1):
                return None
            head = link - 1
            climbed = not strict
            continue
        counted = link > floor and flags[link - 1] & QUANTITY  # `52 percent of voters`
        if link >= floor and kind[head] == WORD and not (flags[first] & DETERMINER or counted) and depends(frame, link):
            return None  # `A nurse who stole from dying patients said`
        break
    else:
        return None
    if kind[head] == NAME and first < head - 1 and is_party(frame, head):
        return Subject("nominal", first, head)
    if kind[head] == NAME and is_of(frame, head) and first < head and flags[head - 1] & (ROLE | GROUP):
        return Subject("nominal", first, token)  # `l’avocat d’NAME`
    if kind[head] == NAME and not names_a_noun(frame, head):
        counted = head > first and frame.text[frame.start[head - 1]].isdigit()
        return None if counted else Subject("name", head, head)
    if kind[head] == NAME:
        return Subject("nominal", first, token)
    many = flags[head] & QUANTITY and (not flags[head] & ROLE or _counts_behind(frame, head))
    if many or (frame.text[frame.start[head]].isdigit() and "-" not in frame.words(head, head)):
        return None
    if frame.lexicon.adjectives_follow:
        head = _before_adjective(frame, first, head)
    if flags[head] & ROLE and not flags[first] & DETERMINER:
        first = _both(frame, floor, first)
    bare = not strict and first == floor and kind[head] == WORD and frame.lower(head).endswith(frame.lexicon.plurals)
    if (
        flags[head] & (ROLE | GROUP)
        or climbed
        or bare
        or (not strict and (flags[first] & (DETERMINER | POSSESSIVE_FLAG) or elided(frame, first)))
    ):
        return Subject("nominal", first, token)
    return None


def _counts_behind(frame: Frame, head: int) -> bool:
    """Whether what a noun counts stands behind it: `a host of problems`, but `the host said`."""
    link = head + 1
    return link < len(frame.kind) and frame.kind[link] == WORD and bool(frame.flags[link] & LINK)


def is_somebody_placed(frame: Frame, name: int) -> bool:
    """Return whether a name goes on behind the place or body of a role: `the former envoy to Ukraine Carl NAME`."""
    place, *rest = frame.words(name, name).split()
    lexicon = frame.lexicon
    given = len(rest) > 1 and is_given(rest[0], lexicon)
    return (given and place.lower() in lexicon.places) or _ends_a_body(frame, name)


def _ends_a_body(frame: Frame, name: int) -> bool:
    """Whether a run of capitals ends with somebody behind a body: `the director of Tarn Airport Tom NAME`."""
    return frame.kind[name] == NAME and behind_a_body(frame.words(name, name).split(), frame.lexicon) > 0


def is_of_a_body(frame: Frame, body: int, name: int) -> bool:
    """Return whether somebody is named behind a body and what they are there: `Tarn Office of Roads agent NAME`.

    Of `the office of Governor NAME` and `a spokesman for Tarn mayor NAME` the first noun is no name.
    """
    lexicon = frame.lexicon
    if lexicon.inverts or name - body < PLACED or not frame.flags[body] & GROUP:
        return False
    between = frame.kind[name - 2 : name] == [NAME, WORD] and not frame.flags[name - 1] & OUTSIDE_PHRASE
    return (
        between
        and frame.text[frame.start[body]].isupper()
        and not frame.flags[name] & (GROUP | POSSESSIVE_FLAG)
        and " " in frame.words(name, name)
    )


def _before_short(frame: Frame, floor: int, token: int) -> int:
    """The last token before a short form in brackets: `el Partido del Pueblo (PP) en Soria`."""
    short = frame.lexicon.drops_subject and frame.kind[max(floor, token - 2) : token + 1] == [OPEN, NAME, CLOSE]
    return token - 3 if short else token


def _both(frame: Frame, floor: int, first: int) -> int:
    """The first token of two roles of one person: `the Maine senator and presidential candidate said`."""
    joined = first - 1
    if joined <= floor or frame.kind[joined] != WORD or not frame.flags[joined] & COORDINATOR:
        return first
    other = phrase_ending(frame, floor, joined - 1)
    both = other is not None and other.form == "nominal" and frame.flags[other.first] & DETERMINER
    return other.first if other is not None and both and frame.flags[joined - 1] & ROLE else first


def with_elision(frame: Frame, subject: Subject) -> str:
    """Return the words of a subject with the article that an apostrophe joins to them.

    The article is written small, as inside a sentence: `The statement` and `the statement` are one speaker.
    """
    written, start = frame.words(subject.first, subject.last), frame.start[subject.first]
    if frame.flags[subject.first] & DETERMINER and subject.last > subject.first:
        written = written[0].lower() + written[1:]
    if frame.text[start - 1 : start] not in ELISION:
        return written
    return frame.text[max(0, start - ELIDED) : start].split()[-1].lower() + written


def with_article(frame: Frame, subject: Subject, written: str) -> str:
    """Return the words of a subject with the article that a preposition before them holds: `a juicio del alcalde`."""
    lead = subject.first - 1
    joined = PREPOSITION | DETERMINER
    if subject.form != "nominal" or lead < 0 or frame.flags[lead] & joined != joined:
        return written
    several = frame.lower(lead).endswith(frame.lexicon.plurals) if frame.lexicon.plurals else False
    bare = frame.lexicon.adjectives_follow and not several and not frame.flags[subject.first] & DETERMINER
    return f"{next(iter(frame.lexicon.articles_he))} {written}" if bare else written


def _is_titled(frame: Frame, name: int) -> bool:
    """Whether a name of several words begins with its bearer's role: `a letter to Mayor NAME said`."""
    lead, _, rest = frame.words(name, name).partition(" ")
    return bool(rest) and bool(frame.lexicon.flag_written(lead) & ROLE)


def _phrase_start(frame: Frame, floor: int, head: int) -> int | None:
    """The first token of the noun phrase that ends with `head`; None when no noun stands there."""
    kind, flags = frame.kind, frame.flags
    if not _may_be_noun(frame, head):
        return None
    first = head
    while first > floor and head - first < NOMINAL_WORDS:
        before = first - 1
        if kind[before] == NAME:
            first = before
        elif kind[before] == WORD and flags[before] & DETERMINER:
            return before
        elif kind[before] == WORD and not flags[before] & (OUTSIDE_PHRASE | VERB | ADVERB | PARTICIPLE):
            first = before
        else:
            break
    return first


def _may_be_noun(frame: Frame, token: int) -> bool:
    kind, flags = frame.kind[token], frame.flags[token]
    if flags & POSSESSIVE_FLAG:
        return False
    if kind == NAME:
        return True
    return (
        kind == WORD
        and not flags & (OUTSIDE_PHRASE | DETERMINER | PARTICIPLE)
        and (bool(flags & (ROLE | GROUP)) or not flags & (ADVERB | VERB | NOT_NAME))
    )


def _noun_at(frame: Frame, floor: int, token: int, *, strict: bool = True) -> int | None:
    """The noun that ends at a token, or before its adjective there; unless `strict` any word that may be one."""
    if _is_noun(frame, token):
        return token
    if not strict and frame.lexicon.adjectives_follow and _may_be_noun(frame, token):
        return token
    before = _before_adjective(frame, floor, token) if frame.lexicon.adjectives_follow else token
    return before if before != token else None


def _is_determined(frame: Frame, floor: int, noun: int) -> bool:
    """Whether a word that may be any noun stands behind its article, where adjectives follow."""
    if not frame.lexicon.adjectives_follow or not _may_be_noun(frame, noun):
        return False
    return elided(frame, noun) or (noun > floor and bool(frame.flags[noun - 1] & DETERMINER))


def _before_adjective(frame: Frame, floor: int, token: int) -> int:
    """The role or body whose adjective a token is: `la police judiciaire`; else that token."""
    noun = token - 1
    plain = noun >= floor and frame.kind[token] == frame.kind[noun] == WORD and not frame.flags[token] & ~POINTS
    return noun if plain and frame.flags[noun] & (ROLE | GROUP) and _may_be_noun(frame, noun) else token


def _is_noun(frame: Frame, token: int) -> bool:
    return _may_be_noun(frame, token) and (frame.kind[token] == NAME or bool(frame.flags[token] & (ROLE | GROUP)))
