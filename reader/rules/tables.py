"""Tables of articles that are too long to be read at once: where each of their rows begins, in bytes.

A piece of such a table is known by a name, as a piece of an export is: it says what parts the columns, and their names.
"""

from __future__ import annotations

TABLE = "table "
"""How such names begin."""
ENDINGS = (b".csv", b".tsv")
"""How the names of files end that are looked at."""
_QUOTE, _FEED = b'"', b"\n"


def table_name(delimiter: str, first_row: str) -> str:
    """Return the name of a table by what parts its columns and its first row."""
    return f"{TABLE}{delimiter}{first_row}"


def is_table(name: str) -> bool:
    """Whether a name is that of a table, and not of an export."""
    return name.startswith(TABLE)


def head_of(name: str) -> tuple[str, str]:
    """Return what parts a table's columns, and its first row."""
    return name[len(TABLE)], name[len(TABLE) + 1 :]


def row_starts(data: bytes) -> list[int]:
    """Give where each row begins in bytes that begin with one, from 0; rows with nothing in them belong to others.

    A row ends at a line feed that is not between quotation marks (RFC 4180); of text in UTF-16 there are none.
    """
    bounds = [0]
    place = 0
    for number, part in enumerate(data.split(_QUOTE)):
        if number % 2 == 0:
            feed = part.find(_FEED)
            while feed >= 0:
                bounds.append(place + feed + 1)
                feed = part.find(_FEED, feed + 1)
        place += len(part) + 1
    starts = [begin for begin, end in zip(bounds, [*bounds[1:], len(data)], strict=True) if data[begin:end].strip()]
    return [0, *starts[1:]]


def format_of_piece(name: str) -> str:
    """Return the format of a piece of a file of many articles, by the name of the export or table that the file is.

    Without one it is JSON lines.
    """
    return "csv" if is_table(name) else "text" if name else "jsonl"
