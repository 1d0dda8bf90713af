"""The site that a title names beside the headline: `Headline | Site`, `Site: Headline`."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import NamedTuple

from reader.clean.headlines.stated import is_made_like_a_site
from reader.late import late
from reader.model import Fields
from reader.rules.load import Words
from reader.rules.outlets import Outlets, domain_of, plain

LONGEST_SITE = 60
"""Code points of the longest site name that is split off a title."""
LONGEST_UNSPACED = 15
"""Code points of the longest such name in a script without blanks."""
MOST_CUTS = 8
"""Separators of a line that are looked at."""

SIGNS = tuple("-|:–—·•»«›/_｜丨")
"""What a separator has."""
_UNSPACED = r"[぀-ヿ㐀-鿿]"
"""Kana and Han: scripts without blanks and capitals, whose titles end with `_site` and `-site`."""
_SEPARATOR = late(
    r"\s+(?:[|\-–—·•»«›:]|::|--|//)\s+|\s*\|\s*|\s+»|:\s+|\s+\|\|\s+"
    rf"|(?<={_UNSPACED})\s*[｜丨]\s*|(?<=[぀-ヿ㐀-鿿”！？。」』)）…])(?:_|-{{1,2}}|—{{1,2}})(?=\w)"
)
_UNSPACED_END = late(rf"{_UNSPACED}$")
_SURE = frozenset("|»·•›_｜丨")
_WORD = re.compile(rf"{_UNSPACED}|\w+?(?={_UNSPACED})|\w+")
_END = late(r"[.!?。…][\"'”’»)\]]*$")
_DATE_TAIL = late(r"\d{1,2}\D{1,14}(?:19|20)\d\d$")


class Cut(NamedTuple):
    """A separator in a line."""

    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    mark: str
    """The separator, without blanks."""


def has_separator(line: str) -> bool:
    """Whether a line has a sign that separators have: most have none."""
    return any(map(line.__contains__, SIGNS))


def without_site(line: str, keys: Sequence[str], fields: Fields, outlets: Outlets, words: Words) -> str | None:
    """The headline in `Headline | Site` or `Site: Headline`; None where the line holds no site.

    In order of trust: a later line that says the headline alone (`keys` are what all lines say, spelt plain); a site
    that is known or stated; the separator.
    """
    if not has_separator(line):
        return None
    cuts = [Cut(match.start(), match.end(), match[0].strip()) for match in _SEPARATOR.finditer(line)][:MOST_CUTS]
    if "«" in line:
        cuts = [cut for cut in cuts if not _is_quotation_mark(line, *cut)]
    if not cuts:
        return None
    stated = plain(fields.source.value) if fields.source is not None else ""
    return (
        _said_alone(line, cuts, {key for key in keys if key}, outlets, words)
        or _before_site(line, cuts, stated, outlets, words)
        or _behind_site(line, cuts[0], stated, outlets)
    )


def _said_alone(line: str, cuts: Sequence[Cut], said: Set[str], outlets: Outlets, words: Words) -> str | None:
    """The longest part of a line that another line says alone, where it is most of this one or begins it."""
    bounds = [0, *(end for _, end, mark in cuts if mark != ":")]
    ends = [*(start for start, _, mark in cuts if mark != ":"), len(line)]
    alone = [line[a:b] for a in bounds for b in ends if 0 < b - a < len(line) and plain(line[a:b]) in said]
    alone = [piece for piece in alone if not is_made_like_a_site(piece, words, outlets)]
    best = max(alone, key=_word_count, default="")
    count = _word_count(best)
    if count < 2 or outlets.named(best) is not None:
        return None
    return best if count * 2 >= _word_count(line) or (line.startswith(best) and len(ends) == 2) else None


def _before_site(line: str, cuts: Sequence[Cut], stated: str, outlets: Outlets, words: Words) -> str | None:
    """A line without the site, and its sections, at its end: all behind the same sign."""
    head, last = line, ""
    for start, end, mark in reversed(cuts):
        if head != line and mark not in {last, "_"}:
            break
        spaced = end - start > len(mark)
        if not _names_site(head[end:], mark, stated, outlets, words, spaced=spaced) or _word_count(head[:start]) < 2:
            break
        head, last = head[:start], mark
    is_site = domain_of(head) is not None or outlets.named(head) is not None  # `harrowecho.example | The headline`
    return head if head != line and not is_site else None


def _behind_site(line: str, cut: Cut, stated: str, outlets: Outlets) -> str | None:
    """A line without the site at its beginning; before a colon only one that is stated is a site."""
    site, rest = line[: cut.start], line[cut.end :]
    if (cut.mark == ":" and plain(site) != stated) or _word_count(rest) < 3:
        return None
    return rest if plain(site) == stated or outlets.named(site) or domain_of(site) else None


def _word_count(text: str) -> int:
    return len(_WORD.findall(text))


def _is_quotation_mark(line: str, start: int, end: int, mark: str) -> bool:
    """Whether a guillemet has its partner in the line and so separates nothing, as in French `« Quai » d'Avril`."""
    before = line[:start]
    return (mark == "»" and before.count("«") > before.count("»")) or (mark == "«" and "»" in line[end:])


def _names_site(tail: str, mark: str, stated: str, outlets: Outlets, words: Words, *, spaced: bool) -> bool:
    """Whether what follows a separator, `spaced` by blanks or not, names a site or its section."""
    if not tail or len(tail) > LONGEST_SITE:
        return False
    if (stated and plain(tail) == stated) or outlets.named(tail) is not None or domain_of(tail) is not None:
        return True
    if mark == ":":
        return False
    if _DATE_TAIL.search(tail) is not None and len(tail.split()) <= 5:
        return True
    tokens = tail.split()
    if mark and mark[0] in _SURE:
        return len(tokens) <= 6
    if _UNSPACED_END.search(tail) is not None:
        if mark[0] in _SURE or spaced:
            return len(tail) <= LONGEST_UNSPACED
        return tail.endswith(words["outlet_word"])
    named = [token for token in tokens if token[0].isupper() or token[0].isdigit()]
    ends = {tokens[0].casefold(), tokens[-1].casefold()}
    if ends & set(words["outlet_word"]) and len(named) * 2 > len(tokens):
        return True
    return len(tokens) <= 3 and len(named) == len(tokens) and mark in {"-", "–", "—"} and _END.search(tail) is None
