"""Which name wins: enough weight, and no rival near."""

from __future__ import annotations

from reader.annotate.publisher.source_votes import ENOUGH, strongest
from reader.model import Block, Role
from reader.rules.load import default_rules

RULES = default_rules()


def winner(*lines: str, title: str = "Bridge closes", host: str | None = None) -> str | None:
    blocks = [Block(text=title, role=Role.TITLE), *(Block(text=line, role=Role.BOILERPLATE) for line in lines)]
    found = strongest(blocks, "en", RULES, host)
    return found.name if found else None


def test_one_strong_place_is_enough_and_one_weak_is_not() -> None:
    assert ENOUGH > 0.6
    assert winner("Sign up for the Ferry Notes newsletter") == "Ferry Notes"
    assert winner("Follow Ferry Notes") is None


def test_rivals_of_like_weight_cancel_each_other() -> None:
    assert winner("Sign up for the Ferry Notes newsletter", "Sign up for the River Watch newsletter") is None


def test_a_longer_form_speaks_for_the_shorter_name() -> None:
    assert winner("Sign up for the Ferry Notes newsletter", "© 2018 Ferry Notes Weekly") == "Ferry Notes"


def test_the_pages_address_speaks_for_its_name() -> None:
    assert winner("© 2018 Ferry Notes", host="ferrynotes.org") == "Ferry Notes"


def test_a_known_outlets_title_outweighs_its_owner() -> None:
    lines = ("© 2018 Condé Nast. All rights reserved.", "Except with the prior written permission of Condé Nast.")
    assert winner(*lines, title="Bridge closes for weeks | Ars Technica") == "Ars Technica"


def test_a_name_that_ends_like_an_outlets_needs_less() -> None:
    assert winner("© 2018 Tidewater Echo") == "Tidewater Echo"
    assert winner("© 2018 Ferry Marine") is None


def test_a_known_outlet_need_only_lead_strangers() -> None:
    lines = ("Please help keep The Denver Post free", "Get the MORNING POST newsletter")
    assert winner(*lines) == "The Denver Post"


def test_a_houses_name_is_no_outlets() -> None:
    assert winner("© 2018 Hearst Magazines", "Advertise with Hearst Magazines") is None
    assert winner("© 2018 The Denver Post") == "The Denver Post"
    assert winner("© 2018 The Denver Post Ventures") is None


def test_a_short_name_speaks_for_the_known_outlet() -> None:
    assert winner("Advertise with Denver", "The Denver Post") == "The Denver Post"
    assert winner("Advertise with Ferry", "The Denver Post") == "Ferry"
    assert winner("About Denver", "The Denver Post") is None


def test_a_headline_that_holds_a_phrase_names_nobody() -> None:
    assert winner("Ferry Jobs At Risk As Harbour Plans Budget Cuts") is None
    assert winner("Find jobs at Ferry Notes") == "Ferry Notes"


def test_a_name_is_shown_with_the_article_and_the_blanks_that_it_has_elsewhere() -> None:
    assert winner("Sign up for the Ferry Notes newsletter", "© 2018 The Ferry Notes") == "The Ferry Notes"
    assert winner("Follow us @FerryNotes", "© 2018 Ferry Notes") == "Ferry Notes"


def test_a_word_in_a_phrase_is_no_known_outlets_short_name() -> None:
    assert winner("Join the Nation's newsletter", "Follow the Nation") is None


def test_a_known_outlets_name_may_be_words_that_name_nothing_alone() -> None:
    assert winner("More", title="Bridge closes for weeks - Business Insider") == "Business Insider"
