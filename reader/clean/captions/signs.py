"""What a single block shows of being a caption: its credit, its label, pointers into a picture, a scene."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from reader.clean.captions.scenes import SceneWords, scene_words
from reader.clean.dates.dates import Calendar, calendar
from reader.frozen import frozen
from reader.late import late
from reader.rules.credit_brackets import FoundCredit
from reader.rules.credit_words import credits_of
from reader.rules.credits import Credits
from reader.rules.load import Rules
from reader.rules.wordlists import Gate, alternatives, furniture, gate_of, tokens

SCENE_WORDS = 14
"""Words from its start within which a scene names what is done in the picture."""
SCENE_LENGTH = 300
"""Code points within which they stand."""
SURE_POINTER = 6
"""Code points, brackets included, of a pointer that means nothing else: `(R)` is a party and a trademark as well."""
LABELLED_WORDS = 3
"""Words that must follow a label such as `Image caption`; alone it is a button."""

LONGEST_LABEL = 20
"""Code points of the longest of those, with its comma or colon."""

_WORD = re.compile(r"\w+")
_SENTENCE = late(r"[.!?][\"”’»)]*\s+[A-ZÀ-ÞА-Я]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_QUOTED = re.compile(r"[\"“”«»„]")
_PLACE = late(r"\w+|[^\w\s]")
"""A word or a sign, where a phrase may begin."""
_PARTS = late(r"\s*[/|,;]\s*")


@frozen
class CaptionWords:
    """A language's words in captions, compiled."""

    credits: Credits
    calendar: Calendar
    label: re.Pattern[str]
    alone: frozenset[str]
    """Labels that name nothing but a caption."""
    label_words: frozenset[str]
    figure_words: frozenset[str]
    figure: re.Pattern[str]
    """Labels with a number or a date: `Figure 2.`, `In this May 2, 2018, photo`."""
    side_gate: Gate
    side: re.Pattern[str]
    """Pointers into a picture, tried where one of their first words or signs stands."""
    opens: frozenset[str]
    """Those words and signs."""
    pointer: re.Pattern[str]
    speaking: frozenset[str]
    """Words of somebody who speaks, or of what was said: no picture's."""
    scene: re.Pattern[str]
    """What is done in a picture, tried where one of its first words stands."""
    scene_words: frozenset[str]
    """Those words."""
    party: re.Pattern[str]
    titles: frozenset[str]
    """Titles before names, without their stop."""
    scenes: SceneWords
    """What shows something and tells nothing."""

    def is_scene(self, text: str) -> bool:
        """Whether a text opens by saying what is done in a picture."""
        words = list(islice(_WORD.finditer(text, 0, SCENE_LENGTH), SCENE_WORDS))
        return any(
            word[0] in self.scene_words and self.scene.match(text, word.start(), words[-1].end()) for word in words
        )

    def is_one_sentence(self, text: str) -> bool:
        """Whether no second sentence follows the first; `Dr.` and the `(v.l.)` before a name end none."""
        return all(self._is_shortened(text[: end.start()]) for end in _SENTENCE.finditer(text))

    def _is_shortened(self, before: str) -> bool:
        """Whether what a stop follows is a title or a single letter."""
        last = before.rpartition(" ")[2].strip("(").casefold()
        return last in self.titles or len(last.rpartition(".")[2]) == 1

    def is_dated_scene(self, text: str) -> bool:
        """Whether a text tells a scene with its full date as agencies' captions do: after the weekday, or at the end.

        Quotations are no scenes, and a story's own sentences have dates with less than weekday and year.
        """
        if (
            ("20" not in text and "19" not in text)
            or _YEAR.search(text) is None
            or _QUOTED.search(text) is not None
            or not self.is_scene(text)
            or len(_SENTENCE.findall(text)) > 1
        ):
            return False
        for stated in self.calendar.dates(text):
            before, after = text[: stated.start].rstrip(), text[stated.end :]
            last = before.rstrip(",").rpartition(" ")[2].casefold()
            if last in self.calendar.weekdays or (before.endswith(",") and not after.strip(" .)")):
                return True
        return False

    def is_labelled(self, text: str) -> bool:
        """Whether a text opens with a caption's label and goes on, or ends with a button that hides it."""
        if text.endswith(self.credits.buttons):
            return text not in self.credits.buttons
        first = _WORD.search(text)
        opening = "" if first is None else first[0].casefold()
        if opening in self.figure_words and self.figure.match(text) is not None:
            return True
        match = self.label.match(text) if opening in self.label_words else None
        return match is not None and len(_WORD.findall(text[match.end() :])) >= LABELLED_WORDS

    def is_label(self, text: str) -> bool:
        """Whether a text is a label alone, above its caption: `Image caption,`."""
        return len(text) <= LONGEST_LABEL and text.rstrip(" ,:").casefold() in self.alone

    def may_point(self, text: str) -> bool:
        """Whether words that point into a picture stand in a text, whatever is around them: few texts have any."""
        seen = tokens(text)
        return not self.side_gate.telling.isdisjoint(seen) and self.side_gate.stands_in(text, seen)

    def shows(self, text: str) -> bool:
        """Whether a text says what is done in a picture, points into one or shows somebody somewhere."""
        return self.is_scene(text) or self.points(text) or self.scenes.shown(text) is not None

    def shows_at_least(self, text: str) -> bool:
        """Whether a text tells nothing, in one sentence, and names a place: enough beside a credit."""
        return self.is_one_sentence(text) and self.scenes.is_placed(text)

    def points(self, text: str) -> bool:
        """Whether a text points into a picture: `(L)`, `from left`."""
        return self.may_point(text) and self._points_aside(text) and self.party.search(text) is None

    def _points_aside(self, text: str) -> bool:
        return any(
            place[0].casefold() in self.opens and self.side.match(text, place.start())
            for place in _PLACE.finditer(text)
        )

    def points_surely(self, text: str) -> bool:
        """Whether a text points into a picture in words that stand nowhere else: `(left)`, not `(L)`."""
        return self.may_point(text) and self.pointer.search(text) is not None

    def has_person(self, credit: FoundCredit, text: str) -> bool:
        """Whether a credit names somebody."""
        return any(self.credits.names.is_person(part) for part in _PARTS.split(text[slice(*credit.inner)]) if part)

    def is_wire(self, credit: FoundCredit, text: str) -> bool:
        """Whether a credit names nobody but news agencies: it may as well tell where the report is from."""
        if credit.kind == "bracket" and any(c.isalnum() for c in text[credit.start : credit.inner[0]]):
            return False
        parts = [part for part in _PARTS.split(text[slice(*credit.inner)]) if part]
        return all(self.credits.names.outlets.is_wire(part) for part in parts)


def _first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The first words of some phrases, in small letters."""
    return frozenset(found[0].casefold() for phrase in phrases if (found := _WORD.search(phrase)) is not None)


def _first_places(phrases: Iterable[str], *, cased: bool = False) -> frozenset[str]:
    """The first words or signs of some phrases, in small letters unless cased."""
    found = (_PLACE.search(phrase if cased else phrase.casefold()) for phrase in phrases)
    return frozenset(match[0] for match in found if match is not None)


@lru_cache(maxsize=32)
def caption_words(language: str | None, rules: Rules) -> CaptionWords:
    """The compiled words of a language."""
    words = furniture(language, rules)
    sure = [word for word in words["caption_side"] if word[0] == "(" and len(word) >= SURE_POINTER]
    return CaptionWords(
        credits=credits_of(rules),
        calendar=calendar(rules),
        alone=frozenset(words["caption_alone"]),
        label_words=_first_words(words["caption_label"]),
        figure_words=_first_words((*words["caption_figure"], *words["caption_dated"])),
        figure=late(
            rf"(?i){alternatives(words['caption_figure'])}\s\d{{1,2}}[a-z]?\s?[.:|–—]\s?\w"
            rf"|{alternatives(words['caption_dated'])}\s[^!?:;\d]{{2,12}}\d[\d, ]{{1,9}}"
            rf"{alternatives(words['caption_photo'])}\b"
        ),
        side_gate=gate_of((*words["caption_side"], *words["caption_pointer"])),
        label=late(rf"(?i)\s*{alternatives(words['caption_label'])}(?:(?!\w)|(?-i:(?=[A-Z])))"),
        side=late(rf"(?i){alternatives(words['caption_side'])}(?:(?!\w)|(?<=[,.)]))"),
        opens=_first_places(words["caption_side"]),
        pointer=late(rf"(?i){alternatives((*sure, *words['caption_pointer']))}"),
        speaking=frozenset(words["caption_not"]),
        scene=late(rf"\b{alternatives(words['scene'])}\b"),
        scene_words=_first_places(words["scene"], cased=True),
        party=late(rf"(?i){alternatives(words['caption_party'])}"),
        titles=frozenset(title.rstrip(".") for title in words["byline_title"]),
        scenes=scene_words(language, rules),
    )
