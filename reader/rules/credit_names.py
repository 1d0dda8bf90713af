"""Names in credits: which are people's, which agencies', and what is nothing but names."""

from __future__ import annotations

import re
from operator import or_

from reader.frozen import frozen
from reader.rules.outlets import Outlets

MOST_CREDIT = 160
"""Code points of the longest credit looked for; the longest in the development cases has 118."""
MOST_MAKER_WORDS = 7
"""Words of the longest name of those who gave a picture."""
LONGEST_SHORTENED = 4
"""Code points of the longest word that its stop shortens: `Inc.`; behind a longer one a sentence ends."""
MOST_NAME_WORDS = 14
"""Words of the longest credit."""
LONGEST_WIDE_NAME = 4
"""Signs of the longest name of a person in a script without spaces; houses mostly have more."""
FIRST_WIDE = "⺀"
"""The first letter of the scripts that take two cells each; their punctuation follows it."""
WORD = re.compile(r"[^\W_][\w.'’\-]*")
_NUMBER = re.compile(r"[IVX]{2,}")
_PARTS = re.compile(r"\s*(?:/|\||,|;|•|·|–|—|\s-\s|&)\s*")


@frozen
class CreditNames:
    """What is known of names in credits."""

    outlets: Outlets
    """Known outlets and agencies."""
    small: frozenset[str]
    """Small words between names: `via`, `for`, `de`."""
    clients: frozenset[str]
    """Those of them before whom a picture was made for."""
    houses: frozenset[str]
    """Last words of names that are a house's and no person's."""
    desks: frozenset[str]
    """Last words of what writers are called: `Rural Editor` is no house."""

    def knows(self, inner: str) -> bool:
        """Whether one part of a chain of names is an agency."""
        if len(inner) > MOST_CREDIT or is_number(inner.strip(" .")):
            return False
        if self.outlets.supplies_pictures(inner):
            return True
        parts = [part for part in _PARTS.split(inner) if part]
        if not self.all_names(inner):
            return False
        return any(self._supplied(part) for part in parts) or (
            ("/" in inner or "|" in inner)
            and any(self.is_person(part) for part in parts)
            and any(map(self.part_agency, parts))
        )

    def _supplied(self, part: str) -> bool:
        """Whether a part of a chain is a picture agency, `Jane Doe via Example Images` included."""
        if self.outlets.supplies_pictures(part):
            return True
        words = part.split()
        for cut in range(1, min(len(words), 6)):
            if words[cut - 1].casefold() in self.small and self.outlets.supplies_pictures(" ".join(words[cut:])):
                return True
        # `King Edward VII` ends in a number, not in the agency of that name.
        return (
            len(words) > 2
            and not is_number(words[-1])
            and any(self.outlets.supplies_pictures(" ".join(words[-n:])) for n in (1, 2))
        )

    def part_agency(self, part: str) -> str | None:
        """The agency of one part of a chain, `X via Y` and `X for Y` included."""
        found = self.outlets.agency(part)
        if found is None and " " in part and not is_number(part.rpartition(" ")[2]):
            words = part.split()
            for cut in range(1, min(len(words), 5)):
                found = self.outlets.agency(" ".join(words[cut:])) or self.outlets.agency(" ".join(words[:-cut]))
                if found is not None:
                    return found
        return found

    def without_agency(self, part: str) -> str:
        """What is left of `Jane Doe via Example Images` when the agency and its `via` are taken away."""
        words = part.split()
        for cut in range(1, min(len(words), 5)):
            for left, right in ((words[:cut], words[cut:]), (words[-cut:], words[:-cut])):
                if self.outlets.agency(" ".join(right)) is not None:
                    while left and left[-1].casefold() in self.small:
                        left = left[:-1]
                    return " ".join(left)
        return ""

    def is_person(self, name: str) -> bool:
        """Whether a part of a credit looks like a person's name: two to four words, none of them a figure.

        In a script without spaces one word of two to four signs.
        """
        words = name.split()
        if len(words) == 1 and name[0] >= FIRST_WIDE:
            return 2 <= len(name) <= LONGEST_WIDE_NAME
        if words and (words[-1].casefold().strip(".,") in self.houses or is_number(words[-1])):
            return False
        return 2 <= len(words) <= 4 and not any(c.isdigit() for c in name) and words[-1][0].isupper()

    def pair(self, inner: str) -> bool:
        """`Jane Doe/The Example`: two names with a slash or bar between them, unknown to the lists."""
        parts = inner.split("/" if "/" in inner else " | ")
        return (
            len(parts) == 2
            and all(self.all_names(part) and 1 <= len(part.split()) <= 4 for part in parts)
            and any(self.is_person(part) for part in parts)
        )

    def is_desk(self, name: str) -> bool:
        """Whether what stands behind a name is what its bearer does: `Jane Doe/Staff Reporter`."""
        return name.rstrip(" .").rpartition(" ")[2].casefold() in self.desks

    def is_one(self, inner: str) -> bool:
        """Whether a name makes a credit behind `©`: an agency's, a person's, or two with a stroke between them."""
        return self.knows(inner) or self.is_person(inner) or ("/ " not in inner and self.pair(inner))

    def signed(self, inner: str) -> bool:
        """`Jane Doe, Example County Record`: a person, then a house of several words, unknown to the lists."""
        maker, _, house = inner.partition(", ")
        words = 0 if "," in house else len(house.split())
        return 1 < words <= MOST_NAME_WORDS and self.all_names(house) and self.is_person(maker)

    def owned(self, inner: str) -> bool:
        """`Example Rural: Jane Doe`: a house, a colon, and its photographer."""
        house, colon, maker = inner.partition(":")
        called = self.outlets.named(house) or any(len(word) > 1 and word.isupper() for word in house.split())
        return (
            bool(colon and called)
            and "," not in maker
            and self.is_person(maker.strip())
            and self.all_names(f"{house} {maker}")
        )

    def names_outlet(self, chain: str) -> bool:
        """Whether one part of a chain of names is a known outlet or agency."""
        return any(self.outlets.named(part) or self.outlets.agency(part) for part in _PARTS.split(chain) if part)

    def are_names(self, text: str, *, least: int, known: bool = False) -> bool:
        """Whether a text is nothing but names: at least so many words, one of them an agency's where asked."""
        words = WORD.findall(text[: MOST_CREDIT + 1])
        if len(text) > MOST_CREDIT or not least <= len(words) <= MOST_NAME_WORDS:
            return False
        if known:
            return self.knows(text.strip(" .:()[]"))
        return self.all_names(text) or all(self.all_names(part) for part in _PARTS.split(text.strip(" .")) if part)

    def made_for(self, credit: str, *, sure: bool = False) -> bool:
        """`Jane Doe for The Example`: a person, a small word, and a name with its article or all in capitals.

        `sure`: where it stands makes it a credit, so any name will do.
        """
        words = credit.split()
        return any(
            words[cut].casefold() in self.clients
            and self.is_person(" ".join(words[:cut]))
            and self.all_names(credit)
            and (sure or words[cut + 1].casefold() in self.outlets.articles or credit.isupper())
            for cut in range(2, len(words) - 1)
        )

    def supplies(self, name: str) -> bool:
        """Whether a name makes a credit by itself: a picture agency's."""
        return self.outlets.supplies_pictures(name)

    def is_house(self, name: str) -> bool:
        """Whether a name is a known outlet's or agency's."""
        return self.outlets.agency(name) is not None or self.outlets.named(name) is not None

    def is_maker(self, text: str) -> bool:
        """Whether a text may say who made or gave a picture: `Doe family`, `imagia/Example Süd`, `«Пример» / Иванов`.

        A few words and no sentence; nothing of it need be known.
        """
        text = text.strip().rstrip(".")
        words = text.split()
        return (
            1 <= len(words) <= MOST_MAKER_WORDS
            and ("/" in text or not text[0].islower())
            and not any(mark in text for mark in ':;!?"“”')
            and not any(word[-1] == "." and len(word) > LONGEST_SHORTENED for word in words)
        )

    def all_names(self, text: str) -> bool:
        """Whether a text is nothing but names, `l'Adour` and `iStock` among them, and the small words between them."""
        words = WORD.findall(text)
        if not words or len(words) > MOST_NAME_WORDS:
            return not words
        named = [not word[0].islower() or not word.islower() for word in words]
        small = (word.rstrip(".") in self.small or "." in word.strip(".") for word in words)
        fits = any(named) and all(map(or_, named, small))
        return fits or self.outlets.agency(text) is not None


def is_number(word: str) -> bool:
    """Whether a word is a Roman number of several signs: a king's or a chapter's."""
    return _NUMBER.fullmatch(word) is not None
