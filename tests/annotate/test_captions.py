"""Credits split off their captions: range, people, agencies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.captions import find_captions
from reader.model import Block, Role
from reader.rules.load import default_rules

RULES = default_rules()


def caption(text: str) -> Block:
    return Block(text=text, role=Role.CAPTION, rule="given")


@pytest.mark.parametrize(
    ("text", "credit", "people", "agencies"),
    [
        (
            "At the pier. | (Photo: REUTERS/Ines Okafor/TASS/Harbour Board)",
            "REUTERS/Ines Okafor/TASS/Harbour Board",
            ("Ines Okafor",),
            ("Reuters", "TASS", "Harbour Board"),
        ),
        ("At the pier. (AP Photo/Ines Okafor)", "AP Photo/Ines Okafor", ("Ines Okafor",), ("AP",)),
        ("Photo: Ines Okafor, AP", "Ines Okafor, AP", ("Ines Okafor",), ("AP",)),
        ("At the pier. Ines Okafor/Getty Images", "Ines Okafor/Getty Images", ("Ines Okafor",), ("Getty Images",)),
        (
            "At the pier. (Ines Okafor/Tidewater Echo)",
            "Ines Okafor/Tidewater Echo",
            ("Ines Okafor",),
            ("Tidewater Echo",),
        ),
        ("Am Anleger. Foto: Jens Wolf/dpa", "Jens Wolf/dpa", ("Jens Wolf",), ("dpa",)),
        (
            "Photograph: Ines Okafor for the Guardian",
            "Ines Okafor for the Guardian",
            ("Ines Okafor",),
            ("The Guardian",),
        ),
        ("At the pier. (Picture: Ostmark Pictures)", "Ostmark Pictures", (), ("Ostmark Pictures",)),
        ("At the pier. (Ines Okafor/Calder Moor)", "Ines Okafor/Calder Moor", ("Ines Okafor",), ("Calder Moor",)),
        ("At the pier. Photo: Ines Okafor, Jan Moor", "Ines Okafor, Jan Moor", ("Ines Okafor", "Jan Moor"), ()),
        ("At the pier. (Ines Okafor/Staff)", "Ines Okafor/Staff", ("Ines Okafor",), ()),
        ("Image copyright Getty Images", "Getty Images", (), ("Getty Images",)),
        ("At the pier | photo by Ines Okafor", "Ines Okafor", ("Ines Okafor",), ()),
        ("Photograph: AFP via Getty Images", "AFP via Getty Images", (), ("AFP", "Getty Images")),
        ("Photo: Tarn County Register via AP", "Tarn County Register via AP", (), ("Tarn County Register", "AP")),
        ("At the pier. (Photo Credit: PTI File Photo)", "PTI File Photo", (), ("PTI",)),
        ("At the pier. (Video by Ines Okafor)", "Video by Ines Okafor", ("Ines Okafor",), ()),
        ("At the pier. Credit: STR/AFP", "STR/AFP", (), ("AFP",)),
        ("At the pier. Credit: Getty - Contributor", "Getty - Contributor", (), ("Getty Images",)),
        ("At the pier. Photo credit: Photo: PA", "Photo: PA", (), ("Press Association",)),
    ],
)
def test_a_credit_names_people_and_agencies(
    text: str, credit: str, people: tuple[str, ...], agencies: tuple[str, ...]
) -> None:
    (found,) = find_captions([caption(text)], RULES)
    assert found.credit is not None
    assert (found.credit.text, found.credit.people, found.credit.agencies) == (credit, people, agencies)
    assert found.credit.mark is not None
    assert credit in text[found.credit.mark.start : found.credit.mark.end]


def test_every_caption_is_there_and_nothing_else() -> None:
    blocks = [Block(text="Photo: Ines Okafor, AP", role=Role.BODY), caption("A ferry at the pier"), Block(text="x")]
    assert [(found.block, found.credit) for found in find_captions(blocks, RULES)] == [(1, None)]


@given(st.lists(st.text(max_size=200), max_size=5))
def test_marks_lie_inside_their_blocks(texts: list[str]) -> None:
    for found in find_captions([caption(text) for text in texts], RULES):
        mark = found.credit.mark if found.credit else None
        assert mark is None or 0 <= mark.start < mark.end <= len(texts[mark.block])
