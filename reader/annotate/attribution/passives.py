"""Passives: verbs whose subject is spoken to, and the words of whoever speaks behind them."""

from __future__ import annotations

from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.attribution.possessives import POSSESSIVE_REACH
from reader.annotate.sentences.findings import Finding, cue_of, given
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ADVERB,
    AGENT,
    DETERMINER,
    DOCUMENT,
    GROUP,
    HAVING,
    LEADS,
    NOUN_VERB,
    PASSIVE,
    PREPOSITION,
    RELATIVE,
    ROLE,
    STANCE,
    TELLS,
    THAT,
    VERB,
)
from reader.annotate.sentences.links import is_of
from reader.annotate.sentences.tokens import COMMA, DASH, NAME, POSSESSIVE_FLAG, STOP, WORD


def is_passive(frame: Frame, verb: int) -> bool:
    """Return whether a verb's subject is the one spoken to (`was asked`), or no verb is meant (`his claims`).

    In `Comme le résume NAME` and in `NAME las negó` the article is a pronoun.
    """
    kind, flags, lexicon = frame.kind, frame.flags, frame.lexicon
    token = verb - 1
    if flags[verb] & HAVING:
        return True  # `El plan cuenta con un «amplio respaldo»`
    if token >= 0 and kind[token] == NAME and flags[token] & POSSESSIVE_FLAG:
        return True
    if lexicon.adjectives_follow and is_of(frame, verb):
        return True
    endings = lexicon.bare_participles
    if endings and token > 0 and kind[token] != WORD:
        bare = token - (kind[token] == COMMA)
        told = kind[bare] == NAME or (bare < token and flags[bare] & (ROLE | GROUP))
        if told and frame.lower(verb).endswith(endings):
            return True
    agent = verb + 1
    # Not `NAME destacó por su parte el «...»`, nor `NAME sprach von einem "..."`.
    by = agent + 1 < len(kind) and flags[agent] & AGENT and not flags[agent] & LEADS and kind[agent] == WORD
    if by and not lexicon.verb_last and (kind[agent + 1] == NAME or flags[agent + 1] & (DETERMINER | ROLE | GROUP)):
        return True
    while token >= 0 and kind[token] == WORD:
        if flags[token] & PASSIVE:
            return True
        if not flags[token] & ADVERB:
            break
        token -= 1
    else:
        return False
    if not flags[token] & DETERMINER or token < verb - 1 or flags[token] & RELATIVE:
        return False
    if frame.lower(token) in lexicon.clitics and not flags[verb] & NOUN_VERB:
        return False
    named = token and lexicon.inverts and kind[verb + 1 : verb + 2] == [NAME]
    return not (named and flags[token - 1] & THAT)


def labels(frame: Frame, verb: int, quoted: int) -> bool:
    """Return whether a participle only tells what a thing is called: `a plan called "..."`, `a party dubbed a "..."`.

    Not in `a plan the mayor called "..."`, where somebody calls it so.
    """
    kind, flags, noun = frame.kind, frame.flags, verb - 1
    if frame.lower(verb) not in frame.lexicon.labelling or noun < 1 or kind[noun] != WORD:
        return False
    first = frame.quoted_from(verb + 1, quoted)
    if any(kind[token] != WORD or not flags[token] & DETERMINER for token in range(verb + 1, first)):
        return False
    thing = noun
    while thing > 0 and kind[thing] == WORD and not flags[thing] & ~(GROUP | DOCUMENT):
        thing -= 1
    article = thing < noun and kind[thing] == WORD and flags[thing] & DETERMINER and not flags[thing] & PREPOSITION
    before = thing - 1
    led = before < 0 or kind[before] != WORD or bool(flags[before])
    return bool(article) and led and not (before >= 0 and kind[before] == NAME)


def agent(frame: Frame, begin: int, quoted: int, end: int) -> Finding | None:
    """`labeled a "..." by NAME`."""
    token = quoted + 1
    if token + 1 < end and quoted not in frame.terms and frame.flags[token + 1] & AGENT and _judged(frame, token):
        return given(subject_after(frame, token + 2, end), cue_of(frame, token), "passive.*")  # `« ... » dénoncées par`
    if token >= end or frame.kind[token] != WORD or not frame.flags[token] & AGENT:
        return None
    for verb in range(quoted - 1, max(begin, quoted - POSSESSIVE_REACH) - 1, -1):
        if frame.kind[verb] == WORD and frame.flags[verb] & VERB and not frame.flags[verb] & STANCE:
            return None
        if frame.kind[verb] == WORD and (frame.flags[verb] & STANCE or _judged(frame, verb)):
            subject = subject_after(frame, token + 1, end)
            return given(subject, cue_of(frame, verb), "passive.*")
    return None


def is_reduced(frame: Frame, begin: int, quoted: int, end: int) -> bool:
    """Return whether a participle alone is a passive: `The deal, hailed as "..." by NAME, was signed`.

    With `as` it is, and where commas set it off; `NAME has condemned "..." by the police` tells what NAME did.
    """
    if frame.lexicon.inverts or frame.kind[quoted + 1] != WORD or not frame.flags[quoted + 1] & AGENT:
        return False
    verb = quoted - 1
    while verb > begin and frame.kind[verb] == WORD and frame.flags[verb] & (THAT | DETERMINER):
        verb -= 1
    if frame.kind[verb] != WORD or not frame.flags[verb] & STANCE:
        return False
    before = frame.kind[verb - 1]
    set_off = before in (COMMA, DASH) and before in frame.kind[quoted:end]
    return verb < quoted - 1 or set_off


def _judged(frame: Frame, word: int) -> bool:
    """Whether a word is the feminine or plural of such a participle: `des propos jugés « ... » par NAME`."""
    if not frame.lexicon.adjectives_follow or frame.kind[word] != WORD or frame.flags[word] & ~(VERB | STANCE):
        return False
    one = frame.lower(word).removesuffix("s")
    if not one.removesuffix("e").endswith(frame.lexicon.bare_participles):
        return False
    return any(frame.lexicon.flags.get(form, 0) & (VERB | STANCE) for form in (one, one.removesuffix("e")))


def quoted_as(frame: Frame, auxiliary: int, end: int) -> Finding | None:
    """`"...", wird NAME von der Zeitung zitiert`: the verb ends the sentence."""
    last = end - 1
    while last > auxiliary and frame.kind[last] == STOP:
        last -= 1
    if frame.kind[last] != WORD or not frame.flags[last] & VERB or last == auxiliary:
        return None
    return given(subject_after(frame, auxiliary + 1, last), cue_of(frame, last), "passive.*")


def asked_by(frame: Frame, verb: int, quoted: int) -> Finding | None:
    """`NAME was asked by NAME, "..."`, `NAME is described by NAME as "..."`."""
    agent = verb + 1
    if (
        not frame.flags[verb] & (TELLS | STANCE)
        or agent >= quoted
        or not frame.flags[agent] & AGENT
        or frame.kind[agent] != WORD
    ):
        return None
    return given(subject_after(frame, agent + 1, quoted), cue_of(frame, verb), "passive.*")
