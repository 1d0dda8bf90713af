"""Roles of the blocks of a web page, from what its markup and the extractor say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.model import Block, Fields, Role, Shape
from reader.rules.load import Rules


def label_page(blocks: Sequence[Block], fields: Fields, language: str | None, rules: Rules) -> tuple[Block, ...]:
    """Give every block without a role one: body, subheading or boilerplate. Roles already set stay."""
    labelled = []
    for block in blocks:
        if block.role is Role.UNKNOWN and block.evidence is not None:
            if block.evidence.content:
                role = Role.SUBHEAD if block.shape is Shape.HEADING else Role.BODY
                block = replace(block, role=role, rule="page.extractor")
            else:
                block = replace(block, role=Role.BOILERPLATE, rule="page.extractor")
        labelled.append(block)
    return tuple(labelled)
