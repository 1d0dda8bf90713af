"""Where the head of an article names its publisher: title, masthead, byline, dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.annotate.publisher.source_evidence import LONGEST_LINE, SHORT, Evidence, is_word, own_name
from reader.annotate.publisher.source_words import SourceWords
from reader.late import late
from reader.model import Block, Mark, Role
from reader.rules.outlets import domain_of, plain

TITLE_TAILS = {1: 0.75, 2: 0.6}
"""Weight of the last part of a page's title, by how many parts follow the headline; more are key words."""
EDITORIAL = 0.6
"""Weight of the name before `view on` in a headline: others write of what a paper thinks in a sentence with a verb."""
OF_SITE = 0.7
"""Weight of a bare domain above the headline, as browsers' reading views have it."""
MASTHEAD_WORDS = 6
"""Words of the longest line that is read as a masthead."""

OF_FILE, ARCHIVED = "top.", "top.archive"
"""How the rules of lines begin that tell of the file, and that of an archive's toolbar."""

_TITLE = Role.TITLE
_TITLE_CUT = late(r"\s+(?:[|\-–—·•»«:]|::|--)\s+|\s*\|\s*|:\s+")
_TITLE_SIGNS = tuple("-|:–—·•»«")
"""What such a cut has."""
_PIECE = re.compile(r"\s*[|/•·–—,(]\s*|\s-\s")
_DATELINE = late(r"^[^()]{0,60}\(([^()]{2,30})\)")
_OUTLET_FIRST = late(r"^([^\W_][\w.&'’ ]{1,28}) \([^()]{2,30}\) ")
_CALL_SIGN = late(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?")
"""How broadcasters of the United States are called: 47 CFR 73.3550."""


def in_titles(titles: Sequence[tuple[int, str]], words: SourceWords) -> Iterator[Evidence]:
    """`Headline | Site`: the site is sure where another line says the headline alone."""
    said = {plain(text) for _, text in titles}
    for index, text in titles:
        yield from _in_editorial(index, text, words)
        if not any(map(text.__contains__, _TITLE_SIGNS)):
            continue
        cuts = [cut for cut in _TITLE_CUT.finditer(text) if ":" not in cut[0]][-6:]
        alone = any(plain(text[: cut.start()]) in said for cut in cuts)
        if cuts and plain(text[cuts[0].end() :]) in said and words.is_name(text[: cuts[0].start()]):
            yield Evidence(text[: cuts[0].start()], 0.6, "source.title", Mark(index, 0, cuts[0].start()))
            continue
        tails = sum(
            1
            for cut in cuts
            if not any(
                plain(text[: later.start()]) in said
                for later in cuts
                if later is not cut and later.start() > cut.start()
            )
        )
        sure = TITLE_TAILS.get(tails, 0.25) if alone else 0.4
        for number, cut in enumerate(cuts, 1):
            end = cuts[number].start() if number < len(cuts) else len(text)
            tail, last = text[cut.end() : end], number == len(cuts)
            if not words.is_name(tail) or len(tail.split()) > 7:
                continue
            mark = Mark(index, cut.end(), end)
            tail = _edition_of(tail, words)
            if words.outlets.named(tail) is not None or domain_of(tail) is not None:
                yield Evidence(tail, 1.0, "source.title", mark)
            elif last:
                named_so = len(cuts) == 1 and words.is_outlet_like(tail)
                yield Evidence(tail, max(min(sure, 0.75), 0.6 if named_so else 0.0), "source.title", mark)
            else:
                yield Evidence(tail, 0.15, "source.title", mark)


def _in_editorial(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """`The Example view on ...`, `Example editorial: ...`: the house's own opinion, in its name."""
    match = words.editorial.match(text)
    if match is not None:
        start, end = match.span(match.lastgroup or 0)
        if text[:start].strip().casefold() in words.outlets.articles:
            start = 0
        name = text[start:end].strip(' «»“”"')
        known = own_name(name, words.outlets, contracted=start > 0)
        if known is not None or (
            words.is_outlet_like(name) and not words.shape.is_bare(name) and not words.outlets.is_wire(name)
        ):
            yield Evidence(known or name, EDITORIAL, "source.editorial", Mark(index, start, end))


def _edition_of(name: str, words: SourceWords) -> str:
    """The outlet that a title names with a place or a section behind (`Example Ohio`); the name itself otherwise."""
    if words.outlets.named(name) is None and not words.is_outlet_like(name):
        for shorter, _ in words.read_names(name, 0):
            if words.outlets.named(shorter) is not None and not is_word(shorter):
                return shorter
    return name


def of_file(block: Block) -> bool:
    """Whether a line belongs to the preamble: a release's label, a mail's head, an archive's toolbar."""
    return block.rule is not None and block.rule.startswith(OF_FILE)


def in_masthead(blocks: Sequence[Block], words: SourceWords) -> Iterator[Evidence]:
    """The first line that does not tell of the file, above the headline, that is a domain or made like a name."""
    first = next((index for index, block in enumerate(blocks) if block.text.strip() and not of_file(block)), None)
    if first is None or blocks[first].role is _TITLE or not any(block.role is _TITLE for block in blocks):
        return
    name = blocks[first].text.strip()
    if "." in name and " " not in name and name[:4] != "www." and domain_of(name) is not None:
        yield Evidence(name, OF_SITE, "source.masthead", Mark(first, 0, len(blocks[first].text)))
        return
    if ":" in name or len(name.split()) > MASTHEAD_WORDS or not words.is_name(name) or words.outlets.is_wire(name):
        return
    known = words.outlets.named(name) is not None
    if known or words.is_outlet_like(name):
        yield Evidence(name, 0.5 if known else 0.6, "source.masthead", Mark(first, 0, len(blocks[first].text)))


def in_dateline(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """`(CNN) -`, `CNN (New York)`: an outlet's own dateline; a news agency's tells only who wrote it."""
    opening = _OUTLET_FIRST.match(text[:60])
    if opening is not None and words.outlets.names.get(plain(opening[1])) and not words.outlets.is_wire(opening[1]):
        yield Evidence(opening[1], 0.4, "source.dateline", Mark(index, 0, opening.end(1)))
    match = _DATELINE.match(text[:SHORT])
    name = match[1].strip() if match is not None else ""
    if match is not None and name and not words.outlets.is_wire(name):
        if words.outlets.named(name) is not None and words.is_name(name):
            yield Evidence(name, 0.5, "source.dateline", Mark(index, match.start(1), match.end(1)))
        elif (words.is_outlet_like(name) and words.is_name(name)) or _CALL_SIGN.fullmatch(name):
            yield Evidence(name, 0.3, "source.dateline", Mark(index, match.start(1), match.end(1)))


def in_byline(index: int, text: str, words: SourceWords, *, dated: bool) -> Iterator[Evidence]:
    """`Jane Doe | The Example Post`: a part of the byline that is no person."""
    if not text.isascii() and (labelled := words.unspaced_source.search(text[:LONGEST_LINE])) is not None:
        if words.is_name(labelled[1]):
            yield Evidence(labelled[1], 0.6, "source.byline", Mark(index, *labelled.span(1)))
        return
    offset = 0
    for number, piece in enumerate(_PIECE.split(text[:LONGEST_LINE])):
        name = piece.strip(" .()")
        label, _, named = name.partition(":")
        if named and label.strip().casefold() in words.source_labels:
            name = named.strip()
        start = text.find(name, offset) if name else -1
        if start < 0:
            continue
        offset = start + len(name)
        inside = _outlet_at_end(name, words)
        at = text.find(inside, start)
        mark = Mark(index, at, at + len(inside))
        if words.outlets.is_wire(inside) or not words.is_name(inside):
            continue
        if words.outlets.named(inside) is not None or (
            (number or dated) and len(inside.split()) <= 5 and words.is_outlet_like(inside)
        ):
            yield Evidence(inside, 0.6, "source.byline", mark)


def below_byline(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """`THE EXAMPLE POST` on the line below the byline: a name made like an outlet's and nothing else."""
    name = text.strip()
    if 2 <= len(name.split()) <= MASTHEAD_WORDS and words.is_outlet_like(name) and words.is_name(name):
        opening = next(words.read_names(name, 0), None)
        if opening is not None and opening[0] == name and not words.outlets.is_wire(name):
            # Sections are named so as well: `Chicago News`.
            whole = name.split()[0].casefold() in words.outlets.articles or name.isupper()
            yield Evidence(name, 0.6 if whole else 0.5, "source.byline", Mark(index, 0, len(text)))


def _outlet_at_end(piece: str, words: SourceWords) -> str:
    """The known outlet that a part of a byline ends with, or the one before `Staff Writer`; else the whole part."""
    tokens = piece.split()
    for size in range(min(3, len(tokens) - 1), 0, -1):
        house = " ".join(tokens[:-size])
        named = words.is_outlet_like(house) or (words.outlets.named(house) is not None and not is_word(house))
        if named and words.staff.fullmatch(" ".join(tokens[-size:])) and piece.startswith(house):
            return house
    for size in range(min(4, len(tokens) - 1), 0, -1):
        tail = " ".join(tokens[-size:])
        if words.outlets.named(tail) is not None and (size > 1 or not is_word(tail)) and piece.endswith(tail):
            return tail
    return piece
