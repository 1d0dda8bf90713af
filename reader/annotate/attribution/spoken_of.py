"""Spoken of: whom a role without a name means that nobody is said to have, by whom the article just told of.

`NAME scored late. "I just hit it," the midfielder said`: papers vary what they call whom they named.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from reader.annotate.attribution.antecedents import subject_before_sentence
from reader.annotate.attribution.bearers import NAMES, RUNS, bearer, is_introduced, without_next
from reader.annotate.attribution.bodies import is_of_a_body
from reader.annotate.attribution.epithets import head_of, is_presumed, noun_of, pronoun_for, tells_nobody
from reader.annotate.attribution.people import ANYBODY, People, Person
from reader.annotate.attribution.shown_persons import goes_by_surname
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.given_names import is_given
from reader.annotate.sentences.lexicon import GROUP, NOT_NAME, POINTS, ROLE
from reader.annotate.sentences.links import depends
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COMMA, NAME, POSSESSIVE_FLAG, QUOTED, WORD

REACH = 300
"""Most tokens before a role or a pronoun that are looked through for names, so that time stays linear."""


def spoken_of(frame: Frame, people: People, role: Subject, before: Iterable[Frame]) -> Person | None:
    """Return the person of whom the article tells before a definite role, in its paragraph or those `before`.

    The role must be one that somebody has beside being who they are: whose the offices are, and who else is there
    without a name (`the mayor`, `the judge`), what was told before does not show.
    """
    lexicon, noun = people.lexicon, noun_of(frame, role)
    pronoun = pronoun_for(frame, role)
    if not pronoun and not lexicon.inverts and frame.lower(role.first) in lexicon.definite:
        pronoun = ANYBODY  # `the left-hander`
    anybody = lexicon.adjectives_follow and tells_nobody(frame, role)  # `le jeune homme`
    if not pronoun or not (anybody or _is_calling(people, noun, frame.flags[role.last])) or _has_name(frame, role):
        return None
    if is_introduced(people, noun) or is_presumed(frame, role):
        return None
    place = next(number for number, (_, end) in enumerate(frame.sentences) if role.first < end)
    person = told_of(frame, people, noun, pronoun, place)
    for earlier in before if person is None and not _names(frame, people, role.first, pronoun) else ():
        person = told_of(earlier, people, noun, pronoun, len(earlier.sentences))
        if person is not None or not lexicon.inverts or _names(earlier, people, len(earlier.kind), pronoun):
            break  # Where nouns tell no sex only the last paragraph is near enough.
    if person is None and not lexicon.inverts:
        person = _only_person(people, frame, role.first, pronoun)
    plain = role.last <= role.first + 1 and not frame.flags[role.last] & POINTS
    return None if person is None or (plain and _holds_office(people, person, noun)) else person


def only_spoken_of(frame: Frame, people: People, noun: Subject) -> Person | None:
    """Return whom a noun in no list means behind an article: the only person of its sex whom its paragraph names.

    `NAME perdió. «...», contó el derrotado`; nobody where the noun was introduced before.
    """
    lexicon, article = people.lexicon, frame.lower(noun.first)
    if noun.last != noun.first + 1 or frame.flags[noun.last] or frame.kind[noun.last] != WORD:
        return None
    he = article in lexicon.articles_he
    if (not he and article not in lexicon.articles_she) or not frame.lower(noun.last).endswith(lexicon.called_so):
        return None
    pronoun = next(iter(lexicon.pronouns_he if he else lexicon.pronouns_she), ANYBODY)
    able = _names(frame, people, noun.first, pronoun)
    return able[0] if len(able) == 1 and not is_introduced(people, frame.lower(noun.last)) else None


def on_trial(frame: Frame, people: People, role: Subject) -> Person | None:
    """Return who is judged, as a report tells it: the only one of that sex named in full before without a role.

    Judges and lawyers have theirs.
    """
    lexicon, article = people.lexicon, frame.lower(role.first)
    if frame.lower(role.last) not in lexicon.on_trial or article not in lexicon.definite:
        return None
    she = article in lexicon.articles_she and article not in lexicon.articles_he
    pronoun = next(iter(lexicon.pronouns_she if she else lexicon.pronouns_he), ANYBODY)
    end = max(0, people.text.find(frame.text)) + frame.start[role.first]
    found: dict[str, Person] = {}
    for run in islice(NAMES.finditer(people.text, 0, end), RUNS):
        written = without_next(run[0], lexicon)
        person = people.person(written) if people.may_be(written, pronoun) else None
        if person is not None and not person.role and is_given(person.name.split()[0], lexicon):
            found.setdefault(person.name.split()[-1], person)
    return next(iter(found.values())) if len(found) == 1 else None


def _has_name(frame: Frame, role: Subject) -> bool:
    """Whether a name beside a role tells whose it is: `sagt die Wirtin des „Bären“, NAME`, `the Lincoln actor`."""
    behind = role.last + 1
    behind += frame.kind[behind : behind + 1] == [QUOTED]
    if frame.kind[behind : behind + 1] == [NAME] or frame.kind[behind : behind + 2] == [COMMA, NAME]:
        return True
    return not frame.lexicon.inverts and NAME in frame.kind[role.first : role.last]


def told_of(frame: Frame, people: People, noun: str, pronoun: str, place: int) -> Person | None:
    """Return whom a paragraph tells of up to its sentence `place`: who that is about, else the only one it names."""
    found = subject_before_sentence(frame, people, place, pronoun) if place else None
    if found is not None and _is_beside(frame, found, noun):
        return None
    person = None
    if found is not None:
        named = frame.words(found.first, found.last)
        person = people.person(named) if found.form == "name" else bearer(people, named, frame.text)
    if person is not None and _is_somebody(people, person):
        return person
    other = found is not None and found.form != "name" and people.lexicon.inverts
    if other and found is not None and (found.form != "nominal" or _is_another(frame, people, found)):
        return None
    end = frame.sentences[place][0] if place < len(frame.sentences) else len(frame.kind)
    able = _names(frame, people, end, pronoun)
    return able[0] if len(able) == 1 and (people.lexicon.inverts or found is not None) else None


def _is_another(frame: Frame, people: People, found: Subject) -> bool:
    """Whether a sentence is about somebody without a name, whom no calling tells to be somebody named."""
    noun, flags = noun_of(frame, found), frame.flags[head_of(frame, found)]
    if flags & GROUP:
        return True
    if not flags & ROLE:
        return not people.lexicon.adjectives_follow
    return not _is_calling(people, noun, flags) or is_introduced(people, noun)


def _is_beside(frame: Frame, found: Subject, noun: str) -> bool:
    """Whether the sentence that tells of somebody has the noun as well, so that it is another: `NAME vio al actor`."""
    begin, end = next((begin, end) for begin, end in frame.sentences if found.first < end)
    return any(frame.lower(token) == noun for token in range(begin, end))


def _is_calling(people: People, noun: str, flags: int) -> bool:
    lexicon = people.lexicon
    for roles in (lexicon.scene_roles, lexicon.offices, lexicon.relations, lexicon.men, lexicon.women):
        if noun in roles or (lexicon.capital_nouns and any(noun.endswith(role) for role in roles)):
            return False  # `der Gesundheitsminister`
    return (
        lexicon.inverts
        or noun.rpartition("-")[2] in lexicon.callings
        or noun in lexicon.role_kinds
        or bool(flags & POINTS)
    )


def _holds_office(people: People, person: Person, noun: str) -> bool:
    """Whether somebody's role is an office, beside which a mere calling tells of another: no minister is a singer."""
    roles = people.lexicon.offices.intersection((person.role or "").lower().split())
    return bool(roles) and roles.isdisjoint(people.lexicon.role_kinds.get(noun, ()))


def named_in(frame: Frame, people: People, end: int, pronoun: str, *, told: bool = True) -> list[Person]:
    """Return whom of a sex a paragraph names up to a token; if `told`, only whom it tells of: no `gegen NAME`."""
    return _names(frame, people, end, pronoun, told=told)


def _names(frame: Frame, people: People, end: int, pronoun: str, *, told: bool = False) -> list[Person]:
    """The people of a sex whom a paragraph names up to a token; those it is `told` of."""
    able: dict[str, Person] = {}
    for token in range(max(0, end - REACH), end):
        if frame.kind[token] != NAME or is_of_a_body(frame, token):
            continue
        if told and (frame.flags[token] & POSSESSIVE_FLAG or (token and depends(frame, token - 1))):
            continue
        written = frame.words(token, token)
        person = people.person(written) if people.may_be(written, pronoun) else None
        if person is not None and _is_somebody(people, person):
            able[person.name] = person
    return list(able.values())


def _only_person(people: People, frame: Frame, token: int, pronoun: str) -> Person | None:
    """The one person whom an article names in full before a token of a paragraph."""
    end = max(0, people.text.find(frame.text)) + frame.start[token]
    found: dict[str, Person] = {}
    for run in islice(NAMES.finditer(people.text, 0, end), RUNS):
        lead, _, rest = run[0].partition(" ")
        written = rest if people.lexicon.flag_written(lead) & NOT_NAME else run[0]  # `Then NAME scored.`
        person = people.person(written) if people.may_be(written, pronoun) else None
        if person is not None and _is_somebody(people, person):
            found.setdefault(person.name.split()[-1], person)
            if len(found) > 1:
                return None
    return next(iter(found.values()), None)


def _is_somebody(people: People, person: Person) -> bool:
    """Whether a given name, a role or the surname alone elsewhere shows a name to be a person's."""
    *given, surname = person.name.split()
    if not given or (surname.isupper() and surname[-1] != ".") or people.lexicon.flag_written(surname) & GROUP:
        return False
    if person.role is not None or any(is_given(word, people.lexicon) for word in given):
        return True
    return people.lexicon.adjectives_follow and goes_by_surname(person.name, people.text, people.lexicon)
