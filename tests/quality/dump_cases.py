"""Dumps with a label for each block, to learn from and to decode.

A folder holds `pages/ID.json` with `labels` for each dump `pages/ID.STYLE.txt` (a list of line and label), the
reference text (`body`) and, where it likes, `quotes/*.txt`: articles that are nothing but article. Lines whose label is
`unknown` take it from the reference text; a page without one takes what is read from its HTML for it, if that has all
the pieces that must be in it and none that must not (`fragments`).
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.clean import laid_out
from reader.clean.boilerplate.features import observe
from reader.clean.captions.captions import label_captions
from reader.clean.furniture.furniture import find_furniture
from reader.clean.language import detect
from reader.clean.lines.line import Line
from reader.clean.lines.phrases import phrases_of
from reader.model import Block, Fields
from reader.parse.plain import parse_plain
from reader.rules.load import default_rules
from reader.text.repair import repair_blocks
from reader.text.scrub import scrub_blocks
from tests.quality.pages import body_text
from tests.quality.reading import read_record

RULES = default_rules()
GRAM = 4
"""Words by which two texts are compared."""


@dataclass
class Case:
    """A dump with a label for each block."""

    page: str
    style: str
    blocks: tuple[Block, ...]
    labels: list[str]
    body: str | None = None
    language: str | None = None
    outlet: str = ""
    lines: list[Line] = field(default_factory=list)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def read_blocks(text: str, path: str) -> tuple[tuple[Block, ...], str | None]:
    """Take a text as far as the pipeline does before boilerplate is sought."""
    blocks, language = read_headed(text, path)
    return label_captions(blocks, language, RULES), language


def read_headed(text: str, path: str) -> tuple[tuple[Block, ...], str | None]:
    """Take a text as far as the pipeline does before captions are sought."""
    blocks = scrub_blocks(repair_blocks(parse_plain(text).blocks)[0])
    language = detect(blocks, Fields(), RULES)
    blocks = laid_out(blocks, language, RULES)
    return find_furniture(blocks, Fields(), path, language, RULES).blocks, language


def resolved(lines: Sequence[tuple[str, str]], body: str) -> list[str]:
    """Give lines of unknown label one by the reference text: in it or not, short ones with their neighbours."""
    whole = f" {' '.join(words(body))} "
    split = [words(text) for text, _ in lines]
    labels = []
    for i, (_, label) in enumerate(lines):
        if label == "unknown":
            own = split[i]
            if len(own) >= GRAM + 2:
                grams = [f" {' '.join(own[k : k + GRAM])} " for k in range(len(own) - GRAM + 1)]
                inside = sum(gram in whole for gram in grams) > 0.6 * len(grams)
            else:
                before = next((part for part in reversed(split[:i]) if part), [])[-2:]
                after = next((part for part in split[i + 1 :] if part), [])[:2]
                near = [before + own] * bool(before) + [own + after] * bool(after)
                inside = bool(own) and any(f" {' '.join(part)} " in whole for part in near)
            label = "body" if inside else "boilerplate"
        labels.append(label)
    return labels


def read_case(path: Path, page: str, style: str, lines: list[tuple[str, str]], body: str | None) -> Case:
    """Carry the labels of lines over to the blocks that were joined from them, by the most characters."""
    text = path.read_text(encoding="utf-8")
    numbers = [n for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not lines:
        lines = [(line.strip(), "unknown") for line in text.split("\n") if line.strip()]
    labels = resolved(lines, body) if body else [label for _, label in lines]
    blocks, language = read_blocks(text, str(path))
    ends = [block.line or 0 for block in blocks[1:]] + [len(text) + 2]
    found, position = [], 0
    for end in ends:
        votes: Counter[str] = Counter()
        while position < len(numbers) and numbers[position] < end:
            votes[labels[position]] += len(lines[position][0])
            position += 1
        found.append(votes.most_common(1)[0][0] if votes else "boilerplate")
    return seen(Case(page, style, blocks, found[: len(blocks)], body, language))


def seen(case: Case) -> Case:
    """The case with its features."""
    case.lines = observe(case.blocks, phrases_of(case.language, RULES))
    return case


def read_cases(folder: Path) -> Iterator[Case]:
    for path in sorted((folder / "pages").glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        body = truth["body"] or body_from_page(path.with_suffix(".html"), truth.get("fragments") or {})
        for style, lines in truth["labels"].items():
            dump = path.with_name(f"{path.stem}.{style}.txt")
            pairs = [(line["text"], line["label"]) for line in lines]
            if dump.exists() and (body or "unknown" not in {label for _, label in pairs}):
                case = read_case(dump, path.stem, style, pairs, body)
                case.body = truth["body"]
                case.outlet = outlet_of(truth) or path.stem
                yield case
    for path in sorted((folder / "quotes").glob("*.txt")):
        blocks, language = read_blocks(path.read_text(encoding="utf-8"), str(path))
        yield seen(Case(path.stem, "plain", blocks, ["body"] * len(blocks), None, language, path.stem))


def body_from_page(page: Path, fragments: dict[str, list[str]]) -> str | None:
    """Return the text that is read from a page's HTML, nothing unless it holds what it must and no more."""
    if not page.exists() or not fragments:
        return None
    body = body_text(read_record(page))
    flat = " ".join(body.split())
    within = {kind: [" ".join(piece.split()) in flat for piece in pieces] for kind, pieces in fragments.items()}
    return body if all(within["with"]) and not any(within["without"]) else None


def folds_of(outlets: Iterable[str], folds: int, seed: int) -> dict[str, int]:
    """A fold for each outlet, at random: no page is decoded with weights that were learnt from its site's others."""
    names = sorted(set(outlets))
    random.Random(seed).shuffle(names)
    return {name: number % folds for number, name in enumerate(names)}


def outlet_of(truth: dict[str, Any]) -> str:
    """Return the site of a page, so that no page is decoded with weights that were learnt from its site's others."""
    found = re.match(r"(?:\w+:(?://|:))?(?:www\.)?([\w-]+\.(?:co\.)?\w+)", truth.get("url") or "")
    return truth.get("domain") or (found[1] if found else "")
