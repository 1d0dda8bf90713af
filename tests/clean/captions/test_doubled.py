"""Captions that a page gives twice in a row."""

from __future__ import annotations

from reader.clean.captions.doubled import find_doubled
from reader.model import Block, Role, Shape

PROSE = "The council of Harrowgate voted late on Thursday to close the old swing bridge for eleven weeks."
SEEN = "The swing bridge at Harrowgate on Friday morning"


def doubled(*lines: str, role: Role = Role.UNKNOWN, shape: Shape = Shape.PARAGRAPH) -> list[int]:
    found: dict[int, str] = {}
    blocks = [Block(text=line, role=role, shape=shape) for line in lines]
    find_doubled(blocks, found, lambda text: text.startswith("Save"))
    assert set(found.values()) <= {"caption.doubled"}
    return sorted(found)


def test_a_caption_glued_to_itself_and_alone_below() -> None:
    assert doubled("Bridge closes", SEEN + SEEN, SEEN, PROSE) == [1, 2]
    assert doubled("Old pier.Old pier.", "Old pier.") == [0, 1]
    assert doubled("22", "2") == []
    assert doubled("Bridge closes", SEEN + SEEN, PROSE) == []


def test_a_line_twice_in_a_row_between_paragraphs() -> None:
    assert doubled(PROSE, SEEN, SEEN, PROSE) == [1, 2]
    assert doubled(PROSE, SEEN, PROSE, SEEN, PROSE) == []


def test_lists_buttons_and_summaries_said_twice_are_none() -> None:
    assert doubled(PROSE, "Save this to my list", "Save this to my list", PROSE) == []
    assert doubled("Most read", SEEN, SEEN, "Ferry sinks", "Ferry sinks") == []
    assert doubled(PROSE, "Hide ad", "Hide ad", PROSE) == []
    long = "The old bridge over the river was closed for eleven weeks after cracks were found in one of its four piers."
    assert doubled(PROSE, long, long, PROSE) == []


def test_a_headline_or_a_table_said_twice_is_none() -> None:
    assert doubled(PROSE, SEEN, SEEN, PROSE, role=Role.TITLE) == []
    assert doubled(PROSE, SEEN, SEEN, PROSE, shape=Shape.HEADING) == []
