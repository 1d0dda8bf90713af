from __future__ import annotations

import json

import pytest

from reader.parse.html.linked_data import linked_data

ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Mill  closes",
    "datePublished": "2024-05-06T07:08:09+02:00",
    "author": [{"@type": "Person", "name": "Ada Marlow"}, "Ben Oduya"],
    "publisher": {"@type": "Organization", "name": "The Quarry Post"},
}


@pytest.mark.parametrize(
    "script",
    [
        json.dumps(ARTICLE),
        json.dumps([ARTICLE]),
        json.dumps({"@graph": [{"@type": "BreadcrumbList"}, ARTICLE]}),
        json.dumps({"@type": "WebPage", "mainEntity": ARTICLE}),
        f"<!-- {json.dumps(ARTICLE)} -->",
        json.dumps(ARTICLE) + ";",
        json.dumps({**ARTICLE, "@type": ["Thing", "https://schema.org/Article"]}),
    ],
)
def test_an_article_is_found(script):
    found = linked_data([script])
    assert found.titles == ["Mill closes"]
    assert found.published == ["2024-05-06T07:08:09+02:00"]
    assert found.authors == ["Ada Marlow", "Ben Oduya"]
    assert found.publishers == ["The Quarry Post"]


def test_references_that_a_page_wrote_in_its_data_are_characters():
    found = linked_data([json.dumps({**ARTICLE, "headline": "Mill &amp; quay", "author": {"name": "Ada O&#039;Dell"}})])
    assert (found.titles, found.authors) == (["Mill & quay"], ["Ada O'Dell"])


def test_of_several_names_in_one_place_the_first_counts():
    several = {**ARTICLE, "headline": ["Mill closes", "Mill"], "author": {"name": ["Ada Marlow", "A. M."]}}
    found = linked_data([json.dumps(several)])
    assert (found.titles, found.authors) == (["Mill closes"], ["Ada Marlow"])


def test_publishers_by_reference():
    graph = {
        "@graph": [
            {**ARTICLE, "publisher": {"@id": "#org"}},
            {"@type": "Organization", "@id": "#org", "name": "Quarry"},
        ]
    }
    assert linked_data([json.dumps(graph)]).publishers == ["Quarry"]


@pytest.mark.parametrize(
    "script",
    ["", "{", "[" * 100_000, "null", "1", '{"@type": 5}', "{" * 5, "9" * 5_000, '{"@type": "Article", "headline": {}}'],
)
def test_what_does_not_parse_says_nothing(script):
    found = linked_data([script])
    assert (found.titles, found.authors, found.publishers) == ([], [], [])


@pytest.mark.parametrize(
    ("body", "found"),
    [("One.\n\nTwo.", ["One.\n\nTwo."]), (["One.", 2, "Two."], ["One.\nTwo."]), (" ", []), (5, []), ({"a": 1}, [])],
)
def test_whole_texts_keep_their_lines(body, found):
    assert linked_data([json.dumps({**ARTICLE, "articleBody": body})]).bodies == found
    assert linked_data([json.dumps({"@type": "WebPage", "articleBody": body})]).bodies == []
