"""What is known, and why."""

from __future__ import annotations

from dataclasses import replace

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


def test_what_is_not_known_is_said() -> None:
    words = dict(facts(make_article(1, "x"), None, "a"))
    assert (words["source"], words["date"], words["language"]) == ("not known", "none is stated", "could not be told")
