import hashlib
import os

import pytest

from reader.errors import UnreadableFile
from reader.library.disk import scan
from reader.library.disk.scan import Walk, read_article_file, read_bytes, stays_inside, walk
from reader.library.index.index_file import file_name
from tests.library.conftest import close_folder, write


def found_in(root):
    seen = Walk()
    return [entry.path for entry in walk(os.fsencode(root), seen)], seen


def test_every_visible_file_is_found_once_in_order(folder):
    root = folder(**{"b.txt": "", "a.txt": "", "x/c.html": "", "x/y/d.md": "", "e.unknown": "", "noext": ""})
    assert found_in(root)[0] == [b"a.txt", b"b.txt", b"e.unknown", b"noext", b"x/c.html", b"x/y/d.md"]


def test_hidden_files_and_parts_of_pages_are_passed_over(folder):
    root = folder(
        **{
            ".hidden": "",
            ".git/a.txt": "",
            "page_files/style.css": "",
            "page_files/a.JS": "",
            "a.svg": "",
            "page.html": "",
        }
    )
    assert found_in(root)[0] == [b"page.html"]


@pytest.mark.parametrize(
    ("name", "is_it"),
    [
        (b"a.jpg", True),
        (b"x/A.JPEG", True),
        (b"a.webp?w=8", True),
        (b"a.mp4", True),
        (b"a.jpg.html", False),
        (b"jpg", False),
        (b"a.jpg/b", False),
        (b"a.jpg?b/c", False),
        (b"about.png.txt", False),
    ],
)
def test_names_of_pictures_recordings_and_films(name, is_it):
    assert scan.is_media(name) is is_it


def test_an_index_inside_the_folder_is_passed_over(folder):
    index = file_name(b"/news")
    names = (index, f"{index}-wal", f"{index}.lock", f"{index}.new-7-99", f"{index}.broken", f"{index}.damaged")
    root = folder(
        **{f"cache/{name}": "" for name in names}, **{"a.sqlite.txt": "", f"my-{index}.txt": "", index[:24]: ""}
    )
    met = found_in(root)[0]
    assert sorted(met) == sorted(os.fsencode(name) for name in ("a.sqlite.txt", f"my-{index}.txt", index[:24]))
    assert not any(scan.is_met(os.fsencode(root), os.fsencode(root / "cache" / name)) for name in names)


def test_links_lead_nowhere_outside_and_never_in_circles(folder, tmp_path):
    root = folder(**{"a.txt": "in"})
    write(tmp_path, "secret/s.txt", "out")
    (root / "out.txt").symlink_to(tmp_path / "secret/s.txt")
    (root / "out").symlink_to(tmp_path / "secret")
    (root / "circle").symlink_to(root)
    (root / "dead.txt").symlink_to(root / "nothing")
    (root / "in.txt").symlink_to(root / "a.txt")
    assert found_in(root)[0] == [b"a.txt", b"in.txt"]
    with pytest.raises(UnreadableFile, match="link"):
        read_bytes(os.fsencode(root / "out.txt"), root=os.fsencode(root))
    assert read_bytes(os.fsencode(root / "in.txt"), root=os.fsencode(root))[0] == b"in"
    assert read_bytes(os.fsencode(root / "out.txt"))[0] == b"out"


def test_what_a_walk_comes_by_is_told_without_it(folder, tmp_path, monkeypatch):
    root = folder(
        **{"a.txt": "in", "x/y/b.txt": "", ".git/c.txt": "", "x/.d.txt": "", "x/e.css": "", "x.css/f.txt": ""}
    )
    write(tmp_path, "newspaper/s.txt", "out")
    (root / "out.txt").symlink_to(tmp_path / "newspaper/s.txt")
    (root / "in.txt").symlink_to(root / "a.txt")
    (root / "x2").symlink_to(root / "x")
    met = {entry.path for entry in walk(os.fsencode(root), Walk())}
    every = {
        os.fsencode(path.relative_to(root)) for path in root.rglob("*") if not path.is_dir() and "x2" not in path.parts
    }
    assert {path for path in every if scan.is_met(os.fsencode(root), os.fsencode(root) + b"/" + path)} == met
    assert scan.is_met(os.fsencode(root), os.fsencode(root / "x2/y/b.txt")), "under another name it is listed"
    assert scan.is_met(os.fsencode(root), os.fsencode(root / "x/y"))
    assert scan.is_met(b"/", os.fsencode(tmp_path / "newspaper/s.txt"))
    for path in (root, root / ".git", tmp_path / "newspaper", root / "x2"):
        assert not scan.is_met(os.fsencode(root), os.fsencode(path))
    monkeypatch.chdir(root / "x")
    assert scan.is_met(os.fsencode(root), b"y/b.txt")


def test_a_root_that_is_a_link_is_followed(folder, tmp_path):
    root = folder(**{"a.txt": "in"})
    (tmp_path / "link").symlink_to(root)
    assert found_in(tmp_path / "link")[0] == [b"a.txt"]
    assert stays_inside(os.fsencode(tmp_path / "link"), os.fsencode(tmp_path / "link/a.txt"))


def test_pipes_and_sockets_are_neither_listed_nor_opened(folder):
    root = folder(**{"a.txt": "in"})
    os.mkfifo(root / "pipe.txt")
    assert found_in(root)[0] == [b"a.txt"]
    with pytest.raises(UnreadableFile, match="not a regular file"):
        read_bytes(os.fsencode(root / "pipe.txt"))
    with pytest.raises(UnreadableFile, match="not a regular file"):
        read_bytes(b"/dev/zero")


def test_names_that_are_no_text_are_found(tmp_path):
    name = b"caf\xe9\xff.txt"
    os.close(os.open(os.path.join(os.fsencode(tmp_path), name), os.O_CREAT | os.O_WRONLY))  # noqa: PTH118 (bytes)
    assert found_in(tmp_path)[0] == [name]


def test_a_very_deep_tree_ends(tmp_path):
    path = tmp_path
    for _ in range(230):
        path = path / "d"
        path.mkdir()
    (path / "a.txt").write_text("deep")
    write(tmp_path, "d/near.txt", "x")
    paths, seen = found_in(tmp_path)
    assert paths == [b"d/near.txt"]
    assert [folder.count(b"/") for folder in seen.unseen] == [scan.DEEPEST_FOLDER], "what was passed over is told"


def test_a_folder_that_is_not_there_is_told(tmp_path):
    paths, seen = found_in(tmp_path / "nothing")
    assert paths == []
    assert seen.root_gone


def test_a_folder_that_cannot_be_listed_is_told(folder, monkeypatch):
    root = folder(**{"x/a.txt": "", "b.txt": ""})
    close_folder(monkeypatch, root / "x")
    paths, seen = found_in(root)
    assert (paths, seen.unseen, seen.root_gone) == ([b"b.txt"], {b"x": "permission denied"}, False)


def test_a_piece_of_a_file_is_read(folder):
    file = folder(**{"a.txt": "0123456789"}) / "a.txt"
    path = os.fsencode(file)
    assert read_bytes(path, offset=2, length=3)[0] == b"234"
    assert read_bytes(path, offset=8, length=99)[0] == b"89"
    assert read_bytes(path, offset=50)[0] == b""
    assert read_bytes(path)[1] == file.stat().st_mtime_ns


def test_of_a_huge_file_the_beginning_is_read_and_all_is_hashed(folder, monkeypatch):
    monkeypatch.setattr(scan, "BEGINNING", 100)
    monkeypatch.setattr(scan, "LARGEST_WHOLE", 1000)
    text = b"0123456789" * 20
    root = folder(**{"a.txt": text, "a.json": text, "b.txt": text[:99], "b.json": text * 9})
    digest = hashlib.blake2b(text, digest_size=16).hexdigest()
    paths = {name: os.fsencode(root / name) for name in ("a.txt", "a.json", "b.txt", "b.json")}
    assert read_article_file(paths["a.txt"])[::2] == (text[:100], digest)
    assert read_article_file(paths["a.json"])[::2] == (text, None)
    assert read_article_file(paths["a.json"], whole=False)[::2] == (text[:100], digest)
    assert read_article_file(paths["b.txt"])[::2] == (text[:99], None)
    assert len(read_article_file(paths["b.json"])[0]) == 100
    monkeypatch.setattr(scan, "LARGEST_FILE", 150)
    with pytest.raises(UnreadableFile, match="larger than"):
        read_article_file(paths["a.txt"])


def test_reasons_are_words():
    with pytest.raises(UnreadableFile, match="not valid"):
        read_bytes(b"a\0b")
    with pytest.raises(UnreadableFile, match="is a folder"):
        read_bytes(b"/")


def test_a_time_that_no_index_can_hold(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    os.utime(tmp_path / "a.txt", (2**33 * 3, 2**33 * 3))
    (entry,) = walk(os.fsencode(tmp_path), Walk())
    assert abs(entry.mtime_ns) <= 2**63 - 1, "what SQLite can hold"
    assert entry.mtime_ns == read_bytes(os.fsencode(tmp_path / "a.txt"))[1]
