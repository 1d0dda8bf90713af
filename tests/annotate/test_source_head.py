"""What the head of an article says of its publisher."""

from __future__ import annotations

from reader.annotate.source_places import places
from reader.annotate.source_words import source_words
from reader.model import Block, Role
from reader.rules.load import default_rules

WORDS = source_words("en", default_rules())


def test_a_masthead_stands_above_the_headline() -> None:
    title = Block(text="Bridge closes for eleven weeks", role=Role.TITLE)
    (found,) = places([Block(text="Tidewater Echo", role=Role.BOILERPLATE), title], WORDS)
    assert (found.name, found.rule) == ("Tidewater Echo", "source.masthead")
    assert not list(places([Block(text="Harrow Mill", role=Role.BOILERPLATE), title], WORDS))


def test_the_house_stands_below_the_byline() -> None:
    byline = Block(text="By Ines Okafor", role=Role.BYLINE)
    (whole,) = places([byline, Block(text="THE TIDEWATER ECHO", role=Role.BOILERPLATE)], WORDS)
    (section,) = places([byline, Block(text="Tidewater Report", role=Role.BOILERPLATE)], WORDS)
    assert (whole.name, whole.rule) == ("THE TIDEWATER ECHO", "source.byline")
    assert section.weight < whole.weight
    assert not list(places([Block(text="x"), Block(text="THE TIDEWATER ECHO", role=Role.BOILERPLATE)], WORDS))
