import errno
import os
from contextlib import ExitStack
from pathlib import Path

import pytest

from reader.library.index import keys, transaction
from reader.library.index.keys import DAY_S, NARROW, WIDE, Range
from reader.library.queries import newest
from reader.library.settings import LibrarySettings
from reader.library.state.state import State

from .cases import library_of


@pytest.fixture
def stack():
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def library(stack, tmp_path):
    """Makes a library in memory: one list of articles for each folder."""

    def make_library(*shelves, **options):
        return library_of(stack, tmp_path / "state", *shelves, **options)

    return make_library


@pytest.fixture
def state(tmp_path):
    state = State(tmp_path / "state")
    yield state
    state.close()


@pytest.fixture
def settings(tmp_path):
    return LibrarySettings(cache_folder=tmp_path / "cache", state_folder=tmp_path / "state", jobs=1, watch=False)


@pytest.fixture
def folder(tmp_path):
    """Makes a folder of files: name to text or bytes."""

    def make_folder(name="news", **files):
        root = tmp_path / name
        root.mkdir(exist_ok=True)
        for path, content in files.items():
            write(root, path, content)
        return root

    return make_folder


@pytest.fixture(
    params=[NARROW, Range(0, DAY_S, 0, 0), Range(0, DAY_S, 1, 1)], ids=["narrow alone", "one a day", "two a day"]
)
def narrow(request, monkeypatch):
    """Days that go on in the wide range of keys, as those of a large library do."""
    for module in (keys, transaction, newest):
        monkeypatch.setattr(module, "NARROW", request.param)
    monkeypatch.setattr(newest, "RANGES", (request.param, WIDE))


def write(root: Path, path: str, content):
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return target


def close_folder(monkeypatch, folder):
    """Let a folder be one that may not be listed, for root too."""
    listed = os.scandir

    def scandir(path):
        if os.fsencode(path) == os.fsencode(folder):
            raise PermissionError(errno.EACCES, "permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
