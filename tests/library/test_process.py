import os
import subprocess
import sys

from reader.library.process import environment, turns


def test_nothing_in_the_current_folder_is_imported(folder):
    root = folder(**{"json.py": "raise SystemExit('taken in')", "reader.py": "raise SystemExit('taken in')"})
    code = "import json, reader.model; print('safe')"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=root, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.stdout == "safe\n", done.stderr


def test_the_turns_of_a_process_are_told_where_there_is_one():
    ran, waited = turns(os.getpid())
    assert ran > 0 <= waited
    assert turns(2**30) is None


def test_turns_that_a_system_does_not_count_are_not_told(monkeypatch):
    monkeypatch.setattr("pathlib.Path.read_bytes", lambda path: b"0 0 0\n")
    assert turns(os.getpid()) is None
