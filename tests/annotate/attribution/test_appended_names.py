from __future__ import annotations

import pytest

from reader.annotate.attribution.appended_names import appended_name
from reader.annotate.sentences.tokens import COMMA
from tests.annotate.reading import frame, shown, speakers


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("a spokesman for the group, Owen Pike", "en", "Owen Pike"),
        ("un portavoz del grupo, el martes", "es", None),
        ("el comandante de la guardia, general Luis Osma", "es", "Luis Osma"),
    ],
)
def test_the_name_behind_a_comma(text: str, language: str, name: str | None) -> None:
    made = frame(text, language)
    found = shown(appended_name(made, made.kind.index(COMMA), len(made.kind)), made)
    assert found == (("name", name) if name else None)


@pytest.mark.parametrize(
    "text",
    [
        "El senador del Partido Verde (PV), Luis Osma, opinó que es “una broma de mal gusto”.",
        "“Es una broma de mal gusto”, dijo el comandante de la guardia, general Luis Osma, a la prensa.",
        "La alcaldesa de Olmeda, en Soria, Ana Roldán, señaló que es “una broma de mal gusto”.",
        "“Es una broma de mal gusto”, dice a la prensa uno de los autores, Luis Osma, profesor en Soria.",
    ],
)
def test_who_speaks(text: str) -> None:
    assert speakers(text, language="es") == ["Ana Roldán" if "Olmeda" in text else "Luis Osma"]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("The owner, dealer Owen Pike, 58, described the animal as “past praying for.”", "en", "Owen Pike"),
        ("One cook, Owen Pike of the Anchor in Galt, calls the cheese “a cry for help.”", "en", "Owen Pike"),
        ("“It was past praying for,” said a neighbor, retired teacher Ruth Calder.", "en", "Ruth Calder"),
        ("One of the lawyers, Ruth Calder of Galt, called it “a cry for help.”", "en", "Ruth Calder"),
        ("“It is past praying for,” said the mayor, a friend of Ruth Calder.", "en", "the mayor"),
        ("“It is past praying for,” said the donor, Texas oil heir Owen Pike, on Monday.", "en", "Owen Pike"),
        ("Le maire sans étiquette, Luc Morel, dénonce « une erreur ».", "fr", "Luc Morel"),
        ("« On reste », a prévenu son président, le docteur Luc Morel.", "fr", "Luc Morel"),
        ("Le chef de la junte, le colonel Luc Morel, promet un vote « avant Noël ».", "fr", "Luc Morel"),
        ("« On reste », a dit le maire, le père de Luc Morel.", "fr", "le maire"),
        ("«Se acabó», dijo su vecino, el pintor Luis Osma.", "es", "Luis Osma"),
        ("«Se acabó», dijo el alcalde, hermano de Luis Osma.", "es", "el alcalde"),
        ("„Wir gehen heute“, sagte der Vorsitzende der Kammer, der Arzt Tom Behn.", "de", "Tom Behn"),
    ],
)
def test_what_else_somebody_is_stands_before_the_name(text: str, language: str, name: str) -> None:
    assert speakers(text, language=language) == [name]


def test_where_a_town_lies_may_stand_before_the_name() -> None:
    assert speakers("«Es tarde», dijo la alcaldesa de Olmeda, en Soria, Ana Gil, el lunes.", language="es") == [
        "Ana Gil"
    ]
    bracket = "«Es tarde», dijo el senador del Partido Verde (PV), Luis Osma, el lunes."
    assert speakers(bracket, language="es") == ["Luis Osma"]


def test_a_name_with_a_small_title_behind_an_office() -> None:
    text = (
        "El párroco, don Honorio Seco, calla. «Cada uno tiene su estilo», comenta lacónico. «Es así», zanja el párroco."
    )
    assert speakers(text, language="es") == ["Honorio Seco", "Honorio Seco"]


def test_where_somebody_is_from_before_the_name() -> None:
    text = "La campeona, la italiana Giada Ferri, se rindió. «Me gana», reconoció."
    assert speakers(text, language="es") == ["Giada Ferri"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We ran,” said a woman who gave her name as Anna.", "Anna"),
        ("A man known as Odo told the radio so. “We ran,” the man said.", "Odo"),
        ("The man who calls himself Odo Dost told it. He says it is true. “We ran,” he said.", "Odo Dost"),
        ("The group's leader, known only as Odo, taped it. “We fight,” he said.", "Odo"),
        ("“We ran,” said a woman known as a runner.", "a woman"),
    ],
)
def test_the_name_that_somebody_goes_by(text: str, name: str) -> None:
    assert speakers(text)[-1] == name
