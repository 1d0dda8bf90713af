import os
import select

import pytest

from reader.library.index.index_file import is_empty, prepare
from reader.library.indexing import first_reading
from reader.library.indexing.order import Order
from reader.library.indexing.process_indexing import FIRST_READING, ProcessIndexing
from reader.model import ReadOptions
from tests.library.following import WAIT_S, Following


@pytest.fixture
def order(folder, tmp_path):
    root = folder(**{f"{n}.txt": f"Title {n}\n\nA text of the town, number {n}.\n" for n in range(9)})
    path = tmp_path / "index.sqlite"
    prepare(path, os.fsencode(root))
    return Order(root=os.fsencode(root), index=path, jobs=2, deadline_s=5, options=ReadOptions(), watch=False)


def test_what_is_got_ready_is_what_reads(order):
    indexing, following = ProcessIndexing(order), Following()
    indexing.get_ready()
    indexing.get_ready()
    (process,) = indexing._processes
    assert process.args[-2:] == list(FIRST_READING)
    indexing.update(following, rebuild=False)
    assert following.finished().done == 9
    assert process.returncode == 0
    assert not is_empty(order.index)
    indexing.get_ready()
    assert indexing._processes == []


def test_what_was_got_ready_in_vain_ends(order):
    indexing = ProcessIndexing(order)
    indexing.get_ready()
    (process,) = indexing._processes
    indexing.stop()
    assert process.poll() is not None
    indexing.get_ready()
    assert indexing._processes == [process]


def test_it_ends_when_nobody_wants_it(order):
    indexing = ProcessIndexing(order)
    indexing.get_ready()
    (process,) = indexing._processes
    process.stdin.close()
    ended = os.pidfd_open(process.pid)
    assert select.select([ended], [], [], WAIT_S)[0]
    os.close(ended)
    process.wait()
    indexing.stop()


def test_without_a_worker_it_goes_on(monkeypatch):
    def refuse(command):
        raise OSError

    given = []
    monkeypatch.setattr(first_reading, "launch", refuse)
    monkeypatch.setattr("reader.library.indexing.ingest.main", given.append)
    first_reading.main()
    assert given == [None]
