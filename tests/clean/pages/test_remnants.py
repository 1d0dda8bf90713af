"""What stands at an article's end in its own element and is none of it."""

import pytest

from reader.clean.lines.phrases import phrases_of
from reader.clean.pages.remnants import set_aside
from reader.model import Block, Role
from reader.rules.load import default_rules

ENGLISH = phrases_of("en", default_rules())
PROSE = "Ferries to the islands will run twice a day from Saturday, and the fish market opens again on Monday morning."
ABOUT = (
    "Norrvik Marine is a leading provider of lifts, founded in 1961 and headquartered in Ansel, and employs 90 people."
)
OFFER = "Subscribe now to our weekly letter for the full story."


def body_of(*texts):
    blocks = [Block(text=text, role=Role.BODY, rule="page.good") for text in texts]
    return [block.text for block in set_aside(blocks, ENGLISH) if block.role is Role.BODY]


@pytest.mark.parametrize("end", [[ABOUT], [OFFER], [ABOUT, OFFER], ["Share this article"]])
def test_offers_and_notes_at_the_end(end):
    assert body_of(PROSE, PROSE, *end) == [PROSE, PROSE]


def test_the_rule_says_why():
    blocks = [Block(text=text, role=Role.BODY) for text in (PROSE, ABOUT)]
    assert set_aside(blocks, ENGLISH)[-1].rule == "page.end.about"


@pytest.mark.parametrize(
    "texts",
    [
        [PROSE, OFFER, PROSE],
        [ABOUT, PROSE],
        [OFFER],
        [PROSE, f"Share this and subscribe today {PROSE * 8}"],
        [PROSE, "Copyright is what the poets of this town talk about, and none ever subscribed to a paper, he said."],
    ],
)
def test_elsewhere_they_stay(texts):
    assert body_of(*texts) == texts


def test_a_line_about_who_signs_needs_fewer_words_of_a_life():
    about = "Odette Farr is a contributing editor and keeps a boat in Ansel with her two old dogs."
    texts = [Block(text=text, role=Role.BODY) for text in (PROSE, about)]
    assert set_aside(texts, ENGLISH)[-1].role is Role.BODY
    signed = Block(text="By Odette Farr", role=Role.BYLINE)
    assert set_aside([signed, *texts], ENGLISH)[-1].rule == "page.end.about"


def test_a_line_with_the_mail_of_who_signs():
    mail = "Odette Farr covers the harbour of Ansel for the Courier. Write to ofarr@courier.example with what you saw."
    signed = Block(text="By Odette Farr", role=Role.BYLINE)
    texts = [Block(text=text, role=Role.BODY) for text in (PROSE, mail)]
    assert set_aside([signed, *texts], ENGLISH)[-1].role is Role.BOILERPLATE
    other = Block(text="By Ada Holm", role=Role.BYLINE)
    assert set_aside([other, *texts], ENGLISH)[-1].role is Role.BODY
