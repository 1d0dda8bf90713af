from __future__ import annotations

import pytest

from reader.parse.html.names import SILENT, page_rules, telling, words_of


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("articleBody-main_2", "article body main"),
        ("js-HTMLBlock wide", "js html block wide"),
        ("", ""),
        ("12345", ""),
        ("é-caption", "caption"),
    ],
)
def test_words(name, words):
    assert " ".join(words_of(name)) == words


@pytest.mark.parametrize(
    ("classes", "ident", "prop", "role", "region", "hint"),
    [
        ("related-posts", "", "", "", "related", ""),
        ("post", "comments", "", "", "comments", ""),
        ("read-more-box", "", "", "", "related", ""),
        ("reader", "", "", "", "", ""),
        ("", "", "", "navigation", "nav", ""),
        ("image-caption", "", "", "", "", "caption"),
        ("", "", "datePublished", "", "", "date"),
        ("", "", "comment", "", "comments", ""),
        ("share", "", "author", "", "share", "byline"),
    ],
)
def test_what_names_tell(classes, ident, prop, role, region, hint):
    told = telling(classes, ident, prop, role)
    assert (told.region, told.hint) == (region, hint)


def test_nothing_told():
    assert telling("", "", "", "") is SILENT
    assert telling("x1", "", "", "").names == "x"


def test_popups():
    assert telling("tooltip", "", "", "").popup
    assert not telling("caption", "", "", "").popup


def test_tokens_are_written_as_names_are_read():
    for section in ("regions", "hints", "popups"):
        for tokens in page_rules()[section].values():
            for token in tokens:
                assert token == token.lower()
                assert words_of(token.replace("+", " ")) == token.split("+")


def test_templates_name_their_parts_in_their_own_languages():
    assert telling("comentarios_lectores", "", "", "").region == "comments"
    assert telling("Kommentare", "", "", "").region == "comments"
    assert telling("publicidad", "", "", "").region == "ad"
    assert telling("pie-foto", "", "", "").hint == "caption"
    assert telling("mod-inline image image-right", "", "", "").hint == "caption"


def test_what_a_build_writes_behind_a_name_is_none():
    assert words_of("headerImage--4ad9ad7c0b2e imageCredit_0ad12f3c9be8") == ["header", "image", "image", "credit"]
    assert telling("headerImage--4ad9ad7c0b2e", "", "", "").region == ""
    assert telling("ad-4", "", "", "").region == "ad"
    assert telling("facade ad20000000", "", "", "").region == ""
    assert words_of("h2-deadbeef") == ["h", "deadbeef"]
