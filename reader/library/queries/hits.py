"""Where a query's words stand in an article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise, takewhile

from reader.library.queries.query_nodes import VOICES, And, Node, Not, Or, Words, speaks, wanted_words
from reader.library.queries.speaker_titles import without_titles
from reader.model import HEADLINE, Article, Block, Mark, Quote, QuoteKind, Role, Snippet, TextRange, title_block
from reader.text.fold import fold_map, terms

SNIPPET_BEFORE = 40
"""Code points of text before the first hit of a snippet."""
SNIPPET_LENGTH = 240
"""Code points of a snippet; a terminal's line is shorter, it is cut there."""

Span = tuple[int, int]
Term = tuple[str, int, int]
"""A folded term and where it stands in the block's text."""


def find_hits(node: Node, article: Article) -> tuple[Mark, ...]:
    """Give the places of the wanted words in headline and blocks, in order, merged where they overlap."""
    return (*_in_headline(node, article), *_hits(node, article))


def _in_headline(node: Node, article: Article) -> Iterator[Mark]:
    """Give them in a headline that no block is."""
    asked = [words for words in wanted_words(node) if words.field in (None, "title", "all")]
    if asked and title_block(article) is None:
        found = block_terms(article.title)
        spans = {span for words in asked for span in _matches(words, found)}
        yield from (Mark(HEADLINE, start, end) for start, end in _merged(sorted(spans)))


def _hits(node: Node, article: Article) -> Iterator[Mark]:
    """Give them as they are found: of a text of megabytes the first is known long before the last."""
    asked = list(wanted_words(node))
    if not asked:
        return
    spoken = _meant(node, article) if any(words.field in VOICES for words in asked) else ()
    allowed = {words.field: _by_block(_places(words.field, article, spoken)) for words in asked}
    for number in sorted({block for places in allowed.values() for block in places}):
        found = block_terms(article.blocks[number].text)
        spans: set[Span] = set()
        for words in asked:
            if number in allowed[words.field]:
                spans.update(_inside(_matches(words, found), allowed[words.field][number]))
        yield from (Mark(number, start, end) for start, end in _merged(sorted(spans)))


def _by_block(places: Iterable[tuple[int, list[Span] | None]]) -> dict[int, list[Span] | None]:
    """Collect the ranges of each block; None for the whole of it."""
    found: dict[int, list[Span] | None] = {}
    for block, ranges in places:
        if ranges is None:
            found[block] = None
        else:
            known = found.setdefault(block, [])
            if known is not None:
                known.extend(ranges)
    return found


def find_snippet(node: Node, article: Article) -> Snippet | None:
    """Give a line of text around the first hit below the title; None where no word of the query is in the text."""
    shown = (mark for mark in _hits(node, article) if article.blocks[mark.block].role is not Role.TITLE)
    first = next(shown, None)
    if first is None:
        return None
    text = article.blocks[first.block].text
    start = _word_start(text, max(0, first.start - SNIPPET_BEFORE), first.start)
    end = min(len(text), start + SNIPPET_LENGTH)
    line = text[start:end].replace("\n", " ")
    hits = [first, *takewhile(lambda mark: mark.block == first.block and mark.start < end, shown)]
    lead = "…" if start else ""
    ranges = (TextRange(mark.start - start + len(lead), min(mark.end, end) - start + len(lead)) for mark in hits)
    return Snippet(lead + line + ("…" if end < len(text) else ""), tuple(ranges))


def _word_start(text: str, start: int, hit: int) -> int:
    """Move to the beginning of a word, never past the hit."""
    if start == 0 or text[start - 1].isspace():
        return start
    space = next((at for at in range(start, hit) if text[at].isspace()), None)
    return start if space is None else space + 1


def block_terms(text: str) -> list[Term]:
    """Give the folded terms of a text with their places in it."""
    folded, offsets = fold_map(text)
    found: list[Term] = []
    at = 0
    for term in terms(text):
        start = folded.find(term, at)
        if start < 0:
            continue
        at = start + len(term)
        end = offsets[at] if at < len(offsets) and offsets[at] > offsets[at - 1] else offsets[at - 1] + 1
        found.append((term, offsets[start], end))
    return found


def _matches(words: Words, found: list[Term]) -> Iterator[Span]:
    wanted = words.terms
    if words.field == "said":
        for term, start, end in found:
            last = wanted[-1]
            if term in wanted or (words.prefix and term.startswith(last)):
                yield start, end
        return
    first, length = wanted[0], len(wanted)
    for at in range(len(found) - length + 1):
        term = found[at][0]
        if term != first and not (length == 1 and words.prefix and term.startswith(first)):
            continue
        if all(_equal(words, n, found[at + n][0]) for n in range(1, length)):
            yield found[at][1], found[at + length - 1][2]


def _equal(words: Words, n: int, term: str) -> bool:
    last = n == len(words.terms) - 1
    return term == words.terms[n] or (last and words.prefix and term.startswith(words.terms[n]))


def _inside(spans: Iterable[Span], ranges: list[Span] | None) -> Iterator[Span]:
    if ranges is None:
        yield from spans
        return
    ordered = sorted(ranges)
    firsts = [first for first, _ in ordered]
    lasts = list(accumulate((last for _, last in ordered), max))
    for start, end in spans:
        before = bisect_right(firsts, start)
        if before and end <= lasts[before - 1]:
            yield start, end


def _merged(spans: list[Span]) -> Iterator[Span]:
    if not spans:
        return
    start, end = spans[0]
    for (_, _), (following_start, following_end) in pairwise(spans):
        if following_start < end:
            end = max(end, following_end)
        else:
            yield start, end
            start, end = following_start, following_end
    yield start, end


def _places(field: str | None, article: Article, spoken: Sequence[Quote]) -> Iterator[tuple[int, list[Span] | None]]:
    """Give the blocks in which a field's words are looked for, and the ranges there; None for the whole block.

    `spoken`: the quotations that are meant.
    """
    if field in VOICES:
        yield from _in_quotes(field, spoken)
    elif field == "credit":
        for caption in article.captions:
            if caption.credit is not None and caption.credit.mark is not None:
                mark = caption.credit.mark
                yield mark.block, [(mark.start, mark.end)]
    elif field == "source":
        mark_of_source = article.attribution.mark
        if mark_of_source is not None:
            yield mark_of_source.block, [(mark_of_source.start, mark_of_source.end)]
    else:
        for number, block in enumerate(article.blocks):
            if _holds(field, block):
                yield number, None


def _in_quotes(field: str | None, spoken: Sequence[Quote]) -> Iterator[tuple[int, list[Span] | None]]:
    for quote in spoken:
        if field == "quote":
            for mark in quote.marks:
                yield mark.block, [(mark.start, mark.end)]
        elif quote.speaker is not None and quote.speaker.mark is not None:
            mark = quote.speaker.mark
            yield mark.block, [(mark.start, mark.end)]


def _meant(node: Node, article: Article) -> list[Quote]:
    """Give the quotations that a query means: those that meet all it asks of one (conditions.py has it in SQL)."""
    meant = []
    for quote in article.quotes:
        if quote.kind is QuoteKind.TERM:
            continue
        text = "\n".join(article.blocks[mark.block].text[mark.start : mark.end] for mark in quote.marks)
        speaker = quote.speaker
        who = terms(f"{speaker.name} {speaker.role or ''}") if speaker is not None else []
        if _meets(node, block_terms(text), frozenset(who)):
            meant.append(quote)
    return meant


def _meets(node: Node, said: list[Term], who: frozenset[str]) -> bool:
    """Tell whether a quotation of these words, by somebody of this name and role, is what a query asks for.

    What is asked of the article counts as met.
    """
    if isinstance(node, And):
        return all(_meets(part, said, who) for part in node.parts)
    if isinstance(node, Or):
        return any(_meets(part, said, who) for part in node.parts)
    if isinstance(node, Not):
        return not speaks(node.part) or not _meets(node.part, said, who)
    if not isinstance(node, Words) or node.field not in VOICES:
        return True
    if node.field == "quote":
        return next(_matches(node, said), None) is not None
    name = without_titles(node.terms)
    begun = name[-1] if node.prefix and name[-1] == node.terms[-1] else None
    return all(term in who or (term is begun and any(one.startswith(term) for one in who)) for term in name)


def _holds(field: str | None, block: Block) -> bool:
    if field == "title":
        return block.role is Role.TITLE
    if field == "caption":
        return block.role is Role.CAPTION
    if field == "author":
        return block.role is Role.BYLINE
    return field == "all" or block.role is not Role.BOILERPLATE
