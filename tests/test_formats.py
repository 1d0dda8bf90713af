import pytest

from reader.formats import open_mail, parse_text, records_of, table_of
from reader.model import RawFile, ReadOptions, Shape

PLAIN = ReadOptions(as_plain=True)
ROWS = b"title,date,text\nLamp stays lit,2021-05-03,The lamp stays lit.\nFerry late,2021-05-04,It rained.\n"


@pytest.mark.parametrize(
    ("kind", "text", "shapes"),
    [
        ("html", "<h1>Lamp stays lit</h1><p>It has oil.</p>", [Shape.HEADING, Shape.PARAGRAPH]),
        ("markdown", "# Lamp stays lit\n\nIt has oil.\n", [Shape.HEADING, Shape.PARAGRAPH]),
        ("text", "Lamp stays lit\n\nIt has oil.\n", [Shape.PARAGRAPH, Shape.PARAGRAPH]),
    ],
)
def test_each_format_has_its_parser_and_all_can_be_read_as_plain_text(kind, text, shapes):
    assert [block.shape for block in parse_text(text, kind, ReadOptions()).blocks] == shapes
    plain = parse_text(text, kind, PLAIN)
    assert "It has oil." in " ".join(block.text for block in plain.blocks)
    assert Shape.HEADING not in {block.shape for block in plain.blocks}


def test_labels_are_read_off_a_text_and_left_in_plain_text():
    head = "Title: Lamp stays lit\nAuthor: Nell Quarrie\nDate: 3 May 2021\nURL: https://tarn.example/1\n\n"
    text = head + "The lamp stays lit all winter, the council of Tarn decided on Monday, and that it has oil enough.\n"
    assert parse_text(text, "text", ReadOptions()).fields.title.value == "Lamp stays lit"
    assert parse_text(text, "text", PLAIN).fields.title is None


@pytest.mark.parametrize(
    ("kind", "export", "data"),
    [
        ("json", "", b'[{"title": "Lamp stays lit"}, {"title": "Ferry late"}]'),
        ("jsonl", "", b'{"title": "Lamp stays lit"}\n{"title": "Ferry late"}\n'),
        ("csv", "", ROWS),
    ],
)
def test_records_are_read_by_their_format(kind, export, data):
    encoding, records = records_of(RawFile(path="a", data=data), data, kind, export, ReadOptions(), lambda: False)
    assert encoding in {"utf-8", "ascii"}
    assert [record.fields.title.value for record in records] == ["Lamp stays lit", "Ferry late"]


def test_a_table_is_named_by_its_beginning_and_read_on_from_there():
    name = table_of(ROWS)
    assert name
    row = ROWS.splitlines(keepends=True)[2]
    raw = RawFile(path="a.csv", data=row, first_record=2, offset=len(ROWS) - len(row), piece=True)
    _, records = records_of(raw, row, "jsonl", name, ReadOptions(), lambda: False)
    assert [(record.record, record.fields.title.value) for record in records] == [(2, "Ferry late")]
    assert table_of(b"The lamp stays lit.\n") == ""


def test_of_a_mail_its_text_is_opened_if_it_has_one():
    head = b"From: Nell Quarrie <nell@quay.example>\nSubject: Lamp stays lit\nMIME-Version: 1.0\nContent-Type: "
    opened = open_mail(head + b"text/plain\n\nThe lamp stays lit.\n")
    assert "The lamp stays lit." in " ".join(block.text for block in opened.parsed.blocks)
    assert open_mail(head + b"image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n") is None
