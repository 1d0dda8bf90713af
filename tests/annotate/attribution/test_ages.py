from __future__ import annotations

import pytest

from reader.annotate.attribution.ages import aged
from reader.annotate.attribution.people import People
from reader.annotate.sentences.compiled_lexicon import lexicon_of
from reader.rules.load import default_rules
from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("paragraphs", "language", "wanted"),
    [
        (
            ("Leon Wuttke (23) traf, dann Jannis Böhm (19).", "„Ich flankte“, sagte der 19-Jährige."),
            "de",
            "Jannis Böhm",
        ),
        (
            ("Ida Roth, 71, waved to Mina Vale, 64.", "“I am here,” the 71-year-old said."),
            "en",
            "Ida Roth",
        ),
    ],
)
def test_who_is_called_by_an_age_beside_a_name(paragraphs: tuple[str, ...], language: str, wanted: str) -> None:
    assert speakers(*paragraphs, language=language) == [wanted]


def test_of_two_with_the_same_age_neither_is_meant_by_it() -> None:
    german = lexicon_of("de", default_rules())
    assert german is not None
    people = People("Leon Wuttke (19) traf, dann Jannis Böhm (19) und Ole Mohn (23).", german)
    assert aged(people, "der 19-Jährige") is None
    found = aged(people, "der 23-Jährige")
    assert found is not None
    assert found.name == "Ole Mohn"
