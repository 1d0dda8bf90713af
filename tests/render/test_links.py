"""Web addresses in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.render.links import links


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://lamp.example/a?b=1#c, then go.", ["https://lamp.example/a?b=1#c"]),
        ("(http://lamp.example/a_(b)) and www.pier.example.", ["http://lamp.example/a_(b)", "www.pier.example"]),
        ("“https://lamp.example/é”", ["https://lamp.example/é"]),
        ("no://address www. https:// x", []),
    ],
)
def test_addresses_without_the_sentence_around_them(text: str, found: list[str]) -> None:
    assert [text[link.start : link.end] for link in links(text)] == found


@given(st.text(alphabet="htps:/w.()a ,"))
def test_total_in_order_and_inside(text: str) -> None:
    ends = [0]
    for link in links(text):
        assert ends[-1] <= link.start < link.end <= len(text)
        ends.append(link.end)
