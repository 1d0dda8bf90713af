"""What can be seen of a line, of its neighbours and of its place in the file, as names for the model.

Nothing here knows a site or a language: words come in through `phrases`, the rest is length, punctuation,
case, digits, repetition and position. A feature's name is also what `explain` shows as the reason.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.clean.phrases import Match, Phrases, find, tokens
from reader.model import Block, Role, Shape

HEAD, TAIL = 400, 120
"""Code points at a long line's beginning and end that are looked at; the rest of a paragraph says nothing new."""
PROSE_WORDS = 12
"""Words from which a line that ends like a sentence counts as prose."""
PROSE_STOP = 0.18
"""Least share of common words in prose of a language whose common words are known."""
LABEL_WORDS = 3
"""Words up to which a line is a label."""
CHARS_A_WORD = 2.0
"""Characters of a script without spaces that make a word."""

_WORD_STEPS = (1, 2, 3, 5, 8, 12, 18, 28, 45, 80)
_STEPS = (0, 1, 2, 3, 6, 12, 30)
_SHARES = (0.001, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9)
_QUARTERS = (0.01, 0.25, 0.5, 0.75, 1.0)
_LINE_STEPS = (3, 8, 20, 60, 150)
_WIDE = re.compile(r"[⺀-鿿가-힯豈-﫿぀-ヿ฀-๿]")
_CAPITAL = re.compile(r"(?<![^\W_])[^\W\d_a-zß-öø-ÿ][^\W_]*")
_LINK = re.compile(r"https?://|www\.|\w@\w+\.\w|\w\.(?:com|org|net|co|de|fr|es|it|ru|br|uk)\b", re.I)
_HANDLE = re.compile(r"(?:^|\s|\()[@#]\w")
_BULLET = re.compile(r"[•●▪‣◦■□☆★*+·○–—-]\s?|\(?\d{1,3}[.)]\s")
_LOOK_OF_ROLE = {Role.TITLE: "t", Role.BYLINE: "y", Role.DATE: "y", Role.CAPTION: "c"}
_CLOSERS = "\"'”’»)]“*"


@dataclass(slots=True)
class Line:
    """What a line looks like, seen once."""

    words: list[str]
    """Its first words, lower-cased, numbers as `#`."""
    size: float
    """Its length in words."""
    match: Match | None
    """The phrase of the web's furniture in it."""
    look: str
    """One letter for its kind: P long prose, p prose, s short sentence, h headline, l label, d number, f furniture."""
    names: list[str]
    """Its own features."""


def _step(value: float, steps: Sequence[float]) -> int:
    return bisect_right(steps, value)


_LENGTH = [f"len.{n}" for n in range(len(_WORD_STEPS) + 1)]
_SIZE = ("one", "few", "few", "some", "some", "some", "many", "many", "much", "much", "much")


def see(block: Block, phrases: Phrases) -> Line:
    """Look at one line."""
    text = block.text
    long = len(text) > HEAD + TAIL
    head = text[:HEAD] if long else text
    words = tokens(head)
    size = float(len(words)) if not long else len(words) * len(text) / HEAD
    if not head.isascii():
        wide = len(_WIDE.findall(head))
        if wide * 3 > len(head):
            size = max(size, wide / CHARS_A_WORD * len(text) / len(head))
    step = bisect_left(_WORD_STEPS, size)
    amount = _SIZE[step]
    names = [_LENGTH[step]]
    match = find(words[:30], phrases)
    end = text.rstrip(_CLOSERS)[-1:] or text[-1:]
    ending = _ending(end or " ", text[-1:] or " ")
    names.append(f"end.{ending}:{amount}")
    first = text[:1] or " "
    names.append(f"start.{_starting(first, text)}:{amount}")
    count = len(words) or 1
    numbers = words.count("#")
    stop = -1.0
    if phrases.stopwords:
        common = phrases.stopwords
        stop = sum(word in common for word in words) / count
        names.append(f"stop.{_step(stop, _SHARES)}:{amount}")
    capitals = len(_CAPITAL.findall(head)) / count
    names.append(f"caps.{_step(capitals, _SHARES)}:{amount}")
    if len(text) < 200:
        if text.isupper() and size > 1:
            names.append("upper")
        if numbers:
            names.append(f"digits.{_step(numbers / count, _SHARES)}:{amount}")
        if "|" in text or "»" in text or "›" in text or " / " in text:
            names.append("sign.bar")
        if "©" in text:
            names.append("sign.copyright")
    commas = head.count(",") + head.count("，") + head.count("、")
    names.append(f"commas.{min(commas, 4)}:{amount}")
    if '"' in head or "“" in head or "”" in head or "«" in head or "„" in head:
        names.append(f"quotes:{amount}")
    if _LINK.search(head):
        names.append(f"link:{amount}")
    if _HANDLE.search(head):
        names.append(f"handle:{amount}")
    if block.shape is not Shape.PARAGRAPH:
        names.append(f"shape.{block.shape.value}:{amount}")
    if match:
        place = "all" if match.start and match.end else "start" if match.start else "end" if match.end else "in"
        names.append(f"phrase.{match.kind}")
        names.append(f"phrase-{place}:{amount}")
    sentence = ending in ["stop", "quest", "excl", "ellipsis"]
    prose = size >= PROSE_WORDS and sentence and (stop < 0 or stop >= PROSE_STOP)
    if match and match.start and size <= 8:
        look = "f"
    elif prose:
        look = "p" if size < 35 or (match and match.start) else "P"
    elif numbers * 2 > count:
        look = "d"
    elif size <= LABEL_WORDS:
        look = "l"
    else:
        look = "s" if sentence else "h"
    return Line(words, size, match, look, names)


def _ending(end: str, last: str) -> str:
    if end in ".。।۔":
        return "stop"
    if end in "?？؟":
        return "quest"
    if end in "!！":
        return "excl"
    if end == "…":
        return "ellipsis"
    if end in ":：":
        return "colon"
    if end in ",;，、":
        return "comma"
    if last in "\"”»“'’":
        return "quote"
    if last == ")":
        return "bracket"
    return "digit" if end.isdigit() else "none"


def _starting(first: str, text: str) -> str:
    if first.islower():
        return "lower"
    if first.isupper():
        return "upper"
    if _BULLET.match(text):
        return "bullet"
    if first.isdigit():
        return "digit"
    if first in "\"“”„«‘'":
        return "quote"
    if first.isalpha():
        return "letter"
    return "sign"


def observe(blocks: Sequence[Block], phrases: Phrases) -> tuple[list[Line], list[list[str]]]:
    """Return for each block what it looks like and the names of all its features."""
    lines = [see(block, phrases) for block in blocks]
    for line, block in zip(lines, blocks, strict=True):
        line.look = _LOOK_OF_ROLE.get(block.role, line.look)
    if lines:
        looks = "".join(line.look for line in lines)
        _neighbours(lines, looks)
        _places(lines, looks)
        _lists(lines, looks)
        _repetition(blocks, lines)
        _authors(blocks, lines)
        _layout(blocks, lines, looks)
    return lines, [line.names for line in lines]


def _neighbours(lines: Sequence[Line], looks: str) -> None:
    """Name what stands above and below."""
    padded = f"||{looks}||"
    last = len(lines) - 1
    for i, line in enumerate(lines):
        up2, up, look, down, down2 = tuple(padded[i : i + 5])
        line.names += (look, f"<{up}:{look}", f">{down}:{look}", f"<<{up2}", f">>{down2}", f"{up}{look}{down}")
        match = lines[i - 1].match if i else None
        if match and match.start:
            line.names.append(f"<phrase.{match.kind}")
        match = lines[i + 1].match if i < last else None
        if match and match.start:
            line.names.append(f">phrase.{match.kind}")
        if i < last and line.size <= 6 and line.words and lines[i + 1].words[: len(line.words)] == line.words:
            line.names.append("heads-next")
        if i and lines[i - 1].size <= 6 and lines[i - 1].words and "heads-next" in lines[i - 1].names:
            line.names.append("headed-so")


def _places(lines: Sequence[Line], looks: str) -> None:
    """Name where a line stands: in the file, to the prose around it, to the stretch with the most prose."""
    count = len(lines)
    prose = [i for i, look in enumerate(looks) if look in "Pp"]
    core_start, core_end = _core(looks)
    density = _density(lines)
    words = sum(line.size for line in lines) or 1.0
    pure = _step(sum(lines[i].size for i in prose) / words, _SHARES)
    many = _step(count, _LINE_STEPS)
    web = _step(looks.count("f") / count, (0.015, 0.05, 0.1, 0.2, 0.35))
    at = 0
    for i, line in enumerate(lines):
        while at < len(prose) and prose[at] < i:
            at += 1
        look = line.look
        place = "in" if core_start <= i < core_end else "before" if i < core_start else "after"
        away = core_start - i if place == "before" else i - core_end + 1 if place == "after" else 0
        behind = i - prose[at - 1] if at else 999
        after = at + 1 if at < len(prose) and prose[at] == i else at
        ahead = prose[after] - i if after < len(prose) else 999
        near, far = _step(behind, _STEPS), _step(ahead, _STEPS)
        line.names += (
            f"core.{place}:{look}",
            f"core.{place}.{_step(away, _STEPS)}",
            f"prose<{near}:{look}",
            f"prose>{far}:{look}",
            f"prose<{near}>{far}",
            f"dense.{density[i]}:{look}",
            f"lines.{many}:{place}",
            f"pure.{pure}:{place}",
            f"at.{5 * i // count}:{look}",
            f"web.{web}:{look}",
            f"web.{web}:{place}",
        )
    lines[0].names.append("first")
    lines[-1].names.append("last")


def _lists(lines: Sequence[Line], looks: str) -> None:
    """Name what kind of list a line stands in, and which phrases have come since the last prose."""
    start = 0
    count = len(lines)
    for i in range(count + 1):
        if i == count or looks[i] in "Pps":
            if i > start:
                _name_list(lines[start:i])
            start = i + 1
    since: list[str] = []
    for line in lines:
        look = line.look
        if look in "Pp" and not line.match:
            since.clear()
        for kind in since:
            line.names.append(f"since.{kind}:{look}")
        if look == "f" and line.match and line.match.kind not in since:
            since.append(line.match.kind)


def _name_list(lines: Sequence[Line]) -> None:
    count = len(lines)
    length = _step(count, _STEPS)
    numbered = _step(sum("#" in line.words for line in lines) / count, _QUARTERS)
    furnished = _step(sum(line.look == "f" for line in lines) / count, _QUARTERS)
    mean = _step(sum(line.size for line in lines) / count, (2, 4, 7, 11))
    labels = _step(sum(line.look == "h" for line in lines) / count, _QUARTERS)
    for line in lines:
        line.names += (f"list.{length}:{line.look}", f"list-size.{length}.{mean}")
        if count > 2:
            line.names += (
                f"list-numbers.{numbered}:{line.look}",
                f"list-furniture.{furnished}:{line.look}",
                f"list-headlines.{labels}.{mean}.{min(numbered, 2)}",
            )


def _repetition(blocks: Sequence[Block], lines: Sequence[Line]) -> None:
    """Name lines that stand in the file more than once, or say again what the first line says."""
    repeats = Counter(block.text for block in blocks)
    title = frozenset(lines[0].words)
    below = 99
    anchor: int | None = None
    for i, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        if repeats[block.text] > 1:
            line.names.append(f"repeated:{line.look}")
        below += 1
        if i == 0 or block.role is Role.TITLE:
            below = 0
        elif 2 < line.size <= 30:
            common = len(title.intersection(line.words))
            if common > 2 and common >= 0.8 * len(set(line.words)):
                line.names.append("title.again" if common >= 0.5 * len(title) else "title.part")
                below = 0 if common >= 0.5 * len(title) else below
            elif common > 2:
                line.names.append("title.words")
        line.names.append(f"title<{_step(below, _STEPS)}:{line.look}")
        if anchor is None and i and below == 0:
            anchor = i
    for i, line in enumerate(lines):
        where = "none" if anchor is None else "ahead" if i < anchor else "behind"
        line.names.append(f"title.{where}:{line.look}")


def _authors(blocks: Sequence[Block], lines: Sequence[Line]) -> None:
    """Name lines that begin with an author's name again: what a page says about its authors."""
    names: set[tuple[str, ...]] = set()
    for block, line in zip(blocks, lines, strict=True):
        words = line.words
        if block.role is Role.BYLINE:
            names.update(pairwise(words))
        elif names and len(words) > 1:
            if (words[0], words[1]) in names:
                line.names.append("author-first")
            elif len(words) > 2 and (words[1], words[2]) in names:
                line.names.append("author-second")


def _layout(blocks: Sequence[Block], lines: Sequence[Line], looks: str) -> None:
    """Name what empty lines and indents say, against what is usual in the file."""
    gaps = [0]
    for above, below in pairwise(blocks):
        gaps.append(0 if above.line is None or below.line is None else min(below.line - above.line, 5))
    usual = Counter(gaps[1:]).most_common(1)[0][0] if len(gaps) > 1 else 0
    indents = Counter(block.indent for block, look in zip(blocks, looks, strict=True) if look in "Pp")
    home = indents.most_common(1)[0][0] if indents else 0
    for i, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        if gaps[i] != usual and i:
            line.names.append("gap.less" if gaps[i] < usual else "gap.more")
        if i + 1 < len(gaps) and gaps[i + 1] != usual:
            line.names.append("gap-after.less" if gaps[i + 1] < usual else "gap-after.more")
        if block.indent != home:
            line.names.append(f"indent.less:{line.look}" if block.indent < home else f"indent.more:{line.look}")


_WORTH = {"P": 6.0, "p": 3.0, "s": 0.2, "c": 0.0, "t": 0.0, "y": 0.0, "f": -1.5}


def _core(looks: str) -> tuple[int, int]:
    """Return the stretch with the most prose for the fewest other lines: a maximum-sum segment."""
    best = (0.0, 0, 0)
    total, start = 0.0, 0
    for i, look in enumerate(looks):
        total += _WORTH.get(look, -0.7)
        if total <= 0:
            total, start = 0.0, i + 1
        elif total > best[0]:
            best = (total, start, i + 1)
    return best[1], best[2]


def _density(lines: Sequence[Line]) -> list[int]:
    """Return for each line how much of the eleven lines around it are words of prose, in steps."""
    sums = [0.0]
    for line in lines:
        sums.append(sums[-1] + (min(line.size, 60.0) if line.look in "Pp" else 0.0))
    count = len(lines)
    density = []
    for i in range(count):
        low, high = max(0, i - 5), min(count, i + 6)
        density.append(_step((sums[high] - sums[low]) / (high - low), (1, 4, 10, 20, 35)))
    return density
