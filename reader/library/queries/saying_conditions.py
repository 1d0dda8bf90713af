"""What a query asks of a quotation itself, as SQL on `sayings s` (and its article, `articles a`)."""

from __future__ import annotations

from reader.library.queries.conditions import TRUE, VOICES, Condition, joined, voice, whole
from reader.library.queries.query_nodes import And, Node, Not, Or, Words, leaves

_MATCHES = "s.saying in (select rowid from voices where voices match ?)"


def asked_of_quotations(node: Node, now: int) -> Condition:
    """Give what a quotation of a listed article has to meet; TRUE where the query says nothing about quotations.

    A condition on the article counts as met or not as it is for that article: `said:ruiz OR title:storm` takes all
    quotations of an article with that title, and those by Ruiz of the others.
    """
    parts = node.parts if isinstance(node, And) else (node,)
    return joined(" and ", [_condition(part, now) for part in parts if _speaks(part)])


def _speaks(node: Node) -> bool:
    return any(isinstance(leaf, Words) and leaf.field in VOICES for leaf in leaves(node))


def _condition(node: Node, now: int) -> Condition:
    if not _speaks(node):
        return whole(node, now)
    if isinstance(node, And | Or):
        word = " and " if isinstance(node, And) else " or "
        return joined(word, [_condition(part, now) for part in node.parts])
    if isinstance(node, Not):
        inner = _condition(node.part, now)
        return Condition(f"not ({inner.sql})", inner.parameters)
    return Condition(_MATCHES, (voice(node),)) if isinstance(node, Words) else TRUE
