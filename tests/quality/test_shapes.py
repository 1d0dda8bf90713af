"""An article cut into other shapes stays that article: no word is made up, and what interrupts it keeps its label."""

import random
import re

import pytest

from tests.quality.pieces import Piece
from tests.quality.shapes import SHAPES, block, reshaped, texts_of

CORE = [
    Piece(
        2, 0, "The harbour of Norrvik was opened again on Thursday, after nine days. Nobody cheered at first.", "body"
    ),
    Piece(2, 0, "More from this port", "boilerplate"),
    Piece(
        2,
        0,
        "Divers had raised the last of the wrecks at noon, and a pilot said that she could see the bottom.",
        "body",
    ),
    Piece(2, 0, "Why now?", "body"),
    Piece(2, 0, "The mayor, who had promised it for May, stayed at home with a cold. His dog was there.", "body"),
]
OTHERS = [
    "A mill on the Arve burned for two days in spring, and half the valley came to look at it. It was Sunday.",
    "Insurers will pay for the wheel, the roof and forty sacks of rye, but not for the owl that lived above them.",
    "The owner wants to build it up again by winter. She has asked for beams, nails and patience from everyone.",
]
WORDS = set(re.findall(r"[a-z]+", " ".join([*(piece.text for piece in CORE), *OTHERS]).lower()))


@pytest.mark.parametrize("shape", dict.fromkeys(SHAPES), ids=lambda shape: shape.__name__)
def test_words_are_cut_and_labels_kept(shape):
    changed = 0
    for seed in range(40):
        new = shape(random.Random(seed), list(CORE), OTHERS, 2)
        changed += new != CORE
        assert any(piece.label == "body" for piece in new)
        assert [piece.text for piece in new if piece.label != "body"] in ([], ["More from this port"])
        assert set(re.findall(r"[a-z]{3,}", " ".join(piece.text for piece in new).lower())) <= WORDS
    assert changed or shape.__name__ == "_without_long"


def test_long_paragraphs_go_only_where_others_are_left():
    short = [Piece(2, 0, f"Line {n} is short.", "body") for n in range(6)]
    without_long = next(shape for shape in SHAPES if shape.__name__ == "_without_long")
    long = Piece(2, 0, "word " * 30, "body")
    assert without_long(random.Random(1), [long, *short], OTHERS, 2) == short
    assert without_long(random.Random(1), [long, *short[1:]], OTHERS, 2) == [long, *short[1:]]


def test_items_of_a_block_are_shorter_than_headlines():
    sizes = [len(line.split()) for seed in range(60) for line in block(random.Random(seed), OTHERS)[1:4]]
    assert sorted(sizes)[len(sizes) // 2] < 6


def test_without_other_texts_nothing_is_changed():
    assert reshaped(random.Random(1), CORE, [], 2) == CORE
    assert texts_of(CORE) == [CORE[0].text, CORE[2].text, CORE[4].text]
    assert len({tuple(reshaped(random.Random(seed), list(CORE), OTHERS, 2)) for seed in range(30)}) > 20
