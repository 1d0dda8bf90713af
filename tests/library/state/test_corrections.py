import sqlite3
from dataclasses import replace

import pytest

from reader.errors import LibraryError
from reader.library.state.corrections import MOST_VALUE, field_value, line_correction, line_place, source_id
from reader.model import Query, Role, Sort
from reader.render.layout import lay_out
from tests.library.cases import make, titles
from tests.library.index.test_overlay import LAMP, MOTTO, lamp

STORY = [
    make("a.txt", "Ferry back", ["The ferry is back.", "Tea at five"], source="Lamp", date="2021-03-01"),
    make("b.txt", "Ferry gone", ["The ferry is gone.", "Tea at five"], source="Pier News", date="2021-03-02"),
    make("c.txt", "Gulls", ["The gulls are here."], cut=["Not so cut"], source=None, date=None),
]


@pytest.fixture
def shown(library):
    return library(STORY)


def key(library, path):
    return library.find(path)


def roles(library, path):
    return {block.text: (str(block.role), block.rule) for block in library.article(key(library, path)).blocks}


def test_a_block_is_article_or_is_not(shown):
    assert shown.correct_block(key(shown, "a.txt"), 2, False) == 1
    assert roles(shown, "a.txt")["Tea at five"] == ("boilerplate", "reader.block")
    assert roles(shown, "b.txt")["Tea at five"][0] == "body"
    assert shown.correct_block(key(shown, "c.txt"), 2, True) == 1
    assert roles(shown, "c.txt")["Not so cut"] == ("body", "reader.block")
    assert shown.undo() == "undone: 1 paragraph article"
    assert shown.undo() == "undone: 1 paragraph not article"
    assert roles(shown, "a.txt")["Tea at five"][0] == "body"
    assert roles(shown, "c.txt")["Not so cut"][0] == "boilerplate"
    assert shown.undo() is None


def test_a_line_is_corrected_in_every_article_of_its_source_and_this_one_may_differ(library):
    shown = library([*(lamp(n, after=["Tea"]) for n in range(2)), lamp(9, after=["Tea"], source="Pier News")])
    shown.correct_block(key(shown, "0.txt"), 9, False, everywhere=True)
    assert roles(shown, "0.txt")["Tea"] == roles(shown, "1.txt")["Tea"] == ("boilerplate", "reader.line")
    assert roles(shown, "9.txt")["Tea"][0] == "body"
    shown.correct_block(key(shown, "1.txt"), 9, True)
    assert roles(shown, "1.txt")["Tea"] == ("body", "reader.block")
    assert roles(shown, "0.txt")["Tea"][0] == "boilerplate"


def test_a_line_that_is_article_everywhere_stays_the_headline_where_it_is_one(library):
    shown = library(
        [
            make("a.txt", "Ferry back", ["The ferry is back."], cut=["Gulls"], source="Lamp"),
            make("b.txt", "Gulls", ["The gulls are here."], source="Lamp"),
        ]
    )
    shown.correct_block(key(shown, "a.txt"), 2, True, everywhere=True)
    assert roles(shown, "a.txt")["Gulls"] == ("body", "reader.line")
    assert roles(shown, "b.txt")["Gulls"][0] == "title"


def test_the_reader_wins_over_what_the_library_learned(library):
    shown = library([lamp(n, after=[MOTTO]) for n in range(3)])
    assert roles(shown, "0.txt")[MOTTO] == ("boilerplate", "learned.repeat:3")
    shown.correct_block(key(shown, "0.txt"), 9, True, everywhere=True)
    assert {roles(shown, f"{n}.txt")[MOTTO] for n in range(3)} == {("body", "reader.line")}


def test_a_line_without_a_source_is_corrected_in_its_article_alone(shown):
    with pytest.raises(LibraryError, match="no known source"):
        shown.correct_block(key(shown, "c.txt"), 1, False, everywhere=True)
    with pytest.raises(LibraryError, match="no such paragraph"):
        shown.correct_block(key(shown, "c.txt"), 99, False)


def test_a_field_is_corrected_in_lists_filters_and_searches(shown):
    assert shown.correct([key(shown, "c.txt")], "source", "The Gull Post") == 1
    assert shown.correct([key(shown, "c.txt")], "date", "2022-01-01") == 1
    assert shown.correct([key(shown, "c.txt")], "title", "Birds") == 1
    assert titles(shown.page(Query(), 0, 9)) == ["Birds", "Ferry gone", "Ferry back"]
    assert titles(shown.page(Query(text="the"), 0, 9)) == ["Birds", "Ferry gone", "Ferry back"]
    assert titles(shown.page(Query(text="source:gull title:birds date:2022"), 0, 9)) == ["Birds"]
    assert titles(shown.page(Query(text="title:gulls OR source:none OR date:none"), 0, 9)) == []
    assert titles(shown.page(Query(sort=Sort.TITLE), 0, 9)) == ["Birds", "Ferry back", "Ferry gone"]
    assert titles(shown.page(Query(sources=("The Gull Post",)), 0, 9)) == ["Birds"]
    assert "The Gull Post" in {count.value for count in shown.sources(Query())}
    assert shown.months(Query())[0].value == "2022-01"
    assert shown.position(Query(text="the"), key(shown, "c.txt")) == 0
    headline = shown.headline(key(shown, "c.txt"))
    assert (headline.title, headline.source, headline.source_stated, headline.date) == (
        *("Birds", "The Gull Post", True),
        "2022-01-01",
    )
    article = shown.article(key(shown, "c.txt"))
    assert (article.title, article.title_rule) == ("Birds", "reader.title")
    assert (article.attribution.source, article.attribution.rule) == ("The Gull Post", "reader.source")
    assert (article.published.date, article.published.rule) == ("2022-01-01", "reader.date")
    assert [shown.undo() for _ in range(3)] == [f"undone: {name} of 1 article" for name in ("title", "date", "source")]
    assert titles(shown.page(Query(), 0, 9)) == ["Ferry gone", "Ferry back", "Gulls"]
    assert titles(shown.page(Query(text="source:none"), 0, 9)) == ["Gulls"]


def test_a_corrected_title_is_shown_once_and_the_old_headline_is_not_lost(library):
    shown = library([make("a.txt", "World news", ["Ferry is back", "It came in before the rain."])])
    a = key(shown, "a.txt")
    shown.correct([a], "title", "Ferry is home")
    assert roles(shown, "a.txt")["World news"] == ("boilerplate", "reader.title")
    shown.correct([a], "title", "Ferry is back")
    assert roles(shown, "a.txt")["Ferry is back"] == ("title", "reader.title")
    assert shown.correct_block(a, 0, True) == 1
    assert roles(shown, "a.txt")["World news"] == ("body", "reader.block")
    shown.correct([a], "title", "World news")
    assert shown.article(a).title_rule == "case"
    assert roles(shown, "a.txt")["Ferry is back"][0] == "body"


def test_a_headline_that_stands_twice_is_cut_twice(library):
    once = make("a.txt", "World news", ["Ferry is back"])
    shown = library([replace(once, blocks=(once.blocks[0], *once.blocks))])
    a = key(shown, "a.txt")
    shown.correct([a], "title", "Ferry is home")
    assert [block.role for block in shown.article(a).blocks] == [Role.BOILERPLATE, Role.BOILERPLATE, Role.BODY]
    shown.correct([a], "title", "World news")
    assert [block.role for block in shown.article(a).blocks] == [Role.TITLE, Role.TITLE, Role.BODY]


def test_all_that_is_listed_in_one_step(shown):
    keys = shown.keys(Query(text="ferry"))
    assert shown.correct(keys, "source", "Pier News") == 1
    assert shown.undo() == "undone: source of 1 article"
    assert shown.correct(keys, "source", "Pier News") == 1
    assert shown.correct(keys, "source", "The Pier News") == 2
    assert titles(shown.page(Query(text='source:"the pier news" ferry -title:gone'), 0, 9)) == ["Ferry back"]
    assert shown.undo() == "undone: source of 2 articles"
    assert {count.value: count.count for count in shown.sources(Query())} == {"Pier News": 2, None: 1}


def test_what_the_rules_say_takes_a_correction_back(shown, tmp_path):
    a = key(shown, "a.txt")
    assert shown.correct([a], "source", "Pier News") == 1
    assert shown.correct([a], "source", "Lamp") == 1
    assert shown.article(a).attribution.rule == "footer.copyright"
    assert shown.corrections(a) == ()
    assert shown.correct_block(a, 2, True) == 0, "it is article already"
    assert shown.correct_block(a, 2, False) == shown.correct_block(a, 2, True) == 1
    assert roles(shown, "a.txt")["Tea at five"] == ("body", None)
    assert [shown.undo() for _ in range(2)] == ["undone: 1 paragraph article", "undone: 1 paragraph not article"]
    assert shown.undo() == "undone: source of 1 article"
    assert shown.article(a).attribution.source == "Pier News"


def test_what_was_corrected_is_told_with_what_it_was(library):
    shown = library([lamp(n, after=[MOTTO, "Tea"]) for n in range(3)])
    first = key(shown, "0.txt")
    shown.correct([first], "date", "2020-05-06")
    shown.correct_block(first, 9, True)
    shown.correct_block(first, 10, False, everywhere=True)
    told = {(made.what, made.value, made.old, made.cuts) for made in shown.corrections(first)}
    assert told == {
        ("date", "2020-05-06", "", False),
        ("line", "body", "boilerplate (learned.repeat:3)", False),
        ("line", "boilerplate", "boilerplate (learned.repeat:3)", True),
    }
    assert {made.what for made in shown.corrections(key(shown, "1.txt"))} == {"line"}


def test_of_a_source_s_lines_an_article_tells_those_that_it_has(library):
    shown = library([lamp(0, after=["Tea"]), lamp(1)])
    shown.correct_block(key(shown, "0.txt"), 9, False, everywhere=True)
    assert [made.what for made in shown.corrections(key(shown, "0.txt"))] == ["line"]
    assert shown.corrections(key(shown, "1.txt")) == ()


def test_a_caption_that_says_the_new_title_stays_a_caption(library):
    shown = library([make("a.txt", "World news", ["It came in before the rain."], caption="Ferry is back")])
    shown.correct([key(shown, "a.txt")], "title", "Ferry is back")
    assert roles(shown, "a.txt")["Ferry is back"][0] == "caption"


def test_a_line_of_a_source_is_one_of_the_source_that_the_reader_gave(shown):
    c = key(shown, "c.txt")
    shown.correct([c], "source", "Lamp")
    shown.correct_block(key(shown, "a.txt"), 1, False, everywhere=True)
    shown.correct_block(c, 1, False, everywhere=True)
    assert roles(shown, "c.txt")["The gulls are here."] == ("boilerplate", "reader.line")
    assert roles(shown, "a.txt")["The ferry is back."] == ("boilerplate", "reader.line")


def test_how_many_articles_of_a_source_have_a_line(library):
    shown = library(
        [*(lamp(n, after=["Tea at five"]) for n in range(3)), lamp(4, after=["Yes: tea, at FIVE today"])],
        [lamp(8, after=["Tea, at five!"]), lamp(9, after=["Tea at five"], source="Pier News"), *STORY],
    )
    assert shown.with_line(key(shown, "0.txt"), 9) == 4
    assert shown.with_line(key(shown, "9.txt"), 9) == 2
    assert shown.with_line(key(shown, "c.txt"), 1) == 0


def test_who_is_quoted_in_a_line_that_is_cut_is_not_quoted(library):
    said = "“We sailed at once”"
    shown = library([make("a.txt", "Boat", ["It came.", f"{said}, he said."], quotes=[(said, None, None)])])
    assert [quotation.text for quotation in shown.quotations(Query())] == [said]
    shown.correct_block(key(shown, "a.txt"), 2, False)
    assert list(shown.quotations(Query())) == []


def test_nothing_is_a_value_too(shown):
    assert shown.correct([key(shown, "a.txt")], "date", None) == 1
    assert shown.correct([key(shown, "a.txt")], "source", "") == 1
    assert titles(shown.page(Query(text="date:none source:none"), 0, 9)) == ["Ferry back", "Gulls"]
    assert shown.correct([key(shown, "a.txt")], "date", None) == 0


def test_corrections_are_kept_over_sessions_and_the_loss_of_either_file(library, tmp_path):
    for lost in (None, "state.sqlite", "state.journal"):
        first = library(STORY)
        first.correct([key(first, "a.txt")], "title", f"Without {lost}")
        first.correct_block(key(first, "a.txt"), 2, False)
        first.stop()
        if lost:
            (tmp_path / "state" / lost).unlink()
        again = library(STORY)
        assert again.article(key(again, "a.txt")).title == f"Without {lost}"
        assert roles(again, "a.txt")["Tea at five"][0] == "boilerplate"
        again.stop()


def test_the_file_s_own_value_is_kept(shown, tmp_path):
    shown.correct([key(shown, "a.txt")], "source", "Second")
    shown.correct([key(shown, "a.txt")], "source", "Third")
    connection = sqlite3.connect(tmp_path / "state" / "state.sqlite")
    assert connection.execute("select value, old from corrections").fetchall() == [("Third", "Lamp")]
    connection.close()


def test_findings_in_a_block_that_is_cut_keep_their_places(library):
    said = "“We sailed at once”"
    shown = library([make("a.txt", "Boat", ["It came.", f"{said}, he said."], quotes=[(said, None, None)])])
    shown.correct_block(key(shown, "a.txt"), 2, False)
    article = shown.article(key(shown, "a.txt"))
    mark = article.quotes[0].marks[0]
    assert article.blocks[mark.block].text[mark.start : mark.end] == said
    assert article.blocks[mark.block].role is Role.BOILERPLATE
    assert lay_out(article, 60).rows
    assert lay_out(article, 60, show_cut=True).rows


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        ("date", " 2020-02-29 ", "2020-02-29"),
        ("source", "a\x1b[31m  b", "a b"),
        ("date", None, ""),
        ("title", "x" * MOST_VALUE, "x" * MOST_VALUE),
    ],
)
def test_values(field, value, kept):
    assert field_value(field, value) == kept


@pytest.mark.parametrize(
    ("field", "value"),
    [("date", "2020-02-30"), ("date", "May"), ("title", " "), ("source", "x" * (MOST_VALUE + 1)), ("words", "1")],
)
def test_what_cannot_be_a_value(field, value):
    with pytest.raises(LibraryError):
        field_value(field, value)


def test_lines_are_known_by_their_words():
    assert line_place("Tea, at  FIVE") == line_place("tea at five")
    assert line_place("***") != line_place("---")
    article = make(body=["x"], source=LAMP)
    assert line_correction(article, 1, True, b"/x", everywhere=True).id == source_id(article)
    assert source_id(make()) is None


def test_what_replaces_a_corrected_article_inherits(library):
    first = library([make("a.txt", "Old", ["Tea at five"], source="Lamp")])
    first.correct([key(first, "a.txt")], "date", "2020-01-02")
    first.correct_block(key(first, "a.txt"), 1, False)
    again = library([make("a.txt", "New", ["The tide.", "Tea at five"], source="Lamp")])
    assert again.article(key(again, "a.txt")).published.date is None
    assert again._shelves[0].inherit() == 2
    assert again.article(key(again, "a.txt")).published.date == "2020-01-02"
    assert roles(again, "a.txt")["Tea at five"] == ("boilerplate", "reader.block")
    assert again._shelves[0].inherit() == 0


def test_a_state_of_before_takes_corrections(library, tmp_path):
    first = library(STORY)
    first.set_starred([key(first, "a.txt")], True)
    first.stop()
    connection = sqlite3.connect(tmp_path / "state" / "state.sqlite")
    connection.execute("alter table corrections drop column old")
    connection.close()
    again = library(STORY)
    assert again.headline(key(again, "a.txt")).starred
    assert again.correct([key(again, "a.txt")], "title", "New") == 1
    assert again.problems == ()


def test_all_that_was_put_right_of_a_field_is_taken_back_in_one_step(shown):
    keys = shown.keys(Query())
    shown.correct(keys, "source", "The Gull Post")
    shown.correct(keys[:1], "title", "Mine")
    before = [shown.headline(key).source for key in keys]
    assert shown.withdraw(keys, "source") == 3
    assert {count.value: count.count for count in shown.sources(Query())} == {"Lamp": 1, "Pier News": 1, None: 1}
    assert shown.headline(keys[0]).title == "Mine"
    assert shown.withdraw(keys, "source") == 0
    assert shown.undo() == "undone: source of 3 articles"
    assert [shown.headline(key).source for key in keys] == before
