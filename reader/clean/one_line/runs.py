"""Runs: the stretches of a page that stands on one line: its title, its sentences, the menus and lists between them.

A sentence ends where its full stop stands. What is no sentence ends nowhere: of a menu, a headline and the sentence
behind them only the words tell. Menus are names, written large; sentences have small words in between. So each word
speaks for the one or for the other, and a run ends where that changes for long enough.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from reader.clean.dates.dates import Calendar
from reader.clean.language import common_words
from reader.clean.layout.edges import TITLES
from reader.clean.lines.phrases import SURE, Match, Phrases, find, tokens
from reader.frozen import replace
from reader.late import late
from reader.model import Block, Role
from reader.rules.load import Rules

LONG = 1_000
"""Code points of the shortest line that is looked at."""
MOST_OF_IT = 0.5
"""Least share of a text's code points in its longest line."""
MOST_LINES = 100
"""Lines of a page that is no such one, though one of its paragraphs may be the longer half of it."""
PHRASE_WORDS, SIGNED = 6, "©«»›"
"""Words of which a phrase of furniture is looked for, and signs that one may begin with."""
MOST = 100_000
"""Code points up to which a line is looked at: more is no page of the news."""
BEGINNING = 20
"""Code points of a title's beginning by which it is known again."""
TITLE, LONGEST_TITLE = 4, 30
"""Words of the shortest and the longest beginning of a page that is taken for its title where it comes again."""
DATED = 120
"""Code points of a run's beginning in which a date is looked for."""
CHANGE, CHANGE_INSIDE = 5.0, 8.0
"""What it takes for a run to end, and for a sentence to begin with a small letter or end with a common word (`victim
in`), in the units of `_leaning`."""
_LARGE = "A-ZÀ-ÖØ-ÞΑ-ΩА-Я"
_LISTED = late(rf"(?:[{_LARGE}][\w’'.&-]{{0,30}}[ ,|/·•›»]+){{7}}")
_END = late(r"[.!?…。！？](?:[\"”»’)\]」』]{1,2}| ?»)?(?= )")
_ABBREVIATED = late(rf"(?:^|[\W_])(?:[^\W\d]|{TITLES}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|vs)\.$")
_LONGEST_ABBREVIATED = 7
_DAY_BEFORE = late(rf"\d\. [{_LARGE}]\w{{2,12}}\.? \d{{4}}\b")
_HOUR = r"[ ,]{1,2}(?:\w{1,3} )?\d{1,2}[:.h]\d\d ?(?:[apAP]\.?[mM]\.?)?(?: (?:[A-Z]{2,4}|Uhr|hs?)\b)?"
_BEHIND_DATE = late(rf"(?:{_HOUR})? (?=[\"“„«¿¡]?[{_LARGE}])")
_SIGNS = "\"'“”„«»‘’()[],.;:!?|•·›-–—/"
_PARTING = frozenset("|•·›»/")


def may_be_page(blocks: Sequence[Block]) -> bool:
    """Whether a text is hardly more than one long line that begins like a page or has names in a row as in a menu.

    That is quickly told of most texts.
    """
    sizes = [len(block.text) for block in blocks]
    size = max(sizes, default=0)
    if size < LONG or len(sizes) > MOST_LINES or size < MOST_OF_IT * sum(sizes):
        return False
    longest = blocks[sizes.index(size)]
    return _is_long(longest) and (comes_again(longest.text) or _LISTED.search(longest.text) is not None)


def comes_again(text: str) -> bool:
    """Whether a text begins with what comes again in it, as a page does that begins with its title."""
    return text.find(text[:BEGINNING], BEGINNING) > 0


def begins_with_title(blocks: Sequence[Block]) -> bool:
    """Whether a long line begins with a title that comes again."""
    return any(_is_long(block) and titled(block.text.split())[0] for block in blocks)


def in_runs(blocks: Sequence[Block], rules: Rules) -> tuple[Block, ...]:
    """Part the long lines of a page into their runs, a block each.

    Where no line has a number each gets one, by which the runs of one are told from those of the next.
    """
    is_common = common_words(rules).__contains__
    if all(block.line is None for block in blocks):
        blocks = [replace(block, line=number) for number, block in enumerate(blocks, 1)]
    parted: list[Block] = []
    for block in blocks:
        if _is_long(block):
            parted += (replace(block, text=run) for run in runs(block.text, is_common))
        else:
            parted.append(block)
    return tuple(parted)


def _is_long(block: Block) -> bool:
    return LONG <= len(block.text) <= MOST and block.role is Role.UNKNOWN


def runs(text: str, is_common: Callable[[str], bool]) -> Iterator[str]:
    """The runs of a text of one line; together they are its words.

    `is_common`: whether a word in small letters is a common one: of any language, since that of a page is told by its
    sentences.
    """
    for part in _at_title(text.split()):
        for sentence in _sentences(part):
            yield from _leaning_alike(sentence, is_common)


def at_phrases(blocks: Sequence[Block], phrases: Phrases) -> tuple[tuple[Block, ...], dict[str, bool]]:
    """Part the runs before the phrases of furniture in them that begin with a capital: `... Read more: ...`.

    With the kinds of the phrases that runs begin with then, and whether there is more of each than a sentence's single
    word: `Comments were few.`
    """
    parted: list[Block] = []
    kinds: dict[str, bool] = {}
    title = title_of(blocks)
    for block in blocks:
        words = block.text.split() if block.role is Role.UNKNOWN and block.text != title else []
        begun = [(at, found) for at in range(len(words)) if (found := _phrase_at(words, at, phrases)) is not None]
        for at, found in begun:
            kinds[found.kind] = kinds.get(found.kind, False) or found.words > 1 or not _goes_on(words, at)
        starts = [0, *(at for at, _ in begun if at), len(words)]
        runs = [replace(block, text=" ".join(words[begin:end])) for begin, end in pairwise(starts)]
        parted += runs if words else [block]
    return tuple(parted), kinds


def title_of(blocks: Sequence[Block]) -> str:
    """The text of the page's title, if it comes again."""
    texts = [block.text for block in blocks if block.role is not Role.BOILERPLATE]
    return texts[0] if texts and texts[0] in texts[1:] else ""


def behind_dates(blocks: Sequence[Block], known: Calendar) -> tuple[Block, ...]:
    """Part the runs behind a date near their beginning, where a sentence begins: `By Ida Quarrie 3 May 2024 The...`."""
    parted: list[Block] = []
    for block in blocks:
        cut = _end_of_date(block.text, known) if block.role is Role.UNKNOWN else 0
        parted += (
            [replace(block, text=block.text[:cut].rstrip()), replace(block, text=block.text[cut:].lstrip())]
            if cut
            else [block]
        )
    return tuple(parted)


def _end_of_date(text: str, known: Calendar) -> int:
    last = 0
    for stated in known.dates(text[:DATED]):
        if (behind := _BEHIND_DATE.match(text, stated.end)) is not None:
            last = behind.end()
    return last


def _phrase_at(words: Sequence[str], at: int, phrases: Phrases) -> Match | None:
    """The phrase that begins with a word; none of what is a word like others."""
    if not (words[at][0].isupper() or words[at][0] in SIGNED):
        return None
    match = find(tokens(" ".join(words[at : at + PHRASE_WORDS])), phrases, telling=False)
    return match if match is not None and (match.words > 1 or match.kind in SURE or match.sure) else None


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Whether a word in small letters stands right behind another."""
    return words[at][-1].isalnum() and words[at + 1 : at + 2] != [] and words[at + 1][0].islower()


def sentences(blocks: Sequence[Block], rules: Rules) -> list[Block]:
    """The runs that tell."""
    is_common = common_words(rules).__contains__
    return [block for block in blocks if is_told(block.text.split(), is_common)]


def is_told(words: Sequence[str], is_common: Callable[[str], bool]) -> bool:
    """Whether words are rather a sentence's than a menu's."""
    return sum(_leaning(word, is_common) for word in words) > 0


def titled(words: Sequence[str]) -> tuple[int, list[int]]:
    """How many words the title has that a page begins with, and where it comes again; none of other texts.

    A story comes back to its subject too, but goes on in the same sentence: `The harbour board of Grindle voted ...`.
    Behind a page's title stands a bar or a menu: on 624 pages never a word in small letters, nor a full stop before it.
    """
    plain = [word.strip(_SIGNS).casefold() for word in words]
    size, found, places = 0, list[int](), list(range(1, len(plain)))
    for more in range(1, LONGEST_TITLE + 1):
        last = plain[more - 1]
        places = [at for at in places if at + more <= len(plain) and plain[at + more - 1] == last]
        if not any(at >= more for at in places):
            break
        if more >= TITLE:
            size, found = more, [at for at in places if at >= more]
    if size and (words[size].lstrip(_SIGNS)[:1].islower() or words[size - 1].endswith((".", ",", ";"))):
        return 0, []
    return size, found


def _at_title(words: list[str]) -> Iterator[list[str]]:
    """Words parted around the title that they begin with, where it comes again."""
    size, found = titled(words)
    if not size:
        yield words
        return
    cuts = sorted({size, *(cut for at in found for cut in (at, at + size))})
    for begin, end in pairwise([0, *cuts, len(words)]):
        if begin < end:
            yield words[begin:end]


def _sentences(words: Sequence[str]) -> Iterator[list[str]]:
    """Words parted behind the ends of sentences."""
    text = " ".join(words)
    begin = 0
    for match in _END.finditer(text):
        end = match.end()
        near = text[max(begin, match.start() + 1 - _LONGEST_ABBREVIATED) : match.start() + 1]
        if text[end + 1 : end + 2].islower() or _ABBREVIATED.search(near) or _DAY_BEFORE.match(text, match.start() - 1):
            continue
        if sentence := text[begin:end].split():
            yield sentence
        begin = end
    if rest := text[begin:].split():
        yield rest


def _leaning(word: str, is_common: Callable[[str], bool]) -> float:
    """How much a word speaks for a sentence (above nothing) or for a menu."""
    plain = word.strip(_SIGNS)
    if not plain:
        return -1.0 if word in _PARTING else -0.3
    if plain[0].islower():
        return 0.9 if is_common(plain.lower()) else 0.5
    if is_common(plain.lower()):
        return -0.1
    return -0.5 if plain[0].isupper() else -0.15


def _leaning_alike(words: Sequence[str], is_common: Callable[[str], bool]) -> Iterator[str]:
    """Words parted where they change from a menu's to a sentence's or back: the likeliest way through both."""
    menu = told = 0.0
    ways: list[tuple[bool, bool]] = []
    """For each word whether the one before it was a sentence's, on the best way to a menu's and to a sentence's."""
    unended = False
    for word in words:
        leaning = _leaning(word, is_common)
        opens = word.lstrip(_SIGNS)[:1]
        begin = CHANGE if opens.isupper() or opens.isdigit() else CHANGE_INSIDE
        end = CHANGE_INSIDE if unended else CHANGE
        ways.append((told - end > menu, told >= menu - begin))
        menu, told = max(menu, told - end) - leaning, max(told, menu - begin) + leaning
        unended = word[:1].islower() and is_common(word)
    ends = []
    now = told >= menu
    for at in range(len(words) - 1, 0, -1):
        before = ways[at][now]
        if before != now:
            ends.append(at)
        now = before
    for begin, end in pairwise([0, *reversed(ends), len(words)]):
        yield " ".join(words[begin:end])
