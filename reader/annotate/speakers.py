"""Speakers: who said what stands between the marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.annotate.attribution import Finding, attribute
from reader.annotate.frames import Frame, frame_of
from reader.annotate.lexicon import lexicon_of
from reader.annotate.people import People
from reader.model import Block, Mark, Quote, QuoteKind, Role, Speaker
from reader.rules.load import Rules

RUNNING = frozenset({Role.TITLE, Role.BODY, Role.SUBHEAD, Role.CAPTION, Role.UNKNOWN})


def name_speakers(
    blocks: Sequence[Block], quotes: Sequence[Quote], language: str | None, rules: Rules
) -> tuple[Quote, ...]:
    """Return the quotations with the speakers that the text names.

    Rather none than a wrong one. A language without rules of speech has no speakers.
    """
    lexicon = lexicon_of(language, rules)
    if lexicon is None or not quotes:
        return tuple(quotes)
    by_block: dict[int, list[tuple[int, int, int]]] = {}
    for number, quote in enumerate(quotes):
        for mark in quote.marks:
            by_block.setdefault(mark.block, []).append((mark.start, mark.end, number))
    people = People("\n".join(block.text for block in blocks if block.role in RUNNING), lexicon)
    named: dict[int, Quote] = {}
    for index, quoted in by_block.items():
        frame = frame_of(blocks[index].text, quoted, lexicon)
        for number, finding in attribute(frame).items():
            if number not in named and quotes[number].kind is not QuoteKind.TERM:
                named[number] = _named(quotes[number], finding, frame, index, people)
    return tuple(named.get(number, quote) for number, quote in enumerate(quotes))


def _named(quote: Quote, finding: Finding, frame: Frame, block: int, people: People) -> Quote:
    subject = finding.subject
    mark = Mark(block, frame.start[subject.first], frame.end[subject.last])
    written = frame.words(subject.first, subject.last)
    if subject.form == "name":
        person = people.person(written)
        if person is None:
            return quote
        speaker = Speaker(name=person.name, role=person.role, mark=mark)
    elif subject.form == "nominal":
        speaker = Speaker(name=written, mark=mark)
    else:
        return quote
    return replace(quote, speaker=speaker, cue=finding.cue, rule=finding.rule)
