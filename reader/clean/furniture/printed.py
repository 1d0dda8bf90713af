"""What a printed page has around its text: running heads and feet, numbers, where an article goes on.

A newspaper's page that was saved as text has its name and day above each page, a browser's printout the title of the
page, its address, the hour and the number of the sheet.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.clean.layout.page_breaks import NUMBER, PAGE_NUMBER, PRINTED
from reader.clean.layout.scripts import RULE as SCRIPT
from reader.frozen import frozen, replace
from reader.late import late
from reader.model import Block, Cleaned, Role
from reader.rules.load import Rules
from reader.rules.wordlists import alternatives, furniture

ASIDE = (PRINTED, SCRIPT)
"""How the rules begin of lines that stand in the middle of an article, on paper or in a dump, and nobody reads."""
LONGEST = 250
"""Code points of the longest head or foot of a page."""
LONGEST_JUMP = 60
"""Code points of the longest line that says where an article goes on."""
LONGEST_SLUG = 30
"""Code points of the longest word in capitals by which it is found there."""
SHORTEST_HEAD = 10
"""Code points that a running head must have, numbers aside: cells of a table are shorter."""
TOP = 3
"""Lines on top among which the first of the running heads stands."""
NEAR = 2
"""Lines within which the number of a page stands beside a running head that is not on top."""

_GAP = late(r"\s{3,}|\t\s*")
_STAMP = late(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s\d{1,2}[:.]\d\d(?:\s?[AaPp]\.?[Mm]\.?)?")
"""Day and hour as browsers print them."""
_ADDRESS = late(r"https?://\S+")
_SLUG = late(r"[A-ZÀ-Þ][^a-zß-ÿ\d]{1,29}")
_UNKNOWN = Role.UNKNOWN


@frozen
class PageWords:
    """A language's words on printed pages, compiled."""

    count: re.Pattern[str]
    """`Page 1 of 2`, `1/2`."""
    onward: re.Pattern[str]
    """`Continued on Page A6`, `See BRIDGE, Page A6`."""
    back: re.Pattern[str]
    """`Continued from Page A1`."""


def label_printed(blocks: Sequence[Block], language: str | None, rules: Rules) -> Sequence[Block]:
    """Give what stands around a printed text its role; a head on top of it is taken apart. Most texts have neither."""
    wide: list[int] = []
    jumps: list[int] = []
    for i, block in enumerate(blocks):
        text = block.text
        size = len(text)
        if size <= LONGEST and ("   " in text or "\t" in text) and block.role is _UNKNOWN:
            if any(map(str.isdigit, text)):
                wide.append(i)
        elif 1 < size <= LONGEST_JUMP and (text[-1].isdigit() or text[-2].isdigit()) and block.role is _UNKNOWN:
            jumps.append(i)
    if not wide and not jumps:
        return blocks
    words = _page_words(language, rules)
    found = _heads(blocks, wide, words)
    opened = bool(wide) and wide[0] < TOP and found.get(wide[0], _printout(blocks[wide[0]].text)) == "printed.head"
    found |= _jumps(blocks, jumps, words)
    if opened:
        found.pop(wide[0], None)
    if not found and not opened:
        return blocks
    labelled: list[Block] = []
    for i, block in enumerate(blocks):
        if opened and i == wide[0]:
            labelled += _apart(block, words)
        elif i in found and block.role is _UNKNOWN:
            labelled.append(replace(block, role=Role.BOILERPLATE, rule=found[i]))
        else:
            labelled.append(block)
    return labelled


def without_pages(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return blocks without what a text's article is not seen to run on through: heads of printed pages, scripts."""
    if not any(block.rule is not None and block.rule.startswith(ASIDE) for block in blocks):
        return blocks
    return tuple(block for block in blocks if not _is_of_page(block))


def with_pages(cleaned: Cleaned, laid_out: Sequence[Block]) -> Cleaned:
    """Put that back among the cleaned blocks, as it stood in `laid_out`, of which they are all others."""
    places = [i for i, block in enumerate(laid_out) if not _is_of_page(block)]
    blocks = list(laid_out)
    for i, block in zip(places, cleaned.blocks, strict=True):
        blocks[i] = block
    published = cleaned.published
    if published.mark is not None:
        published = replace(published, mark=replace(published.mark, block=places[published.mark.block]))
    return replace(cleaned, blocks=tuple(blocks), published=published)


def _is_of_page(block: Block) -> bool:
    return block.rule is not None and block.rule.startswith(ASIDE) and block.role is Role.BOILERPLATE


def _parts(text: str) -> list[str]:
    return [part for part in _GAP.split(text) if part]


def _is_count(part: str, words: PageWords) -> bool:
    return words.count.fullmatch(part) is not None


def _printout(text: str) -> str:
    """The rule of a line that is what a browser prints above a page, its title and the hour; empty for others."""
    parts = _parts(text)
    return "printed.head" if len(parts) > 1 and any(map(_STAMP.fullmatch, parts)) else ""


def _heads(blocks: Sequence[Block], wide: Sequence[int], words: PageWords) -> dict[int, str]:
    """Running heads and feet, and the numbers beside them, by their rule."""
    parts = {i: _parts(blocks[i].text) for i in wide}
    found = {i: "printed.foot" for i in wide if _is_foot(parts[i], words)}
    keys = {i: _key(parts[i], words) for i in wide if i not in found}
    times = Counter(keys.values())
    for key, count in times.items():
        places = [i for i, other in keys.items() if other == key]
        if count > 1 and len(key) >= SHORTEST_HEAD and (places[0] < TOP or _is_numbered(blocks, places, words)):
            found |= dict.fromkeys(places, "printed.head")
    for i in [*found]:
        for beside in (i - 1, i + 1):
            if 0 < beside < len(blocks) and beside not in found and _is_number(blocks[beside].text, words):
                found[beside] = NUMBER
    return found


def _is_foot(parts: Sequence[str], words: PageWords) -> bool:
    """Whether a line is the number of a sheet with the hour or the page's address, and nothing else."""
    counts = sum(_is_count(part, words) for part in parts)
    others = sum(_STAMP.fullmatch(part) is not None or _ADDRESS.fullmatch(part) is not None for part in parts)
    return counts > 0 and others > 0 and counts + others == len(parts)


def _key(parts: Sequence[str], words: PageWords) -> str:
    """What a running head says on each page, on left and right ones, numbers aside."""
    return " ".join(sorted(part for part in parts if not _is_number(part, words)))


def _is_number(text: str, words: PageWords) -> bool:
    return len(text) <= LONGEST_SLUG and (PAGE_NUMBER.fullmatch(text) is not None or _is_count(text, words))


def _is_numbered(blocks: Sequence[Block], places: Sequence[int], words: PageWords) -> bool:
    """Whether the number of a page stands beside each of some lines."""
    near = ([j for j in range(i - NEAR, i + NEAR + 1) if j != i and 0 <= j < len(blocks)] for i in places)
    return all(any(_is_number(blocks[j].text, words) for j in some) for some in near)


def _apart(block: Block, words: PageWords) -> Iterator[Block]:
    """The parts of the head on top, which may be headline, newspaper and day; but the hour is when it was printed."""
    for part in _parts(block.text):
        if _STAMP.fullmatch(part) is not None or _is_number(part, words):
            yield replace(block, text=part, role=Role.BOILERPLATE, rule="printed.hour", trails=False)
        else:
            yield replace(block, text=part, trails=False)


def _jumps(blocks: Sequence[Block], places: Sequence[int], words: PageWords) -> dict[int, str]:
    """The lines that say where an article goes on or comes from, and the word in capitals by which it is found."""
    found: dict[int, str] = {}
    for i in places:
        text = blocks[i].text
        back = words.back.fullmatch(text) is not None
        if not back and words.onward.fullmatch(text) is None:
            continue
        found[i] = "printed.jump"
        if back and i > 1 and len(blocks[i - 1].text) <= LONGEST_SLUG and _SLUG.fullmatch(blocks[i - 1].text):
            found[i - 1] = "printed.jump"
    return found


@lru_cache(maxsize=32)
def _page_words(language: str | None, rules: Rules) -> PageWords:
    """The compiled words of a language and of English."""
    words = furniture(language, rules)
    page, of = alternatives(words["page"]), alternatives(words["page_of"])
    number = r"[A-Z]{0,2}-?\d{1,3}"
    return PageWords(
        count=late(
            rf"(?i)[-–—\s]*(?:{page}\s?\d{{1,3}}(?:\s?(?:{of}|/)\s?\d{{1,3}})?|\d{{1,3}}\s?(?:{of}|/)\s?\d{{1,3}})[-–—\s]*"
        ),
        onward=late(
            rf"[\W_]*(?:(?:[\w’' -]{{1,30}}[,:/|—–-]\s*)?(?i:{alternatives(words['page_onward'])})\s?{number}"
            rf"|(?:(?i:{alternatives(words['page_see'])})\s)?[A-ZÀ-Þ][^a-zß-ÿ\d]{{1,29}},?\s(?i:{page})\s?{number})[\W_]*"
        ),
        back=late(rf"[\W_]*(?:[\w’' -]{{1,30}}[,:/|—–-]\s*)?(?i:{alternatives(words['page_back'])})\s?{number}[\W_]*"),
    )
