from __future__ import annotations

import pytest
from lxml import html

from reader.parse.html_elements import INLINE, SKIPPED, is_hidden, is_line_element, is_never_shown, is_unseen


def element(markup: str):
    return html.fragment_fromstring(markup)


@pytest.mark.parametrize(("tag", "inline"), [("b", True), ("my-tag", True), ("p", False), ("td", False), ("li", False)])
def test_elements_of_a_line(tag, inline):
    assert is_line_element(tag) is inline


def test_no_element_is_in_two_sets():
    assert INLINE.isdisjoint(SKIPPED)


@pytest.mark.parametrize(
    ("markup", "unseen", "hidden"),
    [
        ("<p>x</p>", False, False),
        ("<p hidden>x</p>", True, True),
        ("<p style='color:red; display : none'>x</p>", True, True),
        ("<p style='DISPLAY: none'>x</p>", True, True),
        ("<p aria-hidden=true>x</p>", False, True),
    ],
)
def test_what_is_not_displayed(markup, unseen, hidden):
    assert (is_unseen(element(markup)), is_hidden(element(markup))) == (unseen, hidden)


def test_scripts_and_tooltips_of_drawings_are_never_shown():
    drawing = element("<svg><title>x</title></svg>")
    assert is_never_shown(drawing[0], "title")
    assert is_never_shown(element("<script>x</script>"), "script")
    assert not is_never_shown(element("<p>x</p>"), "p")
