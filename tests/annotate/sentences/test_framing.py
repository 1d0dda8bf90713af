from __future__ import annotations

import pytest

from reader.annotate.sentences.compiled_lexicon import lexicon_of
from reader.annotate.sentences.lexicon import ROLE, VERB
from reader.annotate.sentences.tokens import DASH, NAME
from reader.rules.load import default_rules
from tests.annotate.reading import frame, speakers


def test_a_hyphen_is_a_dash_where_a_blank_follows() -> None:
    def dashes(text: str) -> list[str]:
        made = frame(text)
        return [made.words(at, at) for at, kind in enumerate(made.kind) if kind == DASH]

    assert dashes("Calder - the mayor -- left") == ["-", "--"]
    assert dashes("Calder left -") == []
    assert dashes('Calder left --"no"') == []


def test_tokens_are_the_same_when_a_piece_is_met_again() -> None:
    text = "“Calder’s aide,” (the mayor’s) said. $ Calder. (No, Calder"
    first, second = frame(text), frame(text)
    assert (first.kind, first.flags, first.start, first.end) == (second.kind, second.flags, second.start, second.end)
    assert [first.words(at, at) for at in range(len(first.kind))][-4:] == ["(", "No", ",", "Calder"]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_a_possessive_begins_no_phrase(language: str) -> None:
    lexicon = lexicon_of(language, default_rules())
    assert lexicon is not None
    text = " ".join(f"and {first}'s" for first in lexicon.phrases)
    assert frame(text, language).phrases == {}


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_phrases_are_met_however_their_second_word_is_written(language: str) -> None:
    lexicon = lexicon_of(language, default_rules())
    assert lexicon is not None
    for first, seconds in lexicon.phrases.items():
        for second, rests in seconds.items():
            words = " ".join(rests[-1][0])
            for written in (words, words.upper(), words.capitalize()):
                made = frame(f"x, {first} {written} x", language)
                assert any(made.words(at, at) == first for at in made.phrases), (first, second, written)


def test_speakers_of_a_paragraph_that_says_let_us() -> None:
    assert speakers('"We will," said Ruth Calder, because let\'s face it: "They must."')[0] == "Ruth Calder"


def test_a_phrase_is_met_with_either_apostrophe() -> None:
    for apostrophe in "'’":
        assert speakers(f"De l{apostrophe}avis de Luc Morel, c’est « une vraie honte ».", language="fr") == [
            "Luc Morel"
        ]


def test_a_particle_ends_the_clause_of_its_verb() -> None:
    assert frame("Am Montag gab der Minister an, er habe „nichts“ gewusst.", "de").flags[2] & VERB
    assert not frame("Am Montag gab der Minister ein Fest.", "de").flags[2] & VERB


def test_a_participle_behind_its_article_is_somebody() -> None:
    assert frame("Le prévenu a nié.", "fr").flags[1] == ROLE
    assert frame("Il a prévenu la police.", "fr").flags[2] & VERB


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("„Wir hatten Pläne“, sagte „Nordwind“-Redakteur Arno Wendt.", ["Arno Wendt", None]),
        ("„Nordwind“-Star Arno Wendt sagte: „Wir hatten Pläne.“", [None, "Arno Wendt"]),
        ("Der neue „Nordwind“-Kommissar Arno Wendt lobt das Team. „Wir sind gut“, sagte er.", [None, "Arno Wendt"]),
    ],
)
def test_a_quoted_part_of_a_noun_parts_nobody_from_the_verb(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="de") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He sang in the words of Ida Roth.", {"in": 3}),
        ("It was in THE words of Ida Roth.", {"in": 3}),
        ("In the  opinion of Ida Roth it rains.", {"In": 3}),
        ("He sang in the beam of a lamp.", {}),
        ("He sang in the", {}),
        ("He sang in", {}),
    ],
)
def test_phrases_that_begin_alike(text: str, wanted: dict[str, int]) -> None:
    made = frame(text)
    assert {made.words(token, token): count for token, count in made.phrases.items()} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Port Institute, a Grindle-based think tank, concluded it was “a loss”.", "Port Institute"),
        ("“It is a loss,” said Grindle-based lawyer Jim Calder.", "Jim Calder"),
        ("A New York-based analyst, Jim Calder, called it “a loss”.", "Jim Calder"),
        ("“It is a loss,” said Will Calder.", "Will Calder"),
        ("“It is a loss,” Will Calder, a baker, told the Echo.", "Will Calder"),
        ("“Will Calder pay?” asked Jim Tarn.", "Jim Tarn"),
    ],
)
def test_compounds_and_given_names_that_might_be_verbs(text: str, wanted: str | None) -> None:
    assert speakers(text) == [wanted]


def test_a_compound_takes_the_name_before_it_along() -> None:
    made = frame("The New York-based Echo told Grindle-born Ida Tarn.")
    assert [made.words(at, at) for at, kind in enumerate(made.kind) if kind == NAME] == ["Echo", "Ida Tarn"]


def test_a_politicians_party_and_state_are_nobody() -> None:
    text = "As Sen. Karl Roth, R-Ky., put it, it was “late”. He claimed that not knowing of it “cost us dearly”."
    assert speakers(text) == ["Karl Roth"] * 2
    made = frame("Sen. Karl Roth, R-Ky., left.")
    assert [made.words(at, at) for at, kind in enumerate(made.kind) if kind == NAME] == ["Sen. Karl Roth"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“It is late,” said April Pell.", "April Pell"),
        ("June Pell left the hall. “It is late,” she said.", "June Pell"),
        ("In June Pell left the hall. “It is late,” said Pell.", "Pell"),
    ],
)
def test_a_month_may_be_a_given_name(text: str, wanted: str) -> None:
    assert speakers(text) == [wanted]
