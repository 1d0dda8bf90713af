import os
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.errors import UnreadableFile
from reader.library.open import index_path, open_library
from reader.model import Query, Sort, View

from .cases import titles
from .conftest import write

pytestmark = pytest.mark.usefixtures("copied")

TEXT = "{0} is the title\n\nThe paragraph about {0} says what happened that day in the town.\n"


def opened(settings, *paths, **options):
    return open_library([Path(path) for path in paths], settings=settings, **options)


def test_a_folder_is_indexed_and_found_again(folder, settings):
    root = folder(**{"a.txt": TEXT.format("Alpha"), "x/b.txt": TEXT.format("Beta")})
    with opened(settings, root) as library:
        assert (library.name, library.roots, library.problems, library.refused) == ("news", (root,), (), ())
        assert library.page(Query(), 0, 9).total == 0
        library.update()
        assert titles(library.page(Query(sort=Sort.FILE), 0, 9)) == ["Alpha is the title", "Beta is the title"]
        library.set_starred([library.find("x/b.txt")], True)
    with opened(settings, root) as library:
        assert titles(library.page(Query(text="beta"), 0, 9)) == ["Beta is the title"]
        assert titles(library.page(Query(view=View.STARRED), 0, 9)) == ["Beta is the title"]
    assert index_path(root, settings).exists()
    assert sorted(path.name for path in root.iterdir()) == ["a.txt", "x"]


def test_pictures_of_a_folder_are_no_articles(folder, settings):
    picture = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
    text = TEXT.format("Alpha").encode()
    names = ("a_files/logo.PNG", "a_files/none.gif", "a_files/big.jpg?w=800&h=600")
    root = folder(**dict.fromkeys(names, picture), **{"a.txt": text, "b.txt": picture, "c.jpg": text, "d.jpg": text})
    write(root, "a_files/none.gif", b"")
    with opened(settings, root) as library:
        library.update()
        listed = library.page(Query(sort=Sort.FILE), 0, 9).headlines
        assert [(one.path, one.error) for one in listed] == [
            ("a.txt", None), ("b.txt", "a PNG picture"), ("c.jpg", None), ("d.jpg", None),
        ]  # fmt: skip
        write(root, "d.jpg", picture)
        write(root, "a_files/logo.PNG", text)
        library.update()
        listed = library.page(Query(sort=Sort.FILE), 0, 9).headlines
        assert [one.path for one in listed] == ["a.txt", "a_files/logo.PNG", "b.txt", "c.jpg"]
    with opened(settings, root / "a_files/big.jpg?w=800&h=600", root) as library:
        library.update()
        assert sum(one.error is not None for one in library.page(Query(), 0, 9).headlines) == 2, "one is named"


def test_what_is_piped_in_next_has_no_marks_of_what_was_piped_in_before(settings):
    for name, starred in (("Alpha", False), ("Beta", False), ("Alpha", True)):
        with opened(settings, standard_input=TEXT.format(name).encode()) as library:
            library.update()
            key = library.find("-", None)
            assert library.headline(key).starred is starred
            assert library.headline(key).source == ("The Elm Echo" if starred else None)
            if name == "Alpha" and not starred:
                library.set_starred([key], True)
                library.correct([key], "source", "The Elm Echo")


def test_files_and_standard_input_are_read_into_memory(folder, settings):
    root = folder(
        **{"a.txt": TEXT.format("Alpha"), "b.jsonl": '{"title": "One", "text": "x"}\n{"title": "Two", "text": "y"}\n'}
    )
    with opened(settings, root / "a.txt", root / "b.jsonl", standard_input=TEXT.format("Gamma").encode()) as library:
        library.update()
        found = titles(library.page(Query(sort=Sort.TITLE), 0, 9))
        assert found == ["Alpha is the title", "Gamma is the title", "One", "Two"]
        key = library.find(str(root / "b.jsonl"), 2)
        assert library.article(key).title == "Two"
        assert library.address(key) == (str(root / "b.jsonl"), 2)
        assert library.original(key) == b'{"title": "Two", "text": "y"}'
        library.set_starred([key], True)
        assert library.roots == ()
        assert library.name == "3 files"
        piped = library.find("-", None)
        assert library.address(piped) == ("-", None)
        with pytest.raises(UnreadableFile, match="standard input"):
            library.original(piped)
    assert not settings.cache_folder.exists()
    with opened(settings, root) as library:
        library.update()
        assert titles(library.page(Query(view=View.STARRED), 0, 9)) == ["Two"]


def test_what_cannot_be_read_is_named_and_the_rest_is_opened(folder, settings, tmp_path):
    root = folder(**{"a.txt": TEXT.format("Alpha")})
    with opened(settings, tmp_path / "nothing", root, tmp_path / "loop\0") as library:
        assert library.refused == (
            (str(tmp_path / "nothing"), "no such file or directory"),
            (str(tmp_path / "loop\0"), "the path is not valid"),
        )
        library.update()
        assert library.page(Query(), 0, 9).total == 1


def test_a_file_that_is_no_regular_one_is_refused(settings, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with opened(settings, tmp_path / "pipe") as library:
        assert library.refused == ((str(tmp_path / "pipe"), "is not a regular file"),)


def test_folders_and_files_are_listed_together(folder, settings):
    one = folder("one", **{"a.txt": TEXT.format("Alpha")})
    two = folder("two", **{"a.txt": TEXT.format("Beta")})
    three = folder("three", **{"c.txt": TEXT.format("Gamma")})
    with opened(settings, one, two, two, three / "c.txt") as library:
        library.update()
        assert library.name == "2 folders, 1 file"
        assert len(titles(library.page(Query(), 0, 9))) == 3
        assert titles(library.page(Query(text="beta OR gamma", sort=Sort.TITLE), 0, 9)) == [
            "Beta is the title", "Gamma is the title",
        ]  # fmt: skip


def test_what_a_folder_has_that_is_named_too_is_listed_once(folder, settings, tmp_path, monkeypatch):
    root = folder(**{"x/a.txt": TEXT.format("Alpha"), ".b.txt": TEXT.format("Beta"), "c.txt": TEXT.format("Gamma")})
    monkeypatch.chdir(root)
    with opened(settings, root / "x", "c.txt", root, ".b.txt", root / ".b.txt") as library:
        library.update()
        assert (library.roots, library.name) == ((root,), "1 folder, 1 file")
        found = titles(library.page(Query(sort=Sort.TITLE), 0, 9))
        assert found == ["Alpha is the title", "Beta is the title", "Gamma is the title"]


def test_a_folder_reached_by_a_link_has_the_same_index(folder, settings, tmp_path):
    root = folder(**{"a.txt": TEXT.format("Alpha")})
    (tmp_path / "link").symlink_to(root)
    assert index_path(tmp_path / "link", settings) == index_path(root, settings)
    with opened(settings, root, tmp_path / "link") as library:
        assert library.roots == (root,)


def test_the_index_is_put_where_it_is_wanted(folder, settings, tmp_path):
    root = folder(**{"a.txt": TEXT.format("Alpha")})
    with opened(replace(settings, index_folder=tmp_path / "elsewhere"), root) as library:
        library.update()
        assert library.page(Query(), 0, 1).total == 1
    assert list((tmp_path / "elsewhere").glob("*.sqlite"))
    assert not settings.cache_folder.exists()


def test_a_cache_that_cannot_be_written_is_done_without(folder, settings, tmp_path, monkeypatch):
    root = folder(**{"a.txt": TEXT.format("Alpha")})
    write(tmp_path, "cache", "a file")
    with opened(settings, root) as library:
        assert "only while this runs" in library.problems[0]
        library.update()
        assert titles(library.page(Query(text="alpha"), 0, 9)) == ["Alpha is the title"]
    monkeypatch.setattr("tempfile.mkdtemp", lambda **_: (_ for _ in ()).throw(OSError(28, "full")))
    with opened(settings, root) as library:
        library.update()
        assert titles(library.page(Query(text="alpha"), 0, 9)) == ["Alpha is the title"]
        assert library.headline(library.find("a.txt")).title == "Alpha is the title"


def test_of_a_small_disk_that_may_only_be_read_it_is_not_said_that_it_is_full(folder, settings, monkeypatch):
    root = folder(**{"a.txt": TEXT.format("Alpha")})
    monkeypatch.setattr("reader.library.open.is_full", lambda folder: folder == settings.cache_folder / "index")
    monkeypatch.setattr("os.statvfs", lambda path: SimpleNamespace(f_flag=os.ST_RDONLY, f_bavail=9, f_frsize=4096))
    monkeypatch.setattr(
        "reader.library.open.prepare", lambda *_: (_ for _ in ()).throw(OSError(30, "Read-only file system"))
    )
    with opened(settings, root) as library:
        assert "cannot be written (read-only file system)" in library.problems[-1]


def test_a_state_that_cannot_be_written_is_kept_for_the_session(folder, settings, tmp_path):
    root = folder(**{"a.txt": TEXT.format("Alpha")})
    write(tmp_path, "state", "a file")
    with opened(settings, root) as library:
        library.update()
        library.set_starred(library.keys(Query()), True)
        assert library.counts(Query()) == (1, 1, 1)
        assert "not kept" in library.problems[0]


def test_a_broken_index_is_told_and_made_again(folder, settings):
    root = folder(**{"a.txt": TEXT.format("Alpha")})
    with opened(settings, root) as library:
        library.update()
    index_path(root, settings).write_bytes(b"garbage")
    with opened(settings, root) as library:
        assert "made again" in library.problems[0]
        library.update()
        assert library.page(Query(), 0, 9).total == 1


def test_an_empty_list_of_paths_is_an_empty_library(settings):
    with opened(settings) as library:
        library.update()
        assert library.page(Query(), 0, 9).total == 0
        assert library.name == "nothing"


def test_a_device_that_is_named_is_refused(settings):
    with open_library([Path("/dev/zero")], settings=settings) as library:
        assert library.refused == (("/dev/zero", "is not a regular file"),)
