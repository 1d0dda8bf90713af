from __future__ import annotations

import pytest

from reader.model import Block, Role, Shape
from tests.annotate.turns.telling import quoted, told, turns

BEFORE = ("Ada Crane: I am late.", "James Vane: You are.")
AFTER = ("James Vane: We heard you.", "Ada Crane: I said so.")


@pytest.mark.parametrize(
    ("between", "wanted"),
    [
        (("It is the fog.",), "I see.|It is the fog."),
        (("[LAUGHTER]", "It is the fog."), "I see.|It is the fog."),
        (("00:01:12", "It is the fog."), "I see.|It is the fog."),
        (("Note: The tape is torn here.", "It is the fog."), "I see."),
        (("Crane looked at the fog.",), "I see."),
        (('"It is thick," said Mary Lamb.', "It is the fog."), "I see."),
    ],
)
def test_paragraphs_without_a_label(between: tuple[str, ...], wanted: str) -> None:
    assert turns(*BEFORE, "Ada Crane: I see.", *between, *AFTER)[2] == ("Ada Crane", wanted)


@pytest.mark.parametrize(
    ("block", "wanted"),
    [
        (Block(text="Later", role=Role.SUBHEAD, shape=Shape.HEADING), "I see."),
        (Block(text="Share this", role=Role.BOILERPLATE), "I see."),
        (Block(text="A ship in fog", role=Role.CAPTION), "I see.|It is the fog."),
    ],
)
def test_what_stands_between(block: Block, wanted: str) -> None:
    texts = [Block(text=text, role=Role.BODY) for text in (*BEFORE, "Ada Crane: I see.")]
    rest = [Block(text=text, role=Role.BODY) for text in ("It is the fog.", *AFTER)]
    blocks = (*texts, block, *rest)
    assert told(blocks, quoted(blocks)[2]) == ("Ada Crane", wanted)


def test_behind_the_last_turn_nothing_shows_where_it_ends() -> None:
    assert turns(*BEFORE, *AFTER, "The talk was held in May.")[-1] == ("Ada Crane", "I said so.")


def test_a_label_alone_in_its_line() -> None:
    said = turns("Ada Crane:", "I am late.", "James Vane:", "You are.", "Ada Crane:", "I see.", "James Vane:", "We do.")
    assert said == [
        ("Ada Crane", "I am late."),
        ("James Vane", "You are."),
        ("Ada Crane", "I see."),
        ("James Vane", "We do."),
    ]


def test_a_question_before_an_answer_with_a_shorter_label() -> None:
    said = turns(
        "La pianiste Hélène Dautry publie son premier album. Rencontre dans son atelier.",
        "Vous avez attendu vos cinquante ans. Pourquoi ?",
        "Hélène Dautry : Parce que j’avais peur. On m’a appris à servir les morts.",
        "Qu’est-ce qui a changé ?",
        "H. D. : Je suis venue vivre ici. J’ai commencé par noter ce que j’entendais.",
        "N’est-ce pas un pari ?",
        "H. D. : Mon éditeur me l’a dit, oui.",
        "Que diriez-vous à la jeune femme que vous étiez ?",
        "H. D. : De dormir moins que moi.",
        language="fr",
    )
    assert said[0] == ("Hélène Dautry", "Parce que j’avais peur. On m’a appris à servir les morts.")
