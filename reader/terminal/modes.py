"""The terminal's settings and screen modes: kept as found, changed, given back however the program ends.

Nothing is imported here but what the screen you left may load (`os`, `sys`, `termios`; `_signal` is part of the
interpreter and always loaded), because that module stands on this one.
"""

import _signal  # type: ignore[import-not-found]  # has no stubs
import os
import sys
import termios

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# Alternate screen, cursor hidden, no wrapping at the margin, pastes bracketed; then cleared, because the Linux
# console and a VT100 have no alternate screen and everything here counts on starting from a blank one.
ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h\x1b[m\x1b[H\x1b[2J"
LEAVE = "\x1b[r\x1b[m\x1b[?2004l\x1b[?7h\x1b[?1049l\x1b[?25h"
# Sent before LEAVE where a frame may have been cut in the middle: ends a string, then any other sequence.
BREAK_OFF = "\x1b\\\x18"
CLEAR = "\x1b[H\x1b[2J"
MOUSE_ON = "\x1b[?1000h\x1b[?1006h"
MOUSE_OFF = "\x1b[?1006l\x1b[?1000l"

# Terminals (by TERM) without a second screen: what is drawn would stay on them, so it is wiped on leaving.
_ONE_SCREEN = ("linux", "vt", "ansi", "cons", "sun")

# A terminal that reports more than this is not believed (columns, rows): an ultra-wide display with tiny type has
# about 900 x 250 cells; 99,999 in either direction would cost gigabytes.
MAX_SIZE = (1000, 400)
FALLBACK_SIZE = (80, 24)


class Terminal:
    """One terminal: its settings as found, and whether this program's modes are on."""

    def __init__(self, input_fd: int, output_fd: int, *, term: str | None = None) -> None:
        """Take the descriptors to read and to write; nothing is changed yet."""
        self.input_fd = input_fd
        self.output_fd = output_fd
        self.term = os.environ.get("TERM", "") if term is None else term
        self.found: list[Any] | None = None
        self.active = False
        self.mouse = False

    def make_raw(self) -> None:
        """Keys one by one, unechoed, without signals or flow control; what was typed ahead is kept.

        Remembers the settings found the first time only, so that a second call cannot take raw for the original.
        """
        try:
            now = termios.tcgetattr(self.input_fd)
        except (termios.error, OSError):
            return
        if self.found is None:
            self.found = now
        raw: list[Any] = [*now[:6], list(now[6])]
        raw[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        # Output as it is: a frame's line feeds are meant as such, with no carriage return put before each.
        raw[1] &= ~termios.OPOST
        raw[0] &= ~(termios.ISTRIP | termios.BRKINT | termios.INPCK)
        raw[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        raw[6][termios.VMIN] = 1
        raw[6][termios.VTIME] = 0
        _quietly_set(self.input_fd, termios.TCSANOW, raw)

    def enter(self, *, mouse: bool = False) -> str:
        """Raw keys first, then what must be written to turn the modes on: nothing if they are on already."""
        self.make_raw()
        out = "" if self.active else ENTER
        if mouse and not self.mouse:
            out += MOUSE_ON
        self.active = True
        self.mouse = self.mouse or mouse
        return out

    def restore(self, *, drain: bool = True, cut: bool = False) -> None:
        """Everything as it was found; may be called any number of times, from anywhere, and never raises.

        With `drain`, waits until the terminal has taken all output and drops unread input, so that a late answer
        does not reach the shell. Without it, nothing is waited for (a terminal that has stopped reading).
        `cut` says that the last frame may have been sent in part.
        """
        if not self.active:
            return
        self.active = False
        out = BREAK_OFF if cut else ""
        if self.mouse:
            out += MOUSE_OFF
            self.mouse = False
        if self.term.startswith(_ONE_SCREEN):
            out += "\x1b[r\x1b[m" + CLEAR
        if not drain:
            _quietly_flush(self.output_fd, termios.TCOFLUSH)
            _set_blocking(self.output_fd, False)
        write_all(self.output_fd, (out + LEAVE).encode())
        if not drain:
            _set_blocking(self.output_fd, True)
            _quietly_flush(self.input_fd, termios.TCIFLUSH)
        if self.found is not None:
            _quietly_set(self.input_fd, termios.TCSAFLUSH if drain else termios.TCSANOW, self.found)

    def abandon(self) -> None:
        """Give the settings back though giving back the terminal is stuck half way: for the last moment."""
        _quietly_flush(self.output_fd, termios.TCOFLUSH)  # before: it would take away what gives the screen back
        self.restore(drain=False, cut=True)
        if self.found is not None:
            _quietly_set(self.input_fd, termios.TCSANOW, self.found)

    def size(self) -> tuple[int, int]:
        """Columns and rows as the terminal says now, within reason; a terminal that says 0 gets the usual size."""
        for fd in (self.output_fd, self.input_fd):
            try:
                columns, rows = os.get_terminal_size(fd)
            except (OSError, ValueError):
                continue
            return (
                min(columns, MAX_SIZE[0]) or FALLBACK_SIZE[0],
                min(rows, MAX_SIZE[1]) or FALLBACK_SIZE[1],
            )
        return FALLBACK_SIZE


# The terminal that this process has taken, if any: the screen you left takes it before anything is imported, and
# the driver goes on from there.
taken: Terminal | None = None


def take() -> Terminal:
    """The terminal of this process, opened once: standard input and output, or /dev/tty where they are not one."""
    global taken
    if taken is None:
        own: int | None = None
        fds = []
        for candidates in ((0,), (1, 2)):
            fd = next((c for c in candidates if _is_terminal(c)), None)
            if fd is None and own is None:
                try:
                    own = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC)
                except OSError:
                    own = candidates[0]
            fds.append(own if fd is None and own is not None else fd)
        taken = Terminal(fds[0] or 0, fds[1] if fds[1] is not None else 1)
    return taken


def restore_taken() -> None:
    """Give back the terminal if this process has taken it; harmless otherwise."""
    if taken is not None:
        taken.restore()


def write_all(fd: int, data: bytes) -> bool:
    """Write every byte, or stop quietly where the terminal is gone or takes no more: whether all was taken."""
    view = memoryview(data)
    while view:
        try:
            view = view[os.write(fd, view) :]
        except InterruptedError:
            continue
        except OSError:
            return False
    return True


def _is_terminal(fd: int) -> bool:
    try:
        return os.isatty(fd)
    except OSError:
        return False


def _quietly_set(fd: int, when: int, attributes: "list[Any]") -> None:
    # Blocked, SIGTTOU does not stop a process of the background that gives its terminal back.
    try:
        before = _signal.pthread_sigmask(_signal.SIG_BLOCK, [_signal.SIGTTOU])
    except (OSError, AttributeError):
        before = None
    try:
        termios.tcsetattr(fd, when, attributes)
    except (termios.error, OSError, ValueError):
        pass
    finally:
        if before is not None:
            _signal.pthread_sigmask(_signal.SIG_SETMASK, before)


def _quietly_flush(fd: int, queue: int) -> None:
    try:
        termios.tcflush(fd, queue)
    except (termios.error, OSError):
        return


def _set_blocking(fd: int, blocking: bool) -> None:
    try:
        os.set_blocking(fd, blocking)
    except OSError:
        return


def is_main_terminal() -> bool:
    """Whether a person sits at both ends: standard input and standard output are terminals."""
    return _is_terminal(0) and _is_terminal(1) and sys.stdout is not None
