"""The house in its own text: `told The Example Post`, `did not respond to Example's request`, `Example: Why ...?`.

Other houses are told things as well (of 98 outlets that something was told in 440 American reports, 39 were the
report's own), so one such sentence is never enough: two paragraphs are, where no other outlet is named so. An outlet
that nobody knows counts where its name is made like one; a known name inside a longer one is another's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.annotate.publisher.source_evidence import LONGEST_PARAGRAPH, Evidence, Said, own_name
from reader.annotate.publisher.source_self_words import ASKED, TOLD, After, Before, SelfWords
from reader.annotate.publisher.source_words import SourceWords
from reader.late import late
from reader.model import Block, Mark, Role
from reader.rules.outlets import Outlets, plain

TOLD_UNKNOWN = 0.37
"""That of one with a name that is only made like an outlet's: such houses are cited less, so two are enough as well."""
ASKED_UNKNOWN = 0.55
"""That of a sentence that only the house itself writes, with such a name: enough alone."""
UNKNOWN = {ASKED: ASKED_UNKNOWN, TOLD: TOLD_UNKNOWN}
"""What a phrase's weight becomes with such a name."""
ASKING = 0.5
"""Weight of its name before the questions of an interview."""
ASKING_UNKNOWN = 0.25
"""That of a name there that may be anybody's."""
FEWEST_QUESTIONS = 2
"""Questions that make an interview."""
LONGEST_NAME = 60
"""Code points before a phrase in which the name may stand that opens it."""
NEEDED_WITHIN = 80
"""Code points before a phrase within which its verb stands: `sagte ... dem`."""
WORDS_AFTER = 4
"""Words behind a name among which a day says that it was told at another time, so as a rule to another house."""

_WORD = late(r"[\w’']+")
_YEAR = late(r"(?:19|20)\d\d")
_DATELINE = late(r"\(([^()]{2,30})\)\s?[-–—]")
_POSSESSIVE = late(r"['’]s?(?!\w)")
_TEXT = frozenset({Role.BODY, Role.CAPTION})


def self_references(blocks: Sequence[Block], words: SourceWords, own: SelfWords, said: Said) -> Iterator[Evidence]:
    """Every place of the text where the house speaks of itself, and every one that looks the same."""
    before, after = _among(own, said.seen | {""}, said.whole)
    interview = "?" in said.whole and ": " in said.whole
    if not (before or after or interview) or (
        "(" in said.whole and any(_is_agencys(block, words.outlets) for block in blocks)
    ):
        return
    asked: dict[str, list[Evidence]] = {}
    for index, block in enumerate(blocks):
        if block.role not in _TEXT:
            continue
        text, low = block.text[:LONGEST_PARAGRAPH], said.lowered[index]
        if interview and text.rstrip('"”» ').endswith("?") and (colon := text.find(": ", 0, LONGEST_NAME)) > 0:
            name = text[:colon].strip()
            if words.is_name(name):
                sure = words.outlets.named(name) is not None or words.is_outlet_like(name)
                weight = ASKING if sure else ASKING_UNKNOWN
                evidence = Evidence(name, weight, "source.interview", Mark(index, 0, len(name)))
                asked.setdefault(plain(name), []).append(evidence)
        if len(low) != len(text):  # `İ` is two in small letters
            low = text
        if told := [one for one in before if one.phrase[1:] in low]:
            yield from _told(index, text, low, words, told, own)
        if asking := [one for one in after if one.phrase in low]:
            yield from _asking(index, text, low, words, asking, own)
    for questions in asked.values():
        if len(questions) >= FEWEST_QUESTIONS:
            yield from questions[:FEWEST_QUESTIONS]


def _among(own: SelfWords, seen: frozenset[str], whole: str) -> tuple[list[Before], list[After]]:
    """The phrases that a text has; `seen` are its words and the empty one. Most texts have none."""
    before = [
        one
        for word in sorted(own.first & seen)
        for one in own.before[word]
        if one.phrase[1:] in whole and one.needed in whole
    ]
    after = [one for word in sorted(own.last & seen) for one in own.after[word] if one.phrase in whole]
    return before, after


def _is_agencys(block: Block, outlets: Outlets) -> bool:
    """Whether a paragraph opens with a news agency's dateline: what such a report was told, another house tells."""
    if block.role not in _TEXT or "(" not in block.text[: LONGEST_NAME * 2]:
        return False
    match = _DATELINE.search(block.text, 0, LONGEST_NAME * 2)
    return match is not None and outlets.is_wire(match[1])


def _told(
    index: int, text: str, lowered: str, words: SourceWords, before: Sequence[Before], own: SelfWords
) -> Iterator[Evidence]:
    """`told The Example Post`."""
    for phrase, needed, weight, contracted in before:
        place = _find(lowered, phrase, 0)
        while place >= 0:
            start = place + len(phrase.lstrip() if place == 0 else phrase)
            if not needed or _is_said_before(lowered, place, needed):
                found = _named(text, start, words, own, contracted=contracted)
                if found is not None:
                    name, mark, known = found
                    if weight == ASKED or not _is_of_another_day(text[mark[1] : mark[1] + LONGEST_NAME], own):
                        yield Evidence(name, weight if known else UNKNOWN[weight], "source.self", Mark(index, *mark))
            place = _find(lowered, phrase, start)


def _find(lowered: str, phrase: str, start: int) -> int:
    """Where a phrase with a blank before it stands; the text's start counts as one."""
    return 0 if start == 0 and lowered.startswith(phrase[1:]) else lowered.find(phrase, start)


def _is_said_before(lowered: str, place: int, needed: str) -> bool:
    """Whether the phrase's verb stands in the sentence before it."""
    before = lowered[max(0, place - NEEDED_WITHIN) : place + 1]
    verb = before.rfind(f" {needed} ")
    return verb >= 0 and ". " not in before[verb:]


def _named(
    text: str, start: int, words: SourceWords, own: SelfWords, *, contracted: bool
) -> tuple[str, tuple[int, int], bool] | None:
    """The outlet that is named at a place as it is to be shown, the range of its name, whether it is known."""
    names = list(words.read_names(text, start))
    for name, end in names:
        known = own_name(name, words.outlets, contracted=contracted)
        if known is None and (bare := _uninflected(name, own)) != name:
            known = own_name(bare, words.outlets, contracted=False)
        if known is not None and words.says_little(text[end : names[0][1]]):
            return known, (end - len(name), end), True
    if names and words.is_outlet_like(names[0][0]) and _may_be_own(names[0][0], words.outlets):
        name, end = names[0]
        article, _, rest = name.partition(" ")
        name = rest if article.islower() else name
        return _uninflected(name, own), (end - len(name), end), False
    return None


def _uninflected(name: str, own: SelfWords) -> str:
    """A name as it is called by itself: `Elbische Post`, of which a text says `der Elbischen Post`."""
    *ahead, last = name.split()
    for ending, bare in own.inflected:
        ahead = [word.removesuffix(ending) + bare if word.endswith(ending) else word for word in ahead]
    return " ".join([*ahead, last])


def _may_be_own(name: str, outlets: Outlets) -> bool:
    """Whether a name that is made like an outlet's may be the house's: no agency's, service's, no article alone."""
    return not outlets.is_wire(name) and not outlets.is_platform(name) and outlets.named(name) is None


def _asking(
    index: int, text: str, lowered: str, words: SourceWords, after: Sequence[After], own: SelfWords
) -> Iterator[Evidence]:
    """`The Example Post has contacted`, `Example's request for comment`."""
    for phrase, weight in after:
        place = lowered.find(phrase)
        if place < 0 or _ends_small(text, place):
            continue
        match = own.name_before.search(text, max(0, place - LONGEST_NAME), place)
        if match is None:
            continue
        start = match.start()
        while start < place:
            name = text[start:place].removesuffix("'s").removesuffix("’s").rstrip("'’")
            known = own_name(name, words.outlets, contracted=False)
            ahead = text[match.start() : start].casefold().split()
            if known is None and words.is_outlet_like(name) and " " in name and _may_be_own(name, words.outlets):
                known, weight = name, UNKNOWN[weight]
            if known is not None and own.openers.issuperset(ahead):
                yield Evidence(known, weight, "source.self", Mark(index, start, start + len(name)))
                break
            start = text.find(" ", start, place) + 1 or place


def _ends_small(text: str, place: int) -> bool:
    """Whether the word before a place has no capital, so that no name ends there: most phrases follow such a one."""
    word = text[text.rfind(" ", 0, place) + 1 : place]
    return word.isascii() and word == word.lower()


def _is_of_another_day(after: str, own: SelfWords) -> bool:
    """Whether what follows a name says that it was told on a day, in a year or to one of its people."""
    if _POSSESSIVE.match(after) is not None:
        return True
    for match in list(_WORD.finditer(after))[:WORDS_AFTER]:
        word = match[0].casefold()
        if word in own.earlier or _YEAR.fullmatch(word) is not None:
            return True
        if word in own.months and (len(word) > 3 or match[0][0].isupper()):
            return True
    return False
