"""Headline, byline and date found together, and the roles they give."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.clean.furniture.furniture import find_furniture
from reader.model import Block, Field, Fields, Role, Shape
from tests.clean.furniture.lines import PROSE, RULES, blocks_of


def test_the_lines_above_an_article_get_their_roles() -> None:
    found = find_furniture(
        blocks_of(
            "Harrowgate closes its swing bridge",
            "By Ines Okafor and Tom Ruel, Staff Writers",
            "March 5, 2018",
            PROSE,
            PROSE,
        ),
        Fields(),
        "a.txt",
        "en",
        RULES,
    )
    assert [block.role for block in found.blocks] == [Role.TITLE, Role.BYLINE, Role.DATE, Role.UNKNOWN, Role.UNKNOWN]
    assert found.title.value == "Harrowgate closes its swing bridge"
    assert found.authors == ("Ines Okafor", "Tom Ruel")
    assert found.published.date == "2018-03-05"
    assert found.published.mark is not None
    assert found.published.mark.block == 2
    assert all(block.rule for block in found.blocks if block.role is not Role.UNKNOWN)


def test_roles_that_were_set_before_stand() -> None:
    blocks = list(blocks_of("Harrowgate closes its swing bridge", PROSE))
    blocks[0] = replace(blocks[0], role=Role.BOILERPLATE, rule="given")
    found = find_furniture(blocks, Fields(), "a.txt", "en", RULES)
    assert found.blocks[0].role is Role.BOILERPLATE
    assert found.title.value == "Harrowgate closes its swing bridge"


def test_what_keeps_its_lines_is_no_headline_byline_or_date() -> None:
    table = Block(text="| By Ana Kestrel | 3 March 2026 |\n| --- | --- |\n| ferry | late |", shape=Shape.TABLE)
    found = find_furniture((table, *blocks_of(PROSE, PROSE)), Fields(), "ferry-late.md", "en", RULES)
    assert [block.role for block in found.blocks] == [Role.UNKNOWN] * 3
    assert "\n" not in found.title.value
    assert "|" not in found.title.value
    assert found.authors == ("Ana Kestrel",), "what it says is read all the same"


def test_a_title_said_again_is_a_title_again() -> None:
    found = find_furniture(
        blocks_of(
            "Harrowgate closes its swing bridge - The Tidewater Echo",
            "Menu",
            "Harrowgate closes its swing bridge",
            PROSE,
        ),
        Fields(),
        "a.txt",
        "en",
        RULES,
    )
    assert found.title.value == "Harrowgate closes its swing bridge"
    assert [index for index, block in enumerate(found.blocks) if block.role is Role.TITLE] == [0, 2]


def test_stated_fields_win_over_the_text() -> None:
    fields = Fields(
        title=Field("A stated headline about bridges", "json.title"),
        authors=(Field("By Ines Okafor", "json.author"),),
        published=Field("2018-03-04T22:00:00+00:00", "json.date"),
    )
    found = find_furniture(
        blocks_of("Another line", "By Tom Ruel", "March 5, 2018", PROSE), fields, "a.json", "en", RULES
    )
    assert found.title == Field("A stated headline about bridges", "json.title")
    assert found.authors == ("Ines Okafor",)
    assert (found.published.date, found.published.rule) == ("2018-03-04", "json.date")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=120), max_size=12), st.text(max_size=30), st.sampled_from(["en", "de", None, "xx"]))
def test_any_blocks_give_a_title_and_keep_their_text(lines: list[str], path: str, language: str | None) -> None:
    blocks = blocks_of(*lines)
    found = find_furniture(blocks, Fields(), path, language, RULES)
    assert found.title.value
    assert found.title.rule
    assert [block.text for block in found.blocks] == lines
    mark = found.published.mark
    assert mark is None or 0 <= mark.start < mark.end <= len(lines[mark.block])


@pytest.mark.parametrize("unit", ["by ", "By Ines ", "| ", "- ", "( ", "May 1, 2018 "])
def test_a_huge_line_is_soon_done(unit: str) -> None:
    assert find_furniture(blocks_of(unit * 50_000), Fields(), "a.txt", "en", RULES).title.value
