"""Whom a finding means."""

from __future__ import annotations

from tests.annotate.reading import annotated, speakers


def test_two_who_speak_together_are_both_named_in_full() -> None:
    before = "Ida Roth und Tom Behn kamen spät."
    assert speakers(before, "„Wir gehen“, sagten Roth und Behn.", language="de") == ["Ida Roth und Tom Behn"]


def test_a_role_is_whoever_the_article_gives_it_to_and_itself_where_it_names_nobody() -> None:
    assert speakers("Ruth Calder, the pilot, came late.", '"We go," said the pilot.') == ["Ruth Calder"]
    assert speakers('"We go," said the pilot.') == ["the pilot"]


def test_where_a_name_stands_is_marked() -> None:
    (quote,) = annotated('"We go," said Ruth Calder.')
    assert quote.speaker is not None
    assert quote.speaker.mark is not None
    assert (quote.speaker.mark.start, quote.speaker.mark.end) == (14, 25)


def test_one_person_s_verb_means_no_several() -> None:
    text = "Marta Ríos abrió la librería en 1990. Los clientes esperan a que llueva. «Sé quién lo tiene», añade."
    assert speakers(text, language="es") == ["Marta Ríos"]
    assert speakers("Los clientes esperan. «Sé quién lo tiene», añade.", language="es") == [None]
    assert speakers("La Región de Osmara perdió tres minas. «Me despedí», dijo.", language="es") == [None]


def test_a_pronoun_with_a_capital_is_no_name() -> None:
    text = "Ihm widersprach die Ärztin Sabine Brandt. „Das sind Pendler.“"
    assert speakers(text, language="de") == ["Sabine Brandt"]
    assert speakers("VOS QUESTIONS. « Bonsoir, le car roulera-t-il ? » (Magalie)", language="fr") == [None]


def test_a_motion_of_that_name_says_nothing() -> None:
    assert speakers("Der Antrag „moosgrün und matt“ fand keine Mehrheit.", language="de") == [None]
    assert speakers("Während die Linke „mehr Geld für Busse“ fordert, schweigt der Rat.", language="de") == [
        "die Linke"
    ]
