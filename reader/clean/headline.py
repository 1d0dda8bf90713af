"""The headline: as stated, as the first line, as a page's `<title>` without its site, or as the best line on top."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from reader.clean.headings import (
    are_sections,
    best_heading,
    is_furniture,
    is_notice,
    line_below,
    shared,
    subject_words,
    text_start,
)
from reader.clean.phrases import Phrases
from reader.frozen import frozen
from reader.late import late
from reader.model import Block, Field, Fields, Role, Shape
from reader.rules.load import Words
from reader.rules.outlets import Outlets, domain_of, name_shape, plain

LONGEST_TITLE = 300
"""Code points of the longest line that may be a headline; the longest of the development cases has 177."""
FIRST_LINES = 80
"""Blocks at the top among which a headline is looked for when the first line is none."""
SENTENCE_WORDS = 18
"""Words from which a first line that ends with a full stop is the text's first sentence."""
MENU_ENTRIES = 4
"""Entries between bars from which a line is a menu."""
SURE_HEADING = 1.5
"""Likeness from which a line further down may win over a first line that could be the headline."""
CLOSE = 12
"""Blocks between the first line and the text within which the first line is the headline."""
SHORT_SHARE = 0.6
"""Share of its longer words that a short first line must have in the text to be its headline."""
SITE_WORDS = 5
"""Words up to which a first line may be a site's name and no headline."""
KICKER_WORDS = 2
"""Words up to which a first line that is said nowhere else is a section's or a place's name, no headline."""
NEAR_BELOW = 2
"""Blocks below a first line that is none within which the line that is the headline gets its role."""
FAR_LONGER, SHORT_LINE = 2, 20
"""So many times longer, and code points more, and a line says something else than another, marks and blanks aside."""
LONGEST_SITE = 60
"""Code points of the longest site name that is split off a title."""

_SEPARATOR = late(r"\s+(?:[|\-–—·•»«›:]|::|--|//)\s+|\s*\|\s*|\s+»|:\s+|\s+\|\|\s+")
_SIGNS = tuple("-|:–—·•»«›/")
"""What a separator has."""
_SURE = frozenset("|»·•›")
_TITLE = Role.TITLE
_WORD = re.compile(r"\w+")
_END = late(r"[.!?。…][\"'”’»)\]]*$")
_BARS = re.compile(r"\s*[|•·]\s*")
_DATE_TAIL = late(r"\d{1,2}\D{1,14}(?:19|20)\d\d$")
_NAME_JUNK = late(r"[_\-+.]+|%20")
_BRACKETED = re.compile(r"^[\[(•*+<>►▶]")


@frozen
class Headline:
    """The title that was chosen, and the blocks that show it."""

    title: Field
    """The title and the rule that chose it."""
    blocks: frozenset[int]
    """Blocks that are the title: the first line, and where it is said again."""
    anchor: int
    """The block after which byline and date are expected."""


def choose_headline(
    blocks: Sequence[Block],
    fields: Fields,
    path: str,
    words: Words,
    outlets: Outlets,
    phrases: Phrases | None = None,
) -> Headline:
    """The headline of an article. There always is one: at worst the file's name, or nothing but a dash."""
    texts = [_spaced(block.text) if len(block.text) <= LONGEST_TITLE else "" for block in blocks]
    first = next((index for index, text in enumerate(texts) if text), None)
    stated = " ".join(fields.title.value.split()) if fields.title is not None else ""
    keys = _keys(texts, stated or ("" if first is None else texts[first]))
    if fields.title is not None and stated:
        value = _without_site(stated, keys, fields, outlets, words) or stated
        return _shown(Field(value, fields.title.rule), stated, texts)
    if first is None:
        return _fallback(blocks, path)
    marked = next((i for i, b in enumerate(blocks) if b.role is _TITLE and texts[i]), None)
    if marked is None:
        marked = next((i for i, b in enumerate(blocks[:FIRST_LINES]) if texts[i] and _is_h1(b)), None)
    if marked is not None:
        return _shown(Field(texts[marked], "title.heading"), texts[marked], texts)
    opens = _may_open(first, blocks, texts, keys, words)
    masthead = opens and _is_masthead(first, texts, words, outlets)
    sure = opens and not masthead and _is_headline(first, blocks, texts, keys)
    heading = None if sure else best_heading(blocks, texts, words, below=first if masthead else -1)
    if masthead and heading is not None and heading[0] > first and heading[1] >= SURE_HEADING - 0.5:
        opens = False
    if heading is not None and heading[0] != first and (not opens or _is_better(heading, first, blocks, texts)):
        best = heading[0]
        return _shown(Field(texts[best], "title.heading-like"), texts[best], texts, anchor=best)
    doubtful = not opens or masthead or _is_short(first, blocks, texts, keys) or are_sections(texts[first], words)
    doubtful = doubtful or is_notice(texts[first], phrases)
    if doubtful and (below := line_below(first, blocks, texts, words, phrases)) is not None:
        found = _shown(Field(texts[below], "title.line-below"), texts[below], texts, anchor=below)
        # Below a page's menu the model of lines was never shown a headline: there it loses short lines of the text.
        return found if opens or below - first <= NEAR_BELOW else replace(found, blocks=frozenset())
    if opens:
        line = texts[first]
        split = _without_site(line, keys, fields, outlets, words)
        return _shown(Field(split or line, "title.site-split" if split else "title.first-line"), line, texts)
    return _fallback(blocks, path)


def _spaced(text: str) -> str:
    """A text with single blanks between its words and none around; most have no others."""
    if text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]:
        return text
    return " ".join(text.split())


def _is_h1(block: Block) -> bool:
    if block.evidence is not None:
        return block.evidence.tag == "h1" or block.evidence.hint == "title"
    return block.shape is Shape.HEADING and block.indent <= 1


def _keys(texts: Sequence[str], line: str) -> list[str]:
    """What lines say, to be compared with a line: spelt plain, empty for those that are far longer."""
    longest = FAR_LONGER * len(line) + SHORT_LINE
    return [plain(text) if len(text) <= longest else "" for text in texts]


def _shown(title: Field, line: str, texts: Sequence[str], anchor: int | None = None) -> Headline:
    """Where a title stands: every line that says the same."""
    same = {plain(title.value), plain(line)} - {""}
    found = [index for index, key in enumerate(_keys(texts, line)) if key and key in same]
    if len(_WORD.findall(title.value)) < 2:
        found = found[:1]
    if anchor is None:
        anchor = next((i for i in reversed(found) if i <= max(FIRST_LINES, len(texts) // 2)), -1)
    return Headline(title, frozenset(found), anchor)


def _is_masthead(first: int, texts: Sequence[str], words: Words, outlets: Outlets) -> bool:
    """Whether a short first line is the outlet's name: known, outlet-like, or named again in a copyright line."""
    line = texts[first]
    if len(_WORD.findall(line)) > SITE_WORDS:
        return False
    if outlets.named(line) is not None or name_shape(words, outlets).fits(line):
        return True
    signs = ("©", *words["copyright_open"])
    return any(line in text and any(sign in text.casefold() for sign in signs) for text in texts[first + 1 :])


def _is_headline(first: int, blocks: Sequence[Block], texts: Sequence[str], keys: Sequence[str]) -> bool:
    """Whether a first line that may be the headline surely is: long, said again, or close to the text."""
    if len(_WORD.findall(texts[first])) > SITE_WORDS or keys.count(keys[first]) > 1:
        return True
    return (text_start(blocks) or 0) - first <= CLOSE


def _is_short(first: int, blocks: Sequence[Block], texts: Sequence[str], keys: Sequence[str]) -> bool:
    """Whether a first line may be the name of a section, of a place or of an author above the headline."""
    few = texts[first].count(" ") < KICKER_WORDS
    return few and keys.count(keys[first]) == 1 and blocks[first].shape is not Shape.HEADING


def _is_better(heading: tuple[int, float], first: int, blocks: Sequence[Block], texts: Sequence[str]) -> bool:
    """Whether a line further down is the headline although the first line could be: the text is about that one only."""
    index, score = heading
    start = text_start(blocks) or 0
    if score < SURE_HEADING:
        return False
    subject = subject_words(blocks, start)
    own, other = shared(texts[first], subject), shared(texts[index], subject)
    return index > first and own < min(other, SHORT_SHARE)


def _may_open(first: int, blocks: Sequence[Block], texts: Sequence[str], keys: Sequence[str], words: Words) -> bool:
    """Whether the first line is a headline: a saved page's `<title>`, or what a scraper put first."""
    text = texts[first]
    later = [i for i in range(first + 1, min(first + 40, len(texts))) if blocks[i].text.strip()][:3]
    if is_furniture(text, words) or _BRACKETED.match(text) or domain_of(text) or _is_menu(text, keys):
        return False
    count = len(_WORD.findall(text))
    if count >= SENTENCE_WORDS and text.endswith("."):
        return False
    if count >= 4 or blocks[first].shape is Shape.HEADING:
        return True
    if count > 1 and keys.count(keys[first]) > 1:
        return True
    menu = [
        i
        for i in later
        if _BRACKETED.match(texts[i]) or blocks[i].shape is Shape.LIST_ITEM or is_furniture(texts[i], words)
    ]
    return count > 0 and len(menu) < 2


def _is_menu(text: str, keys: Sequence[str]) -> bool:
    """Whether a line is a menu: several short entries between bars, of which the first is no headline said again."""
    entries = _BARS.split(text)
    if " " in entries[0] and plain(entries[0]) in keys:
        return False
    return len(entries) >= MENU_ENTRIES and all(len(entry.split()) <= 2 for entry in entries)


def _without_site(line: str, keys: Sequence[str], fields: Fields, outlets: Outlets, words: Words) -> str | None:
    """The headline in `Headline | Site` or `Site: Headline`; None where the line holds no site.

    In order of trust: a later line that says the headline alone; a site that is known or stated; the separator.
    """
    if not any(map(line.__contains__, _SIGNS)):
        return None
    cuts = [(match.start(), match.end(), match[0].strip()) for match in _SEPARATOR.finditer(line)][:8]
    if "«" in line:
        cuts = [cut for cut in cuts if not _is_quotation_mark(line, *cut)]
    if not cuts:
        return None
    said = {key for key in keys if key}
    bounds = [0, *(end for _, end, mark in cuts if mark != ":")]
    ends = [*(start for start, _, mark in cuts if mark != ":"), len(line)]
    alone = [line[a:b] for a in bounds for b in ends if 0 < b - a < len(line) and plain(line[a:b]) in said]
    best = max(alone, key=lambda piece: len(_WORD.findall(piece)), default="")
    count = len(_WORD.findall(best))
    if count >= 2 and count * 2 >= len(_WORD.findall(line)) and outlets.named(best) is None:
        return best
    if count >= 2 and line.startswith(best) and outlets.named(best) is None and len(ends) == 2:
        return best
    stated = plain(fields.source.value) if fields.source is not None else ""
    head, last = line, ""
    for start, end, mark in reversed(cuts):
        tail = head[end:]
        if head != line and mark != last:
            break
        if _names_site(tail, mark, stated, outlets, words) and len(_WORD.findall(head[:start])) >= 2:
            head, last = head[:start], mark
        else:
            break
    if head != line:
        return head
    start, end, mark = cuts[0]
    if (mark != ":" or plain(line[:start]) == stated) and len(_WORD.findall(line[end:])) >= 3:
        site = line[:start]
        if plain(site) == stated or outlets.named(site) or domain_of(site):
            return line[end:]
    return None


def _is_quotation_mark(line: str, start: int, end: int, mark: str) -> bool:
    """Whether a guillemet has its partner in the line and so separates nothing, as in French `« Quai » d'Avril`."""
    before = line[:start]
    return (mark == "»" and before.count("«") > before.count("»")) or (mark == "«" and "»" in line[end:])


def _names_site(tail: str, mark: str, stated: str, outlets: Outlets, words: Words) -> bool:
    """Whether what follows a separator names a site or its section."""
    if not tail or len(tail) > LONGEST_SITE:
        return False
    if (stated and plain(tail) == stated) or outlets.named(tail) is not None or domain_of(tail) is not None:
        return True
    if mark == ":":
        return False
    if _DATE_TAIL.search(tail) is not None and len(tail.split()) <= 5:
        return True
    tokens = tail.split()
    if mark and mark[0] in _SURE:
        return len(tokens) <= 6
    named = [token for token in tokens if token[0].isupper() or token[0].isdigit()]
    ends = {tokens[0].casefold(), tokens[-1].casefold()}
    if ends & set(words["outlet_word"]) and len(named) * 2 > len(tokens):
        return True
    return len(tokens) <= 3 and len(named) == len(tokens) and mark in {"-", "–", "—"} and _END.search(tail) is None


def _fallback(blocks: Sequence[Block], path: str) -> Headline:
    """The file's name in words; the first words of the text where the name says nothing."""
    stem = PurePosixPath(path.replace("\\", "/")).name
    while stem and "." in stem and len(stem.rpartition(".")[2]) <= 8:
        stem = stem.rpartition(".")[0]
    name = " ".join(_NAME_JUNK.sub(" ", stem).split())
    letters = [word for word in name.split() if word.isalpha() and len(word) > 1]
    if len(letters) < 2:
        for block in blocks:
            opening = block.text.split(None, 14)
            if sum(word.isalpha() for word in opening) > 2 or (opening and block is blocks[-1]):
                return Headline(
                    Field(" ".join(opening[:12]) + (" …" if len(opening) > 12 else ""), "title.opening"),
                    frozenset(),
                    -1,
                )
    return Headline(Field(name or path or "–", "title.file-name"), frozenset(), -1)
