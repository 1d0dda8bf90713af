"""A library and a home for what is kept of it, and the real command on them: a process a call, every wait bounded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FILES = 24
BOUND_S = 60
"""Seconds that a command may take on a loaded machine."""


class Home:
    """A library, and a home for what is kept of it."""

    def __init__(self, base: Path, *, jobs: int = 1) -> None:
        """Make them in a folder; `jobs` processes read, each of which takes 0.2 s of a processor to start."""
        self.base = base
        self.library = base / "library"
        self.cache, self.state = base / "cache", base / "state"
        self.library.mkdir()
        (base / "config" / "broadsheet").mkdir(parents=True)
        (base / "config" / "broadsheet" / "config.toml").write_text(f"jobs = {jobs}\n")
        for number in range(FILES):
            text = f"Report {number} of the tram depot\n\nThe crew repaired line {number} on Sunday, the depot said.\n"
            (self.library / f"report-{number:02}.txt").write_text(text)

    @property
    def kept_in(self) -> dict[str, str]:
        """What an environment has to say for it."""
        kept = {f"XDG_{name}_HOME": str(self.base / name.lower()) for name in ("CACHE", "STATE", "CONFIG")}
        return kept | {"HOME": str(self.base)}

    @property
    def environment(self) -> dict[str, str]:
        return dict(os.environ) | self.kept_in | {"PYTHONPATH": str(ROOT)}

    def start(self, *command: object, **options: object) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, "-m", "reader", *map(str, command)],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            **options,
        )

    def run(self, *command: object, **options: object) -> tuple[int, str, str]:
        process = self.start(*command, **options)
        out, err = process.communicate(timeout=BOUND_S)
        assert "Traceback" not in err
        return process.returncode, out, err

    def rows(self, *arguments: object) -> list[dict]:
        status, out, err = self.run("list", "--format", "jsonl", self.library, *arguments)
        assert status in {0, 1}, err
        return [json.loads(line) for line in out.splitlines()]

    def starred(self) -> set[str]:
        return {Path(row["path"]).name for row in self.rows("--query", "is:starred")}

    def kept(self) -> list[Path]:
        return sorted(path for folder in (self.cache, self.state) for path in folder.rglob("*") if path.is_file())
