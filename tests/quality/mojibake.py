"""Garbled text: how much is repaired, how much that was right is damaged."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from tests.quality.pages import Read

VARIANTS = ("clean", "cp1252", "macroman", "double")
SOFT = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u00ad": None}
)
"""What a reader may rightly fold: quotation marks and spaces."""


def mojibake_table(folder: Path, read: Read) -> list[dict[str, Any]]:
    """One row a variant: the share of garbled spots repaired, and of right words damaged."""
    truths = [(path.stem, json.loads(path.read_text("utf-8"))) for path in sorted((folder / "mojibake").glob("*.json"))]
    table = []
    for variant in VARIANTS:
        count: Counter[str] = Counter()
        for name, truth in truths:
            path = folder / "mojibake" / f"{name}.{variant}.txt"
            if variant not in truth["variants"] or not path.exists():
                continue
            text = _soft("\n".join(block["text"] for block in read(path)["blocks"]))
            for spot in truth["variants"][variant].get("corrupted", ()):
                count["garbled"] += 1
                count["repaired"] += _soft(spot["clean"]) in text and _soft(spot["broken"]) not in text
            for spot in truth["variants"][variant].get("untouched", ()):
                count["right"] += 1
                count["damaged"] += _soft(spot) not in text
        table.append(
            {
                "variant": variant,
                "n": len(truths),
                "garbled": count["garbled"],
                "repaired": count["repaired"] / count["garbled"] if count["garbled"] else None,
                "damaged": count["damaged"] / count["right"] if count["right"] else None,
            }
        )
    return table


def _soft(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("…", "...").translate(SOFT)).strip()
