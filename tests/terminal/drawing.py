"""Made-up frames, as Textual writes them, out of a seed."""

from __future__ import annotations

from random import Random

from rich.cells import cell_len

NARROW = list("abc .,xé—“│▌ñжשم°") * 2
WIDE = list("漢字かな한글，😀🚀")
MARKED = ["e\u0301", "o\u0308", "ש\u05b8", "n\u0303\u0323"]
UNSURE = ["👨\u200d👩\u200d👧", "❤\ufe0f", "🇩🇪", "👍🏽", "ที่", "क्षि", "\u200d", "\u00ad", "🫠", "☂", "\u1100\u1161"]
STYLES = ["", "", "1", "2", "31", "38;5;12", "38;2;1;2;3;48;2;9;9;9", "7", "4;34", "1;3;44", "39;49", "9", "1;2;53"]
LINKS = [f"\x1b]8;{one}\x1b\\{{}}\x1b]8;;\x1b\\" for one in ("id=1;https://a.example/", "id=2;http://b.example/x;y;z")]


def runs(rng: Random, width: int, *, sure: bool) -> str:
    """Styled text of about this many cells, never more, as Rich writes it."""
    out, left = [], width
    pool = NARROW + WIDE + MARKED + ([] if sure else UNSURE)
    while left > 0:
        longest = 12 if rng.random() < 0.8 else 60
        text = "".join(rng.choices(pool, k=rng.randint(1, 12))) if rng.random() < 0.6 else " " * rng.randint(1, longest)
        while cell_len(text) > left:
            text = text[:-1]
        text = text or " "
        left -= max(1, cell_len(text))
        style = rng.choice(STYLES)
        piece = f"\x1b[{style}m{text}\x1b[0m" if style else text
        out.append(rng.choice(LINKS).format(piece) if rng.random() < 0.05 else piece)
    return "".join(out)


def session(rng: Random) -> tuple[int, int, list[str]]:
    """A size, and frames: whole, in part, scrolled, repeated."""
    width, height = (rng.randint(1, 24), rng.randint(1, 10)) if rng.random() < 0.9 else (rng.randint(25, 130), 12)
    rows = [" " * width] * height
    frames = []
    for _ in range(rng.randint(1, 8)):
        kind = rng.choice(["full", "part", "scroll", "scroll", "again", "plain", "plain"])
        out = []
        if kind in ("full", "plain"):
            split = rng.randint(0, width - 1)
            for y in range(height):
                rows[y] = runs(rng, width - split, sure=kind == "plain")
                if split:
                    out.append(f"\x1b[{y + 1};1H" + runs(rng, split, sure=True))
                out.append(f"\x1b[{y + 1};{split + 1}H{rows[y]}" + ("\n" if y < height - 1 else ""))
        elif kind == "part":
            x = rng.randint(0, width - 1)
            for y in sorted(rng.sample(range(height), rng.randint(1, height))):
                sure = rng.random() < 0.5
                out.append(f"\x1b[{y + 1};{x + 1}H" + runs(rng, rng.randint(1, width - x), sure=sure))
        else:
            by = rng.randint(-height, height) if kind == "scroll" else 0
            rows = [rows[y + by] if 0 <= y + by < height else runs(rng, width, sure=True) for y in range(height)]
            out = [f"\x1b[{y + 1};1H{row}" + ("\n" if y < height - 1 else "") for y, row in enumerate(rows)]
        out.append(f"\x1b[{rng.randint(1, height)};{rng.randint(1, width)}H")
        frames.append("".join(out))
    return width, height, frames
