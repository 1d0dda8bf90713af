"""A library of made-up articles: the same number and seed give the same bytes."""

from __future__ import annotations

import itertools
import json
import os
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

_SMALL = """
the of to and a in that is for it as was with be by on not he but at are this have from or had an they which one were
all her she there would their we him been has when who will no more if out so up what its about than into
"""
SMALL = tuple(_SMALL.split())
"""What every sentence is made of; all other words are invented, so that no list of words helps the reader."""
SYLLABLES = tuple("ba de fi go ku la me ni po ra se ti vo wa zu mar ten lis dor pel".split())  # noqa: SIM905
OUTLETS = ("Harbour Ledger", "Northgate Dispatch", "The Valley Clarion", "Mill Lane Gazette", "The Quay Observer")
PEOPLE = ("Ana Ruiz", "Olu Abara", "Mei Castillo", "Tomas Berg", "Hana Novak", "Ivan Dorlis", "Carla Penn", "Noor Kim")
TAILS = ("Share this article", "Sign up for our newsletter", "All rights reserved.", "Comments", "Advertisement")
WORDS_MEDIAN = 600
"""Words of half of the articles; the lengths are spread as those of news are."""
HTML_SHARE = 0.06
DAYS = 3650
"""Days over which the articles are spread."""


class Maker:
    """Makes articles."""

    def __init__(self, seed: int) -> None:
        """Invent the words."""
        self.seed = seed
        rng = random.Random(f"words {seed}")
        invented = ["".join(parts) for size in (2, 3) for parts in itertools.product(SYLLABLES, repeat=size)]
        invented += [a + b for a, b in itertools.product(rng.sample(invented, 300), rng.sample(invented, 120))]
        rng.shuffle(invented)
        self.words = list(dict.fromkeys([*SMALL, *invented]))
        self.weights = list(itertools.accumulate(1 / (rank + 1.5) for rank in range(len(self.words))))

    def article(self, number: int) -> tuple[str, str, date]:
        """Give path, text and date of an article."""
        rng = random.Random(f"{self.seed} {number}")
        when = date(2016, 1, 1) + timedelta(days=rng.randrange(DAYS))
        outlet, author = rng.choice(OUTLETS), rng.choice(PEOPLE)
        length = max(60, min(20_000, int(rng.lognormvariate(0, 0.62) * WORDS_MEDIAN)))
        paragraphs = list(self._paragraphs(rng, rng.choices(self.words, cum_weights=self.weights, k=length)))
        title = " ".join(rng.choices(self.words, cum_weights=self.weights, k=7)).capitalize()
        if rng.random() < 0.4:
            paragraphs.insert(1, f"Photo: {rng.choice(PEOPLE)}/{outlet}")
        tails = rng.sample(TAILS, rng.randrange(1, 4))
        page = rng.random() < HTML_SHARE
        text = _page(title, author, when, paragraphs, tails) if page else _plain(title, author, when, paragraphs, tails)
        name = f"{when:%Y%m%d}-{title.lower().replace(' ', '-')[:50]}-{number}" + (".html" if page else ".txt")
        return f"{outlet.replace(' ', '_')}/{when:%Y}/{when:%m}/{name}", text, when

    def _paragraphs(self, rng: random.Random, words: list[str]) -> Iterator[str]:
        at, paragraph = 0, list[str]()
        while at < len(words):
            size = rng.randrange(6, 30)
            sentence = " ".join(words[at : at + size]).capitalize()
            at += size
            if rng.random() < 0.1:
                paragraph.append(f"“{sentence},” said {rng.choice(PEOPLE)}.")
            else:
                paragraph.append(sentence + ".")
            if rng.random() < 0.4 or at >= len(words):
                yield " ".join(paragraph)
                paragraph = []

    def asked(self) -> list[str]:
        """Words that searches look for: common, middling and rare ones."""
        return [word for rank in range(70, 6000, 400) for word in self.words[rank : rank + 1] if len(word) > 3]

    def record(self, number: int) -> bytes:
        """Give an article as a line of JSON, a short one."""
        rng = random.Random(f"{self.seed} record {number}")
        words = rng.choices(self.words, cum_weights=self.weights, k=90)
        when = date(2016, 1, 1) + timedelta(days=rng.randrange(DAYS))
        values = {
            "title": " ".join(words[:7]).capitalize(),
            "source": rng.choice(OUTLETS),
            "date": when.isoformat(),
            "text": "\n\n".join(self._paragraphs(rng, words[7:])),
        }
        return json.dumps(values, ensure_ascii=False).encode() + b"\n"


def _plain(title: str, author: str, when: date, paragraphs: list[str], tails: list[str]) -> str:
    head = [title, f"By {author}", f"Published: {when.isoformat()}", ""]
    return "\n".join(head) + "\n" + "\n\n".join(paragraphs + tails) + "\n"


def _page(title: str, author: str, when: date, paragraphs: list[str], tails: list[str]) -> str:
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    foot = "".join(f"<p>{tail}</p>" for tail in tails)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta property="article:published_time" content="{when.isoformat()}"></head><body><nav><a href="/">Home</a>'
        f'</nav><main><article><h1>{title}</h1><p class="byline">By {author}</p>\n{body}\n</article></main>'
        f"<footer>{foot}</footer></body></html>\n"
    )


def make(folder: Path, number: int, seed: int = 1) -> int:
    """Write a library; give its bytes."""
    maker, size = Maker(seed), 0
    for n in range(number):
        path, text, when = maker.article(n)
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        size += place.write_bytes(text.encode())
        seconds = (when - date(1970, 1, 1)).days * 86_400
        os.utime(place, (seconds, seconds))
    return size


def make_records(path: Path, number: int, seed: int = 1) -> int:
    """Write one file of JSON lines; give its bytes."""
    maker = Maker(seed)
    with path.open("wb") as stream:
        return sum(stream.write(maker.record(n)) for n in range(number))
