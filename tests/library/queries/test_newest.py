import pytest

from reader.library.queries import newest
from reader.model import Query
from tests.library.cases import DAY_NS, make, titles


def check(listed, query, wanted):
    """A query gives what is wanted, in its order, through every window."""
    keys = list(listed.keys(query))
    assert titles(listed.page(query, 0, 50)) == wanted
    assert [listed.position(query, key) for key in keys] == list(range(len(wanted)))
    for start in range(len(wanted) + 1):
        page = listed.page(query, start, 4)
        assert titles(page) == titles(listed.page(query, start, 4, length=page.total)) == wanted[start : start + 4]
        assert page.total == len(wanted)
        assert list(listed.keys(query, start, 3)) == keys[start : start + 3]


@pytest.fixture(autouse=True, params=[newest.AT_ONCE, 3], ids=["at once", "in pieces"])
def at_once(request, monkeypatch):
    monkeypatch.setattr(newest, "AT_ONCE", request.param)


@pytest.mark.usefixtures("narrow")
@pytest.mark.parametrize("day", ["2016-03-02", None])
def test_hits_of_one_day_come_in_the_order_of_their_paths(library, day):
    days = ["2016-03-01", day, day, day, "2016-03-03"] * 4
    articles = [make(f"{(n * 7) % 20:02}.txt", f"t{n}", ["word"], date=day) for n, day in enumerate(days)]
    listed = library(articles)
    wanted = titles(listed.page(Query(), 0, 50))
    for text in ("word", "word -nothing lang:en", "word*", "word* lang:en"):
        check(listed, Query(text=text), wanted)
        assert list(listed.keys(Query(text=text))) == list(listed.keys(Query()))


@pytest.mark.usefixtures("narrow")
@pytest.mark.parametrize("apart", [1, 4, 20], ids=["seconds", "some a second", "all of a second"])
def test_undated_hits_come_by_the_second_of_their_files(library, apart):
    articles = [make(f"{(n * 7) % 20:02}.txt", f"t{n}", ["word"] * (n % 5 > 0)) for n in range(20)]
    times = {article.path: (9 + n % 2) * DAY_NS + n // apart * 10**9 for n, article in enumerate(articles)}
    listed = library(articles, times=times)
    in_order = sorted(articles, key=lambda article: (-times[article.path], article.path))
    assert titles(listed.page(Query(), 0, 50)) == [article.title for article in in_order]
    for text in ("word", "word*"):
        check(listed, Query(text=text), [article.title for article in in_order if len(article.blocks) > 1])
