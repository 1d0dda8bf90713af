"""Learn the weights of `reader/clean/pages/model.py`: `python -m tests.quality.train_page FOLDER [--check]`.

FOLDER holds `pages/ID.html` beside `pages/ID.json` with the reference text (`body`), or with hand-picked pieces that
must and must not be in it (`fragments`). Needs numpy, scipy and scikit-learn, which the program itself does not.
`--check` trains on four fifths of the outlets and scores the rest, in turn, and writes nothing.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from reader.clean.captions.captions import label_captions
from reader.clean.furniture.furniture import find_furniture
from reader.clean.language import detect
from reader.clean.lines.phrases import phrases_of
from reader.clean.pages.features import page_features
from reader.clean.pages.model import WEIGHTS, surroundings
from reader.model import Block, Role
from reader.parse.html.page import parse_html
from reader.rules.load import default_rules
from tests.quality.dump_cases import folds_of

STRENGTH = 0.06
"""Inverse strength of the ridge (0.05 to 0.15 score alike in cross-validation)."""
SCALED = ("phrase", "colon", "linked.phrase", "tail", "copyright", "hint", "hidden", "after.picture", "bars", "address")
SCALE = 2.0
"""Rare but telling features are held back less by the ridge."""
BLINDED = 0.02
"""Weight of copies of a page with the extractor silent or wrong, so that other evidence learns to stand in."""
EVEN = 0.45
"""Probability from which a block is taken (0.45 to 0.55 score alike on news; other pages want the lower)."""
GRAM = 4


@dataclass
class Page:
    """A page to learn from."""

    name: str
    outlet: str
    blocks: tuple[Block, ...]
    truth: list[int | None]
    variants: list[list[list[str]]]
    gold: Counter[tuple[str, ...]] = field(default_factory=Counter)
    fragments: dict[str, list[str]] = field(default_factory=dict)


def words(text: str) -> list[str]:
    """The words of a text, case kept."""
    return re.findall(r"\w+", text)


def grams(text: str) -> Counter[tuple[str, ...]]:
    """The word 4-grams of a text."""
    found = words(text)
    return Counter(tuple(found[i : i + GRAM]) for i in range(len(found) - GRAM + 1))


def truth_of(blocks: tuple[Block, ...], body: str) -> list[int | None]:
    """For each block whether the reference text holds it: by 4-grams, each used once, the extractor's blocks first;
    short blocks when the text holds them between their neighbours' places."""
    gold = grams(body)
    own = [grams(block.text.replace("|", " ")) for block in blocks]
    order = sorted(range(len(blocks)), key=lambda i: not (blocks[i].evidence and blocks[i].evidence.content))
    left, truth = gold.copy(), [0] * len(blocks)
    for i in order:
        count = sum(own[i].values())
        if count and sum((own[i] & left).values()) > 0.5 * count:
            truth[i] = 1
            left -= own[i]
    lines = " \n ".join(" ".join(words(line)) for line in body.split("\n"))
    for i, block in enumerate(blocks):
        near = range(max(0, i - 4), min(len(blocks), i + 5))
        if not own[i] and any(truth[j] and own[j] for j in near):
            short = " ".join(words(block.text))
            truth[i] = int(bool(short) and f" {short} " in f" {lines} ")
    return list(truth)


def fragments_of(blocks: tuple[Block, ...], fragments: dict[str, list[str]]) -> list[int | None]:
    """What hand-picked pieces say of the blocks; None where they say nothing."""
    truth: list[int | None] = [None] * len(blocks)
    texts = [" ".join(block.text.split()) for block in blocks]
    for piece in (" ".join(piece.split()) for piece in fragments["with"]):
        places = [i for i, text in enumerate(texts) if piece in text and len(piece) > min(25, 0.5 * len(text))]
        if len(places) == 1:
            truth[places[0]] = 1
    for piece in (" ".join(piece.split()) for piece in fragments["without"]):
        for i, text in enumerate(texts):
            if piece in text and len(piece) > 0.4 * len(text):
                truth[i] = 0
    return truth


def read_pages(folder: Path) -> list[Page]:
    """Parse all pages, with their features as they are and with the extractor silent or cut short."""
    rules = default_rules()
    pages = []
    for path in sorted((folder / "pages").glob("*.html")):
        case = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        parsed = parse_html(path.read_text(encoding="utf-8", errors="replace"))
        language = detect(parsed.blocks, parsed.fields, rules)
        blocks = find_furniture(parsed.blocks, parsed.fields, path.name, language, rules).blocks
        blocks = label_captions(blocks, language, rules)
        blocks = tuple(
            replace(block, role=Role.BOILERPLATE)
            if block.role is Role.UNKNOWN and block.evidence and block.evidence.hint == "boilerplate"
            else block
            for block in blocks
        )
        body = case.get("body")
        truth = truth_of(blocks, body) if body else fragments_of(blocks, case["fragments"])
        phrases = phrases_of(language, rules)
        variants = [page_features(one, parsed.fields, phrases) for one in (blocks, *_blinded(blocks, path.name))]
        gold, outlet = grams(body) if body else Counter(), case.get("domain") or path.stem
        pages.append(Page(path.stem, outlet, blocks, truth, variants, gold, case.get("fragments") or {}))
    return [page for page in pages if page.blocks]


def _blinded(blocks: tuple[Block, ...], seed: str) -> list[tuple[Block, ...]]:
    def told(i: int, content: bool | None) -> Block:
        evidence = blocks[i].evidence
        return replace(blocks[i], evidence=replace(evidence, content=content)) if evidence else blocks[i]

    yes = [i for i, block in enumerate(blocks) if block.evidence and block.evidence.content]
    result = [tuple(told(i, None) for i in range(len(blocks)))]
    if len(yes) > 6:
        chance = random.Random(seed)
        end, start = yes[int(len(yes) * chance.uniform(0.15, 0.6))], yes[int(len(yes) * chance.uniform(0.4, 0.85))]
        result.append(tuple(told(i, i in yes and i <= end) for i in range(len(blocks))))
        result.append(tuple(told(i, i in yes and i >= start) for i in range(len(blocks))))
    return result


class Learner:
    """Two logistic regressions, the second over the first's answers on pages that it did not learn from."""

    def __init__(self, pages: list[Page], seed: int = 1) -> None:
        self.first = self._fit(pages, None)
        folds = fold_of(pages, 3, seed + 7)
        around: dict[tuple[str, int], list[list[str]]] = {}
        for held in range(3):
            weights = self._fit([page for page in pages if folds[page.name] != held], None)
            for page in pages:
                if folds[page.name] == held:
                    for number, features in enumerate(page.variants):
                        around[page.name, number] = surroundings(page.blocks, self._odds(weights, page, features))
        self.second = self._fit(pages, around)

    @staticmethod
    def _fit(pages: list[Page], around: dict[tuple[str, int], list[list[str]]] | None) -> dict[str, float]:
        import numpy
        from sklearn.feature_extraction import DictVectorizer
        from sklearn.linear_model import LogisticRegression

        rows: list[dict[str, float]] = []
        answers: list[int] = []
        importance: list[float] = []
        for page in pages:
            sizes = [len(words(block.text)) for block in page.blocks]
            total = sum(size for size, truth in zip(sizes, page.truth, strict=True) if truth) or 400
            for number, features in enumerate(page.variants):
                for i, names in enumerate(features):
                    truth = page.truth[i]
                    if truth is None or page.blocks[i].role is not Role.UNKNOWN:
                        continue
                    names = names if around is None else [*names, *around[page.name, number][i]]
                    rows.append({name: SCALE if name.startswith(SCALED) else 1.0 for name in names})
                    answers.append(truth)
                    importance.append((sizes[i] + 4) / (total + 200) * 20 * (BLINDED if number else 1.0))
        vectorizer = DictVectorizer(dtype=numpy.float32)
        matrix = vectorizer.fit_transform(rows)
        model = LogisticRegression(C=STRENGTH, max_iter=200, tol=1e-3)
        model.fit(matrix, answers, sample_weight=importance)
        weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
        weights = {name: value * (SCALE if name.startswith(SCALED) else 1.0) for name, value in weights.items()}
        weights["any"] = weights.get("any", 0.0) + float(model.intercept_[0])
        return {name: float(value) for name, value in weights.items()}

    @staticmethod
    def _odds(weights: dict[str, float], page: Page, features: list[list[str]]) -> list[float]:
        import math

        sums = [sum(weights.get(name, 0.0) for name in names) for names in features]
        return [
            1 / (1 + math.exp(-max(-30.0, min(30.0, value)))) if block.role is Role.UNKNOWN else 0.0
            for value, block in zip(sums, page.blocks, strict=True)
        ]

    def accepted(self, page: Page) -> list[bool]:
        """Which blocks of a page are taken."""
        features = page.variants[0]
        around = surroundings(page.blocks, self._odds(self.first, page, features))
        joined = [[*names, *more] for names, more in zip(features, around, strict=True)]
        return [odds > EVEN for odds in self._odds(self.second, page, joined)]


def fold_of(pages: list[Page], folds: int, seed: int) -> dict[str, int]:
    """A fold for every page; an outlet's pages share one."""
    place = folds_of((page.outlet for page in pages), folds, seed)
    return {page.name: place[page.outlet] for page in pages}


def body_score(pages: list[tuple[Page, list[bool]]]) -> tuple[float, float, float]:
    """F1, precision and recall of word 4-grams, each normalised by page and then averaged."""
    precisions, recalls = [], []
    for page, taken in pages:
        if page.gold:
            text = "\n".join(block.text for block, yes in zip(page.blocks, taken, strict=True) if yes)
            mine = grams(text)
            both = sum((mine & page.gold).values())
            precisions.append(both / max(sum(mine.values()), 1))
            recalls.append(both / sum(page.gold.values()))
    precision, recall = (sum(values) / max(len(values), 1) for values in (precisions, recalls))
    return 2 * precision * recall / max(precision + recall, 1e-9), precision, recall


def fragment_score(pages: list[tuple[Page, list[bool]]]) -> tuple[float, float, float]:
    """F1, precision and recall of the hand-picked pieces."""
    right = wrong = lost = 0
    for page, taken in pages:
        kept = " ".join(" ".join(b.text.split()) for b, yes in zip(page.blocks, taken, strict=True) if yes)
        inside = [" ".join(piece.split()) in kept for piece in page.fragments.get("with", ())]
        right += sum(inside)
        lost += len(inside) - sum(inside)
        wrong += sum(" ".join(piece.split()) in kept for piece in page.fragments.get("without", ()))
    precision, recall = right / max(right + wrong, 1), right / max(right + lost, 1)
    return 2 * precision * recall / max(precision + recall, 1e-9), precision, recall


def main() -> int:
    """Train and write, or check."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.train_page", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    pages = read_pages(arguments.folder)
    if arguments.check:
        for seed in (1, 2, 3):
            folds = fold_of(pages, 5, seed)
            scored: list[tuple[Page, list[bool]]] = []
            for held in range(5):
                learner = Learner([page for page in pages if folds[page.name] != held], seed)
                scored += [(page, learner.accepted(page)) for page in pages if folds[page.name] == held]
            for kind in sorted({page.name.partition("-")[0] for page in pages}):
                some = [one for one in scored if one[0].name.startswith(kind + "-")]
                score = body_score(some) if any(page.gold for page, _ in some) else fragment_score(some)
                print(f"seed {seed} {kind}: F1 {score[0]:.4f} P {score[1]:.4f} R {score[2]:.4f}", flush=True)
        return 0
    learner = Learner(pages)
    score = body_score([(page, learner.accepted(page)) for page in pages])
    print(f"trained on {len(pages)} pages: F1 {score[0]:.4f} P {score[1]:.4f} R {score[2]:.4f}", file=sys.stderr)
    data: dict[str, Any] = {"even": EVEN}
    for part, weights in (("first", learner.first), ("second", learner.second)):
        data[part] = {name: round(value * 100) for name, value in sorted(weights.items()) if round(value * 100)}
    target = default_rules().folder / WEIGHTS
    target.write_text(json.dumps(data, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
