"""Phrases with a slot for a publisher's name."""

from __future__ import annotations

import pytest

from reader.annotate.publisher.source_words import OUTLET, STRONG, WEAK, able, source_words, weight_of
from reader.rules.load import default_rules
from reader.rules.wordlists import tokens

WORDS = source_words("en", default_rules())


def weight(lead: str, opening: str, rest: str, *, whole: bool) -> float:
    cues = WORDS.cues_in(tokens(f"{lead} {opening} {rest}"))
    return weight_of(able(cues, lead, opening, rest, whole=whole), rest)


def test_names_are_read_longest_first() -> None:
    names = [name for name, _ in WORDS.read_names("The Tidewater Echo of Harrowgate today", 0)]
    assert names[0] == "The Tidewater Echo of Harrowgate"
    assert "The Tidewater Echo" in names
    assert all(not name.endswith(" of") for name in names)


@pytest.mark.parametrize(
    "name", ["Facebook", "News", "Local News", "Our Newsletter", "2018", "May 2018 Issue", "By Ines", ""]
)
def test_what_is_no_name(name: str) -> None:
    assert not WORDS.is_name(name)


def test_a_run_of_words_need_be_no_name() -> None:
    assert [name for name, _ in WORDS.runs("Local News of the day", 0)] == ["Local News", "Local"]
    assert list(WORDS.read_names("Local News of the day", 0)) == []
    assert list(WORDS.runs("Harrowgate's ferry", 0)) == [("Harrowgate", 10)]


def test_a_weak_phrase_must_be_its_whole_line() -> None:
    assert weight("", "follow", "", whole=True) == WEAK
    assert weight("", "follow", "", whole=False) == 0
    assert weight("", "follow", " and many others who came by in their boats", whole=True) == 0


def test_phrases_that_no_name_can_fit_are_left_out_before_names_are_read() -> None:
    cues = WORDS.cues_in(tokens("follow help keep free"))
    assert able(cues, "", "follow", " the Echo", whole=False) == []
    assert {cue.weight for cue in able(cues, "", "Follow ", " the Echo", whole=True)} == {WEAK}
    assert able(cues, "", "help keep", " the Echo alive", whole=True) == []
    assert OUTLET not in {cue.weight for cue in able(cues, "", "help keep", " the Echo free", whole=False)}


def test_a_strong_phrase_may_stand_anywhere() -> None:
    assert weight("", "help keep", " free, now and next year", whole=False) == STRONG
    assert weight("", "help keep", " alive", whole=False) == 0


def test_generic_words_after_a_known_name_say_little() -> None:
    assert WORDS.says_little(" on YouTube")
    assert WORDS.says_little(" News")
    assert not WORDS.says_little(" of Harrowgate")


def test_a_phrase_with_a_gap_needs_both_its_parts() -> None:
    assert weight("Jane Doe is a senior ", "reporter for", ".", whole=False) > 0
    assert weight("ask the ", "reporter for", ".", whole=False) == 0


def test_a_phrase_with_two_gaps_needs_all_its_parts() -> None:
    lead = "The views expressed here are the author's own and do not necessarily reflect those "
    assert weight(lead, "of", ".", whole=False) == STRONG
    assert weight(lead.replace("necessarily ", ""), "of", ".", whole=False) == 0


def test_only_phrases_whose_words_a_text_has_are_tried() -> None:
    assert WORDS.cues_in(tokens("The ferry has been tied up since the storm of the first week.")) == []


def test_which_lines_may_claim_a_copyright() -> None:
    assert WORDS.may_claim("© 2018 the tidewater echo")
    assert WORDS.may_claim("copyright 2018 the tidewater echo")
    assert not WORDS.may_claim("the tidewater echo has all the rights")
