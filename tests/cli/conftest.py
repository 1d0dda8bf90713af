import json
import shutil
from pathlib import Path

import pytest

from reader.cli import main

ARTICLES = Path(__file__).parent.parent.parent / "articles"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A home of its own for every test."""
    for name in ("CONFIG", "STATE", "CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("BROADSHEET_CONFIG", raising=False)
    return tmp_path


@pytest.fixture
def library(tmp_path):
    """The sample articles, in a folder of its own."""
    return Path(shutil.copytree(ARTICLES, tmp_path / "library"))


@pytest.fixture
def run(capsys):
    """Run a command line: (status, standard output, standard error)."""

    def call(*argv: object) -> tuple[int, str, str]:
        status = main([str(word) for word in argv])
        out, err = capsys.readouterr()
        return status, out, err

    return call


@pytest.fixture
def rows(run):
    """Run a listing command and give its rows."""

    def call(*argv: object) -> list[dict]:
        _, out, _ = run(*argv, "--format", "jsonl")
        return [json.loads(line) for line in out.splitlines()]

    return call
