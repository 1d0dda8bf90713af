"""Whether bytes are text at all, and what they are if not."""

from __future__ import annotations

from reader.late import late

SAMPLE = 65_536
"""Bytes looked at for control bytes."""
CONTROL_SHARE = 0.04
"""Share of control bytes from which bytes are no text: damaged text has less, random bytes have 0.1."""

_MAGIC = (
    (b"%PDF-", "a PDF document; pdftotext makes text of it"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"\0\0\1\0", "an icon"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"OTTO\0", "a font"),
    (b"\0\1\0\0\0", "a font"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"PK\x07\x08", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x1f\x9d", "a compressed file"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x04\x22\x4d\x18", "an LZ4 archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document; libreoffice --convert-to txt makes text of it"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"OggS", "an Ogg recording"),
    (b"fLaC", "a FLAC recording"),
    (b"ID3", "an MP3 recording"),
    (b"\x1aE\xdf\xa3", "a Matroska video"),
    (b"FLV\1", "a Flash video"),
    (b"wasm\0", "a program"),
    (b"\0asm", "a program"),
    (b"{\\rtf", "an RTF document; pandoc makes text of it"),
    (b"bplist00", "a property list"),
    (b"\x80\x04\x95", "a Python pickle"),
    (b"PAR1", "a Parquet table"),
    (b"ARROW1", "an Arrow table"),
    (b"Obj\1", "an Avro file"),
    (b"RIFF", "a RIFF recording or picture"),
)
_AT = ((4, b"ftyp", "a video"), (257, b"ustar", "a tar archive"))
_ZIPPED = (
    (b"mimetypeapplication/epub+zip", "an EPUB book; pandoc makes text of it"),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text; pandoc makes text of it"),
    (b"word/document.xml", "a Word document; pandoc makes text of it"),
    (b"xl/workbook.xml", "an Excel workbook"),
    (b"ppt/presentation.xml", "a PowerPoint presentation"),
)
"""Names of files in archives that are documents, which stand there as they are."""
_TEXTUAL = frozenset({b"ID3", b"BZh", b"RIFF", b"PAR1", b"wOFF", b"OggS", b"fLaC"})
"""Marks that are also letters a text may begin with: they count only when control bytes follow."""
_MARKS = tuple(magic for magic, _ in _MAGIC)
_CONTROLS = bytes((*range(0x07), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F))
_UNUSUAL = bytes(range(0x09)) + _CONTROLS
"""Those, and what UTF-16 and UTF-32 have beside them: hardly a text has any."""
WINDOW = 64
"""Bytes of a stretch that either has control bytes or has not."""
WINDOWS_SHARE = 0.6
"""Share of stretches with control bytes from which they are all over: in other files 0.9 and more have them; a text of
a few hundred bytes that holds all 256 values in one place has 0.3."""
_CONTROL = late(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")
_NULS = late(rb"\0{16,}")


def looks_binary(data: bytes) -> str | None:
    """Return in words what bytes are that are no text, and what makes text of them, or None for text.

    UTF-16 and UTF-32 count as text; a run of zeros inside a text is damage, not a reason.
    """
    for magic, reason in _MAGIC if data.startswith(_MARKS) else ():
        if data.startswith(magic) and (magic not in _TEXTUAL or _CONTROL.search(data, 0, 64)):
            return _zipped(data, reason) if magic[:2] == b"PK" else reason
    for place, magic, reason in _AT:
        if data.startswith(magic, place):
            return reason
    sample = data[:SAMPLE]
    if len(sample.translate(None, _UNUSUAL)) == len(sample):
        return None
    from reader.text.decode import wide_encoding

    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or wide_encoding(data):
        return None
    if b"\0" in sample:
        sample = _NULS.sub(b"", sample)
    if len(sample) - len(sample.translate(None, _CONTROLS)) > CONTROL_SHARE * len(sample) + 1 and _all_over(sample):
        return "binary data"
    return None


def _zipped(data: bytes, reason: str) -> str:
    """What a ZIP archive is by the names of its files, which its end lists; else as `reason` says."""
    names = data[:SAMPLE] + data[-SAMPLE:]
    return next((document for name, document in _ZIPPED if name in names), reason)


def _all_over(sample: bytes) -> bool:
    """Whether control bytes stand all over the sample: in one place they are damage in a text."""
    starts = range(0, len(sample), WINDOW)
    hit = sum(_CONTROL.search(sample, start, start + WINDOW) is not None for start in starts)
    return hit > WINDOWS_SHARE * len(starts)
