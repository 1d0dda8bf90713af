"""Captions that no single sign gives away: what a line says and where it stands, weighed together.

A line without a credit or a label may be a caption, a paragraph of one sentence, a subheading, a standfirst. Many weak
signs tell them apart: no verb of a story, a name in full that the article tells of again, something done in the present
among paragraphs of the past, no full stop. `tests/quality/train_captions.py` learns what each is worth.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from reader.ascii import in_ascii
from reader.clean.caption_lines import WORD, LineWords, end_of, line_signs, line_words, step
from reader.clean.phrases import Phrases, find, phrases_of
from reader.clean.phrases import tokens as phrase_words
from reader.clean.signs import has_dateline
from reader.errors import RulesError
from reader.frozen import frozen
from reader.model import Block, Role, Shape
from reader.rules.load import Rules
from reader.rules.wordlists import tokens

WEIGHTS = "caption_weights.json"
"""The trained weights' file in the rules' folder."""
UNIT = 100
"""The weights in the file are hundredths of natural log-odds."""
LONGEST, MOST_WORDS = 330, 50
"""Code points and words of the longest line that is weighed."""
PROSE = 60
"""Code points of the shortest paragraph."""
REACH_UP, REACH_DOWN = 2, 3
"""Blocks above and below of which one is a paragraph."""
HEAD = 100
"""Code points in which a dateline stands."""
PAST = (0.15, 0.3, 0.45, 0.6)
"""Bounds of the classes of the share of paragraphs with a word of the past."""
ECHO = (0.1, 0.25, 0.4, 0.6, 0.8)
"""Bounds of the classes of the share of a line's words that the lines around it have as well."""
ECHO_WORD, ECHO_REACH = 4, 2
"""Letters of such a word, and blocks on either side that are looked at."""
OPEN_LINES = (1, 3, 6)
"""Bounds of the classes of the number of other lines without an end in the article."""
DEEDS = frozenset({"leads.scene", "leads.does", "leads.doing", "verbless"})
"""Signs that say more together with where a line stands: what is done in it before anything is told."""
MOST_NAMES = 4
"""Names of a line that are looked for in the article."""

_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w’'\-]*\.?(?:\s(?:\w{1,3}\s)?[^\W\d_a-zß-ÿ][\w’'\-]*){1,4}")
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]{3,}[\"“”»]|(?<!\w)[‘'][^‘’']{3,}[’'](?!\w)")
_ENDS = frozenset(".!?\"'”’»)")
_NO_CAPTION = frozenset({Shape.TABLE, Shape.CODE, Shape.HEADING})
_UNKNOWN = Role.UNKNOWN
_KINDS = {Role.TITLE: "t", Role.BYLINE: "y", Role.DATE: "y", Role.CAPTION: "c"}


@frozen
class Weigher:
    """A language's words, and what each sign is worth."""

    line: LineWords
    phrases: Phrases
    never: frozenset[str]
    """Words that no caption has but in a quotation: somebody who speaks, what might be."""
    past: frozenset[str]
    """The commonest words of the past."""
    weights: Mapping[str, int]


def likely_captions(
    blocks: Sequence[Block], found: Mapping[int, str], language: str | None, rules: Rules
) -> dict[int, str]:
    """The lines that are more likely captions than not, each with a rule that says which sign weighed most."""
    weigher = weigher_of(language, rules)
    likely: dict[int, str] = {}
    for index, signs in weighed_lines(blocks, found, weigher):
        worth = {sign: weigher.weights.get(sign, 0) for sign in signs}
        if sum(worth.values()) + weigher.weights["least"] > 0:
            likely[index] = f"caption.likely:{max(worth, key=lambda sign: worth[sign])}"
    return likely


def weighed_lines(
    blocks: Sequence[Block], found: Mapping[int, str], weigher: Weigher
) -> Iterator[tuple[int, frozenset[str]]]:
    """The lines that may be captions, with all their signs."""
    if not weigher.never:
        return
    kinds = kinds_of(blocks, found)
    article: _Around | None = None
    for index, block in enumerate(blocks):
        if index not in found and may_be_caption(index, blocks, kinds, weigher):
            article = article or _Around(blocks, kinds, weigher)
            signs = {*line_signs(block.text, weigher.line), *article.signs(index)}
            yield index, frozenset(_together(signs))


def kinds_of(blocks: Sequence[Block], found: Mapping[int, str]) -> str:
    """A letter a block: t title, y byline or date, c caption, p paragraph, s short sentence, o open line."""
    return "".join("c" if i in found else _KINDS.get(block.role) or _kind(block.text) for i, block in enumerate(blocks))


def _kind(text: str) -> str:
    return "o" if text[-1:] not in _ENDS else "p" if len(text) >= PROSE else "s"


def may_be_caption(index: int, blocks: Sequence[Block], kinds: str, weigher: Weigher) -> bool:
    """Whether a line is short, in nobody's voice, near a paragraph, in no list and no furniture of the web."""
    block = blocks[index]
    text = block.text
    if block.role is not _UNKNOWN or not 0 < len(text) <= LONGEST or block.shape in _NO_CAPTION:
        return False
    if "p" not in kinds[max(0, index - REACH_UP) : index + 1 + REACH_DOWN]:
        return False
    # Lines without an end beside each other are a list's; above the text they are the headline's surroundings.
    if kinds[index + 1 : index + 2] == "o" or (kinds[:index].endswith("o") and "p" in kinds[:index]):
        return False
    if not weigher.never.isdisjoint(tokens(text)) and _QUOTED.search(text) is None:
        return False
    if not (text[0].isalnum() or text[0] in "\"“‘'«„") or text.count(" ") >= MOST_WORDS or "://" in text or "@" in text:
        return False
    if has_dateline(text[:HEAD], in_ascii(text[:HEAD])) or WORD.search(text) is None:
        return False
    match = find(phrase_words(text), weigher.phrases)
    return match is None or not match.start


def _together(signs: set[str]) -> Iterator[str]:
    """The signs, and those that mean more together."""
    yield from signs
    by = {sign.partition(".")[0]: sign for sign in signs}
    end = by["end"]
    yield from (f"{by[name]}:{end}" for name in ("named", "near", "place", "past"))
    for deed in DEEDS & signs:
        yield from (f"{deed}:{by['past']}", f"{deed}:{by['named']}", f"{deed}:{by['place']}")


class _Around:
    """The article around a line."""

    def __init__(self, blocks: Sequence[Block], kinds: str, weigher: Weigher) -> None:
        self.blocks, self.kinds, self.common = blocks, kinds, weigher.line.common
        self.whole = "\n".join(block.text for block in blocks)
        self.starts, at = [], 0
        for block in blocks:
            self.starts.append(at)
            at += len(block.text) + 1
        prose = [i for i, kind in enumerate(kinds) if kind == "p"]
        self.first, self.last = (prose[0], prose[-1]) if prose else (len(kinds), -1)
        past = sum(not weigher.past.isdisjoint(tokens(blocks[i].text)) for i in prose)
        self.past = step(past / max(1, len(prose)), PAST)
        self.open_lines = kinds.count("o", self.first, self.last + 1)
        head = max((i for i, kind in enumerate(kinds[: self.first]) if kind in "ty"), default=-1) + 1
        self.begins = self.starts[head] if head < len(blocks) else at

    def signs(self, index: int) -> Iterator[str]:
        """The signs of where a line stands, and of what the article has of it."""
        up2, up, own, down, down2 = f"..{self.kinds}.."[index : index + 5]
        yield from (f"above.{up}", f"below.{down}", f"between.{up}{down}", f"above2.{up2}", f"below2.{down2}")
        inside = self.first <= index <= self.last
        yield "place." + ("in" if inside else "lead" if index < self.first else "after")
        yield f"past.{self.past}"
        yield f"open-lines.{step(self.open_lines - (own == 'o' and inside), OPEN_LINES)}"
        yield f"near.{step(self._echo(index), ECHO)}"
        named = self._named(index)
        yield f"named.{named}"
        if named not in ("not", "none"):
            yield f"again.{own}"

    def _echo(self, index: int) -> float:
        """The share of a line's words that the lines around it have as well."""
        words = {word for word in tokens(self.blocks[index].text) if len(word) >= ECHO_WORD} - self.common
        near: set[str] = set()
        for i in range(max(0, index - ECHO_REACH), min(len(self.blocks), index + ECHO_REACH + 1)):
            if i != index and self.kinds[i] in "ps":
                near |= words & tokens(self.blocks[i].text)
        return len(near) / max(1, len(words))

    def _named(self, index: int) -> str:
        """Whether a name of the line stands in full before or after it: a story gives it once, then a part of it."""
        text, start = self.blocks[index].text, self.starts[index]
        before = after = False
        names = [match[0].removesuffix("'s").removesuffix("’s") for match in _NAME.finditer(text)]
        for name in names[:MOST_NAMES]:
            # `Mayor Jane Doe` is `Jane Doe` elsewhere.
            for form in (name, name.partition(" ")[2]) if name.count(" ") > 1 else (name,):
                before = before or self.whole.find(form, self.begins, start) >= 0
                after = after or self.whole.find(form, start + len(text)) >= 0
        if before or after:
            return "both" if before and after else "before" if before else "after"
        return "not" if names else "none"


@lru_cache(maxsize=32)
def weigher_of(language: str | None, rules: Rules) -> Weigher:
    """The compiled words of a language, and the weights. Raises RulesError for broken weights."""
    # Words of its own alone: English ones would find no story in another language.
    words = rules.words(language, "furniture")
    return Weigher(
        line=line_words(language, rules),
        phrases=phrases_of(language, rules),
        never=frozenset((*words.get("caption_not", ()), *words.get("caption_never", ()))) if words.get("past") else frozenset(),
        past=frozenset(words.get("past", ())),
        weights=weights_of(rules),
    )


@lru_cache(maxsize=8)
def weights_of(rules: Rules) -> Mapping[str, int]:
    """What each sign is worth, and under `least` what a line starts with. Raises RulesError for a broken file."""
    try:
        weights = json.loads((rules.folder / WEIGHTS).read_text(encoding="utf-8"))
        return {str(sign): int(weight) for sign, weight in weights.items()} | {"least": int(weights["least"])}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise RulesError(f"{WEIGHTS}: {error}") from error
