"""Captions that no single sign gives away."""

from __future__ import annotations

import pytest

from reader.clean.captions.model import (
    _reason,
    is_furniture,
    kinds_of,
    likely_captions,
    may_be_caption,
    weighed_lines,
    weigher_of,
)
from reader.model import Block, Role
from reader.rules.load import default_rules

RULES = default_rules()
TITLE = Block(text="Harrowgate closes its bridge", role=Role.TITLE, rule="given")
BYLINE = Block(text="By Tom Ruel", role=Role.BYLINE, rule="given")
PROSE = (
    "The council of Harrowgate voted late on Thursday to close the old swing bridge for eleven weeks, a decision that "
    "Ines Okafor, who runs the ferry, called a gift."
)
MORE = "Traders on the east bank were told on Friday that no money had been set aside for them, and they were furious."


def blocks(*lines: str) -> list[Block]:
    return [TITLE, BYLINE, *(Block(text=line) for line in lines)]


def likely(*lines: str, language: str | None = "en") -> list[str]:
    made = blocks(*lines)
    return [made[index].text for index in likely_captions(made, {}, language, RULES)]


@pytest.mark.parametrize(
    "line",
    [
        "Ferry owner Ines Okafor at the east landing on Friday",
        "The swing bridge at Harrowgate, seen from the ferry on Friday",
        "Traders queue for the ferry at the east landing",
    ],
)
def test_lines_that_show_what_the_article_tells(line: str) -> None:
    assert likely(PROSE, line, MORE) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The ferry was full by nine.",
        "Nobody asked the ferry.",
        "But that was not all.",
        "What happens next",
        "“I have never seen the like,” she said.",
        "Council Votes to Close the Old Bridge",
        "Share this article",
        "Q: Favourite bridge",
        "Ines Okafor is a writer. Reach her at desk@harrow.example",
    ],
)
def test_lines_of_the_story_and_of_the_page(line: str) -> None:
    assert likely(PROSE, line, MORE) == []


def test_the_rule_says_what_weighed_most() -> None:
    made = blocks(PROSE, "Ferry owner Ines Okafor at the east landing on Friday", MORE)
    (rule,) = likely_captions(made, {}, "en", RULES).values()
    assert rule.startswith("caption.likely:")
    assert rule.partition(":")[2] in {"where-or-when", "name-again", "tells-nothing", "place", "ending", "length"}


def test_of_reasons_that_weigh_alike_it_is_always_the_same() -> None:
    worth = {"day": 30, "place.last": 30, "first.name": 10}
    assert _reason(worth) == _reason(dict(reversed(worth.items()))) == "where-or-when"


def test_it_stands_near_paragraphs_and_in_no_list() -> None:
    line = "Ferry owner Ines Okafor at the east landing on Friday"
    assert likely(PROSE, line) == []
    assert likely("More", line, "Home") == []
    assert likely(PROSE, "Old bridges of the north", line, MORE) == []


def test_a_language_without_such_words_has_none() -> None:
    line = "Ines Okafor på kajen i Harrowgate i fredags"
    assert likely(PROSE, line, MORE, language="sv") == []
    assert likely(PROSE, line, MORE, language=None) == []


def test_letters_of_the_blocks() -> None:
    made = blocks(PROSE, "A short one.", "No end", "Photo: Tom Ruel", "")
    assert kinds_of(made, {5: "caption.credit-line", 4: "caption.thing"}) == "typscro"


def test_a_name_told_again_is_a_sign() -> None:
    weigher = weigher_of("en", RULES)
    signs = dict(weighed_lines(blocks(PROSE, "Ferry owner Ines Okafor", MORE), {}, weigher))
    assert "named.before" in signs[3]
    assert "place.in" in signs[3]
    assert may_be_caption(3, blocks(PROSE, "Ferry owner Ines Okafor", MORE), "typop", weigher)
    assert is_furniture("Share this article", weigher)
    assert not is_furniture("Ferry owner Ines Okafor", weigher)


def test_what_heads_a_box_of_furniture_is_no_caption() -> None:
    weigher = weigher_of("en", RULES)
    box = "Harbour Freedom Updates"
    lines = (PROSE, "Was this article helpful?", box, "Sign up for our newsletter and never miss a boat.", PROSE)
    assert box not in [blocks(*lines)[index].text for index, _ in weighed_lines(blocks(*lines), {}, weigher)]
    alone = (PROSE, MORE, box, PROSE)
    assert box in [blocks(*alone)[index].text for index, _ in weighed_lines(blocks(*alone), {}, weigher)]


def test_right_below_the_headline_a_line_that_shows_little_is_its_subtitle() -> None:
    over = Block(text="5 March 2018", role=Role.DATE, rule="given")
    prose = [Block(text=PROSE), Block(text=MORE), Block(text=MORE)]
    for line in ("Harbour museum in Harrow with new wing from 2026", "Second ferry for the Tidewater in 2026"):
        assert likely_captions([over, TITLE, Block(text=line), *prose], {}, "en", RULES) == {}
    shown = Block(text="Ferry owner Ines Okafor at the east landing on Friday")
    assert list(likely_captions([over, TITLE, shown, *prose], {}, "en", RULES)) == [2]


def test_a_listed_sentence_is_no_caption() -> None:
    weigher = weigher_of("en", RULES)
    listed = ["In other business, the board:", "Hired a ferryman.", "Accepted a gift of 30 oars from Ines Okafor."]
    for above, wanted in ((listed[0], False), ("The board met twice.", True)):
        made = blocks(PROSE, above, *listed[1:], "Tabled a bridge.", MORE)
        assert may_be_caption(5, made, kinds_of(made, {}), weigher) is wanted
