from __future__ import annotations

import pytest

from reader.parse.wordpress import as_page, is_furniture

ITEM = "<item><content:encoded><![CDATA[%s]]></content:encoded><wp:post_type><![CDATA[%s]]></wp:post_type></item>"


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("", "attachment", "attachment"), ("", "nav_menu_item", "nav_menu_item"), ("", "post", ""), ("", "page", ""),
        ("<p>The ferry waits.</p>", "column", ""),
    ],
)  # fmt: skip
def test_pictures_and_menus_are_no_articles(text: str, kind: str, expected: str) -> None:
    assert is_furniture((ITEM % (text, kind)).encode()) == expected


def test_an_item_of_a_feed_has_no_such_type() -> None:
    assert is_furniture(b"<item><title>a</title></item>") == ""


def test_blank_lines_part_paragraphs_where_the_text_has_no_tags_for_them() -> None:
    text = "One.\n\nTwo <em>again</em>.\n\n<blockquote>Three.</blockquote>\n\nFour."
    assert (
        as_page(text) == "<p>One.</p>\n\n<p>Two <em>again</em>.</p>\n\n<blockquote>Three.</blockquote>\n\n<p>Four.</p>"
    )
    for whole in ("<p>One.</p>\n\n<h2>Two</h2>", "One.\n\nTwo."):
        assert as_page(whole) == whole


def test_a_caption_is_one() -> None:
    text = (
        '[caption id="a1" width="300"]<a href="/x"><img src="1.jpg" /></a> The quay. Photo: Ada Quill[/caption]\n\nOne.'
    )
    assert as_page(text).startswith(
        '<figure><a href="/x"><img src="1.jpg" /></a><figcaption>The quay. Photo: Ada Quill</figcap'
    )
    assert as_page(text).endswith("</figure>\n\n<p>One.</p>")
