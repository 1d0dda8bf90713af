"""What a line shows of being the headline."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.clean.headlines.headline import headline_texts
from reader.clean.headlines.signs import MOST_WORDS, Head
from reader.clean.headlines.words import head_words
from reader.model import Block
from reader.rules.load import default_rules
from tests.clean.headlines.test_headings import PROSE

RULES = default_rules()


def head(*lines: str, language: str = "en") -> Head:
    blocks = [Block(text=line) for line in lines]
    return Head(blocks, headline_texts(blocks), head_words(language, RULES))


def signs(*lines: str) -> dict[str, set[str]]:
    found = head(*lines)
    return {found.texts[index]: set(some) for index, some in found.candidates()}


def test_kinds_of_lines() -> None:
    lines = ("Skip to main content", "Bridge", "March 5, 2018", "Boats at dusk. Photo: Ana Ruiz", "harbour_0412.jpg")
    found = head(
        *lines, "Swing bridge closes for weeks", "The bridge has been shut since the spring of last year.", PROSE
    )
    assert "".join(found.kind(index) for index in range(8)) == "fwyccosp"


def test_a_date_a_byline_or_the_text_below_makes_the_first_line_sure() -> None:
    assert head("Swing bridge closes for weeks", "March 5, 2018", PROSE).sure
    assert head("Swing bridge closes for weeks", "Ferries wait", "By Ines Okafor", PROSE).sure
    assert head("Report number four", "The bridge has been shut since the spring of last year.", PROSE).sure
    assert not head("Local news", "March 5, 2018", PROSE).sure
    assert not head("Harbour | Bridges | Ferries | All", "Ferries wait", "By Ines Okafor", PROSE).sure
    assert not head("Skip to main content", PROSE).sure
    assert not head().sure


def test_what_the_text_says_and_what_stands_around_are_signs() -> None:
    title = "Swing bridge closes for eleven weeks"
    found = signs("Menu", title, "By Ines Okafor", PROSE, PROSE, PROSE)
    assert {"share.4", "below.y", "signed", "above.f", "gap.2", "kind.o"} <= found[title]
    assert {"top", "order.0", "share.0"} <= found["Menu"]


def test_a_line_said_again_and_the_pages_title_around_it() -> None:
    title = "Swing bridge closes | Ferry Notes"
    found = signs(title, "Swing bridge closes", "Ferry Notes", "Swing bridge closes", PROSE, PROSE, PROSE)
    assert {"holds-another", "piece-elsewhere", "has.bar"} <= found[title]
    assert {"again.above", "inside-another"} <= found["Swing bridge closes"]


def test_paragraphs_and_pictures_are_no_candidates() -> None:
    assert set(signs("A boat. Photo: Ana Ruiz", "Ferries wait", PROSE, PROSE, PROSE)) == {"Ferries wait"}


@settings(deadline=None)
@given(st.lists(st.text(max_size=80), max_size=12))
def test_any_lines(lines: list[str]) -> None:
    for index, some in head(*lines).candidates():
        assert some
        assert 0 < len(lines[index].split()) <= 2 * MOST_WORDS


def test_a_masthead_is_a_few_lines_that_say_nothing_of_the_article() -> None:
    title = "Swing bridge closes for weeks"
    found = head("The Tidewater Echo", "March 5, 2018", "News", title, "By Ines Okafor", PROSE)
    assert found.is_on_top(3)
    assert not head("News", "Ferries wait", title, PROSE).is_on_top(2)
    assert not head(*["News"] * 5, title, PROSE).is_on_top(5)


def test_below_a_menu_the_headline_is_above_who_signs_or_the_text() -> None:
    menu = ("Harrow Post", "• News", "• Sport", "• Weather")
    page = head(*menu, "Swing bridge closes for weeks", "Ferries wait for the mayor", "By Ines Okafor", PROSE)
    assert page.below_masthead(0) == 4
    searched = head(
        "Harrow Post", "Search this site[ ]", *menu[1:], "Swing bridge closes for weeks", "By Ines Okafor", PROSE
    )
    assert searched.below_masthead(0) == 5
    way = head(
        *menu, "Home News Swing bridge closes for weeks", "Swing bridge closes for weeks", "By Ines Okafor", PROSE
    )
    assert way.below_masthead(0) == 5
    listed = head("What to take on a ferry", "• A coat", "• A book", "By Ines Okafor", PROSE)
    assert listed.below_masthead(0) is None


def test_a_menu_without_blanks_is_no_headline() -> None:
    menu = "HarrowLiveNewsIn Your AreaFootballWeatherJobs"
    assert set(signs(menu, "Swing bridge closes for weeks", "Ferries wait", PROSE)) == {
        "Swing bridge closes for weeks", "Ferries wait",
    }  # fmt: skip


def test_a_name_with_a_paper_against_it_is_no_headline() -> None:
    assert set(signs("Praise of the old bridge", "Ines OkaforFOR THE ECHO", PROSE)) == {"Praise of the old bridge"}
