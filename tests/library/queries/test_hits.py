from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.library.queries.hits import SNIPPET_LENGTH, block_terms, find_hits, find_snippet
from reader.library.queries.query import parse
from reader.model import HEADLINE, Article, Block, Mark, Quote, QuoteKind
from tests.ending import it_ends
from tests.library.cases import make

ARTICLE = make(
    title="A Mission to Köln",
    body=["The mission of AT&T, missions said Ruiz.", 'Ruiz: "No mission." Then a mission, of course.'],
    caption="The mission. Photo: Azul Press",
    credit="Azul Press",
    cut=["Our mission statement"],
    quotes=[('"No mission."', "Ana Ruiz", None)],
)


def marked(text, article=ARTICLE, **options):
    return [
        (mark.block, article.blocks[mark.block].text[mark.start : mark.end])
        for mark in find_hits(parse(text, **options), article)
    ]


CASES = {
    "mission": [(0, "Mission"), (1, "mission"), (2, "mission"), (2, "mission"), (3, "mission")],
    "mission*": [(0, "Mission"), (1, "mission"), (1, "missions"), (2, "mission"), (2, "mission"), (3, "mission")],
    '"the mission"': [(1, "The mission"), (3, "The mission")],
    "title:mission": [(0, "Mission")],
    "caption:mission": [(3, "mission")],
    "credit:azul": [(3, "Azul")],
    "credit:mission": [],
    "quote:mission": [(2, "mission")],
    "said:ruiz": [(2, "Ruiz")],
    "quote:mission said:ruiz": [(2, "Ruiz"), (2, "mission")],
    "quote:course said:ruiz": [],
    "quote:mission said:lind": [],
    "quote:mission -said:ruiz": [],
    "quote:(mission OR course) said:(lind OR rui*)": [(2, "Ruiz"), (2, "mission")],
    'said:"president ruiz"': [(2, "Ruiz")],
    "quote:mission title:nothing": [(2, "mission")],
    "at&t": [(1, "AT&T")],
    "koln": [(0, "Köln")],
    "KOLN OR ruiz": [(0, "Köln"), (1, "Ruiz"), (2, "Ruiz")],
    "course -mission": [(2, "course")],
    "statement": [],
    "statement in:all": [(4, "statement")],
    '"of course" course': [(2, "of course")],
    "date:2016 is:read": [],
    "author:ruiz source:ruiz": [],
}


@pytest.mark.parametrize(("text", "wanted"), CASES.items())
def test_where_the_words_stand(text, wanted):
    assert marked(text) == wanted


def test_a_mere_term_is_no_quotation():
    (quote,) = ARTICLE.quotes
    term = replace(ARTICLE, quotes=(replace(quote, kind=QuoteKind.TERM),))
    assert marked("quote:mission") == [(2, "mission")]
    assert marked("quote:mission", term) == []


def test_a_word_said_twice_without_a_space_is_two_hits():
    assert marked("北京", make(title="", body=["北京北京"])) == [(0, "北京"), (0, "北京")]


def test_the_beginning_of_a_word_is_marked_whole_while_it_is_typed():
    assert marked("cour", incomplete=True) == [(2, "course")]


FOLDED = {
    "Die Straße.": ("strasse", "Straße"),
    "ﬁnal": ("final", "ﬁnal"),
    "Ещё раз": ("еще", "Ещё"),
    "市政府": ("政府", "政府"),
    "e\u0301tat": ("etat", "e\u0301tat"),
}


@pytest.mark.parametrize("text", FOLDED)
def test_marks_are_in_the_text_as_it_stands(text):
    query, found = FOLDED[text]
    assert marked(query, make(title="", body=[text])) == [(0, found)]


def test_a_snippet_begins_near_the_hit_at_a_word():
    body = "Filler words go on " * 10 + "until the target comes, and then " + "more of the same " * 30
    snippet = find_snippet(parse("target"), make(title="target", body=["nothing here", body]))
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")
    assert not snippet.text[1].isspace()
    assert [snippet.text[hit.start : hit.end] for hit in snippet.hits] == ["target"]


def test_a_snippet_needs_no_more_of_a_text_than_what_stands_before_its_first_hit(monkeypatch):
    read = []
    monkeypatch.setattr("reader.library.queries.hits.block_terms", lambda text: read.append(text) or block_terms(text))
    snippet = find_snippet(parse("target"), make(body=["nothing", "the target", "and a target", "more"]))
    assert snippet.text == "the target"
    assert "more" not in read


def test_hits_behind_the_end_of_a_snippet_are_left_out():
    snippet = find_snippet(parse("word"), make(body=["word " * 100]))
    assert [snippet.text[hit.start : hit.end] for hit in snippet.hits] == ["word"] * (SNIPPET_LENGTH // 5)


def test_a_hit_in_the_title_alone_has_no_snippet():
    assert find_snippet(parse("title"), make(title="title", body=["text"])) is None


def test_a_snippet_of_a_short_text_is_the_text():
    snippet = find_snippet(parse("b"), make(body=["a b c"]))
    assert (snippet.text, [(hit.start, hit.end) for hit in snippet.hits]) == ("a b c", [(2, 3)])


@given(st.text(max_size=200))
def test_terms_lie_in_the_text_in_order(text):
    last = 0
    for term, start, end in block_terms(text):
        assert term
        assert last <= start < end <= len(text)
        last = start


@given(st.text(max_size=80), st.text(max_size=10))
def test_marks_lie_in_their_blocks_and_do_not_overlap(text, word):
    article = make(title="", body=[text, text])
    try:
        node = parse(word)
    except QueryError:
        return
    last = (-1, 0)
    for mark in find_hits(node, article):
        assert 0 <= mark.start < mark.end <= len(article.title if mark.block == HEADLINE else text)
        assert (mark.block, mark.start) >= last
        last = (mark.block, mark.end)


@pytest.mark.parametrize("asked", ["word OR other", "wo*"])
def test_a_page_of_one_word_ends(asked):
    with it_ends():
        assert len(marked(asked, make(title="", body=["word " * 20_000] * 5))) == 100_000


def test_a_page_of_quotations_of_one_word_ends():
    line = '"Word." ' * 40_000
    quotes = [Quote(marks=(Mark(0, n, n + 7),), kind=QuoteKind.DIRECT) for n in range(0, len(line), 8)]
    with it_ends():
        assert len(marked("quote:word", replace(make(title="", body=[line]), quotes=tuple(quotes)))) == 40_000


def test_what_overlaps_is_inside_where_one_range_holds_all_of_it():
    marks = [(8, 11), (0, 5), (2, 9), (20, 30)]  # of The mission of AT&T
    quotes = tuple(Quote(marks=(Mark(1, *mark),), kind=QuoteKind.DIRECT) for mark in marks)
    article = replace(ARTICLE, quotes=quotes)
    assert marked("quote:mission", article) == []
    assert marked("quote:of", article) == []
    assert marked("quote:mission", replace(article, quotes=(*quotes, quotes[0], *ARTICLE.quotes))) == [(2, "mission")]
    whole = Quote(marks=(Mark(1, 0, 12),), kind=QuoteKind.DIRECT)
    assert marked("quote:mission", replace(article, quotes=(*quotes, whole))) == [(1, "mission")]


def test_a_headline_that_no_block_is_has_hits_too():
    article = Article(
        id="", path="a.jsonl", title="The mission ends", title_rule="r", blocks=(Block(text="A mission."),)
    )
    in_title, in_text = Mark(HEADLINE, 4, 11), Mark(0, 2, 9)
    assert find_hits(parse("mission"), article) == (in_title, in_text)
    assert find_hits(parse("title:mission"), article) == (in_title,)
    assert find_hits(parse("in:all mission"), article) == (in_title, in_text)
    assert find_hits(parse("quote:mission"), article) == ()
    assert find_snippet(parse("mission"), article).text == "A mission."
