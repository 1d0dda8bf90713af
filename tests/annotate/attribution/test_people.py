from __future__ import annotations

import pytest

from reader.annotate.attribution.people import People, Person
from reader.annotate.sentences.compiled_lexicon import lexicon_of
from reader.frozen import replace
from reader.rules.load import default_rules
from tests.annotate.reading import english, speakers

TEXT = """Harbor town Mayor Ruth Calder met Owen Pike, Ohio's deputy transport minister, on Friday.
Mr. Pike and Calder left. German Foreign Minister Karl-Heinz von Stein stayed. Ann Moss met Bea Moss. Moss spoke.
Later, Mrs. Vale spoke for the Harbor Council."""


@pytest.mark.parametrize(
    ("written", "name", "role"),
    [
        ("Calder", "Ruth Calder", "Mayor"),
        ("Pike's", "Owen Pike", "deputy transport minister"),
        ("Mr. Pike", "Owen Pike", "deputy transport minister"),
        ("von Stein", "Karl-Heinz von Stein", "German Foreign Minister"),
        ("Moss", "Moss", None),
        ("Harbor Council", "Harbor Council", None),
    ],
)
def test_full_name(written: str, name: str, role: str | None) -> None:
    person = People(TEXT, english()).person(written)
    assert person is not None
    assert (person.name, person.role) == (name, role)


def test_a_mere_title_is_nobody() -> None:
    assert People(TEXT, english()).person("Senator") is None


@pytest.mark.parametrize(
    ("written", "pronoun", "may"),
    [("Pike", "he", True), ("Pike", "she", False), ("Mrs. Vale", "he", False), ("Harbor Council", "he", False)],
)
def test_pronouns(written: str, pronoun: str, may: bool) -> None:
    assert People(TEXT, english()).may_be(written, pronoun) is may


def test_capitals_inside_sentences() -> None:
    people = People("Hours later the mayor met Ruth Calder.", english())
    assert people.is_name("Calder")
    assert not people.is_name("Hours")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("«Queremos ayudar a los hoteles», responde la Ministra de Turismo.", "la Ministra de Turismo"),
        ("Luis Soler, afirmó que el secretario, Ana Gil, no irá «nunca más».", "Luis Soler"),
    ],
)
def test_a_role_with_a_capital_is_no_name(text: str, name: str) -> None:
    assert speakers(text, language="es") == [name]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Christine ne se doutait de rien. « J’ai entendu un bruit sourd. »", ["Christine"]),
        ("Christine dort. « J’ai entendu un bruit sourd », raconte-t-il.", [None]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


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


def test_no_name_is_read_across_a_headline_whose_words_all_have_capitals() -> None:
    text = "Ruth Vale Wins Cobden Race\nVale won in Cobden. Six Outrageous Things Donat said.\nDonat Vale left."
    people = People(text, english())
    assert [person and person.name for person in map(people.person, ("Cobden", "Vale"))] == ["Cobden", "Vale"]
    people = People("Karl Cobden Slams Vale\nCobden spoke. The mayor, Ruth Vale, left.\nVale sang.", english())
    assert [person and person.name for person in map(people.person, ("Cobden", "Vale"))] == ["Karl Cobden", "Ruth Vale"]


def test_an_office_is_no_part_of_a_name() -> None:
    text = "A mail came from the undersecretary for Harbour Affairs Wendy Shore, who left."
    person = People(text, english()).person("Harbour Affairs Wendy Shore")
    assert person is not None
    assert person.name == "Wendy Shore"


def test_a_role_shows_a_woman() -> None:
    before = "Handelskommissarin Birgitte Krag sagte, ihre Geduld sei „erschöpft“."
    text = "Der ungarische Außenminister nannte das Vorgehen „politisch motiviert“."
    assert speakers(before, text, language="de") == ["Birgitte Krag", "der ungarische Außenminister"]


def test_a_rank_or_office_before_a_surname_is_no_part_of_the_name() -> None:
    people = People("Cllr Dawn Aspin spoke. So did Det Sgt Karen Wool and Rev Colin Harp.", english())
    found = [people.person(name) for name in ("Cllr Aspin", "Sgt Wool", "Rev Harp")]
    assert [person and person.name for person in found] == ["Dawn Aspin", "Karen Wool", "Colin Harp"]


def test_a_place_is_nobody_whom_a_pronoun_means() -> None:
    french = lexicon_of("fr", default_rules())
    assert french is not None
    people = People("Élection à Vaubrac. Vaubrac a voté. Ravel a chanté. À Yvonne, à Anne Ravel.", french)
    assert not people.may_be("Vaubrac", "il")
    assert people.may_be("Ravel", "il") or people.may_be("Ravel", "elle")


def test_a_given_name_may_be_a_common_noun() -> None:
    text = "Norma, madre de tres alumnos, apoya la protesta. «Mi hijo me preguntó», contó."
    assert speakers(text, language="es") == ["Norma"]


def test_where_somebody_works_may_stand_between_a_name_and_its_verb() -> None:
    text = "But Dana Whitcomb of Morrow Capital said it was a good deal. “Kids grow up,” she said."
    assert speakers(text) == ["Dana Whitcomb"]


def test_an_adjective_and_a_noun_that_begin_a_sentence_are_nobody() -> None:
    german = lexicon_of("de", default_rules())
    assert german is not None
    people = People("Der Rat tagte. Scharfe Kritik kommt von links. Fatou Njie lief.", german)
    assert not people.may_be("Scharfe Kritik", "er")
    assert people.may_be("Fatou Njie", "sie")


def test_whose_something_is_is_no_name_of_theirs() -> None:
    text = ("Ida Solbach geht. Frank Abel lobt Solbach.", "Solbachs Abschied schmerzt. „Es reicht“, sagt sie.")
    assert "Solbachs Abschied" not in speakers(*text, language="de")


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


def test_who_is_named_behind_the_place_of_an_office_is_called_without_it() -> None:
    text = "In Brussels the former envoy to Ukraine Carl Vester said the “door is open.” “It was wrong,” Vester said."
    assert speakers(text) == ["Carl Vester"] * 2


def test_a_body_is_called_in_full_where_its_first_word_stands_alone() -> None:
    text = (
        "The Center for Port Research met in May. “It is a crime,” the Center said. “It is,” the Post on Monday said."
    )
    assert speakers(text)[0] == "Center for Port Research"
    two = "The Center for Port Research and the Center for Salt met. “It is a crime,” the Center said."
    assert speakers(two) == ["Center"]


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
    assert People(text, french).goes_by_surname(Person("Maëlo Vial", None)) is is_it


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


def test_who_is_called_by_the_first_name_is_somebody_named_in_full() -> None:
    assert speakers('The potter Marie Tarrant lost her house. "It burned," Marie said.') == ["Marie Tarrant"]


def test_a_role_of_two_is_no_part_of_a_name() -> None:
    person = People("Attorney-General Daryl Voss came.", english()).person("Attorney-General Daryl Voss")
    assert person == Person("Daryl Voss", "Attorney-General")


def test_two_surnames_behind_a_title() -> None:
    person = People("President Adolfo Gil Saa came. Mr Gil Saa left.", english()).person("Mr Gil Saa")
    assert person == Person("Adolfo Gil Saa", "President")


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
