"""The most headline-like line of a text that does not open with its headline, as text browsers lay pages out.

A headline stands above the text and shares its words; a byline or a date follows it soon. Menus, captions,
other stories' headlines share less or stand elsewhere. And where, below a headline that is known, its lines may stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.clean.line import SPOKEN
from reader.clean.phrases import Phrases, find, tokens
from reader.late import late
from reader.model import Block, Shape
from reader.rules.load import Words
from reader.rules.outlets import domain_of

PROSE_WORDS = 25
"""Words from which a block is a paragraph."""
RUN, RUN_BLOCKS = 3, 8
"""So many paragraphs within so many blocks are a text's beginning; a notice in a page's menu stands alone."""
ABOVE, INTO = 60, 4
"""Blocks above the text's beginning, and paragraphs' room below it, among which the headline is looked for."""
COMPARED = 30
"""Blocks of the text whose words a headline is compared with."""
LEAST_SHARE = 0.25
"""Share of a line's longer words that must stand in the text. Set on half of the development pages."""
SIGNED_WITHIN = 6
"""Blocks below a headline within which a byline or a date line speaks for it."""
SUMMARY_LEAD = 0.4
"""By how much the line below a headline may look more like one."""
LEAST_HEADING = 1.0
"""Likeness that a line above the best one must have of its own."""
ABOVE_TITLE = 4
"""Blocks above the headline that may hold its date or byline: a kicker line, a section, alternative text."""
BELOW_TITLE = 25
"""Blocks below the headline among which date and byline are looked for when no paragraph ends the search before."""
ABOVE_PROSE = 30
"""Blocks above the first paragraph, where the headline is far above it (a page's menu between `<title>` and text)."""
THICK, THICK_BLOCKS = 4, 10
"""So many paragraphs within so many blocks are a text's beginning, below a headline that is known."""
MOST_PLACES = 3
"""Places that say the title, below which is looked."""
PARAGRAPHS = 2
"""Paragraphs after which the search ends: a caption or a summary may be the first."""
LONG_WORD = 4
"""Letters from which a word says what a text is about, or that a line is a menu."""
LEAST_SECTIONS = 3
"""Names of sections in the shortest line that is a menu without its bars."""

LEAST_LINE, LINES_BELOW = 4, 8
"""Words of the shortest headline below a line that is none, and blocks below it among which it stands."""
LONGEST_NOTICE = 200
"""Code points of the longest line that is asked for such a phrase."""
STEM = 5
"""Letters by which two forms of a word are taken for one."""

_WORD = late(r"\w+")
_QUOTES, _CLOSING = tuple("\"“„«»‘'"), "\"“”»«’'"
_LEADERS = frozenset("-–—•*·>»›+|")
_SENTENCE_ENDS = frozenset(".…!:,;")
_END = late(r"[.!?。…][\"'”’»)\]]*$")
_BRACKETED = late(r"^[\[(•*+<>►▶□■○●▪»|]")
_DATED = late(r"\b(?:19|20)\d\d\b")


def text_start(blocks: Sequence[Block]) -> int | None:
    """Where paragraphs come thick for the first time."""
    prose = [i for i, block in enumerate(blocks) if is_prose(block)]
    for number, index in enumerate(prose):
        if number + RUN <= len(prose) and prose[number + RUN - 1] - index <= RUN_BLOCKS:
            return index
    return prose[0] if prose else None


def is_prose(block: Block) -> bool:
    """Whether a block is a paragraph: long, and not a list's entry."""
    return len(block.text) > 100 and block.text.count(" ") >= PROSE_WORDS and block.shape is not Shape.TABLE


def subject_words(blocks: Sequence[Block], start: int) -> frozenset[str]:
    """The longer words of the text's beginning."""
    found: set[str] = set()
    for block in blocks[start : start + COMPARED]:
        if is_prose(block):
            found.update(_WORD.findall(block.text[:1500].casefold()))
    return frozenset(word for word in found if len(word) >= LONG_WORD)


def shared(text: str, subject: frozenset[str]) -> float:
    """Share of a line's longer words that the text has as well (a plural or a case apart)."""
    longer = {word for word in _WORD.findall(text.casefold()) if len(word) >= LONG_WORD}
    if not longer:
        return 0.0
    stems = {word[:STEM] for word in subject}
    return sum(1 for word in longer if word[:STEM] in stems) / len(longer)


def best_heading(
    blocks: Sequence[Block], texts: Sequence[str], words: Words, *, below: int = -1
) -> tuple[int, float] | None:
    """The most headline-like line below a block, and how good it is (0 to about 3); None where no line is one."""
    start = text_start(blocks)
    if start is None:
        return None
    subject = subject_words(blocks, start)
    best: tuple[float, int] | None = None
    for index in range(max(below + 1, start - ABOVE), min(len(blocks), start + INTO)):
        if index >= start and _is_said(texts[index], blocks[index]):
            continue
        score = _likeness(index, blocks, texts, words, subject)
        if score > 0:
            score -= 0.02 * (start - index) if index < start else 0.5
            best = max(best, (score, index)) if best is not None else (score, index)
    if best is None:
        return None
    above = best[1] - 1
    # A summary shares as many words as the headline above it.
    if above > below and _likeness(above, blocks, texts, words, subject) >= max(best[0] - SUMMARY_LEAD, LEAST_HEADING):
        return above, best[0]
    return best[1], best[0]


def line_below(
    first: int, blocks: Sequence[Block], texts: Sequence[str], words: Words, phrases: Phrases | None
) -> int | None:
    """The first line below another that may be the headline, above all text: no notice, no date, and no sentence."""
    for index in range(first + 1, min(first + 1 + LINES_BELOW, len(blocks))):
        text = texts[index]
        if not text or is_prose(blocks[index]):
            return None
        if len(_WORD.findall(text)) < LEAST_LINE or is_furniture(text, words) or _is_signature(text, words):
            continue
        if text[:1] not in _LEADERS and not is_notice(text, phrases):
            return None if text.rstrip(_CLOSING)[-1:] in _SENTENCE_ENDS else index
    return None


def is_notice(text: str, phrases: Phrases | None) -> bool:
    """Whether a line opens with a phrase of furniture that says all: `Stay up to date with`, `We've updated our`."""
    match = None if phrases is None or len(text) > LONGEST_NOTICE else find(tokens(text), phrases)
    return match is not None and match.start and match.kind in SPOKEN and (match.words > 1 or match.end)


def _is_said(text: str, block: Block) -> bool:
    """Whether a line among paragraphs is one itself: it ends like a sentence, or begins with what somebody says."""
    if block.shape is Shape.HEADING:
        return False
    return text[:1] in _QUOTES or text.rstrip(_CLOSING)[-1:] in (".", "…")


def _likeness(
    index: int, blocks: Sequence[Block], texts: Sequence[str], words: Words, subject: frozenset[str]
) -> float:
    text, block = texts[index], blocks[index]
    count = len(_WORD.findall(text))
    if not 3 <= count <= 30 or is_prose(block) or domain_of(text):
        return 0.0
    if is_furniture(text, words) or _is_signature(text, words):
        return 0.0
    share = shared(text, subject)
    if share < LEAST_SHARE:
        return 0.0
    score = share + min(count, 7) / 7
    if _BRACKETED.match(text) or block.shape is Shape.LIST_ITEM:
        score -= 0.8
    if _END.search(text) and text[-1] not in "?!”'’\"»":
        score -= 0.6
    if count > 18:
        score -= 0.4
    if any(sign in text for sign in "|©@") or text[0].islower() or text[0] in '"“«„‘':
        score -= 0.5
    if any(_is_signature(texts[i], words) for i in range(index + 1, min(index + 1 + SIGNED_WITHIN, len(texts)))):
        score += 0.6
    return score + 0.5 * (block.shape is Shape.HEADING)


def _is_signature(text: str, words: Words) -> bool:
    """Whether a line is a byline, a date line or a credit, by how it opens or by its year."""
    lowered = text.casefold().lstrip(" •*-")
    if not lowered or len(text) > 120:
        return False
    for name in ("byline", "published", "updated", "credit"):
        for word in words[name]:
            if lowered.startswith(word) and lowered[len(word) : len(word) + 1] in {" ", ":"}:
                return name != "byline" or text[len(word) :].strip(" :")[:1].isupper()
    return len(text) <= 60 and _DATED.search(text) is not None and sum(c.isdigit() for c in text) >= 5


def is_furniture(text: str, words: Words) -> bool:
    """Whether a line is a menu's or a notice's: two words of which one is, or a whole phrase at its start."""
    folded = text.casefold().strip(" *•[]()|>»")
    short = folded.count(" ") < 2
    return len(folded) < 60 and any(
        folded.startswith(phrase) and not folded[len(phrase) : len(phrase) + 1].isalnum() and (short or " " in phrase)
        for phrase in words["not_title"]
    )


def are_sections(text: str, words: Words) -> bool:
    """Whether a line is a menu without its bars: `Home News Example City Business Subscribe`."""
    opening = text.partition(" ")[0].casefold()
    known = opening in words["not_title"] or opening in words["not_source"]
    if not known or "|" in text or not text[-1].isalpha():
        return False
    said = {word.casefold() for word in text.split() if word[0].isupper() and len(word) >= LONG_WORD}
    named = said.intersection(words["not_title"]) | said.intersection(words["not_source"])
    return len(named) >= LEAST_SECTIONS and len(named) * 3 > len(said)


def head_window(blocks: Sequence[Block], anchors: Sequence[int]) -> tuple[int, ...]:
    """The blocks between headline and text, where date and byline stand: below each place that says the title."""
    prose = [i for i, block in enumerate(blocks) if len(block.text) > 100 and block.text.count(" ") >= PROSE_WORDS]
    near: set[int] = set()
    for anchor in anchors[:MOST_PLACES]:
        below = [index for index in prose if index > anchor][:PARAGRAPHS]
        stop = min(
            len(blocks), max(anchor, 0) + BELOW_TITLE, below[-1] + 1 if len(below) == PARAGRAPHS else len(blocks)
        )
        near.update(range(max(0, anchor - ABOVE_TITLE), stop))
    start = _text_start(prose)
    if start is not None and (start - max(anchors, default=0) > BELOW_TITLE or start not in near):
        near.update(range(max(0, start - ABOVE_PROSE), start + 1))
    return tuple(sorted(near))


def _text_start(prose: Sequence[int]) -> int | None:
    """Where paragraphs come thick for the first time; a notice in a page's menu stands alone."""
    for number, index in enumerate(prose):
        if number + THICK <= len(prose) and prose[number + THICK - 1] - index <= THICK_BLOCKS:
            return index
    return prose[0] if prose else None
