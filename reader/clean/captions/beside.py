"""The caption that a credit on a line of its own belongs to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reader.clean.captions.line import is_headline
from reader.clean.captions.model import CREDIT_LINE, NO_CAPTION, Weigher, is_furniture
from reader.clean.captions.signs import CaptionWords
from reader.model import Block, Role
from reader.rules.wordlists import tokens

SHORT_CAPTION_WORDS = 60
"""Words of the longest caption that is known by less than its credit."""
NEIGHBOUR_WORDS = 30
"""Words of the longest caption that is known by a pointer or a gallery's count alone."""
COUNTED_WORDS = 5
"""Words of the shortest caption that is known by that, or by a credit's line: shorter ones are headings and buttons."""
LABEL_LENGTH = 20
"""Code points within which a colon makes a line a labelled notice (`Disclosure:`)."""
SCENE_WORDS = 6
"""Words of the shortest scene beside a credit line; `Work with us` is none."""
_QUOTED = re.compile(r"[\"“”«»„]")
_WORD = re.compile(r"\w+")
_UNKNOWN, _TITLE = Role.UNKNOWN, Role.TITLE
_SIGNED = frozenset({Role.BYLINE, Role.DATE})


def caption_beside(
    blocks: Sequence[Block], line: int, found: Mapping[int, str], words: CaptionWords, weigher: Weigher
) -> int | None:
    """The caption that a lone credit line belongs to: the line before it, if that may be one, else the one after."""
    before, after = line - 1, line + 1
    if any(found.get(index) not in (None, CREDIT_LINE) for index in (before, after)):
        return None
    open_ = [i for i in (before, after) if 0 <= i < len(blocks) and i not in found and is_free(blocks[i])]
    text = blocks[before].text.strip() if before in open_ else ""
    if text and _is_apart(before, blocks, found, weigher) and _may_stand_apart(text, words, weigher):
        return before
    credit = words.credits.find(blocks[line].text)
    # Above `Photo: Jane Doe` a sentence that tells something is the text's, and the picture has no caption.
    tells = credit is not None and credit.kind == "lead-in" and text.endswith(".") and words.scenes.tells(text)
    if _fits_beside(text) and words.shows(text) and not tells:
        return before
    summary = before > 0 and blocks[before - 1].role is _TITLE
    if text and not summary and credit is not None:
        fits = COUNTED_WORDS <= len(_WORD.findall(text)) <= NEIGHBOUR_WORDS and text[-1] not in "?:\"”»'’"
        fits = fits and text[0].isalpha() and "|" not in text
        speaks = not words.speaking.isdisjoint(tokens(text))
        sure = (words.has_person(credit, blocks[line].text) and not tells) or words.shows_at_least(text)
        if sure and fits and not speaks and not text[0].islower() and ":" not in text[:LABEL_LENGTH]:
            return before
    if after in open_ and not words.shows_at_least(text):
        text = blocks[after].text.strip()
        if _fits_beside(text) and words.shows(text) and not words.scenes.tells(text):
            return after
    return None


def _is_apart(index: int, blocks: Sequence[Block], found: Mapping[int, str], weigher: Weigher) -> bool:
    """Whether no text stands above a line, but the byline, another caption, a number or a button."""
    if index == 0:
        return False
    above = blocks[index - 1]
    if above.role in _SIGNED or index - 1 in found:
        return True
    return above.role is _UNKNOWN and (above.text.strip(" +/#").isdigit() or is_furniture(above.text, weigher))


def _may_stand_apart(text: str, words: CaptionWords, weigher: Weigher) -> bool:
    """Whether a line is as long as captions are, addresses nobody and lists nothing: all that its place leaves open."""
    fits = COUNTED_WORDS <= len(_WORD.findall(text)) <= NEIGHBOUR_WORDS and text[-1] not in "?:"
    seen = tokens(text)
    if not words.speaking.isdisjoint(seen) and _QUOTED.search(text) is None:
        return False
    plain = (text[0].isupper() or not text[0].isalpha()) and "|" not in text and "://" not in text
    return fits and plain and not is_headline(text) and weigher.phrases.address.isdisjoint(seen)


def _fits_beside(text: str) -> bool:
    """Whether a line beside a credit quotes nobody, lists nothing and is as long as captions are."""
    plain = _QUOTED.search(text) is None and ": " not in text
    return plain and SCENE_WORDS <= len(_WORD.findall(text)) <= SHORT_CAPTION_WORDS


def is_free(block: Block) -> bool:
    """Whether a block has no role yet and is short enough for a caption."""
    return block.role is _UNKNOWN and block.shape not in NO_CAPTION and len(block.text) < 800
