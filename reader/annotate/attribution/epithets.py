"""Epithets: what an article calls somebody instead of their name (`the 71-year-old`, `la autora`, `l’élu`)."""

from __future__ import annotations

from reader.annotate.attribution.people import ANYBODY, People, Person
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    COORDINATOR,
    DETERMINER,
    DOCUMENT,
    GROUP,
    LINK,
    POINTS,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SPEECH_NOUN,
    VERB,
    Lexicon,
)
from reader.annotate.sentences.links import elided
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COMMA, NAME, WORD

NO_PERSON = GROUP | DOCUMENT | SPEECH_NOUN
"""What a word counts as that is a body, or something said or written."""


def points_back(frame: Frame, subject: Subject) -> bool:
    """Return whether a nominal means somebody named just before: `this mother of three`, `the 71-year-old`."""
    if frame.flags[subject.first] & POINTS and frame.flags[subject.first] & DETERMINER:
        role = any(frame.flags[token] & ROLE for token in range(subject.first, subject.last + 1))
        return role or _shows_somebody(frame, subject)
    if not _is_definite(frame, subject.first):
        return False
    head = head_of(frame, subject)
    for token in range(subject.first, head + 1):
        if frame.flags[token] & (POINTS | DETERMINER) == POINTS or _is_age(frame, token):
            return True
    if frame.lexicon.drops_subject and tells_nobody(frame, subject):
        return True
    noun = frame.lower(head).rpartition("-")[2] if frame.lexicon.capital_nouns else ""
    if noun and frame.lexicon.flag_of(noun) & POINTS:
        return True  # `der SPD-Politiker`
    stem = noun.removesuffix("in").removesuffix("er") if noun.endswith(("er", "erin")) else ""
    return bool(stem) and not frame.lexicon.places.isdisjoint((stem, stem + "en", stem + "e"))  # `die Salzburgerin`


def _shows_somebody(frame: Frame, subject: Subject) -> bool:
    """Return whether a demonstrative and a noun in no list are a person: `ce colosse de 60 ans`, `cette postière`."""
    head, lexicon = head_of(frame, subject), frame.lexicon
    if head == subject.first or any(frame.flags[token] & NO_PERSON for token in range(subject.first, head + 1)):
        return False
    behind = head + 1
    if behind < len(frame.kind) and frame.kind[behind] == WORD and _tells_age(frame, behind):
        return True
    low = frame.lower(head)
    return low in lexicon.demonyms or (bool(lexicon.person_endings) and low.endswith(lexicon.person_endings))


def tells_nobody(frame: Frame, subject: Subject) -> bool:
    """Return whether a nominal is but a man or a woman: `el hombre de 62 años`, not `la mujer del alcalde`."""
    head, behind = head_of(frame, subject), subject.last + 1
    if frame.lower(head) not in frame.lexicon.anybody:
        return False
    if head < subject.last:
        return _tells_age(frame, head + 1)
    if behind >= len(frame.kind) or frame.kind[behind] != WORD:
        return True
    return not frame.flags[behind] & (LINK | RELATIVE) or _tells_age(frame, behind)


def described(frame: Frame, people: People, subject: Subject) -> Subject:
    """Return a subject, as a nominal where a single capitalised word with its adjective describes somebody named.

    `die gebürtige Rostockerin`, where nouns have capitals.
    """
    before = subject.first - 1
    if before < 0 or frame.kind[before] != WORD or frame.flags[before] & (PREPOSITION | VERB):
        return subject
    if subject.form != "name" or " " in frame.words(subject.first, subject.last):
        return subject
    first = frame.noun_phrase(subject.first)
    if first == subject.first or not _is_definite(frame, first):
        return subject
    person = people.person(frame.words(subject.first, subject.last))
    return subject if person is not None and " " in person.name else Subject("nominal", first, subject.last)


def pronoun_for(frame: Frame, subject: Subject) -> str:
    """Return the pronoun that an epithet's article and noun allow; ANYBODY for either sex, nothing where it is none."""
    lexicon = frame.lexicon
    if (sex := lexicon.pointing.get(frame.lower(subject.first))) is not None and points_back(frame, subject):
        return next(iter(lexicon.pronouns_she if sex == "she" else lexicon.pronouns_he), ANYBODY)
    if not _is_definite(frame, subject.first):
        return ""
    head = head_of(frame, subject)
    if not frame.flags[head] & (ROLE | POINTS) or frame.flags[head] & GROUP:
        return ""
    if lexicon.presumed and is_presumed(frame, subject):
        return ""
    word, article = _bare(frame.lower(head)), frame.lower(subject.first)
    if lexicon.plurals and word.endswith(lexicon.plurals) and lexicon.flag_of(word[:-1]) & ROLE:
        return ""
    if article in lexicon.articles_she:
        several = lexicon.capital_nouns and any(lexicon.flag_of(word + end) & ROLE for end in lexicon.feminine)
        return "" if several or word in lexicon.male else next(iter(lexicon.pronouns_she), ANYBODY)
    if article in lexicon.articles_he or word in lexicon.male:
        return next(iter(lexicon.pronouns_he), ANYBODY)
    return next(iter(lexicon.pronouns_she), ANYBODY) if word in lexicon.female else ANYBODY


def is_presumed(frame: Frame, role: Subject) -> bool:
    """Return whether somebody is only said to be what a role tells, and so is nobody named: `l’auteur présumé`."""
    behind = role.last + 2
    words = frame.text[frame.start[role.first] : frame.end[min(behind, len(frame.kind)) - 1]].lower().split()
    return not frame.lexicon.presumed.isdisjoint(words)


def describes(frame: Frame, epithet: Subject) -> bool:
    """Return whether an epithet tells of somebody rather than who is there: `der gelernte Drucker`, not `the judge`."""
    return points_back(frame, epithet) or (frame.lexicon.inverts and head_of(frame, epithet) > epithet.first + 1)


def may_be_called(frame: Frame, people: People, person: Person | None, epithet: Subject) -> bool:
    """Return whether an epithet can stand for somebody: no other role of theirs is known.

    Nor any at all where it says what it belongs to: who `the mayor of Roydon` is, somebody's role tells.
    """
    if person is None:
        return False
    lexicon = people.lexicon
    kinds = kinds_of(frame, epithet)
    roles = {low for low in _own_words(person, lexicon) if _is_role(low, lexicon)} - lexicon.relations
    nobody = not person.role or (lexicon.adjectives_follow and not roles)
    if nobody and head_of(frame, epithet) == epithet.last and _is_there(frame, epithet, kinds):
        return False
    head = head_of(frame, epithet)
    between = {frame.lower(token) for token in range(epithet.first + 1, head)}
    if between and lexicon.inverts:
        other = lexicon.adjectives_follow and bool(roles) and roles.isdisjoint(kinds)  # `la nouvelle élue`
        return not other and between.isdisjoint(lexicon.other_words)  # `der zweifache Torschütze`
    if head < epithet.last:
        owners = [token for token in range(head + 1, epithet.last + 1) if frame.kind[token] == NAME]
        names = [frame.words(token, token) for token in owners if not _is_called_body(frame, token)]
        belongs = any(people.may_be(name, "") or name in person.name for name in names)  # `l’avocat de NAME`
        other = lexicon.inverts and not roles.isdisjoint(kinds - {_bare(frame.lower(head))})
        return _tells_age(frame, head + 1) or not (belongs or (roles and not other))
    if not roles or not roles.isdisjoint(kinds):
        return True
    return lexicon.capital_nouns and any(role.endswith("-" + kind) for role in roles for kind in kinds)


def _own_words(person: Person, lexicon: Lexicon) -> list[str]:
    """The words of somebody's role, without what it belongs to where links show that: `chef de la maison du maire`."""
    own, words = True, []
    for low in (person.role or "").lower().split():
        flags = lexicon.flag_of(low)
        own = bool(flags & COORDINATOR) or (own and not (lexicon.adjectives_follow and flags & LINK))
        if own:
            words.append(low)
    return words


def _is_there(frame: Frame, epithet: Subject, kinds: frozenset[str]) -> bool:
    """Whether an epithet is but the role of somebody who is there, named or not: `la juge`, `le magistrat`."""
    noun, scene = _bare(frame.lower(head_of(frame, epithet))), frame.lexicon.scene_roles
    others = kinds - {noun}
    return noun in scene or (bool(others) and others <= scene)


def _is_called_body(frame: Frame, name: int) -> bool:
    """Whether a name is what a body is called (`la présidente de l’association Rex Vivant`)."""
    return frame.kind[name - 1] == WORD and frame.flags[name - 1] & (GROUP | ROLE) == GROUP


def is_epithet(frame: Frame, nominal: Subject) -> bool:
    """Return whether a role without a name may call somebody named before: any in German, else a calling, no office.

    `die Ministerin`; `la romancière`, but not `la ministre`, whom a paper need not name.
    """
    return frame.lexicon.verb_last or (frame.lexicon.adjectives_follow and is_calling(frame, nominal))


def is_calling(frame: Frame, nominal: Subject) -> bool:
    """Return whether a role is one that somebody has beside others, as papers vary how they call whom they named."""
    return _bare(frame.lower(head_of(frame, nominal))) in frame.lexicon.role_kinds


def noun_of(frame: Frame, nominal: Subject) -> str:
    """Return the noun of a phrase in small letters; of a compound with a hyphen the last part, where nouns join."""
    noun = _bare(frame.lower(head_of(frame, nominal)))
    return noun.rpartition("-")[2] if frame.lexicon.capital_nouns else noun


def kinds_of(frame: Frame, epithet: Subject) -> frozenset[str]:
    """Return the roles that an epithet can stand for (`l’élu`: a mayor, a deputy)."""
    word = _bare(frame.lower(head_of(frame, epithet)))
    kinds = frame.lexicon.role_kinds
    return kinds.get(word) or kinds.get(word.rpartition("-")[2]) or frozenset((word,))


def named_last(frame: Frame, people: People, place: int, latter: Subject) -> Subject | None:
    """Return whom `ce dernier` means: who is named last before it, in its own sentence or the one before."""
    he = frame.lower(latter.last) == frame.lexicon.latter[0]
    pronoun = next(iter(frame.lexicon.pronouns_he if he else frame.lexicon.pronouns_she))
    for token in range(latter.first - 1, frame.sentences[max(0, place - 1)][0] - 1, -1):
        if frame.kind[token] == NAME and people.may_be(frame.words(token, token), pronoun):
            return Subject("name", token, token)
    return None


def _bare(word: str) -> str:
    return word.rsplit("’")[-1].rsplit("'")[-1]


def _is_role(word: str, lexicon: Lexicon) -> bool:
    return lexicon.flag_of(word) & (ROLE | DETERMINER) == ROLE


def _is_definite(frame: Frame, token: int) -> bool:
    """Whether a phrase begins with a definite article, be it joined to its noun by an apostrophe."""
    return frame.lower(token) in frame.lexicon.definite or elided(frame, token)


def head_of(frame: Frame, subject: Subject) -> int:
    """Return the last token before what a noun phrase belongs to: `the 46-year-old in his office`."""
    for token in range(subject.first + 1, subject.last + 1):
        flags = frame.flags[token]
        if frame.kind[token] == COMMA or (frame.kind[token] == WORD and flags & (PREPOSITION | DETERMINER)):
            return token - 1
    return subject.last


def _tells_age(frame: Frame, link: int) -> bool:
    """Whether what follows a noun is an age: `el técnico de 46 años`."""
    start = frame.end[link] + 1
    return bool(frame.flags[link] & PREPOSITION) and frame.text[start : start + 2].isdigit()


def _is_age(frame: Frame, token: int) -> bool:
    return frame.text[frame.start[token]].isdigit() and "-" in frame.words(token, token)
