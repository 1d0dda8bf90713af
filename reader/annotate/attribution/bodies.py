"""Bodies: the companies, unions and offices that a pronoun or an article means (`La CGT regrette ce qu’elle ...`)."""

from __future__ import annotations

from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.attribution.epithets import head_of
from reader.annotate.attribution.people import People
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.given_names import is_given
from reader.annotate.sentences.lexicon import DOCUMENT, GROUP, PREPOSITION, ROLE
from reader.annotate.sentences.links import elided
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import POSSESSIVE_FLAG, WORD


def is_named_body(frame: Frame, subject: Subject, pronoun: str) -> bool:
    """Return whether a body whose name has an article is meant: `La CGT regrette ce qu’elle appelle « ... »`."""
    lexicon, article = frame.lexicon, subject.first - 1 - is_of_a_body(frame, subject.first)
    if not lexicon.adjectives_follow or subject.form != "name":
        return False
    if elided(frame, subject.first):
        return True
    if article < 0 or frame.kind[article] != WORD or frame.lower(article) not in lexicon.definite:
        return False
    return frame.lower(article) in (lexicon.articles_he if pronoun in lexicon.pronouns_he else lexicon.articles_she)


def is_of_a_body(frame: Frame, name: int) -> bool:
    """Return whether a name is only what a body before it is called: `L’association Vaux vivant`."""
    before = name - 1
    if not frame.lexicon.adjectives_follow or before < 0 or frame.kind[before] != WORD:
        return False
    if frame.flags[before] & (GROUP | ROLE | PREPOSITION) != GROUP:
        return False
    told = frame.lower(before) in frame.lexicon.told_to  # `a raconté à l’agence NAME`
    return not (told and is_given(frame.words(name, name).split()[0], frame.lexicon))


def is_body(frame: Frame, subject: Subject | None) -> bool:
    """Return whether a body was quoted with its article, which `elle` then means: `La mairie a parlé. Elle ...`."""
    if subject is None or subject.form != "nominal" or not frame.lexicon.adjectives_follow:
        return False
    definite = frame.lower(subject.first) in frame.lexicon.definite or elided(frame, subject.first)
    return definite and bool(frame.flags[head_of(frame, subject)] & GROUP)


def may_speak(frame: Frame, subject: Subject) -> bool:
    """Return whether a nominal is somebody or a body, by the lists or how its noun ends, and no mere thing."""
    if bears(frame, subject):
        return True
    head = frame.lower(head_of(frame, subject))
    return head.removesuffix("s").endswith(frame.lexicon.person_endings)


def body_before(frame: Frame, people: People, place: int) -> Subject | None:
    """Return the body or document of the sentence before, which `it` means: `Lumora has grown. "...," it said`."""
    found = clause_subject(frame, *frame.sentences[place - 1]) if place else None
    if found is None or found.form == "pronoun":
        return None
    if found.form == "nominal":
        return found if frame.flags[head_of(frame, found)] & (GROUP | DOCUMENT) else None
    person = people.person(frame.words(found.first, found.last))
    named = person is not None and not (person.role or is_given(person.name.split()[0], people.lexicon))
    return found if named and not frame.flags[found.first] & POSSESSIVE_FLAG else None
