"""`broadsheet` and `python -m reader`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; the exit status."""
    from reader.cli import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
