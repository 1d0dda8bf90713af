"""Tables of contents above the text that they list."""

from reader.clean.boilerplate.contents import contents
from reader.clean.boilerplate.features import observe
from reader.clean.lines.phrases import phrases_of
from reader.model import Block
from reader.rules.load import default_rules

ENGLISH = phrases_of("en", default_rules())
TEXT = "Lay the rope over the bench, count four strands, and part them with the thumb, as the old hands in Norrvik do."


def listed(*lines):
    blocks = [Block(text=line) for line in lines]
    return sorted(contents(blocks, observe(blocks, ENGLISH)))


def test_entries_that_stand_again_as_headings_with_the_label_above():
    page = ("How to splice a rope", "In these chapters", "1. The four strands", "2. The eye of it", TEXT)
    assert listed(*page, "The four strands", TEXT, "The eye of it", TEXT) == [1, 2, 3]
    assert listed(*page, "The eye of it", TEXT, "The four strands", TEXT) == []


def test_what_happened_with_its_times_is_the_articles():
    entries = ("5.48pm Power is back in the port", "2.15pm A tree falls on the quay")
    assert listed(TEXT, *entries, "Power is back in the port", TEXT, "A tree falls on the quay", TEXT) == []


def test_a_table_says_its_words_again_and_is_none():
    table = ("Low water", "Ansel pier", "Norrvik pier", "High water", "Ansel pier", "Norrvik pier")
    assert listed(TEXT, *table, TEXT) == []
    assert listed(TEXT) == []
