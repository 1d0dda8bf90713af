"""A row in styled pieces."""

from __future__ import annotations

from rich.style import Style

from reader.model import HEADLINE, Mark
from reader.render.rows import Row, RowKind
from reader.render.spans import Span
from reader.ui.widgets.link_style import LinkRange
from reader.ui.widgets.row_strip import row_segments

STYLES = {
    "mark": Style(color="cyan"),
    "current": Style(reverse=True),
    "quote": Style(color="blue"),
    "hit": Style(underline=True),
    "label": Style(dim=True),
}


def style(name: str) -> Style:
    return STYLES.get(name, Style.null())


def drawn(row: Row, hits: list[Mark], **more: object) -> list[str]:
    return [segment.text for segment in row_segments(row, hits, Style.null(), style, **more)]  # type: ignore[arg-type]


ROW = Row(RowKind.TEXT, "  He said yes.", 3, 10, 22, 2, "“", (Span(18, 21, "quote"),), "Moor")


def test_pieces() -> None:
    assert drawn(ROW, []) == ["“", " ", "  ", "He said ", "yes", "."]


def test_a_hit_is_drawn_over_a_quotation_and_its_mark_is_the_rows() -> None:
    hits = [Mark(3, 13, 19), Mark(3, 20, 40)]
    assert drawn(ROW, hits) == ["+", " ", "  ", "He ", "said ", "y", "e", "s", "."]
    segments = row_segments(ROW, hits, Style.null(), style)
    assert segments[5].style == STYLES["quote"] + STYLES["hit"] + Style(dim=False)
    plain = Row(RowKind.TEXT, "He said", 3, 10, 17)
    assert drawn(plain, [Mark(3, 10, 12)])[:2] == ["+", " "]


def test_a_hit_in_a_headline_that_no_block_is_is_drawn() -> None:
    row = Row(RowKind.TITLE, "sails again", start=24, end=35)
    assert drawn(row, [Mark(HEADLINE, 30, 35)]) == ["+", " ", "sails ", "again"]


def test_the_current_items_mark_is_reversed() -> None:
    first = row_segments(ROW, [], Style.null(), style, current=True)[0]
    assert first.style is not None
    assert first.style.reverse


def test_names_stand_right_in_their_margin() -> None:
    assert drawn(ROW, [], gutter=8)[0] == "   Moor "
    assert drawn(Row(RowKind.BLANK), [], gutter=4) == ["    ", " ", " ", ""]


def test_what_a_terminal_could_obey_is_not_drawn() -> None:
    assert drawn(Row(RowKind.TITLE, "a\x1b[2Jb"), [])[-1] == "a\ufffd[2Jb"


def test_blanks_of_the_margin_have_no_style_of_their_own() -> None:
    plain = Row(RowKind.TEXT, "  He said.", 3, 0, 8, 2, " ")
    for row, hits in ((plain, []), (ROW, []), (plain, [Mark(3, 0, 2)])):
        for segment in row_segments(row, hits, Style.null(), style)[:2]:
            assert segment.text.strip() or segment.style == Style.null()
    marked = row_segments(plain, [], Style.null(), style, current=True)[0]
    assert marked.style == STYLES["mark"] + STYLES["current"], "a current row without a mark shows a reversed blank"


def test_an_address_is_a_link_under_whatever_lies_over_it() -> None:
    row = Row(RowKind.TEXT, "  see a.example now", 3, 10, 27, 2)
    link = Style(link="https://a.example")
    segments = row_segments(row, [Mark(3, 16, 20)], Style.null(), style, links=[LinkRange(14, 23, link)])
    linked = [segment for segment in segments if segment.style and segment.style.link]
    assert "".join(segment.text for segment in linked) == "a.example"
    assert [bool(segment.style and segment.style.underline) for segment in linked] == [False, True, False]
