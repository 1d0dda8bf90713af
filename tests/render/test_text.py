from dataclasses import replace

from reader.model import Block, Mark, Quote, QuoteKind, Role
from reader.render.text import article_text
from tests.render.sample import ARTICLE


def test_paragraphs_without_what_was_cut():
    assert article_text(ARTICLE).split("\n\n") == [
        "Ferry late",
        "Calder Echo° · undated",
        "The ferry. Photo: Lena Achterberg",
        "The captain spoke. “We wait,",
        "“and then we swim.” said Fenna Drost of *the* “crew”.\n",
    ]


def test_with_what_was_cut():
    assert article_text(ARTICLE, with_cut=True).endswith("\n\nShare this\n")


def test_marks_in_words():
    text = article_text(ARTICLE, marks=True, with_cut=True)
    assert "[CAPTION] The ferry." in text
    assert "[QUOTE Fenna Drost] “We wait, [/QUOTE]" in text
    assert "[CUT phrase.share] Share this" in text


def test_quotations_side_by_side_are_both_marked():
    text = "“We wait.”“We swim.”"
    quotes = tuple(Quote(marks=(Mark(0, at, at + 10),), kind=QuoteKind.DIRECT) for at in (0, 10))
    article = replace(ARTICLE, blocks=(Block(text=text, role=Role.BODY),), quotes=quotes, captions=())
    assert "[QUOTE] “We wait.” [/QUOTE][QUOTE] “We swim.” [/QUOTE]" in article_text(article, marks=True)


def test_a_quotation_in_a_quotation_is_marked_inside_it():
    text = "Drost: I heard “We wait,” said Ada Crane."
    quotes = tuple(Quote(marks=(Mark(0, *at),), kind=QuoteKind.DIRECT) for at in ((7, 41), (15, 25)))
    article = replace(ARTICLE, blocks=(Block(text=text, role=Role.BODY),), quotes=quotes, captions=())
    marked = "Drost: [QUOTE] I heard [QUOTE] “We wait,” [/QUOTE] said Ada Crane. [/QUOTE]"
    assert marked in article_text(article, marks=True)


def test_width():
    assert max(len(line) for line in article_text(ARTICLE, width=20).splitlines()) <= 20
