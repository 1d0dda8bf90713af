import pytest

from reader.model import Role
from reader.parse.markdown.title_block import split_title_block
from tests.ending import it_ends

TEXT = "\nThe ferry to Skerrow was late again on Monday.\n"


def stated(block):
    fields = block.fields
    return (
        fields.title and fields.title.value,
        [field.value for field in fields.authors],
        fields.published and fields.published.value,
    )


BLOCKS = {
    "all three": ("% Ferry late\n% Nell Quarrie\n% 3 May 2021\n", ("Ferry late", ["Nell Quarrie"], "3 May 2021")),
    "several authors": ("% Ferry late\n% Nell Quarrie; Ada Orme\n", ("Ferry late", ["Nell Quarrie", "Ada Orme"], None)),
    "an author a line": (
        "% Ferry late\n% Nell Quarrie\n  Ada Orme\n% 2021\n",
        ("Ferry late", ["Nell Quarrie", "Ada Orme"], "2021"),
    ),
    "a title of two lines": ("% Ferry late\n  again\n%\n% 3 May 2021\n", ("Ferry late again", [], "3 May 2021")),
    "a title alone": ("% Ferry late\n", ("Ferry late", [], None)),
}


@pytest.mark.parametrize("case", BLOCKS)
def test_what_a_title_block_states(case):
    top, wanted = BLOCKS[case]
    block = split_title_block(top + TEXT)
    assert stated(block) == wanted
    assert block.body == TEXT
    assert block.lines == top.count("\n")


def test_its_lines_are_shown_with_their_roles():
    block = split_title_block("% Ferry late\n% Nell Quarrie\n% 3 May 2021\n" + TEXT)
    assert [(b.text, b.role, b.line) for b in block.blocks] == [
        ("Ferry late", Role.UNKNOWN, 1),
        ("Nell Quarrie", Role.BYLINE, 2),
        ("3 May 2021", Role.DATE, 3),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "% a\n% b\n% c\n% d\n" + TEXT,
        "% Ferry late\nThe ferry was late.\n",
        "%\n% Nell Quarrie\n" + TEXT,
        "%d boats were late.\n",
        "50 % of the boats\n% late\n",
    ],
)
def test_other_texts_are_left_alone(text):
    block = split_title_block(text)
    assert (block.body, block.blocks) == (text, ())


@pytest.mark.parametrize("unit", ["%\n", "% a\n", " b\n", " \n", "%", " "])
def test_a_flood_ends(unit):
    with it_ends():
        split_title_block("% a\n" + unit * 800_000)
        split_title_block("% a\n" + unit * 800_000 + "x")
