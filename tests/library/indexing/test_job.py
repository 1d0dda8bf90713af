import pytest

from reader.library.disk import lines
from reader.library.index.batch import Known
from reader.library.indexing.job import Job
from reader.library.workers.long_file import LongFile
from reader.library.workers.wire import Request
from tests.library.cases import entry

LINE = b'{"title": "Ferry late"}\n'


def test_of_a_file_that_is_read_whole_the_records_seen_are_kept():
    job = Job(entry("a.json"), seen={0, 2})
    assert [job.keeps(record) for record in range(4)] == [True, False, True, False]


def test_of_a_file_that_is_read_in_pieces_those_up_to_the_last_are_kept():
    job = Job(entry("a.jsonl"), pieces=LongFile(Request(path=b"a.jsonl", name=b"a.jsonl"), 9), last_record=2, seen={0})
    assert [job.keeps(record) for record in range(4)] == [False, True, True, False]


@pytest.mark.parametrize(
    ("beginning", "made_by", "grown"),
    [(LINE, "rules", True), (LINE, "partial:rules", True), (LINE, "others", False), (LINE.upper(), "rules", False)],
)
def test_of_lines_that_have_grown_only_the_end_is_read(tmp_path, beginning, made_by, grown):
    path = tmp_path / "a.jsonl"
    path.write_bytes(beginning)
    seal = lines.seal(bytes(path), len(LINE), whole=not made_by.startswith("partial:"))
    before = Known(b"a.jsonl", 1, len(LINE), 0, made_by, 1, len(LINE), seal)
    path.write_bytes(LINE + LINE)
    job = Job(entry("a.jsonl", size=2 * len(LINE)))
    job.plan_pieces(Request(path=bytes(path), name=b"a.jsonl"), before, "rules")
    assert job.lines_end == 2 * len(LINE)
    assert (job.pieces is not None, job.last_record, job.complete, job.any_row) == (grown, grown, grown, grown)
