"""Captions of pictures, told by their credit, their label, the page's markup or their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reader.model import Block, Role, Shape
from reader.rules.credits import Credits, credits_of
from reader.rules.load import Rules
from reader.rules.wordlists import alternatives, furniture

LONGEST_CAPTION_WORDS = 110
"""Words of the longest caption; the longest of the development cases has 94."""
NEIGHBOUR_WORDS = 60
"""Words of a caption that is known only by the credit line beside it."""

_ELLIPSIS = re.compile(r"\s*(?:\.{3}|…|\[\+\]|\[…\]).{0,12}$")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class CaptionWords:
    """A language's words in captions, compiled."""

    credits: Credits
    label: re.Pattern[str]
    side: re.Pattern[str]
    scene: re.Pattern[str]

    def is_scene(self, text: str) -> bool:
        """Whether a text describes what is seen in a picture."""
        return self.scene.search(text) is not None


def label_captions(blocks: Sequence[Block], language: str | None, rules: Rules) -> tuple[Block, ...]:
    """Give captions their role, with the rule that decided; all other blocks stay as they are."""
    words = caption_words(language, rules)
    found: dict[int, str] = {}
    lines: list[int] = []
    for index, block in enumerate(blocks):
        if block.role is not Role.UNKNOWN:
            continue
        rule = _by_itself(block, words)
        if rule is not None:
            found[index] = rule
            if rule == "caption.credit-line":
                lines.append(index)
    for index in lines:
        neighbour = _beside(blocks, index, found, words)
        if neighbour is not None:
            found[neighbour] = "caption.beside-credit"
    _repeats(blocks, found)
    return tuple(
        replace(block, role=Role.CAPTION, rule=found[index]) if index in found else block
        for index, block in enumerate(blocks)
    )


def _by_itself(block: Block, words: CaptionWords) -> str | None:
    """The rule that makes a block a caption without looking at others."""
    evidence, text = block.evidence, block.text
    if evidence is not None and (evidence.hint == "caption" or evidence.tag == "figcaption"):
        return "caption.markup"
    if block.shape in {Shape.TABLE, Shape.CODE, Shape.HEADING} or len(text) > 1500:
        return None
    count = len(_WORD.findall(text))
    if not 0 < count <= LONGEST_CAPTION_WORDS:
        return None
    credit = words.credits.find(text)
    if credit is not None:
        left = text[: credit.start] + text[credit.end :]
        if len(_WORD.findall(left)) <= 1:
            return "caption.credit-line"
        if credit.kind != "bracket" or " " in text[slice(*credit.inner)] or words.is_scene(text):
            return "caption.credit"
    if words.label.match(text) is not None:
        return "caption.label"
    if words.side.search(text) is not None and words.is_scene(text) and count <= NEIGHBOUR_WORDS:
        return "caption.side"
    return None


def _beside(blocks: Sequence[Block], line: int, found: dict[int, str], words: CaptionWords) -> int | None:
    """The caption that a lone credit line belongs to: the block before it, else the one after."""
    before, after = line - 1, line + 1
    if before >= 0 and found.get(before) not in (None, "caption.credit-line"):
        return None
    if after < len(blocks) and found.get(after) not in (None, "caption.credit-line"):
        return None
    for index in (before, after):
        if 0 <= index < len(blocks) and index not in found and _may_be_caption(blocks[index], words):
            return index
    return None


def _may_be_caption(block: Block, words: CaptionWords) -> bool:
    if block.role is not Role.UNKNOWN or block.shape in {Shape.TABLE, Shape.CODE, Shape.HEADING}:
        return False
    count = len(_WORD.findall(block.text))
    opening = block.text.lstrip()[:1]
    return 3 <= count <= NEIGHBOUR_WORDS // 2 and opening not in "\"'“‘«„" and block.text.rstrip()[-1:] not in "?:\"”»"


def _repeats(blocks: Sequence[Block], found: dict[int, str]) -> None:
    """Captions that stand again, whole or cut short: pages give them twice, as text and as alternative text."""
    said = {_opening(blocks[index].text) for index, rule in found.items() if rule != "caption.credit-line"}
    said.discard("")
    if not said:
        return
    for index, block in enumerate(blocks):
        if index not in found and block.role is Role.UNKNOWN and _opening(block.text) in said:
            found[index] = "caption.repeated"


def _opening(text: str) -> str:
    """The first words of a text, by which two tellings of a caption agree."""
    tokens = _WORD.findall(_ELLIPSIS.sub("", text[:400]).casefold())
    return " ".join(tokens[:12]) if len(tokens) >= 6 else ""


@lru_cache(maxsize=32)
def caption_words(language: str | None, rules: Rules) -> CaptionWords:
    """The compiled words of a language."""
    words = furniture(language, rules)
    return CaptionWords(
        credits=credits_of(rules),
        label=re.compile(rf"(?i)\s*{alternatives(words['caption_label'])}(?!\w)"),
        side=re.compile(rf"(?i)(?<!\w){alternatives(words['caption_side'])}"),
        scene=re.compile(rf"(?i)\b{alternatives(words['scene'])}\b"),
    )
