"""`python -m tests.fuzz.growth [SIZE]`: texts of one piece said over and over, that take more than their length's time.

A pattern that looks too far ahead shows itself on long runs of what it begins with: each piece is put where the stages
look (a paragraph, a byline, a credit, a quotation, fields), at SIZE characters and at three times as many.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator

from reader.model import RawFile, ReadOptions
from reader.pipeline import read_articles
from reader.rules.load import default_rules

SIZE = 20_000
"""Characters of the smaller text."""
LEAST_S = 0.25
"""Seconds of processor time under which the smaller text is not looked at further."""
TOO_MUCH = 5.0
"""Times as long as the smaller text, from which on three times the length took too long."""
BODY = "The tram depot at Ellery Cross stood empty on Sunday while a crew repaired the copper line."
PIECES = [
    *" \"'aA1.-—“”()[/&@|*_`,:é漢",
    "A ",
    "Aa ",
    "a.",
    "A. ",
    "Aa, ",
    "By A ",
    "“a” ",
    "Aa said ",
    "http://",
    "1/",
    "a@",
]
PIECES += [
    "Aa/",
    "Aa (",
    "(Aa) ",
    "Aa’s ",
    "of the Aa ",
    "Mr. ",
    "© Aa ",
    "2016-",
    "<a ",
    "x@a.b ",
    "« ",
    "– Aa ",
    "<!--x--> ",
    "<!--",
    " ”",
    "ÃƒÂ",
    "> a\n" * 3 + "b\n",
]


def _text(*paragraphs: str) -> bytes:
    return "\n\n".join(("Depot empty", BODY, *paragraphs, BODY)).encode()


PLACES: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "file": ("a.txt", lambda text: text.encode()),
    "paragraph": ("a.txt", lambda text: _text(text)),
    "lines": ("a.txt", lambda text: _text("\n".join(text[at : at + 60] for at in range(0, len(text), 60)))),
    "byline": ("a.txt", lambda text: _text(f"By {text}", f"Published: {text}")),
    "credit": ("a.txt", lambda text: _text(f"Photo: {text}", f"The quay. (Photo: {text}/Gazette)")),
    "quotation": ("a.txt", lambda text: _text(f"“We waited {text},” said {text}", f"{text} said “we wait”.")),
    "page": (
        "a.html",
        lambda text: (
            f"<title>{text}</title><meta name=author content='{text}'><h1>{text}</h1><p>{BODY}<p>{text}"
            f"<figure><img alt=x><figcaption>{text}</figcaption></figure><p class=byline>By {text}"
        ).encode(),
    ),
    "record": (
        "a.json",
        lambda text: json.dumps(
            dict.fromkeys(("title", "author", "date", "source", "caption"), text) | {"text": f"{BODY}\n\n{text}"}
        ).encode(),
    ),
    "markdown": ("a.md", lambda text: f"---\ntitle: {text}\n---\n# {text}\n\n{BODY}\n\n![{text}]({text})\n".encode()),
}
"""Where a piece is put: the name of the file, and its bytes."""


def seconds(place: str, piece: str, size: int) -> float:
    """Processor time that a text of so many characters takes."""
    name, made = PLACES[place]
    data = made(piece * (size // len(piece)))
    started = time.process_time()
    for _ in read_articles(RawFile(path=name, data=data), default_rules(), ReadOptions()):
        pass
    return time.process_time() - started


def too_slow(
    size: int = SIZE, measure: Callable[[str, str, int], float] = seconds
) -> Iterator[tuple[str, str, float, float]]:
    """Give each place and piece whose time grows with more than the length, and both times."""
    for place in PLACES:
        for piece in PIECES:
            short = measure(place, piece, size)
            if short >= LEAST_S and (long := measure(place, piece, 3 * size)) > TOO_MUCH * short:
                yield place, piece, short, long


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.growth", description=__doc__)
    parser.add_argument("size", nargs="?", type=int, default=SIZE, help=f"characters of a text (default: {SIZE:,})")
    found = list(too_slow(parser.parse_args().size))
    for place, piece, short, long in found:
        print(f"{place}: {piece!r} takes {short:.2f} s, three times as much {long:.2f} s")
    sys.exit(1 if found else 0)
