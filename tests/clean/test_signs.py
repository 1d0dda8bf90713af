"""The signs of one line."""

import pytest

from reader.ascii import in_ascii
from reader.clean.signs import (
    capitals_of,
    commas_of,
    ending_of,
    glue_of,
    has_dateline,
    is_picture_name,
    is_uncased,
    marks_of,
    size_of,
    starting_of,
)


def test_scripts_with_and_without_capitals():
    assert not is_uncased("Harbour opens")
    assert not is_uncased("Hafen öffnet – “endlich”")
    assert not is_uncased("Порт открыт")
    for text in ("항구", "港口", "الميناء", "ท่าเรือ", "बंदरगाह"):
        assert is_uncased(text)


@pytest.mark.parametrize(
    "text",
    ["NORRVIK — The", "NORRVIK, Sweden (AP) — The", "Norrvik (dpa) - Der", "ST. ALMBY -- The", "ALMBY, Norrvik – The"],
)
def test_datelines(text):
    assert has_dateline(text, in_ascii(text))


@pytest.mark.parametrize("text", ["Norrvik — The", "A - B", "TV - it is", "The port (old) was shut", "1 - 2 (AP) - 3"])
def test_no_datelines(text):
    assert not has_dateline(text, in_ascii(text))


def test_where_two_texts_meet():
    assert glue_of("Harbour opensThe last") == "ensThe"
    assert glue_of("Harbour opens. The last") == ""


def test_counts():
    assert capitals_of("Harbour of Norrvik") == (2, False)
    assert capitals_of("a MacBook") == (1, True)
    assert commas_of("a, b, c") == 2
    assert commas_of("一、二，三") == 2
    assert size_of("harbour opens", "harbour opens", 2, uncased=False) == 2
    assert size_of("港口新闻", "港口新闻", 1, uncased=True) == 2


def test_ends():
    assert (ending_of("It was.”"), ending_of("1931"), ending_of("Names:")) == ("stop", "digit", "colon")
    assert (starting_of("• one"), starting_of("one"), starting_of("“One”")) == ("bullet", "lower", "quote")


@pytest.mark.parametrize(
    "text",
    [
        "dp3_1_en",
        "[harbour_1x1]",
        "[port-2][quay_3] [map_4]",
        "harbour-at-night.jpg",
        "pier.PNG",
        "ADA PORT (1).png",
        "/f/1x2/q-9_pier.webp)",
    ],
)
def test_names_of_pictures(text):
    assert "P" in marks_of(text, text, in_ascii(text), True, False)[0]


@pytest.mark.parametrize(
    "text", ["[Search]", "[1] Ports of Norrvik", "harbour_master", "See map.png for more", "[ ]", "Oslo."]
)
def test_no_names_of_pictures(text):
    assert "P" not in marks_of(text, text, in_ascii(text), True, False)[0]


def test_the_name_of_a_picture():
    for text in ("harbour_0412.jpg", "480316_highres", "10894_9999.jpg"):
        assert is_picture_name(text)
    for text in ("Harbour opens", "harbour", "www.example.org", "The_end"):
        assert not is_picture_name(text)
    for text, is_one in (("![](https://example.org/a/b.jpg)", True), ("![The pier](pier.jpg)", True), ("!!!", False)):
        assert ("P" in marks_of(text, text, in_ascii(text), short=True, glued=False)[0]) is is_one


@pytest.mark.parametrize(
    "text", ["HARBOUR OPENS", "the harbour opens…", "[a_b]", "harbour opensThe", "“harbour” opens"]
)
def test_lines_of_letters_need_not_be_asked_for_other_signs(text):
    given = (text, text, in_ascii(text), True, False)
    assert marks_of(*given, lettered=True) == marks_of(*given)
