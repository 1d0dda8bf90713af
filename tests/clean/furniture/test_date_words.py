"""What a line with a date is, by a language's words: the article's day, or something else's."""

import pytest

from reader.clean.furniture.date_words import date_words
from reader.rules.load import default_rules


def kind(text, language="en", *, is_date=False):
    words = date_words(language, default_rules())
    (stated,) = words.calendar.dates(text)
    return words.kind(text, stated, is_date=is_date)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Published on March 3, 2016", "published"),
        ("Last updated: March 3, 2016", "updated"),
        ("March 3, 2016", "line"),
        ("March 3, 2016 | Harbour Echo", "line"),
        ("March 3, 2016 The Guardian", "line"),
        ("By Greta Brandt, March 3, 2016", "byline"),
        ("Greta Brandt Ode, March 3, 2016", "signed"),
        ("Retrieved March 3, 2016", None),
        ("Event date: March 3, 2016", None),
        ("By Ida Quarrie | Date: March 3, 2016 | Harbour", "published"),
        ("By Ida Quarrie | Event date: March 3, 2016", None),
        ("Concert on March 3, 2016", None),
        ("The quay fell on March 3, 2016, and nobody had seen it coming", None),
    ],
)
def test_the_words_around_a_date_tell_whose_it_is(text, expected):
    assert kind(text) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Veröffentlicht am 3. März 2016", "de", "published"),
        ("Aktualisiert am 3. März 2016", "de", "updated"),
        ("Publié le 3 mars 2016", "fr", "published"),
        ("Publicado el 3 de marzo de 2016", "es", "published"),
        ("2016-03-03 15:10:53 来源：码头日报", "zh", "line"),
        ("2016-03-03 15:10:53 字号：A- A A+ 来源：码头日报", "zh", "line"),
        ("2016-03-03 15:10:53 码头的大桥关闭了", "zh", None),
        ("最后更新: 2016-03-03 15:14", "zh", "updated"),
        ("发布日期：2016-03-03 浏览次数：", "zh", "published"),
    ],
)
def test_each_language_has_its_own_words(text, language, expected):
    assert kind(text, language) == expected


def test_what_the_markup_calls_a_date_may_hold_strange_words():
    assert kind("Quay desk March 3, 2016", is_date=True) == "line"
    assert kind("Quay desk March 3, 2016") != "line"


def test_words_beside_a_date_are_counted():
    words = date_words("en", default_rules())
    assert words.strangers("published on") == 0
    assert words.strangers("ferry sank on") == 2
