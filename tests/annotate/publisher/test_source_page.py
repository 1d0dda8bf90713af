"""What a page prints around its article of its publisher."""

from __future__ import annotations

from reader.annotate.publisher.source_evidence import said_in
from reader.annotate.publisher.source_places import places
from reader.annotate.publisher.source_words import STRONG, source_words
from reader.model import Block, Role
from reader.rules.load import default_rules

WORDS = source_words("en", default_rules())


def found_in(blocks, words):
    return places(blocks, words, said_in(blocks))


def test_a_name_ends_with_its_sentence() -> None:
    (found,) = found_in([Block(text="Copyright 2018 Tidewater Echo. Contact us.", role=Role.BOILERPLATE)], WORDS)
    assert found.name == "Tidewater Echo"


def test_an_authors_mailbox_weighs_more_than_any_other() -> None:
    byline = Block(text="By Ines Okafor", role=Role.BYLINE)
    mail = Block(text="ines@tidewaterecho.com", role=Role.BOILERPLATE)
    (signed,) = found_in([byline, mail, *[Block(text="")] * 9], WORDS)
    (other,) = found_in([byline, Block(text="x"), mail, *[Block(text="")] * 9], WORDS)
    assert signed.weight > other.weight


def test_a_newsrooms_mailbox_at_a_texts_end_weighs_most() -> None:
    (newsroom,) = found_in([Block(text="x"), Block(text="Write: newsroom@tidewaterecho.com")], WORDS)
    (other,) = found_in([Block(text="x"), Block(text="Write: sales@tidewaterecho.com")], WORDS)
    assert newsroom.weight > other.weight


def test_the_writers_own_post_is_the_publishers() -> None:
    byline, life = (
        Block(text="By Ines Okafor", role=Role.BYLINE),
        "Ines Okafor is a contributing editor at Tidewater Deeps.",
    )
    (own,) = found_in([byline, Block(text=life, role=Role.BODY)], WORDS)
    assert (own.name, own.weight) == ("Tidewater Deeps", STRONG)
    assert all(found.weight < STRONG for found in found_in([Block(text=life, role=Role.BODY)], WORDS))


def test_a_notice_without_a_year_counts_at_a_texts_end() -> None:
    (found,) = found_in([Block(text="x"), Block(text="© Tidewater Echo")], WORDS)
    assert found.name == "Tidewater Echo"
    assert not list(found_in([Block(text="© Tidewater Echo"), *[Block(text="x")] * 9], WORDS))


def test_of_a_long_life_the_first_sentence_tells() -> None:
    life = "Dr. Ines Okafor is an editor at Tidewater Echo. " + "She has covered ferries, bridges and piers. " * 6
    (found,) = found_in([Block(text="x"), Block(text=life, role=Role.BOILERPLATE)], WORDS)
    assert found.name == "Tidewater Echo"
    assert not list(found_in([Block(text="x"), Block(text=life * 3, role=Role.BOILERPLATE)], WORDS))


def test_a_services_address_is_no_publishers() -> None:
    assert not list(found_in([Block(text="YouTube: www.youtube.com/@tidewater", role=Role.BODY)], WORDS))
    (found,) = found_in([Block(text="www.tidewaterecho.com", role=Role.BODY)], WORDS)
    assert found.name == "tidewaterecho.com"


def test_a_pages_guidelines_are_the_houses() -> None:
    found = found_in([Block(text="Review the Tidewater Community Guidelines", role=Role.BOILERPLATE)], WORDS)
    assert "Tidewater" in {evidence.name for evidence in found}


def test_more_news_of_a_place_names_no_publisher() -> None:
    words = source_words("es", default_rules())
    assert not [*found_in([Block(text="Consulta aquí más noticias de Norrvik.", role=Role.BOILERPLATE)], words)]
    (house,) = found_in([Block(text="Más noticias de Diario de Norrvik", role=Role.BOILERPLATE)], words)
    assert house.name == "Diario de Norrvik"
