"""Labels: how a paragraph begins that gives somebody's words (`SEN. ADA CRANE (chair): ...`, `Q. ...`)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.annotate.turns.talk import Talk
from reader.late import late

LONGEST = 100
"""Code points of a label with all that belongs to it; names with an office have up to 60."""
MOST_WORDS = 5
"""Most words of a label before its comma: a title, two given names, a particle and a surname."""
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?"
_LABEL = late(
    rf"(?:\s|>>|[–—-]\s|[\[(]?{_CLOCK}[\])]?){{0,6}}"
    r"(?P<name>\w[^:?!;,\"“”„«»\n\[\](){}<>|]{0,50}?)"
    r"(?:,\s?(?P<office>[^:?!;\"“”„«»\n\[\](){}<>|]{1,40}?))?"
    r"(?:\s?[\[(][^\])\n]{1,40}[\])])?"
    r"\s?[:：](?=\s|$)\s*"
)
_STOPPED = late(r"\s*(?P<name>[^\W\d_]{1,10})(?P<office>)\.\s+(?=[^\W_]|[¿¡\"“„«‘'(\[])(?!\w{1,2}\.?\s?[:.])")
"""A word that may ask or answer, with a stop (`Q. Were you there?`)."""
_INNER = late(
    r"(?<=[.?!…)\]\"”»’])\s+(?=(?P<name>[^\W\d_][^:?!;,\"“”„«»\n\[\](){}<>|.]{0,40}(?:\.\s[^\W\d_]\.?)?)\s?[:.]\s)"
)
_ASKED = late(r"\s*(?P<name>[^\W\d_])(?P<office>)\s+(?=[^\W\d_a-zß-ÿ]|[¿¡\"“„«‘])")
"""A letter that asks without a stop or a colon (`Q  Were you there?`)."""
_NUMBER = late(r"\s?\d{1,3}$")
_INITIALS = late(r"(?:[^\W\d_]\.?[\s-]?){1,3}[^\W\d_]\.?")


class Label(NamedTuple):
    """What names the speaker of a turn."""

    written: str
    """The name as written, without its office and what stands in brackets."""
    office: str
    """What stands behind its comma (`HOST`), or nothing."""
    start: int
    """First code point of the name in its paragraph."""
    end: int
    """One past its last."""
    said: int
    """Where the words begin."""

    @property
    def key(self) -> str:
        """What is the same of all labels of one speaker that are written alike."""
        return key_of(self.written)


@lru_cache(maxsize=512)
def key_of(written: str) -> str:
    """Return a label without its stops and its capitals."""
    return " ".join(written.casefold().replace(".", " ").split())


def unnumbered(key: str) -> str:
    """Return what a numbered label is one of (`speaker 2`, `q1`)."""
    return _NUMBER.sub("", key) if key[-1:].isdigit() else key


def label_of(text: str, talk: Talk, at: int = 0) -> Label | None:
    """Return the label that begins at a place, if one does."""
    found = _STOPPED.match(text, at)
    if found is None or found["name"].lower() not in talk.stopped:
        found = _ASKED.match(text, at)
        if found is not None and found["name"].lower() not in talk.askers:
            found = None
    if found is not None:
        return Label(found["name"], "", found.start("name"), found.end("name"), found.end())
    found = _LABEL.match(text, at)
    if found is None or found.end() - at > LONGEST:
        return None
    written = found["name"].rstrip()
    if len(written.split()) > MOST_WORDS or not any(map(str.isalpha, written)):
        return None
    start = found.start("name")
    return Label(written, (found["office"] or "").strip(), start, start + len(written), found.end())


def labels_within(text: str, first: Label, talk: Talk, known: frozenset[str]) -> Sequence[Label]:
    """Return the labels behind the first of a paragraph whose lines were joined: those that other paragraphs have."""
    found: list[Label] = []
    for gap in _INNER.finditer(text, first.said):
        if key_of(gap["name"]) in known:
            label = label_of(text, talk, gap.end())
            if label is not None and label.key in known:
                found.append(label)
    return found


def initials(written: str) -> str:
    """Return the letters of a label that is nothing but initials (`H.R.`, `K.-D. R.`), else nothing."""
    if len(written) > 12 or written.upper() != written or _INITIALS.fullmatch(written) is None:
        return ""
    return "".join(letter for letter in written if letter.isalpha())
