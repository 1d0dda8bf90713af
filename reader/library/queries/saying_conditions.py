"""What a query asks of a quotation itself, as SQL on `sayings s` (and its article, `articles a`)."""

from __future__ import annotations

from reader.library.queries.conditions import Condition, asked_together, joined, of_quotation
from reader.library.queries.query_nodes import Node, speaks


def asked_of_quotations(node: Node, now: int) -> Condition:
    """Give what a quotation of a listed article has to meet; TRUE where the query says nothing about quotations.

    A condition on the article counts as met or not as it is for that article: `said:ruiz OR title:storm` takes all
    quotations of an article with that title, and those by Ruiz of the others.
    """
    return joined(" and ", [of_quotation(part, now) for part in asked_together(node) if speaks(part)])
