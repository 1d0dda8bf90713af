"""What a page holds among its paragraphs that no markup need tell: buttons, notices, adverts, readers' words.

On 129 real pages the model of pages took 17 blocks for the article's that these rules put outside; the reference has
none of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.clean.line import SURE, see
from reader.clean.page_spans import BAD_REGIONS, NOTHING
from reader.clean.phrases import Phrases
from reader.frozen import replace
from reader.model import Block, Role, Shape

COMMENTS = "comments"
_KINDS = SURE - {"author"}
"""Kinds of phrases that fill no line of an article: what tells of its author may be its last."""
_BEGINS = frozenset(("phrase.start", "phrase.whole"))
"""The features of blocks that begin with a phrase."""
_COPYRIGHT = re.compile(r"(?:©|\(c\)|Copyright\b)[^\n]{0,60}?\b(?:19|20)\d\d\b", re.IGNORECASE)
LONGEST_COPYRIGHT = 300
"""Code points of the longest notice of copyright."""


def without_furniture(labelled: Sequence[Block], features: Sequence[Sequence[str]], phrases: Phrases) -> list[Block]:
    """Put what is furniture by its words out of the article, and headings into it that stand as others of it do.

    `features` are those of the blocks. What readers wrote is outside unless there is nothing else.
    """
    taken = [block.role in (Role.BODY, Role.SUBHEAD) for block in labelled]
    said = [taken[i] and _by_readers(block) for i, block in enumerate(labelled)]
    only_readers = all(said[i] for i, yes in enumerate(taken) if yes)
    result = []
    for i, block in enumerate(labelled):
        rule = None
        if taken[i] and block.shape is not Shape.HEADING:
            if said[i] and not only_readers:
                rule = "page.readers"
            elif not _BEGINS.isdisjoint(features[i]):
                rule = _rule(block, phrases)
        result.append(block if rule is None else replace(block, role=Role.BOILERPLATE, rule=rule))
    return _with_headings(result, features)


def _by_readers(block: Block) -> bool:
    return block.evidence is not None and block.evidence.region == COMMENTS


def _rule(block: Block, phrases: Phrases) -> str | None:
    """The id of what says that a line which begins with a phrase is that and no more."""
    line = see(block, phrases)
    match = line.match
    if match is None or not match.start or match.kind not in _KINDS:
        return None
    if len(block.text) <= LONGEST_COPYRIGHT and _COPYRIGHT.match(block.text):
        return "page.copyright"
    return f"page.phrase.{match.kind}" if line.look == "f" or match.sure else None


def _with_headings(blocks: list[Block], features: Sequence[Sequence[str]]) -> list[Block]:
    """The blocks with those headings taken that others of their kind are, directly above a paragraph beside them."""
    kin = {_kin(block) for block in blocks if block.role is Role.SUBHEAD}
    for i in range(len(blocks) - 1 if kin else 0):
        block, below = blocks[i], blocks[i + 1]
        if block.role is not Role.BOILERPLATE or block.shape is not Shape.HEADING or _kin(block) not in kin:
            continue
        evidence, under = block.evidence or NOTHING, below.evidence or NOTHING
        free = not evidence.hidden and not evidence.links and evidence.region not in BAD_REGIONS
        beside = evidence.containers[-2:-1] == under.containers[-2:-1]
        if free and beside and below.role is Role.BODY and _BEGINS.isdisjoint(features[i]):
            blocks[i] = replace(block, role=Role.SUBHEAD, rule="page.heading-kin")
    return blocks


def _kin(block: Block) -> tuple[str, str]:
    evidence = block.evidence or NOTHING
    return evidence.tag, evidence.names
