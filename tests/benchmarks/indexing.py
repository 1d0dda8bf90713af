"""Rows about the index: making it, checking it, keeping up with the folder, its size."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import sleep

from reader.library.disk.scan import Entry, presence, read_bytes
from reader.library.index.batch import Batch, Mark
from reader.library.index.codec import pack
from reader.library.index.document import document, row
from reader.library.index.index_file import create, on_disk, open_writer
from reader.library.index.store import Store
from reader.library.indexing.fingerprint import fingerprint
from reader.library.indexing.passes import Pass
from reader.library.open import index_path, open_library
from reader.library.settings import LibrarySettings
from reader.library.workers.pool import WorkerPool
from reader.library.workers.together import TOGETHER
from reader.model import Article, Progress, Query, RawFile, ReadOptions
from reader.pipeline import read_in_steps
from reader.rules.load import default_rules
from reader.side_by_side import Steps, side_by_side
from tests.benchmarks import newsboat
from tests.benchmarks.made import make_records
from tests.benchmarks.measure import Line, children_cpu, clock, interleaved, p50, shown, versus, watched_memory

STAGE_FILES = 300
"""Files of which the time is taken stage by stage."""
RUNS = 5
CHANGES = 5
"""Goes of each change of one file; the least counts, as it does where nothing changed."""
MOST_MB = 400
PAUSE_S = 0.02
"""Seconds between two pages that are asked for. After a pause a processor has forgotten half of what it had at hand: a
page takes twice as long as one right after another, and while indexing as when idle."""
PAGES = 200
SEEN_S = 30.0
"""Seconds that are waited for a change to be seen."""


def settings(place: Path) -> LibrarySettings:
    """Keep index and state in a folder."""
    return LibrarySettings(cache_folder=place / "broadsheet", state_folder=place / "broadsheet", watch=False)


def first_indexing(folder: Path, place: Path, number: int, size: int) -> Iterator[Line]:
    """Make the index; meanwhile watch the memory and ask for the first articles."""
    found: list[int] = []
    seen: list[float] = []
    busy: list[float] = []
    before = newsboat.reload(folder, place / "newsboat")
    library = open_library([folder], settings=settings(place))
    library.page(Query(), 0, 50)
    finished = threading.Event()
    cpu_before, begun = children_cpu(), time.perf_counter()

    def ask() -> None:
        while not finished.is_set():
            took = clock(lambda: library.page(Query(), 0, 50))
            if not seen and library.counts(Query())[0]:
                seen.append(time.perf_counter() - begun)
            elif seen:
                busy.append(took)
            finished.wait(PAUSE_S)

    asking = threading.Thread(target=ask)
    with library, watched_memory(found):
        asking.start()
        library.update()
        took, cpu = time.perf_counter() - begun, children_cpu() - cpu_before
        finished.set()
        asking.join()
        idle = [clock(lambda: library.page(Query(), 0, 50)) for _ in range(PAGES) if not sleep(PAUSE_S)]
        at_once = [clock(lambda: library.page(Query(), 0, 50)) for _ in range(PAGES)]
    after = newsboat.reload(folder, place / "newsboat") if before else None
    shutil.rmtree(place / "newsboat", ignore_errors=True)
    if before is None or after is None:
        yield Line("first indexing", shown(took), "skipped: newsboat is not installed", goal="6")
    else:
        yield versus("first indexing", took, "newsboat, before and after", (before[0] + after[0]) / 2, "6")
        yield versus("  CPU of all its processes", cpu, "newsboat", (before[1] + after[1]) / 2)
    yield Line("  CPU an article", f"{cpu / number * 1000:.2f} ms")
    first_page = clock(lambda: _first_page(folder, place))
    if seen:
        yield versus("first articles readable", seen[0], "opening an indexed library", first_page, "+ 0.3 s")
    if busy:
        yield versus("a page of the list while indexing", p50(busy), "idle, as often", p50(idle), "1.5")
        yield versus("  the same", p50(busy), "idle, one right after the other", p50(at_once))
    yield Line("memory while indexing, all processes", f"{max(found, default=0) / 1e6:.0f} MB", goal=f"{MOST_MB} MB")
    index = index_path(folder, settings(place))
    disk = sum(path.stat().st_size for path in index.parent.glob(f"{index.name}*"))
    yield Line("index on disk", f"{disk / 1e6:.1f} MB", f"articles {size / 1e6:.1f} MB", disk / size, "1.5")


def _first_page(folder: Path, place: Path) -> None:
    with open_library([folder], settings=settings(place)) as library:
        library.page(Query(), 0, 50)


def stages(folder: Path, place: Path, number: int) -> Iterator[Line]:
    """CPU of each stage of indexing, for an article and for all."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    paths = paths[:: max(1, len(paths) // STAGE_FILES)][:STAGE_FILES]
    rules, options = default_rules(), ReadOptions()
    list(read_in_steps(RawFile(path="warm.txt", data=paths[0].read_bytes()), rules, options))
    raws, articles, rows = [], [], []
    spent: dict[str, float] = {}

    def spend(stage: str, work: Callable[[], object]) -> None:
        begun = time.process_time()
        work()
        spent[stage] = time.process_time() - begun

    spend("reading", lambda: raws.extend(RawFile(path=str(p), data=read_bytes(os.fsencode(p))[0]) for p in paths))

    def read(raw: RawFile) -> Steps[list[Article]]:
        found = []
        for article in read_in_steps(raw, rules, options):
            if article is None:
                yield
            else:
                found.append(article)
        return found

    def read_all() -> None:
        for n in range(0, len(raws), TOGETHER):
            for found in side_by_side(read(raw) for raw in raws[n : n + TOGETHER]):
                articles.extend(found)

    spend(f"pipeline, {TOGETHER} side by side", read_all)
    spend("packing", lambda: [pack(article) for article in articles])
    spend("folding for the search", lambda: [document(article) for article in articles])
    rows.extend(row(article) for article in articles)
    location = on_disk(place / "stages.sqlite")
    assert location.path is not None
    location.path.unlink(missing_ok=True)
    create(location, b"", write_ahead=True)
    store = Store(open_writer(location), lambda path: True)
    batch = Batch()
    for n, one in enumerate(rows):
        entry = Entry(str(n).encode(), 1, 0, n)
        batch.rows.append((entry, one))
        batch.marks[entry.path] = (entry, Mark("x"))
    spend("writing", lambda: store.apply(batch, 0))
    store.close()
    spent["all stages"] = sum(spent.values())
    for stage, seconds in spent.items():
        each = seconds / len(paths)
        yield Line(f"  CPU of {stage}", f"{each * 1000:.2f} ms an article", f"{each * number:.1f} s for all")


def checking(folder: Path, place: Path) -> Iterator[Line]:
    """The check at the start, when nothing has changed."""
    command = ["find", str(folder), "-type", "f", "-printf", "%s %T@ %p\n"]
    root = os.fsencode(folder.resolve())
    store = Store(open_writer(on_disk(index_path(folder, settings(place)))), presence(root))
    made_by = fingerprint(ReadOptions())

    def check() -> None:
        with WorkerPool(1, ReadOptions(), 6.0) as pool:
            Pass(store, root, pool, made_by, lambda progress: None).run()

    check()
    mine, whole, theirs = interleaved(
        (check, lambda: bring_up(folder, place), lambda: subprocess.run(command, stdout=subprocess.PIPE)), RUNS
    )
    store.close()
    yield versus("check at a start, nothing changed", min(mine), "find", min(theirs), "3")
    yield versus("  the process that does it, started and ended", min(whole), "find", min(theirs))


def bring_up(folder: Path, place: Path) -> None:
    """Bring the index up to date."""
    with open_library([folder], settings=settings(place)) as library:
        library.update()


def keeping_up(folder: Path, place: Path) -> Iterator[Line]:
    """One file added, edited, moved and removed; a file of records grown by one."""
    new, moved, records = folder / "new.txt", folder / "moved.txt", folder / "records.jsonl"
    make_records(records, 2000)
    bring_up(folder, place)

    def grow() -> None:
        with records.open("ab") as stream:
            stream.write(b'{"title": "Lisdor at last", "text": "One more line of news from the harbour."}\n')

    yield _seen_while_open(folder, place)
    deeds: dict[str, Callable[[], object]] = {
        "added": lambda: new.write_text("A made-up headline\n\nA sentence about nothing at all, made for this.\n"),
        "edited": lambda: new.write_text("A made-up headline\n\nAnother sentence about nothing, a little longer.\n"),
        "moved": lambda: new.rename(moved),
        "removed": moved.unlink,
        "grown, JSON lines": grow,
    }
    unchanged: dict[str, list[float]] = {name: [] for name in deeds}
    changed: dict[str, list[float]] = {name: [] for name in deeds}
    for _ in range(CHANGES):
        for name, deed in deeds.items():
            unchanged[name].append(clock(lambda: bring_up(folder, place)))
            deed()
            changed[name].append(clock(lambda: bring_up(folder, place)))
    for name in deeds:
        before, took = min(unchanged[name]), min(changed[name])
        more = f"nothing changed {shown(before)}; {(took - before) * 1000:+.0f} ms"
        yield Line(f"one file {name}", shown(took), more, took / before, "+ 0.1 s")
    records.unlink()
    bring_up(folder, place)


def _seen_while_open(folder: Path, place: Path) -> Line:
    """How long a new file takes to reach the list of a library that is open."""
    new = folder / "while-open.txt"
    checked, seen = threading.Event(), threading.Event()

    def heard(progress: Progress) -> None:
        if progress.finished:
            checked.set()
        if progress.changed and new.exists():
            seen.set()

    with open_library([folder], settings=replace(settings(place), watch=True)) as library:
        library.start_indexing(heard)
        checked.wait(SEEN_S)
        checked.clear()
        checked.wait(SEEN_S)  # the second pass is made once the watch stands
        begun = time.perf_counter()
        new.write_text("A headline that is new\n\nA sentence about nothing at all, made for this.\n")
        seen.wait(SEEN_S)
        took = time.perf_counter() - begun
    new.unlink()
    return Line("one file added while the library is open: seen after", shown(took), goal="2 s")


def records(place: Path, numbers: tuple[int, ...]) -> Iterator[Line]:
    """How time, memory and disk grow with the records of one file; a record opened."""
    for number in numbers:
        folder, kept = place / f"records-{number}", place / f"kept-{number}"
        folder.mkdir(parents=True)
        size = make_records(folder / "all.jsonl", number)
        found: list[int] = []
        cpu = -children_cpu()
        with watched_memory(found):
            took = clock(lambda folder=folder, kept=kept: bring_up(folder, kept))  # type: ignore[misc]
        cpu += children_cpu()
        disk = sum(path.stat().st_size for path in kept.rglob("*.sqlite*"))
        with open_library([folder], settings=settings(kept)) as library:
            keys = library.keys(Query())
            opened = [clock(lambda key=key: library.article(key)) for key in keys[:: len(keys) // 50]]  # type: ignore[misc]
            raw = [clock(lambda key=key: library.original(key)) for key in keys[:: len(keys) // 50]]  # type: ignore[misc]
        each = f"{took / number * 1000:.2f} ms a record, {cpu / number * 1000:.2f} ms of CPU"
        yield Line(f"{number:,} records in one file", shown(took), each)
        yield Line("  memory, all processes", f"{max(found, default=0) / 1e6:.0f} MB", goal=f"{MOST_MB} MB")
        yield Line("  index on disk", f"{disk / 1e6:.1f} MB", f"file {size / 1e6:.1f} MB", disk / size, "1.5")
        yield Line("  a record opened; its bytes in the file", f"{shown(p50(opened))}; {shown(p50(raw))}")
        shutil.rmtree(folder)
        shutil.rmtree(kept)
