"""Lists of other articles below a text."""

from reader.clean.boilerplate.features import observe
from reader.clean.boilerplate.listings import other_articles
from reader.clean.lines.phrases import phrases_of
from reader.model import Block
from reader.rules.load import default_rules

ENGLISH = phrases_of("en", default_rules())
TEXT = (
    "The ferry of Norrvik will stop for eleven weeks from Monday, the harbour board said, because the ramp on the far "
    "side has to be built anew."
)
HEADLINES = (
    "Ten things to know about tides",
    "Where the herring went this year",
    "A bridge for Ansel at last",
    "Fog stops",
)
DAYS = ("April 26, 2014 -- Updated 1358 GMT (2158 HKT)", "7 August 2013", "Feb. 9th, 2013", "3 July 2014")
TEASER = "Here is what the harbour's oldest pilot has to say."


def listed(*lines):
    blocks = [Block(text=line) for line in ("Norrvik loses its ferry", TEXT, TEXT, *lines)]
    return [blocks[i].text for i in other_articles(blocks, observe(blocks, ENGLISH))]


def test_headlines_with_their_days_and_teasers():
    lines = [line for head, day in zip(HEADLINES, DAYS, strict=True) for line in (head, day, TEASER)]
    assert listed(*lines) == lines
    assert listed(*lines[:9]) == []


def test_a_chronicle_has_its_days_above_paragraphs():
    assert listed(*[line for day in DAYS for line in (day, TEXT)]) == []


def test_ranked_headlines_below_the_text():
    ranked = [f"{n} {head} in Norrvik" for n, head in enumerate((*HEADLINES, "Who feeds the gulls of Harrow"), 1)]
    assert listed("Most read", *ranked) == ranked
    assert listed(*ranked, TEXT * 2) == []


def test_what_an_article_counts_is_its_own():
    assert listed(*[f"{n}. {head} in Norrvik" for n, head in enumerate((*HEADLINES, "Gulls"), 1)]) == []
    assert listed("1 Ansel 20", "2 Harrow 18", "3 Norrvik 11", "4 Terns 9", "5 Elm 4") == []
