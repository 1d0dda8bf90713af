"""What readers wrote below an article: a name and a time over, or below, each of their comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from reader.ascii import has_figures
from reader.clean.boilerplate.listings import below_opening
from reader.clean.lines.line import Line
from reader.frozen import frozen
from reader.late import late
from reader.model import Block, Role
from reader.rules.load import Rules
from reader.rules.wordlists import alternatives, furniture

FEWEST, SURE = 3, 6
"""Signatures from which there is a thread where the page speaks of comments near them, and from which there is one."""
DISTINCT = 0.6
"""Share of the signatures that name somebody else: the entries of a live report have the same few writers."""
LONGEST = 90
"""Code points of the longest signature."""
NAME_WORDS = 5
"""Words of the longest name, with what is said around it."""
TALKING = 0.5
"""Share of the signatures with a sentence behind them: days of matches and lists of reports have none."""
APART = 20
"""Lines of the longest comment; what is further apart is no thread."""
MEAN_COMMENT = 800
"""Code points of the comments of a thread, on average; the entries of a newspaper's own diary are longer."""
NEAR = 15
"""Lines around the signatures within which a page speaks of comments."""
_TIMED = r"(?:19|20)\d\d.{0,20}?(?<!\d)\d{1,2}\s?[:.h]\s?\d\d|\d{1,2}\s?[:.h]\d\d\b.{0,30}?(?:19|20)\d\d"
_BARRED = r"\s[|·•]\s.{0,14}?(?:19|20)\d\d$"
_SIGNED = late(rf"{_TIMED}|{_BARRED}")
_FIGURE = re.compile(r"\d")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*")
_SENTENCES = "Pps"
_STOPS = (".", "!", "?")
_QUOTED = ("—", "–", '"', "“", "«")
"""How a line opens that gives what somebody wrote elsewhere, and is the article's."""


@frozen
class _Words:
    """A language's words around comments, compiled."""

    ago: re.Pattern[str]
    """How long ago something was written."""
    commented: re.Pattern[str]
    """What stands around who wrote a comment: `posted by`, `says`, a month."""

    def name(self, text: str) -> list[str]:
        """The words of a name, without what stands around it."""
        return _NAME.findall(self.commented.sub(" ", text))


class _Signature(NamedTuple):
    """A line that says who wrote a comment, and when."""

    line: int
    """The line of the name."""
    time: int
    """The line of the time: mostly the same."""
    name: str
    """The name, in small letters."""


def comment_threads(
    blocks: Sequence[Block], lines: Sequence[Line], language: str | None, rules: Rules
) -> Iterator[int]:
    """Yield the lines of the readers' comments below a text, from the first signature to the last and its comment."""
    short = [i for i in range(below_opening(lines), len(blocks)) if len(blocks[i].text) <= LONGEST]
    if len(short) < FEWEST or sum(has_figures(blocks[i].text) for i in short) < FEWEST - 1:
        return
    words = _words(language, rules)
    signed = [one for i in short if (one := _signature(i, blocks, words)) is not None]
    for thread in _threads(signed):
        if _is_thread(thread, blocks, lines):
            first, last = thread[0].line, thread[-1].time
            # A signature stands over its comment, or below it.
            over = last + 1 < len(lines) and lines[last + 1].look in _SENTENCES
            yield from range(first, (_end_of_comment(lines, last) if over else last) + 1)


def _signature(index: int, blocks: Sequence[Block], words: _Words) -> _Signature | None:
    """Who wrote a comment, by a line with the time and a name before it, behind it or on the line above."""
    block = blocks[index]
    text = block.text
    if block.role not in (Role.UNKNOWN, Role.DATE, Role.BYLINE) or text.startswith(_QUOTED):
        return None
    when = words.ago.search(text) or _SIGNED.search(text)
    if when is None or "@" in text or text[-1] in "!?:":
        return None
    above = blocks[index - 1].text
    figure = _FIGURE.search(text)
    before = text[: min(figure.start() if figure is not None else len(text), when.start())]
    said = words.name(before) or words.name(text[when.end() :])
    line = index
    if not said and not above.endswith(_STOPS):
        line, said = index - 1, words.name(above)
    if not 0 < len(said) <= NAME_WORDS:
        return None
    return _Signature(line, index, " ".join(said).casefold())


def _threads(signed: Sequence[_Signature]) -> Iterator[list[_Signature]]:
    """The signatures that follow on each other."""
    thread: list[_Signature] = []
    for one in signed:
        if thread and one.line - thread[-1].time > APART:
            yield thread
            thread = []
        thread.append(one)
    yield thread


def _is_thread(thread: Sequence[_Signature], blocks: Sequence[Block], lines: Sequence[Line]) -> bool:
    """Whether signatures are those of comments: of several people, with sentences between them, and not many."""
    if len(thread) < FEWEST or len({one.name for one in thread}) < DISTINCT * len(thread):
        return False
    between = [any(line.look in _SENTENCES for line in lines[a.time + 1 : b.line]) for a, b in pairwise(thread)]
    if sum(between) < TALKING * len(between):
        return False
    if sum(len(blocks[i].text) for i in range(thread[0].time, thread[-1].line)) > MEAN_COMMENT * len(between):
        return False
    around = lines[max(0, thread[0].line - NEAR) : thread[-1].time + NEAR]
    return len(thread) >= SURE or any(line.match is not None and line.match.kind == "comments" for line in around)


def _end_of_comment(lines: Sequence[Line], signature: int) -> int:
    """The last line of the sentences right below a signature."""
    end = signature
    while end + 1 < len(lines) and lines[end + 1].look in _SENTENCES and end - signature < APART:
        end += 1
    return end


@lru_cache(maxsize=32)
def _words(language: str | None, rules: Rules) -> _Words:
    words = furniture(language, rules)
    months = {
        name for year in rules.table("dates.toml")["months"].values() for names in year for name in names.split("|")
    }
    ago = alternatives(words["ago"]).replace(r"\#", r"\d{1,3}\+?")
    return _Words(
        ago=late(rf"(?i)(?<!\w){ago}(?!\w)"),
        commented=late(rf"(?i)(?<!\w){alternatives({*words['commented'], *months})}(?!\w)"),
    )
