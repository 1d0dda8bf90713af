"""What is kept, under faults: kills, full and missing folders, damage, locks, planted links, folders that vanish.

Through the real command, mostly a process a call; every wait is bounded.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import sqlite3
import stat
import subprocess
import time
from pathlib import Path

import pytest

from reader.cli import main
from tests.faults.home import BOUND_S, FILES, Home


def kill(process: subprocess.Popen) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate(timeout=BOUND_S)


@pytest.mark.parametrize("after", [0.15, 0.45, 0.8, 1.3])
def test_a_kill_while_indexing_changes_nothing(tmp_path, after):
    home = Home(tmp_path, jobs=2)
    process = home.start("index", home.library)
    time.sleep(after)
    kill(process)
    assert sorted(Path(row["path"]).name for row in home.rows()) == [
        f"report-{number:02}.txt" for number in range(FILES)
    ]


def test_stars_that_were_acknowledged_outlive_a_kill(home):
    acknowledged = set()
    for number in range(6):
        process = home.start("star", home.library / f"report-{number:02}.txt")
        try:
            process.communicate(timeout=0.25 * number)
        except subprocess.TimeoutExpired:
            kill(process)
        if process.returncode == 0:
            acknowledged.add(f"report-{number:02}.txt")
    assert home.run("star", home.library / "report-20.txt")[0] == 0
    assert home.starred() >= acknowledged | {"report-20.txt"}


def test_sessions_at_once(home):
    writers = [home.start("star", home.library / f"report-{number:02}.txt") for number in range(3)]
    readers = [home.start("list", "--format", "jsonl", home.library) for _ in range(3)]
    for process in writers + readers:
        out, err = process.communicate(timeout=BOUND_S)
        assert (process.returncode, err) == (0, "")
        if process in readers:
            assert out.count("\n") == FILES
    assert home.starred() == {f"report-{number:02}.txt" for number in range(3)}


def newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("pragma user_version = 99999")
    connection.commit()
    connection.close()


DAMAGES = {
    "gone": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "half": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "garbage": lambda path: path.write_bytes(os.urandom(5000)),
    "middle": lambda path: path.write_bytes(path.read_bytes().replace(b"report", b"\0\xff\0\xff\0\xff")),
    "folder": lambda path: (path.unlink(), path.mkdir()),
}


@pytest.mark.parametrize("damage", [*DAMAGES, "newer"])
@pytest.mark.usefixtures("copied")
def test_a_damaged_file_blocks_nothing_and_loses_no_star(used, damage, monkeypatch, capsys):
    for name, value in used.kept_in.items():
        monkeypatch.setenv(name, value)
    for path in used.kept():
        if damage == "newer":
            if path.suffix == ".sqlite":
                newer(path)
            else:
                continue
        else:
            DAMAGES[damage](path)
        status = main(["list", "--format", "jsonl", str(used.library)])
        out, err = capsys.readouterr()
        rows = [json.loads(line) for line in out.splitlines()]
        assert status == 0, (path, err)
        assert len(rows) == FILES, path
        assert err.count("\n") <= 2, (path, err)
        assert [Path(row["path"]).name for row in rows if row["starred"]] == ["report-03.txt"], path
    assert used.starred() == {"report-03.txt"}


def test_a_full_disk_stops_no_reading(home):
    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    status, out, err = home.run("cat", home.library / "report-01.txt", preexec_fn=full)
    assert (status, err) == (0, "")
    assert "line 1 on Sunday" in out
    status, out, err = home.run("list", "--format", "jsonl", home.library, preexec_fn=full)
    assert status == 0, err
    assert out.count("\n") == FILES
    assert 1 <= err.count("\n") <= 2
    assert len(home.rows()) == FILES


def test_a_disk_that_fills_up_while_indexing(home):
    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))

    status, out, err = home.run("list", "--format", "jsonl", home.library, preexec_fn=small)
    assert status == 0, err
    assert out.count("\n") == FILES
    assert 1 <= err.count("\n") <= 3
    assert len(home.rows()) == FILES


@pytest.mark.parametrize("name", ["cache", "state"])
def test_a_folder_that_cannot_be_had(home, name):
    (home.base / name).write_text("a file where a folder should be")
    status, out, err = home.run("list", "--format", "jsonl", home.library)
    assert status == 0, err
    assert out.count("\n") == FILES
    assert err.count("\n") == 1
    assert (home.base / name).read_text() == "a file where a folder should be"


def test_a_lock_that_another_process_holds(used):
    holders = []
    for path in used.kept():
        if path.suffix == ".sqlite":
            connection = sqlite3.connect(path, isolation_level=None, timeout=5)
            connection.execute("begin immediate")
            holders.append(connection)
    assert holders
    status, out, err = used.run("list", "--format", "jsonl", used.library)  # which waits for no more than BOUND_S
    assert status == 0, err
    assert out.count("\n") == FILES
    assert err.count("\n") <= 2
    for connection in holders:
        connection.close()
    assert used.starred() == {"report-03.txt"}


def test_links_planted_in_the_folders_are_not_followed(used):
    victim = used.base / "victim.txt"
    victim.write_text("left alone")
    for path in used.kept():
        path.unlink()
        path.symlink_to(victim)
    (used.state / "broadsheet" / "broadsheet.log").unlink(missing_ok=True)
    (used.state / "broadsheet" / "broadsheet.log").symlink_to(victim)
    assert used.run("star", used.library / "report-05.txt")[0] == 0
    assert len(used.rows()) == FILES
    assert used.starred() == {"report-05.txt"}
    assert victim.read_text() == "left alone"


def test_everything_kept_is_private(used):
    for folder in (used.cache / "broadsheet", used.state / "broadsheet"):
        for path in [folder, *folder.rglob("*")]:
            assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_a_library_that_vanishes_while_it_is_read_and_comes_back(home):
    away = home.base / "away"
    process = home.start("index", home.library)
    time.sleep(0.5)
    home.library.rename(away)
    _, err = process.communicate(timeout=BOUND_S)
    assert "Traceback" not in err
    assert err.count("\n") <= 3
    away.rename(home.library)
    assert len(home.rows()) == FILES


def test_files_that_shrink_change_and_go_while_they_are_read(home):
    process = home.start("index", home.library)
    for number in range(FILES):
        path = home.library / f"report-{number:02}.txt"
        if number % 3 == 0:
            path.unlink()
        elif number % 3 == 1:
            path.write_text("Cut short")
        time.sleep(0.04)
    _, err = process.communicate(timeout=BOUND_S)
    assert "Traceback" not in err
    rows = home.rows()
    assert len(rows) == FILES - len(range(0, FILES, 3))
    assert sum(row["words"] <= 2 for row in rows) == len(range(1, FILES, 3))


def test_times_that_no_clock_has(home):
    for number, moment in enumerate((0, 1, 2**33, -(2**33), 2**40)):
        os.utime(home.library / f"report-{number:02}.txt", (moment, moment))
    assert len(home.rows("--query", "added:3d")) >= FILES - 5
    assert len(home.rows()) == FILES


def test_an_index_that_is_taken_away_is_made_again(used):
    shutil.rmtree(used.cache)
    assert len(used.rows()) == FILES
    assert used.starred() == {"report-03.txt"}
