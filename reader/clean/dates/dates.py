"""Dates as texts write them: with month names of many languages, numeric, ISO, East Asian.

A date has day, month and year; less is no date here. A numeric date whose order cannot be told
keeps both readings (`readings`), so that whoever knows the country may decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from reader.frozen import frozen
from reader.late import late
from reader.rules.load import Rules
from reader.rules.wordlists import alternatives

FIRST_YEAR, LAST_YEAR = 1990, 2099
"""Years in which articles that a scraper finds may have appeared; earlier ones in a text are history."""
FIRST_STATED = 1605
"""The first year that a file may state: newspapers are printed since then (Strasbourg's `Relation`)."""
CENTURY_TURN = 70
"""A year of two digits up to this one is of this century."""
MOST_TEXT = 2000
"""Code points of one text that are searched; longer lines are no date lines."""
LETTERS = r"[^\W\d_]{3,12}"
"""A word that may be a month's name; it is looked up afterwards, since many names in one pattern are slow to try."""
ZONE_WITHIN = 24
"""Code points behind a date within which its hour's zone stands."""
MOST_DATES = 8
"""Dates taken from one text."""
BEFORE_FIGURES = 32
"""Code points before the last of a date's first figures in which it begins: a month's name, and those figures; and
before a date in which it is told of what else the figures are."""

_COUNTING = re.compile(r"\s[^\W\d_A-ZÀ-Þ]")
"""A word in small letters: what a number in front of it counts."""
_FIGURES = re.compile(r"\d\D{1,60}\d")
"""The figures of day and year, which every date has, and what may stand between: a tenth of the time of the whole."""


@frozen
class StatedDate:
    """A date in a text."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    readings: tuple[date, ...]
    """The days it may mean: one, or two for a numeric date of unknown order (month first, then day first)."""
    shape: str
    """`named`, `iso`, `numeric` or `signs`."""

    @property
    def iso(self) -> str | None:
        """`YYYY-MM-DD`; None where the order is unknown."""
        return self.readings[0].isoformat() if len(self.readings) == 1 else None


@frozen
class Calendar:
    """What the rules know of dates, compiled."""

    months: Mapping[str, int]
    """Month by name."""
    pattern: re.Pattern[str]
    """Any date."""
    weekdays: frozenset[str]
    """Names of days and the small words beside them."""
    day_first: frozenset[str]
    """Domain endings of countries that write the day first."""
    month_first: frozenset[str]
    """Those that write the month first."""
    languages: frozenset[str]
    """Languages that write the day first."""
    zones: Mapping[str, str]
    """Time zones, and which comes first where they are used."""
    numbers: re.Pattern[str]
    """What ends in front of a telephone's number or a version's."""
    ranges: re.Pattern[str]
    """What ends in front of a range's second day: `March 21`, whose dash belongs to the date's shape."""
    no_years: re.Pattern[str]
    """What begins behind two figures that are an hour, an amount or another day."""

    def dates(self, text: str, since: int = FIRST_YEAR) -> Iterator[StatedDate]:
        """The dates of a text from a year on, in order, at most MOST_DATES."""
        found = place = 0
        while found < MOST_DATES and (figures := _FIGURES.search(text, place, MOST_TEXT)) is not None:
            match = self.pattern.search(text, max(place, figures.start() - BEFORE_FIGURES), MOST_TEXT)
            if match is None:
                return
            stated = self._read(match, since)
            if stated is not None:
                yield stated
                found += 1
            # What only looks like a date may hold one: a name that is joined to the month behind it.
            place = match.end() if stated is not None else match.start() + 1

    def _read(self, match: re.Match[str], since: int) -> StatedDate | None:
        part = match.groupdict()
        shape = match.lastgroup or ""
        if self._only_looks_so(match, shape):
            return None
        if shape == "named_dmy":
            days = _days(since, (part["y1"], self._month(part["m1"]), part["d1"]))
        elif shape == "named_mdy":
            days = _days(since, (part["y2"], self._month(part["m2"]), part["d2"]))
        elif shape == "named_ymd":
            days = _days(since, (part["y5"], self._month(part["m5"]), part["d5"]))
        elif shape == "glued_mdy":
            days = _days(since, (part["y7"], self._month(part["m7"]), part["d7"]))
        elif shape == "iso":
            days = _days(since, (part["y3"], part["m3"], part["d3"]))
        elif shape == "signs":
            days = _days(since, (part["y6"], part["m6"], part["d6"]))
        else:
            year, one, two = part["y4"], part["a4"], part["b4"]
            days = _days(since, (year, one, two), (year, two, one))
            # Where stops part the figures, the day comes first (CLDR: no locale has the month first with them).
            if part["s4"] in ".·" and len(days) > 1:
                days = days[1:]
        name = shape.partition("_")[0]
        return StatedDate(match.start(), match.end(), days, name) if days else None

    def _only_looks_so(self, match: re.Match[str], shape: str) -> bool:
        """Whether figures are a telephone's, a version's, a range's, or the year of a day is its hour."""
        text = match.string
        before = text[max(0, match.start() - BEFORE_FIGURES) : match.start()]
        if shape == "numeric":
            return self.numbers.search(before) is not None
        if shape != "named_dmy":
            return False
        to_month = text[match.end("d1") : match.start("m1")].strip(" .")
        if to_month == "-" and self.ranges.search(before) is not None:
            return True
        if len(match["y1"]) > 2:
            return False
        to_year = text[match.end("m1") : match.start("y1")].strip(" .")
        if (to_month == "-") != (to_year == "-") or self.no_years.match(text, match.end()) is not None:
            return True
        return to_year == "," and _COUNTING.match(text, match.end()) is not None

    def _month(self, word: str) -> int:
        return self.months.get(word.casefold().rstrip("."), 0)

    def order(self, language: str | None, host: str | None) -> str | None:
        """`day` or `month`, whichever comes first where the article is from; None where that is unknown."""
        ending = (host or "").rpartition(".")[2]
        if ending in self.day_first:
            return "day"
        if ending in self.month_first:
            return "month"
        return "day" if language in self.languages else None

    def order_at(self, text: str, stated: StatedDate) -> str | None:
        """`day` or `month` by the time zone of the hour behind a date: `03/05/2018 2:05 pm ET`."""
        behind = text[stated.end : stated.end + ZONE_WITHIN].replace("(", " ").replace(")", " ").split()
        return next((self.zones[word] for word in behind if word in self.zones), None)


def settle(stated: StatedDate, order: str | None, others: frozenset[date] = frozenset()) -> date | None:
    """The one day that is meant: by its figures, by another date of the article, by the order; else None."""
    if len(stated.readings) == 1:
        return stated.readings[0]
    agreeing = [day for day in stated.readings if day in others]
    if len(agreeing) == 1:
        return agreeing[0]
    if order is None:
        return None
    return stated.readings[1] if order == "day" else stated.readings[0]


def _days(since: int, *triples: tuple[str | int, str | int, str | int]) -> tuple[date, ...]:
    """The days that year, month and day may mean, doubles and impossible ones left out."""
    days: list[date] = []
    for year, month, day in triples:
        whole = int(year)
        if whole < 100:
            whole += 2000 if whole <= CENTURY_TURN else 1900
        try:
            found = date(whole, int(month), int(day))
        except ValueError:
            continue
        if since <= whole <= LAST_YEAR and found not in days:
            days.append(found)
    return tuple(days)


@lru_cache(maxsize=4)
def calendar(rules: Rules) -> Calendar:
    """The calendar of a rules folder. Raises RulesError when its file is broken."""
    table: Mapping[str, Any] = rules.table("dates.toml")
    months: dict[str, int] = {}
    for names in table["months"].values():
        for number, spellings in enumerate(names, 1):
            for spelling in spellings.split("|"):
                months.setdefault(spelling, number)
    marked = [name for name in months if not name.isalpha()]
    words = rf"{LETTERS}|{alternatives(marked)}" if marked else LETTERS
    signs = table["signs"]
    year, small = r"(?:1[6-9]|20)\d\d", r"\d{1,2}"
    linked, ordinal = (alternatives(table["small"][name]) for name in ("links", "ordinals"))
    link = rf"(?:\s|\s?[.,/-]\s?|\s{linked}\s){{1,2}}"
    shouted = alternatives(name.upper() for name in months if name.isascii())
    pattern = late(
        rf"(?<![\d/.-])(?<!\d:)(?:"
        rf"(?P<iso>(?P<y3>{year})[-/.](?P<m3>{small})[-/.](?P<d3>{small})(?!\d))"
        rf"|(?P<signs>(?P<y6>{year})\s?[{signs['year']}]\s?(?P<m6>{small})\s?[{signs['month']}]\s?(?P<d6>{small})\s?[{signs['day']}])"
        rf"|(?P<named_dmy>(?P<d1>{small}){ordinal}?{link}(?P<m1>{words})\.?{link}'?(?P<y1>{year}|\d\d(?![\d:])))"
        rf"|(?P<named_ymd>(?P<y5>{year}){link}(?P<m5>{words})\.?{link}(?P<d5>{small})(?!\d))"
        rf"|(?P<numeric>(?P<a4>{small})(?P<s4>[/.·-])\s?(?P<b4>{small})(?P=s4)\s?(?P<y4>{year}|\d\d)(?![\d/]|(?P=s4)\d))"
        rf")|(?<=[A-Z])(?-i:(?P<glued_mdy>(?P<m7>{shouted})\.?\s(?P<d7>{small}),\s(?P<y7>{year})))"
        rf"|\b(?P<named_mdy>(?P<m2>{words})\.?\s{{0,2}}(?P<d2>{small}){ordinal}?(?:\s?,\s?|\s|\s{linked}\s|\.\s)(?P<y2>{year}))(?!\d)",
        re.IGNORECASE,
    )
    order = table["order"]
    names, hours, kinds = (alternatives(some) for some in (months, table["small"]["hours"], table["small"]["numbers"]))
    return Calendar(
        months=months,
        pattern=pattern,
        weekdays=frozenset(table["weekdays"]["names"]),
        day_first=frozenset(order["day_first"]),
        month_first=frozenset(order["month_first"]),
        languages=frozenset(order["languages"]),
        numbers=late(rf"(?i)(?<!\w){kinds}[\s.:]{{0,4}}$"),
        ranges=late(rf"(?i)\b{names}\.?\s?$"),
        no_years=late(
            rf"(?i)\s?{hours}(?!\w)|[:.]\d|\s?h\d|\s?[%€$£]|\s?[-–—]\s?\d\d?(?![\d:])|[-–—]\d|\s?(?:{linked}\s)?{names}(?!\w)"
        ),
        zones=dict.fromkeys(order["zones_month_first"], "month") | dict.fromkeys(order["zones_day_first"], "day"),
    )
