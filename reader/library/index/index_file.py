"""The index file of a folder: its name, its making, its connections; what to do with a broken one."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from contextlib import closing, suppress
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from reader.digest import blake2b
from reader.frozen import frozen
from reader.library.disk.mounts import is_local
from reader.library.disk.turns import turn
from reader.library.index.damage import LOGS, discard, is_noted, set_aside

VERSION = 1
"""Raised when the schema changes in a way that the sources below do not show."""
PAGE = 2048
"""Bytes of a page: an article takes about 3 KB packed, and what a page cannot hold fills pages of its own: 13 % of them
is empty. Of pages of 4 or 8 KB, a quarter would be."""
BUSY_S = 10.0
"""Seconds a connection waits for another's transaction; a batch is written in less than two."""
OPENING_S = 2.0
"""Seconds to wait for a lock before an index counts as stuck and is set aside."""
LOG_BYTES = 4 << 20
"""Size to which the log beside an index is cut back when it was read into the index."""
CACHE_KIB = 256
"""Page cache of a reading connection, of which there are three: with twice as much nothing is quicker."""
WRITER_CACHE_KIB = 20_480
"""Page cache of the writing connection: with 24 or 64 MB 100,000 articles are indexed no sooner, in 4 to 50 MB more."""
FILLED = 512 << 10
"""Bytes from which on an index file holds articles: one that is empty takes a fifth of that."""
OTHER_VERSION = "was written by another version of the program"
_HERE = Path(__file__).parent
_SHAPING = (
    *(_HERE / name for name in ("schema.sql", "codec.py", "common.txt", "document.py", "keys.py", "repeats.py")),
    *(
        _HERE.parents[1] / name
        for name in ("ascii.py", "text/beyond.py", "text/fold.py", "model/blocks.py", "model/article.py")
    ),
)
"""Files that decide what an index holds: another text of theirs is another format."""


@frozen
class Location:
    """Where an index is."""

    uri: str
    """For sqlite3.connect, without parameters."""
    path: Path | None
    """The file; None for one in memory."""

    def with_mode(self, mode: str) -> str:
        """Give the URI to open it by: `ro`, `rw` or `rwc`."""
        if self.path is None:
            return self.uri
        # Named, since a database that is attached otherwise takes the file system of the one it is attached to.
        return f"{self.uri}?mode={mode}&vfs=unix"


def on_disk(path: Path) -> Location:
    """Give the location of a file."""
    return Location("file:" + quote(os.fspath(path)), path)


def in_memory(name: str) -> Location:
    """Give the location of a database that lives in this process as long as one connection to it does."""
    return Location(f"file:/{quote(name)}?vfs=memdb", None)


def file_name(root: bytes) -> str:
    """Name the index of a folder after its real path."""
    return blake2b(os.path.realpath(root), digest_size=12).hexdigest() + ".sqlite"


def id_of_unread(path: bytes) -> bytes:
    """Give what a file is kept under that no byte of could be read: no id of an article, which goes by its bytes."""
    return blake2b(b"path\0" + path, digest_size=16).digest()


@lru_cache(maxsize=1)
def index_format() -> str:
    """Name what this program writes: the version, and a hash of the code that decides what is in an index."""
    digest = blake2b(digest_size=8)
    for path in _SHAPING:
        digest.update(path.read_bytes() + b"\0")
    return f"{VERSION}.{digest.hexdigest()}"


def prepare(path: Path, root: bytes) -> str | None:
    """See to it that there is a usable index file; give a line for the reader when an old one had to go.

    Raises OSError or sqlite3.Error when none can be made there (no room, no right to write).
    """
    folder = path.parent
    make_private(folder)
    if not _is_usable(path):
        with turn(folder):
            if not _is_usable(path):
                return _make_anew(path, root)
    for part in (path, folder):
        if not os.access(part, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(part))
    return None


def _is_usable(path: Path) -> bool:
    beside = [path.with_name(path.name + ending) for ending in (".lock", *LOGS)]
    if any(map(_is_planted, beside)) or not os.path.lexists(path):
        return False
    try:
        return _fault(path) is None
    except (OSError, sqlite3.OperationalError):
        if os.path.lexists(path):
            raise
        return False  # another session has just set it aside


def _is_planted(part: Path) -> bool:
    """Whether something lies there that is no file of ours: a link, a folder, a pipe."""
    return os.path.lexists(part) and (part.is_symlink() or not part.is_file())


def _make_anew(path: Path, root: bytes) -> str | None:
    for ending in (".lock", *LOGS):
        part = path.with_name(path.name + ending)
        if _is_planted(part):
            part.replace(part.with_name(f"{part.name}.broken-{time.monotonic_ns()}"))
    line = None
    there = os.path.lexists(path)
    fault = _fault(path) if there else None
    if there and fault is None:
        return None
    kept = set_aside(path)  # also the logs of one that is gone: they would be read into the new one
    if kept and fault == OTHER_VERSION:  # nothing is to be learned from it, and it is as large as the articles
        discard(path.with_name(kept))
        kept = None
    if there:
        line = f"the index {fault}; it is being made again" + (f" (the old one is kept as {kept})" if kept else "")
    new = path.with_name(f"{path.name}.new-{os.getpid()}-{time.monotonic_ns()}")
    try:
        create(on_disk(new), root, write_ahead=is_local(path.parent))
        try:
            os.link(new, path)  # never replaces one that another session has just made
        except FileExistsError:
            pass
        except OSError:  # a file system without hard links
            if not path.exists():
                new.rename(path)
    finally:
        new.unlink(missing_ok=True)
    return line


def make_private(folder: Path) -> None:
    """Make a folder and whatever is missing above it, for nobody else."""
    if not folder.parent.exists():
        make_private(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def create(location: Location, root: bytes, *, write_ahead: bool) -> None:
    """Make an empty index."""
    if location.path is not None:
        os.close(os.open(location.path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    connection = sqlite3.connect(location.with_mode("rwc"), uri=True, isolation_level=None)
    try:
        connection.execute(f"pragma page_size = {PAGE}")
        connection.execute("pragma auto_vacuum = incremental")
        connection.execute(f"pragma journal_mode = {'wal' if write_ahead else 'delete'}")
        connection.execute("begin")
        for statement in _statements():
            connection.execute(statement)
        told = {"format": index_format(), "root": os.fsdecode(root).encode("utf-8", "backslashreplace").decode()}
        connection.executemany("insert into meta values (?, ?)", told.items())
        connection.execute("commit")
    finally:
        connection.close()


def _statements() -> list[str]:
    found: list[str] = []
    statement = ""
    for line in (_HERE / "schema.sql").read_text(encoding="utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            found.append(statement)
            statement = ""
    return found


def _fault(path: Path) -> str | None:
    """Say what is wrong with an index file; None for nothing."""
    try:
        if path.is_symlink() or not path.is_file():
            return "is no file"
        if is_noted(path) or is_truncated(path):
            return "is damaged"
        if _is_written_ahead(path) and not is_local(path.parent):
            return "was made on a disk of this machine, and now lies on a network"
        connection = sqlite3.connect(on_disk(path).with_mode("rw"), uri=True, timeout=OPENING_S)
        try:
            found = connection.execute("select value from meta where name = 'format'").fetchone()
            connection.execute("select key from articles limit 1").fetchone()
            connection.execute("select rowid from search where search match 'a' limit 1").fetchone()
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        if "readonly" in str(error) or "unable to open" in str(error):
            raise
        return "is locked by another program" if "locked" in str(error) else "is damaged"
    except sqlite3.DatabaseError:
        return "is damaged"
    if found is None:
        return "is damaged"
    return None if found[0] == index_format() else OTHER_VERSION


def is_empty(path: Path) -> bool:
    """Whether an index is there and has no articles yet."""
    try:
        if path.stat().st_size >= FILLED:
            return False
        with closing(sqlite3.connect(on_disk(path).with_mode("ro"), uri=True, timeout=0.0)) as connection:
            return connection.execute("select key from articles limit 1").fetchone() is None
    except (OSError, sqlite3.Error):
        return False


def is_truncated(path: Path) -> bool:
    """Compare the size with what the header says; a log beside the file may hold pages that it lacks, but not all."""
    size = path.stat().st_size
    if size and path.with_name(path.name + "-wal").exists():
        return False
    with path.open("rb") as stream:
        header = stream.read(100)
    if len(header) < 100:
        return True
    page = int.from_bytes(header[16:18], "big")
    return size < int.from_bytes(header[28:32], "big") * (65_536 if page == 1 else page)


def _is_written_ahead(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(100)[18:19] == b"\x02"


def open_reader(location: Location) -> sqlite3.Connection:
    """Open for reading only. Raises sqlite3.Error."""
    try:
        return _reader(location)
    except sqlite3.OperationalError:
        if location.path is None:
            raise
        # A journal that a killed writer left behind is rolled back by whoever may write.
        with closing(sqlite3.connect(location.with_mode("rw"), uri=True, timeout=OPENING_S)) as healer:
            healer.execute("select count(*) from meta").fetchone()
        return _reader(location)


def _reader(location: Location) -> sqlite3.Connection:
    connection = sqlite3.connect(
        location.with_mode("ro"), uri=True, timeout=BUSY_S, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute(f"pragma cache_size = -{CACHE_KIB}")
        connection.execute("pragma temp_store = memory")
        connection.execute("select value from meta where name = 'format'").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def take_log_in(location: Location) -> None:
    """Have SQLite bring the log beside an index into it and remove it, if nobody else has the index open.

    It does so when the last connection is closed, but not for one that only reads, as all of the reader's do.
    """
    if location.path is None:
        return
    log = location.path.with_name(location.path.name + "-wal")
    with suppress(OSError, sqlite3.Error):
        if log.stat().st_size > LOG_BYTES:
            return  # of a writer that was killed: the next start takes it in; an end has no time for it
        with closing(sqlite3.connect(location.with_mode("rw"), uri=True, timeout=0.0)) as connection:
            connection.execute("select value from meta limit 1").fetchone()  # SQLite opens the log with the first page


def open_writer(location: Location) -> sqlite3.Connection:
    """Open for writing. Raises sqlite3.Error."""
    connection = sqlite3.connect(
        location.with_mode("rw"), uri=True, timeout=BUSY_S, isolation_level=None, check_same_thread=False
    )
    connection.execute("pragma synchronous = normal")
    connection.execute(f"pragma journal_size_limit = {LOG_BYTES}")
    connection.execute(f"pragma cache_size = -{WRITER_CACHE_KIB}")
    return connection
