"""The house in its own text: what only it writes of itself, and what is said of others as well."""

from __future__ import annotations

import pytest

from reader.annotate.publisher.source_evidence import said_in
from reader.annotate.publisher.source_self import (
    ASKED_UNKNOWN,
    ASKING,
    ASKING_UNKNOWN,
    TOLD_UNKNOWN,
    self_references,
)
from reader.annotate.publisher.source_self_words import ASKED, TOLD, self_words
from reader.annotate.publisher.source_votes import strongest
from reader.annotate.publisher.source_words import source_words
from reader.model import Block, Role
from reader.rules.load import default_rules

RULES = default_rules()


def found(*paragraphs: str, language: str = "en", role: Role = Role.BODY) -> list[tuple[str, float]]:
    blocks = [Block(text=text, role=role) for text in paragraphs]
    words, own = source_words(language, RULES), self_words(language, RULES)
    evidence = list(self_references(blocks, words, own, said_in(blocks)))
    marks = [e.mark for e in evidence if e.mark is not None]
    return [(blocks[m.block].text[m.start : m.end], e.weight) for m, e in zip(marks, evidence, strict=True)]


@pytest.mark.parametrize(
    ("language", "text", "name", "weight"),
    [
        ("en", "“The ferry is full,” the harbour master told The Denver Post.", "The Denver Post", TOLD),
        ("en", "“Full,” he told Politico in a statement.", "Politico", TOLD),
        ("en", "The yard ignored a request for comment from The Denver Post.", "The Denver Post", ASKED),
        ("en", "The yard did not answer the Denver Post's repeated requests.", "Denver Post", ASKED),
        ("en", "The yard did not answer a HuffPost request for comment.", "HuffPost", ASKED),
        ("en", "The BBC has approached the yard.", "The BBC", ASKED),
        (
            "de",
            "„Das Schiff ist voll“, hieß es auf Nachfrage der Frankfurter Rundschau.",
            "Frankfurter Rundschau",
            ASKED,
        ),
        ("de", "Das Schiff sei voll, hieß es auf SPIEGEL-Anfrage.", "SPIEGEL", ASKED),
        ("fr", "Contactée, la mairie a déclaré au Monde que le bac est plein.", "Monde", TOLD),
        ("en", "“The ferry is full,” he told the Harrow Valley Tribune.", "Harrow Valley Tribune", TOLD_UNKNOWN),
        ("en", "The Harrow Valley Tribune has learned it.", "The Harrow Valley Tribune", ASKED_UNKNOWN),
        ("de", "„Voll“, sagte Hafenmeister Uwe Brandt dem Elbtal-Kurier.", "Elbtal-Kurier", TOLD_UNKNOWN),
        ("de", "„Voll“, sagte Uwe Brandt der Süddeutschen Zeitung.", "Süddeutschen Zeitung", TOLD),
        ("de", "„Voll“, sagte Uwe Brandt der Rheinischen Elbzeitung.", "Rheinischen Elbzeitung", TOLD_UNKNOWN),
        ("fr", "Contacté par Le Monde, le patron se tait.", "Le Monde", ASKED),
        ("fr", "« Plein », a déclaré à La Gazette du Fleuve le patron.", "La Gazette du Fleuve", TOLD_UNKNOWN),
        ("es", "«Lleno», ha declarado a El Correo del Río el patrón.", "El Correo del Río", TOLD_UNKNOWN),
        ("es", "Heraldo de Cañadas ha podido saber que faltan tres.", "Heraldo de Cañadas", ASKED_UNKNOWN),
        ("es", "Las fuentes consultadas por El País no lo aclaran.", "El País", ASKED),
        ("pt", "O porto, procurado pelo Estadão, não respondeu.", "Estadão", ASKED),
    ],
)
def test_the_house_speaks_of_itself(language: str, text: str, name: str, weight: float) -> None:
    assert found(text, language=language) == [(name, weight)]


@pytest.mark.parametrize(
    "text",
    [
        "“The ferry is full,” he told The Denver Post on Sunday.",
        "“The ferry is full,” he told CNN in 2018.",
        "“The ferry is full,” he told CNN’s Ines Okafor.",
        "“The ferry is full,” he told CNN host Ines Okafor.",
        "“The ferry is full,” he told the Associated Press.",
        "“The ferry is full,” he told Hill.",
        "“The ferry is full,” he told the harbour board.",
        "“The ferry is full,” he posted to Facebook and told Facebook.",
        "The Denver Post reported that the ferry is full.",
        "“The ferry is full,” he told the Denver Post Office.",
        "The Rochester Daily News Club has asked the yard.",
    ],
)
def test_what_was_told_another_day_or_to_others_does_not_count(text: str) -> None:
    assert found(text) == []


def test_what_an_agencys_report_was_told_is_no_sign_of_a_house() -> None:
    assert found("HARROW (AP) — The ferry is full.", "“Full,” he told the BBC.") == []


def test_the_last_word_of_its_name_is_the_house_as_well() -> None:
    blocks = [
        Block(text=f"“Full,” he told the {name}.", role=Role.BODY) for name in ("Harrow Valley Tribune", "Tribune")
    ]
    best = strongest(blocks, "en", RULES)
    assert best is not None
    assert best.name == "Harrow Valley Tribune"
    assert strongest(blocks[1:] * 3, "en", RULES) is None


def test_an_interview_names_the_house_before_its_questions() -> None:
    answer = "Ines Okafor: Because the yard asked: was it safe?"
    assert found("The Economist: Why is the ferry full?", answer, "The Economist: And why now?") == [
        ("The Economist", ASKING),
        ("The Economist", ASKING),
    ]
    assert found("Ines Okafor: Why is it full?", answer, "Ines Okafor: And now?") == [
        ("Ines Okafor", ASKING_UNKNOWN),
        ("Ines Okafor", ASKING_UNKNOWN),
    ]
    assert found("The Economist: Why is the ferry full?", answer) == []


def test_boilerplate_is_not_the_houses_text() -> None:
    assert found("“The ferry is full,” he told The Denver Post.", role=Role.BOILERPLATE) == []


def test_two_paragraphs_are_enough_and_one_is_not() -> None:
    one = Block(text="“The ferry is full,” the master told The Denver Post.", role=Role.BODY)
    two = Block(text="“It has been full since noon,” she told The Denver Post.", role=Role.BODY)
    other = Block(text="“It is late as well,” a rider told the Boston Herald.", role=Role.BODY)
    title = Block(text="Ferry full", role=Role.TITLE)
    assert strongest([title, one], "en", RULES) is None
    assert strongest([title, one, one], "en", RULES) is None
    best = strongest([title, one, two], "en", RULES)
    assert best is not None
    assert (best.name, best.rule) == ("The Denver Post", "source.self")
    assert (
        strongest([title, one, two, other, Block(text="And later: " + other.text, role=Role.BODY)], "en", RULES) is None
    )
