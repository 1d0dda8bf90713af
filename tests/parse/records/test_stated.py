from __future__ import annotations

from typing import Any

import pytest

from reader.model import Field
from reader.parse.records.stated import fields_of, is_clipped


def stated(record: dict[str, Any], **chosen: str) -> dict[str, str | None]:
    fields = fields_of(record, "json", chosen)
    kinds = ("title", "source", "url", "published", "recorded", "language")
    found: dict[str, Field | None] = {kind: getattr(fields, kind) for kind in kinds}
    return {kind: field.value for kind, field in found.items() if field}


def test_a_chosen_name_wins_and_the_rule_says_which() -> None:
    fields = fields_of({"title": "wrong", "meta": {"t": "right"}, "source": ""}, "json", {"title": "meta.t"})
    assert fields.title == Field("right", "json.meta.t")
    assert fields.source is None


def test_what_is_known_may_stand_in_an_object_beside_the_text() -> None:
    record = {"text": "x", "metadata": {"title": "Pond", "source": "The Quay", "author": ["Ada"], "name": "1.txt"}}
    fields = fields_of(record, "json", {})
    assert fields.title == Field("Pond", "json.metadata.title")
    assert fields.source == Field("The Quay", "json.metadata.source")
    assert fields.authors == (Field("Ada", "json.metadata.author"),)
    assert stated({"title": "Own", "meta": {"title": "Other"}})["title"] == "Own"


def test_a_name_is_a_records_title_but_no_other_objects() -> None:
    assert stated({"name": "Pond"})["title"] == "Pond"
    assert stated({"meta": {"name": "1.txt"}}) == {}


def test_words_for_nothing_give_way_to_what_says_something() -> None:
    record = {
        "title": "None",
        "headline": "Pond",
        "source": "nan",
        "site": "The Quay",
        "date": "NaT",
        "datum": "2024-03-01",
    }
    assert stated(record) == {"title": "Pond", "source": "The Quay", "published": "2024-03-01"}


@pytest.mark.parametrize(
    ("record", "source", "url"),
    [
        ({"source": "https://www.quay.example/1"}, None, "https://www.quay.example/1"),
        ({"source": "https://quay.example/1", "site": "The Quay"}, "The Quay", "https://quay.example/1"),
        ({"source": "https://quay.example/1", "source-hostname": "The Quay"}, "The Quay", "https://quay.example/1"),
        ({"source": "https://www.quay.example/", "url": "https://quay.example/1"}, None, "https://quay.example/1"),
        (
            {"source": "https://quay.example/", "url": "https://carrier.example/1"},
            "quay.example",
            "https://carrier.example/1",
        ),
        ({"source": "https://quay.example"}, "quay.example", None),
        ({"source": "https://quay.example/rss.xml"}, "quay.example", None),
        ({"source": {"id": "q", "domain": "quay.example"}}, "quay.example", None),
        ({"_source": {"title": "Pond", "text": "Long text."}}, None, None),
        ({"source": "rss", "publisher": "The Quay"}, "The Quay", None),
    ],
)
def test_an_address_where_the_publisher_belongs_is_the_articles(
    record: dict[str, Any], source: str | None, url: str | None
) -> None:
    fields = stated(record)
    assert (fields.get("source"), fields.get("url")) == (source, url)


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        ({"seendate": "20240308T061500Z"}, "recorded"),
        ({"@timestamp": "2024-03-08"}, "recorded"),
        ({"created_at": "2024-03-08"}, "recorded"),
        *(
            ({name: "2024-03-08"}, "published")
            for name in (
                "webPublicationDate", "published_utc", "created_utc", "date_gmt", "dateTimePub",
                "datum", "fecha", "date_publication",
            )
        ),
    ],
)  # fmt: skip
def test_dates_of_the_article_and_of_the_record(record: dict[str, Any], kind: str) -> None:
    assert list(stated(record)) == [kind]
    assert list(stated({**record, "date": "2024-03-07"})) == ["published"]


@pytest.mark.parametrize(
    "record",
    [
        {"titel": "T", "autor": "Ada Byron", "quelle": "Q"},
        {"titre": "T", "auteur": "Ada Byron", "journal": "Q"},
        {"titulo": "T", "autora": "Ada Byron", "fuente": "Q"},
        {"titular": "T", "autor": "Ada Byron", "medio": "Q"},
        {"webTitle": "T", "bylines": ["Ada Byron"], "media_name": "Q"},
        {
            "headline": {"main": "T", "kicker": "k"},
            "byline": {"original": "Ada Byron", "person": []},
            "feed": {"title": "Q"},
        },
        {
            "title": {"rendered": "T"},
            "author": 7,
            "_embedded": {"author": [{"id": 7, "name": "Ada Byron"}]},
            "site": "Q",
        },
        {
            "headlines": {"basic": "T", "mobile": ""},
            "credits": {"by": [{"type": "author", "name": "Ada Byron"}]},
            "distributor": {"name": "Q"},
        },
        {"title": "T", "authors": [{"first": "Ada", "last": "Byron"}], "meta_data": {"og": {"site_name": "Q"}}},
        {"title": "T", "author": "Ada Byron", "opengraph": {"site_name": "Q"}},
        {"title": "T", "author": "Ada Byron", "origin": {"streamId": "feed/1", "title": "Q"}},
    ],
)
def test_names_of_other_systems_and_languages(record: dict[str, Any]) -> None:
    fields = fields_of(record, "json", {})
    assert fields.title
    assert fields.source
    assert (fields.title.value, fields.source.value) == ("T", "Q")
    assert [author.value for author in fields.authors] == ["Ada Byron"]


def test_when_a_clipping_was_made() -> None:
    assert is_clipped("created")
    assert is_clipped("date_created")
    assert not is_clipped("date")
