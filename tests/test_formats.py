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


def mixed_lines():
    """Lines as they lie around: empty, broken, of several records, of none, a run of those, and too short ones."""
    story = '{{"title": "Lamp {0} stays lit", "text": "The lamp of quay {0} stays lit until the ferry is in."}}'.format
    nothing = ["{}", "7", '{"a": 1}', "{x", '["y"]', "null"]
    listed = f'{{"articles": [{story(70)}, {{}}, {story(71)}]}}'
    glued = story(80) + " " + story(81)
    some = [story(1), "", nothing[0], "   ", listed, *nothing, story(2), glued, "\x1e", *nothing[:3], story(3)]
    return [*some, *nothing, *nothing[:2], story(4), *nothing, *nothing, story(5), "{broken", story(6)]


LINES = "\n".join(mixed_lines()).encode()
VALUES = [line for line in mixed_lines() if line.strip("\x1e ") and not line.startswith(("{x", "{broken"))]
TABLE = b"title,date,text\n" + b"".join(
    [
        b'Lamp stays lit,2021-05-03,"The lamp\nstays lit."\n',
        b"\n",
        b",,\n",
        b"Only,two\n",
        b"Ferry late,2021-05-04,It rained.\n",
        *[b"x,y\n", b",2021-05-04,\n"] * 4,
        b"Quay closed,2021-05-05,It snowed.\n",
    ]
)
FEED = b"<rss><channel><title>The Quay</title>" + b"".join(
    b"<item>" + inner + b"</item>\n"
    for inner in [
        b"<title>Lamp stays lit</title><description>The lamp stays lit.</description>",
        b"<wp:post_type>attachment</wp:post_type><title>lamp.jpg</title>",
        *[b"", b"<guid>1</guid>"] * 4,
        b"<title>Ferry late</title><description>It rained.</description>",
    ]
)
NOTES = b"<en-export>" + b"".join(
    b"<note>" + inner + b"</note>\n"
    for inner in [
        b"<title>Lamp stays lit</title><content><![CDATA[<en-note>The lamp stays lit.</en-note>]]></content>",
        *[b"<content></content>"] * 8,
        b"<title>Ferry late</title><content><![CDATA[<en-note>It rained.</en-note>]]></content>",
    ]
)
DOCS = b"".join(
    b"<DOC>\n" + inner + b"\n</DOC>\n"
    for inner in [
        b"<HEADLINE>\nLamp stays lit\n</HEADLINE>\n<TEXT>\n<P>\nThe lamp stays lit.\n</P>\n</TEXT>",
        *[b""] * 8,
        b"<HEADLINE>\nFerry late\n</HEADLINE>\n<TEXT>\n<P>\nIt rained.\n</P>\n</TEXT>",
        b"<TEXT>\n</TEXT>",
    ]
)


@pytest.mark.parametrize("idle", [1, 3, 100])
@pytest.mark.parametrize("most", [5, 2000])
@pytest.mark.parametrize(
    ("kind", "export", "data"),
    [
        ("jsonl", "", LINES),
        ("json", "", ("[" + ",\n".join(VALUES) + "]").encode()),
        ("json", "", "\n\n".join(VALUES).encode()),
        ("json", "", f'{{"articles": [{VALUES[0]}]}}'.encode()),
        ("csv", "", TABLE),
        ("jsonl", table_of(TABLE), TABLE),
        ("feed", "", FEED),
        ("enex", "", NOTES),
        ("text", "sgml", DOCS),
    ],
)
def test_a_record_has_the_same_number_whether_those_before_it_are_looked_into_or_not(
    monkeypatch, kind, export, data, most, idle
):
    monkeypatch.setattr("reader.parse.records.crowd.IDLE", idle)
    monkeypatch.setattr("reader.parse.records.crowd.ALWAYS", most)

    def read(only):
        raw = RawFile(path="a", data=data, first_record=11 if kind == "jsonl" else 1, only=only)
        return records_of(raw, data, kind, export, ReadOptions(), lambda: False)[1]

    every = list(read(None))
    last = max((parsed.record or 0 for parsed in every), default=0)
    for number in range(1, last + 3):
        found = next((parsed for parsed in read(number) if parsed.record == number), None)
        assert found == next((parsed for parsed in every if parsed.record == number), None)
    assert max((parsed.record or 0 for parsed in read(last + 1000)), default=0) == last
