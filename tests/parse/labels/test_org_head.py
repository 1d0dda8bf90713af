import pytest

from reader.model import Role
from reader.parse.labels.labels import with_labels
from reader.parse.labels.org_head import org_head
from reader.parse.plain import parse_plain

TEXT = "\nDer Kutter kam am Montag wieder zu spät, und der Hafenmeister sagte, daran sei nichts zu ändern.\n"


def read(text):
    return with_labels(parse_plain(text))


def test_the_keywords_state_what_they_say():
    parsed = read("#+TITLE: Kutter zu spät\n#+AUTHOR: Nele Quarz\n#+DATE: <2021-05-03 Mo>\n" + TEXT)
    fields = parsed.fields
    assert (fields.title.value, fields.published.value) == ("Kutter zu spät", "<2021-05-03 Mo>")
    assert [field.value for field in fields.authors] == ["Nele Quarz"]
    assert [(block.text, block.role) for block in parsed.blocks[:4]] == [
        ("#+TITLE:", Role.BOILERPLATE),
        ("Kutter zu spät", Role.UNKNOWN),
        ("#+AUTHOR: Nele Quarz", Role.BYLINE),
        ("#+DATE: <2021-05-03 Mo>", Role.DATE),
    ]
    assert parsed.blocks[-1].role is Role.UNKNOWN


def test_a_drawer_of_properties_and_settings_belong_to_it():
    top = ":PROPERTIES:\n:ID: 3f2a\n:ROAM_REFS: https://tarn.example/1\n:END:\n#+title: Kutter zu spät\n#+startup: a\n"
    parsed = read(top + TEXT)
    assert parsed.fields.url.value == "https://tarn.example/1"
    assert [block.role for block in parsed.blocks if block.text not in ("Kutter zu spät", TEXT.strip())] == [
        Role.BOILERPLATE
    ] * 6


def test_of_a_link_its_words_or_its_address():
    parsed = read(
        "#+TITLE: Kutter\n#+AUTHOR: [[https://tarn.example/nq][Nele Quarz]]\n#+URL: [[https://tarn.example/1]]\n" + TEXT
    )
    assert parsed.fields.authors[0].value == "Nele Quarz"
    assert parsed.fields.url.value == "https://tarn.example/1"


@pytest.mark.parametrize(
    "text",
    [
        "#+BEGIN_QUOTE\nKutter\n#+END_QUOTE\n" + TEXT,
        "#+CAPTION: Der Kutter\n" + TEXT,
        "#+OPTIONS: toc:nil\n" + TEXT,
        "#+1: besser geht es nicht\n" + TEXT,
        "Kutter zu spät\n#+TITLE: nein\n" + TEXT,
    ],
)
def test_what_is_no_head_stays_text(text):
    blocks = parse_plain(text).blocks
    assert org_head(blocks, range(len(blocks))) == []


def test_a_caption_below_the_head_is_the_text():
    parsed = read("#+TITLE: Kutter\n#+CAPTION: Der Kutter am Kai\n" + TEXT)
    assert next(block for block in parsed.blocks if "Kai" in block.text).role is Role.UNKNOWN


def test_a_comment_belongs_to_the_head():
    parsed = read("#+TITLE: Kutter zu spät\n# from the archive\n" + TEXT)
    assert parsed.fields.title.value == "Kutter zu spät"
    assert [block.role for block in parsed.blocks if block.text == "# from the archive"] == [Role.BOILERPLATE]
