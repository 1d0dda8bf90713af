import pytest

from reader.errors import QueryError
from reader.library.queries.listing import ORDERS, listing, statement
from reader.model import Query, Sort, View


def test_every_order_but_relevance_is_written_down():
    assert set(ORDERS) == set(Sort) - {Sort.RELEVANCE}


def test_a_query_is_parsed_once_it_is_asked():
    assert listing(Query(text="a", sort=Sort.RELEVANCE)).ranked
    assert not listing(Query(text="is:read", sort=Sort.RELEVANCE, view=View.UNREAD)).ranked


def test_where_only_the_full_text_decides_no_article_is_looked_up():
    asked = listing(Query(text="a"))
    assert "articles" not in statement(asked, asked.row)[0]
    assert "articles" in statement(listing(Query(text="a is:read")), "count(*)")[0]
    assert "articles" in statement(listing(Query(text="a", view=View.STARRED)), "count(*)")[0]


def test_parts_of_a_query_can_be_left_out():
    query = Query(view=View.UNREAD, sources=("S", None))
    assert statement(listing(query), "a.key")[1] == ("S",)
    assert statement(listing(query, sources=False), "a.key")[1] == ()
    assert "marks" not in statement(listing(query, view=False), "a.key")[0]


def test_a_text_that_does_not_parse_raises():
    with pytest.raises(QueryError):
        listing(Query(text="("))
