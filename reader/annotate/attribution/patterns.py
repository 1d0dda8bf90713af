"""Patterns: the ways in which a sentence gives a quotation to somebody."""

from __future__ import annotations

from reader.annotate.attribution.according import according, in_their_view, in_whose_view, postposed
from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.attribution.clauses import is_retold
from reader.annotate.attribution.clauses_behind import told
from reader.annotate.attribution.colons import (
    acts_before_colon,
    beside_colon,
    colon_clause,
    colon_name,
    named_before_colon,
    noun_before_colon,
)
from reader.annotate.attribution.following import after
from reader.annotate.attribution.governing import before
from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.attribution.own_words import own_words
from reader.annotate.attribution.passives import agent as agent_of
from reader.annotate.attribution.passives import is_passive, is_reduced
from reader.annotate.attribution.possessives import POSSESSIVE_REACH
from reader.annotate.attribution.predicates import predicate
from reader.annotate.attribution.tails import tail
from reader.annotate.attribution.unknown_verbs import LAST_SIGNS, MARKS
from reader.annotate.attribution.verbless import headlined, in_view, in_words, likened, signed
from reader.annotate.sentences.findings import Finding, cue_of, given
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ACCORDING,
    AGENT,
    CALENDAR,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    LINK,
    PARTICIPLE,
    PASSIVE,
    PREPOSITION,
    STANCE,
    THAT,
    VERB,
)
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COLON, COMMA, DASH, NAME, QUOTED, STOP, WORD

SETTING_OFF = frozenset({COLON, DASH, COMMA})
"""Kinds of what stands between a quotation and a clause about it."""
SAYS = VERB | STANCE
ENTITLED = 2
"""Most words of such a name."""
LATE_VERB = 3
"""Most tokens between a quotation and the verb that ends its clause."""
LEADING_IN = VERB | PARTICIPLE | STANCE
"""What the word just before a quotation counts as when it says whose that is."""


def in_sentence(frame: Frame, begin: int, end: int, quoted: int) -> Finding | None:
    """Return whom the sentence from token `begin` to `end` gives the quotation at token `quoted` to.

    The frame keeps it: whoever looks back for whom a pronoun means asks again.
    """
    given = frame.given
    if quoted in given:
        return given[quoted]
    found = given[quoted] = _in_sentence(frame, begin, end, quoted)
    return found


def _in_sentence(frame: Frame, begin: int, end: int, quoted: int) -> Finding | None:
    kind, lexicon = frame.kind, frame.lexicon
    if end - begin == 1:  # Nothing stands beside it.
        return in_words(frame, begin, quoted) if frame.phrases and lexicon.inverts else None
    led = quoted > begin
    behind = kind[quoted + 1 : end]
    followed = behind != [] and behind != [STOP]
    colon = led and kind[quoted - 1] == COLON and not (followed and entitles(frame, quoted))
    plain = colon and not is_retold(frame, begin, quoted)
    return (
        (in_words(frame, begin, quoted) if frame.phrases and lexicon.inverts else None)
        or (_subordinate(frame, begin, quoted, end) if followed and lexicon.verb_last else None)
        or (signed(frame, end, quoted) if not led and behind[:1] == [DASH] else None)
        or (own_words(frame, begin, quoted) if colon else None)
        or (_named_and_said(frame, begin, end, quoted) if colon else None)
        or (after(frame, begin, end, quoted) if led and _is_tagged(frame, quoted, end) else None)
        or (_said_around(frame, begin, end, quoted) if led and followed and not lexicon.inverts else None)
        or (likened(frame, begin, quoted) if led and kind[quoted - 1] in SETTING_OFF else None)
        or (agent_of(frame, begin, quoted, end) if led and followed and is_reduced(frame, begin, quoted, end) else None)
        or (_led_in(frame, begin, end, quoted) if led else None)
        or (after(frame, begin, end, quoted) if followed else None)
        or (agent_of(frame, begin, quoted, end) if followed else None)
        or (tail(frame, quoted, end) if followed and COMMA in behind and not (colon and behind[0] == QUOTED) else None)
        or (before(frame, begin, end, quoted) if led else None)
        or (_before_colon(frame, begin, quoted) if plain else None)
        or (according(frame, quoted, end) if followed else None)
        or (postposed(frame, begin, end) if lexicon.postposes else None)
        or (predicate(frame, begin, quoted) if led else None)
        or (in_view(frame, begin, end) if frame.phrases else None)
        or (in_their_view(frame, begin, end) if lexicon.views else None)
        or (in_whose_view(frame, begin, quoted) if led and COMMA in kind[begin:quoted] else None)
        or (_verb_last(frame, begin, quoted, end) if lexicon.verb_last else None)
        or (headlined(frame, quoted, end) if not led and behind[:1] == [COLON] else None)
        or (told(frame, quoted + 2, end) if len(behind) > 1 and behind[0] in SETTING_OFF else None)
    )


def _before_colon(frame: Frame, begin: int, quoted: int) -> Finding | None:
    """Whom a clause before a colon that has no verb of saying gives the words behind it to."""
    return (
        (noun_before_colon(frame, begin, quoted) if frame.lexicon.adjectives_follow else None)
        or (beside_colon(frame, begin, quoted) if frame.lexicon.sides else None)
        or colon_clause(frame, begin, quoted)
        or named_before_colon(frame, begin, quoted)
        or (acts_before_colon(frame, begin, quoted) if frame.lexicon.preterites else None)
    )


def entitles(frame: Frame, quoted: int) -> bool:
    """Return whether a word or two behind a colon are but the name of something: `Theater Vaux: „Faust“ im Zelt`."""
    behind = frame.flags[quoted + 1] if frame.kind[quoted + 1] == WORD else 0
    short = frame.words(quoted, quoted).count(" ") < ENTITLED
    return short and behind & (PREPOSITION | CONJUNCTION | COORDINATOR) == PREPOSITION


def _is_tagged(frame: Frame, quoted: int, end: int) -> bool:
    """Whether a verb of saying follows, which tells more than a colon: `..., NAME zu loben: „...“, sagte NAME`."""
    verb = quoted + 2
    return frame.lexicon.verb_last and verb < end and frame.kind[verb - 1] == COMMA and bool(frame.flags[verb] & VERB)


def _said_around(frame: Frame, begin: int, end: int, quoted: int) -> Finding | None:
    """Who says a sentence with words before its quotation too: `They may come and say, "...," NAME said`.

    But of `He told her, "...," according to a clerk` the words are his.
    """
    kind, flags, behind = frame.kind, frame.flags, quoted + 1
    if kind[behind] == WORD and flags[behind] & ACCORDING and kind[quoted - 1] in (COMMA, COLON):
        capital = frame.words(quoted, quoted).lstrip(MARKS)[:1].isupper()
        said = before(frame, begin, end, quoted) if capital else None
        own = said is not None and said.rule.startswith("before.") and said.subject.form != "nominal"
        return said if own else None
    if kind[behind : behind + 3] != [NAME, WORD, STOP] or not flags[behind + 1] & VERB or kind[quoted - 1] != COMMA:
        return None
    tagged = frame.last_sign(quoted, MARKS, LAST_SIGNS) == ","
    return Finding(Subject("name", behind, behind), cue_of(frame, behind + 1), "after.name-verb") if tagged else None


def _named_and_said(frame: Frame, begin: int, end: int, quoted: int) -> Finding | None:
    """`NAME : « ... »`; but in `PLACE : « ... », dit NAME` whoever is said to speak."""
    named = colon_name(frame, begin, quoted)
    if named is None or not frame.lexicon.adjectives_follow or frame.kind[quoted + 1 : quoted + 2] != [COMMA]:
        return named
    said = after(frame, begin, end, quoted)
    return said if said is not None and said.subject.form != "pronoun" else named


def _led_in(frame: Frame, begin: int, end: int, quoted: int) -> Finding | None:
    """`NAME said "..."`, `NAME said that "..."`, `NAME said: "..."`: the verb stands just before the mark."""
    token = quoted - 1
    if token > begin and frame.kind[token] == WORD and frame.flags[token] & THAT and frame.flags[token] & CONJUNCTION:
        return before(frame, begin, end, quoted)
    while token > begin and (
        frame.kind[token] in (COLON, COMMA)
        or (frame.kind[token] == WORD and frame.flags[token] & (CALENDAR | THAT if frame.lexicon.inverts else THAT))
    ):
        token -= 1
    if token < begin or frame.kind[token] != WORD or not frame.flags[token] & LEADING_IN:
        return None
    if is_passive(frame, token):
        return None
    return before(frame, begin, end, quoted)


def _subordinate(frame: Frame, begin: int, quoted: int, end: int) -> Finding | None:
    """`..., während NAME von "..." sprach`: a clause with a conjunction ends with its verb."""
    verb = quoted + 1
    while verb < end and verb <= quoted + LATE_VERB and frame.kind[verb] == WORD and not frame.flags[verb] & SAYS:
        verb += 1
    if verb >= end or frame.kind[verb] != WORD or not frame.flags[verb] & SAYS:
        return None
    if verb + 1 < end and frame.kind[verb + 1] not in (COMMA, STOP):
        return None
    for lead in range(quoted - 1, begin, -1):
        if frame.kind[lead] == WORD and frame.flags[lead] & SAYS:
            return None
        if frame.kind[lead] == WORD and frame.flags[lead] & CONJUNCTION and frame.kind[lead - 1] == COMMA:
            return given(clause_subject(frame, lead + 1, quoted), cue_of(frame, verb), "subordinate.*")
    return None


def _by_whom(frame: Frame, begin: int, quoted: int) -> Subject | None:
    """Who does what a passive that its verb ends says: `Er wird von NAME als "..." beschrieben`."""
    for passive in range(begin, quoted):
        if frame.kind[passive] == WORD and frame.flags[passive] & PASSIVE:
            for token in range(passive + 1, quoted):
                if frame.kind[token] == WORD and frame.flags[token] & AGENT:
                    return subject_after(frame, token + 1, quoted)
    return None


def _agent_of(frame: Frame, begin: int, quoted: int) -> Subject | None:
    """Who says what an attribute tells of a thing: `die von NAME als „...“ bezeichnete Reise`."""
    for token in range(quoted - 1, begin - 1, -1):
        if frame.kind[token] == WORD and frame.flags[token] & AGENT:
            return subject_after(frame, token + 1, quoted)
    return None


def _is_entitled(frame: Frame, begin: int, subject: Subject, quoted: int) -> bool:
    """Whether a quotation belongs to the noun that begins its sentence: `Der Antrag „Grün“ fand`, `Abende mit „Heim“`.

    A main clause has its verb before what its subject says.
    """
    if subject.first - begin > 1 or frame.flags[begin] & CONJUNCTION:
        return False
    between = range(subject.last + 1, quoted)
    return all(frame.kind[token] == WORD and frame.flags[token] & (PREPOSITION | LINK) for token in between)


def _is_done(frame: Frame, begin: int, quoted: int, verb: int) -> bool:
    """Whether a passive and its participle say what nobody named does: `Im Netz wird NAME als „...“ gefeiert`."""
    passive = any(frame.kind[token] == WORD and frame.flags[token] & PASSIVE for token in range(begin, quoted))
    return passive and frame.lower(verb).endswith("t")


def _verb_last(frame: Frame, begin: int, quoted: int, end: int) -> Finding | None:
    """`NAME hat den Plan als "..." bezeichnet`: the verb ends the sentence that its subject begins."""
    lead = quoted - 1
    if frame.kind[quoted + 1 : quoted + 3] == [WORD, NAME] and frame.flags[quoted + 1] & SAYS:
        agent = _agent_of(frame, begin, quoted)
        if agent is not None:
            return Finding(agent, cue_of(frame, quoted + 1), "attribute." + agent.form)
    if lead > begin and frame.kind[lead] == WORD and frame.flags[lead] & THAT and not frame.flags[lead] & DETERMINER:
        agent = _by_whom(frame, begin, quoted)
        if agent is None and quoted + 1 < end and _is_done(frame, begin, quoted, quoted + 1):
            return None
        subject = agent or clause_subject(frame, begin, quoted)
        if subject is not None and frame.lower(subject.first) in frame.lexicon.pronouns_it:
            return None  # `Im Herbst gehe es „...“`
        if subject is not None and subject.form == "nominal" and not bears(frame, subject):
            return None  # `Die Kritik von NAME wies NAME als „...“ zurück`
        return given(subject, frame.words(lead, lead), "verb-last.*")
    for verb in range(quoted + 1, min(end, quoted + POSSESSIVE_REACH)):
        if frame.kind[verb] == COMMA:
            return None
        if frame.kind[verb] == WORD and frame.flags[verb] & (VERB | STANCE):
            agent = _by_whom(frame, begin, quoted)
            if agent is None and _is_done(frame, begin, quoted, verb):
                return None
            subject = agent or clause_subject(frame, begin, quoted)
            if subject is None and frame.flags[begin] & PREPOSITION and frame.flags[verb] & VERB:
                subject = subject_after(frame, verb + 1, end)  # `Von einem "..." Plan sprach NAME`
            elif subject is not None and _is_entitled(frame, begin, subject, quoted):
                return None
            return given(subject, cue_of(frame, verb), "verb-last.*")
    return None
