import pytest

from reader.library.queries.put_back import lines_put_back
from reader.model import Query, Sort
from tests.library.cases import make, titles

STORY = [
    make("a.txt", "Ferry back", ["The ferry is back."], cut=["Tide tables at nine"], source="Lamp", date="2021-03-01"),
    make("b.txt", "Ferry gone", ["The ferry is gone."], cut=["Tide tables at nine"], source="Lamp", date="2021-03-02"),
    make("c.txt", "Gulls", ["The gulls are here."], cut=["Tide tables at nine"], source="Pier", date="2021-03-03"),
    make("d.txt", "Tables", ["Tide and tables."], cut=["Tea"], source="Lamp", date="2021-03-04"),
]


@pytest.fixture
def shown(library):
    return library(STORY)


def found(library, text, **query):
    return titles(library.page(Query(text=text, **query), 0, 9))


def block(library, path):
    key = library.find(path)
    return key, next(n for n, each in enumerate(library.article(key).blocks) if each.text == "Tide tables at nine")


def test_a_line_that_was_put_back_is_found_in_its_article(shown):
    assert found(shown, "tide") == ["Tables"]
    shown.correct_block(*block(shown, "a.txt"), True)
    assert found(shown, "tide") == found(shown, "tide", sort=Sort.RELEVANCE) == ["Tables", "Ferry back"]
    assert found(shown, '"tables at nine" ferry') == ["Ferry back"]
    assert found(shown, "ni", typing=True) == ["Ferry back"]
    assert found(shown, "gulls OR nine") == ["Gulls", "Ferry back"]
    assert found(shown, "ferry -nine") == ["Ferry gone"]
    assert found(shown, "tide in:all") == ["Tables", "Gulls", "Ferry gone", "Ferry back"]
    assert shown.counts(Query(text="nine"))[0] == 1
    snippet = shown.snippets(Query(text="nine"), [shown.find("a.txt")])[shown.find("a.txt")]
    assert snippet.text == "Tide tables at nine"
    shown.undo()
    assert found(shown, "tide") == ["Tables"]


def test_a_line_that_was_put_back_everywhere_is_found_in_all_of_its_source(shown):
    shown.correct_block(*block(shown, "a.txt"), True, everywhere=True)
    assert found(shown, "nine") == ["Ferry gone", "Ferry back"], "not in those of another source"
    assert found(shown, "tide") == ["Tables", "Ferry gone", "Ferry back"]
    shown.correct_block(*block(shown, "b.txt"), False)
    assert found(shown, "nine") == ["Ferry back"], "not where it was cut again"


def test_a_source_that_the_reader_gave_counts(shown):
    shown.correct_block(*block(shown, "a.txt"), True, everywhere=True)
    shown.correct([shown.find("c.txt")], "source", "Lamp")
    assert found(shown, "nine") == ["Gulls", "Ferry gone", "Ferry back"]
    shown.correct([shown.find("a.txt")], "title", "Nine to nine")
    assert found(shown, "nine") == ["Gulls", "Ferry gone", "Nine to nine"], "a corrected title beside it"


def test_several_folders_have_the_same_lines(library):
    shown = library(STORY[:1], STORY[1:])
    shown.correct_block(*block(shown, "a.txt"), True, everywhere=True)
    assert found(shown, "nine") == ["Ferry gone", "Ferry back"]


def test_words_that_are_no_letters_ask_for_nothing(library):
    shown = library([make("a.txt", "Ferry", ["The ferry is back."], cut=["* * *"], source="Lamp")])
    key = shown.find("a.txt")
    shown.correct_block(key, len(shown.article(key).blocks) - 1, True)
    assert shown._shelves[0].ask(lines_put_back) == ()
