from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parse.sniff import sniff
from tests.ending import it_ends

PAGE = b"<!DOCTYPE html><html><head><meta charset='x'><title>t</title></head><body><p>Body</p></body></html>"
TEXT = b"Harbour reopens\n\nThe harbour is open again, the mayor said.\n"
RECORD = b'{"title": "a", "text": "b"}'


@pytest.mark.parametrize(
    ("path", "data", "format"),
    [
        ("a.txt", TEXT, "text"),
        ("a.text", TEXT, "text"),
        ("a", TEXT, "text"),
        ("a.xyz", TEXT, "text"),
        ("a.txt", PAGE, "html"),
        ("a", PAGE, "html"),
        ("a.html", PAGE, "html"),
        ("A.HTM", PAGE, "html"),
        ("a.xhtml", b"<?xml version='1.0'?><html xmlns='x'><body/></html>", "html"),
        ("a.html.gz", PAGE, "html"),
        ("a.html", TEXT, "text"),
        ("a.html", b"just <b>one</b> tag", "html"),
        ("a.md", b"# Title\n\nBody", "markdown"),
        ("a.markdown", TEXT, "markdown"),
        ("a.md", PAGE, "html"),
        ("notes", b"---\ntitle: x\n---\n# Head\n", "markdown"),
        ("notes", b"# Title\n\n## Second\n\ntext", "markdown"),
        ("a.json", RECORD, "json"),
        ("a.jsonl", RECORD + b"\n" + RECORD, "jsonl"),
        ("a.ndjson", RECORD, "jsonl"),
        ("a.jsonl", b"# comment\n" + RECORD, "jsonl"),
        ("a.json", TEXT, "text"),
        ("a.json", b"[" + RECORD + b"]", "json"),
        ("dump", RECORD + b"\n" + RECORD + b"\n", "jsonl"),
        ("dump", b"[\n" + RECORD + b"\n]", "json"),
        ("a.txt", b"[Music plays] He sang.", "text"),
        ("a.txt", b"{Music plays} He sang.", "text"),
        ("a.txt", RECORD + b"\n" + RECORD, "jsonl"),
        ("a.txt", RECORD.replace(b", ", b",\n"), "json"),
        ("a.txt", b"", "text"),
        ("a.html", b"", "html"),
        ("a.txt", PAGE.decode().encode("utf-16"), "html"),
        ("a.jsonl", RECORD.decode().encode("utf-16-le"), "jsonl"),
        ("a.txt", b"\xef\xbb\xbf" + PAGE, "html"),
        ("a.txt", b"He wrote <b> in the margin, 3 < 4.", "text"),
        ("a.pdf", b"%PDF-1.7\n\xe2\xe3", "binary"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0", "binary"),
    ],
)
def test_format_by_name_and_content(path: str, data: bytes, format: str) -> None:
    assert sniff(data, path).format == format


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        (b"<html><head><meta charset=koi8-r></head><p>x</p>", "koi8-r"),
        (b'<html><meta http-equiv="Content-Type" content="text/html; charset=euc-jp"><p>x', "euc-jp"),
        (b'<?xml version="1.0" encoding="ISO-8859-1"?><html><p>x</p></html>', "ISO-8859-1"),
        (b"<html><meta charset='zip'><p>x", "zip"),
        (b"<html><p>x</p></html>", None),
        (b"<html><!--" + b" " * 5000 + b"--><meta charset=koi8-r>", None),
    ],
)
def test_declared_encodings(data: bytes, declared: str | None) -> None:
    assert sniff(data, "a.html").declared == declared


def test_binary_files_are_named() -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("a", "b")
    assert sniff(archive.getvalue(), "a.txt").reason == "a ZIP archive"


@given(
    st.binary(max_size=300),
    st.sampled_from(["a", "a.txt", "a.html", "a.md", "a.json", "a.jsonl", "a.gz", "", ".", "a/b."]),
)
def test_any_bytes_have_a_format(data: bytes, path: str) -> None:
    assert sniff(data, path).format in {"text", "html", "markdown", "json", "jsonl", "warc", "enex", "binary"}


@pytest.mark.parametrize("unit", [b"<", b"<!--", b"<meta ", b"<?xml ", b"[", b" ", b"#"])
def test_a_flood_ends(unit: bytes) -> None:
    with it_ends():
        sniff(unit * (4_000_000 // len(unit)), "a")


def test_many_comments_before_anything_else_take_no_time():
    comments = b"<!--x--> " * 450
    assert sniff(comments + b"late", "a.txt").format == "text"
    assert sniff(comments[:900] + b"<!doctype html><p>late", "a.txt").format == "html"


@pytest.mark.parametrize("path", ["a.txt", "a", "a.mbox", "a.text"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_exports_are_told_in_texts(path: str, encoding: str) -> None:
    story = "Story\n\nLength: 9 words\n\n" + "The lamp stays lit. " * 8 + "\n\nEnd of Document\n\n"
    assert sniff((story * 2).encode(encoding), path).export == "nexis"
    assert sniff(story.encode(encoding), path).export == ""


@pytest.mark.parametrize("path", ["a.md", "a.html", "a.json"])
def test_other_formats_are_no_exports(path: str) -> None:
    story = "Story\n\nLength: 9 words\n\n" + "The lamp stays lit. " * 8 + "\n\nEnd of Document\n\n"
    assert sniff((story * 2).encode(), path).export == ""


def test_a_table_is_one_of_articles_or_a_text() -> None:
    assert sniff(b"title,date,text\nLamp,2021-05-03,It stays lit.\n", "a.csv").format == "csv"
    assert sniff(b"name,age,town\nAda,7,Tarn\n", "a.csv").format == "text"
    assert (
        sniff(b"Title, date and text, as they say, are all.\nIt rained, on Monday, again.\n", "a.txt").format == "text"
    )
    assert sniff(b"<html><body><p>x</p></body></html>", "a.csv").format == "html"


@pytest.mark.parametrize("path", ["a.txt", "-", "a.tab.txt", "a.csv.bak"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_is_told_by_its_first_row_where_the_name_is_silent(path: str, delimiter: str) -> None:
    rows = ["title", "date", "text"], ["Lamp lit", "2021-05-03", "It rained."]
    table = "".join(delimiter.join(row) + "\n" for row in rows).encode()
    assert sniff(table, path).format == sniff(table.decode().encode("utf-16"), path).format == "csv"
    assert sniff(b"sep=%b\n%b" % (delimiter.encode(), table), path).format == "csv"
    assert sniff(table.replace(b"text", b"town"), path).format == "text"
    assert sniff(table + delimiter.encode() + b'"It rained', path).format == "text"


def test_web_archives_and_exports_of_notes_are_told_by_what_they_begin_with() -> None:
    record = b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 3\r\n\r\n\x00\x01\x02\r\n\r\n"
    assert [sniff(record, path).format for path in ("a.warc", "a", "a.txt")] == ["warc"] * 3
    assert sniff(b"WARC/1.1 is a format of archives.\n", "a.txt").format == "text"
    notes = (
        b'<?xml version="1.0" encoding="UTF-8"?>\n<en-export application="x"><note><title>A</title></note></en-export>'
    )
    assert sniff(notes, "a.enex").format == "enex"
    assert sniff(notes, "a.html").format == "html"
