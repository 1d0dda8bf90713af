from __future__ import annotations

from reader.annotate.marks.term_words import terms_of
from reader.rules.load import default_rules


def test_what_leads_into_a_term_ends_with_one_of_its_words_or_an_article() -> None:
    terms = terms_of("en", default_rules())
    assert all(lead.split()[-1] in terms.lead_ends for lead in terms.leads)
    assert terms.articles <= terms.lead_ends
    assert "said" in terms.saying


def test_only_where_verbs_name_a_thing_may_the_comma_be_missing_behind_it() -> None:
    german, english = (terms_of(language, default_rules()) for language in ("de", "en"))
    assert german.names_so
    assert german.follows is not None
    assert german.follows.match("e heißt der neue Film")
    assert not english.names_so
    assert english.follows is not None
    assert not english.follows.match("e is the new film")
    assert english.follows.match(", their third novel, is out")


def test_a_language_without_rules_has_no_such_words() -> None:
    terms = terms_of("xx", default_rules())
    assert not terms.leads
    assert terms.follows is None


def test_what_a_title_is_may_be_said_with_more_behind_it() -> None:
    french, english = (terms_of(language, default_rules()) for language in ("fr", "en"))
    assert french.follows is not None
    assert french.follows.match("s, un disque enregistré en trois nuits")
    assert not french.follows.match("e, un sourire aux lèvres")
    assert english.follows is not None
    assert not english.follows.match(", a film critic said")
