"""A name that a page says again and again."""

from __future__ import annotations

import pytest

from reader.annotate.publisher.source_places import MOST_WITHOUT_PAGE
from reader.annotate.publisher.source_repeats import FEWEST, MOST, WEIGHT, repeats
from reader.annotate.publisher.source_votes import strongest
from reader.annotate.publisher.source_words import source_words
from reader.model import Block, Role
from reader.rules.load import default_rules

RULES = default_rules()
WORDS = source_words("en", RULES)


def page(*lines: str, role: Role = Role.BOILERPLATE) -> list[Block]:
    menu = [Block(text=f"Line {number} of the menu", role=Role.BOILERPLATE) for number in range(MOST_WITHOUT_PAGE)]
    return [*menu, *(Block(text=line, role=role) for line in lines)]


LINES = ("About Ferry Notes", "Ferry Notes jobs", "Ferry Notes on the road", "Ferry Notes for teachers", "Ferry Notes")


@pytest.mark.parametrize("count", range(1, 6))
def test_each_line_weighs_and_few_do_not(count: int) -> None:
    found = list(repeats(page(*LINES[:count]), ["Ferry Notes"], WORDS))
    assert [one.weight for one in found] == pytest.approx([min(count * WEIGHT, MOST)] if count >= FEWEST else [])
    assert all(one.rule == "source.repeated" for one in found)


def test_the_same_line_counts_once_and_the_text_not_at_all() -> None:
    assert not list(repeats(page(*[LINES[0]] * 5), ["Ferry Notes"], WORDS))
    assert not list(repeats(page(*LINES, role=Role.BODY), ["Ferry Notes"], WORDS))
    assert not list(repeats(page(*LINES)[-len(LINES) :], ["Ferry Notes"], WORDS))  # a text without a page around it


@pytest.mark.parametrize("name", ["Ferries", "of Ferries", "FN"])
def test_what_may_be_any_word_is_no_name(name: str) -> None:
    assert not list(repeats(page(*(f"{line} {name}" for line in LINES)), [name], WORDS))


def test_it_decides_only_where_nothing_else_does() -> None:
    weak = "Follow Ferry Notes"
    assert strongest(page(weak, "More"), "en", RULES) is None
    found = strongest(page(weak, *LINES), "en", RULES)
    assert found is not None
    assert found.name == "Ferry Notes"
    other = strongest(page(weak, *LINES, "Sign up for the River Watch newsletter"), "en", RULES)
    assert other is not None
    assert other.name == "River Watch"
