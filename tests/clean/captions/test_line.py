"""What a line says that may be a caption."""

from __future__ import annotations

import pytest

from reader.clean.captions.line import first_sentence, is_headline, line_signs, line_words
from reader.rules.load import default_rules

RULES = default_rules()


def signs(text: str, language: str = "en") -> set[str]:
    return set(line_signs(text, line_words(language, RULES)))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ines Okafor waters the roses that she grew", {"leads.scene", "end.open", "first.name"}),
        ("The crane at the north pier in Harrow", {"told.0", "verbless", "placed.name", "first.article"}),
        ("The pier closed on Monday.", {"tells.ending.early", "end.stop", "ends.day"}),
        ("Ines Okafor in 1968. She was ten.", {"sentences.2", "told.0", "year.untold"}),
        ("Tom Ruel, left, and Ines Okafor on the quay", {"points"}),
        ("Right The boathouse is now a kitchen", {"points"}),
        ("“It hums”: the composer Ines Okafor", {"quotes", "quotes.name", "first.quote"}),
        ("Ines Okafor: ‘It hums’", {"colon.quote"}),
        ("A crew closes the bridge. (Ines Okafor, Harrow Post)", {"credit.bracket", "credit.two"}),
        ("A ticket costs £9", {"money"}),
    ],
)
def test_signs(line: str, expected: set[str]) -> None:
    assert expected <= signs(line)


def test_a_verb_behind_the_story_is_not_the_lines_own() -> None:
    assert "leads.scene" not in signs("Ines Okafor has said that the choir sings here")
    assert "points" not in signs("Image quality is good in daylight")


def test_other_languages_have_their_own_words() -> None:
    assert "told.0" not in signs("Die Brücke wurde gesperrt", "de")
    assert "told.0" in signs("Ines Okafor am Ufer der Weser", "de")


def test_headlines_in_capitals() -> None:
    assert is_headline("Council Votes to Close the Pier")
    assert not is_headline("Council Votes to Close the Pier.")
    assert not is_headline("The Harrow Town Band at play on the Pier")
    assert not is_headline("Ines Okafor als Hamlet auf dem Brett")


def test_the_first_of_several_sentences() -> None:
    assert first_sentence("A bat with her pup. She returns.") == "A bat with her pup. "
    assert first_sentence("A bat with her pup.") == ""
    assert first_sentence("Calder. A bridge has opened.") == ""
