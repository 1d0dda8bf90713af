from __future__ import annotations

import pytest
from lxml import html

from reader.parse.html.blocks import CONTAINERS, NAME_LEVELS
from reader.parse.html.tree import Walk


def pieces(page: str):
    return Walk().run(html.document_fromstring(page))


@pytest.mark.parametrize(
    ("page", "hint"),
    [
        ("<p class='photo-caption'>x</p>", "caption"),
        ("<div class=wp-caption><p>x</p></div>", "caption"),
        ("<div class=caption><p>" + "long " * 400 + "</p></div>", ""),
        ("<div class=entry-meta><span class=author>x</span></div>", "byline"),
        ("<p><time>x</time></p>", "date"),
        ("<p>some <time>x</time></p>", ""),
        ("<div itemprop=articleBody><p>x</p></div>", "body"),
        ("<div itemprop=articleBody><p class=credit>x</p></div>", "caption"),
        ("<h2 class=entry-title>x</h2>", "title"),
    ],
)
def test_hints(page, hint):
    assert pieces(page)[0].hint == hint


def test_names_are_those_of_the_nearest_elements_own_first():
    page = "".join(f"<div class=level{'abcdefg'[n]}>" for n in range(7)) + "<p class=ownName id=mark-1>x"
    names = pieces(page)[0].names.split("/")
    assert names[0] == "own name mark"
    assert names[1] == "levelg"
    assert len(names) <= NAME_LEVELS


def test_blocks_in_one_element_share_its_number():
    one, two, other = pieces("<div><p>a</p><p>b</p></div><div><p>c</p></div>")
    assert one.containers[:-1] == two.containers[:-1] != other.containers[:-1]
    assert len(pieces("<div>" * 60 + "x")[0].containers) == CONTAINERS


def test_a_side_that_holds_the_whole_text_is_no_side():
    text = "<p>" + "Running text of the article that goes on and on for a good while. " * 3 + "</p>"
    wrapped = pieces(f"<div class=sidebar-layout>{text * 5}</div><div class=footer><p>end</p></div>")
    assert {piece.region for piece in wrapped} == {"", "footer"}
    beside = pieces(f"<div>{text * 5}</div><div class=sidebar>{text}</div>")
    assert beside[-1].region == "aside"


def test_a_header_inside_the_article_is_the_articles():
    assert pieces("<article><header><h1>x</h1></header></article>")[0].region == "article-header"


def test_old_pages_tell_by_the_size_of_their_letters():
    page = (
        "<td><font size=1>5 March 2018</font><br><font face=Times size=5><b>Quay to be rebuilt</b></font><br>"
        "<font size=2><i>Odo Farr</i></font><br><br><font size=3>It fell.<br>Nobody wept.<br><br>The end.</font></td>"
    )
    found = pieces(page)
    assert [piece.text for piece in found] == [
        "5 March 2018", "Quay to be rebuilt", "Odo Farr", "It fell. Nobody wept.", "The end.",
    ]  # fmt: skip
    assert [piece.hint for piece in found] == ["", "title", "", "", ""]


def test_a_break_behind_a_marked_line_ends_it():
    page = "<div><span class=byline>By Odo Farr</span><br>The quay <b>fell</b><br>in the night.</div>"
    assert [piece.text for piece in pieces(page)] == ["By Odo Farr", "The quay fell in the night."]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (
            "<div><span>4 hours ago</span><span>Published 4 March 2025</span></div>",
            "4 hours ago Published 4 March 2025",
        ),
        ("<p><time><span>March 4, 2025</span><span>2:41 PM</span></time></p>", "March 4, 2025 2:41 PM"),
        ("<div><a>WhatsApp</a><a><b>Copy</b> link</a></div>", "WhatsApp Copy link"),
        ("<p><i>(Lena Farr)</i><b>The quay</b></p>", "(Lena Farr) The quay"),
        ("<p><span>T</span>he quay in Mc<b>Allen</b> <i>re</i><b>opens</b></p>", "The quay in McAllen reopens"),
        ("<p>10<sup>12</sup> <span>2</span><span>5</span></p>", "1012 25"),
    ],
)
def test_layout_alone_keeps_elements_apart(page, text):
    assert [piece.text for piece in pieces(page)] == [text]


def test_paragraphs_in_widgets_of_one_name_are_no_sides():
    text = "The old quay is to be rebuilt, and all of the boats have to leave it before winter."
    made = "".join(
        f"<div class='element-{n} widget widget-text-editor'><div class=widget-box><p>{text}</p></div></div>"
        for n in "abcd"
    )
    side = f"<div class='widget widget-weather'><p>{text}</p></div>"
    assert [piece.region for piece in pieces(f"<div>{made}</div>{side}")] == ["", "", "", "", "aside"]


def test_a_list_of_others_keeps_its_region_however_much_of_their_text_it_holds():
    late = "The ferry to Harrow was late again that day, the harbour master said, and nobody knew when it would sail."
    own = "".join(f"<p>{late} {n}</p>" for n in range(5))
    other = "".join(f"<li><h3>Story {n}</h3><p>{'An excerpt of another story, long. ' * 9}</p></li>" for n in range(4))
    page = f'<body><div class="{{}}">{own}</div><ol class="most-popular">{other}</ol></body>'
    said = [piece for piece in pieces(page.format("article-body")) if piece.text.startswith("An excerpt")]
    assert {piece.region for piece in said} == {"related"}
    unsaid = [piece for piece in pieces(page.format("left")) if piece.text.startswith("An excerpt")]
    assert {piece.region for piece in unsaid} == {""}
