from __future__ import annotations

import pytest

from reader.clean.lines.phrases import phrases_of
from reader.clean.pages.features import page_features
from reader.model import Block, Evidence, Field, Fields, Role, Shape
from reader.rules.load import default_rules

PHRASES = phrases_of("en", default_rules())
PROSE = (
    "The council of the harbour town voted on Tuesday to rebuild the old quay before the winter storms. It was time."
)


def of(*blocks: Block, title: str = "") -> list[list[str]]:
    return page_features(blocks, Fields(title=Field(title, "x")) if title else Fields(), PHRASES)


def page(text: str, **evidence) -> Block:
    return Block(text=text, evidence=Evidence(tag="p", **evidence))


@pytest.mark.parametrize(
    ("block", "feature"),
    [
        (page(PROSE), "good"),
        (page(PROSE), "sentences"),
        (page(PROSE, content=True), "extractor.yes"),
        (page("Sign up for our letters"), "phrase.start"),
        (page("read this", links=1.0), "linked.p"),
        (page("see www.quay.example"), "address"),
        (page("© 2024"), "copyright"),
        (page("The quay at dawn", picture=True), "after.picture"),
        (page("a | b"), "bars"),
        (page("menu", hidden=True), "hidden"),
        (page("READ THIS NOW"), "upper"),
        (page("12 34 56"), "digits"),
        (page("what follows:"), "ends.colon"),
        (page("menu", region="nav"), "region.nav"),
    ],
)
def test_a_blocks_own_features(block, feature):
    assert feature in of(block)[0]


def test_running_text_is_not_what_stands_at_the_side():
    assert "good" not in of(page(PROSE, region="comments"))[0]
    assert "good" not in of(page(PROSE, links=0.9))[0]


def test_the_element_with_most_text_is_the_top():
    inside = [page(PROSE, containers=(1, 2, n)) for n in (3, 4, 5)]
    outside = page("Menu", containers=(1, 9, 10))
    found = of(*inside, outside)
    assert all("top.child" in names for names in found[:3])
    assert not any(name.startswith("top.") for name in found[3])


def test_place_by_the_extractors_blocks():
    found = of(page("Menu"), page(PROSE, content=True), page("x"), page(PROSE, content=True), page("End"))
    assert "place.before" in found[0]
    assert "place.between" in found[2]
    assert "place.after" in found[4]
    assert "previous.yes" in found[4]


def test_what_follows_a_phrase_of_the_furniture():
    found = of(page("Related stories"), page("A title of another story"), page(PROSE), page("x"))
    assert "tail.related" in found[1]
    assert not any(name.startswith("tail.") for name in found[3])


def test_title_and_standfirst():
    head = Block(text="Quay to be rebuilt", shape=Shape.HEADING, role=Role.TITLE, evidence=Evidence(tag="h1"))
    found = of(page("Menu"), head, page("It took ten years."), title="Quay to be rebuilt")
    assert "is.title" in found[1]
    assert "before.title" in found[0]
    assert "under.title" in found[2]


def test_repeated_text():
    assert all("repeated" in names for names in of(page("Share"), page("Share")))
