"""What a page holds among its paragraphs that no markup need tell: buttons, notices, adverts, readers' words.

On 129 real pages the model of pages took 16 blocks for the article's that these rules put outside; the reference has
none of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reader.clean.lines.line import Line, see
from reader.clean.lines.phrases import ASKED, SURE, Phrases, phrases_of
from reader.clean.lines.pulled import pull_quotes
from reader.clean.pages.spans import BAD_REGIONS, NOTHING
from reader.frozen import replace
from reader.model import Block, Role, Shape
from reader.rules.load import Rules

COMMENTS, ADVERT = "comments", "advert"
PULL_QUOTE = "pullquote"
"""The region of what a page sets large."""
RELATED, OFFERS = "related", frozenset({"newsletter", "account"})
"""Kinds of phrases above links to other articles, and above what is offered."""
ONLY_LINKS, OFFER, OFFER_WORDS = 0.95, 2, 40
"""Share of links from which a block is one, sentences of the longest offer below a heading, and words of one alone."""
MOST_LINKS = 40
"""Links of the longest list below such a line."""
LABEL_BLANKS = 7
"""Blanks of the longest line that says so."""
SIGNUP, SIGNUP_CHARS, WALL = "signup", 160, "wall"
"""The region of such boxes, code points of the longest text in one, and what the names of others have."""
_BUTTONS = frozenset(("button", "btn"))
_KINDS = SURE - {"author"}
"""Kinds of phrases that fill no line of an article: what tells of its author may be its last."""
_RIGHTS = ("©", "(c)", "(C)")
"""What begins a notice that references count as the article's where it stands in its text."""
_BEGINS = frozenset(("phrase.start", "phrase.whole"))
"""The features of blocks that begin with a phrase."""
_HOLDS = frozenset(("phrase.inside", "phrase.end"))
"""Those of blocks that have one elsewhere."""


def without_furniture(
    labelled: Sequence[Block], features: Sequence[Sequence[str]], language: str | None, rules: Rules
) -> list[Block]:
    """Put what is furniture by its words out of the article, and headings into it that stand as others of it do.

    `features` are those of the blocks. What readers wrote is outside unless there is nothing else. Raises RulesError
    for broken rules.
    """
    phrases = phrases_of(language, rules)
    result = list(labelled)
    taken = [i for i, block in enumerate(labelled) if block.role is Role.BODY or block.role is Role.SUBHEAD]
    below = frozenset(taken)
    said = {i for i in taken if _by_readers(labelled[i])}
    boxes = _boxes(labelled, taken, features, phrases)
    for i in taken:
        block, rule = labelled[i], boxes.get(i)
        if rule is not None or block.shape is Shape.HEADING:
            over = i + 1 in below and _signs_up(block) and _signs_up(labelled[i + 1])
            rule = rule or ("page.region.signup" if over else None)
            if rule is None and "region.ad" in features[i] and not _BEGINS.isdisjoint(features[i]):
                rule = _advert(block, see(block, phrases), language, rules)
        elif i in said and len(said) < len(taken):
            rule = "page.readers"
        elif not _BEGINS.isdisjoint(features[i]):
            rule = _rule(block, phrases, language, rules)
        elif _signs_up(block):
            rule = "page.region.signup"
        elif not _HOLDS.isdisjoint(features[i]):
            rule = _offer(block, phrases)
        if rule is not None:
            result[i] = replace(block, role=Role.BOILERPLATE, rule=rule)
    told = [i for i, block in enumerate(result) if block.role is Role.BODY]
    marked = frozenset(i for i in told if _is_set_large(result[i]))
    for i in list(pull_quotes(result, told, marked)):
        result[i] = replace(result[i], role=Role.BOILERPLATE, rule="page.pull-quote")
    return _with_headings(result, features)


def _offer(block: Block, phrases: Phrases) -> str | None:
    """The id of the phrase that gives a sentence away wherever it stands: `is brought to you by`."""
    line = see(block, phrases)
    given_away = line.match is not None and line.spoken and line.match.kind in ASKED and line.size <= OFFER_WORDS
    return f"page.phrase.{line.match.kind}" if given_away and line.match is not None else None


def _signs_up(block: Block) -> bool:
    """Whether a short text stands in a box for newsletters; what is for those who pay is the article's."""
    evidence = block.evidence or NOTHING
    return evidence.region == SIGNUP and len(block.text) <= SIGNUP_CHARS and WALL not in evidence.names


def _boxes(
    blocks: Sequence[Block], taken: Sequence[int], features: Sequence[Sequence[str]], phrases: Phrases
) -> dict[int, str]:
    """The lines that say what stands below them is no article, and that: links to others, an offer; buttons."""
    found: dict[int, str] = {}
    for i in taken:
        evidence = blocks[i].evidence or NOTHING
        if evidence.links > ONLY_LINKS and not _BUTTONS.isdisjoint(evidence.names.split()):
            found[i] = "page.button"
    for i in sorted({*taken, *(i - 1 for i in taken if i)}):
        block = blocks[i]
        if _BEGINS.isdisjoint(features[i]) or i + 1 == len(blocks) or block.text.count(" ") > LABEL_BLANKS:
            continue
        if block.shape is not Shape.HEADING and (blocks[i + 1].evidence or NOTHING).links <= ONLY_LINKS:
            continue
        line = see(block, phrases)
        match = line.match
        if match is None or line.look != "f":
            continue
        end = i + 1
        if match.kind == RELATED:
            while end < min(len(blocks), i + MOST_LINKS) and (blocks[end].evidence or NOTHING).links > ONLY_LINKS:
                end += 1
        elif match.kind in OFFERS and block.shape is Shape.HEADING:
            while end < len(blocks) and end - i <= OFFER and see(blocks[end], phrases).spoken:
                end += 1
        if end > i + 1:
            found |= dict.fromkeys(range(i, end), f"page.below.{match.kind}")
    return found


def _is_set_large(block: Block) -> bool:
    return block.shape is Shape.BLOCKQUOTE or (block.evidence or NOTHING).region == PULL_QUOTE


def _by_readers(block: Block) -> bool:
    return block.evidence is not None and block.evidence.region == COMMENTS


@lru_cache(maxsize=32)
def _labels(language: str | None, rules: Rules) -> frozenset[str]:
    """The lines that head an advert, in small letters: some are among the phrases that head links as well."""
    phrases = rules.words(language, "clean").get(ADVERT, ())
    return frozenset(phrase[1:-1] for phrase in phrases if phrase.startswith("^") and phrase.endswith("$"))


def _advert(block: Block, line: Line, language: str | None, rules: Rules) -> str | None:
    """The id of what says that a line is the label of an advert."""
    labelled = line.look == "f" and block.text.strip(" :-–—").casefold() in _labels(language, rules)
    return f"page.phrase.{ADVERT}" if labelled else None


def _rule(block: Block, phrases: Phrases, language: str | None, rules: Rules) -> str | None:
    """The id of what says that a line which begins with a phrase is that and no more."""
    line = see(block, phrases)
    if (advert := _advert(block, line, language, rules)) is not None:
        return advert
    match = line.match
    if match is None or not match.start or block.text.startswith(_RIGHTS):
        return None
    if match.kind not in _KINDS and not line.is_never_told:
        return None
    return f"page.phrase.{match.kind}" if line.look == "f" or match.sure else None


def _with_headings(blocks: list[Block], features: Sequence[Sequence[str]]) -> list[Block]:
    """The blocks with those headings taken that others of their kind are, directly above a paragraph beside them."""
    kin = {_kin(block) for block in blocks if block.role is Role.SUBHEAD}
    for i in range(len(blocks) - 1 if kin else 0):
        block, below = blocks[i], blocks[i + 1]
        if block.role is not Role.BOILERPLATE or block.shape is not Shape.HEADING or _kin(block) not in kin:
            continue
        evidence, under = block.evidence or NOTHING, below.evidence or NOTHING
        free = not evidence.hidden and not evidence.links and evidence.region not in BAD_REGIONS
        beside = evidence.containers[-2:-1] == under.containers[-2:-1]
        if free and beside and below.role is Role.BODY and _BEGINS.isdisjoint(features[i]):
            blocks[i] = replace(block, role=Role.SUBHEAD, rule="page.heading-kin")
    return blocks


def _kin(block: Block) -> tuple[str, str]:
    evidence = block.evidence or NOTHING
    return evidence.tag, evidence.names
