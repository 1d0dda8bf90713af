from dataclasses import replace

import pytest

from reader.errors import QueryError
from reader.model import Mark, Query, QuoteKind, Sort, View
from tests.library.cases import make

MOOR = make(
    "moor.txt",
    "The moor is drained",
    ['"We drained it," said Ada Quill, the engineer.', '"Nobody asked us," said Bo Tarn.', '"A pity," one heard.'],
    date="2016-03-02",
    source="Elm Echo",
    quotes=[
        ('"We drained it,"', "Ada Quill", "engineer"),
        ('"Nobody asked us,"', "Bo Tarn", None),
        ('"A pity,"', "", ""),
    ],
)
DYKE = make(
    "dyke.txt",
    "The dyke holds",
    ['"We asked nobody," said ADA QUILL.'],
    date="2016-03-03",
    quotes=[('"We asked nobody,"', "ADA QUILL", None)],
)
REED = make("reed.txt", "Reeds without words", ["Nobody said anything."], date="2016-03-04")


def texts(found):
    return [quotation.text for quotation in found]


def test_mere_terms_are_no_quotations(library):
    first, *others = MOOR.quotes
    with library([replace(MOOR, quotes=(replace(first, kind=QuoteKind.TERM), *others))]) as news:
        assert texts(news.quotations(Query())) == ['"Nobody asked us,"', '"A pity,"']


def test_all_of_a_list_in_its_order(library):
    with library([MOOR, DYKE, REED]) as news:
        found = list(news.quotations(Query()))
        assert texts(found) == ['"We asked nobody,"', '"We drained it,"', '"Nobody asked us,"', '"A pity,"']
        assert texts(news.quotations(Query(sort=Sort.OLDEST)))[0] == '"We drained it,"'
        first = found[1]
        assert (first.headline.path, first.speaker, first.speaker_role) == ("moor.txt", "Ada Quill", "engineer")
        assert (first.kind, first.mark, first.paragraph, first.number) == (QuoteKind.DIRECT, Mark(1, 0, 16), 1, 0)


def test_words_of_quotations_mean_one_and_the_same(library):
    with library([MOOR, DYKE, REED]) as news:
        assert texts(news.quotations(Query(text="said:quill"))) == ['"We asked nobody,"', '"We drained it,"']
        assert texts(news.quotations(Query(text="said:quill quote:drained"))) == ['"We drained it,"']
        assert texts(news.quotations(Query(text="said:tarn quote:drained"))) == []
        assert texts(news.quotations(Query(text="said:tarn title:moor"))) == ['"Nobody asked us,"']
        assert texts(news.quotations(Query(text="said:tarn OR title:dyke"))) == [
            '"We asked nobody,"',
            '"Nobody asked us,"',
        ]
        assert texts(news.quotations(Query(text="title:moor -quote:asked"))) == []


def test_those_of_some_speakers(library):
    with library([MOOR, DYKE, REED]) as news:
        assert texts(news.quotations(Query(), ["Ada Quill"])) == ['"We drained it,"']
        assert texts(news.quotations(Query(), ["Ada Quill", "ADA QUILL"])) == ['"We asked nobody,"', '"We drained it,"']
        assert texts(news.quotations(Query(), [None])) == ['"A pity,"']
        assert texts(news.quotations(Query(), [])) == []


def test_who_speaks_however_the_name_is_written(library):
    with library([MOOR, DYKE, REED]) as news:
        voices = news.voices(Query())
        assert [(voice.name, voice.quotations) for voice in voices] == [("Ada Quill", 2), ("Bo Tarn", 1), (None, 1)]
        assert set(voices[0].names) == {"Ada Quill", "ADA QUILL"}


def test_a_middle_initial_makes_nobody_else_but_two_of_them_do(library):
    names = ["Mark Tarn", "Mark D. Tarn", "Mark D Tarn", "Ida Elm", "Ida B. Elm", "Ida C. Elm", "J. Reed", "Ann M. Ley"]
    said = [
        make(f"{n}.txt", f"Number {n}", ['"So it is."'], quotes=[('"So it is."', name, None)])
        for n, name in enumerate(names)
    ]
    with library(said) as news:
        found = {voice.name: voice.quotations for voice in news.voices(Query())}
    assert found == {"Mark D Tarn": 3, "Ida Elm": 1, "Ida B. Elm": 1, "Ida C. Elm": 1, "J. Reed": 1, "Ann M. Ley": 1}


@pytest.mark.parametrize(
    ("query", "names"),
    [
        (Query(text="title:moor"), ["Ada Quill", "Bo Tarn", None]),
        (Query(text="said:quill"), ["ADA QUILL"]),
        (Query(text="quote:nobody"), ["ADA QUILL", "Bo Tarn"]),
        (Query(text="said:tarn OR title:dyke"), ["ADA QUILL", "Bo Tarn"]),
        (Query(sources=("Elm Echo",)), ["Ada Quill", "Bo Tarn", None]),
        (Query(view=View.STARRED), []),
        (Query(text="zeppelin"), []),
    ],
)
def test_voices_of_a_query(library, query, names):
    with library([MOOR, DYKE, REED]) as news:
        found = [voice.name for voice in news.voices(query)]
        assert [name and name.lower() for name in found] == [name and name.lower() for name in names]


def test_several_folders_are_one(library):
    with library([MOOR], [DYKE, REED]) as news:
        assert texts(news.quotations(Query(text="said:quill"))) == ['"We asked nobody,"', '"We drained it,"']
        assert news.voices(Query())[0].quotations == 2


def test_more_articles_than_are_fetched_at_once(library, monkeypatch):
    monkeypatch.setattr("reader.library.queries.quotations.AT_ONCE", 2)
    many = [
        make(
            f"{n}.txt",
            f"Number {n}",
            [f'"It is {n}," said Cy.'],
            date=f"2016-03-{n + 1:02}",
            quotes=[(f'"It is {n},"', "Cy", None)],
        )
        for n in range(7)
    ]
    with library(many) as news:
        assert texts(news.quotations(Query())) == [f'"It is {n},"' for n in reversed(range(7))]


def test_a_query_that_does_not_parse_is_refused_at_once(library):
    with library([MOOR]) as news, pytest.raises(QueryError):
        news.quotations(Query(text="("))
