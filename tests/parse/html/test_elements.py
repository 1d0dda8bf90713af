from __future__ import annotations

import pytest
from lxml import html

from reader.parse.html.elements import (
    BLOCK,
    BREAK,
    INLINE,
    LINE,
    LOOKED_AT,
    NEVER,
    OPTION,
    SKIPPED,
    is_drawing_text,
    is_hidden,
    is_unseen,
    kind_of,
)


def element(markup: str):
    return html.fragment_fromstring(markup)


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", LINE),
        ("my-tag", LINE),
        ("img", LINE),
        ("p", BLOCK),
        ("td", BLOCK),
        ("li", BLOCK),
        ("br", BREAK),
        ("option", OPTION),
        ("script", NEVER),
        (html.HtmlComment, NEVER),
        ("table", LOOKED_AT),
        ("pre", LOOKED_AT),
        ("iframe", LOOKED_AT),
        ("title", LOOKED_AT),
    ],
)
def test_what_is_done_with_an_element(tag, kind):
    assert kind_of(tag) is kind


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
    assert (is_unseen(element(markup).attrib), is_hidden(element(markup).attrib)) == (unseen, hidden)


def test_tooltips_of_drawings_are_never_shown():
    drawing = element("<svg><title>x</title></svg>")
    assert is_drawing_text(drawing[0])
    assert not is_drawing_text(element("<p>x</p>"))
    assert not is_drawing_text(element("<div><title>x</title></div>")[0])
