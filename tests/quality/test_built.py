"""Pages whose elements say what they are, taken apart."""

import re

from tests.quality.built import built_pages, taken_apart, write_built_pages

PAGE = """<!-- en | Pier News | 2025-03-04 | Ann Gale; Bo Lund -->
<html><head><title>Pier shut - Pier News</title></head><body>
<nav><a href="/">Home</a></nav><!--[--><h1 g==>Pier shut</h1>
<div><span g=@>By Ann Gale</span> <b>2 min</b></div>
<figure><img src="p.jpg"><figcaption g=^>The pier. <i>Bo Lund</i></figcaption></figure>
<p g=+>It is <b>shut</b>.</p><table g=|><tr><td>Day</td><td>Boats</td></tr></table><p>Read more</p><!--]-->
<footer>© Pier</footer></body></html>
"""


def test_page_taken_apart():
    page, truth = taken_apart(PAGE)
    assert "g=" not in page
    assert "<!--" not in page
    assert truth["body"] == "It is shut.\n\nDay Boats"
    assert truth["titles"] == ["Pier shut"]
    assert truth["authors"] == ["Ann Gale", "Bo Lund"]
    inside = [
        ("byline-date", "By Ann Gale 2 min"),
        ("caption", "The pier. Bo Lund"),
        ("body", "It is shut."),
        ("body", "Day"),
        ("body", "Boats"),
        ("boilerplate", "Read more"),
    ]
    assert truth["dumps"]["near"] == [("title", "Pier shut"), *inside]
    assert truth["dumps"]["blocks"] == [
        ("title", "Pier shut - Pier News"),
        ("boilerplate", "Home"),
        ("title", "Pier shut"),
        *inside,
        ("boilerplate", "© Pier"),
    ]


def test_every_page_has_a_text_a_date_and_a_part_that_dumps_keep():
    for name, page, truth in built_pages():
        assert len(truth["body"]) > 200, name
        assert not re.search(r"\sg=|<!--[][]", page), name
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", truth["dates"][0]), name
        assert {"body", "boilerplate"} <= {label for label, _ in truth["dumps"]["near"]}, name


def test_cases_are_written(tmp_path):
    folder = write_built_pages(tmp_path, "1") / "pages"
    assert sorted(folder.glob("*.near.txt"))
    assert not sorted(folder.glob("built-2-*"))
