"""The query language: text to a frozen value, or an error that says why and where.

    ceasefire "main part of" mission*      words (all), phrase, prefix
    ceasefire OR truce -sanctions (a b)    either (binds closer than standing side by side), not, brackets
    ceasefire AND truce NOT sanctions      as elsewhere: AND is standing side by side, NOT is -
    source:reuters date:2016-03 is:unread  fields; `broadsheet --help` and the README list them

Nothing here knows SQL; conditions.py turns the value into conditions with bound parameters.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache

from reader.errors import QueryError
from reader.frozen import frozen
from reader.library.queries.query_fields import FIELDS, TEXT_FIELDS, read_value
from reader.library.queries.query_nodes import And, Everything, InAll, Node, Not, Or, Words, leaves
from reader.text.fold import terms

DEEPEST = 40
"""Brackets and dashes inside each other; far beyond what anybody types, far below what recursion bears."""
MOST_LEAVES = 200
"""Words and conditions of a query; SQLite's limit on the depth of an expression is 1,000."""
OPERATORS = frozenset({"OR", "AND", "NOT"})
"""Words that are no words to search for; in small letters or quotation marks they are."""
_IN_WORDS = frozenset({"field", "not", "or", "and"})
"""Tokens that directly behind `field:` are nothing but text."""
QUOTES = '"“”„«»＂'
"""Characters that open and close a phrase."""


@frozen
class Token:
    """A piece of the query: word, phrase, bracket, `OR`, `AND`, or the `-`, `NOT` or `field:` before something."""

    kind: str
    """word, phrase, open, close, or, and, not, field."""
    text: str
    """The word, the phrase without its quotation marks, the name of the field in lower case."""
    position: int
    """Where it begins in the query, in code points."""
    end: int
    """One past where it ends."""
    prefix: bool = False
    """Whether a `*` follows."""
    closed: bool = True
    """False for a phrase whose closing mark is not there."""


@lru_cache(maxsize=256)
def parse(text: str, *, incomplete: bool = False) -> Node:
    """Parse a query. Empty text gives Everything.

    `incomplete`: the text is still being typed; its last word stands for all words that begin so, and an open phrase or
    bracket, a last `OR`, `-` or `field:` and a value that is not finished are passed over. Raises QueryError otherwise.
    """
    node = _Parser(list(tokens(text)), text, incomplete).query()
    if sum(1 for _ in leaves(node)) > MOST_LEAVES:
        raise QueryError(f"more than {MOST_LEAVES} words", 0)
    if any(isinstance(leaf, InAll) for leaf in leaves(node)):
        node = in_all(node)
    return node


def written_out(text: str) -> str:
    """The query that finds, wherever it is asked, what a text finds while it is typed: a `*` behind a beginning."""
    with suppress(QueryError):
        if parse(text) != parse(text, incomplete=True) == parse(f"{text}*"):
            return f"{text}*"
    return text


def tokens(text: str) -> Iterator[Token]:
    """Cut a query into tokens. Total: what is wrong is found by the parser."""
    at = 0
    while at < len(text):
        char = text[at]
        if char.isspace():
            at += 1
        elif char in "()":
            yield Token("open" if char == "(" else "close", char, at, at + 1)
            at += 1
        elif char in QUOTES:
            token = _phrase(text, at)
            yield token
            at = token.end
        elif char == "-" and text[at + 1 : at + 2].strip():
            yield Token("not", char, at, at + 1)
            at += 1
        else:
            token = _word(text, at)
            yield token
            at = token.end


def _phrase(text: str, start: int) -> Token:
    end = next((at for at in range(start + 1, len(text)) if text[at] in QUOTES), len(text))
    closed = end < len(text)
    prefix = closed and text[end + 1 : end + 2] == "*"
    return Token("phrase", text[start + 1 : end], start, end + closed + prefix, prefix, closed)


def _word(text: str, start: int) -> Token:
    end = start
    while end < len(text) and not text[end].isspace() and text[end] not in "()" and text[end] not in QUOTES:
        end += 1
        if text[end - 1] == ":" and _is_field_name(text[start : end - 1]) and text[end : end + 2] != "//":
            return Token("field", text[start : end - 1].lower(), start, end)
    word = text[start:end]
    if word in OPERATORS:
        return Token(word.lower(), word, start, end)
    prefix = len(word) > 1 and word.endswith("*")
    return Token("word", word[:-1] if prefix else word, start, end, prefix)


def _is_field_name(word: str) -> bool:
    return word.isascii() and word.isalpha()


class _Parser:
    """Recursive descent.

    all := either ([AND] either)*; either := part (OR part)*; part := [- | NOT] (group | [field:] (group | value))
    """

    def __init__(self, found: list[Token], text: str, incomplete: bool) -> None:
        self.tokens = found
        self.text = text
        self.incomplete = incomplete
        self.at = 0
        self.depth = 0
        self.negated = 0
        self.has_or = False

    def query(self) -> Node:
        node = self.all(None)
        token = self.peek()
        if token is not None:
            raise QueryError("a bracket is closed that was not opened", token.position)
        return Everything() if node is None else node

    def peek(self) -> Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def all(self, field: Token | None) -> Node | None:
        parts: list[Node] = []
        began = self.at
        joined = either = False
        while (token := self.peek()) is not None and token.kind != "close":
            if token.kind == "and":
                self.at += 1
                follows = self.peek()
                if self.at == began + 1 or follows is None or follows.kind in {"or", "and", "close"}:
                    self.fault("AND stands between two things to search for", token.position, follows)
                    continue
                joined = True
            part = self.either(field)
            either |= self.has_or
            if joined and either:  # elsewhere AND binds closer than OR, here OR than standing side by side
                raise QueryError("AND beside OR: put in brackets what belongs together", token.position)
            if part is not None:
                parts.append(part)
        return None if not parts else parts[0] if len(parts) == 1 else And(tuple(parts))

    def either(self, field: Token | None) -> Node | None:
        """`a OR b OR c`: OR binds closer than standing side by side, as on the web."""
        parts = [self.part(field)]
        has_or = False
        while (token := self.peek()) is not None and token.kind == "or":
            self.at += 1
            follows = self.peek()
            has_or = True
            if follows is None or follows.kind in {"or", "and", "close"}:
                self.fault("OR stands between two things to search for", token.position, follows)
                break
            parts.append(self.part(field))
        self.has_or = has_or
        given = tuple(part for part in parts if part is not None)
        return None if not given else given[0] if len(given) == 1 else Or(given)

    def part(self, field: Token | None) -> Node | None:
        token = self.tokens[self.at]
        self.at += 1
        if token.kind in {"or", "and"}:
            raise QueryError(f"{token.text} stands between two things to search for", token.position)
        if token.kind == "not":
            follows = self.peek()
            if follows is None or follows.kind in {"or", "and", "close"}:
                self.fault(f"{token.text} stands before what is to be left out", token.position, follows)
                return None
            self.deeper(token)
            self.negated += 1
            inner = self.part(field)
            self.negated -= 1
            self.depth -= 1
            return None if inner is None else Not(inner)
        if token.kind == "open":
            return self.group(field, token)
        if token.kind == "field":
            return self.field(token)
        return self.value(field, token)

    def group(self, field: Token | None, opened: Token) -> Node | None:
        self.deeper(opened)
        inner = self.all(field)
        self.depth -= 1
        closing = self.peek()
        if closing is None:
            if not self.incomplete:
                raise QueryError("this bracket is not closed", opened.position)
        else:
            self.at += 1
            if inner is None and self.tokens[self.at - 2] is opened:
                raise QueryError("nothing stands between the brackets", opened.position)
        return inner

    def deeper(self, token: Token) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            what = "brackets inside brackets" if token.kind == "open" else "things to leave out inside each other"
            raise QueryError(f"too many {what}", token.position)

    def field(self, name: Token) -> Node | None:
        follows = self.peek()
        alone = follows is None or follows.position != name.end
        if name.text not in FIELDS:
            if self.incomplete and alone and follows is None:
                return None
            nearest = difflib.get_close_matches(name.text, FIELDS, n=1, cutoff=0.6)
            hint = f"did you mean {nearest[0]}:" if nearest else f"there are {', '.join(FIELDS)}"
            raise QueryError(f"no field is called {name.text}: ({hint})", name.position)
        if alone or follows is None or follows.kind not in {"word", "phrase", "open", *_IN_WORDS}:
            self.fault(f"{name.text}: wants a value directly after it", name.position, follows)
            return None
        if follows.kind == "open":
            if name.text not in TEXT_FIELDS:
                raise QueryError(f"{name.text}: takes one value, no brackets", follows.position)
            self.at += 1
            return self.group(name, follows)
        self.at += 1
        if follows.kind in _IN_WORDS:  # `source:-x`, `title:a:b`: the rest of the word is meant as it stands
            follows = self.whole_word(follows)
        return self.value(name, follows)

    def whole_word(self, first: Token) -> Token:
        end = first.end
        while (token := self.peek()) is not None and token.position == end and token.kind in {"word", *_IN_WORDS}:
            end = token.end
            self.at += 1
        word = self.text[first.position : end]
        prefix = len(word) > 1 and word.endswith("*")
        return Token("word", word[:-1] if prefix else word, first.position, end, prefix)

    def value(self, field: Token | None, token: Token) -> Node | None:
        if not token.closed and not self.incomplete:
            raise QueryError("this quotation mark is not closed", token.position)
        typing = self.incomplete and token.end == len(self.text) and (token.kind == "word" or not token.closed)
        name = field.text if field is not None else None
        if name is not None and name not in TEXT_FIELDS:
            raw = token.text + ("*" if token.prefix else "")
            return read_value(name, raw, token.position, typing=typing)
        if name == "source" and token.kind == "word" and not token.prefix and token.text.lower() == "none":
            return read_value(name, "none", token.position, typing=typing)
        if token.kind == "word" and "*" in token.text and token.text.strip("*") and not typing:
            raise QueryError("* stands only at the end of a word", token.position + token.text.index("*"))
        found = tuple(terms(token.text))
        if not found:
            return self.nothing(token)
        # The beginning of a word to be left out would leave out nearly everything, so it is taken as it stands.
        return Words(name, found, token.prefix or (typing and not self.negated), token.position)

    def nothing(self, token: Token) -> Node | None:
        """A value of punctuation alone: passed over beside others, an error when it is all there is."""
        others = any(other.kind in {"word", "phrase"} and other is not token for other in self.tokens)
        if others or self.incomplete:
            return None
        raise QueryError("there is no letter or digit to search for", token.position)

    def fault(self, reason: str, position: int, follows: Token | None) -> None:
        """Raise, unless it is only the end of a text that is still being typed."""
        if not (self.incomplete and follows is None):
            raise QueryError(reason, position)


def in_all(node: Node) -> Node:
    """Let plain words search the cut text too, as `in:all` does."""
    if isinstance(node, And | Or):
        return type(node)(tuple(in_all(part) for part in node.parts))
    if isinstance(node, Not):
        return Not(in_all(node.part))
    if isinstance(node, Words) and node.field is None:
        return replace(node, field="all")
    return Everything() if isinstance(node, InAll) else node
