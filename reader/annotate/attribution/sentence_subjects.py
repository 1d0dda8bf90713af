"""Sentence subjects: who a sentence is about, and whose verb stands before a pronoun in it (`NAME said he`)."""

from __future__ import annotations

from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.attribution.clauses import clause_start
from reader.annotate.attribution.governing import before
from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.attribution.patterns import in_sentence
from reader.annotate.attribution.subjects import subject_before
from reader.annotate.attribution.tails import tail
from reader.annotate.sentences.findings import Finding
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import BACKWARD, NOUN_VERB, VERB
from reader.annotate.sentences.links import ELISION, depends
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COMMA, DASH, NAME, STOP, WORD

REFLEXIVE = "se"
CALLED = 8
"""Most tokens of a sentence among which it says what somebody is called."""


def before_pronoun(frame: Frame, begin: int, pronoun: int, *, personal: bool) -> Subject | None:
    """Return the subject of the verb before a pronoun in its own sentence: `NAME said he would "..."`."""
    finding = before(frame, begin, pronoun, pronoun)
    subject = finding.subject if finding is not None else None
    if subject is None and personal:
        subject = clause_subject(frame, begin, pronoun)
    if personal and frame.text.find(";", frame.start[begin], frame.start[pronoun]) >= 0:
        subject = _before_semicolon(frame, begin, pronoun) or subject
    if subject is None or subject.last >= pronoun or subject.form == "pronoun":
        return None
    if subject.last + 1 == pronoun and frame.text[frame.start[pronoun] - 1] in ELISION:
        return None  # `Un livre qu’elle décrit`
    if subject.first > begin and depends(frame, subject.first - 1) and (personal or subject.form == "name"):
        return None
    return subject


def _before_semicolon(frame: Frame, begin: int, pronoun: int) -> Subject | None:
    """Whoever the clause before a semicolon is about: `NAME mahnte zur Ruhe; Streit, warnte er, ...`."""
    for token in range(pronoun - 1, begin, -1):
        if frame.kind[token] == DASH and frame.text[frame.start[token]] == ";":
            subject = clause_subject(frame, begin, token)
            return subject if subject is not None and subject.form == "name" and subject.last < token else None
    return None


def sentence_subject(frame: Frame, begin: int, end: int) -> Subject | None:
    """Return who a sentence is about: the one it quotes, else its first noun phrase."""
    quoted = frame.said_from(begin, end)
    if quoted < end:
        finding = in_sentence(frame, begin, end, quoted)
        finding = None if finding is not None and finding.subject.form == "somebody" else finding
        if finding is None and quoted > begin and not frame.lexicon.verb_last:
            subject = clause_subject(frame, begin, quoted)
            return subject if subject is not None and subject.last < quoted - 1 else None
        speaks = finding.subject if finding is not None else None
        if speaks is not None and speaks.form == "pronoun" and not frame.lexicon.inverts:
            first = clause_subject(frame, begin, min(quoted, speaks.first))  # `NAME, who kept his name "...", said he`
            speaks = first if first is not None and first.form == "name" and first.last < speaks.first else speaks
        return speaks
    subject = _teller(frame, begin, end) if frame.lexicon.drops_subject else None
    subject = subject or (_called(frame, begin, end) if frame.lexicon.called else None)
    subject = subject or clause_subject(frame, begin, end)
    if frame.lexicon.verb_last:
        if subject is not None and frame.kind[subject.last + 1 : end][:1] == [COMMA]:
            return subject
        said = tail(frame, begin, end)  # `Das Wasser sinke, sagte NAME.`
        named = said is not None and (said.subject.form == "name" or bears(frame, said.subject))
        return said.subject if said is not None and named else subject
    if COMMA not in frame.kind[begin:end]:
        return subject
    if subject is not None and frame.kind[subject.last + 1 : subject.last + 2] == [COMMA]:
        return subject
    said = tail(frame, begin, end)  # `There is an appetite for more, NAME said.`
    if not frame.lexicon.adjectives_follow:
        return said.subject if said is not None and _is_whose(frame, said, end) else subject
    if said is None or not said.rule.startswith("tail.verb-") or said.subject.form == "pronoun":
        return subject
    return said.subject if said.subject.form == "name" or bears(frame, said.subject) else subject


def _called(frame: Frame, begin: int, end: int) -> Subject | None:
    """The name that a sentence says somebody has: `L’infirmière s’appelle NAME.`, `Se llama NAME.`."""
    called = frame.lexicon.called
    for name in range(begin + 1, min(end, begin + CALLED)):
        if frame.kind[name] == NAME:
            verb = name - 1
            own = frame.text[frame.start[verb] - 1] in ELISION or frame.lower(verb - 1) == REFLEXIVE
            named = frame.kind[verb] == WORD and frame.lower(verb) in called and (own or frame.lexicon.verb_last)
            return Subject("name", name, name) if named else None
    return None


def last_clause(frame: Frame, begin: int, end: int) -> Subject | None:
    """Return who says so in the last of two clauses: `A firm called, but the young baker said she was busy.`."""
    if frame.quoted_from(begin, end) < end:
        return None
    for verb in range(end - 1, begin, -1):
        if frame.kind[verb] == WORD and frame.flags[verb] & (VERB | NOUN_VERB) == VERB:
            start = clause_start(frame, begin, verb)
            return subject_before(frame, start, verb) if start > begin else None
    return None


def _teller(frame: Frame, begin: int, end: int) -> Subject | None:
    """Who a sentence says tells what stands around it: `Lo cuenta NAME, bibliotecaria.`, `Así lo explica NAME.`."""
    verb = begin + 1 + bool(frame.flags[begin] & BACKWARD)
    if verb + 1 >= end or frame.lower(verb - 1) not in frame.lexicon.clitics or not frame.flags[verb] & VERB:
        return None
    subject = subject_after(frame, verb + 1, end)
    return subject if subject is not None and subject.form == "name" else None


def _is_whose(frame: Frame, said: Finding, end: int) -> bool:
    """Whether a tail names who a sentence is by: `..., NAME said.`, `..., said NAME, a baker.`, no `told NAME that`."""
    if said.rule == "tail.verb-name":
        behind = said.subject.last + 1
        return behind >= end or frame.kind[behind] in (COMMA, STOP)
    return said.rule == "tail.name-verb"
