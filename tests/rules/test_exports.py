import pytest

from reader.rules.exports import AHEAD, export_of, exports, record_starts
from reader.rules.load import default_rules
from tests.ending import it_ends

TEXT = (
    "The lamp of the lighthouse stays lit, the council of Tarn decided on Monday after a debate of eleven hours. " * 2
)
NEXIS = (
    "{}\n\nThe Quay\n\nMay 3, 2021\n\nLength: 40 words\n\nBody\n\n{}\n\nLoad-Date: May 4, 2021\n\nEnd of Document\n\n\n"
)
KINDS = {
    "nexis": (NEXIS, NEXIS, NEXIS),
    "numbered": tuple(
        f"                  {n} of 3 DOCUMENTS\n\n\n          The Quay\n\n{{}}\n\n{{}}\n\n" for n in (1, 2, 3)
    ),
    "factiva": tuple(
        f"{{}}\n40 words\n3 May 2021\nThe Quay\n\n{{}}\n\nDocument QUAY0000202105{n:02}eh530001b\n\n\n"
        for n in (1, 2, 3)
    ),
    "europresse": tuple(f"La Jetée\n\n{{}}\n\n{{}}\n\nnews·2021050{n}·JT·00712{n}\n\n\n" for n in (1, 2, 3)),
    "wire": tuple(f"ZCZC QUA00{n}\nu w bc-quay  05-0{n} 0112\n\n{{}}\n\n{{}}\n\nNNNN\n\n" for n in (1, 2, 3)),
    "ris": ("TY  - NEWS\nTI  - {}\nT2  - The Quay\nAB  - {}\nDA  - 2021/05/03\nER  - \n\n",) * 3,
    "drawn": tuple(
        f"{'=' * 60}\nTitle: {{}}\nDate: 2021-05-0{n}\nURL: https://quay.example/{n}\n\n{{}}\n\n" for n in (1, 2, 3)
    ),
    "sgml": tuple(
        f"<DOC>\n<DOCNO> QU2021050{n}-0012 </DOCNO>\n<HEAD>{{}}</HEAD>\n<TEXT>\n{{}}\n</TEXT>\n</DOC>\n"
        for n in (1, 2, 3)
    ),
    "mbox": tuple(
        f"From a@b.example Mon May  3 06:12:4{n} 2021\nFrom: A <a@b.example>\nSubject: {{}}\n\n{{}}\n\n"
        for n in (1, 2, 3)
    ),
}
LIKE = {
    "German numbers": ("numbered", [f"Dokument {n} von 2\n\n{{}}\n\n{{}}\n\n" for n in (1, 2)]),
    "German numbers in capitals": ("numbered", [f"   {n} von 2 DOKUMENTEN\n\n{{}}\n\n{{}}\n\n" for n in (1, 2)]),
    "French numbers": ("numbered", [f"Document {n} sur 2\n\n{{}}\n\n{{}}\n\n" for n in (1, 2)]),
    "Spanish numbers": ("numbered", [f"Documento {n} de 2\n\n{{}}\n\n{{}}\n\n" for n in (1, 2)]),
    "German Factiva": ("factiva", ["{}\n\n{}\n\nDokument KAIMOL0020210503eh53000b5\n\n\n"] * 2),
    "reports without an empty line between": (
        "wire",
        [f"ZCZC QUA00{n}\nbc-quay\n\n{{}}\n\n{{}}\n\nNNNN\n" for n in (1, 2)],
    ),
    "German labels below drawn lines": (
        "drawn",
        [f"{'*' * 9}\nÜberschrift: {{}}\nDatum: 3.5.2021\nQuelle: Die Mole\n\n{{}}\n\n"] * 2,
    ),
    "an address below drawn lines": (
        "drawn",
        [f"{'-' * 20}\nURL: https://quay.example/{n}\nTitle: {{}}\nDate: 3.5.2021\n\n{{}}\n\n" for n in (1, 2)],
    ),
    "labels of Factiva": ("factiva", ["HD    {}\nLP    {}\n\nAN    Document KAIMOL0020210503eh53000b5\n\n\n"] * 2),
}


def filled(parts):
    return [part.format(f"Story {n}", TEXT) for n, part in enumerate(parts, 1)]


def split(data, name, **options):
    starts = record_starts(data, name, **options)
    return [data[a:b] for a, b in zip(starts, [*starts[1:], len(data)], strict=True)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_each_kind_is_told_and_split(kind, ends, encoding):
    parts = filled(KINDS[kind])
    data = "".join(parts).replace("\n", ends).encode(encoding)
    assert export_of(data) == kind
    stretches = split(data, kind)
    assert b"".join(stretches) == data
    assert [f"Story {n}".encode() in stretch for n, stretch in enumerate(stretches, 1)] == [True] * 3


@pytest.mark.parametrize("case", LIKE)
def test_the_same_in_other_words(case):
    kind, parts = LIKE[case]
    data = "".join(filled(parts)).encode()
    assert export_of(data) == kind
    assert len(split(data, kind)) == 2


@pytest.mark.parametrize("kind", KINDS)
def test_one_article_that_was_saved_alone_is_no_export(kind):
    assert export_of(filled(KINDS[kind])[0].encode()) == ""


@pytest.mark.parametrize(
    "text",
    [
        f"How I read exports\n\n{TEXT}\n\nEnd of Document\n\n{TEXT}\n\nEnd of Document\n\n{TEXT}\n",
        f"A tale\n\n{TEXT} End of Document\n\n{TEXT} End of Document\n\nLength: 3\n",
        f"1 of 3 DOCUMENTS\n\n{TEXT}\n\n1 of 7 DOCUMENTSX\n\n{TEXT}\n",
        f"2 of 9 DOCUMENTS\n\n{TEXT}\n\n7 of 9 DOCUMENTS\n\n{TEXT}\n",
        f"The file\n\n{TEXT}\n\nDocument 1 of 2 that were found was empty.\n\n{TEXT}\n\nDocument 2 of 2 was not.\n",
        f"Of posts\n\n{TEXT}\n\nFrom Berlin Tue 12:30\n{TEXT}\n\nFrom Paris Tue 12:30\n{TEXT}\n",
        f"Of mails\n\n{TEXT}\n\nFrom a@b Mon May  3 06:12:41 2021\nSubject: x\n\n{TEXT}\n\n"
        f"From a@b Mon May  3 06:12:41 2021\nSubject: x\n\n{TEXT}\n",  # quoted below a text: no file of mails begins so
        f"Nr.\n\n{TEXT}\n\nDocument 12345\n\n{TEXT}\n\nDocument 12346\n\n{TEXT}\n",
        "End of Document\n\n" * 50 + "Load-Date: 3\n",
        f"What is on\n\n{TEXT}\n" + f"\n-----\nTitle: The lamp\nDate: 3 May\nPlace: Tarn\n{TEXT}\n" * 3,
        f"Letters\n\n{TEXT}\n" + f"\n_____________\nFrom: A B\nDate: 3 May\nSubject: The lamp\n\n{TEXT}\n" * 3,
        f"Recipes\n\n{TEXT}\n" + f"\n-----\nTitle: Fish\nServes: 4\nLink: x\n\n{TEXT}\n\n-----\n{TEXT}\n" * 2,
    ],
)
def test_what_only_looks_so_is_no_export(text):
    assert export_of(text.encode()) == ""


def test_what_is_behind_the_last_separator_is_its_own_article_only_where_it_is_long():
    parts = filled(KINDS["factiva"])
    whole = "".join(parts)
    foot = "Search Summary\n\nText\tlamp or light\n" + "Source\tAll Sources\n" * 30
    assert len(split((whole + foot).encode(), "factiva")) == 3
    assert len(split((whole + "(c) 2021 The Service Ltd.\n").encode(), "factiva")) == 3
    assert len(split((whole + f"Story 4\n\n{TEXT}\n").encode(), "factiva")) == 4


def test_what_is_above_the_first_separator_is_the_first_articles_unless_it_is_long():
    whole = "".join(filled(KINDS["numbered"]))
    assert len(split(("Download of 4 May 2021\n\n" + whole).encode(), "numbered")) == 3
    assert len(split((f"{TEXT}\n\n" + whole).encode(), "numbered")) == 4


def test_a_line_that_is_drawn_within_an_article_splits_nothing():
    parts = [part.replace(TEXT, f"{TEXT}\n\n{'=' * 60}\n\n{TEXT}") for part in filled(KINDS["drawn"])]
    data = "".join(parts).encode()
    assert export_of(data) == "drawn"
    assert split(data, "drawn") == [part.encode() for part in parts]


def test_a_separator_twice_is_one():
    data = "".join(filled(KINDS["nexis"])).replace("End of Document\n", "End of Document\n\n\x0cEnd of Document\n")
    assert len(split(data.encode(), "nexis")) == 3


def test_numbers_that_do_not_go_on_split_nothing():
    data = "".join(filled(KINDS["numbered"])).replace("\n\n\n", "\n\n9 of 3 DOCUMENTS\n\n", 1)
    assert len(split(data.encode(), "numbered")) == 3


def test_where_more_follows_only_separators_that_surely_end_count():
    data = "".join(filled(KINDS["nexis"])).encode()
    assert len(split(data, "nexis", more=True)) == 1
    assert len(split(data + b"x" * AHEAD, "nexis", more=True)) == 4


@pytest.mark.parametrize(
    "unit",
    [
        "End of Document\n\n",
        "End of Document\n",
        " \n",
        "Document A\n",
        "From \n",
        "1 of 1 DOCUMENTS\n",
        "ER  -\n",
        "-----\n",
        "\n-----\nTitle: a\n",
        "-----",
        "=====\n\n\n",
        "Title: a\n",
        "URL: http\n",
    ],
)
def test_a_flood_ends(unit):
    data = "".join(filled(KINDS["nexis"])).encode() + unit.encode() * (1_000_000 // len(unit))
    with it_ends():
        export_of(data)
        for name in exports(default_rules()):
            record_starts(data, name)


def test_an_export_in_a_wide_encoding_is_none():
    first, second = (NEXIS.format(f"Story {n}", TEXT) for n in (1, 2))
    assert export_of((first + second).encode()) == "nexis"
    assert export_of((first + second).encode("utf-16")) == ""
