"""Lines that say what is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Article, Attribution, Block, Dating, Mark, Problem, Quote, QuoteKind, Shape
from reader.render.known import (
    counted,
    cut_line,
    date_or_why_none,
    known_line,
    mended_words,
    printed_line,
    problem_line,
    reading_minutes,
    reason_line,
    short_file,
    short_name,
    unsought,
)

TEXT = (Block(text="Some words.", shape=Shape.PARAGRAPH),)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Nikolay Pankov", "Pankov"),
        ("Staffan de Mistura", "de Mistura"),
        ("Ines van der Berg", "van der Berg"),
        ("Bashar al-Moor", "al-Moor"),
        ("Ned Quill Jr.", "Quill Jr."),
        ("Paul Moor III", "Moor III"),
        ("the harbour board", "the harbour board"),
        ("Plato", "Plato"),
        ("", ""),
    ],
)
def test_a_name_where_there_is_little_room(name: str, short: str) -> None:
    assert short_name(name) == short


@pytest.mark.parametrize(
    ("path", "width", "short"),
    [
        ("march/000_e5a73f4839.txt", 17, "000_e5a73f48….txt"),
        ("a/b.txt", 17, "b.txt"),
        ("a-long-name-without-an-ending", 10, "a-long-na…"),
        ("x.averyveryverylongending", 10, "x.averyve…"),
    ],
)
def test_a_file_name_keeps_its_ending(path: str, width: int, short: str) -> None:
    assert short_file(path, width) == short


def test_nothing_is_made_up() -> None:
    nothing = Article(id="", path="p", title="t", title_rule="r", blocks=TEXT)
    assert known_line(nothing) == "undated"
    all_known = Article(
        id="",
        path="p",
        title="t",
        title_rule="r",
        authors=("Ina Moor", "Jan Berg"),
        attribution=Attribution(source="Elm Echo"),
        published=Dating(date="2016-03-02"),
        words=500,
    )
    assert known_line(all_known, "°") == "Elm Echo° · 2016-03-02 · Ina Moor, Jan Berg · 3 min"
    assert printed_line(all_known) == "Elm Echo° · 2016-03-02 · Ina Moor, Jan Berg"
    stated = replace(all_known, attribution=Attribution(source="Elm Echo", rule="meta.x"))
    assert printed_line(stated) == "Elm Echo · 2016-03-02 · Ina Moor, Jan Berg"
    assert known_line(all_known, with_authors=False) == "Elm Echo · 2016-03-02 · 3 min"


def test_that_nobody_looked_for_speakers_is_said_where_somebody_is_quoted() -> None:
    said, term = (Quote(marks=(Mark(0, 0, 1),), kind=kind) for kind in (QuoteKind.DIRECT, QuoteKind.TERM))
    article = Article(id="", path="p", title="t", title_rule="r", blocks=TEXT, quotes=(said,), speakers_sought=False)
    assert known_line(article) == "undated · speakers not looked for"
    assert unsought(replace(article, speakers_sought=True)) == unsought(replace(article, quotes=(term,))) == []


def test_minutes_problems_and_cuts() -> None:
    assert [reading_minutes(words) for words in (0, 1, 238, 239)] == [1, 1, 1, 2]
    assert [mended_words(number) for number in (0, 1, 1200)] == [
        "none needed",
        "1 garbled word mended",
        "1,200 garbled words mended",
    ]
    assert problem_line(Problem(stage="s", kind="too-deep", detail="")) == "! too-deep"
    assert [reason_line(rule) for rule in (None, "", "tail.x", "reader.block")] == [
        "cut: no rule",
        "cut: no rule",
        "cut: tail.x",
        "cut by you   (reader.block)",
    ]
    assert [cut_line(n, "x") for n in (1, 2, 1200)] == ["1 line cut   x", "2 lines cut   x", "1,200 lines cut   x"]


def test_a_file_without_text_is_said_to_be_empty() -> None:
    article = Article(id="", path="a.txt", title="a", title_rule="r")
    assert known_line(article) == date_or_why_none(article) == "empty"
    assert known_line(replace(article, blocks=(Block(text=" \n", shape=Shape.PARAGRAPH),))) == "empty"
    assert known_line(replace(article, blocks=TEXT)) == "undated"
    assert known_line(replace(article, published=Dating(date="2016-03-01"))) == "2016-03-01"
    why = Problem(stage="decode", kind="binary", detail="binary data")
    assert known_line(replace(article, problems=(why,))) == "undated", "the problem says why"


def test_a_number_of_things() -> None:
    assert [counted(number, "line") for number in (0, 1, 1234)] == ["0 lines", "1 line", "1,234 lines"]
