import pytest

from reader.library.queries import lists
from reader.library.queries.listing import ORDERS, listing, statement
from reader.model import Query, Sort
from tests.library.cases import DAY_NS, make, titles

ARTICLES = [
    make("b.txt", "Beta", ["x word"], date="2016-03-02", source="Zeta Post"),
    make("a.txt", "alpha", ["x word word word " + "filler " * 50], date="2016-03-02", source="Amber Times"),
    make("c.txt", "Öl", ["x"], date="2015-01-01"),
    make("d.txt", "delta word", ["x"], source="amber times"),
    make("e.txt", "Epsilon", ["x"]),
    make("n.jsonl", "Second", ["x"], record=2, date="2014-01-01"),
    make("n.jsonl", "First", ["x"], record=1, date="2014-01-01"),
]
TIMES = {"d.txt": 5 * DAY_NS, "e.txt": 9 * DAY_NS}

ORDER = {
    Sort.NEWEST: ["alpha", "Beta", "Öl", "First", "Second", "Epsilon", "delta word"],
    Sort.OLDEST: ["First", "Second", "Öl", "alpha", "Beta", "delta word", "Epsilon"],
    Sort.TITLE: ["alpha", "Beta", "delta word", "Epsilon", "First", "Öl", "Second"],
    Sort.SOURCE: ["alpha", "delta word", "Beta", "Öl", "First", "Second", "Epsilon"],
    Sort.FILE: ["alpha", "Beta", "Öl", "delta word", "Epsilon", "First", "Second"],
    Sort.RELEVANCE: ["alpha", "Beta", "Öl", "First", "Second", "Epsilon", "delta word"],
}


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("folders", [1, 2])
@pytest.mark.parametrize("far", [lists.FAR, 0], ids=["from the top", "from the nearer end"])
def test_the_orders_of_a_list(library, sort, folders, far, monkeypatch):
    monkeypatch.setattr(lists, "FAR", far)
    shelves = [ARTICLES] if folders == 1 else [ARTICLES[::2], ARTICLES[1::2]]
    listed = library(*shelves, times=TIMES)
    query = Query(sort=sort)
    page = listed.page(query, 0, 50)
    assert titles(page) == ORDER[sort]
    assert not page.ranked
    keys = [headline.key for headline in page.headlines]
    assert list(listed.keys(query)) == keys
    assert [listed.position(query, key) for key in keys] == list(range(7))
    for start in range(8):
        part = listed.page(query, start, 3)
        assert titles(part) == ORDER[sort][start : start + 3]
        assert (part.start, part.total) == (start, 7)
        assert list(listed.keys(query, start, 2)) == keys[start : start + 2]
        for place in range(start, min(7, start + 3)):
            assert listed.page(query, start, 3, known=(keys[place], place)).headlines == part.headlines


@pytest.mark.parametrize("sort", ORDERS)
def test_what_stands_beside_a_row_is_found_in_an_index(library, sort):
    listed = library(ARTICLES, times=TIMES)
    asked = listing(Query(sort=sort))
    for key in listed.keys(Query()):
        values = listed._shelves[0].ask(lambda connection, key=key: lists.order_values(connection, asked, key))
        for stretch in asked.order.before(values) + asked.order.behind(values):
            sql, parameters = statement(asked, asked.row, stretch.condition, order=stretch.order)
            explained = listed._shelves[0].ask(
                lambda connection, sql=sql, given=parameters: connection.execute(
                    f"explain query plan {sql}", given
                ).fetchall()
            )
            assert [row[3].partition(" a USING COVERING INDEX by_")[0] for row in explained] == ["SEARCH"]


def test_a_row_that_is_gone_is_no_help_to_find_a_window(library):
    listed = library(ARTICLES, times=TIMES)
    gone = max(listed.keys(Query())) + 1
    assert titles(listed.page(Query(sort=Sort.TITLE), 0, 3, known=(gone, 1))) == ORDER[Sort.TITLE][:3]


def test_of_equal_titles_the_newest_comes_first(library):
    days = ["2016-03-02", None, "2017-01-01", "2015-01-01"]
    listed = library([make(f"{n}.txt", "Same", ["x"], date=day) for n, day in enumerate(days)])
    shown = listed.page(Query(sort=Sort.TITLE), 0, 9).headlines
    assert [headline.path for headline in shown] == ["2.txt", "0.txt", "3.txt", "1.txt"]


@pytest.mark.parametrize("sort", [sort for sort in Sort if sort is not Sort.RELEVANCE])
def test_the_same_articles_in_two_folders_have_each_their_place(library, sort):
    listed = library(ARTICLES, ARTICLES, times=TIMES)
    for text in ("", "x -nothing"):
        keys = listed.keys(Query(text=text, sort=sort))
        assert [listed.position(Query(text=text, sort=sort), key) for key in keys] == list(range(14))


def test_a_word_in_the_title_outranks_more_of_them_in_the_body(library):
    listed = library(ARTICLES, times=TIMES)
    page = listed.page(Query(text="word", sort=Sort.RELEVANCE), 0, 9)
    assert page.ranked
    assert titles(page) == ["delta word", "Beta", "alpha"]
    assert [listed.position(Query(text="word", sort=Sort.RELEVANCE), h.key) for h in page.headlines] == [0, 1, 2]


def test_what_cannot_be_ranked_comes_newest_first(library):
    listed = library(ARTICLES, times=TIMES)
    page = listed.page(Query(text="has:quote OR date:2016", sort=Sort.RELEVANCE), 0, 9)
    assert not page.ranked
    assert titles(page) == ["alpha", "Beta"]


def test_a_row_that_the_query_leaves_out_has_no_position(library):
    listed = library(ARTICLES)
    key = listed.find("e.txt")
    assert listed.position(Query(text="word"), key) is None
    assert listed.position(Query(text="word", sort=Sort.RELEVANCE), key) is None


def test_sources_are_chosen_by_name_and_by_none(library):
    listed = library(ARTICLES)
    assert titles(listed.page(Query(sources=("Zeta Post",)), 0, 9)) == ["Beta"]
    assert titles(listed.page(Query(sources=("Zeta Post", None), sort=Sort.FILE), 0, 9)) == [
        "Beta", "Öl", "Epsilon", "First", "Second",
    ]  # fmt: skip
    assert titles(listed.page(Query(sources=(None,), text="date:none"), 0, 9)) == ["Epsilon"]
    assert titles(listed.page(Query(sources=("nobody",)), 0, 9)) == []


def test_a_headline_has_what_the_list_shows(library):
    article = make(
        "p/q.txt",
        "T",
        ['"One," said Ana Ruiz.', '"Two," said Ana Ruiz.', '"Three," said Bo Lind.'],
        source="S",
        rule="json.source",
        date="2016-01-02",
        quotes=[('"One,"', "Ana Ruiz", None), ('"Three,"', "Bo Lind", None), ('"Two,"', "Ana Ruiz", None)],
    )
    listed = library([article])
    headline = listed.page(Query(), 0, 1).headlines[0]
    assert (headline.id, headline.path, headline.record) == (article.id, "p/q.txt", None)
    assert (headline.source, headline.source_stated, headline.date) == ("S", True, "2016-01-02")
    assert (headline.quotes, headline.speakers) == (3, ("Ana Ruiz", "Bo Lind"))
    assert (headline.read, headline.starred, headline.error, headline.language) == (False, False, None, "en")
    assert headline.words == article.words


def test_a_page_outside_the_list_is_empty(library):
    listed = library(ARTICLES)
    assert listed.page(Query(), 100, 5).headlines == ()
    assert listed.page(Query(), -5, 2).start == 0
    assert listed.page(Query(), 0, 0).total == 7


@pytest.mark.usefixtures("narrow")
@pytest.mark.parametrize("sort", Sort)
def test_hits_come_in_every_order(library, sort):
    listed = library(ARTICLES, times=TIMES)
    for text in ("x", "x lang:en", "x -nothing is:unread"):
        page = listed.page(Query(text=text, sort=sort), 0, 50)
        if sort is not Sort.RELEVANCE:
            assert titles(page) == ORDER[sort]
        assert [listed.position(Query(text=text, sort=sort), row.key) for row in page.headlines] == list(range(7))


def test_the_articles_of_each_publisher_are_counted_as_they_come_and_go(library):
    given = [
        make(f"{n}.txt", f"t{n}", ["x"], source=source) for n, source in enumerate(["Post", "Post", "", None, "Sun"])
    ]
    listed = library(given)
    asked = [
        ((), 5),
        (("Post",), 2),
        (("Post", "Sun"), 3),
        ((None,), 1),
        ((None, "Sun"), 2),
        (("",), 1),
        (("Gone",), 0),
    ]
    for sources, count in asked:
        for text in ("", "x"):  # counted beforehand, and one by one
            assert listed.page(Query(text=text, sources=sources), 0, 50).total == count
    assert {(count.value, count.count) for count in listed.sources(Query())} == {
        (count.value, count.count) for count in listed.sources(Query(text="x"))
    }
