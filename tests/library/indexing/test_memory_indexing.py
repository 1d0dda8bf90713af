import os

import pytest

from reader.library.disk import lines
from reader.library.index.document import COLUMNS
from reader.library.index.index_file import open_reader
from reader.library.indexing import memory_indexing
from reader.library.indexing.memory_indexing import FilesIndexing, FolderInMemory, Named
from tests.library.cases import memory_store
from tests.library.following import Following

TEXT = "{0} is the title\n\nThe paragraph about {0} says what happened that day in the town.\n"


@pytest.fixture
def location(stack):
    return memory_store(stack)[0]


def rows(location):
    connection = open_reader(location)
    found = connection.execute("select path, title, error from articles order by path").fetchall()
    connection.close()
    return found


def test_files_are_read_in_the_background_and_again_when_asked(location, settings, folder):
    root = folder(**{"a.txt": TEXT.format("Alpha")})
    files = (
        Named(os.fsencode(root / "a.txt")),
        Named(os.fsencode(root / "gone.txt")),
        Named(b"-", TEXT.format("Beta").encode()),
    )
    following = Following()
    reading = FilesIndexing(location, files, settings)
    reading.start(following)
    assert following.finished().done == 3
    assert [(title, error) for _, title, error in rows(location)] == [
        ("Beta is the title", None),
        ("Alpha is the title", None),
        ("gone.txt", "no such file or directory"),
    ]
    (root / "a.txt").write_text(TEXT.format("Gamma"))
    reading.rescan()
    following.finished()
    assert [title for _, title, _ in rows(location)] == ["Beta is the title", "Gamma is the title", "gone.txt"]
    reading.stop()
    reading.update(following, rebuild=False)


def records(number):
    return "".join(f'{{"title": "Lamp {n}", "text": "The lamp of quay {n} stays lit."}}\n' for n in range(1, number))


def test_of_a_long_file_only_the_records_that_are_meant_are_read(location, settings, folder, monkeypatch):
    monkeypatch.setattr(lines, "PIECE", 300)
    monkeypatch.setattr(memory_indexing, "PIECE", 1 << 20)
    root = folder(**{"a.jsonl": records(90), "b.txt": TEXT.format("Beta"), "c.jsonl": records(30)})
    several = frozenset(range(1, memory_indexing.FEW_IN_A_PIECE + 2))
    files = (
        Named(os.fsencode(root / "a.jsonl"), records=frozenset({2, 71, 400})),
        Named(os.fsencode(root / "b.txt"), records=frozenset({1})),
        Named(os.fsencode(root / "c.jsonl"), records=several),
    )
    reading = FilesIndexing(location, files, settings)
    reading.update(lambda progress: None, rebuild=False)
    found = [title for path, title, _ in rows(location) if b"c.jsonl" not in path]
    assert found == ["Lamp 2", "Lamp 71", "Beta is the title"]
    assert len(rows(location)) == 3 + 29, "so many are found sooner in the whole file"
    reading.stop()


def test_a_folder_is_read_into_memory_and_looked_at_again(location, settings, folder):
    root = folder(**{"a.txt": TEXT.format("Alpha")})
    following = Following()
    reading = FolderInMemory(location, os.fsencode(root), settings, 1)
    reading.start(following)
    assert following.finished().done == 1
    (root / "b.txt").write_text(TEXT.format("Beta"))
    reading.rescan()
    assert following.finished().done == 2
    assert [title for _, title, _ in rows(location)] == ["Alpha is the title", "Beta is the title"]
    reading.stop()
    assert len(COLUMNS) == 7
