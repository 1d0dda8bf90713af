from __future__ import annotations

from reader.model import Shape
from reader.parse.by_format import parse_text, read_simply

PAGE = "<html><body><h1>One</h1><p>It <b>rained</b>.</p></body></html>"


def test_a_text_is_read_as_what_it_is() -> None:
    assert [block.shape for block in parse_text(PAGE, "html").blocks] == [Shape.HEADING, Shape.PARAGRAPH]
    assert parse_text("# One\n\nIt rained.\n", "markdown").blocks[0].shape is Shape.HEADING
    assert parse_text("Title: One\nAuthor: A. Berg\nDate: 2026-03-04\n\nIt rained.\n", "text").fields.title is not None


def test_the_words_alone_of_a_text() -> None:
    for found in (parse_text(PAGE, "html", as_plain=True), read_simply(PAGE, "html")):
        assert " ".join(block.text for block in found.blocks).split() == ["One", "It", "rained."]
    assert parse_text("# One", "markdown", as_plain=True).blocks[0].text == "# One"
    assert read_simply("<p>x", "text").blocks[0].text == "<p>x"
