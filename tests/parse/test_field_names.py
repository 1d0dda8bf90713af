from __future__ import annotations

import datetime
from typing import Any

import pytest

from reader.parse.field_names import (
    dotted,
    fields_of,
    key_of,
    known_names,
    lookup,
    names_of,
    one_line,
    point_in_time,
    web_address,
)


def test_names_are_compared_without_case_and_signs() -> None:
    assert key_of("datePublished") == key_of("date_published") == key_of("Date-Published")


def test_every_kind_has_names() -> None:
    assert {
        "title",
        "text",
        "html",
        "last",
        "url",
        "source",
        "published",
        "authors",
        "language",
    } <= known_names().keys()
    assert all(key == key_of(key) for names in known_names().values() for key in names)


def test_the_best_name_comes_first() -> None:
    assert [name for name, _ in lookup({"name": 1, "Headline": 2, "title": 3}, "title")] == [
        "title",
        "Headline",
        "name",
    ]


@pytest.mark.parametrize(
    ("path", "value"),
    [("a.b", 1), ("list.1.c", 2), ("a.x", None), ("list.9", None), ("list.x", None), ("dot.ted", 3), ("", None)],
)
def test_dotted_paths(path: str, value: object) -> None:
    assert dotted({"a": {"b": 1}, "list": [0, {"c": 2}], "dot.ted": 3}, path) == value


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (" a\n b ", "a b"),
        (5, "5"),
        (True, ""),
        (None, ""),
        (float("nan"), ""),
        (float("inf"), ""),
        ({"name": "x"}, "x"),
        ({"@id": "y", "unknown": "z"}, ""),
        (["", "b"], "b"),
        ([[[[[["deep"]]]]]], ""),
        (datetime.date(2024, 3, 1), "2024-03-01"),
    ],
)
def test_one_line(value: Any, line: str) -> None:
    assert one_line(value) == line


@pytest.mark.parametrize(
    ("value", "time"),
    [
        ("1 March 2024", "1 March 2024"),
        (1709287200, "2024-03-01T10:00:00+00:00"),
        ("1709287200000", "2024-03-01T10:00:00+00:00"),
        ({"$date": "2024-03-01T10:00:00Z"}, "2024-03-01T10:00:00Z"),
        (20240301, "20240301"),
        (10**40, "1" + "0" * 40),
        ("2024", "2024"),
    ],
)
def test_points_in_time(value: Any, time: str) -> None:
    assert point_in_time(value) == time


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("https://quay.example/a?b=c", "https://quay.example/a?b=c"),
        ("ftp://quay.example/", ""),
        ("javascript:alert(1)", ""),
        ("https://a b", ""),
        ("-x", ""),
        (7, ""),
    ],
)
def test_addresses_of_the_web_only(value: Any, address: str) -> None:
    assert web_address(value) == address


def test_authors_in_every_form() -> None:
    assert names_of("Ada Byron") == ["Ada Byron"]
    assert names_of([{"name": "Ada"}, "Ben", None, ""]) == ["Ada", "Ben"]
    assert len(names_of(["x"] * 1000)) == 50


def test_a_chosen_name_wins_and_the_rule_says_which() -> None:
    fields = fields_of({"title": "wrong", "meta": {"t": "right"}, "source": ""}, "json", {"title": "meta.t"})
    assert fields.title
    assert (fields.title.value, fields.title.rule) == ("right", "json.meta.t")
    assert fields.source is None


def test_a_number_of_any_length_is_a_time_or_stays() -> None:
    assert point_in_time("1457913600.25").startswith("2016-03-14")
    assert point_in_time("1" * 100_000) == "1" * 100_000
