"""The screen you left: kept when the reader ends, shown at the next start before anything is imported.

It loads nothing but `os`, `sys` and `termios` (and `_signal`, a part of the interpreter): with them it takes
about as long as an empty program, which Textual's imports take ten times. It is shown only where everything that
could make it wrong is as it was: the folder, the terminal's kind and size, colours, locale, version, configuration.
"""

import _signal  # type: ignore[import-not-found]  # has no stubs
import os
import sys

from reader import __version__
from reader.terminal import modes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MAGIC = b"broadsheet last screen 1\n"
_END = b"\nend of screen\n"
# Bytes. A screen of 300 x 100 in full colour has about 200 kB; more is not a screen.
_MAX_BYTES = 1_000_000
# Files kept: one a library, those seen last.
_MAX_FILES = 12
_FOLDER = "screens"
_EXIT_SIGNALS = (_signal.SIGTERM, _signal.SIGHUP, _signal.SIGQUIT, _signal.SIGINT)
# A word alone on the command line that is no folder to read, whatever lies in the current one.
SUBCOMMANDS = (
    *("cat", "search", "list", "quotes", "captions", "sources", "index", "star", "unstar", "read", "unread"),
    *("explain", "config", "keys", "correct", "set", "help"),
)

_picture: str | None = None
# The folder that this process reads, if its screen may be kept: only where nothing but a folder was asked for.
_folder: str | None = None


def folder_argument(arguments: "Sequence[str]") -> str | None:
    """The folder that these arguments open in the reader and nothing else, or None if they do anything more."""
    if not arguments:
        return "."
    if len(arguments) != 1 or arguments[0].startswith("-") or arguments[0] in SUBCOMMANDS:
        return None
    return arguments[0]


def show(arguments: "Sequence[str]") -> bool:
    """Show the screen that was left in this folder, if there is one that still fits: whether it stands there now.

    From then on the terminal is raw and belongs to this process: keys wait for the reader, and any ending, also by
    a signal or by a message on standard output or error, gives it back first.
    """
    global _picture, _folder
    try:
        folder = folder_argument(arguments)
        if folder is None or not modes.is_main_terminal() or not os.path.isdir(folder):  # noqa: PTH112 (no pathlib)
            return False
        folder = _folder = os.path.realpath(folder)
        if os.tcgetpgrp(0) != os.getpgrp():
            return False
        size = os.get_terminal_size(1)
        picture = _load(_file_of(folder, state_folder(os.environ)), key(folder, size, os.environ))
        if picture is None:
            return False
        terminal = modes.take()
        for number in _EXIT_SIGNALS:
            if number != _signal.SIGHUP or _signal.getsignal(number) != _signal.SIG_IGN:
                _signal.signal(number, _leave)
        # Raw before the picture, so that keys typed meanwhile do not stand on it.
        start = terminal.enter()
        if terminal.found is None or not modes.write_all(1, start.encode() + picture):
            terminal.restore()
            return False
        _picture = picture.decode("utf-8")
    except (OSError, ValueError):
        modes.restore_taken()
        return False
    sys.stdout = _GiveBackFirst(sys.stdout)
    sys.stderr = _GiveBackFirst(sys.stderr)
    return True


def take_picture() -> str | None:
    """The picture that stands on the screen, once: the driver goes on from it. Messages are ordinary again."""
    global _picture
    picture, _picture = _picture, None
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, _GiveBackFirst):
            setattr(sys, name, stream.stream)
    return picture if modes.taken is not None and modes.taken.active else None


def save(picture: str, size: tuple[int, int]) -> bool:
    """Keep the screen for the next start in the folder that `show` was asked for: whether that was done.

    Readable by nobody else. Not done where options or further paths were given, which the next start may lack.
    """
    folder = _folder
    if folder is None:
        return False
    data = _MAGIC + key(folder, size, os.environ) + b"\n" + picture.encode("utf-8", "replace") + _END
    if len(data) > _MAX_BYTES:
        return False
    try:
        state = state_folder(os.environ)
        path = _file_of(folder, state)
        directory = os.path.dirname(path)  # noqa: PTH120 (no pathlib: it takes longer to load than all of this)
        os.makedirs(directory, mode=0o700, exist_ok=True)  # noqa: PTH103 (the same)
        if os.path.islink(directory):  # noqa: PTH114 (the same)
            return False
        new = f"{path}.{os.getpid()}"
        fd = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
        try:
            if not modes.write_all(fd, data):
                raise OSError("not written")
        except OSError:
            os.unlink(new)  # noqa: PTH108 (no pathlib)
            return False
        finally:
            os.close(fd)
        os.replace(new, path)  # noqa: PTH105 (no pathlib)
        _prune(directory)
    except OSError:
        return False
    return True


def discard() -> None:
    """Forget every screen that was kept: the setting is off."""
    try:
        directory = os.path.join(state_folder(os.environ), _FOLDER)  # noqa: PTH118 (no pathlib)
        for entry in _kept(directory):
            os.unlink(entry.path)  # noqa: PTH108 (no pathlib)
    except OSError:
        return


def key(folder: str, size: "tuple[int, int] | os.terminal_size", environ: "Mapping[str, str]") -> bytes:
    """All that must be the same for the picture to be right, in one line."""
    own = sorted(f"{name}={value}" for name, value in environ.items() if name.startswith("BROADSHEET_"))
    parts = [
        os.path.realpath(folder),
        f"{size[0]}x{size[1]}",
        __version__,
        *(environ.get(name, "") for name in ("TERM", "COLORTERM", "LC_ALL", "LC_CTYPE", "LANG")),
        "no colour" if environ.get("NO_COLOR") else "",
        _stamp(config_file(environ)),
        *own,
    ]
    return repr(parts).encode("utf-8", "backslashreplace")


def state_folder(environ: "Mapping[str, str]") -> str:
    """Where state lies; the same folder as platformdirs gives, without importing it."""
    return _user_folder(environ, "XDG_STATE_HOME", ".local/state")


def config_file(environ: "Mapping[str, str]") -> str:
    """The configuration file; the same as `reader.config` reads, without importing it."""
    return environ.get("BROADSHEET_CONFIG") or _user_folder(environ, "XDG_CONFIG_HOME", ".config") + "/config.toml"


def _user_folder(environ: "Mapping[str, str]", variable: str, below_home: str) -> str:
    """A folder that is not absolute is none, as the XDG base directory specification has it; nor is such a home."""
    home = environ.get("HOME", "")
    if not home.startswith("/"):
        import pwd

        try:
            home = pwd.getpwuid(os.getuid()).pw_dir
        except KeyError:  # a user of no name and no home: nothing can be kept
            home = ""
    if sys.platform == "darwin":
        return home + "/Library/Application Support/broadsheet"
    base = environ.get(variable, "")
    return (base if base.startswith("/") else f"{home.rstrip('/')}/{below_home}") + "/broadsheet"


def _stamp(path: str) -> str:
    try:
        found = os.stat(path)  # noqa: PTH116 (no pathlib)
    except OSError:
        return path
    return f"{path} {found.st_mtime_ns} {found.st_size}"


def _file_of(folder: str, state: str) -> str:
    """The file for a folder: named by a hash of its real path (FNV-1a, since hashlib costs as much as the rest)."""
    value = 0xCBF29CE484222325
    for byte in os.fsencode(os.path.realpath(folder)):
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return f"{state}/{_FOLDER}/{value:016x}"


def _load(path: str, wanted_key: bytes) -> bytes | None:
    """The picture in a file, if it is whole, for this key, and ours alone."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        found = os.fstat(fd)
        if found.st_uid != os.geteuid() or found.st_mode & 0o170077 != 0o100000 or found.st_size > _MAX_BYTES:
            return None
        data = os.read(fd, _MAX_BYTES + 1)
    except OSError:
        return None
    finally:
        os.close(fd)
    head = _MAGIC + wanted_key + b"\n"
    if not data.startswith(head) or not data.endswith(_END):
        return None
    return data[len(head) : -len(_END)]


def _prune(directory: str) -> None:
    """Keep the newest few."""
    entries = sorted(_kept(directory), key=lambda entry: entry.stat(follow_symlinks=False).st_mtime_ns)
    for entry in entries[:-_MAX_FILES]:
        os.unlink(entry.path)  # noqa: PTH108 (no pathlib)


def _kept(directory: str) -> "list[os.DirEntry[str]]":
    """Our own files in the folder of screens; none if that is not a folder of our own (a planted link)."""
    found = os.lstat(directory)
    if found.st_mode & 0o170000 != 0o040000 or found.st_uid != os.geteuid():
        return []
    names = set("0123456789abcdef.")
    return [entry for entry in os.scandir(directory) if len(entry.name) >= 16 and names.issuperset(entry.name)]


def _leave(number: int, _frame: object) -> None:
    """A signal before the reader is up."""
    modes.restore_taken()
    os._exit(128 + number)


class _GiveBackFirst:
    """A stream that gives the terminal back before the first thing written to it: nothing is said over a picture."""

    def __init__(self, stream: object) -> None:
        self.stream = stream

    def write(self, text: str) -> int:
        modes.restore_taken()
        take_picture()
        return self.stream.write(text)  # type: ignore[attr-defined, no-any-return]  # a wrapped stream

    def __getattr__(self, name: str) -> object:
        return getattr(self.stream, name)
