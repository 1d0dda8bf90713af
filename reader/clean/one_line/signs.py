"""What a run of a page on one line shows beside what any line does: how long it tells, and what surrounds it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.clean.lines.line import Line
from reader.clean.one_line.runs import is_told
from reader.model import Block, Role

TOLD_WORDS = 8
"""Words from which a run that tells is a sentence of a text."""
WINDOWS = (("near", 60), ("wide", 200))
"""Words before and behind a run of which it is asked how many are those of sentences."""
QUARTERS = 4
SIZES = (6, 12, 18, 24, 30, 36, 60, 100)
SINCE = 40
"""Words to a step away from the title."""
FURTHEST = 4
_ENDS = (".", "!", "?", "…", "。", "！", "？", ".”", '."', "?”", "!”", ".»", ".)")


def add_signs(blocks: Sequence[Block], lines: Sequence[Line], is_common: Callable[[str], bool]) -> None:
    """Give each run's line the names of these signs."""
    words = [block.text.split() for block in blocks]
    title = _title(blocks)
    kinds = [
        "title" if block.text == title else "told" if is_told(own, is_common) else "listed"
        for block, own in zip(blocks, words, strict=True)
    ]
    sizes = [len(own) for own in words]
    told = [kind == "told" and size >= TOLD_WORDS for kind, size in zip(kinds, sizes, strict=True)]
    titles = [i for i, kind in enumerate(kinds) if kind == "title"]
    for i, (line, block, kind) in enumerate(zip(lines, blocks, kinds, strict=True)):
        end = "end" if block.text.endswith(_ENDS) else "open"
        names = [f"run.{kind}", f"run.{kind}.{end}", f"run.{kind}.{sum(sizes[i] >= size for size in SIZES)}"]
        for name, width in WINDOWS:
            names.append(f"run.before.{name}.{_share(range(i - 1, -1, -1), sizes, told, width)}")
            names.append(f"run.behind.{name}.{_share(range(i + 1, len(sizes)), sizes, told, width)}")
        if titles:
            names += _to_titles(i, titles, sizes)
        line.keys += names


def _title(blocks: Sequence[Block]) -> str:
    """The text of the page's title, if it comes again."""
    texts = [block.text for block in blocks if block.role is not Role.BOILERPLATE]
    return texts[0] if texts and texts[0] in texts[1:] else ""


def _share(places: range, sizes: Sequence[int], told: Sequence[bool], width: int) -> int:
    """How many quarters of the words to one side are those of sentences."""
    seen = telling = 0
    for at in places:
        seen += sizes[at]
        telling += told[at] * sizes[at]
        if seen >= width:
            break
    return round(QUARTERS * telling / max(seen, width))


def _to_titles(i: int, titles: Sequence[int], sizes: Sequence[int]) -> list[str]:
    """Where a run stands to the first title, which is the page's, and to those that come again."""
    first, *again = titles
    if i < first:
        return ["run.titles.before"]
    place = "first" if i == first else "at" if i in again else "between" if again and i < again[0] else "behind"
    last = max((at for at in titles if at < i), default=None)
    if last is None:
        return [f"run.titles.{place}"]
    away = min(sum(sizes[last + 1 : i]) // SINCE, FURTHEST)
    return [f"run.titles.{place}", f"run.since.{away}.{'page' if last == first else 'again'}"]
