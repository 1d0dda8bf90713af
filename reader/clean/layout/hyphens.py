"""Hyphens at the ends of lines: whether a printer cut a word there, or the word has one wherever it stands.

A typeset text cuts words at one line in ten; where a program wrapped the lines, only words break that have a hyphen
anyway (`self-employed`), at hardly one line in fifty. So how often lines end with one says which of the two a text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from reader.frozen import frozen
from reader.late import late
from reader.model import Block, Role

ENDINGS = ("-", "\u2010", "\u00ad", "¬")
"""The hyphen, its own code point, the soft one, and the sign that text recognition writes for a soft one."""
SOFT = "\u00ad¬"
"""Those that stand in no word but where a line ends."""
LEAST_CUT, CUT_SHARE = 2, 0.04
"""Words cut at the ends of lines, and their share of the lines that another follows, from which a text is typeset."""

_CUT = late(r"[^\W\d_][-\u2010\u00ad¬]$")
_BEFORE = late(r"[^\W_](?:[^\W_]|['’.-](?=[^\W_]))*(?=[-\u2010\u00ad¬]$)")
_BEHIND = late(r"[^\W_]+(?:['’-][^\W_]+)*")
_WORD = late(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_UNKNOWN = Role.UNKNOWN


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

    def joined(self, above: str, below: str) -> str:
        """Return two pieces of a text as one, the second of which stands on the next line."""
        if not _is_cut(above, below):
            return f"{above} {below}"
        word, rest = _BEFORE.search(above), _BEHIND.match(below)
        if word is None or rest is None:
            return above + below
        if above[-1] in SOFT:
            return above[:-1] + below
        if rest[0].lower() in self.suspended:
            return f"{above} {below}"
        return (above if self._keeps(word[0].lower(), rest[0]) else above[:-1]) + below

    def cuts(self, above: str, below: str) -> bool:
        """Whether a line ends within a word that the next one goes on with."""
        return _is_cut(above, below)

    def _keeps(self, before: str, behind: str) -> bool:
        """Whether a word has its hyphen wherever it stands."""
        if not behind[0].islower() or not before[-1].isalpha() or "-" in before:
            return True
        behind = behind.partition("-")[0].partition("'")[0].partition("’")[0]
        if before + behind in self.known:
            return False
        if f"{before}-{behind}" in self.known or before in self.prefixes or not self.typeset:
            return True
        return self._is_word(before) and self._is_word(behind)

    def _is_word(self, part: str) -> bool:
        return part in self.known or part in self.common


def hyphens_in(blocks: Sequence[Block], words: Mapping[str, Iterable[str]]) -> Hyphens | None:
    """Look at the ends of a text's lines; None where none ends with a hyphen behind a letter.

    `words` are the language's (section `language`).
    """
    if not any(block.text.endswith(ENDINGS) and _CUT.search(block.text) for block in blocks):
        return None
    pairs = list(_following(blocks))
    cut = sum(_is_cut(above.text, below.text) for above, below in pairs)
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


def _following(blocks: Sequence[Block]) -> Iterator[tuple[Block, Block]]:
    """Lines and what stands on the very next one."""
    for above, below in pairwise(blocks):
        if above.line is not None and below.line == above.line + 1 and above.role is below.role is _UNKNOWN:
            yield above, below


def _is_cut(above: str, below: str) -> bool:
    """Whether a line ends within a word that the next one goes on with."""
    return above.endswith(ENDINGS) and _CUT.search(above) is not None and below[:1].isalnum()


def _inner(text: str) -> Iterator[str]:
    """A line's words in small letters, without its first and last, which may be parts of others."""
    found: list[re.Match[str]] = list(_WORD.finditer(text))
    for match in found:
        if match.start() and match.end() < len(text):
            yield match[0].lower()
