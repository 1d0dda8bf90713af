from __future__ import annotations

import pytest

from reader.annotate.marks.dialogue import find_dialogue
from reader.rules.load import default_rules
from tests.annotate.reading import annotated, body


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("— Je ne sais pas, dit Paul Mercier.", "fr", ["— Je ne sais pas"]),
        ("— Vous partez ? demanda Paul Mercier.", "fr", ["— Vous partez ?"]),
        ("—No lo sé —dijo Ana Gil—. Pregunten fuera.", "es", ["—No lo sé", "Pregunten fuera."]),
        ("—¿Y usted? —le preguntó el juez.", "es", ["—¿Y usted?"]),
        ("—¿Y ahora qué? —preguntaba un vecino—. A sufrir.", "es", ["—¿Y ahora qué?", "A sufrir."]),
        ("— Et vous ? lui demande le juge.", "fr", ["— Et vous ?"]),
        ("— Personne n’est venu, soupire Jeanne Morel, assise devant sa porte.", "fr", ["— Personne n’est venu"]),
        ("— Personne n’est venu, soupire Jeanne Morel, maire de Ligny.", "fr", ["— Personne n’est venu"]),
        ("— Non, répond Jeanne Morel, je reste ici.", "fr", ["— Non", "je reste ici."]),
        ("— Non, dit-il, désolé.", "fr", ["— Non", "désolé."]),
        ("— Je reste — dit Paul Mercier — jusqu’au soir.", "fr", ["— Je reste", "jusqu’au soir."]),
        ("— ein Punkt der Liste", "de", []),
        ("– Premier point de la liste", "fr", []),
        ("– Le maire explique la situation aux habitants.", "fr", []),
        ("- milk and bread", "en", []),
        ("—", "es", []),
    ],
)
def test_dialogue(text: str, language: str, wanted: list[str]) -> None:
    spans = find_dialogue(body(text), [0], 0, language, default_rules())
    assert [text[span.start : span.end] for span in spans] == wanted


def test_a_turn_is_known_by_its_neighbour() -> None:
    blocks = body("— Vous partez déjà ?", "— Oui, répond Paul Mercier.", "— un point de la liste", "- lait, dit Paul.")
    wanted = [["— Vous partez déjà ?"], ["— Oui"], ["— un point de la liste"], ["- lait"]]
    for place, spans in enumerate(wanted):
        found = find_dialogue(blocks, range(4), place, "fr", default_rules())
        assert [blocks[place].text[span.start : span.end] for span in found] == spans
    listed = body("- lait", "- Oui, répond Paul Mercier.", "– pain")
    assert find_dialogue(listed, range(3), 0, "fr", default_rules()) == []
    assert find_dialogue(listed, range(3), 2, "fr", default_rules()) == []


def test_speaker_of_a_dialogue() -> None:
    first, second = annotated("—No lo sé —dijo Ana Gil—. Pregunten fuera.", language="es")
    assert first.speaker is not None
    assert second.speaker is not None
    assert first.speaker.name == second.speaker.name == "Ana Gil"


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("— Je reste ici, objecte Jeanne Morel.", "fr", ["— Je reste ici"]),
        ("—Me quedo —aconseja Ana Gil—. Nada más.", "es", ["—Me quedo", "Nada más."]),
        ("— Je reste ici, table Jeanne Morel.", "fr", []),
    ],
)
def test_before_a_name_any_verb_of_saying_will_do(text: str, language: str, wanted: list[str]) -> None:
    spans = find_dialogue(body(text), [0], 0, language, default_rules())
    assert [text[span.start : span.end] for span in spans] == wanted
