"""Bylines: lines that say who wrote the article, and the names in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.clean.furniture.family_first import family_first
from reader.frozen import frozen
from reader.late import late
from reader.model import Block
from reader.rules.outlets import NameShape, Outlets
from reader.rules.wordlists import Gate, tokens

LONGEST_BYLINE = 220
"""Code points of the longest line that is read as a byline."""
LONGEST_ALONE = 40
"""Code points of the longest line that says `By` alone."""
LONGEST_SIGNED_WORDS = 12
"""Words of the longest line of names and an outlet."""
MOST_NAMES = 10
"""Authors that are kept."""
MOST_NAME_TOKENS = 5
"""Words of the longest name of a person."""
MOST_POST_TOKENS = 6
"""Words of the longest line that says what a writer is: `Health and Social Affairs Correspondent`."""
LONG_PROFESSION = 5
"""Letters from which a profession is known at a word's end as well, as in `Parlamentskorrespondentin`."""
LONGEST_DAY, WORDS_BEFORE_DAY = 90, 4
"""Code points of `Posted on March 5, 2018 at 10.30` and the `by` behind it, and blanks before its first figure."""

_NAME_WORD = late(r"[^\W\d_][\w.'’\-]*")
_SPLIT = late(r"\s*[,;|/•·–—]\s*|\s+[-&]\s+|\s*\(|\)\s*|\s*<|>\s*")
_CUT = late(r"\s*[|•·—–]\s*|\s-\s")
_LONE_HANDLE = re.compile(r"^(.{5,40}?)\s@\w{2,}(?:\s.{0,30})?$")
_LAST_BAR = re.compile(r"^([^,|•·–—]{5,60}?)(?:,\s|\s*[|•·–—]\s*)([^,|•·–—]{5,40})$")
_BEFORE_DATE = late(r"^([^,|•·–—\d]{5,40}?)\s*([,|•·–—])\s*(?=\S{0,12}\s?\d)")
_DIGIT = re.compile(r"\d")
_NO_POST = re.compile(r"[:\d]|[.?!]\s*$")
_JOINED = re.compile(r"[A-Z](?<=[a-z][A-Z])")
"""A word that goes on with a capital, as where a date's word is glued to a name."""
_BEHIND_DAY = late(r"\d[\s,.|–—-]+(?=[^\W\d_])")
_NUMBER = late(r"\d+")
_HOUR = late(r"\d[:.h]\d\d(?!\d|\.\d)")
_BARS = late(r"\s*[|•·]\s*")
_HANDLE = late(r"[^\s@]+@[^\s@]+\.\w+|@\w+|https?://\S+|www\.\S+")
_LEADING_DATE = re.compile(r"^\d[\d/.\- :,]*(?:[AaPp]\.?[Mm]\.?\s+)?")
_TOKEN = re.compile(r"^[^\W\d_](?:[\w.'’\-]*[\w.’'])?\.?$")


@frozen
class Bylines:
    """A language's words for bylines, compiled."""

    outlets: Outlets
    opening: re.Pattern[str]
    refused: re.Pattern[str]
    alone: frozenset[str]
    """What a line says whose name stands on the next one."""
    several: frozenset[str]
    """Those that stand before several names."""
    about: frozenset[str]
    """What stands above an author's name and life."""
    titles: frozenset[str]
    """`Dr.` before a name."""
    professions: frozenset[str]
    """What those who write are."""
    roles: frozenset[str]
    role_words: frozenset[str]
    generic: frozenset[str]
    no_person: frozenset[str]
    """Words of places, sections and clubs, which stand where a name may."""
    surnames: frozenset[str]
    """Those of them that people have as their last name."""
    joiner: re.Pattern[str]
    particles: frozenset[str]
    outlet_words: frozenset[str]
    shape: NameShape
    weekdays: frozenset[str]
    dates: str
    date_words: Gate
    """Which texts may have a word of `dates`."""
    minutes: re.Pattern[str]
    """How long it takes to read an article."""
    staff: re.Pattern[str]

    def read(self, text: str) -> tuple[str, ...] | None:
        """The names of a byline (none for `By our correspondent`); None where the line is no byline."""
        if len(text) > LONGEST_BYLINE:
            return None
        whole = " ".join(text.split())
        line = _LEADING_DATE.sub("", whole) if whole[:1].isdigit() else whole
        match = self.opening.match(line)
        if match is None:
            return self._in_segments(line) or self._behind_date(whole) or self._with_outlet(line)
        if self.refused.match(line) is not None:
            return None
        rest = line[match.end() :]
        if ":" in match[0]:
            again = self.opening.match(rest)
            rest = rest[again.end() :] or rest if again is not None else rest  # `Byline: By Jane Doe`
            if turned := self._turned(match[0], rest):
                return turned
        # Behind a bar or a dash stand a place, a date, the paper.
        names = self.names(self.outlets.cut_off(_CUT.split(rest, maxsplit=1)[0]))
        if names:
            full = len(names) == 1 or " " in "".join(names)  # no `By Land and Sea`
            return names if full and self._nothing_else(rest, names) else None
        if len(rest.split()) > MOST_NAME_TOKENS + 1:
            return None
        return () if self.staff.search(rest) is not None or self.outlets.is_house(rest.strip(" .:")) else None

    def _turned(self, label: str, rest: str) -> tuple[str, ...]:
        """The names of `Author: Doe, Jane`; none in `Authors: Doe, Roe`, which may be two families."""
        if label.strip(" :").casefold() in self.several and ";" not in rest:
            return ()
        turned = family_first(rest, self.particles)
        return turned if all(self.lone(name) == (name, False) for name in turned) else ()

    def asks_for_name(self, text: str) -> bool:
        """Whether a line is `By` and nothing else, or `Posted on March 5 by`."""
        if len(text) > LONGEST_ALONE:
            return False
        said = text.strip(" :-–—|").casefold()
        return said in self.alone or (said.rpartition(" ")[2] in self.alone and any(map(str.isdigit, said)))

    def tells_of_author(self, block: Block) -> bool:
        """Whether a line of a text is `About the author` and nothing else, or `Posted on March 5 by`."""
        text = block.text if block.evidence is None and len(block.text) <= LONGEST_ALONE else ""
        return text.strip(" :").casefold() in self.about or (" " in text and self.asks_for_name(text))

    def lone(self, text: str) -> tuple[str, bool] | None:
        """The name of a line that is nothing but a person's name, and whether a role follows it."""
        handle = _LONE_HANDLE.match(text.strip()) if "@" in text else None
        if handle is not None:
            text = handle[1]
        # `Jane Doe, Industry correspondent`: what follows the comma is a role where it ends in one.
        before, _, behind = text.partition(", ")
        if self._is_role(behind.split()):
            plain_name = self.lone(before)
            return None if plain_name is None else (plain_name[0], True)
        words = text.split()
        if not 2 <= len(words) <= MOST_NAME_TOKENS + 2 or text.rstrip()[-1] in ":!?,":
            return None
        name = self._name(text)
        if name is None or not 2 <= len(name.split()) <= 4 or not text.strip().startswith(name):
            return None
        rest = words[len(name.split()) :]
        if any(word.casefold().strip(".,") not in self.role_words for word in rest):
            return None
        *given, last = name.casefold().split()
        if last in self.surnames:
            last = ""
        if any(word in self.generic or word in self.no_person for word in (*given, last)):
            return None
        return name, bool(rest) or handle is not None

    def _is_role(self, words: Sequence[str]) -> bool:
        """Whether words are what somebody is: `Industry correspondent`, `correspondent in Harrow`."""
        if not 0 < len(words) <= MOST_NAME_TOKENS:
            return False
        first, last = words[0].casefold(), words[-1].casefold().strip(".")
        return last in self.role_words or (len(words) > 2 and first in self.role_words and words[-1][0].isupper())

    def is_role(self, text: str) -> bool:
        """Whether a line is nothing but what somebody is, or her paper: `Chief Correspondent`, `THE EXAMPLE POST`."""
        words = text.split()
        if not 0 < len(words) <= MOST_NAME_TOKENS:
            return False
        ends = words[-1].casefold() in self.professions and all(word.casefold() in self.role_words for word in words)
        role = ends or (words[0].casefold() in self.professions and self._is_role(words))
        return role or (len(words) > 1 and (self.outlets.named(text) is not None or self.shape.fits(text)))

    def is_post(self, text: str) -> bool:
        """Whether a line below a name is what its bearer is: `Political Correspondent`, `Corresponsal política`."""
        words = text.casefold().split()
        if not 0 < len(words) <= MOST_POST_TOKENS or _NO_POST.search(text) is not None:
            return False
        compound = tuple(word for word in self.professions if len(word) >= LONG_PROFESSION)
        return words[0] in self.professions or words[-1].endswith(compound) or self.is_role(text)

    def is_masthead(self, name: str) -> bool:
        """Whether a name is made as papers' are and its last word is nobody's: `Harrower Bote`, `Kurier Harrow`."""
        words = name.casefold().split()
        return words[-1] not in self.surnames and (self.shape.fits(name) or words[0].endswith(self.shape.endings))

    def is_paper(self, text: str) -> bool:
        """Whether a line is a paper's name with its article: `THE HARROW OBSERVER`."""
        article, _, name = text.strip().partition(" ")
        return bool(name) and article.casefold() in self.outlets.articles and self.shape.fits(text.strip())

    def dated(self, text: str) -> str | None:
        """The name before the date in `Jane Doe · March 5, 2018` or `Jane Doe, 05.03.2018 14:05`.

        Before a comma and a day without an hour as often a place stands.
        """
        if (found := _BEFORE_DATE.match(text)) is None or (found[2] == "," and _HOUR.search(text) is None):
            return None
        name = self.lone(found[1])
        return None if name is None or self.shape.fits(name[0]) else name[0]

    def behind_colon(self, text: str) -> tuple[str, ...]:
        """The names in `Author: Jane Doe`."""
        match = self.opening.match(text)
        if match is None or ":" not in match[0] or self.refused.match(text) is not None:
            return ()
        if turned := self._turned(match[0], text[match.end() :]):
            return turned
        names = self.names(text[match.end() :])
        fits = all(" " in name for name in names) and self._nothing_else(text[match.end() :], names)
        return names if fits else ()

    def _in_segments(self, line: str) -> tuple[str, ...] | None:
        """The names in `March 5, 2018 | By Jane Doe`: a part between bars that is a byline."""
        if "|" not in line and "•" not in line and "·" not in line:
            return None
        for segment in _BARS.split(line)[1:]:
            match = self.opening.match(segment)
            if match is not None and self.refused.match(segment) is None:
                names = self.names(segment[match.end() :])
                if names and self._nothing_else(segment[match.end() :], names):
                    return names
        return None

    def _behind_date(self, line: str) -> tuple[str, ...] | None:
        """The names in `Posted on March 5, 2018 by Jane Doe`: a day, and a byline up to the end or a number."""
        for behind in _BEHIND_DAY.finditer(line[:LONGEST_DAY]):
            rest = line[behind.end() :]
            if rest.partition(" ")[0].casefold() not in self.alone or self.refused.match(rest) is not None:
                continue
            if (match := self.opening.match(rest)) is None:
                continue
            day = line[: behind.start() + 1]
            people = _DIGIT.split(rest[match.end() :], maxsplit=1)[0].strip(" |·•,")
            names = self.names(people)
            is_day = _DIGIT.split(day, maxsplit=1)[0].count(" ") <= WORDS_BEFORE_DAY and len(_NUMBER.findall(day)) > 1
            if is_day and names and all(" " in name for name in names):
                return names if people.count(" ") < " ".join(names).count(" ") + len(names) else None
        return None

    def _with_outlet(self, line: str) -> tuple[str, ...] | None:
        """The names in `Jane Doe and John Roe EXAMPLE POST`: names and a known outlet, nothing else.

        Behind a comma or a bar one that is only made like an outlet's name will do. A date may follow.
        """
        words = line.split()
        named = 3 < len(words) <= LONGEST_SIGNED_WORDS * 2 and words[0][0].isupper() and words[1][0].isupper()
        if named and _DIGIT.search(line) is not None:
            date = late(self.dates).search(line)
            line = line[: date.start()].rstrip(" |,•·–—-(") if date is not None and date.start() else line
            words = line.split()
        if not 3 <= len(words) <= LONGEST_SIGNED_WORDS or line[-1] in ".?!" or ":" in line or self.is_paper(line):
            return None
        cut = _LAST_BAR.match(line)
        if cut is not None and 2 <= cut[2].count(" ") + 1 <= MOST_NAME_TOKENS and self.shape.fits(cut[2]):
            people = [self.lone(part) for part in self.joiner.split(cut[1])]
            if all(people):
                return tuple(person[0] for person in people if person is not None)
        for size in (1, 2, 3, 4):
            tail = " ".join(words[-size:]).strip("|,•·–—-() ")
            if len(words) - size >= 2 and self.outlets.named(tail) is not None:
                head = " ".join(words[:-size])
                names = self.names(head)
                if names and all(" " in name for name in names):
                    left = len(_NAME_WORD.findall(head)) - sum(len(name.split()) for name in names)
                    return names if left <= len(names) - 1 else None
        return None

    def names(self, text: str) -> tuple[str, ...]:
        """The names of people that a text opens with, in order, as written."""
        if "@" in text or "://" in text or "www." in text:
            text = _HANDLE.sub(" ", text)
        if _DIGIT.search(text) or _JOINED.search(text) or self.date_words.admits(tokens(text)):
            text = text[: date.start()] if (date := late(self.dates).search(text)) is not None else text
        names: list[str] = []
        for number, piece in enumerate(_SPLIT.split(text)):
            joined = self.joiner.split(piece) if piece else []
            for part in joined:
                name = self._name(part)
                if name is None or (names and name.split()[-1].casefold() in self.outlet_words):
                    if number == 0 and not names:
                        return ()
                    continue
                # Behind a full name one word is a place, or a station's call sign.
                if name not in names and not (names and " " in names[0] and " " not in name):
                    names.append(name)
        return tuple(names[:MOST_NAMES])

    def _name(self, part: str) -> str | None:
        """A person's name at the start of a part, without the role after it; None where there is none."""
        tokens = part.strip(" .:*\u00a0").split()
        while len(tokens) > 2 and tokens[0].casefold() in self.titles:
            del tokens[0]
        lead = next((number for number, token in enumerate(tokens) if token[:1].isupper()), 0)
        # `By political reporter Jane Doe`
        if lead and tokens[lead - 1] in self.roles and len(tokens) > lead + 1:
            tokens = tokens[lead:]
        kept: list[str] = []
        for token in tokens:
            bare = token.casefold().strip(".,")
            if bare in self.roles and kept:
                break
            capital = _TOKEN.match(token) is not None and token[0].isupper()
            foreign = not token[0].isascii() and token[0].isalpha() and not token[0].islower()
            if bare in self.particles or capital or foreign:
                kept.append(token)
            else:
                if not kept:
                    return None
                break
        while kept and kept[-1].casefold() in self.particles:
            kept.pop()
        if any(token.casefold() in self.weekdays for token in kept):
            return None
        if not kept or len(kept) > MOST_NAME_TOKENS or kept[0].casefold().strip(".") in self.roles:
            return None
        if len(kept) == 1 and (len(tokens) > 1 or len(kept[0]) < 3):
            return None
        name = " ".join(kept)
        return None if self.outlets.is_house(name) else name

    def _nothing_else(self, rest: str, names: tuple[str, ...]) -> bool:
        """Whether a line is names and roles, not a sentence that opens like a byline."""
        words, named = rest.split(), sum(len(name.split()) for name in names)
        return len(words) <= named + 3 or (len(words) <= named * 3 + 14 and rest.rstrip()[-1] not in ".?!:")
