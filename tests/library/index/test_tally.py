import pytest

from reader.library.index.batch import Batch
from reader.library.index.repeats import Lines
from reader.library.index.tally import Tally, counts
from tests.library.cases import make, memory_store, put

SOURCE, LINE, CUT = 7, 11, 13


@pytest.fixture
def connection(stack):
    return memory_store(stack)[1].connection


def change(connection, *changes, known=None):
    tally = Tally(connection)
    for add, key, lines in changes:
        if add:
            tally.add(key, lines)
        else:
            tally.take_back(key, lines, (known or {}).__getitem__)
    tally.write()


def lines(*stories):
    return Lines(SOURCE, stories, (LINE,), (CUT,))


def test_articles_are_counted_and_taken_back(connection):
    change(connection, (True, 1, lines(1, 2)), (True, 2, lines(3)))
    assert counts(connection, [SOURCE, LINE, CUT, 99]) == {SOURCE: (2, 0), LINE: (2, 0), CUT: (2, 2)}
    change(connection, (False, 1, lines(1, 2)))
    assert counts(connection, [LINE]) == {LINE: (1, 0)}
    change(connection, (False, 2, lines(3)))
    assert connection.execute("select count(*) from repeats").fetchone() == (0,)
    assert connection.execute("select count(*) from stories").fetchone() == (0,)


def test_a_copy_is_not_counted_nor_taken_back(connection):
    change(connection, (True, 1, lines(1, 2, 3)), (True, 2, lines(3, 4, 5)))
    change(connection, (False, 2, lines(3, 4, 5)))
    assert counts(connection, [LINE]) == {LINE: (1, 0)}


def test_a_copy_counts_instead_of_an_article_that_is_gone(connection):
    known = {1: lines(1, 2), 2: lines(2, 3), 3: lines(1, 3), 4: lines(2, 9)}
    change(connection, *((True, key, of_key) for key, of_key in known.items()))
    assert counts(connection, [LINE]) == {LINE: (1, 0)}
    change(connection, (False, 4, known[4]), (False, 1, known[1]), known=known)
    assert counts(connection, [LINE]) == {LINE: (1, 0)}
    assert connection.execute("select distinct key from stories").fetchall() == [(2,)]
    change(connection, (False, 2, known[2]), known=known)
    assert counts(connection, [LINE]) == {LINE: (1, 0)}
    change(connection, (False, 3, known[3]), known=known)
    assert counts(connection, [LINE]) == {}
    assert connection.execute("select count(*) from copies").fetchone() == (0,)


def test_copies_of_one_article_that_are_different_articles_both_count_when_it_is_gone(connection):
    known = {1: lines(1, 2), 2: lines(1, 3), 3: lines(2, 4)}
    change(connection, *((True, key, of_key) for key, of_key in known.items()))
    change(connection, (False, 1, known[1]), known=known)
    assert counts(connection, [LINE]) == {LINE: (2, 0)}


def test_a_file_that_was_copied_and_then_removed_counts_at_its_new_place(stack):
    _, store = memory_store(stack)
    body = ["One long sentence about the river and the tide.", "Another sentence about the wind.", "House line"]
    put(store, [make("old.txt", body=body, source="Lamp", salt="same")])
    put(store, [make("new.txt", body=body, source="Lamp", salt="same")])
    before = store.connection.execute("select * from repeats").fetchall()
    store.apply(Batch(gone=[b"old.txt"]), 1_000)
    assert store.connection.execute("select * from repeats").fetchall() == before != []
    store.apply(Batch(gone=[b"new.txt"]), 1_000)
    assert store.connection.execute("select * from repeats").fetchall() == []


def test_the_index_counts_as_it_is_written(stack):
    _, store = memory_store(stack)
    body = ["One long sentence about {} and the tide.", "Another sentence about {} and the wind.", "House line"]

    def article(n, **options):
        return make(f"{n}.txt", body=[text.format(n) for text in body], source="Lamp", **options)

    put(store, [article(n) for n in range(3)])
    assert max(store.connection.execute("select articles from repeats").fetchall()) == (3,)
    put(store, [make("1.txt", body=["Something else altogether stands here now."], source="Lamp")])
    house = store.connection.execute("select count(*) from repeats where articles = 2").fetchone()
    assert house == (1,)
