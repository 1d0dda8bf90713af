from __future__ import annotations

import pytest

from reader.clean.furniture.byline import MOST_NAMES
from reader.clean.furniture.byline_words import bylines_of
from reader.clean.furniture.stated_authors import LONGEST_STATED, stated_authors
from reader.model import Field, Fields
from reader.rules.load import default_rules

BYLINES = bylines_of("en", default_rules())


def authors(*values: str, rule: str = "json.author") -> tuple[str, ...]:
    return stated_authors(Fields(authors=tuple(Field(value, rule) for value in values)), BYLINES)


@pytest.mark.parametrize(
    ("values", "names"),
    [
        (("Okafor, Ines",), ("Ines Okafor",)),
        (("Okafor, Ines; Ruel, Tom",), ("Ines Okafor", "Tom Ruel")),
        (("Okafor, Ines and Ruel, Tom",), ("Ines Okafor", "Tom Ruel")),
        (("Okafor, Ines", "van Daal, Anna-Maria"), ("Ines Okafor", "Anna-Maria van Daal")),
        (("O'Dee, Ines M.",), ("Ines M. O'Dee",)),
        (("By Okafor, Ines",), ("Ines Okafor",)),
        (("Ines Okafor, Tom Ruel",), ("Ines Okafor", "Tom Ruel")),
        (("Ines Okafor; Tom Ruel",), ("Ines Okafor", "Tom Ruel")),
        (("Ines Okafor, Science Editor",), ("Ines Okafor",)),
        (("Okafor, Correspondent",), ("Okafor",)),
        (("Reuters, Berlin",), ("Reuters, Berlin",)),
        ((",",), (",",)),
    ],
)
def test_names_as_databases_write_them(values: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert authors(*values) == names


def test_on_pages_a_comma_parts_people() -> None:
    assert authors("Okafor, Ines", rule="meta.author") == ("Okafor", "Ines")


def test_a_long_field_is_cut() -> None:
    assert len(authors("Okafor, Ines; " * LONGEST_STATED)) <= MOST_NAMES
