"""What a query finds, over articles made by hand: the parsed value, its SQL and the index together."""

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.library.index.index_file import _statements
from reader.library.queries.conditions import asked_of_quotations, compiled, whole
from reader.library.queries.query import parse
from reader.model import Query, Sort, View
from tests.library.cases import make, titles

ARTICLES = [
    make(
        "2016/march/north.txt",
        "Ceasefire in the north",
        [
            "The main part of the mission is done.",
            'Ana Ruiz said: "Our mission is over," and left.',
            "“It was hard”, said Bo Lind.",
        ],
        caption="A soldier in Porto. Photo: Agência Azul",
        credit="Agência Azul",
        source="Harbour Post",
        date="2016-03-14",
        authors=["Eva Stern"],
        cut=["Subscribe to our newsletter"],
        quotes=[('"Our mission is over,"', "Ana Ruiz", "General"), ("“It was hard”", "Bo Lind", None)],
    ),
    make(
        "2016/april/talks.txt",
        "Truce talks",
        ["Sanctions remain, the main reason is part of a plan."],
        source="Daily Lamp",
        date="2016-04-01",
        language="de",
    ),
    make("undated.html", "No day", ["Missions and missionaries."], source=None),
    make("x/y/archiv-märz.md", "Die Maße", ["Straße und Müll"], date="2015-12-31", source="Der Bote", language="de"),
]  # fmt: skip
NORTH, TALKS, NO_DAY, MASSE = "Ceasefire in the north", "Truce talks", "No day", "Die Maße"

FOUND = {
    "": {NORTH, TALKS, NO_DAY, MASSE},
    "ceasefire": {NORTH},
    "CEASEFIRE north": {NORTH},
    "ceasefire sanctions": set(),
    "ceasefire OR sanctions": {NORTH, TALKS},
    "main part": {NORTH, TALKS},
    '"main part of"': {NORTH},
    "mission": {NORTH},
    "mission*": {NORTH, NO_DAY},
    "m*": {NORTH, TALKS, NO_DAY, MASSE},
    "ma*": {NORTH, TALKS, MASSE},
    "cea*": {NORTH},
    "sub*": set(),
    "ma* san*": {TALKS},
    "main no*": {NORTH},
    "cea* OR truce": {NORTH, TALKS},
    "-ma*": {NO_DAY},
    "title:t*": {NORTH, TALKS},
    "in:all sub*": {NORTH},
    "missi*": {NORTH, NO_DAY},
    '"the main par"*': {NORTH},
    "-mission*": {TALKS, MASSE},
    "main -sanctions": {NORTH},
    "main -(sanctions OR xyz)": {NORTH},
    "-(main mission)": {TALKS, NO_DAY, MASSE},
    "(main -sanctions) OR missions": {NORTH, NO_DAY},
    "(main -said:ruiz) OR missions": {TALKS, NO_DAY},
    "source:post": {NORTH},
    "source:none": {NO_DAY},
    "-source:none": {NORTH, TALKS, MASSE},
    'source:"harbour post" OR source:bote': {NORTH, MASSE},
    "source:(post OR lamp)": {NORTH, TALKS},
    "title:ceasefire": {NORTH},
    "title:mission": set(),
    "caption:soldier": {NORTH},
    "soldier": {NORTH},
    "caption:mission": set(),
    "credit:azul": {NORTH},
    "credit:soldier": set(),
    "author:stern": {NORTH},
    "eva": {NORTH},
    "quote:mission": {NORTH},
    "quote:done": set(),
    "said:ruiz": {NORTH},
    "said:ana": {NORTH},
    'said:"Ruiz, Ana"': {NORTH},
    'said:"general ruiz"': {NORTH},
    'said:"Mrs Ruiz"': {NORTH},
    'said:"President Lind"': {NORTH},
    'said:"Mr Stern"': set(),
    "said:rui*": {NORTH},
    "said:stern": set(),
    "quote:mission said:ruiz": {NORTH},
    "quote:hard said:lind": {NORTH},
    "quote:mission said:lind": set(),
    "quote:mission -said:lind": {NORTH},
    "quote:mission -said:ruiz": set(),
    "-said:lind -quote:sea": {TALKS, NO_DAY, MASSE},
    "quote:(mission OR sea) said:ruiz": {NORTH},
    "quote:(mission OR sea) said:lind": set(),
    "said:(lind OR nobody) quote:mission": set(),
    "(said:lind OR said:nobody) quote:mission": set(),
    "said:lind quote:mission OR quote:sea": set(),
    "said:lind (title:ceasefire quote:mission)": set(),
    "said:lind (title:ceasefire quote:hard)": {NORTH},
    "said:lind (quote:mission OR title:ceasefire)": {NORTH},
    "said:lind (quote:mission OR title:truce)": set(),
    "said:lind quote:(-mission was)": {NORTH},
    "said:lind -(quote:hard OR quote:mission)": set(),
    "quote:mission OR said:nobody": {NORTH},
    "subscribe": set(),
    "subscribe in:all": {NORTH},
    "after:2016-03-14": {NORTH, TALKS},
    "after:2016-03-15": {TALKS},
    "before:2016-04": {NORTH, MASSE},
    "before:2016-04-01": {NORTH, MASSE},
    "date:2016": {NORTH, TALKS},
    "date:2016-03": {NORTH},
    "date:2016-03-14": {NORTH},
    "date:none": {NO_DAY},
    "-date:2016": {NO_DAY, MASSE},
    "is:unread": {NORTH, TALKS, NO_DAY, MASSE},
    "is:read": set(),
    "is:starred": set(),
    "has:quote": {NORTH},
    "-has:quote has:caption": set(),
    "has:caption": {NORTH},
    "lang:de": {TALKS, MASSE},
    "-lang:de": {NORTH, NO_DAY},
    "path:march/*": {NORTH},
    "path:2016/*": {NORTH, TALKS},
    "path:016/*": set(),
    "path:*.html": {NO_DAY},
    "path:märz": {MASSE},
    "path:y/archiv-?arz.md": {MASSE},
    "path:[ab]*": set(),
    "strasse": {MASSE},
    "mull mass*": {MASSE},
    "title:MASSE": {MASSE},
    "mission* (lang:de OR date:none)": {NO_DAY},
    "(main is:unread) OR date:none": {NORTH, TALKS, NO_DAY},
    "nothing*": set(),
}  # fmt: skip


@pytest.fixture
def listed(library):
    return library(ARTICLES)


def test_what_each_query_finds(listed):
    for text, wanted in FOUND.items():
        page = listed.page(Query(text=text), 0, 50)
        assert set(titles(page)) == wanted, text
        assert page.total == len(wanted), text
        ranked = listed.page(Query(text=text, sort=Sort.RELEVANCE), 0, 50)
        assert set(titles(ranked)) == wanted, text


LEFT_OUT = {
    "date:2016": 1,
    "mission* date:2016": 1,
    "after:2017": 1,
    "-date:2016": 0,
    "date:none": 0,
    "main": 0,
    "ceasefire date:2016": 0,
    "date:2016 OR mission*": 0,
    "date:2016 OR sanctions": 1,
}


def test_a_filter_by_date_says_how_many_undated_articles_it_leaves_out(listed):
    for text, number in LEFT_OUT.items():
        assert listed.page(Query(text=text), 0, 1).undated == number, text


SCRIPTS = {
    "Café Müller in São Paulo": ["cafe", "MÜLLER", "muller", "são", "sao"],
    "Straße in Köln": ["strasse", "STRASSE", "straße", "koln"],
    "Ещё одна статья": ["еще", "ЕЩЁ", "стать*"],
    "إعلان الأمم المتحدة": ["اعلان", "الامم"],
    "کتاب و علی": ["كتاب", "علي"],
    "北京市政府发布": ["北京", "政府", '"市政府"', "北*"],
    "東京タワーでニュース": ["東京", "タワー", "ニュース", "ﾀﾜｰ"],
    "ข่าวประเทศไทย": ["ประเทศ", "ไทย"],
    "서울 뉴스": ["서울", "뉴스"],
    "Ｆｕｌｌ width": ["full"],
    "naïve cooperation": ["naive", "NAIVE"],
    "O’Brien’s plan": ["o'brien", "obrien’s".replace("obrien", "O’Brien"), "brien"],
    "הממשלה בירושלים": ["הממשלה"],
    "Ελλάδα και Κύπρος": ["ελλαδα", "ΚΥΠΡΟΣ"],
}  # fmt: skip


def test_words_of_each_script_are_found_however_they_are_typed(library):
    listed = library([make(f"{n}.txt", f"title{n}", [text]) for n, text in enumerate(SCRIPTS)])
    for n, queries in enumerate(SCRIPTS.values()):
        for text in queries:
            page = listed.page(Query(text=text), 0, 9)
            assert f"title{n}" in titles(page), text
            article = listed.article(next(h.key for h in page.headlines if h.title == f"title{n}"))
            assert listed.hits(Query(text=text), article), text


def test_chinese_is_not_found_by_characters_that_stand_apart(library):
    listed = library([make("a.txt", "t", ["北方的京城"])])
    assert listed.page(Query(text="北京"), 0, 1).total == 0


def test_added_goes_by_when_an_article_was_first_seen(library):
    import time

    now = int(time.time())
    listed = library([make("old.txt", "old")], [make("new.txt", "new")], now=now - 5 * 86_400)
    assert listed.page(Query(text="added:1w"), 0, 9).total == 2
    assert listed.page(Query(text="added:3d"), 0, 9).total == 0


TRICKS = [
    "' OR 1=1 --",
    '"; drop table articles',
    "title:') OR (1",
    "path:'*",
    'source:"x\' --"',
    "NEAR AND NOT {a}",
    "a:^b",
]


def test_nothing_of_a_query_is_pasted_into_sql(listed):
    for text in TRICKS:
        try:
            listed.page(Query(text=text), 0, 5)
        except QueryError:
            continue
    assert listed.page(Query(), 0, 5).total == 4


@pytest.fixture(scope="module")
def tables():
    connection = sqlite3.connect(":memory:")
    connection.execute("attach ':memory:' as state")
    connection.execute("create table state.marks (id blob, read, starred)")
    for statement in _statements():
        connection.execute(statement)
    yield connection
    connection.close()


PIECES = 'a|-b|OR|(|)|title:x|quote:y|said:z*|date:2016|is:read|has:quote|in:all|path:*a|"c d"|source:none|北京'
WORDS = st.sampled_from(sorted(PIECES.split("|")))


@settings(deadline=None, max_examples=150)
@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_every_query_that_parses_is_sql_that_runs(tables, text):
    try:
        node = parse(text)
    except QueryError:
        return
    one, parts = whole(node, 0), compiled(node, 0)
    tables.execute(f"select a.key from articles a where {one.sql}", one.parameters).fetchall()
    tables.execute(f"select a.key from articles a where {parts.rest.sql}", parts.rest.parameters).fetchall()
    if parts.match is not None:
        tables.execute("select rowid from search where search match ?", (parts.match,)).fetchall()


def test_views_are_heeded_with_a_text(listed):
    key = listed.page(Query(text="ceasefire"), 0, 1).headlines[0].key
    listed.set_starred([key], True)
    listed.set_read([key], True)
    assert titles(listed.page(Query(text="main", view=View.STARRED), 0, 9)) == [NORTH]
    assert titles(listed.page(Query(text="main", view=View.UNREAD), 0, 9)) == [TALKS]
    assert titles(listed.page(Query(text="is:starred is:read"), 0, 9)) == [NORTH]


@pytest.mark.parametrize(
    ("text", "merges"),
    [("harbour", False), ("harbour*", True), ("title:harb* x", True), ("har*", False), ("har* x", False), ("", False)],
)
def test_the_beginning_of_a_long_word_is_told(text, merges):
    assert compiled(parse(text), 0).merges is merges


@pytest.mark.parametrize("text", ["", "storm", "title:storm -source:echo", "is:unread OR has:quote"])
def test_of_a_quotation_nothing_is_asked(text):
    assert asked_of_quotations(parse(text), 0).sql == "1"


@pytest.mark.parametrize(
    ("text", "of_article", "parameters"),
    [
        ("said:moor", False, 1),
        ("said:moor quote:reed title:storm", False, 2),
        ("said:moor OR title:storm", True, 2),
        ("-(said:moor is:read)", True, 1),
        ("title:storm (said:moor OR quote:reed)", False, 2),
    ],
)
def test_what_is_asked_of_a_quotation(text, of_article, parameters):
    condition = asked_of_quotations(parse(text), 0)
    assert ("a." in condition.sql) is of_article
    assert len(condition.parameters) == condition.sql.count("?") == parameters
