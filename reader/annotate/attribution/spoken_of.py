"""Spoken of: whom a role without a name means that nobody is said to have, by whom the article just told of.

`NAME scored late. "I just hit it," the midfielder said`: papers vary what they call whom they named.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from reader.annotate.attribution.antecedents import last_meant, subject_before_sentence
from reader.annotate.attribution.bearers import NAMES, RUNS, bearer, is_introduced
from reader.annotate.attribution.bodies import is_of_a_body
from reader.annotate.attribution.epithets import noun_of, pronoun_for
from reader.annotate.attribution.people import People, Person
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.given_names import is_given
from reader.annotate.sentences.lexicon import GROUP, NOT_NAME, POINTS
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COMMA, NAME, QUOTED


def spoken_of(frame: Frame, people: People, role: Subject, before: Iterable[Frame]) -> Person | None:
    """Return the person of whom the article tells before a definite role, in its paragraph or those `before`.

    The role must be one that somebody has beside being who they are: whose the offices are, and who else is there
    without a name (`the mayor`, `the judge`), what was told before does not show.
    """
    pronoun = pronoun_for(frame, role)
    noun = noun_of(frame, role) if pronoun else ""
    if not noun or not _is_calling(people, noun, frame.flags[role.last]) or is_introduced(people, noun):
        return None
    behind = role.last + 1
    behind += frame.kind[behind : behind + 1] == [QUOTED]  # `sagt die Wirtin des „Bären“, NAME`
    if frame.kind[behind : behind + 1] == [NAME] or frame.kind[behind : behind + 2] == [COMMA, NAME]:
        return None  # `sagt die Wirtin, NAME`
    place = next(number for number, (_, end) in enumerate(frame.sentences) if role.first < end)
    if not people.lexicon.inverts:  # Nouns tell no sex.
        return _only_person(people, frame.text, frame.start[frame.sentences[place][0]], pronoun)
    plain = role.last <= role.first + 1 and not frame.flags[role.last] & POINTS
    found = subject_before_sentence(frame, people, place, pronoun) if place else None
    found = found or _only_named(frame, people, frame.sentences[place][0], pronoun)
    for earlier in () if found is not None else before:
        frame = earlier
        found = last_meant(frame, people, pronoun) or _only_named(frame, people, len(frame.kind), pronoun)
        if found is not None:
            break
    if found is None or _is_beside(frame, found, noun):
        return None
    named = frame.words(found.first, found.last)
    person = people.person(named) if found.form == "name" else bearer(people, named, frame.text)
    if person is None or not _is_somebody(people, person):
        return None
    return None if plain and _holds_office(people, person, noun) else person


def _is_beside(frame: Frame, found: Subject, noun: str) -> bool:
    """Whether the sentence that tells of somebody has the noun as well, so that it is another: `NAME vio al actor`."""
    begin, end = next((begin, end) for begin, end in frame.sentences if found.first < end)
    return any(frame.lower(token) == noun for token in range(begin, end))


def _is_calling(people: People, noun: str, flags: int) -> bool:
    lexicon = people.lexicon
    for roles in (lexicon.scene_roles, lexicon.offices):
        if noun in roles or (lexicon.capital_nouns and any(noun.endswith(role) for role in roles)):
            return False  # `der Gesundheitsminister`
    return lexicon.verb_last or noun in lexicon.callings or noun in lexicon.role_kinds or bool(flags & POINTS)


def _holds_office(people: People, person: Person, noun: str) -> bool:
    """Whether somebody's role is an office, beside which a mere calling tells of another: no minister is a singer."""
    roles = people.lexicon.offices.intersection((person.role or "").lower().split())
    return bool(roles) and roles.isdisjoint(people.lexicon.role_kinds.get(noun, ()))


def _only_named(frame: Frame, people: People, end: int, pronoun: str) -> Subject | None:
    """The one person of its sex whom a paragraph names up to a place."""
    able: dict[str, int] = {}
    for token in range(end):
        if frame.kind[token] == NAME and not is_of_a_body(frame, token):
            written = frame.words(token, token)
            person = people.person(written) if people.may_be(written, pronoun) else None
            if person is not None and _is_somebody(people, person):
                able.setdefault(person.name, token)
    if len(able) != 1:
        return None
    (token,) = able.values()
    return Subject("name", token, token)


def _only_person(people: People, paragraph: str, place: int, pronoun: str) -> Person | None:
    """The one person whom an article names in full before a place in a paragraph."""
    end = people.text.find(paragraph)
    found: dict[str, Person] = {}
    for run in islice(NAMES.finditer(people.text, 0, max(0, end) + place), RUNS):
        lead, _, rest = run[0].partition(" ")
        written = rest if people.lexicon.flag_written(lead) & NOT_NAME else run[0]  # `Then NAME scored.`
        person = people.person(written) if people.may_be(written, pronoun) else None
        if person is not None and _is_somebody(people, person):
            found.setdefault(person.name.split()[-1], person)
            if len(found) > 1:
                return None
    return next(iter(found.values()), None)


def _is_somebody(people: People, person: Person) -> bool:
    """Whether a given name or a role shows a name to be a person's."""
    given, *rest = person.name.split()
    if not rest or people.lexicon.flag_written(rest[-1]) & GROUP:
        return False
    return is_given(given, people.lexicon) or person.role is not None
