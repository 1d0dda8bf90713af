"""Further forms of credits: short lines that are nothing else, and names behind a caption's last sentence."""

from __future__ import annotations

import re
from string import ascii_lowercase

from reader.frozen import frozen
from reader.late import late
from reader.rules.credit_names import MOST_CREDIT, CreditNames
from reader.rules.load import Words
from reader.rules.wordlists import Gate, alternatives, gate_of, tokens

LONGEST_LINE = 70
"""Code points of the longest line that is nothing but such a credit."""
LONGEST_TAIL = 60
"""Code points of the longest one behind a sentence."""
MOST_NAMES = 6
"""Words of its names."""
MOST_LED = 9
"""Words and strokes of those behind `Photo`."""
MOST_SOURCE = 5
"""Words of the longest name in `(Source: ...)`."""
SHOUTED_BEHIND = 4
"""Blanks in the sentence behind which `JANE DOE` is a credit."""
FIGURE = 400
"""Code points of the longest text that such a bracket makes a caption."""

SENTENCE_ENDS = (".", "!", "?", ".”", '."', ";")
LEAST_CAPTION_BLANKS, LEAST_OPEN_BLANKS = 3, 4
"""Blanks in a sentence that can be a caption (shorter ones are labels), and in one without its stop (or headlines)."""
MOST_BRACKETED = 4
"""Words of the names in a bracket behind a picture's last sentence."""
SETTING_OFF = " |–—-•·\u00a0"
"""Bars, dashes and bullets before a credit."""
_SETTING_OFF = ":/|©：)]"
"""What sets a credit off at the end of a paragraph."""
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]?\s?(?=\S)")
_BRACKETED_END = re.compile(r"[.!?…][\"”’»]?\s?[(\[]([^()\[\]]{2,40})[)\]]$")
_BETWEEN = re.compile(r"\s*[,/|–—]\s*|\s-\s")
_WORDS = late(r"\w+")
_QUOTES = late('[«“"]\\s?')
_CALL_SIGN = late("[A-Z]{3,5}")
_SMALL, _MARKS = frozenset(ascii_lowercase), frozenset(".!?,")
"""What stands before the end of a sentence that is no name in capitals and no shortened one."""
_STOPS = '.!?:;,"”’»)…'
"""What ends a sentence, or stands where no name does."""

_CLOSING = '»”"'
_IN_CAPITALS = re.compile(r"[.!?]\s[^\Wa-zß-ÿ_][^a-zß-ÿ.!?]+\s[«“\"]\s?[^a-zß-ÿ]+[»”\"]$")
"""`. JANE DOE FOR “THE EXAMPLE”`."""

Range = tuple[int, int, int]
"""Where a credit starts, and the range of its names."""


@frozen
class CreditLines:
    """The words of these forms, compiled."""

    lone: re.Pattern[str]
    """`Image: ` at the start of a line."""
    names: re.Pattern[str]
    """`Courtesy ` there."""
    sources: re.Pattern[str]
    """`Source: ` behind a sentence."""
    given: re.Pattern[str]
    """Those of them behind which anybody's name is a credit, at the end of a caption."""
    role: re.Pattern[str]
    """`staff photographer`."""
    source: re.Pattern[str]
    """`(Source: ...)` at the end."""
    alone: frozenset[str]
    """Credits that name nobody, in small letters."""
    buttons: frozenset[str]
    """Words of buttons, which no name has."""
    ordinary: frozenset[str]
    """Words of buttons and sections, which no person's name has."""
    shortened: frozenset[str]
    """Words whose full stop ends no sentence: `St`."""
    pictures: frozenset[str]
    """What a picture is called: `EXAMPLE POST PHOTO`."""
    gate: Gate
    """Which lines may open or end with such words."""

    def find(self, text: str, known: CreditNames) -> Range | None:
        """The credit that a text is or ends with in one of these forms."""
        if len(text) <= LONGEST_LINE and self.gate.admits(tokens(text)):
            found = self._whole(text, known)
            if found is not None:
                return found
        if len(text) <= FIGURE and text.rstrip(". ")[-1:] in ")]":
            return self._sourced(text, known)
        last = text.rstrip()[-1:]
        ends = last in _STOPS and not (text[-1] == "." and text[-2:-1].isupper())
        if not ends or (last in _CLOSING and _IN_CAPITALS.search(text, max(0, len(text) - LONGEST_TAIL)) is not None):
            tail = text[-LONGEST_TAIL:]
            ended = "." in tail or "!" in tail or "?" in tail or "…" in tail
            return self._behind_a_sentence(text, known) if ended else None
        return None

    def _whole(self, text: str, known: CreditNames) -> Range | None:
        lone = self.lone.match(text)
        match = lone or self.names.match(text)
        if match is not None:
            rest = text[match.end() :].strip()
            if not rest or len(rest.split()) > MOST_NAMES or not known.all_names(rest):
                return None
            parts = [part for part in _BETWEEN.split(rest) if part]
            if lone is not None:
                fits = len(parts) <= 2 and (len(parts[0].split()) > 1 or ("/ " not in rest and known.pair(rest)))
            else:
                words = parts[-1].split()
                fits = any(map(known.is_house, parts)) or any(
                    known.is_house(" ".join(words[n:])) for n in range(2, len(words))
                )
            return (0, match.end(), len(text)) if fits or known.supplies(rest) else None
        person, *role = [part for part in _BETWEEN.split(text.strip(" .")) if part] or [""]
        if len(role) == 1 and self.role.fullmatch(role[0]) and known.is_person(person) and known.all_names(person):
            return 0, 0, text.find(person) + len(person)
        return None

    def _behind_a_sentence(self, text: str, known: CreditNames) -> Range | None:
        """`... on Tuesday. Jane Doe, Example Images`: a sentence, then names without a full stop.

        Behind `Photo` and in capitals, `JANE DOE/EXAMPLE POST`, the house need not be known.
        """
        for end in self._ends(text):
            rest = text[end.end() :].strip()
            named = self.names.match(rest)
            led = named or self.sources.match(rest)
            rest = (rest[led.end() :] if led is not None else rest).rstrip('»”" ')
            if known.made_for(_QUOTES.sub("", rest)):
                return end.end(), text.rindex(rest), len(text)
            most = MOST_NAMES if led is None else MOST_LED
            if " " not in text[: end.start()].strip() or len(rest.split()) > most:
                continue
            parts = [part for part in _BETWEEN.split(rest.lstrip("/-–— ")) if part]
            if not parts or not all(map(known.all_names, parts)):
                continue
            people, houses = any(map(known.is_person, parts)), any(map(known.is_house, parts))
            joined = "/" in rest and len(parts) == 2
            set_off = houses or led is not None or (joined and (rest.isupper() or _CALL_SIGN.fullmatch(parts[1])))
            given = led is not None and named is None
            given = given or (led is not None and self.given.fullmatch(led[0].strip(" .…")) is not None)
            # `Jane Doe/Example` stands behind no sentence of a story.
            given = given or (joined and people and " /" not in rest and "/ " not in rest)
            credited = (len(parts) == 2 and people and set_off) or (joined and houses)
            # `. Photo ABC, J.D.`, `. Photos Jane Doe`
            given = given or (named is not None and (rest.isupper() or all(map(known.is_person, parts))))
            given = given or (
                rest.lstrip("/-–— ").casefold() in self.alone and text[: end.start()].count(" ") >= SHOUTED_BEHIND
            )
            # `. EXAMPLE POST PHOTO`, `.—Example Photo`
            loud = rest.isupper() or rest[0] in SETTING_OFF
            given = given or (loud and " " in rest and rest.rpartition(" ")[2].casefold() in self.pictures)
            # `. Jane Doe / Example Post`
            given = given or (joined and known.is_person(parts[0]) and " " in parts[1] and not known.is_desk(parts[1]))
            if known.supplies(rest) or given or credited or self._is_shouted(text[: end.end()].rstrip(), rest, known):
                return end.end(), text.rindex(rest), len(text)
        return None

    def tail(self, text: str, known: CreditNames) -> Range | None:
        """Any names behind the last sentence of a line that shows something: `Oregon Department of Forestry`."""
        if text.rstrip()[-1:] in ")]" and (bracket := _BRACKETED_END.search(text)) is not None:
            start, rest, least, most = bracket.end() - len(bracket[1]) - 2, bracket[1], 2, MOST_BRACKETED
        else:
            ends = self._ends(text)
            start = ends[-1].end() if ends and text.rstrip()[-1:] not in _STOPS else len(text)
            rest, least, most = text[start:].strip(), 2, MOST_NAMES + 1
        parts = [part for part in _BETWEEN.split(rest) if part]
        if not parts or not least <= len(_WORDS.findall(rest)) <= most or not all(map(known.all_names, parts)):
            return None
        return None if not self.buttons.isdisjoint(tokens(rest)) else (start, start, len(text))

    def _ends(self, text: str) -> list[re.Match[str]]:
        """Where sentences end near a text's end."""
        start = max(0, len(text) - LONGEST_TAIL)
        found = _SENTENCE_END.finditer(text, start)
        return [end for end in found if not self._is_shortened(text, end)]

    def _is_shortened(self, text: str, end: re.Match[str]) -> bool:
        word = text[: end.start()].rpartition(" ")[2]
        return end[0] == ". " and word.strip("(").casefold() in self.shortened

    def _is_shouted(self, sentence: str, rest: str, known: CreditNames) -> bool:
        """Whether a name in capitals follows a sentence with one full stop: `... on Monday. JANE DOE`, no button."""
        ended = sentence[-1:] == "." and sentence[-2:-1].isalnum() and sentence.count(" ") >= SHOUTED_BEHIND
        rest = rest.lstrip("-–— ")
        named = rest.isupper() and rest[0].isalpha() and rest.count(" ") <= 2 and known.is_person(rest)
        return ended and named and self.ordinary.isdisjoint(tokens(rest))

    def _sourced(self, text: str, known: CreditNames) -> Range | None:
        match = self.source.search(text)
        if match is None or len(match[1].split()) > MOST_SOURCE or not known.all_names(match[1]):
            return None
        return match.start(), match.start(1), match.end(1)


def credit_lines(words: Words) -> CreditLines:
    """The forms in the words of the given lists."""
    return CreditLines(
        lone=late(rf"(?i){alternatives(words['credit_lone'])}\s?[:：]\s?"),
        names=late(rf"(?i){alternatives(words['credit_names'])}(?:\.{{3}}|…|\s)\s?(?=[^\W\d_])"),
        sources=late(rf"(?i){alternatives(words['credit_source'])}\s?[:：]\s?"),
        given=late(rf"(?i){alternatives(words['credit_given'])}"),
        role=late(rf"(?i){alternatives(words['credit_role'])}"),
        source=late(rf"(?i)[(\[]{alternatives(words['credit_source'])}\s?[:：]\s?([^()\[\]:]{{2,60}})[)\]][.\s]*$"),
        alone=frozenset(map(str.casefold, words["credit_alone"])),
        buttons=frozenset(words["narrating"]) | frozenset(words["more"]) - frozenset(words["name_particle"]),
        ordinary=frozenset((*words["narrating"], *words["not_source"], *words["not_person"], *words["not_title"])),
        shortened=frozenset(words["title_short"]),
        pictures=frozenset(word for word in words["credit"] if " " not in word),
        gate=gate_of((*words["credit_lone"], *words["credit_names"], *words["credit_role"])),
    )


def sets_off(text: str) -> bool:
    """Return whether a text has a sign that sets credits off."""
    signs = ":" in text or "/" in text or "(" in text or "|" in text or "[" in text
    return signs or (not text.isascii() and ("©" in text or "：" in text))


def has_plain_end(text: str) -> bool:
    """Return whether a text ends as sentences do, or in none: names behind a sentence are a credit."""
    last = text[-1]
    if last in ".!?":
        return text[-2:-1] in _SMALL or text[-2:-1].isdigit()
    if last in _CLOSING:
        return text[-2:-1] in _SMALL or (text[-2:-1] in _MARKS and text[-3:-2] in _SMALL)
    return not has_stop(text)


def has_stop(text: str) -> bool:
    """Return whether a sentence may end near a text's end."""
    tail = text[-LONGEST_TAIL:]
    return "." in tail or "!" in tail or "?" in tail or "…" in tail


def is_prose(text: str) -> bool:
    """Return whether a text is a paragraph that ends in a sentence, and nothing near its end sets a credit off."""
    if len(text) <= FIGURE or text.rstrip()[-1:] not in _STOPS:
        return False
    tail = text[-MOST_CREDIT:]
    return not any(map(tail.__contains__, _SETTING_OFF))


def with_bar(text: str, start: int) -> int:
    """The start moved left over the bar, dash or bullet that sets the credit off."""
    while start and text[start - 1] in "\t" + SETTING_OFF:
        start -= 1
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without the spaces and marks at its ends."""
    while start < end and text[start] in " \t:|/()[]–—-•·\u00a0©,":
        start += 1
    while end > start and text[end - 1] in " \t:|/()[]–—-•·\u00a0,;":
        end -= 1
    if end > start and text[end - 1] == "." and not text[start:end].rpartition(" ")[2].count(".") > 1:
        end -= 1
    return start, end


def ends_a_sentence(text: str, lead: re.Match[str]) -> bool:
    """Whether `Picture: ...` follows a sentence: there even a word that means other things leads in a credit."""
    whole = text[: lead.start(1)].rstrip()
    before = whole.rstrip(SETTING_OFF)
    colon = ":" in lead[0]
    if before.endswith(SENTENCE_ENDS) or (colon and (before != whole or before.endswith(tuple(_CLOSING)))):
        # `Picture by Jane Doe`, `Photo / Jane Doe`, no `pictures from Example`
        return (colon or lead[1][0].isupper()) and before.count(" ") >= (1 if colon else LEAST_CAPTION_BLANKS)
    if not colon:
        return False
    last = before.rpartition(" ")[2]
    return lead[1][0].isupper() and last.isalnum() and last == last.lower() and before.count(" ") >= LEAST_OPEN_BLANKS
