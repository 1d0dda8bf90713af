"""Roles of the blocks of a web page, from what its markup and the extractor say."""

from __future__ import annotations

from collections.abc import Sequence

from reader.clean.lines.phrases import phrases_of
from reader.clean.pages.article import article_blocks
from reader.clean.pages.features import page_features
from reader.clean.pages.furniture import without_furniture
from reader.clean.pages.model import judge
from reader.clean.pages.remnants import set_aside
from reader.clean.pages.stated import is_stated, with_stated
from reader.frozen import replace
from reader.model import Block, Evidence, Fields, Role, Shape
from reader.rules.load import Rules

OUTSIDE = "boilerplate"
"""The hint of blocks that are outside whatever else speaks for them: texts that open over others."""

AGAIN = "again"
"""The hint of shown blocks that a part which the page hides has as well: there the text is whole."""

POINTER = "linked.phrase"
"""The feature of a block that is a link and begins as furniture does: it points elsewhere."""
POINTER_WORDS = 30
"""Words below which it is only that; of 9 such blocks that the model took on 129 pages, 8 were outside."""
ARTICLE = "page.article-element"
"""The rule of blocks that the model did not take, and which are all there is of an article."""
_OUT = {OUTSIDE: "page.popup", AGAIN: "page.shown-again"}
"""The rules of what these hints say."""
_TAKEN = (Role.BODY, Role.SUBHEAD)


def label_page(blocks: Sequence[Block], fields: Fields, language: str | None, rules: Rules) -> tuple[Block, ...]:
    """Give every block with evidence and without a role one: body, subheading, caption or boilerplate.

    Roles already set stay, and so do blocks without evidence. The rule names what weighed most. A text that the page's
    linked data states is its article; what the page shows beside it is judged without it. Total.
    """
    if not any(map(is_stated, blocks)):
        labelled = _labelled(blocks, fields, language, rules)
        taken = [one.role in _TAKEN and block.role is Role.UNKNOWN for one, block in zip(labelled, blocks, strict=True)]
        for i in article_blocks(blocks, taken, fields, language, rules):
            if not taken[i]:
                labelled[i] = replace(blocks[i], role=_role_of(blocks[i]), rule=ARTICLE)
    else:
        shown = [block for block in blocks if not is_stated(block)]
        labelled = with_stated(blocks, _labelled(shown, fields, language, rules))
    return set_aside(labelled, phrases_of(language, rules))


def _labelled(blocks: Sequence[Block], fields: Fields, language: str | None, rules: Rules) -> list[Block]:
    """The blocks with the roles that the model gives them."""
    phrases = phrases_of(language, rules)
    features = page_features(blocks, fields, phrases)
    open_ = [
        block.role is Role.UNKNOWN and block.evidence is not None and block.evidence.hint not in _OUT
        for block in blocks
    ]
    labelled = []
    for block, names, verdict in zip(blocks, features, judge(blocks, features, open_, rules), strict=True):
        if block.role is not Role.UNKNOWN or block.evidence is None:
            labelled.append(block)
            continue
        role, rule = Role.BOILERPLATE, f"page.{verdict.reason}"
        if block.evidence.hint in _OUT:
            rule = _OUT[block.evidence.hint]
        elif POINTER in names and block.text.count(" ") < POINTER_WORDS:
            rule = f"page.{POINTER}"
        elif _is_caption(block.evidence) and any(name.startswith("top.") for name in names):
            role, rule = Role.CAPTION, "page.figure-in-text"
        elif verdict.accepted:
            role = _role_of(block)
        labelled.append(replace(block, role=role, rule=rule))
    return without_furniture(labelled, features, language, rules)


def _role_of(block: Block) -> Role:
    return Role.SUBHEAD if block.shape is Shape.HEADING else Role.BODY


def _is_caption(evidence: Evidence) -> bool:
    """Whether a block is marked as a picture's caption; one in the text's own element is the article's."""
    return evidence.region == "figure" and evidence.hint == "caption" and not evidence.hidden
