"""Single quotation marks, told from apostrophes."""

from __future__ import annotations

from reader.annotate.marks.spans import Span
from reader.late import late

WORD = late(r"\w+")
ELISION_REACH = 11
"""Code points behind an apostrophe in which the word is looked at that may begin with it."""
OPENING_BEFORE = frozenset("([{<—–-/|>:=¿¡")
LONGEST_SINGLE = 1500
"""Code points a quotation in single marks may have before its opening mark is taken for an apostrophe.
British statements of a paragraph stay below 1,200."""


def pair_singles(
    text: str, marks: list[tuple[int, str]], taken: list[Span], elisions: frozenset[str], continues: str
) -> list[Span]:
    """Return the spans of single marks that stand outside the others (which they may enclose)."""
    free = _outside(marks, taken)
    spans: list[Span] = []
    at = 0
    while at < len(free):
        start, mark = free[at]
        at += 1
        if not _single_opens(text, start, mark, elisions):
            continue
        close = _single_close(text, start, mark, free, at, elisions)
        if close is None:
            if continues and continues == mark and at == 1 and not text[:start].strip():
                spans.append(Span(start, len(text.rstrip()), open_ended=True))
                break
            continue
        spans.append(Span(start, free[close][0] + 1))
        at = close + 1
    return spans


def _outside(marks: list[tuple[int, str]], taken: list[Span]) -> list[tuple[int, str]]:
    free = []
    at = 0
    for start, mark in marks:
        while at < len(taken) and taken[at].end <= start:
            at += 1
        if at == len(taken) or start < taken[at].start:
            free.append((start, mark))
    return free


def _single_opens(text: str, start: int, mark: str, elisions: frozenset[str]) -> bool:
    before = text[start - 1] if start else " "
    after = text[start + 1 : start + 2]
    if not (before.isspace() or before in OPENING_BEFORE) or not after or after.isspace():
        return False
    if mark == "’":
        return False
    if after.isdigit():
        return False
    return not elided(text, start, elisions)


def elided(text: str, start: int, elisions: frozenset[str]) -> bool:
    """Return whether a word stands behind an apostrophe that begins with one."""
    word = WORD.match(text, start + 1, start + 1 + ELISION_REACH) if elisions else None
    return word is not None and word[0].lower() in elisions


def _single_close(
    text: str, start: int, mark: str, free: list[tuple[int, str]], at: int, elisions: frozenset[str]
) -> int | None:
    """Index in `free` of the mark that closes the single quotation at `start`; None when nothing does."""
    possessive = None
    for index in range(at, len(free)):
        place, closing = free[index]
        if place - start > LONGEST_SINGLE or (closing == mark == "`"):
            break
        before = text[place - 1]
        after = text[place + 1 : place + 2]
        if before.isspace():
            if closing in ("'", mark) and _single_opens(text, place, closing, elisions):
                break
            continue
        if closing == "‘" and mark != "‚":
            continue
        if not before.isalnum():
            return index
        if after.isspace() and before in "sxz" and text[place + 2 : place + 3].islower():
            if possessive is None:
                possessive = index
            continue
        return index
    return possessive
