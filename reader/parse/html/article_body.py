"""The article's text as a page states it in data (`articleBody`, scripts), where the page itself shows less of it.

Pages whose text a script puts in have nothing else; pages behind a wall show its beginning. A page that shows all of
it, or a text of its own that it is not, is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from reader.model import Shape
from reader.parse.html.blocks import Piece, is_running
from reader.parse.html.names import telling
from reader.parse.plain import split_lines
from reader.text.references import resolved

STATED = "stated"
"""The hint of blocks that the page does not show; their names are the id of the rule that found them."""
LINKED_DATA = "json-ld.articleBody"
MAX_BODIES = 10
"""Bodies of one page that are compared; pages with more are lists."""
LEAST_WORDS = 20
"""Words of the shortest body; shorter ones are summaries."""
PROBES, PROBE = 120, 24
"""How many pieces of a body, of how many letters and figures, are looked for in the page."""
SHOWN = 0.8
"""Share of them from which the page has the text. Of six real pages that state one the least was 0.93."""
LAST, LAST_SHOWN = 3, 0.2
"""The last part of the body (a third), and the share of its pieces on the page below which that has a beginning."""
OWN_TEXT = 0.5
"""So much running text beside the body's, for each character of it, and the page has an article of its own."""
NOTICES = frozenset(("notice", "signup", "comments"))
"""Regions whose running text is never the article's: a page without a text of its own may hold nothing else."""
MAX_PARAGRAPHS = 5_000
"""Paragraphs of a body; of more, neighbours are joined."""
_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|blockquote|figure|figcaption|img|table|section|iframe)\b"
    r"[^<>]{0,2000}>",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"&lt;/?(?:p|br|div|span|strong|em|h[1-6]|ul|li|blockquote)\b", re.IGNORECASE)


def with_stated_body(
    pieces: Sequence[Piece],
    bodies: Sequence[str],
    read: Callable[[str], Sequence[Piece] | None],
    rule: str = LINKED_DATA,
) -> Sequence[Piece]:
    """The pieces of a page, with the stated body where the page shows only its beginning or nothing of it.

    `bodies` are those of its articles; of several none is the page's, unless the others are part of one of them. `read`
    makes pieces of HTML, or None of what it cannot. What is put in has the hint STATED and the `rule`. Total.
    """
    if not 0 < len(bodies) <= MAX_BODIES:
        return pieces
    longest = max(bodies, key=len)
    stated = _paragraphs(longest, read)
    body = bare("".join(piece.text for piece in stated))
    if sum(len(piece.text.split()) for piece in stated) < LEAST_WORDS or len(body) < PROBE:
        return pieces
    if any(bare(other) not in body for other in bodies if other != longest):
        return pieces
    if _is_shown(body, bare("".join(piece.text for piece in pieces))) or _has_own_text(pieces, body):
        return pieces
    place = _place(pieces, body)
    for piece in stated:
        piece.names = rule
    return [*pieces[:place], *stated, *pieces[place:]]


def bare(text: str) -> str:
    """A text's letters and figures alone, without case."""
    return "".join(filter(str.isalnum, text.casefold()))


def _paragraphs(body: str, read: Callable[[str], Sequence[Piece] | None]) -> list[Piece]:
    """The pieces of a body: parsed where it is HTML, else a paragraph a line."""
    if _ESCAPED.search(body):
        body = resolved(body)
    parsed = read(body) if _TAG.search(body) else None
    if parsed is None:
        lines = [line for given in split_lines(resolved(_TAG.sub(" ", body))) if (line := " ".join(given.split()))]
        size = -(-len(lines) // MAX_PARAGRAPHS) or 1
        texts = [" ".join(lines[start : start + size]) for start in range(0, len(lines), size)]
        return [_stated(text) for text in texts]
    return [_stated(piece.text, piece.tag, piece.shape, piece.indent) for piece in parsed]


def _stated(text: str, tag: str = "p", shape: Shape = Shape.PARAGRAPH, indent: int = 0) -> Piece:
    return Piece(text, tag, shape, "", STATED, "", 0.0, indent, ())


def _is_shown(body: str, page: str) -> bool:
    """Whether a page shows a body, or more than a beginning of it."""
    step = max(1, (len(body) - PROBE) // PROBES)
    found = [body[start : start + PROBE] in page for start in range(0, len(body) - PROBE + 1, step)]
    last = found[-(-len(found) * (LAST - 1) // LAST) :]
    return sum(found) >= SHOWN * len(found) or sum(last) > LAST_SHOWN * len(last)


def _has_own_text(pieces: Sequence[Piece], body: str) -> bool:
    """Whether a page holds running text that is not the body's, and is not little beside it."""
    other = 0
    for piece in pieces:
        if is_running(piece) and not piece.hidden and not _is_notice(piece):
            text = bare(piece.text)
            middle = max(0, (len(text) - PROBE) // 2)
            if text[:PROBE] not in body and text[middle : middle + PROBE] not in body:
                other += len(text)
                if other >= OWN_TEXT * len(body):
                    return True
    return False


def _is_notice(piece: Piece) -> bool:
    """Whether a block stands in what is called a notice or the like, be it most of the page."""
    return any(telling(names, "", "", "").region in NOTICES for names in piece.names.split("/"))


def _place(pieces: Sequence[Piece], body: str) -> int:
    """Where the body belongs: behind the last of what the page shows of it, behind its headline, or at its end."""
    shown = [i for i, piece in enumerate(pieces) if len(text := bare(piece.text)) >= PROBE and text[:PROBE] in body]
    headlines = [i for i, piece in enumerate(pieces) if piece.tag == "h1" or piece.hint == "title"]
    return max(shown[-1:] or headlines[:1] or [len(pieces) - 1]) + 1
