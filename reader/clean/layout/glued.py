"""Glued lines: a page's text with nothing between its elements, as `get_text()` gives it of a page of one line.

`...to ArticleMenuHomeNews...`, `...the mayor said.The vote...`: where small letters meet large ones inside words one
after another a menu's entries end, and where a sentence's end meets a letter a paragraph does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.clean.layout.scripts import is_dense
from reader.frozen import replace
from reader.late import late
from reader.model import Block, Role

LONG = 1_000
"""Code points of the shortest line that is looked at; few paragraphs of articles have as many."""
LEAST, EACH = 3, 600
"""Sentences that must be glued to what follows them, and code points in which one place must be. Code has none."""
SHORT = 70
"""Code points of a menu's entry."""
ENTRIES = 4
"""Places so near to each other of which those inside words part entries: of fewer they are names, `LinkedIn`."""
_GAP = late(r"\s{3,}")
"""What indented markup leaves between elements."""
MOST = 5_000
"""Most places at which a text is parted."""
_SMALL, _LARGE = "a-zß-öø-ÿ", "A-ZÀ-ÖØ-Þ"
_GLUED = late(rf"[.!?…][”\"’»)]?[{_LARGE}“«]")
"""What each sentence's end that is glued has; found in a fifth of the time."""
_PLACE = late(
    rf"(?:(?<=[{_SMALL}]{{2}}[.!?…])|(?<=[)”\"’»][.!?…])|(?<=[{_SMALL}\d][.!?…][”\"’»)]))(?=[{_LARGE}“«\"])(?![{_LARGE}]{{2}}\b|\w{{1,40}}@)"
    rf"|(?<=[)›»|])(?=[{_LARGE}][{_SMALL}])"
    rf"|(?P<entry>)(?:(?<=[{_SMALL}]{{3}})(?=[{_LARGE}]\w)(?![{_LARGE}]{{2,3}}\b)|(?<=\d)(?=[{_LARGE}][{_SMALL}]))"
)


def parted(blocks: Sequence[Block]) -> Sequence[Block]:
    """Part glued lines into their pieces; most texts have none."""
    if not any(len(block.text) >= LONG and block.role is Role.UNKNOWN for block in blocks):
        return blocks
    found: list[Block] = []
    for block in blocks:
        if len(block.text) >= LONG and block.role is Role.UNKNOWN and len(found) - len(blocks) < MOST:
            found += [replace(block, text=piece) for piece in _pieces(block.text)]
        else:
            found.append(block)
    return found if len(found) > len(blocks) else blocks


def _pieces(text: str) -> Iterator[str]:
    for piece in _GAP.split(text) if text.count("   ") >= LEAST and len(_GAP.findall(text)) >= LEAST else [text]:
        if len(piece) >= LONG:
            yield from _unglued(piece)
        else:
            yield piece


def _unglued(text: str) -> Iterator[str]:
    if len(_GLUED.findall(text)) < LEAST or is_dense(text):
        yield text
        return
    places = [(match.start(), match.lastgroup == "entry") for match in _PLACE.finditer(text)]
    if sum(not entry for _, entry in places) < LEAST or len(places) * EACH < len(text):
        yield text
        return
    begin = 0
    for place in _chosen(places):
        if piece := text[begin:place].strip():
            yield piece
        begin = place
    yield text[begin:].strip()


def _chosen(places: Sequence[tuple[int, bool]]) -> Iterator[int]:
    """The places between sentences, and those inside words where several stand together."""
    start = 0
    for end in range(1, len(places) + 1):
        if end < len(places) and places[end][0] - places[end - 1][0] <= SHORT:
            continue
        together = end - start >= ENTRIES
        yield from (place for place, entry in places[start:end] if together or not entry)
        start = end
