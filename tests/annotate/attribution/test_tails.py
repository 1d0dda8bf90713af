from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "« Il a entendu » le message du pays, a assuré le président du club, Luc Morel, avant de partir.",
            ["Luc Morel"],
        ),
        ("Le corps « froid » a été vu mardi, avait déclaré dans la soirée le procureur, Luc Morel.", ["Luc Morel"]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


def test_a_verb_alone_or_with_its_pronoun_ends_a_sentence() -> None:
    assert speakers("Luis Osma habló. «Es tarde» para todos, dijo.", language="es") == ["Luis Osma"]
    french = "Luc Morel a parlé. « Il est tard » pour tout le monde, dit-il."
    assert speakers(french, language="fr") == ["Luc Morel"]
