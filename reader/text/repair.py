"""Mojibake, mended sequence by sequence: UTF-8 that was read in another encoding, once or several times over.

Only characters that spell a UTF-8 sequence in one of the known misreadings are touched, so whatever was right stays.
What could also be the author's own is mended only where the same document has cases that cannot.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.model import Block, Field, Fields
from reader.text.misreadings import Misreading, gate, misreadings
from reader.text.plausible import Verdict, judge

ROUNDS = 4
"""How many times over a text may have been garbled: three were seen in the wild, one to spare."""

_LOST_BYTE = re.compile("â€(?:\ufffd|Â)?(?![\xa0-\xbf\u0152-\u0178\u02c6\u02dc\u2013-\u2030\u2039\u203a\u20ac\u2122\x80-\x9f])")
"""A closing quotation mark whose last byte, 9D, is none in windows-1252 and was dropped or replaced."""
_LOST_SPACE = re.compile("(?<=[a-zß-ÿ0-9.,;:!?)”’])Â(?= |$)|(?<= )Â(?= )")
_A_GRAVE = re.compile("(?<=[a-zß-ÿ])Ã(?= )|(?<= )Ã(?= )")
_I_ACUTE = re.compile("(?<=[a-zß-ÿ])Ã(?=[a-zß-ÿ])")
_C1 = re.compile("[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]")
_C1_SEQUENCE = re.compile("[\x1b\x81\x8d\x8f\x90\x9d]|[\x98\x9b\x9e\x9f][0-9;?]")
_C1_FIRST = re.compile("[\x80-\x9f]")


def repair(text: str) -> tuple[str, int]:
    """Return the text with its garbled words mended, and how many there were."""
    if not suspicious(text):
        return text, 0
    return _repair(text, _evidence((text,)))


def suspicious(text: str) -> bool:
    """Whether a closer look is worth it: the cheap gate, about 10 microseconds for an article's clean text."""
    return not text.isascii() and bool(gate().search(text) or _C1_FIRST.search(text) or "â€" in text)


def repair_blocks(blocks: Iterable[Block]) -> tuple[tuple[Block, ...], int]:
    """Mend the blocks of an article together: what one proves helps the others."""
    blocks = tuple(blocks)
    suspects = [block.text for block in blocks if suspicious(block.text)]
    if not suspects:
        return blocks, 0
    evidence = _evidence(suspects)
    mended = []
    count = 0
    for block in blocks:
        if suspicious(block.text):
            text, repaired = _repair(block.text, evidence)
            count += repaired
            block = replace(block, text=text) if repaired else block
        mended.append(block)
    return tuple(mended), count


def repair_fields(fields: Fields) -> tuple[Fields, int]:
    """Mend what a file states about itself."""
    count = 0

    def mend(field: Field | None) -> Field | None:
        nonlocal count
        if field is None:
            return None
        text, repaired = repair(field.value)
        count += repaired
        return Field(text, field.rule) if repaired else field

    authors = tuple(author for field in fields.authors if (author := mend(field)))
    mended = replace(
        fields,
        title=mend(fields.title),
        authors=authors,
        published=mend(fields.published),
        source=mend(fields.source),
    )
    return mended, count


def _evidence(texts: Sequence[str]) -> frozenset[str]:
    """Names of the misreadings that certainly happened to one of the texts."""
    return frozenset(
        misreading.name
        for misreading in misreadings()
        if any(verdict is Verdict.STRONG for text in texts for _, _, verdict in _runs(misreading, text))
    )


def _runs(misreading: Misreading, text: str) -> Iterable[tuple[re.Match[str], str, Verdict]]:
    for found in misreading.run.finditer(text):
        for piece in _pieces(misreading, found):
            yield piece


def _pieces(misreading: Misreading, found: re.Match[str]) -> Iterable[tuple[re.Match[str], str, Verdict]]:
    """The whole run if it decodes, else each of its sequences that does."""
    try:
        decoded = misreading.decoded(found[0])
    except UnicodeDecodeError:
        decoded = ""
    if decoded:
        verdict = judge(misreading, found[0], decoded, found.string[found.start() - 1 : found.start()], found.string[found.end() : found.end() + 1])
        if verdict is not Verdict.TEXT or len(decoded) == 1:
            yield found, decoded, verdict
            return
    for single in misreading.one.finditer(found.string, found.start(), found.end()):
        if single[0] == found[0]:
            return
        yield from _pieces(misreading, single)


def _repair(text: str, evidence: frozenset[str]) -> tuple[str, int]:
    """Mend a text round by round; the count is that of the words of the first round."""
    count = 0
    for round_number in range(ROUNDS):
        before = text
        touched = 0
        for misreading in misreadings():
            text, words = _mend(misreading, text, misreading.name in evidence)
            touched += words
        text, words = _mend_remains(text, bool(evidence & {"cp1252", "cp1254"}))
        touched += words
        count = touched if round_number == 0 else max(count, touched)
        if text == before:
            break
    return text, count


def _mend(misreading: Misreading, text: str, proven: bool) -> tuple[str, int]:
    parts: list[str] = []
    position = 0
    words = 0
    for found, decoded, verdict in _runs(misreading, text):
        if verdict is Verdict.STRONG or (proven and verdict is Verdict.WEAK):
            between = text[position : found.start()]
            words += not parts or any(character.isspace() for character in between)
            parts += between, decoded
            position = found.end()
    return ("".join(parts) + text[position:], words) if parts else (text, 0)


def _mend_remains(text: str, proven: bool) -> tuple[str, int]:
    """What is left of sequences that lost a byte on the way, and controls that are windows-1252."""
    count = 0
    if "â€" in text:
        text, n = _LOST_BYTE.subn("”", text)
        count += n
    if proven:
        for pattern, mended in ((_LOST_SPACE, ""), (_A_GRAVE, "à"), (_I_ACUTE, "í")):
            text, n = pattern.subn(mended, text)
            count += n
    if _C1.search(text) and not _C1_SEQUENCE.search(text):
        text, n = _C1.subn(lambda found: found[0].encode("latin-1").decode("cp1252"), text)
        count += n
    return text, count
