"""Home and cache folders that cannot be written, are full or locked: reading works, and what is not kept is said."""

from __future__ import annotations

import ctypes
import json
import resource
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.home import BOUND_S, FILES

DROP_FROM_BOUNDING_SET = 24
"""PR_CAPBSET_DROP of Linux: what root may not do after the next exec."""


def no_privileges() -> None:
    """Have root heed permissions too."""
    libc = ctypes.CDLL(None)
    for capability in range(64):
        libc.prctl(DROP_FROM_BOUNDING_SET, capability, 0, 0, 0)


def starred(out: str) -> set[str]:
    return {Path(row["path"]).name for row in map(json.loads, out.splitlines()) if row["starred"]}


def test_folders_that_may_only_be_read(used):
    kept = [path for folder in (used.cache, used.state) for path in [*folder.rglob("*"), folder]]
    for path in kept:
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        status, out, err = used.run("list", "--format", "jsonl", used.library, preexec_fn=no_privileges)
        assert status == 0
        assert out.count("\n") == FILES
        assert starred(out) == {"report-03.txt"}, "what is kept is shown"
        assert sorted(line.split(":")[1] for line in err.splitlines()) == [
            " stars, read marks and corrections are not kept",
            " the index is kept only while this runs",
        ]
        status, _, err = used.run("star", used.library / "report-05.txt", preexec_fn=no_privileges)
        assert status == 2, "nobody is told that it is kept"
        assert "not kept" in err
    finally:
        for path in reversed(kept):
            path.chmod(0o700 if path.is_dir() else 0o600)
    assert used.starred() == {"report-03.txt"}


def test_an_index_that_can_grow_no_more(used):
    """A file size limit fails as an exceeded quota does: other than by a lack of room."""
    for number in range(5):
        (used.library / f"new-{number}.txt").write_text(f"New {number}\n\nThe depot has a new line {number}.\n")

    def quota() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    status, out, err = used.run("list", "--format", "jsonl", used.library, preexec_fn=quota)
    assert status == 0, err
    assert out.count("\n") == FILES + 5, "also what is new"
    assert "kept only while this runs" in err
    assert err.count("\n") <= 2
    assert len(used.rows()) == FILES + 5
    assert used.starred() == {"report-03.txt"}


FULL = """
set -e
mount -t tmpfs -o size=70m none "$HOME/cache"
mkdir "$HOME/cache/tmp"; export TMPDIR="$HOME/cache/tmp"
run() { "$PYTHON" -m reader list --format jsonl "$HOME/library"; }
run > "$HOME/before"
head -c 100000000 /dev/zero > "$HOME/cache/fill" 2> /dev/null || true
cp "$HOME/library/report-01.txt" "$HOME/library/new.txt"; echo more >> "$HOME/library/new.txt"
run > "$HOME/full" 2> "$HOME/said"
rm "$HOME/cache/fill"
run > "$HOME/after"
"""


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs a mount of its own")
def test_a_disk_without_any_room(used):
    shutil.rmtree(used.cache)
    used.cache.mkdir()
    alone = ["unshare", "--mount", "--map-root-user", "sh", "-c"]
    if subprocess.run([*alone, f"mount -t tmpfs none {used.cache}"], capture_output=True, check=False).returncode:
        pytest.skip("may not mount")
    environment = used.environment | {"PYTHON": sys.executable}
    subprocess.run([*alone, FULL], env=environment, check=True, timeout=BOUND_S)
    assert [(used.base / name).read_text().count("\n") for name in ("before", "full", "after")] == [
        FILES,
        FILES + 1,
        FILES + 1,
    ]
    assert (used.base / "said").read_text().count("\n") <= 1


def test_a_state_that_another_program_has_locked(used):
    holder = sqlite3.connect(used.state / "broadsheet" / "state.sqlite", isolation_level=None)
    holder.execute("begin exclusive")
    status, out, err = used.run("list", "--format", "jsonl", used.library)
    assert status == 0
    assert starred(out) == {"report-03.txt"}
    assert "no longer locks" in err
    holder.close()
