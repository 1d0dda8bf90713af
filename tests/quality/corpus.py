"""The project's own corpus, written out as cases: pages with their dumps, garbled text, quotations."""

from __future__ import annotations

import html
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent.parent / "corpus"
Line = tuple[str, str]
BODY_LABELS = frozenset({"body", "subhead", "list", "quote"})


def load(name: str) -> dict[str, Any]:
    """A file of the corpus."""
    return tomllib.loads((CORPUS / name).read_text(encoding="utf-8"))


def write_corpus(folder: Path) -> Path:
    """Write all cases below a folder; the folder."""
    (folder / "pages").mkdir(parents=True, exist_ok=True)
    (folder / "mojibake").mkdir(exist_ok=True)
    for page in load("pages.toml")["page"]:
        _write_page(folder / "pages", page)
    for case in load("mojibake.toml")["case"]:
        _write_garbled(folder / "mojibake", case)
    return folder


def _write_page(folder: Path, page: dict[str, Any]) -> None:
    lines: list[Line] = [(label, text) for label, text in page["lines"]]
    first, last = page["near"]
    near = lines[first : last + 1]
    title = next(text for label, text in lines if label == "title")
    head = ("unknown", f"{title} | {page['source']}")
    dumps = {"near": near, "blocks": [head, *lines]}
    for style, dump in dumps.items():
        (folder / f"{page['id']}.{style}.txt").write_text("\n\n".join(text for _, text in dump) + "\n", "utf-8")
    (folder / f"{page['id']}.html").write_text(TEMPLATES[page["template"]](page, title, lines), "utf-8")
    truth = {
        "body": "\n\n".join(text for label, text in lines if label in BODY_LABELS),
        "titles": [title],
        "sources": [page["source"]],
        "dates": [page["date"]],
        "authors": page["authors"],
        "source_in": {style: style in page["source_in"] for style in (*dumps, "html")},
        "date_in": {style: style in page["date_in"] for style in (*dumps, "html")},
        "labels": {
            style: [{"label": "body" if label in BODY_LABELS else label, "text": text} for label, text in dump]
            for style, dump in dumps.items()
        },
    }
    (folder / f"{page['id']}.json").write_text(json.dumps(truth), "utf-8")


def _head(page: dict[str, Any], title: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="{page["language"]}"><head><meta charset="utf-8">'
        f"<title>{html.escape(title)} | {html.escape(page['source'])}</title>"
    )


def _modern(page: dict[str, Any], title: str, lines: list[Line]) -> str:
    """An article element, figures, metadata; what is around it in header, aside and footer."""
    meta = (
        f'<meta property="og:title" content="{html.escape(title, quote=True)}">'
        f'<meta property="og:site_name" content="{html.escape(page["source"], quote=True)}">'
        f'<meta property="article:published_time" content="{page["date"]}T08:00:00Z">'
    )
    start = next(at for at, (label, _) in enumerate(lines) if label == "title")
    end = max(at for at, (label, _) in enumerate(lines) if label in BODY_LABELS)
    navigation = "".join(f'<li><a href="/">{html.escape(text)}</a></li>' for _, text in lines[:start])
    article = "\n".join(_element(line, "div class='social-share'") for line in lines[start : end + 1])
    after = "".join(
        f'<div class="related-item"><a href="/x">{html.escape(text)}</a></div>' for _, text in lines[end + 1 :]
    )
    return (
        f"{_head(page, title)}{meta}</head><body><header><nav><ul>{navigation}</ul></nav></header>"
        f"<main><article>{article}</article><aside class='related'>{after}</aside></main></body></html>"
    )


def _classic(page: dict[str, Any], title: str, lines: list[Line]) -> str:
    """Nested divisions with telling class names, a date in an element of its own, no metadata."""
    start = next(at for at, (label, _) in enumerate(lines) if label == "title")
    end = max(at for at, (label, _) in enumerate(lines) if label in BODY_LABELS)
    top = " ".join(f'<a href="/{at}">{html.escape(text)}</a>' for at, (_, text) in enumerate(lines[:start]))
    story = "\n".join(_element(line, "p class='promo'") for line in lines[start : end + 1])
    tail = "\n".join(f"<p><a href='/y'>{html.escape(text)}</a></p>" for _, text in lines[end + 1 : -1])
    return (
        f'{_head(page, title)}</head><body><div id="top" class="menu">{top}</div>'
        f'<div id="content"><div class="story-body">{story}</div><div class="sidebar">{tail}</div></div>'
        f'<div id="footer"><p>{html.escape(lines[-1][1])}</p></div></body></html>'
    )


def _plain(page: dict[str, Any], title: str, lines: list[Line]) -> str:
    """Hardly any markup: paragraphs in a body."""
    meta = f'<meta name="date" content="{page["date"]}">'
    body = "\n".join(_element(line, "p") for line in lines)
    return f"{_head(page, title)}{meta}</head><body>{body}</body></html>"


TEMPLATES = {"modern": _modern, "classic": _classic, "plain": _plain}


def _element(line: Line, cut: str) -> str:
    label, text = line
    inside = html.escape(text)
    tag = {
        "title": "h1",
        "subhead": "h2",
        "list": "li",
        "quote": "blockquote",
        "byline-date": "p class='byline'",
        "caption": "figcaption",
        "boilerplate": cut,
    }.get(label, "p")
    element = f"<{tag}>{inside}</{tag.partition(' ')[0]}>"
    return f"<figure><img src='x.jpg'>{element}</figure>" if label == "caption" else element


def _write_garbled(folder: Path, case: dict[str, Any]) -> None:
    """The text and its garbled variants, with every line's non-ASCII words as spots."""
    text = case["text"].strip() + "\n"
    variants: dict[str, Any] = {"clean": {"untouched": list(_spots(text))}}
    (folder / f"{case['id']}.clean.txt").write_text(text, "utf-8")
    if not case.get("clean_only"):
        for variant in ("cp1252", "macroman", "double"):
            (folder / f"{case['id']}.{variant}.txt").write_text(garble(text, variant), "utf-8")
            variants[variant] = {
                "corrupted": [{"clean": spot, "broken": garble(spot, variant)} for spot in _spots(text)]
            }
    (folder / f"{case['id']}.json").write_text(json.dumps({"variants": variants}), "utf-8")


def _spots(text: str) -> Iterator[str]:
    """The words that are not ASCII, each with its neighbours on its line."""
    for line in text.splitlines():
        words = line.split()
        for at, word in enumerate(words):
            if not word.isascii():
                yield " ".join(words[max(0, at - 1) : at + 2])


def garble(text: str, variant: str) -> str:
    """The text as UTF-8 read in another encoding: once as windows-1252, once as Mac Roman, twice as windows-1252."""
    if variant == "macroman":
        return text.encode("utf-8").decode("mac-roman")
    once = _as_windows(text)
    return _as_windows(once) if variant == "double" else once


def _as_windows(text: str) -> str:
    """UTF-8 read as windows-1252, its five unassigned bytes as the control characters that browsers make of them."""
    return "".join(
        bytes([byte]).decode("windows-1252") if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else chr(byte)
        for byte in text.encode("utf-8")
    )
