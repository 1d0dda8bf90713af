"""Quotations: where they stand, over paragraphs too, and how much of a statement they hold."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reader.annotate.marks.dialogue import DASHES, find_dialogue
from reader.annotate.marks.missing_marks import narrowed
from reader.annotate.marks.plain_pairs import plain_pairs
from reader.annotate.marks.quotation_kinds import EDGE, WORK_WORDS, kind_of
from reader.annotate.marks.quotation_marks import MARKS, begins_with_mark, find_spans, places_of_marks
from reader.annotate.marks.spans import Span
from reader.annotate.marks.term_words import terms_of
from reader.frozen import maker
from reader.model import Block, Mark, Quote, QuoteKind, Role, Shape
from reader.rules.load import Rules

QUOTED_ROLES = frozenset({Role.TITLE, Role.BODY, Role.SUBHEAD, Role.CAPTION, Role.UNKNOWN})
UNQUOTED_SHAPES = frozenset({Shape.CODE, Shape.TABLE})
RUNNING = frozenset({Role.BODY, Role.UNKNOWN})
_DIRECT, _TERM = QuoteKind.DIRECT, QuoteKind.TERM
NAME_LETTERS = 4
"""Fewest code points of a name or title that is known again: `Ja` and `Non` are answers."""
EMPTY = 4
"""Code points up to which a quotation may be marks and nothing else."""
new_mark, new_quote = maker(Mark), maker(Quote)
MARKS_BOUND = 100_000
"""Most quotation marks and apostrophes of a text whose quotations are looked for: a second. A novel has 15,000."""


def too_many_marks(blocks: Sequence[Block]) -> bool:
    """Whether a text has more marks than are looked at."""
    return (
        sum(len(block.text) for block in blocks) > MARKS_BOUND
        and sum(block.text.count(mark) for block in blocks for mark in MARKS) > MARKS_BOUND
    )


def find_quotes(blocks: Sequence[Block], language: str | None, rules: Rules) -> tuple[Quote, ...]:
    """Return the quotations of an article in order, each with its kind and without speaker.

    A quotation that opens each paragraph anew and closes only the last is one quotation with several marks.
    """
    runs, unclosed = _with_words(blocks, *_runs(blocks, language, rules))
    terms = terms_of(language, rules)
    kinds: list[QuoteKind] = []
    for number, run in enumerate(runs):
        mark = run[0]
        known = len(run) > 1 or number in unclosed
        kinds.append(_DIRECT if known else kind_of(blocks[mark.block].text, mark.start, mark.end, terms))
    for number in range(1, len(runs)):
        if kinds[number - 1] is _TERM and number not in unclosed:
            text = blocks[runs[number][-1].block].text
            if _is_beside(text, runs[number - 1][-1], runs[number][0], language, rules):
                kinds[number] = _TERM
    _name_again(blocks, runs, kinds, unclosed)
    return tuple([new_quote(marks=run, kind=kind) for run, kind in zip(runs, kinds, strict=True)])


def _with_words(
    blocks: Sequence[Block], runs: Sequence[tuple[Mark, ...]], unclosed: set[int]
) -> tuple[Sequence[tuple[Mark, ...]], set[int]]:
    """The quotations without those that hold no word, as where a mark is typed twice."""
    short = [(n, run[0]) for n, run in enumerate(runs) if len(run) == 1 and run[0].end - run[0].start <= EMPTY]
    empty = {n for n, at in short if not any(map(str.isalnum, blocks[at.block].text[at.start : at.end]))}
    if not empty:
        return runs, unclosed
    left = [n for n in range(len(runs)) if n not in empty]
    return [runs[n] for n in left], {place for place, n in enumerate(left) if n in unclosed}


def _name_again(
    blocks: Sequence[Block], runs: Sequence[tuple[Mark, ...]], kinds: list[QuoteKind], unclosed: set[int]
) -> None:
    """Make terms of quotations whose words are a name elsewhere: `the play "Antigone"`, and then `saw "Antigone"`."""
    if _TERM not in kinds:
        return
    words = [blocks[run[0].block].text[run[0].start : run[0].end].strip(EDGE) for run in runs]
    names = {said for said, kind in zip(words, kinds, strict=True) if kind is _TERM and _may_be_name(said)}
    for number, said in enumerate(words):
        if len(runs[number]) > 1 or number in unclosed:
            continue
        if said in names or (said[-1:] == "." and said[:-1] in names and _goes_on(blocks, runs[number][0])):
            kinds[number] = _TERM


def _goes_on(blocks: Sequence[Block], mark: Mark) -> bool:
    """Whether a quotation stands in the middle of a sentence, which ends with it: `she told "Morning."`."""
    return blocks[mark.block].text[: mark.start].rstrip()[-1:].isalnum()


def _may_be_name(said: str) -> bool:
    """Whether quoted words have a capital and are not too short, so that nobody says just these by chance."""
    return len(said) >= NAME_LETTERS and said[0].isupper() and said[-1].isalnum()


def _runs(blocks: Sequence[Block], language: str | None, rules: Rules) -> tuple[list[tuple[Mark, ...]], set[int]]:
    """The marks of each quotation, and which of them nothing closed before the next paragraph.

    Each step, here and in `find_quotes`, is done for the whole article: its code stays at hand in the processor.
    """
    elisions = _elisions(language, rules)
    runs: list[tuple[Mark, ...]] = []
    unclosed: set[int] = set()
    pending: list[Mark] = []
    shown = [index for index, block in enumerate(blocks) if block.role in QUOTED_ROLES]
    plain = [plain_pairs(blocks[index].text, elisions) for index in shown]
    for place, (index, pairs) in enumerate(zip(shown, plain, strict=True)):
        block = blocks[index]
        if block.shape in UNQUOTED_SHAPES:
            continue
        if pairs and not pending:
            for start, end in pairs:
                runs.append((new_mark(index, start, end),))
            continue
        text = block.text
        following = ""
        if pairs is None:
            following = _continuation(blocks, shown, place)
            spans = find_spans(text, elisions, continues=following, continued=bool(pending))
        elif not pairs and text.lstrip()[:1] not in DASHES and not (pending and places_of_marks(text)):
            continue
        else:
            spans = [Span(*pair) for pair in pairs]
        if not spans and block.role in RUNNING:
            spans = find_dialogue(blocks, shown, place, language, rules)
        if pending and (not spans or text[: spans[0].start].strip()):
            unclosed.add(len(runs))
            runs.append(tuple(pending))
            pending = []
        for span in spans:
            pending.append(new_mark(index, span.start, span.end))
            if span.open_ended and following and span is spans[-1]:
                continue
            if (span.open_ended or span.cut) and len(pending) == 1:
                shorter = narrowed(text, span, language, rules)
                pending = [Mark(index, shorter.start, shorter.end)]
            runs.append(tuple(pending))
            pending = []
    if pending:
        unclosed.add(len(runs))
        runs.append(tuple(pending))
    return runs, unclosed


def _continuation(blocks: Sequence[Block], shown: list[int], place: int) -> str:
    """Return the opening mark of the next paragraph of running text, when this one is running text and that has one."""
    block = blocks[shown[place]]
    if block.role not in RUNNING or place + 1 == len(shown):
        return ""
    following = blocks[shown[place + 1]]
    if following.text[:1].isalnum() or following.role not in RUNNING or following.shape in UNQUOTED_SHAPES:
        return ""
    return begins_with_mark(following.text)


def _is_beside(text: str, before: Mark, mark: Mark, language: str | None, rules: Rules) -> bool:
    """Whether a quotation only lengthens the list that a term before it begins (`the slogans "..." and "..."`)."""
    if before.block != mark.block or len(text[mark.start : mark.end].split()) > WORK_WORDS:
        return False
    between = text[before.end : mark.start]
    listed = between == " " and text[before.start : before.end].rstrip(EDGE).endswith(",")  # `“Salt,” “Black Ice,”`
    return listed or between.strip(" \u00a0,;") in _coordinators(language, rules)


@lru_cache(maxsize=16)
def _coordinators(language: str | None, rules: Rules) -> frozenset[str]:
    return frozenset(rules.words(language, "speech").get("coordinators", ()))


@lru_cache(maxsize=16)
def _elisions(language: str | None, rules: Rules) -> frozenset[str]:
    return frozenset(rules.words(language, "speech").get("elisions", ()))
