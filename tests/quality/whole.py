"""Whole pages of invented outlets: each written once, dumped in the four ways in which pages are flattened, or as HTML.

`tests/corpus/whole/NAME.txt`, and `press/LANGUAGE-FIELD-NAME.txt`, which was written later: language, source and
printed date on the first line, then a line of the page each. What it is stands before it: `=` title, `@` byline or
date, `^` caption, `+` paragraph, `#` subheading, `*` list item and `|` table row of the article, `-` furniture, `.`
furniture in a list. `¦` stands where links split a text. The article's surroundings, the part that a news dump keeps,
go from `[` to `]`. `?` is left undecided: a credit on a line of its own. Nothing learns from the pages in `unseen`,
which are of further kinds, and in `press_unseen`, every fifth of those that were written for `press`. Those in
`captions...` have pictures: `train_captions.py` learns from `captions`, `captions_learn` and `captions_credited`
(credits on lines of their own, and in French, German and Spanish), from the others nothing. Those in `tops` begin with
what stands above headlines on the web, for `train_headlines.py`. Those in `sites` are each like a kind of news site,
with the wording of what such sites put around and between their paragraphs; nothing learns from them.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from tests.quality.corpus import CORPUS
from tests.quality.dumps import COLUMNS

LABELS = {
    "=": "title",
    "@": "byline-date",
    "^": "caption",
    **dict.fromkeys("+#*|", "body"),
    **dict.fromkeys("-.", "boilerplate"),
    "?": "unknown",
}
ELEMENTS = {
    "=": "<h1>{}</h1>",
    "@": '<p class="byline">{}</p>',
    "^": "<figure><img src='/p.jpg'><figcaption>{}</figcaption></figure>",
    "+": "<p>{}</p>",
    "#": "<h2>{}</h2>",
    "*": "<ul><li>{}</li></ul>",
    "|": "<table><tr>{}</tr></table>",
    "-": "<div>{}</div>",
    ".": "<ul><li><a href='/n'>{}</a></li></ul>",
    "?": "<div>{}</div>",
}
"""The element of each kind of line."""
CLOSE = {".": "</a></li>", "*": "</li>", "|": "</tr>"}
OPEN = {".": "<li><a href='/n'>", "*": "<li>", "|": "<tr>"}
"""What stands between two items of a list, or rows of a table."""
STYLE = "body{margin:0;font:1em serif}.byline{color:#777}@media print{.byline{display:none}}"
SCRIPT = (
    "window.page=window.page||{};"
    "(function(d){var s=d.createElement('i');s.id='load';d.head.appendChild(s);})(document);"
)
"""What a page has in its head, and dumps of its text keep."""
STATE = "window.__PAGE__={};window.ads=window.ads||[];ads.push(function(){{ads.show('box-4',{{\"wide\":true}});}});"
"""What a page's own program says below its text, with a copy of it, as pages do that are put together twice."""
STYLES = ("near", "blocks", "bs4", "w3m")
LEARNT, UNSEEN = ("whole", "press"), ("unseen", "press_unseen")
"""Kinds of whole pages to learn from (captions do from both, boilerplate and headlines from the first: their trainers
say why), and kinds from which nothing learns."""
SITES, SITE_STYLES = "sites", ("near", "blocks")
"""The kind of pages that are like sites of the news, and the dumps of them that are measured."""
CAPTIONED = ("captions", "captions_learn", "captions_credited", "captions_unseen", "captions_fresh")
"""Kinds of pages that have pictures with captions."""
FIRST_WIDE, WIDE_RUN = "⺀", 40
"""First letter of the scripts that take two cells each, and letters without a space by which a text is told as such."""
CELL = 24
"""Columns of a table's cell in a text browser."""


class Part(NamedTuple):
    """A line of a page."""

    kind: str
    text: str

    @property
    def whole(self) -> str:
        return self.text.replace("¦", "")


def write_whole_pages(folder: Path, kind: str = "whole") -> Path:
    """Write all pages of the corpus, or those of `unseen` kinds, as cases below a folder; the folder."""
    (folder / "pages").mkdir(parents=True, exist_ok=True)
    for path in sorted((CORPUS / kind).glob("*.txt")):
        head, *rest = path.read_text(encoding="utf-8").splitlines()
        _, source, date = head.split(" | ")
        _write(folder / "pages", f"{kind}-{path.stem}", source, date.strip("-"), rest)
    return folder


def _write(folder: Path, name: str, source: str, date: str, rest: list[str]) -> None:
    parts = [Part(line[0], line[2:]) for line in rest if line not in "[]"]
    first, last = rest.index("["), rest.index("]") - 1
    title = next(part.whole for part in parts if part.kind == "=")
    truth = {
        "body": "\n\n".join(_row(part) for part in parts if LABELS[part.kind] == "body"),
        "titles": [title],
        "dates": [date] if date else [],
        "date_in": dict.fromkeys(STYLES, True),
        "labels": {},
    }
    near = [Part("=", title), *(part for part in parts[first:last] if part.kind != "=")]
    page = [Part("=", f"{title} | {source}"), *parts]
    for style, written in (
        ("near", _apart(near)),
        ("blocks", _apart(page)),
        ("bs4", _nodes(page, close=len(name) % 2 == 0)),
        ("w3m", _laid_out(parts)),
    ):
        lines = list(written)
        (folder / f"{name}.{style}.txt").write_text("\n".join(text for _, text in lines) + "\n", "utf-8")
        truth["labels"][style] = [{"label": label, "text": text.strip()} for label, text in lines if text.strip()]
    (folder / f"{name}.json").write_text(json.dumps(truth), "utf-8")


def whole_pages(kind: str) -> Iterator[tuple[str, str, dict[str, object]]]:
    """The pages of a kind as HTML: (name, page, reference answers)."""
    for path in sorted((CORPUS / kind).glob("*.txt")):
        head, *rest = path.read_text(encoding="utf-8").splitlines()
        language, source, _ = head.split(" | ")
        parts = [Part(line[0], line[2:]) for line in rest if line not in "[]"]
        title = next(part.whole for part in parts if part.kind == "=")
        body = "\n\n".join(_row(part) for part in parts if LABELS[part.kind] == "body")
        yield f"{kind}-{path.stem}", _as_html(parts, f"{title} | {source}", language), {"body": body, "titles": [title]}


def _as_html(parts: list[Part], title: str, language: str) -> str:
    """A page's HTML, an element a line of it, with a style, a script and menus of links."""
    elements = "\n".join(ELEMENTS[part.kind].format(_linked(part)) for part in parts)
    for run in (".", "*", "|"):  # what stands together is one list or table
        around = ELEMENTS[run].split("{}")
        elements = elements.replace(f"{around[1]}\n{around[0]}", f"{CLOSE[run]}\n{OPEN[run]}")
    told = [part.whole for part in parts if part.kind == "+"]
    data = {"@type": "NewsArticle", "headline": title, "articleBody": " ".join(told[:3])}
    linked = f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'
    copy = json.dumps({"url": "/n", "parts": [f"<p>{text}</p>" for text in told[:4]]}).replace("</", "<\\/")
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style><script>{SCRIPT}</script>{linked}</head><body>\n"
        f"{elements}<script>{STATE.format(copy)}</script>\n</body></html>"
    )


def _linked(part: Part) -> str:
    """The text as HTML: every second piece between the places where links split it is a link."""
    if part.kind == "|":
        return "".join(f"<td>{escape(cell.strip())}</td>" for cell in part.whole.split(" | "))
    pieces = map(escape, part.text.split("¦"))
    return "".join(f'<a href="/{n}">{piece}</a>' if n % 2 else piece for n, piece in enumerate(pieces))


def _row(part: Part) -> str:
    return " ".join(cell.strip() for cell in part.whole.split(" | "))


def _apart(parts: list[Part]) -> Iterator[tuple[str, str]]:
    """A paragraph a block, an empty line between them; a cell of a table is one too."""
    for part in parts:
        for cell in part.whole.split(" | ") if part.kind == "|" else [part.whole]:
            yield LABELS[part.kind], cell
            yield "", ""


def _nodes(parts: list[Part], *, close: bool) -> Iterator[tuple[str, str]]:
    """A line a text node; a page whose markup is not indented has no empty lines."""
    for part in parts:
        for node in part.text.split(" | " if part.kind == "|" else "¦"):
            yield LABELS[part.kind], node
        if not close:
            yield from [("", "")] * 2


def _laid_out(parts: list[Part]) -> Iterator[tuple[str, str]]:
    """As a text browser lays a page out: wrapped, items of lists with bullets, tables in columns."""
    above = ""
    for part in parts:
        item, row = part.kind in ".*", part.kind == "|"
        if not (item or row) or part.kind != above:
            yield "", ""
        text = "".join(cell.ljust(CELL) for cell in part.whole.split(" | ")).rstrip() if row else part.whole
        width = COLUMNS // 2 if max(text) >= FIRST_WIDE and " " not in text[:WIDE_RUN] else COLUMNS
        indents = {"initial_indent": "  • ", "subsequent_indent": "    "} if item else {}
        for line in textwrap.wrap(text, width, break_on_hyphens=False, replace_whitespace=False, **indents):
            yield LABELS[part.kind], line
        above = part.kind
