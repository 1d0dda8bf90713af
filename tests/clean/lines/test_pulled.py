"""Words that a page sets large beside the paragraph that has them."""

import pytest

from reader.clean.lines.pulled import pull_quotes
from reader.model import Block

SAID = "“It rang for an hour and nobody came,” said Odette Farr, the harbour master, who had sent for the boat herself."
TOLD = "The bell on the old quay has been silent since the storm in March, and the board wants to keep it so."


def pulled(*lines, marked=()):
    blocks = [Block(text=line) for line in lines]
    return [lines[i] for i in pull_quotes(blocks, list(range(len(blocks))), marked)]


def test_a_quotation_that_stands_again_is_pulled_with_who_said_it():
    quote = "“It rang for an hour and nobody came.”"
    assert pulled(TOLD, quote, SAID) == [quote]
    assert pulled(TOLD, quote, "Odette Farr, harbour master", SAID) == [quote, "Odette Farr, harbour master"]
    assert pulled(TOLD, quote, "The long night", SAID) == [quote]


@pytest.mark.parametrize(
    "line",
    [
        "“It rang for an hour”",  # a subheading
        "“It rang for two hours and nobody came.”",  # said nowhere else
        "“It rang,” she said, “for an hour and nobody came.”",
        "It rang for an hour and nobody came",
    ],
)
def test_what_is_none(line):
    assert pulled(TOLD, line, SAID) == []


def test_what_markup_calls_so_needs_no_quotation_marks():
    line = "It rang for an hour and nobody came"
    assert pulled(TOLD, line, SAID, marked={1}) == [line]


def test_what_she_says_may_stand_between_its_sentences():
    told = "“It rang for an hour,” said Odette Farr. “Nobody came but the dog of the harbour master,” she said."
    assert pulled(TOLD, "It rang for an hour. Nobody came but the dog", told, marked={1}) != []
    assert pulled(TOLD, "It rang for an hour. The cat came as well", told, marked={1}) == []
