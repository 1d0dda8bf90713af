"""`broadsheet` and `python -m reader`."""

import sys


def main() -> int:
    """Show the screen you left, if there is one, then run the command line; the exit status."""
    from reader.terminal import last_screen, modes

    last_screen.show(sys.argv[1:])
    try:
        from reader.cli import main as run

        return run()
    except KeyboardInterrupt:
        return 130
    finally:
        modes.restore_taken()


if __name__ == "__main__":
    sys.exit(main())
