"""Whatever is in a file: the status, one line of complaint, clean output, every word, titles as they stand."""

from __future__ import annotations

import json
import os

import pytest

from reader.library.workers.one_file import iterate_file
from tests.ending import HANG_S
from tests.fuzz.clean_text import offence, strings
from tests.hostile.cases import FILE_NAMES, FIRST, LAST, all_cases, around

CASES = all_cases()


@pytest.fixture
def patience(monkeypatch):
    """Time for what ends: what takes longer is read as plain text, with a problem."""
    monkeypatch.setitem(iterate_file.__kwdefaults__, "deadline_s", HANG_S)


def told(status: int, err: str) -> bool:
    """Whether standard error is as the status says: nothing, or one clean line."""
    if status == 0:
        return err == ""
    return err.count("\n") == 1 and offence(err) is None and err.startswith("broadsheet: ")


def read_strictly(line: str) -> dict:
    def refuse(name: str) -> None:
        raise ValueError(name)

    return json.loads(line, parse_constant=refuse)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.group}-{case.name}")
@pytest.mark.usefixtures("patience")
def test_cat(run, tmp_path, case):
    path = tmp_path / case.file
    path.write_bytes(case.data)
    status, out, err = run("cat", "--with-cut", path)
    assert status in {0, case.status}
    assert told(status, err)
    assert offence(out) is None
    if case.group == "empty":
        return
    for word in case.words:
        assert word in out
    for word in case.never:
        assert word not in out
    status, out, err = run("cat", "--format", "jsonl", path)
    assert (status, err) == (0, "")
    articles = [read_strictly(line) for line in out.splitlines()]
    assert not [problem for article in articles for problem in article["problems"] if " took " in problem]
    held = [text for article in articles for text in strings(article)]
    for text in held:
        assert offence(text) is None
    for word in case.words:
        assert any(word in text for text in held)
    if case.title is not None:
        assert articles[0]["title"] == case.title


def test_names(run, tmp_path, monkeypatch):
    library = tmp_path / "library"
    library.mkdir()
    names = [b"neighbour.txt", *FILE_NAMES]
    for name in names:
        with open(os.fsencode(library) + b"/" + name, "wb") as file:
            file.write(around("x"))
    monkeypatch.chdir(library)
    for name in FILE_NAMES:
        status, out, err = run("cat", "--", os.fsdecode(name))
        assert (status, err) == (0, ""), name
        assert FIRST in out, name
        assert LAST in out, name
        assert offence(out) is None, name
        status, _, err = run("cat", "--", os.fsdecode(name + b".gone"))
        assert status == 2, name
        assert told(status, err), name
    for arguments in (["list"], ["list", "--format", "jsonl"], ["search", "depot"]):
        status, out, err = run(*arguments)
        assert (status, err) == (0, "")
        assert out.count("\n") == len(names)
        for line in out.splitlines():
            assert offence(line.replace("\t", " ")) is None, line
        assert "neighbour.txt" in out
    assert sorted(os.listdir(os.fsencode(library))) == sorted(names)


def test_all_of_them_in_one_folder(run, tmp_path):
    library = tmp_path / "library"
    library.mkdir()
    cases = [case for case in CASES if case.group not in {"big", "empty", "jsonl", "warc"}]
    for case in cases:
        (library / f"{case.group}-{case.name}-{case.file}").write_bytes(case.data)
    status, out, err = run("list", "--format", "jsonl", library)
    assert (status, err) == (0, "")
    rows = [read_strictly(line) for line in out.splitlines()]
    assert len({row["path"] for row in rows}) == len(cases)
    for row in rows:
        assert row["error"] is None
        for text in strings(row):
            assert offence(text, newlines=False) is None
    status, out, _ = run("search", f"in:all {FIRST}", library, "--format", "jsonl")
    assert len({read_strictly(line)["path"] for line in out.splitlines()}) == len(cases)
