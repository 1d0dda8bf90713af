"""Names on lines of their own that nothing but what stands around them gives away."""

from __future__ import annotations

import pytest

from reader.clean.furniture.furniture import find_furniture
from reader.model import Fields, Role
from tests.clean.furniture.lines import PROSE, RULES, blocks_of

TITLE = "Harrowgate closes its swing bridge"
MENU = [f"{name} ferries" for name in ("Early", "Late", "Slow", "Quick", "Small", "Old", "New", "Wide")]
DAY = "March 5, 2018"


def authors(*lines: str, language: str | None = "en") -> tuple[str, ...]:
    return find_furniture(blocks_of(*lines), Fields(), "a.txt", language, RULES).authors


@pytest.mark.parametrize(
    ("below", "names"),
    [
        (["Ada Holm"], ("Ada Holm",)),
        (["Quarry Holm"], ()),  # no given name: it may be anything
        (["Share", "Ada Holm"], ()),
        (["Ada Holm", "Today 12:34pm", "Share"], ("Ada Holm",)),
        (["Share", "Ada Holm", "3 hours ago"], ("Ada Holm",)),
        (["Share", "Ada Holm", "Of the Echo, in Port Ansel", DAY], ("Ada Holm",)),
        (["Share", "Ada Holm", "She had seen it crack.", DAY], ()),
        (["Share", "Ada Holm", "ada.holm@harrow-echo.example"], ("Ada Holm",)),
        (["Share", "Ada Holm", "@adaholm"], ("Ada Holm",)),
        (["Share", "Ada Holm", "Chief Ferry Correspondent"], ("Ada Holm",)),
        (["Share", "Ada Holm adaholm"], ("Ada Holm",)),
        (["Share", "Ada Holm | ada@echo.example By Ada Holm | ada@echo.example The Echo"], ("Ada Holm",)),
        (["Ada Holm", "and", "Felix Okafor", DAY], ("Ada Holm", "Felix Okafor")),
        (["Ada Holm", "Felix Okafor", DAY], ("Ada Holm", "Felix Okafor")),
        (["Ada Holm and", "Felix Okafor", DAY], ("Ada Holm", "Felix Okafor")),
        (["Ada Holm and a boat on the pier", "Felix Okafor", DAY], ("Felix Okafor",)),
        (["Ada HolmFollowFollowingBlocked", DAY], ()),
        (["Share", "Ada Holm", "Ada Holm", DAY], ("Ada Holm",)),
        (["Share", "[adaholm] Ada Holm", DAY], ("Ada Holm",)),
    ],
)
def test_below_the_headline(below: list[str], names: tuple[str, ...]) -> None:
    assert authors(TITLE, *below, PROSE, PROSE, PROSE) == names


def test_right_below_the_headline_stands_nobody_of_whom_the_text_tells() -> None:
    assert authors(TITLE, "Ada Holm", PROSE, f"{PROSE} Mayor Holm voted against it.", PROSE) == ()
    assert authors("Harrowgate mourns its mayor Holm", "Ada Holm", PROSE, PROSE, PROSE) == ()


def test_whom_the_text_tells_of_beside_a_day_is_nobody() -> None:
    told = f"{PROSE} Ada Holm had been its master for years."
    assert authors(TITLE, "Share", "Ada Holm", DAY, PROSE, told, PROSE) == ("Ada Holm",)  # as known headlines have it
    assert authors("Ferries", *MENU * 4, "Ada Holm", "Share", DAY, PROSE, told, PROSE) == ()
    life = f"Ada Holm is a writer. {PROSE}"
    assert authors("Ferries", *MENU * 4, "Ada Holm", "Share", DAY, PROSE, PROSE, life) == ("Ada Holm",)


def test_far_from_the_headline_above_the_text() -> None:
    far = ["Ferries stop, says the council | Harrow Echo", *MENU * 4, "A bridge that no one crosses any more"]
    assert authors(*far, "Ada Holm", DAY, PROSE, PROSE, PROSE, PROSE) == ("Ada Holm",)
    assert authors(*far, "Ada Holm", "Share", PROSE, PROSE, PROSE, PROSE) == ()
    assert authors(*far, "Quarry Holm", DAY, PROSE, PROSE, PROSE, PROSE) == ()


def test_a_name_and_a_day_on_one_line_far_from_the_headline() -> None:
    far = ["Ferries stop, says the council | Harrow Echo", *MENU * 4, "A bridge that no one crosses any more"]
    line = f"Alex Holm | {DAY}, 3:17 PM | 1,209"
    assert authors(*far, line, PROSE, PROSE, PROSE, PROSE) == ("Alex Holm",)
    assert authors(*far, "Alex Holm | 1,209", PROSE, PROSE, PROSE, PROSE) == ()


def test_a_headline_may_stand_between_day_and_name() -> None:
    far = ["Ferries stop, says the council | Harrow Echo", *MENU * 4]
    assert authors(*far, DAY, "A bridge that no one crosses", "Ada Holm", PROSE, PROSE, PROSE, PROSE) == ("Ada Holm",)


@pytest.mark.parametrize(
    ("language", "when"),
    [("de", "vor 3 Stunden"), ("de", "Heute, 9:30 Uhr"), ("fr", "Hier à 9h30"), ("es", "hace 2 horas"), ("it", "ieri")],
)
def test_how_long_ago(language: str, when: str) -> None:
    assert authors(TITLE, "Share", "Ada Holm", when, PROSE, PROSE, language=language) == ("Ada Holm",)


def test_the_line_of_the_name_is_a_byline() -> None:
    found = find_furniture(blocks_of(TITLE, "Ada Holm", PROSE, PROSE), Fields(), "a.txt", "en", RULES)
    assert [block.role for block in found.blocks[:3]] == [Role.TITLE, Role.BYLINE, Role.UNKNOWN]
