"""A parsed query as SQL: conditions with bound parameters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.frozen import frozen
from reader.library.queries.expressions import (
    ANY_END,
    as_corrected,
    is_beginning,
    phrase_match,
    text_match,
    voice,
    voice_match,
    words_match,
)
from reader.library.queries.query_nodes import (
    VOICES,
    Added,
    And,
    Dated,
    Everything,
    Fixed,
    Has,
    InAll,
    InPath,
    Is,
    Language,
    Node,
    Not,
    Or,
    PutBack,
    Without,
    Words,
    speaks,
)

Parameter = str | int | bytes

_IN_SEARCH = "a.key in (select rowid from search where search match ?)"
_IN_BEGINNINGS = "a.key in (select rowid from beginnings where beginnings match ?)"
_IN_FIXED = (
    "a.key in (select rowid from search where search match ? except select key from temp.fixed"
    " union select rowid from temp.fixed_words where fixed_words match ?{})"
)
# The plus sign keeps SQLite from asking the full text for each corrected article alone: 40 microseconds each.
_OR_BESIDE = " union select rowid from search where search match ? and +rowid in (select key from temp.fixed)"
_IN_VOICES = "a.key in (select key from sayings where saying in (select rowid from voices where voices match ?))"
_OF_VOICES = "s.saying in (select rowid from voices where voices match ?)"
_IN_ONE = "exists (select 1 from sayings s where s.key = a.key and {})"
_STATE = {
    "read": "exists (select 1 from state.marks m where m.id = a.id and m.read)",
    "unread": "not exists (select 1 from state.marks m where m.id = a.id and m.read)",
    "starred": "exists (select 1 from state.marks m where m.id = a.id and m.starred)",
}
_HAS = {"quote": "a.quotes > 0", "caption": "a.captions > 0"}
LONGEST_PHRASE = 64
"""Words of a line by which it is found; no two lines of a source begin with the same so many."""
_FOLDED_PATH = "coalesce(a.path_folded, lower(a.path))"
_WITHOUT = {"date": "a.date is null", "source": "a.source is null"}


@frozen
class Condition:
    """A condition on `articles a`."""

    sql: str
    """Never null: true or false."""
    parameters: tuple[Parameter, ...] = ()
    """For its question marks."""


@frozen
class Compiled:
    """A whole query."""

    match: str | None
    """Full-text expression that every article meets; None where there is none."""
    rest: Condition
    """What else it is to meet."""
    table: str = "search"
    """Which full-text table it is for: `beginnings` cannot be ranked."""

    @property
    def merges(self) -> bool:
        """Whether it has the beginning of a word: the places of all words that begin so are merged when it is asked."""
        return self.match is not None and self.table == "search" and ANY_END in self.match


TRUE = Condition("1")


def compiled(node: Node, now: int) -> Compiled:
    """Compile a query; `now` in seconds since the epoch, for `added:`."""
    parts = tuple(_asked_together(node))
    beginnings = [part for part in parts if isinstance(part, Words) and is_beginning(part)]
    matches = [(part, expression) for part in parts if (expression := text_match(part)) is not None]
    texts = {id(part) for part, _ in matches}
    rest = [part for part in parts if id(part) not in texts]
    match = " AND ".join(f"({expression})" for _, expression in matches) or None
    if match is None and beginnings:
        rest = [part for part in parts if part not in beginnings]
        return Compiled(
            " AND ".join(phrase_match(part.terms, False) for part in beginnings), _all(rest, now), "beginnings"
        )
    return Compiled(match, _all(rest, now))


def _asked_together(node: Node) -> Iterator[Node]:
    """Give the parts that are all to be met; brackets around some of them change nothing."""
    if isinstance(node, And):
        for part in node.parts:
            yield from _asked_together(part)
    else:
        yield node


def whole(node: Node, now: int) -> Condition:
    """Compile a query into one condition."""
    if isinstance(node, And):
        return _all(_asked_together(node), now)
    if isinstance(node, Or):
        expression = text_match(node)
        if expression is not None:
            return Condition(_IN_SEARCH, (expression,))
        return _joined(" or ", [whole(part, now) for part in node.parts])
    if isinstance(node, Not):
        inner = whole(node.part, now)
        return Condition(f"not ({inner.sql})", inner.parameters)
    return _leaf(node, now)


def _all(parts: Iterable[Node], now: int) -> Condition:
    """All of them; what is asked of quotations is meant of one and the same quotation."""
    texts: list[str] = []
    voices: list[Node] = []
    others: list[Condition] = []
    for part in parts:
        if speaks(part):
            voices.append(part)
        elif (expression := text_match(part)) is not None:
            texts.append(f"({expression})")
        elif not isinstance(part, Everything | InAll):
            others.append(whole(part, now))
    if texts:
        others.insert(0, Condition(_IN_SEARCH, (" AND ".join(texts),)))
    if voices:
        others.insert(0, _of_one_quotation(voices, now))
    return _joined(" and ", others)


def _of_one_quotation(parts: list[Node], now: int) -> Condition:
    """That an article has a quotation which meets them all; where none asks for one, each is meant of the article."""
    wanted = [expression for part in parts if (expression := voice_match(part)) is not None]
    if not wanted:
        return _joined(" and ", [whole(part, now) for part in parts])
    others = [part for part in parts if voice_match(part) is None]
    unwanted = [voice_match(part.part) if isinstance(part, Not) else None for part in others]
    if None not in unwanted:
        expression = " AND ".join(f"({one})" for one in wanted)
        without = " OR ".join(f"({one})" for one in unwanted)
        return Condition(_IN_VOICES, (f"({expression}) NOT ({without})" if without else expression,))
    met = _joined(" and ", [_of_quotation(part, now) for part in parts])
    return Condition(_IN_ONE.format(met.sql), met.parameters)


def asked_of_quotations(node: Node, now: int) -> Condition:
    """Give what a quotation of a listed article has to meet, as SQL on `sayings s` and its article, `articles a`.

    TRUE where the query says nothing about quotations.
    A condition on the article counts as met or not as it is for that article: `said:ruiz OR title:storm` takes all
    quotations of an article with that title, and those by Ruiz of the others.
    """
    return _joined(" and ", [_of_quotation(part, now) for part in _asked_together(node) if speaks(part)])


def _of_quotation(node: Node, now: int) -> Condition:
    """Give what a quotation has to meet, as SQL on `sayings s` and its article, `articles a`."""
    if not speaks(node):
        return whole(node, now)
    if isinstance(node, And | Or):
        word = " and " if isinstance(node, And) else " or "
        return _joined(word, [_of_quotation(part, now) for part in node.parts])
    if isinstance(node, Not):
        inner = _of_quotation(node.part, now)
        return Condition(f"not ({inner.sql})", inner.parameters)
    return Condition(_OF_VOICES, (voice(node),)) if isinstance(node, Words) else TRUE


def _joined(word: str, conditions: list[Condition]) -> Condition:
    """Join conditions by ` and ` or ` or `; TRUE where there are none."""
    if not conditions:
        return TRUE
    sql = word.join(f"({condition.sql})" for condition in conditions)
    return Condition(sql, tuple(value for condition in conditions for value in condition.parameters))


def _leaf(node: Node, now: int) -> Condition:
    if isinstance(node, Words):
        if node.field in VOICES:
            return Condition(_IN_VOICES, (voice(node),))
        if is_beginning(node):
            return Condition(_IN_BEGINNINGS, (phrase_match(node.terms, False),))
        return Condition(_IN_SEARCH, (words_match(node),))
    if isinstance(node, Fixed):
        whole, beside, corrected = as_corrected(node.words)
        if beside is None:
            return Condition(_IN_FIXED.format(""), (whole, corrected))
        return Condition(_IN_FIXED.format(_OR_BESIDE), (whole, corrected, beside))
    if isinstance(node, PutBack):
        return _put_back(node)
    if isinstance(node, Dated):
        bounds = [("a.date >= ?", node.start), ("a.date < ?", node.end)]
        given = [(sql, value) for sql, value in bounds if value is not None]
        sql = " and ".join(["a.date is not null", *(sql for sql, _ in given)])
        return Condition(sql, tuple(value for _, value in given))
    if isinstance(node, Without):
        return Condition(_WITHOUT[node.what])
    if isinstance(node, Added):
        return Condition("a.added >= ?", (now - node.seconds,))
    if isinstance(node, Is):
        return Condition(_STATE[node.state])
    if isinstance(node, Has):
        return Condition(_HAS[node.what])
    if isinstance(node, Language):
        return Condition("a.language is not null and a.language = ?", (node.code,))
    if isinstance(node, InPath):
        return _path(node.pattern)
    return TRUE


def _put_back(line: PutBack) -> Condition:
    """The one article, or those of the source that have the line, unless it was cut again in one alone."""
    if line.article is not None:
        return Condition("a.id = ?", (line.article,))
    cut_again = (
        "exists (select 1 from state.corrections c where c.id = a.id and c.what = 'line' and c.place = ?"
        " and c.value = 'boilerplate')"
    )
    phrase = phrase_match(tuple(line.words.split()[:LONGEST_PHRASE]), False)
    sql = f"a.source_order = ? and {_IN_SEARCH} and not {cut_again}"
    return Condition(sql, (line.source or "", f"cut : {phrase}", line.place))


def _path(pattern: str) -> Condition:
    """A pattern begins at a folder or file name; it also takes in what lies below."""
    if "*" not in pattern and "?" not in pattern:
        return Condition(f"instr({_FOLDED_PATH}, ?) > 0", (pattern,))
    escaped = pattern.replace("[", "[[]")
    return Condition(f"'/' || {_FOLDED_PATH} glob ?", ("*/" + escaped.lstrip("/"),))
