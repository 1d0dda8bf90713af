"""An index that was brought up to date time and again beside one that is made anew."""

import os
import random
from itertools import count

import pytest

from reader.library.disk.scan import presence
from reader.library.index.index_file import create, on_disk, open_writer
from reader.library.index.store import Store
from reader.library.indexing.passes import Pass
from reader.library.workers.pool import WorkerPool
from reader.model import ReadOptions
from tests.library.stand_in import COMMAND

PASSES = 12
WORDS = ["harbour", "bridge", "ferry", "storm", "council"]


@pytest.fixture(scope="module")
def workers():
    with WorkerPool(1, ReadOptions(), 5.0, command=COMMAND) as pool:
        yield pool


def index_of(root, path):
    create(on_disk(path), os.fsencode(root), write_ahead=False)
    return Store(open_writer(on_disk(path)), presence(os.fsencode(root)))


def bring(store, root, workers):
    Pass(store, os.fsencode(root), workers, "rules", lambda progress: None).run()


def said_by(store):
    """All that an index says, keys and times of coming aside."""
    connection = store.connection
    rows = connection.execute("select path, record, id, title, date, error, words from articles order by path, record")
    found = {
        word: connection.execute(
            "select a.path, a.record from search cross join articles a on a.key = search.rowid where search match ?"
            " order by 1, 2",
            (word,),
        ).fetchall()
        for word in WORDS
    }
    for table in ("search", "beginnings", "voices"):
        connection.execute(f"insert into {table} ({table}, rank) values ('integrity-check', 0)")
    files = connection.execute("select path, size, mtime_ns, made_by from files order by path").fetchall()
    kept = [connection.execute(f"select count(*) from {table}").fetchone() for table in ("bodies", "sayings")]
    return rows.fetchall(), found, files, kept


class Folder:
    """A folder in which all sorts of things happen."""

    def __init__(self, root, chance):
        self.root, self.chance, self.clock, self.names = root, chance, 1_450_000_000, count()
        root.mkdir()

    def files(self, ending=""):
        return sorted(path for path in self.root.rglob(f"*{ending}") if path.is_file() and not path.is_symlink())

    def folders(self):
        return [self.root, *sorted(path for path in self.root.rglob("*") if path.is_dir() and not path.is_symlink())]

    def text(self):
        line = " ".join(self.chance.choice(WORDS) for _ in range(3))
        return f"{line} {self.chance.randrange(1000)}\n{self.chance.choice([*WORDS, 'date 2016-03-01'])}\n"

    def new(self, ending):
        return self.chance.choice(self.folders()) / f"{self.chance.choice(['n', 'ü', '-x'])}{next(self.names)}{ending}"

    def write(self, path, text, mode="w"):
        with path.open(mode) as file:
            file.write(text)
        self.clock += self.chance.choice([1, 1, 86_400])
        os.utime(path, (self.clock, self.clock))

    def happen(self):
        chance, files, lines = self.chance, self.files(), self.files(".jsonl")
        some, other = (chance.choice(files), chance.choice(files)) if files else (None, None)
        what = chance.randrange(16)
        if what < 3 or some is None:
            self.write(self.new(chance.choice([".txt", ".jsonl"])), self.text())
        elif what == 3:
            self.write(some, self.text())
        elif what == 4:
            some.rename(other)
        elif what == 5:
            some.rename(self.new(some.suffix))
        elif what == 6:
            some.unlink()
        elif what == 7:
            self.write(some, "", "a")
        elif what == 8:
            self.write(self.new(some.suffix), some.read_text())
        elif what == 9:
            (chance.choice(self.folders()) / f"d{next(self.names)}").mkdir()
        elif what == 10 and len(self.folders()) > 1:
            folder = chance.choice(self.folders()[1:])
            folder.rename(folder.with_name(f"r{next(self.names)}"))
        elif what == 11:
            some.unlink()
            some.mkdir()
            self.write(some / "in.txt", self.text())
        elif what == 12:
            link = self.new(".txt")
            link.symlink_to(chance.choice([some, self.root]))
        elif what == 13 and lines:
            whole = chance.choice(lines).read_text()
            self.write(chance.choice(lines), whole[: chance.randint(0, len(whole))])
        elif lines:
            self.write(chance.choice(lines), chance.choice([self.text(), self.text().rstrip("\n"), "\n"]), "a")


@pytest.mark.parametrize("seed", range(3))
def test_an_index_brought_up_to_date_says_what_a_new_one_says(tmp_path, workers, seed):
    chance = random.Random(seed)
    folder = Folder(tmp_path / "news", chance)
    store = index_of(folder.root, tmp_path / "kept.sqlite")
    for number in range(PASSES):
        for _ in range(chance.randint(1, 8)):
            folder.happen()
        bring(store, folder.root, workers)
        new = index_of(folder.root, tmp_path / f"{number}.sqlite")
        bring(new, folder.root, workers)
        assert said_by(store) == said_by(new)
        new.close()
    store.close()
