import pytest

from reader.formats import open_mail, records_of, table_of
from reader.model import RawFile, ReadOptions

ROWS = b"title,date,text\nLamp stays lit,2021-05-03,The lamp stays lit.\nFerry late,2021-05-04,It rained.\n"


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
