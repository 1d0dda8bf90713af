import os

import pytest

from reader.errors import UnreadableFile
from reader.library.workers.one_file import read_file
from reader.library.workers.several_files import LONGEST, is_short, read_files
from reader.model import ReadOptions


@pytest.mark.usefixtures("copied")
def test_files_come_in_their_order_as_each_is_read_alone(folder, monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    words = "The ferry was late again. " * 40
    root = folder(**{f"{n:02}.txt": f"Title {n}\n\n{words * (20 if n == 0 else 1)}" for n in range(24)})
    (root / "05.json").write_text('[{"title": "One", "text": "Text one."}, {"title": "Two", "text": "Text two."}]')
    (root / "06.txt").write_bytes(b"\0\1\2\3" * 99)
    (root / "07.txt").write_text("")
    paths = [str(path) for path in sorted(root.iterdir())]
    assert list(read_files(paths, ReadOptions())) == [read_file(root / path, name=path) for path in paths]


@pytest.mark.usefixtures("copied")
def test_one_that_is_gone_costs_only_itself(folder):
    root = folder(**{"a.txt": "Title a\n\nThe ferry.", "b.txt": "b", "c.txt": "Title c\n\nThe pier."})
    paths = [str(path) for path in sorted(root.iterdir())]
    (root / "b.txt").unlink()
    first, second, third = read_files(paths, ReadOptions())
    assert (first[0].title, third[0].title) == ("Title a", "Title c")
    assert isinstance(second, UnreadableFile)
    assert str(second) == "no such file or directory"


def test_what_is_read_beside_others(folder):
    root = folder(**{"a.txt": "a", "b.jsonl": "{}", "c.html": "x" * (LONGEST + 1)})
    os.mkfifo(root / "d.txt")
    assert [path.name for path in sorted(root.iterdir()) if is_short(str(path))] == ["a.txt"]
    assert not is_short(str(root / "nothing"))
    assert not is_short("a\0b")
