"""Captions of pictures, told by their credit, their label, the page's markup or their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.clean.captions.beside import (
    COUNTED_WORDS,
    NEIGHBOUR_WORDS,
    SHORT_CAPTION_WORDS,
    caption_beside,
    is_free,
)
from reader.clean.captions.doubled import ENDS, HEAD, find_doubled, is_prose
from reader.clean.captions.model import CREDIT_LINE, LIKELY, NO_CAPTION, is_furniture, likely_captions, weigher_of
from reader.clean.captions.signs import CaptionWords, caption_words
from reader.late import late
from reader.model import Block, Role, Shape
from reader.rules.credit_brackets import FoundCredit
from reader.rules.load import Rules
from reader.rules.wordlists import words_in_order

LONGEST_CAPTION_WORDS = 110
"""Words of the longest caption; the longest of the development cases has 94."""
LONGEST_TEXT = 1500
"""Code points of the longest text that is looked at."""
DATED_WORDS = 12
"""Words of the shortest scene that its date alone makes a caption."""
LONGEST_LINE = 70
"""Code points of the longest line that is a credit and names in front of it: `Jane Doe for The Example/Pictures`."""
NEAR_TITLE = 4
"""Blocks below the headline where a line that ends in an agency's name is the picture's."""
TEXT_WORDS = 8
"""Words of a line beside which a bare agency's name is a credit and no menu's entry."""
REPEATED_WORDS = 12
"""Words from its start by which a caption is known again, and twice the fewest it must have."""
PRICED = "$"
"""The sign by which a list of links tells that what it names is to be paid for: `(The Quay Post $)`."""
FEWEST_COUNTS = 2
"""Lines of a gallery's count that make it one: a lone `1 of 5` may be a page's."""
LONGEST_COUNT = 20
"""Code points of such a line."""
BESIDE_CONTENT, FIGURE_ABOVE = 10, 20
"""Blocks before a page's first content block in which a marked caption may stand, the picture above the headline, and
in which an element for captions may that is no link: below it writers and their offices are listed."""

_ELLIPSIS = late(r"\s*(?:\.{3}|…|\[\+\]|\[…\]).{0,12}$")
_QUOTED = re.compile(r"[\"“”«»„]")
_WORD = re.compile(r"\w+")
_FIRST_WORDS = late(r"\W*+(\w++)\W++(\w++)")
_COUNT = re.compile(r"(?:[^\W\d_]+\s)?\d{1,3}\s?(?:/|[^\W\d_]{2,3})\s?(\d{1,3})|(\+?[1-9]\d?)")
_NUMBERED = late(r"[\[(]\d{1,2}\s?(?:/|[^\W\d_]{2,3})\s?\d{1,2}[\])]\s\w")
"""`[2/4] A rescue boat returns`."""
_UNKNOWN, _TITLE = Role.UNKNOWN, Role.TITLE
_OUTSIDE = frozenset(
    {"nav", "footer", "header", "form", "comments", "notice", "related", "ad", "share", "signup", "tags"}
)


def label_captions(blocks: Sequence[Block], language: str | None, rules: Rules) -> tuple[Block, ...]:
    """Give captions their role, with the rule that decided; all other blocks stay as they are."""
    found = known_captions(blocks, language, rules)
    if _content(blocks) is None:
        found |= likely_captions(blocks, found, language, rules)
        _repeats(blocks, found)
    if not found:
        return tuple(blocks)
    return tuple(
        replace(block, role=Role.CAPTION, rule=found[index]) if index in found else block
        for index, block in enumerate(blocks)
    )


def known_captions(blocks: Sequence[Block], language: str | None, rules: Rules) -> dict[int, str]:
    """Return the captions that one sign gives away, each with the rule that decided."""
    words = caption_words(language, rules)
    page = _content(blocks)
    found: dict[int, str] = {}
    title = -NEAR_TITLE - 1
    for index, block in enumerate(blocks):
        if block.role is _TITLE:
            title = index
        if block.role is _UNKNOWN and len(block.text) <= LONGEST_TEXT:
            near = index - title <= NEAR_TITLE
            if block.evidence is not None:
                rule = _on_page(index, block, page, words)
            else:
                rule = _in_text(index, blocks, words, near_title=near, below=index - 1 in found)
            if rule is not None:
                found[index] = rule
    if page is None:
        for index in [index for index, rule in found.items() if rule == CREDIT_LINE]:
            neighbour = caption_beside(blocks, index, found, words, weigher_of(language, rules))
            if neighbour is not None:
                found[neighbour] = "caption.beside-credit"
        find_doubled(blocks, found, lambda text: is_furniture(text, weigher_of(language, rules)))
        _counted(blocks, found)
        _stills(blocks, found, words)
    return found


def _content(blocks: Sequence[Block]) -> range | None:
    """The blocks of a page from its first to its last content; None for what is no page."""
    known = [block.evidence for block in blocks]
    if known.count(None) == len(known):
        return None
    inside = [i for i, evidence in enumerate(known) if evidence is not None and evidence.content]
    if not inside:
        return range(len(blocks))
    return range(max(0, inside[0] - BESIDE_CONTENT), inside[-1] + 2)


def _on_page(index: int, block: Block, page: range | None, words: CaptionWords) -> str | None:
    """A page's markup says what is a caption; in its text only the surest credits do."""
    evidence = block.evidence
    if evidence is None or evidence.region in _OUTSIDE:
        return None
    above = FIGURE_ABOVE - BESIDE_CONTENT if evidence.tag == "figcaption" and not evidence.links else 0
    if page is not None and not page.start - above <= index < page.stop:
        return None
    if evidence.hint == "caption" or evidence.tag == "figcaption":
        return None if evidence.hidden else "caption.markup"
    if block.shape in NO_CAPTION:
        return None
    credit = words.credits.find(block.text)
    rule = None if credit is None else _by_credit(credit, block.text, words)
    pictured = evidence.content or (block.shape is Shape.FIGURE and not evidence.links)
    return rule if pictured or rule != CREDIT_LINE else None


def _in_text(index: int, blocks: Sequence[Block], words: CaptionWords, *, near_title: bool, below: bool) -> str | None:
    """The rule that makes a line of plain text a caption."""
    block = blocks[index]
    text = block.text
    count = text.count(" ") + 1
    if block.shape in NO_CAPTION or count > LONGEST_CAPTION_WORDS * 1.5:
        return None
    credit = words.credits.find(text)
    near = near_title and count <= SHORT_CAPTION_WORDS
    rule = None if credit is None else _by_credit(credit, text, words, near_title=near)
    if rule == CREDIT_LINE and not below and not _stands_by_text(index, blocks, words):
        return None
    if rule is not None:
        return rule
    if text.startswith(("[", "(")) and count >= COUNTED_WORDS and _NUMBERED.match(text) is not None:
        return "caption.counted"
    if count <= SHORT_CAPTION_WORDS:
        if (text[-1:] not in ENDS or text[-1:] == ")") and (tail := words.credits.tail(text)) is not None:
            shown = text[: tail.start].strip()
            if _QUOTED.search(shown) is None and words.is_one_sentence(shown) and words.shows(shown):
                return "caption.credit"
        labelled = COUNTED_WORDS <= count <= NEIGHBOUR_WORDS and index and words.is_label(blocks[index - 1].text)
        if labelled or words.is_labelled(text):
            return "caption.label"
        if words.may_point(text):
            if words.points(text) and words.is_scene(text):
                return "caption.side"
            if count <= NEIGHBOUR_WORDS and words.points_surely(text) and words.is_one_sentence(text):
                return "caption.side"
        if count >= DATED_WORDS and words.is_dated_scene(text):
            return "caption.dated-scene"
    return None


def _stills(blocks: Sequence[Block], found: dict[int, str], words: CaptionWords) -> None:
    """Lines that show a thing and have no room for a verb: below a paragraph or the headline's lines, above one."""
    for index, block in enumerate(blocks[1:-1], 1):
        if block.role is not _UNKNOWN or len(block.text) > LONGEST_LINE or index in found:
            continue
        if block.shape not in NO_CAPTION and words.scenes.is_still(block.text):
            above, below = blocks[max(0, index - 2) : index], blocks[index + 1 : index + 3]
            if any(map(is_prose, below)) and any(one.role in HEAD or is_prose(one) for one in above):
                found[index] = "caption.thing"


def _by_credit(credit: FoundCredit, text: str, words: CaptionWords, *, near_title: bool = False) -> str | None:
    """The rule where a credit makes the caption."""
    left = len(_WORD.findall(text[: credit.start])) + len(_WORD.findall(text[credit.end :]))
    if left <= 1 or (len(text) <= LONGEST_LINE and words.credits.names.all_names(text)):
        return CREDIT_LINE
    if left > LONGEST_CAPTION_WORDS or (credit.kind == "behind" and PRICED in text[credit.start : credit.end]):
        return None
    scene, quoted = words.is_scene(text) and words.is_one_sentence(text), _QUOTED.search(text) is not None
    if credit.kind == "outlet" and (quoted or not scene or words.scenes.tells(text)):
        return None
    if credit.kind == "behind" and quoted and not scene:
        return None
    known = scene or (near_title and not quoted)
    if credit.kind in {"bracket", "behind"} and not known and words.is_wire(credit, text):
        return None
    return "caption.credit"


def _stands_by_text(index: int, blocks: Sequence[Block], words: CaptionWords) -> bool:
    """Whether a credit line is one: it opens as credits do, names somebody, or stands beside a line of text."""
    text = blocks[index].text
    credit = words.credits.find(text)
    if credit is None:
        return False
    if credit.kind == "pair" and (not index or len(_WORD.findall(blocks[index - 1].text)) < COUNTED_WORDS):
        return False  # `About Me/Contact`
    if credit.kind == "pair" or (credit.kind == "sign" and not words.is_wire(credit, text)):
        return any(map(is_prose, blocks[index + 1 :]))
    if words.has_person(credit, text) or credit.kind in {"lead-in", "bracket"}:
        return True
    if words.is_wire(credit, text):
        # Above a paragraph `© Example Images` is a picture's, at the end the text's; below a scene `Example` is one.
        above = blocks[index - 1].text if index and is_free(blocks[index - 1]) else "."
        scene = len(_WORD.findall(above)) >= TEXT_WORDS and above[-1] not in ENDS and words.shows(above)
        return scene or (credit.kind == "sign" and any(map(is_prose, blocks[index + 1 :])))
    near = [blocks[i].text for i in (index - 1, index + 1) if 0 <= i < len(blocks)]
    return any(len(_WORD.findall(line)) >= TEXT_WORDS for line in near)


def _counted(blocks: Sequence[Block], found: dict[int, str]) -> None:
    """Lines beside a gallery's numbers: below `1 of 5`, a `+6`, a `6` that stands six times, once a picture."""
    numbered: dict[int, list[int]] = {}
    more: set[int] = set()
    for index, block in enumerate(blocks):
        if (
            len(block.text) <= LONGEST_COUNT
            and block.text.rstrip()[-1:].isdigit()
            and (match := _COUNT.fullmatch(block.text.strip())) is not None
        ):
            number = int(match[2] or 0)
            numbered.setdefault(number, []).append(index)
            if (match[2] or "").startswith("+"):
                more.add(number)
    for number, places in numbered.items():
        # A count is the one number that stands alone, and ranks are many.
        alone = number > 0
        bare = alone and number not in more
        ranked = bare and (len(numbered.keys() - {0}) > 1 or not -1 <= len(places) - number <= 0)
        if len(places) < FEWEST_COUNTS + bare or ranked:
            continue
        for index in dict.fromkeys(place + step for place in places for step in ((-1, 1) if alone else (1,))):
            if not 0 <= index < len(blocks) or index in found or not is_free(blocks[index]):
                continue
            text = blocks[index].text.rstrip()
            stop = text.endswith(tuple(ENDS))
            if COUNTED_WORDS <= len(_WORD.findall(text)) <= NEIGHBOUR_WORDS and not (alone and stop):
                found[index] = "caption.counted"


def _repeats(blocks: Sequence[Block], found: dict[int, str]) -> None:
    """Captions that stand again, whole or cut short: pages give them twice, as text and as alternative text."""
    said: dict[str, tuple[str, bool]] = {}
    opening: set[tuple[str, ...]] = set()
    for index, rule in found.items():
        if rule != CREDIT_LINE and (tokens := _tokens(blocks[index].text)):
            said.setdefault(" ".join(tokens[:REPEATED_WORDS]), (" ".join(tokens), rule.startswith(LIKELY)))
            opening.add((tokens[0], tokens[1]))
    if not said:
        return
    letters = {first[0] for first, _ in opening}
    for index, block in enumerate(blocks):
        if block.role is not _UNKNOWN or index in found or not is_free(block):
            continue
        letter = block.text[:1].casefold()[:1]
        first = _FIRST_WORDS.match(block.text) if letter in letters or not letter.isalnum() else None
        if first is None or (first[1].casefold(), first[2].casefold()) not in opening:
            continue
        tokens = _tokens(block.text)
        if not tokens or (again := said.get(" ".join(tokens[:REPEATED_WORDS]))) is None:
            continue
        whole, likely = again
        # What only looks like a caption and begins a longer paragraph is that one's beginning.
        if whole.startswith(" ".join(tokens)) or (not likely and " ".join(tokens).startswith(whole)):
            found[index] = "caption.repeated"


def _tokens(text: str) -> list[str]:
    """The words of a text without the dots that cut it short; none where they are too few to know it by."""
    if "..." in text or "…" in text or "[+]" in text:
        text = _ELLIPSIS.sub("", text)
    tokens = words_in_order(text)
    return tokens if len(tokens) >= REPEATED_WORDS // 2 else []
