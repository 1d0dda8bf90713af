import gc
import weakref

import pytest

from reader.library.index.batch import Batch
from reader.library.index.document import row
from reader.library.index.keys import DAY_S, Range
from reader.library.index.transaction import Transaction
from tests.library.cases import DAY_NS, entry, everything, found, make, memory_store, put, said


@pytest.fixture
def store(stack):
    return memory_store(stack)[1]


def test_an_article_that_is_changed_leaves_nothing_behind(store):
    put(store, [make("a.txt", "Old", ["ancient words"]), make("b.txt", "Other", ["words"])], now=5)
    quote = ('"new things"', "Ana Ruiz", None)
    applied = put(store, [make("a.txt", "New", ['modern "new things", said Ana Ruiz'], quotes=[quote])], now=9)
    assert (applied.added, applied.changed, applied.removed) == (0, 1, 0)
    assert found(store, "ancient") == []
    assert found(store, "words") == ["Other"]
    assert found(store, "modern") == ["New"]
    assert said(store, "things") == ["Ana Ruiz"]
    assert [(title, added) for _, _, title, _, added, _ in everything(store)] == [("New", 5), ("Other", 5)]
    put(store, [make("a.txt", "Newer", ["later"])])
    assert said(store, "things") == []
    assert store.count() == 2


def test_the_same_article_again_changes_nothing(store):
    put(store, [make("a.txt", "T", ["x"])], now=5)
    assert not put(store, [make("a.txt", "T", ["x"])], now=9)


def test_what_was_written_is_let_go_without_a_search_for_cycles(store, monkeypatch):
    alive = []

    def kept(self, batch):
        alive.append(weakref.ref(self))
        return write(self, batch)

    write = Transaction.write
    monkeypatch.setattr(Transaction, "write", kept)
    gc.disable()
    try:
        put(store, [make("a.txt", "T", ["x"]), make("b.txt", "T", ["x"])])
        put(store, [make("a.txt", "T", ["y"])])
        assert len(alive) == 2
        assert [ref() for ref in alive] == [None, None]
    finally:
        gc.enable()


def test_an_undated_file_that_was_only_touched_has_its_new_time(store):
    for second in (5, 9):
        put(store, [make("a.txt", "T", ["x"])], times={"a.txt": second * 10**9})
        assert store.connection.execute("select recency from articles").fetchall() == [(second,)]


def test_keys_are_in_the_order_of_dates_and_stay(store):
    put(
        store,
        [
            make("new.txt", "n", date="2016-03-02"),
            make("old.txt", "o", date="1999-01-01"),
            make("late.txt", "l"),
            make("early.txt", "e"),
        ],
        times={"late.txt": 9 * DAY_NS, "early.txt": -5},
    )
    keys = dict(store.connection.execute("select title, key from articles"))
    assert sorted(keys, key=keys.__getitem__) == ["e", "l", "o", "n"]
    put(store, [make("old.txt", "o", ["changed"], date="1999-01-01")])
    put(store, [make("new.txt", "n", ["changed"], date="2017-03-02")])
    after = dict(store.connection.execute("select title, key from articles"))
    assert after["o"] == keys["o"]
    assert after["n"] > keys["n"]


def test_articles_of_one_day_have_different_keys(store):
    put(store, [make(f"{n}.txt", str(n), date="2016-03-02") for n in range(50)])
    put(store, [make(f"x{n}.txt", str(n), date="2016-03-02") for n in range(50)])
    assert store.connection.execute("select count(distinct key) from articles").fetchone() == (100,)


def test_a_moved_file_keeps_when_it_was_first_seen_and_its_key(store):
    store.is_there = lambda path: path != b"old/a.txt"
    put(store, [make("old/a.txt", "T", ["x"], salt="same", date="2016-01-01")], now=5)
    (key,) = store.connection.execute("select key from articles").fetchone()
    batch = Batch(rows=[(entry("new/a.txt"), row(make("new/a.txt", "T", ["x"], salt="same", date="2016-01-01")))])
    batch.gone.append(b"old/a.txt")
    store.apply(batch, 9)
    rows = store.connection.execute("select path, added, key from articles").fetchall()
    assert rows == [(b"new/a.txt", 5, key)]
    assert set(store.known()) == {b"new/a.txt"}


def test_a_copy_is_an_article_of_its_own(store):
    put(store, [make("a.txt", "T", ["x"], salt="same")], now=5)
    put(store, [make("b.txt", "T", ["x"], salt="same")], now=9)
    assert [path for path, *_ in everything(store)] == [b"a.txt", b"b.txt"]


def test_records_that_a_file_has_no_more_are_taken_out(store):
    put(store, [make("a.jsonl", f"r{n}", [f"word{n}"], record=n) for n in (1, 2, 3)])
    batch = Batch(rows=[(entry("a.jsonl"), row(make("a.jsonl", "new", ["word9"], record=1)))])
    batch.kept.append((b"a.jsonl", {1, 2}.__contains__))
    store.apply(batch, 0)
    assert [title for _, _, title, *_ in everything(store)] == ["new", "r2"]
    assert found(store, "word3") == []
    assert found(store, "word9") == ["new"]


def test_a_file_that_is_gone_leaves_nothing(store):
    put(store, [make("a.txt", "T", ["x"]), make("b.txt", "U", ["y"])])
    applied = store.apply(Batch(gone=[b"a.txt", b"never.txt"]), 0)
    assert store.connection.execute("select sum(articles) from outlets").fetchone() == (1,)
    assert applied.removed == 1
    for table in ("articles", "bodies", "files"):
        assert store.connection.execute(f"select count(*) from {table}").fetchone() == (1,)
    assert found(store, "x") == []


def test_an_article_twice_in_a_batch_is_there_once(store):
    batch = Batch()
    for title in ("one", "two"):
        batch.rows.append((entry("a.txt"), row(make("a.txt", title, ["x"]))))
    store.apply(batch, 0)
    assert [title for _, _, title, *_ in everything(store)] == ["two"]
    assert found(store, "one") == []


def test_the_full_text_tables_stand_sqlites_own_check(store):
    put(store, [make(f"{n}.txt", f"t{n}", ["some words", '"x y" said Bo Lind'], quotes=[('"x y"', "Bo Lind", None)]) for n in range(9)])  # fmt: skip  # noqa: E501
    put(store, [make(f"{n}.txt", f"u{n}", ["other words"]) for n in range(0, 9, 2)])
    store.apply(Batch(gone=[b"1.txt"]), 0)
    for table in ("search", "beginnings", "voices"):
        store.connection.execute(f"insert into {table} ({table}) values ('integrity-check')")
    assert found(store, "other") == ["u0", "u2", "u4", "u6", "u8"]
    assert said(store, "x") == ["Bo Lind"] * 3


def test_a_day_that_is_full_goes_on_in_the_next(store, monkeypatch):
    monkeypatch.setattr("reader.library.index.transaction.NARROW", Range(0, DAY_S, 6, 1))
    monkeypatch.setattr("reader.library.index.transaction.WIDE", Range(1 << 40, 1, 24, 1))
    for name in "abcdef":
        put(store, [make(f"{name}.txt", name.upper(), [f"word{name}"], date="2016-03-01")])
    put(store, [make("z.txt", "Z", ["later"], date="2016-03-02")])
    keys = [key for (key,) in store.connection.execute("select key from articles order by path")]
    assert len(set(keys)) == 7
    assert keys[:6] == sorted(keys[:6])
    assert found(store, "wordf") == ["F"]
