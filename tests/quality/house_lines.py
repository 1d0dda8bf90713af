"""What a library learns about its publishers' own lines (`learned.repeat`), on a library of our own making.

Each kind (house_kinds.py) is a publisher of its own, its articles read by the whole pipeline: first what their files'
own rules cut, then what the library cuts beside it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from reader.model import Article, Query, RawFile, ReadOptions, Role
from reader.pipeline import read_articles
from reader.rules.load import default_rules
from tests.library.cases import library_of
from tests.quality.house_kinds import HOUSE, OTHERS, Piece

SMALL, LARGE = 6, 24
"""Articles of a publisher: a folder of few, and one of many."""


def written(make: Callable[[int], Piece], count: int, source: str = "The Tide Ledger") -> list[tuple[Piece, Article]]:
    """Articles of a kind, read by the pipeline from records that state their publisher."""
    pieces = [make(n) for n in range(count)]
    records = [{"title": piece.title, "text": "\n\n".join(piece.lines), "source": source} for piece in pieces]
    data = "\n".join(json.dumps(record) for record in records).encode()
    articles = read_articles(RawFile(path="kind.jsonl", data=data), default_rules(), ReadOptions())
    return list(zip(pieces, articles, strict=True))


def cut_lines(article: Article) -> set[str]:
    """Texts of the cut blocks."""
    return {block.text for block in article.blocks if block.role is Role.BOILERPLATE}


def house_line_table(folder: Path, sizes: tuple[int, ...] = (3, SMALL, LARGE)) -> Iterator[dict[str, Any]]:
    """A row for each kind and size: house lines, those cut by the files' rules and by the library; body lines eaten.

    The last row has all of them together.
    """
    sums: Counter[str] = Counter()
    for kind, make in {**HOUSE, **OTHERS}.items():
        for size in sizes:
            counts = _counts(written(make, size), folder / f"{kind}-{size}")
            sums.update(articles=size, **counts)
            yield {"kind": kind, "articles": size, **_figures(counts)}
    yield {"kind": "all", "articles": sums["articles"], **_figures(sums)}


def _figures(counts: Mapping[str, int]) -> dict[str, Any]:
    """Shares of the house lines cut by the rules, of those left learned by the library, and of body lines lost."""
    house, body = counts["house"], counts["body"]
    left = house - counts["rules"]
    return {
        "house lines": house,
        "cut by rules": counts["rules"] / house if house else None,
        "learned": counts["learned"] / left if left else None,
        "body lines": body,
        "body lost": counts["lost"] / body,
    }


def _counts(read: list[tuple[Piece, Article]], state: Path) -> dict[str, int]:
    counts = Counter(house=0, rules=0, learned=0, body=0, lost=0)
    with ExitStack() as stack:
        library = library_of(stack, state, [article for _, article in read])
        shown = {library.article(key).record: library.article(key) for key in library.keys(Query())}
    for piece, article in read:
        before, after = cut_lines(article), cut_lines(shown[article.record])
        body = [line for line in piece.lines if line not in piece.house]
        counts.update(
            house=len(piece.house),
            rules=len(piece.house & before),
            learned=len(piece.house & after - before),
            body=len(body),
            lost=len([line for line in body if line in after - before]),
        )
    return dict(counts)
