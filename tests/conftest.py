"""What holds for all tests."""

import compileall
import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("any machine", deadline=None)  # a timing never fails a test
settings.load_profile("any machine")

BY_THE_CLOCK = ("tests/faults/", "tests/ui/", "tests/library/", "tests/hostile/", "tests/test_main.py")
"""Where tests wait for other processes or for a screen to settle: on a busy machine one may come too late."""


def pytest_configure(config):
    """Compile the program once; where Python may not keep what it compiles, each process that a test starts would."""
    if not hasattr(config, "workerinput"):
        compileall.compile_dir(Path(__file__).parents[1] / "reader", quiet=2)


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
