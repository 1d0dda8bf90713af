"""Character references are resolved as HTML has them, whatever number they name."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Block, Shape
from reader.parse.html.pieces import without_tags
from reader.parse.html.plain import plain_paragraphs
from reader.parse.html.stream import PageStream
from reader.text.references import resolve_blocks, resolved
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


@pytest.mark.parametrize(
    ("written", "meant", "count"),
    [
        ("The board&#8217;s &ldquo;last&rdquo; dance", "The board’s “last” dance", 3),
        ("&quot;No,&quot; said Vale &amp; Sons&nbsp;Ltd.", '"No," said Vale & Sons Ltd.', 4),
        ("caf&eacute; &#x2014; 4 &lt; 5", "café — 4 < 5", 3),
        ("AT&T; &nosuch; R&D; a && b;", "AT&T; &nosuch; R&D; a && b;", 0),
        ("He writes `&nbsp;` and '&amp;'", "He writes `&nbsp;` and '&amp;'", 0),
        ("You write &lt; and not <, and &amp; for &.", "You write &lt; and not <, and &amp; for &.", 0),
        ("<p>Fish &amp; chips</p>", "<p>Fish &amp; chips</p>", 0),
        ("A page has &nbsp; there", "A page has &nbsp; there", 0),
        ("&nbsp; one &nbsp; two", "one   two", 2),
        ("&nbsp;", "&nbsp;", 0),
    ],
)
def test_references_that_a_page_left_in_a_text(written: str, meant: str, count: int) -> None:
    (block,), resolved_ones = resolve_blocks((Block(text=written),))
    assert (block.text, resolved_ones) == (meant, count)


def test_code_keeps_its_references() -> None:
    blocks = (Block(text="a &amp;&amp; b &lt; c", shape=Shape.CODE),)
    assert resolve_blocks(blocks) == (blocks, 0)
