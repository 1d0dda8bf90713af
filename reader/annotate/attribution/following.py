"""Following: what stands behind a quotation and gives it to somebody."""

from __future__ import annotations

from reader.annotate.attribution.according import according, impersonal
from reader.annotate.attribution.appositions import set_beside
from reader.annotate.attribution.called_words import called_so, signs
from reader.annotate.attribution.citations import leads_to_words, passed_on
from reader.annotate.attribution.clauses_behind import as_put, owned_behind
from reader.annotate.attribution.dropped_subjects import SEVERAL, ends_alone, goes_on, is_preterite
from reader.annotate.attribution.late_subjects import late_subject
from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.attribution.passives import is_passive, quoted_as
from reader.annotate.attribution.subjects import subject_before
from reader.annotate.attribution.tails import NOBODY, is_told, of_late_verb, tail
from reader.annotate.attribution.unknown_verbs import LAST_SIGNS, MARKS, ends_clause, unknown_verb
from reader.annotate.sentences.findings import Finding, cue_of, given
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ACCORDING,
    ADVERB,
    AFTER,
    CITES,
    CLITIC,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    IMPERSONAL,
    LIKENS,
    PARTICIPLE,
    PASSIVE,
    PREPOSITION,
    RELATIVE,
    STANCE,
    THAT,
    VERB,
)
from reader.annotate.sentences.nominals import bears, heads
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COLON, COMMA, DASH, NAME, QUOTED, WORD

ASIDE_TOKENS = 10
"""Most tokens of what is set off between a verb and its subject."""
GOVERNED = 6
"""Most tokens between a quotation and a plain form whose verb stands before that."""
LEADING = 2
"""Most words between the beginning of a sentence and a quotation that its verb follows."""
NAMING_WORDS = 3
"""Most words of what may be a name rather than somebody's words."""
CLOSED = ",?!—–-…"


def after(frame: Frame, begin: int, end: int, quoted: int) -> Finding | None:
    """Return whom what follows gives it to: `"...", said NAME`, `"...", NAME said`, `"...", according to NAME`."""
    kind, flags, lexicon = frame.kind, frame.flags, frame.lexicon
    ceiling = (frame.said_from if lexicon.verb_last else frame.quoted_from)(quoted + 1, end)
    token = quoted + 1
    if token >= ceiling:
        return None
    called = called_so(frame, token + 1, end) if kind[token] == COLON and lexicon.adjectives_follow else None
    if called is not None:
        return called
    if kind[token] in (COMMA, DASH):
        if quoted > begin and frame.text[frame.start[token]] == ";":
            return None  # `NAME called it a "..."; NAME said`
        closed = True
        token += 1
    else:
        closed = quoted == begin or _is_closed(frame, quoted) or _opens_sentence(frame, begin, quoted)
    if lexicon.drops_subject and quoted == begin and goes_on(frame, token, ceiling):
        return Finding(Subject("pronoun", token + 1, token + 1), cue_of(frame, token + 1), "after.verb")
    while (
        token < ceiling
        and kind[token] == WORD
        and flags[token] & ADVERB
        and not flags[token] & (VERB | CONJUNCTION | IMPERSONAL | (PREPOSITION if lexicon.inverts else 0))
    ):
        token += 1
    if token >= ceiling:
        return None
    if quoted == 0 and kind[token] == NAME and lexicon.person_endings and signs(frame, quoted, token, end):
        return Finding(Subject("name", token, token), ",", "signed")
    if quoted == begin and kind[token] == NAME and not lexicon.inverts and set_beside(frame, quoted, token, end):
        return Finding(Subject("name", token, token), ",", "signed")
    word = flags[token] if kind[token] == WORD else 0
    if word & (ACCORDING | AFTER):
        return according(frame, token - 1, end)
    if word & IMPERSONAL:
        return impersonal(frame, token, ceiling)
    if word & CLITIC:
        if frame.lower(token).endswith(NOBODY):
            return impersonal(frame, token, ceiling)
        return Finding(Subject("pronoun", token, token), frame.words(token, token), "after.verb-pronoun")
    if word & (VERB | STANCE if lexicon.inverts and closed else VERB):
        said = _of_verb(frame, quoted, token, ceiling)
        if said is not None:
            return said
    if quoted > begin and kind[token - 1] == WORD and _opens_sentence(frame, begin, quoted):
        subject = of_late_verb(frame, token, end)
        if subject is not None:
            return Finding(subject, frame.words(token - 1, token - 1), "after.have-" + subject.form)
    late = _of_infinitive(frame, token, ceiling) if closed and lexicon.resuming and lexicon.adjectives_follow else None
    if late is not None:
        return late
    owner = owned_behind(frame, token, ceiling) if closed and token + 4 < ceiling else None
    if owner is not None:
        return owner
    if word & LIKENS:
        return as_put(frame, token + frame.phrases.get(token, 0), ceiling)
    if lexicon.verb_last and word & PASSIVE:
        return quoted_as(frame, token, end)
    known = kind[token] == NAME and (token + 1 == ceiling or flags[token + 1])
    unknown = unknown_verb(frame, quoted, token, ceiling) if closed and not known else None
    if unknown is not None:
        return unknown
    if closed and lexicon.preterites and is_preterite(frame, token, ceiling) and not _is_short(frame, quoted):
        return Finding(Subject("pronoun", token, token), cue_of(frame, token), "after.word")
    if not closed or (word & (CONJUNCTION | RELATIVE) and not word & DETERMINER):
        return None
    if word & PREPOSITION and not word & CONJUNCTION:
        return tail(frame, quoted, end)
    if lexicon.verb_last and quoted > begin and kind[quoted + 1] == COMMA and kind[token] == NAME:
        return None  # `NAME nannte das „...“, NAME sprach von ...`
    if lexicon.adjectives_follow and kind[quoted + 1] != COMMA and COMMA in kind[token:ceiling]:
        said = tail(frame, quoted, end)  # `« ... » le message du pays, a dit NAME`
        if said is not None and said.rule in ("tail.verb-name", "tail.verb-nominal"):
            return said
    return _own_clause(frame, token, ceiling, end, inside=quoted > begin)


def _of_verb(frame: Frame, quoted: int, token: int, ceiling: int) -> Finding | None:
    """Whose the verb is that follows: `"...", said NAME`, `"...", añadió.`."""
    lexicon = frame.lexicon
    behind = token + 1 + frame.phrases.get(token, 0)
    subject = subject_after(frame, behind, ceiling)
    if subject is None and lexicon.inverts:
        subject = late_subject(frame, behind, ceiling)
    if subject is None:
        subject = _behind_aside(frame, behind, ceiling)
    parted = not lexicon.inverts or _is_closed(frame, quoted) or not _is_beside(frame, quoted, token)
    if not lexicon.inverts and frame.kind[token - 1] == QUOTED and not _is_closed(frame, quoted):
        parted = False  # `"Fair Play" went on the air`
    if subject is not None and (parted or subject.form != "nominal" or _does_it(frame, subject)):
        return Finding(subject, cue_of(frame, token), "after.verb-" + subject.form)
    if lexicon.drops_subject and frame.lower(token).endswith(SEVERAL):
        somewhere = impersonal(frame, token, ceiling)
        if somewhere is not None:
            return somewhere
    if lexicon.drops_subject and frame.flags[token] & VERB and ends_alone(frame, token, ceiling):
        return Finding(Subject("pronoun", token, token), cue_of(frame, token), "after.verb")
    return None


def _of_infinitive(frame: Frame, token: int, ceiling: int) -> Finding | None:
    """Who stands behind a plain form that another verb governs: `« ... », a fini par répondre NAME`."""
    for verb in range(token + 1, min(ceiling, token + GOVERNED)):
        if frame.kind[verb] != WORD:
            return None
        if frame.lower(verb) in frame.lexicon.resuming and frame.flags[verb - 1] & PREPOSITION:
            subject = subject_after(frame, verb + 1, ceiling)
            named = subject is not None and (subject.form == "name" or bears(frame, subject))
            return given(subject, cue_of(frame, verb), "after.infinitive-*") if named else None
    return None


def _own_clause(frame: Frame, token: int, ceiling: int, end: int, *, inside: bool) -> Finding | None:
    """Whose the clause is that follows: `"...", NAME said`; `inside`: whether words of its sentence stand before it."""
    kind, flags, lexicon = frame.kind, frame.flags, frame.lexicon
    for verb in range(token + 1, ceiling):
        if kind[verb] != WORD or not flags[verb] & VERB:
            continue
        if flags[verb] & CITES and leads_to_words(frame, verb, ceiling):
            return passed_on(frame, token, verb, ceiling)
        if not is_passive(frame, verb):
            if is_told(frame, verb, end):
                continue
            subject = _between_verbs(frame, token, verb, ceiling) if lexicon.verb_last else None
            subject = subject or subject_before(frame, token, verb, strict=False)
            lead = flags[subject.first - 1] if subject is not None and subject.first > token else 0
            if lead & (RELATIVE | CONJUNCTION) and not lead & COORDINATOR:
                continue  # `"...", a claim that the neighbours deny`
            if subject is not None and not (inside and _governs_next(frame, verb, ceiling, end)):
                if not lexicon.inverts and (heard := _heard(frame, verb, ceiling)) is not None:
                    return heard
                if subject.form == "nominal" and kind[token : subject.first] == [NAME, COMMA]:
                    subject = Subject("name", token, token)  # `"...", NAME, an adviser to the mayor said`
                return Finding(subject, cue_of(frame, verb), f"after.{subject.form}-verb")
    return None


def _heard(frame: Frame, verb: int, ceiling: int) -> Finding | None:
    """Who somebody remembers as saying so: `"...," she recalls him saying`, `"...," he remembered NAME telling her`."""
    saying = verb + 2
    if saying >= ceiling or frame.kind[saying] != WORD or not frame.flags[saying] & PARTICIPLE:
        return None
    if frame.kind[verb + 1] == NAME:
        return Finding(Subject("name", verb + 1, verb + 1), cue_of(frame, saying), "after.name-saying")
    him = frame.kind[verb + 1] == WORD and frame.flags[verb + 1] & THAT
    return Finding(Subject("somebody", verb + 1, verb + 1), cue_of(frame, saying), "after.saying") if him else None


def _is_closed(frame: Frame, quoted: int) -> bool:
    """Whether a quotation ends with a sign that leads on to who said it, or with nothing but its mark."""
    return frame.last_sign(quoted, MARKS, LAST_SIGNS) in CLOSED


def _is_beside(frame: Frame, quoted: int, verb: int) -> bool:
    """Whether nothing parts a quotation from the verb behind it, so that it may be who does what the verb says."""
    return frame.kind[verb - 1] == QUOTED or (frame.kind[quoted + 1] == WORD and _is_short(frame, quoted))


def _does_it(frame: Frame, thing: Subject) -> bool:
    """Whether a nominal is itself somebody or a body, and not only somebody's: no `la vie de sa grand-mère`."""
    return bears(frame, thing) and (heads(frame, thing) or frame.lower(thing.last) in frame.lexicon.accused)


def _is_short(frame: Frame, quoted: int) -> bool:
    """Whether a quotation may be the name of who does what follows: `« Le Phare » a salué un film « ... »`."""
    return len(frame.words(quoted, quoted).strip(MARKS).split(None, NAMING_WORDS)) <= NAMING_WORDS


def _between_verbs(frame: Frame, token: int, verb: int, ceiling: int) -> Subject | None:
    """Who stands right behind an auxiliary whose participle ends the clause: `„...“, hatte NAME gesagt`."""
    if (
        frame.kind[token - 1] != WORD
        or not frame.flags[token - 1] & ADVERB
        or not ends_clause(frame, verb + 1, ceiling)
    ):
        return None
    subject = subject_after(frame, token, verb)
    return subject if subject is not None and (subject.form == "name" or bears(frame, subject)) else None


def _opens_sentence(frame: Frame, begin: int, quoted: int) -> bool:
    """Whether a verb must follow what a quotation ends: `Als „...“ wertet das NAME`, `Von einem „...“ spricht NAME`."""
    if not frame.lexicon.verb_last or quoted - begin > LEADING:
        return False
    if quoted + 1 >= len(frame.kind) or not frame.flags[quoted + 1] & (VERB | STANCE | ADVERB):
        return False
    leads = THAT | PREPOSITION | DETERMINER
    if quoted > begin and frame.flags[quoted - 1] & (DETERMINER | PREPOSITION) == PREPOSITION:
        return False  # `Von „...“ will NAME nichts wissen`
    return all(frame.kind[token] == WORD and frame.flags[token] & leads for token in range(begin, quoted))


def _behind_aside(frame: Frame, comma: int, ceiling: int) -> Subject | None:
    """Whoever stands behind what is set off: `"...," admits, on condition of anonymity, an official`."""
    if comma >= ceiling or frame.kind[comma] != COMMA:
        return None
    for token in range(comma + 1, min(ceiling, comma + ASIDE_TOKENS)):
        if frame.kind[token] == COMMA:
            return subject_after(frame, token + 1, ceiling)
        if frame.kind[token] != WORD and not (frame.kind[token] == NAME and frame.lexicon.adjectives_follow):
            return None
    return None


def _governs_next(frame: Frame, verb: int, ceiling: int, end: int) -> bool:
    """Whether a verb's own words are those of the next quotation: `NAME calls it "...", NAME praises the "..."`."""
    return ceiling < end and all(
        frame.kind[token] == WORD and frame.flags[token] & (DETERMINER | THAT) for token in range(verb + 1, ceiling)
    )
