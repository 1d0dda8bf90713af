"""The program as a process: statuses, pipes, closed streams, nothing but one line when something goes wrong."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ARTICLES = Path(__file__).parent.parent / "articles"


@pytest.fixture
def environment(tmp_path):
    return {
        **os.environ,
        "HOME": str(tmp_path),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "PYTHONPATH": str(ARTICLES.parent),
    }


def broadsheet(environment, *argv, **options):
    return subprocess.run(
        [sys.executable, "-m", "reader", *map(str, argv)],
        env=environment,
        capture_output=True,
        timeout=60,
        check=False,
        **{"stdin": subprocess.DEVNULL, **options},
    )


def test_version(environment):
    done = broadsheet(environment, "--version")
    assert done.returncode == 0
    assert done.stdout.startswith(b"broadsheet ")


def test_standard_input(environment):
    done = broadsheet(
        environment, "cat", "-", stdin=None, input=b"Ferry late\n\nThe ferry was late, the captain said.\n"
    )
    assert done.returncode == 0
    assert done.stdout.startswith(b"Ferry late\n")


def test_a_reader_that_has_seen_enough(environment):
    command = f"'{sys.executable}' -m reader cat '{ARTICLES}'/*.txt | head -1"
    done = subprocess.run(["bash", "-c", command], env=environment, capture_output=True, timeout=60, check=False)
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


def test_a_latin_locale_can_show_what_it_has_no_letter_for(environment):
    done = broadsheet({**environment, "PYTHONIOENCODING": "ascii"}, "cat", ARTICLES / "orchard-frost.txt")
    assert done.returncode == 0
    assert rb"Kova\u010d" in done.stdout


def test_a_defect_is_one_line_and_a_log(environment, tmp_path):
    code = (
        "import reader.cli.articles as a; a.read_addresses = lambda *_: 1 / 0\n"
        "import sys; from reader.cli import main; sys.exit(main(['cat', 'x']))"
    )
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"Traceback" not in done.stderr
    log = tmp_path / "state" / "broadsheet" / "broadsheet.log"
    assert b"ZeroDivisionError" in log.read_bytes()
    assert log.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signals(environment, number, status):
    process = subprocess.Popen(
        [sys.executable, "-m", "reader", "cat", "-"],
        env=environment,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # Whoever runs the tests in the background may have it ignored, and a program begins with what it was left.
        preexec_fn=lambda: signal.signal(number, signal.SIG_DFL),
    )
    assert process.stdin is not None
    # It waits for the end of its input: the shell's view of how it ends.
    wait_until_reading(process.pid)
    process.send_signal(number)
    process.wait(timeout=20)
    assert process.returncode in {status, -number}
    assert process.stderr is not None
    assert b"Traceback" not in process.stderr.read()


def wait_until_reading(pid):
    """Return when the process sleeps in a read of its standard input (or where that cannot be seen, after a while)."""
    until = time.monotonic() + 5
    while time.monotonic() < until:
        state = Path(f"/proc/{pid}/wchan").read_text()
        if "pipe" in state:
            return


@pytest.mark.parametrize("argv", ["config", "list --help", "--version"])
def test_a_full_disk_behind_standard_output_is_no_defect(environment, tmp_path, argv):
    command = f"'{sys.executable}' -m reader {argv} >/dev/full"
    buffered = {name: value for name, value in environment.items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run(["bash", "-c", command], env=buffered, capture_output=True, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stderr == b"broadsheet: cannot be written: no space left on device\n"
    assert not (tmp_path / "state").exists()
