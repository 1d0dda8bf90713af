"""What a news database writes around an article and names it by: separators, notices, the newspaper above its code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.frozen import replace
from reader.late import late
from reader.model import Block, Role
from reader.parse.labels.lines import known_labels, label_of
from reader.rules.exports import Export, exports
from reader.rules.load import default_rules

LONGEST_SEPARATOR = 300
"""Code points of the longest line that is looked at."""
NEAR = 20
"""Lines at either end of a text that was saved alone among which a separator is looked for."""
HEAD = 30
"""Lines on top among which a newspaper and its code stand."""
LONGEST_NAME = 80
"""Code points of the longest name of a newspaper."""
DATE_LINE = 100
"""Code points of the longest line with section, date and page."""
LONGEST_CAPTION = 1_500
"""Code points of the longest caption below such a line: services put those of a gallery into one."""
FIGURES = "export.figures"
"""The rule of captions that a service writes below the text, and of the line above them."""
YEAR = late(r"\b(?:19|20)\d\d\b")
_UNKNOWN = Role.UNKNOWN


def service_of(blocks: Sequence[Block]) -> Export | None:
    """Tell by its separator which database an article is from that was saved alone; None for nearly all texts."""
    ends = (*blocks[:3], *blocks[-NEAR:])
    texts = [block.text for block in ends if len(block.text) <= DATE_LINE and ("D" in block.text or "·" in block.text)]
    if not texts:
        return None
    for export in exports(default_rules()).values():
        if not export.first and any(_is_separator(text, export) for text in texts):
            return export
    return None


def _is_separator(text: str, export: Export) -> bool:
    return len(text) <= LONGEST_SEPARATOR and any(word in text for word in export.words) and export.is_separator(text)


def label_service(blocks: Sequence[Block], export: Export, cover: int = 0) -> tuple[Block, ...]:
    """Label what is not the article's; `cover`: how many blocks before it are the service's."""
    places = [i for i, block in enumerate(blocks) if _is_separator(block.text, export)]
    rules = dict.fromkeys(places, "export.separator")
    if places and export.above:
        rules |= dict.fromkeys(range(places[0]), "export.cover")
    elif places:
        rules |= dict.fromkeys(range(places[-1] + 1, len(blocks)), "export.foot")
        rules |= dict.fromkeys(_notices(blocks, places[0], export), "export.foot")
    rules |= dict.fromkeys(range(cover), "export.cover")
    captions = dict.fromkeys(_captions(blocks, export), FIGURES)
    rules |= dict.fromkeys((i - 1 for i in captions if i - 1 not in captions), FIGURES) if captions else {}
    if not rules:
        return tuple(blocks)
    roles = dict.fromkeys(captions, Role.CAPTION)
    return tuple(
        replace(block, role=roles.get(i, Role.BOILERPLATE), rule=found)
        if (found := captions.get(i) or rules.get(i)) is not None and block.role is _UNKNOWN
        else block
        for i, block in enumerate(blocks)
    )


def _captions(blocks: Sequence[Block], export: Export) -> Iterator[int]:
    """The blocks below a line that says that pictures follow, up to what the service writes next."""
    if not export.figures:
        return
    known = known_labels()
    begin = next((i for i, block in enumerate(blocks) if block.text in export.figures), len(blocks))
    for i in range(begin + 1, len(blocks)):
        text = blocks[i].text
        if label_of(i, text, known) is not None or _is_separator(text, export) or len(text) > LONGEST_CAPTION:
            return
        yield i


def _notices(blocks: Sequence[Block], separator: int, export: Export) -> Iterator[int]:
    """The lines directly above a separator that the service writes as well."""
    if export.foot is None:
        return
    for i in range(separator - 1, -1, -1):
        if not export.foot.fullmatch(blocks[i].text):
            return
        yield i


def newspaper(blocks: Sequence[Block], export: Export) -> int | None:
    """Give the block that is the newspaper's name, where the service writes it in a place of its own."""
    head = [i for i, block in enumerate(blocks[:HEAD]) if block.role is _UNKNOWN]
    if export.masthead:
        if len(head) < 2 or len(blocks[head[0]].text) > LONGEST_NAME or len(blocks[head[1]].text) > DATE_LINE:
            return None
        return head[0] if YEAR.search(blocks[head[1]].text) and not YEAR.search(blocks[head[0]].text) else None
    number = next((block.text.rpartition(" ")[2] for block in blocks if _is_separator(block.text, export)), "")
    for above, below in pairwise(head):
        code = blocks[below].text
        if 2 <= len(code) < len(number) and code.isupper() and number.startswith(code):
            return above if len(blocks[above].text) <= LONGEST_NAME else None
    return None
