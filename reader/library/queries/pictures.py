"""Photo captions over many articles, in the order of a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from reader.library.queries import across
from reader.library.queries.listing import listing
from reader.library.queries.query_nodes import And, Node, Not, Or, Words, leaves
from reader.library.queries.quotations import opened
from reader.library.queries.shelf import Shelf
from reader.model import Article, Caption, Picture, Query, Role, paragraph_numbers
from reader.text.fold import terms

FIELDS = frozenset({"caption", "credit"})
"""Fields of a caption; together they mean the same one."""


def captions(shelves: Sequence[Shelf], query: Query) -> Iterator[Picture]:
    """Give the captions of a list, article by article. Raises QueryError at once.

    Where the query asks for words of captions or credits, only the captions that meet it.
    """
    node = listing(query).node
    return _captions(shelves, across.keys(shelves, query, 0, None), node)


def _captions(shelves: Sequence[Shelf], keys: Sequence[int], node: Node) -> Iterator[Picture]:
    for headline, article in opened(shelves, keys, "a.captions > 0"):
        paragraphs = paragraph_numbers(article)
        for caption in article.captions:
            block = article.blocks[caption.block]
            if block.role is not Role.BOILERPLATE and _meets(node, article, caption):  # the reader may have cut it
                yield Picture(
                    headline=headline,
                    text=block.text,
                    credit=caption.credit,
                    block=caption.block,
                    paragraph=paragraphs.get(caption.block),
                    line=block.line,
                    url=article.url,
                )


def _meets(node: Node, article: Article, caption: Caption) -> bool:
    """Tell whether a caption of an article that is listed is one that the query means.

    What the query asks of the article is met, or else the article was not listed; only in an alternative
    (`credit:x OR title:y`) may that be wrong, and then the caption is shown.
    """
    if not any(isinstance(leaf, Words) and leaf.field in FIELDS for leaf in leaves(node)):
        return True
    meets = partial(_meets, article=article, caption=caption)
    if isinstance(node, And):
        return all(map(meets, node.parts))
    if isinstance(node, Or):
        return any(map(meets, node.parts))
    if isinstance(node, Not):
        return not meets(node.part)
    assert isinstance(node, Words)
    credit = caption.credit.text if caption.credit else ""
    return _holds(node, terms(credit if node.field == "credit" else article.blocks[caption.block].text))


def _holds(words: Words, found: list[str]) -> bool:
    """Tell whether the words follow each other among the terms."""
    length, last = len(words.terms), words.terms[-1]
    for at in range(len(found) - length + 1):
        end = found[at + length - 1]
        if tuple(found[at : at + length - 1]) == words.terms[:-1] and (
            end == last or (words.prefix and end.startswith(last))
        ):
            return True
    return False
