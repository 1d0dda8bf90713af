"""A line's neighbours and its place in the file, as names of features beside what the line itself shows."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from reader.clean.line import SHARES, Line, see, step
from reader.clean.phrases import Phrases
from reader.model import Block, Role

_STEPS = (0, 1, 2, 3, 6, 12, 30)
_QUARTERS = (0.01, 0.25, 0.5, 0.75, 1.0)
_RESTS = (0.001, 0.06, 0.2, 0.5, 0.8)
_DENSITIES = (1, 4, 10, 20, 35)
_LINE_STEPS = (3, 8, 20, 60, 150)
KEPT_NAMES = 4096
"""Groups of names kept for the next article, which has most of them again: 0.1 ms less to put together for each."""
_LOOK_OF_ROLE = {Role.TITLE: "t", Role.BYLINE: "y", Role.DATE: "y", Role.CAPTION: "c"}


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
        line.names += _around(padded[i : i + 5])
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


@lru_cache(maxsize=KEPT_NAMES)
def _around(window: str) -> tuple[str, ...]:
    up2, up, look, down, down2 = tuple(window)
    return look, f"<{up}:{look}", f">{down}:{look}", f"<<{up2}", f">>{down2}", f"{up}{look}{down}"


def _places(lines: Sequence[Line], looks: str) -> None:
    """Name where a line stands: in the file, to the prose around it, to the stretch with the most prose."""
    count = len(lines)
    prose = [i for i, look in enumerate(looks) if look in "Pp"]
    core_start, core_end = _core(looks)
    density = _density(lines)
    words = sum(line.size for line in lines) or 1.0
    pure = step(sum(lines[i].size for i in prose) / words, SHARES)
    many = step(count, _LINE_STEPS)
    web = step(looks.count("f") / count, (0.015, 0.05, 0.1, 0.2, 0.35))
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
        near, far = bisect_right(_STEPS, behind), bisect_right(_STEPS, ahead)
        line.names += _to_prose(look, place, bisect_right(_STEPS, away), near, far, density[i])
        line.names += _in_file(look, place, many, pure, web, 5 * i // count)
    lines[0].names.append("first")
    lines[-1].names.append("last")


@lru_cache(maxsize=KEPT_NAMES)
def _to_prose(look: str, place: str, away: int, near: int, far: int, dense: int) -> tuple[str, ...]:
    return (
        f"core.{place}:{look}",
        f"core.{place}.{away}",
        f"prose<{near}:{look}",
        f"prose>{far}:{look}",
        f"prose<{near}>{far}",
        f"dense.{dense}:{look}",
    )


@lru_cache(maxsize=KEPT_NAMES)
def _in_file(look: str, place: str, many: int, pure: int, web: int, fifth: int) -> tuple[str, ...]:
    return (
        f"lines.{many}:{place}",
        f"pure.{pure}:{place}",
        f"at.{fifth}:{look}",
        f"web.{web}:{look}",
        f"web.{web}:{place}",
    )


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
    closing, paragraphs = "", 0
    total = sum(line.size for line in lines if line.look in "Pp") or 1.0
    ahead = total
    for line in lines:
        look = line.look
        rest = bisect_right(_RESTS, ahead / total)
        line.names.append(f"rest.{rest}:{look}")
        if look in "Pp":
            ahead -= line.size
            if not line.match:
                since.clear()
        for kind in since:
            line.names.append(f"since.{kind}:{look}")
        if closing:
            line.names.append(f"after.{closing}.{min(paragraphs, 2)}.{min(rest, 3)}:{look if look in 'Pp' else '-'}")
        paragraphs += look in "Pp"
        if look == "f" and line.match:
            closing, paragraphs = line.match.kind, 0
            if closing not in since:
                since.append(closing)


def _name_list(lines: Sequence[Line]) -> None:
    count = len(lines)
    length = step(count, _STEPS)
    numbered = step(sum("#" in line.words for line in lines) / count, _QUARTERS)
    furnished = step(sum(line.look == "f" for line in lines) / count, _QUARTERS)
    mean = step(sum(line.size for line in lines) / count, (2, 4, 7, 11))
    labels = step(sum(line.look == "h" for line in lines) / count, _QUARTERS)
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
    kind = "none"
    for i, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        if repeats[block.text] > 1:
            line.names.append(f"repeated:{line.look}")
        below += 1
        again = False
        if i and 2 < line.size <= 30:
            common = len(title.intersection(line.words))
            again = common > 2 and common >= 0.8 * len(set(line.words)) and common >= 0.5 * len(title)
            if common > 2:
                line.names.append("title.again" if again else "title.words")
        if i == 0 or again or block.role is Role.TITLE:
            below = 0
            if i and (kind == "none" or (kind == "role" and again)):
                anchor, kind = i, _title_kind(line.words, lines[0].words) if again else "role"
        line.names.append(f"title<{bisect_right(_STEPS, below)}:{line.look}")
    for i, line in enumerate(lines):
        where = "none" if anchor is None else f"{kind}.{'ahead' if i < anchor else 'behind'}"
        line.names += (f"title.{where}", f"title.{where}:{line.look}")


def _title_kind(words: list[str], title: list[str]) -> str:
    """Return how a later line says the first again: as it is, without a site's name, or in part."""
    if words == title:
        return "same"
    return "page" if words == title[: len(words)] else "part"


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
        density.append(bisect_right(_DENSITIES, (sums[high] - sums[low]) / (high - low)))
    return density
