"""How well paragraphs come back from printed pages: the corpus's own, set in type here and read again.

The letters have widths as in a book face, so that lines of one column differ in length; words are cut at the ends of
lines or not; one column or two side by side; a paragraph begins behind an empty line, with an indent or with neither.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reader.clean import laid_out
from reader.parse.plain import parse_plain
from reader.rules.load import default_rules

CORPUS = Path(__file__).parent.parent / "corpus" / "press"
LANGUAGES = ("de", "en", "es", "fr")
EVERY = 3
"""One page of so many is set."""
PARAGRAPH = 120
"""Code points of the shortest line of a page that is set as a paragraph."""
LEAST = 7
"""Paragraphs of the shortest page that is set."""
WIDTH = 24.0
"""Width of a column, in ems: some 48 letters."""
GUTTER = 4
"""Blanks between the columns, as `pdftotext -layout` has them."""
CUT = 0.8
"""Share of the words that would be cut where they can."""
WIDTHS = {0.25: "ijl'|.,:;!", 0.31: 'ftrI()-"“”‘’[]/ ', 0.83: "mM", 0.78: "wW", 0.69: "ABCDEFGHKNOPQRSTUVXYZ"}
"""Letters by their width, in ems; the others have `OTHER`."""
OTHER = 0.55
_WIDTH = {letter: width for width, letters in WIDTHS.items() for letter in letters}
_MARK = re.compile(r'^[^\w"“„«]+ ?')
_LETTERS = re.compile(r"(\W*)([^\W\d_]{6,})(\W*)")
_VOWELS = frozenset("aeiouyäöüéèêàáíóú")


def printed_table() -> list[dict[str, Any]]:
    """One row a layout: the share of paragraphs that come back whole, and of words that do not."""
    pages = [(page.name[:2], paragraphs) for page in sorted(CORPUS.glob("*.txt")) if (paragraphs := _read(page))]
    rows = []
    for columns in (1, 2):
        for cut in (False, True):
            for begins in ("blank", "indent", "nothing"):
                rows.append(
                    {
                        "layout": f"{columns}-{begins}{'-cut' if cut else ''}",
                        "n": sum(len(paragraphs) for _, paragraphs in pages[::EVERY]),
                        **_figures(pages[::EVERY], columns, cut, begins),
                    }
                )
    return rows


def _figures(pages: Sequence[tuple[str, list[str]]], columns: int, cut: bool, begins: str) -> dict[str, float]:
    whole = paragraphs = wrong = words = 0
    for language, texts in pages:
        lines = list(_set(texts, cut, begins))
        if columns == 2:
            half = (len(lines) + 1) // 2
            lines = _side_by_side(lines[:half], lines[half:])
        blocks = laid_out(parse_plain("\n".join(lines)).blocks, language, default_rules())
        found = [block.text for block in blocks]
        whole += sum(text in found for text in texts)
        paragraphs += len(texts)
        wanted = Counter(" ".join(texts).split())
        wrong += (wanted - Counter(" ".join(found).split())).total()
        words += wanted.total()
    return {"whole": whole / paragraphs, "words wrong": wrong / words}


def _read(page: Path) -> list[str]:
    """The paragraphs of a page of the corpus, without their marks; none where it has few, or another language."""
    if page.name[:2] not in LANGUAGES:
        return []
    lines = [line.strip() for line in page.read_text(encoding="utf-8").splitlines()]
    paragraphs = [" ".join(_MARK.sub("", line).split()) for line in lines if len(line) >= PARAGRAPH]
    return paragraphs if len(paragraphs) >= LEAST else []


def _set(paragraphs: Sequence[str], cut: bool, begins: str) -> Iterator[str]:
    """The lines of one column."""
    dealer = random.Random(len(paragraphs[0]))
    for paragraph in paragraphs:
        for number, line in enumerate(_wrapped(paragraph, dealer if cut else None)):
            yield "  " + line if begins == "indent" and not number else line
        if begins == "blank":
            yield ""


def _wrapped(paragraph: str, dealer: random.Random | None) -> Iterator[str]:
    words = paragraph.split()[::-1]
    line = ""
    while words:
        word = words.pop()
        longer = f"{line} {word}" if line else word
        if not line or _width(longer) <= WIDTH:
            line = longer
            continue
        parts = _cut(word, WIDTH - _width(line + " ")) if dealer is not None and dealer.random() < CUT else None
        if parts is None:
            yield line
            line = word
        else:
            yield f"{line} {parts[0]}"
            line = parts[1]
    yield line


def _cut(word: str, room: float) -> tuple[str, str] | None:
    """The parts of a word that a line's end cuts, the first with its hyphen; None where none fits."""
    letters = _LETTERS.fullmatch(word)
    if letters is None:
        begin = word.rfind("-", 1, -1) + 1
        return (word[:begin], word[begin:]) if begin and _width(word[:begin]) <= room else None
    before, core, behind = letters.groups()
    for place in range(len(core) - 2, 1, -1):
        vowels = [letter in _VOWELS for letter in core.lower()]
        if not vowels[place] and any(vowels[:place]) and any(vowels[place:]):
            first = f"{before}{core[:place]}-"
            if _width(first) <= room:
                return first, core[place:] + behind
    return None


def _width(text: str) -> float:
    return round(sum(_WIDTH.get(letter, OTHER) for letter in text), 6)  # as sums are rounded by all versions of Python


def _side_by_side(left: Sequence[str], right: Sequence[str]) -> list[str]:
    edge = max(map(len, left)) + GUTTER
    rows = [*right, *[""] * (len(left) - len(right))]
    return [(line.ljust(edge) + beside).rstrip() for line, beside in zip(left, rows, strict=True)]
