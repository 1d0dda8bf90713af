"""Roles: which block is title, byline, body, caption or boilerplate.

In the order of their work; a room's map stands in its own `__init__`:

* language, layout (wrapped lines joined); weights (of signs that are weighed together)
* dates, lines (what they show)
* captions, headlines, furniture (headline, byline, date)
* pages (of the web), boilerplate (what is left), one_line (the same for a page that is one line)
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.clean.boilerplate.boilerplate import label_boilerplate
from reader.clean.captions.captions import label_captions
from reader.clean.captions.model import LIKELY
from reader.clean.furniture.ending import label_ending
from reader.clean.furniture.furniture import find_furniture
from reader.clean.furniture.preamble import label_preamble, without_marks
from reader.clean.furniture.printed import label_printed, with_pages, without_pages
from reader.clean.headlines.above_article import GUESSED, headline_above
from reader.clean.headlines.headline import Known
from reader.clean.headlines.sharing import shared_headline
from reader.clean.language import detect
from reader.clean.layout.columns import in_reading_order
from reader.clean.layout.glued import parted
from reader.clean.layout.layout import undo_layout
from reader.clean.layout.ligatures import without_ligatures
from reader.clean.layout.scripts import label_scripts
from reader.clean.layout.text_browsers import label_controls, label_links, without_numbers
from reader.clean.one_line.one_line import joined, label_one_line, page_in_runs
from reader.frozen import replace
from reader.model import Block, Cleaned, Parsed, Role
from reader.rules.load import Rules
from reader.side_by_side import Steps, finished

MAIL_HEAD = "mail.header"
"""The rule of the lines that stand above what a mail says (parse.mail)."""
LAID_OUT = frozenset({"text", "json", "jsonl", "csv", "feed", "xml"})
"""Formats whose line breaks may be a layout's; Markdown's and HTML's paragraphs are known."""

TEXTS = LAID_OUT | {"markdown"}
"""Formats of which no element says where the article is."""
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
    blocks = tuple(parted(label_scripts(parsed.blocks))) if format in LAID_OUT else parsed.blocks
    page = page_in_runs(blocks, parsed.fields, rules) if format in LAID_OUT else None
    blocks, language = page or (blocks, detect(blocks, parsed.fields, rules))
    yield
    numbered = any(block.line is not None for block in blocks) and (
        format not in NUMBERED or all(block.line is None for block in parsed.blocks)
    )
    if page is None and (format in LAID_OUT or numbered):
        blocks = laid_out(blocks, language, rules)
    elif blocks and blocks[0].rule == MAIL_HEAD:
        blocks = _within_mail(blocks, language, rules)
    lines = blocks
    if lines is not parsed.blocks and page is None:
        blocks = without_pages(blocks)
    yield
    plain = blocks
    furniture = find_furniture(plain, parsed.fields, path, language, rules)
    if furniture.title.rule in GUESSED and (said := shared_headline(plain)) is not None:
        furniture = find_furniture(plain, parsed.fields, path, language, rules, Known(said, "title.shared"))
    yield
    blocks = label_captions(furniture.blocks, language, rules)
    yield
    if format == "html":
        from reader.clean.pages.evidence import label_page  # loads the model of pages, which texts do not need
        from reader.clean.pages.strays import without_strays

        mark = furniture.published.mark
        blocks = label_page(blocks, parsed.fields, language, rules)
        blocks = without_strays(blocks, mark.block if mark is not None else None)
        yield
    label = label_one_line if page else label_boilerplate
    blocks = label(blocks, language, rules)
    if format in TEXTS and (above := headline_above(blocks, plain, furniture.title, language, rules)) is not None:
        yield
        known = Known(above, "title.above-article")
        furniture = find_furniture(plain, parsed.fields, path, language, rules, known)
        blocks = label(label_captions(furniture.blocks, language, rules), language, rules)
    if furniture.headline is not None:
        blocks = _with_headline(blocks, furniture.headline, furniture.title.rule)
    cleaned = Cleaned(
        blocks=blocks,
        title=furniture.title,
        authors=furniture.authors,
        published=furniture.published,
        language=language,
    )
    if page:
        cleaned = joined(cleaned)
    elif len(lines) != len(blocks):
        cleaned = with_pages(cleaned, lines)
    if numbered:
        cleaned = replace(cleaned, blocks=tuple(replace(block, line=None) for block in cleaned.blocks))
    return cleaned


def laid_out(blocks: Sequence[Block], language: str | None, rules: Rules) -> tuple[Block, ...]:
    """Label what tells of the file, which keeps its lines, and undo the layout of what is below."""
    blocks, links = label_links(label_controls(blocks))
    blocks = in_reading_order(label_printed(without_ligatures(blocks), language, rules))
    preamble = label_preamble(blocks, language, rules)
    below = label_ending(without_marks(blocks[len(preamble) :], preamble), language, rules)
    blocks = (*preamble, *undo_layout(below, rules.words(language, "language")))
    return without_numbers(blocks, links) if links else blocks


def _within_mail(blocks: Sequence[Block], language: str | None, rules: Rules) -> tuple[Block, ...]:
    """Label what a mailing list writes above and below the page that it sent."""
    preamble = label_preamble(blocks, language, rules)
    return (*preamble, *label_ending(blocks[len(preamble) :], language, rules))


def _with_headline(blocks: tuple[Block, ...], place: int, rule: str) -> tuple[Block, ...]:
    """Give the line that was chosen for the headline its role, unless a sure sign made it a picture's."""
    if blocks[place].role is Role.CAPTION and not (blocks[place].rule or "").startswith(LIKELY):
        return blocks
    return (*blocks[:place], replace(blocks[place], role=Role.TITLE, rule=rule), *blocks[place + 1 :])
