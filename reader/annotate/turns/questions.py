"""Questions: the answers of an interview whose questions and answers have no labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.annotate.attribution.people import People
from reader.annotate.turns.extents import SET, SPOKEN
from reader.annotate.turns.interviewee import heading_of, quoted_above, told
from reader.annotate.turns.labels import label_of
from reader.annotate.turns.stretches import ends_asking
from reader.annotate.turns.talk import Talk
from reader.annotate.turns.voices import Voice
from reader.model import Block, Mark, Quote, QuoteKind, Role, Speaker

FEWEST_PAIRS = 3
"""Questions with their answers from which a text is an interview."""
LONGEST_QUESTION = 500
"""Code points of the longest question."""
MOST_PARAGRAPHS = 9
"""Most paragraphs of an answer that has no label."""
MOST_LED_IN = 4
"""Paragraphs above the first label among which its first question is looked for."""
SPOKEN_TO = 0.5
"""Share of the questions that speak to somebody: those of an explanation (`What happened?`) do not."""
ASKED = 0.2
"""Share of the paragraphs from the first question on that are questions; an essay asks now and then."""
OWN = 0.4
"""Share of the answers in which somebody speaks of themselves."""


def is_question(block: Block) -> bool:
    """Return whether a paragraph or heading is a question."""
    asked = block.role in SPOKEN or block.role is Role.SUBHEAD
    return asked and len(block.text) <= LONGEST_QUESTION and ends_asking(block.text)


def answered(blocks: Sequence[Block], quotes: Sequence[Quote], people: People, talk: Talk) -> Iterator[Quote]:
    """Yield the answers, where it is certain who gives them: three or more, to questions that address somebody."""
    pairs = [(asked, answer) for asked, answer in _pairs(blocks) if answer]
    if len(pairs) < FEWEST_PAIRS:
        return
    spoken = sum(block.role in SPOKEN or is_question(block) for block in blocks[pairs[0][0] :])
    if len(pairs) < ASKED * spoken:
        return
    asked = [blocks[question].text for question, _ in pairs]
    replies = [" ".join([blocks[mark.block].text for mark in answer]) for _, answer in pairs]
    if sum(map(talk.is_addressed, asked)) < SPOKEN_TO * len(pairs) or sum(map(talk.is_own, replies)) < OWN * len(pairs):
        return
    person = told(people, heading_of(blocks, pairs[0][0]), asked, talk) or quoted_above(blocks, quotes)
    if person is None:
        return
    for _, answer in pairs:
        yield Quote(
            marks=(_without_label(blocks[answer[0].block].text, answer[0], person.name, talk), *answer[1:]),
            kind=QuoteKind.DIRECT,
            speaker=Speaker(name=person.name, role=person.role),
            rule="turn.question",
        )


def _pairs(blocks: Sequence[Block]) -> Iterator[tuple[int, tuple[Mark, ...]]]:
    """The questions and the paragraphs below each, up to the next or to a heading or what was cut.

    Of the last answer, behind which nothing shows where it ends, only the first paragraph.
    """
    questions = [n for n, block in enumerate(blocks) if is_question(block)]
    for question, following in zip(questions, [*questions[1:], len(blocks)], strict=True):
        most = MOST_PARAGRAPHS if following < len(blocks) else 1
        marks: list[Mark] = []
        for n in range(question + 1, following):
            block = blocks[n]
            if block.role is Role.CAPTION:
                continue
            if block.role not in SPOKEN or block.shape in SET or len(marks) >= most:
                break
            marks.append(Mark(n, 0, len(block.text)))
        yield question, tuple(marks)


def _without_label(text: str, mark: Mark, name: str, talk: Talk) -> Mark:
    """The place of an answer without the name before it: of some houses the last answers alone have one."""
    label = label_of(text, talk)
    if label is None or label.written.split()[-1].casefold() != name.split()[-1].casefold():
        return mark
    return Mark(mark.block, label.said, mark.end) if label.said < mark.end else mark


def led_in(blocks: Sequence[Block], shown: Sequence[int], place: int, voice: Voice, talk: Talk) -> Iterator[Quote]:
    """Yield the answer that stands above the first label of a conversation, where one person alone answers (`voice`).

    Some houses label the questions only from the second on. `place`: that of the first turn.
    """
    above = place - 1
    while place - above <= MOST_LED_IN and above > 0 and not is_question(blocks[shown[above]]):
        if blocks[shown[above]].role not in SPOKEN or blocks[shown[above]].shape in SET:
            return
        above -= 1
    question = blocks[shown[above]]
    if above == place - 1 or not is_question(question) or not voice.name or not talk.is_addressed(question.text):
        return
    marks = tuple(Mark(n, 0, len(blocks[n].text)) for n in shown[above + 1 : place])
    yield Quote(
        marks=marks, kind=QuoteKind.DIRECT, speaker=Speaker(name=voice.name, role=voice.role), rule="turn.question"
    )
