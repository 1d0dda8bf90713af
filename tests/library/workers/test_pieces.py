from dataclasses import replace

import pytest

from reader.library.disk import lines
from reader.library.index.codec import unpack
from reader.library.workers import one_file
from reader.library.workers.pieces import BUSY, FORGIVEN, around_bad_record, hurry_behind
from reader.library.workers.pool import WorkerPool
from reader.library.workers.wire import Answer, Request
from reader.model import ReadOptions
from reader.rules.tables import table_name
from reader.rules.warc import PACKED, PLAIN, records
from tests.web_archives import crawl, packed

IN_TIME, LATE = Answer(done=True), Answer(done=True, late=True)


def request(**known):
    return Request(path=b"", name=b"a.jsonl", length=9, **known)


@pytest.mark.parametrize(
    ("before", "answer", "problem", "behind"),
    [
        (0, IN_TIME, None, 0),
        (0, LATE, None, 1),
        (2, IN_TIME, None, 1),
        (1, IN_TIME, ("timeout", ""), 2),
        (1, IN_TIME, (BUSY, ""), 2),
        (1, IN_TIME, ("crash", ""), 0),
        (FORGIVEN - 1, LATE, None, 0),
    ],
)
def test_what_took_too_long_leaves_less_time_until_it_is_forgiven(before, answer, problem, behind):
    assert hurry_behind(request(hurry=before, problem=problem), answer) == behind


def test_the_record_that_failed_is_asked_for_alone_and_the_rest_behind_it(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"one\n\ntwo\nthree\n")
    asked = Request(path=bytes(path), name=b"a.jsonl", length=15, first_record=5)
    bad, rest = around_bad_record(asked, "timeout", "it took long", (5, 4))
    assert (bad.offset, bad.length, bad.first_record, bad.plain, bad.more_follows) == (4, 5, 6, True, True)
    assert (rest.offset, rest.length, rest.first_record, rest.hurry, rest.parts_before) == (9, 6, 7, 1, 1)
    (last,) = around_bad_record(rest, "crash", "it died", (0, 0))
    assert (last.offset, last.first_record, last.more_follows, last.hurry) == (9, 7, False, 1)


def test_of_an_export_the_article_that_failed_is_asked_for_alone(tmp_path):
    path = tmp_path / "a.txt"
    parts = [f"Story {n}\n\n{'It rained. ' * 20}\n\nEnd of Document\n".encode() for n in (1, 2, 3)]
    path.write_bytes(b"\n".join(parts))
    first, second = len(parts[0]), len(parts[1]) + 1
    asked = Request(path=bytes(path), name=b"a.txt", length=path.stat().st_size, first_record=5, export="nexis")
    bad, rest = around_bad_record(asked, "timeout", "it took long", (5, first))
    assert (bad.offset, bad.length, bad.first_record, bad.export) == (first, second, 6, "nexis")
    assert (rest.offset, rest.first_record) == (first + second, 7)


def test_the_first_row_of_a_table_is_no_record_that_failed(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"title,date,text\none,2021,It rained.\ntwo,2021,It did.\n")
    asked = Request(
        path=bytes(path), name=b"a.csv", length=path.stat().st_size, export=table_name(",", "title,date,text")
    )
    bad, rest = around_bad_record(asked, "timeout", "it took long", (0, 0))
    assert (bad.offset, bad.length, bad.first_record) == (0, 36, 1)
    (last,) = around_bad_record(rest, "timeout", "it took long", (1, 36))
    assert (last.offset, last.first_record, last.more_follows) == (36, 2, False)


DEADLY = """
import os
from reader.parse.records import records
parsed_text = records.parsed_text
def fatal(text, fields):
    if "number 20." in text:
        os._exit(9)
    return parsed_text(text, fields)
records.parsed_text = fatal
from reader.library.workers.worker import main
main()
"""


@pytest.mark.parametrize("rows", [True, False])
def test_a_record_that_ends_its_worker_costs_itself_only(tmp_path, rows):
    path = tmp_path / "a.jsonl"
    path.write_text("".join(f'{{"title": "T", "text": "It rained on day number {n}."}}\n' for n in range(1, 31)))
    asked = Request(path=bytes(path), name=b"a.jsonl", length=path.stat().st_size, rows=rows)
    with WorkerPool(1, ReadOptions(), 5.0, command=("-P", "-c", DEADLY)) as pool:
        answers = [one for _, one in pool.run(iter([asked])) if one.row or one.article]
    found = [unpack(one.row.blob if one.row else one.article) for one in answers]
    assert [one.row.record if one.row else one.last[0] for one in answers] == list(range(1, 31))
    assert [n for n, article in enumerate(found, 1) if article.problems] == [20]


@pytest.mark.parametrize("name", [PLAIN, PACKED])
def test_of_a_web_archive_the_page_that_failed_is_asked_for_alone(tmp_path, name):
    path = tmp_path / "a.warc"
    path.write_bytes(packed(crawl(3)) if name == PACKED else b"".join(crawl(3)))
    data, size = path.read_bytes(), path.stat().st_size
    ends = [one.end for one in records(lambda at, length: data[at : at + length], 0, size, name, 99)]
    asked = Request(path=bytes(path), name=b"a.warc", length=size, first_record=101, export=name)
    bad, rest = around_bad_record(asked, "timeout", "it took long", (103, ends[2]))
    assert (bad.offset, bad.offset + bad.length, bad.first_record) == (ends[2], ends[6], 107)
    assert (rest.offset, rest.first_record, rest.hurry) == (ends[6], 108, 1)
    bad, rest = around_bad_record(rest, "crash", "it died", (0, 0))
    assert (bad.offset, bad.offset + bad.length, bad.first_record) == (ends[6], ends[10], 111)
    (last,) = around_bad_record(rest, "crash", "it died", (0, 0))
    assert (last.offset, last.offset + last.length, last.more_follows) == (ends[10], size, False)


KILLER = """
import os
from reader.parse import warc
parse_text = warc.parse_text
def fatal(text, kind, *, as_plain):
    if "Story 2 says" in text and not as_plain:
        os._exit(9)
    return parse_text(text, kind, as_plain=as_plain)
warc.parse_text = fatal
from reader.library.workers.worker import main
main()
"""


@pytest.mark.parametrize("rows", [True, False])
def test_a_page_that_ends_its_worker_costs_itself_only(tmp_path, rows):
    path = tmp_path / "a.warc.gz"
    path.write_bytes(packed(crawl(4)))
    asked = Request(path=bytes(path), name=b"a.warc.gz", length=path.stat().st_size, export=PACKED, rows=rows)
    with WorkerPool(1, ReadOptions(), 5.0, command=("-P", "-c", KILLER)) as pool:
        found = {}
        for _, one in pool.run(iter([asked])):
            if one.row or one.article:
                article = unpack(one.row.blob if one.row else one.article)
                found[one.row.record if one.row else one.last[0]] = article
    assert sorted(found) == [3, 7, 11, 15]
    assert [article.title for article in found.values()].count("Story 3") == 1
    assert [found[number].problems for number in (3, 11, 15)] == [(), (), ()]
    assert found[7].problems[0].kind == "crash"
    assert any("Story 2 says" in block.text for block in found[7].blocks)
    assert not any("<p>" in block.text for block in found[7].blocks)


def test_each_slow_piece_of_a_file_hurries_the_next(tmp_path, monkeypatch):
    asked = []

    class Pool:
        def __init__(self, *_):
            pass

        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def run(self, requests):
            for request in requests:
                asked.append(request.hurry)
                yield request, replace(IN_TIME, late=len(asked) in (1, 2, 4))

    monkeypatch.setattr(lines, "PIECE", 10)
    monkeypatch.setattr(one_file, "WorkerPool", Pool)
    (tmp_path / "a.jsonl").write_text('{"a": "123"}\n' * 5)
    assert list(one_file.iterate_file(tmp_path / "a.jsonl", name="a.jsonl")) == []
    assert asked == [0, 1, 2, 1, 2]
