"""Antecedents: whom a pronoun means, looked for in the subjects of its own sentence and of those before it."""

from __future__ import annotations

from reader.annotate.attribution.according import told_by, told_first
from reader.annotate.attribution.ages import aged
from reader.annotate.attribution.bearers import bearer
from reader.annotate.attribution.bodies import body_before, is_body, is_named_body
from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.attribution.clauses import is_retold
from reader.annotate.attribution.dropped_subjects import (
    said_by_several,
    says_more,
)
from reader.annotate.attribution.epithets import (
    described,
    describes,
    head_of,
    is_calling,
    kinds_of,
    may_be_called,
    named_last,
    points_back,
    pronoun_for,
)
from reader.annotate.attribution.governing import before
from reader.annotate.attribution.meant_after import meant_after
from reader.annotate.attribution.not_meant import answers, is_called
from reader.annotate.attribution.people import ANYBODY, People, Person
from reader.annotate.attribution.presented import presented
from reader.annotate.attribution.referents import (
    begins_with_another,
    is_definite,
    is_person,
    means_person,
    of_other_sex,
    speaks_for,
    unnamed,
)
from reader.annotate.attribution.sentence_subjects import before_pronoun, last_clause, sentence_subject
from reader.annotate.attribution.several import several, several_before
from reader.annotate.sentences.findings import Finding
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ACCORDING,
    CLITIC,
    GROUP,
    HE,
    INFINITIVE,
    OWN_VIEW,
    SHE,
    STANCE,
    VERB,
)
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COMMA, WORD

SENTENCES_BACK = 5
"""Most sentences of a paragraph that are looked back over for who a pronoun means."""


def resolved(frame: Frame, people: People, place: int, finding: Finding) -> Finding:
    """Return the finding with the name that its pronoun stands for, where the paragraph makes that clear.

    The subject becomes `somebody` where the paragraph shows that the pronoun means a person without a name.
    """
    lexicon = frame.lexicon
    subject = described(frame, people, finding.subject) if lexicon.capital_nouns else finding.subject
    if subject.form == "nominal":
        return _called(frame, people, place, Finding(subject, finding.cue, finding.rule))
    if subject.form != "pronoun":
        return finding
    if lexicon.drops_subject and said_by_several(frame, subject):
        return several_before(frame, people, place, finding)
    they = several(frame, place, subject) if lexicon.adjectives_follow and place else None
    if they is not None:
        return Finding(they, finding.cue, "pronoun")
    written = meaning(frame, subject)
    if not written and frame.lower(subject.first) not in people.lexicon.pronouns_it:
        return finding
    begin = frame.sentences[place][0]
    imperative = lexicon.verb_last and subject.first > begin and frame.kind[subject.first - 1] == WORD
    if imperative and frame.text[frame.start[subject.first]].isupper():
        return Finding(
            Subject("somebody", subject.first, subject.last), finding.cue, finding.rule
        )  # `Schreiben Sie: „...“`
    comma = subject.first > 1 and frame.kind[subject.first - 2] == COMMA
    retold = comma and is_retold(frame, begin, subject.first)  # `Er habe ..., sagt er`
    aside = frame.kind[subject.first - 1 : subject.first + 3] == [COMMA, WORD, WORD, COMMA]
    aside = aside and frame.flags[subject.first + 1] & VERB > 0 and COMMA not in frame.kind[begin : subject.first - 1]
    asked = not lexicon.inverts and answers(frame, subject.first)
    own = None if retold or aside or asked else before_pronoun(frame, begin, subject.first, personal=bool(written))
    if (
        own is not None
        and written
        and not lexicon.inverts
        and is_called(frame, frame.words(own.first, own.last), subject.first)
    ):
        own = clause_subject(frame, begin, own.first)
    if own is not None and (not written or is_person(frame, people, own, written)):
        return Finding(own, finding.cue, "pronoun")
    if not written:
        body = body_before(frame, people, place) if frame.lower(subject.first) in lexicon.body_pronouns else None
        return Finding(body, finding.cue, "pronoun") if body is not None else finding
    if own is not None and not frame.flags[subject.first] & CLITIC and is_named_body(frame, own, written):
        return Finding(own, finding.cue, "pronoun")
    if own is not None and own.form == "nominal":
        if (just_named := presented(frame, people, own)) is not None:
            return Finding(just_named, finding.cue, "pronoun")
        if lexicon.gendered_things and frame.flags[own.last] & GROUP:
            who = subject_before_sentence(frame, people, place, written) if subject.first > own.last + 1 else None
            behind = (
                who is not None and who.form == "name" and frame.quoted_from(own.last, subject.first) < subject.first
            )
            return Finding(who if who is not None and behind else own, finding.cue, "pronoun")
        if unnamed(frame, own) and not of_other_sex(frame, own, written):
            if means_person(frame, people, own, written) or is_definite(frame, own, owned=False):
                return Finding(own, finding.cue, "pronoun")
            return Finding(Subject("somebody", subject.first, subject.last), finding.cue, finding.rule)
    found = subject_before_sentence(frame, people, place, written)
    if found is None:
        return finding
    if found.form == "nominal" and (just_named := presented(frame, people, found)) is not None:
        return Finding(just_named, finding.cue, "pronoun")
    known = found.form == "name" or is_definite(frame, found) or is_body(frame, found)
    known = known or (lexicon.drops_subject and written == ANYBODY and bears(frame, found))
    known = known or _has_spoken(frame, place, found)
    if not known and bearer(people, frame.words(found.first, found.last), frame.text) is None:
        return Finding(Subject("somebody", subject.first, subject.last), finding.cue, finding.rule)
    epithet = found.form == "nominal" and is_calling(frame, found)
    return Finding(_by_name(frame, people, found, written) if epithet else found, finding.cue, "pronoun")


def _called(frame: Frame, people: People, place: int, finding: Finding) -> Finding:
    """The finding with the name of whom an epithet means, by who the sentences before are about."""
    subject = finding.subject
    if frame.lower(subject.last) in frame.lexicon.latter:
        named = named_last(frame, people, place, subject)
        return Finding(named or Subject("somebody", subject.first, subject.last), finding.cue, "pronoun")
    if points_back(frame, subject):
        if aged(people, frame.words(subject.first, subject.last)) is not None:
            return finding
        own = _quoted_of(frame, people, place, subject)
        if own is not None:
            return Finding(own, finding.cue, "pronoun")
        earlier = subject_before_sentence(frame, people, place, pronoun_for(frame, subject) or ANYBODY)
        return Finding(earlier, finding.cue, "pronoun") if earlier is not None else finding
    just_named = presented(frame, people, subject) if place else None
    if just_named is not None:
        return Finding(just_named, finding.cue, "epithet")
    pronoun = pronoun_for(frame, subject)
    earlier = subject_before_sentence(frame, people, place, pronoun) if pronoun and place else None
    if earlier is None:
        return finding
    if earlier.form == "nominal":
        called = frame.lower(head_of(frame, earlier)) in kinds_of(frame, subject)
    else:
        person = people.person(frame.words(earlier.first, earlier.last))
        called = earlier.form == "name" and may_be_called(frame, people, person, subject)
        called = called and not (frame.lexicon.capital_nouns and is_bare(person))
    if not called or bearer(people, frame.words(subject.first, subject.last), frame.text) is not None:
        return finding
    return Finding(earlier, finding.cue, "epithet")


def is_bare(person: Person | None) -> bool:
    """Return whether nothing but a single capitalised word is known of somebody, which may be any noun: `Hof`."""
    return person is None or not (person.role or " " in person.name)


def _quoted_of(frame: Frame, people: People, place: int, epithet: Subject) -> Subject | None:
    """Whom the words before the first quotation are about that an epithet tells of: `NAME: „...“, so der Routinier`."""
    begin, end = frame.sentences[place]
    quoted = frame.quoted_from(begin, end)
    if not frame.lexicon.verb_last or not begin < quoted < epithet.first:
        return None
    own = clause_subject(frame, begin, quoted)
    pronoun = pronoun_for(frame, epithet) or ANYBODY
    return own if own is not None and own.last < quoted and is_person(frame, people, own, pronoun) else None


def _has_spoken(frame: Frame, place: int, nominal: Subject) -> bool:
    """Whether the sentence before number `place` quotes whom the pronoun means: `"It is late," said a nurse.`.

    Or tells what they say for others: `NAME's spokeswoman says it is late.`.
    """
    begin, end = frame.sentences[place - 1]
    if frame.lexicon.inverts or nominal.first < begin:
        return False
    if frame.said_from(begin, end) < end:
        return True
    finding = before(frame, begin, end, end) if speaks_for(frame, nominal) else None
    return finding is not None and finding.subject.first == nominal.first


def meaning(frame: Frame, subject: Subject) -> str:
    """Return the pronoun of a person that a subject is, ANYBODY for one that tells no sex, else nothing."""
    if subject.form == "nominal":
        return (pronoun_for(frame, subject) or ANYBODY) if points_back(frame, subject) else ""
    if (owner := frame.lexicon.owners.get(frame.lower(subject.first))) is not None:
        return owner
    if frame.flags[subject.first] & (HE | SHE):
        word = frame.lower(subject.first).replace("’", "'").removesuffix("'s")  # `he's predicting`
        known = frame.lexicon.pronouns_he | frame.lexicon.pronouns_she
        return word if word in known else word.rpartition("-")[2]  # `a-t-elle`
    said = frame.flags[subject.first] & (INFINITIVE | STANCE | VERB) or frame.lower(subject.first).endswith(
        frame.lexicon.preterites
    )
    return ANYBODY if (frame.lexicon.drops_subject and said) or frame.flags[subject.first] & OWN_VIEW else ""


def subject_before_sentence(frame: Frame, people: People, place: int, pronoun: str) -> Subject | None:
    """Return whom the sentences before number `place` make a pronoun mean: a name, or a nominal without one.

    None when they are about nobody whom it can mean, so that one may look further back.
    """
    lexicon = frame.lexicon
    for earlier in range(place - 1, place - 1 - SENTENCES_BACK if place > SENTENCES_BACK else -1, -1):
        if lexicon.drops_subject and says_more(frame, *frame.sentences[earlier]):
            continue
        subject = sentence_subject(frame, *frame.sentences[earlier])
        if subject is not None:
            if frame.lexicon.capital_nouns:
                subject = described(frame, people, subject)
            if subject.form == "nominal" and pronoun_for(frame, subject) and describes(frame, subject):
                known = _called(frame, people, earlier, Finding(subject, "", "")).subject
                if known.form == "name" and is_person(frame, people, known, pronoun):
                    return known
        another = lexicon.adjectives_follow and begins_with_another(frame, *frame.sentences[earlier], pronoun)
        told = another and subject is not None and frame.lower(subject.first) in lexicon.indefinite
        if another and not (told and subject is not None and unnamed(frame, subject)):
            return Subject("somebody", frame.sentences[earlier][0], frame.sentences[earlier][0])
        source = told_by(frame, *frame.sentences[earlier])
        if source is not None and is_person(frame, people, source, pronoun):
            return source
        led = frame.flags[frame.sentences[earlier][0]] & ACCORDING
        first = told_first(frame, *frame.sentences[earlier]) if led else None
        if first is not None and not of_other_sex(frame, first, pronoun):
            return first
        found = meant_after(frame, people, subject, frame.sentences[earlier], pronoun)
        if (
            found is None
            and not lexicon.inverts
            and (last := last_clause(frame, *frame.sentences[earlier])) is not None
        ):
            found = last if is_person(frame, people, last, pronoun) or unnamed(frame, last) else None
        if found is not None:
            return found
        body = lexicon.gendered_things and earlier == place - 1 and is_body(frame, subject)
        if body and subject is not None and not of_other_sex(frame, subject, pronoun):
            return Subject("somebody", subject.first, subject.last)  # `La société porte plainte. « ... », dit-elle`
    return None


def last_meant(frame: Frame, people: People, pronoun: str) -> Subject | None:
    """Return whom a paragraph makes a pronoun in the next one mean, by name where its own sentences tell that."""
    subject = subject_before_sentence(frame, people, len(frame.sentences), pronoun)
    return _by_name(frame, people, subject, pronoun) if subject is not None else None


def _by_name(frame: Frame, people: People, subject: Subject, pronoun: str) -> Subject:
    """A subject, by name where it is a role that means somebody named before: `La arqueóloga sonríe. «...», añade`."""
    before = frame.text[: frame.start[subject.first]].lower()
    if subject.form != "nominal" or frame.lower(head_of(frame, subject)) in before:
        return subject  # `NAME met the minister. The minister left. "...," he said`
    just_named = presented(frame, people, subject)
    if just_named is not None:
        return just_named
    place = next(place for place, (_, end) in enumerate(frame.sentences) if subject.first < end)
    known = _called(frame, people, place, Finding(subject, "", "")).subject
    return known if known.form == "name" and is_person(frame, people, known, pronoun) else subject
