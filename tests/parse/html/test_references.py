"""Character references are resolved as HTML has them, whatever number they name."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parse.html.pieces import without_tags
from reader.parse.html.plain import plain_paragraphs
from reader.parse.html.references import resolved
from reader.parse.html.stream import PageStream
from tests.ending import it_ends


@given(st.text(alphabet="&#xX0159aAfF;g mp", max_size=60))
def test_as_the_standard_library_does_where_it_can(text: str) -> None:
    assert resolved(text) == unescape(text)


@pytest.mark.parametrize(
    ("reference", "meant"),
    [
        ("&#" + "9" * 5_000, "\N{REPLACEMENT CHARACTER}"),
        ("&#x" + "f" * 5_000, "\N{REPLACEMENT CHARACTER}"),
        ("&#" + "0" * 5_000 + "65", "A"),
        ("&#X" + "0" * 5_000 + "41", "A"),
    ],
)
def test_numbers_of_any_length_are_read_everywhere(reference: str, meant: str) -> None:
    page = f"<p>Ferry {reference}; late</p>"
    wanted = f"Ferry {meant} late"
    assert resolved(f"Ferry {reference}; late") == wanted
    assert without_tags(page).strip() == wanted
    assert plain_paragraphs(page) == [wanted]
    for size in (7, 1_000, len(page)):
        stream = PageStream()
        pieces = [stream.feed(page[start : start + size]) for start in range(0, len(page), size)]
        assert ("".join(pieces) + stream.feed("", last=True)).strip() == wanted


@pytest.mark.parametrize("unit", ["&#", "&#0", "&#x", "9", "0", "&#9"])
def test_a_flood_ends(unit: str) -> None:
    with it_ends():
        resolved("&#" + unit * 400_000)
