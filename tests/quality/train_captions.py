"""Learn the weights of `reader/clean/captions/model.py`: `python -m tests.quality.train_captions FOLDER [--check]`.

FOLDER is one of `dump_cases.py`; its articles in `quotes` and `clusters` are taken to have no captions. Besides it
learns from the corpus's invented pages. Captions that their credit gives away are learnt from as well, without it.
`--check` trains on seven eighths of the outlets, weighs the rest, in turn, and prints how many captions the weights
find at several thresholds, and what else they take for one.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.clean.captions.captions import known_captions
from reader.clean.captions.model import WEIGHTS, weighed_lines, weigher_of
from reader.clean.weights import UNIT
from reader.rules.credit_words import credits_of
from reader.rules.load import FOLDER
from tests.quality.dump_cases import RULES, folds_of, outlet_of, read_headed
from tests.quality.reading import read_record
from tests.quality.whole import LEARNT, write_whole_pages

INVENTED = (*LEARNT, "captions", "captions_learn", "captions_credited")
"""Kinds of invented pages that are learnt from."""
STYLES = ("near", "blocks")
FOLDS = 8
ROUNDS = 40
STEP = 0.3
RIDGE = 7.0
"""Strength of the L2 penalty (5 to 15 score alike)."""
CAPTION = 2.0
"""How much a caption counts beside another line."""
FEWEST = 4
"""Lines in which a sign must occur."""
SMALLEST = 3
"""Hundredths of log-odds below which a weight is not worth shipping."""
LEAST = 0.75
"""Probability from which a line is a caption: a false caption is worse than one missed. Cross-validated by outlet with
all that the rules find, 24 of 260 lines taken for captions on the invented pages of the press are none at 0.8, 25 of
266 at 0.75, 29 of 276 at 0.7, 36 of 290 at 0.6."""
SHORTEST_SHOWN = 15
"""Code points that must be left of a caption without its credit."""

Weights = dict[str, float]


@dataclass(frozen=True)
class Example:
    """A line."""

    group: str
    page: str
    outlet: str
    text: str
    signs: frozenset[str]
    caption: bool
    counted: bool = True
    """Whether the rules leave it to the weights; others are learnt from only."""


def examples(folder: Path) -> Iterator[Example]:
    """The lines of a folder and of the invented pages that may be captions."""
    yield from page_examples(folder)
    with tempfile.TemporaryDirectory() as scratch:
        for kind in INVENTED:
            yield from page_examples(write_whole_pages(Path(scratch) / kind, kind))
    for kind in ("quotes", "clusters"):
        for path in sorted((folder / kind).glob("*.txt")):
            yield from lines_of(path.read_text("utf-8"), {}, path.stem, path.stem)


def page_examples(folder: Path) -> Iterator[Example]:
    for path in sorted((folder / "pages").glob("*.json")):
        truth: dict[str, Any] = json.loads(path.read_text("utf-8"))
        page = path.with_suffix(".html")
        marked = set()
        if page.exists():
            marked = {b["text"].strip() for b in read_record(page)["blocks"] if b["kind"] == "caption"}
        for style, lines in truth["labels"].items():
            dump = path.with_name(f"{path.stem}.{style}.txt")
            if style not in STYLES or not dump.exists():
                continue
            labels = {line["text"].strip(): line["label"] for line in lines}
            for text, label in labels.items():
                if label == "unknown" and text in marked and text.count(" ") > 1:
                    labels[text] = "caption"
            yield from lines_of(dump.read_text("utf-8"), labels, path.stem, outlet_of(truth) or path.stem)


def lines_of(text: str, labels: Mapping[str, str], page: str, outlet: str) -> Iterator[Example]:
    """The lines that the rules leave open, then the captions that they find, as if they had no credit."""
    group = page.partition("-")[0]
    blocks, language = read_headed(text, f"{page}.txt")
    weigher = weigher_of(language, RULES)
    found = known_captions(blocks, language, RULES)
    for index, signs in weighed_lines(blocks, found, weigher):
        label = labels.get(blocks[index].text.strip(), "boilerplate" if labels else "body")
        if label != "unknown":
            yield Example(group, page, outlet, blocks[index].text, signs, label == "caption")
    captions = {line for line, label in labels.items() if label == "caption"}
    bare = "\n".join(without_credit(line) if line.strip() in captions else line for line in text.split("\n"))
    captions |= {without_credit(line) for line in captions}
    blocks, language = read_headed(bare, f"{page}.txt")
    found = known_captions(blocks, language, RULES)
    for index in [i for i in found if blocks[i].text.strip() in captions]:
        others = {i: rule for i, rule in found.items() if i != index}
        for i, signs in weighed_lines(blocks, others, weigher):
            if i == index:
                yield Example(group, page, outlet, blocks[i].text, signs, True, counted=False)


def without_credit(line: str) -> str:
    credits = credits_of(RULES)
    credit = credits.find(line) or credits.tail(line)
    return line[: credit.start].rstrip(" |([–—-") if credit and credit.start >= SHORTEST_SHOWN else line


def learn(lines: Sequence[Example], *, rounds: int = ROUNDS, counted: Mapping[str, float] | None = None) -> Weights:
    """Logistic regression by steps that shrink with what was learnt (AdaGrad).

    `counted`: how much a line counts by its group, 1 where it is not named.
    """
    counted = counted or {}
    seen = Counter((line.page, line.text) for line in lines)
    common = Counter(sign for line in lines for sign in line.signs)
    rows = [
        (
            ["least", *sorted(sign for sign in line.signs if common[sign] >= FEWEST)],
            float(line.caption),
            (CAPTION if line.caption else 1.0) * counted.get(line.group, 1.0) / seen[line.page, line.text],
        )
        for line in lines
    ]
    weights: Weights = defaultdict(float)
    squares: Weights = defaultdict(lambda: 1e-6)
    chance = random.Random(0)
    for _ in range(rounds):
        chance.shuffle(rows)
        for signs, caption, counts in rows:
            error = counts * (probability(weights, signs) - caption)
            for sign in signs:
                slope = error + (RIDGE * weights[sign] / common[sign] if sign != "least" else 0.0)
                squares[sign] += slope * slope
                weights[sign] -= STEP * slope / math.sqrt(squares[sign])
    return dict(weights)


def probability(weights: Mapping[str, float], signs: Iterable[str]) -> float:
    total = sum(weights.get(sign, 0.0) for sign in signs)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def check(lines: Sequence[Example], show: bool) -> None:
    """Print what weights find on the pages of outlets that they were not learnt from."""
    fold_of = folds_of((line.outlet for line in lines), FOLDS, 3)
    weighed: list[tuple[float, Example]] = []
    for fold in range(FOLDS):
        weights = learn([line for line in lines if fold_of[line.outlet] != fold])
        for line in {(x.page, x.text): x for x in lines if fold_of[x.outlet] == fold and x.counted}.values():
            weighed.append((probability(weights, ["least", *line.signs]), line))
    for group in ("", *sorted({line.group for _, line in weighed})):
        some = [(chance, line.caption) for chance, line in weighed if group in ("", line.group)]
        total = sum(caption for _, caption in some)
        print(f"{group or 'all'}: {total} captions of {len(some)} lines")
        for least in (0.4, 0.5, 0.6, 0.7, 0.8):
            right = sum(caption for chance, caption in some if chance >= least)
            wrong = sum(not caption for chance, caption in some if chance >= least)
            print(f"   {least}: right {right:3}  wrong {wrong:3}")
    if show:
        for chance, line in sorted(weighed, key=lambda pair: -pair[0]):
            if line.caption or chance > 0.4:
                print(f"{chance:.2f} {'+' if line.caption else 'FALSE'} {line.page[-12:]} {line.text[:110]}")


def write(weights: Weights, path: Path, chance: float) -> None:
    """Write them in hundredths, so that a sum above nothing is more likely than a probability."""
    least = weights["least"] - math.log(chance / (1 - chance))
    rounded = {sign: round(UNIT * weight) for sign, weight in sorted(weights.items())}
    kept = {sign: weight for sign, weight in rounded.items() if abs(weight) >= SMALLEST}
    path.write_text(json.dumps(kept | {"least": round(UNIT * least)}, separators=(",", ":")), encoding="utf-8")
    print(f"{len(kept)} signs written to {path}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--show", action="store_true", help="with --check: the captions, and what is taken for one")
    options = parser.parse_args()
    lines = list(examples(options.folder))
    if options.check:
        check(lines, options.show)
    else:
        write(learn(lines), FOLDER / WEIGHTS, LEAST)


if __name__ == "__main__":
    main()
