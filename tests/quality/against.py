"""Broadsheet against trafilatura on the same pages: `python -m tests.quality.against FOLDER`.

Body F1 (word 4-grams) of both by set, or F1 of hand-picked pieces where a set has no reference text, and how often
Broadsheet comes out ahead when pages are drawn anew (paired bootstrap). With the shipped weights the pages may have
been trained on; `train_page --check` says how the rest fares.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from tests.quality.pages import body_text, cases
from tests.quality.reading import read_record
from tests.quality.words import overlap

DRAWS = 2_000
Parts = tuple[float, float, float]
"""What is right, wrong and missed of a page."""
Pair = tuple[Parts, Parts]
"""Broadsheet's and the other's."""


def main() -> int:
    """Measure and print; 2 when the folder holds no pages."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.against", description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    measured = pairs(folder)
    if not measured:
        print(f"{folder}: no pages in it", file=sys.stderr)
        return 2
    for group, rows in sorted(measured.items()):
        mine, theirs = (score([row[side] for row in rows]) for side in (0, 1))
        ahead = f"ahead in {share_ahead(rows):.1%} of draws"
        print(f"{group}: {len(rows)} pages  Broadsheet {mine:.4f}  trafilatura {theirs:.4f}  {ahead}")
    return 0


def pairs(folder: Path) -> dict[str, list[Pair]]:
    """For each set what both programs found on its pages."""
    import trafilatura

    found: dict[str, list[Pair]] = defaultdict(list)
    for name, truth in cases(folder):
        path = folder / "pages" / f"{name}.html"
        if not path.exists():
            continue
        page = path.read_text(encoding="utf-8", errors="replace")
        texts = body_text(read_record(path)), trafilatura.extract(page, include_comments=False) or ""
        if truth.get("body") is not None:
            mine, theirs = (overlap(truth["body"], text) for text in texts)
        elif truth.get("fragments"):
            mine, theirs = (pieces(truth["fragments"], text) for text in texts)
        else:
            continue
        found[name.partition("-")[0]].append((mine, theirs))
    return found


def pieces(fragments: dict[str, list[str]], text: str) -> Parts:
    """How many of the pieces that must, and must not, be in a text are there: right, wrong, missed."""
    text = " ".join(text.split())
    wanted = [" ".join(piece.split()) in text for piece in fragments.get("with", ())]
    wrong = [" ".join(piece.split()) in text for piece in fragments.get("without", ())]
    return float(sum(wanted)), float(sum(wrong)), float(len(wanted) - sum(wanted))


def score(rows: Sequence[Parts]) -> float:
    """F1 of the mean precision and the mean recall."""
    precision = [right / (right + wrong) for right, wrong, _ in rows if right + wrong]
    recall = [right / (right + missed) for right, _, missed in rows if right + missed]
    p, r = (statistics.fmean(values) if values else 0.0 for values in (precision, recall))
    return 2 * p * r / (p + r) if p + r else 0.0


def share_ahead(rows: Sequence[Pair], draws: int = DRAWS, seed: int = 1) -> float:
    """In which share of draws, with replacement, of as many pages the first scores above the second."""
    chance = random.Random(seed)
    ahead = 0
    for _ in range(draws):
        drawn = chance.choices(rows, k=len(rows))
        ahead += score([row[0] for row in drawn]) > score([row[1] for row in drawn])
    return ahead / draws


if __name__ == "__main__":
    sys.exit(main())
