"""Patterns compiled when they are needed."""

import re

import pytest

from reader.annotate.publisher.source_words import source_words
from reader.clean.captions.signs import caption_words
from reader.clean.furniture.byline_words import bylines_of
from reader.clean.furniture.date_words import date_words
from reader.late import late
from reader.rules.load import default_rules


def test_it_does_what_the_pattern_does():
    word = late(r"(?P<letters>a+)\d")
    assert word.fullmatch("aa1")["letters"] == "aa"
    assert word.sub("-", "a1 aa2") == "- -"
    assert word.pattern == r"(?P<letters>a+)\d"
    assert late(rb"^b$", re.M).findall(b"a\nb") == [b"b"]


def test_compiled_once_and_kept(monkeypatch):
    assert late(r"b+\d") is late(r"b+\d")
    assert late(r"b+\d").search("b1")
    monkeypatch.delattr("re.compile")
    assert late(r"b+\d").search("bb2")


def test_what_is_wrong_with_it_is_said_at_its_first_use():
    broken = late("(")
    with pytest.raises(re.error):
        broken.search("")


@pytest.mark.parametrize("language", [*default_rules().languages, None])
def test_every_language_s_patterns_can_be_compiled(language):
    rules = default_rules()
    for words in (f(language, rules) for f in (source_words, bylines_of, caption_words, date_words)):
        for name in dir(words):
            if isinstance(getattr(words, name), type(late("x"))):
                assert getattr(words, name).groups >= 0
