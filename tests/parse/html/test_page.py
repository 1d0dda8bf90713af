from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Field, Fields, Shape
from reader.parse.html import page
from reader.parse.html.page import MAX_TAGS, parse_html, parse_html_as_text
from tests.ending import it_ends

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Bridge reopens | The Quarry Post</title>
<script>var hidden = "canary";</script><style>p { color: canary }</style></head><body>
<nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Bridge reopens</h1><p class="byline">By Ada Marlow</p><time datetime="2024-03-05">5 March 2024</time>
<p>The old <a href="/bridge">bridge</a> over the river opened <em>again</em> on Monday after two years of work.</p>
<figure><img src="b.jpg">
<figcaption>The bridge at dawn. <span class="credit">Photo: Jon Pell</span></figcaption></figure>
<blockquote><p>We waited long enough, and now we walk.</p></blockquote>
<ol><li>First the deck<ul><li>then the rails</li></ul></li></ol>
<pre>a  b
  c</pre>
<table><tr><th>Year</th><th>Cars</th></tr><tr><td>2022</td><td>0</td></tr></table></article>
<footer><p>Copyright The Quarry Post</p></footer></body></html>"""


def words(parsed) -> set[str]:
    return {word for block in parsed.blocks for word in re.findall(r"\w+", block.text)}


def find(parsed, text):
    return next(block for block in parsed.blocks if text in block.text)


def test_every_block_of_a_page_in_its_order():
    parsed = parse_html(PAGE)
    texts = [block.text for block in parsed.blocks]
    assert texts == [
        "Home",
        "Sport",
        "Bridge reopens",
        "By Ada Marlow",
        "5 March 2024",
        "The old bridge over the river opened again on Monday after two years of work.",
        "The bridge at dawn. Photo: Jon Pell",
        "We waited long enough, and now we walk.",
        "First the deck",
        "then the rails",
        "a  b\n  c",
        "| Year | Cars |\n| --- | --- |\n| 2022 | 0 |",
        "Copyright The Quarry Post",
    ]
    assert "canary" not in " ".join(texts)


@pytest.mark.parametrize(
    ("text", "shape", "region", "hint"),
    [
        ("Home", Shape.LIST_ITEM, "nav", ""),
        ("Bridge reopens", Shape.HEADING, "article", "title"),
        ("By Ada", Shape.PARAGRAPH, "article", "byline"),
        ("5 March", Shape.PARAGRAPH, "article", "date"),
        ("The old", Shape.PARAGRAPH, "article", ""),
        ("at dawn", Shape.FIGURE, "figure", "caption"),
        ("We waited", Shape.BLOCKQUOTE, "article", ""),
        ("then the", Shape.LIST_ITEM, "article", ""),
        ("a  b", Shape.CODE, "article", ""),
        ("Year", Shape.TABLE, "article", ""),
        ("Copyright", Shape.PARAGRAPH, "footer", ""),
    ],
)
def test_shape_region_and_hint(text, shape, region, hint):
    block = find(parse_html(PAGE), text)
    assert (block.shape, block.evidence.region, block.evidence.hint) == (shape, region, hint)


def test_share_of_links_depth_of_lists_and_pictures():
    parsed = parse_html(PAGE)
    assert find(parsed, "Home").evidence.links == 1.0
    assert 0 < find(parsed, "The old").evidence.links < 0.2
    assert find(parsed, "then the").indent == 1
    assert find(parsed, "at dawn").evidence.picture
    assert not find(parsed, "We waited").evidence.picture


def test_the_extractor_is_asked():
    body = "".join(
        f"<p>Paragraph {n} tells at some length what happened in the village on the hill.</p>" for n in range(9)
    )
    parsed = parse_html(f"<body><div class=menu><a href=/a>Shop</a></div><article>{body}</article></body>")
    assert find(parsed, "Paragraph 4").evidence.content is True
    assert find(parsed, "Shop").evidence.content is False


def test_fields_of_the_record_win():
    parsed = parse_html(PAGE, base_fields=Fields(title=Field("Another title", "json.title")))
    assert parsed.fields.title == Field("Another title", "json.title")


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 300 + "deepword" + "</div>" * 300,
        "<div>" * 50_000 + "deepword",
        "<b>" * 5_000 + "deepword",
        "<wbr>" * 3_000 + "<p>deepword",
        "<p>early</p></body></html><p>deepword</p>",
        "<p>early</p></body></html> deepword",
        "<title>never closed <p>deepword",
        "<textarea>never closed <p>deepword",
        "<xmp>raw <b>deepword</b>",
        "<noscript><p>deepword</p></noscript>",
        "<p " + " ".join(f"a{n}=1" for n in range(30_000)) + ">deepword",
        "<p>x" * (MAX_TAGS + 1) + "deepword",
        '<?xml version="1.0" encoding="utf-16"?><html><body>deepword</body></html>',
        "<!-- never closed deepword",
        "deepword",
        "<p>" + "x " * 1_000_000 + "deepword",
        "a\0b <p>deepword\0",
        "\ud800 <p>deepword",
    ],
    ids=lambda page: f"{page[:24]}",
)
def test_no_word_is_lost(page):
    with it_ends():
        parsed = parse_html(page)
    assert any("deepword" in block.text for block in parsed.blocks)


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("<div>" * 3_000 + "x", "too-deep"),
        ("<p>x" * (MAX_TAGS + 1), "too-many-tags"),
        ("<p " + " ".join(f"a{n}=1" for n in range(9_000)) + ">x", "too-many-attributes"),
        ("<p>x" * 999 + "<p " + "a " * 3_100 + ">x" + "<p>x" * 999, "too-many-attributes"),
    ],
)
def test_beyond_bounds_there_is_a_problem(page, kind):
    assert [problem.kind for problem in parse_html(page).problems] == [kind]


def test_a_long_value_is_no_crowd_of_attributes():
    page = f"<div data-text='{'word ' * 5_000}'><p>Shown.</p></div>"
    assert parse_html(page).problems == ()


@pytest.mark.parametrize("page", ["", " ", "<!-- x -->", "<html></html>", "<script>x</script>"])
def test_nothing_to_show(page):
    assert not words(parse_html(page)) - {"x"}


def test_no_script_is_shown_when_read_as_plain_text():
    page = "<script>var canary = 1;</script><style>canary</style>" + "<p>x" * (MAX_TAGS + 1)
    assert "canary" not in words(parse_html(page))


PARTS = (
    *("<p>", "</p>", "<div class='a caption'>", "</div>", "<table><tr><td>", "</table>", "<br>", "<a href=x>", "</a>"),
    *("<ul><li>", "<span class=tooltip>", "</span>", "<h1>", "word", "&amp;", "<", ">", "<!--", "-->", "<q>", "\ud800"),
    *("<script>", "</script>", "<title>", "<select><option>", "<pre>", "<textarea>", "</html>", "é", "漢", "\0"),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=40))
def test_any_page_gives_a_value(parts):
    for block in parse_html("".join(parts)).blocks:
        assert block.text.strip()
        assert 0 <= (block.evidence.links if block.evidence else 0) <= 1


def test_a_page_read_as_text_keeps_its_words_and_no_script():
    parsed = parse_html_as_text("<p>Ferry <b>late</b></p><script>var x = 'unseen'</script><div>again")
    words = " ".join(block.text for block in parsed.blocks).split()
    assert words == ["Ferry", "late", "again"]
    assert parsed.problems == ()


@pytest.mark.parametrize("end", ["</html\0>\n", "</body\0>\x01", "</html\x07>"])
def test_control_characters_behind_the_end(end):  # found by fuzzing
    parsed = parse_html(f"The ferry was late.\x07{end}")
    assert parsed.blocks[0].text.startswith("The ferry was late.")


def test_a_page_of_too_many_characters_is_read_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "MAX_CHARS", 50)
    parsed = parse_html("<p>" + "word " * 20)
    assert [problem.kind for problem in parsed.problems] == ["too-large"]
    assert parsed.blocks[0].text.startswith("word word")
