"""Voices, from the key to the place in the article."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from reader.model import Progress
from reader.ui.messages import Indexed
from reader.ui.screens.deeds import OPENING_S
from tests.ui.conftest import LONG, STORM, VOTE, Open, wait_until
from tests.ui.fake_library import make_article


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (45, 20)])
async def test_from_the_list_to_the_place(open_reader: Open, size: tuple[int, int]) -> None:
    async with open_reader(size=size) as reader:
        await reader.press("v")
        assert "voices   44 quotations in 3 a" in reader.screen()
        assert "Jan Terhorst   40" in reader.screen()
        await reader.type("piet")
        assert "Jan Terhorst" not in reader.screen()
        await reader.press("enter")
        assert "Nobody ask" in reader.screen()
        await reader.press("escape")
        assert "Piet Vandersloot   1" in reader.screen()
        await reader.press("enter", "enter")
        assert reader.app.screen is reader.main
        assert reader.title.startswith("Harbour vote")
        assert reader.view.has_focus
        assert reader.view.current is not None
        assert (reader.view.current.kind, reader.view.current.index) == ("quote", 2)
        assert "Piet Vandersloot" in reader.bottom
        assert reader.articles.current is not None
        assert reader.articles.current.title == reader.title


async def test_in_the_article(open_reader: Open) -> None:
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("G", "enter", "quotation_mark")
        assert "voices in A long walk along the dyke" in reader.screen()
        assert "Jan Terhorst   40" in reader.screen()
        await reader.press("end", *["pagedown"] * 3, "enter")
        assert reader.view.current is not None
        assert reader.view.current.index == 39
        assert reader.view.top > 0
        await reader.press("v", "escape")
        assert reader.app.screen is reader.main


async def test_what_is_listed_is_what_is_heard(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("storm")
        await reader.press("enter", "h", "v")
        assert "voices   1 quotation in 1 article" in reader.screen()
        await reader.press("escape", "slash")
        await reader.type(" zeppelin")
        await reader.press("enter", "v")
        assert "nobody is quoted in what is listed" in reader.bottom


async def test_nobody_speaks(open_reader: Open) -> None:
    async with open_reader([make_article(1, "A title\nA text without words.")]) as reader:
        await reader.press("enter", "v")
        assert "nobody is quoted here" in reader.bottom


async def test_tellings(open_reader: Open) -> None:
    wire = 'Vote\n"We did not expect this at all this year," said Lena Ortmann.'
    post = 'Vote again\n"We did not expect that at all this year," said Lena Ortmann.'
    articles = [make_article(1, wire, source="Wire", date="2016-03-02"), make_article(2, post, date="2016-03-01")]
    async with open_reader([*articles, make_article(3, STORM)]) as reader:
        await reader.press("v", "enter")
        assert reader.screen().count("2 tellings") == 2
        await reader.press("tab")
        assert "[-that-] {+this+}" in reader.screen()
        assert reader.screen().index("2016-03-01") < reader.screen().index("2016-03-02")
        await reader.press("escape", "escape", "escape", "enter", "v")
        assert "2 tellings" in reader.screen()


async def test_a_statement_told_once_has_nothing_to_compare(open_reader: Open) -> None:
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("v")
        await reader.type("lena")
        await reader.press("enter", "tab", "down", "down", "tab")
        assert "no other telling of it was found from Lena Ortmann" in reader.lines()[-1]
        await reader.press("up")
        assert "no other telling" not in reader.screen()
        await reader.press("tab")
        assert "fewer than 6 words: too short" in reader.lines()[-1]


async def test_a_statement_whose_tellings_are_still_looked_for(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.screens.hearing.Hearing._count_tellings", lambda *_, **__: None)
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("v")
        await reader.type("lena")
        await reader.press("enter", "down", "down", "tab")
        assert "other tellings are still looked for" in reader.lines()[-1]


async def test_a_speaker_is_compared_with_who_has_the_last_name_only(open_reader: Open) -> None:
    said = 'Vote\n"We did not expect this at all this {}," said {}.'
    articles = [make_article(1, said.format("year", "Lena Ortmann")), make_article(2, said.format("spring", "Ortmann"))]
    async with open_reader(articles, size=(60, 20)) as reader:
        await reader.press("v")
        await reader.type("lena")
        await reader.press("enter")
        assert "2 tellings" in reader.screen()
        hint = reader.lines()[0]
        assert "Ctrl-Y copies" in hint, "what has no room does not take all of the hint with it"
        assert hint.rstrip().endswith("Ctrl-P keys  Esc leaves"), "nor the way to all keys, nor that out"
        assert "Enter" not in hint
        await reader.press("tab")
        assert '[-year,"-] {+spring,"+}' in reader.screen()


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_a_quotation_is_copied_as_it_is_in_the_article(
    open_reader: Open, tmp_path: Path, size: tuple[int, int]
) -> None:
    copied = tmp_path / "state" / "broadsheet" / "copied.txt"
    async with open_reader(size=size) as reader:
        await reader.press("j", "enter", "full_stop", "y", "q")
        wanted = copied.read_text(encoding="utf-8")
        copied.unlink()
        await reader.press("v", "ctrl+y")
        assert copied.read_text(encoding="utf-8") == wanted
        assert "quotation copied, also in" in reader.lines()[-1]
        await reader.press("down")
        assert "copied" not in reader.lines()[-1]
        await reader.press("escape", "h", "v")
        await reader.type("lena")
        await reader.press("ctrl+y")
        assert "Ctrl-Y copies a quotation; Enter lists those of the speaker" in reader.lines()[-1]
        await reader.press("tab")
        assert "Tab compares tellings of a quotation; Enter lists" in reader.lines()[-1]
        copied.unlink()
        await reader.press("enter", "down", "ctrl+y")
        assert copied.read_text(encoding="utf-8") == wanted


async def test_the_keys_of_the_voices_are_listed_and_done(open_reader: Open, tmp_path: Path) -> None:
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("v", "ctrl+p")
        assert "keys of the voices" in reader.screen()
        assert "list what they say" in reader.screen()
        assert "copy" not in reader.screen()
        await reader.press("enter")
        assert "Jan Terhorst   40" in reader.screen()
        await reader.press("ctrl+p")
        await reader.type("copy")
        await reader.press("enter")
        assert (tmp_path / "state" / "broadsheet" / "copied.txt").is_file()
        assert "quotation copied" in reader.lines()[-1]
        await reader.press("ctrl+p", "escape")
        assert "Jan Terhorst   40" in reader.screen()
        await reader.press("ctrl+p")
        await reader.type("leave")
        await reader.press("enter")
        assert "voices   44 quotations" in reader.screen()


async def test_hostile_words(open_reader: Open) -> None:
    hostile = 'T [b]\n"[red]Stay[/] \x1b[31mat\x07 home \u202e now," said Lena Ortmann.'
    async with open_reader([make_article(1, hostile, source="\x1b]0;x\x07[b]")]) as reader:
        await reader.press("v", "enter")
        assert "[red]Stay[/]" in reader.screen()
        assert "\x1b" not in reader.screen()
        assert "\u202e" not in reader.screen()
        await reader.press("enter", "v")
        assert "\x1b" not in reader.screen()


async def test_many_are_narrowed_in_a_thread(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ui.screens.voices.FEW", 1)
    async with open_reader([make_article(1, VOTE), make_article(2, LONG)]) as reader:
        await reader.press("v")
        await reader.type("len")
        assert "Lena Ortmann" in reader.screen()
        assert "Jan Terhorst" not in reader.screen()


async def test_lists_of_voices_close_when_the_index_is_another_one(open_reader: Open) -> None:
    async with open_reader() as reader:
        for keys in (("v",), ("v", "enter"), ("v", "enter", "tab"), ("enter", "v")):
            await reader.press(*keys)
            reader.main.post_message(Indexed(Progress(done=0, total=None, message="damaged", anew=True)))
            await reader.settle()
            assert reader.app.screen is reader.main, keys
            reader.library.rescan()
            await reader.settle()
            await reader.press("q")
        await reader.press("j", "question_mark")
        reader.main.post_message(Indexed(Progress(done=0, total=None, message="damaged", anew=True)))
        await reader.settle()
        assert reader.app.screen is not reader.main, "what leads to no article stays"


async def test_what_opens_late_opens_once_and_what_is_typed_waits_for_it(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("v")
        go_on, quotations = threading.Event(), reader.library.quotations
        reader.library.quotations = lambda *of: (go_on.wait(5), quotations(*of))[1]  # type: ignore[method-assign]
        await reader.pilot.press("enter")
        assert reader.app.next_key_waits_s == OPENING_S
        await reader.pilot.press("enter")
        go_on.set()
        await reader.settle()
        assert reader.app.next_key_waits_s == 0
        assert len(reader.app.screen_stack) == 3, "the list, the voices, one speaker"
        await reader.press("escape", "escape")
        assert reader.app.screen is reader.main


async def test_tellings_of_a_list_that_was_left_are_not_those_of_the_next(open_reader: Open) -> None:
    said = 'Vote {}\n"We did not expect this at all this year," said Lena Ortmann.'
    async with open_reader([make_article(n, said.format(n)) for n in (1, 2)], size=(80, 24)) as reader:
        may_end, asked = [threading.Event(), threading.Event()], iter((0, 1))
        told_elsewhere = reader.library.told_elsewhere
        reader.library.told_elsewhere = lambda *of: (  # type: ignore[method-assign]
            may_end[next(asked)].wait(5),
            told_elsewhere(*of),
        )[1]
        for keys in (("enter", "v"), ("escape", "J", "v")):
            await reader.pilot.press(*keys)
            await wait_until(lambda: reader.app.screen is not reader.main)
        may_end[0].set()
        await reader.pilot.pause(0.05)
        await reader.pilot.press("tab")
        await reader.pilot.pause(0.05)
        said_of_it = reader.lines()[-1]
        may_end[1].set()
        await reader.settle()
        assert "other tellings are still looked for" in said_of_it
        await reader.press("tab")
        assert "2 tellings" in reader.screen()


async def test_voices_that_come_late_do_not_cover_what_was_opened_since(open_reader: Open) -> None:
    async with open_reader() as reader:
        go_on, voices = threading.Event(), reader.library.voices
        reader.library.voices = lambda *of: (go_on.wait(5), voices(*of))[1]  # type: ignore[method-assign]
        await reader.pilot.press("v", "question_mark")
        go_on.set()
        await reader.settle()
        assert len(reader.app.screen_stack) == 2
        assert "keys of the list" in reader.lines()[0]
