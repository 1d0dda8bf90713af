"""What holds for all tests."""

import compileall
import faulthandler
import gc
import importlib
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("any machine", deadline=None)  # a timing never fails a test
settings.load_profile("any machine")

BY_THE_CLOCK = ("tests/faults/", "tests/ui/", "tests/library/", "tests/hostile/", "tests/test_main.py")
"""Where tests wait for other processes or for a screen to settle: on a busy machine one may come too late."""


ROOT = Path(__file__).parents[1]


HANGS_S, AGAIN_S, ENDS_S = 180, 30, 400
"""Seconds after which a test that hangs fails, and again if something holds it still; and those after which its process
says where it is and ends, which may take the tests behind it along.

No measure: the longest test takes a tenth of it.
"""
STANDARD_ERROR = pytest.StashKey[int]()


def pytest_configure(config):
    """Compile the program once; where Python may not keep what it compiles, each process that a test starts would."""
    config.stash[STANDARD_ERROR] = os.dup(2)  # as it is where nothing is captured
    faulthandler.enable(config.stash[STANDARD_ERROR])
    if hasattr(config, "workerinput"):
        share_modules(config)
    else:
        compileall.compile_dir(ROOT / "reader", quiet=2)


def share_modules(config):
    """Load a part of the modules of tests ahead of collection, another in each process, and keep what is compiled.

    Each process needs all of them. To compile one with its assertions takes three times what collecting it takes, so
    that none is compiled in all processes at once.
    """
    gc.disable()  # until all is collected: nothing of it is let go
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, False
    config.add_cleanup(lambda: setattr(sys, "dont_write_bytecode", before))
    named = [Path(config.invocation_params.dir, name.split("::")[0]) for name in config.args]
    files = sorted({file for path in named for file in (path.rglob("test_*.py") if path.is_dir() else [path])})
    number, count = int(config.workerinput["workerid"].removeprefix("gw")), config.workerinput["workercount"]
    for file in files[number::count]:
        with suppress(Exception, pytest.skip.Exception):  # collecting it says so
            importlib.import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))


def pytest_collection_finish():
    """Leave what was loaded and collected out of every later look for cycles: it took a fifth of all time."""
    gc.enable()
    gc.freeze()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item):
    """Fail a test that hangs, so that it is run again where it may; end a process that goes on hanging."""

    def hangs(*_):
        pytest.fail(f"hangs: more than {HANGS_S} s")

    before = signal.signal(signal.SIGALRM, hangs)
    signal.setitimer(signal.ITIMER_REAL, HANGS_S, AGAIN_S)
    faulthandler.dump_traceback_later(ENDS_S, exit=True, file=item.config.stash[STANDARD_ERROR])
    try:
        return (yield)
    finally:
        faulthandler.cancel_dump_traceback_later()
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def pytest_xdist_auto_num_workers():
    """Run one process more than it may use cores: many tests wait for a screen or another process."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return allowed + 1


LONG = ("tests/faults/", "tests/hostile/", "tests/cli/", "tests/library/", "tests/quality/", "tests/ui/")
"""Where files of tests take seconds: begun first, so that none of them is what all others wait for at the end."""


def pytest_collection_modifyitems(items):
    """Put the files that take long first, and let a test by the clock fail only when it fails three times."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))
    for item in items:
        if any(folder in item.nodeid for folder in BY_THE_CLOCK):
            item.add_marker(pytest.mark.flaky(reruns=2))


@pytest.fixture(scope="session")
def mother():
    """What makes copies of processes of the library, loaded once."""
    from tests import copies

    with copies.mother() as launch:
        yield launch


@pytest.fixture
def copied(mother, monkeypatch):
    """Let the library's processes be copies."""
    from tests import copies

    for name in copies.LAUNCHERS:
        monkeypatch.setattr(f"{name}.launch", mother)
