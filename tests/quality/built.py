"""Whole pages of invented outlets as HTML, built as sites are today; nothing learns from them.

`tests/corpus/built/ROUND-LANGUAGE-NAME.html`: a comment states language, source, printed date (ISO) and authors. An
element's `g` says what its text is, with the signs of `whole.py` (`g==` title, `g=@` byline or date, `g=^` caption,
`g=+` paragraph, `g=#` subheading, `g=*` list item, `g=|` table of the article, `g=?` undecided); what has none is
furniture. From `<!--[-->` to `<!--]-->` goes the part that a news dump keeps. None of this is left in the page that is
read. Each round was written before the program read any of it; what the first five missed was then mended, what the
sixth did was not.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.quality.corpus import CORPUS
from tests.quality.dumps import with_dumps
from tests.quality.whole import LABELS

BUILT, BUILT_STYLES = "built", ("near", "blocks", "bs4", "html")
"""The kind of these pages, and the dumps of them that are measured wherever the tests are."""
FURNITURE = "-"
SIGNS = re.compile(r"\sg=([=@^+#*|?])(?=[\s>])")
EDGES = {"[": True, "]": False}
INLINE = frozenset(
    ("a", "abbr", "b", "cite", "code", "em", "i", "img", "mark", "small", "span", "strong", "sub", "sup", "time")
)
UNSEEN = frozenset(("head", "script", "style"))


class Run(NamedTuple):
    """A block's text in pieces that differ in what they are."""

    pieces: list[tuple[str, str]]
    """(sign, text)."""
    inside: bool
    """Whether a news dump keeps it."""

    @property
    def text(self) -> str:
        return _bare("".join(text for _, text in self.pieces))

    @property
    def sign(self) -> str:
        """What most of it is."""
        letters = Counter[str]()
        for sign, text in self.pieces:
            letters[sign] += len(text.strip())
        return letters.most_common(1)[0][0]

    def of(self, signs: str) -> str:
        """The text that is one of these."""
        return _bare("".join(text for sign, text in self.pieces if sign in signs))


def write_built_pages(folder: Path, rounds: str = "", *, laid_out: bool = False) -> Path:
    """Write the pages as cases below a folder, those of some rounds or all; the folder.

    `laid_out`: with a dump by w3m too, where it is there.
    """
    (folder / "pages").mkdir(parents=True, exist_ok=True)
    for name, page, truth in built_pages(rounds):
        place = folder / "pages" / name
        place.with_suffix(".html").write_text(page, "utf-8")
        for style, lines in truth.pop("dumps").items():
            text = "\n\n".join(text for _, text in lines) + "\n"
            place.with_name(f"{name}.{style}.txt").write_text(text, "utf-8")
            truth["labels"][style] = [{"label": label, "text": text} for label, text in lines]
            truth["source_in"][style] = truth["sources"][0].casefold() in text.casefold()
        place.with_suffix(".json").write_text(json.dumps(truth), "utf-8")
    return with_dumps(folder, folder / "dumps") if laid_out else folder


def built_pages(rounds: str = "") -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The pages of some rounds, or all: (name, page, reference answers)."""
    for path in sorted((CORPUS / BUILT).glob(f"[{rounds or '0-9'}]-*.html")):
        yield f"{BUILT}-{path.stem}", *taken_apart(path.read_text(encoding="utf-8"))


def taken_apart(text: str) -> tuple[str, dict[str, Any]]:
    """A page without its signs, and the reference answers, the lines of the dumps `near` and `blocks` among them."""
    stated, marked = text.split("\n", 1)
    _, source, date, authors = (part.strip() for part in stated.removeprefix("<!--").removesuffix("-->").split("|"))
    runs = list(_runs(marked))
    title = next(run.of("=") for run in runs if run.of("="))
    heading = re.search(r"<title>(.*?)</title>", marked)
    near = [("title", title), *(line for run in runs if run.inside and run.sign != "=" for line in _lines(run))]
    blocks = [("title", heading[1] if heading else title), *(line for run in runs for line in _lines(run))]
    return re.sub("<!--[][]-->", "", SIGNS.sub("", marked)), {
        "body": "\n\n".join(text.replace(" | ", " ") for run in runs if (text := run.of("+#*|"))),
        "titles": [title],
        "sources": [source],
        "dates": [date],
        "authors": [name for part in authors.split(";") if (name := part.strip())],
        "date_in": dict.fromkeys((*BUILT_STYLES, "w3m"), True),
        "source_in": {},
        "labels": {},
        "dumps": {"near": near, "blocks": blocks},
    }


def _lines(run: Run) -> Iterator[tuple[str, str]]:
    """The lines of a block, a cell of a table one each."""
    for text in run.text.split(" | ") if run.sign == "|" else [run.text]:
        yield LABELS[run.sign], text


def _runs(marked: str) -> Iterator[Run]:
    from lxml import html

    body = html.document_fromstring(SIGNS.sub(r' g="\1"', marked)).body
    pieces: list[tuple[str, str]] = []
    inside = False
    for sign, text in _walk(body, FURNITURE):
        if text is not None and text not in EDGES:
            pieces.append((sign, text))
            continue
        if any(piece.strip() for _, piece in pieces):
            yield Run(pieces, inside)
        pieces = []
        inside = EDGES.get(text or "", inside)


def _walk(element: Any, sign: str) -> Iterator[tuple[str, str | None]]:
    """The texts below an element, each with its sign; None as text where a block begins or ends."""
    if element.tag in UNSEEN:
        return
    if not isinstance(element.tag, str):
        if element.text in EDGES:
            yield sign, element.text
        return
    sign = element.get("g") or sign
    block = element.tag not in INLINE
    if block:
        yield sign, None
    if element.tag == "tr":
        yield sign, " | ".join(_bare(cell.text_content()) for cell in element)
    else:
        yield sign, element.text or ""
        for child in element:
            yield from _walk(child, sign)
            yield sign, child.tail or ""
    if block:
        yield sign, None


def _bare(text: str) -> str:
    return " ".join(text.split())
