"""The answer to a query: a window around the row to keep, the counts, the order that fits what is dated."""

from __future__ import annotations

from typing import cast

from reader.library.library import Library
from reader.model import Query, Sort, View
from reader.ui.screens.found import find, headline_of, lists_as
from tests.ui.fake_library import FakeLibrary, make_article


def library(*dates: str | None) -> Library:
    made = FakeLibrary([make_article(n, f"Title {n}\nText {n}.", date=date) for n, date in enumerate(dates, 1)])
    return cast("Library", made)


def test_the_row_to_keep_is_found_where_the_list_has_it() -> None:
    shelf = library("2020-01-01", "2020-03-01", "2020-02-01")
    first, second = (headline.key for headline in find(shelf, Query(), None, as_is=False).page.headlines[:2])
    found = find(shelf, Query(), second, as_is=False)
    assert (found.cursor, found.kept, found.gone) == (1, True, False)
    assert found.counts == (3, 3, 0)
    shelf.set_read([first], True)
    unread = find(shelf, Query(view=View.UNREAD), first, as_is=False)
    assert (unread.cursor, unread.kept, unread.gone, unread.page.total) == (0, False, False, 2)


def test_where_the_row_is_listed_no_more_one_next_to_it_is() -> None:
    shelf = library("2020-01-05", "2020-01-04", "2020-01-03", "2020-01-02")
    keys = [headline.key for headline in find(shelf, Query(), None, as_is=False).page.headlines]
    shelf.set_read([keys[1], keys[2]], True)
    found = find(shelf, Query(view=View.UNREAD), keys[1], as_is=False, near=[keys[2], keys[3], keys[0]])
    assert (found.cursor, found.kept, found.near) == (1, False, True)
    assert found.page.headlines[found.cursor].key == keys[3]
    kept = find(shelf, Query(), keys[1], as_is=False, near=[keys[2]])
    assert (kept.cursor, kept.kept, kept.near) == (1, True, False)
    none = find(shelf, Query(view=View.STARRED), keys[1], as_is=False, near=[keys[2]])
    assert (none.cursor, none.kept, none.near) == (0, False, False)


def test_an_article_that_is_in_no_list_any_more_is_gone() -> None:
    shelf = library("2020-01-01")
    found = find(shelf, Query(), 999, as_is=False)
    assert (found.cursor, found.kept, found.gone) == (0, False, True)
    assert headline_of(shelf, 999) is None


def test_where_nothing_is_dated_the_files_order_is_taken_unless_an_order_was_chosen() -> None:
    assert find(library(None, None), Query(), None, as_is=False).query.sort is Sort.FILE
    assert find(library("2020-01-01", None), Query(sort=Sort.FILE), None, as_is=False).query.sort is Sort.NEWEST
    assert find(library(None), Query(sort=Sort.NEWEST), None, as_is=True).query.sort is Sort.NEWEST
    assert find(library(None), Query(sort=Sort.TITLE), None, as_is=False).query.sort is Sort.TITLE


def test_an_article_whose_date_has_changed_is_found_again_where_its_file_is() -> None:
    shelf = library("2020-01-05", "2020-01-04", "2020-01-03")
    fake = cast("FakeLibrary", shelf)
    row = next(headline for headline in find(shelf, Query(), None, as_is=False).page.headlines if headline.key == 1)
    fake.articles[9] = make_article(1, "Title 1\nText 1.", date="2019-12-31")
    del fake.articles[1]
    lost = find(shelf, Query(), 1, as_is=False, near=[2])
    assert (lost.kept, lost.gone, lost.near) == (False, True, True)
    found = find(shelf, Query(), 1, as_is=False, near=[2], address=(row.path, row.record))
    assert (found.kept, found.gone, found.page.headlines[found.cursor].key) == (True, False, 9)
    del fake.articles[9]
    gone = find(shelf, Query(), 1, as_is=False, near=[2], address=(row.path, row.record))
    assert (gone.kept, gone.gone, gone.near) == (False, True, True)


def test_what_is_listed_goes_by_the_query_and_its_order() -> None:
    assert lists_as(Query(text="storm", typing=True), Query(text="storm"))
    assert lists_as(Query(), Query(sort=Sort.FILE)), "nothing is dated"
    assert not lists_as(Query(text="storm"), Query())
    assert not lists_as(Query(text="storm", sort=Sort.RELEVANCE), Query(text="storm"))
    assert not lists_as(Query(view=View.UNREAD), Query())
    assert not lists_as(Query(sources=(None,)), Query())
