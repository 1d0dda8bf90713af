"""An article that goes on below what was put into it: a box for a newsletter, an advertisement, a link."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reader.clean.lines.line import Line
from reader.late import late
from reader.model import Block, Role

BOXES = frozenset({"newsletter", "advert", "account", "share"})
"""Kinds of phrases that such boxes are made of; what links to other articles or comments stands at the end as often."""
LONGEST_FILE = 200
"""Lines of the longest file that is looked at again: a page's menus and lists of other articles say nothing here."""
GOES_ON, FEWEST = 0.5, 3
"""Least probability, without the boxes, of a paragraph below one, and how many of them show that the article goes on;
one is enough that has a name of the article and addresses nobody. Of 560 pages of news 3 had so many and 5 such a name,
all but one of them the article's; of 25 with fewer paragraphs and no name 23 went on with something else: an author's
life, a teaser."""
LINK_WORDS = 3
"""Words of the shortest headline that a link to another article gives."""
HEADING_WORDS = 8
"""Words of the longest subheading there; longer lines are other articles' headlines."""
APART = 6
"""Lines within which those paragraphs follow on each other."""
BESIDE, KEPT_BESIDE = 2, 0.25
"""Lines around them, and least probability of what is kept there with them: a subheading, a short last sentence."""
_NAME = r"(?<![.!?:“\"„«]\s)(?<!^)\b[^\W\d_a-zß-ÿ][\w’'-]{3,}"
"""A word with a capital that begins no sentence."""
_FIELD = late(r"\[ {6,200}\]")
_PROSE, _SENTENCES, _HEADINGS = "Pp", "Pps", "hl"


def lines_behind_boxes(
    blocks: Sequence[Block],
    lines: Sequence[Line],
    kept: Sequence[bool],
    weigh: Callable[[Sequence[Block]], Sequence[float]],
) -> set[int]:
    """The lines that are the article's once the boxes above them are left out.

    `weigh` gives the lines of some blocks their probability to be in the article.
    """
    start = next((i for i, line in enumerate(lines) if kept[i] and line.look in _PROSE), None)
    if start is None or len(blocks) > LONGEST_FILE:
        return set()
    free = [i for i in range(start, len(blocks)) if blocks[i].role is Role.UNKNOWN and not kept[i]]
    boxes = {i for i in free if _is_of_box(lines[i])}
    lost = [i for i in free if boxes and i > min(boxes) and lines[i].look in _PROSE and lines[i].match is None]
    told = "\n".join([blocks[i].text for i in range(start, len(blocks)) if kept[i]]) if lost else ""
    named = {i for i in lost if _tells_of(blocks[i].text, told) and not _addresses(lines[i])}
    if len(lost) < FEWEST and not named:
        return set()
    rest = [i for i in range(len(blocks)) if i not in boxes]
    chances = dict(zip(rest, weigh([blocks[i] for i in rest]), strict=True))
    found: set[int] = set()
    for group in _groups([i for i in lost if chances[i] >= GOES_ON]):
        if len(group) >= FEWEST or not named.isdisjoint(group):
            around = range(group[0] - BESIDE, group[-1] + BESIDE + 1)
            found.update(i for i in free if i in around and chances.get(i, 0.0) >= KEPT_BESIDE and lines[i].look != "f")
    return found


def lines_behind_links(blocks: Sequence[Block], lines: Sequence[Line], kept: Sequence[bool]) -> set[int]:
    """The sentences behind a link to another article (`Read more: ...`) that stands below a line that is kept.

    Of 56 such sentences in dumps of news 53 were the article's; 3 of them were lost as what follows it. A heading above
    what is kept, a paragraph first, is the article's as well: the link's own words stand before it.
    """
    found: set[int] = set()
    for i in range(2, len(blocks)):
        link, line = lines[i - 1].match, lines[i]
        if kept[i] or lines[i - 1].look != "f" or link is None or link.kind != "related" or link.end:
            continue
        leads = link.start and len(blocks[i - 1].text.partition(":")[2].split()) >= LINK_WORDS
        above = kept[i - 2] or i - 2 in found
        heads = (
            line.look in _HEADINGS and line.size <= HEADING_WORDS and _heads(lines[i + 1 : i + 3], kept[i + 1 : i + 3])
        )
        told = heads or line.look in _SENTENCES
        if leads and above and told and line.match is None and blocks[i].role is Role.UNKNOWN:
            found.add(i)
    return found


def _heads(below: Sequence[Line], kept: Sequence[bool]) -> bool:
    """Whether two lines go on with the article, a paragraph first."""
    return len(below) > 1 and all(kept) and below[0].look in _PROSE and below[0].match is None


def lines_resumed(
    blocks: Sequence[Block], lines: Sequence[Line], kept: Sequence[bool], markers: Sequence[list[str]]
) -> set[int]:
    """The sentences below a line that says that the article goes on: `Article continues below`.

    Only where some of it stands above: the same words may be a link to a page that has all of it.
    """
    found: set[int] = set()
    first_words = {marker[0] for marker in markers}
    resumed = begun = False
    for i, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        opens = line.match is not None and line.words[0] in first_words
        if opens and any(line.words[: len(marker)] == marker for marker in markers):
            resumed = begun
        elif line.look in _SENTENCES and line.match is None and block.role is Role.UNKNOWN:
            if resumed:
                found.add(i)
            begun = begun or kept[i]
        else:
            resumed = False
    return found


def _tells_of(text: str, told: str) -> bool:
    """Whether a name inside a sentence of a text stands in what the article has told."""
    return any(name in told for name in set(late(_NAME).findall(text)))


def _addresses(line: Line) -> bool:
    return any(name.startswith("address.") for name in line.names)


def _is_of_box(line: Line) -> bool:
    furniture = line.look == "f" or line.spoken or line.is_never_told
    return furniture and line.match is not None and line.match.kind in BOXES


def _groups(places: Sequence[int]) -> list[list[int]]:
    """Places that follow on each other."""
    groups: list[list[int]] = []
    for place in places:
        if groups and place - groups[-1][-1] <= APART:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def empty_fields(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the lines with a field of a form that nobody has filled in, as w3m shows it: `[          ] Send`."""
    if any("[      " in block.text for block in blocks):
        yield from (i for i, block in enumerate(blocks) if _FIELD.search(block.text) is not None)
