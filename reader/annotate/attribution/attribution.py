"""Attribution: whom a paragraph gives each of its quotations to."""

from __future__ import annotations

from reader.annotate.attribution.antecedents import resolved
from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.attribution.clauses import is_retold
from reader.annotate.attribution.colons import may_answer
from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.attribution.neighbours import from_neighbours, somebody_else, stands_alone
from reader.annotate.attribution.own_words import own_words
from reader.annotate.attribution.patterns import entitles, in_sentence
from reader.annotate.attribution.people import People
from reader.annotate.attribution.reported_speech import is_reported, parted_from, reported_by, told_in_perfect
from reader.annotate.marks.quotation_kinds import EDGE
from reader.annotate.sentences.findings import Finding, cue_of, given
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ACCORDING,
    ADVERB,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    DOCUMENT,
    IMPERSONAL,
    INFINITIVE,
    NOT_NAME,
    NOUN_VERB,
    OPENS,
    PARTICIPLE,
    PREPOSITION,
    RELATIVE,
    REPORTED,
    SPEECH_NOUN,
    STANCE,
    THAT,
    VERB,
)
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COLON, COMMA, DASH, NAME, POSSESSIVE_FLAG, QUOTED, STOP, WORD

SAYING = VERB | STANCE | PARTICIPLE | ACCORDING | SPEECH_NOUN | IMPERSONAL | INFINITIVE
Meant = dict[tuple[int, str, int, int], tuple[Subject, str]]
"""For a sentence's place and a subject in it whom that means, and the rule that told so, where that is another."""
RESUMING = 3
"""Most words of what only goes on with what somebody says: `Tout en précisant`."""
RESUMED = 2
"""Most tokens between such a verb and the quotation: a colon, and what stands between it and the verb."""


def attribute(frame: Frame, people: People) -> dict[int, Finding]:
    """Return for each quotation of the paragraph, by its number, whom the paragraph gives it to.

    `people` tells names of persons from other capitalised words where a pronoun needs one.
    """
    kind, lexicon = frame.kind, frame.lexicon
    found: dict[int, Finding] = {}
    meant: Meant = {}
    loose: list[tuple[int, list[int]]] = []
    for place, quoted in _quoting(frame):
        begin, end = frame.sentences[place]
        missing = []
        earlier: Finding | None = None
        for token in quoted:
            finding = in_sentence(frame, begin, end, token)
            if earlier is not None and earlier.rule == "according-to":
                finding = _for_another(frame, token, end) or finding
            if finding is not None and lexicon.person_endings and not _holds(frame, people, finding, earlier):
                finding = None
            if finding is None and token > begin:
                named = token + 1 < end and entitles(frame, token)
                if kind[token - 1] == COLON and token - 1 > begin and not (named or is_retold(frame, begin, token)):
                    finding = _announced(frame, people, begin, token - 1)
                if finding is None and COLON in kind[begin : token - 1]:
                    finding = own_words(frame, begin, kind.index(COLON, begin) + 1)
                    if finding is None and lexicon.reported:
                        finding = _answered(frame, people, begin, kind.index(COLON, begin), token)
                if finding is None and lexicon.reported:
                    finding = told_in_perfect(frame, begin, token)
                if finding is None and lexicon.reported and parted_from(frame, begin, token):
                    finding = reported_by(frame, people, begin, token)
                if finding is None and place and lexicon.therein and frame.lower(begin) in lexicon.therein:
                    finding = _therein(frame, place, token)
            if earlier is not None:
                if (own := _gapped(frame, token)) is not None:
                    finding = Finding(own, earlier.cue, "same-verb")
                elif finding is None and kind[token - 1] in (COMMA, COLON):
                    finding = Finding(earlier.subject, earlier.cue, "same-sentence")
            earlier = finding
            if finding is None:
                missing.append(token)
            else:
                plain = finding.subject.form == "name" and not lexicon.capital_nouns
                found[frame.number[token]] = finding if plain else _meant(frame, people, place, finding, meant)
        if missing and _is_open(frame, people, begin, end, missing):
            loose.append((place, missing))
    signature = _signature(frame) if loose else None
    for place, missing in loose:
        finding = signature or from_neighbours(frame, people, place, found)
        if finding is not None:
            for token in missing:
                found.setdefault(frame.number[token], finding)
    return found


def _is_open(frame: Frame, people: People, begin: int, end: int, missing: list[int]) -> bool:
    """Whether a sentence leaves it to its neighbours to say whose its quotations are: those that are `missing`."""
    if end - begin == 1:
        return True
    left = (
        (missing[0] == begin and not _is_part(frame, missing[-1], end))
        or stands_alone(frame, begin, end)
        or _verb_alone(frame, missing[-1], end)
        or is_reported(frame, begin, missing[0])
        or resumes(frame, begin, missing[0])
    )
    return left and not somebody_else(frame, people, missing[-1], end)


def _quoting(frame: Frame) -> list[tuple[int, list[int]]]:
    """The sentences that have quotations, by their place, and those."""
    found: list[tuple[int, list[int]]] = []
    sentences = frame.sentences
    place, end = -1, 0
    for token in frame.number:
        if token < end:
            found[-1][1].append(token)
            continue
        while token >= end:
            place += 1
            end = sentences[place][1]
        found.append((place, [token]))
    return found


def _meant(frame: Frame, people: People, place: int, finding: Finding, meant: Meant) -> Finding:
    """The finding with whom it means, which both quotations have of `"...", he said, "..."`: asked once, then kept."""
    subject = finding.subject
    asked = place, subject.form, subject.first, subject.last
    if asked not in meant:
        known = resolved(frame, people, place, finding)
        meant[asked] = known.subject, known.rule if known.rule != finding.rule else ""
        return known
    subject, rule = meant[asked]
    return Finding(subject, finding.cue, rule or finding.rule)


def _for_another(frame: Frame, quoted: int, end: int) -> Finding | None:
    """Who judges otherwise than whoever the words before are from: `„...“, laut NAME, „...“ für die Opposition`."""
    lead = quoted - 1
    lead -= frame.kind[lead] == WORD and bool(frame.flags[lead] & COORDINATOR)
    behind = quoted + 1
    if frame.kind[lead] not in (COMMA, QUOTED, NAME) or behind + 1 >= end or not frame.flags[behind] & OPENS:
        return None
    subject = subject_after(frame, behind + 1, end)
    named = subject is not None and (subject.form == "name" or bears(frame, subject))
    return given(subject, cue_of(frame, behind), "according-to") if named else None


def _gapped(frame: Frame, quoted: int) -> Subject | None:
    """The subject whose verb is that of the one before: `Die Kirche spricht von „...“, NAME dagegen von „...“`."""
    begin = quoted
    while begin and frame.kind[begin - 1] != QUOTED:
        begin -= 1
    lead = quoted - 1
    if lead > begin + 1 and frame.flags[lead] & (DETERMINER | PREPOSITION) == DETERMINER:
        lead -= 1
    if frame.kind[begin] not in (COMMA, DASH) or not frame.flags[lead] & PREPOSITION:
        return None
    said = (SAYING | CONJUNCTION | RELATIVE) & ~NOT_NAME
    if any(frame.flags[token] & said and not frame.flags[token] & DETERMINER for token in range(begin, lead)):
        return None
    subject = subject_after(frame, begin + 1, quoted)
    if subject is None or subject.form == "pronoun" or frame.lower(subject.first) in frame.lexicon.oblique:
        return None
    rest = range(subject.last + 1, lead)
    light = all(frame.kind[token] == COMMA or frame.flags[token] & (ADVERB | PREPOSITION) for token in rest)
    return subject if light else None


def _announced(frame: Frame, people: People, begin: int, colon: int) -> Finding | None:
    """The one person whom a clause before a colon names: `Vor der Presse zeigte sich NAME enttäuscht: „...“`."""
    names = [token for token in range(begin, colon) if frame.kind[token] == NAME]
    able = [token for token in names if people.may_be(frame.words(token, token), "")]
    if len(able) != 1 or frame.flags[able[0]] & POSSESSIVE_FLAG:
        return None
    before = able[0] - 1
    if before >= begin and frame.kind[before] == WORD and frame.flags[before] & PREPOSITION:
        return None
    if frame.lexicon.drops_subject and before >= begin and frame.kind[before] == COMMA:
        subject = clause_subject(frame, begin, colon)
        if subject is None or subject.first != able[0]:
            return None  # `Elogió a su maestro, NAME: «...»`
    return Finding(Subject("name", able[0], able[0]), ":", "colon-person")


def _answered(frame: Frame, people: People, begin: int, colon: int, quoted: int) -> Finding | None:
    """Who is named before a colon that leads into reported speech: `Dem widersprach NAME: Man könne nicht „...“`."""
    said = any(flag & VERB for flag in frame.flags[begin:colon])
    if not said or frame.kind[colon - 1] != NAME or NAME not in frame.kind[begin:colon]:
        return None
    if not any(flag & REPORTED for flag in frame.flags[colon:quoted]):
        return None
    return _announced(frame, people, begin, colon)


def _holds(frame: Frame, people: People, finding: Finding, earlier: Finding | None) -> bool:
    """Whether nothing speaks against a finding; `Selon NAME, il a une « ... », il attend un « ... »` is all NAME's."""
    if finding.rule == "colon":
        return may_answer(frame, people, finding.subject)
    return earlier is None or earlier.rule != "according-to" or finding.rule != "stance.pronoun-verb"


def _therein(frame: Frame, place: int, quoted: int) -> Finding | None:
    """The document of the sentence before one that tells what is written in it: `Darin heißt es: „...“`."""
    verb = next((token for token in range(frame.sentences[place][0], quoted) if frame.flags[token] & IMPERSONAL), None)
    documents = [token for token in range(*frame.sentences[place - 1]) if frame.flags[token] & DOCUMENT]
    if verb is None or len(documents) != 1:
        return None
    whole = clause_subject(frame, *frame.sentences[place - 1])
    if whole is None or not whole.first <= documents[0] <= whole.last:
        whole = Subject("nominal", frame.noun_phrase(documents[0]), documents[0])
    return Finding(whole, cue_of(frame, verb), "therein")


def _is_part(frame: Frame, quoted: int, end: int) -> bool:
    """Whether quoted words are but what a sentence begins with: `« Lâche » et « vil » sont les mots du jour.`."""
    behind = quoted + 1
    if not frame.lexicon.adjectives_follow or behind >= end or frame.kind[behind] != WORD:
        return False
    return frame.text[: frame.end[quoted]].rstrip(EDGE)[-1:].isalnum()


def resumes(frame: Frame, begin: int, quoted: int) -> bool:
    """Return whether a sentence only goes on with what somebody says: `Et d'ajouter : « ... »`."""
    if not frame.lexicon.inverts:
        return False
    words = [token for token in range(begin, quoted) if frame.kind[token] == WORD]
    if 1 < len(words) <= RESUMING and quoted - begin == len(words) + 1 and frame.kind[quoted - 1] == COLON:
        verb = words[1] if frame.flags[begin] & COORDINATOR else quoted
        if verb < quoted and frame.flags[verb] & (VERB | PARTICIPLE | DETERMINER) == VERB:
            return True  # `Und fügt hinzu: „...“`, `Et ajoute : « ... »`
    if frame.lexicon.adjectives_follow and 1 < len(words) <= RESUMING and frame.flags[words[-1]] & PARTICIPLE:
        light = ADVERB | PREPOSITION | NOT_NAME | COORDINATOR
        if all(frame.flags[token] & light for token in words[:-1]) and NAME not in frame.kind[begin:quoted]:
            return quoted - words[-1] <= RESUMED  # `Tout en relativisant : « ... »`
    if len(words) > 2 and frame.flags[words[-1]] & THAT and not frame.flags[words[-2]] & THAT:
        words.pop()  # `Et de promettre de « ... »`
        return len(words) in (2, 3) and frame.lower(words[-1]) in frame.lexicon.resuming
    return len(words) in (2, 3) and frame.lower(words[-1]) in frame.lexicon.resuming and quoted - words[-1] <= RESUMED


def _signature(frame: Frame) -> Finding | None:
    """The name after a dash that ends a paragraph begun by a quotation."""
    last = len(frame.kind) - 1
    while last > 0 and frame.kind[last] == STOP:
        last -= 1
    if last > 1 and frame.kind[0] == QUOTED and frame.kind[last] == NAME and frame.kind[last - 1] == DASH:
        return Finding(Subject("name", last, last), frame.words(last - 1, last - 1), "signed")
    return None


def _verb_alone(frame: Frame, quoted: int, end: int) -> bool:
    """Whether nothing but a verb of saying follows, where a verb needs no pronoun (`"...", añade.`)."""
    token = quoted + 1
    while token < end and frame.kind[token] == COMMA:
        token += 1
    said = token < end and frame.kind[token] == WORD and bool(frame.flags[token] & VERB)
    return said and frame.lexicon.inverts and all(frame.kind[rest] == STOP for rest in range(token + 1, end))


def mere_terms(frame: Frame) -> set[int]:
    """Return the numbers of quotations in sentences in which nobody says, writes or thinks anything."""
    terms: set[int] = set()
    reported = frame.lexicon.reported
    for place, quoted in _quoting(frame):
        if not any(
            frame.kind[token] == WORD and frame.flags[token] & SAYING and not frame.flags[token] & NOUN_VERB
            for token in range(*frame.sentences[place])
        ) and not (reported and any(frame.lower(token) in reported for token in range(*frame.sentences[place]))):
            terms.update(frame.number[token] for token in quoted)
    return terms
