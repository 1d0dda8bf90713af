import os
import signal
import stat
import subprocess
import sys

import pytest

from reader.errors import UnreadableFile
from reader.library import lines, workers
from reader.library.process import environment
from reader.library.together import TOGETHER_S
from reader.library.wire import Request, Setup
from reader.library.workers import iterate_file, read_file


def test_a_file_is_read_through_a_worker(folder):
    root = folder(**{"a.txt": "The Title\n\nA paragraph of text that says something.\n"})
    (article,) = read_file(root / "a.txt", name="given/a.txt")
    assert article.path == "given/a.txt"
    assert "A paragraph of text that says something." in [block.text for block in article.blocks]


def test_bytes_are_read_as_a_file_is():
    (article,) = read_file(b"The Title\n\nA paragraph of text.\n", name="-")
    assert article.path == "-"
    assert article.blocks


def test_records_come_in_their_order(folder):
    root = folder(**{"a.jsonl": '{"title": "One", "text": "Text one."}\n{"title": "Two", "text": "Text two."}\n'})
    assert [(article.record, article.title) for article in read_file(root / "a.jsonl", name="a.jsonl")] == [
        (1, "One"), (2, "Two"),
    ]  # fmt: skip


def test_a_long_file_of_records_is_read_in_pieces(folder, monkeypatch):
    monkeypatch.setattr(lines, "PIECE", 100)
    line = '{{"title": "Number {0}", "text": "Text {0}."}}\n'
    root = folder(**{"a.jsonl": "".join(line.format(n) for n in range(1, 30))})
    wanted = [(n, f"Number {n}") for n in range(1, 30)]
    found = read_file(root / "a.jsonl", name="a.jsonl")
    assert [(article.record, article.title) for article in found] == wanted
    coming = iterate_file(root / "a.jsonl", name="a.jsonl")
    assert next(coming).record == 1
    assert [article.record for article in coming] == list(range(2, 30))


def test_what_cannot_be_opened_raises_with_the_reason(tmp_path):
    with pytest.raises(UnreadableFile, match="no such file"):
        read_file(tmp_path / "nothing", name="nothing")
    with pytest.raises(UnreadableFile, match="is a folder"):
        read_file(tmp_path, name="folder")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableFile, match="not a regular file"):
        read_file(tmp_path / "pipe", name="pipe")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_name_that_is_no_text_is_kept(tmp_path):
    path = tmp_path / "caf\udce9.txt"
    path.write_bytes(b"Some text in a file.\n")
    (article,) = read_file(path, name="caf\udce9.txt")
    assert article.path == "caf\udce9.txt"


def test_a_worker_ends_with_its_input():
    done = subprocess.run(
        [sys.executable, "-P", "-m", "reader.library.workers"],
        stdin=subprocess.DEVNULL,
        env=environment(),
        timeout=60,
        check=False,
    )
    assert done.returncode == 0


def test_asking_for_a_file_loads_no_stage_into_the_asker():
    stages = "('reader.clean', 'reader.parse', 'reader.text.repair')"
    code = f"import sys, reader.library.workers; print([n for n in sys.modules if n.startswith({stages})])"
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    ("request_", "seconds"),
    [
        (Request(path=b"a", name=b"a"), 8.0),
        (Request(path=b"a", name=b"a", hurry=2), 8.0),
        (Request(path=b"a.jsonl", name=b"a", length=99), 4.0),
        (Request(path=b"a.jsonl", name=b"a", length=99, hurry=2), 1.0),
        (Request(path=b"a.jsonl", name=b"a", length=99, hurry=9), 0.5),
        (Request(path=b"a.jsonl", name=b"a", length=99, hurry=2, plain=True), 8.0),
    ],
)
def test_the_time_of_an_article_is_halved_with_each_hurry(monkeypatch, request_, seconds):
    timers = {}
    monkeypatch.setattr(workers.signal, "setitimer", timers.__setitem__)
    workers._limit(request_, Setup(memory=1, cpu_s=8.0, limit_s=60.0))
    assert timers == {signal.ITIMER_PROF: seconds, signal.ITIMER_REAL: 60.0}


def test_getting_warm_loads_all_that_an_article_takes():
    code = (
        "import sys; from reader.library import workers\n"
        "workers._get_warm(); print('reader.annotate.quotes' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_short_files_are_taken_through_each_stage_together(monkeypatch, folder):
    import reader.pipeline

    stages = []
    for stage in ("repair_blocks", "find_source"):
        work = getattr(reader.pipeline, stage)
        monkeypatch.setattr(
            reader.pipeline, stage, lambda *given, stage=stage, work=work: stages.append(stage) or work(*given)
        )
    root = folder(**{"a.txt": "Ferry late\n\nIt was late.", "b.txt": "Pier closed\n\nIt was closed."})
    some = [Request(path=bytes(root / name), name=name.encode()) for name in ("a.txt", "b.txt")]
    answers = list(workers._answers_to(some, Setup(memory=1, cpu_s=8.0, limit_s=60.0)))
    assert stages == ["repair_blocks", "repair_blocks", "find_source", "find_source"]
    assert [answer.row.title if answer.row else answer.done for answer in answers] == [
        "Ferry late", True, "Pier closed", True,
    ]  # fmt: skip


def test_what_is_read_side_by_side_has_less_time(monkeypatch):
    timers = {}
    monkeypatch.setattr(workers.signal, "setitimer", timers.__setitem__)
    workers._limit(Request(path=b"a", name=b"a"), Setup(memory=1, cpu_s=8.0, limit_s=60.0), together=True)
    assert timers[signal.ITIMER_PROF] == TOGETHER_S
