"""Which runs of a page on one line are its article."""

from __future__ import annotations

from collections.abc import Sequence

from reader.clean.boilerplate.boilerplate import article_chances
from reader.clean.boilerplate.features import observe
from reader.clean.boilerplate.reasons import reason_against
from reader.clean.boilerplate.sequence import chain_of
from reader.clean.dates.dates import calendar
from reader.clean.language import common_words, detect
from reader.clean.lines.line import Line
from reader.clean.lines.phrases import phrases_of
from reader.clean.one_line.runs import at_phrases, begins_with_title, behind_dates, in_runs, may_be_page, sentences
from reader.clean.one_line.signs import add_signs
from reader.frozen import replace
from reader.model import Block, Cleaned, Fields, Mark, Role
from reader.rules.load import Rules

WEIGHTS = "one_line.json"
"""The trained weights' file in the rules' folder."""
KEPT = 0.15
"""Least probability of a run that is kept. Cross-validated by outlet, 1.7 % of the article's words are lost on 53
pages, with 0.25 2.4 and with 0.35 2.8 %, for a body F1 of .898, .895 and .895."""
KINDS, KINDS_TITLED = 4, 2
"""Kinds of furniture from which such a line is a page and no text that lost its breaks, and from which one is that
begins with a title that comes again. Of 87 pages written on one line 72 have as many, of 462 articles one."""
RULE = "model:one-line"
"""The rule of the runs that are kept."""


def page_in_runs(blocks: Sequence[Block], fields: Fields, rules: Rules) -> tuple[tuple[Block, ...], str | None] | None:
    """Part a page on one line into its runs, and say its language; None of any other text."""
    if not may_be_page(blocks):
        return None
    parted = in_runs(blocks, rules)
    language = detect(sentences(parted, rules) or parted, fields, rules)
    parted, kinds = at_phrases(parted, phrases_of(language, rules))
    if sum(kinds.values()) < KINDS and (len(kinds) < KINDS_TITLED or not begins_with_title(blocks)):
        return None
    return behind_dates(parted, calendar(rules)), language


def label_one_line(blocks: Sequence[Block], language: str | None, rules: Rules) -> tuple[Block, ...]:
    """Give every run without a role one, body or boilerplate."""
    chain = chain_of(rules, WEIGHTS)
    lines = seen(blocks, language, rules)
    labelled: list[Block] = []
    for block, line, chance in zip(blocks, lines, article_chances(blocks, lines, chain), strict=True):
        if block.role is not Role.UNKNOWN:
            labelled.append(block)
        elif chance < KEPT:
            labelled.append(replace(block, role=Role.BOILERPLATE, rule=reason_against(line, chain)))
        else:
            labelled.append(replace(block, role=Role.BODY, rule=RULE))
    return tuple(labelled)


def joined(cleaned: Cleaned) -> Cleaned:
    """Join the article's runs that stand together: where its paragraphs ended the line does not say."""
    together: list[Block] = []
    places: list[tuple[int, int]] = []
    """For each run the block that it is in now, and the code points in front of it there."""
    for block in cleaned.blocks:
        if together and block.rule == together[-1].rule == RULE and block.line == together[-1].line:
            before = f"{together[-1].text} "
            places.append((len(together) - 1, len(before)))
            together[-1] = replace(together[-1], text=before + block.text)
        else:
            places.append((len(together), 0))
            together.append(block)
    published = cleaned.published
    if published.mark is not None:
        index, moved = places[published.mark.block]
        start, end = published.mark.start + moved, published.mark.end + moved
        published = replace(published, mark=Mark(index, start, end))
    return replace(cleaned, blocks=tuple(together), published=published)


def seen(blocks: Sequence[Block], language: str | None, rules: Rules) -> list[Line]:
    """What each run looks like."""
    lines = observe(blocks, phrases_of(language, rules))
    add_signs(blocks, lines, common_words(rules).__contains__)
    return lines
