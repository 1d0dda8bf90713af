from __future__ import annotations

import pytest

from reader.clean.layout.layout import undo_layout
from reader.clean.layout.spacing import single_spaced
from reader.parse.plain import parse_plain
from reader.rules.load import default_rules

LINES = """\
Grindle councillors on Thursday turned down a plan to
grow wine on the roof of the old bus depot, saying that
the beams would not carry the soil.
The vote, seven to four, ends a long campaign by
a cooperative of retired drivers who had ordered 900
vines from a nursery in the south of the country and
paid for them with the money for their yearly outing
to the coast.""".splitlines()


def test_lines_with_an_empty_one_behind_each() -> None:
    blocks = single_spaced(parse_plain("\n\n".join(LINES[:3]) + "\n\n\n" + "\n\n".join(LINES[3:])).blocks)
    assert blocks is not None
    assert [block.line for block in blocks] == [1, 2, 3, 5, 6, 7, 8, 9]


def test_they_are_joined_and_keep_their_numbers() -> None:
    words = default_rules().words("en", "language")
    blocks = undo_layout(parse_plain("\n\n".join(LINES)).blocks, words)
    assert [(block.line, block.text) for block in blocks] == [(1, " ".join(LINES[:3])), (7, " ".join(LINES[3:]))]


@pytest.mark.parametrize(
    "lines",
    [LINES[:5], [line + "." for line in LINES], [f"{line} {line} {line}" for line in LINES], ["and so"] * 20],
)
def test_paragraphs_and_lists_stay_as_they_are(lines: list[str]) -> None:
    assert single_spaced(parse_plain("\n\n".join(lines)).blocks) is None
