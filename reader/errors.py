"""What can go wrong for the user of the program: one base, a few children.

Each carries one line fit to be shown; none is ever shown with a traceback.
"""

from __future__ import annotations

import os
from pathlib import Path

LOG_BYTES = 1 << 20
"""Size from which the log is begun anew: a defect that comes back with each key fills no disk."""


class BroadsheetError(Exception):
    """Base of all errors that the program reports in one line."""


class UsageError(BroadsheetError):
    """The command line cannot be understood."""


class ConfigError(BroadsheetError):
    """The configuration file is not valid."""


class RulesError(BroadsheetError):
    """A rule file is missing or not valid."""


class LibraryError(BroadsheetError):
    """A folder, index or state file cannot be used."""


class DamagedIndex(LibraryError):
    """An index turned out to be damaged while it was read; opened again, it is made anew."""


class RemovedIndex(LibraryError):
    """An index was removed while it was read; a look at its folder writes it again."""


class UnreadableFile(BroadsheetError):
    """A file named by the user cannot be read."""


class NoArticle(BroadsheetError):
    """A file named by the user was read, and there is no article in it."""


class QueryError(BroadsheetError):
    """A query does not parse."""

    def __init__(self, reason: str, position: int) -> None:
        """Take the reason (one line) and the position in the query, in code points."""
        super().__init__(reason)
        self.reason = reason
        self.position = position


def failure_line(error: BaseException, folder: Path) -> str:
    """Say a defect of ours in one line; its traceback goes into the log in `folder`, which the line names."""
    return f"{type(error).__name__}: {error}; details in {_logged(error, folder)}"


def _logged(error: BaseException, folder: Path) -> str:
    """Append an error to the log; the log's path, or why there is none."""
    import stat
    import time
    import traceback

    path = folder / "broadsheet.log"
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(path, flags, 0o600), "a", encoding="utf-8", errors="backslashreplace") as log:
            status = os.fstat(log.fileno())
            if not stat.S_ISREG(status.st_mode):
                return f"no log ({path} is no file)"
            if status.st_size > LOG_BYTES:
                log.truncate(0)
            text = "".join(traceback.format_exception(error))
            log.write(time.strftime("%Y-%m-%dT%H:%M:%S\n") + text + "\n")
    except OSError as problem:
        return f"no log ({problem})"
    return str(path)
