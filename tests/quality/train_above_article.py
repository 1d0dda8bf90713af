"""Learn the weights of `reader/clean/headlines/above_article.py`: `python -m tests.quality.train_above_article FOLDER`.

FOLDER is one of `dump_cases.py`. It learns from whole dumps, without the `<title>` that some begin with, of the folder
and of the corpus's invented pages, as the program has labelled them. `--check` trains on seven eighths of the outlets,
reads the rest, in turn, and prints how often the headline is found.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reader.clean import laid_out
from reader.clean.boilerplate.boilerplate import label_boilerplate
from reader.clean.captions.captions import label_captions
from reader.clean.furniture.furniture import find_furniture
from reader.clean.headlines.above_article import (
    GUESSED,
    WEIGHTS,
    WHOLE_PAGE,
    article_start,
    candidates_above,
    guessed_line,
    head_above,
)
from reader.clean.language import detect
from reader.model import Fields
from reader.parse.plain import parse_plain
from reader.rules.load import FOLDER
from reader.text.repair import repair_blocks
from reader.text.scrub import scrub_blocks
from tests.quality.dump_cases import RULES, outlet_of
from tests.quality.dumps import with_dumps
from tests.quality.train_captions import Example, Weights, learn, write
from tests.quality.train_headlines import INVENTED, is_title, likeliest
from tests.quality.whole import write_whole_pages

ROUNDS = 12
TOP = 3
"""Lines on top of a dump among which its page's `<title>` stands."""
LEAST = 0.3
"""Probability from which a line is the headline, where no other is likelier."""


def examples(folder: Path) -> Iterator[Example]:
    """The lines above the articles of all dumps that may be their headlines."""
    with tempfile.TemporaryDirectory() as scratch:
        dumps = Path(scratch) / "dumps"
        dumps.mkdir()
        folders = [with_dumps(folder, dumps)]
        folders += [write_whole_pages(Path(scratch) / kind, kind) for kind in INVENTED]
        for one in folders:
            for path in sorted((one / "pages").glob("*.json")):
                yield from _of_page(path, json.loads(path.read_text("utf-8")))


def _of_page(path: Path, truth: dict[str, Any]) -> Iterator[Example]:
    outlet = outlet_of(truth) or path.stem
    for kind, labels in sorted(truth["labels"].items()):
        dump = path.with_name(f"{path.stem}.{kind}.txt")
        if kind == "near" or not dump.exists():
            continue
        titles = (*(line["text"] for line in labels if line["label"] == "title"), *truth.get("titles", ()))
        lines = dump.read_text("utf-8").split("\n")
        top = [i for i, line in enumerate(lines) if line.strip()][:TOP]
        stated = next((i for i in top if is_title(lines[i], titles)), None)
        if stated is not None:
            del lines[: stated + 1]
        for text, signs in above("\n".join(lines)):
            name = f"{path.stem}.{kind}"
            yield Example(kind, name, outlet, text, frozenset(signs), is_title(text, titles))


def above(text: str) -> Iterator[tuple[str, list[str]]]:
    """The lines above the article of a text that may be its headline, and their signs."""
    blocks = scrub_blocks(repair_blocks(parse_plain(text).blocks)[0])
    language = detect(blocks, Fields(), RULES)
    plain = laid_out(blocks, language, RULES)
    furniture = find_furniture(plain, Fields(), "page.txt", language, RULES)
    labelled = label_boilerplate(label_captions(furniture.blocks, language, RULES), language, RULES)
    start = article_start(labelled)
    if start is None or len(plain) <= WHOLE_PAGE or furniture.title.rule not in GUESSED:
        return
    guess = guessed_line(plain, furniture.title)
    for index, signs in candidates_above(labelled, head_above(plain, guess, start, language, RULES), guess):
        yield plain[index].text, signs


def learnt(lines: Sequence[Example]) -> Weights:
    """The weights that lines lead to."""
    return learn(lines, rounds=ROUNDS)


def check(lines: Sequence[Example]) -> None:
    """Print how often the likeliest line of unseen outlets is the headline, and how often the guess was."""
    guessed = Counter(line.group for line in lines if line.caption and "guessed" in line.signs)
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for line in likeliest(lines, learnt):
        total[line.group] += 1
        right[line.group] += line.caption
    for kind in sorted(total):
        print(f"{kind:6} {right[kind]:4} of {total[kind]:4}  {right[kind] / total[kind]:.3f}  guessed {guessed[kind]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    lines = [*examples(options.folder)]
    print(f"{len(lines)} lines of {len({line.page for line in lines})} dumps")
    if options.check:
        check(lines)
    else:
        write(learnt(lines), FOLDER / WEIGHTS, LEAST)


if __name__ == "__main__":
    main()
