"""Neighbours: who a sentence before or after one that is nothing but a quotation shows to speak."""

from __future__ import annotations

from reader.annotate.attribution.antecedents import resolved, subject_before_sentence
from reader.annotate.attribution.bearers import bearer
from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.attribution.clauses_behind import told
from reader.annotate.attribution.governing import before
from reader.annotate.attribution.people import ANYBODY, People
from reader.annotate.sentences.findings import Finding
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ACCORDING,
    ADVERB,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    GROUP,
    HE,
    IMPERSONAL,
    INFINITIVE,
    NOT_NAME,
    NOUN_VERB,
    PARTICIPLE,
    POINTS,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    REPORTED,
    ROLE,
    SHE,
    VERB,
)
from reader.annotate.sentences.links import elided
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.sentences import QUOTE_MARKS
from reader.annotate.sentences.tokens import COMMA, DASH, NAME, QUOTED, STOP, WORD

SENTENCES_BACK = 5
"""Most sentences that are looked back over for who speaks."""
ASKED = 12
"""Most tokens of a question that a paper puts to whoever it quotes."""
LONGEST_PARAGRAPH = 400
"""Code points of a quotation without a closing mark that goes on in the next; where it was lost a longer one ends."""
LEAD_WORDS = 2
"""Most words that may lead into a quotation without making it part of a sentence (`Instead, "..."`)."""

LOOSE = PREPOSITION | CONJUNCTION | COORDINATOR | DETERMINER | PARTICIPLE
"""What a word counts as that may begin what stands behind a quotation and says nothing of who speaks."""


def stands_alone(frame: Frame, begin: int, end: int) -> bool:
    """Return whether a sentence holds nothing but quotations and a word or two that lead into them."""
    words = 0
    for token in range(begin, end):
        if frame.kind[token] == WORD and not frame.flags[token] & PRONOUN:
            words += 1
            if not frame.flags[token] & (ADVERB | COORDINATOR | NOT_NAME):
                return False
        elif frame.kind[token] not in (QUOTED, STOP, DASH, COMMA):
            return False
    return words <= LEAD_WORDS


def from_neighbours(frame: Frame, people: People, place: int, found: dict[int, Finding]) -> Finding | None:
    """Return whom the sentence before a quotation that is one of its own gives it to, else the one after."""
    sentences = frame.sentences
    if (joined := _goes_on_in(frame, place, found)) is not None:
        return joined
    behind = told(frame, *sentences[place + 1]) if place + 1 < len(sentences) else None
    if behind is not None:
        return behind
    for earlier in range(place - 1, place - 1 - SENTENCES_BACK if place > SENTENCES_BACK else -1, -1):
        begin, end = sentences[earlier]
        quoted = frame.quoted_before(end)
        if quoted >= begin:
            finding = found.get(frame.number[quoted])
            return finding and Finding(finding.subject, finding.cue, "same-paragraph")
        if frame.lexicon.reported and _is_retold(frame, begin, end):
            continue
        finding = before(frame, begin, end, end)
        if finding is not None and frame.lexicon.adjectives_follow and finding.subject.form == "nominal":
            finding = finding if bears(frame, finding.subject) else None
        if finding is not None:
            return resolved(frame, people, earlier, Finding(finding.subject, finding.cue, "sentence-before"))
        subject = _about(frame, people, earlier) if earlier == place - 1 else None
        if subject is not None:
            spoken = frame.words(quoted, quoted) if (quoted := frame.quoted_before(begin)) >= 0 else ""
            if any(name in spoken for name in frame.words(subject.first, subject.last).split()):
                return None  # `"Tim is a friend," said NAME. Tim NAME lives in Bonn. "..."`
            return Finding(subject, "", "sentence-before")
        if _is_asked(frame, people, begin, end):
            continue
        if frame.lexicon.adjectives_follow and _is_somebody(frame, people, begin, end):
            return None  # `« ... », dit NAME. Le juge lève la tête. « ... »`
        if any(frame.kind[token] == NAME and _may_speak(frame, people, token) for token in range(begin, end)):
            return None
    if place:
        return None
    if place + 1 < len(sentences):
        begin, end = sentences[place + 1]
        quoted = frame.quoted_from(begin, end)
        if quoted < end and not stands_alone(frame, *sentences[place]):
            return None
        if quoted < end:
            finding = found.get(frame.number[quoted])
            return finding and Finding(finding.subject, finding.cue, "same-paragraph")
        alone = stands_alone(frame, *sentences[place])
        followed = frame.kind[begin : begin + 2] == [NAME, WORD]
        if alone and followed and _is_full_name(frame, people, begin):
            return Finding(Subject("name", begin, begin), "", "sentence-after")
    return None


def _goes_on_in(frame: Frame, place: int, found: dict[int, Finding]) -> Finding | None:
    """Who says what a quotation without a closing mark goes on in, right behind it: glued paragraphs."""
    following = frame.sentences[place][1]
    quoted = following - 1
    if following not in frame.number or quoted not in frame.number or frame.text[frame.end[quoted] - 1] in QUOTE_MARKS:
        return None
    if frame.end[quoted] - frame.start[quoted] > LONGEST_PARAGRAPH:
        return None
    finding = found.get(frame.number[following])
    return finding and Finding(finding.subject, finding.cue, "same-paragraph")


def _is_asked(frame: Frame, people: People, begin: int, end: int) -> bool:
    """Whether a sentence is but a short question, which whoever speaks answers: `Des regrets ?`, `¿Maestros?`."""
    last = frame.end[end - 1]
    if end - begin > ASKED or frame.text[frame.start[end - 1] : last].strip() != "?":
        return False
    return not any(
        frame.kind[token] == NAME and people.may_be(frame.words(token, token), "") for token in range(begin, end)
    )


def _is_retold(frame: Frame, begin: int, end: int) -> bool:
    """Whether a sentence only goes on with what somebody says, of themselves: `Er habe NAME schon gratuliert.`."""
    said = end - begin > 1 and frame.flags[begin] & (HE | SHE) and frame.flags[begin + 1] & REPORTED
    return bool(said) and not any(
        frame.flags[token] & VERB and frame.kind[token - 1] == COMMA for token in range(begin, end)
    )


def somebody_else(frame: Frame, people: People, quoted: int, end: int) -> bool:
    """Return whether who spoke before is not meant, since the sentence goes on about somebody behind a quotation."""
    if _somebody_says(frame, quoted, end):
        return True
    said = False
    if frame.lexicon.inverts and frame.kind[quoted + 1 : quoted + 3] == [COMMA, WORD]:
        light = frame.flags[quoted + 2] & (LOOSE if frame.lexicon.adjectives_follow else LOOSE | IMPERSONAL)
        pointing = any(
            flag & (POINTS | DETERMINER) == POINTS for flag in frame.flags[quoted + 3 : end]
        )  # `a souri la Danoise`
        if not light and not pointing and frame.kind[quoted + 3 : end] != [STOP]:
            return True  # `« ... », peut-on lire sur une affiche.`
    for token in range(quoted + 1, end):
        flags = frame.flags[token] if frame.kind[token] == WORD else 0
        said = said or bool(flags & (VERB | INFINITIVE))
        apart = token > quoted + 1 and not frame.lexicon.inverts and flags & (VERB | NOUN_VERB) == VERB
        apart = apart and not any(flag & (HE | SHE | POINTS) for flag in frame.flags[quoted + 1 : token])
        if apart and (token + 1 == end or frame.kind[token + 1] == STOP):
            return True  # `"...," one of them said.`
        if flags & ACCORDING or (said and flags & (ROLE | GROUP)) or frame.lower(token) in frame.lexicon.from_within:
            return True
        if frame.kind[token] == NAME and people.may_be(frame.words(token, token), ""):
            return True
    return False


def _somebody_says(frame: Frame, quoted: int, end: int) -> bool:
    """Whether a verb of saying follows, so that who spoke before is not meant, though nobody can be read from it."""
    token = quoted + 1
    while token < end and (frame.kind[token] == COMMA or frame.flags[token] & ADVERB):
        token += 1
    return (
        token + 1 < end
        and frame.kind[token] == WORD
        and (frame.flags[token] & (VERB | NOUN_VERB) == VERB and frame.kind[token + 1] != STOP)
    )


def _is_somebody(frame: Frame, people: People, begin: int, end: int) -> bool:
    """Whether a sentence is about somebody who is there and has no name: the judge, the accused."""
    subject = clause_subject(frame, begin, end)
    if subject is None or subject.form != "nominal" or frame.lower(subject.last) not in frame.lexicon.scene_roles:
        return False
    definite = frame.lower(subject.first) in frame.lexicon.definite or elided(frame, subject.first)
    return definite and bearer(people, frame.words(subject.first, subject.last), frame.text) is None


def _is_full_name(frame: Frame, people: People, token: int) -> bool:
    """Whether a name begins with a given one and is a person's (`„Ach was!“ NAME winkt ab`)."""
    given, *rest = frame.lower(token).split()
    known = given in frame.lexicon.given_he or given in frame.lexicon.given_she
    return known and bool(rest) and people.may_be(frame.words(token, token), "")


def _is_given_name(frame: Frame, token: int) -> bool:
    """Whether a name begins with a given one."""
    given = frame.lower(token).split()[0]
    return given in frame.lexicon.given_he or given in frame.lexicon.given_she


def _about(frame: Frame, people: People, place: int) -> Subject | None:
    """The person whom a sentence is about that names no other (`The mayor, NAME, stayed calm. "..."`)."""
    begin, end = frame.sentences[place]
    subject = clause_subject(frame, begin, end)
    if subject is not None and frame.flags[subject.first] & (HE | SHE):
        meant = subject_before_sentence(frame, people, place, frame.lower(subject.first))
        subject = meant if meant is not None and meant.form == "name" else None
        return None if any(frame.kind[token] == NAME for token in range(begin, end)) else subject
    if subject is None or subject.form != "name":
        return _only_one(frame, people, begin, end)
    if subject.first == begin and frame.kind[begin:end] == [NAME, COMMA, NAME, STOP]:
        return subject if _is_given_name(frame, begin) else None  # `Nicole, Limoges.`
    if frame.lexicon.capital_nouns and not people.may_be(frame.words(subject.first, subject.last), ""):
        return None
    able = [
        token
        for token in range(begin, end)
        if frame.kind[token] == NAME and people.may_be(frame.words(token, token), ANYBODY)
    ]
    if frame.lexicon.adjectives_follow and able[:1] != [] and _is_full_name(frame, people, subject.first):
        able = [token for token in able if _is_full_name(frame, people, token)]
    return subject if able == [subject.first] else None


def _only_one(frame: Frame, people: People, begin: int, end: int) -> Subject | None:
    """The one person of a sentence, where a comma parts what stands before: `Peu après, un jus à la main, NAME ...`."""
    names = [
        token
        for token in range(begin, end)
        if frame.kind[token] == NAME and people.may_be(frame.words(token, token), ANYBODY)
    ]
    if len(names) != 1 or names[0] < begin + 2 or names[0] + 1 >= end or frame.kind[names[0] - 1] != COMMA:
        return None
    light = PREPOSITION | CONJUNCTION | COORDINATOR | DETERMINER | RELATIVE
    goes_on = frame.kind[names[0] + 1] == WORD and not frame.flags[names[0] + 1] & light
    roles = any(frame.flags[token] & (ROLE | GROUP) for token in range(begin, end) if frame.kind[token] == WORD)
    return (
        Subject("name", names[0], names[0])
        if goes_on and not roles and _is_full_name(frame, people, names[0])
        else None
    )


def _may_speak(frame: Frame, people: People, token: int) -> bool:
    """Whether a capitalised word may be somebody else who speaks."""
    return not frame.lexicon.capital_nouns or people.may_be(frame.words(token, token), "")
