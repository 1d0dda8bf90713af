"""Print how well articles are read: `python -m tests.quality [FOLDER]`.

FOLDER holds cases: `pages/ID.json` beside `ID.html`, `ID.near.txt`, `ID.blocks.txt` ...; `mojibake/`; `quotes/`.
Without one, the project's own corpus is measured.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any

from tests.quality.built import BUILT, write_built_pages
from tests.quality.corpus import write_corpus
from tests.quality.dump_fields import field_table
from tests.quality.dumps import with_dumps
from tests.quality.encodings import encoding_table
from tests.quality.house_lines import house_line_table
from tests.quality.mojibake import mojibake_table
from tests.quality.pages import STYLES, page_table
from tests.quality.printed import printed_table
from tests.quality.quotations import own_table, quotation_table
from tests.quality.reading import read_record
from tests.quality.tool_dumps import page_files, tool_table
from tests.quality.turns import turn_table
from tests.quality.whole import CAPTIONED, LEARNT, SITE_STYLES, SITES, UNSEEN, whole_pages, write_whole_pages


def main() -> int:
    """Measure and print; 2 when the folder holds no cases."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="folder of cases; default: the project's own")
    parser.add_argument(
        "--tasks",
        default="pages,dumps,mojibake,quotes,library",
        help="some of them; dumps: pages as other tools write them; library: house lines",
    )
    parser.add_argument("--styles", default=",".join(STYLES), help="some of " + ",".join(STYLES))
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.folder or write_corpus(Path(scratch))
        if not any((folder / task).is_dir() for task in ("pages", "mojibake", "quotes")):
            print(f"{folder}: no cases in it", file=sys.stderr)
            return 2
        tasks, styles = arguments.tasks.split(","), tuple(arguments.styles.split(","))
        if arguments.folder and "pages" in tasks and {"bs4", "w3m"}.intersection(styles):
            folder = with_dumps(folder, Path(scratch))
        began = time.perf_counter()
        if "pages" in tasks:
            print_table("pages", page_table(folder, read_record, styles))
            if not arguments.folder:
                for kind in (*LEARNT, *UNSEEN):
                    invented = write_whole_pages(Path(scratch) / kind, kind)
                    print_table(f"{kind} pages", page_table(invented, read_record, styles))
                invented = write_whole_pages(Path(scratch) / SITES, SITES)
                print_table(f"{SITES} pages", page_table(invented, read_record, SITE_STYLES))
                built = write_built_pages(Path(scratch) / BUILT, laid_out=True)
                print_table("pages built as sites are today", page_table(built, read_record, styles))
                for kind in CAPTIONED:
                    invented = write_whole_pages(Path(scratch) / kind, kind)
                    print_table(f"{kind} pages", page_table(invented, read_record, ("near",)))
                print_table("fields of texts without a page", field_table())
                print_table("paragraphs of printed pages", printed_table())
        if "dumps" in tasks:
            pages = page_files(folder) if arguments.folder else chain.from_iterable(map(whole_pages, UNSEEN))
            print_table("pages as other tools write them out", tool_table(pages, read_record, Path(scratch) / "tools"))
        if "mojibake" in tasks:
            print_table("mojibake", mojibake_table(folder, read_record))
            if not arguments.folder:
                print_table("undeclared encodings", encoding_table())
        if "quotes" in tasks:
            rows = quotation_table(folder, read_record) if arguments.folder else own_table()
            print_table("quotations", rows)
            if not arguments.folder:
                print_table("turns of conversations", turn_table())
        if "library" in tasks and not arguments.folder:
            print_table("house lines that a library learns", house_line_table(Path(scratch) / "library"))
        print(f"\n{time.perf_counter() - began:.1f} s")
    return 0


def print_table(title: str, rows: Iterable[dict[str, Any]]) -> None:
    """A table with the columns of all rows; a figure with three places, `-` where there is none."""
    rows = list(rows)
    columns = list(dict.fromkeys(name for row in rows for name in row))
    cells = [columns, *([_shown(row.get(name)) for name in columns] for row in rows)]
    widths = [max(len(line[at]) for line in cells) for at in range(len(columns))]
    print(f"\n{title}")
    for line in cells:
        print("  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)))


def _shown(value: Any) -> str:
    return "-" if value is None else f"{value:.3f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    sys.exit(main())
