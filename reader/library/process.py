"""The environment of the processes that the library starts."""

from __future__ import annotations

import os
from pathlib import Path


def environment() -> dict[str, str]:
    """Give the environment of a process of ours: it finds this very package, and nothing in the current folder.

    The current folder may be a library of unvetted files, so Python runs with `-P`.
    """
    environ = dict(os.environ)
    home = str(Path(__file__).parents[2])
    if os.path.basename(home) not in {"site-packages", "dist-packages"}:
        environ["PYTHONPATH"] = os.pathsep.join(filter(None, [home, environ.get("PYTHONPATH", "")]))
    return environ
