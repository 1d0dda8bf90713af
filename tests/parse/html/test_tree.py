from __future__ import annotations

import pytest
from lxml import html

from reader.parse.html.tree import MAX_PAGE_CELLS, Walk


def pieces(page: str):
    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    return Walk().run(html.document_fromstring(page, parser=parser))


def texts(page: str) -> list[str]:
    return [piece.text for piece in pieces(page)]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>one<br>two</p>", ["one two"]),
        ("<p>one<br><br>two</p>", ["one", "two"]),
        ("<p>one<br> <br/>two</p>", ["one", "two"]),
        ("<div>one<p>two</p>three</div>", ["one", "two", "three"]),
        ("<p>wor<b>ds</b> and<i> more</i></p>", ["words and more"]),
        ("<p>he said <q>no</q>.</p>", ["he said “no”."]),
        ("<p>a<!-- x -->b</p>", ["ab"]),
        ("<p>before<script>x</script> after</p>", ["before after"]),
        ("<svg><title>Icon</title></svg><p>text</p>", ["text"]),
        ("<my-box>inside</my-box> <p>text</p>", ["inside", "text"]),
        ("<select><option>one<option>two</select>", ["one two"]),
        ("<p>name<span class='tooltip'>who that is</span> spoke</p>", ["name spoke", "who that is"]),
        ("<p>name<span style='display: none'>spam</span> spoke</p>", ["name spoke", "spam"]),
        ("<p>a <ruby>漢<rt>kan</rt></ruby> b</p>", ["a 漢kan b"]),
        (
            "<table><tr><td>" + "long words " * 60 + "<td>x<tr><td>y<td>z</table>",
            ["long words " * 59 + "long words", "x", "y", "z"],
        ),
        ("<dl><dt>term<dd>meaning</dl>", ["term", "meaning"]),
    ],
)
def test_blocks(page, expected):
    assert texts(page) == expected


def test_hidden_and_popup_blocks_are_told():
    hidden, shown = pieces("<div hidden><p>menu</p></div><p>text</p>")
    assert (hidden.hidden, shown.hidden) == (True, False)
    popup = pieces("<p>a<span class=tooltip>b</span></p>")[1]
    assert (popup.popup, popup.hint, popup.hidden) == (True, "boilerplate", True)


def test_links_are_counted_right_after_a_hidden_link():
    assert [piece.links for piece in pieces("<p>a<a style='display:none'>b</a></p><p>c</p>")] == [0.0, 1.0, 0.0]


def test_a_table_too_many_is_read_cell_by_cell():
    table = "<table>" + "<tr><td>a<td>b</tr>" * 900 + "</table>"
    found = pieces(table * 5)
    assert sum(piece.tag == "table" for piece in found) == -(-MAX_PAGE_CELLS // 1_800)
    assert sum(piece.text == "a" for piece in found) == 900


def test_depth_is_measured():
    walk = Walk()
    walk.run(html.document_fromstring("<div><div><p>x</p></div></div>"))
    assert walk.depth == 5


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<span class=author>By <a>Ida Farr</a></span><span>on: May 5</span>", "By Ida Farr on: May 5"),
        ("<span>Harrow</span><span class=author>von Ida Farr</span>", "Harrow von Ida Farr"),
        ("<span class=source>来源：海湾网</span><span class=author>作者：温先生</span>", "来源：海湾网 作者：温先生"),
        ("<time>5 May</time><span>updated</span>", "5 May updated"),
        ("<span class=author>Ida Farr</span><span>, editor</span>", "Ida Farr, editor"),
        ("<span class=author>Ida</span>s <b>un</b><i>told</i> story", "Idas untold story"),
    ],
)
def test_a_name_and_a_day_are_things_of_their_own(line, expected):
    assert texts(f"<div>{line}</div>") == [expected]


@pytest.mark.parametrize("names", ["sr-only", "screen-reader-text", "visually-hidden", "btn visuallyhidden"])
def test_what_is_only_read_aloud_stands_beside_what_it_is_glued_to(names):
    assert texts(f"<p><a>Ida Farr<span class='{names}'>all articles</span></a> writes</p>") == [
        "Ida Farr writes",
        "all articles",
    ]
    assert texts(f"<p><span class='{names}'>By </span>Ida Farr</p>") == ["By Ida Farr"]
    assert texts(f"<p>Ida Farr <span class='{names}'>writes</span></p>") == ["Ida Farr writes"]
