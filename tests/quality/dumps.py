"""The dumps of a page that a folder of cases may lack: `bs4`, a line a text node, and `w3m`, as a browser shows it.

The labels of the page's `blocks` dump are carried over to their lines. Needs Debian's w3m for the one, BeautifulSoup
(which markdownify brings) for the other; what is not there is left out.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from tests.quality.words import kinds_of_lines

COLUMNS = 88
SECONDS = 60


def with_dumps(folder: Path, scratch: Path) -> Path:
    """A folder of cases like `folder`, with both dumps of each page that has none; `folder` where nothing lacks."""
    pages = sorted((folder / "pages").glob("*.html"))
    if all(path.with_suffix(".bs4.txt").exists() and path.with_suffix(".w3m.txt").exists() for path in pages):
        return folder
    for part in folder.iterdir():
        if part.is_dir() and part.name != "pages":
            (scratch / part.name).symlink_to(part.resolve())
    target = scratch / "pages"
    target.mkdir(parents=True)
    for path in (folder / "pages").iterdir():
        if path.suffix != ".json":
            (target / path.name).symlink_to(path.resolve())
    for path in sorted((folder / "pages").glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        page = path.with_suffix(".html")
        if page.exists():
            _add(truth, page.read_text(encoding="utf-8", errors="replace"), target / path.stem)
        (target / path.name).write_text(json.dumps(truth), encoding="utf-8")
    return scratch


def _add(truth: dict[str, object], page: str, target: Path) -> None:
    labels = truth["labels"]
    if not isinstance(labels, dict):
        return
    known = [(line["label"], f"{line['text']}\n") for line in labels.get("blocks", ())]
    for style, text in (("bs4", text_nodes(page)), ("w3m", laid_out(page))):
        place = target.with_name(f"{target.name}.{style}.txt")
        if text is None or place.exists():
            continue
        place.write_text(text, encoding="utf-8")
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        kinds = kinds_of_lines(lines, known) if known else [None] * len(lines)
        labels[style] = [{"text": line, "label": kind or "unknown"} for line, kind in zip(lines, kinds, strict=True)]


def text_nodes(page: str) -> str:
    """A page's text, a line a text node."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(page, "lxml").get_text("\n")


def one_line(page: str) -> str:
    """A page's text on one line."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(page, "lxml").get_text(" ", strip=True)


def laid_out(page: str) -> str | None:
    """A page as w3m lays it out; None without w3m."""
    command = ["w3m", "-dump", "-cols", str(COLUMNS), "-T", "text/html", "-I", "utf-8", "-O", "utf-8"]
    if shutil.which(command[0]) is None:
        return None
    done = subprocess.run(command, input=page.encode("utf-8", "replace"), capture_output=True, timeout=SECONDS)
    return done.stdout.decode("utf-8", "replace")
