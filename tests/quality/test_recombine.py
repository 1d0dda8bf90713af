"""What is put together to learn from keeps its labels and is framed by both ends."""

from tests.quality.pieces import Piece, taken_apart
from tests.quality.recombine import Mixer


def source(style, language, *lines):
    return taken_apart(style, language, [Piece(2, 0, text, label) for label, text in lines])


FRAMED = source(
    "blocks",
    "en",
    ("title", "Harbour of Norrvik opens again"),
    ("boilerplate", "Menu"),
    ("body", "The harbour was opened on Thursday."),
    ("boilerplate", "Ferry timetable changes on Monday next week"),
    ("body", "Divers had raised the last of the wrecks."),
    ("boilerplate", "Council votes on plans for the old mill"),
)
BARE = source("plain", "en", ("body", "A first paragraph."), ("body", "And a second one."), ("body", "A third."))


def test_taken_apart():
    assert [piece.text for piece in FRAMED.head] == ["Harbour of Norrvik opens again", "Menu"]
    assert [len(run) for run in FRAMED.runs] == [1]
    assert [piece.text for piece in FRAMED.tail] == ["Council votes on plans for the old mill"]
    assert (BARE.head, BARE.tail, BARE.runs) == ([], [], [])


def test_mixed_dumps_keep_labels():
    mixer = Mixer([FRAMED, BARE], 1)
    labels = {piece.text: piece.label for one in (FRAMED,) for piece in (*one.head, *one.core, *one.tail)}
    found = [mixer.mixed() for _ in range(200)]
    for pieces in found:
        assert any(piece.label == "body" for piece in pieces)
        assert not any("{" in piece.text for piece in pieces)
        for piece in pieces:
            if piece.text in labels and piece.label != "title":
                assert piece.label == labels[piece.text] or piece.text in (*mixer.titles, *mixer.leads)
    assert len({len(pieces) for pieces in found}) > 10


def test_same_seed_same_dumps():
    assert [Mixer([FRAMED, BARE], 3).mixed() for _ in range(3)] == [Mixer([FRAMED, BARE], 3).mixed() for _ in range(3)]
