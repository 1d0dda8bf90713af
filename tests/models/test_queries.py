"""What a query finds beside what a naive reading of every article finds."""

import os
import random
from collections import Counter
from contextlib import ExitStack
from dataclasses import replace

import pytest

from reader.model import Query, Sort, View
from tests.library.cases import library_of
from tests.models import chance as made
from tests.models.naive import Known, flat, in_all, means, meets, speaks

ARTICLES = 50
QUERIES = 150
VIEWS = {View.ALL: lambda one: True, View.UNREAD: lambda one: not one.read, View.STARRED: lambda one: one.starred}


def known_library(chance, stack, folder, shelves):
    """A library in memory, and by key what is in it; some is marked, some corrected."""
    articles = [made.article(chance, number) for number in range(ARTICLES)]
    parts = [articles[n::shelves] for n in range(shelves)]
    library = library_of(stack, folder, *parts)
    known = {library.find(one.path): Known(one) for one in articles}
    assert None not in known
    return library, known


def change(chance, library, known):
    """Do something that the reader does to some articles, in the library and in the model; perhaps undo it."""
    keys = chance.sample(list(known), chance.choice([1, 3, 10]))
    what = chance.choice(["read", "starred", "source", "date", "title"])
    if what in {"read", "starred"}:
        new = chance.random() < 0.7
        (library.set_read if what == "read" else library.set_starred)(keys, new)
    else:
        choices = {"source": [*made.SOURCES[1:], ""], "date": [*made.DATES, ""], "title": ["Ferry no more", "ёлка"]}
        new = chance.choice(choices[what])
        library.correct(keys, what, new)
    before = [(known[key], getattr(known[key], what)) for key in keys]
    for key in keys:
        setattr(known[key], what, new if new != "" else None)
    changed = any(value != getattr(one, what) for one, value in before)
    if changed and chance.random() < 0.4:
        assert library.undo()
        for one, value in before:
            setattr(one, what, value)


def order(sort, one):
    """Where an article stands, where that does not depend on its file's time, which all have in common here."""
    path = os.fsencode(one.path)
    if sort is Sort.FILE:
        return (path,)
    day = int((one.date or "0").replace("-", ""))
    return (one.date is None, -day if sort is Sort.NEWEST else day, path)


@pytest.mark.parametrize("seed", range(4))
def test_queries_find_what_a_naive_reading_finds(stack, tmp_path, seed):
    chance = random.Random(seed)
    shelves = 1 + seed % 2
    library, known = known_library(chance, stack, tmp_path / "state", shelves)
    telling = 0
    for _ in range(QUERIES):
        if seed > 1 and chance.random() < 0.2:
            change(chance, library, known)
        text, tree = made.query(chance)
        tree = in_all(tree)
        sources = tuple(chance.sample(made.SOURCES, chance.choice([0, 0, 1, 2])))
        query = Query(
            text=text,
            sources=sources,
            view=chance.choice(list(View)),
            sort=chance.choice([Sort.NEWEST, Sort.OLDEST, Sort.FILE]),
        )
        met = {key: one for key, one in known.items() if meets(tree, one)}
        of_sources = {key: one for key, one in met.items() if not sources or one.source in sources}
        wanted = [key for key, one in of_sources.items() if VIEWS[query.view](one)]
        wanted.sort(key=lambda key: order(query.sort, known[key]))
        assert list(library.keys(query)) == wanted, query
        telling += 0 < len(wanted) < len(known)

        start = chance.randint(0, len(wanted))
        page = library.page(query, start, 7)
        assert ([row.key for row in page.headlines], page.total) == (wanted[start : start + 7], len(wanted)), query
        key = chance.choice(list(known))
        assert library.position(query, key) == (wanted.index(key) if key in wanted else None), query
        unread, starred = ([view(one) for one in of_sources.values()].count(True) for view in list(VIEWS.values())[1:])
        assert library.counts(query) == (len(of_sources), unread, starred), query
        by_source = Counter(one.source for one in met.values() if VIEWS[query.view](one))
        assert {one.value: one.count for one in library.sources(query)} == by_source, query
        assert_quotations(library, known, replace(query, sort=Sort.FILE), tree, wanted)
    assert telling > QUERIES / 4


def assert_quotations(library, known, query, tree, wanted):
    """Of the articles listed, the quotations that meet what is asked of them."""
    asked = [part for part in flat(tree) if speaks(part)]
    meant = [
        (key, quoted[0])
        for key in sorted(wanted, key=lambda key: order(Sort.FILE, known[key]))
        for quoted in known[key].quotations
        if all(means(part, quoted, known[key]) for part in asked)
    ]
    assert [(one.headline.key, one.text) for one in library.quotations(query)] == meant, query


@pytest.fixture
def stack():
    with ExitStack() as stack:
        yield stack
