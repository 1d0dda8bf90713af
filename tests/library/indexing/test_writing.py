import sqlite3

import pytest

from reader.library.index.batch import Applied, Batch
from reader.library.indexing.writing import Writer


class Store:
    def __init__(self, fail_at=None):
        self.batches = []
        self.fail_at = fail_at

    def apply(self, batch, now):
        self.batches.append(batch)
        if len(self.batches) == self.fail_at:
            raise sqlite3.OperationalError("full")
        return Applied(added=2, removed=1)


def test_batches_are_written_in_their_order_and_counted():
    store, heard = Store(), []
    batches = [Batch(size=n) for n in range(9)]
    with Writer(store, 10, lambda *what: heard.append(what)) as writer:
        for batch in batches:
            writer.hand(batch)
    assert store.batches == batches
    assert writer.done == 19
    assert heard == [(11 + n, True, 1) for n in range(9)]


def test_what_goes_wrong_is_raised_and_nothing_more_is_written():
    store = Store(fail_at=2)

    def hand_over():
        with Writer(store, 0, lambda *what: None) as writer:
            for _ in range(9):
                writer.hand(Batch())

    with pytest.raises(sqlite3.OperationalError):
        hand_over()
    assert len(store.batches) == 2
