import os
import signal
import subprocess
from pathlib import Path

import pytest

from reader.library.workers.process import WORKER


@pytest.fixture
def copy(mother):
    made = mother(WORKER)
    yield made
    made.kill()
    made.communicate()


def test_it_ends_with_its_input_as_the_program_would(copy):
    assert copy.poll() is None
    copy.stdin.close()
    assert copy.wait(60) == 0
    assert copy.stdout.read() == b""
    assert copy.poll() == 0


def test_it_can_be_waited_for_and_killed(copy):
    with pytest.raises(subprocess.TimeoutExpired):
        copy.wait(0.01)
    copy.kill()
    assert copy.wait() == -signal.SIGKILL
    copy.kill()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
def test_it_runs_where_it_was_asked_for(mother, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    copy = mother(WORKER)
    assert Path(f"/proc/{copy.pid}/cwd").readlink() == tmp_path
    copy.kill()
    copy.communicate()


@pytest.mark.parametrize("leads", [False, True])
def test_it_leads_a_group_where_that_is_wanted(mother, leads):
    copy = mother(WORKER, leads=leads)
    assert (os.getpgid(copy.pid) == copy.pid) is leads
    copy.kill()
    copy.communicate()
