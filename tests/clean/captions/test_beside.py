"""The captions of credits on lines of their own."""

from __future__ import annotations

import pytest

from reader.clean.captions.beside import caption_beside, is_free
from reader.clean.captions.captions import label_captions
from reader.clean.captions.model import CREDIT_LINE, weigher_of
from reader.clean.captions.signs import caption_words
from reader.model import Block, Role, Shape
from reader.rules.load import default_rules

RULES = default_rules()
PROSE = (
    "The council of Harrowgate voted late on Thursday to close the old swing bridge for eleven weeks, a decision that "
    "ferry owners on both banks had feared since the first cracks were found in its northern pier last spring."
)
TOLD = "The bridge has stood here since 1931."


def captions(*lines: str, language: str = "en") -> list[str]:
    head = [Block(text="Harrowgate closes its bridge", role=Role.TITLE), Block(text="By Ana Cruz", role=Role.BYLINE)]
    blocks = [*head, *(Block(text=line) for line in lines), Block(text=PROSE)]
    found = label_captions(blocks, language, RULES)
    return [block.text for block in found if block.role is Role.CAPTION and block.rule != CREDIT_LINE]


@pytest.mark.parametrize(
    ("language", "told", "credit", "button"),
    [
        ("en", TOLD, "Photo: Ines Okafor", "Share this article"),
        ("de", "Die Brücke wird seit Jahren nicht mehr gestrichen.", "Foto: Ines Okafor", "Artikel teilen"),
        ("fr", "Le pont a été construit en 1931 et fermé hier.", "Photo : Ines Okafor", "Partager sur Facebook"),
        ("es", "El puente fue construido en 1931 y cerró ayer.", "Foto: Ines Okafor", "Compartir en Facebook"),
    ],
)
def test_what_stands_apart_above_a_credit(language: str, told: str, credit: str, button: str) -> None:
    assert captions(told, credit, language=language) == [told]
    assert captions(button, told, credit, language=language) == [told]
    assert captions("4", told, credit, language=language) == [told]
    assert captions(PROSE, told, credit, language=language) == []


def test_what_stands_apart_and_is_no_caption() -> None:
    for line in (
        "Who owns the bridge that nobody wants?",
        "This page may pay for our lunch with what you buy.",
        "I have crossed it every day for a year.",
        "Bridges | Ferries | Harrowgate in the news",
        "Bridge closed",
    ):
        assert captions("Share this article", line, "Photo: Ines Okafor") == [], line


def test_a_summary_below_the_headline_is_the_texts() -> None:
    blocks = [Block(text="Bridge closes", role=Role.TITLE), Block(text=TOLD), Block(text="Photo: Ines Okafor")]
    words, weigher = caption_words("en", RULES), weigher_of("en", RULES)
    assert caption_beside(blocks, 2, {2: CREDIT_LINE}, words, weigher) is None


def test_what_may_be_a_caption_at_all() -> None:
    assert is_free(Block(text=TOLD))
    assert not is_free(Block(text=TOLD, shape=Shape.TABLE))
    assert not is_free(Block(text=TOLD, role=Role.DATE))
    assert not is_free(Block(text=PROSE * 5))
