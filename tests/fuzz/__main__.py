"""`python -m tests.fuzz TARGET [--minutes N] [--seed N] [--corpus DIR]`: fuzz one part, or `all` in turn.

Guided by coverage where atheris is installed (`pip install '.[fuzz]'`), else by chance. An input that breaks a promise
is written beside the corpus and ends the run with status 1: it belongs into FOUND in test_targets.py.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

from tests.fuzz.chance import by_chance
from tests.fuzz.seeds import SEEDS

NAMES = [
    "decode",
    "repair",
    "scrub",
    "fold",
    "sniff",
    "plain",
    "html",
    "page_stream",
    "front_matter",
    "markdown",
    "records",
    "warc",
    "query",
    "pipeline",
    "render",
    "frames",
    "input",
]
LONGEST = 4096
"""Bytes of one input: long enough for every structure, short enough for thousands a second."""
TIMEOUT_S = 20
"""Seconds after which one input counts as a hang."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Fuzz one part of the reader.")
    parser.add_argument("target", choices=[*NAMES, "all"])
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, default=None, help="folder of inputs that is gone on from and added to")
    parser.add_argument("--chance", action="store_true", help="without atheris, even where it is installed")
    arguments = parser.parse_args()
    corpus = arguments.corpus or Path(tempfile.mkdtemp(prefix="fuzz-"))
    if arguments.target == "all":
        rest = [
            "--minutes",
            f"{arguments.minutes / len(NAMES)}",
            "--seed",
            f"{arguments.seed}",
            "--corpus",
            f"{corpus}",
        ]
        rest += ["--chance"] if arguments.chance else []
        return max([subprocess.call([sys.executable, "-m", "tests.fuzz", name, *rest]) for name in NAMES])
    folder = corpus / arguments.target
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS[arguments.target]):
        (folder / f"seed-{number}").write_bytes(seed)
    if importlib.util.find_spec("atheris") and not arguments.chance:
        _guided(arguments.target, folder, arguments.minutes, arguments.seed)
    from tests.fuzz.targets import TARGETS

    broken, tried = by_chance(TARGETS[arguments.target], folder, arguments.minutes * 60, arguments.seed, LONGEST)
    print(f"{arguments.target}: {tried} inputs tried")
    if broken is None:
        return 0
    path = corpus / f"broken-{arguments.target}"
    path.write_bytes(broken[0])
    traceback.print_exception(broken[1])
    print(f"{arguments.target}: broken by {path}: {broken[0][:200]!r}")
    return 1


def _guided(target: str, folder: Path, minutes: float, seed: int) -> None:
    """Hand over to atheris, which ends the process."""
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["reader"], enable_loader_override=False):
        targets = importlib.import_module("tests.fuzz.targets").TARGETS
    options = [
        f"-max_total_time={max(1, int(minutes * 60))}",
        f"-seed={seed}",
        f"-max_len={LONGEST}",
        f"-timeout={TIMEOUT_S}",
        "-rss_limit_mb=2048",
        f"-artifact_prefix={folder.parent}/broken-{target}-",
        "-print_final_stats=1",
        "-verbosity=1",
    ]
    atheris.Setup([sys.argv[0], *options, str(folder)], targets[target])
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
