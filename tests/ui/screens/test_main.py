"""Opening, quitting, and what nobody should be able to break."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.events import Paste

from reader.config import Config
from reader.model import Article, Attribution, Progress, View
from reader.ui.literal import literal
from reader.ui.messages import Indexed
from reader.ui.signs import ASCII_SIGNS
from tests.ui.conftest import Open
from tests.ui.fake_library import FakeLibrary, make_article


async def test_opens_with_the_newest_article_in_the_pane(open_reader: Open) -> None:
    async with open_reader() as reader:
        assert reader.top == "papers   3 articles, 3 unread   newest first"
        assert reader.bottom.startswith("1 of 3")
        assert reader.title == "Storm closes the coast road"
        assert reader.articles.has_focus


async def test_escape_takes_back_one_thing_at_a_time_and_never_quits(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("2", "slash")
        await reader.type("council")
        await reader.press("escape")
        assert not reader.main.searching.open
        assert reader.main.listing.asked.text == "council"
        await reader.press("enter", "escape")
        assert reader.main.listing.asked.text == ""
        assert reader.main.listing.asked.view is View.UNREAD
        await reader.press("escape")
        assert reader.main.listing.asked.view is View.ALL
        assert reader.view.has_focus
        await reader.press("escape")
        assert reader.articles.has_focus
        await reader.press("escape", "escape")
        assert reader.app.is_running
        await reader.press("slash", "up")
        assert reader.main.desk.bar.text == "council", "typed text is never lost"


async def test_quit(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("Q")
        assert reader.app.return_code == 0
    async with open_reader() as reader:
        await reader.press("slash", "ctrl+c")
        assert reader.app.is_running
        assert not reader.main.searching.open
        await reader.press("ctrl+c")
        assert reader.app.return_code == 0


async def test_an_empty_folder_says_so(open_reader: Open) -> None:
    async with open_reader(articles=[]) as reader:
        assert "no articles here" in reader.screen()
        await reader.press("j", "space", "enter", "full_stop", "n", "m", "i", "y", "M", "z", "x", "X", "J", "o")
        assert reader.app.is_running


BESIDE = """\
 papers   3 articles, 3 unread   newest first

 • Storm closes the coast road                Harbour vote splits the council of Brackwater
   Coast Daily° · 2016-03-03 · Ortmann        Brackwater Post° · 2016-03-02 · 1 min

▌• Harbour vote splits the council of Bra…  ▏ Boats lie in the old harbour at dusk.
▌  Brackwater Post° · 2016-03-02 · Ortmann  ▏ Photo  Ana Ruiz/Coast Agency

 • A long walk along the dyke                 The council of Brackwater put off its decision on the harbour for the
   003.txt · 2016-03-01 · Terhorst            third time this year on Monday evening.

                                            “ "We did not expect this," said Lena Ortmann. "It is [far too] late for
                                            │ another season, and everybody knows it."

                                              The fishermen of the town had asked for a deeper channel, new lights and
                                              a crane that can lift their boats in winter.

                                            “ "Nobody asked us … not once," said Piet Vandersloot.

                                              2 lines cut   x"""

ABOVE = """\
 papers   3 articles, 3 unread   newest first

 • Storm closes the coast road
   Coast Daily° · 2016-03-03 · Ortmann
▌• Harbour vote splits the council of Brackwater
▌  Brackwater Post° · 2016-03-02 · Ortmann, Vandersloot
 • A long walk along the dyke
   003.txt · 2016-03-01 · Terhorst
 ──────────────────────────────────────────────────────────────────────────────
   Harbour vote splits the council of Brackwater
   Brackwater Post° · 2016-03-02 · 1 min

 ▏ Boats lie in the old harbour at dusk.
 ▏ Photo  Ana Ruiz/Coast Agency

   The council of Brackwater put off its decision on the harbour for the
   third time this year on Monday evening.

 “ "We did not expect this," said Lena Ortmann. "It is [far too] late for
 │ another season, and everybody knows it."

   The fishermen of the town had asked for a deeper channel, new lights and

 2 of 3                                                             page 1/2  ?"""

ONE = """\
 papers   3 articles, 3 unread

 • Storm closes the coast road
   Coast Daily° · 2016-03-03 · Ortmann
▌• Harbour vote splits the council of Brac…
▌  Brackwater Post° · 2016-03-02 · Ortmann
 • A long walk along the dyke
   003.txt · 2016-03-01 · Terhorst"""


@pytest.mark.parametrize(("size", "picture"), [((120, 40), BESIDE), ((80, 24), ABOVE), ((45, 20), ONE)])
async def test_screens_as_text(open_reader: Open, size: tuple[int, int], picture: str) -> None:
    async with open_reader(size=size) as reader:
        await reader.press("j")
        assert reader.screen().startswith(picture + "\n") or reader.screen() == picture


async def test_the_c_locale_is_drawn_in_ascii(open_reader: Open) -> None:
    async with open_reader(size=(80, 24), signs=ASCII_SIGNS) as reader:
        await reader.press("j")
        own = reader.screen().replace("…", "")
        assert own.isascii(), [letter for letter in own if not letter.isascii()]


HOSTILE = [
    "[bold]Tagged[/bold] headline",
    "[/] closing nothing",
    "[@click=app.quit]press me[/]",
    "\x1b[2J\x1b]52;c;aGFsbG8=\x07 wiped",
    "\u202egnirts desrever\u2069",
    "a\nb\tc\x00d\x9b31m",
    "[red",
    "$primary [$error] {title} %s \\[x]",
    "\ud800 lone surrogate \udcff",
    "漢字の見出しがとても長いときに切り取られる位置を確かめるための見出しである",
]


async def test_hostile_titles_are_text(open_reader: Open) -> None:
    bad = {"\x1b", "\x9b", "\x07", "\u202e"}
    articles = [
        replace(make_article(n, "x\ny"), title=title, path=title, attribution=Attribution(source=title, rule=title))
        for n, title in enumerate(HOSTILE)
    ]
    async with open_reader(articles=articles, size=(80, 24)) as reader:
        reader.library.name = "".join(HOSTILE)
        reader.library.errors = {n + 1: title for n, title in enumerate(HOSTILE) if n % 2}
        for title in HOSTILE:
            await reader.press("i")
            assert not bad.intersection(reader.screen())
            await reader.press("escape", "o", "m")
            assert not bad.intersection(reader.screen())
            if title.startswith("[b"):
                assert reader.screen().count("[bold]Tagged[/bold]") >= 3
            reader.app.notify(literal(title).plain, markup=False)
            await reader.press("j")
        for key in ("s", "y", "question_mark"):
            await reader.press(key)
            assert not bad.intersection(reader.screen())
            await reader.press("escape")
        assert reader.app.is_running


async def test_keys_can_be_remapped_and_clashes_are_told(open_reader: Open) -> None:
    config = Config(keys={"star": ("w",), "info": ("x",), "nonsense": ("y",)})
    async with open_reader(config=config) as reader:
        assert "no action is called 'nonsense'" in reader.bottom
        await reader.press("w")
        assert reader.library.marks(2).starred
        await reader.press("asterisk")
        assert reader.library.marks(2).starred, "the old key does nothing"
        await reader.press("x")
        assert "furniture.first-line" in reader.screen()


@pytest.mark.parametrize("size", [(20, 6), (300, 100), (1, 1)])
async def test_any_size(open_reader: Open, size: tuple[int, int]) -> None:
    async with open_reader(size=size) as reader:
        await reader.press("j", "enter", "space", "full_stop", "Z", "z", "x", "slash", "escape", "q", "s", "escape")
        assert reader.app.is_running


async def test_it_opens_where_it_was_left(open_reader: Open, sample: list[Article]) -> None:
    library = FakeLibrary(sample)
    async with open_reader(library=library, size=(80, 24)) as reader:
        await reader.press("G", "enter", "space", "space")
        before = reader.lines()
        await reader.press("Q")
    async with open_reader(library=library, size=(80, 24)) as reader:
        assert reader.lines()[2:-1] == before[2:-1]
        assert reader.view.has_focus
    library.articles.pop(3)
    async with open_reader(library=library, size=(80, 24)) as reader:
        assert reader.articles.cursor == 0
        assert reader.articles.has_focus


@pytest.mark.parametrize(("key", "indexed"), [("y", True), ("n", False), ("escape", False)])
async def test_an_index_in_doubt_is_asked_about(open_reader: Open, key: str, indexed: bool) -> None:
    async with open_reader(question="~: this is your home folder") as reader:
        assert "this is your home folder   y index it   n quit" in reader.screen()
        assert reader.library.on_progress is None
        left: list[int] = []
        reader.app.leave = left.append  # type: ignore[method-assign, assignment]
        await reader.press(key)
        assert (reader.library.on_progress is not None, left) == (indexed, [] if indexed else [0])


async def test_nothing_is_said_to_be_read_before_it_is_answered_whether_to(open_reader: Open) -> None:
    async with open_reader(articles=[], question="~: this is your home folder") as reader:
        assert not any(word in reader.screen() for word in ("reading", "no articles", "0 of 0", "0 articles"))
        reader.library.start_indexing = lambda on_progress: None  # type: ignore[method-assign, assignment]
        await reader.press("y")
        assert "reading ..." in reader.screen()
        reader.main.post_message(Indexed(Progress(done=0, total=0, finished=True)))
        await reader.settle()
        assert "no articles here" in reader.screen()


async def test_an_index_that_will_not_fit_is_asked_about_once_the_first_can_be_read(open_reader: Open) -> None:
    doubt = Progress(done=3, total=3, changed=True, doubt="its index would not fit")
    async with open_reader() as reader:
        left: list[int] = []
        reader.app.leave = left.append  # type: ignore[method-assign, assignment]
        for key in ("x", "n"):
            reader.main.post_message(Indexed(doubt))
            await reader.settle()
            assert "its index would not fit   y index it   n not now" in reader.screen()
            await reader.press(key)
            assert "not indexed   r reads it" in reader.top
        assert reader.library.rescans == 0
        reader.main.post_message(Indexed(doubt))
        await reader.settle()
        await reader.press("y")
        assert (reader.library.rescans, reader.library.sure, left) == (1, True, [])
        assert "not indexed" not in reader.top


async def test_without_an_article_its_keys_say_so(open_reader: Open) -> None:
    async with open_reader(articles=[]) as reader:
        for key in ("enter", "space", "full_stop", "m", "asterisk", "X", "o", "e", "M", "i"):
            await reader.press("escape", key)
            assert "no article here" in reader.bottom, key
        await reader.press("slash", "enter")
        assert "no article" not in reader.bottom


async def test_a_paste_that_no_prompt_takes_is_passed_over_and_that_is_said(open_reader: Open) -> None:
    async with open_reader() as reader:
        for _ in ("list", "article"):
            reader.app.post_message(Paste("jjq"))
            await reader.settle()
            assert "a paste was passed over; / takes one whole" in reader.bottom
            assert reader.articles.cursor == 0
            await reader.press("enter")
        await reader.press("slash")
        reader.app.post_message(Paste("storm"))
        await reader.settle()
        assert reader.main.desk.bar.text == "storm"
        assert "passed over" not in reader.said
