from __future__ import annotations

import pytest

from reader.annotate.attribution.several import is_plural, several
from reader.annotate.sentences.noun_phrases import Subject
from tests.annotate.reading import frame, shown, speakers


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Les salariés ont cessé le travail. « On ne cédera pas », disent-ils.", ["les salariés"]),
        ("Les salariés ont cessé le travail. « On ne cédera pas », dit-il.", [None]),
        ("Le salarié a cessé le travail. « On ne cédera pas », disent-ils.", [None]),
    ],
)
def test_whom_they_means(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


def test_several_by_their_noun_and_verb() -> None:
    made = frame("Les salariés ont cessé. Pourtant, disent-ils, rien ne bouge.", "fr")
    they = next(token for token in range(len(made.kind)) if made.lower(token) == "disent-ils")
    assert shown(several(made, 1, Subject("pronoun", they, they)), made) == ("nominal", "Les salariés")
    assert several(made, 1, Subject("pronoun", 0, 0)) is None


def test_plural_nominals_only() -> None:
    made = frame("Les salariés et la mairie.", "fr")
    assert is_plural(made, Subject("nominal", 0, 1))
    assert not is_plural(made, Subject("nominal", 3, 4))
    assert not is_plural(made, Subject("name", 0, 1))
