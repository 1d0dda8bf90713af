"""What reading one article costs, by stage: `python -m tests.benchmarks.pipeline [FILE ...]`.

Without files: the project's own example articles put together to a text of 600 words. Texts are compared with
`python -c pass`, pages with trafilatura's extraction with metadata in the same process. CPU time, the least of many
runs taken in turn; a busy machine still makes everything slower, so compare ratios. What is kept of a text is dropped
before each run, since no other article would have it; what is kept of words stays, as in a worker, and the collector
is set as there.
"""

from __future__ import annotations

import gc
import importlib
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

from reader.library.workers.worker import COLLECTED_EACH
from reader.model import RawFile, ReadOptions
from reader.pipeline import read_articles
from reader.rules.credit_words import credits_of
from reader.rules.load import default_rules
from reader.rules.outlets import plain
from reader.rules.wordlists import tokens

RUNS = 40
"""Runs of a text, of which the least counts; pages take a fourth."""
PASSES = 12
"""Runs of the bare interpreter."""
WORDS = 600
EXAMPLES = Path(__file__).parents[2] / "articles"
TEXTS = ("ansel-bridge-closed.txt", "strike-ends.txt", "orchard-frost.txt")
STAGES = {
    "reader.pipeline": (
        *("unpack", "sniff", "decode", "repair_blocks", "repair_fields", "scrub_blocks", "scrub_fields"),
        *("find_quotes", "name_speakers", "find_captions", "find_source"),
    ),
    "reader.parse.by_format": ("parse_plain",),
    "reader.uncleaned": ("digest",),
    "reader.clean": (
        *("detect", "label_preamble", "undo_layout", "find_furniture", "label_captions", "label_boilerplate"),
    ),
    "reader.clean.pages.evidence": ("label_page",),
}
"""The functions that are timed, by the module that calls them; what they call themselves is not counted twice."""
PAGES = {".html", ".htm", ".xhtml"}


def main() -> int:
    """Print a table for each text, a line for each page."""
    gc.set_threshold(COLLECTED_EACH)
    names = [Path(name) for name in sys.argv[1:]]
    texts = [(path.name, path.read_bytes()) for path in names if path.suffix not in PAGES]
    pages = [path for path in names if path.suffix in PAGES] or sorted(EXAMPLES.glob("*.htm*"))
    for name, data in texts or ([] if names else [("example.txt", example())]):
        print(*_text_report(name, data), sep="\n")
    if not names or any(path.suffix in PAGES for path in names):
        ratios = [_page_report(path) for path in pages]
        print(f"pages: median of {len(ratios)} pages {median(ratios):.2f} x trafilatura")
    return 0


def example() -> bytes:
    """The paragraphs of the example articles below one headline, up to 600 words."""
    lines: list[str] = []
    words = 0
    for name in TEXTS:
        for line in (EXAMPLES / name).read_text(encoding="utf-8", errors="replace").splitlines():
            if words < WORDS and line.strip():
                lines.append(line)
                words += len(line.split())
    return "\n\n".join(lines).encode()


def read(name: str, data: bytes) -> None:
    """The whole way of a file."""
    list(read_articles(RawFile(path=name, data=data), default_rules(), ReadOptions()))


def forget() -> None:
    """Drop what is kept of the text that was read last."""
    tokens.cache_clear()
    plain.cache_clear()
    credits_of(default_rules()).found.clear()


def least(work: Callable[[], object], runs: int) -> float:
    """The least CPU seconds of some runs."""
    times = []
    for _ in range(runs):
        forget()
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def interpreter() -> float:
    """The CPU seconds that the interpreter takes to do nothing."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _text_report(name: str, data: bytes) -> Iterator[str]:
    read(name, data)
    whole, nothing = [], []
    for _ in range(PASSES):
        whole.append(least(lambda: read(name, data), RUNS // PASSES + 1))
        nothing.append(interpreter())
    stages: dict[str, float] = {}
    for _ in range(RUNS):
        forget()
        with _timed() as found:
            read(name, data)
        for stage, seconds in found.items():
            stages[stage] = min(stages.get(stage, seconds), seconds)
    yield f"{name}: {len(data.split())} words"
    for stage, seconds in sorted(stages.items(), key=lambda item: -item[1]):
        yield f"  {stage:18} {seconds * 1e3:6.3f} ms  {seconds / min(nothing):.3f} x"
    yield f"  {'sum of the stages':18} {sum(stages.values()) * 1e3:6.3f} ms"
    speech = stages.get("find_quotes", 0.0) + stages.get("name_speakers", 0.0)
    yield f"  quotations and speakers {speech / min(nothing):.3f} x (wanted: 0.06)"
    ratio = min(whole) / min(nothing)
    yield f"  whole {min(whole) * 1e3:.3f} ms = {ratio:.3f} x `python -c pass` ({min(nothing) * 1e3:.1f} ms)"


def _page_report(path: Path) -> float:
    import trafilatura

    data = path.read_bytes()
    text = data.decode("utf-8", "replace")
    works = (lambda: read(path.name, data), lambda: trafilatura.bare_extraction(text, with_metadata=True))
    times: list[list[float]] = [[], []]
    for _ in range(RUNS // 4):
        for work, found in zip(works, times, strict=True):
            found.append(least(work, 1))
    mine, theirs = map(min, times)
    print(f"{path.name}: {mine * 1e3:.2f} ms, trafilatura {theirs * 1e3:.2f} ms, {mine / theirs:.2f} x")
    return mine / theirs


@contextmanager
def _timed() -> Iterator[dict[str, float]]:
    """While it lasts every stage notes its own CPU seconds, less those of the stages that it calls."""
    found: dict[str, float] = {}
    inner: list[float] = []

    def wrapped(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*arguments: Any, **options: Any) -> Any:
            inner.append(0.0)
            begun = time.process_time()
            try:
                return work(*arguments, **options)
            finally:
                took = time.process_time() - begun
                found[name] = found.get(name, 0.0) + took - inner.pop()
                if inner:
                    inner[-1] += took

        return timed

    patches = [
        patch.object(module, name, wrapped(name, getattr(module, name)))
        for module, names in ((importlib.import_module(name), names) for name, names in STAGES.items())
        for name in names
    ]
    for one in patches:
        one.start()
    try:
        yield found
    finally:
        for one in patches:
            one.stop()


if __name__ == "__main__":
    sys.exit(main())
