import os
import sqlite3
from dataclasses import replace
from types import SimpleNamespace

import pytest

from reader.library.disk import lines
from reader.library.disk.scan import LARGEST_FILE, presence
from reader.library.index.index_file import create, on_disk, open_writer
from reader.library.index.store import Store
from reader.library.indexing import passes
from reader.library.indexing.passes import Pass
from reader.library.workers import pool
from reader.library.workers.pool import WorkerPool
from reader.model import ReadOptions
from tests.library.conftest import close_folder, write
from tests.library.stand_in import COMMAND
from tests.web_archives import crawl, packed


class Counting:
    """A pool that notes what is asked of it."""

    def __init__(self, pool):
        self.pool = pool
        self.jobs = pool.jobs
        self.asked = []

    def run(self, requests):
        def noted():
            for request in requests:
                if request is not None:
                    self.asked.append((os.fsdecode(request.name), request.offset))
                yield request

        return self.pool.run(noted())


@pytest.fixture(scope="module")
def workers():
    with WorkerPool(2, ReadOptions(), 2.0, command=COMMAND) as pool:
        yield pool


class Index:
    """A folder, its index, and passes over it."""

    def __init__(self, root, path, workers):
        create(on_disk(path), os.fsencode(root), write_ahead=True)
        self.root = root
        self.store = Store(open_writer(on_disk(path)), presence(os.fsencode(root)))
        self.pool = Counting(workers)
        self.progress = []
        self.rules = "rules1"
        self.doubt = lambda entries: None

    def bring(self, **options):
        """Make a pass; give what was asked of the workers."""
        self.pool.asked.clear()
        work = Pass(self.store, os.fsencode(self.root), self.pool, self.rules, self.progress.append, doubt=self.doubt)
        work.run(**options)
        return sorted(self.pool.asked)

    def rows(self):
        sql = "select path, record, title, error, added from articles order by path, record"
        return [(os.fsdecode(path), *rest) for path, *rest in self.store.connection.execute(sql)]

    def titles(self):
        return {(path, record): title for path, record, title, *_ in self.rows()}

    def found(self, text):
        sql = "select count(*) from search where search match ?"
        return self.store.connection.execute(sql, (text,)).fetchone()[0]


@pytest.fixture
def index(tmp_path, workers):
    root = tmp_path / "news"
    root.mkdir()
    made = Index(root, tmp_path / "x.sqlite", workers)
    yield made
    made.store.close()


def touch(path, seconds):
    os.utime(path, ns=(0, seconds * 10**9))


def test_new_unchanged_changed_and_gone_files(index):
    for n in range(9):
        write(index.root, f"d{n % 3}/{n}.txt", f"title {n}\nword{n}")
    assert len(index.bring()) == 9
    assert index.bring() == []
    write(index.root, "d0/0.txt", "changed\nnow")
    (index.root / "d1/1.txt").unlink()
    write(index.root, "new.txt", "new\nfile")
    assert index.bring() == [("d0/0.txt", 0), ("new.txt", 0)]
    assert index.titles()["d0/0.txt", 0] == "changed"
    assert ("d1/1.txt", 0) not in index.titles()
    assert len(index.rows()) == 9
    assert (index.found("word0"), index.found("word1"), index.found("word2")) == (0, 0, 1)
    last = index.progress[-1]
    assert (last.finished, last.done, last.total) == (True, 9, 9)


def test_a_file_of_the_same_size_and_another_time_is_read_again(index):
    write(index.root, "a.txt", "one")
    touch(index.root / "a.txt", 100)
    index.bring()
    write(index.root, "a.txt", "two")
    touch(index.root / "a.txt", 50)
    assert index.bring() == [("a.txt", 0)]
    assert index.titles() == {("a.txt", 0): "two"}


def test_a_moved_file_is_one_article_at_its_new_path(index):
    write(index.root, "old/a.txt", "title\ntext")
    index.bring()
    key = index.store.connection.execute("select key, added from articles").fetchone()
    (index.root / "new").mkdir()
    (index.root / "old/a.txt").rename(index.root / "new/b.txt")
    index.bring()
    assert index.titles() == {("new/b.txt", 0): "title"}
    assert index.store.connection.execute("select key, added from articles").fetchone() == key


def test_of_lines_that_grew_only_the_end_is_read(index):
    write(index.root, "a.jsonl", "one\ntwo\n")
    index.bring()
    write(index.root, "a.jsonl", "one\ntwo\nthree\nfour\n")
    assert index.bring() == [("a.jsonl", 8)]
    assert index.titles() == {("a.jsonl", n): title for n, title in enumerate(["one", "two", "three", "four"], 1)}
    assert index.bring() == []


def test_a_line_that_was_not_finished_is_read_again(index):
    write(index.root, "a.jsonl", "one\ntw")
    index.bring()
    assert index.titles()["a.jsonl", 2] == "tw"
    write(index.root, "a.jsonl", "one\ntwo\nthree")
    assert index.bring() == [("a.jsonl", 4)]
    assert index.titles() == {("a.jsonl", 1): "one", ("a.jsonl", 2): "two", ("a.jsonl", 3): "three"}
    assert index.found("tw") == 0


def test_lines_that_changed_are_read_anew(index):
    write(index.root, "a.jsonl", "one\ntwo\nthree\n")
    index.bring()
    write(index.root, "a.jsonl", "one\nTWO!\n")
    index.bring()
    assert index.titles() == {("a.jsonl", 1): "one", ("a.jsonl", 2): "TWO!"}
    write(index.root, "a.jsonl", "new\n")
    index.bring()
    assert index.titles() == {("a.jsonl", 1): "new"}


def test_lines_cut_back_to_where_they_were_complete(index):
    write(index.root, "a.jsonl", "one\ntwo\nthr")
    index.bring()
    write(index.root, "a.jsonl", "one\ntwo\n")
    index.bring()
    assert index.titles() == {("a.jsonl", 1): "one", ("a.jsonl", 2): "two"}


def test_a_long_file_is_read_in_pieces(index, monkeypatch):
    monkeypatch.setattr(lines, "PIECE", 60)
    texts = [f"line {n} " + "x" * (n % 7) for n in range(50)]
    texts[20] = "DIE here"
    write(index.root, "a.jsonl", "\n".join(texts) + "\n")
    assert len(index.bring()) > 5
    assert index.titles() == {("a.jsonl", n): text for n, text in enumerate(texts, 1)}
    write(index.root, "a.jsonl", "\n".join([*texts, "more"]) + "\n")
    assert len(index.bring()) == 1
    assert len(index.rows()) == 51


def test_lines_that_hold_several_records_have_the_right_numbers(tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "PIECE", 400)
    root = tmp_path / "news"
    root.mkdir()
    line = '{{"title": "Number {}", "text": "It was late."}}'
    texts = [line.format(n) + (" " + line.format(n + 0.5) if n % 9 == 0 else "") for n in range(1, 41)]
    write(root, "a.jsonl", "\n".join(texts) + "\n\n")
    with WorkerPool(2, ReadOptions(), 5.0) as pool:
        index = Index(root, tmp_path / "x.sqlite", pool)
        index.bring()
    titles = [f"Number {n}" for n in sorted([*range(1, 41), 9.5, 18.5, 27.5, 36.5])]
    assert index.titles() == {("a.jsonl", n): title for n, title in enumerate(titles, 1)}
    index.store.close()


def test_of_an_export_that_grew_only_the_end_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "PIECE", 1200)
    monkeypatch.setattr("reader.rules.exports.AHEAD", 16)
    root = tmp_path / "news"
    root.mkdir()
    story = (
        "Report number {0}\n\nThe Quay\n\nLength: 40 words\n\nBody\n\n"
        + "The lamp stays lit. " * 8
        + "\n\nEnd of Document\n\n"
    )
    texts = [story.format(n) for n in range(1, 31)]
    write(root, "a.txt", "".join(texts[:20]) + texts[20][:150])
    with WorkerPool(2, ReadOptions(), 5.0) as pool:
        index = Index(root, tmp_path / "x.sqlite", pool)
        assert len(index.bring()) > 3
        assert index.titles() == {("a.txt", n): f"Report number {n}" for n in range(1, 22)}
        write(root, "a.txt", "".join(texts))
        (_, offset), *_ = index.bring()
        assert offset >= len("".join(texts[:19])) - 1
        assert index.titles() == {("a.txt", n): f"Report number {n}" for n in range(1, 31)}
    index.store.close()


STORIES = {("a.bin", 4 * n - 1): f"Story {n}" for n in range(1, 31)}


@pytest.mark.parametrize("pack", [b"".join, packed], ids=["plain", "packed"])
def test_of_a_web_archive_that_grew_only_the_end_is_read(tmp_path, monkeypatch, pack):
    monkeypatch.setattr(lines, "PIECE", 3000)
    written = crawl(30)
    root = tmp_path / "news"
    root.mkdir()
    whole, some = pack(written), pack(written[:81])
    broken = some + pack(written[81:83])[:-60]  # in the middle of the 21st page
    with WorkerPool(2, ReadOptions(), 5.0) as pool:
        index = Index(root, tmp_path / "x.sqlite", pool)
        write(root, "a.bin", broken)
        assert len(index.bring()) > 3
        assert index.titles() == dict(list(STORIES.items())[:21])
        write(root, "a.bin", whole)
        (_, offset), *_ = index.bring()
        assert offset >= len(some)
        assert index.titles() == STORIES
        assert index.bring() == []
        write(root, "a.bin", whole + pack(crawl(1)[1:]))
        assert len(index.bring()) == 1
        assert index.titles() == STORIES | {("a.bin", 123): "Story 1"}
    index.store.close()


def bring_and_kill(index, monkeypatch):
    """Bring what there is into the index until its fifth write, which fails."""
    writes = 0

    def failing(batch, now, apply=index.store.apply):
        nonlocal writes
        writes += 1
        if writes == 5:
            raise sqlite3.OperationalError("killed")
        return apply(batch, now)

    monkeypatch.setattr(index.store, "apply", failing)
    with pytest.raises(sqlite3.OperationalError):
        index.bring()


def test_reading_a_web_archive_goes_on_where_a_kill_stopped_it(tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "PIECE", 2000)
    monkeypatch.setattr("reader.library.index.batch.MOST_ROWS", 4)
    root = tmp_path / "news"
    root.mkdir()
    write(root, "a.bin", packed(crawl(30)))
    with WorkerPool(2, ReadOptions(), 5.0) as pool:
        index = Index(root, tmp_path / "x.sqlite", pool)
        bring_and_kill(index, monkeypatch)
        assert 0 < len(index.rows()) < 30
        assert index.bring()[0][1] > 0
        assert index.titles() == STORIES
    index.store.close()


def test_a_slow_piece_hurries_the_next(index, monkeypatch):
    monkeypatch.setattr(lines, "PIECE", 30)
    write(index.root, "a.jsonl", "".join(f"line {n}\n" for n in range(20)))
    hurries = {}

    def run(requests, pool=index.pool.pool):
        for request, answer in pool.run(requests):
            hurries[request.offset] = request.hurry
            yield request, replace(answer, late=answer.done and request.offset == 0)

    index.pool.pool = SimpleNamespace(run=run)
    index.pool.jobs = 1
    index.bring()
    assert [hurries[offset] for offset in sorted(hurries)][:5] == [0, 0, 1, 0, 0]


def test_reading_goes_on_where_a_kill_stopped_it(index, monkeypatch):
    monkeypatch.setattr(lines, "PIECE", 60)
    monkeypatch.setattr("reader.library.index.batch.MOST_ROWS", 5)
    write(index.root, "a.jsonl", "".join(f"line {n}\n" for n in range(60)))
    bring_and_kill(index, monkeypatch)
    begun = len(index.rows())
    assert 0 < begun < 60
    asked = index.bring()
    assert asked[0][1] > 0
    assert index.titles() == {("a.jsonl", n): f"line {n - 1}" for n in range(1, 61)}


def test_changed_rules_read_everything_again_and_keep_the_old_rows_meanwhile(index):
    for name in ("a.txt", "b.txt"):
        write(index.root, name, f"title {name}")
    index.bring()
    index.rules = "rules2"
    write(index.root, "c.txt", "new")
    index.progress.clear()
    assert [name for name, _ in index.bring()] == ["a.txt", "b.txt", "c.txt"]
    assert all(progress.removed == 0 for progress in index.progress)
    assert len(index.rows()) == 3
    assert index.bring() == []


def test_what_is_still_to_be_read_again_does_not_count_as_read(index, monkeypatch):
    monkeypatch.setattr(passes, "FIRST_BATCH_S", 0.0)
    monkeypatch.setattr(passes, "BATCH_S", 0.0)
    for n in range(8):
        write(index.root, f"{n}.txt", f"title {n}")
    index.bring()
    index.rules = "rules2"
    index.progress.clear()
    index.bring()
    assert {progress.done for progress in index.progress} == {8}
    read = [progress.read for progress in index.progress]
    assert read == sorted(read)
    assert read[0] < 8
    assert read[-1] == 8


def test_nothing_but_what_came_first_is_read_where_there_is_doubt(index):
    for n in range(140):
        write(index.root, f"{n}.txt", f"title {n}")
    asked = []

    def doubt(entries):
        asked.extend(entries)
        return "no room"

    index.doubt = doubt
    read = index.bring()
    last = index.progress[-1]
    assert (last.doubt, last.finished, last.done) == ("no room", False, len(read))
    assert 0 < len(read) < 140
    assert {entry.path.decode() for entry in asked} | {name for name, _ in read} == {f"{n}.txt" for n in range(140)}
    assert {progress.doubt for progress in index.progress[:-1]} <= {""}


def test_what_waits_to_be_written_counts_as_read(index, monkeypatch):
    monkeypatch.setattr(passes, "BATCH_S", 60.0)
    monkeypatch.setattr(passes, "FIRST_BATCH_S", 60.0)
    monkeypatch.setattr(passes, "TOLD_S", 0.0)
    for n in range(8):
        write(index.root, f"{n}.txt", f"title {n}")
    index.bring()
    read = [progress.read for progress in index.progress]
    assert read == sorted(read)
    assert 8 in [progress.read for progress in index.progress if progress.done < 8]
    assert [progress.ahead for progress in index.progress if progress.finished] == [0]


def test_everything_is_read_again_when_asked(index):
    write(index.root, "a.txt", "a")
    index.bring()
    assert index.bring(rebuild=True) == [("a.txt", 0)]


def test_trouble_is_a_row_with_its_reason_and_is_not_tried_for_ever(index):
    write(index.root, "a.txt", "DIE TWICE")
    write(index.root, "b.txt", "RAISE")
    write(index.root, "empty.jsonl", "")
    index.bring()
    errors = {path: error for path, _, _, error, _ in index.rows()}
    assert errors == {"a.txt": "reading it ended the worker process", "b.txt": None, "empty.jsonl": "there is no article in it"}  # fmt: skip  # noqa: E501
    assert index.bring() == []


def test_what_the_clock_decided_is_not_kept(index, monkeypatch):
    monkeypatch.setattr(pool, "LINGER_S", 0.1)
    write(index.root, "a.txt", "SLEEP and sleep")
    index.pool.pool = WorkerPool(1, ReadOptions(), 0.2, patience=1, command=COMMAND)
    with index.pool.pool:
        index.bring()
        assert [title for _, _, title, *_ in index.rows()] == ["SLEEP and sleep"]
        assert index.bring() == [("a.txt", 0)]


def test_a_file_whose_worker_somebody_killed_is_read_again(index):
    write(index.root, "a.txt", "KILLED\na line")
    index.bring()
    assert [error for *_, error, _ in index.rows()] == [None]
    assert index.bring() == [("a.txt", 0)]


def test_a_file_that_cannot_be_read_is_tried_in_each_pass(index):
    write(index.root, "a.txt", "a")
    os.truncate(index.root / "a.txt", LARGEST_FILE + 1)  # a hole: it takes no room
    index.bring()
    assert [error for *_, error, _ in index.rows()] == ["is larger than 2 GiB"]
    assert index.bring() == [("a.txt", 0)]


def test_what_lies_in_a_folder_that_cannot_be_listed_stays(index, monkeypatch):
    write(index.root, "x/a.txt", "a")
    write(index.root, "b.txt", "b")
    write(index.root, "c.txt", "c")
    index.bring()
    (index.root / "b.txt").unlink()
    close_folder(monkeypatch, index.root / "x")
    index.bring()
    assert [path for path, *_ in index.rows()] == ["c.txt", "x/a.txt"]
    assert index.progress[-1].message == f"{index.root.name}/x/ cannot be read (permission denied)", (
        "that articles may be missing is said"
    )
    assert index.progress[-1].lasting, "also by the first of two folders"


def test_of_several_folders_that_cannot_be_listed_the_first_is_named(index, monkeypatch):
    for name in ("x/a.txt", "y/a.txt", "z/a.txt"):
        write(index.root, name, "a")
    index.bring()
    assert (index.progress[-1].message, index.progress[-1].lasting) == ("", False)
    (index.root / "y").rename(index.root / "y\x1b[2J")
    for name in ("y\x1b[2J", "z"):
        close_folder(monkeypatch, index.root / name)
    index.bring()
    assert (
        index.progress[-1].message
        == f"2 folders cannot be read, {index.root.name}/y\\x1b[2J/ the first (permission denied)"
    )


def test_a_folder_that_vanishes_leaves_the_list_as_it_was(index):
    write(index.root, "a.txt", "a")
    index.bring()
    away = index.root.with_name("away")
    index.root.rename(away)
    index.bring()
    assert len(index.rows()) == 1
    assert "cannot be read" in index.progress[-1].message
    away.rename(index.root)
    assert index.bring() == []


def test_progress_counts_articles(index):
    for n in range(30):
        write(index.root, f"{n}.txt", f"t{n}")
    index.bring()
    dones = [progress.done for progress in index.progress]
    assert dones == sorted(dones)
    assert index.progress[0].changed
    assert all(progress.total is None or progress.total >= progress.done for progress in index.progress)
