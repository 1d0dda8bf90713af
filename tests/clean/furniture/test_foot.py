"""Who wrote an article, as its foot tells."""

from __future__ import annotations

import pytest

from reader.clean.furniture.furniture import find_furniture
from reader.model import Block, Fields
from tests.clean.furniture.lines import PROSE, RULES, blocks_of


def test_an_agency_names_its_reporter_in_brackets_at_the_end() -> None:
    line = "(Reporting by Ines Okafor; Editing by Tom Ruel)"
    found = find_furniture(
        blocks_of("Harrowgate closes its bridge", *[PROSE] * 4, line), Fields(), "a.txt", "en", RULES
    )
    assert found.authors == ("Ines Okafor",)


def authors(*lines: str, fields: Fields = Fields()) -> tuple[str, ...]:  # noqa: B008
    return find_furniture(blocks_of(*lines), fields, "a.txt", "en", RULES).authors


TITLE = "Harrowgate closes its swing bridge"


def test_an_author_may_stand_behind_a_colon_below_the_text() -> None:
    assert authors(TITLE, PROSE, PROSE, PROSE, "Author: Ines Okafor") == ("Ines Okafor",)
    assert authors(TITLE, PROSE, PROSE, PROSE, "Mayor: Ines Okafor") == ()


def written_by(*lines: str, language: str = "en") -> tuple[str, ...]:
    """The authors of a text of a headline and some lines."""
    blocks = [Block(text=line) for line in ("Harrowgate closes its bridge for eleven weeks", *lines)]
    return find_furniture(blocks, Fields(), "x.txt", language, RULES).authors


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Ines Okafor is a staff writer at the Harrow Echo."),
        ("en", "Ines Okafor is the Ansel senior fellow at the Harrow Institute and the author of a book on bridges."),
        ("en", "HRE contributor Ines Okafor is the Ansel senior fellow at the Harrow Institute."),
        ("en", "About the author: Ines Okafor covers bridges."),
        ("en", "Reporting by Ines Okafor; Editing by Jan Kruse"),
        ("en", "(Reporting by Ines Okafor)"),
        ("en", "— Ines Okafor"),
        ("de", "Ines Okafor ist Redakteurin beim Harnauer Boten."),
        ("fr", "Ines Okafor est journaliste au Courrier du Val."),
        ("es", "Ines Okafor es periodista en El Correo del Valle."),
        ("en", "Ines Okafor covers ferries for the Harrow Echo."),
    ],
)
def test_the_foot_tells_who_wrote_it(language: str, line: str) -> None:
    assert written_by(PROSE, PROSE, PROSE, line, language=language) == ("Ines Okafor",)


@pytest.mark.parametrize(
    "lines",
    [
        (PROSE, "Mayor Okafor said no.", PROSE, "Ines Okafor is a professor of law in Harrow."),
        (PROSE, PROSE, PROSE, "Ines Okafor is a ferry owner in Harrow."),
        (PROSE, PROSE, PROSE, "Contact Ines Okafor at the county office for details."),
        (PROSE, PROSE, "“I wait for the ferry each day, and on some days it does come.”", "— Ines Okafor"),
    ],
)
def test_others_are_told_of_as_well(lines: tuple[str, ...]) -> None:
    assert written_by(*lines) == ()
