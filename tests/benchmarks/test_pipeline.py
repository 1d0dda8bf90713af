import importlib

from tests.benchmarks.pipeline import STAGES


def test_each_stage_that_is_timed_is_there():
    missing = [
        (room, name)
        for room, names in STAGES.items()
        for name in names
        if not hasattr(importlib.import_module(room), name)
    ]
    assert missing == []
