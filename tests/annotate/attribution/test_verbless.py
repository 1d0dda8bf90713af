from __future__ import annotations

import pytest

from reader.annotate.attribution.patterns import in_sentence
from reader.annotate.sentences.tokens import QUOTED
from tests.annotate.reading import frame, speakers


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Der Wirt habe ihn mit den Worten „Jetzt reicht es“ begrüßt, sagte Ruth Kohl.", "de", "Der Wirt"),
        ("Das Magazin zitiert Ruth Kohl mit den Worten „So nicht“.", "de", "Ruth Kohl"),
        ("Le journal prête à Anne Morel ces mots : « Pas comme ça »", "fr", "Anne Morel"),
        ("Das „Monster“, wie Ruth Kohl es nennt, ist zahm.", "de", "Ruth Kohl"),
        ("« Ce n’est pas juste », comme le dit Anne Morel.", "fr", "Anne Morel"),
        ("Von einer „ganz neuen“ Lage sprach Ruth Kohl.", "de", "Ruth Kohl"),
        ("„Wir bleiben hier“: Ruth Kohl gibt nicht auf", "de", "Ruth Kohl"),
        ("“It isn’t fair,” was the verdict of Ruth Calder.", "en", "Ruth Calder"),
    ],
)
def test_words_that_the_clause_itself_gives_to_somebody(text: str, language: str, name: str) -> None:
    made = frame(text, language)
    begin, end = made.sentences[0]
    found = in_sentence(made, begin, end, made.kind.index(QUOTED))
    assert found is not None
    assert made.words(found.subject.first, found.subject.last) == name


def test_a_view_is_that_of_whoever_was_named_before() -> None:
    text = "Luis Osma habló del curso. El semestre, a su juicio, será «muy duro»."
    assert speakers(text, language="es") == ["Luis Osma"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In Joseph Pell’s view, the town is known for “silencing what people want to say.”", "Joseph Pell"),
        ("Joseph Pell left. In his view, the town is known for “silencing what people want to say.”", "Joseph Pell"),
        ("In Joseph Pell’s town, the school is known for “silencing what people want to say.”", None),
    ],
)
def test_in_whose_view_something_is_so(text: str, wanted: str | None) -> None:
    assert speakers(text) == [wanted]
