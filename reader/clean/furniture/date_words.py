"""A language's words around dates, and what they make of a date in a line: the article's day, or something else's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from reader.clean.captions.signs import CaptionWords, caption_words
from reader.clean.dates.dates import Calendar, StatedDate, calendar
from reader.frozen import frozen
from reader.late import late
from reader.rules.load import Rules
from reader.rules.outlets import Outlets, known_outlets
from reader.rules.wordlists import Gate, alternatives, furniture, gate_of

LONGEST_LINE = 200
"""Code points of the longest line that states a date; the longest of the development cases has 121."""
LONGEST_BYLINE = 60
"""Code points before a date in a line of names that holds it."""
LONGEST_SIGNATURE = 120
"""Code points before it behind a word like `By`: four people."""
MOST_BESIDE_NAME = 8
"""Words of a name behind a date and of what follows it: `Leave a Comment`."""
MOST_BESIDE_HOUR, HOUR_WITHIN = 6, 16
"""Words beside a day with its hour that a line may hold, a name, an outlet and a section; code points between both."""
MOST_STRANGERS = 2
"""Words beside a date that a line may hold and still be a date line."""

_WORD = late(r"(?<!\d)[^\W\d_][\w'’]*")
_HOUR = late(r"(?<![\d:.])[0-2]?\d[:.h][0-5]\d(?!\d)")
_HANDLE = late(r"\S*@\S+")
_PARTING = late(r"[|•·]|\s/\s")
"""What stands between a writer's name and the label of a date: `By Ida Quarrie | Date: 3 May`."""
_BAR = late(r"\s*[|•·–—]\s*|\s[/-]\s")


@frozen
class DateWords:
    """A language's words around dates, compiled."""

    calendar: Calendar
    outlets: Outlets
    published: re.Pattern[str]
    published_gate: Gate
    """Which texts may say that they were published."""
    updated: re.Pattern[str]
    copied: re.Pattern[str]
    """What says when a copy was made or looked up."""
    byline: re.Pattern[str]
    glue: frozenset[str]
    joiners: frozenset[str]
    """Words between two names."""
    nouns: frozenset[str]
    """Words for a date: of publication, where nothing before them says of what."""
    events: frozenset[str]
    """Words for what happens on a day: a birth, a concert, the end of something."""
    until: re.Pattern[str]
    """What ends before the day on which something ends or begins."""
    behind: re.Pattern[str] | None
    """A time, or nothing, and the label of a source or a writer, as they follow a day in Chinese; if there are any."""
    captions: CaptionWords

    def kind(self, text: str, stated: StatedDate, *, is_date: bool) -> str | None:
        """What a line with a date is; None where the date is only mentioned."""
        before, after = text[: stated.start], text[stated.end :]
        if self._is_of_something_else(before):
            return None
        key = self._key(before)
        if key == "copied" or (key is None and self.copied.match(text) is not None):
            return None
        if key is not None:
            return key
        opening = self.byline.match(text)
        if opening is not None and opening.end() <= stated.start <= LONGEST_SIGNATURE:
            named = self._is_name(_HANDLE.sub(" ", before[opening.end() - 1 :]))
            return "byline" if named else "line" if self._is_part(text, stated) else None
        if not before.strip(" (") and self._is_signed_after(after):
            return "byline"
        if self.behind is not None and not before.strip(" (") and self.behind.match(after) is not None:
            return "line"
        if self._is_labelled(before):
            return None
        strangers = self.strangers(before) + self.strangers(after)
        if strangers <= (0 if not is_date else MOST_STRANGERS):
            return "line"
        if "@" not in text and self._is_part(text, stated):
            return "line"
        if self._is_full_name(before) and self.strangers(before) <= 3 and len(text) <= LONGEST_BYLINE * 2:
            return "signed"
        rest = " ".join((before + " " + after).split()).strip(" |/•·-–—,:")
        if strangers <= 4 and any(
            self.outlets.named(part.strip()) for part in re.split(r"[|/•·–—]", rest) if part.strip()
        ):
            return "line"
        few = strangers <= MOST_STRANGERS and self._is_name(before + " " + after)
        few = few or (strangers <= MOST_BESIDE_HOUR and _is_beside_hour(text, stated))
        return "signed" if few and not _is_sentence(text) else None

    def _is_part(self, text: str, stated: StatedDate) -> bool:
        """Whether the date and nothing strange is a part of the line between bars."""
        return any(
            stated.start >= a and stated.end <= b
            for a, b in _segments(text)
            if not self.strangers(text[a : stated.start] + text[stated.end : b])
        )

    def _is_signed_after(self, after: str) -> bool:
        """Whether `by Jane Doe` follows a date, and little else."""
        opening = self.byline.match(after)
        words = _WORD.findall(after[opening.end() - 1 :]) if opening is not None else []
        named = 2 <= len(words) <= MOST_BESIDE_NAME and all(word[0].isupper() for word in words[:2])
        return named and not _is_sentence(after)

    def _is_name(self, text: str) -> bool:
        """Whether a text is names and small words of dates, as between `By` and a date."""
        words = _WORD.findall(text)
        small = self.glue | self.joiners
        return bool(words) and "@" not in text and all(w[0].isupper() or w.casefold() in small for w in words)

    def _is_full_name(self, text: str) -> bool:
        """Whether a text is a name of several words, or one and a comma: `Opening on` is neither."""
        named = sum(word[0].isupper() and word.casefold() not in self.glue for word in _WORD.findall(text))
        return (named > 1 or text.rstrip().endswith(",")) and self._is_name(text)

    def _key(self, before: str) -> str | None:
        """`published`, `updated` or `copied`, whose word is the last before the date, with nothing strange after it."""
        best: tuple[int, str] | None = None
        for kind, pattern in (("copied", self.copied), ("updated", self.updated), ("published", self.published)):
            for match in pattern.finditer(before):
                if self.strangers(before[match.end() :]) == 0 and (best is None or match.end() > best[0]):
                    best = (match.end(), kind)
        return best[1] if best else None

    def _is_of_something_else(self, before: str) -> bool:
        """Whether the date is called something's that is no article, or is its end: `Event date`, `Register by`."""
        if self.until.search(before) is not None and self._key(before) is None:
            return True
        words = [word.casefold() for word in _WORD.findall(_PARTING.split(before)[-1])]
        return len(words) > 1 and words[-1] in self.nouns and words[-2] not in self.glue

    def is_bare(self, before: str) -> bool:
        """Whether a date has no other name than that it is one: `Date:`, which an event's has as well."""
        words = [word.casefold() for word in _WORD.findall(before)]
        return bool(words) and self.nouns.issuperset(words)

    def _is_labelled(self, before: str) -> bool:
        """Whether a date is called something's: by any label with a colon, by a word for what happens on a day."""
        strange = [word for word in map(str.casefold, _WORD.findall(before)) if word not in self.glue]
        return bool(strange) and (before.rstrip().endswith((":", "：")) or strange[-1] in self.events)

    def is_caption(self, text: str) -> bool:
        """Whether a line tells when its picture was taken."""
        return len(text) > LONGEST_BYLINE and self.captions.is_labelled(text)

    def strangers(self, text: str) -> int:
        """Words of a text that have nothing to do with dates."""
        return sum(1 for word in _WORD.findall(text[: LONGEST_LINE * 2]) if word.casefold() not in self.glue)


def _segments(text: str) -> list[tuple[int, int]]:
    """The parts of a line between bars, bullets and dashes."""
    cuts = [(match.start(), match.end()) for match in _BAR.finditer(text)]
    if not cuts:
        return []
    return list(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)], strict=True))


def _is_beside_hour(text: str, stated: StatedDate) -> bool:
    """Whether an hour stands beside a date; not in a script without capitals, where few words say much."""
    before, after = text[max(0, stated.start - HOUR_WITHIN) : stated.start], text[stated.end :][:HOUR_WITHIN]
    return text.upper() != text.lower() and (_HOUR.search(before) is not None or _HOUR.search(after) is not None)


def _is_sentence(text: str) -> bool:
    return text.rstrip()[-1:] in ".!?"


@lru_cache(maxsize=32)
def date_words(language: str | None, rules: Rules) -> DateWords:
    """The compiled words of a language."""
    words: Mapping[str, tuple[str, ...]] = furniture(language, rules)
    known = calendar(rules)
    both = (*words["published"], *words["updated"])
    glue = {word for phrase in (*both, *words["date_glue"]) for word in phrase.casefold().split()}
    glue |= {part for day in known.weekdays for part in day.split("-")}
    return DateWords(
        calendar=known,
        outlets=known_outlets(rules),
        published=late(rf"(?i)\b{alternatives(words['published'])}(?!\w)"),
        published_gate=gate_of(words["published"]),
        updated=late(rf"(?i)\b{alternatives(words['updated'])}(?!\w)"),
        copied=late(rf"(?i)\b{alternatives(words['copied'])}(?!\w)"),
        byline=late(rf"(?i)(?:\[[\w.-]{{1,12}}\]\s?)?[^\w]{{0,3}}{alternatives(words['byline'])}\s*[:：]?\s+\S"),
        glue=frozenset(glue | set(known.months)),
        joiners=frozenset(words["name_joiner"]),
        nouns=frozenset(words["date_noun"]),
        events=frozenset(words["date_event"]),
        until=late(rf"(?i)\w\s{alternatives(words['date_until'])}\s?$"),
        behind=late(rf"[\s\d:：.|-]*{alternatives(words['date_behind'])}\s*[:：]") if words["date_behind"] else None,
        captions=caption_words(language, rules),
    )
