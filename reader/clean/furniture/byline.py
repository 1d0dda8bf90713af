"""Bylines: lines that say who wrote the article, and the names in them."""

from __future__ import annotations

import re

from reader.clean.furniture.author_names import MOST_NAME_TOKENS, AuthorNames
from reader.clean.furniture.family_first import family_first
from reader.frozen import frozen
from reader.late import late
from reader.model import Block
from reader.rules.outlets import NameShape

LONGEST_BYLINE = 220
"""Code points of the longest line that is read as a byline."""
LONGEST_ALONE = 40
"""Code points of the longest line that says `By` alone."""
LONGEST_SIGNED_WORDS = 12
"""Words of the longest line of names and an outlet."""
MOST_POST_TOKENS = 6
"""Words of the longest line that says what a writer is: `Health and Social Affairs Correspondent`."""
LONG_PROFESSION = 5
"""Letters from which a profession is known at a word's end as well, as in `Parlamentskorrespondentin`."""
LONGEST_SURE = 4
"""Letters of the longest word for `by` behind which one word is a name, where no colon stands behind it."""
LONGEST_DAY, WORDS_BEFORE_DAY = 90, 4
"""Code points of `Posted on March 5, 2018 at 10.30` and the `by` behind it, and blanks before its first figure."""

_NAME_WORD = late(r"[^\W\d_][\w.'’\-]*")
_CUT = late(r"\s*[|•·—–]\s*|\s-\s")
_LAST_BAR = re.compile(r"^([^,|•·–—]{5,60}?)(?:,\s|\s*[|•·–—]\s*)([^,|•·–—]{5,40})$")
_BEFORE_DATE = late(r"^([^,|•·–—\d]{5,40}?)\s*([,|•·–—])\s*(?=\S{0,12}\s?\d)")
_DIGIT = re.compile(r"\d")
PICTURE = late(r"^\[[\w.-]{1,12}\]\s?")
"""The name of a picture's file, as w3m writes where one stands: `[adaholm] By Ada Holm`."""
_NO_POST = re.compile(r"[:\d]|[.?!]\s*$")
_BEHIND_DAY = late(r"\d(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s\(?[A-Z]{2,4}\)?(?![^\W_]))?[\s,.|–—-]+(?=[^\W\d_])")
_NUMBER = late(r"\d+")
_HOUR = late(r"\d[:.h]\d\d(?!\d|\.\d)")
_BARS = late(r"\s*[|•·]\s*")
_LEADING_DATE = re.compile(r"^\d[\d/.\- :,]*(?:[AaPp]\.?[Mm]\.?\s+)?")


@frozen
class Bylines:
    """A language's words for bylines, compiled."""

    opening: re.Pattern[str]
    """How a byline begins."""
    refused: re.Pattern[str]
    """How a line begins that only opens like one."""
    alone: frozenset[str]
    """What a line says whose name stands on the next one."""
    several: frozenset[str]
    """Those that stand before several names."""
    about: frozenset[str]
    """What stands above an author's name and life."""
    professions: frozenset[str]
    """What those who write are."""
    people: AuthorNames
    """What is known of writers' names."""
    shape: NameShape
    """How papers are called."""
    minutes: re.Pattern[str]
    """How long it takes to read an article."""
    editors: re.Pattern[str]
    """How a line begins that names who edited the article."""
    recent: re.Pattern[str]
    """How long ago something was written: `3 hours ago`, `Today 9:30am`."""
    staff: re.Pattern[str]
    """Writers without a name: `our correspondent`."""

    def read(self, text: str) -> tuple[str, ...] | None:
        """The names of a byline (none for `By our correspondent`); None where the line is no byline."""
        if len(text) > LONGEST_BYLINE:
            return None
        whole = self._once(PICTURE.sub("", " ".join(text.split()), count=1))
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
        if names := self._opening_names(rest):
            last = match[0].split()[-1]
            sure = " " in names[0] or ":" in last or len(last) <= LONGEST_SURE  # `Author Interviews` names nobody
            return (self.named(rest) if sure else ()) or None
        if len(rest.split()) > MOST_NAME_TOKENS + 1:
            return None
        return () if self.staff.search(rest) is not None or self.people.outlets.is_house(rest.strip(" .:")) else None

    def named(self, rest: str) -> tuple[str, ...]:
        """The names of what stands behind `By`; none where it goes on like a sentence."""
        names = self._opening_names(rest)
        full = len(names) == 1 or " " in "".join(names)  # no `By Land and Sea`
        return names if names and full and self._nothing_else(rest, names) else ()

    def _opening_names(self, rest: str) -> tuple[str, ...]:
        # Behind a bar or a dash stand a place, a date, the paper.
        return self.people.names(self.people.outlets.cut_off(_CUT.split(rest, maxsplit=1)[0]))

    def _once(self, line: str) -> str:
        """The byline in a line that has its name before it as well, from a picture: `Ada Holm By Ada Holm The Echo`."""
        words = line.split(" ", 2)
        again = line.find(" ".join(words[:2]), 1) if len(words) > 2 else -1
        before = line[: max(again, 0)].rstrip(" :")
        opening = before.rpartition(" ")[2]
        if not opening or opening.casefold() not in self.alone:
            return line
        name = before.removesuffix(opening).rstrip(" |")
        return f"{opening} {name}" if line.startswith(name, again) else line[len(before) - len(opening) :]

    def _turned(self, label: str, rest: str) -> tuple[str, ...]:
        """The names of `Author: Doe, Jane`; none in `Authors: Doe, Roe`, which may be two families."""
        if label.strip(" :").casefold() in self.several and ";" not in rest:
            return ()
        turned = family_first(rest, self.people.particles)
        return turned if all(self.people.lone(name) == (name, False) for name in turned) else ()

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

    def is_role(self, text: str) -> bool:
        """Whether a line is nothing but what somebody is, or her paper: `Chief Correspondent`, `THE EXAMPLE POST`."""
        words = text.split()
        if not 0 < len(words) <= MOST_NAME_TOKENS:
            return False
        ends = words[-1].casefold() in self.professions and all(
            word.casefold() in self.people.role_words for word in words
        )
        role = ends or (words[0].casefold() in self.professions and self.people.is_office(words))
        return role or (len(words) > 1 and (self.people.outlets.named(text) is not None or self.shape.fits(text)))

    def is_post(self, text: str) -> bool:
        """Whether a line below a name is what its bearer is: `Political Correspondent`, `Corresponsal política`."""
        words = text.casefold().split()
        if not 0 < len(words) <= MOST_POST_TOKENS or _NO_POST.search(text) is not None:
            return False
        compound = tuple(word for word in self.professions if len(word) >= LONG_PROFESSION)
        return words[0] in self.professions or words[-1].endswith(compound) or self.is_role(text)

    def is_recent(self, text: str) -> bool:
        """Whether a line says how long ago something was written, and nothing else."""
        return len(text) <= LONGEST_ALONE and self.recent.fullmatch(text.strip()) is not None

    def is_masthead(self, name: str) -> bool:
        """Whether a name is made as papers' are and its last word is nobody's: `Harrower Bote`, `Kurier Harrow`."""
        words = name.casefold().split()
        return words[-1] not in self.people.surnames and (
            self.shape.fits(name) or words[0].endswith(self.shape.endings)
        )

    def is_paper(self, text: str) -> bool:
        """Whether a line is a paper's name with its article: `THE HARROW OBSERVER`."""
        article, _, name = text.strip().partition(" ")
        return bool(name) and article.casefold() in self.people.outlets.articles and self.shape.fits(text.strip())

    def dated(self, text: str) -> str | None:
        """The name before the date in `Jane Doe · March 5, 2018` or `Jane Doe, 05.03.2018 14:05`.

        Before a comma and a day without an hour as often a place stands.
        """
        if (found := _BEFORE_DATE.match(text)) is None or (found[2] == "," and _HOUR.search(text) is None):
            return None
        name = self.people.lone(found[1])
        return None if name is None or self.shape.fits(name[0]) else name[0]

    def behind_colon(self, text: str) -> tuple[str, ...]:
        """The names in `Author: Jane Doe`."""
        match = self.opening.match(text)
        if match is None or ":" not in match[0] or self.refused.match(text) is not None:
            return ()
        if turned := self._turned(match[0], text[match.end() :]):
            return turned
        names = self.people.names(text[match.end() :])
        fits = all(" " in name for name in names) and self._nothing_else(text[match.end() :], names)
        return names if fits else ()

    def _in_segments(self, line: str) -> tuple[str, ...] | None:
        """The names in `March 5, 2018 | By Jane Doe`: a part between bars that is a byline."""
        if "|" not in line and "•" not in line and "·" not in line:
            return None
        for segment in _BARS.split(line)[1:]:
            match = self.opening.match(segment)
            if match is not None and self.refused.match(segment) is None:
                names = self.people.names(segment[match.end() :])
                if names and self._nothing_else(segment[match.end() :], names):
                    return names
        return None

    def _behind_date(self, line: str) -> tuple[str, ...] | None:
        """The names in `Posted on March 5, 2018 by Jane Doe`: a day, and a byline up to the end or a number."""
        for behind in _BEHIND_DAY.finditer(line[:LONGEST_DAY]):
            rest = line[behind.end() :]
            match = self.opening.match(rest) if rest.partition(" ")[0].casefold() in self.alone else None
            if match is None or self.refused.match(rest) is not None:
                continue
            day = line[: behind.start() + 1]
            people = _DIGIT.split(rest[match.end() :], maxsplit=1)[0].strip(" |·•,")
            names = self.people.names(people)
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
            date = late(self.people.dates).search(line)
            line = line[: date.start()].rstrip(" |,•·–—-(") if date is not None and date.start() else line
            words = line.split()
        # Behind a dash stands what a text begins with: `New York CNN —`.
        if not 3 <= len(words) <= LONGEST_SIGNED_WORDS or line[-1] in ".?!—–" or ":" in line or self.is_paper(line):
            return None
        cut = _LAST_BAR.match(line)
        if cut is not None and 2 <= cut[2].count(" ") + 1 <= MOST_NAME_TOKENS and self.shape.fits(cut[2]):
            people = [self.people.lone(part) for part in self.people.joiner.split(cut[1])]
            if all(people):
                return tuple(person[0] for person in people if person is not None)
        for size in (1, 2, 3, 4):
            tail = " ".join(words[-size:]).strip("|,•·–—-() ")
            if len(words) - size >= 2 and self.people.outlets.named(tail) is not None:
                head = " ".join(words[:-size])
                names = self.people.names(head)
                if names and all(map(self.people.lone, names)):
                    left = len(_NAME_WORD.findall(head)) - sum(len(name.split()) for name in names)
                    return names if left <= len(names) - 1 else None
        return None

    def _nothing_else(self, rest: str, names: tuple[str, ...]) -> bool:
        """Whether a line is names and roles, not a sentence that opens like a byline."""
        words, named = rest.split(), sum(len(name.split()) for name in names)
        return len(words) <= named + 3 or (len(words) <= named * 3 + 14 and rest.rstrip()[-1] not in ".?!:")
