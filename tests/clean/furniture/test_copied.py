"""The day on which a copy was made."""

from __future__ import annotations

import pytest

from reader.clean.furniture.copied import copy_lines
from reader.clean.furniture.furniture import find_furniture
from reader.model import Block, Fields, Role
from tests.clean.furniture.test_published import PROSE, RULES, TITLE


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Printed on 10 March 2024"),
        ("en", "Retrieved 10 March 2024"),
        ("en", "Accessed: 2024-03-10"),
        ("en", "Saved from https://harrow.example/bridge on 10 March 2024"),
        ("en", "Date accessed: 10 March 2024"),
        ("de", "Abgerufen am 10. März 2024"),
        ("de", "Zuletzt geprüft am 10.03.2024"),
        ("fr", "Consulté le 10 mars 2024"),
        ("es", "Consultado el 10 de marzo de 2024"),
    ],
)
def test_the_day_of_a_copy_is_not_the_article_s(language: str, line: str) -> None:
    blocks = [Block(text=text) for text in (TITLE, line, PROSE, PROSE, PROSE)]
    found = find_furniture(blocks, Fields(), "x.txt", language, RULES)
    assert found.published.date is None
    assert found.blocks[1].role is Role.BOILERPLATE
    signed = find_furniture([*blocks[:1], Block(text="5 March 2018"), *blocks[1:]], Fields(), "x.txt", language, RULES)
    assert signed.published.date == "2018-03-05"
    below = find_furniture([*blocks[:1], *blocks[2:], blocks[1]], Fields(), "x.txt", language, RULES)
    assert below.blocks[-1].rule == "date.copied"


def test_a_sentence_that_begins_like_a_copy_s_line_stays() -> None:
    line = "Saved from the breakers on 10 March 2024, the old ferry will carry passengers to Harrow again this summer"
    blocks = [Block(text=text) for text in (TITLE, line, PROSE, PROSE, PROSE)]
    assert find_furniture(blocks, Fields(), "x.txt", "en", RULES).blocks[1].role is Role.UNKNOWN


def test_in_the_midst_of_a_text_nothing_is_sought() -> None:
    blocks = [Block(text="Printed on 10 March 2024"), *(Block(text=PROSE) for _ in range(9))]
    assert copy_lines(blocks, (0,), "en", RULES) == [0]
    assert copy_lines(blocks, (1,), "en", RULES) == []
