from __future__ import annotations

from dataclasses import replace

import pytest

from reader.clean.pages.evidence import label_page
from reader.clean.pages.furniture import without_furniture
from reader.model import Block, Evidence, Role, Shape
from reader.parse.html.page import parse_html
from reader.rules.load import default_rules

RULES = default_rules()
PROSE = (
    "The old stone quay of Tarn Bay is to be rebuilt before the winter, the harbour board decided on Monday evening.",
    "The work will cost four million, half of which is to be paid by the owners of the boats that are moored there.",
    '"I have waited for this since I was a girl," said Odette Farr, who sells mussels at the foot of the old stairs.',
)


def page(*between: str) -> str:
    inside = "".join(f"<p>{text}</p>{more}" for text, more in zip(PROSE, (*between, "", "", ""), strict=False))
    return f"<html lang=en><body><article><h1>Quay to be rebuilt</h1>{inside}</article></body></html>"


def found(html: str) -> dict[str, Block]:
    parsed = parse_html(html)
    return {block.text: block for block in label_page(parsed.blocks, parsed.fields, "en", RULES)}


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("<div>Advertisement</div>", "page.phrase.advert"),
        ("<p>Share this article</p>", "page.phrase.share"),
        ("<div>41 comments</div>", "page.phrase.comments"),
    ],
)  # fmt: skip
def test_lines_that_are_furniture_by_their_words(line, rule):
    labelled = found(page("", line))
    block = next(block for block in labelled.values() if block.text in line)
    assert block.role is Role.BOILERPLATE
    assert all(labelled[text].role is Role.BODY for text in PROSE)
    taken = Block(text=block.text, role=Role.BODY, evidence=Evidence(tag="p"))
    assert without_furniture([taken], [["phrase.start"]], "en", RULES)[0].rule == rule
    assert without_furniture([taken], [["good"]], "en", RULES) == [taken]


def test_sentences_and_headings_that_begin_as_furniture_stay():
    long = Block(text="Comments on the plan, she said, had come from as far away as the islands.", role=Role.BODY)
    head = Block(text="Advertisement", shape=Shape.HEADING, role=Role.SUBHEAD)
    assert without_furniture([long, head], [["phrase.start"]] * 2, "en", RULES) == [long, head]


def test_a_heading_in_an_adverts_place_that_says_so_is_no_part_of_the_text():
    advert = "<div class=story-content><p>{}</p><div class=ad-slot><h3>{}</h3></div><p>{}</p></div>"
    labelled = found(page(advert.format(PROSE[1] * 2, "Advertisement", PROSE[2] * 2)))
    assert (labelled["Advertisement"].role, labelled["Advertisement"].rule) == (Role.BOILERPLATE, "page.phrase.advert")
    labelled = found(page(advert.format(PROSE[1] * 2, "What the boats bring", PROSE[2] * 2)))
    assert labelled["What the boats bring"].role is Role.SUBHEAD


@pytest.mark.parametrize(
    "notice",
    [
        "This content is imported from Peepbox. You may be able to find it in another format at their web site.",
        "You have 3 articles left before you are asked to open a free account with Harrow Desk.",
        "This is your last article that you can read this month before you are asked to pay for Harrow Desk.",
        "Estimated reading time: 4 minutes",
    ],
)
def test_notices_of_the_site_among_the_paragraphs(notice):
    labelled = found(page(f"<p>{notice}</p>"))
    assert labelled[notice].role is Role.BOILERPLATE
    assert all(labelled[text].role is Role.BODY for text in PROSE)


def test_a_sentence_of_no_article_is_outside_whatever_its_kind():
    notice = Block(text="See what's happening in the world as it goes on, in the words of those who are there now.")
    told = Block(text="See what the sea has made of the quay, she said, and of the stairs that went down from it.")
    result = without_furniture(
        [replace(block, role=Role.BODY) for block in (notice, told)], [["phrase.start"]] * 2, "en", RULES
    )
    assert [block.role for block in result] == [Role.BOILERPLATE, Role.BODY]


def test_readers_words_are_outside_unless_they_are_all():
    text = "My father always said that the quay would see us all in our graves. Elsie"
    assert found(page("", f"<div class=reader-comment><p>{text}</p></div>"))[text].role is Role.BOILERPLATE
    said = Block(text=text, role=Role.BODY, evidence=Evidence(region="comments"))
    assert without_furniture([said], [[]], "en", RULES) == [said]


def test_a_heading_stands_as_others_of_its_kind_do():
    def heading(text: str, place: int, role: Role, **more: object) -> Block:
        evidence = Evidence(tag="h3", names="update", containers=(1, place, place + 1), **more)  # type: ignore[arg-type]
        return Block(text=text, shape=Shape.HEADING, role=role, rule="page.x", evidence=evidence)

    def paragraph(place: int, role: Role = Role.BODY) -> Block:
        return Block(text=PROSE[0], role=role, evidence=Evidence(tag="p", containers=(1, place, place + 2)))

    taken = [heading("Ferries cancelled", 10, Role.SUBHEAD), paragraph(10)]
    left = heading("Bridge shut", 20, Role.BOILERPLATE)
    blocks = [left, paragraph(20), *taken]
    assert without_furniture(blocks, [[]] * 4, "en", RULES)[0].rule == "page.heading-kin"
    for other in (
        [left, paragraph(20, Role.BOILERPLATE), *taken],
        [left, paragraph(30), *taken],
        [left, paragraph(20)],
        [heading("Bridge shut", 20, Role.BOILERPLATE, links=1.0), paragraph(20), *taken],
        [heading("Bridge shut", 20, Role.BOILERPLATE, region="related"), paragraph(20), *taken],
    ):
        assert without_furniture(other, [[]] * len(other), "en", RULES)[0].role is Role.BOILERPLATE
    assert without_furniture(blocks, [["phrase.start"]] * 4, "en", RULES)[0].role is Role.BOILERPLATE


def test_the_label_of_an_advert_may_head_links_as_well():
    label = Block(text="Anzeige", role=Role.BODY, evidence=Evidence(tag="div"))
    assert without_furniture([label], [["phrase.whole"]], "de", RULES)[0].rule == "page.phrase.advert"


@pytest.mark.parametrize(
    ("box", "rule"),
    [
        ("<h4>You may also like</h4><p><a href=/q>Where have the herring gone</a></p>", "page.below.related"),
        ("<h3>Already a subscriber?</h3><p>Subscribe now to read it for a pound a month.</p>", "page.below.account"),
        ("<p class=button-wrapper><a class='button primary' href=/s>Give Bay Post to a friend</a></p>", "page.button"),
        ("<div class=newsletter><h3>The Post by mail</h3><p>Only on Fridays.</p></div>", "page.region.signup"),
        ("<div class=pullquote><p>I have waited for this since I was a girl</p></div>", "page.pull-quote"),
    ],
)  # fmt: skip
def test_boxes_between_paragraphs(box, rule):
    parsed = parse_html(page("", box))
    taken = [
        replace(block, role=Role.SUBHEAD if block.shape is Shape.HEADING else Role.BODY) for block in parsed.blocks
    ]
    begins = [["phrase.start"] if block.shape is Shape.HEADING else [] for block in taken]
    result = without_furniture(taken, begins, "en", RULES)
    outside = [block for block in result if block.role is Role.BOILERPLATE]
    assert outside
    assert {block.rule for block in outside} == {rule}
    assert not {block.text for block in outside}.intersection(PROSE)


def test_a_phrase_inside_gives_a_sentence_away():
    paid = Block(text="This week's tides are brought to you by Farr & Sons, who mend nets.", role=Role.BODY)
    sold = Block(text="If you buy a net through us, we may earn a commission from those who made it.", role=Role.BODY)
    told = Block(text="The nets, she said, had been brought to the quay by Farr & Sons.", role=Role.BODY)
    result = without_furniture([paid, sold, told], [["phrase.inside"]] * 3, "en", RULES)
    assert [block.role for block in result] == [Role.BODY, Role.BOILERPLATE, Role.BODY]
