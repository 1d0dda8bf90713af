from __future__ import annotations

import pytest

from reader.annotate.attribution.people import People
from reader.annotate.attribution.shown_persons import goes_by_surname
from reader.annotate.sentences.compiled_lexicon import lexicon_of
from reader.frozen import replace
from reader.rules.load import default_rules
from tests.annotate.reading import english, speakers

TEXT = """Harbor town Mayor Ruth Calder met Owen Pike, Ohio's deputy transport minister, on Friday.
Later, Mrs. Vale spoke for the Harbor Council."""


@pytest.mark.parametrize(
    ("written", "pronoun", "may"),
    [("Pike", "he", True), ("Pike", "she", False), ("Mrs. Vale", "he", False), ("Harbor Council", "he", False)],
)
def test_pronouns(written: str, pronoun: str, may: bool) -> None:
    assert People(TEXT, english()).may_be(written, pronoun) is may


@pytest.mark.parametrize(
    ("written", "may"),
    [
        ("Harbour Response", False),
        ("Copa Meridia", False),
        ("Zylke Marran", True),
        ("Yorvik Tanner", True),
        ("Oszkar Brenn", True),
        ("Wexley Hobb", True),
        ("Meridian", False),
    ],
)
def test_a_pronoun_means_nobody_whom_nothing_shows_to_be_a_person(written: str, may: bool) -> None:
    text = (
        "The men of the Harbour Response, as the town calls it, watched the Copa Meridia.\n"
        "Zylke Marran, 41, sold nets. Yorvik Tanner told them so. Her deputy, Oszkar Brenn, left.\n"
        "The town likes Wexley Hobb. Later Hobb sang of Meridian weather."
    )
    lexicon = replace(english(), demonyms={"meridian": "meridia"})
    assert People(text, lexicon).may_be(written, "he") is may


def test_a_place_is_nobody_whom_a_pronoun_means() -> None:
    french = lexicon_of("fr", default_rules())
    assert french is not None
    people = People("Élection à Vaubrac. Vaubrac a voté. Ravel a chanté. À Yvonne, à Anne Ravel.", french)
    assert not people.may_be("Vaubrac", "il")
    assert people.may_be("Ravel", "il") or people.may_be("Ravel", "elle")


def test_where_somebody_works_may_stand_between_a_name_and_its_verb() -> None:
    text = "But Dana Whitcomb of Morrow Capital said it was a good deal. “Kids grow up,” she said."
    assert speakers(text) == ["Dana Whitcomb"]


def test_an_adjective_and_a_noun_that_begin_a_sentence_are_nobody() -> None:
    german = lexicon_of("de", default_rules())
    assert german is not None
    people = People("Der Rat tagte. Scharfe Kritik kommt von links. Fatou Njie lief.", german)
    assert not people.may_be("Scharfe Kritik", "er")
    assert people.may_be("Fatou Njie", "sie")


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("Prisoners from Rennet Island, the main jail of the county, dug the graves.", None),
        ("The makers of Instafot met. Instafot told people how to make a shop of their Instafot profile.", None),
        ("The friends of Calder met. Calder told people how to make a shop of their profile.", "Calder"),
        ("Prisoners of Ida Island, the judge, dug the graves.", "Ida Island"),
    ],
)
def test_a_pronoun_means_no_place_and_nothing_that_is_owned(before: str, wanted: str | None) -> None:
    assert speakers(f"{before} “We have used this place before,” she said.") == [wanted]


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        ("Maëlo Vial est venu. Vial repart.", True),
        ("Maëlo Vial est venu. Le train de Vial repart.", False),
        ("Maëlo Vial est venu. Maëlo Vial repart.", False),
        ("Vial repart. Maëlo Vial est venu.", True),
    ],
)
def test_who_goes_by_the_surname_alone(text: str, is_it: bool) -> None:
    french = lexicon_of("fr", default_rules())
    assert french is not None
    assert goes_by_surname("Maëlo Vial", text, french) is is_it


@pytest.mark.parametrize(
    "who",
    [
        "Odo Dolan from the Tarn Water Board",
        "Odo Dolan from the drivers' union",
        "Odo Dolan of the Tarn Water Board (TWB)",
        "Odo Dolan, of the Tarn Water Board,",
        "Odo Dolan - the club's president -",
    ],
)
def test_who_belongs_to_a_body_is_somebody(who: str) -> None:
    assert speakers(f'{who} says crews are ready. "The dyke is old," he said.') == ["Odo Dolan"]


def test_the_sex_of_a_namesake_is_not_that_of_somebody_named_in_full() -> None:
    text = 'Ida Pavlik was buried in Tarn. Orrin Pavlik says it is hard. "You carry on," he said.'
    assert speakers(text) == ["Orrin Pavlik"]


def test_a_word_before_a_body_may_be_the_verb_of_a_name() -> None:
    text = 'Zork Voss says the Government is late. "It is over," he said.'
    assert speakers(text) == ["Zork Voss"]


def test_a_given_name_is_no_law() -> None:
    assert People("The Tarn Bill passed. Bill Vale spoke.", english()).may_be("Bill Vale", "he")
    assert not People("The Tarn Bill passed. Bill Vale spoke.", english()).may_be("Tarn Bill", "he")


def test_the_sentence_after_shows_that_a_name_is_a_persons() -> None:
    text = "Elka Grahan won at noon. She says the coach was behind it. “I swam and he helped,” she said."
    assert speakers(text) == ["Elka Grahan"]
    assert speakers("Tarn Airways flew at noon. The plane was late. “I swam and he helped,” she said.") == [None]


def test_what_people_work_at_is_no_person() -> None:
    firm = "Everyone at Quarrel liked Ida Pell, who ran it. Quarrel grew fast."
    assert speakers(firm, "Ida Pell was there. Quarrel needed money. “We can run it,” she said.") == ["Ida Pell"]
    assert speakers("Quarrel came late. Quarrel needed money.", "“We can run it,” he said.") == [None]


def test_an_account_shows_nobody() -> None:
    tweet = "Ready when you are.", "— Quarrel Lander (@Quarrel) November 12"
    said = "It was for drawing people in, and keeping them there. “I think we have done it,” he says."
    assert speakers(*tweet, said) == [None]
    assert speakers("Ready is Quarrel Lander (the baker). He left.", said) == ["Quarrel Lander"]


def test_a_basin_is_nobody() -> None:
    text = "The costs of Powder Creek Basin are low, and it can go on. “It will be there,” she said."
    assert speakers("Elka Godby runs it.", text) != ["Powder Creek Basin"]
    assert not People("It crossed Powder River Basin (the old one).", english()).may_be("Powder River Basin", "he")
