"""Taking along."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.model import Article, Block, Role
from reader.ui.errand import Errand
from reader.ui.screens import taking
from reader.ui.screens.taking import copy_name, shown_text, viewer, written_address
from tests.ui.conftest import Open
from tests.ui.fake_library import make_article

COPIES = {
    "y": "/papers/march/001.txt",
    "c": "“Harbour vote splits the council of Brackwater”. Brackwater Post. 2016-03-02. /papers/march/001.txt",
    "q": '"We did not expect this,"\nLena Ortmann\n“Harbour',
    "p": "Boats lie in the old harbour at dusk.",
    "t": "Harbour vote splits the council of Brackwater\n\nBoats lie",
}


async def test_copies(open_reader: Open, tmp_path: Path) -> None:
    copied = tmp_path / "state" / "broadsheet" / "copied.txt"
    async with open_reader() as reader:
        await reader.press("j")
        for key, text in COPIES.items():
            await reader.press("y", key)
            assert copied.read_text(encoding="utf-8").startswith(text)
            assert "copied, also in" in reader.said
            assert ("path copied" in reader.said) == (key == "y")


async def test_what_is_copied_is_what_was_on_the_screen_when_the_key_was_pressed(
    open_reader: Open, tmp_path: Path
) -> None:
    async with open_reader() as reader:
        await reader.press("G", "enter", "G")
        block = reader.view.sight.block_in_sight()
        paragraph = reader.view.shown.article.blocks[block].text
        go_on, address = threading.Event(), reader.library.address
        reader.library.address = lambda key: (go_on.wait(5), address(key))[1]  # type: ignore[method-assign]
        await reader.pilot.press("y", "p", "K")
        await reader.pilot.pause(0.05)
        go_on.set()
        await reader.settle()
        assert reader.title.startswith("Harbour vote")
        assert (tmp_path / "state" / "broadsheet" / "copied.txt").read_text(encoding="utf-8") == paragraph


async def test_what_was_copied_is_said_with_where_it_is(open_reader: Open, tmp_path: Path) -> None:
    article = replace(make_article(1, "A title\nA text."), url="https://a.example/x")
    async with open_reader([article], size=(80, 24)) as reader:
        await reader.press("y", "y")
        assert (tmp_path / "state" / "broadsheet" / "copied.txt").read_text() == "https://a.example/x"
        assert "URL copied" in reader.said


async def test_the_address_is_shown_and_copied(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("o")
        assert "/papers/march/002.txt" in reader.bottom


async def test_the_original_opens_as_a_read_only_copy(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, str, list[str]]] = []

    def show(_errand: Errand, text: str, name: str, command: list[str]) -> int:
        seen.append((text, name, command))
        return 0

    def read_file(data: bytes, **_more: Any) -> tuple[Article, ...]:
        return (Article(id="", path="p", title="p", title_rule="r", blocks=(Block(text=data.decode().upper()),)),)

    monkeypatch.setenv("PAGER", "mypager -x")
    monkeypatch.setattr(Errand, "show", show)
    monkeypatch.setattr(taking, "read_file", read_file)
    async with open_reader() as reader:
        monkeypatch.setattr(type(reader.app), "suspend", lambda self: memoryview(b""))
        await reader.press("e")
        text, name, command = seen[0]
        assert (name, command) == ("002.txt", ["mypager", "-x"])
        assert text.startswith("STORM CLOSES")
        monkeypatch.undo()


async def test_a_pager_that_is_not_there_is_named(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[str] = []

    @contextlib.contextmanager
    def suspend(_app: object) -> Iterator[None]:
        yield
        left.append("taken back")  # as Textual's, which takes nothing back when its block raises

    monkeypatch.setenv("PAGER", "/nowhere/mypager")
    async with open_reader() as reader:
        monkeypatch.setattr(type(reader.app), "suspend", suspend)
        await reader.press("e")
        assert "/nowhere/mypager: No such file" in reader.bottom
        assert left == ["taken back"]


@pytest.mark.parametrize(("status", "said"), [(0, ""), (3, "ended with status 3")])
async def test_a_pager_that_fails_is_not_passed_over(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch, status: int, said: str
) -> None:
    monkeypatch.setenv("PAGER", f"{sys.executable} -c 'import sys; sys.exit({status})'")
    async with open_reader() as reader:
        monkeypatch.setattr(type(reader.app), "suspend", lambda self: contextlib.nullcontext())
        await reader.press("e")
        assert said in reader.screen()
        assert ("ended with" in reader.screen()) is bool(said)


def test_which_program_shows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "")
    monkeypatch.setenv("EDITOR", "ed -s")
    assert viewer() == ["ed", "-s"]
    monkeypatch.setenv("PAGER", "less -R")
    assert viewer() == ["less", "-R"]
    monkeypatch.setenv("PAGER", "'unclosed")
    assert viewer() == ["ed", "-s"]
    monkeypatch.delenv("PAGER")
    monkeypatch.delenv("EDITOR")
    monkeypatch.setenv("PATH", "")
    assert viewer() is None


def test_names_and_addresses() -> None:
    assert copy_name("march/a.txt") == "a.txt"
    assert copy_name("a b;rm -rf $HOME.html") == "a_b_rm_-rf__HOME.html.txt"
    assert copy_name("-") == "article.txt"
    assert written_address("/a/b", None) == "/a/b"
    assert written_address("/a/b", 3) == "/a/b#3"
    assert written_address("/a/red\x1b[31m\udce9", None) == r"/a/red\x1b[31m\xe9", "as commands take it"
    assert written_address("-", None) == "standard input", "no file of that name is made up"


def test_the_text_without_what_was_cut() -> None:
    blocks = (
        Block(text="T", role=Role.TITLE),
        Block(text="a", role=Role.BODY),
        Block(text="ad", role=Role.BOILERPLATE),
    )
    assert shown_text(Article(id="", path="p", title="T", title_rule="r", blocks=blocks)) == "T\n\na\n"
