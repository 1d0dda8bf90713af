import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import BROKEN
from reader.parse.records.crowd import ALWAYS
from reader.parse.tables import delimiter_of, parse_rows, parse_table, table_of
from reader.rules.tables import row_starts
from tests.ending import it_ends

TEXT = 'The lamp stays lit, the council said.\n\n"We have the oil," said Ada Orme; nobody, she added, doubts it.'
ROWS = [["Lamp, lit", "2021-05-03", "The Quay", TEXT], ["Ferry late", "2021-05-04", "Mercury", "It rained.\tIt did."]]
HEADS = {
    "English": ["title", "date", "publication", "content"],
    "index first": ["Headline", "Pub-Date", "", "Article Text"],
    "German": ["Titel", "Datum", "Quelle", "Volltext"],
    "French": ["Titre", "Date de publication", "Source", "Texte"],
    "Spanish": ["Título", "Fecha", "Fuente", "Texto"],
}


def table(*rows, delimiter=",", end="\n"):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(rows)
    return out.getvalue().encode()


def read(data, **options):
    return list(parse_table(data, delimiter_of(data), **options))


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_row_is_an_article(head, delimiter, end):
    first, second = read(b"\xef\xbb\xbf" + table(HEADS[head], *ROWS, delimiter=delimiter, end=end))
    assert (first.record, first.fields.title.value, first.fields.published.value) == (1, "Lamp, lit", "2021-05-03")
    assert [block.text for block in first.blocks] == TEXT.split("\n\n")
    assert second.fields.title.rule == f"csv.{HEADS[head][0]}"
    assert first.raw != second.raw


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"name,age,town\nAda,7,Tarn\n",
        b"title,text\nLamp,lit\n",  # nothing says when, where
        b"text,text,text\na,b,c\n",
        b"Title, date and content, as they say, are what a report needs.\nIt rained.\n",
        table(HEADS["English"]),
        table(HEADS["English"], ["a", "b"], ["c"]),
        table(HEADS["English"], *ROWS).replace(b'"Lamp', b'"La"mp'),  # a mark in the wrong place ...
        table(HEADS["English"], *ROWS) + b'x,y,z,"It rained',  # ... and one that is never closed
    ],
)
def test_what_is_no_table_of_articles_is_none(data):
    assert delimiter_of(data) is None


def test_a_row_with_other_columns_is_shown_as_it_stands():
    first, bad, last = read(table(HEADS["English"], ROWS[0], ["a", "b, and", "c", "d", "e"], ROWS[1]))
    assert (bad.record, bad.problems[0].kind) == (2, BROKEN)
    assert bad.blocks[0].text == "a\nb, and\nc\nd\ne"
    assert (first.record, last.record) == (1, 3)


@pytest.mark.parametrize("above", ["sep={}\r\n", '"sep={}"\n', "SEP={}\n\n"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_a_spreadsheet_writes_above_the_first_row_is_none(above, delimiter):
    data = above.format(delimiter).encode() + table(HEADS["German"], *ROWS, delimiter=delimiter)
    assert [article.fields.title.value for article in read(data)] == ["Lamp, lit", "Ferry late"]
    assert table_of(data) == ""


def test_the_readers_own_names_win():
    data = table([*HEADS["English"], "kicker"], [*ROWS[0], "Lamps"])
    (article,) = read(data, fields=(("title", "kicker"),))
    assert article.fields.title.value == "Lamps"


def test_short_rows_without_end_are_one_in_the_end():
    data = table(HEADS["English"], *[["a", "b", "c", "d"]] * (ALWAYS * 3))
    articles = read(data)
    assert len(articles) == ALWAYS + 1
    assert articles[-1].problems[0].kind == "too-many-records"
    calls = iter([False, True])
    assert [one.record for one in read(data, late=lambda: next(calls))] == [1, ALWAYS * 3]


@pytest.mark.parametrize("unit", [b",", b'"', b'""', b"\n", b"title,date,text\n", b";\0", b"\r"])
def test_a_flood_ends(unit):
    flood = unit * (800_000 // len(unit))
    with it_ends():
        for data in (flood, b"title,date,text\n" + flood):
            if delimiter := delimiter_of(data):
                list(parse_table(data, delimiter))


@given(st.binary(max_size=200))
def test_any_bytes_raise_nothing(data):
    for whole in (data, b"title,date,text\n" + data):
        if delimiter := delimiter_of(whole):
            list(parse_table(whole, delimiter))


def pieces(data, size):
    """A table in pieces of so many rows, with the number of the first article and the place of each."""
    starts = [*row_starts(data), len(data)]
    for first in range(0, len(starts) - 1, size):
        begin, end = starts[first], starts[min(first + size, len(starts) - 1)]
        yield data[begin:end], max(first, 1), begin


@pytest.mark.parametrize("size", [1, 2, 5, 50])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_long_table_is_read_in_pieces_as_it_is_as_a_whole(size, encoding):
    rows = [[f"Lamp “{n}”", "2021-05-03", "The Quay", TEXT] for n in range(9)]
    data = table(HEADS["English"], *rows).decode().encode(encoding)
    name = table_of(data)
    found = [
        one
        for piece, number, begin in pieces(data, size)
        for one in parse_rows(piece, name, first_record=number, offset=begin)
    ]
    whole = read(data)
    assert [(one.record, one.fields, one.blocks, one.raw) for one in found] == [
        (one.record, one.fields, one.blocks, one.raw) for one in whole
    ]
    shown = [data[one.span.start : one.span.end].decode(encoding) for one in found]
    assert [next(csv.reader(io.StringIO(text, newline="")))[0] for text in shown] == [row[0] for row in rows]


def test_a_bad_row_of_a_piece_costs_its_neighbours_nothing():
    data = table(HEADS["English"], *ROWS * 2)
    name = table_of(data)
    start = row_starts(data)
    bad = data[: start[2]] + b'a,"b "c" d",e,f\nf,g\n' + data[start[2] :]
    found = list(parse_rows(bad, name))
    assert [bool(one.problems) for one in found] == [False, True, True, False, False, False]
    assert found[1].problems[0].kind == BROKEN
    assert found[1].blocks[0].text == 'a,"b "c" d",e,f'


def test_the_options_of_pieces_hold_for_tables():
    data = table(["Kop", "date", "source", "text"], *ROWS)
    first, _ = parse_rows(data, table_of(data), fields=(("title", "Kop"),))
    assert first.fields.title.value == "Lamp, lit"
    late = list(parse_rows(data, table_of(data), late=lambda: True))
    assert [one.problems[0].kind for one in late] == ["timeout"]


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2\n", b"title,date,text", b"It rained, it did, and so on.\n" * 9])
def test_what_is_no_table_has_no_name(data):
    assert table_of(data) == ""


def test_a_long_name_of_a_column_is_a_text():
    assert delimiter_of(table(HEADS["English"], *ROWS)) == ","
    assert delimiter_of(table([*HEADS["English"][:3], "text " * 200], *ROWS)) is None
