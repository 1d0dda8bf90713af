from __future__ import annotations

import pytest

from reader.clean.layout.page_breaks import join_pages
from reader.frozen import replace
from reader.model import Block, Role
from reader.parse.plain import parse_plain

ABOVE = "The two captains had relied on a radio channel"
BELOW = "that was down for maintenance."
HEAD = Block(text="The Wexcombe Herald   4", line=4, role=Role.BOILERPLATE, rule="printed.head")


def joined(*blocks: Block) -> list[str]:
    return [block.text for block in join_pages(blocks, None)]


def lines(*texts: str) -> list[Block]:
    return list(parse_plain("\n\n".join(texts)).blocks)


def test_a_sentence_goes_on_overleaf() -> None:
    above, below = lines(ABOVE, BELOW)
    assert joined(above, HEAD, below) == [f"{ABOVE} {BELOW}", HEAD.text]


def test_a_word_goes_on_overleaf() -> None:
    above, below = lines("The two captains had relied on a radio-", BELOW)
    assert joined(above, HEAD, below)[0] == f"{above.text}{BELOW}"


def test_a_number_between_is_the_page_s() -> None:
    blocks = join_pages(lines(ABOVE, "- 3 -", BELOW, "- 4 -"), None)
    assert [(block.text, block.rule) for block in blocks] == [
        (f"{ABOVE} {BELOW}", None),
        ("- 3 -", "printed.number"),
        ("- 4 -", None),
    ]


@pytest.mark.parametrize(
    "texts",
    [
        (ABOVE, BELOW),
        (f"{ABOVE}.", "3", BELOW),
        (ABOVE, "3", "That was down."),
        ("Most read", "3", BELOW),
        (ABOVE, "A notice", BELOW),
        (ABOVE, *["3"] * 7, BELOW),
    ],
)
def test_all_else_stays_apart(texts: tuple[str, ...]) -> None:
    assert joined(*lines(*texts)) == list(texts)


def test_a_number_that_a_link_parts_from_its_sentence_is_no_page_s() -> None:
    blocks = parse_plain(f"{ABOVE}\n3\n{BELOW}").blocks
    assert join_pages(blocks, None) == blocks


def test_a_sentence_goes_on_at_the_top_of_the_next_column() -> None:
    above = replace(lines(ABOVE)[0], line=40)
    below = replace(lines("Radio Wexcombe was down.")[0], line=2)
    assert joined(above, below) == [f"{ABOVE} Radio Wexcombe was down."]


def test_nothing_is_no_page() -> None:
    assert joined() == []
