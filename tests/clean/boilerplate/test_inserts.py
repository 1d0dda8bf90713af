"""What goes on below a box or a link, and what does not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.clean.boilerplate.features import observe
from reader.clean.boilerplate.inserts import (
    LONGEST_FILE,
    empty_fields,
    lines_behind_boxes,
    lines_behind_links,
    lines_resumed,
)
from reader.clean.lines.phrases import phrases_of
from reader.model import Block
from reader.rules.load import default_rules

PROSE = (
    "The harbour of Norrvik was reopened on Thursday after divers had raised the last of three wrecks.",
    "Ferries to the islands will run twice a day from Saturday, and the market opens again on Monday morning.",
    "The council had spent more than two million on the work, which took longer than anybody had planned.",
    "It is not yet clear who will pay, since the insurers refused to talk about it for the third week in a row.",
)
BOX = ("Sign up for our newsletter", "Enter your email address")


def behind(*lines: str, kept: int, chance: float = 0.9) -> set[int]:
    blocks = [Block(text=line) for line in lines]
    phrases = phrases_of("en", default_rules())

    def weigh(some: Sequence[Block]) -> list[float]:
        assert not set(BOX).intersection(block.text for block in some)
        return [chance] * len(some)

    is_kept = [i < kept for i in range(len(blocks))]
    return lines_behind_boxes(blocks, observe(blocks, phrases), is_kept, weigh)


def test_three_paragraphs_below_a_box_go_on() -> None:
    assert behind(PROSE[0], *BOX, *PROSE[1:], kept=1) == {3, 4, 5}
    assert behind(PROSE[0], *BOX, *PROSE[1:3], kept=1) == set()
    assert behind(PROSE[0], *BOX, *PROSE[1:], kept=1, chance=0.4) == set()
    assert behind(PROSE[0], *PROSE[1:], kept=1) == set()
    assert behind(*BOX, *PROSE, kept=0) == set()


def test_one_goes_on_that_has_a_name_of_the_article() -> None:
    told = "On the islands nobody believes that Norrvik will be open for long, and the doctor has kept her tent."
    asks = "If you were in Norrvik that night, write to us, and we will print what you saw from your window."
    assert behind(PROSE[0], *BOX, told, kept=1) == {3}
    assert behind(PROSE[0], *BOX, asks, kept=1) == set()


def test_a_long_page_is_not_looked_at_again() -> None:
    assert behind(PROSE[0], *BOX, *PROSE[1:], *["Ferries"] * LONGEST_FILE, kept=1) == set()


@pytest.mark.parametrize(
    ("language", "marker", "sentence"),
    [
        ("en", "Article continues below", "Nobody had asked the fishermen."),
        ("de", "Nach der Anzeige geht es weiter", "Gefragt hat die Fischer niemand."),
        ("fr", "La suite après la publicité", "Personne n'avait demandé aux pêcheurs."),
        ("es", "Continúa después de la publicidad", "Nadie preguntó a los pescadores."),
    ],
)
def test_what_says_that_the_article_goes_on(language: str, marker: str, sentence: str) -> None:
    phrases = phrases_of(language, default_rules())

    def found(*lines: str) -> set[int]:
        blocks = [Block(text=line) for line in lines]
        kept = [line == PROSE[0] for line in lines]
        return lines_resumed(blocks, observe(blocks, phrases), kept, phrases.resuming)

    assert found(PROSE[0], marker, sentence, sentence, "Ferries", sentence) == {2, 3}
    assert found(marker, sentence) == set()
    assert found(PROSE[0], "Ferries", sentence) == set()


def test_a_sentence_behind_a_link() -> None:
    def found(*lines: str) -> set[int]:
        blocks = [Block(text=line) for line in lines]
        kept = [line == PROSE[0] for line in lines]
        return lines_behind_links(blocks, observe(blocks, phrases_of("en", default_rules())), kept)

    link, sentence = "Read more: Divers recall their winter below the ice", "Nobody had asked the fishermen."
    assert found(PROSE[0], link, sentence) == {2}
    assert found(PROSE[0], link, sentence, link, sentence) == {2, 4}
    assert found(PROSE[0], "Read more:", sentence) == set()
    assert found("Ferries", link, sentence) == set()
    assert found(PROSE[0], link, "Divers in the ice") == set()


def test_a_heading_behind_a_link_heads_what_is_kept() -> None:
    def behind_link(line: str) -> set[int]:
        blocks = [Block(text=text) for text in (PROSE[0], "Read more: Ferries to the islands stop", line, *PROSE[1:3])]
        kept = [True, False, False, True, True]
        return lines_behind_links(blocks, observe(blocks, phrases_of("en", default_rules())), kept)

    assert behind_link("Where the money comes from") == {2}
    assert behind_link("Why the mayor of Ansel never sails on a Friday and what he does instead") == set()


def test_the_line_of_an_empty_field_is_a_forms():
    lines = ("Search [                    ] Go", "The ferry is late.", "The form has [ ] a box, and [      no end.")
    assert list(empty_fields([Block(text=line) for line in lines])) == [0]
    assert list(empty_fields([])) == []
