"""A line's neighbours and its place in the file, as features beside what the line itself shows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from reader.clean.lines.again import name_authors, name_repetition, name_start
from reader.clean.lines.line import LABEL_WORDS, Line, see, step
from reader.clean.lines.phrases import Phrases
from reader.clean.lines.runs import find_teasers, name_head, name_layout, name_numbers, name_runs
from reader.model import Block, Role

_STEPS = (0, 1, 2, 3, 6, 12, 30)
_NEAR = tuple(bisect_right(_STEPS, distance) for distance in range(_STEPS[-1] + 1))
"""The class of each distance up to the last bound; all further ones are in one more."""
_FAR = len(_STEPS)
_NONE_NEAR = 999
"""Distance of prose that there is not."""
_RESTS = (0.001, 0.06, 0.2, 0.5, 0.8)
_DONE = (0.001, 0.2, 0.5, 0.8, 0.95)
_SINCE = (2, 4, 8, 20)
_DENSITIES = (1, 4, 10, 20, 35)
_LINE_STEPS = (3, 8, 20, 60, 150)
_PURE = (0.4, 0.6, 0.75, 0.85, 0.93)
_WEB = (0.015, 0.05, 0.1, 0.2, 0.35)
SOLID = 0.4
"""Share of prose in a file's words from which it is a text and no list."""
LIKELY_BIO, SURE_BIO = 2, 4
"""Words of a life with which a text that says who somebody is tells of a writer or a company: at the end, anywhere but
at the beginning."""
ENDED = 0.2
"""Share of a file's prose that may follow at its end."""
WINDOW = 5
"""Lines on either side of one that tell how much prose there is around it."""
DENSE_SIZE = 60.0
"""Words of a paragraph above which more say nothing."""
EDGE = 3
"""Paragraphs at either end whose distance to the next is looked at."""
_LOOK_OF_ROLE = {Role.TITLE: "t", Role.BYLINE: "y", Role.DATE: "y", Role.CAPTION: "c"}
_UNKNOWN = Role.UNKNOWN
_PROSE = "Pp"
_TEASING = "related"
"""The kind of phrases that head a list of other articles' headlines."""
HEADING_WORDS = 5
"""Words of the longest of such lines that is a subheading."""


def observe(blocks: Sequence[Block], phrases: Phrases) -> list[Line]:
    """Return for each block what it looks like, with all its features."""
    lines = [see(block, phrases) for block in blocks]
    for line, block in zip(lines, blocks, strict=True):
        if block.role is not _UNKNOWN:
            line.look = _LOOK_OF_ROLE.get(block.role, line.look)
    if lines:
        find_teasers(blocks, lines)
        looks = _looks(lines)
        if "f" in looks:
            _find_subheads(lines, phrases)
            looks = _looks(lines)
        _neighbours(lines, looks)
        _places(lines, looks)
        name_head(lines, looks)
        name_runs(blocks, lines, looks)
        _history(lines)
        name_repetition(blocks, lines)
        name_authors(blocks, lines)
        name_start(blocks, lines)
        name_layout(blocks, lines, looks)
        name_numbers(blocks, lines, looks)
    return lines


def _looks(lines: Sequence[Line]) -> str:
    return "".join([line.look for line in lines])


def _find_subheads(lines: Sequence[Line], phrases: Phrases) -> None:
    """Take a phrase of the web's furniture for a subheading where what follows it is the article's.

    `Up next` heads a video, and what a report of a match ends with: there two short sentences follow, or a paragraph
    where the words are known to head one. `About the
    bridge`, `Sources` and the like stand in the article between paragraphs that tell of nobody's life.
    """
    for i, line in enumerate(lines[:-2]):
        if line.look != "f" or not line.match or not line.match.start:
            continue
        one, two = lines[i + 1], lines[i + 2]
        if line.match.kind == _TEASING and line.match.end:
            sentence = one.look in _PROSE and not one.match and any(line.words == words for words in phrases.heading)
            heads = one.look == two.look == "s" or sentence
        else:
            heads = (
                line.size <= HEADING_WORDS
                and i > 0
                and all(near.look in "Pp" and not near.about and not near.being for near in (one, two))
                and lines[i - 1].look in "Pps"
                and any(
                    line.words[: len(heading)] == heading
                    for heading in phrases.heading
                    if len(heading) >= line.match.words
                )
                and not any(near.match for near in (one, two))
            )
        if heads:
            line.look = "l" if line.size <= LABEL_WORDS else "h"
            line.keys = [key for key in line.keys if isinstance(key, str) or line.match not in key]
            line.match = None


def _neighbours(lines: Sequence[Line], looks: str) -> None:
    """Name what stands above and below."""
    padded = f"||{looks}||"
    last = len(lines) - 1
    for i, line in enumerate(lines):
        line.keys.append((_around, padded[i : i + 5]))
        match = line.match
        if match and match.start:
            if i < last:
                lines[i + 1].keys.append((_phrase_above, match.kind))
            if i:
                lines[i - 1].keys.append((_phrase_below, match.kind))
        if line.size <= 6 and line.words and i < last and lines[i + 1].words[: len(line.words)] == line.words:
            line.keys.append("heads-next")
            lines[i + 1].keys.append("headed-so")


def _around(window: str) -> tuple[str, ...]:
    up2, up, look, down, down2 = tuple(window)
    return look, f"<{up}:{look}", f">{down}:{look}", f"<<{up2}", f">>{down2}", f"{up}{look}{down}"


def _phrase_above(kind: str) -> tuple[str, ...]:
    return (f"<phrase.{kind}",)


def _phrase_below(kind: str) -> tuple[str, ...]:
    return (f">phrase.{kind}",)


def _places(lines: Sequence[Line], looks: str) -> None:
    """Name where a line stands: in the file, to the prose around it, to the stretch with the most prose."""
    count = len(lines)
    prose = [i for i, look in enumerate(looks) if look in _PROSE]
    first, last = (prose[0], prose[-1]) if prose else (count, -1)
    core_start, core_end = _core(looks)
    density = _density(lines)
    words = sum([line.size for line in lines]) or 1.0
    pure = step(sum([lines[i].size for i in prose]) / words, _PURE)
    many = step(count, _LINE_STEPS)
    web = step(looks.count("f") / count, _WEB)
    following = iter([*prose, count + _NONE_NEAR])
    behind, upcoming = _NONE_NEAR, next(following)
    for i, (line, dense) in enumerate(zip(lines, density, strict=True)):
        look = line.look
        if i == upcoming:
            upcoming = next(following)
        ahead = upcoming - i
        if i < core_start:
            place, away = "before", core_start - i
        else:
            place, away = ("in", 0) if i < core_end else ("after", i - core_end + 1)
        rough = "head" if i < first else "tail" if i > last else "inner"
        away = _NEAR[away] if away < _STEPS[-1] else _FAR
        near = _NEAR[behind] if behind < _STEPS[-1] else _FAR
        far = _NEAR[ahead] if ahead < _STEPS[-1] else _FAR
        line.keys += (
            (_to_prose, look, place, away, near, far, dense),
            (_in_file, look, place, rough, many, pure, web, 5 * i // count),
        )
        behind = 1 if look in _PROSE else behind + 1
    lines[0].keys.append("first")
    lines[-1].keys.append("last")
    for back, i in enumerate(reversed(prose[-EDGE:])):
        gap = i - prose[-back - 2] if len(prose) > back + 1 else 9
        lines[i].keys.append((_last_prose, back, min(gap, 5), pure))
        lines[i].keys.append((_last_about, back, lines[i].about))
    for ahead, i in enumerate(prose[: EDGE - 1]):
        gap = prose[ahead + 1] - i if len(prose) > ahead + 1 else 9
        lines[i].keys.append((_first_prose, ahead, min(gap, 5)))


def _to_prose(look: str, place: str, away: int, near: int, far: int, dense: int) -> tuple[str, ...]:
    return (
        f"core.{place}:{look}",
        f"core.{place}.{away}",
        f"prose<{near}:{look}",
        f"prose>{far}:{look}",
        f"prose<{near}>{far}",
        f"dense.{dense}:{look}",
    )


def _in_file(look: str, place: str, rough: str, many: int, pure: int, web: int, fifth: int) -> tuple[str, ...]:
    return (
        f"lines.{many}:{place}",
        f"pure.{pure}:{place}",
        f"at.{fifth}:{look}",
        f"web.{web}:{look}",
        f"web.{web}:{place}",
        f"pure.{pure}.{rough}:{look}",
        f"pure.{pure}:{look}",
        f"lines.{many}.{pure}.{rough}",
    )


def _last_prose(back: int, gap: int, pure: int) -> tuple[str, ...]:
    return f"prose-last.{back}.{gap}", f"prose-last.{back}.{gap}.{pure}"


def _last_about(back: int, about: int) -> tuple[str, ...]:
    return (f"about-last.{back}.{about}", f"about-last.{about}")


def _first_prose(ahead: int, gap: int) -> tuple[str, ...]:
    return (f"prose-first.{ahead}.{gap}",)


def _history(lines: Sequence[Line]) -> None:
    """Name which phrases have come since the last prose, and how much prose before and after."""
    since: list[str] = []
    closing, paragraphs, away = "", 0, 99
    total = sum([line.size for line in lines if line.look in _PROSE]) or 1.0
    words = sum([line.size for line in lines])
    ahead = total
    for line in lines:
        look = line.look
        share = ahead / total
        rest, done = bisect_right(_RESTS, share), bisect_right(_DONE, 1 - share)
        told = paragraphs if paragraphs < 3 else 3
        line.keys.append((_after, look, closing, told, rest, done, bisect_right(_SINCE, away)))
        is_prose = look in _PROSE
        if is_prose:
            ahead -= line.size
            if since and not line.match:
                since.clear()
        for kind in since:
            line.keys.append((_since, kind, look))
        if since and not rest and look != "s" and total >= SOLID * words:
            line.keys.append("furniture.tail")
        elif "sources" in since and look in "hld":
            line.keys.append("furniture.sources")
        if line.being and line.about >= LIKELY_BIO:
            if line.about >= SURE_BIO and ahead + line.size < total:
                line.keys.append("furniture.bio.sure")
            elif ahead <= ENDED * total:
                line.keys.append("furniture.bio")
        paragraphs += is_prose
        away += 1
        if look == "f" and line.match:
            closing, paragraphs, away = line.match.kind, 0, 1
            if closing not in since:
                since.append(closing)


def _after(look: str, closing: str, paragraphs: int, rest: int, done: int, away: int) -> tuple[str, ...]:
    names = (f"rest.{rest}:{look}", f"done.{done}.{paragraphs}:{look}", f"after.{closing}.{paragraphs}.{away}:{look}")
    if not closing:
        return names
    return (*names, f"after.{closing}.{min(paragraphs, 2)}.{min(rest, 3)}:{look if look in _PROSE else '-'}")


def _since(kind: str, look: str) -> tuple[str, ...]:
    return (f"since.{kind}:{look}",)


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
    words = [(line.size if line.size < DENSE_SIZE else DENSE_SIZE) if line.look in _PROSE else 0.0 for line in lines]
    sums = [*accumulate(words, initial=0.0)]
    sums = [0.0] * WINDOW + sums + sums[-1:] * WINDOW
    count, whole = len(lines), 2 * WINDOW + 1
    density = []
    for i, (before, behind) in enumerate(zip(sums, sums[whole:], strict=False)):
        wide = whole if WINDOW <= i < count - WINDOW else min(count, i + WINDOW + 1) - max(0, i - WINDOW)
        density.append(bisect_right(_DENSITIES, (behind - before) / wide))
    return density
