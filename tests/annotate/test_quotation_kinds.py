from __future__ import annotations

import pytest

from reader.model import QuoteKind
from tests.annotate.reading import annotated

CASES = [
    ('"We have run out of sand," said Mara Ellison.', "direct"),
    ('Mara Ellison said: "No."', "direct"),
    ('"No," said Mara Ellison.', "direct"),
    ('Mara Ellison called it "a ladder without rungs."', "mixed"),
    ('Mara Ellison said they had "run out of sand" again.', "mixed"),
    ('Butcher Joe "Lefty" Malone retired.', "term"),
    ('She wrote the novel "The Long Shore of Winter" in 1990.', "term"),
    ('He appeared on Harbor Radio\'s "Good Morning, Coast" on Sunday.', "term"),
    ('The so-called "ghost lane" opens on Friday, said Mara Ellison.', "term"),
    ('The "ghost lane" opens on Friday.', "term"),
    ('Room "101" is shut, said Mara Ellison.', "term"),
    ('"..."', "term"),
]


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_kind(text: str, kind: str) -> None:
    (quote,) = annotated(text)
    assert quote.kind is QuoteKind(kind)


def test_a_paper_in_german() -> None:
    quotes = annotated("„Wir kommen“, sagte Anna Weber der „Neuen Rundschau“.", language="de")
    assert [quote.kind for quote in quotes] == [QuoteKind.DIRECT, QuoteKind.TERM]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("En «El Faro del Norte» se lee poco.", "es"),
        ("Bajo el eslogan «Todos a una» desfilaron muchos.", "es"),
        ("Er warb mit dem Spruch „Alles aus einer Hand“.", "de"),
    ],
)
def test_a_name_or_a_slogan_is_a_term(text: str, language: str) -> None:
    (quote,) = annotated(text, language=language)
    assert quote.kind is QuoteKind.TERM
