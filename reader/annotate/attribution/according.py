"""According to: phrases and verbs without a person that name the source of what a sentence says."""

from __future__ import annotations

from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.sentences.findings import Finding, cue_of, given
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ACCORDING,
    ADVERB,
    AFTER,
    AGENT,
    CLITIC,
    DETERMINER,
    DOCUMENT,
    GROUP,
    LINK,
    OPENS,
    OWNED,
    POSTPOSED,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    THAT,
    VERB,
    WORDS_OF,
)
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject, phrase_ending
from reader.annotate.sentences.tokens import COMMA, NAME, POSSESSIVE_FLAG, STOP, WORD

WORDS_REACH = 5
"""Most tokens from `the words` to whoever they are of."""


def source(frame: Frame, phrase: int, quoted: int) -> Finding | None:
    """Return whom a phrase names: `According to NAME, ... "..."`, `Selon lui, ... « ... »`."""
    source = phrase + 1 + frame.phrases.get(phrase, 0)
    subject = subject_after(frame, source, quoted)
    whole = subject is None or frame.flags[subject.last] & (ROLE | GROUP | DOCUMENT) or subject.form != "nominal"
    if not (whole or frame.lexicon.inverts) and subject is not None and subject.last + 1 == quoted:
        return None  # `according to the new "..."`
    if subject is not None and frame.lexicon.verb_last and frame.flags[source] & (THAT | DETERMINER) == THAT:
        return Finding(Subject("somebody", source, source), cue_of(frame, phrase), "according-to")  # `Für ihn ist NAME`
    told = subject is None and frame.lexicon.drops_subject and frame.kind[source + 1 : source + 2] == [COMMA]
    if told and frame.flags[source] & VERB:
        subject = Subject("pronoun", source, source)  # `durmiendo, según reveló, «en un sofá»`
    if subject is None and source < quoted and frame.flags[source] & PRONOUN and frame.kind[source] == WORD:
        subject = Subject("pronoun", source, source)
    return given(subject, cue_of(frame, phrase), "according-to")


def told_by(frame: Frame, begin: int, end: int) -> Subject | None:
    """Return whom the end of a sentence without quotations names as its source: `NAME died, according to NAME.`."""
    kind, flags, comma, phrase = frame.kind, frame.flags, begin - 1, 0
    for _ in range(kind[begin:end].count(COMMA)):  # Of all words only those behind commas are looked at.
        comma = kind.index(COMMA, comma + 1)
        if comma + 1 < end and kind[comma + 1] == WORD and flags[comma + 1] & ACCORDING:
            phrase = comma + 1
    if not phrase or frame.quoted_from(begin, end) < end:
        return None
    named = phrase + 1 + frame.phrases.get(phrase, 0)
    while named < end and kind[named] == WORD and flags[named] & (VERB | ADVERB):
        named += 1  # `según ha confirmado NAME`
    subject = subject_after(frame, named, end)
    return subject if subject is not None and subject.form == "name" else None


def told_first(frame: Frame, begin: int, end: int) -> Subject | None:
    """Return the role that a sentence without quotations has as its source: `Según su abogado, NAME ...`."""
    if frame.quoted_from(begin, end) < end:
        return None
    subject = subject_after(frame, begin + 1 + frame.phrases.get(begin, 0), end)
    if subject is None or subject.form != "nominal" or subject.first == subject.last:
        return None
    if frame.kind[subject.last + 1 : subject.last + 2] != [COMMA]:
        return None
    return subject if frame.flags[subject.first + 1] & (ROLE | GROUP) == ROLE else None


def in_whose_view(frame: Frame, begin: int, quoted: int) -> Finding | None:
    """Return for whom something is what is quoted: `NAME, pour qui c’est « ... »`, `NAME, für die das „...“ ist`."""
    for lead in range(quoted - 3, begin, -1):
        if frame.kind[lead] == COMMA:
            whom = lead + 2
            joined = frame.flags[lead + 1] & OPENS and frame.flags[whom] & RELATIVE and frame.kind[whom] == WORD
            doubtful = frame.flags[whom] & DETERMINER and not frame.flags[whom + 1] & (DETERMINER | PRONOUN)
            subject = _just_named(frame, begin, lead) if joined and not doubtful else None
            named = subject is not None and (subject.form == "name" or bears(frame, subject))
            return given(subject, frame.words(lead + 1, whom), "own-view") if named else None
    return None


def _just_named(frame: Frame, begin: int, comma: int) -> Subject | None:
    """Who stands before a comma, with a role behind the name or without: `NAME, militant du vélo, pour qui`."""
    for earlier in range(comma - 1, begin, -1):
        noun = earlier + 1 + (frame.flags[earlier + 1] & DETERMINER > 0)
        if frame.kind[earlier] == COMMA and frame.kind[earlier - 1] == NAME and frame.flags[noun] & ROLE:
            return Subject("name", earlier - 1, earlier - 1)
        if frame.kind[earlier] not in (WORD, NAME):
            break
    return phrase_ending(frame, begin, comma - 1)


def set_off(frame: Frame, token: int) -> bool:
    """Return whether commas set off a name behind such a word from its sentence: `Das ist, so NAME, ein "..."`."""
    if frame.kind[token - 1] != COMMA or not frame.flags[token] & AFTER:
        return False
    subject = subject_after(frame, token + 1, len(frame.kind))
    return subject is not None and subject.form != "pronoun" and frame.kind[subject.last + 1 :][:1] in ([COMMA], [STOP])


def written(frame: Frame, begin: int, verb: int, quoted: int) -> Finding | None:
    """Return what a verb without a person says it is written in: `In dem Schreiben heißt es, ... "..."`."""
    behind = impersonal(frame, verb, quoted)
    for token in range(begin, verb) if behind is None else ():
        if frame.kind[token] == WORD and frame.flags[token] & PREPOSITION:
            if token > begin and frame.flags[token] & LINK and frame.flags[token - 1] & ROLE:
                continue  # `La présidente du comité montre un mur où on peut lire « ... »`
            subject = subject_after(frame, token + (not frame.flags[token] & DETERMINER), verb)
            if subject is not None and frame.lexicon.adjectives_follow and _is_any(frame, subject):
                continue
            if subject is not None and any(
                flag & (DOCUMENT | GROUP) for flag in frame.flags[subject.first : subject.last + 1]
            ):
                return Finding(subject, cue_of(frame, verb), "before.verb-" + subject.form)
    return behind


def _is_any(frame: Frame, thing: Subject) -> bool:
    """Whether it stays open whose a document is: `Dans un courriel que nous avons pu lire`."""
    behind = thing.last + 1
    relative = behind < len(frame.kind) and frame.kind[behind] == WORD and frame.flags[behind] & (RELATIVE | THAT)
    return (
        bool(relative)
        and not frame.flags[behind] & PREPOSITION
        and frame.lower(thing.first) in frame.lexicon.indefinite
    )


def leads_on(frame: Frame, verb: int, quoted: int) -> bool:
    """Return whether nothing parts such a verb from what is written: `On pouvait lire notamment : « ... », « ... »`."""
    rest = range(verb + 1 + frame.phrases.get(verb, 0), quoted)
    return all(
        frame.kind[token] != NAME and (frame.kind[token] != WORD or frame.flags[token] & ADVERB) for token in rest
    )


def source_of_thing(frame: Frame, begin: int, quoted: int, thing: Subject) -> Finding | None:
    """Return the source with which a sentence begins, where a mere thing would speak: `Según NAME, los casos ...`."""
    if frame.flags[thing.last] & (ROLE | GROUP | DOCUMENT):
        return None
    for token in range(begin, thing.first):
        if frame.kind[token] == WORD and frame.flags[token] & ACCORDING:
            return source(frame, token, quoted)
    return None


def according(frame: Frame, quoted: int, end: int) -> Finding | None:
    """Return the source behind a quotation: `"...", according to NAME`, `"..." per NAME`."""
    for token in range(quoted + 1, end):
        if frame.kind[token] != WORD or not frame.flags[token] & (ACCORDING | AFTER):
            continue
        if frame.flags[token] & ACCORDING or token <= quoted + 2 or set_off(frame, token):
            subject = subject_after(frame, token + 1 + frame.phrases.get(token, 0), end)
            if subject is not None and frame.lexicon.adjectives_follow and frame.flags[subject.last] & WORDS_OF:
                subject = _of_whose_words(frame, subject, end)
            if subject is not None:
                return Finding(subject, cue_of(frame, token), "according-to")
    return None


def _of_whose_words(frame: Frame, words: Subject, end: int) -> Subject | None:
    """Whose words they are: `selon les termes employés par NAME`, `selon ses mots`."""
    if frame.flags[words.first] & OWNED:
        return Subject("pronoun", words.first, words.first)
    for token in range(words.last + 1, min(end, words.last + 1 + WORDS_REACH)):
        if frame.flags[token] & (AGENT | LINK):
            return subject_after(frame, token + (not frame.flags[token] & DETERMINER), end)
    return None


def postposed(frame: Frame, begin: int, end: int) -> Finding | None:
    """Return what stands before its preposition: `Dem Gutachten zufolge ist der Bau "..."`."""
    for token in range(begin + 1, end):
        if frame.kind[token] == WORD and frame.flags[token] & POSTPOSED:
            subject = phrase_ending(frame, begin, token - 1, strict=False)
            return given(subject, cue_of(frame, token), "according-to")
    return None


def impersonal(frame: Frame, token: int, end: int) -> Finding | None:
    """Return who stands after a verb without a person: `"...", heißt es in dem Bericht`, `dit-on à la mairie`."""
    place = token + 1 + frame.phrases.get(token, 0)
    if place + 1 < end and frame.flags[token] & CLITIC and not frame.flags[place] & PREPOSITION:
        place += frame.kind[place] == WORD
    if place + 1 >= min(end, len(frame.kind)) or not frame.flags[place] & PREPOSITION:
        return None
    subject = subject_after(frame, place if frame.flags[place] & DETERMINER else place + 1, end)
    if subject is None:
        subject = subject_after(frame, place + 1 + bool(frame.flags[place + 1] & PREPOSITION), end)
    named = frame.flags[place] & AGENT or frame.lower(place) in frame.lexicon.from_within
    named = subject is not None and subject.form == "name" and named  # `precisaron desde Génova`
    if subject is None or not (named or bears(frame, subject)):
        return None
    return Finding(subject, cue_of(frame, token), "after.verb-" + subject.form)


def in_their_view(frame: Frame, begin: int, end: int) -> Finding | None:
    """Return whose view a sentence tells: `In NAME's view, the town is "..."`."""
    for owner in range(begin + 1, end - 1):
        owned = frame.kind[owner] == NAME and frame.flags[owner] & POSSESSIVE_FLAG
        if owned and frame.flags[owner - 1] & PREPOSITION and frame.lower(owner + 1) in frame.lexicon.views:
            return Finding(Subject("name", owner, owner), frame.words(owner + 1, owner + 1), "own-view")
    return None
