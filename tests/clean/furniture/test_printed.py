"""What printed pages have around their text."""

from __future__ import annotations

import pytest

from reader.clean.furniture.printed import label_printed, with_pages, without_pages
from reader.model import Block, Cleaned, Dating, Field, Mark, Role
from reader.rules.load import default_rules

RULES = default_rules()
GAP = " " * 20
TEXT = "The swing bridge at Harrowgate will be closed for eleven weeks from Monday on."
HEAD = f"The Tidewater Echo{GAP}5 March 2018"


def shown(*lines: str, language: str | None = "en") -> list[tuple[str, str | None]]:
    labelled = label_printed([Block(text=line) for line in lines], language, RULES)
    assert all((block.role is Role.BOILERPLATE) == (block.rule is not None) for block in labelled)
    return [(block.text, block.rule) for block in labelled]


def test_a_running_head_is_taken_apart_on_top_and_cut_on_the_other_pages() -> None:
    assert shown(HEAD, TEXT, "Page 1 of 2", HEAD, TEXT) == [
        ("The Tidewater Echo", None),
        ("5 March 2018", None),
        (TEXT, None),
        ("Page 1 of 2", "printed.number"),
        (HEAD, "printed.head"),
        (TEXT, None),
    ]


def test_left_and_right_pages_have_their_number_on_the_outside() -> None:
    left, right = f"8{GAP}THE TIDEWATER ECHO{GAP}NEWS", f"NEWS{GAP}THE TIDEWATER ECHO{GAP}7"
    assert shown(right, TEXT, left, TEXT)[2:] == [
        ("7", "printed.hour"),
        (TEXT, None),
        (left, "printed.head"),
        (TEXT, None),
    ]
    assert shown(TEXT, TEXT, TEXT, "7", left, TEXT, right, "8", TEXT)[3:8] == [
        ("7", "printed.number"),
        (left, "printed.head"),
        (TEXT, None),
        (right, "printed.head"),
        ("8", "printed.number"),
    ]


@pytest.mark.parametrize(
    ("language", "count"),
    [("en", "Page 1 of 2"), ("de", "Seite 1 von 2"), ("fr", "Page 1 sur 2"), ("es", "1 de 2"), ("en", "1/2")],
)
def test_the_hour_in_a_browsers_printout_is_when_it_was_printed(language: str, count: str) -> None:
    head = f"Harrowgate closes its bridge - The Tidewater Echo{GAP}05/03/2018, 08:31"
    foot = f"https://www.tidewater.example/bridge{GAP}{count}"
    assert shown(head, TEXT, foot, language=language) == [
        ("Harrowgate closes its bridge - The Tidewater Echo", None),
        ("05/03/2018, 08:31", "printed.hour"),
        (TEXT, None),
        (foot, "printed.foot"),
    ]
    assert shown(TEXT, f"{count}{GAP}3/5/18, 8:31 AM", language=language)[1][1] == "printed.foot"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "See BRIDGE, Page A6"),
        ("en", "BRIDGE, Page A6"),
        ("en", "(Continued on Page 4)"),
        ("en", "Bridge, from Page A1"),
        ("de", "Fortsetzung auf Seite 4"),
        ("de", "► Fortsetzung von Seite 1"),
        ("fr", "(Suite page 4)"),
        ("fr", "Suite de la page 1"),
        ("es", "Pasa a la página 4"),
        ("es", "Viene de la página 1"),
    ],
)
def test_where_an_article_goes_on(language: str, line: str) -> None:
    assert shown(TEXT, line, TEXT, language=language) == [(TEXT, None), (line, "printed.jump"), (TEXT, None)]


def test_the_word_by_which_it_is_found() -> None:
    assert [rule for _, rule in shown(TEXT, "BRIDGE", "Continued from Page A1", TEXT)] == [
        None,
        "printed.jump",
        "printed.jump",
        None,
    ]
    assert [rule for _, rule in shown(TEXT, "He walked away", "Continued from Page A1")] == [None, None, "printed.jump"]


@pytest.mark.parametrize(
    "lines",
    [
        (HEAD, TEXT),
        (TEXT, f"Harrow{GAP}71", f"Tarn{GAP}64", TEXT, f"Harrow{GAP}12", f"Tarn{GAP}30"),
        (TEXT, TEXT, TEXT, f"Revenue{GAP}Q3 2018{GAP}Q3 2017", TEXT, f"Revenue{GAP}Q3 2018{GAP}Q3 2017", TEXT),
        ("Two columns of a page" + GAP + "stand beside each other", TEXT),
        ("The quotation is from page 12", TEXT),
        ("See the map on page 4", TEXT),
        ("Chapter 7", TEXT),
        ("The Harrow map, page 4", TEXT),
        ("7", TEXT),
    ],
)
def test_what_is_the_text_stays(lines: tuple[str, ...]) -> None:
    assert shown(*lines) == [(line, None) for line in lines]


def test_what_stands_around_pages_is_put_back_where_it_was() -> None:
    lines = tuple(label_printed([Block(text=text) for text in (HEAD, TEXT, "Page 1 of 2", HEAD, TEXT)], "en", RULES))
    bare = without_pages(lines)
    assert [block.text for block in bare] == ["The Tidewater Echo", "5 March 2018", TEXT, TEXT]
    body = tuple(Block(text=block.text, role=Role.BODY) for block in bare)
    cleaned = Cleaned(
        blocks=body,
        title=Field("Bridge", "title.first-line"),
        published=Dating(date="2018-03-05", rule="date.line", mark=Mark(3, 0, 4)),
    )
    whole = with_pages(cleaned, lines)
    assert [block.text for block in whole.blocks] == [block.text for block in lines]
    assert [block.role for block in whole.blocks[2:]] == [Role.BODY, Role.BOILERPLATE, Role.BOILERPLATE, Role.BODY]
    assert whole.published.mark == Mark(5, 0, 4)
    assert without_pages(body) is body
