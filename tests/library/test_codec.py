import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.codec import pack, printable, unpack, unreadable
from reader.model import Block, Evidence

from .cases import make


def test_an_article_comes_back_as_it_was():
    article = make(
        "x/y.txt", "T", ['"Yes," said Ana Ruiz.'], record=3, caption="C. Photo: P", credit="P", source="S",
        date="2016-01-01", authors=["A"], quotes=[('"Yes,"', "Ana Ruiz", "minister")],
    )  # fmt: skip
    assert unpack(pack(article)) == article


def test_a_path_that_is_no_text_survives():
    article = make("caf\udce9.txt")
    assert unpack(pack(article)).path == "caf\udce9.txt"


def test_lone_surrogates_elsewhere_are_replaced():
    article = make("a.txt", "bad \ud800 title", ["and \udfff body"])
    back = unpack(pack(article))
    assert (back.title, back.blocks[1].text) == ("bad ? title", "and ? body")


def test_the_evidence_of_the_parser_is_left_out():
    article = make()
    article = type(article)(**{name: getattr(article, name) for name in article.__slots__} | {
        "blocks": (Block(text="x", evidence=Evidence(tag="p")),)
    })  # fmt: skip
    assert unpack(pack(article)).blocks == (Block(text="x"),)


@given(st.binary(max_size=200))
def test_other_bytes_are_refused(data):
    with pytest.raises(ValueError, match=r".*"):
        unpack(data)


def test_a_file_nobody_could_read_is_an_article_with_a_reason():
    article = unreadable("x/caf\udce9\x1b.bin", "unreadable", "permission denied")
    assert (article.id, article.blocks, article.title) == ("", (), "caf\\xe9\\x1b.bin")
    assert article.problems[0].detail == "permission denied"


@given(st.binary(max_size=40))
def test_a_printable_path_is_plain_text(raw):
    import os

    shown = printable(os.fsdecode(raw))
    shown.encode()
    assert shown.isprintable()
