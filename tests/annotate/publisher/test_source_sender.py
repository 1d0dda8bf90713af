"""Who sent the mail that an article stands in."""

from __future__ import annotations

import pytest

from reader.annotate.publisher.source_sender import in_mail_head
from reader.annotate.publisher.source_words import source_words
from reader.model import Block, Role
from reader.rules.load import default_rules

RULES = default_rules()


def sender(*lines: str, language: str = "en", rule: str = "top.mail") -> list[str]:
    blocks = [Block(text=line, role=Role.BOILERPLATE, rule=rule) for line in lines]
    return [found.name for found in in_mail_head(blocks, source_words(language, RULES), RULES)]


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("en", "From: The Tarn Mercury <news@tarnmercury.example>", "The Tarn Mercury"),
        ("en", "From: The Skerrow Herald <news@skerrow.example>", "The Skerrow Herald"),
        ("de", "Von: Redaktion Skerrower Anzeiger <redaktion@skerrower.example>", "Skerrower Anzeiger"),
        ("fr", "De : Le Courrier de Skerrow <lettre@courrier.example>", "Le Courrier de Skerrow"),
        ("es", "De: El Mercurio de Tarn <boletin@mercurio.example>", "El Mercurio de Tarn"),
        ("es", "De: Noticias El Correo de Tarn <noticias@correodetarn.example>", "El Correo de Tarn"),
        ("en", "From: Skerrow Post Newsletter <newsletter@skerrowpost.example>", "Skerrow Post"),
    ],
)
def test_an_outlet_that_is_called_as_its_address_is(language: str, line: str, name: str) -> None:
    assert sender(line, language=language) == [name]


def test_of_several_mails_the_last_counts() -> None:
    outer = "From: The Tarn Mercury <news@tarnmercury.example>"
    assert sender(outer, "From: Nell Quarrie <nell@skerrow.example>") == []
    assert sender("From: Nell Quarrie <nell@skerrow.example>", outer) == ["The Tarn Mercury"]


@pytest.mark.parametrize(
    "line",
    [
        "From: Nell Quarrie <nell@quarrie.example>",
        "From: The Skerrow Herald <herald@gmail.com>",
        "From: desk@tarnmercury.example",
        "To: The Tarn Mercury <news@tarnmercury.example>",
    ],
)
def test_a_person_or_whom_it_was_sent_to_is_none(line: str) -> None:
    assert sender(line) == []


def test_what_is_no_head_of_a_mail_is_none() -> None:
    assert sender("From: The Tarn Mercury <news@tarnmercury.example>", rule="model:place") == []
