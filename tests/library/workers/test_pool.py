import os
import signal
import threading

import pytest

from reader.library.index.codec import unpack
from reader.library.workers.pool import WorkerPool
from reader.library.workers.process import NICENESS, launch
from reader.library.workers.wire import Request
from reader.library.workers.worker_process import Worker
from reader.model import ReadOptions
from tests.library.stand_in import COMMAND


@pytest.fixture
def pool():
    with WorkerPool(2, ReadOptions(), 1.0, patience=3, command=COMMAND) as pool:
        yield pool


def request(path, **options):
    return Request(path=os.fsencode(path), name=os.fsencode(path.name), **options)


def read(pool, *requests):
    """Articles by path, and failures."""
    articles, failures = {}, {}
    for asked, answer in pool.run(iter(requests)):
        if answer.row is not None:
            articles.setdefault(asked.name.decode(), []).append(unpack(answer.row.blob))
        if answer.failure is not None:
            failures[asked.name.decode()] = answer.failure
    return articles, failures


def test_many_files_are_read_by_two_workers(pool, folder):
    root = folder(**{f"{n}.txt": f"title {n}\nbody" for n in range(40)})
    articles, failures = read(pool, *(request(root / f"{n}.txt") for n in range(40)))
    assert {name: [article.title for article in found] for name, found in articles.items()} == {
        f"{n}.txt": [f"title {n}"] for n in range(40)
    }
    assert failures == {}
    assert len(pool._workers) == 2


TROUBLE = {"SLEEP": "busy", "SPIN": "timeout", "DIE": "crash", "KILLED": "killed", "RAISE": "crash", "MEMORY": "memory"}


def test_workers_that_were_started_beforehand_are_those_that_read(pool, folder):
    pool.start()
    started = [worker.process.pid for worker in pool._workers]
    root = folder(**{"a.txt": "one", "b.txt": "two", "c.txt": "three"})
    assert len(read(pool, *(request(root / name) for name in ("a.txt", "b.txt", "c.txt")))[0]) == 3
    assert len(started) == 2
    assert [worker.process.pid for worker in pool._workers] == started


def test_trouble_costs_only_its_own_file(pool, folder):
    root = folder(**{f"{word}.txt": f"{word} here\nbody" for word in [*TROUBLE, "fine", "well"]})
    articles, failures = read(pool, *(request(path) for path in sorted(root.iterdir())))
    assert failures == {}
    for word, kind in TROUBLE.items():
        (article,) = articles[f"{word}.txt"]
        assert [block.text for block in article.blocks] == [f"{word} here", "body"]
        (problem,) = article.problems
        assert problem.stage == "worker"
        # On a machine with much else to do the clock may be over before the processor time.
        assert problem.kind in ({kind, "busy"} if word == "SPIN" else {kind})
        assert "shown as plain text" in problem.detail
    assert articles["fine.txt"][0].problems == ()
    assert articles["well.txt"][0].problems == ()


def test_trouble_costs_only_its_own_file_among_those_read_side_by_side(folder):
    words = [word for word in TROUBLE if word != "SLEEP"]
    names = [*(f"fine{n}" for n in range(30)), *words]
    root = folder(**{f"{name}.txt": f"{name} here\nbody" for name in names})
    paths = [root / f"{name}.txt" for name in names[:20] + words + names[20:30]]
    # So patient that on a busy machine, too, no file is given up by the clock before its processor time is over.
    with WorkerPool(2, ReadOptions(), 0.5, patience=1000, command=COMMAND) as pool:
        articles, failures = read(pool, *(request(path, size=99) for path in paths))
    assert failures == {}
    problems = {name: [problem.kind for problem in found[0].problems] for name, found in articles.items()}
    assert {name: len(found) for name, found in articles.items()} == dict.fromkeys(problems, 1)
    assert problems == {f"{name}.txt": [TROUBLE[name]] if name in TROUBLE else [] for name in names}


def test_one_that_waits_for_ever_costs_only_its_own_file_among_those_read_side_by_side(folder):
    names = ["a", "b", "SLEEP", "c", "d"]
    root = folder(**{f"{name}.txt": f"{name} here\nbody" for name in names})
    with WorkerPool(1, ReadOptions(), 1.0, patience=1, command=COMMAND) as pool:
        articles, _ = read(pool, *(request(root / f"{name}.txt", size=99) for name in names))
    assert {name: len(found[0].problems) for name, found in articles.items()} == {
        f"{name}.txt": name == "SLEEP" for name in names
    }


def test_what_fails_as_plain_text_too_is_an_article_with_the_reason(pool, folder):
    root = folder(**{"a.txt": "DIE TWICE", "b.txt": "fine"})
    articles, _ = read(pool, request(root / "a.txt"), request(root / "b.txt"))
    (article,) = articles["a.txt"]
    assert article.blocks == ()
    assert [problem.kind for problem in article.problems] == ["crash"]
    assert articles["b.txt"][0].title == "fine"


def test_a_bad_record_costs_only_itself(pool, folder):
    lines = ["one", "DIE now", "three", "", "RAISE", "five"]
    root = folder(**{"a.jsonl": "\n".join(lines) + "\n"})
    size = (root / "a.jsonl").stat().st_size
    articles, _ = read(pool, request(root / "a.jsonl", length=size, first_record=11))
    found = sorted(articles["a.jsonl"], key=lambda article: article.record)
    assert [(article.record, article.title) for article in found] == [
        (11, "one"), (12, "DIE now"), (13, "three"), (14, "RAISE"), (15, "five"),
    ]  # fmt: skip
    assert [bool(article.problems) for article in found] == [False, True, False, True, False]


def test_where_looking_for_one_record_ends_the_worker_all_are_read_so_that_it_shows_which_it_was(pool, folder):
    lines = ["one", "DIE now", "three", "four"]
    root = folder(**{"a.jsonl": "\n".join(lines) + "\n"})
    size = (root / "a.jsonl").stat().st_size
    articles, _ = read(pool, request(root / "a.jsonl", length=size, first_record=11, only=14))
    found = {article.record: article.title for article in articles["a.jsonl"]}
    assert found == {11: "one", 12: "DIE now", 13: "three", 14: "four"}


def test_records_that_take_too_long_leave_less_time_for_the_rest(folder):
    lines = ["one", "SPIN", "three", "SPIN", "SPIN", "six", "LATE seven", "eight"]
    root = folder(**{"a.jsonl": "\n".join(lines) + "\n"})
    size = (root / "a.jsonl").stat().st_size
    with WorkerPool(1, ReadOptions(), 0.6, command=COMMAND) as pool:
        articles, _ = read(pool, request(root / "a.jsonl", length=size))
    found = sorted(articles["a.jsonl"], key=lambda article: article.record)
    assert [(article.record, article.title) for article in found] == [
        *((number, line) for number, line in enumerate(lines[:5], 1)), (8, "all the rest"),
    ]  # fmt: skip
    assert [[problem.kind for problem in article.problems] for article in found] == [
        [], ["timeout"], [], ["timeout"], ["timeout"], [],
    ]  # fmt: skip


def test_waiting_for_a_busy_machine_costs_no_file_its_time(folder):
    root = folder(**{"a.txt": "NAP and go on\nbody"})
    with WorkerPool(1, ReadOptions(), 0.2, command=COMMAND) as pool:
        articles, _ = read(pool, request(root / "a.txt"))
    assert articles["a.txt"][0].problems == ()


def test_a_file_that_cannot_be_opened_is_a_failure(pool, tmp_path):
    _, failures = read(pool, request(tmp_path / "nothing.txt"))
    assert failures == {"nothing.txt": ("unreadable", "no such file or directory")}


def test_bytes_larger_than_a_pipe_are_read(pool):
    data = b"title\n" + b"x" * 3_000_000
    names = [f"{n}" for n in range(6)]
    articles, _ = read(pool, *(Request(path=b"", name=name.encode(), data=data) for name in names))
    assert {name: len(found[0].blocks[1].text) for name, found in articles.items()} == dict.fromkeys(names, 3_000_000)


def test_a_worker_that_is_killed_is_replaced(pool, folder):
    root = folder(**{"a.txt": "a", "b.txt": "b"})
    read(pool, request(root / "a.txt"))
    for worker in pool._workers:
        worker.process.send_signal(signal.SIGKILL)
        worker.process.wait()
    articles, _ = read(pool, request(root / "b.txt"))
    assert articles["b.txt"][0].title == "b"


def test_answers_that_nobody_waited_for_are_not_taken_for_others(pool, folder):
    root = folder(**{f"{n}.txt": f"title {n}" for n in range(20)})
    next(pool.run(request(root / f"{n}.txt") for n in range(20)))
    articles, _ = read(pool, request(root / "7.txt"))
    assert {name: found[0].title for name, found in articles.items()} == {"7.txt": "title 7"}


def test_a_run_is_ended_from_another_thread(pool, folder):
    root = folder(**{"a.txt": "SLEEP", "b.txt": "SLEEP"})
    answers = pool.run(iter([request(root / "a.txt"), request(root / "b.txt")]))
    threading.Timer(0.2, pool.abort).start()
    assert list(answers) == []
    assert list(pool.run(iter([request(root / "a.txt")]))) == []


def test_packed_articles_are_given_where_no_rows_are_wanted(pool, folder):
    root = folder(**{"a.txt": "a"})
    answers = [answer for _, answer in pool.run(iter([request(root / "a.txt", rows=False)]))]
    assert [unpack(answer.article).title for answer in answers if answer.article] == ["a"]


def test_the_process_of_a_worker_may_be_given_and_the_others_give_way_to_it(folder):
    root = folder(**{"a.txt": "one", "b.txt": "two"})
    with WorkerPool(2, ReadOptions(), 5.0, command=COMMAND) as pool:
        pool.start(launch(COMMAND))
        own = os.getpriority(os.PRIO_PROCESS, 0)
        niceness = [os.getpriority(os.PRIO_PROCESS, worker.process.pid) for worker in pool._workers]
        assert len(read(pool, request(root / "a.txt"), request(root / "b.txt"))[0]) == 2
    assert niceness == [own, max(own, NICENESS)]


def policies(pool):
    return [os.sched_getscheduler(worker.process.pid) for worker in pool._workers]


def test_workers_that_stand_back_are_replaced_when_they_get_nothing(pool, folder, monkeypatch):
    root = folder(**{f"{n}.txt": f"title {n}\nbody" for n in range(40)})
    monkeypatch.setattr("reader.library.workers.pool.LOOK_S", 0.0)
    starved = []

    def is_starved(worker):
        worker.due = 0.0 if starved else worker.due  # as it may be too late by then
        return bool(starved)

    monkeypatch.setattr(Worker, "is_starved", is_starved)
    pool.start()
    for _ in range(2):  # first they get warm: on a busy machine that takes one that stands back many seconds
        read(pool, *(request(root / f"{n}.txt") for n in range(8)))
    pool.stand_back()
    articles = {}
    answers = pool.run(request(root / f"{n}.txt") for n in range(40))
    for count, (asked, answer) in enumerate(answers):
        if answer.row is not None:
            articles[asked.name.decode()] = answer.row.title
        if count == 9:
            assert policies(pool) == [os.SCHED_IDLE] * 2
            before = {worker.process.pid for worker in pool._workers}
            starved.append(True)
    assert articles == {f"{n}.txt": f"title {n}" for n in range(40)}
    assert policies(pool) == [os.SCHED_OTHER] * 2
    assert before.isdisjoint(worker.process.pid for worker in pool._workers)


def test_a_worker_that_is_started_later_stands_back_too(pool, folder, monkeypatch):
    monkeypatch.setattr(Worker, "is_starved", lambda worker: False)  # on a busy machine it is, and is replaced
    root = folder(**{"a.txt": "one"})
    pool.stand_back()
    assert len(read(pool, request(root / "a.txt"))[0]) == 1
    assert policies(pool) == [os.SCHED_IDLE]
