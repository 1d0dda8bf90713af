"""Hyphens at the ends of lines: whether a printer cut a word there, or the word has one wherever it stands.

A typeset text cuts words at one line in ten; where a program wrapped the lines, only words break that have a hyphen
anyway (`self-employed`), at hardly one line in fifty. So how often lines end with one says which of the two a text is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from reader.clean.layout.edges import is_wide, touch
from reader.frozen import frozen, replace
from reader.late import late
from reader.model import Block

ENDINGS = ("-", "\u2010", "¬")
"""The hyphen of typewriters, that of printers, and what text recognition writes for one that cuts a word."""
SOFT = "\u2010¬"
"""Those that hardly stand in words but where a line ends; soft hyphens are printers' there (`text.scrub`)."""
LONGEST = 80
"""Code points of the longest word that is looked at."""
LEAST_CUT, CUT_SHARE = 2, 0.04
"""Words cut at the ends of lines, and their share of the lines that another follows, from which a text is typeset."""

_BEFORE = late(r"[^\W_](?:[^\W_]|['’.-](?=[^\W_]))*(?=[-\u2010¬]$)")
_BEHIND = late(r"[^\W_]+(?:['’-][^\W_]+)*")
_WORD = late(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@frozen
class Hyphens:
    """What a text's own words say of the words that its lines cut."""

    typeset: bool
    """Whether its lines cut words."""
    known: frozenset[str]
    """Its words in small letters, but for those that stand where lines end or begin."""
    common: frozenset[str]
    """The language's common words."""
    prefixes: frozenset[str]
    """What a hyphen stands behind wherever the word does: `self-employed`."""
    suspended: frozenset[str]
    """What stands behind a hyphen that another word's end shares: `two- and three-bedroom`."""

    def add(self, pieces: list[str], below: str) -> None:
        """Add the next line to the pieces of a text, the last of which is the line above: joined they are the text."""
        above = pieces[-1]
        word = _BEFORE.search(above[-LONGEST:]) if is_cut(above, below) else None
        rest = _BEHIND.match(below[:LONGEST]) if word is not None else None
        if word is None or rest is None:
            pieces.append(below if is_wide(below[:1]) and is_wide(above[-1:]) else " " + below)
        elif rest[0].lower() in self.suspended:
            pieces.append(" " + below)
        else:
            if not self._keeps(word[0].lower(), rest[0], cut=self.typeset or above[-1] in SOFT):
                pieces[-1] = above[:-1]
            pieces.append(below)

    def _keeps(self, before: str, behind: str, *, cut: bool) -> bool:
        """Whether a word has its hyphen wherever it stands; `cut`: whether others are cut here."""
        if not behind[0].islower() or not before[-1].isalpha() or "-" in before:
            return True
        behind = behind.partition("-")[0].partition("'")[0].partition("’")[0]
        if before + behind in self.known:
            return False
        if f"{before}-{behind}" in self.known or before in self.prefixes or not cut:
            return True
        return self._is_word(before) and self._is_word(behind)

    def _is_word(self, part: str) -> bool:
        return part in self.known or part in self.common


def hyphens_in(blocks: Sequence[Block], words: Mapping[str, Iterable[str]]) -> Hyphens | None:
    """Look at the ends of a text's lines; None where none ends within a word.

    `words` are the language's (section `language`).
    """
    if not any(block.text.endswith(ENDINGS) and block.text[-2:-1].isalnum() for block in blocks):
        return None
    pairs = [(above, below) for above, below in pairwise(blocks) if touch(above, below)]
    cut = sum(is_cut(above.text, below.text) for above, below in pairs)
    if not cut:
        return None
    known: set[str] = set()
    for block in blocks:
        known.update(_inner(block.text))
    return Hyphens(
        cut >= LEAST_CUT and cut >= CUT_SHARE * len(pairs),
        frozenset(known),
        frozenset(words.get("stopwords", ())),
        frozenset(words.get("prefixes", ())),
        frozenset(words.get("suspended", ())),
    )


def is_cut(above: str, below: str) -> bool:
    """Whether a line ends within a word that the next one goes on with."""
    return above.endswith(ENDINGS) and above[-2:-1].isalnum() and below[:1].isalnum()


def _inner(text: str) -> Iterator[str]:
    """A line's words in small letters, without its first and last, which may be parts of others."""
    end = len(text) - text.endswith(ENDINGS)
    for match in _WORD.finditer(text):
        if match.start() and match.end() < end:
            yield match[0].lower()


def add_line(pieces: list[str], below: str, hyphens: Hyphens | None) -> None:
    """Add the next line to the pieces of a text; `hyphens` are None where no line of it ends within a word."""
    if hyphens is not None:
        hyphens.add(pieces, below)
    elif is_cut(pieces[-1], below):  # at the end of a page
        pieces.append(below)
    else:
        pieces.append("" if is_wide(below[:1]) and is_wide(pieces[-1][-1:]) else " ")
        pieces.append(below)


def close(joined: list[Block], pieces: Sequence[str]) -> None:
    """Give the last block the text of its pieces."""
    if len(pieces) > 1:
        joined[-1] = replace(joined[-1], text="".join(pieces))
