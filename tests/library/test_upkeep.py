import pytest

from reader.errors import LibraryError
from reader.library.upkeep import JoinedProgress, Upkeep
from reader.model import Progress


class Shelf:
    """A shelf that passes so many marks on."""

    def __init__(self, passed_on=0):
        self.passed_on = passed_on

    def inherit(self):
        if self.passed_on is None:
            raise LibraryError("closed")
        return self.passed_on


class Indexing:
    """What keeps it up to date, or fails to."""

    def __init__(self, *, fails=False):
        self.fails = fails
        self.done = []

    def get_ready(self):
        self.done.append("got ready")

    def start(self, heard):
        self.heard = heard

    def update(self, heard, *, rebuild):
        self.done.append(f"updated, rebuild {rebuild}")
        if self.fails:
            raise LibraryError("no room")
        heard(Progress(done=1, total=1, finished=True))

    def rescan(self, *, sure=False):
        self.done.append("looked")

    def stop(self):
        self.done.append("stopped")


def test_marks_that_were_passed_on_count_as_a_change():
    for passed_on, changed in ((0, False), (2, True), (None, False)):
        heard = []
        indexing = Indexing()
        Upkeep([(Shelf(passed_on), indexing)]).start(heard.append)
        indexing.heard(Progress(done=1, total=None))
        indexing.heard(Progress(done=2, total=2, finished=True))
        assert [(progress.changed, progress.finished) for progress in heard] == [(False, False), (changed, True)]


def test_a_folder_that_fails_leaves_the_others_their_turn():
    first, second = Indexing(fails=True), Indexing()
    heard = []
    with pytest.raises(LibraryError, match="no room"):
        Upkeep([(Shelf(), first), (Shelf(), second)]).update(heard.append, rebuild=True)
    assert first.done == second.done == ["updated, rebuild True"]
    assert len(heard) == 1


def test_what_comes_after_the_end_is_heard_by_nobody():
    heard, indexing = [], Indexing()
    upkeep = Upkeep([(Shelf(), indexing)])
    upkeep.start(heard.append)
    upkeep.rescan()
    upkeep.stop()
    indexing.heard(Progress(done=1, total=1, finished=True))
    assert indexing.done == ["looked", "stopped"]
    assert heard == []


def test_all_are_got_ready():
    first, second = Indexing(), Indexing()
    Upkeep([(Shelf(), first), (Shelf(), second)]).get_ready()
    assert first.done == second.done == ["got ready"]


def test_progress_of_two_folders_is_added():
    heard = []
    joined = JoinedProgress(2)
    joined.heard(0, Progress(done=3, total=5, changed=True), heard.append)
    joined.heard(1, Progress(done=1, total=None), heard.append)
    joined.heard(0, Progress(done=5, total=5, finished=True), heard.append)
    joined.heard(1, Progress(done=2, total=2, finished=True, message="x", removed=1), heard.append)
    assert heard == [
        Progress(done=3, total=None, changed=True),
        Progress(done=4, total=None),
        Progress(done=6, total=None),
        Progress(done=7, total=7, finished=True, message="x", removed=1),
    ]
