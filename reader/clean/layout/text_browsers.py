"""Text browsers: what they write into the dump of a page that is no text of it.

A number before each link (`[12]Sport`), with the addresses in a list at the end: so do `lynx -dump` and `elinks -dump`;
`links -html-numbered-links` and w3m's `display_link_number` ask for it. The list stays, labelled; the numbers go.
Pictures and frames by their addresses, buttons, fields, what the page's head links to: labelled, where a margin shows
a browser's hand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.clean.layout.edges import STOPS, end_of, touch
from reader.frozen import replace
from reader.late import late
from reader.model import Block, Role

LEAST = 3
"""Links that the shortest such list has."""
LISTED = 0.6
"""Share of its entries that must have an address: buttons have none."""
MARKED = 0.5
"""Share of them that must stand in the text as numbers: links of pictures may be left out, and hidden ones."""
BEFORE = 2
"""How many times as many numbers must stand before words as behind them: those are footnotes, the writer's own."""
HEADINGS, MOST_WORDS = 2, 3
"""Lines above the list, and words of each: `References`, `Visible links:`."""
TOGETHER = 4
"""Lines at the end, or in the list between two entries, among which an entry must be: `Hidden links:`, a button."""
MOST = 100_000
"""A number that no link has."""
MARGIN = 3
"""Cells that lynx, links and elinks leave free before all text."""
MARGINS, SHARE = 20, 0.7
"""Lines on top that are looked at, and the share that must have it: lynx writes headings without."""
LONGEST_HEAD = 12
"""Lines of the longest paragraph of what the page's head links to."""
LINKS, CONTROL = "browser.links", "browser.control"
"""The rules of the list and of links without a word; of what else a browser writes."""
_ENTRY = late(r"(?:\[(\d{1,5})\]|(\d{1,5})\.)\s+(\S.*)")
_ADDRESS = late(r"[a-zA-Z][a-zA-Z\d+.-]{1,15}:\S*")
_PICTURES = (
    r"(?:[•*+] )?(?:\[(?:IMG|[^\[\]\s]{1,400}\.(?:png|jpe?g|gif|svg|webp|ico)(?:\?[^\[\]\s]{0,400})?"
    r"|\w{1,8}\?[^\[\]\s]{1,600})\]\s*)+"
)
_CONTROL = late(
    rf"{_PICTURES}|IFRAME: ?\S{{0,2000}}|(?:\(BUTTON\) ?)+.{{0,60}}|\[INS: ?:INS\]"
    r"|_{8,}(?: \(.{1,40}\))?(?: .{1,40})?"
)
_HEAD = late(r"#(?:\[1\]|[^\W\d])")
"""Begins the paragraph in which lynx names what the page's head links to: `#[1]alternate [2]publisher`."""
_LINK = "Link: "
"""Begins the lines in which links and elinks do."""
_NUMBER = re.compile(r"\[(\d{1,5})\]")
_LETTER = late(r"[^\W\d_]")
_MAY_BE_BEFORE = late(r" ?\[| [A-ZÀ-Þ]")
"""A picture's number and the next, or a link that begins with a blank: `[3] Ida Quarrie`."""
_AFTER = late(r"[\w\"'“„«‘(@#$£€&\[]")


class Links(NamedTuple):
    """The list of addresses of a dump."""

    start: int
    """The block that it begins with."""
    end: int
    """The block behind its last one."""
    highest: int
    """Its highest number."""


def label_links(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], int]:
    """Label the list of a dump's links; with how many there are, 0 where it has none."""
    links = _list(blocks)
    if links is None or not _are_in_text(blocks[: links.start], links.highest):
        return tuple(blocks), 0
    start, end = links.start, links.end
    for block in reversed(blocks[max(0, start - HEADINGS) : start]):
        if not _is_heading(block.text):
            break
        start -= 1
    return (*blocks[:start], *(_labelled(block, LINKS) for block in blocks[start:end]), *blocks[end:]), links.highest


def without_numbers(blocks: Sequence[Block], count: int) -> tuple[Block, ...]:
    """Take the numbers of so many links out of the text."""
    found: list[Block] = []
    last = 0
    for block in blocks:
        text = block.text
        if "[" not in text or block.rule == LINKS:
            found.append(block)
            continue
        pieces, end = [], 0
        for match in _NUMBER.finditer(text):
            if last < int(match[1]) <= count:
                last = int(match[1])
                pieces.append(text[end : match.start()])
                end = match.end()
        bare = " ".join("".join((*pieces, text[end:])).split()) if pieces else text
        found.append(replace(block, text=bare) if bare else _labelled(block, LINKS))
    return tuple(found)


def label_controls(blocks: Sequence[Block]) -> Sequence[Block]:
    """Label the lines of a dump with a margin that a browser wrote, not the page."""
    top = blocks[:MARGINS]
    if not top or top[0].indent < MARGIN or sum(block.indent >= MARGIN for block in top) < SHARE * len(top):
        return blocks
    head = next((i for i, block in enumerate(blocks) if not block.text.startswith(_LINK)), len(blocks))
    if _HEAD.match(blocks[0].text):
        head = next((i for i in range(1, len(blocks)) if not touch(blocks[i - 1], blocks[i])), len(blocks))
        head = 0 if head > LONGEST_HEAD or end_of(blocks[head - 1].text) in STOPS else head
    return tuple(
        _labelled(block, CONTROL) if i < head or _CONTROL.fullmatch(block.text) else block
        for i, block in enumerate(blocks)
    )


def _labelled(block: Block, rule: str) -> Block:
    return replace(block, role=Role.BOILERPLATE, rule=rule) if block.role is Role.UNKNOWN else block


def _list(blocks: Sequence[Block]) -> Links | None:
    """The list of addresses that ends the text; w3m leaves out numbers, its first ones too."""
    start = end = last = len(blocks)
    entries = addresses = 0
    number = count = MOST
    address_below = False
    while end and start - end < TOGETHER:
        end -= 1
        text = blocks[end].text
        entry = _ENTRY.fullmatch(text)
        if entry is not None:
            below, number = number, int(entry[1] or entry[2])
            if number >= below:
                break
            count = number if count == MOST else count
            start, last = end, last if start < len(blocks) else end + 1
            entries += 1
            addresses += address_below or _ADDRESS.fullmatch(entry[3]) is not None
            address_below = False
        elif _ADDRESS.fullmatch(text):
            address_below = True
            start, last = end, last if start < len(blocks) else end + 1
    return Links(start, last, count) if entries >= LEAST and addresses >= LISTED * entries else None


def _is_heading(text: str) -> bool:
    return len(text.split()) <= MOST_WORDS and text[:1].isupper() and text[-1] not in ".!?"


def _are_in_text(blocks: Sequence[Block], count: int) -> bool:
    """Whether the numbers stand in the text one after another, before words."""
    found = before = behind = last = 0
    for block in blocks:
        text = block.text
        if "[" not in text:
            continue
        letter = _LETTER.search(text)
        for match in _NUMBER.finditer(text):
            if not last < int(match[1]) <= count:
                continue
            last = int(match[1])
            found += 1
            if _AFTER.match(text, match.end()):
                before += 1
            elif letter is not None and letter.start() < match.start():  # else a picture's, alone or behind a bullet
                behind += _MAY_BE_BEFORE.match(text, match.end()) is None
    return found >= MARKED * count and before > 0 and before >= BEFORE * behind
