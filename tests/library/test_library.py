import threading

import pytest

from reader.errors import LibraryError, QueryError, UnreadableFile
from reader.library.open import open_library
from reader.model import Marks, Query, Sort, View

from .cases import make, titles
from .conftest import write
from .following import Following

pytestmark = pytest.mark.usefixtures("copied")

TEXT = "{0} is the title\n\nThe paragraph about {0} says what happened that day in the town.\n"


def test_rows_are_marked_and_marks_taken_back(library):
    listed = library([make(f"{n}.txt", f"t{n}", ["x"]) for n in range(4)])
    keys = listed.keys(Query())
    listed.set_read(keys[:3], True)
    listed.set_starred(keys[1:2], True)
    listed.set_position(keys[1], 77)
    assert listed.marks(keys[1]) == Marks(read=True, starred=True, position=77)
    assert listed.headline(keys[1]).starred
    assert listed.headline(keys[1]).read
    assert listed.counts(Query()) == (4, 1, 1)
    assert listed.page(Query(view=View.UNREAD), 0, 9).total == 1
    assert listed.undo() == "undone: 1 article starred"
    assert listed.undo() == "undone: 3 articles read"
    assert listed.undo() is None
    assert listed.counts(Query()) == (4, 4, 0)
    assert listed.marks(keys[1]).position == 77


def test_identical_copies_share_their_marks(library):
    listed = library([make("a.txt", "T", ["x"], salt="same"), make("b.txt", "T", ["x"], salt="same")])
    listed.set_starred([listed.find("a.txt")], True)
    assert listed.headline(listed.find("b.txt")).starred
    assert listed.counts(Query()) == (2, 2, 2)


def test_an_article_that_is_gone_says_so(library):
    listed = library([make("a.txt")])
    gone = 10**6
    for ask in (listed.article, listed.headline, listed.address):
        with pytest.raises(LibraryError, match="no longer"):
            ask(gone)
    assert listed.marks(gone) == Marks()
    listed.set_read([gone], True)
    assert listed.undo() is None
    assert listed.position(Query(), gone) is None
    assert listed.snippets(Query(text="x"), [gone]) == {}


def test_articles_are_found_by_path_and_id(library):
    listed = library([make("x/a.txt", "A"), make("b.jsonl", "One", record=1), make("b.jsonl", "Two", record=2)])
    assert listed.headline(listed.find("x/a.txt")).title == "A"
    assert listed.headline(listed.find("/case0/x/a.txt")).title == "A"
    assert listed.headline(listed.find("b.jsonl", 2)).title == "Two"
    assert listed.find("b.jsonl") is None
    assert listed.find("b.jsonl", 3) is None
    assert listed.find("/elsewhere/a.txt") is None


def test_a_query_that_does_not_parse_raises_everywhere(library):
    listed = library([make("a.txt")])
    bad = Query(text="(a")
    article = listed.article(listed.find("a.txt"))
    for ask in (
        lambda: listed.page(bad, 0, 1),
        lambda: listed.keys(bad),
        lambda: listed.counts(bad),
        lambda: listed.sources(bad),
        lambda: listed.snippets(bad, []),
        lambda: listed.hits(bad, article),
    ):
        with pytest.raises(QueryError):
            ask()
    assert listed.page(Query(text="(a", typing=True), 0, 1).total == 1


def test_snippets_are_given_for_rows_with_a_hit(library):
    listed = library([make("a.txt", "A", ["some target here"]), make("b.txt", "target", ["nothing"])])
    snippets = listed.snippets(Query(text="target"), listed.keys(Query(text="target")))
    assert {key: snippet.text for key, snippet in snippets.items()} == {listed.find("a.txt"): "some target here"}


def test_hits_are_found_in_cut_text_where_that_is_asked_for(library):
    listed = library([make("a.txt", "A", ["some target here"], cut=["Share the target"])])
    article = listed.article(listed.find("a.txt"))
    assert [mark.block for mark in listed.hits(Query(text="target"), article)] == [1]
    assert [mark.block for mark in listed.hits(Query(text="target"), article, with_cut=True)] == [1, 2]
    assert [mark.block for mark in listed.hits(Query(text="target in:all"), article)] == [1, 2]


def test_many_threads_ask_and_mark_at_once(library):
    listed = library([make(f"{n}.txt", f"t{n}", ["word"]) for n in range(30)])
    keys = listed.keys(Query())
    faults = []

    def work(n):
        try:
            for key in keys[n::4]:
                listed.set_starred([key], True)
                assert listed.page(Query(text="word"), n, 5).total == 30
                assert listed.article(key)
        except Exception as error:
            faults.append(error)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert listed.counts(Query()) == (30, 30, 30)


def test_a_closed_library_says_so(library):
    listed = library([make("a.txt")])
    listed.stop()
    listed.stop()
    with pytest.raises(LibraryError, match="closed"):
        listed.page(Query(), 0, 1)


def test_files_that_change_while_they_are_read(folder, settings):
    """New, changed, moved and gone files, in one open library; stars go along."""
    root = folder(**{f"{name}.txt": TEXT.format(name) for name in ("alpha", "beta", "gamma", "delta")})
    following = Following()
    with open_library([root], settings=settings) as library:
        library.update()
        for name in ("alpha", "beta", "gamma"):
            library.set_starred([library.find(f"{name}.txt")], True)
        library.set_read([library.find("beta.txt")], True)
        (root / "alpha.txt").rename(root / "moved.txt")
        write(root, "beta.txt", TEXT.format("corrected"))
        (root / "delta.txt").unlink()
        write(root, "new.txt", TEXT.format("new"))
        library.update(following)
        assert following.finished().done == 4
        starred = {headline.path: headline.title for headline in library.page(Query(view=View.STARRED), 0, 9).headlines}
        assert starred == {
            "moved.txt": "alpha is the title",
            "beta.txt": "corrected is the title",
            "gamma.txt": "gamma is the title",
        }
        assert library.headline(library.find("beta.txt")).read
        assert not library.headline(library.find("new.txt")).starred
        assert sum(report.removed for report in following.seen) >= 1


def test_lines_that_grew_keep_their_marks(folder, settings):
    line = '{{"title": "{0}", "text": "The text of {0} is here."}}\n'
    root = folder(**{"a.jsonl": line.format("One") + line.format("Two")})
    with open_library([root], settings=settings) as library:
        library.update()
        library.set_starred([library.find("a.jsonl", 2)], True)
        write(root, "a.jsonl", line.format("One") + line.format("Two") + line.format("Three"))
        library.update()
        page = library.page(Query(sort=Sort.FILE), 0, 9)
        assert [(headline.title, headline.starred) for headline in page.headlines] == [
            ("One", False), ("Two", True), ("Three", False),
        ]  # fmt: skip
        write(root, "a.jsonl", line.format("Zero") + line.format("One") + line.format("Two"))
        library.update()
        assert titles(library.page(Query(view=View.STARRED), 0, 9)) == ["Two"]


def test_the_original_is_read_from_the_disk(folder, settings):
    root = folder(**{"a.txt": TEXT.format("alpha")})
    with open_library([root], settings=settings) as library:
        library.update()
        key = library.find("a.txt")
        assert library.original(key).decode() == TEXT.format("alpha")
        (root / "a.txt").unlink()
        with pytest.raises(UnreadableFile):
            library.original(key)
