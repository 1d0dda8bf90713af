"""Turns: the words of conversations and interviews, as quotations of who says them."""

from __future__ import annotations

from collections.abc import Sequence

from reader.annotate.sentences.compiled_lexicon import lexicon_of
from reader.annotate.turns.openings import may_be_labelled
from reader.model import Block, Quote, Role
from reader.rules.load import Rules

FEWEST_LABELLED = 2
"""Labelled paragraphs from which they are looked at: two of joined lines hold two questions with their answers."""
FEWEST_QUESTIONS = 3
"""Paragraphs that end as questions, where none is labelled."""
_ABLE = frozenset({Role.BODY, Role.UNKNOWN, Role.SUBHEAD})


def with_turns(
    blocks: Sequence[Block], quotes: Sequence[Quote], language: str | None, rules: Rules
) -> tuple[Quote, ...]:
    """Return an article's quotations, in order, with the turns of its conversations among them.

    Rather none than what nobody says: without words of its language, or where it is not certain, as they were.
    """
    texts = [block.text for block in blocks if block.role in _ABLE]
    if (
        sum(map(may_be_labelled, texts)) < FEWEST_LABELLED
        and sum("?" in text[-4:] for text in texts) < FEWEST_QUESTIONS
    ):
        return tuple(quotes)
    # Most articles end here, and their workers need not load the rest: 5 ms.
    from reader.annotate.turns.conversations import conversations
    from reader.annotate.turns.nested import merged
    from reader.annotate.turns.talk import talk_of

    talk, lexicon = talk_of(language, rules), lexicon_of(language, rules)
    if talk is None or lexicon is None:
        return tuple(quotes)
    found = conversations(blocks, quotes, talk, lexicon, rules)
    return merged(blocks, quotes, found) if found else tuple(quotes)
