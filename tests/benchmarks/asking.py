"""Rows about what the reader asks of the index: searches, and the list however long it is."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from reader.library.library import Library
from reader.library.open import open_library
from reader.model import Query, Sort
from tests.benchmarks.indexing import settings
from tests.benchmarks.measure import Line, clock, interleaved, p50, p95, versus

SHORT = 100
"""Articles of the list that a long one is compared with."""
RUNS = 30


def searching(folder: Path, place: Path, words: list[str]) -> Iterator[Line]:
    """Each letter typed, and the ranked answer, beside a search through the files."""
    rg = shutil.which("rg")
    letters: list[float] = []
    ranked: list[float] = []
    theirs: list[float] = []
    with open_library([folder], settings=settings(place)) as library:
        library.page(Query(text="warm", sort=Sort.RELEVANCE), 0, 50)
        for word in words:
            if rg:
                command = [rg, "-l", "-i", "-F", word, str(folder)]
                theirs.append(clock(lambda command=command: subprocess.run(command, stdout=subprocess.PIPE)))  # type: ignore[misc]
            for length in range(1, len(word) + 1):
                query = Query(text=word[:length], typing=True)
                letters.append(clock(lambda query=query: library.page(query, 0, 50)))  # type: ignore[misc]
            query = Query(text=word, sort=Sort.RELEVANCE)
            ranked.append(clock(lambda query=query: library.page(query, 0, 50)))  # type: ignore[misc]
    if not rg:
        yield Line("searches", "skipped", "rg is not installed")
        return
    anchor = p50(theirs)
    for name, times, goals in (
        ("a letter typed, by date", letters, ("0.02", "0.08")),
        ("ranked, top 50", ranked, ("0.10", "0.35")),
    ):
        yield versus(f"search, {name}: p50", p50(times), "rg -l -i -F", anchor, goals[0])
        yield versus(f"search, {name}: p95", p95(times), "rg -l -i -F", anchor, goals[1])


def listing(folder: Path, place: Path, short: Path) -> Iterator[Line]:
    """What a key asks for, of a long list and of one of a hundred."""
    place_of_short = place / "short"
    with (
        open_library([folder], settings=settings(place)) as library,
        open_library([short], settings=settings(place_of_short)) as small,
    ):
        small.update()
        source = library.sources(Query())[0].value
        end = max(0, library.counts(Query())[0] - 50)

        def ask(of: Library, query: Query, start: int) -> object:
            return of.page(query, min(start, SHORT - 50) if of is small else start, 50)

        for name, query, start, goal in (
            ("filter by source", Query(sources=(source,)), 0, "1.5"),
            ("sort by title", Query(sort=Sort.TITLE), 0, "1.5"),
            ("jump to the end", Query(), end, "1.5"),
            ("rows for key down", Query(), 20, "1.2"),
        ):
            mine, theirs = interleaved(
                (
                    lambda query=query, start=start: ask(library, query, start),  # type: ignore[misc]
                    lambda query=query, start=start: ask(small, query, start),  # type: ignore[misc]
                ),
                RUNS,
            )
            yield versus(f"{name}: asked of the index", p50(mine), "of 100", p50(theirs), goal)
