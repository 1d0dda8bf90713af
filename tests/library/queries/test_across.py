import pytest

from reader.library.queries.across import key_of, row_of
from reader.model import Count, Query, Sort
from tests.library.cases import make, titles


def test_keys_name_the_row_and_the_folder():
    shelves = [None, None, None]
    assert {row_of(shelves, key_of(shelves, row, n)) for row in range(5) for n in range(3)} == {
        (row, n) for row in range(5) for n in range(3)
    }


def test_folders_are_listed_together(library):
    listed = library(
        [make("a.txt", "one", ["word"], date="2016-01-03", source="S"), make("b.txt", "three", date="2016-01-01")],
        [make("a.txt", "two", ["word"], date="2016-01-02", source="S")],
    )
    assert titles(listed.page(Query(), 0, 9)) == ["one", "two", "three"]
    assert titles(listed.page(Query(), 1, 1)) == ["two"]
    assert listed.page(Query(text="date:none"), 0, 9).total == 0
    assert listed.sources(Query()) == (Count("S", 2), Count(None, 1))
    assert listed.counts(Query()) == (3, 3, 0)
    ranked = Query(text="word", sort=Sort.RELEVANCE)
    assert [listed.position(ranked, key) for key in listed.keys(ranked)] == [0, 1]
    keys = listed.keys(Query())
    assert [listed.address(key)[0] for key in keys] == ["/case0/a.txt", "/case1/a.txt", "/case0/b.txt"]
    assert [listed.article(key).title for key in keys] == ["one", "two", "three"]
    assert listed.find("/case1/a.txt") == keys[1]


@pytest.mark.parametrize("folders", [1, 2])
def test_a_length_that_was_counted_is_taken_but_where_rows_show_that_it_was_another(library, folders):
    articles = [make(f"{n}.txt", f"t{n}", ["word"]) for n in range(7)]
    listed = library(*([articles] if folders == 1 else [articles[:3], articles[3:]]))
    assert listed.page(Query(), 0, 3, length=7).total == 7
    assert listed.page(Query(), 6, 3, length=9).total == 7
    assert listed.page(Query(), 0, 5, length=2).total == 5
    assert listed.page(Query(), 9, 3, length=7).total == 7
