"""The words of credits, compiled: those of the rules' languages together, and the agencies'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from reader.late import late
from reader.rules.credit_brackets import CreditBrackets
from reader.rules.credit_lines import credit_lines
from reader.rules.credit_names import MOST_CREDIT, CreditNames
from reader.rules.credits import Credits
from reader.rules.load import Rules, Words
from reader.rules.outlets import Outlets, known_outlets
from reader.rules.wide_credits import wide_credits
from reader.rules.wordlists import alternatives, furniture, gate_of

_JOINED_TO = r"[a-zß-ÿ0-9.!?)\"”’]"
"""What a lead-in may be joined to without a space."""
_SIGN = r"(?:©|\(c\)\s|\(C\)\s)\s*"
_NAME = r"[A-ZÀ-ÞА-Я][\w.'’\-]*(?:\s[A-ZÀ-ÞА-Я][\w.'’\-]*){0,3}"
_LABELS = ("credit", "credit_weak", "credit_source", "credit_tail", "credit_kind", "credit_alone", "credit_part")
"""Lists of words that name nobody in a credit."""
_FIRST_WORD = re.compile(r"\w+")


@lru_cache(maxsize=32)
def credits_of(rules: Rules) -> Credits:
    """The compiled credits of a rules folder, in the words of all its languages: captions are often taken over.

    Raises RulesError for broken rules.
    """
    words, outlets = furniture(None, rules), known_outlets(rules)
    agencies = rules.table("agencies.toml")
    leading = (*words["credit"], *agencies["leads"]["words"])
    leads, opens = alternatives(leading), alternatives(words["credit_open"])
    bys, tails = alternatives(words["credit_by"]), alternatives(words["credit_tail"])
    lead_gate = gate_of((*leading, *words["credit_open"], *words["credit_bracket"], *words["credit_alone"]))
    telling = lead_gate.telling | outlets.agency_words
    names = _names(words, outlets, agencies["houses"]["words"])
    alone, sign, lines = frozenset(map(str.casefold, words["credit_alone"])), late(_SIGN), credit_lines(words)
    return Credits(
        names=names,
        lead=(
            rf"(?i)(?:^|(?<=[\s|(\[.,•·–—\-/\"”]))({opens}(?=\s|[:,])|{leads}(?=\s*[:：|©/]|\s(?:{bys})\b))"
            rf"(?:\s*[:：|©,/]+|\s(?:{bys})\b)?(?:\s*[:：|©]|\s(?:{bys})\b)*\s*"
        ),
        lead_gate=lead_gate,
        telling=telling,
        needed=telling | lines.gate.telling | gate_of(words["caption_button"]).telling,
        lead_words=_first_words((*leading, *words["credit_open"])),
        glued_ends=_by_last_letter({_capitalised(phrase).split()[-1] for phrase in words["credit"]}),
        glued=rf"(?<={_JOINED_TO}){alternatives(map(_capitalised, words['credit']))}\s?[:：]\s?",
        brackets=CreditBrackets(
            names=names,
            opening=(
                rf"(?i)\s*(?:{leads}|{alternatives((*words['credit_open'], *words['credit_bracket']))})"
                rf"(?:\s*[:：/|©,]+|\s(?:{bys})\b|\s(?=[A-Z©])|$)(?:\s*[:：/|©]|\s(?:{bys})\b)*\s*"
            ),
            gate=lead_gate,
            bracket=late(rf"[(\[]([^()\[\]]{{2,{MOST_CREDIT}}})[)\]][.\s]*$"),
            sign=sign,
            alone=alone,
            kinds=frozenset(words["credit_kind"]),
            lines=lines,
        ),
        chain=late(
            rf"(?<![\w/])(?:{_NAME}\s?[/|]\s?){{1,4}}{_NAME}(?=(?:\s{tails})?[.\s]*$)"
            rf"|\b(?:[A-Z]{{2,8}}(?:\s[A-Z]\w{{3,4}})?)\s?/\s?{_NAME}"
        ),
        sign=sign,
        alone=alone,
        labels=frozenset(word.casefold() for name in _LABELS for word in words[name]),
        company=rf"(?i)\b(?:{alternatives(words['company'])}|{alternatives(words['copyright'])})\b",
        weak=frozenset(words["credit_weak"]),
        told=frozenset(words["credit_told"]),
        lines=lines,
        buttons=words["caption_button"] or ("\0",),
        wide=wide_credits(words),
    )


def _names(words: Words, outlets: Outlets, picture_houses: Iterable[str]) -> CreditNames:
    houses = (*picture_houses, *words["outlet_word"])
    return CreditNames(
        outlets=outlets,
        small=frozenset((*words["credit_by"], *words["name_joiner"], *" ".join(words["name_particle"]).split())),
        clients=frozenset(words["credit_for"]),
        houses=frozenset(houses),
        desks=frozenset(words["byline_role"]).difference(houses, words["credit_role"], words["credit_tail"]),
    )


def _first_words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(found[0].casefold() for phrase in phrases if (found := _FIRST_WORD.search(phrase)))


def _by_last_letter(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    letters: dict[str, tuple[str, ...]] = {}
    for word in words:
        letters[word[-1]] = (*letters.get(word[-1], ()), word)
    return letters


def _capitalised(phrase: str) -> str:
    return phrase[0].upper() + phrase[1:]
