"""What a file is: its format by name and content, the encoding it declares."""

from __future__ import annotations

import re

from reader.frozen import frozen, replace
from reader.late import late
from reader.model import PACKED_ENDINGS
from reader.parse.mail.head import is_mail
from reader.parse.markdown.marks import has_marks_in_bytes
from reader.rules.exports import SGML, export_of
from reader.rules.warc import begins_record
from reader.text.decode import decode, looks_binary, wide_encoding

WHOLE_BOUND = 4 * 2**20
"""Bytes up to which a file is read as JSON to see whether it is that: 20 ms."""
HEAD = 4096
"""Bytes in which a declaration or the first sign of a format is looked for (browsers: 1024)."""

_FEED_ROOT = late(rb"<(?:rss[\s>]|feed\s[^>]{0,2000}/Atom\b|rdf:RDF\s[^>]{0,2000}/rss/)", re.I)
"""How the root of a feed begins: RSS, Atom, RSS 1.0."""
_IS_PAGE = late(rb"<(?:!doctype\s+html|html|div|main|nav|rss|feed|nitf|newsml)\b", re.I)
"""What a collection of articles in SGML or XML does not have above the first of them."""
_OF_TEXT = late(rb"<(?:text|body|lp|content|maintext|fulltext|full_text|article_text)\b", re.I)
"""What the first of them has."""
_FEED_ITEM = late(rb"<(?:item|entry)[\s>]")
LONGEST_COLUMNS = 1_000
"""Bytes of the longest first row of a table whose name does not say that it is one."""
NOTES, NOTES_HEAD = b"<en-export", 1000
"""How the root of Evernote's exports begins, which all declare their encoding, and bytes in which it stands."""

_EXTENSIONS = {
    "txt": "text", "text": "text", "html": "html", "htm": "html", "xhtml": "html", "shtml": "html", "md": "markdown",
    "markdown": "markdown", "mdown": "markdown", "mkd": "markdown", "json": "json", "jsonl": "jsonl", "ndjson": "jsonl",
    "csv": "csv", "tsv": "csv", "tab": "csv",
}  # fmt: skip

_DECLARED = (
    late(rb"<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']\s*([A-Za-z0-9_.:\-]{1,40})", re.I),
    late(rb"<meta\b[^>]{0,400}?\bcharset\s*=\s*[\"']?\s*([A-Za-z0-9_.:\-]{1,40})", re.I),
)
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,400}>\s*)?(?>(?:<!--.{0,2000}?-->\s*)*)<(?:!doctype\s+html|html|head|body|title|meta|article|main)\b[^<]{0,2000}[>\s]",
    re.I | re.S,
)
_HTML_TAGS = late(
    rb"</?(?:p|div|span|a|br|h[1-6]|ul|ol|li|table|tr|td|img|script|style|head|body|html|title|meta|link|article|section|b|i|em|"
    rb"strong|blockquote|figure|figcaption|pre|center|font|form|main|nav|header|footer)\b[^<>]{0,1000}>",
    re.I,
)
_MARKUP_DECLARATION = re.compile(rb"\s*<(?:\?xml|!doctype|!--|[a-z][a-z0-9:-]*[\s>/])", re.I)
TAGS_OF_A_PAGE = 3
"""Tags of page markup near the start from which unnamed text counts as HTML."""
_JSON_START = re.compile(rb"\s*\x1e?(?:\{\s*(?:\"|\}|\Z)|\[\s*\{\s*\")")
_JSON_LINE = late(rb"^[ \t\x1e]*[{\[\"]", re.M)
_FRONT = re.compile(rb"(?:---|\+\+\+)[ \t]*\r?\n[A-Za-z_][\w-]{0,40}\s*[:=]")


@frozen(kw_only=True)
class Sniffed:
    """What a file turned out to be."""

    format: str
    """text, html, markdown, json, jsonl, csv, mail, warc, enex, feed or binary."""
    declared: str | None = None
    """The encoding that its markup declares, as written."""
    reason: str = ""
    """How it was told: extension, content; for binary files what they are, in words."""
    export: str = ""
    """The kind of export of many articles that a text is (rules.exports)."""

    def with_declared(self, encoding: str | None) -> Sniffed:
        """Return it with the encoding that was declared elsewhere, which wins over that of its markup."""
        return replace(self, declared=encoding) if encoding else self


def sniff(data: bytes, path: str) -> Sniffed:
    """Tell the format of unpacked bytes from the file's name and, where that is silent or wrong, from the content."""
    if begins_record(data):
        return Sniffed(format="warc", reason="content")
    binary = looks_binary(data)
    if binary:
        return Sniffed(format="binary", reason=binary)
    head = _narrow(data)
    named = _EXTENSIONS.get(_extension(path))
    seen = _by_content(head)
    if named == "csv":
        if seen in ("text", "markdown") and _is_table(data):
            return Sniffed(format="csv", reason="extension")
        named = None
    if named in (None, "text") and seen in ("text", "markdown") and (export := export_of(_plain(data))):
        return Sniffed(format="text", reason="content", export=export)
    if named in (None, "text") and seen in ("text", "markdown") and _names_columns(head) and _is_table(data):
        return Sniffed(format="csv", reason="content")
    if named in (None, "text") and seen in ("text", "markdown") and is_mail(data):
        return Sniffed(format="mail", reason="content")
    declared = declared_in(head) if b"<" in head else None
    if declared is not None and named is None and NOTES in head[:NOTES_HEAD]:
        return Sniffed(format="enex", reason="content")
    if head.lstrip()[:1] == b"<" and named not in ("json", "jsonl", "markdown"):
        if _is_feed(head, data):
            return Sniffed(format="feed", declared=declared, reason="content")
        if _OF_TEXT.search(head) and not _IS_PAGE.search(head) and export_of(_plain(data)) == SGML:
            return Sniffed(format="text", declared=declared, reason="content", export=SGML)
    if named in ("json", "jsonl") and (_JSON_LINE.search(head) or not head.strip()):
        return Sniffed(format=named, reason="extension")
    if named == "html":
        html = bool(_MARKUP_DECLARATION.match(head) or _HTML_TAGS.search(head))
        return Sniffed(
            format="html" if html or not head.strip() else "text",
            declared=declared,
            reason="extension" if html else "content",
        )
    if named == "markdown":
        page = bool(_HTML_START.match(head))
        return Sniffed(
            format="html" if page else "markdown",
            declared=declared if page else None,
            reason="content" if page else "extension",
        )
    if named == "text" and (seen in ("text", "markdown") or (seen in ("json", "jsonl") and not _is_json(data))):
        return Sniffed(format="text", reason="extension")
    return Sniffed(format=seen, declared=declared if seen == "html" else None, reason="content")


def _is_feed(head: bytes, data: bytes) -> bool:
    """Whether a file is a feed that has items, and no page that shows one."""
    root = _FEED_ROOT.search(head)
    return root is not None and not _HTML_START.match(head) and _FEED_ITEM.search(_plain(data)) is not None


def is_named(path: str) -> bool:
    """Tell whether a file's name says what it is."""
    return _extension(path) in _EXTENSIONS


def _extension(path: str) -> str:
    name = path.rsplit("/", 1)[-1].lower()
    name = next((name.removesuffix(ending) for ending in PACKED_ENDINGS if name.endswith(ending)), name)
    return name.rsplit(".", 1)[-1] if "." in name else ""


def _narrow(data: bytes) -> bytes:
    """The head of the file with wide encodings brought down to bytes that patterns can be matched on."""
    head = data[: HEAD * 4]
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")) or wide_encoding(data):
        head = head.replace(b"\0", b"")
        for mark in (b"\xff\xfe", b"\xfe\xff"):
            head = head.removeprefix(mark)
    return head.removeprefix(b"\xef\xbb\xbf")[:HEAD]


def _names_columns(head: bytes) -> bool:
    """Whether the first line may be a table's, of three columns or more; hardly a headline has two commas."""
    first = head.lstrip(b"\r\n").partition(b"\n")[0]
    if first[:4] == b"sep=":
        return True
    return len(first) <= LONGEST_COLUMNS and any(first.count(parting) > 1 for parting in (b",", b";", b"\t", b"|"))


def _is_table(data: bytes) -> bool:
    """Whether a table is one of articles."""
    from reader.parse.tables import delimiter_of

    return delimiter_of(data) is not None


def _plain(data: bytes) -> bytes:
    """The bytes of a text in an encoding in which ASCII is itself."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or (b"\0" in data[:HEAD] and wide_encoding(data)):
        return decode(data).text.encode("utf-8", "replace")
    return data


def declared_in(head: bytes) -> str | None:
    """Give the encoding that markup declares in its first bytes, as written."""
    for pattern in _DECLARED:
        found = pattern.search(head)
        if found:
            return found[1].decode("ascii")
    return None


def _by_content(head: bytes) -> str:
    if _HTML_START.match(head):
        return "html"
    if _JSON_START.match(head):
        return "jsonl" if _lines_of_json(head) else "json"
    if _MARKUP_DECLARATION.match(head) and len(_HTML_TAGS.findall(head)) >= TAGS_OF_A_PAGE:
        return "html"
    if _FRONT.match(head) or has_marks_in_bytes(head):
        return "markdown"
    return "text"


def _is_json(data: bytes) -> bool:
    """Whether a file that is called text is JSON all the same: as a whole, or its first line."""
    from reader.parse.records.json_values import is_whole

    return is_whole(data.partition(b"\n")[0]) or (len(data) < WHOLE_BOUND and is_whole(data))


def _lines_of_json(head: bytes) -> bool:
    first = head.split(b"\n", 1)[0].strip()
    return first.startswith(b"{") and first.endswith(b"}")
