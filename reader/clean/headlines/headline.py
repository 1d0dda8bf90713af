"""The headline: as stated, as marked, or the likeliest line on top, without the site that a `<title>` ends with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from reader.clean.headlines.model import likely_headline
from reader.clean.headlines.signs import Head
from reader.clean.headlines.sites import has_separator, without_site
from reader.clean.headlines.stated import names_no_article
from reader.clean.headlines.words import head_words
from reader.frozen import frozen
from reader.late import late
from reader.model import Block, Field, Fields, Role, Shape
from reader.rules.load import Rules
from reader.rules.outlets import known_outlets, plain
from reader.rules.wordlists import furniture

LONGEST_TITLE = 300
"""Code points of the longest line that may be a headline; the longest of the development cases has 177."""
FIRST_LINES = 80
"""Blocks at the top among which a headline is looked for when the first line is none."""
ABOVE_HEADING = 4
"""Blocks at the top within which a heading is the headline where none is of the first level."""
AGAIN_WITHIN = 12
"""Blocks at the top within which a first line that stands again is the headline, where no line is likely to be."""
FAR_LONGER, SHORT_LINE = 2, 20
"""So many times longer, and code points more, and a line says something else than another, marks and blanks aside."""
TITLE_BLANKS = 2
"""Blanks of the shortest headline in a page's `<title>` that is taken for it whatever stands below."""
LINKED = 0.6
"""Share of links from which a line of a page leads elsewhere."""
PARAGRAPH = 100
"""Code points of the shortest paragraph by which a page has an article and not only others' headlines."""
SCRAP = 30
"""Blocks of the longest text in which a headline below other lines than a masthead's gets its role before the lines
around it: with it, whole pages of text browsers lose more of their short lines (6.7 % of the body's for 4.9)."""
QUOTED = ">"
"""What a line of a mail begins with that is answered between its lines."""
OF_FILE, SUBJECT = "top.", "top.subject"
"""How the rules of a preamble's lines begin, and that of a mail's subject."""

_SENT_ON = late(r"^\s*(?:[^\W\d_]{2,3}\s?:\s*)*")
_SENTENCE_ENDS = tuple('.!?…"”’»')
_AGENCY_OPENS, _AGENCY_ENDS = "^ ", "= "
"""What a line begins and ends with that may have agencies' marks, or blanks, around it."""
_TITLE, _CUT = Role.TITLE, Role.BOILERPLATE
_HEADING = Shape.HEADING
_FIGURE = Shape.FIGURE
_WORD = re.compile(r"\w+")
_NAME_JUNK = late(r"[_\-+.]+|%20")


@frozen
class Headline:
    """The title that was chosen, and the blocks that show it."""

    title: Field
    """The title and the rule that chose it."""
    blocks: frozenset[int]
    """Blocks that are the title: the first line, and where it is said again."""
    anchor: int
    """The block after which byline and date are expected."""
    last: int | None = None
    """The block that is the title as well, but gets its role when all others have theirs."""


class Known(NamedTuple):
    """A line that is known to be the headline."""

    line: int
    rule: str
    """By which rule: `title.above-article`, `title.shared`."""


def choose_headline(
    blocks: Sequence[Block], fields: Fields, path: str, language: str | None, rules: Rules, known: Known | None = None
) -> Headline:
    """The headline of an article. There always is one: at worst the file's name, or nothing but a dash.

    `known`: what the article below it told, or the page's own links did. Raises RulesError for broken rules.
    """
    words, outlets = furniture(language, rules), known_outlets(rules)
    texts = headline_texts(blocks)
    if known is not None:
        return Headline(Field(texts[known.line], known.rule), frozenset(), known.line, known.line)
    stated = " ".join(fields.title.value.split()) if fields.title is not None else ""
    if fields.title is not None and stated:
        said = _keys(texts, stated)
        value = without_site(stated, said, fields, outlets, words) or stated
        shown = _shown(Field(value, fields.title.rule), stated, texts, keys=said)
        if not names_no_article(fields, words, outlets, prose=_has_prose(blocks)):
            return shown
        # what the text itself has for a headline, beside that title and what leads elsewhere
        others = (key != plain(stated) and not _is_link(block) for key, block in zip(said, blocks, strict=True))
        texts = [text if other else "" for text, other in zip(texts, others, strict=True)]
        return _found(blocks, texts, fields, language, rules) or shown
    return _found(blocks, texts, fields, language, rules) or _fallback(blocks, path)


def _found(
    blocks: Sequence[Block], texts: Sequence[str], fields: Fields, language: str | None, rules: Rules
) -> Headline | None:
    """The headline among the lines of a text: as marked, as a mail's subject says it, or the likeliest."""
    if any(block.shape is _FIGURE for block in blocks[:FIRST_LINES]):
        # What a page has for a picture's caption is no headline, unless the headline lies over the picture.
        texts = ["" if b.shape is _FIGURE and not _is_h1(b) else text for b, text in zip(blocks, texts, strict=True)]
    titled = _in_page_title(blocks, texts)
    if titled is not None:
        return _shown(Field(titled[0], "title.heading"), titled[1], texts)
    marked = _marked(blocks, texts)
    if marked is not None:
        return _shown(Field(texts[marked], "title.heading"), texts[marked], texts)
    subject = _subject(blocks)
    lines = texts[:FIRST_LINES] if subject else ()
    said = next((i for i, text in enumerate(lines) if plain(text) == plain(subject)), None)
    if said is not None:
        return _shown(Field(texts[said], "title.subject"), texts[said], texts)
    head = Head(blocks, texts, head_words(language, rules))
    likely, first = _likely(head, rules), head.first
    if likely is None or first is None:
        return Headline(Field(subject, "title.subject"), frozenset(), -1) if subject else None
    words, outlets = furniture(language, rules), known_outlets(rules)
    line = texts[likely]
    if likely != first and head.kind(first) == "o":
        page_title = without_site(texts[first], _keys(texts, texts[first]), fields, outlets, words)
        if page_title is not None and (page_title.count(" ") >= TITLE_BLANKS or plain(page_title) == plain(line)):
            # `The headline | Example`: a page's `<title>`, which the page says again below, or in other words
            return _shown(Field(page_title, "title.site-split"), texts[first], texts)
    keys = _keys(texts, line)
    split = without_site(line, keys, fields, outlets, words)
    rule = "title.site-split" if split else "title.first-line" if likely == first else "title.heading-like"
    title = Field(split or line, rule)
    if likely != first and len(blocks) > SCRAP and not head.is_on_top(likely):
        return Headline(title, frozenset(), likely, likely)
    return _shown(title, line, texts, None if likely == first else likely, keys)


def _marked(blocks: Sequence[Block], texts: Sequence[str]) -> int | None:
    """The line that a format marks as the headline."""
    marked = next((i for i, b in enumerate(blocks) if b.role is _TITLE and texts[i]), None)
    if marked is None:
        may_be = [
            i for i, b in enumerate(blocks) if b.shape is _HEADING or (b.evidence is not None and i < FIRST_LINES)
        ]
        highest = [i for i in may_be if _is_h1(blocks[i]) and texts[i]]
        if highest and (highest[0] < FIRST_LINES or len(highest) == 1):
            return highest[0]
        first = next((i for i in may_be[:1] if i < ABOVE_HEADING and blocks[i].evidence is None and texts[i]), None)
        return None if first is None or _has_prose(blocks[:first]) else first
    return marked


def _in_page_title(blocks: Sequence[Block], texts: Sequence[str]) -> tuple[str, str] | None:
    """The longest heading that the line above all of them holds, and that line: a page's `<title>`, with its site."""
    headings = [i for i, block in enumerate(blocks) if block.shape is _HEADING and block.evidence is None]
    line = next((text for text in texts[: min(headings[:1], default=0)] if text), "")
    inside = [texts[i] for i in headings if texts[i].count(" ") >= TITLE_BLANKS and _is_part(texts[i], line)]
    return (max(inside, key=len), line) if inside else None


def _is_part(text: str, line: str) -> bool:
    """Whether a line holds another one and something else, with a sign between them."""
    before, found, behind = line.partition(text)
    around = before.rstrip()[-1:], behind.lstrip()[:1]
    return bool(found) and any(around) and not any(map(str.isalnum, around))


def _likely(head: Head, rules: Rules) -> int | None:
    """The likeliest line, or the first where it stands again; none in an answer that begins with a sentence."""
    likely, first = likely_headline(head, rules), head.first
    if likely is None and first is not None and head.kind(first) != "y" and _is_said_again(first, head.texts):
        return first
    answers = likely is not None and likely == first and head.kind(likely) == "s" and _is_answer(head.blocks[:likely])
    return None if answers else likely


def _is_said_again(line: int, texts: Sequence[str]) -> bool:
    """Whether a line of two words and more stands again among the next: a title, then the page's own headline."""
    text = texts[line]
    return " " in text and text in texts[line + 2 : line + AGAIN_WITHIN]


def _is_answer(above: Sequence[Block]) -> bool:
    """Whether what stands above a line is the beginning of the mail that it answers."""
    return any(block.text[:1] == QUOTED for block in above)


def _subject(blocks: Sequence[Block]) -> str:
    """The subject that the last head of a mail above a text states, without what marks it as an answer or sent on."""
    line = next((block.text for block in reversed(blocks[:FIRST_LINES]) if block.rule == SUBJECT), "")
    return _SENT_ON.sub("", line.partition(":")[2])


def headline_texts(blocks: Sequence[Block]) -> list[str]:
    """The texts of blocks, with single blanks; empty for what cannot be a headline.

    That is what is too long, keeps its lines as tables do, is cut already, tells of the file, or is quoted from the
    mail that a text answers.
    """
    texts = [block.text if len(block.text) <= LONGEST_TITLE else "" for block in blocks]
    # Most texts have no other blanks: to ask all of it at once takes a third of asking line by line.
    spaced = "|".join(texts).isprintable()
    for i, (block, text) in enumerate(zip(blocks, texts, strict=True)):
        if block.role is _CUT or (block.rule is not None and _is_of_file(block)) or text[:1] == QUOTED:
            texts[i] = ""
        elif text and (not spaced or text[0] in _AGENCY_OPENS or text[-1] in _AGENCY_ENDS or "  " in text):
            texts[i] = "" if "\n" in text else _spaced(text)
    return texts


def _is_of_file(block: Block) -> bool:
    return block.rule is not None and block.rule.startswith(OF_FILE)


def _spaced(text: str) -> str:
    """A text with single blanks between its words and none around, and without agencies' marks; most have no others."""
    if text[:1] == "^" or text[-2:] == " =":
        text = text.strip("^<= ")
    if text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]:
        return text
    return " ".join(text.split())


def _is_link(block: Block) -> bool:
    return block.evidence is not None and block.evidence.links > LINKED


def _has_prose(blocks: Sequence[Block]) -> bool:
    """Whether a text has a paragraph of a sentence or two."""
    return any(len(b.text) >= PARAGRAPH and not _is_link(b) and b.text.endswith(_SENTENCE_ENDS) for b in blocks)


def _is_h1(block: Block) -> bool:
    if block.evidence is not None:
        return block.evidence.tag == "h1" or block.evidence.hint == "title"
    return block.shape is _HEADING and not block.indent


def _keys(texts: Sequence[str], line: str) -> list[str]:
    """What lines say, to be compared with a line: spelt plain, empty for those that are far longer.

    And for those that are shorter, where no part of the line may stand alone: letters of ASCII are none more if plain.
    """
    longest = FAR_LONGER * len(line) + SHORT_LINE
    shortest = 0 if has_separator(line) else len(plain(line))
    return [
        plain(text) if shortest <= len(text) <= longest or (len(text) < shortest and not text.isascii()) else ""
        for text in texts
    ]


def _shown(
    title: Field, line: str, texts: Sequence[str], anchor: int | None = None, keys: Sequence[str] | None = None
) -> Headline:
    """Where a title stands: every line that says the same. `keys`: those for the line, where they are known."""
    same = {plain(title.value), plain(line)} - {""}
    keys = _keys(texts, line) if keys is None else keys
    found = [index for index, key in enumerate(keys) if key in same]
    if len(_WORD.findall(title.value)) < 2:
        found = found[:1]
    if anchor is None:
        anchor = next((i for i in reversed(found) if i <= max(FIRST_LINES, len(texts) // 2)), -1)
    return Headline(title, frozenset(found), anchor)


def _fallback(blocks: Sequence[Block], path: str) -> Headline:
    """The file's name in words; the first words of the text where the name says nothing."""
    stem = PurePosixPath(path.replace("\\", "/")).name
    while stem and "." in stem and len(stem.rpartition(".")[2]) <= 8:
        stem = stem.rpartition(".")[0]
    name = " ".join(_NAME_JUNK.sub(" ", stem).split())
    letters = [word for word in name.split() if word.isalpha() and len(word) > 1]
    if len(letters) < 2:
        said = [block for block in blocks if not _is_of_file(block) and block.text[:1] != QUOTED]
        for block in said or blocks:
            opening = block.text.split(None, 14)
            if sum(word.isalpha() for word in opening) > 2 or (opening and block is blocks[-1]):
                return Headline(
                    Field(" ".join(opening[:12]) + (" …" if len(opening) > 12 else ""), "title.opening"),
                    frozenset(),
                    -1,
                )
    return Headline(Field(name or path or "–", "title.file-name"), frozenset(), -1)
