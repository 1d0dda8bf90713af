"""What lies over the rows."""

from __future__ import annotations

from reader.model import HEADLINE, Article, Block, Mark
from reader.render.layout import lay_out
from reader.ui.widgets.overlay import Overlay
from reader.ui.widgets.sight import Shown
from tests.ui.fake_library import make_article

ARTICLE = make_article(
    1, "Title\nThe report is at https://a.example/one/two and nobody reads it.\nAnother paragraph here."
)
SHOWN = Shown(1, ARTICLE, lay_out(ARTICLE, 24))
BLOCK = next(number for number, block in enumerate(ARTICLE.blocks) if "a.example" in block.text)


def test_hits_of_a_row() -> None:
    text = ARTICLE.blocks[BLOCK].text
    hits = [Mark(BLOCK, 4, 10), Mark(BLOCK, text.index("nobody"), text.index("nobody") + 6), Mark(999, 0, 3)]
    overlay = Overlay(SHOWN, hits)
    rows = [row for row in SHOWN.layout.rows if row.block == BLOCK]
    assert [text[hit.start : hit.end] for hit in overlay.hits_in(rows[0])] == ["report"]
    assert sum(len(overlay.hits_in(row)) for row in SHOWN.layout.rows) == 2
    assert [item.index for item in overlay.items] == [0, 1], "a hit in text that is not shown is no item"
    assert overlay.hits == tuple(hits)


def test_links_only_where_they_are_wanted_and_on_their_rows() -> None:
    rows = [row for row in SHOWN.layout.rows if Overlay(SHOWN, links=True).links_in(row)]
    assert rows
    assert all(row.block == BLOCK for row in rows)
    assert "https" in rows[0].text
    assert not any(Overlay(SHOWN).links_in(row) for row in SHOWN.layout.rows)
    assert Overlay().hits_in(SHOWN.layout.rows[0]) == []


def test_hits_of_a_headline_that_no_block_is() -> None:
    title = "The ferry of Brackwater sails again"
    article = Article(id="", path="a.jsonl", title=title, title_rule="r", blocks=(Block(text="It left at dawn."),))
    shown = Shown(1, article, lay_out(article, 24))
    hit = Mark(HEADLINE, title.index("again"), len(title))
    overlay = Overlay(shown, [hit])
    (row,) = [row for row in shown.layout.rows if overlay.hits_in(row)]
    assert row.text == "sails again"
    assert [(item.block, shown.layout.rows[item.first]) for item in overlay.items] == [(HEADLINE, row)]
