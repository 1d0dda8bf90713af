"""Who sent the mail that an article stands in: the last sender above it, where that is an outlet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.annotate.publisher.source_evidence import LONGEST_LINE, Evidence
from reader.annotate.publisher.source_head import OF_FILE
from reader.annotate.publisher.source_words import SourceWords
from reader.model import Block, Mark
from reader.rules.load import Rules
from reader.rules.senders import sending_outlet

IN_MAIL = OF_FILE + "mail"
"""Rule of the lines of a mail's head."""
MOST_LINES = 40
"""Blocks on top among which such a head stands."""
WEIGHT = 0.75
"""Weight of a sender who is an outlet: one who is told by the address of the mail."""


def in_mail_head(blocks: Sequence[Block], words: SourceWords, rules: Rules) -> Iterator[Evidence]:
    """`From: The Example Post <news@examplepost.example>`: of mails that were sent on the innermost."""
    heads = (i for i, block in enumerate(blocks[:MOST_LINES]) if block.rule == IN_MAIL)
    senders = [i for i in heads if words.sender.match(blocks[i].text) is not None]
    if not senders or len(blocks[senders[-1]].text) > LONGEST_LINE:
        return
    text = blocks[senders[-1]].text
    sender = words.sender.sub("", text, count=1)
    name = sending_outlet(sender, rules, words.shape)
    start = text.find(name) if name else -1
    if name:
        yield Evidence(
            name, WEIGHT, "source.sender", Mark(senders[-1], start, start + len(name)) if start >= 0 else None
        )
