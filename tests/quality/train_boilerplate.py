"""Learn the weights of the line model: `python -m tests.quality.train_boilerplate FOLDER [--check]`.

It is `reader/clean/boilerplate/sequence.py`.

FOLDER is one of `dump_cases.py`. Needs python-crfsuite, which the program itself does not.
Besides the dumps it learns from others that `recombine.py` puts together, of the same pages' parts only, two fifths of
their articles cut into other shapes by `shapes.py`.
`--check` trains on four fifths of the outlets, decodes the rest, in turn, prints body F1 (word 4-grams) and the lines
cut and lost by set and style, and writes nothing. That is what to believe of pages never seen.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import fmean

import pycrfsuite

from reader.clean.boilerplate.boilerplate import KEPT
from reader.clean.boilerplate.sequence import STATES, UNIT, WEIGHTS, Chain, emissions, posteriors
from reader.model import Role
from reader.rules.load import FOLDER
from tests.quality.dump_cases import GRAM, Case, folds_of, read_blocks, read_cases, seen, words
from tests.quality.pieces import Piece, taken_apart
from tests.quality.recombine import Mixer
from tests.quality.whole import write_whole_pages

FOLDS = 5
MIXED = 900
"""Dumps put together to learn from; 1,500 score alike."""
RIDGE = 5.0
"""Strength of the L2 penalty (2 to 15 score alike)."""
DROPPED = 0.3
"""Share of features left out of each line in training, so that none relies on its companions."""
NEVER_DROPPED = ("title.", "since.", "after.", "rest.", "phrase", "about")
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
    "furniture.tail": -2.0,
    "furniture.sources": -1.5,
    "furniture.related": -1.0,
    "furniture.bio": -2.5,
    "furniture.bio.sure": -5.0,
    "furniture.bio.headed": -4.0,
    "furniture.asking": -1.5,
    "furniture.picture": -4.0,
    "furniture.spoken": -1.5,
    "furniture.stated": -2.5,
    "furniture.dated": -4.0,
    "furniture.wire": -2.0,
    "furniture.address": -1.5,
    "furniture.number": -1.5,
    "start-ahead": -1.0,
    "head-list": 1.0,
}
"""What a line that looks like furniture takes from the article's odds (and one of a list that an article begins with
adds), set by hand: the pages learnt from have too few
of each kind. In cross-validation the first four gain 0.003 in body F1 and a fifth more exact documents (6, 4, 2 no
more), the others 0.005 on news dumps and up to 0.013 on whole pages; the same signs gained nothing when learnt."""
BEGINS = {"dateline": 2.0, "start-behind": 2.0}
"""What a line gains as an article's first."""
AHEAD = {"start-ahead": -0.3}
"""What a line takes from the odds that the article is over: one above the dated headline is no tail. Without it a page
whose menus hold teasers lost its whole article to them."""
BAG = 6
"""Chains whose weights are averaged; each leaves out other features and learns from other mixed dumps. Every second one
learns from the corpus's invented whole pages as well: alone it has the better body F1 on kinds of pages not learnt
from, one without it on reports, and a bag of both on either. Six differ less from run to run than two. With the pages
of the press as well in every second chain, pages of the press that nothing learnt from gain .01 in body F1, but nothing
is gained on the development pages, cross-validated (.9863 for .9851 on news dumps, .9741 for .9754 on whole ones);
more lines of articles of short lines are lost, and menus in Korean were taken for articles. In all they cost .03."""
SMALLEST = 0.06
"""Spread of a feature's weights below which it is not worth shipping, natural log-odds."""


def pieces_of(case: Case) -> list[Piece]:
    """The case's lines, to be put together with others."""
    numbers = [0, *(block.line or 0 for block in case.blocks)]
    return [
        Piece(max(number - before, 1), block.indent, block.text, label)
        for block, label, before, number in zip(case.blocks, case.labels, numbers, numbers[1:], strict=False)
    ]


def mixed_cases(cases: Sequence[Case], seed: int, count: int) -> Iterator[Case]:
    """New dumps made of the parts of cases; blocks take the label of the piece that they begin with."""
    sources = [taken_apart(case.style, case.language, pieces_of(case)) for case in cases if "body" in case.labels]
    mixer = Mixer(sources, seed)
    for number in range(count):
        parts: list[str] = []
        labels: dict[int, str] = {}
        at = 0
        for piece in mixer.mixed():
            gap = piece.gap if parts else 0
            at += gap
            labels[at + 1] = piece.label
            parts.append("\n" * gap + " " * piece.indent + piece.text)
        blocks, language = read_blocks("".join(parts), f"mixed-{number}.txt")
        found = [labels.get(block.line or 0, "boilerplate") for block in blocks]
        if "body" in found:
            yield seen(Case(f"mixed-{number}", "mixed", blocks, found, None, language))


def states(labels: Sequence[str]) -> list[str]:
    """Turn labels into the chain's states: before, first line, article, interruption, first line after, after."""
    inside = [label == "body" for label in labels]
    first, last = inside.index(True), len(inside) - 1 - inside[::-1].index(True)
    return [
        "S" if i == first else "B" if body else "H" if i < first else "F" if i == last + 1 else "T" if i > last else "I"
        for i, body in enumerate(inside)
    ]


def train(cases: Sequence[Case], invented: Sequence[Case] = (), *, mixed: int = MIXED) -> Chain:
    """Chains of which every second learns from the invented pages too, averaged; each from `mixed` more dumps."""
    chains = [train_one((*cases, *invented) if seed % 2 else cases, seed, mixed) for seed in range(BAG)]
    names = sorted(set().union(*(chain.features for chain in chains)))
    none = (0.0,) * len(STATES)
    features = {name: mean([chain.features.get(name, none) for chain in chains]) for name in names}
    features |= hand_set()
    return Chain(features, tuple(mean([chain.moves[state] for chain in chains]) for state in range(len(STATES))))


def hand_set() -> dict[str, tuple[float, ...]]:
    """The weights that are not learnt."""
    against = {name: (0.0, weight, weight, 0.0, 0.0, 0.0) for name, weight in PRIORS.items()}
    for name, weight in AHEAD.items():
        against[name] = (*against[name][:4], weight, weight)
    return against | {name: (0.0, weight, 0.0, 0.0, 0.0, 0.0) for name, weight in BEGINS.items()}


def mean(rows: Sequence[tuple[float, ...]]) -> tuple[float, ...]:
    return tuple(fmean(column) for column in zip(*rows, strict=True))


def train_one(cases: Sequence[Case], seed: int, mixed: int) -> Chain:
    chance = random.Random(seed)
    trainer = pycrfsuite.Trainer(verbose=False)
    known = hand_set()
    for case in (*cases, *mixed_cases(cases, seed, mixed)):
        if "body" not in case.labels:
            continue
        names = [line.names for line in case.lines]
        for _ in range(NEAR if case.style == "near" else 1):
            kept = [
                [
                    name
                    for name in line
                    if name not in known and (name.startswith(NEVER_DROPPED) or chance.random() >= DROPPED)
                ]
                for line in names
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
    """Print body F1 on pages of outlets not trained on, and how well lines are cut."""
    fold_of = folds_of((case.outlet for case in cases), FOLDS, 1)
    scores: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    exact: Counter[tuple[str, str]] = Counter()
    counts: dict[tuple[str, str], Counter[tuple[bool, bool]]] = defaultdict(Counter)
    for fold in range(FOLDS):
        chain = train([case for case in cases if fold_of[case.outlet] != fold])
        for case in cases:
            if fold_of[case.outlet] != fold or not (case.body or case.style == "plain"):
                continue
            group = case.page.split("-")[0], case.style
            inside = [chance >= KEPT for chance in posteriors(emissions(case.lines, chain), chain)]
            free = [block.role is Role.UNKNOWN for block in case.blocks]
            for label, kept, one in zip(case.labels, inside, free, strict=True):
                if one and (label in {"body", "boilerplate"}):
                    counts[group][label == "body", kept] += 1
            if case.body:
                kept_text = "\n".join(
                    b.text for b, yes, one in zip(case.blocks, inside, free, strict=True) if yes and one
                )
                scores[group].append(precision_recall(kept_text, case.body))
                exact[group] += words(kept_text) == words(case.body)
        print(f"fold {fold + 1} of {FOLDS}", flush=True)
    for group, count in sorted(counts.items()):
        cut, lost = count[False, False], count[True, False]
        line = f"cut P {cut / max(cut + lost, 1):.3f} R {cut / max(cut + count[False, True], 1):.3f}"
        line += f"  body lines lost {lost / max(lost + count[True, True], 1):.4f}"
        if rows := scores[group]:
            precision, recall = fmean(row[0] for row in rows), fmean(row[1] for row in rows)
            score = 2 * precision * recall / (precision + recall)
            line = f"F1 {score:.4f} P {precision:.4f} R {recall:.4f} exact {exact[group] / len(rows):.3f}  {line}"
        print(f"{group[0]:4} {group[1]:7} {line}")


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
        with tempfile.TemporaryDirectory() as scratch:
            write(train(cases, list(read_cases(write_whole_pages(Path(scratch))))), FOLDER / WEIGHTS)


if __name__ == "__main__":
    main()
