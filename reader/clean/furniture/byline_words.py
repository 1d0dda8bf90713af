"""A language's words for bylines, compiled."""

from __future__ import annotations

from functools import lru_cache

from reader.clean.dates.dates import calendar
from reader.clean.furniture.author_names import AuthorNames
from reader.clean.furniture.byline import Bylines
from reader.late import late
from reader.rules.load import Rules
from reader.rules.outlets import known_outlets, name_shape
from reader.rules.wordlists import alternatives, furniture, gate_of

SHORT_BYLINE = 3
"""Letters of the longest word for `by` that pages glue to the name: `ByJane Doe`."""

HOUR = r"(?:\w{1,2}\s)?\d{1,2}(?:[:.h]\d\d)?\s?(?:[ap]\.?m\.?|uhr)?"
"""An hour behind a day, also with a word before it: `at 9:30 am`."""


@lru_cache(maxsize=32)
def bylines_of(language: str | None, rules: Rules) -> Bylines:
    """The compiled bylines of a language."""
    words = furniture(language, rules)
    role_words = {word for phrase in words["byline_role"] for word in (phrase, phrase.split()[0])}
    stated = (*words["published"], *words["updated"])
    months = alternatives(map(str.upper, filter(str.isascii, calendar(rules).months)))
    glued = rf"(?-i:(?<=[A-Z]){months}\.?\s\d|(?<=[a-z]){alternatives(map(str.capitalize, stated))}\b)"
    glued_by = alternatives(word.capitalize() for word in words["byline"] if len(word) <= SHORT_BYLINE)
    ago = alternatives(words["ago"]).replace(r"\#", r"\d{1,3}\+?")
    people = AuthorNames(
        outlets=known_outlets(rules),
        titles=frozenset(words["byline_title"]),
        roles=frozenset(role_words),
        role_words=frozenset(word for phrase in words["byline_role"] for word in phrase.split()),
        generic=frozenset(words["not_source"]) | frozenset(words["not_title"]) - frozenset(words["person_particle"]),
        no_person=frozenset(words["not_person"]),
        desks=frozenset(word for word in words["byline_staff"] if word.isalpha() and len(word) > SHORT_BYLINE),
        surnames=frozenset(words["surname"]),
        joiner=late(rf"(?i)\s+(?:{alternatives(words['name_joiner'])})\s+"),
        particles=frozenset(words["person_particle"]),
        accounts=frozenset(words["account"]),
        by=frozenset(
            word for word in words["byline"] if word.islower() and word.isalpha() and len(word) <= SHORT_BYLINE
        )
        - frozenset(words["person_particle"]),
        outlet_words=frozenset(words["outlet_word"]),
        weekdays=frozenset(calendar(rules).weekdays),
        dates=(rf"(?i)\b(?:{alternatives(stated)})\b|\b(?:{alternatives(calendar(rules).months)})\.?\s+\d|{glued}|\d"),
        date_words=gate_of(stated),
    )
    return Bylines(
        people=people,
        opening=late(
            rf"(?i)[^\w]{{0,3}}(?:(?:{alternatives(words['byline'])})(?:\s*[:：]\s*|\s+|$)|(?-i:{glued_by}(?=[A-Z][a-z])))"
        ),
        refused=late(rf"(?i)[^\w]{{0,3}}(?:{alternatives(words['byline_not'])})\b"),
        alone=frozenset(words["byline"]),
        several=frozenset(words["byline_several"]),
        about=frozenset(words["about_author"]),
        professions=frozenset(phrase.rpartition(" ")[2] for phrase in words["author_is"]),
        shape=name_shape(words, known_outlets(rules)),
        minutes=late(rf"(?i)\d{{1,3}}(?:\s?[-–]\s?\d{{1,3}})?[\s-]{alternatives(words['reading_time'])}"),
        editors=late(rf"(?i){alternatives(words['byline_editor'])}\b"),
        recent=late(
            rf"(?i)(?:{alternatives(stated)}\W{{1,3}})?(?:{ago}|{alternatives(words['today'])}(?:[\W_]{{1,3}}{HOUR})?)"
        ),
        staff=late(rf"(?i)\b(?:{alternatives((*words['byline_staff'], *words['account']))})\b"),
    )
