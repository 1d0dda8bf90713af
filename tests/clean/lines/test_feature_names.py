"""Features by their names."""

from __future__ import annotations

import pytest

from reader.clean.lines.feature_names import AMOUNTS, names_of, phrase_names, signs_names
from reader.clean.lines.line import WORD_STEPS
from reader.clean.lines.phrases import Match


def test_a_key_is_a_name_or_gives_several():
    assert names_of("dateline") == ("dateline",)
    assert names_of((signs_names, "few", 2, "Ul", True, "list-item")) == (
        *("commas.2:few", "upper", "link:few", "quotes:few"),
        "shape.list-item:few",
    )


def test_each_class_of_length_has_its_amount():
    assert len(AMOUNTS) == len(WORD_STEPS) + 1


@pytest.mark.parametrize(
    ("match", "furniture", "names"),
    [
        (Match("share", True, True, 2), True, ["phrase-all:few", "furniture.sure.whole"]),
        (Match("nav", True, False, 1), True, ["phrase-start:few", "furniture.likely"]),
        (Match("nav", True, False, 3, sure=True), False, ["phrase-start:few", "furniture.sure"]),
        (Match("nav", True, False, 4), False, ["phrase-start:few", "furniture.spoken"]),
        (Match("nav", False, True, 2), False, ["phrase-end:few"]),
        (Match("newsletter", False, False, 3), False, ["phrase-in:few", "furniture.spoken"]),
    ],
)
def test_a_phrase_says_more_the_longer_and_surer_it_is(match, furniture, names):
    assert phrase_names(match, "few", furniture) == (f"phrase.{match.kind}", *names)
