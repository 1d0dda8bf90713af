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


TAGGED = """\
Ferry to run at night<br><br>By <b>Ida Quarrie</b><br/><br/>The board&rsquo;s members <em>voted</em> on Monday.<br />
<a href="https://grindlepost.example/">Nobody</a> opposed it.
"""


def test_a_text_whose_lines_have_tags_is_a_page() -> None:
    parsed = parse_text(TAGGED, "text")
    assert parsed.format == "html"
    assert [block.text for block in parsed.blocks] == [
        "Ferry to run at night",
        "By Ida Quarrie",
        "The board’s members voted on Monday. Nobody opposed it.",
    ]


def test_a_text_that_writes_about_tags_is_none() -> None:
    for text in (
        "A paragraph begins with <p> and ends with </p>.\nA link is <a href='x'>words</a>, emphasis <em>words</em>.\n",
        "It ends with </p>, </div> or </li>.\nPut a list into “<ul>” and not into (<ol>).\n",
        "This is a page:\n\n<html>\n<body>\n<p>Fish</p>\n<p>More <b>fish</b></p>\n</body>\n</html>\n",
    ):
        assert [block.text for block in parse_text(text, "text").blocks] == [line for line in text.split("\n") if line]


def test_a_dump_with_a_line_of_tags_is_none() -> None:
    parsed = parse_text("The board voted.\n" * 9 + "<p>No</p><p>script</p><p>here</p>\n", "text")
    assert parsed.format == ""
    assert parsed.blocks[-1].text == "<p>No</p><p>script</p><p>here</p>"
    assert [block.text for block in parse_text(TAGGED, "text", as_plain=True).blocks] == TAGGED.splitlines()
