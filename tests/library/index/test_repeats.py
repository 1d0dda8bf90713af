from hypothesis import given
from hypothesis import strategies as st

from reader.library.index.repeats import BACK, FRONT, LONGEST_LINE, SHORT_LINE, Lines, line_number, lines_of, number
from tests.library.cases import make

LONG = "A sentence that is a good deal longer than what counts wherever it stands, about the tide of {}."


def test_without_a_source_nothing_is_learned():
    assert lines_of(make(body=["A line"])) == Lines()


def test_lines_are_compared_folded_and_by_source():
    assert line_number("lamp", "Keep  the LAMP, lit!") == line_number("lamp", "keep the lamp lit")
    assert line_number("lamp", "a line") != line_number("pier", "a line")
    assert line_number("lamp", "page 1") != line_number("lamp", "page 2")


def test_what_is_no_line_has_no_number():
    assert line_number("lamp", "***") == 0
    assert line_number("lamp", "a " * LONGEST_LINE) == 0


def test_long_lines_count_at_the_edges_only():
    body = [LONG.format(n) for n in range(30)]
    assert min(map(len, body)) > SHORT_LINE
    lines = lines_of(make(body=body, source="Lamp"))
    assert len(lines.shown) == FRONT + BACK
    assert line_number("lamp", body[0]) in lines.shown
    assert line_number("lamp", body[15]) not in lines.shown


def test_short_lines_count_everywhere_and_cut_ones_apart():
    body = [LONG.format(1)] * 9 + ["A short line"] + [LONG.format(2)] * 9
    lines = lines_of(make(body=body, cut=["Cut line", "A short line"], source="Lamp"))
    assert line_number("lamp", "A short line") in lines.shown
    assert lines.cut == (line_number("lamp", "Cut line"),)


def test_copies_share_a_story_and_others_do_not():
    body = [LONG.format(n * 1111) for n in range(5)]
    one = lines_of(make(body=body, source="Lamp"))
    near = lines_of(make(body=[*body[:-1], LONG.format(4445)], source="Lamp", title="Another"))
    other = lines_of(make(body=[body[0], LONG.format("September"), LONG.format("December")], source="Lamp"))
    assert set(one.stories) & set(near.stories)
    assert not set(one.stories) & set(other.stories)


@given(st.text(), st.text())
def test_total_and_within_sixty_three_bits(source, text):
    lines = lines_of(make(body=[text, text + "."], cut=[text], source=source))
    assert all(0 < value < 1 << 63 for value in (*lines.stories, *lines.shown, *lines.cut))
    assert 0 < number(text) < 1 << 63
