"""Learn the weights of `reader/clean/one_line/one_line.py`: `python -m tests.quality.train_one_line FOLDER [--check]`.

FOLDER holds `pages/ID.html` beside `pages/ID.json` with the reference text (`body`). Each page is written on one line,
as BeautifulSoup's `get_text(" ", strip=True)` gives it, parted into its runs, and a run is the article's if most of its
4-grams of words are. Every second chain learns from the corpus's invented pages too. `--check` trains on four fifths of
the outlets, decodes the rest, in turn, and prints body F1 and the share of the article's words that are lost by the
probability from which a run is kept. Needs python-crfsuite.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.clean.boilerplate.boilerplate import article_chances
from reader.clean.captions.captions import label_captions
from reader.clean.furniture.furniture import find_furniture
from reader.clean.one_line.one_line import WEIGHTS, page_in_runs, seen
from reader.model import Block, Fields
from reader.parse.plain import parse_plain
from reader.rules.load import FOLDER
from reader.text.repair import repair_blocks
from reader.text.scrub import scrub_blocks
from tests.quality.dump_cases import RULES, Case, folds_of, outlet_of
from tests.quality.dumps import one_line
from tests.quality.train_boilerplate import FOLDS, train, write
from tests.quality.whole import LEARNT, SITES, write_whole_pages
from tests.quality.words import body_scores, shingles

INVENTED = (*LEARNT, SITES)
"""Kinds of invented pages that are learnt from."""
TRIED = (0.5, 0.35, 0.25, 0.15, 0.1, 0.05)
LEAST = 3
"""4-grams of the shortest run that can be told by them; a shorter one is what both its neighbours are."""


def read_runs(text: str, path: str) -> tuple[tuple[Block, ...], str | None] | None:
    """Take a text as far as the pipeline does before runs are labelled; None if it is no page on one line."""
    blocks = scrub_blocks(repair_blocks(parse_plain(text).blocks)[0])
    page = page_in_runs(blocks, Fields(), RULES)
    if page is None:
        return None
    parted, language = page
    parted = find_furniture(parted, Fields(), path, language, RULES).blocks
    return label_captions(parted, language, RULES), language


def cases_of(texts: Iterator[tuple[str, str, str, str]]) -> Iterator[Case]:
    """The cases of texts on one line: (name, outlet, text, reference text)."""
    for name, outlet, text, body in texts:
        read = read_runs(text, f"{name}.txt")
        if read is None:
            continue
        blocks, language = read
        labels = labels_of([block.text for block in blocks], body)
        if "body" in labels:
            case = Case(name, "one-line", blocks, labels, body, language, outlet)
            case.lines = seen(blocks, language, RULES)
            yield case


def labels_of(runs: Sequence[str], body: str) -> list[str]:
    """For each run whether it is the article's."""
    wanted, flat = shingles(body), " ".join(body.split())
    shares = []
    for run in runs:
        own = shingles(run)
        shares.append((own & wanted).total() / own.total() if own.total() >= LEAST else None)
    labels = []
    for i, (run, share) in enumerate(zip(runs, shares, strict=True)):
        if share is None:
            before = next((known for known in reversed(shares[:i]) if known is not None), 0.0)
            behind = next((known for known in shares[i + 1 :] if known is not None), 0.0)
            share = min(before, behind) if " ".join(run.split()) in flat else 0.0
        labels.append("body" if share > 0.5 else "boilerplate")
    return labels


def real_texts(folder: Path) -> Iterator[tuple[str, str, str, str]]:
    for path in sorted((folder / "pages").glob("*.html")):
        truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        if truth.get("body"):
            text = one_line(path.read_text(encoding="utf-8", errors="replace"))
            yield path.stem, outlet_of(truth) or path.stem, text, truth["body"]


def invented_texts(kind: str) -> Iterator[tuple[str, str, str, str]]:
    with tempfile.TemporaryDirectory() as scratch:
        for path in sorted((write_whole_pages(Path(scratch), kind) / "pages").glob("*.json")):
            truth = json.loads(path.read_text(encoding="utf-8"))
            text = path.with_name(f"{path.stem}.bs4.txt").read_text(encoding="utf-8")
            yield path.stem, path.stem, " ".join(text.split()), truth["body"]


def check(cases: Sequence[Case], invented: Sequence[Case]) -> None:
    """Print what to believe of pages never seen."""
    fold_of = folds_of((case.outlet for case in cases), FOLDS, 1)
    chances: dict[str, list[float]] = {}
    for fold in range(FOLDS):
        chain = train([case for case in cases if fold_of[case.outlet] != fold], invented, mixed=0)
        for case in cases:
            if fold_of[case.outlet] == fold:
                chances[case.page] = article_chances(case.blocks, case.lines, chain)
    for least in TRIED:
        pairs: dict[str, list[tuple[str, str]]] = defaultdict(list)
        words: Counter[tuple[str, str]] = Counter()
        for case in cases:
            group, body = case.page.split("-")[0], case.body or ""
            kept = [
                (block.text, chance >= least) for block, chance in zip(case.blocks, chances[case.page], strict=True)
            ]
            found = "\n".join(text for text, yes in kept if yes)
            pairs[group].append((body, found))
            there = shingles(body) & shingles("\n".join(text for text, _ in kept))
            words[group, "there"] += there.total()
            words[group, "kept"] += (there & shingles(found)).total()
        for group, some in sorted(pairs.items()):
            lost = 1 - words[group, "kept"] / words[group, "there"]
            scores = " ".join(f"{name} {score:.3f}" for name, score in body_scores(some).items() if name != "exact")
            print(f"from {least:.2f} {group:3} {len(some)} {scores} lost {lost:.4f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    cases = list(cases_of(real_texts(options.folder)))
    invented = [case for kind in INVENTED for case in cases_of(invented_texts(kind))]
    print(f"{len(cases)} pages and {len(invented)} invented ones")
    if options.check:
        check(cases, invented)
    else:
        write(train(cases, invented, mixed=0), FOLDER / WEIGHTS)


if __name__ == "__main__":
    main()
