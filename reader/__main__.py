"""`broadsheet` and `python -m reader`."""

import _signal  # type: ignore[import-not-found]  # has no stubs; `signal` would load `enum` before the screen you left
import sys


def main() -> int:
    """Show the screen you left, if there is one, then run the command line; the exit status."""
    # Where nobody catches it, Ctrl-C just ends the process: cut in two, an import would be a traceback.
    caught = _signal.getsignal(_signal.SIGINT)
    if caught is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    from reader.terminal import last_screen, modes

    if not last_screen.show(sys.argv[1:]) and caught is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, caught)
    try:
        from reader.cli import main as run

        return run()
    except KeyboardInterrupt:
        return 130
    finally:
        modes.restore_taken()


if __name__ == "__main__":
    sys.exit(main())
