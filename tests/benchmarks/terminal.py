"""How light on the line: goals and anchors in one run, `python -m tests.benchmarks.terminal`.

The programs stand side by side and get their keys in turn, so that all meet the same load. less and newsboat are the
anchors for bytes, the smallest Textual program for time: once of Textual's own widgets, once of the least that draw by
line. What is not installed is said and left out.
"""

from __future__ import annotations

import argparse
import itertools
import os
import shutil
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator
from contextlib import ExitStack
from html import escape
from pathlib import Path

from tests.benchmarks.made import Maker, make
from tests.benchmarks.measure import Line, family, p50, shown, table, versus
from tests.benchmarks.seat import DOWN, KEYPAD_DOWN, PAGE_DOWN, SIZE, Pressed, Seat, Wire, smallest
from tests.terminal.model import Model

ARTICLES = 200
LONG_OF = 12
"""Articles whose texts make up the long one that is scrolled."""
STARTS, STEPS, PAGES, HELD = 7, 20, 6, 3
"""How often each is measured."""
HELD_HZ, HELD_S = 30.0, 2.0
REST_S = 5.0
UP_S = 2.5
"""Seconds of silence after which the reader is up: the screen that was left stands there long before it, and it may
have nothing to add."""
MEGABIT = Wire(bits=1e6)
SLOW = Wire(bits=256e3, delay_s=0.1)
MEASURE = 72
"""Columns of the reader's text, for the anchor that has the same."""

Seats = dict[str, Seat]


class Place:
    """The library, and how each program is started on it."""

    def __init__(self, folder: Path, seed: int = 1) -> None:
        """Make it; the newest article is the long one."""
        self.folder, self.library = folder, folder / "library"
        make(self.library, ARTICLES, seed)
        maker = Maker(seed)
        texts = [maker.article(number)[1].split("\n\n", 1)[1] for number in range(LONG_OF)]
        text = "\n\n".join(part for one in texts for part in one.split("\n\n") if len(part) > 100)
        self.long = self.library / "long.txt"
        self.long.write_text(f"A long story of the harbour\nBy Ana Ruiz\nPublished: 2029-05-01\n\n{text}\n")
        self.narrow = folder / "narrow.txt"
        self.narrow.write_text(
            "\n".join(line for part in text.split("\n") for line in textwrap.wrap(part, MEASURE) or [""])
        )
        self.environment = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ}
        self.environment |= {"LC_ALL": "C.UTF-8", "HOME": str(folder), "PYTHONPATH": str(Path(__file__).parents[2])}
        self.environment |= {f"XDG_{kind}_HOME": str(folder / kind) for kind in ("CACHE", "STATE", "CONFIG", "DATA")}
        beside = Path(sys.executable).with_name("broadsheet")
        self.reader = [str(beside)] if beside.exists() else [sys.executable, "-m", "reader"]
        self.reader.append(str(self.library))
        self.less = [less, str(self.long)] if (less := shutil.which("less")) else None
        self.newsboat = self._newsboat(maker)

    def _newsboat(self, maker: Maker) -> list[str] | None:
        program = shutil.which("newsboat")
        if program is None:
            return None
        items = []
        for number in range(ARTICLES):
            path, text, when = maker.article(number)
            title, *parts = [part for part in text.split("\n\n") if "<" not in part] or [path]
            body = escape("".join(f"<p>{part}</p>" for part in parts))
            items.append(
                f"<item><title>{escape(title.splitlines()[0])}</title><guid>{number}</guid>"
                f"<pubDate>{when:%d %b %Y} 00:00:00 GMT</pubDate><description>{body}</description></item>"
            )
        feed = self.folder / "feed.xml"
        feed.write_text(
            f'<?xml version="1.0"?><rss version="2.0"><channel><title>all</title>{"".join(items)}</channel></rss>'
        )
        (self.folder / "urls").write_text(f"file://{feed}\n")
        (self.folder / "newsboat").write_text("show-read-feeds yes\nshow-read-articles yes\n")
        own = ["-u", "urls", "-c", "newsboat.db", "-C", "newsboat"]
        command = [program, *(str(self.folder / word) if word[0] != "-" else word for word in own)]
        with Seat([*command, "-x", "reload"], self.environment) as seat:
            seat.until_ended()
        return command

    def seat(self, command: list[str], wire: Wire | None = None, keys: tuple[bytes, ...] = ()) -> Seat:
        """Start a program and press keys until it is where it shall be."""
        seat = Seat(command, self.environment, wire)
        seat.settle(quiet_s=UP_S)
        for key in keys:
            seat.press(key, quiet_s=0.4)
        return seat


def in_turn(seats: Seats, keys: dict[str, bytes], times: int) -> dict[str, list[Pressed]]:
    """Press each program's key, one program after the other, several times."""
    found: dict[str, list[Pressed]] = {name: [] for name in seats}
    for _, (name, seat) in itertools.product(range(times), seats.items()):
        found[name].append(seat.press(keys[name]))
    return found


def sizes(found: list[Pressed]) -> float:
    """Give the bytes of most."""
    return p50([float(one.size) for one in found])


def lasts(found: list[Pressed]) -> float:
    """Give the seconds of most."""
    return p50([one.last for one in found])


def in_bytes(what: str, mine: float, anchor: str, theirs: float | None, goal: str) -> Line:
    """Make a row of two sizes."""
    if theirs is None:
        return Line(what, f"{mine:.0f} bytes", f"{anchor} is not installed", None, goal)
    return Line(what, f"{mine:.0f} bytes", f"{anchor} {theirs:.0f}", mine / theirs if theirs else None, goal)


def starting(place: Place) -> Iterator[Line]:
    """First useful paint, bytes until quiet, quit to shell."""
    nothing = [sys.executable, "-c", "pass"]
    with place.seat(place.reader) as seat:
        time.sleep(3)  # the first start reads the folder
        seat.until_ended(b"Q")
    passes, paints, quits, their_quits, mine, theirs = ([] for _ in range(6))
    for _ in range(STARTS):
        with Seat(nothing, place.environment) as seat:
            passes.append(seat.until_ended())
        with Seat(place.reader, place.environment) as seat:
            mine.append(seat.settle(quiet_s=UP_S).size)
            paints.append(useful_at(seat))
            quits.append(seat.until_ended(b"Q"))
        with Seat(smallest(), place.environment) as seat:
            theirs.append(seat.settle(quiet_s=1.0).size)
            their_quits.append(seat.until_ended(b"q"))
    yield versus("first useful paint, second start", p50(paints), "python -c pass", p50(passes), "3; stretch 2")
    yield in_bytes("bytes until quiet at the start", p50(mine), "smallest app", p50(theirs), "0.35")
    yield versus("quit to shell", p50(quits), "smallest app", p50(their_quits), "0.2")


def useful_at(seat: Seat) -> float:
    """Give the seconds until headlines and text stood on the screen."""
    model = Model(*SIZE)
    for when, data in seat.arrived:
        model.feed(data.decode("utf-8", "replace"))
        if sum(len(row.split()) > 4 for row in model.text()) > SIZE[1] / 3:
            return when - seat.begun
    return float("nan")


def scrolling(place: Place) -> Iterator[Line]:
    """Bytes and time of a line and a page, the text alone and beside the list."""
    programs = {
        "alone": (place.reader, (b"g", b"\r", b"g", b"z"), b"j", b" "),
        "beside": (place.reader, (b"g", b"\r", b"g"), b"j", b" "),
        "widgets": (smallest("--text"), (), DOWN, PAGE_DOWN),
        "lines": (smallest("--text", "--lines"), (), DOWN, PAGE_DOWN),
    }
    if place.less:
        programs["less"] = (place.less, (), b"j", b" ")
        programs["less, as narrow"] = ([place.less[0], str(place.narrow)], (), b"j", b" ")
    for wire, where in ((None, "local"), (MEGABIT, "1 Mbit/s")):
        with ExitStack() as stack:
            chosen = programs if wire is None else {k: v for k, v in programs.items() if not k.startswith("less")}
            seats = {n: stack.enter_context(place.seat(c, wire, keys)) for n, (c, keys, *_) in chosen.items()}
            line = in_turn(seats, {name: one[2] for name, one in chosen.items()}, STEPS)
            page = in_turn(seats, {name: one[3] for name, one in chosen.items()}, PAGES)
        if wire is None:
            yield from scrolled_bytes(line, page)
        goal = "1.4" if wire is None else "0.5"
        for what, found in (("line", line), ("page", page)):
            for anchor, mine in itertools.product(("widgets", "lines"), ("beside", "alone")):
                name = f"smallest app, its {anchor}"
                yield versus(f"{what} {mine}, settled, {where}", lasts(found[mine]), name, lasts(found[anchor]), goal)


def scrolled_bytes(line: dict[str, list[Pressed]], page: dict[str, list[Pressed]]) -> Iterator[Line]:
    """Bytes of a line and a page."""
    less = sizes(line["less"]) if "less" in line else None
    yield in_bytes("bytes for a line, text alone", sizes(line["alone"]), "less", less, "3; stretch 2")
    for anchor in ("widgets", "lines"):
        yield in_bytes(
            "bytes for a line, list beside it",
            sizes(line["beside"]),
            f"smallest app, its {anchor}",
            sizes(line[anchor]),
            "0.4",
        )
    for anchor in ("less", "less, as narrow"):
        theirs = sizes(page[anchor]) if anchor in page else None
        for mine in ("alone", "beside"):
            yield in_bytes(f"bytes for a page, {mine}", sizes(page[mine]), anchor, theirs, "1.6")


def listing(place: Place) -> Iterator[Line]:
    """Bytes and time of a step in the list, standing and scrolling; the next article."""
    programs = {
        "reader": (place.reader, (b"g",), b"j", 14),
        "widgets": (smallest(), (), DOWN, SIZE[1] + 5),
        "lines": (smallest("--lines"), (), DOWN, SIZE[1] + 5),
    }
    if place.newsboat:
        programs["newsboat"] = (place.newsboat, (b"\r",), KEYPAD_DOWN, SIZE[1] + 5)
    for wire, where in ((None, "local"), (MEGABIT, "1 Mbit/s")):
        goal = "1.4" if wire is None else "0.5"
        with ExitStack() as stack:
            seats = {n: stack.enter_context(place.seat(c, wire, keys)) for n, (c, keys, *_) in programs.items()}
            keys = {name: one[2] for name, one in programs.items()}
            step = in_turn(seats, keys, 9)
            for name, (*_, key, until_end) in programs.items():
                for _ in range(until_end):
                    seats[name].press(key)
            scroll = in_turn(seats, keys, STEPS)
            held = {n: seats[n].hold(keys[n], hertz=HELD_HZ, count=10).size / 10 for n in seats if wire is None}
        if wire is None:
            theirs = (sizes(step["newsboat"]), sizes(scroll["newsboat"])) if place.newsboat else (None, None)
            yield in_bytes("bytes for a step in the list", sizes(step["reader"]), "newsboat", theirs[0], "1.0")
            yield in_bytes("bytes for a step, the list scrolls", sizes(scroll["reader"]), "newsboat", theirs[1], "6")
            name = "newsboat, held as well"
            yield in_bytes("  the same, key held", held["reader"], name, held.get("newsboat"), "6")
        for anchor, (what, found) in itertools.product(
            ("widgets", "lines"), (("step", step), ("step, list scrolls", scroll))
        ):
            mine, theirs_s = lasts(found["reader"]), lasts(found[anchor])
            yield versus(f"{what}, settled, {where}", mine, f"smallest app, its {anchor}", theirs_s, goal)
    with ExitStack() as stack:
        programs = {
            "beside": (place.reader, (b"g", b"j"), b"J", 0),
            "alone": (place.reader, (b"g", b"j", b"\r", b"z"), b"J", 0),
        }
        if place.newsboat:
            programs["newsboat"] = (place.newsboat, (b"\r", b"\r"), b"n", 0)
        seats = {n: stack.enter_context(place.seat(c, None, keys)) for n, (c, keys, *_) in programs.items()}
        found = in_turn(seats, {name: one[2] for name, one in programs.items()}, STEPS)
    theirs_b = sizes(found["newsboat"]) if place.newsboat else None
    for mine_n in ("alone", "beside"):
        yield in_bytes(f"bytes for the next article, {mine_n}", sizes(found[mine_n]), "newsboat", theirs_b, "1.6")


def held_down(place: Place) -> Iterator[Line]:
    """A key held at 30 a second through a slow line with a large buffer: how long the screen lags behind it."""
    programs = {
        "line alone": (place.reader, (b"g", b"\r", b"g", b"z"), b"j"),
        "line beside": (place.reader, (b"g", b"\r", b"g"), b"j"),
        "list step": (place.reader, (b"g",), b"j"),
        "smallest app": (smallest("--text"), (), DOWN),
    }
    if place.less:
        programs["less"] = (place.less, (), b"j")
    found: dict[str, list[Pressed]] = {name: [] for name in programs}
    with ExitStack() as stack:
        seats = {n: stack.enter_context(place.seat(c, SLOW, keys)) for n, (c, keys, _) in programs.items()}
        for _, (name, seat) in itertools.product(range(HELD), seats.items()):
            found[name].append(seat.hold(programs[name][2], hertz=HELD_HZ, count=int(HELD_HZ * HELD_S), quiet_s=0.1))
    theirs = lasts(found["less"]) if "less" in found else 0.0
    for name in (name for name in programs if name != "less"):
        mine = lasts(found[name])
        anchor = f"less {shown(theirs)}, so {shown(mine - theirs)} more" if theirs else "less is not installed"
        yield Line(f"lag after a held key: {name}", shown(mine), anchor, None, "150 ms more")


def resting(place: Place) -> Iterator[Line]:
    """Nothing happening."""
    with place.seat(place.reader) as seat:
        seat.settle(quiet_s=1.0, patience_s=1.0)
        before, sent = processor_s(seat.process), len(seat.arrived)
        begun = time.perf_counter()
        while (left := begun + REST_S - time.perf_counter()) > 0:
            seat.read(left)
        spent = processor_s(seat.process) - before
        came = sum(len(data) for _, data in seat.arrived[sent:])
    yield Line("nothing happening: sent", f"{came} bytes", goal="0")
    yield Line("nothing happening: processor", f"{spent / REST_S:.2%}", goal="1 %")


def processor_s(process: int) -> float:
    """Give the processor seconds of a process and all that came of it."""
    ticks = 0
    for one in family(process):
        fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


PARTS = {"start": starting, "text": scrolling, "list": listing, "held": held_down, "rest": resting}


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.terminal", description=__doc__)
    parser.add_argument("--only", default=",".join(PARTS), help="some of the parts")
    arguments = parser.parse_args()
    lines: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="terminal-") as scratch:
        place = Place(Path(scratch))
        with place.seat([*place.reader[:-1], "index", str(place.library)]) as seat:
            seat.until_ended()
        for part in arguments.only.split(","):
            for line in PARTS[part](place):
                print(line.what, line.figure, line.anchor, file=sys.stderr)
                lines.append(line)
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"{SIZE[0]} x {SIZE[1]}, {os.cpu_count()} cores, load {load}\n\n{table(lines)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
