"""Learn the weights of `reader/clean/sequence.py`: `python -m tests.quality.train_boilerplate FOLDER [--check]`.

FOLDER holds `pages/ID.json` with `labels` for each dump `pages/ID.STYLE.txt` (a list of line and label), the reference
text (`body`) and, where it likes, `quotes/*.txt`: articles that are nothing but article. Lines whose label is
`unknown` take it from the reference text. Needs python-crfsuite, which the program itself does not.
`--check` trains on three quarters of the pages, decodes the rest, in turn, prints body F1 (word 4-grams) by set and
style, and writes nothing.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import tempfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean

import pycrfsuite

from reader.clean.boilerplate import KEPT
from reader.clean.captions import label_captions
from reader.clean.features import observe
from reader.clean.furniture import find_furniture
from reader.clean.language import detect
from reader.clean.layout import undo_layout
from reader.clean.phrases import phrases_of
from reader.clean.sequence import STATES, UNIT, WEIGHTS, Chain, emissions, posteriors
from reader.model import Block, Fields, Role
from reader.parse.plain import parse_plain
from reader.rules.load import FOLDER, default_rules
from reader.text.repair import repair_blocks
from reader.text.scrub import scrub_blocks

RULES = default_rules()
FOLDS = 4
RIDGE = 5.0
"""Strength of the L2 penalty (2 to 15 score alike)."""
DROPPED = 0.3
"""Share of features left out of each line in training, so that none relies on its companions."""
NEVER_DROPPED = ("title.", "since.", "after.", "rest.", "phrase")
"""Features too rare and too telling to be left out."""
NEAR = 3
"""How often a dump of the article's surroundings counts; whole pages have ten times the lines."""
LEAST = 3
"""Lines in which a feature must occur."""
PRIORS = {
    "furniture.sure.whole": -4.0,
    "furniture.sure": -3.0,
    "furniture.likely.whole": -1.5,
    "furniture.likely": -1.5,
}
"""What a line of furniture takes from the article's odds, set by hand: the pages learnt from have too few of each kind.
In cross-validation 4, 3, 1.5 gain 0.003 in body F1 and a fifth more exact documents; 6, 4, 2 no more."""
BAG = 3
"""Chains whose weights are averaged; each leaves out other features."""
SMALLEST = 0.03
"""Spread of a feature's weights below which it is not worth shipping, natural log-odds."""
GRAM = 4


@dataclass
class Case:
    """A dump with a label for each block."""

    page: str
    style: str
    blocks: tuple[Block, ...]
    labels: list[str]
    body: str | None = None
    names: list[list[str]] = field(default_factory=list)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def read_blocks(text: str, path: str) -> tuple[tuple[Block, ...], str | None]:
    """Take a text as far as the pipeline does before boilerplate is sought."""
    blocks = scrub_blocks(repair_blocks(parse_plain(text).blocks)[0])
    language = detect(blocks, Fields(), RULES)
    blocks = undo_layout(blocks, RULES.words(language, "language"))
    blocks = find_furniture(blocks, Fields(), path, language, RULES).blocks
    return label_captions(blocks, language, RULES), language


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
    case = Case(page, style, blocks, found[: len(blocks)], body)
    case.names = observe(blocks, phrases_of(language, RULES))[1]
    return case


def read_cases(folder: Path) -> Iterator[Case]:
    for path in sorted((folder / "pages").glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        for style, lines in truth["labels"].items():
            dump = path.with_name(f"{path.stem}.{style}.txt")
            pairs = [(line["text"], line["label"]) for line in lines]
            if dump.exists() and (truth["body"] or "unknown" not in {label for _, label in pairs}):
                yield read_case(dump, path.stem, style, pairs, truth["body"])
    for path in sorted((folder / "quotes").glob("*.txt")):
        blocks, language = read_blocks(path.read_text(encoding="utf-8"), str(path))
        case = Case(path.stem, "plain", blocks, ["body"] * len(blocks))
        case.names = observe(blocks, phrases_of(language, RULES))[1]
        yield case


def states(labels: Sequence[str]) -> list[str]:
    """Turn labels into the chain's states: before, first line, article, interruption, first line after, after."""
    inside = [label == "body" for label in labels]
    first, last = inside.index(True), len(inside) - 1 - inside[::-1].index(True)
    return [
        "S" if i == first else "B" if body else "H" if i < first else "F" if i == last + 1 else "T" if i > last else "I"
        for i, body in enumerate(inside)
    ]


def train(cases: Sequence[Case]) -> Chain:
    chains = [train_one(cases, seed) for seed in range(BAG)]
    names = sorted(set().union(*(chain.features for chain in chains)))
    none = (0.0,) * len(STATES)
    features = {name: mean([chain.features.get(name, none) for chain in chains]) for name in names}
    features |= {name: (0.0, weight, weight, 0.0, 0.0, 0.0) for name, weight in PRIORS.items()}
    return Chain(features, tuple(mean([chain.moves[state] for chain in chains]) for state in range(len(STATES))))


def mean(rows: Sequence[tuple[float, ...]]) -> tuple[float, ...]:
    return tuple(fmean(column) for column in zip(*rows, strict=True))


def train_one(cases: Sequence[Case], seed: int) -> Chain:
    chance = random.Random(seed)
    trainer = pycrfsuite.Trainer(verbose=False)
    for case in cases:
        if "body" not in case.labels:
            continue
        for _ in range(NEAR if case.style == "near" else 1):
            kept = [
                [
                    name
                    for name in line
                    if name not in PRIORS and (name.startswith(NEVER_DROPPED) or chance.random() >= DROPPED)
                ]
                for line in case.names
            ]
            trainer.append(kept, states(case.labels))
    trainer.set_params({"c1": 0.0, "c2": RIDGE, "max_iterations": 80, "feature.minfreq": LEAST})
    trainer.set_params({"feature.possible_transitions": True, "feature.possible_states": True})
    with tempfile.NamedTemporaryFile(suffix=".crf") as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        info = tagger.info()
    features: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(STATES))
    for (name, state), weight in info.state_features.items():
        features[name][STATES.index(state)] = weight * (1.0 if name.startswith(NEVER_DROPPED) else 1 - DROPPED)
    moves = [[0.0] * len(STATES) for _ in STATES]
    for (here, there), weight in info.transitions.items():
        moves[STATES.index(here)][STATES.index(there)] = weight
    return Chain({name: tuple(row) for name, row in features.items()}, tuple(tuple(row) for row in moves))


def write(chain: Chain, path: Path) -> None:
    rounded = {name: [round(UNIT * weight) for weight in row] for name, row in sorted(chain.features.items())}
    kept = {name: row for name, row in rounded.items() if max(row) - min(row) > UNIT * SMALLEST}
    moves = [[round(UNIT * weight) for weight in row] for row in chain.moves]
    path.write_text(json.dumps({"moves": moves, "features": kept}, separators=(",", ":")), encoding="utf-8")
    print(f"{len(kept)} features written to {path}")


def check(cases: Sequence[Case]) -> None:
    """Print body F1 on pages not trained on, and lines lost of articles without any furniture."""
    scores: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    lost = lines = 0
    for fold in range(FOLDS):
        chain = train([case for case in cases if zlib.crc32(case.page.encode()) % FOLDS != fold])
        for case in cases:
            if zlib.crc32(case.page.encode()) % FOLDS != fold:
                continue
            inside = [chance >= KEPT for chance in posteriors(emissions(case.names, chain), chain)]
            if case.style == "plain":
                lost, lines = lost + inside.count(False), lines + len(inside)
            elif case.body:
                kept = [b.text for b, body in zip(case.blocks, inside, strict=True) if body and b.role is Role.UNKNOWN]
                scores[case.page.split("-")[0], case.style].append(precision_recall("\n".join(kept), case.body))
    for (group, style), rows in sorted(scores.items()):
        precision, recall = fmean(row[0] for row in rows), fmean(row[1] for row in rows)
        print(f"{group:4} {style:7} {len(rows):4}  F1 {2 * precision * recall / (precision + recall):.3f}")
    print(f"plain articles: {lost} of {lines} lines lost")


def precision_recall(found: str, truth: str) -> tuple[float, float]:
    have, want = (Counter(zip(*[words(text)[k:] for k in range(GRAM)], strict=False)) for text in (found, truth))
    both = sum((have & want).values())
    return both / max(sum(have.values()), 1), both / max(sum(want.values()), 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    cases = list(read_cases(options.folder))
    if options.check:
        check(cases)
    else:
        write(train(cases), FOLDER / WEIGHTS)


if __name__ == "__main__":
    main()
