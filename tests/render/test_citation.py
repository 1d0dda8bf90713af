"""Citations: what is known, nothing else."""

from __future__ import annotations

from reader.model import Article, Attribution, Block, Dating, Mark, Quote, QuoteKind, Speaker
from reader.render.citation import citation, quote_citation, quote_text

BARE = Article(id="", path="p", title="Who knows?", title_rule="r")
FULL = Article(
    id="",
    path="p",
    title="Dredger stuck",
    title_rule="r",
    authors=("Ina Moor",),
    attribution=Attribution(source="Elm Echo"),
    published=Dating(date="2016-03-02"),
    url="https://elm.example/1",
    blocks=(Block(text='"We wait.'), Block(text='"Still."')),
)


def test_citation() -> None:
    assert citation(BARE, "/a/p.txt#3") == "“Who knows?”. undated. /a/p.txt#3"
    assert citation(FULL, "/a") == "Ina Moor. “Dredger stuck”. Elm Echo. 2016-03-02. https://elm.example/1"


def test_a_quotation_over_paragraphs_with_its_speaker() -> None:
    quote = Quote(marks=(Mark(0, 0, 9), Mark(1, 0, 8)), kind=QuoteKind.DIRECT, speaker=Speaker(name="Jan Berg"))
    assert quote_text(FULL, quote) == '"We wait.\n"Still."'
    assert quote_citation(FULL, quote, "/a").splitlines()[2] == "Jan Berg"
