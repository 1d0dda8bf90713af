from __future__ import annotations

import json
from typing import Any

import pytest

from reader.model import Parsed
from reader.parse.records.lists import records_in
from reader.parse.records.records import parse_records
from tests.ending import it_ends

POND = "The pond at Ostrow reopened on Monday after two dry summers, the parish said."
LOAF = "A baker in Lindow has sold the same loaf for forty years, and somebody complained."
ONE, TWO = {"title": "Pond", "text": POND}, {"title": "Loaf", "text": LOAF}


def read(value: Any) -> list[Parsed]:
    return list(parse_records(json.dumps(value).encode(), lines=False))


def said(value: Any) -> list[tuple[str, str]]:
    return [
        (article.fields.title.value if article.fields.title else "", article.blocks[0].text) for article in read(value)
    ]


@pytest.mark.parametrize(
    "value",
    [
        {"title": {"0": "Pond", "1": "Loaf"}, "text": {"0": POND, "1": LOAF}, "date": {"0": "2024", "1": None}},
        {"title": ["Pond", "Loaf"], "text": [POND, LOAF]},
        {"columns": ["title", "text"], "index": [0, 1], "data": [["Pond", POND], ["Loaf", LOAF]]},
        {"header": ["titel", "inhalt"], "rows": [["Pond", POND], ["Loaf", LOAF]]},
        {"schema": {"fields": [{"name": "title"}]}, "data": [ONE, TWO]},
        {"a1": ONE, "a2": TWO},
        {"https://ostrow.example/1": ONE, "https://ostrow.example/2": TWO},
        {"generated": "2024", "articles": {"12": ONE, "13": TWO}},
        {"papers": {"post": {"link": "x", "articles": [ONE]}, "echo": {"articles": [TWO]}}},
        {"2024-03-04": [ONE], "2024-03-08": [TWO]},
        {"count": 2, "pagina": [ONE, TWO]},
        {"kind": "Listing", "data": {"children": [{"kind": "t3", "data": ONE}, {"kind": "t3", "data": TWO}]}},
        {"rss": {"channel": {"title": "x", "item": [ONE, TWO]}}},
        {"@graph": [ONE, TWO]},
        [{"articles": [ONE, TWO]}],
        {"db": [{"meta": {"version": "5"}, "data": {"posts": [ONE, TWO], "tags": [{"id": "1", "name": "News"}]}}]},
        {
            "type": "OrderedCollection",
            "orderedItems": [{"type": "Create", "object": ONE}, {"type": "Create", "object": TWO}],
        },
        {"took": 1, "hits": {"total": 2, "hits": [{"_source": ONE}, {"_source": TWO}]}},
    ],
)
def test_several_records_however_they_are_held(value: Any) -> None:
    assert said(value) == [("Pond", POND), ("Loaf", LOAF)]
    assert [article.record for article in read(value)] == [1, 2]
    assert len({article.raw for article in read(value)}) == 2


def test_one_record_under_its_id_is_the_article_itself() -> None:
    assert said({"a1": ONE}) == [("Pond", POND)]
    assert [article.record for article in read({"a1": ONE})] == [None]


@pytest.mark.parametrize(
    "value",
    [
        ONE,
        {"title": "Pond", "text": {"0": POND, "1": LOAF}},
        {"title": {"rendered": "Pond"}, "content": {"rendered": POND}},
        {"title": ["Pond"], "text": [POND]},
        {"title": ["Pond"], "text": [POND, LOAF]},
        {"title": "Pond", "text": POND, "related": [TWO]},
        {"title": "Pond", "chronicle": POND, "related": [TWO]},
        {"chronicle": POND * 4, "related": [TWO]},
        {"opening": {"text": POND}, "end": {"text": LOAF}},
        {"article": ONE, "author": {"name": "Ada", "text": "Ada writes."}},
        {"columns": ["id", "year"], "data": [[1, 2], [3, 4]]},
        {"columns": ["title", "text"], "data": [["Pond"]]},
        {},
    ],
)
def test_what_is_one_record(value: Any) -> None:
    assert records_in(value, {}) is None
    assert len(read(value)) == 1


def test_the_address_that_a_record_stands_under_is_its_own() -> None:
    first, second = read(
        {"https://ostrow.example/1": ONE, "https://ostrow.example/2": {**TWO, "url": "https://b.example/2"}}
    )
    assert first.fields.url
    assert second.fields.url
    assert (first.fields.url.value, second.fields.url.value) == ("https://ostrow.example/1", "https://b.example/2")
    (text, _) = read({"https://ostrow.example/1": POND, "https://ostrow.example/2": LOAF})
    assert text.fields.url
    assert (text.fields.url.value, text.blocks[0].text) == ("https://ostrow.example/1", POND)


@pytest.mark.parametrize(
    ("value", "source", "rule"),
    [
        ({"version": "1.1", "title": "The Quay", "home_page_url": "x", "items": [ONE]}, "The Quay", "json.feed.title"),
        ({"feed": {"title": "The Quay"}, "entries": [ONE]}, "The Quay", "json.feed.title"),
        ({"rss": {"channel": {"title": "The Quay", "link": "x", "item": [ONE]}}}, "The Quay", "json.feed.title"),
        ({"publisher": "The Quay", "articles": [ONE]}, "The Quay", "json.publisher"),
        ({"publisher": "The Quay", "articles": [{**ONE, "site": "The Pier"}]}, "The Pier", "json.site"),
        ({"title": "Search results", "articles": [ONE]}, None, None),
    ],
)
def test_what_the_object_around_them_says_of_all(value: Any, source: str | None, rule: str | None) -> None:
    (article,) = read(value)
    stated = article.fields.source
    assert ((stated.value, stated.rule) if stated else (None, None)) == (source, rule)


def test_a_large_table_ends() -> None:
    count = 20_000
    value = {name: {str(n): f"{name} {n}" for n in range(count)} for name in ("title", "text", "date")}
    with it_ends():
        assert len(records_in(value, {}) or ()) == count
        assert len(records_in({f"id{n}": ONE for n in range(count)}, {}) or ()) == count


@pytest.mark.parametrize(
    "value",
    [
        {"title": {"0": "Pond", "1": "Loaf"}, "text": {"0": POND, "2": LOAF}},
        {"title": ["Pond", "Loaf", "Ferry"], "text": [POND, [LOAF], LOAF]},
    ],
)
def test_columns_that_do_not_fit_together_are_no_table(value: Any) -> None:
    assert records_in(value, {}) is None
