"""The anchor of first indexing: newsboat takes in the same articles, as local feeds; it cleans nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from html import escape
from pathlib import Path

from tests.benchmarks.measure import children_cpu

FEED = 500
"""Articles of a feed."""
LONGEST_S = 1800
"""Seconds it may take."""
_ITEM = "<item><title>{}</title><link>{}</link><guid>{}</guid><description>{}</description></item>\n"
_FEED = '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>{}</title>\n{}</channel></rss>\n'


def reload(folder: Path, place: Path) -> tuple[float, float] | None:
    """Make the feeds, then give the seconds and the CPU seconds of one reload; None where it is not installed."""
    program = shutil.which("newsboat")
    if program is None:
        return None
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    addresses = []
    for number, start in enumerate(range(0, len(paths), FEED)):
        items = "".join(_item(path) for path in paths[start : start + FEED])
        feed = place / f"feed-{number}.xml"
        feed.write_text(_FEED.format(f"Feed {number}", items), encoding="utf-8")
        addresses.append(f"file://{feed}\n")
    (place / "urls").write_text("".join(addresses))
    (place / "config").write_text("")
    command = [program, "-u", str(place / "urls"), "-C", str(place / "config"), "-c", str(place / "cache.db")]
    before, begun = children_cpu(), time.perf_counter()
    environment = dict(os.environ) | {"HOME": str(place)}
    subprocess.run([*command, "-x", "reload"], env=environment, check=True, timeout=LONGEST_S, capture_output=True)
    return time.perf_counter() - begun, children_cpu() - before


def _item(path: Path) -> str:
    text = path.read_bytes().decode("utf-8", "replace")
    title = text.strip().split("\n", 1)[0][:200]
    text = "".join(char for char in escape(text) if char >= " " or char in "\n\t")
    return _ITEM.format(escape(title), path.as_uri(), path.as_uri(), text)
