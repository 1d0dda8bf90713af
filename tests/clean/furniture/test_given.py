"""Names below a headline that nothing but a given name gives away."""

import pytest

from reader.clean.furniture.foot import foot_words
from reader.clean.furniture.given import LONGEST, given_names, name_beside
from reader.rules.load import default_rules

RULES = default_rules()


def named(text, language="en", *, dated=False):
    return name_beside(text, foot_words(language, RULES).bylines, given_names(RULES), dated=dated)


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("pl", "Bożena Kwiatek11 listopada 2025, 9:17Komentarze: 12", "Bożena Kwiatek"),
        ("en", "March 4, 2025 • Ada Holm, Staff Writer", "Ada Holm"),
        ("en", "March 4, 2025|Ada Holm", "Ada Holm"),
        ("en", "Port Ansel 4 March 2025, 9:17", None),
        ("en", "June Monday 4 March 2025, 9:17", None),
    ],
)
def test_a_name_beside_a_day(language, line, name):
    assert named(line, language, dated=True) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ada HolmHarrow FM South reporter", "Ada Holm"),
        ("Ada Holm in Norrvik", "Ada Holm"),
        ("Ada Holm at Parc de la Mer", "Ada Holm"),
        ("Ada Holm", None),  # the lines beside it have to tell
        ("Ada Holm reopens the bridge", None),
        ("Ada Holm was a reporter.", None),
        ("Norrvik Holm in Harrow", None),
        ("Ada Holm in " + "Norrvik " * LONGEST, None),
    ],
)
def test_a_name_before_an_office_or_a_place(line, name):
    assert named(line) == name


def test_names_of_either_sex_are_given_names_and_months_are_none():
    names = given_names(RULES)
    assert {"ada", "felix", "alex", "andrea"} <= names
    assert names.isdisjoint({"april", "june", "jan"})
