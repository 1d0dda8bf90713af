"""Captions without a credit or a label: lines that show something and tell nothing.

`Jane Doe outside the court on Tuesday`, `The old bridge in 1931.`: a person or a thing, then where or when, and no
sign of a story (a verb in the past, `is`, `said`, `we`). That is one sign among others (`captions/model.py`); only what
has no room for a verb is a caption by it alone. What follows is measured on 440 American news reports without
pictures (11,000 paragraphs) and on the development pages: see `tests/clean/captions/test_scenes.py` for the kinds.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.clean.dates.dates import Calendar, calendar
from reader.frozen import frozen
from reader.late import late
from reader.rules.load import Rules
from reader.rules.wordlists import Gate, alternatives, furniture, gate_of, telling, tokens

FEWEST, MOST = 3, 30
"""Words of such a caption."""
LONGEST = 220
"""Its code points."""
SUBJECT = 9
"""Words within which the place is named."""
APPOSITION = 7
"""Words behind a comma that say who a person is."""
TITLE_WORDS = 4
"""Words of the longest quoted title inside; longer quotations are somebody's."""
DATED_END = 4
"""Words of a day at the end, behind a comma: `, on Tuesday`."""
NAME_WITHIN = 4
"""Words behind `in` or `at` within which a name makes it a place's."""
MOST_OF_A_THING = 14
"""Words of a line that shows a thing: longer ones hold verbs that are in no list."""
MOST_OF_A_DEED = 11
"""Words of a line in which something is done at a place without a name."""
DONE_WITHIN = 10
"""Words within which something is done."""
ENDED = 4
"""Letters before a full stop that ends a sentence."""
LOWER = 4
"""Letters of a word in small letters that a line needs, or a day: headlines have none."""
PLAIN_WITHOUT_STOP = 2
"""Such words in a line without a full stop: posts and titles of talks have one."""
FEWEST_WITHOUT_STOP = 5
"""Words without a full stop at the end: shorter lines are headings."""

_WORD = re.compile(r"[^\W_][\w'’\-]*(?:\.(?=[\w,]|\s+[^\W\d_a-zß-ÿ]))?")
_REFUSED = re.compile(r"[?!:;…@|$%]|https?|\.\.\.")
_QUOTED = late(r"[\"“„«]\s?([^\"“”„«»]*)[\"“”»]")
_QUOTE = re.compile(r"[\"“”„«»]")
_BRACKET = late(r"\s?\([^\Wa-zß-ÿ_][^()a-zß-ÿ]*(?:[\w.&'’-]+\s){0,4}[\w.&'’-]*\)$")
"""A name in brackets behind a line: who supplied the picture."""
_YEAR = re.compile(r"(?:19|20)\d\ds?")


@frozen
class SceneWords:
    """A language's words of pictures and of stories, compiled."""

    calendar: Calendar
    opening: str
    """What only a picture is called: `A still from`."""
    opening_words: frozenset[str]
    """The first words of that."""
    places: frozenset[str]
    """Words before a place."""
    sure: str
    """What only captions say in a line without a full stop: `on the set of`."""
    sure_words: frozenset[str]
    """One word of each of those."""
    articles: frozenset[str]
    """Articles and the like before what is shown."""
    openers: frozenset[str]
    """Small words that open a sentence and no caption."""
    joiners: frozenset[str]
    """Small words between and inside names."""
    joining: frozenset[str]
    """Those between them."""
    aside: str
    """Pointers into a picture that hold a story's word: `, left,`."""
    aside_gate: Gate
    """Which texts may hold one."""
    narrating: frozenset[str]
    """Words that tell a story."""
    telling: frozenset[str]
    """Those of them that tell one wherever they stand."""
    endings: tuple[str, ...]
    """How words end that do."""
    verbs: frozenset[str]
    """What people and things do in pictures and seldom in stories."""
    deeds: frozenset[str]
    """Those of them that no headline has."""
    nouns: frozenset[str]
    """Words that end so and do not."""
    before: frozenset[str]
    """Words behind which a word of such an ending tells nothing: `as painted`."""
    by: frozenset[str]
    """Words before which it tells nothing: `built by`."""

    def tells(self, text: str) -> bool:
        """Whether a word of a text tells a story."""
        return self._tells(_WORD.findall(text))

    def is_placed(self, text: str) -> bool:
        """Whether a line tells nothing and names a place or a day, as captions beside a credit do."""
        words = _WORD.findall(text)
        if not FEWEST < len(words) <= MOST or _REFUSED.search(text) or _QUOTE.search(text) or self._tells(words):
            return False
        return words[0].casefold() not in self.openers and (self._names_place(words) or self._has_day(words))

    def shown(self, text: str, *, below_title: bool = False) -> str | None:
        """What a line shows and tells nothing of; None for other lines.

        A `person` or a `thing` at a place or on a day, something `done` there as in pictures, a `picture` by its name.
        """
        if len(text) > LONGEST or not text[:1].isupper() or text.count(" ") + 1 > MOST:
            return None
        if text.endswith(")") and (bracket := _BRACKET.search(text)) is not None:
            return self.shown(text[: bracket.start()], below_title=below_title)
        first = _sentence_end(text)
        if first:
            return "person" if self.shown(text[:first]) == "person" else None
        seen = tokens(text)
        if not self.telling.isdisjoint(seen):
            return None
        plain = text
        if _QUOTE.search(text) is not None:
            plain = _QUOTED.sub(lambda title: _as_name(title[1]), text)
        if _QUOTE.search(plain) is not None or _REFUSED.search(plain) is not None:
            return None
        words = _WORD.findall(late(self.aside).sub(" ", plain) if self.aside_gate.stands_in(text, seen) else plain)
        first_word = words[0].casefold() if words else ""
        stop = text.rstrip('"”»').endswith(".")
        sure = not stop and not self.sure_words.isdisjoint(seen) and late(self.sure).search(text) is not None
        if not (FEWEST if stop else FEWEST_WITHOUT_STOP) <= len(words) <= MOST or first_word in self.openers:
            return None
        opening = late(self.opening).match(text) if first_word in self.opening_words else None
        if opening is not None:
            return None if self._tells(words[len(_WORD.findall(opening[0])) :]) else "picture"
        if self._tells(words):
            return None
        thing, dated = first_word in self.articles, self._has_day(words)
        least = 0 if dated or sure else int(not thing) if stop else PLAIN_WITHOUT_STOP
        if sum(map(self._is_plain, words)) < least:
            return None
        if self._is_done(words):
            short = stop and len(words) <= MOST_OF_A_DEED and self._place(words) > 1
            if dated or short or self._names_place(words) or (not stop and self._does(words, below_title=below_title)):
                return "done"
        if thing:
            return (
                "thing"
                if len(words) <= MOST_OF_A_THING and self._is_thing_placed(plain, words, stop=stop or sure)
                else None
            )
        return "person" if self._is_person_placed(plain, words) else None

    def is_still(self, text: str) -> bool:
        """Whether a line has no room for a verb: `The hinge under a microscope.`, or is called a picture."""
        first = _WORD.search(text)
        if first is None or not (first[0].casefold() in self.articles or self.may_open(first[0])):
            return False
        words = _WORD.findall(text)
        if len(words) <= FEWEST:
            return False
        placed = words[2].casefold() in self.places
        kind = self.shown(text) if placed or self.may_open(words[0]) else None
        return kind == "picture" or (kind == "thing" and placed)

    def may_open(self, word: str) -> bool:
        """Whether a word may open what only a picture is called."""
        return word.casefold() in self.opening_words

    def _is_plain(self, word: str) -> bool:
        return word.islower() and len(word) >= LOWER and word not in self.places

    def _is_done(self, words: list[str]) -> bool:
        """Whether something is done near the beginning that is done in pictures."""
        return any(word in self.verbs for word in words[1:DONE_WITHIN])

    def _does(self, words: list[str], *, below_title: bool) -> bool:
        """Whether a full name stands before what is done: away from the headline only what no other headline has."""
        done = next(i for i, word in enumerate(words) if i and word in self.verbs)
        named = done > 1 and all(map(str.istitle, words[done - 2 : done]))
        return named and (below_title or words[done] in self.deeds)

    def _names_place(self, words: list[str]) -> bool:
        """Whether a place of a name stands behind one of the words before places."""
        return any(
            word.casefold() in self.places and any(after[0].isupper() for after in words[i + 1 : i + NAME_WITHIN])
            for i, word in enumerate(words)
        )

    def _tells(self, words: list[str]) -> bool:
        """Whether a word tells a story."""
        for number, word in enumerate(words):
            small = word.casefold().replace("’", "'").rstrip(".")
            if small in self.narrating:
                return True
            if number and word.islower() and small.endswith(self.endings) and small not in self.nouns:
                follows = words[number + 1] if number + 1 < len(words) else ""
                if words[number - 1].casefold() not in self.before and follows not in self.by:
                    return True
        return False

    def _place(self, words: list[str]) -> int:
        """Where the first word before a place stands; 0 for nowhere near."""
        return next((i for i, word in enumerate(words[1 : SUBJECT + 1], 1) if word.casefold() in self.places), 0)

    def _is_person_placed(self, text: str, words: list[str]) -> bool:
        """Whether a name, and who that is, are followed by where she is or by the day alone."""
        comma = text.find(",")
        head = len(_WORD.findall(text[:comma])) if comma >= 0 else len(words)
        place = self._place(words)
        names = words[: min(place or len(words), head)]
        joined = next((i for i, word in enumerate(names) if i > 1 and word.casefold() in self.joining), len(names))
        names = names[:joined]  # `Jane Doe and her dog`
        if len(names) < 2 or place > head + APPOSITION:
            return False
        if not all(map(self._is_of_a_name, names)):
            # `Council leader Jane Doe at the pier.`: what she is, then her name, then the place.
            *role, first, last = names
            plural = any(word.endswith("s") and word.isalpha() for word in role)
            named = first.istitle() and last.istitle() and not plural
            short = len(words) <= MOST_OF_A_THING and not any(word.endswith(self.endings) for word in words)
            return named and short and text.rstrip().endswith(".") and 0 < place == len(names)
        return bool(place) or self._ends_with_a_day(text)

    def _is_thing_placed(self, text: str, words: list[str], *, stop: bool) -> bool:
        """Whether what an article stands before is followed by where it is, or the day ends the line."""
        dated = self._ends_with_a_day(text) or _YEAR.fullmatch(words[-1]) is not None
        return len(words) > FEWEST and (dated or (stop and self._place(words) > 1))

    def _is_of_a_name(self, word: str) -> bool:
        return not word[0].islower() or word.casefold() in self.joiners

    def _ends_with_a_day(self, text: str) -> bool:
        """Whether a day or a year ends the line behind a comma."""
        tail = text.rpartition(",")[2].strip(" .").split()
        return 0 < len(tail) <= DATED_END and self._has_day(tail)

    def _has_day(self, words: list[str]) -> bool:
        return any(word.casefold() in self.calendar.weekdays or _YEAR.fullmatch(word) is not None for word in words)


def _sentence_end(text: str) -> int:
    """Where the first of several sentences ends; 0 where there is one. Abbreviations are shorter than `ENDED`."""
    place = text.find(". ")
    while place >= 0:
        if text[max(0, place - ENDED) : place].isalpha() and text[place + 2 : place + 3].isupper():
            return place + 1
        place = text.find(". ", place + 1)
    return 0


def _as_name(title: str) -> str:
    """A quoted title as the words of a name; a quotation stays one."""
    return title.title() if title[:1].isupper() and len(title.split()) <= TITLE_WORDS else f'"{title}"'


@lru_cache(maxsize=32)
def scene_words(language: str | None, rules: Rules) -> SceneWords:
    """The compiled words of a language."""
    words = furniture(language, rules)
    articles = frozenset(words["picture_article"])
    small = frozenset(rules.words(language or "en", "language").get("stopwords", ()))
    return SceneWords(
        calendar=calendar(rules),
        opening=rf"(?i){alternatives(words['picture_open'])}(?!\w)",
        opening_words=frozenset(_WORD.findall(phrase)[0].casefold() for phrase in words["picture_open"]),
        places=frozenset(words["picture_place"]),
        sure=rf"(?i)\b{alternatives(words['picture_sure'])}\b",
        sure_words=telling(words["picture_sure"]),
        articles=articles,
        openers=(small | frozenset(words["picture_place"])) - articles,
        joiners=frozenset(words["person_particle"]) | frozenset(words["name_joiner"]),
        joining=frozenset(words["name_joiner"]),
        aside=rf"(?i){alternatives(words['caption_aside'])}",
        aside_gate=gate_of(words["caption_aside"]),
        narrating=frozenset(words["narrating"]),
        telling=frozenset(words["narrating"]) - tokens(" ".join((*words["picture_open"], *words["caption_aside"]))),
        endings=words["narrating_end"] or ("\0",),
        verbs=frozenset(words["scene"]) - frozenset(words["scene_weak"]),
        deeds=frozenset(words["picture_deed"]),
        nouns=frozenset(words["narrating_not"]),
        before=frozenset(words["narrating_behind"]),
        by=frozenset(words["narrating_by"]),
    )
