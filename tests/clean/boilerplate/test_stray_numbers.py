"""Numbers that a page left in its article."""

from __future__ import annotations

from reader.clean.boilerplate.features import observe
from reader.clean.boilerplate.stray_numbers import stray_numbers
from reader.clean.lines.phrases import phrases_of
from reader.model import Block
from reader.rules.load import default_rules

PHRASES = phrases_of("en", default_rules())
PROSE = (
    "The harbour of Norrvik stopped its night ferries on Thursday after divers had found a third wreck, and the "
    "islanders who need a doctor will have to wait for the morning."
)


def strays(*texts: str, kept: int | None = None) -> list[int]:
    """The stray numbers of a page whose first lines are kept, all of them unless told."""
    blocks = [Block(text=text) for text in texts]
    lines = observe(blocks, PHRASES)
    return list(stray_numbers(blocks, lines, [i < (len(texts) if kept is None else kept) for i in range(len(texts))]))


def test_one_time_or_two_are_a_player_s():
    assert strays(PROSE, "01:52", PROSE) == [1]
    assert strays(PROSE, "▶ 0:00 / 1:12", PROSE, "1:02:10", PROSE) == [1, 3]


def test_more_times_are_the_entries_of_a_report():
    assert strays("21:02", PROSE, "20:41", PROSE, "19:58", PROSE) == []


def test_a_result_in_a_table_is_no_time():
    assert strays(PROSE, "Norrvik", "21:14", "Harrow", "16:11", "12", PROSE) == []


def test_a_number_behind_the_last_sentence_is_a_rank():
    assert strays(PROSE, "1", "Man held over goat in bank", "2", "Bridge renamed", kept=2) == [1]
    assert strays(PROSE, "1", PROSE, kept=3) == []
    assert strays(PROSE, "Norrvik", "1", "Harrow", kept=3) == []


def test_the_year_that_a_file_ends_with_stays():
    assert strays(PROSE, "1954") == []
