from __future__ import annotations

import pytest

from reader.annotate.attribution.people import People, Person
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


def test_a_given_name_may_be_a_common_noun() -> None:
    text = "Norma, madre de tres alumnos, apoya la protesta. «Mi hijo me preguntó», contó."
    assert speakers(text, language="es") == ["Norma"]


def test_whose_something_is_is_no_name_of_theirs() -> None:
    text = ("Ida Solbach geht. Frank Abel lobt Solbach.", "Solbachs Abschied schmerzt. „Es reicht“, sagt sie.")
    assert "Solbachs Abschied" not in speakers(*text, language="de")


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


def test_who_is_called_by_the_first_name_is_somebody_named_in_full() -> None:
    assert speakers('The potter Marie Tarrant lost her house. "It burned," Marie said.') == ["Marie Tarrant"]


def test_a_role_of_two_is_no_part_of_a_name() -> None:
    person = People("Attorney-General Daryl Voss came.", english()).person("Attorney-General Daryl Voss")
    assert person == Person("Daryl Voss", "Attorney-General")


def test_two_surnames_behind_a_title() -> None:
    person = People("President Adolfo Gil Saa came. Mr Gil Saa left.", english()).person("Mr Gil Saa")
    assert person == Person("Adolfo Gil Saa", "President")


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        (
            "Ask Marie Tarrant what she likes. So did Marie Tarrant. The number Tarrant means is low.",
            "Tarrant",
            "Marie Tarrant",
        ),
        ("Marie K. Tarrant left. Marie Tarrant sang. Ms. Tarrant left.", "Tarrant", "Marie K. Tarrant"),
        ("It has a potter (Marie Tarrant) and a cook (Joseph Hobb). Tarrant sings.", "Tarrant", "Marie Tarrant"),
        ("The potter Marie Tarrant sang. Tarrant left (Joseph Tarrant stayed).", "Tarrant", "Marie Tarrant"),
        ("They left (The Tarrant shop was shut). Tarrant left.", "Tarrant", "Tarrant"),
        ("Marie Pale Oak works at Tarn. They fear us, Pale Oak said.", "Pale Oak", "Marie Pale Oak"),
        ("The old Tarn Pale Oak fell. They fear us, Pale Oak said.", "Pale Oak", "Pale Oak"),
    ],
)
def test_a_name_in_full_whatever_stands_around_it(text: str, written: str, name: str) -> None:
    person = People(text, english()).person(written)
    assert person is not None
    assert person.name == name


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Daniel said it was late.", True),
        ("Daniel, a senior at the school, left.", True),
        ("Daniel may come.", False),
        ("Summer is late.", False),
    ],
)
def test_who_goes_by_a_given_name_alone(text: str, wanted: bool) -> None:
    assert People(text, english()).may_be(text.split()[0].rstrip(","), "he") is wanted
