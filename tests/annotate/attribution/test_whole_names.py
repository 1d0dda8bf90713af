"""Names in full, and without an office."""

from __future__ import annotations

import pytest

from reader.annotate.attribution.whole_names import whole_body, without_office
from tests.annotate.reading import english


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Center for Port Research met. The Center left.", "Center for Port Research"),
        ("The Center for the Deaf met. The Center left.", "Center for the Deaf"),
        ("The Center for Salt and the Center for Tar met. The Center left.", "Center"),
        ("The Center on Monday left.", "Center"),
        ("The Shopping Center left.", "Center"),
    ],
)
def test_a_body_in_full(text: str, wanted: str) -> None:
    assert whole_body("Center", text, english()) == wanted


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("the undersecretary for Harbour Affairs Wendy Vale", "Harbour Affairs Wendy Vale", "Wendy Vale"),
        ("the envoy to Ukraine Carl Vester", "Ukraine Carl Vester", "Carl Vester"),
        ("it fell to Tarn Carl Vester", "Tarn Carl Vester", "Tarn Carl Vester"),
    ],
)
def test_a_name_without_an_office(text: str, name: str, wanted: str) -> None:
    assert without_office(name, text, english()) == wanted
