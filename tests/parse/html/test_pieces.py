from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parse.html.pieces import without_tags
from tests.ending import it_ends


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<b>bold</b> move", "bold move"),
        ("one<br>two", "one two"),
        ("a <!-- gone --> b", "a  b"),
        ("a <!-- open b", "a  open b"),
        ("<script>no()</script>yes", "yes"),
        ("<style>p {}</style>yes", "yes"),
        ("AT&amp;T &lt;b&gt;", "AT&T <b>"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<p\nclass=x>para", "\npara"),
        ("", ""),
    ],
)
def test_text_stays_and_tags_go(html: str, text: str) -> None:
    assert without_tags(html) == text


@given(st.text(alphabet="<>!-/ab &;\n", max_size=60))
def test_any_text_gives_text_with_as_many_lines(html: str) -> None:
    assert without_tags(html).count("\n") == html.count("\n")


@pytest.mark.parametrize("unit", ["<", "<a ", "<!--", "<script>", "<b>", "&amp;", "<!x"])
def test_a_flood_ends(unit: str) -> None:
    with it_ends():
        without_tags(unit * (1_000_000 // len(unit)))
