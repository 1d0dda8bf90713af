"""Attribution: whom a paragraph gives each of its quotations to."""

from __future__ import annotations

from reader.annotate.frames import COMMA, DASH, QUOTED, STOP, WORD, Frame
from reader.annotate.lexicon import ADVERB, COORDINATOR, NOT_NAME, PRONOUN
from reader.annotate.patterns import Finding, before, in_sentence

LEAD_WORDS = 2
"""Most words that may lead into a quotation without making it part of a sentence (`Instead, "..."`)."""


def attribute(frame: Frame) -> dict[int, Finding]:
    """Return for each quotation of the paragraph, by its number, whom the paragraph gives it to."""
    found: dict[int, Finding] = {}
    loose: list[tuple[int, list[int]]] = []
    for place, (begin, end) in enumerate(frame.sentences):
        quoted = [token for token in range(begin, end) if frame.kind[token] == QUOTED]
        missing = []
        for token in quoted:
            finding = in_sentence(frame, begin, end, token)
            if finding is None:
                missing.append(token)
            else:
                found[frame.flags[token]] = finding
        if missing and (missing[0] == begin or _stands_alone(frame, begin, end)):
            loose.append((place, missing))
    for place, missing in loose:
        finding = _from_neighbours(frame, place, found)
        if finding is not None:
            for token in missing:
                found.setdefault(frame.flags[token], finding)
    return found


def _stands_alone(frame: Frame, begin: int, end: int) -> bool:
    """Whether a sentence holds nothing but quotations and a word or two that lead into them."""
    words = 0
    for token in range(begin, end):
        if frame.kind[token] == WORD and not frame.flags[token] & PRONOUN:
            words += 1
            if not frame.flags[token] & (ADVERB | COORDINATOR | NOT_NAME):
                return False
        elif frame.kind[token] not in (QUOTED, STOP, DASH, COMMA):
            return False
    return words <= LEAD_WORDS


def _from_neighbours(frame: Frame, place: int, found: dict[int, Finding]) -> Finding | None:
    """For a quotation that is a sentence of its own: the sentence before, else the one after."""
    sentences = frame.sentences
    earlier = place - 1
    if earlier >= 0:
        begin, end = sentences[earlier]
        for token in range(end - 1, begin - 1, -1):
            if frame.kind[token] == QUOTED:
                finding = found.get(frame.flags[token])
                return finding and Finding(finding.subject, finding.cue, "same-paragraph")
        finding = before(frame, begin, end, end)
        return finding and Finding(finding.subject, finding.cue, "sentence-before")
    if place + 1 < len(sentences):
        begin, end = sentences[place + 1]
        for token in range(begin, end):
            if frame.kind[token] == QUOTED:
                finding = found.get(frame.flags[token])
                return finding and Finding(finding.subject, finding.cue, "same-paragraph")
    return None
