from __future__ import annotations

import gzip
import io
import random
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.binary import looks_binary


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 ...", "a PDF document; pdftotext makes text of it"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG picture"),
        (b"PK\x03\x04\x14\0", "a ZIP archive"),
        (gzip.compress(b"x", mtime=0), "a gzip archive"),
        (b"\x7fELF\x02\x01\x01", "a program"),
        (b"\0\0\0\x18ftypmp42", "a video"),
        (b"ID3\x03\0\0\0", "an MP3 recording"),
        (b"SQLite format 3\0", "an SQLite database"),
        (struct.pack("<500I", *range(500)), "binary data"),
        (random.Random(1).randbytes(2000), "binary data"),
        (b"\0" * 100, None),
    ],
)
def test_reasons_in_words(data: bytes, reason: str | None) -> None:
    assert looks_binary(data) == reason


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"x",
        b"Ordinary text.\n" * 10,
        "Déjà vu, été".encode("cp1252"),
        "Новости".encode("koi8-r"),
        "新聞報導".encode("big5"),
        "The mayor said so.".encode("utf-16"),
        "The mayor said so.".encode("utf-16-le"),
        "今天的新闻报道。\n".encode("utf-16-be"),
        "Мэр сказал".encode("utf-32-le"),
        b"text " * 50 + b"\0" * 200 + b" more text" * 20,
        b"ID3 is a kind of tag.",
        b"RIFF raff and BZh, said the mayor",
        b"a\x1b[31mred\x1b[0m line\x07\n" * 20,
        b"\xff\xfe",
    ],
)
def test_text_in_any_encoding_is_text(data: bytes) -> None:
    assert looks_binary(data) is None


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("word/document.xml", "a Word document; pandoc makes text of it"),
        ("xl/workbook.xml", "an Excel workbook"),
        ("article.txt", "a ZIP archive"),
    ],
)
def test_documents_are_archives(name: str, reason: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", random.Random(1).randbytes(200_000))
        archive.writestr(name, "text")
    assert looks_binary(packed.getvalue()) == reason


def test_books_and_open_documents_say_first_what_they_are() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
    assert looks_binary(packed.getvalue()) == "an EPUB book; pandoc makes text of it"


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    reason = looks_binary(data)
    assert reason is None or reason.isprintable()
