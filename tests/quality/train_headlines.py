"""Learn the weights of `reader/clean/headlines/model.py`: `python -m tests.quality.train_headlines FOLDER [--check]`.

FOLDER is one of `dump_cases.py`. Besides it learns from the corpus's invented pages. Whole dumps begin with a page's
`<title>` or menu, news dumps with the headline; from each whole dump others are cut that begin somewhere in the menu,
as text does that was copied, and from each news dump one is made without its headline. `--check` trains on seven
eighths of the outlets, reads the rest, in turn, and prints how often the headline is found.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.clean import laid_out
from reader.clean.headlines.headline import headline_texts
from reader.clean.headlines.model import WEIGHTS
from reader.clean.headlines.signs import Head
from reader.clean.headlines.words import head_words
from reader.clean.language import detect
from reader.model import Fields
from reader.parse.plain import parse_plain
from reader.rules.load import FOLDER
from reader.text.repair import repair_blocks
from reader.text.scrub import scrub_blocks
from tests.quality.dump_cases import RULES, folds_of, outlet_of
from tests.quality.dumps import with_dumps
from tests.quality.train_captions import Example, Weights, learn, write
from tests.quality.whole import write_whole_pages

INVENTED = ("whole", "captions", "captions_learn", "captions_credited", "tops")
"""Kinds of invented pages that are learnt from. With those of the press as well, each counted a fifth, 217 of their 291
dumps by a text browser have the right headline cross-validated, not 210, and of 356 dumps of the development's news
that are cut 245, not 248; but a short headline above one sentence is none any more."""
FOLDS = 8
ROUNDS = 12
CUTS = ((1, 5), (3, 25))
"""Lines above the headline at which a whole dump is cut, at random between two bounds."""
COUNTED = {"near": 6.0, "blocks": 2.0, "bs4": 2.0, "w3m": 1.0, "cut": 2.0, "none": 1.0}
"""How much a kind of dump counts: files of scrapers begin with the headline, or with the page's `<title>`."""
ALIKE = 15
"""Letters from which a title that holds the other, or is held by it, is the same."""
LEAST = 0.15
"""Probability from which a line is the headline, where no other is likelier."""


@dataclass(frozen=True)
class Page:
    """A dump, whole or cut."""

    name: str
    outlet: str
    kind: str
    text: str
    titles: tuple[str, ...]


def pages(folder: Path) -> Iterator[Page]:
    """The dumps of a folder and of the invented pages, and those that are cut from them."""
    with tempfile.TemporaryDirectory() as scratch:
        dumps = Path(scratch) / "dumps"
        dumps.mkdir()
        folders = [with_dumps(folder, dumps)]
        folders += [write_whole_pages(Path(scratch) / kind, kind) for kind in INVENTED]
        chance = random.Random(5)
        for one in folders:
            for path in sorted((one / "pages").glob("*.json")):
                yield from _pages(path, json.loads(path.read_text("utf-8")), chance)


def _pages(path: Path, truth: dict[str, Any], chance: random.Random) -> Iterator[Page]:
    outlet = outlet_of(truth) or path.stem
    for kind, labels in sorted(truth["labels"].items()):
        dump = path.with_name(f"{path.stem}.{kind}.txt")
        if not dump.exists():
            continue
        titles = (*(line["text"] for line in labels if line["label"] == "title"), *truth.get("titles", ()))
        text = dump.read_text("utf-8")
        yield Page(f"{path.stem}.{kind}", outlet, kind, text, titles)
        lines = text.split("\n")
        places = [i for i, line in enumerate(lines) if is_title(line, titles)]
        if kind == "near":
            rest = "\n".join(line for line in lines if not is_title(line, titles))
            yield Page(f"{path.stem}.none", outlet, "none", rest, ())
        elif places:
            for number, bounds in enumerate(CUTS):
                start = max(0, places[-1] - chance.randint(*bounds))
                yield Page(f"{path.stem}.{kind}.{number}", outlet, "cut", "\n".join(lines[start:]), titles)


def is_title(line: str, titles: Sequence[str]) -> bool:
    """Whether a line says what one of some titles says."""
    own = _plain(line)
    for title in map(_plain, titles):
        if own and (own == title or (len(own) > ALIKE and (own in title or title in own))):
            return True
    return False


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()


def head_of(text: str) -> Head:
    """Take a text as far as the pipeline does before its headline is sought."""
    blocks = scrub_blocks(repair_blocks(parse_plain(text).blocks)[0])
    language = detect(blocks, Fields(), RULES)
    blocks = laid_out(blocks, language, RULES)
    return Head(blocks, headline_texts(blocks), head_words(language, RULES))


def examples(page: Page) -> Iterator[Example]:
    """The lines of a page that may be its headline."""
    head = head_of(page.text)
    for index, signs in head.candidates():
        text = head.texts[index]
        yield Example(page.kind, page.name, page.outlet, text, frozenset(signs), is_title(text, page.titles))


def learnt(lines: Sequence[Example]) -> Weights:
    """The weights that lines lead to, each kind of dump counted as it shall be."""
    return learn(lines, rounds=ROUNDS, counted=COUNTED)


def likeliest(lines: Sequence[Example], learnt: Callable[[Sequence[Example]], Weights]) -> Iterator[Example]:
    """The likeliest line of each dump, by what `learnt` makes of those of other outlets."""
    fold_of = folds_of((line.outlet for line in lines), FOLDS, 3)
    for fold in range(FOLDS):
        weights = learnt([line for line in lines if fold_of[line.outlet] != fold])
        best: dict[str, tuple[float, Example]] = {}
        for line in lines:
            if fold_of[line.outlet] == fold:
                worth = sum(weights.get(sign, 0.0) for sign in ("least", *line.signs))
                if line.page not in best or worth > best[line.page][0]:
                    best[line.page] = worth, line
        yield from (line for _, line in best.values())


def check(lines: Sequence[Example]) -> None:
    """Print how often the likeliest line of unseen outlets is the headline."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for line in likeliest(lines, learnt):
        total[line.group] += 1
        right[line.group] += line.caption
    for kind in (kind for kind in COUNTED if kind != "none"):
        print(f"{kind:6} {right[kind]:4} of {total[kind]:4}  {right[kind] / max(1, total[kind]):.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    lines = [line for page in pages(options.folder) for line in examples(page)]
    print(f"{len(lines)} lines of {len({line.page for line in lines})} dumps")
    if options.check:
        check(lines)
    else:
        write(learnt(lines), FOLDER / WEIGHTS, LEAST)


if __name__ == "__main__":
    main()
