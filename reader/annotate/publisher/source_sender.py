"""Who sent the mail that an article stands in: the last sender above it, where that is an outlet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.annotate.publisher.source_evidence import LONGEST_LINE, Evidence
from reader.annotate.publisher.source_head import OF_FILE
from reader.annotate.publisher.source_words import SourceWords
from reader.model import Block, Mark
from reader.rules.outlets import domain_of, plain, registered
from reader.rules.senders import SHORTEST_HOST, sending_outlet

IN_MAIL = OF_FILE + "mail"
"""Rule of the lines of a mail's head."""
MOST_LINES = 40
"""Blocks on top among which such a head stands."""
WEIGHT = 0.75
"""Weight of a sender who is an outlet: one who is told by the address of the mail."""


def in_mail_head(blocks: Sequence[Block], words: SourceWords) -> Iterator[Evidence]:
    """`From: The Example Post <news@examplepost.example>`: of mails that were sent on the innermost."""
    heads = (i for i, block in enumerate(blocks[:MOST_LINES]) if block.rule == IN_MAIL)
    senders = [i for i in heads if words.sender.match(blocks[i].text) is not None]
    if not senders or len(blocks[senders[-1]].text) > LONGEST_LINE:
        return
    text = blocks[senders[-1]].text
    sender = words.sender.sub("", text, count=1)
    name = sending_outlet(sender, words.outlets) or _called_as_its_address(sender, words)
    start = text.find(name) if name else -1
    if name:
        yield Evidence(
            name, WEIGHT, "source.sender", Mark(senders[-1], start, start + len(name)) if start >= 0 else None
        )


def _called_as_its_address(sender: str, words: SourceWords) -> str:
    """A name made like an outlet's that begins as the domain of its mailbox: `The Tarn Mercury <news@tarn.example>`."""
    name, _, address = sender.rstrip(">").partition("<")
    name = name.strip(' "')
    desk, _, rest = name.partition(" ")
    if plain(desk) in words.newsroom:
        name = rest
    host = domain_of(address.rpartition("@")[2])
    label = plain(registered(host).partition(".")[0]) if host else ""
    short = plain(name.partition(" ")[2]) if name.split(" ")[0].casefold() in words.outlets.articles else plain(name)
    fits = len(label) >= SHORTEST_HOST and label in (plain(name)[: len(label)], short[: len(label)])
    return name if fits and words.is_outlet_like(name) and words.is_name(name) else ""
