"""Citations: what is known, nothing else."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Article, Attribution, Block, Dating, Headline, Mark, Quotation, Quote, QuoteKind, Role, Speaker
from reader.render.citation import citation, quotation_citation, quotation_source, quote_citation

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
    assert citation(BARE, "/a/p.txt#3") == "“Who knows?”. n.d. /a/p.txt#3"
    assert citation(FULL, "/a") == "Ina Moor. “Dredger stuck”. Elm Echo. 2016-03-02. https://elm.example/1"


def test_a_quotation_over_paragraphs_with_its_speaker() -> None:
    quote = Quote(marks=(Mark(0, 0, 9), Mark(1, 0, 8)), kind=QuoteKind.DIRECT, speaker=Speaker(name="Jan Berg"))
    assert quote_citation(FULL, quote, "/a").splitlines()[:3] == ['"We wait.', '"Still."', "Jan Berg"]


def test_where_a_quotation_stands() -> None:
    told = replace(FULL, repairs=3, blocks=(Block(text="Dredger stuck", role=Role.TITLE), *FULL.blocks))
    speaker = Speaker(name="Jan Berg", role="the master")
    quote = Quote(marks=(Mark(1, 0, 9),), kind=QuoteKind.DIRECT, speaker=speaker)
    place = "Ina Moor. “Dredger stuck”. Elm Echo. 2016-03-02. https://elm.example/1. paragraph 1. repaired"
    assert quote_citation(told, quote, "/a").splitlines()[1:] == ["Jan Berg, the master", place]
    unnamed = replace(quote, speaker=None)
    assert quote_citation(replace(told, repairs=0), unnamed, "/a").endswith("/1. paragraph 1")
    headline = Headline(key=1, id="", path="p", title="Who knows?")
    quotation = Quotation(
        headline=headline, number=0, text="x", kind=QuoteKind.MIXED, speaker="Jan Berg", mark=Mark(0, 0, 1)
    )
    assert quotation_source(quotation, "/a/p") == "Jan Berg. “Who knows?”. n.d. /a/p"
    assert quotation_citation(quotation, "/a/p") == "x\nJan Berg\n“Who knows?”. n.d. /a/p"
    whole = replace(quotation, speaker_role="the master", authors=FULL.authors, url=FULL.url, paragraph=1)
    headline = replace(headline, title="Dredger stuck", source="Elm Echo", date="2016-03-02")
    whole = replace(whole, headline=headline, repaired=True)
    assert quotation_citation(whole, "/a").splitlines() == ["x", "Jan Berg, the master", place]
    assert quotation_citation(replace(whole, speaker=None), "/a").splitlines() == ["x", place]
