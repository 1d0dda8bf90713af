"""How fast and how small, each figure beside an anchor of the same run: `python -m tests.benchmarks --n 10000`.

Times say what they are worth on this machine at this load: compare ratios.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks import asking, indexing, meanwhile, reading
from tests.benchmarks.made import Maker, make
from tests.benchmarks.measure import Line, table

RECORDS = (2_000, 8_000)
PARTS = "index,check,keep,search,list,read,meanwhile,records"
WORDS, SHORTEST_WORD = 10, 4
"""Words that are searched for in a library that is not made here, and their least length."""


def main() -> int:
    """Make the library, measure, print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--n", type=int, default=2000, help="articles of the library")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--library", type=Path, help="a folder of articles to measure with (a copy is worked on)")
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder, removed at the end)")
    parser.add_argument("--records", type=int, nargs="*", default=RECORDS, help="sizes of the files of JSON lines")
    parser.add_argument("--only", default=PARTS, help="some of the parts")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="benchmarks-", dir=arguments.folder) as scratch:
        folder = Path(scratch) / "library"
        if arguments.library is None:
            make(folder, arguments.n, arguments.seed)
            words = Maker(arguments.seed).asked()
        else:
            shutil.copytree(arguments.library, folder)
            words = words_of(folder, arguments.seed)
        number = sum(path.is_file() for path in folder.rglob("*"))
        lines = list(measure(Path(scratch), number, words, arguments.records, arguments.only.split(",")))
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    lines.append(Line("machine load (1, 5, 15 minutes)", load, f"{os.cpu_count()} cores"))
    print(f"{number:,} articles\n\n{table(lines)}")
    return 0


def words_of(folder: Path, seed: int) -> list[str]:
    """Words to be searched for, each of another file: so common ones are asked for more often, as by people."""
    chance = random.Random(seed)
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    texts = [path.read_text(encoding="utf-8", errors="ignore") for path in chance.sample(paths, min(WORDS, len(paths)))]
    words = [[word for word in text.split() if word.isalpha() and len(word) >= SHORTEST_WORD] for text in texts]
    return [chance.choice(found).lower() for found in words if found]


def measure(scratch: Path, number: int, words: list[str], records: tuple[int, ...], only: list[str]) -> Iterator[Line]:
    """Give every row for the library in `scratch`; what goes wrong in one part is said in its place."""
    folder, short, place = scratch / "library", scratch / "hundred", scratch / "kept"
    place.mkdir()
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    make(short, asking.SHORT)
    parts: dict[str, list[Callable[[], Iterator[Line]]]] = {
        "index": [
            lambda: indexing.first_indexing(folder, place, number, size),
            lambda: indexing.stages(folder, place, number),
        ],
        "check": [lambda: indexing.checking(folder, place)],
        "keep": [lambda: indexing.keeping_up(folder, place)],
        "search": [lambda: asking.searching(folder, place, words)],
        "list": [lambda: asking.listing(folder, place, short)],
        "read": [lambda: reading.reading(folder, short, place)],
        "meanwhile": [lambda: meanwhile.meanwhile(folder, place)],
        "records": [lambda: indexing.records(scratch, tuple(records))],
    }
    if "index" not in only:
        indexing.bring_up(folder, place)
    for name, works in parts.items():
        for work in works if name in only else ():
            try:
                for line in work():
                    print(line.what, line.figure, line.anchor, file=sys.stderr)
                    yield line
            except Exception as error:
                yield Line(name, "failed", f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    sys.exit(main())
