"""Quotation marks: which marks of a paragraph open, which close, which are apostrophes, and what they enclose.

One pass over the marks of a paragraph, never over its characters, so the cost is linear in the marks.
No word of a language is needed but the elisions that begin with an apostrophe, which the caller gives.
"""

from __future__ import annotations

from itertools import pairwise

from reader.annotate.marks.single_marks import OPENING_BEFORE, pair_singles
from reader.annotate.marks.spans import Span, merge, outermost
from reader.ascii import in_ascii
from reader.late import late

MARKS = "\"'“”„‟«»‹›‘’‚‛`「」『』〝〞〟＂″"
MARK = late(f"[{MARKS}]")
"""Every mark that may open or close a quotation. One class of characters: the search costs a tenth of alternatives."""
TWINS = frozenset({"''", "``", "’’", "‘‘"})
"""Two single marks that stand for a double one, as wire copy has them."""

DOUBLE = frozenset({'"', "“", "”", "„", "‟", "''", "``", "’’", "‘‘", "〝", "〞", "〟", "＂", "″"})
OPENERS = frozenset({"“", "„", "‟", "``", "‘‘", "〝"})
CLOSERS = frozenset({"”", "’’", "〞", "〟"})
PAIRS = {"「": "」", "『": "』"}
ANGLES = {"«": "»", "»": "«", "‹": "›", "›": "‹"}
BRACKETS = frozenset("«»‹›「」『』")
SENTENCE_END = late(r"[.!?…][)\]]?(?=\s)")
FEET = late(r"\d['’′]\s?\d{1,2}$")
FEET_WINDOW = 8
"""Characters before an inch mark in which its feet may stand: `10' 11"` needs seven."""


def find_spans(
    text: str,
    elisions: frozenset[str] = frozenset(),
    *,
    continues: str = "",
    continued: bool = False,
) -> list[Span]:
    """Return the outermost quotations of a paragraph, in order.

    `elisions` are words that begin with an apostrophe, lower case, without it; `continues` is how the next paragraph
    begins: a quotation without a closing mark goes on there when that is an opening mark. `continued` says that one of
    the paragraph before goes on here, so that a » at the beginning opens, whatever follows it.
    """
    doubles: list[tuple[int, int, str]] = []
    singles: list[tuple[int, str]] = []
    others: list[tuple[int, str]] = []
    twin = -1
    for start in places_of_marks(text):
        if start == twin:
            continue
        mark = text[start]
        if mark in DOUBLE:
            doubles.append((start, start + 1, mark))
        elif mark in BRACKETS:
            others.append((start, mark))
        elif start and text[start - 1].isalnum() and text[start + 1 : start + 2].isalnum():
            continue
        elif text[start : start + 2] in TWINS:
            doubles.append((start, start + 2, text[start : start + 2]))
            twin = start + 1
        else:
            singles.append((start, mark))
    spans = _pair_doubles(text, doubles, continues) if doubles else []
    if others:
        spans = merge(spans, _pair_others(text, others, continues, continued))
    if singles:
        spans = merge(spans, pair_singles(text, singles, spans, elisions, continues))
    return spans


def places_of_marks(text: str) -> list[int]:
    """Return where the marks of a text stand."""
    plain = text if text.isascii() else in_ascii(text)
    if not plain.isascii():
        return [match.start() for match in MARK.finditer(text)]
    flat = plain.replace("'", '"') if "'" in plain else plain
    if "`" in plain:
        flat = flat.replace("`", '"')
    pieces = flat.split('"')
    pieces.pop()
    places = []
    place = -1
    for piece in pieces:
        place += len(piece) + 1
        places.append(place)
    return places if plain is text else [place for place in places if text[place] in MARKS]


def begins_with_mark(text: str) -> str:
    """Return the opening mark a paragraph begins with, or nothing."""
    if text[:1].isalnum():
        return ""
    lead = text.lstrip()[:2]
    if lead in TWINS and lead not in CLOSERS:
        return lead
    first = lead[:1]
    if first == "”" and _begins_words(lead[1:]):
        return first  # How Spanish goes on in a quotation.
    if first and (first in "«‹»‘'‚「『" or (first in DOUBLE and first not in CLOSERS)):
        return first
    return ""


def _pair_doubles(text: str, marks: list[tuple[int, int, str]], continues: str) -> list[Span]:
    """Spans of all marks that count as double ones; they may close each other (curly with straight)."""
    spans: list[Span] = []
    stack: list[tuple[int, str]] = []
    inner: list[Span] = []
    attribute = False
    for start, end, mark in marks:
        if attribute:
            attribute = False
            continue
        if mark == '"' and start and text[start - 1] == "=":
            attribute = True
            continue
        opens = _opens(text, start, end, mark, bool(stack), start == marks[0][0])
        if opens is None:
            continue
        if opens:
            stack.append((start, mark))
        elif stack:
            opened, _ = stack.pop()
            span = Span(opened, end)
            if stack:
                inner.append(span)
            else:
                spans.append(span)
                inner.clear()
    if stack:
        spans.extend(_cut(text, stack, outermost(inner)))
        begun, mark = stack[-1]
        rest = outermost([span for span in inner if span.start > begun])
        spans.extend(_unclosed(text, (begun, mark), rest, continues, DOUBLE))
    return spans


def _cut(text: str, stack: list[tuple[int, str]], inner: list[Span]) -> list[Span]:
    """What the quotations come to that another one without a closing mark follows: glued paragraphs have several.

    Each ends with a sentence, before the mark behind it.
    """
    spans: list[Span] = []
    place = 0
    for (start, _), (following, _) in pairwise(stack):
        first = place
        while place < len(inner) and inner[place].start < following:
            place += 1
        limit = inner[first].start if first < place else following
        ends = [match.end() for match in SENTENCE_END.finditer(text, start, limit)]
        if ends:
            spans.append(Span(start, ends[-1], cut=True))
        spans.extend(inner[first:place])
    return spans


def _begins_words(after: str) -> bool:
    """Whether what stands behind a mark begins words."""
    return after.isalnum() or (bool(after) and after in "¿¡")


def _opens(text: str, start: int, end: int, mark: str, within: bool, first: bool) -> bool | None:
    """Whether a double mark opens (True), closes (False) or is none (None), by the mark and its neighbours.

    `within` says that one is open, `first` that none stands before it.
    """
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    space_before, space_after = before.isspace(), after.isspace()
    if mark != '"':
        if mark == "″" and before.isdigit():
            return None  # Inches, and seconds of an arc.
        if mark in OPENERS:
            closes = within and not space_before and before not in OPENING_BEFORE and not after.isalnum()
            return not closes
        if mark in CLOSERS:
            return not within and space_before and (_begins_words(after) or (first and _begins_pair(text, start, end)))
    if not space_before and before.isdigit() and FEET.search(text[max(0, start - FEET_WINDOW) : start]):
        return None
    if space_before != space_after:
        return space_before
    if space_before:
        return not within
    if before.isdigit() and not within:
        return None
    if after.isalnum() or after in "[(…$@#":
        return before in OPENING_BEFORE or (not within and not before.isalnum())
    return not within and before in OPENING_BEFORE


def _begins_pair(text: str, start: int, end: int) -> bool:
    """Whether a paragraph begins with a closing mark that another one closes: `” Il pleut”, dit NAME.`."""
    return not text[:start].strip() and text[end:].lstrip()[:1].isupper() and text.count(text[start]) == 2


def _unclosed(text: str, outer: tuple[int, str], inner: list[Span], continues: str, kin: frozenset[str]) -> list[Span]:
    """What a quotation without a closing mark comes to: never more than its paragraph.

    It goes on in the next one when that begins with a mark of its `kin`.
    """
    start, mark = outer
    goes_on = bool(continues) and continues in kin and (not inner or inner[0].start - start > 1)
    if goes_on:
        return [Span(start, len(text), open_ended=True)]
    limit = inner[0].start if inner else len(text)
    first = text[start + len(mark) : start + len(mark) + 1]
    if inner or first.islower():
        ends = [match.end() for match in SENTENCE_END.finditer(text[start:limit])]
        if ends:
            return [Span(start, start + (ends[-1] if inner else ends[0]), cut=True), *inner]
        if inner:
            return inner
    if not text[start + len(mark) :].strip():
        return []
    return [Span(start, len(text.rstrip()), open_ended=True)]


def _pair_others(text: str, marks: list[tuple[int, str]], continues: str, continued: bool) -> list[Span]:
    """Spans of angle and corner marks; the first of a kind decides which way angles point."""
    spans: list[Span] = []
    stack: list[tuple[int, str, str]] = []
    inner: list[Span] = []
    lead = len(text) - len(text.lstrip())
    if (continued or not text[lead + 1 : lead + 2].isspace()) and _carries_on(text, lead, marks):
        stack.append((marks[0][0], "»", "»"))
        marks = marks[1:]
    for start, mark in marks:
        if stack and mark == stack[-1][2]:
            opened, _, _ = stack.pop()
            span = Span(opened, start + 1)
            if stack:
                inner.append(span)
            else:
                spans.append(span)
                inner.clear()
        elif mark in PAIRS:
            stack.append((start, mark, PAIRS[mark]))
        elif mark in ANGLES and (mark in "«‹" or (continued and start == lead) or _could_open(text, start)):
            if stack and stack[0][0] == start - 1 == 0:
                continue
            stack.append((start, mark, ANGLES[mark]))
    if stack:
        start, mark, _ = stack[0]
        if inner or continues or mark in "«「":
            spans.extend(_unclosed(text, (start, mark), outermost(inner), continues, BRACKETS))
    return spans


def _carries_on(text: str, lead: int, marks: list[tuple[int, str]]) -> bool:
    """Whether a paragraph begins with the mark that closes it: how Spanish and French go on in a quotation."""
    last = marks[-1][0]
    signs = "".join(mark for _, mark in marks)
    return (
        marks[0] == (lead, "»")
        and signs[-1] == "»"
        and signs.count("»") == signs.count("«") + 2
        and not text[last + 1 : last + 2].isalnum()
    )


def _could_open(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[start + 1 : start + 2]
    return (before.isspace() or before in OPENING_BEFORE) and bool(after) and not after.isspace()
