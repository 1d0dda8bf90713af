"""The lines right above and below the headline."""

from __future__ import annotations

import pytest

from reader.clean.boilerplate.beside_title import (
    decks,
    headed_points,
    is_subtitle,
    may_be_headline,
    points_below_title,
)
from reader.clean.boilerplate.features import observe
from reader.clean.lines.line import Line
from reader.clean.lines.phrases import phrases_of
from reader.model import Block, Role
from reader.rules.load import default_rules

PHRASES = phrases_of("en", default_rules())
TITLE = Block(text="Islanders fear for their trips to the doctor", role=Role.TITLE)
BYLINE = Block(text="By Ada Holm", role=Role.BYLINE)
PROSE = Block(
    text="The harbour of Norrvik stopped its night ferries on Thursday after divers had found a third wreck, and the "
    "islanders who need a doctor will have to wait for the morning."
)


def test_a_subtitle_has_nothing_of_a_menu_and_stands_above_byline_or_text() -> None:
    def told(line: str, *below: Block) -> bool:
        blocks = [TITLE, Block(text=line), *below]
        return is_subtitle(blocks, observe(blocks, PHRASES), 1)

    assert told("Work starts in May, boats moved to Tarn", BYLINE, PROSE)
    assert told("Work starts in May, boats moved to Tarn", PROSE)
    assert not told("Work starts in May, boats moved to Tarn", Block(text="Menu"), PROSE)
    assert not told("Local news", BYLINE, PROSE)
    assert not told("Share this article now", BYLINE, PROSE)
    assert not told("Work starts in May, boats moved to Tarn")


def test_a_line_above_the_headline_of_which_the_text_tells_may_be_it() -> None:
    def found(*above: str) -> int | None:
        blocks = [*(Block(text=line) for line in above), TITLE, BYLINE, PROSE]
        return may_be_headline(blocks, observe(blocks, PHRASES))

    assert found("Night ferries stop") == 0
    assert found("Norrvik Echo", "Night ferries stop") == 1
    assert found("Harbour and quay") is None
    assert found("Night ferries") is None
    assert found("Menu", "News", "Sport", "Weather", "Night ferries stop") is None
    assert found() is None


def test_who_has_the_rights_is_no_headline_though_the_text_names_it() -> None:
    text = Block(text="Divers showed the Norrvik Evening Echo a third wreck, and the night ferries stopped.")

    def found(*below: str) -> int | None:
        blocks = [Block(text="The Norrvik Evening Echo"), TITLE, BYLINE, text, *(Block(text=line) for line in below)]
        return may_be_headline(blocks, observe(blocks, PHRASES))

    assert found() == 0
    assert found("© 2026 The Norrvik Evening Echo. All rights reserved.") is None


def seen(*lines: str | Block, language: str = "en") -> tuple[list[Block], list[Line]]:
    blocks = [line if isinstance(line, Block) else Block(text=line) for line in lines]
    return blocks, observe(blocks, phrases_of(language, default_rules()))


POINTS = "A third wreck lies in the harbour", "Doctors see patients by day alone", "A helicopter costs too much"


def test_points_right_below_the_headline() -> None:
    def places(*lines: str | Block) -> list[int]:
        blocks, looked = seen(TITLE, *lines)
        return [*points_below_title(blocks, looked, [False] * len(blocks), 0)]

    assert places(*POINTS, BYLINE, PROSE) == [1, 2, 3]
    assert places("Shipping", "Islands", *POINTS, BYLINE, PROSE) == [3, 4, 5]
    assert places(*POINTS, Block(text="The quay on Thursday", role=Role.CAPTION), PROSE) == [1, 2, 3]
    assert places(*POINTS, "Share", PROSE) == []
    assert places(POINTS[0], BYLINE, PROSE) == []
    assert places(*(f"{point} of {n} islands" for n, point in enumerate(POINTS * 3)), BYLINE) == []
    blocks, looked = seen(TITLE, *POINTS, "Share", PROSE)
    assert [*points_below_title(blocks, looked, [False, True, *[False] * 4], 0)] == [1, 2, 3]


def test_what_stands_between_headline_and_byline_on_a_page() -> None:
    assert decks(*seen("Menu", "News", TITLE, *POINTS, BYLINE, PROSE)) == {3, 4, 5}
    assert decks(*seen("Menu", TITLE, POINTS[0], BYLINE, PROSE)) == {2}
    assert decks(*seen("Menu", TITLE, POINTS[0], "Share", BYLINE, PROSE)) == set()
    assert decks(*seen("Menu", TITLE, "Local news", BYLINE, PROSE)) == set()


@pytest.mark.parametrize(
    ("language", "heading", "text"),
    [
        ("en", "Story highlights", PROSE.text),
        (
            "de",
            "Das Wichtigste in Kürze",
            "Der Hafen ist am Donnerstag für die Nacht geschlossen worden, so die Stadt.",
        ),
        ("fr", "L'essentiel", "Le port de la ville est fermé la nuit depuis jeudi, et les bateaux ne partent pas."),
        ("es", "Las claves", "El puerto de la ciudad está cerrado de noche desde el jueves, y los barcos no salen."),
    ],
)
def test_points_below_a_heading_that_announces_them(language: str, heading: str, text: str) -> None:
    def places(*lines: str | Block) -> set[int]:
        blocks, looked = seen(TITLE, BYLINE, *lines, text, language=language)
        kept = [*[False] * (len(blocks) - 1), True]
        return headed_points(blocks, looked, kept, phrases_of(language, default_rules()).points)

    assert places("Facebook", heading, *POINTS) == {3, 4, 5, 6}
    assert places(heading, "Norrvik", *POINTS) == {2, 4, 5, 6}
    assert places("Facebook", *POINTS) == set()
    assert places(heading, POINTS[0]) == set()
