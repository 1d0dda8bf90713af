import os

import pytest

from reader.model import Credit, Headline, Mark, Picture, Quotation, QuoteKind
from reader.render.record import (
    article_record,
    block_kind,
    headline_record,
    picture_record,
    quotation_record,
    shown_path,
)
from tests.render.sample import ARTICLE

FIELDS = [
    "id",
    "path",
    "record",
    "title",
    "source",
    "source_rule",
    "date",
    "date_rule",
    "authors",
    "url",
    "language",
    "blocks",
    "quotes",
    "encoding",
    "repairs",
    "problems",
]


def test_the_fields_in_their_order():
    assert list(article_record(ARTICLE)) == FIELDS


def test_kinds_credit_and_quotations():
    record = article_record(ARTICLE)
    assert [block["kind"] for block in record["blocks"]] == [
        "title",
        "caption",
        "paragraph",
        "paragraph",
        "boilerplate",
    ]
    assert record["blocks"][1]["credit"] == "Lena Achterberg"
    assert record["quotes"] == [
        {
            "text": "“We wait,\n“and then we swim.”",
            "kind": "direct",
            "speaker": "Fenna Drost",
            "rule": "after.verb-name",
            "block": 2,
        }
    ]


@pytest.mark.parametrize("number", range(len(ARTICLE.blocks)))
def test_every_block_is_there(number):
    record = article_record(ARTICLE)
    assert record["blocks"][number]["text"] == ARTICLE.blocks[number].text
    assert record["blocks"][number]["kind"] == block_kind(ARTICLE.blocks[number])


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"plain.txt", "plain.txt"),
        ("grün.txt".encode(), "grün.txt"),
        (b"bad\xff.txt", r"bad\xff.txt"),
        (b"esc\x1b[31m.txt", r"esc\x1b[31m.txt"),
        ("over\u202eride.txt".encode(), r"over\xe2\x80\xaeride.txt"),
        (("a" + "\u0301" * 31).encode(), "a" + "\u0301" * 30 + r"\xcc\x81"),
    ],
)
def test_a_path_is_shown_without_harm(name, shown):
    assert shown_path(os.fsdecode(name)) == shown


def test_a_row_of_the_list():
    row = headline_record(Headline(key=1, id="a" * 32, path="x.txt", title="X", speakers=("Fenna Drost",)))
    assert row["speakers"] == ["Fenna Drost"]
    assert row["error"] is None
    assert headline_record(Headline(key=1, id="", path="x", title="x", error="permission denied"))["id"] is None


def test_quotations_and_pictures_name_their_article() -> None:
    headline = Headline(key=1, id="", path="a.txt", record=2, title="T", date="2016-03-02")
    quotation = Quotation(headline=headline, number=0, text="x", kind=QuoteKind.MIXED, mark=Mark(0, 0, 1), line=7)
    found = quotation_record(quotation)
    assert (found["kind"], found["title"], found["path"], found["record"], found["line"]) == (
        "mixed",
        "T",
        "a.txt",
        2,
        7,
    )
    assert found["speaker"] is None
    credit = Credit(text="Ana Ruiz/Coast Agency", people=("Ana Ruiz",), agencies=("Coast Agency",))
    pictured = picture_record(Picture(headline=headline, text="Boats", credit=credit, block=1))
    assert (pictured["people"], pictured["agencies"]) == (["Ana Ruiz"], ["Coast Agency"])
    assert picture_record(Picture(headline=headline, text="Boats", block=1))["credit"] is None
