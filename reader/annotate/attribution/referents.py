"""Referents: what a pronoun can stand for, by the form, sex and article of a subject."""

from __future__ import annotations

from reader.annotate.attribution.bearers import bearer
from reader.annotate.attribution.bodies import is_of_a_body
from reader.annotate.attribution.epithets import head_of
from reader.annotate.attribution.people import People
from reader.annotate.attribution.plausible import is_of_a_thing
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.given_names import is_given
from reader.annotate.sentences.lexicon import DETERMINER, GROUP, HE, LINK, NOT_NAME, OWNED, PREPOSITION, ROLE, SHE
from reader.annotate.sentences.links import elided
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import NAME, WORD

FORMS = (
    ("eur", "euse"),
    ("teur", "trice"),
    ("ier", "ière"),
    ("on", "onne"),
    ("ien", "ienne"),
    ("or", "ora"),
    ("o", "a"),
)
"""How roles of men and women end in pairs."""


def is_again(frame: Frame, subject: Subject, pronoun: str) -> bool:
    """Return whether a sentence is already about whom a pronoun means, by that pronoun."""
    again = subject.form == "pronoun" and bool(frame.flags[subject.first] & (HE | SHE))
    return again and not frame.lexicon.verb_last and frame.lower(subject.first).endswith(pronoun)


def may_be_epithet(frame: Frame, subject: Subject, pronoun: str) -> bool:
    """Return whether a single noun of a pronoun's sex may be somebody: `Der Baselbieter freute sich.`."""
    lexicon, word, article = frame.lexicon, frame.lower(subject.last), frame.lower(subject.first)
    if subject.last != subject.first + 1 or frame.flags[subject.last]:
        return False
    he = pronoun in lexicon.pronouns_he and article in lexicon.articles_he and word.endswith("er")
    return he or (pronoun in lexicon.pronouns_she and article in lexicon.articles_she and word.endswith("erin"))


def is_person(frame: Frame, people: People, subject: Subject, pronoun: str) -> bool:
    """Return whether a pronoun can stand for a subject: a person, and not known to be of the other sex."""
    if subject.form != "name":
        return False
    written = frame.words(subject.first, subject.last)
    before = subject.first - 1
    titled = before >= 0 and frame.kind[before] == WORD and " " not in written
    called = before > 0 and frame.lexicon.adjectives_follow and frame.flags[before - 1] & DETERMINER  # `le prix Vaux`
    known = people.person(written) if called else None
    called = called and not (known is not None and " " in known.name)  # but `el propio Osma`
    noun = (frame.lexicon.capital_nouns or called) and titled and not frame.flags[before] & ~NOT_NAME  # `Sechs Titel`
    noun = noun and frame.lower(before) not in frame.lexicon.men | frame.lexicon.women  # but `son fils Marin`
    if is_of_a_body(frame, subject.first) or is_of_a_thing(frame, people, subject.first) or _is_a_place(frame, subject):
        return False
    return not (titled and (noun or frame.flags[before] & DETERMINER)) and people.may_be(written, pronoun)


def _is_a_place(frame: Frame, subject: Subject) -> bool:
    """Whether an article and no given name begin a name with a link in it: `La Región de Antofagasta`."""
    before = subject.first - 1
    if not frame.lexicon.drops_subject or before < 0 or not frame.flags[before] & DETERMINER:
        return False
    first, *rest = frame.words(subject.first, subject.last).split()
    return any(frame.lexicon.flag_of(word) & LINK for word in rest if word.islower()) and not is_given(
        first, frame.lexicon
    )


def means_person(frame: Frame, people: People, subject: Subject, pronoun: str) -> bool:
    """Return whether a role means one person of the article whom a pronoun can stand for."""
    person = bearer(people, frame.words(subject.first, subject.last), frame.text)
    return person is not None and people.may_be(person.name, pronoun)


def of_other_sex(frame: Frame, subject: Subject, pronoun: str) -> bool:
    """Return whether a role's article shows that a pronoun cannot mean it: `La retraitée` is not `il`."""
    lexicon, article = frame.lexicon, frame.lower(subject.first)
    if lexicon.epicene and subject.form == "nominal" and frame.lower(head_of(frame, subject)) in lexicon.epicene:
        return False
    several = lexicon.plurals if lexicon.adjectives_follow else ()
    if several and article.endswith(several) and frame.lower(head_of(frame, subject)).endswith(several):
        return pronoun in lexicon.pronouns_he | lexicon.pronouns_she  # `Les pompiers` are not `il`.
    if speaks_for(frame, subject):
        others = lexicon.female if pronoun in lexicon.pronouns_he else lexicon.male
        return frame.lower(head_of(frame, subject)) in others
    if frame.lower(head_of(frame, subject)) in (lexicon.women if pronoun in lexicon.pronouns_he else lexicon.men):
        return pronoun in lexicon.pronouns_he | lexicon.pronouns_she  # `Son père` is not `elle`.
    if lexicon.adjectives_follow and (sex := _sex_of_noun(frame, subject)):
        return pronoun in (lexicon.pronouns_he if sex == "she" else lexicon.pronouns_she)
    if pronoun in lexicon.pronouns_he:
        she = article in lexicon.articles_she or lexicon.pointing.get(article) == "she"
        she = she or (lexicon.adjectives_follow and article in lexicon.indefinite and article[-1] in "ae")  # `une`
        return she and article not in lexicon.articles_he
    he = article in lexicon.articles_he or lexicon.pointing.get(article) == "he"
    return pronoun in lexicon.pronouns_she and he


def _sex_of_noun(frame: Frame, subject: Subject) -> str:
    """`he` or `she` by a role's own form, where its article tells nothing and both are known: `son patron`."""
    lexicon = frame.lexicon
    if subject.form != "nominal" or not frame.flags[subject.first] & OWNED:
        return ""
    low = frame.lower(head_of(frame, subject))
    if not lexicon.flag_of(low) & ROLE:
        return ""
    for he, she in FORMS:
        if low.endswith(she) and lexicon.flags.get(low.removesuffix(she) + he, 0) & ROLE:
            return "she"
        if low.endswith(he) and lexicon.flags.get(low.removesuffix(he) + she, 0) & ROLE:
            return "he"
    return ""


def begins_with_another(frame: Frame, begin: int, end: int, pronoun: str) -> bool:
    """Return whether a sentence begins with one of several, whom a pronoun then means: `Un de ses confrères ...`."""
    lexicon = frame.lexicon
    if lexicon.beside and frame.text.startswith(lexicon.beside, frame.start[begin]):
        return _is_somebody_beside(frame, begin, end, pronoun)
    one = frame.lower(begin).removesuffix("o") in lexicon.indefinite
    if not one or begin + 2 >= end or not frame.flags[begin + 1] & LINK:
        return False
    if NAME in frame.kind[begin:end] or frame.quoted_from(begin, end) < end:
        return False
    return lexicon.drops_subject or frame.lower(begin).endswith("e") == (pronoun in lexicon.pronouns_she)


def _is_somebody_beside(frame: Frame, begin: int, end: int, pronoun: str) -> bool:
    """Whether a sentence tells of somebody without a name who is there as well: `À ses côtés, un garde acquiesce.`."""
    she = pronoun in frame.lexicon.pronouns_she
    met = [frame.lower(token) for token in range(begin, end) if frame.lower(token) in frame.lexicon.indefinite]
    article = (max if she else min)(frame.lexicon.indefinite, key=len)  # `une`, `un`
    anybody = pronoun not in frame.lexicon.pronouns_she | frame.lexicon.pronouns_he
    return NAME not in frame.kind[begin:end] and bool(met) and (anybody or met[0] == article)


def unnamed(frame: Frame, subject: Subject) -> bool:
    """Return whether a subject is a person told by a role alone (`the woman`)."""
    if subject.form != "nominal":
        return False
    head = head_of(frame, subject)
    if frame.lexicon.adjectives_follow and head > subject.first and not frame.flags[head] & (ROLE | GROUP):
        head -= 1  # `El presidente chileno`
    return frame.flags[head] & (ROLE | GROUP) == ROLE or speaks_for(frame, subject)


def speaks_for(frame: Frame, subject: Subject) -> bool:
    """Return whether a subject is somebody who speaks for a body, and counts as that: `a spokeswoman for the club`."""
    head = head_of(frame, subject)
    both = not frame.lexicon.inverts and frame.flags[head] & (ROLE | GROUP) == ROLE | GROUP
    return both and frame.lower(head) in frame.lexicon.male | frame.lexicon.female


def is_definite(frame: Frame, subject: Subject, *, owned: bool = True) -> bool:
    """Return whether a role without a name tells well enough who is meant (`The judge left. "...," she said`)."""
    determined = owned and frame.lexicon.inverts and frame.flags[subject.first] & DETERMINER
    if not determined and frame.lower(subject.first) not in frame.lexicon.definite and not elided(frame, subject.first):
        return False
    anybody = frame.lower(subject.first) in frame.lexicon.indefinite
    for token in range(subject.first, subject.last + 1):
        if anybody and frame.lower(token) in frame.lexicon.anybody:
            return False  # `Un jeune homme de 19 ans` tells nobody.
        if frame.flags[token] & (ROLE | PREPOSITION) and not frame.flags[token] & DETERMINER:
            return bool(frame.flags[token] & ROLE)
    return False
