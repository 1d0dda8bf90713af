"""The facts about a work that a review ends with."""

from __future__ import annotations

import pytest

from reader.clean.boilerplate.facts import facts_of_works
from reader.model import Block, Role
from reader.rules.load import default_rules

RULES = default_rules()
TEXT = "The plot turns on a lighthouse keeper who cannot count, and on a director who can count only money."


def facts(*lines: str) -> list[str]:
    return [lines[i] for i in sorted(facts_of_works([Block(text=line) for line in lines], RULES))]


@pytest.mark.parametrize(
    "lines",
    [
        ("Director: Lars Eklund", "Cast: Ines Calloway", "Running time: 112 minutes", "Certificate: 12A"),
        ("Regie: Lars Eklund", "Länge: 112 Minuten", "FSK: ab 12", "Kinostart: 5. Mai"),
        ("Réalisation : Lars Eklund", "Avec : Ines Calloway", "Sortie : mercredi"),
        ("Dirección: Lars Eklund", "Reparto: Inés Calloway", "País: Suecia"),
        ("Publisher: Quay Press", "Pages: 212", "Price: 14 pounds"),
        ("* Director: Lars Eklund", "* Rating: 3 of 5", "* Opens: Friday"),
    ],
)
def test_facts_below_a_review(lines: tuple[str, ...]) -> None:
    assert facts(TEXT, *lines) == list(lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("Director: Lars Eklund", "Cast: Ines Calloway"),
        ("Director: Lars Eklund", TEXT, "Cast: Ines Calloway", TEXT, "Rating: 3"),
        ("Phone: 555 0100", "Contact: Ines Calloway", "Price: 14 pounds"),
        ("Director: Lars Eklund", f"Cast: {TEXT * 2}", "Running time: 112 minutes"),
    ],
)
def test_other_lines_are_none(lines: tuple[str, ...]) -> None:
    assert facts(TEXT, *lines) == []


def test_what_has_its_role_is_left_alone() -> None:
    blocks = [Block(text=text, role=Role.BOILERPLATE) for text in ("Cast: A", "Director: B", "Rating: 3")]
    assert facts_of_works(blocks, RULES) == set()
