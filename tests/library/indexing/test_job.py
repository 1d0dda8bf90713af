from reader.library.indexing.job import Job
from reader.library.workers.long_file import LongFile
from reader.library.workers.wire import Request
from tests.library.cases import entry


def test_of_a_file_that_is_read_whole_the_records_seen_are_kept():
    job = Job(entry("a.json"), seen={0, 2})
    assert [job.keeps(record) for record in range(4)] == [True, False, True, False]


def test_of_a_file_that_is_read_in_pieces_those_up_to_the_last_are_kept():
    job = Job(entry("a.jsonl"), pieces=LongFile(Request(path=b"a.jsonl", name=b"a.jsonl"), 9), last_record=2, seen={0})
    assert [job.keeps(record) for record in range(4)] == [False, True, True, False]
