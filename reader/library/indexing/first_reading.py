"""The indexing process of a folder that nothing is known of yet: `python -m reader.library.indexing.first_reading`.

Its first worker starts before all else is loaded: from there to the first article it is 0.2 s, and this process needs
a quarter of that until it has something to ask.
"""

from __future__ import annotations

import os
from contextlib import suppress

from reader.library.workers.process import WARM, WORKER, launch


def main() -> int:
    """Start a worker, then be the indexing process."""
    worker = None
    with suppress(OSError):  # no more processes: the pool will say so
        worker = launch((*WORKER, WARM))
    from reader.library.indexing.ingest import main as ingest

    return ingest(worker)


if __name__ == "__main__":
    os._exit(main())  # as in ingest.py
