"""What a line shows of being the headline: what it says, how it ends, what stands around it, what the text has of it.

Each sign is weak alone: a menu's entry, a section, a date, a caption, another story's headline have some as well.
`headlines/model.py` weighs them together.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reader.clean.headlines.headings import FULL_STOP, is_prose, text_start
from reader.clean.headlines.menus import PIECES, is_glued, menu_end
from reader.clean.headlines.words import HeadWords
from reader.clean.lines.phrases import find
from reader.clean.lines.phrases import tokens as phrase_words
from reader.clean.lines.signs import is_picture_name
from reader.model import Block
from reader.rules.outlets import domain_of
from reader.rules.wordlists import tokens

ABOVE, INTO = 60, 4
"""Blocks above the text's beginning, and paragraphs' room below it, among which the headline is looked for."""
MOST_WORDS = 30
"""Words of the longest headline."""
NEAR, FIRST = 8, 4
"""Blocks above the text, and lines at the top, among which short lines, dates and sentences are looked at as well."""
COMPARED, COMPARED_TEXT = 30, 1500
"""Blocks of the text, and code points of each, whose words a line is compared with."""
LONG_WORD, STEM = 4, 5
"""Letters from which a word says what a text is about, and by which two forms of it are taken for one."""
PROSE = 100
"""Code points of a block from which its words are the text's."""
SENTENCE_WORDS = 8
"""Words of the shortest sentence among the lines above a text."""
FURNITURE_WORDS = 8
"""Words up to which a line that begins with a phrase of the web's furniture is furniture."""
SURE_WORDS, SURER_WORDS, SURE_WITHIN = 3, 5, 6
"""Words from which a first line is the headline that stands right above a date, a byline or prose (188 of 191 such
lines of the tops of real pages), and those and the lines within which a date, a byline or a paragraph follows one
without bars (81 of 96 more of five words and more, as many as the weights find)."""
BESIDE_A_DAY, BESIDE_A_DATE = 2, 4
"""Words beside a date, up to which a line is a day with its weekday and hour, and is dated."""
OVER, MOST_OVER = "dyfh", 8
"""Kinds of the lines that stand above a headline and say nothing of the article, and how many of them may."""
MASTHEAD = 4
"""Lines of the longest masthead; more are a page's menu."""
MOST_SUBTITLES = 2
"""Lines below it that may be its subtitle."""
TOLD_WITHIN = 3
"""Lines below it of which one is a sentence, where no line is long enough for a paragraph."""
CREDITED = frozenset({"sign", "lead-in", "bracket"})
"""Kinds of credits that make a line a picture's; other kinds are like the site's name behind a page's title."""
LONGEST_SAID_AGAIN, SHORTEST_PIECE = 200, 12
"""Code points of a line that is looked for again, and from which it is looked for inside others."""
SIZES = (2, 3, 4, 5, 7, 13, 19)
"""Bounds of the classes of length, in words; classes above 4 count as one beside other signs."""
ORDERS = (1, 2, 3, 6, 11)
"""Bounds of the classes of a line's place from the top."""
GAPS = (1, 2, 3, 4, 6, 10, 17)
"""Bounds of the classes of a line's distance from the text."""
SHARES = (0.01, 0.25, 0.5, 0.75)
"""Bounds of the classes of the share of a line's longer words that the text has as well."""
CAPITALS = (0.35, 0.7, 1.0)
"""Bounds of the classes of the share of longer words with a capital."""
LENGTHS = (4, 8, 16, 40)
"""Bounds of the classes of the number of lines above a text."""

_WORD = re.compile(r"\w+")
_BARS = frozenset("|©»›")
_PARTING = ("|", " / ", " » ", " > ", " · ", "+++", "©")
_OPENS = frozenset("\"“„«»‘'")
_ENDS = {".": "stop", "…": "stop", "?": "mark", "!": "mark", ":": "colon"}
_MARKS = (("|", "bar"), ("©", "owned"), ("@", "mail"), (": ", "colon"), (" - ", "dash"), (" – ", "dash"))
_MORE_MARKS = ((" » ", "crumb"), (" > ", "crumb"), ("/", "slash"), ("…", "cut"), ("...", "cut"))


class Head:
    """The lines above a text, and what shows which of them is its headline."""

    def __init__(
        self,
        blocks: Sequence[Block],
        texts: Sequence[str],
        words: HeadWords,
        above: range | None = None,
        guess: int | None = None,
    ) -> None:
        """Take the blocks, the texts of those that may be a headline (else empty), the words.

        `above`: the lines above a text whose beginning is known, of which none counts as the first of the file;
        `guess`: the line further up that was taken for its headline.
        """
        self.blocks, self.texts, self.words = blocks, texts, words
        start = text_start(blocks) if above is None else above.stop
        self.start = len(blocks) if start is None else start
        self.first = next((i for i, text in enumerate(texts) if text), None) if above is None else None
        window = above or range(max(0, self.start - ABOVE), min(len(blocks), self.start + INTO))
        self.lines = [i for i in window if texts[i]]
        if above is not None and guess is not None and texts[guess] and guess not in window:
            self.lines.insert(0, guess)
        if self.first is not None and self.first not in window:
            self.lines.insert(0, self.first)
        self._kinds: dict[int, str] = {}
        self._stems: frozenset[str] | None = None
        self._places: dict[str, list[int]] | None = None

    @property
    def sure(self) -> bool:
        """Whether the first line is the headline beyond doubt: a date, a byline or the text soon follows it."""
        return self.first is not None and self._is_sure(0)

    def _is_sure(self, number: int) -> bool:
        """Whether a date, a byline or the text soon follows a line that nothing makes something else."""
        text, below = self.texts[self.lines[number]], self.lines[number + 1 :]
        if self.kind(self.lines[number]) != "o" or is_glued(text) or _is_of_form(text):
            return False
        words = text.count(" ") + 1
        if words >= SURE_WORDS and any(self.kind(index) in "dyps" for index in below[:1]):
            return True
        within = below[:SURE_WITHIN] if words >= SURER_WORDS and _BARS.isdisjoint(text) else ()
        return any(self.kind(index) in "dyp" for index in within)

    def below_masthead(self, best: int | None) -> int | None:
        """The headline right below what stands over an article and says nothing of it, where another line was likelier.

        That other line is its subtitle, or one of those above: the paper's name, its day, its section.
        """
        if menu := menu_end(self.lines, self.texts, self.blocks):
            return self._below_menu(menu, best)
        for number, index in enumerate(self.lines[: MOST_OVER + 1]):
            kind = self.kind(index)
            if kind in OVER:
                continue
            if kind == "s" and number and best is None:
                # A headline with a full stop: whoever signs, or the day, stands right below it.
                return index if any(self.kind(i) in "yd" for i in self.lines[number + 1 : number + 2]) else None
            told = self._is_sure(number) or any(self.kind(i) == "s" for i in self.lines[number + 1 :][:TOLD_WITHIN])
            if not number or kind != "o" or not told or not is_plain(self.texts[index]):
                return None
            if best is None or best < index:
                return index
            subtitles = self.lines[number + 1 : number + 1 + MOST_SUBTITLES]
            return index if best in subtitles and self._is_of_text(index) >= self._is_of_text(best) else None
        return None

    def _below_menu(self, menu: int, best: int | None) -> int | None:
        """The first line below a menu that is long enough for a headline and right above who signs, or the text.

        What is likelier and stands above it is the site's name, and what does right below it may be the headline.
        """
        for number, index in enumerate(self.lines[menu : menu + MOST_OVER], menu):
            told = self._is_sure(number) or any(self.kind(i) == "s" for i in self.lines[number + 1 :][:TOLD_WITHIN])
            if self.kind(index) != "o" or not told or not is_plain(self.texts[index]):
                continue
            below = [self.texts[i] for i in self.lines[number + 1 : number + 1 + TOLD_WITHIN]]
            if any(len(text) > SHORTEST_PIECE and text in self.texts[index] for text in below):
                continue  # `Home News The bridge is open`: the way to a page, whose headline stands below
            if best in self.lines[number + 1 : number + 1 + MOST_SUBTITLES]:
                return index if self._is_of_text(index) >= self._is_of_text(best) else None
            return index if best is None or best < index or not self._is_of_text(best) else None
        return None

    def is_on_top(self, index: int) -> bool:
        """Whether nothing but a masthead's few lines stand above a line."""
        above = self.lines[: self.lines.index(index)] if index in self.lines else ()
        return len(above) <= MASTHEAD and all(self.kind(i) in OVER for i in above)

    def _is_of_text(self, index: int) -> bool:
        """Whether a line has a longer word that the text has as well."""
        return any(word[:STEM] in self.stems for word in tokens(self.texts[index]) if len(word) >= LONG_WORD)

    @property
    def alone(self) -> bool:
        """Whether the first line, whatever it says, is the only one above the text that may be the headline."""
        if self.first is None or self.kind(self.first) not in "owh" or _is_of_form(self.texts[self.first]):
            return False
        return all(self.kind(index) in "dyps" for index in self.lines[1:2])

    def candidates(self) -> Iterator[tuple[int, list[str]]]:
        """The lines that may be the headline, from the top, with their signs."""
        for number, index in enumerate(self.lines):
            kind = self.kind(index)
            if kind in "pcy" or (kind == "s" and number):
                continue
            if kind != "o" and number >= FIRST and index < self.start - NEAR:
                continue
            found = _WORD.findall(self.texts[index])
            if is_glued(self.texts[index]) or _is_of_form(self.texts[index]):
                continue
            if found and len(found) <= MOST_WORDS:
                yield index, self._signs(number, index, kind, found)

    def kind(self, index: int) -> str:
        """A letter a line: paragraph, dated, y byline or day, c picture, furniture, house, sentence, w short, other."""
        kind = self._kinds.get(index)
        if kind is None:
            kind = self._kinds[index] = "p" if is_prose(self.blocks[index]) else self._kind(self.texts[index])
        return kind

    def _kind(self, text: str) -> str:
        blanks = text.count(" ")
        others = self.words.beside_date(text)
        if others <= BESIDE_A_DAY or self.words.is_byline(text):
            return "y"
        if others <= BESIDE_A_DATE or self.words.is_dated(text):
            return "d"
        credit = self.words.credits.find(text)
        if (credit is not None and credit.kind in CREDITED) or is_picture_name(text):
            return "c"
        match = find(phrase_words(text), self.words.phrases)
        if match is not None and match.start and (blanks < FURNITURE_WORDS or match.words > 2):
            return "f"
        # `(Repeats with the mayor's answer)`: what an agency says of its report.
        if text.casefold() in self.words.sections or (text[0] == "(" and text[-1] == ")"):
            return "f"
        if self.words.is_house(text):
            return "h"
        if (blanks + 1 >= SENTENCE_WORDS and text.rstrip('"”’»')[-1:] in ".…") or FULL_STOP in text:
            return "s"
        return "w" if blanks < 2 else "o"

    def _signs(self, number: int, index: int, kind: str, found: Sequence[str]) -> list[str]:
        """The signs of one line, by their names."""
        text = self.texts[index]
        size, order = bisect_right(SIZES, len(found)), bisect_right(ORDERS, number)
        small = min(size, 4)
        gap = bisect_right(GAPS, self.start - index) if index < self.start else "in"
        below = [self.kind(i) for i in self.lines[number + 1 : number + 4]] + [".", "."]
        above = self.kind(self.lines[number - 1]) if number else "."
        signs = [f"size.{size}", f"order.{order}", f"gap.{gap}", f"kind.{kind}", f"order.{order}.{kind}"]
        signs += [f"size.{size}.order.{order}", f"above.{above}", f"below.{below[0]}", f"below2.{below[1]}"]
        signs.append(f"size.{size}.below.{below[0]}")
        if "d" in below or "y" in below:
            signs.append("signed")
        if below[0] in "osw":
            longer_below = self.texts[self.lines[number + 1]].count(" ") >= len(found)
            signs.append(f"{'longer' if longer_below else 'shorter'}.{below[0]}{below[1]}")
        signs += (
            f"end.{_ENDS.get(text[-1]) or ('open' if text[-1].isalnum() else 'other')}",
            f"first.{_opening(text)}",
        )
        share = self._share(found)
        level = "none" if share is None else bisect_right(SHARES, share)
        signs += [f"share.{level}", f"share.{level}.size.{small}", f"share.{level}.order.{order}"]
        long_words = [word for word in found if len(word) >= LONG_WORD]
        if len(found) > 2 and long_words:
            part = sum(word[0].isupper() for word in long_words) / len(long_words)
            signs.append(f"capitals.{bisect_right(CAPITALS, part)}")
        if text.isupper():
            signs.append(f"upper.{small}")
        if not text.isalnum():
            signs += [f"has.{name}" for mark, name in (*_MARKS, *_MORE_MARKS) if mark in text]
        if self.words.is_menu(text):
            signs.append("menu")
        if domain_of(text):
            signs.append("domain")
        again = [*self._again(index, small)]
        signs += again
        if index == self.first:
            lines = bisect_right(LENGTHS, len(self.lines))
            signs += ["top", f"top.size.{size}", f"top.{kind}", f"top.share.{level}", f"top.lines.{lines}.{small}"]
            signs += [f"top.below.{below[0]}{below[1]}", *(f"top.{sign}" for sign in again)]
        return signs

    def share_of(self, text: str) -> float:
        """The share of a line's longer words that the text has as well; 0 of none."""
        return self._share(_WORD.findall(text)) or 0.0

    def _share(self, found: Sequence[str]) -> float | None:
        longer = {word for word in map(str.casefold, found) if len(word) >= LONG_WORD}
        return sum(word[:STEM] in self.stems for word in longer) / len(longer) if longer else None

    def _again(self, index: int, size: int) -> Iterator[str]:
        """Whether other lines say the same, hold the line, or are held by it, as a page's `<title>` holds its site."""
        places = self._said()
        text = self.texts[index].casefold()
        same = places.get(text, ())
        if len(same) > 1:
            yield f"again.{'above' if same[0] < index else 'below'}"
            yield f"again.size.{size}"
        if len(text) > SHORTEST_PIECE:
            others = [self.texts[i].casefold() for i in self.lines if i != index and self.kind(i) != "p"]
            if any(text in other for other in others if len(other) > len(text)):
                yield "inside-another"
            if any(other in text for other in others if SHORTEST_PIECE < len(other) < len(text)):
                yield "holds-another"
        if any(mark in text for mark in (" | ", " - ", " – ", " — ", " » ", " : ", " · ")):
            pieces = [piece for piece in PIECES.split(text) if len(piece) > SHORTEST_PIECE]
            if any(piece in places for piece in pieces):
                yield "piece-elsewhere"

    def _said(self) -> dict[str, list[int]]:
        """Where each shorter line stands."""
        if self._places is None:
            self._places = {}
            for index, text in enumerate(self.texts):
                if text and len(text) < LONGEST_SAID_AGAIN:
                    self._places.setdefault(text.casefold(), []).append(index)
        return self._places

    @property
    def stems(self) -> frozenset[str]:
        """The beginnings of the text's longer words."""
        if self._stems is None:
            found: set[str] = set()
            for block in self.blocks[self.start : self.start + COMPARED]:
                if len(block.text) > PROSE:
                    found |= tokens(block.text[:COMPARED_TEXT])
            self._stems = frozenset(word[:STEM] for word in found if len(word) >= LONG_WORD)
        return self._stems


def _is_of_form(text: str) -> bool:
    """Whether a line has a field or a button of a form, or a frame's address, as lynx and w3m show them."""
    return "___" in text or " ]" in text or "(BUTTON)" in text or text.startswith("IFRAME:")


def is_plain(text: str, least: int = SURER_WORDS) -> bool:
    """Whether a line is as long as headlines are and has nothing of a menu, a section or a sentence."""
    plain = text[0].isalnum() or text[0] in _OPENS
    plain = plain and text.count(" ") + 1 >= least and text[-1] not in ".:" and not text.isupper()
    return plain and not any(mark in text for mark in _PARTING)


def _opening(text: str) -> str:
    """What a line begins with."""
    first = text[0]
    if first.isalpha():
        return "upper" if first.isupper() else "lower" if first.islower() else "uncased"
    return "digit" if first.isdigit() else "quote" if first in _OPENS else "other"
