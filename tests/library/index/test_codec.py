import zlib
from contextlib import suppress
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.index.codec import _dictionary, pack, printable, unpack, unreadable
from reader.model import Article, Block, Evidence, Mark, Quote, QuoteKind, Speaker
from tests.library.cases import make


def test_an_article_comes_back_as_it_was():
    article = make(
        "x/y.txt", "T", ['"Yes," said Ana Ruiz.'], record=3, caption="C. Photo: P", credit="P", source="S",
        date="2016-01-01", authors=["A"], quotes=[('"Yes,"', "Ana Ruiz", "minister")],
    )  # fmt: skip
    assert unpack(pack(article)) == article


def test_quotations_come_back_as_they_were():
    assert [field.name for field in fields(Quote)] == ["marks", "kind", "speaker", "cue", "rule"]
    assert [field.name for field in fields(Speaker)] == ["name", "role", "mark"]
    ana, bo = Speaker(name="Ana", role="mayor", mark=Mark(block=1, start=7, end=8)), Speaker(name="Bo")
    marks = tuple(Mark(block=block, start=start, end=start + 4) for block, start in ((2, 5), (3, 0), (1, 2)))
    quotes = (
        Quote(marks=marks[:2], kind=QuoteKind.DIRECT, speaker=ana),
        Quote(marks=(), kind=QuoteKind.TERM, cue="said", rule="a.b"),
        Quote(marks=marks[2:], kind=QuoteKind.MIXED, speaker=bo, cue="said", rule="a.c"),
        Quote(marks=marks[:1], kind=QuoteKind.DIRECT, speaker=replace(bo, role="clerk")),
    )
    lines = (None, 4, None, 2)
    blocks = tuple(Block(text="x", line=line, indent=n, rule=f"r{n % 2}") for n, line in enumerate(lines))
    article = replace(make(), quotes=quotes, blocks=blocks)
    assert unpack(pack(article)) == article


@given(st.data())
def test_an_article_that_was_cut_or_changed_is_refused(data):
    article = make("a.txt", "T", ['"Yes," x'], quotes=[('"Yes,"', "x", None)])
    packed = zlib.decompressobj(zdict=_dictionary()).decompress(pack(article))
    at = data.draw(st.integers(0, len(packed) - 1))
    changed = packed[:at] + bytes([data.draw(st.integers(0, 255))]) + packed[at + data.draw(st.integers(0, 2)) :]
    packer = zlib.compressobj(zdict=_dictionary())
    with suppress(ValueError):
        assert isinstance(unpack(packer.compress(changed) + packer.flush()), Article)


def test_another_path_may_be_given():
    assert unpack(pack(make("a.txt")), b"b\xe9.txt").path == "b\udce9.txt"


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
