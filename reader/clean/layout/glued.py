"""Glued lines: a page's text with nothing between its elements, as `get_text()` gives it of a page of one line.

`...to ArticleMenuHomeNews...`, `...the mayor said.The vote...`: where a small letter meets a large one inside a word a
menu's entry ends, and where a sentence's end meets a letter a paragraph does.
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
"""Code points of a menu's entry, beside which a small and a large letter part two: `LinkedIn` in a sentence stays."""
MOST = 5_000
"""Most places at which a text is parted."""
_SMALL, _LARGE = "a-zß-öø-ÿ", "A-ZÀ-ÖØ-Þ"
_GLUED = late(rf"[.!?…][”\"’»)]?[{_LARGE}“«]")
"""What each sentence's end that is glued has; found in a fifth of the time."""
_PLACE = late(
    rf"(?<=[{_SMALL})”\"’»][.!?…])(?=[{_LARGE}“«\"])|(?<=[{_SMALL}\d][.!?…][”\"’»)])(?=[{_LARGE}“«\"])"
    rf"|(?<=[{_SMALL}]{{3}})(?P<word>)(?=[{_LARGE}])|(?<=[\d)›»|])(?P<sign>)(?=[{_LARGE}][{_SMALL}])"
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
    if len(_GLUED.findall(text)) < LEAST or is_dense(text):
        yield text
        return
    places = [(match.start(), match.lastgroup is not None) for match in _PLACE.finditer(text)]
    if sum(not inside for _, inside in places) < LEAST or len(places) * EACH < len(text):
        yield text
        return
    begin = 0
    following = [*places[1:], (len(text), True)]
    for (place, inside), (end, entry) in zip(places, following, strict=True):
        if inside and place - begin > SHORT and not (entry and end - place <= SHORT):
            continue
        if piece := text[begin:place].strip():
            yield piece
        begin = place
    yield text[begin:].strip()
