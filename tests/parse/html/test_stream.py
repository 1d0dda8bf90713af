from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.parse.html.plain import plain_paragraphs
from reader.parse.html.stream import LONGEST_COMMENT, LONGEST_TAG, PageStream
from tests.ending import it_ends

PAGE = (
    "<p>One &amp; two</p><script>if (a < b) { hide() }</script><p class='x>y'>three<b>fo</b>ur<!-- no > no -->"
    "<style>p {}</style> five &eacute; a < b<br>six"
)


def read(*pieces: str) -> str:
    page = PageStream()
    return "".join(map(page.feed, pieces)) + page.feed("", last=True)


def test_text_without_tags_scripts_and_comments():
    text = read(PAGE)
    assert "".join(text.split()) == "One&twoy'>threefourfiveéa<bsix"
    assert "\n" in text


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(0, len(PAGE)), max_size=6))
def test_the_same_in_any_pieces(cuts):
    places = [0, *sorted(cuts), len(PAGE)]
    pieces = [PAGE[start:end] for start, end in pairwise(places)]
    assert read(*pieces) == read(PAGE)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(alphabet="<>/!-ab&;script \n", max_size=60), max_size=5))
def test_total(pieces):
    assert isinstance(read(*pieces), str)


def test_what_is_open_at_the_end():
    assert read("one<script>two") == "one\n"
    assert read("one <b two") == "one <b two"


@pytest.mark.parametrize("length", [3, 180, 210, 500])
def test_an_end_tag_that_never_closes_hides_no_more_than_it_does_in_the_whole_page(length):
    page = "one<script>two</script " + "x" * length + " three"
    words = "".join("".join(plain_paragraphs(page)).split())
    assert "".join(read(page).split()) == "".join(read(*page).split()) == words
    assert words.endswith("three") == (length > 200)


@pytest.mark.parametrize("unit", ["<", "<a ", "<!--", "&", "<script>", "</"])
def test_a_flood_ends_in_bounded_memory(unit):
    page = PageStream()
    with it_ends():
        page.feed(unit * 1_500_000)
        page.feed(unit)
    assert len(page._held) <= (LONGEST_COMMENT if unit == "<!--" else LONGEST_TAG)
