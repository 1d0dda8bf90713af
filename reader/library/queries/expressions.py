"""A parsed query as full-text expressions, made of folded terms only."""

from __future__ import annotations

from collections.abc import Iterable

from reader.library.index.document import BEGINNING, SHOWN
from reader.library.queries.query_nodes import VOICES, And, Everything, InAll, Node, Not, Or, Words
from reader.library.queries.speaker_titles import without_titles

_COLUMN: dict[str | None, str] = {
    None: f"{{{' '.join(SHOWN)}}} : ",
    "all": "",
    **{name: f"{name} : " for name in ("title", "caption", "credit", "source", "author")},
}
_BESIDE = {None: "{body caption author} : ", "all": "{body caption credit author cut} : "}
"""For words of any field: where they may stand but in titles and sources, which may be corrected."""
ANY_END = '" *'
"""Behind the beginning of a word; no text has it, as there are letters and digits only."""


def is_beginning(words: Words) -> bool:
    """Tell whether words are the first letters of one, which have a table of their own."""
    return words.field is None and words.prefix and len(words.terms) == 1 and len(words.terms[0]) <= BEGINNING


def text_match(node: Node) -> str | None:
    """Full-text expression of a query that asks for nothing but whole words of the articles; None for others."""
    if isinstance(node, Words):
        return None if node.field in VOICES or is_beginning(node) else words_match(node)
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
    expressions = [text_match(part) for part in parts]
    if not expressions or any(expression is None for expression in expressions):
        return None
    return word.join(f"({expression})" for expression in expressions)


def as_corrected(words: Words) -> tuple[str, str | None, str]:
    """Give expressions for the index, for its columns that are never corrected, and for the corrected values."""
    phrase = phrase_match(words.terms, words.prefix)
    beside = _BESIDE[words.field] + phrase if words.field in _BESIDE else None
    return words_match(words), beside, phrase if words.field in _BESIDE else words_match(words)


def words_match(words: Words) -> str:
    """Words in their order, in the field they are meant for."""
    return _COLUMN[words.field] + phrase_match(words.terms, words.prefix)


def voice(words: Words) -> str:
    """Words inside a quotation in their order; parts of a speaker's name and role in any order, titles left out."""
    if words.field == "quote":
        return "text : " + phrase_match(words.terms, words.prefix)
    name = without_titles(words.terms)
    last = len(name) if name[-1] == words.terms[-1] else 0
    parts = [phrase_match((term,), words.prefix and n == last) for n, term in enumerate(name, 1)]
    return "who : (" + " AND ".join(parts) + ")"


def phrase_match(terms: tuple[str, ...], prefix: bool) -> str:
    """Folded terms hold letters, digits and marks only, so nothing in them can end the string they stand in."""
    text = " ".join(term.replace('"', "") for term in terms)
    return f'"{text}' + (ANY_END if prefix else '"')


def voice_match(node: Node) -> str | None:
    """Full-text expression of what asks for nothing but words that quotations have; None for others."""
    if isinstance(node, Words):
        return voice(node) if node.field in VOICES else None
    if not isinstance(node, And | Or):
        return None
    parts = [voice_match(part) for part in node.parts]
    word = " AND " if isinstance(node, And) else " OR "
    return None if None in parts else word.join(f"({part})" for part in parts)
