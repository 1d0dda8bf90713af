from __future__ import annotations

import pytest

from reader.annotate.sentences.tokens import NAME
from tests.annotate.reading import frame, speakers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The mayor, Ruth de Vries, met Karl von Stein.", ["Ruth de Vries", "Karl von Stein"]),
        ("Secretary of State Ruth Calder spoke.", ["Secretary of State Ruth Calder"]),
        ("Ruth Calder's aide met Calder.", ["Ruth Calder's", "Calder"]),
        ("Hours later Calder left.", ["Calder"]),
        ("In May Ruth Calder left.", ["Ruth Calder"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    made = frame(text)
    assert [made.words(token, token) for token, kind in enumerate(made.kind) if kind == NAME] == names


def test_a_name_does_not_go_on_the_agency_before_it() -> None:
    made = frame("Elle confie à l’AFP Léa Morel et sur X Léa Morel à J. R. Morel.", "fr")
    names = [made.words(at, at) for at, kind in enumerate(made.kind) if kind == NAME]
    assert names == ["AFP", "Léa Morel", "X", "Léa Morel", "J. R. Morel"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Le ministre de la Justice Luc Morel a dénoncé « un scandale ».", ["Luc Morel"]),
        ("« Un scandale », a dit le ministre délégué aux Armées Jean-Luc Morel.", ["Jean-Luc Morel"]),
        ("La fille de Marie Claire Vial a dénoncé « un scandale ».", ["la fille de Marie Claire Vial"]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


def test_whose_a_thing_is_is_no_part_of_its_name() -> None:
    text = "Die Pläne von Anna Roth nannte Tom Behn „kaum durchdacht“."
    assert speakers(text, language="de") == ["Tom Behn"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "On Monday, the Harbour’s Daily, the voice of the party, warned that there is “no room for it”.",
            "Harbour’s Daily",
        ),
        ("Grindle’s Council called it “a mistake”.", "Grindle’s Council"),
        ("Calder’s Norrvik Council called it “a mistake”.", "Norrvik Council"),
        ("Tarn’s Calder called it “a mistake”.", "Calder"),
    ],
)
def test_a_bodys_name_may_begin_with_whose_it_is(text: str, wanted: str) -> None:
    assert speakers(text) == [wanted]
