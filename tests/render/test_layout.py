"""An article as rows: every word is there, every row fits, the margin says what stands beside it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model import (
    Article,
    Attribution,
    Block,
    Caption,
    Credit,
    Mark,
    Problem,
    Quote,
    QuoteKind,
    Role,
    Shape,
    Speaker,
    is_headline,
)
from reader.render.layout import lay_out
from reader.render.rows import Layout, RowKind
from tests.ending import it_ends

TITLE = Block(text="Dredger stuck at Elm lock", role=Role.TITLE)


def body(text: str, **more: object) -> Block:
    return Block(text=text, role=Role.BODY, **more)  # type: ignore[arg-type]


def article(*blocks: Block, **more: object) -> Article:
    return Article(id="", path="a.txt", title=TITLE.text, title_rule="first", blocks=(TITLE, *blocks), **more)  # type: ignore[arg-type]


def drawn(layout: Layout) -> list[str]:
    return [f"{row.mark} {row.text}".rstrip() for row in layout.rows]


def said(block: int, text: str, quotation: str, *, kind: QuoteKind = QuoteKind.DIRECT, by: str | None = None) -> Quote:
    start = text.index(quotation)
    mark = Mark(block, text.index(by), text.index(by) + len(by)) if by and by in text else None
    speaker = Speaker(name=by, mark=mark) if by else None
    return Quote(marks=(Mark(block, start, start + len(quotation)),), kind=kind, speaker=speaker)


def test_a_header_and_paragraphs() -> None:
    layout = lay_out(article(body("It is a long story."), body("It ends."), words=300), 12)
    assert drawn(layout) == [
        "  Dredger",
        "  stuck at Elm",
        "  lock",
        "  undated · 2",
        "  min",
        "",
        "  It is a long",
        "  story.",
        "",
        "  It ends.",
    ]
    assert layout.header == 5
    assert layout.paragraphs == {1: 1, 2: 2}


@pytest.mark.parametrize(
    ("stated", "ascii_marks", "line"),
    [(True, False, "Elm Echo · undated"), (False, False, "Elm Echo° · undated"), (False, True, "Elm Echo~ - undated")],
)
def test_what_was_inferred_is_marked(stated: bool, ascii_marks: bool, line: str) -> None:
    story = article(body("x"), attribution=Attribution(source="Elm Echo"))
    assert lay_out(story, 40, source_stated=stated, ascii_marks=ascii_marks).rows[1].text == line


def test_a_headline_that_stands_below_its_label_too_is_shown_once() -> None:
    byline = Block(text="Date: 2026-03-04", role=Role.BYLINE)
    layout = lay_out(article(byline, TITLE, body("The lock is shut.")), 40)
    assert sum(TITLE.text in row for row in drawn(layout)) == 1
    assert layout.paragraphs == {3: 1}


def test_what_nobody_wants_any_more_is_laid_out_no_further() -> None:
    blocks = [body(f"Paragraph {n}.") for n in range(9)]
    asked = iter([False] * 3 + [True] * 9)
    begun = drawn(lay_out(article(*blocks), 40, given_up=lambda: next(asked)))
    assert [line.strip() for line in begun if "Paragraph" in line] == [f"Paragraph {n}." for n in range(3)]


def test_the_margin_of_quotations() -> None:
    text = '"We wait for the tide," said Ina Moor. "It will come [soon] … or not," she added, shrugging.'
    quotes = (said(1, text, '"We wait for the tide,"', by="Ina Moor"), said(1, text, '"It will come [soon] … or not,"'))
    layout = lay_out(article(body(text), quotes=quotes), 30)
    assert drawn(layout)[3:] == [
        '“ "We wait for the tide," said',
        '“ Ina Moor. "It will come [soon]',
        '│ … or not," she added,',
        "  shrugging.",
    ]
    styles = {(span.style, text[span.start : span.end]) for row in layout.rows for span in row.spans}
    assert {("speaker", "Ina Moor"), ("editor", "[soon]"), ("editor", "…")} <= styles
    assert [(item.kind, item.index, item.first, item.last) for item in layout.items] == [
        ("quote", 0, 3, 3),
        ("quote", 1, 4, 5),
    ]


def test_a_quotation_over_paragraphs_runs_on_through_the_blank_line() -> None:
    one, two = '"We wait.', '"We still wait."'
    quote = Quote(marks=(Mark(1, 0, len(one)), Mark(2, 0, len(two))), kind=QuoteKind.DIRECT)
    assert drawn(lay_out(article(body(one), body(two), quotes=(quote,)), 40))[3:] == [
        '“ "We wait.',
        "│",
        '│ "We still wait."',
    ]


def test_terms_are_nobodys_words() -> None:
    text = 'A so-called "miracle" barge.'
    layout = lay_out(article(body(text), quotes=(said(1, text, '"miracle"', kind=QuoteKind.TERM),)), 40)
    assert layout.items == ()
    assert layout.rows[-1].mark == " "
    assert layout.rows[-1].spans == ()


def test_only_the_first_mention_of_a_speaker_is_bold() -> None:
    one, two = '"A," said Ina Moor.', '"B," said Ina Moor.'
    quotes = (said(1, one, '"A,"', by="Ina Moor"), said(2, two, '"B,"', by="Ina Moor"))
    layout = lay_out(article(body(one), body(two), quotes=quotes), 40)
    assert [row.block for row in layout.rows for span in row.spans if span.style == "speaker"] == [1]


def test_a_caption_has_its_credit_on_a_line_of_its_own() -> None:
    text = "The dredger at dusk. | (Photo: Ana Ruiz/Elm Echo)"
    credit = Credit(text="Ana Ruiz/Elm Echo", mark=Mark(1, text.index("(Photo"), len(text)))
    caption = Block(text=text, role=Role.CAPTION)
    layout = lay_out(article(caption, captions=(Caption(block=1, credit=credit),)), 40)
    assert drawn(layout)[3:] == ["▏ The dredger at dusk.", "▏ Photo  Ana Ruiz/Elm Echo"]
    assert [(item.kind, item.first, item.last) for item in layout.items] == [("caption", 3, 4)]


def test_a_table_that_is_a_caption_keeps_its_lines() -> None:
    table = Block(text="| 1 | 2 |\n\n| 3 | 4 |", role=Role.CAPTION, shape=Shape.TABLE)
    rows = [row.text for row in lay_out(article(table), 40).rows if row.kind is RowKind.CAPTION]
    assert rows == ["| 1 | 2 |", "| 3 | 4 |"]


def test_text_after_a_credit_is_not_lost() -> None:
    text = "(Photo: Ana Ruiz) The dredger at dusk."
    credit = Credit(text="Ana Ruiz", mark=Mark(1, 0, 17))
    layout = lay_out(article(Block(text=text, role=Role.CAPTION), captions=(Caption(block=1, credit=credit),)), 40)
    assert drawn(layout)[3:] == ["▏ The dredger at dusk.", "▏ Photo  Ana Ruiz"]


def test_a_credit_found_elsewhere_leaves_the_caption_whole() -> None:
    caption = Block(text="The dredger.", role=Role.CAPTION)
    story = article(caption, captions=(Caption(block=1, credit=Credit(text="Ana Ruiz")),))
    assert drawn(lay_out(story, 40))[3:] == ["▏ The dredger."]


def test_cut_text_is_counted_and_can_be_shown() -> None:
    cut = [Block(text=text, role=Role.BOILERPLATE, rule="tail.follow") for text in ("Follow us", "Share")]
    story = article(body("The end."), *cut)
    assert drawn(lay_out(story, 40))[-2:] == ["", "  2 lines cut   x"]
    assert drawn(lay_out(story, 40, cut_key="C"))[-1] == "  2 lines cut   C"
    shown = lay_out(story, 40, show_cut=True)
    assert drawn(shown)[-4:] == ["", "  cut: tail.follow", "~ Follow us", "~ Share"]
    assert [item.kind for item in shown.items] == ["cut", "cut"]


def test_lists_hang_and_stand_close() -> None:
    items = [
        body("first of the two", shape=Shape.LIST_ITEM),
        body("2. second, numbered by itself", shape=Shape.LIST_ITEM, indent=1),
    ]
    assert drawn(lay_out(article(*items), 16))[4:] == [
        "  • first of the",
        "    two",
        "    2. second,",
        "       numbered by",
        "       itself",
    ]


def test_code_and_tables_keep_their_lines() -> None:
    code = body("if x:\n    return a long way home\n\ny", shape=Shape.CODE)
    assert drawn(lay_out(article(code), 16))[4:] == [
        "  if x:",
        "      return a",
        "      long way",
        "      home",
        "",
        "  y",
    ]


def test_subheads_and_bylines() -> None:
    layout = lay_out(
        article(Block(text="By Ina Moor", role=Role.BYLINE), Block(text="What now", role=Role.SUBHEAD)), 40
    )
    assert [row.kind for row in layout.rows] == [
        RowKind.TITLE,
        RowKind.KNOWN,
        RowKind.BYLINE,
        RowKind.BLANK,
        RowKind.SUBHEAD,
    ]


def test_problems_are_told() -> None:
    problem = Problem(stage="decode", kind="binary", detail="a PNG image")
    assert lay_out(Article(id="", path="p", title="p.png", title_rule="f", problems=(problem,)), 40).rows[2].text == (
        "! a PNG image"
    )


def test_ascii_marks() -> None:
    text = '"Yes," said Ina.'
    story = article(
        body(text), Block(text="A photo", role=Role.CAPTION), quotes=(said(1, text, '"Yes,"'),), captions=()
    )
    assert {row.mark for row in lay_out(story, 40, ascii_marks=True).rows} == {" ", '"', ":"}


def test_names_in_the_margin_only_where_the_speaker_is_known() -> None:
    one, two = '"A," said Ina Moor.', '"B," somebody said.'
    quotes = (said(1, one, '"A,"', by="Ina Moor"), said(2, two, '"B,"'))
    layout = lay_out(article(body(one), body(two), quotes=quotes), 40, label_width=5)
    assert [row.label for row in layout.rows if row.mark == "“"] == ["Moor", ""]


def test_places_hold_at_another_width() -> None:
    story = article(*(body(f"Paragraph {n} has a number of words in it, as paragraphs do.") for n in range(30)))
    wide, narrow = lay_out(story, 60), lay_out(story, 17)
    for number, row in enumerate(wide.rows):
        if row.block is not None:
            there = narrow.rows[narrow.row_at_offset(wide.offsets[number])]
            assert there.block == row.block
            assert there.start <= row.start < there.end + 1
            assert wide.row_at(row.block, row.start) == number


text = st.text(alphabet=st.sampled_from('ab c,.—-“”"[]…日本語、。한글ไทยё́é👩‍👧️🇩🇪 ‍x/\u200b'), max_size=60)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    blocks = draw(
        st.lists(
            st.builds(
                Block,
                text=text,
                shape=st.sampled_from(Shape),
                role=st.sampled_from(Role),
                indent=st.integers(0, 9),
                rule=st.none() | st.just("r"),
            ),
            max_size=6,
        )
    )
    quotes = []
    captions = []
    for number, block in enumerate(blocks):
        if block.text and draw(st.booleans()):
            start = draw(st.integers(0, len(block.text) - 1))
            mark = Mark(number, start, draw(st.integers(start + 1, len(block.text))))
            quotes.append(
                Quote(marks=(mark,), kind=draw(st.sampled_from(QuoteKind)), speaker=Speaker(name="Ina", mark=mark))
            )
            captions.append(Caption(block=number, credit=Credit(text=block.text[mark.start : mark.end], mark=mark)))
    return Article(
        id="",
        path="p",
        title=draw(text),
        title_rule="t",
        blocks=tuple(blocks),
        quotes=tuple(quotes),
        captions=tuple(captions),
    )


@settings(max_examples=200, deadline=None)
@given(articles(), st.integers(1, 90), st.booleans(), st.integers(0, 9))
def test_total(story: Article, width: int, show_cut: bool, label: int) -> None:
    layout = lay_out(story, width, show_cut=show_cut, label_width=label)
    for row in layout.rows:
        assert cell_len(row.text) <= max(width, 2)
        if row.block is not None:
            assert row.text[row.lead :] == story.blocks[row.block].text[row.start : row.end]
    for item in layout.items:
        assert 0 <= item.first <= item.last < len(layout.rows)
    shown = {row.block for row in layout.rows}
    for number, block in enumerate(story.blocks):
        said_above = is_headline(block, story) and number not in shown
        if block.text.strip() and (block.role is not Role.BOILERPLATE or show_cut) and not said_above:
            assert number in shown or number == 0
            seen = {n for row in layout.rows if row.block == number for n in range(row.start, row.end)}
            if block.role is not Role.CAPTION and number not in {caption.block for caption in story.captions}:
                lost = [c for n, c in enumerate(block.text) if n not in seen and not c.isspace()]
                assert lost == []


@pytest.mark.parametrize("line", ["x" * 1_000_000, '"a" 長い' * 40_000], ids=["x", "quotations"])
def test_a_long_line_is_laid_out_and_no_end(line: str) -> None:
    quotes = tuple(Quote(marks=(Mark(1, n * 6, n * 6 + 3),), kind=QuoteKind.DIRECT) for n in range(line.count('"a"')))
    story = article(body(line), quotes=quotes)
    with it_ends():
        assert len(lay_out(story, 72).rows) > 4000


def test_a_caption_of_nothing_but_a_sign_is_shown() -> None:
    blank = Credit(text=" ", mark=Mark(1, 0, 1))
    story = article(Block(text=" .", role=Role.CAPTION), captions=(Caption(block=1, credit=blank),))
    assert [row.text for row in lay_out(story, 9).rows if row.block == 1] == ["."]
