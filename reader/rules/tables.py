"""Tables of articles that are too long to be read at once: where each of their rows begins, in bytes.

A piece of such a table is known by a name, as a piece of an export is: it says what parts the columns, and their names.
"""

from __future__ import annotations

from reader.late import late

TABLE = "table "
"""How such names begin."""
ENDINGS = (b".csv", b".tsv")
"""How the names of files end that are looked at."""
_MARKS_OR_END = late(rb'"+|\n')
_FEED = ord("\n")
_BESIDE = frozenset(b",;\t|\r\n")
"""What stands beside a cell: what parts it from others (`parse.tables.DELIMITERS`), and the row's end."""


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

    A row ends at a line feed outside a cell in quotation marks (RFC 4180). A mark that stands neither where a cell
    begins nor where one ends is a letter, so that it costs no row but its own; of text in UTF-16 there are none.
    """
    bounds = [0]
    inside = False
    for found in _MARKS_OR_END.finditer(data):
        begin, end = found.span()
        if data[begin] == _FEED:
            if not inside:
                bounds.append(end)
        elif (end - begin) % 2 == 0:
            continue  # An empty cell, or marks within one, each of which is written twice.
        elif inside:
            inside = end < len(data) and data[end] not in _BESIDE
        else:
            inside = begin == 0 or data[begin - 1] in _BESIDE
    starts = [begin for begin, end in zip(bounds, [*bounds[1:], len(data)], strict=True) if data[begin:end].strip()]
    return [0, *starts[1:]]


def format_of_piece(name: str) -> str:
    """Return the format of a piece of a file of many articles, by the name of the export or table that the file is.

    Without one it is JSON lines.
    """
    return "csv" if is_table(name) else "text" if name else "jsonl"
