from __future__ import annotations

import pytest

from reader.annotate.attribution.second_roles import behind_bracket, holds_bearer, second_role
from reader.annotate.sentences.noun_phrases import Subject
from tests.annotate.reading import frame, shown, speakers


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("« Tout est prêt », assure le maire et sénateur Luc Morel.", ["Luc Morel"]),
        ("« Tout est prêt », assure le maire (DVG) de Vaux, Luc Morel.", ["Luc Morel"]),
        ("« Tout est prêt », assure le maire (DVG).", ["le maire"]),
    ],
)
def test_names_behind_a_second_role_or_a_bracket(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


def test_second_role() -> None:
    made = frame("Hier, assure le maire et sénateur Luc Morel.", "fr")
    assert shown(second_role(made, 5, len(made.kind)), made) == ("name", "Luc Morel")
    assert second_role(made, 5, len(made.kind) - 2) is None
    apart = frame("Hier, assure le maire et cabane Luc Morel.", "fr")
    assert second_role(apart, 5, len(apart.kind)) is None


def test_only_a_word_in_brackets_is_passed() -> None:
    made = frame("Le maire (DVG) de Vaux parle.", "fr")
    assert behind_bracket(made, 2, len(made.kind)) == 5
    longer = frame("Le maire (il est parti) de Vaux parle.", "fr")
    assert behind_bracket(longer, 2, len(longer.kind)) == 2


def test_a_role_before_a_place_is_somebody() -> None:
    assert holds_bearer(frame("Le maire Vaux", "fr"), Subject("nominal", 0, 2))
    assert holds_bearer(frame("le maire", "fr"), Subject("nominal", 0, 1))
    assert not holds_bearer(frame("Le pont", "fr"), Subject("nominal", 0, 1))
