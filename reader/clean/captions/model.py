"""Captions that no single sign gives away: what a line says and where it stands, weighed together.

A line without a credit or a label may be a caption, a paragraph of one sentence, a subheading, a standfirst. Many weak
signs tell them apart: no verb of a story, a name in full that the article tells of again, something done in the present
among paragraphs of the past, no full stop. `tests/quality/train_captions.py` learns what each is worth.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from reader.ascii import in_ascii
from reader.clean.captions.around import Around
from reader.clean.captions.line import WORD, LineWords, first_sentence, is_headline, line_signs, line_words
from reader.clean.captions.scenes import SceneWords, scene_words
from reader.clean.lines.line import FURNITURE_WORDS, LEAD
from reader.clean.lines.phrases import Phrases, find, is_spoken, phrases_of
from reader.clean.lines.phrases import tokens as phrase_words
from reader.clean.lines.signs import has_dateline
from reader.clean.weights import weights_of
from reader.frozen import frozen
from reader.late import late
from reader.model import Block, Role, Shape
from reader.rules.load import Rules
from reader.rules.wordlists import tokens

LIKELY = "caption.likely"
"""How the rules of captions begin that no single sign gives away."""
CREDIT_LINE = "caption.credit-line"
"""The rule of a line that is nothing but a credit."""
WEIGHTS = "caption_weights.json"
"""The trained weights' file in the rules' folder."""
LONGEST, MOST_WORDS = 250, 30
"""Code points and words of the longest line that is weighed: of 183 captions to learn from that no rule finds none has
more than 26, of the other lines near a paragraph half have."""
MOST_QUOTED = 20
"""Words of the longest with a quotation."""
MOST_TOLD = 2
"""Words of a story, each counted once, of the most telling line that ends without a stop; others have none: of 27
captions that end with a stop and have some, four were told from 960 lines that do."""
PROSE = 60
"""Code points of the shortest paragraph."""
LONGEST_LIST = 200
"""Short sentences of the longest list that a line with a colon announces."""
REACH_UP, REACH_DOWN = 2, 3
"""Blocks above and below of which one is a paragraph."""
HEAD = 100
"""Code points in which a dateline stands."""
ENDS = ("end.stop", "end.open", "end.quote", "end.mark")
"""The signs of how a line ends."""
DEEDS = frozenset({"leads.scene", "leads.does", "leads.doing", "verbless"})
"""Signs that say more together with where a line stands: what is done in it before anything is told."""
SPLIT, SPLIT_LEAST = "sentences.2", 100
"""The sign of a second sentence, and the hundredths above nothing from which such a line is a caption: at four to one
three of the corpus's sentences that look alike were taken for one, at eleven to one none."""
SUBTITLE_LEAST = 100
"""The hundredths above nothing from which a line right below the headline is a caption: subtitles look like one. Of the
invented press and the development's pages one such caption is given away by nothing else, and has 130."""
HEADS = ("t", "y")
"""The headline and its lines: what somebody does below them is the picture's."""
REASONS = {
    "name-again": ("named", "again"),
    "said-nearby": ("near",),
    "shows-what-is-done": ("shown", "scene", "does", "doing", "leads", "present"),
    "tells-nothing": ("told", "tells", "verbless"),
    "where-or-when": ("day", "year", "placed", "ends"),
    "points-into-the-picture": ("points",),
    "names-at-the-end": ("credit",),
    "beginning": ("first",),
    "ending": ("end.", "open.", "stop.", "mark.", "quote."),
    "length": ("words", "sentences"),
    "words": ("capitals", "common", "articles", "quotes", "colon", "money", "commas"),
}
"""What signs are called as a reason, by the beginnings of their names; the others tell where a line stands."""
_QUOTED = r"[\"“„«][^\"“”„«»]{3,}[\"“”»]|(?<!\w)[‘'][^‘’']{3,}[’'](?!\w)"
_LIST = re.compile(r"^\w:|\s[·•|]\s|^\d{1,2}[.)]\s|\d:\d\d")
"""An answer, a row of links, a numbered line, the time at which something was published."""
_ENDS = frozenset(".!?\"'”’»«)")
NO_CAPTION = frozenset({Shape.TABLE, Shape.CODE, Shape.HEADING})
"""Shapes of blocks that are no captions."""
_UNKNOWN, _TITLE = Role.UNKNOWN, Role.TITLE
_KINDS = {Role.TITLE: "t", Role.BYLINE: "y", Role.DATE: "y", Role.CAPTION: "c"}


@frozen
class Weigher:
    """A language's words, and what each sign is worth."""

    line: LineWords
    phrases: Phrases
    never: frozenset[str]
    """Words that no caption has but in a quotation: somebody who speaks, what might be."""
    small: frozenset[str]
    """Words that open a sentence of a story: `But`, `He`."""
    past: frozenset[str]
    """The commonest words of the past."""
    scenes: SceneWords
    """What makes a line one that shows something."""
    weights: Mapping[str, int]


def likely_captions(
    blocks: Sequence[Block], found: Mapping[int, str], language: str | None, rules: Rules
) -> dict[int, str]:
    """The lines that are more likely captions than not, each with a rule that says which sign weighed most."""
    weigher = weigher_of(language, rules)
    likely: dict[int, str] = {}
    for index, signs in weighed_lines(blocks, found, weigher):
        worth = {sign: weigher.weights[sign] for sign in signs if sign in weigher.weights}
        below_title = index > 0 and blocks[index - 1].role is _TITLE
        least = SPLIT_LEAST if SPLIT in signs else SUBTITLE_LEAST if below_title else 0
        if sum(worth.values()) + weigher.weights["least"] > least:
            likely[index] = f"{LIKELY}:{_reason(worth)}"
    return likely


def _reason(worth: Mapping[str, int]) -> str:
    """The kind of signs that weighed most together."""
    kinds: Counter[str] = Counter()
    for sign, weight in worth.items():
        kinds[next((reason for reason, starts in REASONS.items() if sign.startswith(starts)), "place")] += weight
    return max(kinds, key=lambda kind: (kinds[kind], kind))


def weighed_lines(
    blocks: Sequence[Block], found: Mapping[int, str], weigher: Weigher
) -> Iterator[tuple[int, frozenset[str]]]:
    """The lines that may be captions, with all their signs."""
    if not weigher.never:
        return
    kinds = kinds_of(blocks, found)
    article: Around | None = None
    for index, block in enumerate(blocks):
        # Most lines are long, or known.
        if not 0 < len(block.text) <= LONGEST or block.role is not _UNKNOWN or index in found:
            continue
        if (
            may_be_caption(index, blocks, kinds, weigher)
            and not is_furniture(block.text, weigher)
            and not _is_amid_furniture(index, blocks, weigher)
        ):
            article = article or Around(blocks, kinds, weigher.line.common, weigher.past)
            signs = {*line_signs(block.text, weigher.line), *article.signs(index)}
            signs |= {*_shown(block.text, signs, weigher.scenes, below_title=kinds[index - 1 : index] in HEADS)}
            signs |= {*_together(signs, article.past)}
            yield index, frozenset(signs)


def kinds_of(blocks: Sequence[Block], found: Mapping[int, str]) -> str:
    """A letter a block: t title, y byline or date, c caption, r credit alone, p paragraph, s short sentence, o open."""
    kinds = [_KINDS.get(block.role) or _kind(block.text) for block in blocks]
    for i, rule in found.items():
        kinds[i] = "r" if rule == CREDIT_LINE else "c"
    return "".join(kinds)


def _kind(text: str) -> str:
    return "o" if text[-1:] not in _ENDS else "p" if len(text) >= PROSE else "s"


def may_be_caption(index: int, blocks: Sequence[Block], kinds: str, weigher: Weigher) -> bool:
    """Whether a line is short, in nobody's voice, near a paragraph and in no list."""
    block = blocks[index]
    text = block.text
    # Most lines are a story's, and end here.
    seen, last = tokens(text), text[-1]
    if told := weigher.line.telling & seen:
        # `Jane Doe in 1968. She was ten.`: the first sentence shows, the second tells.
        first = first_sentence(text) if ". " in text else ""
        if first:
            told &= tokens(first)
        if len(told) > (MOST_TOLD if last.isalnum() and not first else 0):
            return False
    elif last == "." and text.split(" ", 1)[0].casefold() in weigher.small:
        return False
    if kinds[index] == "s" and _is_listed(index, blocks, kinds):
        return False
    if "p" not in kinds[max(0, index - REACH_UP) : index + 1 + REACH_DOWN] or index + 1 == len(blocks):
        return False
    # Lines without an end beside each other are a list's; above the text they are the headline's surroundings.
    if kinds[index + 1] == "o" or (index and kinds[index - 1] == "o" and "p" in kinds[:index]):
        return False
    blanks = text.count(" ")
    if block.shape in NO_CAPTION:
        return False
    if blanks >= MOST_WORDS or last in "?!:" or not (text[0].isalnum() or text[0] in "\"“‘'«„"):
        return False
    if not weigher.never.isdisjoint(seen) and (blanks >= MOST_QUOTED or late(_QUOTED).search(text) is None):
        return False
    if "://" in text or "@" in text or text.isupper() or WORD.search(text) is None:
        return False
    return _LIST.search(text) is None and not is_headline(text)


def _is_listed(index: int, blocks: Sequence[Block], kinds: str) -> bool:
    """Whether a short sentence is one of those that a line with a colon announces: `The board:`."""
    first = max(0, index - LONGEST_LIST)
    above = kinds[first:index].rstrip("s")
    return blocks[first + max(0, len(above) - 1)].text.endswith(":")


def is_furniture(text: str, weigher: Weigher) -> bool:
    """Whether a line opens with a phrase of the web's furniture, or as reports do."""
    if has_dateline(text[:HEAD], in_ascii(text[:HEAD])):
        return True
    match = find(phrase_words(text), weigher.phrases)
    return match is not None and match.start and (text.count(" ") < FURNITURE_WORDS or ":" in text[:LEAD])


def _is_amid_furniture(index: int, blocks: Sequence[Block], weigher: Weigher) -> bool:
    """Whether furniture stands above and below a line: it heads a box, as a newsletter's does between two others."""
    around = blocks[max(0, index - 1) : index + 2 : 2]
    matches = [find(phrase_words(block.text), weigher.phrases) for block in around]
    return len(around) > 1 and all(
        match is not None and match.start and (is_spoken(match) or block.text.count(" ") < FURNITURE_WORDS)
        for match, block in zip(matches, around, strict=True)
    )


def _shown(text: str, signs: set[str], scenes: SceneWords, *, below_title: bool) -> Iterator[str]:
    """What the whole line shows, and where."""
    kind = scenes.shown(text, below_title=below_title)
    yield f"shown.{kind or 'not'}"
    if kind is not None:
        place, end = (next(sign for sign in signs if sign.startswith(start)) for start in ("place.", "end."))
        yield from (f"shown:{place}", f"shown.{kind}:{end}")
    if scenes.is_placed(text):
        yield "shown.placed"


def _together(signs: set[str], past: int) -> Iterator[str]:
    """Signs that mean more together."""
    end = next(sign for sign in ENDS if sign in signs)
    named, near, place = (
        next(sign for sign in signs if sign.startswith(kind)) for kind in ("named.", "near.", "place.")
    )
    yield from (f"{named}:{end}", f"{near}:{end}", f"{place}:{end}", f"past.{past}:{end}")
    split = "sentences.2" if "sentences.2" in signs else "sentences.1"
    yield from (f"{split}:{named}", f"{split}:{end}", *(f"{split}:{deed}" for deed in DEEDS & signs))
    for deed in DEEDS & signs:
        yield from (f"{deed}:past.{past}", f"{deed}:{named}", f"{deed}:{place}")


@lru_cache(maxsize=32)
def weigher_of(language: str | None, rules: Rules) -> Weigher:
    """The compiled words of a language, and the weights. Raises RulesError for broken weights."""
    # Words of its own alone: English ones would find no story in another language.
    words = rules.words(language, "furniture")
    never = words.get("caption_never", ())
    line = line_words(language, rules)
    return Weigher(
        line=line,
        small=(line.common - line.articles) | frozenset(words.get("story_open", ())),
        phrases=phrases_of(language, rules),
        never=frozenset((*words.get("caption_not", ()), *never)) if never else frozenset(),
        past=frozenset(words.get("past", ())),
        scenes=scene_words(language, rules),
        weights=weights_of(rules, WEIGHTS),
    )
