from __future__ import annotations

from reader.annotate.attribution.kept_frames import LOOKED_BACK, MOST_QUOTED, KeptFrames
from reader.annotate.attribution.people import People
from reader.annotate.quotes import find_quotes
from reader.model import Quote
from reader.rules.load import default_rules
from tests.annotate.reading import body, english


def frames(*paragraphs: str) -> KeptFrames:
    blocks = body(*paragraphs)
    quotes: tuple[Quote, ...] = find_quotes(blocks, "en", default_rules())
    quoted: dict[int, list[tuple[int, int, int]]] = {}
    for number, quote in enumerate(quotes):
        for mark in quote.marks:
            quoted.setdefault(mark.block, []).append((mark.start, mark.end, number))
    return KeptFrames(blocks, quotes, quoted, People("\n".join(paragraphs), english()))


def test_a_frame_is_made_once_and_knows_its_quotations() -> None:
    made = frames('The so-called "ghost minutes" end. "We go home now," said Ida Roth.')
    frame = made.of(0)
    assert made.of(0) is frame
    assert list(frame.number.values()) == [0, 1]
    assert [frame.number[token] for token in frame.terms] == [0]


def test_of_a_paragraph_without_quotations_only_the_end_is_read() -> None:
    long = "It rained. " * LOOKED_BACK + "Ida Roth sang."
    assert frames(long).of(0).text == long[-LOOKED_BACK:]


def test_of_too_many_quotations_none_is_read() -> None:
    assert not frames('"Yes," she said. ' * (MOST_QUOTED + 1)).of(0).number
