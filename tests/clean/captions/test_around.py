"""What an article has around a line."""

from __future__ import annotations

from reader.clean.captions.around import Around
from reader.model import Block

TOLD = "The council of Harrowgate had closed the old bridge on Thursday, and ferry owners feared the worst of it."


def signs(*lines: str, kinds: str, line: int) -> set[str]:
    blocks = [Block(text=text) for text in lines]
    return set(Around(blocks, kinds, frozenset({"with"}), frozenset({"had"})).signs(line))


def test_where_a_line_stands() -> None:
    found = signs(TOLD, "Ines Okafor", TOLD, kinds="pop", line=1)
    assert {"above.p", "below.p", "between.pp", "above2..", "below2..", "place.in", "open-lines.0"} <= found
    assert "place.lead" in signs("Ines Okafor", TOLD, kinds="op", line=0)
    assert "place.after" in signs(TOLD, "Ines Okafor", kinds="po", line=1)


def test_what_the_article_has_of_it() -> None:
    assert "named.after" in signs("Ines Okafor", TOLD, f"{TOLD} Ines Okafor said so.", kinds="opp", line=0)
    assert "named.not" in signs("Ines Okafor", TOLD, kinds="op", line=0)
    assert "near.0" in signs("Ines Okafor", TOLD, kinds="op", line=0)
    assert "near.5" in signs("council bridge ferry", TOLD, kinds="op", line=0)


def test_how_much_is_of_the_past() -> None:
    assert "past.4" in signs("Ines Okafor", TOLD, kinds="op", line=0)
    assert "past.0" in signs("Ines Okafor", "Nobody waits here.", kinds="op", line=0)
