from __future__ import annotations

from reader.clean.layout.columns import in_reading_order
from reader.model import Block, Role
from reader.parse.plain import parse_plain

LEFT = """\
Harbour museum reopens
after four years of repairs

The harbour museum at Ostby
opened its doors on Saturday
for the first time since the
flood of 2021. Some 1,400
people came, twice as many as
the director had hoped for.""".splitlines()
RIGHT = """\
Visitors will find a new hall
for the whalers, a workshop
where children can tie knots,
and the old pilot's cabin.
   It smells of tar again, and
that is how it should smell,
said a woman of 81, who sold
tickets here as a student.""".splitlines()


def side_by_side(left: list[str], right: list[str], edge: int = 34) -> str:
    rows = [*right, *[""] * (len(left) - len(right))]
    return "\n".join((one.ljust(edge) + other).rstrip() for one, other in zip(left, rows, strict=True))


def ordered(text: str) -> list[tuple[int | None, str]]:
    return [(block.line, block.text) for block in in_reading_order(parse_plain(text).blocks)]


def test_the_right_column_comes_behind_the_left_one() -> None:
    wanted = [(n, text) for n, text in enumerate(LEFT, 1) if text]
    wanted += [(n, text.strip()) for n, text in enumerate(RIGHT, 1)]
    assert ordered(side_by_side(LEFT, RIGHT)) == wanted


def test_a_paragraph_s_indent_stays() -> None:
    blocks = in_reading_order(parse_plain(side_by_side(LEFT, RIGHT)).blocks)
    assert [block.indent for block in blocks if block.text.startswith("It smells")] == [3]


def test_three_columns() -> None:
    text = side_by_side([line.rstrip() for line in side_by_side(LEFT, RIGHT).splitlines()], RIGHT, 70)
    assert [text for _, text in ordered(text)] == [
        *filter(None, LEFT),
        *(line.strip() for line in RIGHT),
        *(line.strip() for line in RIGHT),
    ]


def test_the_columns_of_each_page_stay_together() -> None:
    page = side_by_side(LEFT, RIGHT)
    both = [text for _, text in ordered(f"{page}\n\n\n\n{page}")]
    assert both == [text for _, text in ordered(page)] * 2


def test_what_stands_above_and_below_stays_there() -> None:
    page = side_by_side(LEFT, RIGHT)
    above = "The Ostby Courier, which is the newspaper of all the islands and of the coast"
    texts = [text for _, text in ordered(f"{above}\n{page}\n{above}")]
    assert (texts[0], texts[-1]) == (above, above)
    assert texts[1:-1] == [text for _, text in ordered(page)]


def test_tables_and_lists_side_by_side_stay_as_they_are() -> None:
    table = "\n".join(f"Norrvik harbour, pier {n}      Open all day      {n} kr" for n in range(9))
    menu = side_by_side([f"The Headline Of Another Story {n}" for n in range(9)], RIGHT)
    for text in (table, menu, "\n".join(LEFT), ""):
        blocks = parse_plain(text).blocks
        assert in_reading_order(blocks) is blocks


def test_lines_with_a_role_are_not_taken_apart() -> None:
    blocks = [
        Block(text=block.text, line=block.line, role=Role.BOILERPLATE)
        for block in parse_plain(side_by_side(LEFT, RIGHT)).blocks
    ]
    assert in_reading_order(blocks) is blocks


def test_a_line_of_a_million_blanks_takes_no_time() -> None:
    text = "\n".join(f"one{' ' * 100_000}two" for _ in range(50))
    assert len(ordered(text)) == 50


def test_the_right_column_may_begin_higher_than_the_left_one() -> None:
    high = side_by_side(["", "", *LEFT[3:]], RIGHT)
    assert [text for _, text in ordered(high)] == [*LEFT[3:], *(text.strip() for text in RIGHT)]
