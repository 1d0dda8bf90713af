from reader.library.queries.query import parse
from reader.library.queries.query_nodes import (
    Has,
    Heeds,
    Is,
    PutBack,
    Words,
    heeding_corrections,
    is_by_date,
    leaves,
    wanted_words,
)


def test_leaves_come_in_the_order_of_the_text():
    found = list(leaves(parse("a (b OR is:read) -has:quote")))
    assert [leaf.terms if isinstance(leaf, Words) else leaf for leaf in found] == [
        ("a",), ("b",), Is("read"), Has("quote"),
    ]  # fmt: skip


def test_words_to_be_left_out_are_not_wanted():
    assert [words.terms for words in wanted_words(parse("a -b (c OR -(d e)) title:f"))] == [("a",), ("c",), ("f",)]


def test_which_queries_leave_out_undated_articles():
    assert is_by_date(parse("a (b OR after:2016)"))
    assert not is_by_date(parse("a date:none"))


def test_words_of_titles_and_sources_heed_corrections():
    node = parse("tide (source:lamp OR -title:gull) date:2020")
    heeding = heeding_corrections(node, Heeds(lambda words: words.field in {"source", "title"}))
    assert [type(leaf).__name__ for leaf in leaves(heeding)] == ["Words", "Fixed", "Fixed", "Dated"]
    assert heeding_corrections(node, Heeds(lambda words: False)) == node
    assert heeding_corrections(node, Heeds(None)) == node


def test_words_of_a_line_that_was_put_back_are_looked_for_there_too():
    line = PutBack("the tide turns at nine", 1, None, "lamp")

    def found(query):
        return [type(leaf).__name__ for leaf in leaves(heeding_corrections(parse(query), Heeds(None, (line,))))]

    assert found("tide -gull") == ["Words", "PutBack", "Words"]
    assert found('"tide turns"') == found("tur*") == found("the") == ["Words", "PutBack"]
    assert found("tur") == found('"tide at"') == found("title:tide") == ["Words"]
    assert found("tide in:all") == ["Words", "Everything"]
