from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parse.html.plain import MAX_PARAGRAPHS, plain_paragraphs
from tests.ending import it_ends


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>one</p><p>two <b>three</b></p>", ["one", "two three"]),
        ("a < b &amp; c &lt; d", ["a < b & c < d"]),
        ("<script>x</script>y<STYLE>z</Style >w", ["y", "w"]),
        ("<!-- no -->yes", ["yes"]),
        ("<!DOCTYPE html><?php no ?>yes", ["yes"]),
        ("<p>text <b never closed", ["text <b never closed"]),
        ("<!-- never closed", ["never closed"]),
        ("<p>a<!-->b<!--->c<!-- d --!>e", ["abce"]),
        ("<script>never closed", []),
        ("", []),
        ("I <3 you", ["I <3 you"]),
    ],
)
def test_paragraphs(page, expected):
    assert plain_paragraphs(page) == expected


@pytest.mark.parametrize("unit", ["<!--", "&", "&a", "<p>x", "<script>"])
def test_a_flood_ends(unit):
    with it_ends():
        plain_paragraphs(unit * (1_000_000 // len(unit)))


@pytest.mark.parametrize("unit", ["<", "<a ", "</", "<!", "<b"])
def test_a_flood_of_tags_that_never_close_ends(unit):
    with it_ends():
        plain_paragraphs(unit * 3_000_000)


def test_paragraphs_beyond_number_are_joined():
    found = plain_paragraphs("<p>w" * (3 * MAX_PARAGRAPHS))
    assert len(found) <= MAX_PARAGRAPHS
    assert sum(text.count("w") for text in found) == 3 * MAX_PARAGRAPHS


@given(st.text(alphabet="<>/!-ab &;\n", max_size=60))
def test_any_text_gives_paragraphs(page):
    assert all(text and text == " ".join(text.split()) for text in plain_paragraphs(page))
