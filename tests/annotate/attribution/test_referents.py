from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Robert Colin est mort, dit sa fille, Nadège Colin. « Il lisait », a-t-elle dit.", "fr", "Nadège Colin"),
        ("Robert Colin est mort lundi. « Il lisait », a-t-elle dit.", "fr", None),
        ("Odile Brunet est née ici. Son père y tenait un garage. « J’y jouais », dit-elle.", "fr", "Odile Brunet"),
        ("Odile Brunet wuchs hier auf. Ihr Vater hatte Kühe. „Ich molk sie“, sagt sie.", "de", "Odile Brunet"),
        ("Elena Ruiz creció aquí. Su padre tenía vacas. «Yo las cuidaba», dijo ella.", "es", "Elena Ruiz"),
    ],
)
def test_a_pronoun_never_means_somebody_of_the_other_sex(text: str, language: str, wanted: str | None) -> None:
    assert speakers(text, language=language) == [wanted]


def test_a_demonstrative_shows_who_is_meant() -> None:
    text = "« Elle était là », résume ce spécialiste. « Qui fait le pain ? », demande-t-elle."
    assert speakers(text, language="fr") == ["ce spécialiste", None]


def test_one_of_several_is_nobody_named_before() -> None:
    text = "Luc Morel a parlé. Un de ses confrères hausse les épaules. « Tout le monde savait », glisse-t-il."
    assert speakers(text, language="fr") == [None]


def test_a_noun_for_either_sex_is_whoever_a_pronoun_means() -> None:
    text = "La victime souffre d’une fracture. « J’ai juste demandé qu’ils baissent le son », a-t-il confié."
    assert speakers(text, language="fr") == ["la victime"]


def test_a_role_tells_a_sex_by_its_own_form() -> None:
    text = "Anne Morel compte. Son patron a installé un lit. « Il croyait que je plaisantais », ajoute-t-elle."
    assert speakers(text, language="fr") == ["Anne Morel"]


def test_one_of_several_is_nobody_named_before_in_spanish() -> None:
    text = "Habló la directora, Marta Gil. Uno de los mayores pidió otra. «De joven no había luz», dijo."
    assert speakers(text, language="es") == [None]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Luc Morel soulève un seau. À ses côtés, un garde-pêche acquiesce. « Jamais vu ça », dit-il.", "fr", None),
        ("Luc Morel soulève un seau. À ses côtés, une voisine acquiesce. « Jamais vu ça », dit-il.", "fr", "Luc Morel"),
        ("Luis Gil alza un cubo. A su lado, una compañera asiente. «Nunca lo vi así», dijo.", "es", "una compañera"),
    ],
)
def test_somebody_who_is_there_as_well(text: str, language: str, wanted: str | None) -> None:
    assert speakers(text, language=language) == [wanted]


def test_a_pronoun_goes_on_with_the_one_before() -> None:
    text = (
        "Odo Vale told the radio so. He said he would not give way to Tom Brand, the new leader. “It is late,” he said."
    )
    assert speakers(text) == ["Odo Vale"]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("A spokesman for the club", "a spokesman for the club"),
        ("Ida Vale's spokesman", "Ida Vale's spokesman"),
        ("A spokeswoman for the club", None),
        ("A passer-by", None),
    ],
)
def test_who_speaks_for_others_may_be_meant(who: str, name: str | None) -> None:
    assert speakers(f"{who} says it is late. “We do not know,” he said.") == [name]
