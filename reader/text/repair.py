"""Mojibake, mended sequence by sequence: UTF-8 that was read in another encoding, once or several times over.

Only characters that spell a UTF-8 sequence in one of the known misreadings are touched, so whatever was right stays.
What could also be the author's own is mended only where the same document has cases that cannot.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from reader.frozen import replace
from reader.late import late
from reader.model import NO_FIELDS, Block, Field, Fields
from reader.text.misdecoded import undo_wrong_script
from reader.text.misreadings import Misreading, misreadings, suspicious
from reader.text.plausible import Verdict, judge

PASSES = 8
"""Most passes over a text: three layers of garbling in two encodings were seen in the wild, and room to spare."""

SAMPLE = 20_000
"""Characters of suspicious blocks by which the misreadings are put in order: bounds the time for a flood."""

_LOST_BYTE = late(
    "â€(?:\ufffd|Â)?(?![\xa0-\xbf\u0152-\u0178\u02c6\u02dc\u2013-\u2030\u2039\u203a\u20ac\u2122\x80-\x9f])"
)
"""A closing quotation mark whose last byte, 9D, is none in windows-1252 and was dropped or replaced."""

_LOST_IN_WORD = late("(?<=[a-zß-ÿ])â€\ufffd(?=[a-zß-ÿ])")
"""An apostrophe that lost its last byte."""
_LOST_SPACE = late("(?<=[a-zß-ÿ0-9.,;:!?)”’])Â(?= (?![\u0300-\u036f])|$)")
"""A no-break space that became a plain one: nothing ends in a capital after a small letter."""
_A_GRAVE = late("(?<=[a-zß-ÿ])Ã(?: (?= )|(?= (?![\u0300-\u036f])))")
_ALONE = late("(?<= )[ÂÃ](?= )")
_I_ACUTE = late("(?<=[a-zß-ÿ])Ã(?=[a-zß-ÿ])")
"""The second byte of an í is a soft hyphen, which many programs drop."""
_CAPITAL_ER = late("Ð (?=[а-яё])")
"""The second byte of a Cyrillic Р is a no-break space."""
_DECOMPOSED = late("[ACEINOUaceinou][\u0300-\u0303\u0308\u030a\u0327](?=[\x80-\xbf])")
"""The first byte of a sequence, garbled and then normalised to NFD."""
_C1 = late("[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]")
_C1_SEQUENCE = late("[\x1b\x81\x8d\x8f\x90\x9d]|[\x98\x9b\x9e\x9f][0-9;?]")
_SPREAD = late("(?<=[ÂÃ]) ([\u0301\u0304\u0308\u0327])")
"""The second byte of a sequence, garbled into a spacing accent and then normalised to NFKC."""
_SPACING = {"\u0301": "´", "\u0304": "¯", "\u0308": "¨", "\u0327": "¸"}


def repair(text: str) -> tuple[str, int]:
    """Return the text with its garbled words mended, and how many there were."""
    (text,), count = _repair_all([text])
    return text, count


def repair_blocks(blocks: Iterable[Block]) -> tuple[tuple[Block, ...], int]:
    """Mend the blocks of an article together: what one proves helps the others."""
    blocks = tuple(blocks)
    texts, count = _repair_all([block.text for block in blocks])
    if not count:
        return blocks, 0
    return tuple(
        block if text == block.text else replace(block, text=text) for block, text in zip(blocks, texts, strict=True)
    ), count


def repair_fields(fields: Fields) -> tuple[Fields, int]:
    """Mend what a file states about itself; its address and language stay as they are."""
    if fields is NO_FIELDS:
        return fields, 0
    held = [
        field for field in (fields.title, fields.page_title, fields.published, fields.source, *fields.authors) if field
    ]
    texts, count = _repair_all([field.value for field in held])
    if not count:
        return fields, 0
    mended = {id(field): Field(text, field.rule) for field, text in zip(held, texts, strict=True)}

    def of(field: Field | None) -> Field | None:
        return mended[id(field)] if field else None

    return replace(
        fields,
        title=of(fields.title),
        page_title=of(fields.page_title),
        published=of(fields.published),
        source=of(fields.source),
        authors=tuple(mended[id(author)] for author in fields.authors),
    ), count


def _repair_all(texts: Sequence[str]) -> tuple[list[str], int]:
    """Mend what is certain in each text, then what is likely given which misreadings were certain."""
    mended, count = undo_wrong_script(texts)
    suspects = [place for place, text in enumerate(mended) if suspicious(text)]
    if not suspects:
        return mended, count
    proven: set[str] = set()
    order = _most_telling_first([mended[place] for place in suspects])
    for place in suspects:
        mended[place], words, used = _repair(mended[place], frozenset(), order)
        count += words
        proven |= used
    for place in suspects if proven else ():
        mended[place], words, _ = _repair(mended[place], frozenset(proven), order)
        count += words
    return mended, count


def _most_telling_first(texts: Sequence[str]) -> list[Misreading]:
    """The misreadings by how many characters each explains for certain: some explain each other's garbage."""
    sample = []
    room = SAMPLE
    for text in texts:
        sample.append(text[:room])
        room -= len(text)
        if room <= 0:
            break
    return sorted(misreadings(), key=lambda misreading: -sum(_explained(misreading, text) for text in sample))


def _explained(misreading: Misreading, text: str) -> int:
    """Characters that a misreading explains, less those that it would have shown otherwise."""
    explained = 0
    for start, end, _, verdict in _runs(misreading, text):
        if verdict is Verdict.STRONG:
            explained += end - start - 2 * sum(character in misreading.borrowed for character in text[start:end])
    return explained


def _repair(text: str, proven: frozenset[str], order: Sequence[Misreading]) -> tuple[str, int, set[str]]:
    """Mend a text pass by pass; return it, the number of words touched and the misreadings that were certain.

    After a pass that changed something the first misreading has its turn again, so that what one pass brought
    to light is read in the right way; a word that took several passes counts once.
    """
    original = text
    count = 0
    used: set[str] = set()
    for _ in range(PASSES):
        words = 0
        text = _SPREAD.sub(_spacing, _DECOMPOSED.sub(_composed, text))
        for misreading in order:
            text, words, certain = _mend(misreading, text, misreading.name in proven)
            if certain:
                used.add(misreading.name)
            if words:
                break
        else:
            text, words = _mend_remains(text, bool((proven | used) & {"cp1252", "cp1254"}))
            if not words:
                break
        count = max(count, words)
    return (text if count else original), count, used


def _mend(misreading: Misreading, text: str, proven: bool) -> tuple[str, int, bool]:
    """One pass with one misreading: the text, the words touched, whether any was certain."""
    parts: list[str] = []
    position = 0
    words = 0
    certain = False
    for start, end, decoded, verdict in _runs(misreading, text):
        if verdict is Verdict.STRONG or (proven and verdict is Verdict.WEAK):
            between = text[position:start]
            words += not parts or any(character.isspace() for character in between)
            certain |= verdict is Verdict.STRONG
            parts += between, decoded
            position = end
    return ("".join(parts) + text[position:], words, certain) if parts else (text, 0, False)


def _runs(misreading: Misreading, text: str) -> Iterator[tuple[int, int, str, Verdict]]:
    """Runs that decode as a whole and make sense, else the sequences in them that do."""
    for found in misreading.run.finditer(text):
        whole = _judged(misreading, text, found.start(), found.end())
        if whole:
            yield whole
            continue
        for single in misreading.one.finditer(text, found.start(), found.end()):
            if single.span() != found.span():
                part = _judged(misreading, text, single.start(), single.end())
                if part:
                    yield part


def _judged(misreading: Misreading, text: str, start: int, end: int) -> tuple[int, int, str, Verdict] | None:
    judged = _judge(misreading, text[start:end], text[start - 1 : start], text[end : end + 1])
    return judged and (start, end, *judged)


@lru_cache(maxsize=8192)
def _judge(misreading: Misreading, garbled: str, before: str, after: str) -> tuple[str, Verdict] | None:
    """What a run decodes to and how sure that is; None for text. Kept, as documents repeat their garbage."""
    try:
        decoded = misreading.decoded(garbled)
    except UnicodeDecodeError:
        return None
    verdict = judge(misreading, garbled, decoded, before, after)
    return None if verdict is Verdict.TEXT else (decoded, verdict)


def _mend_remains(text: str, proven: bool) -> tuple[str, int]:
    """What is left of sequences that lost a byte on the way, and controls that are windows-1252."""
    count = 0
    steps: list[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]] = [
        (_LOST_IN_WORD, "’"),
        (_LOST_BYTE, "”"),
        (_LOST_SPACE, ""),
        (_A_GRAVE, "à"),
        (_CAPITAL_ER, "Р"),
    ]
    if proven:
        steps += [(_ALONE, _alone), (_I_ACUTE, "í")]
    for pattern, mended in steps:
        text, n = pattern.subn(mended, text)
        count += n
    if _C1.search(text) and not _C1_SEQUENCE.search(text):
        text, n = _C1.subn(lambda found: found[0].encode("latin-1").decode("cp1252"), text)
        count += n
    return text, count


def _alone(found: re.Match[str]) -> str:
    """A letter à, or what a no-break space left behind."""
    return "à" if found[0] == "Ã" else ""


def _composed(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", found[0])


def _spacing(found: re.Match[str]) -> str:
    return _SPACING[found[1]]
