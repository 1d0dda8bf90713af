"""Credits in brackets at a text's end."""

from __future__ import annotations

import pytest

from reader.rules.credit_words import credits_of
from reader.rules.load import default_rules

CREDITS = credits_of(default_rules())


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("The ferry waits. (Photo by Ines Okafor)", "Ines Okafor"),
        ("The ferry waits. (Submitted by the Harrow Guardians)", "the Harrow Guardians"),
        ("The ferry waits (Police photo)", "Police photo"),
        ("The ferry waits. (Representational)", "Representational"),
        ("The ferry waits. (Ines Okafor for Harrow Ledger)", "Ines Okafor for Harrow Ledger"),
        ("The ferry waits. (Ines Okafor, Harrow County Record)", "Ines Okafor, Harrow County Record"),
    ],
)
def test_what_stands_in_them(text: str, inner: str) -> None:
    found = CREDITS.brackets.find(text)
    assert found is not None
    assert text[slice(*found.inner)] == inner


@pytest.mark.parametrize(
    "text",
    [
        "The ferry waits (see photo)",
        "The ferry waits (on Tuesday)",
        "They went for Mayor (Ines Okafor for Mayor)",
        "(12)",
    ],
)
def test_what_is_none(text: str) -> None:
    assert CREDITS.brackets.find(text) is None
