"""A row of an article as styled pieces: margin, text, what people said, what the search found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.model import Mark
from reader.render.rows import Row
from reader.ui.literal import harmless
from reader.ui.widgets.link_style import LinkRange

UNDIMMED = Style(dim=False)
"""What is found stands out in a caption too."""

HIT_MARK = "+"
"""In the margin of a row with a hit, whatever else the row has: one sign, a blank, the text."""


def row_segments(
    row: Row,
    hits: Sequence[Mark],
    base: Style,
    style: Callable[[str], Style],
    *,
    current: bool = False,
    gutter: int = 0,
    links: Sequence[LinkRange] = (),
) -> list[Segment]:
    """Return a row in pieces; `style` gives the style of a name, `hits` are those of the row's block that touch it.

    `current` draws the mark reversed: the row where the current item begins. `gutter` cells before the margin hold the
    speaker's name; `links` are those of its block.
    """
    segments = []
    if gutter:
        pad = max(0, gutter - 1 - cell_len(row.label))
        segments.append(Segment(" " * pad + row.label + " ", base + style("label")))
    mark = HIT_MARK if hits else row.mark
    if current:
        segments += [Segment(mark, base + style("mark") + style("current")), Segment(" ", base)]
    else:
        # A blank in the mark's colour looks like any other, but costs ten bytes a row to send.
        segments += [Segment(mark, base + style("mark") if mark.strip() else base), Segment(" ", base)]
    kind = base + style(row.kind.value)
    text = harmless(row.text)
    if row.block is None and not hits:
        return [*segments, Segment(text, kind)]
    if row.lead:
        segments.append(Segment(text[: row.lead], kind))
    return segments + _text(row, text, hits, kind, style, links)


def padded(segments: list[Segment], width: int, base: Style) -> Strip:
    """Return a line of just this width: filled up with blanks, or cut."""
    cells = sum(cell_len(segment.text) for segment in segments)
    if cells > width:
        return Strip(segments, cells).adjust_cell_length(width, base)
    return Strip([*segments, Segment(" " * (width - cells), base)] if cells < width else segments, width)


def _text(
    row: Row,
    text: str,
    hits: Sequence[Mark],
    kind: Style,
    style: Callable[[str], Style],
    links: Sequence[LinkRange],
) -> list[Segment]:
    """Return the block's own text, cut where a style changes; a hit is drawn over everything else."""
    layers = [(link.start, link.end, link.style) for link in links]
    layers += [(span.start, span.end, style(span.style)) for span in row.spans]
    layers += [(hit.start, hit.end, UNDIMMED + style("hit")) for hit in hits]
    edges = {row.start, row.end}
    for start, end, _drawn in layers:
        edges.update((max(row.start, start), min(row.end, end)))
    shift = row.lead - row.start
    segments = []
    for start, end in pairwise(sorted(edge for edge in edges if row.start <= edge <= row.end)):
        drawn = kind
        for first, last, layer in layers:
            if first <= start < last:
                drawn = drawn + layer
        segments.append(Segment(text[start + shift : end + shift], drawn))
    return segments
