"""Menus above a headline."""

import pytest

from reader.clean.headlines.menus import is_entry, is_glued, menu_end
from reader.model import Block

MENU = ("• News", "• Sport", "• Weather")
TITLE = "Swing bridge closes for weeks"


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        (("Harrow Post", *MENU, TITLE, "By Ines Okafor"), 4),
        (("Harrow Post", "Search this site[ ]", *MENU, TITLE, "By Ines Okafor"), 5),
        ((TITLE, "• The bridge has been shut since the spring", "• Ferries wait", "By Ines Okafor", "More"), 0),
        ((TITLE, "By Ines Okafor"), 0),
        ((), 0),
    ],
)
def test_where_a_menu_ends(lines, end):
    assert menu_end(range(len(lines)), lines, [Block(text=line) for line in lines]) == end


def test_entries():
    assert is_entry("• Sport")
    assert not is_entry("Sport")
    assert not is_entry("• The bridge has been shut since the spring")


@pytest.mark.parametrize(
    ("line", "glued"),
    [
        ("HarrowLiveNewsIn Your AreaFootballWeatherJobs", True),
        ("Ines OkaforFOR THE ECHO", True),
        ("YouTube and OpenAI share a bridge", False),
        ("HarrowLiveNewsFootballWeather | Harrow Post", False),
    ],
)
def test_lines_with_nothing_between_their_parts(line, glued):
    assert is_glued(line) is glued
