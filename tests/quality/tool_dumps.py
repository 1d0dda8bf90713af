"""Pages as other tools write them out: Markdown, a line, tags taken out, text browsers with numbered links.

Nothing learns from these and no line has a label: the article's text is compared as a whole. A tool that is not there
is left out; those in Python are, with what the program and its tests need.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.quality.dumps import one_line
from tests.quality.fields import title_right
from tests.quality.pages import Read, Record, body_text, cases
from tests.quality.words import body_scores, shingles

SECONDS = 60
UTF_8 = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}
Tool = Callable[[str], str | None]


def _markdownify(page: str) -> str:
    from markdownify import markdownify

    return str(markdownify(page))


def _get_text(page: str) -> str:
    from bs4 import BeautifulSoup

    return BeautifulSoup(page, "lxml").get_text()


def _text_content(page: str) -> str:
    from lxml import html

    return str(html.fromstring(page.encode()).text_content())


def _tags_out(page: str) -> str:
    return re.sub(r"<[^>]+>", "", page)


def _command(*command: str) -> Tool:
    """What a command makes of a page in a file; None without it."""

    def run(page: str) -> str | None:
        if shutil.which(command[0]) is None:
            return None
        with tempfile.NamedTemporaryFile(suffix=".html") as file:
            file.write(page.encode())
            file.flush()
            done = subprocess.run([*command, file.name], capture_output=True, timeout=SECONDS, env=UTF_8)
        return done.stdout.decode("utf-8", "replace")

    return run


TOOLS: Mapping[str, tuple[str, Tool]] = {
    "markdownify": ("md", _markdownify),
    "get-text": ("txt", _get_text),
    "one-line": ("txt", one_line),
    "text-content": ("txt", _text_content),
    "tags-out": ("txt", _tags_out),
    "pandoc": ("md", _command("pandoc", "-f", "html", "-t", "gfm-raw_html")),
    "lynx": ("txt", _command("lynx", "-dump", "-width=100", "-display_charset=utf-8", "-assume_charset=utf-8")),
}
"""Each tool's ending of file names, and what makes the dump."""
IN_PYTHON = ("markdownify", "get-text", "one-line", "text-content", "tags-out")
"""Those that are there wherever the tests are."""


def page_files(folder: Path) -> Iterator[tuple[str, str, Record]]:
    """The pages of a folder of cases that have a reference text: (name, HTML, reference answers)."""
    for name, truth in cases(folder):
        path = folder / "pages" / f"{name}.html"
        if truth.get("body") and path.exists():
            yield name, path.read_text(encoding="utf-8", errors="replace"), truth


def tool_table(
    pages: Iterable[tuple[str, str, Record]], read: Read, scratch: Path, tools: Iterable[str] = tuple(TOOLS)
) -> list[dict[str, Any]]:
    """One row a set and tool: the article's text, the share of its 4-grams that are lost, the title."""
    scratch.mkdir(parents=True, exist_ok=True)
    pages = list(pages)
    rows = []
    for group in dict.fromkeys(name.partition("-")[0] for name, _, _ in pages):
        for tool in tools:
            of_group = [page for page in pages if page[0].partition("-")[0] == group]
            row = _row(of_group, tool, read, scratch)
            if row:
                rows.append({"set": group, "dump": tool, "n": len(of_group), **row})
    return rows


def _row(pages: Iterable[tuple[str, str, Record]], tool: str, read: Read, scratch: Path) -> dict[str, Any]:
    ending, dump = TOOLS[tool]
    bodies = []
    count: Counter[str] = Counter()
    for name, page, truth in pages:
        text = dump(page)
        if text is None:
            return {}
        path = scratch / f"{name}.{ending}"
        path.write_text(text, encoding="utf-8")
        record = read(path)
        body = body_text(record)
        bodies.append((truth["body"], body))
        there = shingles(truth["body"]) & shingles(text)
        count["there"] += there.total()
        count["lost"] += (there - shingles(body)).total()
        count["titled"] += bool(truth.get("titles"))
        count["title"] += bool(truth.get("titles")) and title_right(record["title"], truth["titles"])
    scores = {name: score for name, score in body_scores(bodies).items() if name != "exact"}
    return {
        **scores,
        "lost": count["lost"] / count["there"] if count["there"] else None,
        "title": count["title"] / count["titled"] if count["titled"] else None,
    }
