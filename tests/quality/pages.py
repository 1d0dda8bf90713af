"""Pages and their text dumps: body, boilerplate lines, captions, fields."""

from __future__ import annotations

import json
import statistics
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.quality.fields import source_right, title_right
from tests.quality.words import body_scores, kinds_of_lines

STYLES = ("near", "blocks", "bs4", "w3m", "html")
NOT_BODY = frozenset({"boilerplate", "caption", "title", "byline"})
META = frozenset({"title", "byline", "byline-date", "date"})
Record = dict[str, Any]
Read = Callable[[Path], Record]


def cases(folder: Path) -> Iterator[tuple[str, Record]]:
    """The cases of a folder: id (its first part is the set) and reference answers."""
    for path in sorted((folder / "pages").glob("*.json")):
        yield path.stem, json.loads(path.read_text(encoding="utf-8"))


def page_table(folder: Path, read: Read, styles: tuple[str, ...] = STYLES) -> list[Record]:
    """One row a set and style, of those that are there."""
    grouped: dict[tuple[str, str], list[tuple[Record, Record]]] = defaultdict(list)
    for name, truth in cases(folder):
        for style in styles:
            path = folder / "pages" / f"{name}{'.html' if style == 'html' else f'.{style}.txt'}"
            if path.exists():
                grouped[name.partition("-")[0], style].append((truth, read(path)))
    return [
        {"set": group, "style": style, "n": len(pairs), **_row(pairs, style)}
        for (group, style), pairs in sorted(grouped.items(), key=lambda item: (item[0][0], STYLES.index(item[0][1])))
    ]


def body_text(record: Record) -> str:
    """What the record gives as the article's text."""
    return "\n".join(block["text"] for block in record["blocks"] if block["kind"] not in NOT_BODY)


def _row(pairs: list[tuple[Record, Record]], style: str) -> Record:
    bodies = [(truth["body"], body_text(record)) for truth, record in pairs if truth.get("body") is not None]
    row: Record = dict(body_scores(bodies)) if bodies else {}
    row |= _fragments(pairs)
    row |= _lines(pairs, style)
    row |= _fields(pairs, style)
    return row


def _fragments(pairs: list[tuple[Record, Record]]) -> Record:
    """Hand-picked pieces that must, or must not, be in the body."""
    count: Counter[str] = Counter()
    for truth, record in pairs:
        body = " ".join(body_text(record).split())
        for piece in (truth.get("fragments") or {}).get("with", ()):
            count["in" if " ".join(piece.split()) in body else "missed"] += 1
        for piece in (truth.get("fragments") or {}).get("without", ()):
            count["wrong"] += " ".join(piece.split()) in body
    if not count:
        return {}
    return {"fragment F1": 2 * count["in"] / (2 * count["in"] + count["missed"] + count["wrong"])}


def _lines(pairs: list[tuple[Record, Record]], style: str) -> Record:
    """Boilerplate by line (means over pages), captions and lost body lines (pooled)."""
    precision, recall = [], []
    pooled: Counter[str] = Counter()
    for truth, record in pairs:
        labels = (truth.get("labels") or {}).get("blocks" if style == "html" else style)
        if not labels:
            continue
        parts = [(block["kind"], f"{block['text']}\n") for block in record["blocks"]]
        kinds = kinds_of_lines([label["text"] for label in labels], [("title", record["title"]), *parts])
        count: Counter[tuple[str, str]] = Counter()
        for label, kind in zip(labels, kinds, strict=True):
            if label["label"] != "unknown" and kind != "":
                count[label["label"], _class(kind)] += 1
        right = count["boilerplate", "boilerplate"]
        wrong = count["body", "boilerplate"] + count["caption", "boilerplate"]
        missed = sum(count["boilerplate", other] for other in ("body", "caption", "meta"))
        precision += [right / (right + wrong)] if right + wrong else []
        recall += [right / (right + missed)] if right + missed else []
        pooled["caption"] += count["caption", "caption"]
        pooled["caption missed"] += sum(count["caption", other] for other in ("body", "boilerplate", "meta"))
        pooled["caption wrong"] += count["body", "caption"] + count["boilerplate", "caption"]
        pooled["lost"] += count["body", "boilerplate"]
        pooled["body"] += sum(count["body", other] for other in ("body", "boilerplate", "caption", "meta"))
    return {
        "cut P": statistics.fmean(precision) if precision else None,
        "cut R": statistics.fmean(recall) if recall else None,
        "lost": _share(pooled["lost"], pooled["body"]),
        "caption P": _share(pooled["caption"], pooled["caption"] + pooled["caption wrong"]),
        "caption R": _share(pooled["caption"], pooled["caption"] + pooled["caption missed"]),
    }


def _class(kind: str | None) -> str:
    if kind in {None, "boilerplate"}:
        return "boilerplate"
    return "caption" if kind == "caption" else "meta" if kind in META else "body"


def _fields(pairs: list[tuple[Record, Record]], style: str) -> Record:
    """Right where the input states the value; `wrong`: a wrong value given, of all cases."""
    count: Counter[str] = Counter()
    for truth, record in pairs:
        if truth.get("titles"):
            count["title of"] += 1
            count["title"] += title_right(record["title"], truth["titles"])
        for name, right in (
            ("source", source_right(record["source"], truth.get("sources", ()), truth.get("domain") or "")),
            ("date", record["date"] in truth.get("dates", ())),
        ):
            if truth.get(f"{name}s"):
                stated = (truth.get(f"{name}_in") or {}).get(style, style == "html")
                count[f"{name} of"] += stated
                count[name] += stated and right
                count[f"{name} all"] += 1
                count[f"{name} wrong"] += record[name] is not None and not right
    return {
        "title": _share(count["title"], count["title of"]),
        "source": _share(count["source"], count["source of"]),
        "source wrong": _share(count["source wrong"], count["source all"]),
        "date": _share(count["date"], count["date of"]),
        "date wrong": _share(count["date wrong"], count["date all"]),
    }


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
