import os
import stat
import subprocess
import sys

import pytest

from reader.errors import UnreadableFile
from reader.library.disk import lines
from reader.library.workers.one_file import is_long, iterate_file, read_file, read_records
from reader.library.workers.process import environment
from reader.parse.packed import unpack
from tests.web_archives import crawl, packed


def test_a_file_is_read_through_a_worker(folder):
    root = folder(**{"a.txt": "The Title\n\nA paragraph of text that says something.\n"})
    (article,) = read_file(root / "a.txt", name="given/a.txt")
    assert article.path == "given/a.txt"
    assert "A paragraph of text that says something." in [block.text for block in article.blocks]


def test_bytes_are_read_as_a_file_is():
    (article,) = read_file(b"The Title\n\nA paragraph of text.\n", name="-")
    assert article.path == "-"
    assert article.blocks


def test_records_come_in_their_order(folder):
    root = folder(**{"a.jsonl": '{"title": "One", "text": "Text one."}\n{"title": "Two", "text": "Text two."}\n'})
    assert [(article.record, article.title) for article in read_file(root / "a.jsonl", name="a.jsonl")] == [
        (1, "One"), (2, "Two"),
    ]  # fmt: skip


@pytest.mark.usefixtures("copied")
def test_a_long_file_of_records_is_read_in_pieces(folder, monkeypatch):
    monkeypatch.setattr(lines, "PIECE", 100)
    line = '{{"title": "Number {0}", "text": "Text {0}."}}\n'
    root = folder(**{"a.jsonl": "".join(line.format(n) for n in range(1, 30))})
    wanted = [(n, f"Number {n}") for n in range(1, 30)]
    found = read_file(root / "a.jsonl", name="a.jsonl")
    assert [(article.record, article.title) for article in found] == wanted
    coming = iterate_file(root / "a.jsonl", name="a.jsonl")
    assert next(coming).record == 1
    assert [article.record for article in coming] == list(range(2, 30))


@pytest.mark.usefixtures("copied")
def test_of_a_web_archive_the_one_record_that_is_asked_for_is_found_without_reading_the_others(folder, monkeypatch):
    monkeypatch.setattr(lines, "PIECE", 3000)
    root = folder(**{"a.warc.gz": packed(crawl(30))})
    found = list(iterate_file(root / "a.warc.gz", name="a.warc.gz"))
    assert [(article.record, article.title) for article in found] == [(4 * n - 1, f"Story {n}") for n in range(1, 31)]
    data = (root / "a.warc.gz").read_bytes()
    assert all(
        f"Story {(one.record + 1) // 4}".encode() in unpack(data[one.span.start : one.span.end])[0] for one in found
    )
    near = [article.record for article in iterate_file(root / "a.warc.gz", name="a.warc.gz", only=59)]
    assert 59 in near
    assert len(near) < 15


@pytest.mark.usefixtures("copied")
def test_a_long_export_is_read_in_pieces(folder, monkeypatch):
    monkeypatch.setattr(lines, "PIECE", 1200)
    monkeypatch.setattr("reader.rules.exports.AHEAD", 16)
    story = (
        "Report number {0}\n\nThe Quay\n\nLength: 40 words\n\nBody\n\n"
        + "The lamp stays lit. " * 8
        + "\n\nEnd of Document\n\n"
    )
    root = folder(**{"a.txt": "".join(story.format(n) for n in range(1, 30))})
    found = list(iterate_file(root / "a.txt", name="a.txt"))
    assert [(article.record, article.title) for article in found] == [(n, f"Report number {n}") for n in range(1, 30)]
    data = (root / "a.txt").read_bytes()
    assert all(f"Report number {one.record}\n".encode() in data[one.span.start : one.span.end] for one in found)


LINES = [
    *(f'{{"title": "Lamp {n}", "text": "The lamp of quay {n} stays lit until the ferry is in."}}' for n in range(9)),
    "",
    "{broken",
    '{"articles": [{"title": "Ferry", "text": "It is late."}, {"title": "Quay", "text": "It is closed."}]}',
    *["{}", "7", " "] * 9,
    '{"title": "Pier", "text": "It stands."}',
]
ROWS = ["title,date,text", *(f"Lamp {n} stays lit,2021-05-0{n},The lamp of quay {n} stays lit." for n in range(1, 9))]
ROWS += ["", "two,columns", *["x,y", ",,"] * 9, 'Pier,2021-05-09,"It stands\nstill."']
TEXT = "The lamp of the quay stays lit until the last ferry is in, and is put out then. " * 3
DOCS = [f"<DOC>\n<HEADLINE>\nLamp {n}\n</HEADLINE>\n<TEXT>\n{TEXT}\n</TEXT>\n</DOC>" for n in range(9)]
DOCS += [*["<DOC>\n</DOC>"] * 9, "<DOC>\n<HEADLINE>\nPier\n</HEADLINE>\n<TEXT>\nIt stands.\n</TEXT>\n</DOC>"]


@pytest.mark.usefixtures("copied")
@pytest.mark.parametrize("piece", [150, 700, 1 << 20])
@pytest.mark.parametrize(("name", "lines_of_it"), [("a.jsonl", LINES), ("a.csv", ROWS), ("a.sgml", DOCS)])
def test_the_one_record_that_is_asked_for_is_that_of_the_whole_file_and_no_other_is_cleaned(
    folder, monkeypatch, name, lines_of_it, piece
):
    monkeypatch.setattr(lines, "PIECE", piece)
    monkeypatch.setattr("reader.rules.exports.AHEAD", 16)
    path = folder(**{name: "\n".join(lines_of_it) + "\n"}) / name
    every = {article.record: article for article in read_file(path, name=name)}
    assert list(every) == list(range(1, len(every) + 1))
    for number in [1, 2, 9, 10, 11, 12, *range(len(every) - 2, len(every) + 2)]:
        found = [article for article in iterate_file(path, name=name, only=number) if article.record]
        assert found == [article for record, article in every.items() if record == number]


@pytest.mark.usefixtures("copied")
@pytest.mark.parametrize(
    ("name", "lines_of_it", "piece"),
    [("a.jsonl", LINES, 150), ("a.jsonl", LINES, 700), ("a.csv", ROWS, 150), ("a.sgml", DOCS, 700)],
)
def test_records_that_are_asked_for_are_those_of_the_whole_file(folder, monkeypatch, name, lines_of_it, piece):
    monkeypatch.setattr(lines, "PIECE", piece)
    monkeypatch.setattr("reader.rules.exports.AHEAD", 16)
    path = folder(**{name: "\n".join(lines_of_it) + "\n"}) / name
    every = {article.record: article for article in read_file(path, name=name)}
    assert is_long(path)
    for asked in ([1], [9, 2, 1, 2], [3, 4, 10, len(every)], [len(every) + 1, 5], [len(every) + 7], list(every)):
        found = list(read_records(path, asked, name=name))
        assert found == [every[record] for record in sorted(set(asked)) if record in every]


@pytest.mark.usefixtures("copied")
def test_pages_of_a_web_archive_that_are_asked_for_are_found_and_no_others(folder, monkeypatch):
    monkeypatch.setattr(lines, "PIECE", 3000)
    root = folder(**{"a.warc.gz": packed(crawl(30))})
    found = list(read_records(root / "a.warc.gz", [59, 3, 7, 8, 63, 500], name="a.warc.gz"))
    assert [article.record for article in found] == [3, 7, 59, 63]


def test_a_short_file_and_one_that_is_gone_are_not_long(folder):
    root = folder(**{"a.jsonl": "\n".join(LINES)})
    assert not is_long(root / "a.jsonl")
    assert not is_long(root / "gone.jsonl")
    with pytest.raises(UnreadableFile):
        list(read_records(root / "gone.jsonl", [1], name="gone.jsonl"))


def test_what_cannot_be_opened_raises_with_the_reason(tmp_path):
    with pytest.raises(UnreadableFile, match="no such file"):
        read_file(tmp_path / "nothing", name="nothing")
    with pytest.raises(UnreadableFile, match="is a folder"):
        read_file(tmp_path, name="folder")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableFile, match="not a regular file"):
        read_file(tmp_path / "pipe", name="pipe")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_name_that_is_no_text_is_kept(tmp_path):
    path = tmp_path / "caf\udce9.txt"
    path.write_bytes(b"Some text in a file.\n")
    (article,) = read_file(path, name="caf\udce9.txt")
    assert article.path == "caf\udce9.txt"


def test_asking_for_a_file_loads_no_stage_into_the_asker():
    stages = "('reader.clean', 'reader.parse', 'reader.text.repair')"
    code = f"import sys, reader.library.workers.one_file; print([n for n in sys.modules if n.startswith({stages})])"
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
