"""Whom a finding means: the speaker as fully as the article names them, of names, pronouns and roles."""

from __future__ import annotations

from reader.annotate.attribution.ages import aged
from reader.annotate.attribution.appended_names import own_name
from reader.annotate.attribution.bearers import bearer, introduced
from reader.annotate.attribution.bodies import may_speak
from reader.annotate.attribution.earlier import Earlier
from reader.annotate.attribution.epithets import is_epithet, points_back
from reader.annotate.attribution.joint_subjects import joint
from reader.annotate.attribution.parties import of_party
from reader.annotate.attribution.people import People
from reader.annotate.attribution.phrase_parts import without_scene
from reader.annotate.attribution.plausible import is_thing, with_owned
from reader.annotate.attribution.spoken_of import on_trial, only_spoken_of, spoken_of
from reader.annotate.sentences.findings import Finding
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import GROUP, ROLE
from reader.annotate.sentences.nominals import body, whole
from reader.annotate.sentences.noun_phrases import Subject, with_article, with_elision
from reader.frozen import maker
from reader.model import Mark, Speaker

SINGLE = frozenset({"pronoun", "epithet"})
"""Rules whose subject is one person, whoever is named beside them."""
new_mark, new_speaker = maker(Mark), maker(Speaker)


def speaker_of(finding: Finding, frame: Frame, block: int, people: People, earlier: Earlier) -> Speaker | None:
    """Whom a finding names, as fully as the article does; of two who speak together both."""
    both = joint(frame, finding.subject) if people.lexicon.joining and finding.rule not in SINGLE else None
    if both is not None:
        first, second = (_one(subject, frame, block, people, earlier) for subject in both)
        if first is not None and second is not None and first.mark is not None and second.mark is not None:
            name = f"{first.name} {frame.words(both[1].first - 1, both[1].first - 1)} {second.name}"
            return Speaker(name=name, mark=Mark(block, first.mark.start, second.mark.end))
    return _one(finding.subject, frame, block, people, earlier)


def _one(subject: Subject, frame: Frame, block: int, people: People, earlier: Earlier) -> Speaker | None:
    lexicon, form = people.lexicon, subject.form
    if form == "somebody" or is_thing(frame, people, subject):
        return None
    if form == "pronoun":
        return earlier.meant(frame, subject, block)
    if form == "nominal" and lexicon.known_as and (named := own_name(frame, subject)) is not None:
        subject, form = named, "name"
    if form == "nominal" and lexicon.loose_links:
        subject = without_scene(frame, subject)
    mark = new_mark(block, frame.start[subject.first], frame.end[subject.last])
    written = frame.words(subject.first, subject.last)
    if form == "name" and lexicon.adjectives_follow:
        found = body(frame, subject)
        if found is not None:
            return Speaker(name=frame.words(*found), mark=Mark(block, frame.start[found[0]], frame.end[found[1]]))
    if form == "name" and lexicon.body_links and (last := whole(frame, subject)) > subject.last:
        name = frame.words(subject.first, last)
        return Speaker(name=name, mark=Mark(block, frame.start[subject.first], frame.end[last]))
    if form == "name":
        person = people.person(with_owned(frame, subject) if lexicon.capital_nouns else written)
        if person is not None:
            return new_speaker(name=person.name, role=person.role, mark=mark)
        first = frame.noun_phrase(subject.first)
        if first == subject.first and frame.flags[first] & (ROLE | GROUP) == ROLE and " " not in written:
            person = people.named_like_a_role(written)
            return Speaker(name=person.name, role=person.role, mark=mark) if person is not None else None
        written = frame.words(first, subject.last)
    if form == "nominal":
        written = with_elision(frame, subject)
    back = form == "nominal" and points_back(frame, subject)
    if form == "nominal" and lexicon.person_endings and not back and not may_speak(frame, subject):
        return None
    if back:
        of_age = aged(people, written)
        if of_age is not None:
            return new_speaker(name=of_age.name, role=of_age.role, mark=mark)
        meant = earlier.meant(frame, subject, block)
        if meant is not None:
            return meant
    known = bearer(people, with_article(frame, subject, written), frame.text)
    if known is None and form == "nominal" and lexicon.adjectives_follow:
        known = introduced(people, written, frame.text)
    if known is None and form == "nominal" and is_epithet(frame, subject):
        called = earlier.meant(frame, subject, block)
        if called is not None:
            return called
    if known is None and form == "nominal":
        known = spoken_of(frame, people, subject, earlier.frames_before(block))
    if known is None and form == "nominal" and lexicon.adjectives_follow:
        known = only_spoken_of(frame, people, subject)
    if known is None and lexicon.on_trial and form == "nominal":
        known = on_trial(frame, people, subject)
    if known is None and lexicon.parties:
        known = of_party(frame, people, subject, earlier.frames_before(block))
    if known is not None:
        return new_speaker(name=known.name, role=known.role, mark=mark)
    if lexicon.adjectives_follow:
        written = with_article(frame, subject, written)
    return new_speaker(name=written, mark=mark)
