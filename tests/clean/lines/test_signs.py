"""The signs of one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ascii import in_ascii
from reader.clean.lines.phrases import cut
from reader.clean.lines.signs import (
    ENDINGS,
    STARTS,
    capitals_of,
    commas_of,
    ending_of,
    glue_of,
    has_dateline,
    is_picture_name,
    is_quoting,
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
    assert capitals_of("Harbour of Norrvik", "upper") == (2, False)
    assert capitals_of("a MacBook", "lower") == (1, True)
    assert commas_of("a, b, c") == 2
    assert commas_of("一、二，三") == 2
    assert size_of("harbour opens", "harbour opens", 2, uncased=False) == 2
    assert size_of("港口新闻", "港口新闻", 1, uncased=True) == 2


def test_ends():
    assert (ending_of("It was.”"), ending_of("1931"), ending_of("Names:")) == ("stop", "digit", "colon")
    french, german = "Il viendra.\u00a0»", "»Er kommt.«"
    assert (ending_of(french), ending_of(german), ending_of("« Un bac »")) == ("stop", "stop", "quote")
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
    assert "P" in marks_of(text, text, in_ascii(text), "signs", True, False)


@pytest.mark.parametrize(
    "text", ["[Search]", "[1] Ports of Norrvik", "harbour_master", "See map.png for more", "[ ]", "Oslo."]
)
def test_no_names_of_pictures(text):
    assert "P" not in marks_of(text, text, in_ascii(text), "signs", True, False)


def test_the_name_of_a_picture():
    for text in ("harbour_0412.jpg", "480316_highres", "10894_9999.jpg"):
        assert is_picture_name(text)
    for text in ("Harbour opens", "harbour", "www.example.org", "The_end"):
        assert not is_picture_name(text)
    for text, is_one in (("![](https://example.org/a/b.jpg)", True), ("![The pier](pier.jpg)", True), ("!!!", False)):
        assert ("P" in marks_of(text, text, in_ascii(text), "signs", short=True, glued=False)) is is_one


@pytest.mark.parametrize(
    "text",
    [
        *(
            "HARBOUR OPENS",
            "the harbour opens…",
            "[a_b]",
            "harbour opensThe",
            "“harbour” opens",
            "it's open",
            "Quay (3)",
        ),
        *(
            "City › Port",
            "City » Port",
            "City | Port",
            "© Ada",
            "ada@example",
            "#port",
            "port.com",
            "www.port",
            "a://b",
        ),
        *("City / Port", "3.5", "on 3 of 14,000 well-known quays", "Ada's quay, 1931."),
    ],
)
def test_what_a_line_is_made_of_saves_the_look_for_other_signs(text):
    plain = in_ascii(text)
    made_of = cut(plain)[1]
    assert marks_of(text, text, plain, made_of, True, False) == marks_of(text, text, plain, "signs", True, False)


def test_quotation_marks():
    for text in ('"Yes"', "“Yes”", "«Oui»", "„Ja“", "Größe “A”"):
        assert is_quoting(text, in_ascii(text))
    for text in ("Yes", "It’s – late…", "Größe — A"):
        assert not is_quoting(text, in_ascii(text))


@given(st.text(min_size=1))
def test_most_endings_and_starts_are_in_the_tables(text):
    assert ENDINGS.get(text[-1], ending_of(text)) == ending_of(text)
    assert STARTS.get(text[0], starting_of(text)) == starting_of(text)
