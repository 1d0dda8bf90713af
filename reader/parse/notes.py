"""Evernote's export of notes (ENEX): each note an article. Attachments are not opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from reader.frozen import replace
from reader.late import late
from reader.model import Block, Field, Fields, Parsed, Role
from reader.parse.html.page import parse_html
from reader.parse.records.crowd import most_articles, within_bounds
from reader.parse.records.json_values import Slice
from reader.parse.records.records import alone_or_numbered, as_utf8
from reader.text.decode import decode
from reader.text.references import resolved

RULE = "enex.head"
"""The rule by which what stands around a note's text is cut."""
MOST_SAID = 100
"""Elements around a note's text that are shown: ten say what it is, each attachment has three, each label one."""
_NOTE = late(rb"<note\b[^>]{0,500}>")
_END = b"</note>"
_CONTENT, _CONTENT_END = b"<content>", b"</content>"
_CDATA, _CDATA_END, _PARTED = "<![CDATA[", "]]>", "]]]]><![CDATA[>"
_ATTACHED = ((b"<data", b"</data>"), (b"<recognition>", b"</recognition>"), (b"<alternate-data", b"</alternate-data>"))
"""What holds an attachment's bytes, and what a program made out in them."""
_ELEMENT = late(r"<([a-z-]{1,40})>([^<]{1,2000})</")
_MOMENT = late(r"(\d{4})(\d\d)(\d\d)T")


def parse_notes(
    data: bytes,
    *,
    packed: int | None = None,
    late: Callable[[], bool] = lambda: False,
    only: int | None = None,
) -> Iterator[Parsed]:
    """Yield an article for each note, with its number and where it lies; a lone note is the file's one article.

    The arguments are those of `parse_records`.
    """
    data, shift = as_utf8(data)
    records = within_bounds(
        _Notes(data),
        _article,
        data=None,
        by_line=False,
        offset=shift if shift >= 0 else None,
        most=most_articles(len(data), packed),
        late=late,
        only=only,
    )
    yield from alone_or_numbered(records)


class _Notes:
    """The notes of an export, with what stands before and behind them."""

    def __init__(self, data: bytes) -> None:
        self._slices = _slices(data)

    def __iter__(self) -> Iterator[tuple[bytes, bytes, int]]:
        for raw, begin in self._slices:
            yield raw, raw, begin

    def rest(self) -> Iterator[Slice]:
        return self._slices


def _slices(data: bytes) -> Iterator[Slice]:
    """Each note; one that is not ended reaches to the next one."""
    at = 0
    while (begun := _NOTE.search(data, at)) is not None:
        end = data.find(_END, begun.end())
        at = len(data) if end < 0 else end + len(_END)
        yield data[begun.start() : at], begun.start()


def _article(raw: bytes) -> Parsed:
    begin, end = raw.find(_CONTENT), raw.rfind(_CONTENT_END)
    found = 0 <= begin < end
    text = decode(raw[begin + len(_CONTENT) : end] if found else raw).text
    around = raw[:begin] + raw[end:] if found else b""
    for opened, closed in _ATTACHED:
        around = _without(around, opened, closed)
    elements = islice(_ELEMENT.finditer(decode(around).text), MOST_SAID)
    said = [(element[1], " ".join(resolved(element[2]).split())) for element in elements]
    stated = dict(reversed(said))
    # What somebody kept is the article; a clipping may have brought some furniture along.
    parsed = parse_html(f"<article>{_opened(text)}</article>", base_fields=_fields(stated))
    lines = (f"<{name}> {value}" for name, value in said if name not in ("title", "source-url") and value)
    head = tuple(Block(text=line, role=Role.BOILERPLATE, rule=RULE) for line in lines)
    return replace(parsed, blocks=(*parsed.blocks, *head), format="html", encoding="utf-8")


def _fields(stated: dict[str, str]) -> Fields:
    """What a note states: of a clipping the day of its making is not that of the article, its author the reader."""
    title, url = stated.get("title", ""), stated.get("source-url", "")
    clipped = url.startswith(("http://", "https://"))
    made = _MOMENT.match(stated.get("created", "")) if not clipped else None
    return Fields(
        title=Field(title, "enex.title") if title else None,
        url=Field(url, "enex.source-url") if clipped else None,
        recorded=Field("-".join(made.groups()), "enex.created") if made is not None else None,
    )


def _opened(text: str) -> str:
    """A note's text without the section that marks it as a page of its own."""
    text = text.strip()
    if text.startswith(_CDATA):
        text = text.removeprefix(_CDATA).removesuffix(_CDATA_END).replace(_PARTED, _CDATA_END)
    return text


def _without(data: bytes, opened: bytes, closed: bytes) -> bytes:
    """Bytes without the elements that begin and end so."""
    kept, at = [], 0
    while (begin := data.find(opened, at)) >= 0:
        end = data.find(closed, begin)
        if end < 0:
            break
        kept.append(data[at:begin])
        at = end + len(closed)
    return b"".join([*kept, data[at:]])
