from __future__ import annotations

import pytest

from reader.clean.furniture.author_names import MOST_NAMES
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
        (("By",), ()),
        (("Ines Okafor | okafor@quay.example By Ines Okafor",), ("Ines Okafor",)),
    ],
)
def test_names_as_databases_write_them(values: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert authors(*values) == names


def test_on_pages_a_comma_parts_people() -> None:
    assert authors("Okafor, Ines", rule="meta.author") == ("Okafor", "Ines")


@pytest.mark.parametrize("account", ["User Admin", "Super User", "site admin"])
def test_accounts_are_no_writers(account: str) -> None:
    for rule in ("json-ld.author", "json.author"):
        assert authors(account, "Ida Quarrie", rule=rule) == ("Ida Quarrie",)
        assert authors(account, rule=rule) == ()
    assert BYLINES.read(f"By {account.title()}") == ()


@pytest.mark.parametrize("address", ["www.quaypost.example.com", "quaypost.com"])
def test_the_address_of_a_site_is_no_writer(address: str) -> None:
    assert authors(address, rule="meta.author") == ()


def test_a_long_field_is_cut() -> None:
    assert len(authors("Okafor, Ines; " * LONGEST_STATED)) <= MOST_NAMES


def test_stated_authors_are_unpacked() -> None:
    fields = Fields(
        authors=(
            Field("By Ines Okafor and Tom Ruel", "json.author"),
            Field("Tom Ruel", "json.author"),
            Field("delta201", "json.author"),
        )
    )
    assert stated_authors(fields, BYLINES) == ("Ines Okafor", "Tom Ruel", "delta201")


def test_of_a_stated_field_that_never_ends_the_beginning_is_read():
    fields = Fields(authors=(Field("Ana Kestrel, " + "x" * LONGEST_STATED + ", Bo Lind", "json.author"),))
    assert stated_authors(fields, BYLINES) == ("Ana Kestrel",)


def test_a_stated_field_of_signs_of_handles_takes_no_time():
    fields = Fields(authors=(Field("@" * LONGEST_STATED + " a@b.example Ana Kestrel", "json.author"),) * 20)
    assert stated_authors(fields, BYLINES) == ()
