"""What is known, and why."""

from __future__ import annotations

from dataclasses import replace

from reader.library.state.corrections import Correction, line_place
from reader.model import Attribution, Mark, Problem
from reader.ui.screens.info import facts
from tests.ui.conftest import VOTE
from tests.ui.fake_library import FakeLibrary, make_article


def test_each_fact_with_its_rule() -> None:
    article = make_article(1, VOTE, source="Elm Echo", date="2016-03-02")
    article = replace(
        article,
        attribution=Attribution(source="Elm Echo", rule="source.tail", mark=Mark(6, 0, 4)),
        authors=("Ina Moor",),
        repairs=3,
        problems=(Problem(stage="parse", kind="cut-off", detail="the file ends in a sentence"),),
    )
    headline = FakeLibrary([article]).headline(1)
    found = facts(article, headline, "/papers/a.txt#2")
    words = dict(pair for pair in found if pair[0])
    assert words["source"] == "Elm Echo, inferred   (source.tail)"
    assert ("", "in: Sign up for our newsletter") in found
    assert words["date"] == "2016-03-02   (date.line)"
    assert words["file"] == "/papers/a.txt#2"
    assert words["repairs"] == "3 garbled words mended"
    assert words["cut"] == "2 lines of 8"
    assert "the file ends in a sentence" in words["problem"]


def test_of_a_file_that_cannot_be_read_nothing_else_is_said() -> None:
    problem = Problem(stage="worker", kind="unreadable", detail="permission denied")
    article = replace(make_article(1, "denied.txt"), blocks=(), words=0)
    assert facts(replace(article, problems=(problem,)), None, "/a/denied.txt", lacking=("speech",)) == [
        ("title", "denied.txt   (furniture.first-line)"),
        ("file", "/a/denied.txt"),
        ("problem", "! permission denied (worker, unreadable)"),
    ]
    assert ("length", "0 words") in facts(article, None, "a"), "and nobody reads an empty one for a minute"


def test_numbers_are_written_as_everywhere() -> None:
    short, long = make_article(1, "Ja"), make_article(2, "A walk\n" + "word " * 999_999)
    assert ("length", "1 word, 1 min") in facts(short, None, "a")
    assert ("length", "1,000,001 words, 4,202 min") in facts(long, None, "a")


def test_what_was_put_right_is_told_with_what_it_was() -> None:
    article = make_article(1, VOTE, source="Elm Echo")
    line = article.blocks[2].text
    corrections = (
        Correction(id=b"x", what="source", value="Elm Echo", old="Elm"),
        Correction(id=b"x", what="date", value="2020-01-01", old=""),
        Correction(id=b"x", what="line", place=line_place(line), value="body", path=b"/a", old="boilerplate (tail.x)"),
        Correction(id=b"y", what="line", place=line_place("Follow us"), value="boilerplate", old="body"),
        Correction(id=b"y", what="line", place=1, value="body", old="gone"),
    )
    found = facts(article, None, "a", corrections)
    words = dict(found)
    assert words["source"].endswith("yours, it was: Elm")
    assert words["date"].endswith("yours, it was: none")
    assert [fact for name, fact in found if name == "yours"] == [
        f"is article, it was: boilerplate (tail.x)   {line[:60]}...",
        "is not article wherever its source has it, it was: body   Follow us",
    ]


def test_where_rules_are_missing_an_absence_is_no_finding() -> None:
    article = replace(make_article(1, VOTE), speakers_sought=False, language="pl")
    words = dict(facts(article, None, "a", lacking=("clean", "furniture", "speech")))
    assert words["language"] == "pl; no rules in it for phrases around articles, bylines and captions, speakers"
    assert words["quotations"] == "3, speakers not looked for"
    assert words["captions"] == "1, by signs and shape alone"
    assert words["cut"] == "2 lines of 8, by place and shape alone"


def test_what_is_not_known_is_said() -> None:
    words = dict(facts(make_article(1, "x"), None, "a"))
    assert (words["source"], words["date"], words["language"]) == ("none", "none is stated", "could not be told")
