from reader.library.index.codec import unpack
from reader.library.index.document import COLUMNS, document, row
from reader.model import BROKEN, Block, Problem, Role
from tests.library.cases import make


def columns(article):
    return dict(zip(COLUMNS, document(article).columns, strict=True))


def test_each_text_has_its_column():
    article = make(
        "a.txt", "The Title", ["Die Straße.", "“Ja”, sagt Bo Lind."], caption="Ein Bild. Foto: Azul", credit="Azul",
        source="Der Bote", authors=["Eva Stern"], cut=["Abo!"], quotes=[("“Ja”", "Bo Lind", "Minister")],
    )  # fmt: skip
    assert columns(article) == {
        "title": "the title",
        "body": "die strasse ja sagt bo lind",
        "caption": "ein bild foto azul",
        "credit": "azul",
        "source": "der bote",
        "author": "eva stern",
        "cut": "abo",
    }
    (saying,) = document(article).sayings
    assert (saying.n, saying.speaker, saying.text, saying.who) == (0, "Bo Lind", "ja", "minister bo lind")


def test_a_second_title_is_searched_too():
    article = make(title="One")
    blocks = (Block(text="One", role=Role.TITLE), Block(text="One, longer", role=Role.TITLE))
    from dataclasses import replace

    assert columns(replace(article, blocks=blocks))["title"] == "one one longer"


def test_a_row_holds_what_a_list_sorts_and_filters_by():
    made = row(make("März/a.txt", "Éa, b", ["x"], record=4, source="ÖRF", rule="meta.og:site_name", date="2016-01-01"))
    assert (made.record, made.title_order, made.source_order, made.path_folded) == (4, "ea b", "orf", "marz/a.txt")
    assert row(make("March/A.txt")).path_folded is None
    assert unpack(made.blob).path == ""
    assert made.source_stated
    assert len(made.id) == 16


def test_a_file_without_text_has_its_reason():
    from dataclasses import replace

    article = replace(
        make(title=""), blocks=(), problems=(Problem(stage="scan", kind="binary", detail="is a picture"),)
    )
    assert row(article).error == "is a picture"
    assert row(make()).error is None
    broken = Problem(stage="parse", kind=BROKEN, detail="no JSON")
    assert row(replace(make(), problems=(broken,))).error == "no JSON"
    assert row(replace(make(), problems=(replace(broken, kind="too-deep"),))).error is None
