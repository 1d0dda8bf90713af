from __future__ import annotations

import pytest

from reader.model import Block, Mark, QuoteKind, Role, Shape
from tests.annotate.reading import body
from tests.annotate.turns.telling import quoted, turns
from tests.quality.turns import CORPUS, score_turns


@pytest.mark.parametrize("path", sorted(CORPUS.iterdir()), ids=lambda path: path.name)
def test_own_files(path):
    result = score_turns([path])
    assert result.errors == []


def test_the_place_of_a_turn_and_of_its_label() -> None:
    blocks = body("Ada Crane (laughing): I am late.", "James Vane: You are.", "Crane: I said so.", "Vane: We heard.")
    first = quoted(blocks)[0]
    assert first.marks == (Mark(0, 22, 32),)
    assert (first.kind, first.rule) == (QuoteKind.DIRECT, "turn.name")
    assert first.speaker is not None
    assert first.speaker.mark == Mark(0, 0, 9)


def test_answers_without_a_name() -> None:
    pairs = ("Q: Why?", "A: I like it.", "Q: And then?", "A: I sleep.")
    assert turns("Ada Crane on fog", *pairs) == [("Ada Crane", "I like it."), ("Ada Crane", "I sleep.")]
    assert turns("On fog", *pairs) == [(None, "I like it."), (None, "I sleep.")]
    assert turns("On fog", "Q: Why?", "A: It is cold.", "Q: And then?", "A: It is warm.") == []
    quote = quoted(body("Ada Crane on fog", *pairs))[0]
    assert quote.speaker is not None
    assert quote.speaker.mark is None  # `A` is no name.


def test_the_paper_answers_about_somebody() -> None:
    about = "Everything about the tour of Ada Crane"
    assert turns(about, "Q: When will you come?", "A: In May.", "Q: Who pays?", "A: You do.") == []


def test_answers_to_choose_from_are_nobodys() -> None:
    choice = ("A. I stay.", "B. I go.", "C. I wait.")
    assert turns("On fog", "Question: What do you do?", *choice, "Question: And you?", *choice) == []


def test_numbered_questions() -> None:
    said = turns("Ada Crane on fog", "Q1: Why?", "A1: I like it.", "Q2: And then?", "A2: I sleep.")
    assert said == [("Ada Crane", "I like it."), ("Ada Crane", "I sleep.")]


def test_who_holds_an_office() -> None:
    said = turns(
        "The chairman, James Vane, and Ada Crane met.",
        "The chairman: You are late.",
        "Ada Crane: I am.",
        "The chairman: We waited.",
        "Ada Crane: You did.",
    )
    assert [name for name, _ in said] == ["James Vane", "Ada Crane"] * 2


def test_headings_may_ask() -> None:
    texts = ("Ada Crane on fog", "Q: Why?", "A: I like it.", "Q: And then?", "A: I sleep.")
    blocks = tuple(
        Block(text=text, role=Role.SUBHEAD, shape=Shape.HEADING) if text[0] == "Q" else Block(text=text, role=Role.BODY)
        for text in texts
    )
    assert len(quoted(blocks)) == 2


def test_lines_that_were_joined() -> None:
    said = turns("Ada Crane on fog", "Q: Why? A: I like it.", "Q: And then? A: I sleep.")
    assert said == [("Ada Crane", "I like it."), ("Ada Crane", "I sleep.")]


def test_where_a_book_came_out_is_nobodys_answer() -> None:
    said = turns(
        "Landschaftsarchitektin Henrike Volkmann über Schotter und die Kunst, nichts zu tun",
        "Frau Volkmann, Sie haben 300 Vorgärten besucht. Was haben Sie gelernt?",
        "Volkmann: Dass die Menschen Angst haben. Das sagte mir einer, und ich glaube es.",
        "Viele Gemeinden verbieten Schotter. Zu Recht?",
        "Volkmann: Ja. Aber ein Verbot pflanzt mir noch keine Hecke.",
        "Was raten Sie jemandem, der keine Zeit hat?",
        "Volkmann: Nichts tun. Das meine ich ernst.",
        "Henrike Volkmann: „Die Angst vor dem Laub“, Verlag Grün & Söhne, 224 Seiten.",
        language="de",
    )
    assert [words.split()[0] for _, words in said] == ["Dass", "Ja.", "Nichts"]
