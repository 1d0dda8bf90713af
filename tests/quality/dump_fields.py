"""Publisher, day, authors and captions of the texts in `tests/corpus/fields.toml`: what is right, missed and wrong."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.model import Article, RawFile, Role
from reader.pipeline import ReadOptions, read_articles
from reader.rules.load import default_rules
from tests.quality.fields import source_right

CASES = Path(__file__).parents[1] / "corpus" / "fields.toml"
SIGN = "> "
"""What a caption's line opens with in the file."""


def cases() -> list[dict[str, Any]]:
    """The texts with their truth."""
    with CASES.open("rb") as file:
        return list(tomllib.load(file)["dump"])


def read(case: dict[str, Any]) -> Article:
    """The article of a text, a paragraph a line."""
    lines = [line.removeprefix(SIGN) for line in case["text"].strip().splitlines()]
    raw = RawFile(path=f"{case['id']}.txt", data="\n\n".join(lines).encode())
    (article,) = read_articles(raw, default_rules(), ReadOptions())
    return article


def judge(case: dict[str, Any], article: Article) -> Iterator[tuple[str, str, str]]:
    """Field, outcome (`right`, `missed`, `wrong` or `none`, rightly) and what was given, for each field."""
    given = article.attribution.source
    right = source_right(given, [case["source"]]) if "source" in case else given is None
    yield "source", _outcome(right, given, case.get("source")), f"{given} [{article.attribution.rule}]"
    day = article.published.date
    yield "date", _outcome(day == case.get("date"), day, case.get("date")), f"{day} [{article.published.rule}]"
    authors = sorted(map(str.casefold, article.authors))
    want = sorted(map(str.casefold, case.get("authors", [])))
    yield "author", _outcome(want == authors, authors or None, want or None), str(authors)
    captions = [line[len(SIGN) :] for line in case["text"].splitlines() if line.startswith(SIGN)]
    found = [block.text for block in article.blocks if block.role is Role.CAPTION]
    yield from (("caption", "right" if text in found else "missed", text) for text in captions)
    yield from (("caption", "wrong", text) for text in found if text not in captions)


def _outcome(right: bool, given: object, wanted: object) -> str:
    if right:
        return "right" if wanted else "none"
    return "wrong" if given is not None else "missed"


def field_table() -> list[dict[str, Any]]:
    """A row a field: the share of what the texts tell that is right, and of all that was given that is wrong."""
    counts: dict[str, Counter[str]] = {}
    for case in cases():
        for name, outcome, _ in judge(case, read(case)):
            counts.setdefault(name, Counter())[outcome] += 1
    return [
        {
            "field": name,
            "n": count["right"] + count["missed"] + count["wrong"] * (name != "caption"),
            "right": count["right"] / (count.total() - count["none"] - count["wrong"] * (name == "caption")),
            "wrong": count["wrong"] / count.total(),
        }
        for name, count in counts.items()
    ]


if __name__ == "__main__":
    for one in cases():
        for name, outcome, detail in judge(one, read(one)):
            if outcome in {"missed", "wrong"}:
                print(f"{one['id']:24} {name:8} {outcome:7} {detail}")
    for row in field_table():
        print(row)
