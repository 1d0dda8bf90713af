from functools import partial

import pytest

from reader.library.queries.fixed import is_fixed, refresh, touches
from reader.library.queries.query_nodes import Words
from reader.model import Query, Sort
from tests.library.cases import make, titles

ARTICLES = [
    make(f"{n}.txt", f"Title {n}", ["The text of all."], source="Lamp", date=f"2021-01-0{n}") for n in range(1, 6)
]


def test_nothing_is_there_while_nothing_is_corrected(library):
    shown = library(ARTICLES)
    assert not shown._shelves[0].ask(is_fixed)
    shown.correct(shown.keys(Query())[:1], "source", "Pier")
    assert shown._shelves[0].ask(is_fixed)


def test_it_is_made_again_only_when_something_changed(library):
    shown = library(ARTICLES)
    shown.correct(shown.keys(Query())[:1], "source", "Pier")
    shown.page(Query(), 0, 1)
    connection = shown._shelves[0]._idle[-1].connection
    stamp = refresh(connection, None)
    made: list[str] = []
    connection.set_trace_callback(made.append)
    assert refresh(connection, stamp) == stamp
    shown.set_read(shown.keys(Query())[:1], True)
    assert refresh(connection, stamp) == stamp
    assert not any("temp.fixed" in statement for statement in made)


def test_orders_of_what_is_not_corrected_keep_their_index(library):
    shown = library(ARTICLES)
    shown.correct(shown.keys(Query()), "source", "Pier")
    sql = "explain query plan select a.key from articles a order by a.undated, a.recency desc, a.path, a.record"
    plan = " ".join(shown._shelves[0].ask(lambda connection: [row[3] for row in connection.execute(sql)]))
    assert "by_newest" in plan
    assert "TEMP B-TREE" not in plan


def test_several_folders_are_listed_in_the_corrected_order(library):
    shown = library(ARTICLES[:3], ARTICLES[3:])
    last = shown.keys(Query())[-1]
    shown.correct([last], "date", "2022-02-02")
    expected = ["Title 1", "Title 5", "Title 4", "Title 3", "Title 2"]
    assert titles(shown.page(Query(), 0, 9)) == expected
    assert titles(shown.page(Query(text="text"), 0, 9)) == expected
    assert [shown.position(Query(), found) for found in shown.keys(Query())] == list(range(5))
    assert titles(shown.page(Query(text="title:1 OR date:2021-01-05"), 0, 9)) == ["Title 1", "Title 5"]


def test_what_another_session_corrects_is_seen(library):
    shown = library(ARTICLES)
    assert titles(shown.page(Query(text="source:pier"), 0, 9)) == []
    other = library(ARTICLES)
    other.correct(other.keys(Query())[:1], "source", "Pier")
    assert titles(shown.page(Query(text="source:pier"), 0, 9)) == ["Title 5"]
    other.undo()
    assert titles(shown.page(Query(text="source:pier"), 0, 9)) == []
    assert titles(shown.page(Query(text="source:lamp"), 0, 1)) == ["Title 5"]


GULLS = [
    make("a.txt", "Gulls", ["The gulls are here."], source="Old Post"),
    make("b.txt", "Terns", ["The terns went."], authors=["Ina Lamp"]),
]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        *(("birds", ["Birds"]), ("bir*", ["Birds"]), ('"old birds"', []), ("birds here", ["Birds"]), ("old", [])),
        *(("gulls", ["Birds"]), ("lamp", ["Birds", "Terns"]), ("birds OR terns", ["Birds", "Terns"])),
        *(("the -birds", ["Terns"]), ("in:all birds", ["Birds"]), ("title:gulls", []), ("source:lamp", ["Birds"])),
    ],
)
def test_words_of_any_field_are_found_as_corrected(library, query, found):
    shown = library(GULLS)
    shown.correct([shown.find("a.txt")], "title", "Birds")
    shown.correct([shown.find("a.txt")], "source", "Lamp")
    assert sorted(titles(shown.page(Query(text=query), 0, 9))) == found
    assert shown.counts(Query(text=query))[0] == len(found)
    while shown.undo():
        pass
    assert titles(shown.page(Query(text="birds OR title:lamp"), 0, 9)) == []


def test_only_what_corrections_change_is_asked_of_both(library):
    shown = library(GULLS, GULLS[1:])
    shown.correct([shown.find("a.txt")], "title", "The gulls are back")
    ask = shown._shelves[0].ask
    unchanged = [Words(None, (term,), prefix, 0) for term, prefix in (("gulls", False), ("the", False), ("te", True))]
    unchanged.append(Words("author", ("back",), False, 0))
    assert not any(ask(partial(touches, words=words)) for words in unchanged)
    changed = [Words(field, ("back",), False, 0) for field in (None, "all", "title")]
    assert all(ask(partial(touches, words=words)) for words in [*changed, Words("title", ("are",), False, 0)])
    assert not shown._shelves[1].ask(partial(touches, words=changed[0]))
    assert shown.page(Query(text="gulls", sort=Sort.RELEVANCE), 0, 9).ranked
    assert not shown.page(Query(text="back", sort=Sort.RELEVANCE), 0, 9).ranked
