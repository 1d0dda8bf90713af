"""Lines of a printed page become paragraphs, however wide their letters are."""

from __future__ import annotations

import pytest

from reader.clean.layout.typeset import is_ragged, join_typeset
from reader.parse.plain import parse_plain

FERRY = """\
The ferry to the outer islands will keep running
as the parish of Skarv decided on Tuesday to
pay all its share of the line for another six years.
Nobody had thought that the vote would be
close, but five of eleven members were against
the contract, among them the chairman, Birger
Holmqvist, who called the ship a museum that
floats and asked who would pay for the engine
and for the paint of it."""
"""A paragraph set in type: no column, but lines of much the same length."""


def texts(text: str, headlines: frozenset[int] = frozenset()) -> list[str]:
    return [block.text for block in join_typeset(parse_plain(text).blocks, headlines, None)]


def test_lines_of_no_fixed_width_are_ragged() -> None:
    assert is_ragged(parse_plain(f"{FERRY}\n\n{FERRY}").blocks)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(FERRY.splitlines()[:4]),
        f"{FERRY}\n{FERRY}".replace("\n", "\n\n"),
        f"{FERRY}\n{FERRY}".replace("\n", " "),
        "\n".join(["salt and", "flour from the mill of the village of Skarv", "eggs"] * 5),
        "\n".join(f"{'x' * 39} {'y' * 10}" for _ in range(9)),
    ],
)
def test_few_lines_paragraphs_lists_and_columns_are_not(text: str) -> None:
    assert not is_ragged(parse_plain(text).blocks)


@pytest.mark.parametrize("between", ["\n\n", "\n  ", "\n"])
def test_paragraphs(between: str) -> None:
    whole = FERRY.replace("\n", " ")
    assert texts(FERRY + between + FERRY + between + FERRY) == [whole] * 3


def test_a_sentence_that_ends_with_a_full_line_ends_no_paragraph() -> None:
    assert texts(FERRY) == [FERRY.replace("\n", " ")]


def test_where_empty_lines_mark_paragraphs_any_line_goes_on() -> None:
    short = FERRY.replace("\nas the parish of Skarv decided on Tuesday", ".\nHolmqvist-Lindgren of Skarv decided")
    assert short != FERRY
    assert texts(f"{short}\n\n{short}\n\n{short}") == [short.replace("\n", " ")] * 3


def test_headings_items_and_headlines_stay_apart() -> None:
    assert texts(f"{FERRY}\nThe vote\n{FERRY}")[1] == "The vote"
    assert texts(f"{FERRY} It ended when the sun had long gone down on\n• {FERRY}")[1].startswith("• The ferry")
    headline = "Ferry Line to the Outer Islands Saved by a Vote"
    assert texts(f"{headline}\n{FERRY}", frozenset({0}))[0] == headline


def test_a_number_at_the_beginning_of_a_line_is_no_item() -> None:
    text = FERRY.replace("the paint of it.", "the paint of it in the winter of\n26. The line has two.")
    assert "\n26. " in text
    assert texts(text) == [text.replace("\n", " ")]


def test_nothing_is_no_text() -> None:
    assert texts("") == []
    assert texts("one") == ["one"]
