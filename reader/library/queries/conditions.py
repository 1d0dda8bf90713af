"""A parsed query as SQL: conditions with bound parameters, and full-text expressions made of folded terms only."""

from __future__ import annotations

from collections.abc import Iterable

from reader.frozen import frozen
from reader.library.index.document import BEGINNING, SHOWN
from reader.library.queries.query_nodes import (
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
)
from reader.library.queries.speaker_titles import without_titles

Parameter = str | int | bytes

_COLUMN: dict[str | None, str] = {
    None: f"{{{' '.join(SHOWN)}}} : ",
    "all": "",
    **{name: f"{name} : " for name in ("title", "caption", "credit", "source", "author")},
}
VOICES = frozenset({"quote", "said"})
"""Fields of a quotation."""
_IN_SEARCH = "a.key in (select rowid from search where search match ?)"
_IN_BEGINNINGS = "a.key in (select rowid from beginnings where beginnings match ?)"
_IN_FIXED = (
    "a.key in (select rowid from search where search match ? except select key from temp.fixed"
    " union select rowid from temp.fixed_words where fixed_words match ?{})"
)
# The plus sign keeps SQLite from asking the full text for each corrected article alone: 40 microseconds each.
_OR_BESIDE = " union select rowid from search where search match ? and +rowid in (select key from temp.fixed)"
_BESIDE = {None: "{body caption author} : ", "all": "{body caption credit author cut} : "}
"""For words of any field: where they may stand but in titles and sources, which may be corrected."""
_IN_VOICES = "a.key in (select key from sayings where saying in (select rowid from voices where voices match ?))"
_STATE = {
    "read": "exists (select 1 from state.marks m where m.id = a.id and m.read)",
    "unread": "not exists (select 1 from state.marks m where m.id = a.id and m.read)",
    "starred": "exists (select 1 from state.marks m where m.id = a.id and m.starred)",
}
_HAS = {"quote": "a.quotes > 0", "caption": "a.captions > 0"}
_ANY_END = '" *'
"""Behind the beginning of a word; no text has it, as there are letters and digits only."""
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
        return self.match is not None and self.table == "search" and _ANY_END in self.match


TRUE = Condition("1")


def compiled(node: Node, now: int) -> Compiled:
    """Compile a query; `now` in seconds since the epoch, for `added:`."""
    parts = node.parts if isinstance(node, And) else (node,)
    beginnings = [part for part in parts if isinstance(part, Words) and is_beginning(part)]
    matches = [(part, expression) for part in parts if (expression := _match(part)) is not None]
    texts = {id(part) for part, _ in matches}
    rest = [part for part in parts if id(part) not in texts]
    match = " AND ".join(f"({expression})" for _, expression in matches) or None
    if match is None and beginnings:
        rest = [part for part in parts if part not in beginnings]
        return Compiled(" AND ".join(_phrase(part.terms, False) for part in beginnings), _all(rest, now), "beginnings")
    return Compiled(match, _all(rest, now))


def is_beginning(words: Words) -> bool:
    """Tell whether words are the first letters of one, which have a table of their own."""
    return words.field is None and words.prefix and len(words.terms) == 1 and len(words.terms[0]) <= BEGINNING


def whole(node: Node, now: int) -> Condition:
    """Compile a query into one condition."""
    if isinstance(node, And):
        return _all(node.parts, now)
    if isinstance(node, Or):
        expression = _match(node)
        if expression is not None:
            return Condition(_IN_SEARCH, (expression,))
        return joined(" or ", [whole(part, now) for part in node.parts])
    if isinstance(node, Not):
        inner = whole(node.part, now)
        return Condition(f"not ({inner.sql})", inner.parameters)
    return _leaf(node, now)


def _all(parts: Iterable[Node], now: int) -> Condition:
    """All of them; words inside quotations are meant of one and the same quotation."""
    texts: list[str] = []
    voices: list[str] = []
    others: list[Condition] = []
    for part in parts:
        if isinstance(part, Words) and part.field in VOICES:
            voices.append(voice(part))
        elif (expression := _match(part)) is not None:
            texts.append(f"({expression})")
        elif not isinstance(part, Everything | InAll):
            others.append(whole(part, now))
    if texts:
        others.insert(0, Condition(_IN_SEARCH, (" AND ".join(texts),)))
    if voices:
        others.insert(0, Condition(_IN_VOICES, (" AND ".join(voices),)))
    return joined(" and ", others)


def joined(word: str, conditions: list[Condition]) -> Condition:
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
            return Condition(_IN_BEGINNINGS, (_phrase(node.terms, False),))
        return Condition(_IN_SEARCH, (_words(node),))
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
    phrase = _phrase(tuple(line.words.split()[:LONGEST_PHRASE]), False)
    sql = f"a.source_order = ? and {_IN_SEARCH} and not {cut_again}"
    return Condition(sql, (line.source or "", f"cut : {phrase}", line.place))


def _path(pattern: str) -> Condition:
    """A pattern begins at a folder or file name; it also takes in what lies below."""
    if "*" not in pattern and "?" not in pattern:
        return Condition(f"instr({_FOLDED_PATH}, ?) > 0", (pattern,))
    escaped = pattern.replace("[", "[[]")
    return Condition(f"'/' || {_FOLDED_PATH} glob ?", ("*/" + escaped.lstrip("/"),))


def _match(node: Node) -> str | None:
    """Full-text expression of a query that asks for nothing but whole words of the articles; None for others."""
    if isinstance(node, Words):
        return None if node.field in VOICES or is_beginning(node) else _words(node)
    if isinstance(node, Or):
        return _combined(" OR ", node.parts)
    if isinstance(node, And):
        wanted = [part for part in node.parts if not isinstance(part, Not | Everything | InAll)]
        left_out = [part.part for part in node.parts if isinstance(part, Not)]
        expression = _combined(" AND ", wanted)
        if expression is None or not left_out:
            return expression
        without = _combined(" OR ", left_out)
        return None if without is None else f"({expression}) NOT ({without})"
    return None


def _combined(word: str, parts: Iterable[Node]) -> str | None:
    expressions = [_match(part) for part in parts]
    if not expressions or any(expression is None for expression in expressions):
        return None
    return word.join(f"({expression})" for expression in expressions)


def as_corrected(words: Words) -> tuple[str, str | None, str]:
    """Give expressions for the index, for its columns that are never corrected, and for the corrected values."""
    phrase = _phrase(words.terms, words.prefix)
    beside = _BESIDE[words.field] + phrase if words.field in _BESIDE else None
    return _words(words), beside, phrase if words.field in _BESIDE else _words(words)


def _words(words: Words) -> str:
    return _COLUMN[words.field] + _phrase(words.terms, words.prefix)


def voice(words: Words) -> str:
    """Words inside a quotation in their order; parts of a speaker's name and role in any order, titles left out."""
    if words.field == "quote":
        return "text : " + _phrase(words.terms, words.prefix)
    name = without_titles(words.terms)
    last = len(name) if name[-1] == words.terms[-1] else 0
    parts = [_phrase((term,), words.prefix and n == last) for n, term in enumerate(name, 1)]
    return "who : (" + " AND ".join(parts) + ")"


def _phrase(terms: tuple[str, ...], prefix: bool) -> str:
    """Folded terms hold letters, digits and marks only, so nothing in them can end the string they stand in."""
    text = " ".join(term.replace('"', "") for term in terms)
    return f'"{text}' + (_ANY_END if prefix else '"')
