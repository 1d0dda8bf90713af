import pytest

from reader.model import Role
from reader.parse.labels.services import label_service, newspaper, service_of
from reader.parse.plain import parse_plain

TEXT = "The ferry to Skerrow was late again on Monday, and nothing could be done about it, the harbour master said.\n\n"
FACTIVA = (
    f"News\nFerry late\n211 words\n3 May 2021\nTarn Times\nTARNTI\n7\nEnglish\n\n{TEXT}"
    "Document TARNTI0020210503eh530001b\n"
)
EUROPRESSE = (
    f"La Jetée\n\nÉconomie, lundi 3 mai 2021, p. 7\n\nLe bac en retard\n\n{TEXT}© 2021 La Jetée. Tous droits.\n"
    "Certificat émis le 7 janvier 2022 à Bibliothèque à des fins de visualisation.\nnews·20210503·JT·007121\n"
)


@pytest.mark.parametrize(
    ("text", "name", "paper"),
    [
        (FACTIVA, "factiva", "Tarn Times"),
        (FACTIVA.replace("Document", "Dokument"), "factiva", "Tarn Times"),
        (FACTIVA.replace("TARNTI\n", "OTHER\n"), "factiva", None),
        (EUROPRESSE, "europresse", "La Jetée"),
        (EUROPRESSE.replace("Économie, lundi 3 mai 2021, p. 7\n\n", ""), "europresse", None),
        (f"Ferry late\n\n{TEXT}End of Document\n", "nexis", None),
        (f"   3 of 7 DOCUMENTS\n\n\nFerry late\n\n{TEXT}", "numbered", None),
    ],
)
def test_the_service_is_told_by_its_separator(text, name, paper):
    blocks = parse_plain(text).blocks
    export = service_of(blocks)
    assert export.name == name
    labelled = label_service(blocks, export)
    found = newspaper(labelled, export)
    assert (None if found is None else labelled[found].text) == paper


@pytest.mark.parametrize(
    "text", ["", f"Ferry late\n\n{TEXT}", f"Ferry late\n\n{TEXT}The End of Document 7.\n\nDocument 7\n"]
)
def test_nearly_all_texts_are_of_none(text):
    assert service_of(parse_plain(text).blocks) is None


def test_notices_above_the_separator_are_labelled():
    blocks = parse_plain(EUROPRESSE).blocks
    cut = [block.rule for block in label_service(blocks, service_of(blocks)) if block.role is Role.BOILERPLATE]
    assert cut == ["export.foot", "export.foot", "export.separator"]


@pytest.mark.parametrize("word", ["Graphic", "Grafik", "Graphique", "Gráfico"])
def test_captions_below_the_line_that_says_so_are_captions(word):
    pictures = f"{word}\n\n \nThe ferry on Monday.\n\nThe quay.\n\n"
    text = f"Ferry late\n\nBody\n\n{TEXT}{pictures}Load-Date: May 4, 2021\n\nEnd of Document\n"
    blocks = parse_plain(text).blocks
    labelled = label_service(blocks, service_of(blocks))
    assert [block.text for block in labelled if block.role is Role.CAPTION] == ["The ferry on Monday.", "The quay."]
    assert [block.text for block in labelled if block.role is Role.BOILERPLATE] == [word, "End of Document"]
    said = parse_plain(text.replace(f"{word}\n", f"{word} enough, he said.\n")).blocks
    assert not any(block.role is Role.CAPTION for block in label_service(said, service_of(said)))
