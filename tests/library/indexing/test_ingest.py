"""The indexing process: killed at any moment, two at once, its reader gone."""

import fcntl
import os
import random
import select
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from dataclasses import replace

import pytest

from reader.library.index.index_file import PAGE, file_name, on_disk, open_reader, prepare
from reader.library.indexing.ingest import NICENESS, Ingest
from reader.library.indexing.order import FULL, Order
from reader.library.indexing.process_indexing import ProcessIndexing
from reader.library.open import open_library
from reader.library.workers.process import environment
from reader.model import Query, ReadOptions
from tests.library.conftest import write
from tests.library.following import WAIT_S, Following

TEXT = 'Title {0}\n\n"We counted {0} boats," said Ana Ruiz, the mayor of the town.\n\nNothing else happened in {0}.\n'


@pytest.fixture
def news(folder):
    root = folder(**{f"{n % 5}/{n}.txt": TEXT.format(n) for n in range(60)})
    line = '{{"title": "Line {0}", "text": "Text {0} in a line."}}\n'
    write(root, "lines.jsonl", "".join(line.format(n) for n in range(40)))
    return root


@pytest.fixture
def order(tmp_path):
    def make_order(root, index="index.sqlite", **options):
        path = tmp_path / index
        prepare(path, os.fsencode(root))
        return Order(
            root=os.fsencode(root), index=path, jobs=1, deadline_s=5, options=ReadOptions(), watch=False, **options
        )

    return make_order


def content(path):
    connection = open_reader(on_disk(path))
    sql = "select path, record, id, title, date, quotes, speakers, undated, recency from articles order by path, record"
    articles = connection.execute(sql).fetchall()
    words = {}
    for word in ("boats", "nothing", "7", "text"):
        sql = "select path, record from search join articles on key = search.rowid where search match ? order by 1, 2"
        words[word] = connection.execute(sql, (word,)).fetchall()
    sql = "select count(*) from voices where voices match 'counted AND who : ruiz'"
    words["said"] = connection.execute(sql).fetchone()
    connection.execute("pragma quick_check")
    connection.close()
    writer = sqlite3.connect(path)
    for table in ("search", "voices"):
        writer.execute(f"insert into {table} ({table}) values ('integrity-check')")
    writer.close()
    return articles, words


def keys_of(path):
    with closing(open_reader(on_disk(path))) as connection:
        return connection.execute("select key, path, record from articles order by key").fetchall()


def test_a_kill_at_any_moment_leads_to_the_same_index(news, order):
    whole = order(news, "whole.sqlite")
    ProcessIndexing(whole).update(lambda progress: None, rebuild=False)
    wanted = content(whole.index)
    assert len(wanted[0]) == 100
    assert wanted[1]["said"] == (60,)
    killed = order(news, "killed.sqlite")
    moments = random.Random(7)
    for _ in range(4):
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "reader.library.indexing.ingest"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment(),
            process_group=0,
        )
        process.stdin.write(killed.encode())
        process.stdin.flush()
        for _ in range(moments.randrange(1, 4)):
            process.stdout.readline()
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        process.stdin.close()
        process.stdout.close()
    ProcessIndexing(killed).update(lambda progress: None, rebuild=False)
    assert content(killed.index) == wanted


NO_ROOM = """
import os
from reader.library.disk import lines
from reader.library.indexing import room
room.RESERVE, room.SMALL, lines.PIECE = 1 << 62, 0, 1 << 16
from reader.library.indexing.ingest import main
os._exit(main())
"""


def test_an_index_that_will_not_fit_waits_for_a_word(news, order):
    asking = replace(order(news), sure=False, watch=True)
    indexing = ProcessIndexing(asking, command=("-c", NO_ROOM))
    reports = Following()
    indexing.start(reports)
    try:
        doubt = reports.until(lambda report: report.doubt)
        assert "would not fit" in doubt.doubt
        assert not doubt.finished
        assert 0 < doubt.done < 100, "the first can be read"
        indexing.rescan()
        reports.until(lambda report: report.doubt)
        indexing.rescan(sure=True)
        assert reports.finished().done == 100
    finally:
        indexing.stop()


def test_who_waits_for_an_index_is_not_asked_again(news, order):
    asked = ProcessIndexing(replace(order(news), sure=False), command=("-c", NO_ROOM))
    reports = []
    asked.update(reports.append, rebuild=False)
    assert (reports[-1].finished, reports[-1].done) == (True, 100)


def test_one_large_file_that_will_not_fit_waits_as_well(folder, order):
    root = folder()
    line = '{{"title": "Line {0}", "text": "Text {0} in a line, {1}"}}\n'
    write(root, "lines.jsonl", "".join(line.format(n, "and more of it. " * 60) for n in range(1500)))
    indexing = ProcessIndexing(replace(order(root), sure=False, watch=True), command=("-c", NO_ROOM))
    reports = Following()
    indexing.start(reports)
    try:
        for _ in range(2):
            doubt = reports.until(lambda report: report.doubt)
            assert doubt.done < 1500
            indexing.rescan()
        indexing.rescan(sure=True)
        assert reports.finished().done == 1500
    finally:
        indexing.stop()


def test_two_sessions_bring_in_a_folder_once_and_both_see_it(news, settings):
    watching = replace(settings, watch=True)
    following = [Following(), Following()]
    with open_library([news], settings=watching) as one, open_library([news], settings=watching) as two:
        one.start_indexing(following[0])
        two.start_indexing(following[1])
        for reports in following:
            assert reports.finished().done == 100
        assert one.page(Query(), 0, 1).total == two.page(Query(), 0, 1).total == 100
        write(news, "late.txt", TEXT.format("late"))
        for reports, library in zip(following, (one, two), strict=True):
            reports.until(lambda report: report.done == 101)
            assert library.find("late.txt") is not None


def test_a_session_takes_over_from_one_that_was_killed(news, order, settings):
    with open_library([news], settings=replace(settings, watch=True)) as library:
        index = library._shelves[0].location.path
        holder = subprocess.Popen(
            [sys.executable, "-c", "import fcntl, sys; f = open(sys.argv[1], 'w'); fcntl.flock(f, 2); print(1, flush=True); sys.stdin.read()", f"{index}.lock"],  # noqa: E501
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )  # fmt: skip
        holder.stdout.readline()
        following = Following()
        library.start_indexing(following)
        assert "another session" in following.until(lambda report: report.message).message
        holder.kill()
        holder.wait()
        holder.stdin.close()
        holder.stdout.close()
        assert following.finished().done == 100


def test_nobody_waits_for_ever_for_a_session_that_is_stuck(news, order):
    waiting = order(news, patience_s=0.1)
    with open(f"{waiting.index}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        following = Following()
        ProcessIndexing(waiting).update(following, rebuild=False)
        assert "may not be up to date" in following.finished().message


def test_the_process_and_its_workers_end_with_their_reader(news, settings):
    code = (
        "import sys, threading\n"
        "from pathlib import Path\n"
        "from reader.library.open import open_library\n"
        "from reader.library.settings import LibrarySettings\n"
        "library = open_library([Path(sys.argv[1])], settings=LibrarySettings(\n"
        "    cache_folder=Path(sys.argv[2]), state_folder=Path(sys.argv[3]), jobs=1))\n"
        "(_, indexing), = library._upkeep._shelves\n"
        "library.start_indexing(lambda p: print(indexing._processes[0].pid, p.finished, flush=True))\n"
        "threading.Event().wait()\n"
    )
    reader = subprocess.Popen(
        [sys.executable, "-P", "-c", code, str(news), str(settings.cache_folder), str(settings.state_folder)],
        stdout=subprocess.PIPE,
        env=environment(),
        text=True,
    )
    pid = int(reader.stdout.readline().split()[0])
    watched = os.pidfd_open(pid)
    reader.kill()
    reader.wait()
    reader.stdout.close()
    ready, _, _ = select.select([watched], [], [], WAIT_S)
    os.close(watched)
    assert ready


def test_an_index_that_breaks_while_it_is_written_is_made_again(news, order):
    broken = order(news)
    ProcessIndexing(broken).update(lambda progress: None, rebuild=False)
    wanted = content(broken.index)
    data = bytearray(broken.index.read_bytes())
    for page in range(2, len(data) // PAGE):
        data[page * PAGE : page * PAGE + 64] = b"\xff" * 64
    broken.index.write_bytes(data)
    following = Following()
    ProcessIndexing(broken).update(following, rebuild=True)
    assert content(broken.index) == wanted
    assert any("damaged" in report.message for report in [following.finished(), *following.seen])
    assert broken.index.with_name("index.sqlite.broken").exists()
    assert file_name(b"/x") != file_name(b"/y")


def test_an_index_that_is_removed_while_it_is_open_is_written_again_as_it_was(news, order):
    watched = replace(order(news), watch=True)
    following = Following()
    indexing = ProcessIndexing(watched)
    indexing.start(following)
    try:
        following.finished()
        wanted, keys = content(watched.index), keys_of(watched.index)
        for part in watched.index.parent.glob("index.sqlite*"):
            part.unlink()
        indexing.rescan()
        told = following.until(lambda report: report.message)
        assert "the index was removed; it was written again" in told.message
        assert told.changed
        following.finished()
        assert content(watched.index) == wanted
        assert keys_of(watched.index) == keys
        write(news, "late.txt", TEXT.format("late"))
        indexing.rescan()
        following.until(lambda report: report.finished and report.done == 101)
        assert len(content(watched.index)[0]) == 101
    finally:
        indexing.stop()


def test_an_index_that_is_cut_short_while_it_is_open_is_made_again(news, order):
    watched = replace(order(news), watch=True)
    following = Following()
    indexing = ProcessIndexing(watched)
    indexing.start(following)
    try:
        following.finished()
        wanted = content(watched.index)
        while not any(report.anew for report in list(following.reports.queue)):
            with suppress(FileNotFoundError):  # it has been set aside, and the new one is not there yet
                os.truncate(watched.index, 0)  # once more, where the end of the pass was still writing
            indexing.rescan()
            time.sleep(0.1)
        assert "damaged" in following.until(lambda report: report.anew).message
        following.finished()
        assert content(watched.index) == wanted
    finally:
        indexing.stop()


def test_a_lock_that_cannot_be_had_is_an_index_that_cannot_be_written(news, order, capsysbinary):
    barred = order(news)
    barred.index.with_name(f"{barred.index.name}.lock").symlink_to("elsewhere")
    assert Ingest(barred).run() == FULL
    assert b"the index cannot be written (too many levels of symbolic links)" in capsysbinary.readouterr().out


def test_it_gives_way_once_the_first_articles_are_there(news, order):
    before = os.getpriority(os.PRIO_PROCESS, 0)
    following = Following()
    indexing = ProcessIndexing(replace(order(news), watch=True))
    indexing.start(following)
    try:
        following.until(lambda report: report.changed)
        (process,) = indexing._processes
        assert os.getpriority(os.PRIO_PROCESS, process.pid) >= NICENESS
        assert os.getpriority(os.PRIO_PROCESS, 0) == before
    finally:
        indexing.stop()
