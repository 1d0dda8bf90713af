"""Roles: which block is title, byline, body, caption or boilerplate.

The modules in the order of their work:

* language; printed (pages), preamble and ending (what tells of the file), then layout (wrapped lines joined)
* furniture, stated_authors; headline (headline_stated, headline_words, headline_signs, headline_model; weights),
  headings
* byline, byline_words, family_first; published (dates, stamp, partial_dates, dateline), copied
* captions, caption_doubled, caption_scenes, caption_signs; signs weighed: caption_model, caption_lines, caption_around
* for pages: evidence; page_model, page_features, page_spans, page_article,
  page_furniture, page_stated, page_remnants
* boilerplate, beside_title, facts; line, lone, signs, phrases, features, runs, again (what lines show), sequence
  (the model)
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.clean.boilerplate import label_boilerplate
from reader.clean.captions import label_captions
from reader.clean.ending import label_ending
from reader.clean.furniture import find_furniture
from reader.clean.language import detect
from reader.clean.layout import undo_layout
from reader.clean.preamble import label_preamble, without_marks
from reader.clean.printed import label_printed, with_pages, without_pages
from reader.frozen import replace
from reader.model import Block, Cleaned, Parsed, Role
from reader.rules.load import Rules
from reader.side_by_side import Steps, finished

LIKELY = "caption.likely"
"""How the rules of captions begin that no single sign gives away."""
LAID_OUT = frozenset({"text", "json", "jsonl", "csv"})
"""Formats whose line breaks may be a layout's; Markdown's and HTML's paragraphs are known."""

NUMBERED = frozenset({"text", "markdown"})
"""Formats whose blocks know their lines in the file; in others a text inside a page has lines of its own."""


def clean(parsed: Parsed, format: str, path: str, rules: Rules) -> Cleaned:
    """Give every block of a parsed article its role, with the id of the rule that decided.

    `format` is the file's (`text`, `html`, `markdown`, `json`, `jsonl`), `path` as the library names it.
    Total: any blocks give a value.
    """
    return finished(clean_in_steps(parsed, format, path, rules))


def clean_in_steps(parsed: Parsed, format: str, path: str, rules: Rules) -> Steps[Cleaned]:
    """Do what `clean` does, in steps."""
    blocks = parsed.blocks
    language = detect(blocks, parsed.fields, rules)
    yield
    numbered = format not in NUMBERED and any(block.line is not None for block in blocks)
    if format in LAID_OUT or numbered:
        blocks = laid_out(blocks, language, rules)
    lines = blocks
    if lines is not parsed.blocks:
        blocks = without_pages(blocks)
    yield
    furniture = find_furniture(blocks, parsed.fields, path, language, rules)
    yield
    blocks = label_captions(furniture.blocks, language, rules)
    yield
    if format == "html":
        from reader.clean.evidence import label_page  # loads the model of pages, which texts do not need

        blocks = label_page(blocks, parsed.fields, language, rules)
        yield
    blocks = label_boilerplate(blocks, language, rules)
    if furniture.headline is not None:
        blocks = _with_headline(blocks, furniture.headline, furniture.title.rule)
    if numbered:
        blocks = tuple(replace(block, line=None) for block in blocks)
    cleaned = Cleaned(
        blocks=blocks,
        title=furniture.title,
        authors=furniture.authors,
        published=furniture.published,
        language=language,
    )
    return with_pages(cleaned, lines) if len(lines) != len(blocks) else cleaned


def laid_out(blocks: Sequence[Block], language: str | None, rules: Rules) -> tuple[Block, ...]:
    """Label what tells of the file, which keeps its lines, and undo the layout of what is below."""
    blocks = label_printed(blocks, language, rules)
    preamble = label_preamble(blocks, language, rules)
    below = label_ending(without_marks(blocks[len(preamble) :], preamble), language, rules)
    return (*preamble, *undo_layout(below, rules.words(language, "language")))


def _with_headline(blocks: tuple[Block, ...], place: int, rule: str) -> tuple[Block, ...]:
    """Give the line that was chosen for the headline its role, unless a sure sign made it a picture's."""
    if blocks[place].role is Role.CAPTION and not (blocks[place].rule or "").startswith(LIKELY):
        return blocks
    return (*blocks[:place], replace(blocks[place], role=Role.TITLE, rule=rule), *blocks[place + 1 :])
