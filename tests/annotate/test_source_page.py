"""What a page prints around its article of its publisher."""

from __future__ import annotations

from reader.annotate.source_places import places
from reader.annotate.source_words import source_words
from reader.model import Block, Role
from reader.rules.load import default_rules

WORDS = source_words("en", default_rules())


def test_a_name_ends_with_its_sentence() -> None:
    (found,) = places([Block(text="Copyright 2018 Tidewater Echo. Contact us.", role=Role.BOILERPLATE)], WORDS)
    assert found.name == "Tidewater Echo"


def test_an_authors_mailbox_weighs_more_than_any_other() -> None:
    byline = Block(text="By Ines Okafor", role=Role.BYLINE)
    mail = Block(text="ines@tidewaterecho.com", role=Role.BOILERPLATE)
    (signed,) = places([byline, mail, *[Block(text="")] * 9], WORDS)
    (other,) = places([byline, Block(text="x"), mail, *[Block(text="")] * 9], WORDS)
    assert signed.weight > other.weight
