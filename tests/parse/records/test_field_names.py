from __future__ import annotations

import pytest

from reader.parse.records.field_names import by_kind, dotted, is_known, key_of, known_names, lookup, words_of


def test_names_are_compared_without_case_and_signs() -> None:
    assert key_of("datePublished") == key_of("date_published") == key_of("Date-Published")
    assert key_of("_title") == "title"


def test_an_underscore_in_front_says_something_where_a_name_is_listed_with_it() -> None:
    record = {"_source": {"title": "Pond"}, "source": "The Quay", "_embedded": {"author": [{"name": "Ada"}]}}
    assert lookup(record, "source") == [("source", "The Quay")]
    assert lookup(record, "wrappers") == [("_source", {"title": "Pond"})]
    assert lookup(record, "authors") == [("_embedded.author", [{"name": "Ada"}])]


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
    assert "nan" in words_of("nothing")
    assert "nothing" not in known_names()


def test_the_best_name_comes_first() -> None:
    record = {"subject": 1, "Headline": 2, "title": 3, "body": 4}
    assert [name for name, _ in lookup(record, "title")] == ["title", "Headline", "subject"]
    assert by_kind(record)["text"] == [("body", 4)]
    assert is_known("Headline")
    assert not is_known("a1")


@pytest.mark.parametrize("record", [{"feed": {"Title": "The Quay"}}, {"feed.title": "The Quay"}])
def test_a_dotted_name_looks_inside_an_object(record: dict[str, object]) -> None:
    ((_, value),) = lookup(record, "source")
    assert value == "The Quay"


@pytest.mark.parametrize(
    ("path", "value"),
    [("a.b", 1), ("list.1.c", 2), ("a.x", None), ("list.9", None), ("list.x", None), ("dot.ted", 3), ("", None)],
)
def test_dotted_paths(path: str, value: object) -> None:
    assert dotted({"a": {"b": 1}, "list": [0, {"c": 2}], "dot.ted": 3}, path) == value
