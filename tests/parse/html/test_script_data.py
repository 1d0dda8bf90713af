from __future__ import annotations

import json

import pytest

from reader.parse.html.article_body import STATED
from reader.parse.html.page import parse_html
from reader.parse.html.script_data import MAX_SCRIPT, SCRIPT_DATA
from tests.ending import it_ends
from tests.parse.html.test_article_body import OTHER, TEXTS, paragraphs

TITLE = "Quay to be rebuilt"


def page(data: object, body: str = "<div id=__next></div>", title: str = TITLE) -> str:
    raw = data if isinstance(data, str) else json.dumps(data).replace("</", "<\\/")
    script = f"<script id=__NEXT_DATA__ type=application/json>{raw}</script>"
    return f"<html><head><title>{title}</title></head><body>{body}{script}<script src=/app.js></script></body></html>"


def stated(html: str) -> list[str]:
    return [block.text for block in parse_html(html).blocks if block.evidence and block.evidence.hint == STATED]


@pytest.mark.parametrize(
    "article",
    [
        {"title": TITLE, "body": [{"type": "p", "text": text} for text in TEXTS]},
        {"headline": TITLE, "html": paragraphs(*TEXTS)},
        {"seo": {"x": 1}, "title": TITLE, "content": {"paragraphs": list(TEXTS)}},
        {"name": TITLE, "text": "\n\n".join(TEXTS), "related": [{"text": " ".join(OTHER) * 9}]},
        {"headlines": {"basic": TITLE, "web": ""}, "content_elements": [{"type": "text", "content": t} for t in TEXTS]},
        {"title": TITLE, "body": list(TEXTS), "comments": [{"body": " ".join(OTHER) * 9}]},
        {
            "title": TITLE,
            "blocks": [
                {"children": [{"text": text[:30].rstrip()}, {"text": text[30 - (text[29] == " ") :]}]} for text in TEXTS
            ],
        },
    ],
)
@pytest.mark.parametrize("shown", ["<div id=__next></div>", f"<h1>{TITLE}</h1><p>{TEXTS[0]}</p><p>Sign in</p>"])
def test_the_article_below_the_headline_is_found(article, shown):
    data = {
        "props": {"menu": [{"title": "News"}] * 9, "pageProps": {"article": article, "more": [{"title": OTHER[0]}]}}
    }
    assert stated(page(data, shown)) == list(TEXTS)
    assert stated(page(data, shown, f"{TITLE} | The Quay Post")) == list(TEXTS)
    blocks = parse_html(page(data)).blocks
    assert {block.evidence.names for block in blocks if block.evidence} == {SCRIPT_DATA}


@pytest.mark.parametrize(
    "data",
    [
        {"items": [{"title": text, "summary": other} for text, other in zip(TEXTS, TEXTS, strict=True)]},
        {"title": TITLE, "slug": "quay", "url": "https://quay.example/a-very-long-address"},
        {"title": TITLE, "teaser": " ".join(TEXTS[:2])},
        [],
        "{",
        "[" * 50_000,
        5,
    ],
)
def test_other_data_is_left_alone(data):
    parsed = parse_html(page(data))
    assert parsed.blocks == ()
    assert [problem.kind for problem in parsed.problems] == ["script-made"]


def test_a_page_with_a_text_of_its_own_is_not_asked():
    data = {"title": TITLE, "body": "\n".join(OTHER * 9)}
    shown = paragraphs(*TEXTS * 2)
    assert stated(page(data, shown)) == []
    assert parse_html(page(data, shown)).problems == ()


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        ("<div id=root></div><script src=/app.js></script>", 1),
        ("<div id=root>Loading…</div><noscript>Please enable JavaScript to see it.</noscript><script>go()</script>", 1),
        ("<nav><a href=/>Home</a> <a href=/news>News</a> <a href=/s>Sport</a></nav><script>go()</script>", 1),
        ("<h1>Page not found</h1><script src=/count.js></script>", 0),
        ("<div id=root></div>", 0),
        ("", 0),
        ("<div></div><script type='application/ld+json'>{}</script>", 0),
    ],
)
def test_a_page_made_by_scripts_says_so(body, problems):
    assert len(parse_html(f"<html><head><title>x</title></head><body>{body}</body></html>").problems) == problems


@pytest.mark.parametrize(
    "data",
    [
        json.dumps({"title": TITLE, "body": ["word " * 9] * 30_000}),
        "[" * 900 + json.dumps([{"title": TITLE, "body": ["word " * 9] * 9_000}]) + "]" * 900,
        json.dumps({"title": TITLE, "body": [{"parts": [{"t": f" word {n}"} for n in range(48_000)]}]}),
        json.dumps([{"title": TITLE, "a": [TITLE] * 9_000}] * 4),
        json.dumps({"title": TITLE, **{f"key {n}": "word " * 9 for n in range(20_000)}}),
        json.dumps({"title": TITLE, "body": "word " * (MAX_SCRIPT // 4)}),
        f'{{"title": "{TITLE}", "a":' * 400 + json.dumps(["a word"] * 25_000) + "}" * 400,
        '{"a":' * 900 + json.dumps({"title": TITLE, "body": "word " * 90}) + "}" * 900,
    ],
)
def test_hostile_data_ends(data):
    with it_ends():
        parse_html(page(data))


@pytest.mark.parametrize(
    "script",
    [
        "window.__APOLLO_STATE__ = {};",
        "window.__APOLLO_STATE__={};(function(){})()",
        "var state = {};",
        "window['state'] = JSON.parse(DATA);",
    ],
)
def test_data_that_a_script_puts_into_a_variable(script):
    article = {
        "__typename": "Article", "title": TITLE, "publishedAt": "2023-02-07T06:00:00Z",
        "authors": [{"__ref": "Person:5"}], "body": paragraphs(*TEXTS),
    }  # fmt: skip
    other = {"__typename": "Article", "title": "Else", "body": paragraphs(*OTHER)}
    data = json.dumps({"Article:7": article, "Article:8": other, "Person:5": {"name": "Odo Farr"}}).replace(
        "</", "<\\/"
    )
    text = script.replace("DATA", json.dumps(data)).replace("{}", data, 1)
    html = f"<html><head><title>{TITLE}</title></head><body><div id=root></div><script>{text}</script></body></html>"
    assert stated(html) == list(TEXTS)
    fields = parse_html(html).fields
    assert fields.published is not None
    assert fields.published.value == "2023-02-07T06:00:00Z"
    assert [author.value for author in fields.authors] == ["Odo Farr"]
    assert fields.published.rule.startswith("html.script.")


@pytest.mark.parametrize("text", ["window.a=" * 200_000, "var a = {" * 200_000, "a" * 1_900_000, "a" + " " * 1_900_000])
def test_scripts_that_are_no_data_are_passed_over(text):
    html = f"<html><head><title>{TITLE}</title></head><body><div id=root></div><script>{text}</script></body></html>"
    with it_ends():
        assert stated(html) == []


def test_end_tags_in_braces_are_end_tags():
    html = "".join(f"<p>{text} {{/p}}" for text in TEXTS) + "<p><br>{/p}<p><quay-embed data-x=1>{/quay-embed}{/p}"
    assert stated(page({"headline": TITLE, "richText": html})) == list(TEXTS)


def test_braces_that_end_no_element_stay():
    assert any(
        "{/unit}" in text for text in stated(page({"title": TITLE, "body": [*TEXTS[:2], f"{TEXTS[2]} {{/unit}} <br>"]}))
    )


@pytest.mark.parametrize("data", [{"@type": "VideoObject", "description": " ".join(TEXTS)}, [{"a": " ".join(TEXTS)}]])
def test_data_written_as_a_text_is_no_text(data):
    assert stated(page({"title": TITLE, "schema": json.dumps(data, indent=4)})) == []
    assert stated(page({"title": TITLE, "schema": json.dumps(data) * 9, "body": list(TEXTS)})) == list(TEXTS)
