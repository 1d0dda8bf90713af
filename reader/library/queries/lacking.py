"""What the rules have no words for in a language: there an absence is no finding."""

from __future__ import annotations

from reader.rules.load import Rules, default_rules

KINDS = {"clean": "phrases around articles", "furniture": "bylines and captions", "speech": "speakers"}
"""Sections of a language's file, and what they are for."""


NOBODY, NOT_SOUGHT = "no speaker named", "speakers not looked for"
"""What stands in place of a speaker."""


def nobody(language: str | None) -> str:
    """Give what to say of a quotation without a speaker: in a language without rules nobody was looked for."""
    return NOT_SOUGHT if "speech" in lacking(language) else NOBODY


def lacking(language: str | None, rules: Rules | None = None) -> tuple[str, ...]:
    """Sections that a language has no words in; all of them where the language could not be told."""
    rules = rules or default_rules()
    return tuple(section for section in KINDS if not rules.words(language, section))
