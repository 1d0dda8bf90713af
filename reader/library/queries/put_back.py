"""Lines that the rules cut and the reader put back: the search finds them as it finds all other text of an article.

In the index they stay with the text that was cut, so a query for words that one of them has also asks for the articles
that have the line. The words of a line that the reader cut go on being found: that an article has them nowhere else
could only be told by reading it.
"""

from __future__ import annotations

import sqlite3

from reader.library.queries.query_nodes import PutBack

_LINES = (
    "select id, place, words, source from state.corrections"
    " where what = 'line' and value = 'body' and words <> '' order by id, place"
)


def lines_put_back(connection: sqlite3.Connection) -> tuple[PutBack, ...]:
    """Give the lines that were put back; `connection` has the state attached."""
    return tuple(
        PutBack(words, place, id_ if source is None else None, source)
        for id_, place, words, source in connection.execute(_LINES)
    )
