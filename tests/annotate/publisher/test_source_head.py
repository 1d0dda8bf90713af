"""What the head of an article says of its publisher."""

from __future__ import annotations

import pytest

from reader.annotate.publisher.source_evidence import said_in
from reader.annotate.publisher.source_head import in_masthead
from reader.annotate.publisher.source_places import places
from reader.annotate.publisher.source_words import source_words
from reader.model import Block, Role
from reader.rules.load import default_rules

WORDS = source_words("en", default_rules())


def found_in(blocks, words):
    return places(blocks, words, said_in(blocks))


def test_a_masthead_stands_above_the_headline() -> None:
    title = Block(text="Bridge closes for eleven weeks", role=Role.TITLE)
    (found,) = found_in([Block(text="Tidewater Echo", role=Role.BOILERPLATE), title], WORDS)
    assert (found.name, found.rule) == ("Tidewater Echo", "source.masthead")
    assert not list(found_in([Block(text="Harrow Mill", role=Role.BOILERPLATE), title], WORDS))


def test_a_domain_above_the_headline_is_the_site() -> None:
    title = Block(text="Bridge closes for eleven weeks", role=Role.TITLE)
    (found,) = found_in([Block(text="tidewater.example", role=Role.BOILERPLATE), title], WORDS)
    assert (found.name, found.rule) == ("tidewater.example", "source.masthead")
    assert not list(found_in([Block(text="Tidewater, updated", role=Role.BOILERPLATE), title], WORDS))


def test_the_house_stands_below_the_byline() -> None:
    byline = Block(text="By Ines Okafor", role=Role.BYLINE)
    (whole,) = found_in([byline, Block(text="THE TIDEWATER ECHO", role=Role.BOILERPLATE)], WORDS)
    (section,) = found_in([byline, Block(text="Tidewater Report", role=Role.BOILERPLATE)], WORDS)
    assert (whole.name, whole.rule) == ("THE TIDEWATER ECHO", "source.byline")
    assert section.weight < whole.weight
    assert not list(found_in([Block(text="x"), Block(text="THE TIDEWATER ECHO", role=Role.BOILERPLATE)], WORDS))


@pytest.mark.parametrize(
    ("language", "title", "name"),
    [
        ("en", "The Guardian view on ferries: a bridge too few", "The Guardian"),
        ("en", "The Guardian’s view on ferries", "The Guardian"),
        ("en", "The Hamburg Herald view on the mayor", "The Hamburg Herald"),
        ("en", "The Harrow Tribune View: keep the bridge", "The Harrow Tribune"),
        ("fr", "L’éditorial du « Monde » : un pont de moins", "Le Monde"),
        ("en", "The Guardian takes a dim view of ferries", None),
        ("en", "The mayor’s view on ferries", None),
        ("en", "The world view on America: what the Tribune found", None),
        ("en", "A Harrow Tribune view of the town", None),
        ("en", "The Reuters view on oil", None),
        ("en", "WSJ editorial: keep the bridge", None),
        ("en", "The Press view on the bridge", None),
    ],
)
def test_an_editorial_has_its_house_in_the_headline(language: str, title: str, name: str | None) -> None:
    found = list(found_in([Block(text=title, role=Role.TITLE)], source_words(language, default_rules())))
    assert [e.name for e in found if e.rule == "source.editorial"] == ([] if name is None else [name])


def test_a_release_s_label_is_no_masthead() -> None:
    label = Block(text="COMMUNIQUÉ DE PRESSE", role=Role.BOILERPLATE, rule="top.release")
    title = Block(text="Le pont ferme", role=Role.TITLE)
    assert list(in_masthead([label, title], WORDS)) == []
    paper = Block(text="Tidewater Echo", role=Role.BOILERPLATE)
    assert [found.name for found in in_masthead([label, paper, title], WORDS)] == ["Tidewater Echo"]
    labelled = Block(text="Source: The Tidewater Echo", role=Role.BOILERPLATE)
    assert list(in_masthead([labelled, title], WORDS)) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2019年11月25日 16:04:30 来源：码头新闻网", "码头新闻网"),
        ("2019-11-25 字号：A- A A+ 来源: 码头网-文化频道", "码头网"),
        ("信息来源：码头日报 责任编辑：林小河", "码头日报"),
        ("2019-11-25 16:04 林小河", None),
    ],
)
def test_a_line_of_the_head_labels_the_source_in_chinese(text: str, name: str | None) -> None:
    found = list(found_in([Block(text=text, role=Role.DATE)], source_words("zh", default_rules())))
    assert [(one.name, one.rule) for one in found] == ([(name, "source.byline")] if name else [])
