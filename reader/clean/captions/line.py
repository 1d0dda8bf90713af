"""What a line says that may be a caption: signs of a picture, signs of a story, each too weak alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.clean.dates.dates import Calendar, calendar
from reader.frozen import frozen
from reader.late import late
from reader.rules.load import Rules
from reader.rules.wordlists import alternatives, gate_of, tokens

EARLY, FIRST_TOLD = 12, 9
"""Words within which what is done in a picture is named, and before which a story's word stands early."""
LAST_WORDS, PLACED_WITHIN = 4, 3
"""Words at the end that tell when or where, and those behind `in` or `at` within which a name makes it a place's."""
HEADLINE_WORDS, HEADLINE_CAPITALS = 6, 0.65
"""Words of the shortest headline in capitals, and the share of them: a German line of nouns has fewer."""
SIZES = (3, 5, 8, 12, 18, 26, 36)
"""Bounds of the classes of length, in words."""
SMALL = (0.05, 0.2, 0.35, 0.5)
"""Bounds of the classes of the share of common words: headlines have few."""
CAPITALS = (0.15, 0.3, 0.5, 0.75)
"""Bounds of the classes of the share of words with a capital."""
MOST_TOLD, MOST_COMMAS, MOST_ARTICLES = 3, 3, 2
"""Words of a story, commas and articles above which more say nothing; headlines have no articles."""
TAIL = 70
"""Code points at the end in which names stand that are no part of the sentence."""
LONG_NAME = 5
"""Letters of the longest word with a capital that a full stop may shorten."""
LONG_WORD = 4
"""Letters of a word whose ending tells what kind of word it is."""

WORD = re.compile(r"[^\W_][\w’'\-]*")
_TAIL = re.compile(r"(?:[.!?\"”’)…:]\s+|\s[|–—-]\s|—)((?>(?:[^\W_]\S*+\s?){1,7}))$")
_BRACKET = r"\(([^()]{3,60})\)\.?$"
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\ds?\b")
_MONEY = re.compile(r"[$£€¥₹]|\d\s?%")
_CLOSES = frozenset("\"”’'»")
_OPENS = "\"“‘'«„"
_SPOKEN_BY = r"[\"”’'»][:,]?\s?[–—-]?\s?(?:\w+\s){0,4}[^\W\d_a-zß-ÿ][\w’-]+\s[^\W\d_a-zß-ÿ][\w’-]+$"
_ENDINGS = {".": "stop", "?": "mark", "!": "mark", ":": "mark"}


@frozen
class LineWords:
    """A language's words of pictures and of stories, compiled."""

    calendar: Calendar
    common: frozenset[str]
    """Common words that do nothing in a picture."""
    articles: frozenset[str]
    """Articles and the like before what is shown."""
    places: frozenset[str]
    """Words before a place."""
    telling: frozenset[str]
    """Words of a story."""
    endings: tuple[str, ...]
    """How words end that tell a story."""
    nouns: frozenset[str]
    """Words that end so and do not."""
    before: frozenset[str]
    """Words behind which a word of such an ending tells nothing: `as painted`."""
    by: frozenset[str]
    """Words before which it tells nothing: `built by`."""
    scene: frozenset[str]
    """What people and things do in pictures."""
    does: tuple[str, ...]
    """How words end that say what somebody does now."""
    doing: tuple[str, ...]
    """How words end that say what somebody is doing."""
    points: str
    """Pointers into a picture."""
    pointing: frozenset[str]
    """The longest word of each: a line without any of them has none."""

    relative: frozenset[str]
    """Words of a story that tell more of who or what is shown: `who`."""
    past: frozenset[str]
    """The commonest words of the past."""

    def kind_of(self, word: str) -> str:
        """What kind of word of a story one is."""
        if word in self.relative:
            return "relative"
        return "past" if word in self.past else "now" if word in self.telling else "ending"

    def told(self, found: Sequence[str], small: Sequence[str]) -> list[int]:
        """The places of the words that tell a story."""
        places = []
        for place, (word, low) in enumerate(zip(found, small, strict=True)):
            if place and not word[0].islower():
                continue
            if low in self.telling:
                places.append(place)
            elif place and low.endswith(self.endings) and low not in self.nouns:
                follows = small[place + 1] if place + 1 < len(small) else ""
                if small[place - 1] not in self.before and follows not in self.by:
                    places.append(place)
        return places


def line_signs(text: str, words: LineWords) -> Iterator[str]:
    """The signs of one line, by their names."""
    found = WORD.findall(text)
    small = [word.casefold().replace("’", "'") for word in found]
    count = len(found)
    size = step(count, SIZES)
    end = end_of(text)
    ahead = len(WORD.findall(first_sentence(text))) or count
    told = words.told(found[:ahead], small[:ahead])
    opening = _opening(text, found, small, words)
    yield from (f"words.{size}", f"end.{end}", f"{end}.{size}", f"first.{opening}")
    if told:
        yield f"told.{min(len(told), MOST_TOLD)}"
    else:
        yield from ("told.0", f"{end}.{size}.untold", f"first.{opening}.untold")
    split = ahead < count
    yield "sentences.2" if split else "sentences.1"
    first = told[0] if told and told[0] < ahead else ahead
    if first == ahead:
        yield "tells.not-at-first" if split else "tells.not"
    else:
        yield f"tells.{words.kind_of(small[first])}.{'early' if first < FIRST_TOLD else 'late'}"
    deeds = _deeds(found[:ahead], small[:ahead], words)
    yield from deeds
    # What is done before anything is told is the line's own verb: `Jane Doe waters the roses that she grew`.
    leading = [deed for deed, place in deeds.items() if place < first]
    yield from (f"leads.{deed}" for deed in leading)
    if not told and leading and end == "stop":
        yield "present.sentence"
    if (first == ahead or small[first] in words.relative) and leading in ([], ["doing"]):
        yield from ("verbless", f"verbless.{end}", f"verbless.{opening}")
    yield from _where_and_when(text, found, small, words, untold=not told)
    yield from _marks(text, words)
    articles = sum(map(words.articles.__contains__, small))
    yield f"articles.{min(articles, MOST_ARTICLES)}.{end}"
    capitals = sum(word[0].isupper() for word in found) / count
    yield f"capitals.{step(capitals, CAPITALS)}"
    if capitals == 1:
        yield f"capitals.all.{size}"
    yield f"common.{step(sum(map(words.common.__contains__, small)) / count, SMALL)}.{end}"


def end_of(text: str) -> str:
    """How a line ends: with a full stop, open, with another mark, with a quotation."""
    return _ENDINGS.get(text[-1], "open" if text[-1].isalnum() else "quote")


def first_sentence(text: str) -> str:
    """The first of several sentences; nothing where there is one, or one of a place alone: `Calder. A bridge has`."""
    place = text.find(". ")
    while place >= 0:
        word = text[:place].rpartition(" ")[2]
        # `Gov.` and `Sgt.` end none.
        ends = len(word) > LONG_NAME or word[-1:].isdigit() or (len(word) > 1 and word[0].islower())
        if ends and text[place + 2 : place + 3].isupper():
            return text[: place + 2] if len(word) < place else ""
        place = text.find(". ", place + 1)
    return ""


def is_headline(text: str) -> bool:
    """Whether all but small words of an open line begin with a capital, as in `Council Votes to Close the Pier`."""
    if not text[-1].isalnum() or "," in text:
        return False
    found = WORD.findall(text)
    if len(found) < HEADLINE_WORDS or any(word[0].islower() and len(word) >= LONG_WORD for word in found):
        return False
    capitals = sum(word[0].isupper() for word in found)
    return bool(capitals >= HEADLINE_CAPITALS * len(found))


def _opening(text: str, found: Sequence[str], small: Sequence[str], words: LineWords) -> str:
    if text[0] in _OPENS:
        return "quote"
    if text[0].isdigit():
        return "digit"
    if small[0] in words.articles:
        return "article"
    if small[0] in words.common:
        return "small"
    if not text[0].isupper():
        return "other"
    return "name" if len(found) > 1 and found[1][0].isupper() else "thing"


def _deeds(found: Sequence[str], small: Sequence[str], words: LineWords) -> dict[str, int]:
    """How a line says what is done in a picture, and where."""
    kinds: dict[str, int] = {}
    for place, (word, low) in enumerate(zip(found, small, strict=True)):
        if (
            not place
            or not word[0].islower()
            or (before := small[place - 1]) in words.common
            or before in words.articles
        ):
            continue
        if place < EARLY and low in words.scene:
            kinds.setdefault("scene", place)
        if len(word) >= LONG_WORD and low not in words.common:
            if word.endswith(words.does) and found[place - 1][0].isupper():
                kinds.setdefault("does", place)
            if word.endswith(words.doing) and len(word) > LONG_WORD:
                kinds.setdefault("doing", place)
    return kinds


def _where_and_when(
    text: str, found: Sequence[str], small: Sequence[str], words: LineWords, *, untold: bool
) -> Iterator[str]:
    signs = []
    placed = [place for place, low in enumerate(small) if place and low in words.places]
    if placed:
        yield "placed"
        if any(word[0].isupper() for place in placed for word in found[place + 1 : place + 1 + PLACED_WITHIN]):
            signs.append("placed.name")
    if not words.calendar.weekdays.isdisjoint(small):
        signs.append("day")
    year = any(map(str.isdigit, text)) and _YEAR.search(text) is not None
    if year:
        signs.append("year")
    for sign in signs:
        yield sign
        if untold:
            yield f"{sign}.untold"
    last = small[-LAST_WORDS:]
    if len(small) > LAST_WORDS:
        if not words.calendar.weekdays.isdisjoint(last) or (year and _YEAR.search(text[-12:])):
            yield "ends.day"
        if found[-1][0].isupper() and not words.places.isdisjoint(last[:-1]):
            yield "ends.place"


def _marks(text: str, words: LineWords) -> Iterator[str]:
    if not words.pointing.isdisjoint(tokens(text)) and late(words.points).search(text) is not None:
        yield "points"
    if '"' in text or "“" in text or "„" in text or "«" in text:
        yield "quotes"
    if not _CLOSES.isdisjoint(text) and late(_SPOKEN_BY).search(text):
        yield "quotes.name"
    if ":" in text[:-1]:
        before, _, after = text.partition(":")
        quoted = after.lstrip()[:1] in _OPENS
        yield "colon.quote" if quoted else "colon.early" if before.count(" ") < 2 else "colon"
    if _MONEY.search(text):
        yield "money"
    if "," in text:
        yield f"commas.{min(text.count(','), MOST_COMMAS)}"
    bracket = late(_BRACKET).search(text) if text[-2:].find(")") >= 0 else None
    for kind, match in (("bracket", bracket), ("tail", _TAIL.search(text, max(0, len(text) - TAIL)))):
        if match is not None:
            names = WORD.findall(match[1])
            if names and names[0][0].isupper() and all(w[0].isupper() or w in words.common for w in names):
                yield f"credit.{kind}"
                if "/" in match[1] or "," in match[1]:
                    yield "credit.two"


def step(value: float, steps: Sequence[float]) -> int:
    """Return the number of bounds that a value reaches."""
    return bisect_right(steps, value)


@lru_cache(maxsize=32)
def line_words(language: str | None, rules: Rules) -> LineWords:
    """The compiled words of a language."""
    # Words of its own alone: `am` and `was` of another language would tell a story.
    words: dict[str, tuple[str, ...]] = defaultdict(tuple, rules.words(language, "furniture"))
    scene = frozenset(words["scene"]) | frozenset(words["scene_more"])
    common = frozenset(rules.words(language, "language").get("stopwords", ()))
    common |= frozenset(words["picture_place"]) | frozenset(words["narrating"])
    opening = (*words["pointing_open"], *words["picture_open"])
    pointers = (*words["pointing"], *opening, *words["pointing_aside"])
    aside = alternatives(words["pointing_aside"])
    return LineWords(
        calendar=calendar(rules),
        common=common - scene,
        articles=frozenset(words["picture_article"]),
        places=frozenset(words["picture_place"]),
        telling=frozenset(words["narrating"]),
        endings=words["narrating_end"] or ("\0",),
        nouns=frozenset(words["narrating_not"]) | scene,
        before=frozenset(words["narrating_behind"]),
        by=frozenset(words["narrating_by"]),
        scene=scene,
        does=words["scene_end"] or ("\0",),
        doing=words["scene_doing"] or ("\0",),
        relative=frozenset(words["relative"]),
        past=frozenset(words["past"]),
        pointing=gate_of(pointers).telling,
        points=(
            rf"(?i)(?<!\w){alternatives(words['pointing'])}(?!\w)|^{alternatives(opening)}(?!\w)"
            rf"|^{aside}(?:[:,]|\s(?-i:[A-ZÀ-ÞА-Я]))|[,(]\s?{aside}(?=[,.):]|\W*$|\s{alternatives(words['name_joiner'])}\s)"
        ),
    )
