from __future__ import annotations

from html import escape

import pytest

from reader.model import Shape
from reader.parse.html.blocks import Piece
from reader.parse.html.escaped import has_escaped
from reader.parse.html.page import parse_html
from tests.ending import it_ends

INSIDE = "<p>The old stone quay is to be rebuilt.</p><h2>Eleven weeks</h2><p>It fell &amp; nobody wept.</p>"
TEXTS = ["The old stone quay is to be rebuilt.", "Eleven weeks", "It fell & nobody wept."]


@pytest.mark.parametrize(
    "page",
    [
        "<h1>Quay</h1>{}", "<h1>Quay</h1><div>{}</div>", "<h1>Quay</h1><div><span>{}</span></div>",
        "<h1>Quay</h1><p>{}<br></p>",
    ],
)  # fmt: skip
@pytest.mark.parametrize("twice", [False, True])
def test_escaped_text_is_opened(page, twice):
    inside = escape(INSIDE) if not twice else escape(INSIDE).replace("&lt;", "&#60;").replace("&gt;", "&#x3e;")
    parsed = parse_html(page.format(inside))
    assert [block.text for block in parsed.blocks] == ["Quay", *TEXTS]
    assert parsed.blocks[2].shape is Shape.HEADING
    assert not parsed.problems


@pytest.mark.parametrize(
    "page",
    [
        "<p>Write &lt;p&gt; before and &lt;/p&gt; behind.</p>",
        "<pre>&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;</pre>",
        "<p><code>&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;</code></p>",
        "<p>x</p><textarea>&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;</textarea>",
    ],
)
def test_code_and_what_a_text_says_of_tags_stands_as_it_is(page):
    texts = " ".join(block.text for block in parse_html(page).blocks)
    assert "<p>" in texts or "textarea" in page


def test_few_tags_are_no_escaped_text():
    def piece(text: str) -> Piece:
        return Piece(text, "p", Shape.PARAGRAPH, "", "", "", 0.0, 0, ())

    assert not has_escaped([piece("a </p> b"), piece("c </p> d"), piece("<b></b><b></b>")])
    assert has_escaped([piece("x"), piece("a</p>b</P >")])


def test_what_is_beyond_the_bounds_stays_escaped():
    deep = f"<h1>Quay</h1><div>{escape('<div>' * 30_000 + 'x' + '</div>' * 30_000)}</div>"
    many = "".join(f"<i>{escape('<p>a</p><p>b</p>')}</i>" for _ in range(5_000))
    with it_ends():
        assert "<div>" in parse_html(deep).blocks[-1].text
        assert len(parse_html(many).blocks) == 10_000
