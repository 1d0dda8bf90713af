"""Credits in brackets at a text's end: `(Photo by Jane Doe)`, `(Representational)`, `(Jane Doe for Example Post)`."""

from __future__ import annotations

import re

from reader.frozen import frozen
from reader.late import late
from reader.rules.credit_lines import MOST_BRACKETED, SENTENCE_ENDS, CreditLines, trimmed, with_bar
from reader.rules.credit_names import MOST_CREDIT, MOST_NAME_WORDS, WORD, CreditNames
from reader.rules.wordlists import Gate, tokens

MOST_INITIALS = 3
"""Letters of the longest initials with which a reporter signs behind the last sentence."""


@frozen
class FoundCredit:
    """A credit in a text."""

    start: int
    """First code point, lead-in and brackets included."""
    end: int
    """One past the last."""
    inner: tuple[int, int]
    """Range of the credit itself, without lead-in and brackets."""
    kind: str
    """How it was known.

    `bracket`, `outlet` in one, any name in one `behind` a sentence; `lead-in`, `chain`, `pair`, `sign`, `line`, `form`
    or `alone`.
    """


@frozen
class CreditBrackets:
    """What is known of credits in brackets, compiled or, where long, as text for `late`."""

    names: CreditNames
    opening: str
    """What leads in a credit there."""
    gate: Gate
    """Which texts may be led in."""
    bracket: re.Pattern[str]
    sign: re.Pattern[str]
    alone: frozenset[str]
    """Credits that name nobody, in small letters."""
    kinds: frozenset[str]
    """Words that are one in brackets alone: `Representational`."""
    lines: CreditLines

    def find(self, text: str) -> FoundCredit | None:
        """The credit in the brackets that a text ends with."""
        # Nothing but stops follows the bracket that ends it, and no other stands in it.
        opens = max(text.rfind("("), text.rfind("["))
        match = self.bracket.match(text, opens) if opens >= max(0, len(text) - MOST_CREDIT) else None
        if match is None:
            return None
        inner, begin = match[1], match.start(1)
        lead = late(self.opening).match(inner) if self.gate.admits(tokens(inner)) else None
        said = ":" in inner and len(WORD.findall(inner)) <= MOST_NAME_WORDS // 2
        skip = 0
        if lead is not None and (said or self.names.are_names(self._bare(inner[lead.end() :]), least=0)):
            kind = "bracket"
            skip = lead.end() if lead.end() < len(inner) else 0
        elif inner.strip(" .:").casefold() in self.alone or self._is_kind(inner):
            kind = "alone"
        elif self.sign.match(inner) is not None or self._is_credit(inner) or self._is_made_for(text, match):
            kind = "bracket"
        elif self._is_outlet_after(text, match):
            kind = "outlet"
        elif self._stands_behind(text, match):
            kind = "behind"
        else:
            return None
        start = with_bar(text, match.start())
        return FoundCredit(start, match.end(), trimmed(text, begin + skip, match.end(1)), kind)

    def _bare(self, names: str) -> str:
        """Names without the article before them."""
        article, _, rest = names.partition(" ")
        return rest if rest and article.casefold() in self.names.outlets.articles else names

    def _is_kind(self, inner: str) -> bool:
        """What a bracket alone may say: `Representational`, `Police photo`."""
        words = inner.strip(" .").casefold().split()
        if len(words) < 2:
            return bool(words) and words[0] in self.kinds
        named = words[-1] in self.lines.pictures and len(words) <= MOST_BRACKETED and inner[0].isupper()
        return named and self.lines.buttons.isdisjoint(words)

    def _is_made_for(self, text: str, bracket: re.Match[str]) -> bool:
        """`Riders wait for a bus. (Jane Doe for Example Post)`."""
        ended = text[: bracket.start()].rstrip().endswith(SENTENCE_ENDS)
        return ended and self.names.made_for(bracket[1], sure=True)

    def _is_outlet_after(self, text: str, bracket: re.Match[str]) -> bool:
        """`A ferry waits at the pier. (Example News)`, `(Jane Doe, Example County Record)`."""
        ended = text[: bracket.start()].rstrip().endswith(SENTENCE_ENDS) and text[bracket.start()] == "("
        return ended and (self.names.outlets.named(bracket[1]) is not None or self.names.signed(bracket[1]))

    def _stands_behind(self, text: str, bracket: re.Match[str]) -> bool:
        """`A beagle in the rubble of a kennel. (Example County Sheriff's Office)`: unknown names, and no stop behind.

        Of 106 lines of pages that end so, all stops before the bracket, none was a paragraph.
        """
        inner = bracket[1]
        ended = text[: bracket.start()].endswith((". ", ".” ", '." ')) and text.endswith(")")
        if not ended or text[bracket.start()] != "(" or any(map(str.isdigit, inner)):
            return False
        if inner[-1] in ".!?:" or inner != inner.strip():
            return False
        return self.names.all_names(inner) and (" " in inner or (inner.isupper() and len(inner) > MOST_INITIALS))

    def _is_credit(self, inner: str) -> bool:
        """Whether what stands in brackets is a credit without a lead-in."""
        return self.names.knows(inner) or self.names.pair(inner) or self.names.owned(inner)
