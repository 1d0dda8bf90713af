from __future__ import annotations

import pytest

from reader.clean.layout.glued import LONG, parted
from reader.model import Block, Role

MENU = ["Home", "News", "Sport", "Letters", "Back to Main", "Subscribe"]
STORY = [
    "The harbour board of Grindle voted on Monday to let the ferry to Lindholm run until two in the morning, as it "
    "did before the fire of last spring, and to pay for it out of the tax on moorings, which LinkedIn has noticed.",
    "“Nobody will miss the last dance any more,” said Ida Quarrie, who has played the fiddle there for thirty years.",
    "The vote was seven to four, after a debate of three hours in which only the price of diesel was spoken of, and "
    "in which two members of the board, by their own account, fell asleep; neither could be reached on Tuesday.",
    "Work on the second pier begins in May (if the weather allows).",
    "Nothing is known of the third, for which McDonald Brothers have been paid twice, as the board has now admitted.",
    "It will be looked into, the chairman said, once the tourists have gone home and the herring have come back.",
]


def texts(line: str) -> list[str]:
    return [block.text for block in parted([Block(text=line, line=7)])]


def test_paragraphs_and_a_menu_are_parted() -> None:
    glued = "".join(MENU + STORY * 3)
    assert len(glued) >= LONG
    assert texts(glued) == MENU + STORY * 3


def test_the_line_is_the_files() -> None:
    assert {block.line for block in parted([Block(text="".join(STORY * 3), line=7)])} == {7}


def test_names_and_abbreviations_stay_whole() -> None:
    sentences = [
        "Die LeserInnen und SchülerInnen des Hafens dürfen bald bis zwei Uhr fahren, so wie es in den Jahren vor dem "
        "großen Brand am alten Pier gewesen ist, und zwar nach § 4 HafenG i.V.m.Art.12 GG auch im Winter.",
        "Nothing else, a speaker of LinkedIn and MasterCard said, would be paid by them (Vue.JS, e.g.Fridays, "
        "or Ida.Quarrie@post.example), since "
        "the ferry is not theirs to pay for, and since nobody had asked them for money in the first place.",
    ]
    assert texts("".join(sentences * 4)) == sentences * 4


def test_no_letter_is_lost() -> None:
    glued = "".join(MENU + STORY * 3)
    assert "".join(texts(glued)) == glued


@pytest.mark.parametrize(
    "line",
    [
        " ".join(MENU + STORY),
        " ".join(STORY * 3) + " He left.Then he came.",
        "".join(STORY)[:900],
        "import StaticLiveServerTestCase from remoteStorage as newName; callMeThis(firstThing) " * 30,
        '{"a":1,"text":"He came.Then he left.Then he came.","more":"Yes.No.Perhaps."},' * 20,
        "",
    ],
)
def test_other_lines_stay(line: str) -> None:
    blocks = [Block(text=line)]
    assert parted(blocks) is blocks


def test_what_has_a_role_stays() -> None:
    blocks = [Block(text="".join(STORY * 3), role=Role.BOILERPLATE)]
    assert parted(blocks) is blocks
