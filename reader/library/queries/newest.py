"""The hits of a search, newest first.

Keys are in the order of days, so the full-text table gives the newest hits without finding the others; only those of
one day have still to be put into the order of the list: by the second of the file's time where they are undated, then
by path. Of a day that goes on in the wide range of keys (keys.py) there may be very many.
"""

from __future__ import annotations

import heapq
import sqlite3
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import groupby, islice

from reader.library.index.keys import DATED, NARROW, RANGES, WIDE, Range, day, newest_first, range_of
from reader.library.queries.conditions import Condition
from reader.library.queries.listing import Listing, Row, statement

AT_ONCE = 500
"""Rows fetched, or asked for in one statement; SQLite takes 32,766 parameters, older ones 999."""


def window(connection: sqlite3.Connection, asked: Listing, start: int, count: int) -> list[int]:
    """Give the keys of the hits from a position on; `count` -1: all."""
    keys = _by_number(connection, asked, start, count)
    if not keys:
        return []
    first, last = day(keys[0]), day(keys[-1])
    if first == last:
        return _of_one_day(connection, asked, keys[0], start, len(keys))
    found = _of_days(connection, asked, first, last)
    before = sum(1 for key in found if newest_first(key) < newest_first(keys[0]))
    return found[before : before + len(keys)]


def at_once(
    connection: sqlite3.Connection, asked: Listing, start: int, count: int, *, counted: bool
) -> tuple[list[int], int] | None:
    """Give what `window` does, and how many hits there are (0 unless counted), asking the full text a single time.

    That is quicker where asking is what takes the time. None where days go on in the wide range.
    """
    if len(_ranges(connection)) > 1:
        return None
    sql, parameters = statement(asked, asked.row, order=f"{asked.row} desc")
    cursor = connection.execute(sql, parameters)
    keys: list[int] = []
    number, end, complete = 0, start + count, False
    while some := cursor.fetchmany(AT_ONCE):
        number += len(some)
        if not complete:
            keys += [key for (key,) in some]
            complete = len(keys) > end and day(keys[-1]) < day(keys[end - 1])
        if complete and not counted:
            break
    wanted = keys[start:end]
    if not wanted:
        return [], number if counted else 0
    first = bisect_left(keys, -day(wanted[0]), key=_day_first)
    last = bisect_right(keys, -day(wanted[-1]), key=_day_first)
    rows: list[Row] = []
    for at in range(first, last, AT_ONCE):
        part = keys[at : min(last, at + AT_ONCE)]
        sql = f"select key, recency, path, record from articles where key in ({', '.join('?' * len(part))})"
        rows.extend(connection.execute(sql, part))
    rows.sort(key=lambda row: (-day(row[0]), *_in_its_day(row)))
    return [row[0] for row in rows[start - first :][: len(wanted)]], number if counted else 0


def _day_first(key: int) -> int:
    return -day(key)


def every(connection: sqlite3.Connection, asked: Listing) -> Iterator[int]:
    """Give the keys of all hits; no more than one day of them is held."""
    several = []
    for each in _ranges(connection):
        columns = f"{asked.row}, a.recency, a.path, a.record"
        sql, parameters = statement(asked, columns, _between(asked, *_days(each, 0)), order=f"{asked.row} desc")
        several.append(connection.execute(sql, parameters))
    ordered = several[0] if len(several) == 1 else heapq.merge(*several, key=lambda row: newest_first(row[0]))
    for _, rows in groupby(ordered, key=lambda row: day(row[0])):
        yield from (row[0] for row in sorted(rows, key=_in_its_day))


def position(connection: sqlite3.Connection, asked: Listing, key: int) -> int:
    """Give where a hit stands."""
    of, place = day(key), 0
    for each in _ranges(connection):
        place += _number(connection, asked, *_days(each, of + 1))
    if of >= DATED or not _goes_on(connection, of):
        return place + _of_days(connection, asked, of, of).index(key)
    sql = "select key, recency, path, record from articles where key = ?"
    own = connection.execute(sql, (key,)).fetchone()
    second = own[1] if range_of(key) is NARROW else WIDE.second(key)
    place += _number(connection, asked, WIDE.first_undated(second + 1), WIDE.first_of(of + 1))
    beside = _rows(connection, asked, *_days(NARROW, of, of))
    beside += _rows(connection, asked, *WIDE.stretch(True, second))
    return place + sum(1 for row in beside if _in_its_day(row) < _in_its_day(own))


def _ranges(connection: sqlite3.Connection) -> tuple[Range, ...]:
    """Give the ranges that have keys: mostly the narrow one alone."""
    sql = "select 1 from main.articles where key >= ? limit 1"
    return RANGES if connection.execute(sql, (WIDE.first,)).fetchone() else (NARROW,)


def _goes_on(connection: sqlite3.Connection, of: int) -> bool:
    """Whether a day goes on in the wide range."""
    sql = "select 1 from main.articles where key >= ? and key < ? limit 1"
    return connection.execute(sql, _days(WIDE, of, of)).fetchone() is not None


def _days(of: Range, first: int, last: int | None = None) -> tuple[int, int]:
    """Give the first key of a range from one day on, and the one behind another day, or behind the last."""
    end = of.first_of(last + 1) if last is not None else WIDE.first if of is NARROW else 1 << 63
    return of.first_of(first), min(end, (1 << 63) - 1)


def _between(asked: Listing, start: int, end: int) -> Condition:
    """The condition that the key is not before one, and before another."""
    return Condition(f"{asked.row} >= ? and {asked.row} < ?", (start, end))


def _number(connection: sqlite3.Connection, asked: Listing, start: int, end: int) -> int:
    """Give how many hits have keys from one to before another."""
    sql, parameters = statement(asked, "count(*)", _between(asked, start, end))
    return int(connection.execute(sql, parameters).fetchone()[0])


def _rows(
    connection: sqlite3.Connection, asked: Listing, start: int, end: int, skipped: int = 0, count: int = -1
) -> list[Row]:
    """Give key, recency, path and record of hits of one day, in the order of the list.

    All articles of a file of records may be of one day: SQLite finds the first of 30,000 in a third of the time that
    it takes to fetch and sort them.
    """
    columns, order = f"{asked.row}, a.recency, a.path, a.record", "a.recency desc, a.path, a.record"
    sql, parameters = statement(asked, columns, _between(asked, start, end), order=order)
    return connection.execute(f"{sql} limit ? offset ?", (*parameters, count, skipped)).fetchall()


def _in_its_day(row: Row) -> Row:
    """Sort rows of key, recency, path and record by it: as the list has the articles of one day."""
    return -row[1], *row[2:]


def _by_number(connection: sqlite3.Connection, asked: Listing, start: int, count: int) -> list[int]:
    """Give the keys of hits from a position on, newest days first and in a day as they come."""
    row, ranges = asked.row, _ranges(connection)
    if len(ranges) == 1:
        sql, parameters = statement(asked, row, order=f"{row} desc")
        return [key for (key,) in connection.execute(f"{sql} limit ? offset ?", (*parameters, count, start))]
    several = []
    for each in ranges:
        sql, parameters = statement(asked, row, _between(asked, *_days(each, 0)), order=f"{row} desc")
        upto = -1 if count < 0 else start + count
        several.append([key for (key,) in connection.execute(f"{sql} limit ?", (*parameters, upto))])
    return list(islice(heapq.merge(*several, key=newest_first), start, None if count < 0 else start + count))


def _of_one_day(connection: sqlite3.Connection, asked: Listing, first: int, start: int, count: int) -> list[int]:
    """Give as many hits of the day of a key as are wanted, from as far on as there are hits of newer keys."""
    of, has_wide = day(first), _goes_on(connection, day(first))
    before = _number(connection, asked, first + 1, range_of(first).first_of(of + 1)) if start else 0
    if start and has_wide and range_of(first) is NARROW:
        before += _number(connection, asked, *_days(WIDE, of, of))
    narrow, wide, passed = _rows(connection, asked, *_days(NARROW, of, of)), list[Row](), 0
    if has_wide:
        # With all of the narrow range before it, what is passed over of the wide one comes before what is wanted.
        passed = max(0, before - len(narrow))
        among = _rows if of >= DATED else _by_second
        wide = among(connection, asked, *_days(WIDE, of, of), passed, before + count - passed)
    found = sorted(narrow + wide, key=_in_its_day)[before - passed :][:count]
    return [row[0] for row in found]


def _by_second(
    connection: sqlite3.Connection, asked: Listing, start: int, end: int, skipped: int, count: int
) -> list[Row]:
    """Give what `_rows` does, for undated articles of the wide range: only those of a second are sorted."""
    row = asked.row
    sql, parameters = statement(asked, row, _between(asked, start, end), order=f"{row} desc")
    keys = [key for (key,) in connection.execute(f"{sql} limit ? offset ?", (*parameters, count, skipped))]
    if not keys:
        return []
    newest, oldest = WIDE.second(keys[0]), WIDE.second(keys[-1])
    first, behind = WIDE.first_undated(oldest), WIDE.first_undated(newest + 1)
    before = _number(connection, asked, keys[0] + 1, behind) if skipped else 0
    return _rows(connection, asked, first, behind, before, len(keys))


def _of_days(connection: sqlite3.Connection, asked: Listing, first: int, last: int) -> list[int]:
    """Give the hits of the days from one back to another, in the list's order."""
    found: list[Row] = []
    for each in _ranges(connection):
        columns = f"{asked.row}, a.recency, a.path, a.record"
        sql, parameters = statement(asked, columns, _between(asked, *_days(each, last, first)))
        found.extend(connection.execute(sql, parameters))
    found.sort(key=lambda row: (-day(row[0]), *_in_its_day(row)))
    return [row[0] for row in found]
