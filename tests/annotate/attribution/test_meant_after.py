from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Owen Pike and Tim Vale stayed. “It was raining,” he said.", "en"),
        ("Tom Behn und Udo Kelm blieben. „Es regnete“, sagt er.", "de"),
        ("Luc Morel et Paul Vial sont restés. « Il pleuvait », dit-il.", "fr"),
    ],
)
def test_one_of_two_alike_is_nobody_known(text: str, language: str) -> None:
    assert speakers(text, language=language) == [None]


def test_kin_without_a_name_is_whom_a_pronoun_means() -> None:
    text = "Nadine Rösch lachte. Den Mäher holte seine Frau. „Der kann jetzt schieben“, soll sie gesagt haben."
    assert speakers(text, language="de") == [None]


def test_whoever_stands_behind_a_verb_is_whom_the_next_one_means() -> None:
    text = "Entre los vecinos estaba Julián Osma, de 67 años. «El agua es salud», recordó."
    assert speakers(text, language="es") == ["Julián Osma"]
