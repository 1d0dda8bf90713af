"""Authors whom no byline names: who reported, who signs, of whom the last lines tell."""

from __future__ import annotations

import pytest

from reader.clean.authors import LONGEST_STATED, author_words, named_at_foot, named_below, stated_authors
from reader.clean.byline import bylines_of
from reader.clean.furniture import find_furniture
from reader.model import Block, Field, Fields
from reader.rules.load import default_rules

RULES = default_rules()
PROSE = (
    "The council of Harrowgate voted late on Thursday to close the old swing bridge for eleven weeks, a decision that "
    "ferry owners on both banks had feared since the first cracks were found."
)
TITLE = "Harrowgate closes its bridge for eleven weeks"


def authors(*lines: str, language: str = "en") -> tuple[str, ...]:
    """The authors of a text of a headline and some lines."""
    blocks = [Block(text=line) for line in (TITLE, *lines)]
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
    ],
)
def test_the_foot_tells_who_wrote_it(language: str, line: str) -> None:
    assert authors(PROSE, PROSE, PROSE, line, language=language) == ("Ines Okafor",)


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
    assert authors(*lines) == ()


@pytest.mark.parametrize(
    ("language", "head", "names"),
    [
        ("en", ["Ines Okafor", "Chief Political Correspondent"], ("Ines Okafor",)),
        ("en", ["INES OKAFOR", "THE HARROW ECHO"], ("INES OKAFOR",)),
        ("en", ["Ines Okafor and Tom Ruel"], ("Ines Okafor", "Tom Ruel")),
        ("en", ["By Dr. Ines Okafor, MD"], ("Ines Okafor",)),
        ("en", ["By Ines Okafor, Harrow"], ("Ines Okafor",)),
        ("fr", ["Luc Brel, correspondant à Harnay"], ("Luc Brel",)),
        ("en", ["Ines Okafor and Tom Ruel", "Okafor and Ines Okafor and Tom Ruel met on the pier."], ()),
        ("en", ["Ines Okafor", "News"], ()),
        ("en", ["By Popular Demand"], ()),
    ],
)
def test_the_head_tells_who_wrote_it(language: str, head: list[str], names: tuple[str, ...]) -> None:
    assert authors(*head, PROSE, PROSE, language=language) == names


def test_nothing_is_read_where_nothing_stands() -> None:
    words = author_words("en", RULES)
    assert named_at_foot([], words) == {}
    assert named_below([], (), words) == ()
    assert named_below([Block(text="")], (), words) == ()


def test_stated_authors_are_unpacked() -> None:
    fields = Fields(
        authors=(
            Field("By Ines Okafor and Tom Ruel", "json.author"),
            Field("Tom Ruel", "json.author"),
            Field("delta201", "json.author"),
        )
    )
    assert stated_authors(fields, bylines_of("en", RULES)) == ("Ines Okafor", "Tom Ruel", "delta201")


def test_a_handle_makes_a_lone_name_sure_and_a_place_is_no_name() -> None:
    bylines = bylines_of("en", RULES)
    assert bylines.lone("Ines Okafor @inesokafor / 2 days") == ("Ines Okafor", True)
    assert bylines.lone("Middle East") is None


def test_of_a_stated_field_that_never_ends_the_beginning_is_read():
    fields = Fields(authors=(Field("Ana Kestrel, " + "x" * LONGEST_STATED + ", Bo Lind", "json.author"),))
    assert stated_authors(fields, bylines_of("en", RULES)) == ("Ana Kestrel",)


def test_a_stated_field_of_signs_of_handles_takes_no_time():
    fields = Fields(authors=(Field("@" * LONGEST_STATED + " a@b.example Ana Kestrel", "json.author"),) * 20)
    assert stated_authors(fields, bylines_of("en", RULES)) == ()
