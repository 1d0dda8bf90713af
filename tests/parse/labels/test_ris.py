import pytest

from reader.model import Role
from reader.parse.labels.labels import with_labels
from reader.parse.labels.ris import ris_labels
from reader.parse.plain import parse_plain

RECORD = (
    "TY  - NEWS\nTI  - Ferry late\nAU  - Quarrie, Nell\nAU  - Orme, Ada\nPY  - 2021/05/03\nT2  - The Tarn Mercury\n"
    "UR  - https://tarn.example/1\nKW  - ferries\nN2  - The ferry to Skerrow was late again on Monday.\nER  - \n"
)


def test_what_a_record_states():
    parsed = with_labels(parse_plain(RECORD))
    fields = parsed.fields
    stated = [field.value for field in (fields.title, fields.published, fields.source, fields.url, *fields.authors)]
    assert stated == [
        "Ferry late",
        "2021/05/03",
        "The Tarn Mercury",
        "https://tarn.example/1",
        "Nell Quarrie",
        "Ada Orme",
    ]
    unknown = [block.text for block in parsed.blocks if block.role is Role.UNKNOWN]
    assert unknown == ["Ferry late", "The ferry to Skerrow was late again on Monday."]
    assert "".join("".join(block.text for block in parsed.blocks).split()) == "".join(RECORD.split())


@pytest.mark.parametrize("text", ["", RECORD + RECORD, "TI  - Ferry late\n", "TY - NEWS\n", "A  - b\n"])
def test_other_texts_are_left_alone(text):
    blocks = parse_plain(text).blocks
    assert ris_labels(blocks, range(len(blocks))) == []
