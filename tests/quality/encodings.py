"""How often undeclared bytes are read in the encoding they are in: the corpus's own pages, encoded as others are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reader.text.decode import decode

CORPUS = Path(__file__).parent.parent / "corpus"
ROOMS = ("press", "whole", "unseen")
USUAL = {
    "latin": ("cp1252", "mac-roman"),
    "bg": ("cp1251",),
    "cs": ("cp1250", "iso8859-2"),
    "el": ("cp1253",),
    "he": ("cp1255",),
    "hu": ("cp1250", "iso8859-2"),
    "pl": ("cp1250", "iso8859-2"),
    "ru": ("cp1251", "koi8-r"),
    "tr": ("cp1254",),
    "uk": ("cp1251",),
}
"""The encodings that texts of a language came in before UTF-8, by the beginning of a page's name."""
LATIN = ("da", "de", "en", "es", "fr", "it", "nl", "no", "pt", "sv")
PIECE = 400
"""Bytes of a short text, from the first of a page that has anything beyond ASCII."""


def encoding_table() -> list[dict[str, Any]]:
    """One row an encoding: the share of pages, and of short texts, that come out letter by letter."""
    counts: dict[str, list[int]] = {}
    for page in sorted(path for room in ROOMS for path in (CORPUS / room).glob("*.txt")):
        language = page.name.partition("-")[0]
        # ¦ parts the corpus's own marks.
        text = page.read_text(encoding="utf-8").replace("¦", "")
        for encoding in USUAL.get("latin" if language in LATIN else language, ()):
            data = text.encode(encoding, "ignore")
            if data.isascii():
                continue
            first = next(place for place, byte in enumerate(data) if byte > 0x7F)
            short = data[max(0, first - PIECE // 2) : first + PIECE // 2]
            count = counts.setdefault(encoding, [0, 0, 0])
            count[0] += 1
            for place, some in ((1, data), (2, short)):
                count[place] += decode(some).text == some.decode(encoding)
    return [
        {"encoding": encoding, "n": n, "right": right / n, "short right": short / n}
        for encoding, (n, right, short) in sorted(counts.items())
    ]
