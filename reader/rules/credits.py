"""Picture credits: where a text ends in (or consists of) the name of who made or supplied a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reader.late import late
from reader.rules.credit_brackets import CreditBrackets, FoundCredit
from reader.rules.credit_leads import is_mark, is_told
from reader.rules.credit_lines import (
    SENTENCE_ENDS,
    CreditLines,
    ends_a_sentence,
    has_plain_end,
    has_stop,
    is_prose,
    sets_off,
    trimmed,
    with_bar,
)
from reader.rules.credit_names import FIRST_WIDE, MOST_CREDIT, CreditNames
from reader.rules.wide_credits import LONGEST
from reader.rules.wordlists import Gate, tokens

PARAGRAPH = 350
"""Code points from which a text has a credit only where a colon, bar, slash or sign sets it off."""
LONGEST_CAPTION = 1500
"""Code points of the longest text that is searched for a credit; longer ones are paragraphs."""

_YEAR = late(r"\b(?:19|20)\d\d\b")
_COLON = re.compile("[:：]")
_TOKEN = re.compile(r"\w+")
KEPT = 256
"""Credits that are kept, since a caption is asked for its own twice."""


@dataclass(frozen=True, slots=True, eq=False)
class Credits:
    """What a language's words and the known agencies say of credits, compiled or, where long, as text for `late`."""

    names: CreditNames
    """What is known of the names in them."""
    lead: str
    """`Photo: ` before a name."""
    lead_gate: Gate
    """Which texts may have one."""
    telling: frozenset[str]
    """The words of agencies' names, and one of each lead-in."""
    lead_words: frozenset[str]
    """The first words of lead-ins."""
    glued: str
    """A lead-in joined to a text."""
    glued_ends: Mapping[str, tuple[str, ...]]
    """The last words of those that may be joined to a text, by their last letters."""
    brackets: CreditBrackets
    """Credits in brackets at a text's end."""
    chain: re.Pattern[str]
    """Names with strokes between them."""
    sign: re.Pattern[str]
    """`©` before a name."""
    alone: frozenset[str]
    """Credits that name nobody, in small letters."""
    labels: frozenset[str]
    """What says in a credit that it is one, or where the picture comes from, and names nobody, in small letters."""
    company: str
    """Words of firms and of their rights, behind which a sign is no picture's."""
    weak: frozenset[str]
    """Lead-ins that are words of texts as well: behind them an agency must stand."""
    told: frozenset[str]
    """Words behind which a picture is one that the text tells of."""
    lines: CreditLines
    """Credits by their form alone."""
    buttons: tuple[str, ...]
    """What pages write behind a caption to click on."""
    wide: re.Pattern[str]
    """A credit at the end of a text in a script without spaces; its one group that matches is the credit itself."""
    needed: frozenset[str]
    """Words without any of which a text has no credit where nothing sets one off."""
    found: dict[str, FoundCredit] = field(default_factory=dict)
    """The credits found last, by their text."""

    def find(self, text: str) -> FoundCredit | None:
        """The credit of a text, None where it has none. Linear in the text's length."""
        if not 2 <= len(text) <= LONGEST_CAPTION or is_prose(text):
            return None
        if text[-1] >= FIRST_WIDE and (found := self._wide(text)) is not None:
            return found
        # Most texts have nothing of it.
        if not sets_off(text) and has_plain_end(text) and self.needed.isdisjoint(tokens(text)):
            return None
        if text.endswith(self.buttons):
            text = next(text.removesuffix(button).rstrip() for button in self.buttons if text.endswith(button))
        found = self.found.get(text) or self._find(text)
        if found is None and (line := self.lines.find(text, self.names)) is not None:
            start, begin, end = line
            found = FoundCredit(with_bar(text, start), len(text), trimmed(text, begin, end), "form")
        if found is not None:
            if len(self.found) >= KEPT:
                self.found.clear()
            self.found[text] = found
        return found

    def tail(self, text: str) -> FoundCredit | None:
        """The names behind the last sentence of a text that is known to show something."""
        line = self.lines.tail(text, self.names) if has_stop(text) else None
        return line and FoundCredit(line[0], line[2], trimmed(text, line[1], line[2]), "form")

    def _wide(self, text: str) -> FoundCredit | None:
        tail = max(0, len(text) - 2 * LONGEST)
        match = self.wide.search(text, tail)
        if match is None:
            return None
        kind = "bracket" if text[match.start()] in "（(【" else "lead-in"
        return FoundCredit(match.start(), len(text), match.span(match.lastgroup or 0), kind)

    def _find(self, text: str) -> FoundCredit | None:
        if text.rstrip(" .")[-1:] in ")]" and (bracketed := self.brackets.find(text)) is not None:
            return bracketed
        if len(text) > PARAGRAPH:
            tail = text[-MOST_CREDIT:]
            if not (":" in tail or "/" in tail or "|" in tail or "©" in tail or "：" in tail):
                return None
        # All words first, which other stages ask for as well; most texts are done with them.
        seen = tokens(text)
        agency = leads = False
        if not seen.isdisjoint(self.telling):
            agency = not seen.isdisjoint(self.names.outlets.agency_words)
            leads = self.lead_gate.admits(seen)
            if len(text) > MOST_CREDIT and (agency or leads):
                seen = tokens(text[-MOST_CREDIT:])
                agency = not seen.isdisjoint(self.names.outlets.agency_words)
                leads = leads and self.lead_gate.admits(seen)
        found = self._led(text) if leads else None
        if found is None and ":" in text[-MOST_CREDIT:]:
            found = self._glued(text)
        if found is None and ("©" in text or ("(" in text and ("(c" in text or "(C" in text))):
            found = self._signed(text)
        barred = "|" in text
        if found is None and ("/" in text or (agency and barred)):
            found = self._chained(text)
        if found is None and barred and " | " in text:
            found = self._barred(text)
        if found is None and agency:
            found = self._line(text)
        return found

    def _led(self, text: str) -> FoundCredit | None:
        for match in self._leads(text):
            rest = text[match.end() :]
            behind = ends_a_sentence(text, match)
            if "/" in match[0] and not behind and not self._is_line_of(match, rest):
                continue
            weak = match[1].casefold() in self.weak and not behind
            named = self.names.are_names(rest, least=1, known=weak) and not is_told(text, match, self.told)
            named = named or (behind and ":" in match[0] and self.names.is_maker(rest))
            if named or (not weak and is_mark(text, match, self.told)):
                start = with_bar(text, match.start(1))
                return FoundCredit(start, len(text), trimmed(text, match.end(), len(text)), "lead-in")
        if " " in text.strip() and self.is_alone(text.strip(" .:()[]")):
            return FoundCredit(0, len(text), trimmed(text, 0, len(text)), "alone")
        return None

    def _is_line_of(self, lead: re.Match[str], rest: str) -> bool:
        """Whether a line is nothing but `Photo / Jane Doe`: no `Photo/Video`."""
        return lead.start(1) == 0 and " / " in lead[0] and self.names.is_person(rest.strip(" ."))

    def _leads(self, text: str) -> Iterator[re.Match[str]]:
        """The lead-ins at a text's end: tried where one of their first words stands, not at every place."""
        lead = late(self.lead)
        place = max(0, len(text) - MOST_CREDIT)
        for word in _TOKEN.finditer(text, place):
            if word[0].casefold() in self.lead_words and word.start() >= place:
                match = lead.match(text, word.start())
                if match is not None:
                    place = match.end()
                    yield match

    def is_alone(self, text: str) -> bool:
        """Whether a text is a credit that names nobody: `Handout`."""
        return text.casefold() in self.alone

    def _glued(self, text: str) -> FoundCredit | None:
        """`... at the pierCredit: Jane Doe`, where a page's elements were joined without a space."""
        start = max(0, len(text) - MOST_CREDIT)
        for colon in _COLON.finditer(text, start):
            end = colon.start()
            spaced = end > start and text[end - 1].isspace()
            if self._is_glued_end(text, start, end) or (spaced and self._is_glued_end(text, start, end - 1)):
                break
        else:
            return None
        match = late(self.glued).search(text, start)
        if match is None or not self.names.are_names(text[match.end() :], least=1):
            return None
        return FoundCredit(match.start(), len(text), trimmed(text, match.end(), len(text)), "lead-in")

    def _is_glued_end(self, text: str, start: int, end: int) -> bool:
        """Whether one of the words that may be joined to a text ends at a place."""
        return end > start and text.endswith(self.glued_ends.get(text[end - 1], ()), start, end)

    def _signed(self, text: str) -> FoundCredit | None:
        match = self.sign.search(text, max(0, len(text) - MOST_CREDIT))
        if (
            match is None
            or _YEAR.search(text, match.start()) is not None
            or (late(self.company).search(text, match.end()) and "/" not in text[match.end() :])
        ):
            return None
        rest = text[match.end() :]
        ended = text[: match.start()].rstrip().endswith(SENTENCE_ENDS)
        if not (self.names.are_names(rest, least=1) or (ended and "/" in rest and self.names.is_maker(rest))) or (
            len(text) - len(rest) < 20 and not self.names.is_one(rest.strip(" .()"))
        ):
            return None
        return FoundCredit(with_bar(text, match.start()), len(text), trimmed(text, match.end(), len(text)), "sign")

    def _chained(self, text: str) -> FoundCredit | None:
        for match in self.chain.finditer(text):
            whole = match.start() < 3 and match.end() > len(text) - 3
            pair = whole and self.names.pair(match[0])
            known = self.names.knows(match[0]) or (pair and self.names.names_outlet(match[0]))
            # `Jane Doe/Example`, no `Press/Media Center` and no `Jane Doe / Staff`
            maker, _, house = match[0].partition("/")
            person = self.names.is_person(maker) and not maker.endswith(" ") and not self.names.is_desk(house)
            if known or (pair and person and house[:1].isupper()):
                kind = "chain" if known else "pair"
                start = with_bar(text, match.start())
                return FoundCredit(start, match.end(), trimmed(text, match.start(), match.end()), kind)
        return None

    def _barred(self, text: str) -> FoundCredit | None:
        """`... on Saturday. | Jane Doe via Example Images`: no page's title, which has no full stop before its bar."""
        bar = text.rindex(" | ")
        names = text[bar + 3 :].strip()
        known = names.isupper() or self.names.knows(names) or self.names.is_house(names)
        fits = known and text[:bar].endswith(SENTENCE_ENDS) and self.names.are_names(names, least=1)
        return FoundCredit(bar + 1, len(text), trimmed(text, bar + 3, len(text)), "chain") if fits else None

    def _line(self, text: str) -> FoundCredit | None:
        if len(text) <= MOST_CREDIT and self.names.are_names(text, least=1, known=True):
            return FoundCredit(0, len(text), trimmed(text, 0, len(text)), "line")
        return None
