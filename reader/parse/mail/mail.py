"""Mails, and the pages that browsers save as one (MHTML): the text or page inside, decoded, and what the head states.

Attachments are not opened. The head is read with the plainest means of the standard library (`compat32`), of which
too long a header would take seconds all the same: what has one is not opened as a mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from reader.frozen import frozen, replace
from reader.late import late
from reader.model import Block, Field, Fields, Parsed, Problem, Role
from reader.parse.labels.labels import with_labels
from reader.parse.mail.quoted import unquoted
from reader.parse.plain import parse_plain
from reader.rules.load import default_rules
from reader.rules.senders import sending_outlet
from reader.text.beginning import LONGEST_TEXT
from reader.text.decode import decode

LONGEST_VALUE = 2_000
"""Characters of a header that are read."""
MOST_BOUNDARIES = 50
"""Parts inside parts, as many as there may be: each makes every line cost more. Mails have five, saved pages one."""
MOST_PARTS = 10_000
"""Lines that may begin a part; a saved page has one for each of its pictures."""
LONGEST_PARAMETERS = 4_000
"""Bytes of the longest header that says what a part is; twice as many take four times as long."""
FULLER = 2
"""So many times longer the plain text of a mail is taken for it, and not its page: that only says where to read on."""
SHOWN = ("From", "Subject", "Date")
"""Headers that are shown, as cut."""
_TAG = late(r"<[^<>]{0,2000}>")
_ESCAPED = late(rb"^>(>*From )", re.M)
_BOUNDARY = late(rb"\bboundary\s*=", re.I)
_PARAMETERS = late(rb"^content-(?:type|disposition|transfer-encoding)[ \t]*+:(?>[^\n]*(?:\n[ \t][^\n]*)*)", re.M | re.I)
_SAVED_BY = late(r"<?saved by\b", re.I)
_SPACE = b" \t\r\n\x0c\xef\xbb\xbf"


@frozen(kw_only=True)
class Mail:
    """A mail that was opened."""

    format: str
    """What is inside: html or text."""
    encoding: str
    """The encoding of that."""
    parsed: Parsed
    """Its blocks and what the head states."""


def parse_mail(data: bytes) -> Mail | None:
    """Open a mail; None where there is no text in it that can be had. Raises nothing."""
    whole = len(data) <= LONGEST_TEXT
    data = data[:LONGEST_TEXT].lstrip(_SPACE)
    if data.startswith(b"From "):
        data = _ESCAPED.sub(rb"\1", data.partition(b"\n")[2])
    if _is_hostile(data):
        return None
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(data)
        parts = list(_texts(message))
    except (MessageError, ValueError, TypeError, LookupError, RecursionError, AttributeError):
        return None
    page = next((part for part in parts if part.format == "html"), None)
    text = next((part for part in parts if part.format == "text"), None)
    chosen = page or text
    if page is not None and text is not None and len(text.text) > FULLER * len(_TAG.sub("", page.text)):
        chosen = text
    if chosen is None:
        return None
    parsed = _parsed(message, chosen)
    if not whole:
        detail = f"over {LONGEST_TEXT >> 20} MiB: only the beginning of the mail was read"
        parsed = replace(parsed, problems=(*parsed.problems, Problem(stage="parse", kind="too-big", detail=detail)))
    return Mail(format=chosen.format, encoding=chosen.encoding, parsed=parsed)


def _is_hostile(data: bytes) -> bool:
    """Whether opening a mail would take more time than its length: parts inside parts, countless ones, long headers."""
    if len(_BOUNDARY.findall(data)) > MOST_BOUNDARIES or data.count(b"\n--") > MOST_PARTS:
        return True
    return any(match.end() - match.start() > LONGEST_PARAMETERS for match in _PARAMETERS.finditer(data))


@frozen(kw_only=True)
class _Part:
    format: str
    text: str
    encoding: str
    place: str


def _texts(message: Message) -> Iterator[_Part]:
    """The first text and the first page of a mail that are not attached, decoded."""
    wanted = {"text/plain": "text", "text/html": "html"}
    for part in message.walk():
        format = wanted.get(part.get_content_type())
        if format is None or part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and content.strip():
            del wanted[part.get_content_type()]
            decoded = decode(content, declared=part.get_content_charset())
            place = _header(part, "Content-Location")
            yield _Part(format=format, text=decoded.text, encoding=decoded.encoding, place=place)


def _parsed(message: Message, part: _Part) -> Parsed:
    saved = bool(message.get("Snapshot-Content-Location")) or _SAVED_BY.match(_header(message, "From")) is not None
    stated = _saved_page(message) if saved else _fields(message)
    if part.format == "html":
        from reader.parse.html.page import parse_html

        place = part.place if part.place.startswith(("http://", "https://")) else None
        parsed = parse_html(part.text, url=place, base_fields=Fields() if saved else stated)
    else:
        parsed = with_labels(parse_plain(unquoted(part.text)))
    own = parsed.fields
    fields = replace(
        own,
        title=own.title or stated.title,
        published=own.published or stated.published,
        source=own.source or stated.source,
    )
    head = tuple(
        Block(text=f"{name}: {value}", role=Role.BOILERPLATE, rule="mail.header")
        for name in SHOWN
        if not saved and (value := _header(message, name))
    )
    return replace(parsed, blocks=head + parsed.blocks, fields=fields)


def _fields(message: Message) -> Fields:
    """What the head of a mail states."""
    title = _header(message, "Subject")
    day = _day(message)
    source = _outlet(message)
    return Fields(
        title=Field(title, "mail.subject") if title else None,
        published=Field(day, "mail.date") if day else None,
        source=Field(source, "mail.from") if source else None,
    )


def _saved_page(message: Message) -> Fields:
    """What a browser states of a page that it saved: its title. The date is when that was, and says nothing of it."""
    title = _header(message, "Subject")
    return Fields(title=Field(title, "mail.subject") if title else None)


def _day(message: Message) -> str:
    try:
        return parsedate_to_datetime(_header(message, "Date")).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _outlet(message: Message) -> str:
    """The sender, where that is an outlet."""
    return sending_outlet(_header(message, "From"), default_rules())


def _header(message: Message, name: str) -> str:
    """A header as one line; empty where it is missing or cannot be read."""
    value = str(message.get(name, ""))[:LONGEST_VALUE]
    try:
        pieces = decode_header(value)
        text = "".join(
            piece if isinstance(piece, str) else decode(piece, declared=charset).text for piece, charset in pieces
        )
    except (HeaderParseError, ValueError, LookupError):
        text = value
    return " ".join(text.split())
