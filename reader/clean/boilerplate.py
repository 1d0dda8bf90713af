"""Which of the lines that are left are the article and which are its surroundings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.clean.phrases import find, phrases_of, tokens
from reader.model import Block, Role, Shape
from reader.rules.load import Rules

PROSE = 80
"""Code points from which a line with an end is a sentence of the article."""
LABEL_WORDS = 9
"""Words up to which a phrase of the furniture makes a whole line furniture."""
ENDS = '.!?…。！？।"”»'


def label_boilerplate(blocks: Sequence[Block], language: str | None, rules: Rules) -> tuple[Block, ...]:
    """Give every block without a role one: body, subheading or boilerplate."""
    phrases = phrases_of(language, rules)
    words = [tokens(block.text) for block in blocks]
    found = [find(line[:40], phrases) for line in words]
    prose = [
        len(block.text) >= PROSE and block.text.rstrip()[-1:] in ENDS and not (match and match.start)
        for block, match in zip(blocks, found, strict=True)
    ]
    first, last = (prose.index(True), len(prose) - 1 - prose[::-1].index(True)) if any(prose) else (0, len(blocks))
    labelled = []
    tail = ""
    for position, (block, match) in enumerate(zip(blocks, found, strict=True)):
        if block.role is Role.UNKNOWN:
            role, rule = Role.BODY, "body.prose"
            if match and (match.start or match.end) and len(words[position]) <= LABEL_WORDS:
                role, rule = Role.BOILERPLATE, f"phrase.{match.kind}"
                if position > last and not tail:
                    tail = f"tail-after:phrase.{match.kind}"
            elif tail:
                role, rule = Role.BOILERPLATE, tail
            elif position < first:
                role, rule = Role.BOILERPLATE, "before-first-prose"
            elif block.shape is Shape.HEADING:
                role, rule = Role.SUBHEAD, "body.heading"
            block = replace(block, role=role, rule=rule)
        labelled.append(block)
    return tuple(labelled)
