import os
import sqlite3

import pytest

from reader.library.state.own import own_corrections
from tests.library.cases import make

GULLS = make("c.txt", "Gulls", ["The gulls are here.", "Tea at five"], source="Lamp", date=None)


@pytest.fixture
def kept(library, settings):
    """A library in which all that can be was put right of an article, and the folder of the state."""
    shown = library([GULLS])
    key = shown.find("c.txt")
    shown.correct([key], "source", "Pier News")
    shown.correct([key], "date", "2024-05-06")
    shown.correct_block(key, 2, False)
    return shown, settings.state_folder


def test_an_article_is_as_the_library_has_it(kept):
    shown, folder = kept
    key = shown.find("c.txt")
    article, corrections = own_corrections(folder)(GULLS)
    assert article.attribution == shown.article(key).attribution
    assert article.published == shown.article(key).published
    assert [block.rule for block in article.blocks] == [block.rule for block in shown.article(key).blocks]
    assert corrections == shown.corrections(key)
    other = make("d.txt", "Ferry", ["The ferry is here."])
    assert own_corrections(folder)(other) == (other, ())


def test_what_was_taken_back_is_as_the_file_has_it(library, settings):
    shown = library([GULLS])
    shown.correct([shown.find("c.txt")], "source", "Pier News")
    shown.undo()
    assert own_corrections(settings.state_folder)(GULLS) == (GULLS, ())


def test_without_a_state_nothing_is_opened(tmp_path, monkeypatch):
    monkeypatch.setattr(sqlite3, "connect", None)
    assert own_corrections(tmp_path / "none")(GULLS) == (GULLS, ())
    os.mkfifo(tmp_path / "state.sqlite")
    assert own_corrections(tmp_path)(GULLS) == (GULLS, ()), "what somebody put there is not opened"


@pytest.mark.parametrize("content", [b"", b"garbage" * 1000])
def test_a_state_that_cannot_be_read_changes_nothing(tmp_path, content):
    (tmp_path / "state.sqlite").write_bytes(content)
    assert own_corrections(tmp_path)(GULLS) == (GULLS, ())
    assert (tmp_path / "state.sqlite").read_bytes() == content
