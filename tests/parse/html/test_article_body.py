from __future__ import annotations

import json
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Shape
from reader.parse.html.article_body import STATED, with_stated_body
from reader.parse.html.page import parse_html
from tests.ending import it_ends

TEXTS = (
    "The council of the harbour town voted on Tuesday to rebuild the old quay before the winter storms return.",
    "“We have talked about it for ten years,” said the mayor, who grew up two streets from the water & the mill.",
    "The work will cost four million crowns, half of it paid by the region, and should end in the spring.",
    "Fishermen welcomed the decision, although some doubt that the money will last until the last stone is set.",
)
OTHER = (
    "A baker in the upper town has been fined for selling bread that weighed less than the law has asked for.",
    "He says that his scales were set by the office that fined him, and that he has the papers to prove it.",
    "The office answers that scales are like bread, and should be looked at every morning before the shop opens.",
)


def page(body: str, *stated: object) -> str:
    items = [{"@type": "NewsArticle", "headline": "Quay to be rebuilt", "articleBody": one} for one in stated]
    script = json.dumps(items).replace("</", "<\\/")
    head = f"<title>Quay to be rebuilt</title><script type='application/ld+json'>{script}</script>"
    return f"<html><head>{head}</head><body>{body}</body></html>"


def stated(html: str) -> list[str]:
    return [block.text for block in parse_html(html).blocks if block.evidence and block.evidence.hint == STATED]


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize(
    "body",
    [
        "\n\n".join(TEXTS),
        "\r\n".join(TEXTS),
        list(TEXTS),
        paragraphs(*TEXTS),
        escape(paragraphs(*TEXTS)),
        "<br><br>".join(TEXTS),
        "\n".join(TEXTS).replace("&", "&amp;"),
    ],
)
@pytest.mark.parametrize(
    "shown", ["", "<div id=app></div><noscript>Enable JavaScript.</noscript>", paragraphs(TEXTS[0]), "<p>Sign in</p>"]
)
def test_a_page_that_shows_less_has_its_stated_text(shown, body):
    assert stated(page(shown, body)) == list(TEXTS)


def test_what_is_no_paragraph_keeps_its_shape():
    html = f"<h2>What it costs</h2><p>{TEXTS[2]}</p><ul><li>Stone</li><li>Sand</li></ul><p>{TEXTS[3]}</p>"
    blocks = parse_html(page("", html)).blocks
    assert [block.shape for block in blocks if block.text in ("What it costs", "Stone")] == [
        Shape.HEADING,
        Shape.LIST_ITEM,
    ]


def test_it_stands_behind_what_the_page_shows_of_it():
    shown = f"<h1>Quay to be rebuilt</h1><p>{TEXTS[0]}</p><p>Sign in</p><footer>The Quay</footer>"
    texts = [block.text for block in parse_html(page(shown, "\n".join(TEXTS))).blocks]
    assert texts == ["Quay to be rebuilt", TEXTS[0], *TEXTS, "Sign in", "The Quay"]
    texts = [block.text for block in parse_html(page("<h1>Quay</h1><p>Sign in</p>", "\n".join(TEXTS))).blocks]
    assert texts == ["Quay", *TEXTS, "Sign in"]


@pytest.mark.parametrize("name", ["cookie-notice", "newsletter", "comments"])
def test_notices_are_no_text_of_its_own(name):
    shown = f"<div class={name}>{paragraphs(*OTHER)}</div><main><p>Sign in</p></main>"
    assert stated(page(f"{shown}<main>{paragraphs(TEXTS[0])}</main>", "\n".join(TEXTS))) == list(TEXTS)


@pytest.mark.parametrize(
    "shown",
    [
        paragraphs(*TEXTS),
        paragraphs(*TEXTS[:1], "An advert.", *TEXTS[1:]),
        paragraphs(*TEXTS[1:]),
        paragraphs(TEXTS[0], *OTHER),
        paragraphs(" ".join(TEXTS).upper()),
    ],
)
def test_a_page_that_shows_it_or_an_article_of_its_own_is_left_alone(shown):
    html = page(shown, "\n".join(TEXTS))
    assert stated(html) == []
    assert [block.text for block in parse_html(html).blocks] == [block.text for block in parse_html(page(shown)).blocks]


def test_a_list_of_articles_states_none():
    assert stated(page("", "\n".join(TEXTS), "\n".join(OTHER))) == []
    assert stated(page("", TEXTS[0], "\n".join(TEXTS))) == list(TEXTS)
    assert stated(page("", *["\n".join(TEXTS)] * 30)) == []


@pytest.mark.parametrize("body", ["", "A summary of it.", None, 5, {"text": TEXTS[0]}, [], [5], " \n ", "<p></p>"])
def test_what_is_no_text_is_left_out(body):
    assert stated(page("", body)) == []


@pytest.mark.parametrize(
    "body",
    [
        "word \n" * 60_000,
        "<p>word word " * 30_000,
        "<div>" * 2_500 + "word " * 50,
        "<p " * 120_000 + "word " * 50,
        "&lt;p&gt;" * 50_000 + "word " * 50,
        "&amp;" * 90_000 + "word " * 50,
        "<![CDATA[" + "word " * 50,
        "<p" + " a" * 9_000 + ">" + "word " * 50,
        "a" * 400_000 + " b" * 50,
        "</body></html>" + "<p>word</p>" * 50,
    ],
)
def test_hostile_bodies_end(body):
    with it_ends():
        blocks = parse_html(page("<p>Shown.</p>", body)).blocks
    assert "Shown." in [block.text for block in blocks]
    assert sum("word" in block.text or " b" in block.text for block in blocks)


def test_a_long_body_is_looked_for_in_a_long_page_by_a_few_pieces():
    """Each piece of it would take a minute."""
    shown = paragraphs(*(f"{OTHER[0]} {n}" for n in range(10_000)))
    with it_ends():
        parse_html(page(shown, " ".join(f"word{n}" for n in range(40_000))))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=300), max_size=3))
def test_total(bodies):
    found = with_stated_body([], bodies, lambda _: None)
    assert all(piece.hint == STATED and piece.text for piece in found)
