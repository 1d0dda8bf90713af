"""The two lines of a headline, as pieces of text with the names of their styles."""

from __future__ import annotations

from rich.cells import cell_len

from reader.model import Headline, Snippet
from reader.render.known import short_file, short_name
from reader.render.record import shown_path
from reader.render.wrap import crop
from reader.ui.literal import plain
from reader.ui.signs import Signs

Pieces = list[tuple[str, str]]
"""Text and the name of its style, in order."""

LEAST_SOURCE_CELLS = 12
"""A publisher or file name is not cropped below this, so that it can still be told from others."""

MOST_FILE_CELLS = 17
"""A file name in place of a publisher takes no more: it says little."""

BEFORE_HIT_CELLS = 12
"""Text kept before the first hit of a matching line, where the line is too long to begin at its start."""


def title_line(headline: Headline, width: int, signs: Signs) -> Pieces:
    """Return the first line in `width` cells: the title, and the star at the line's end."""
    room = width - 2 if headline.starred else width
    title = crop(plain(headline.title), room, signs.ellipsis)
    style = "title" if headline.read else "unread"
    if not headline.starred:
        return [(title, style)]
    return [(title, style), (" " * (width - cell_len(title) - len(signs.star)), ""), (signs.star, "star")]


def second_line(headline: Headline, snippet: Snippet | None, width: int, signs: Signs) -> Pieces:
    """Return the second line: the matching line while searching, else source, date and who speaks."""
    if headline.error:
        return [(crop(plain(headline.error), width, signs.ellipsis), "error")]
    if snippet is not None:
        return _matching_line(snippet, width, signs)
    names = [plain(short_name(name)) for name in headline.speakers]
    least = signs.parts.join(part for part in (headline.date or "", *names[:1]) if part)
    room = max(LEAST_SOURCE_CELLS, width - cell_len(least) - cell_len(signs.parts)) if least else width
    source = crop(_source(headline, room, bool(least), signs), width, signs.ellipsis)
    rest = signs.parts + headline.date if headline.date else ""
    for nth, name in enumerate(names):
        more = (", " if nth else signs.parts) + name
        if nth and cell_len(source + rest + more) > width:
            break
        rest += more
    rest = crop(rest, max(0, width - cell_len(source)), signs.ellipsis)
    return [(source, "source" if headline.source else "file"), (rest, "second")]


def _source(headline: Headline, room: int, followed: bool, signs: Signs) -> str:
    """Return the publisher, or the file where that is not known, in about `room` cells."""
    if headline.source:
        sign = "" if headline.source_stated else signs.inferred
        return crop(plain(headline.source), room - cell_len(sign), signs.ellipsis) + sign
    number = "" if headline.record is None else f"#{headline.record}"
    room = min(room, MOST_FILE_CELLS) if followed else room
    return short_file(shown_path(headline.path), room, signs.ellipsis) + number


def _matching_line(snippet: Snippet, width: int, signs: Signs) -> Pieces:
    """Return the text around the first hit, the hits in their style."""
    text, begin, lead = snippet.text, 0, ""
    first = snippet.hits[0] if snippet.hits else None
    if first and cell_len(text[: first.end]) > width:
        begin = max(0, first.start - BEFORE_HIT_CELLS)
        space = text.find(" ", begin, first.start)
        begin = space + 1 if space >= 0 else begin
        lead = signs.ellipsis
    pieces: Pieces = [(lead, "second")]
    room = width - cell_len(lead)
    place = begin
    ranges = [(hit.start, hit.end, "hit") for hit in snippet.hits] + [(len(text), len(text), "")]
    for start, end, style in ranges:
        for a, b, name in ((place, start, "second"), (max(start, place), end, style)):
            if a < b and room > 0:
                whole = plain(text[a:b])
                piece = crop(whole, room, signs.ellipsis)
                pieces.append((piece, name))
                room = room - cell_len(piece) if piece == whole else 0  # nothing follows what was cut
        place = max(place, end)
    return pieces
