"""A naive evaluator of the query language: each article is looked at, in its own text.

A query is a tree: ("words", field, terms, prefix), ("and", [...]), ("or", [...]), ("not", tree), ("dated", from, to),
("without", what), ("is", what), ("has", what), ("lang", code), ("path", pattern), ("all",).
"""

import re
import unicodedata

from reader.model import QuoteKind, Role

VOICES = {"quote", "said"}
SHOWN = ("title", "body", "caption", "source", "author")
OTHER_LETTERS = {"ø": "o", "ł": "l", "æ": "ae"}
TITLES = {"mayor", "president", "mr"}


def folded(text):
    parts = unicodedata.normalize("NFKD", text).casefold()
    return "".join(OTHER_LETTERS.get(part, part) for part in parts if not unicodedata.combining(part))


def terms(text):
    return re.findall("[\u4e00-\u9fff]|[^\\W_\u4e00-\u9fff]+", folded(text))


class Known:
    """An article as it should be found; `marks` and corrections may be changed."""

    def __init__(self, article):
        blocks = article.blocks
        self.path, self.language, self.date = article.path, article.language, article.published.date
        self.source, self.title, self.read, self.starred = article.attribution.source, article.title, False, False
        self.texts = {
            "body": [block.text for block in blocks if block.role is Role.BODY],
            "caption": [block.text for block in blocks if block.role is Role.CAPTION],
            "cut": [block.text for block in blocks if block.role is Role.BOILERPLATE],
            "credit": [caption.credit.text for caption in article.captions if caption.credit],
            "author": article.authors,
        }
        self.quotations = [
            (blocks[mark.block].text[mark.start : mark.end], quote.speaker)
            for quote in article.quotes
            if quote.kind is not QuoteKind.TERM
            for mark in quote.marks
        ]

    def words(self, name):
        """The words of a column, its texts one behind the other."""
        own = {"title": [self.title], "source": [self.source or ""]}
        return [term for text in own.get(name) or self.texts[name] for term in terms(text)]


def stands_in(wanted, prefix, words):
    *whole, last = wanted
    for at in range(len(words) - len(whole)):
        end = words[at + len(whole)]
        if words[at : at + len(whole)] == whole and (end == last or (prefix and end.startswith(last))):
            return True
    return False


def is_said_by(wanted, prefix, speaker):
    if speaker is None:
        return False
    who = terms(f"{speaker.name} {speaker.role or ''}")
    name = [term for term in wanted if term not in TITLES] if len(wanted) > 1 else wanted
    begun = name[-1:] if prefix and name[-1:] == wanted[-1:] else []
    return all(term in who or (begun == [term] and any(one.startswith(term) for one in who)) for term in name or wanted)


def speaks(tree):
    if tree[0] == "words":
        return tree[1] in VOICES
    return tree[0] in {"and", "or", "not"} and any(map(speaks, parts_of(tree)))


def parts_of(tree):
    return [tree[1]] if tree[0] == "not" else tree[1]


def flat(tree):
    """All that is to be met: brackets around some of it change nothing."""
    return [one for part in tree[1] for one in flat(part)] if tree[0] == "and" else [tree]


def asks_for_one(tree):
    """Whether it is met by nothing but a quotation."""
    return speaks(tree) and (tree[0] == "words" or (tree[0] != "not" and all(map(asks_for_one, tree[1]))))


def meets(tree, article):
    kind = tree[0]
    if kind == "and":
        parts = flat(tree)
        voices = [part for part in parts if speaks(part)]
        if not all(meets(part, article) for part in parts if part not in voices):
            return False
        if any(map(asks_for_one, voices)):  # all of it is meant of one quotation
            return any(all(means(part, quoted, article) for part in voices) for quoted in article.quotations)
        return all(meets(part, article) for part in voices)
    if kind == "or":
        return any(meets(part, article) for part in tree[1])
    if kind == "not":
        return not meets(tree[1], article)
    if speaks(tree):
        return any(means(tree, quoted, article) for quoted in article.quotations)
    return LEAVES[kind](article, *tree[1:])


def means(tree, quoted, article):
    """Whether a quotation meets what is asked of it; what is asked of its article counts as it is there."""
    if not speaks(tree):
        return meets(tree, article)
    if tree[0] == "not":
        return not means(tree[1], quoted, article)
    if tree[0] in {"and", "or"}:
        return (all if tree[0] == "and" else any)(means(part, quoted, article) for part in tree[1])
    _, field, wanted, prefix = tree
    text, speaker = quoted
    return stands_in(wanted, prefix, terms(text)) if field == "quote" else is_said_by(wanted, prefix, speaker)


def has_words(article, field, wanted, prefix):
    names = {None: SHOWN, "all": (*SHOWN, "credit", "cut")}.get(field, (field,))
    return any(stands_in(wanted, prefix, article.words(name)) for name in names)


def is_at(article, pattern):
    pattern, path = folded(pattern), folded(article.path)
    if "*" not in pattern and "?" not in pattern:
        return pattern in path
    signs = {"*": ".*", "?": "."}
    expression = "".join(signs.get(sign) or re.escape(sign) for sign in pattern)
    return re.search(f"/{expression}\\Z", f"/{path}", re.DOTALL) is not None


LEAVES = {
    "words": has_words,
    "dated": lambda article, start, end: article.date is not None and start <= article.date < end,
    "without": lambda article, what: getattr(article, what) is None,
    "is": lambda article, what: {"read": article.read, "unread": not article.read, "starred": article.starred}[what],
    "has": lambda article, what: bool(article.quotations if what == "quote" else article.texts["caption"]),
    "lang": lambda article, code: article.language == code,
    "path": is_at,
    "all": lambda article: True,
}


def in_all(tree):
    """The tree with what `in:all` says applied, where it is in it."""

    def holds(tree):
        return tree == ("all",) or (tree[0] in {"and", "or", "not"} and any(map(holds, parts_of(tree))))

    def applied(tree):
        if tree[0] == "not":
            return ("not", applied(tree[1]))
        if tree[0] in {"and", "or"}:
            return (tree[0], [applied(part) for part in tree[1]])
        return ("words", "all", *tree[2:]) if tree[:2] == ("words", None) else tree

    return applied(tree) if holds(tree) else tree
