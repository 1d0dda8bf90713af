from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("« On manque de bras. On manque de tout. » C’est le constat de Lise Morel.", ["Lise Morel"]),
        ("« Restez chez vous. Ne sortez pas. » C’est l’appel lancé par Lise Morel.", ["Lise Morel"]),
        ("« On manque de bras » : le cri d’alarme de Lise Morel.", ["Lise Morel"]),
        ("« On manque de bras. On manque de tout. » C’est le village de Lise Morel.", [None]),
        ("« On manque de bras. On manque de tout. » C’est un constat.", [None]),
    ],
)
def test_whose_words_are_by_what_they_are_called(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("« Le fleuve va monter encore cette nuit », Luc MOREL", ["Luc MOREL"]),
        ("« Le Grand Fleuve », Luc Morel", [None]),
        ("« Le fleuve va monter encore cette nuit », Vaux", [None]),
    ],
)
def test_a_name_that_ends_a_line(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


def test_an_apostrophe_may_join_the_name_to_what_is_called_so() -> None:
    assert speakers("« Il faut partir » : l’appel pressant d’Anne Morel.", language="fr") == ["Anne Morel"]
