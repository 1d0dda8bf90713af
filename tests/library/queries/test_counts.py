from reader.library.queries.counts import by_view
from reader.model import Count, Query, View
from tests.library.cases import make

ARTICLES = [
    make("a.txt", "a", ['"Yes," said Ana Ruiz. "No," said Bo Lind.'], source="S", date="2016-03-02",
         quotes=[('"Yes,"', "Ana Ruiz", None), ('"No,"', "Bo Lind", None)]),
    make("b.txt", "b", ['"Yes," said Ana Ruiz.'], source="S", date="2016-03-30", quotes=[('"Yes,"', "Ana Ruiz", None)]),
    make("c.txt", "c", ["word"], source="T", date="2015-12-01"),
    make("d.txt", "d", ["word"]),
]  # fmt: skip


def test_sources_months_and_speakers_are_counted(library):
    listed = library(ARTICLES)
    assert listed.sources(Query()) == (Count("S", 2), Count("T", 1), Count(None, 1))
    assert listed.sources(Query(text="word", sources=("S",))) == (Count("T", 1), Count(None, 1))
    assert listed.months(Query()) == (Count("2016-03", 2), Count("2015-12", 1), Count(None, 1))
    assert listed.months(Query(sources=("S",))) == (Count("2016-03", 2),)
    assert listed.speakers(Query()) == (Count("Ana Ruiz", 2), Count("Bo Lind", 1))
    assert listed.speakers(Query(text="title:b")) == (Count("Ana Ruiz", 1),)


def test_all_unread_and_starred_are_counted_whatever_is_shown(library):
    listed = library(ARTICLES)
    keys = listed.keys(Query())
    listed.set_read(keys[:2], True)
    listed.set_starred(keys[:1], True)
    for view in View:
        assert listed.counts(Query(view=view)) == (4, 2, 1)
    assert listed.counts(Query(text="word")) == (2, 2, 0)
    assert listed.counts(Query(sources=("S",))) == (2, 0, 1)
    assert listed.sources(Query(view=View.STARRED)) == (Count("S", 1),)


def asked_for(listed, query):
    """What counting asks of SQLite, and the steps that it plans for it."""

    def trace(connection):
        asked = []
        connection.set_trace_callback(lambda sql: sql.startswith("--") or asked.append(sql))  # "--": FTS5 itself
        by_view(connection, query)
        connection.set_trace_callback(None)
        return asked, [step[3] for sql in asked for step in connection.execute(f"explain query plan {sql}")]

    return listed._shelves[0].ask(trace)


def test_whatever_is_shown_articles_are_not_gone_through_one_by_one(library):
    listed = library(ARTICLES)
    listed.set_starred(listed.keys(Query())[:1], True)
    _, plan = asked_for(listed, Query())
    assert plan
    assert not [step for step in plan if step.startswith("SCAN a")]


def test_the_hits_of_a_search_are_gone_through_once_and_without_their_articles(library):
    listed = library(ARTICLES)
    asked, plan = asked_for(listed, Query(text="word"))
    assert len([sql for sql in asked if " match " in sql]) == 1
    assert not [step for step in plan if step.split()[1] == "a"]
