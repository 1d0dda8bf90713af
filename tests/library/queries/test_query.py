import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.library.queries.query import parse, tokens, written_out
from reader.library.queries.query_nodes import (
    Added,
    And,
    Dated,
    Everything,
    Has,
    InPath,
    Is,
    Language,
    Not,
    Or,
    Without,
    Words,
)


def w(*terms, field=None, prefix=False):
    return ("words", field, terms, prefix)


def plain(node):
    """The tree without positions."""
    if isinstance(node, Words):
        return w(*node.terms, field=node.field, prefix=node.prefix)
    if isinstance(node, And):
        return ("and", *map(plain, node.parts))
    if isinstance(node, Or):
        return ("or", *map(plain, node.parts))
    if isinstance(node, Not):
        return ("not", plain(node.part))
    return node


CASES = {
    "": Everything(),
    "   ": Everything(),
    "ceasefire": w("ceasefire"),
    "Ceasefire TALKS": ("and", w("ceasefire"), w("talks")),
    '"main part of"': w("main", "part", "of"),
    "“main part”": w("main", "part"),
    "mission*": w("mission", prefix=True),
    '"main par"*': w("main", "par", prefix=True),
    "a OR b": ("or", w("a"), w("b")),
    "a OR b c": ("and", ("or", w("a"), w("b")), w("c")),
    "a b OR c": ("and", w("a"), ("or", w("b"), w("c"))),
    "a OR b OR c": ("or", w("a"), w("b"), w("c")),
    "(a b) OR c": ("or", ("and", w("a"), w("b")), w("c")),
    "ceasefire OR truce -sanctions": ("and", ("or", w("ceasefire"), w("truce")), ("not", w("sanctions"))),
    "-(a b)": ("not", ("and", w("a"), w("b"))),
    '-"a b"': ("not", w("a", "b")),
    "-source:reuters": ("not", w("reuters", field="source")),
    "or": w("or"),
    "a AND b": ("and", w("a"), w("b")),
    "a AND b c": ("and", w("a"), w("b"), w("c")),
    "a NOT b": ("and", w("a"), ("not", w("b"))),
    "a AND NOT title:b": ("and", w("a"), ("not", w("b", field="title"))),
    "a OR NOT b": ("or", w("a"), ("not", w("b"))),
    "(a OR b) AND (c OR d)": ("and", ("or", w("a"), w("b")), ("or", w("c"), w("d"))),
    "a AND (b OR c) d": ("and", w("a"), ("or", w("b"), w("c")), w("d")),
    '"NOT" and not': ("and", w("not"), w("and"), w("not")),
    "title:AND": w("and", field="title"),
    "title:NOT": w("not", field="title"),
    "a-b": w("a", "b"),
    "AT&T": w("at", "t"),
    "10:30": w("10", "30"),
    "https://example.org/x": w("https", "example", "org", "x"),
    "北京": w("北", "京"),
    "Müller": w("muller"),
    "title:syria": w("syria", field="title"),
    "TITLE:Syria": w("syria", field="title"),
    'title:"northern syria"': w("northern", "syria", field="title"),
    "title:(a OR b*)": ("or", w("a", field="title"), w("b", field="title", prefix=True)),
    "title:a:b": w("a", "b", field="title"),
    "caption:kremlin credit:reuters author:ruiz": (
        "and", w("kremlin", field="caption"), w("reuters", field="credit"), w("ruiz", field="author")
    ),
    "quote:mission said:putin": ("and", w("mission", field="quote"), w("putin", field="said")),
    'said:"Vladimir Putin"': w("vladimir", "putin", field="said"),
    "after:2016-03-01": Dated("2016-03-01", None),
    "after:2016": Dated("2016-01-01", None),
    "before:2016-04": Dated(None, "2016-04-01"),
    "date:2016": Dated("2016-01-01", "2017-01-01"),
    "date:2016-03": Dated("2016-03-01", "2016-04-01"),
    "date:2016-12": Dated("2016-12-01", "2017-01-01"),
    "date:2016-3": Dated("2016-03-01", "2016-04-01"),
    "date:2016-02-29": Dated("2016-02-29", "2016-03-01"),
    "date:9999-12-31": Dated("9999-12-31", None),
    "date:none": Without("date"),
    "source:none": Without("source"),
    'source:"none"': w("none", field="source"),
    "source:none*": w("none", field="source", prefix=True),
    "added:3d": Added(3 * 86_400),
    "added:12h": Added(12 * 3_600),
    "added:2W": Added(14 * 86_400),
    "added:6m": Added(180 * 86_400),
    "added:1y": Added(365 * 86_400),
    "is:unread is:starred is:read": ("and", Is("unread"), Is("starred"), Is("read")),
    "has:quote has:caption": ("and", Has("quote"), Has("caption")),
    "lang:RU": Language("ru"),
    "path:March/*": InPath("march/*"),
    'path:"a (b)"': InPath("a (b)"),
    "in:all cut": ("and", Everything(), w("cut", field="all")),
    "title:x in:all (a OR -b)": (
        "and", w("x", field="title"), Everything(), ("or", w("a", field="all"), ("not", w("b", field="all")))
    ),
    "a - b": ("and", w("a"), w("b")),
    "… a": w("a"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "tree"), CASES.items())
def test_what_a_query_says(text, tree):
    assert plain(parse(text)) == tree


FAULTS = {
    "(a": (0, "not closed"),
    "a (b (c)": (2, "not closed"),
    "a)": (1, "not opened"),
    '"abc': (0, "not closed"),
    'x "abc': (2, "not closed"),
    "a OR": (2, "OR"),
    "OR a": (0, "OR"),
    "a OR OR b": (2, "OR"),
    "(a OR) b": (3, "OR"),
    "()": (0, "nothing"),
    "a ()": (2, "nothing"),
    "m*ission": (1, "end of a word"),
    "a *b": (2, "end of a word"),
    "-": (0, "no letter"),
    "???": (0, "no letter"),
    "title:": (0, "wants a value"),
    "a title: b": (2, "wants a value"),
    "autor:x": (0, "author"),
    "a sorce:reuters": (2, "source"),
    "date:201": (5, "2016-03"),
    "x after:yesterday": (8, "after:"),
    "date:2016-13": (5, "no such date"),
    "date:2015-02-29": (5, "no such date"),
    "added:3": (6, "3d"),
    "is:new": (3, "unread"),
    "has:photo": (4, "caption"),
    "in:body": (3, "all"),
    "lang:russian": (5, "code"),
    "date:(2016 OR 2017)": (5, "one value"),
    "(" * 60 + "a" + ")" * 60: (40, "too many"),
    " ".join(["a"] * 300): (0, "more than"),
    "-" * 60 + "a": (40, "too many"),
    "-(" * 30 + "a" + ")" * 30: (40, "too many"),
    "AND a": (0, "AND stands between"),
    "a AND": (2, "AND stands between"),
    "a AND AND b": (2, "AND stands between"),
    "a OR AND b": (2, "OR stands between"),
    "a AND OR b": (2, "AND stands between"),
    "a NOT": (2, "NOT stands before"),
    "a AND b OR c": (2, "brackets"),
    "a OR b AND c": (7, "brackets"),
    "a OR b (c) AND d": (11, "brackets"),
    "a:b": (0, "there are"),
    "path:" + "*a" * 3000: (5, "4096"),
}


@pytest.mark.parametrize(("text", "fault"), FAULTS.items())
def test_what_does_not_parse_says_why_and_where(text, fault):
    with pytest.raises(QueryError) as caught:
        parse(text)
    position, part = fault
    assert caught.value.position == position
    assert part in caught.value.reason


TYPING = {
    "mis": w("mis", prefix=True),
    "mis ": w("mis"),
    "a mis": ("and", w("a"), w("mis", prefix=True)),
    "a -mis": ("and", w("a"), ("not", w("mis"))),
    '"main par': w("main", "par", prefix=True),
    '"main part"': w("main", "part"),
    '"': Everything(),
    "a OR": w("a"),
    "a OR ": w("a"),
    "a -": w("a"),
    "(a": w("a", prefix=True),
    "(": Everything(),
    "title:": Everything(),
    "title:sy": w("sy", field="title", prefix=True),
    "tit:": Everything(),
    "date:20": Everything(),
    "date:2016-0": Everything(),
    "date:2016": Dated("2016-01-01", "2017-01-01"),
    "is:unr": Everything(),
    "added:3": Everything(),
}


@pytest.mark.parametrize(("text", "tree"), TYPING.items())
def test_what_is_still_being_typed_is_searched_as_far_as_it_goes(text, tree):
    assert plain(parse(text, incomplete=True)) == tree


@pytest.mark.parametrize("text", ["a AND", "a NOT", "a OR NOT", "a AND (", "a AND NOT"])
def test_an_operator_may_be_the_last_thing_typed(text):
    assert plain(parse(text, incomplete=True)) == w("a")


def test_the_fields_there_are_stand_apart_from_the_place():
    with pytest.raises(QueryError, match=r"no field is called tag: \(there are source, .*, path, in\)$"):
        parse("tag:x")
    with pytest.raises(QueryError, match=r"no field is called sorce: \(did you mean source:\)$"):
        parse("sorce:x")


def test_a_finished_mistake_is_one_while_typing_too():
    with pytest.raises(QueryError):
        parse("date:xyz and", incomplete=True)


PIECES = st.sampled_from(
    [
        "a",
        "OR",
        "-",
        "(",
        ")",
        '"',
        "*",
        ":",
        " ",
        "title:",
        "date:",
        "2016",
        "none",
        "is:",
        "in:all",
        "ß",
        "北",
        "\ud800",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=60), st.booleans())
def test_any_text_is_a_query_or_a_fault_with_a_position_in_it(text, typing):
    fault = fault_of(text, typing)
    if fault is not None:
        assert 0 <= fault.position <= len(text)
        assert "\n" not in fault.reason


def fault_of(text, typing):
    try:
        parse(text, incomplete=typing)
    except QueryError as error:
        return error
    return None


def test_a_star_belongs_to_its_phrase():
    assert [(token.text, token.prefix) for token in tokens('"main part"* mission*')] == [
        ("main part", True),
        ("mission", True),
    ]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("cease", "cease*"),
        ("cease ", "cease "),
        ("cease*", "cease*"),
        ("said:tve", "said:tve*"),
        ("tram -cease", "tram -cease"),
        ('"main part"', '"main part"'),
        ("date:2016", "date:2016"),
        ("date:20", "date:20"),
        ('"main pa', '"main pa'),
        ("", ""),
    ],
)
def test_a_query_is_written_out_where_its_last_word_stands_for_a_beginning(typed, written):
    assert written_out(typed) == written


@given(st.text(alphabet='ab -*:()"OR said'))
def test_what_is_written_out_finds_the_same(typed):
    if (written := written_out(typed)) != typed:
        assert parse(written) == parse(typed, incomplete=True)
