from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parse.plain import is_wrapped, parse_plain, plain_blocks, split_lines


def test_a_block_for_each_line_that_holds_something() -> None:
    blocks = parse_plain("Title\n\n\n  indented line \n\ttabbed\n \t \nlast").blocks
    assert [(block.text, block.line, block.indent) for block in blocks] == [
        ("Title", 1, 0),
        ("indented line", 4, 2),
        ("tabbed", 5, 8),
        ("last", 7, 0),
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
        ("a\x0cb\x0bc", ["a", "b", "c"]),
        ("a\u2028b\u2029c", ["a", "b", "c"]),
        ("one\x85\x85two", ["one", "", "two"]),
        ("one.\x85Two.", ["one.", "Two."]),
        ("", [""]),
        ("a\n", ["a", ""]),
    ],
)
def test_every_kind_of_line_end(text: str, lines: list[str]) -> None:
    assert split_lines(text) == lines


def test_an_ellipsis_that_lost_its_encoding_is_no_line_end() -> None:
    assert split_lines("line one\nhe said\x85 and went\nend") == ["line one", "he said\x85 and went", "end"]


def test_numbers_are_left_out_when_asked() -> None:
    assert [block.line for block in plain_blocks("a\nb", numbered=False)] == [None, None]


@given(st.text())
def test_nothing_but_white_space_is_lost(text: str) -> None:
    blocks = parse_plain(text).blocks
    assert "".join("".join(block.text.split()) for block in blocks) == "".join(text.split())
    assert all(block.text.strip() == block.text and block.text for block in blocks)
    numbers = [block.line or 0 for block in blocks]
    assert numbers == sorted(set(numbers))


def test_wrapped_lines_end_where_the_next_word_had_no_room() -> None:
    assert is_wrapped(
        "The harbour board of Grindle voted on Monday to let the ferry to Lindholm\n"
        "run until two in the morning, as it did before the fire of last spring,\n"
        "and to pay for it out of the tax on moorings, said Tom Vale, who owns\n"
        "the pier.\n\n"
        "Nobody will miss the last dance any more, said Ida Quarrie, who has\n"
        "played the fiddle there for thirty years and means to go on until the\n"
        "pier falls into the sea.\nNobody opposed it.\n"
    )


def test_a_script_without_blanks_is_wrapped_where_its_lines_are_full() -> None:
    told = "港の跳ね橋は二年にわたる調査で橋脚に亀裂が見つかったため来週から冬の間ずっと閉鎖される" * 6
    assert is_wrapped("\n".join(told[at : at + 34] for at in range(0, len(told), 34)))
    assert not is_wrapped("\n".join(told[: 31 + at % 3 * 9] for at in range(12)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "When the morning comes to Grindle with its slow and silver light,\n"
        "and the boats are coming homeward from the dark side of the night,\n"
        "then the women at the windows put their candles out again\n"
        "and the children count the chimneys coming softly through the rain.\n"
        "Oh the harbour, oh the harbour, with its ropes and tar and brine,\n"
        "I was born beneath its ladders and its crooked walls are mine.\n",
        "We sail tonight on silver seas, the wind is in the sails\n"
        "we sing tonight of gentle breeze, of mermaids and of whales\n"
        "and if the morning finds us there, upon the farther shore\n"
        "we'll sing until the fishes stare and sail away once more\n",
        "The ferry leaves at seven,\nthe gulls are up before,\nthe captain counts eleven\nand shuts the door.",
        "The board has agreed on these points\nthe ferry runs until two\nthe tax is raised\nthe pier is built in May",
        "Q: When did you first see it?\nA: I was four years old and my father held me up over the rail to see it.\n"
        "Q: And now?\nA: Now it is mine, as far as a ship can be anybody's, and I am in the engine room.",
        "Harbour Board of Grindle\n12 Quay Street at the old customs house\nGrindle GR1 4QT\nTel. 01234 567890",
    ],
)
def test_verses_items_and_answers_are_not_wrapped(text: str) -> None:
    assert not is_wrapped(text)
