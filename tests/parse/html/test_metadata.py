from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Field
from reader.parse.html.metadata import iso_date, without_site
from reader.parse.html.page import parse_html


def fields(head: str, body: str = "<p>x</p>"):
    return parse_html(f"<html><head>{head}</head><body>{body}</body></html>").fields


def meta(name: str, value: str) -> str:
    return f'<meta property="{name}" content="{value}">'


@pytest.mark.parametrize(
    ("head", "body", "title", "rule"),
    [
        (meta("og:title", "Mill closes"), "", "Mill closes", "meta.og:title"),
        (
            "<title>Mill closes - Quarry Post</title>" + meta("og:site_name", "Quarry Post"),
            "",
            "Mill closes",
            "html.title",
        ),
        (
            "<title>Mill closes its gates - Quarry Post</title>",
            "<h1>Mill closes its gates</h1>",
            "Mill closes its gates",
            "html.h1",
        ),
        (
            "<title>Mill closes - The Daily Quarry Post</title>",
            "<main><h1>Mill closes</h1></main>",
            "Mill closes",
            "html.h1",
        ),
        (
            "<title>Mill closes - News - The Daily Quarry Post</title>",
            "<main><h1>News</h1></main>",
            "Mill closes - News - The Daily Quarry Post",
            "html.title",
        ),
        (
            "<title>Storm live - The Daily Quarry Post</title>",
            "<main><h1>Storm live: trains stop</h1></main>",
            "Storm live: trains stop",
            "html.h1",
        ),
        ("<title>Quarry Post</title>", "<h1>Mill closes</h1>", "Quarry Post", "html.title"),
        ("", "<h1>Mill closes</h1>", "Mill closes", "html.h1"),
    ],
)
def test_titles(head, body, title, rule):
    assert fields(head, body).title == Field(title, rule)


TOLD = "Old mill owner closes Harrow quarry gates"
SHOWN = "Gates of the Harrow quarry will close, says owner"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (meta("og:title", TOLD), f"<h1>{SHOWN}</h1>", SHOWN),
        (f"<title>{TOLD}</title>", f"<p class=headline>{TOLD}</p><h1>{SHOWN}</h1>", SHOWN),
        (meta("og:title", TOLD), "<h1>The long night of the ferry crews</h1>", TOLD),
        (meta("og:title", TOLD), f"<aside><h1>{SHOWN}</h1></aside>", TOLD),
        (meta("og:title", TOLD), f"<h1>Quarries {TOLD}</h1>", TOLD),
        (f"<title>{TOLD} - Harrow quarry owner gates</title>", "<h1>Harrow quarry owner gates</h1>", TOLD),
        (meta("og:title", TOLD), f"<h1>{SHOWN} {'and so on, ' * 20}</h1>", TOLD),
    ],
)
def test_the_headline_shown_stands_before_one_in_other_words(head, body, title):
    found = fields(head, body).title
    assert found is not None
    assert found.value.startswith(title)


@pytest.mark.parametrize(
    ("title", "site", "bare"),
    [
        ("Mill closes | Quarry Post", "Quarry Post", "Mill closes"),
        ("Quarry Post: Mill closes", "Quarry Post", "Mill closes"),
        ("Mill closes – The Quarry Post", "Quarry Post", "Mill closes"),
        ("Mill - a story - closes", "Quarry Post", "Mill - a story - closes"),
        ("Mill closes", "", "Mill closes"),
    ],
)
def test_the_sites_name_is_no_title(title, site, bare):
    assert without_site(title, site) == bare


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (meta("article:published_time", "2024-05-06T07:08:09Z"), Field("2024-05-06", "meta.article:published_time")),
        (meta("article:modified_time", "2024-05-06T07:08:09Z"), None),
        ('<meta name="date" content="20240506">', Field("2024-05-06", "meta.date")),
        ('<meta name="date" content="soon">', None),
        (meta("pubdate", "Monday, May 6, 2024, 4:51 PM"), Field("Monday, May 6, 2024, 4:51 PM", "meta.pubdate")),
        (meta("pubdate", "6 May 2024") + meta("dc.date", "2024-05-07"), Field("2024-05-07", "meta.dc.date")),
        (
            '<script type="application/ld+json">'
            + json.dumps({"@type": "Article", "datePublished": "2024-05-06"})
            + "</script>",
            Field("2024-05-06", "json-ld.datePublished"),
        ),
    ],
)
def test_only_a_stated_date(head, published):
    assert fields(head).published == published


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ("<article><time datetime=2024-05-06>6 May</time><p>x</p></article>", Field("2024-05-06", "html.time")),
        ("<time itemprop=datePublished datetime=2024-05-06T10:00>6 May</time>", Field("2024-05-06", "html.time")),
        ("<aside><time datetime=2024-05-06>6 May</time></aside><p>x</p>", None),
        ("<article><p>x</p><blockquote>y <time datetime=2024-05-06>6 May</time></blockquote></article>", None),
        (
            "<article><time datetime=2024-05-06>a</time><p>and</p><time datetime=2024-05-07>b</time></article>",
            None,
        ),
    ],
)
def test_a_time_element_counts_when_it_is_the_articles(body, published):
    assert fields("", body).published == published


def test_the_day_an_article_was_made_comes_behind_the_one_it_appeared():
    script = '<script type="application/ld+json">{"@type": "Article", "dateCreated": "2024-05-07"}</script>'
    made = Field("2024-05-07", "json-ld.dateCreated")
    assert fields(script).published == made
    assert fields(script, "<article><time datetime=2024-05-08>a</time><p>x</p></article>").published == made
    assert fields(script + meta("article:published_time", "2024-05-06")).published.value == "2024-05-06"
    assert fields(script, "<time itemprop=datePublished datetime=2024-05-06>a</time>").published.value == "2024-05-06"


QUARRY = Field("Quarry Post", "meta.copyright")


@pytest.mark.parametrize(
    ("head", "source"),
    [
        (meta("og:site_name", "Quarry Post"), Field("Quarry Post", "meta.og:site_name")),
        (meta("og:site_name", "https://quarry.example"), None),
        ('<meta name="publisher" content="Quarry Post">', Field("Quarry Post", "meta.publisher")),
        (meta("copyright", "Copyright (c) 2001-2019 Quarry Post. All rights reserved."), QUARRY),
        (meta("copyright", "© 2019 Quarry Post"), QUARRY),
        (meta("copyright", "版权所有 Quarry Post"), QUARRY),
        (meta("copyright", "All rights reserved"), None),
        (meta("og:site_name", "Quarry Post | News of the coast"), Field("Quarry Post", "meta.og:site_name")),
        (meta("og:site_name", "Quarry Post - Harrow"), Field("Quarry Post - Harrow", "meta.og:site_name")),
        ("", None),
    ],
)
def test_sources(head, source):
    assert fields(head).source == source


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("https://quarry.example/a", Field("https://quarry.example/a", "html.canonical")),
        ("javascript:alert(1)", None),
        ("-x https://quarry.example", None),
        ("/a", None),
        ("https://quarry.example/a b", None),
    ],
)
def test_only_web_addresses(link, url):
    assert fields(f'<link rel="canonical" href="{link}">').url == url


def test_authors_and_language():
    page = parse_html('<html lang="de"><head><meta name="author" content="Ada Marlow"></head><p>x')
    assert page.fields.authors == (Field("Ada Marlow", "meta.author"),)
    assert page.fields.language == Field("de", "html.lang")


@given(st.text(max_size=40))
def test_dates_of_any_text(value):
    found = iso_date(value)
    assert not found or (len(found) == 10 and found[:2] in ("19", "20"))


def test_the_large_letters_of_a_page_whose_title_is_the_sites():
    large = "<font size=5>Mill to be rebuilt</font><br><br><p>x</p>"
    assert fields("<title>Quarry Post - online</title>", large).title == Field("Mill to be rebuilt", "html.font")
    for body in (large + large, large.replace("size=5", "size=3"), "<font size=6>Quarry Post</font><br><br><p>x</p>"):
        assert fields("<title>Quarry Post - online</title>", body).title.rule != "html.font"


def test_what_a_picture_says_of_itself_is_not_the_articles():
    picture = (
        "<p>x<div itemscope itemtype='https://schema.org/ImageObject'>"
        "<meta itemprop=author content='Tom Ruel / Tide Photos'><meta itemprop=datePublished content=2019-01-02></div>"
    )
    assert fields("", picture).authors == ()
    assert fields("", picture).published is None
    article = picture.replace("ImageObject", "NewsArticle")
    assert [one.value for one in fields("", article).authors] == ["Tom Ruel / Tide Photos"]
