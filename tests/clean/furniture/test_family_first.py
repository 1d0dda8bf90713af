"""Names with the family first."""

from __future__ import annotations

import pytest

from reader.clean.furniture.family_first import family_first


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Okafor, Ines", ("Ines Okafor",)),
        ("OKAFOR, INES M.", ("INES M. OKAFOR",)),
        ("Okafor, Ines; de la Cruz, Ana", ("Ines Okafor", "Ana de la Cruz")),
        ("Ines Okafor, Harrow", ()),
        ("Okafor, Ines; Tom Ruel", ()),
        ("Okafor, Ines, Tom", ()),
        ("Okafor", ()),
        ("", ()),
    ],
)
def test_they_are_turned(text: str, names: tuple[str, ...]) -> None:
    assert family_first(text, {"de", "la"}) == names
