import pytest

from reader.model import Role
from reader.parse.labels.labels import HEAD, with_labels
from reader.parse.plain import parse_plain
from tests.ending import it_ends

TEXT = (
    "The ferry to Skerrow was late again on Monday, and the harbour master said that nothing could be done about it "
    "before the spring tides were over.\n\nThe council of Tarn will talk about a second boat in June.\n"
)


def read(text):
    return with_labels(parse_plain(text))


def stated(parsed):
    fields = parsed.fields
    one = (fields.title, fields.published, fields.source, fields.url)
    return [None if field is None else field.value for field in one] + [[field.value for field in fields.authors]]


def rules(parsed):
    return [(block.text, block.role, block.rule) for block in parsed.blocks if block.role is not Role.UNKNOWN]


TOPS = {
    "English": (
        "Title: Ferry late\nAuthor: Nell Quarrie\nSource: The Tarn Mercury\nDate: 3 May 2021\nURL: https://tarn.example/1\nText:\n\n",
        ["Ferry late", "3 May 2021", "The Tarn Mercury", "https://tarn.example/1", ["Nell Quarrie"]],
    ),
    "capitals": (
        "HEADLINE: Ferry late\nBYLINE: By Nell Quarrie\nPUB-DATE: 2021-05-03\n\n",
        ["Ferry late", "2021-05-03", None, None, ["By Nell Quarrie"]],
    ),
    "German": (
        "Titel: Fähre zu spät\nAutorin: Nele Quarz\nQuelle: Tarner Merkur vom 03.05.2021, S. 4\nDatum: 3. Mai 2021\n\n",
        ["Fähre zu spät", "3. Mai 2021", "Tarner Merkur", None, ["Nele Quarz"]],
    ),
    "French": (
        "Titre : Le bac en retard\nAuteur : Nelle Quarré\nSource : Le Mercure, lundi 3 mai 2021, p. 4\n"
        "Date : 3 mai 2021\n\n",
        ["Le bac en retard", "3 mai 2021", "Le Mercure", None, ["Nelle Quarré"]],
    ),
    "Spanish": (
        "Título: El barco tarde\nAutor: Cuarzo, Nela; Orme, Ada\nFuente: El Mercurio\nFecha: 3 de mayo de 2021\n\n",
        ["El barco tarde", "3 de mayo de 2021", "El Mercurio", None, ["Nela Cuarzo", "Ada Orme"]],
    ),
    "values below": (
        "Überschrift:\nFähre zu spät\nAutor:\nNele Quarz\nZeitung:\nTarner Merkur\nErscheinungsdatum:\n3. Mai 2021\n\n",
        ["Fähre zu spät", "3. Mai 2021", "Tarner Merkur", None, ["Nele Quarz"]],
    ),
    "codes": (
        "SE\tLocal News\nHD\tFerry late\nBY\tBy Nell Quarrie\nWC\t211 words\nPD\t3 May 2021\nSN\tTarn Times\nLP\t",
        ["Ferry late", "3 May 2021", "Tarn Times", None, ["By Nell Quarrie"]],
    ),
    "source is an address": (
        "Source: https://tarn.example/1\nDate: 3 May 2021\nAuthor: Nell Quarrie\n\n",
        [None, "3 May 2021", None, "https://tarn.example/1", ["Nell Quarrie"]],
    ),
}


@pytest.mark.parametrize("case", TOPS)
def test_what_labels_on_top_state(case):
    top, wanted = TOPS[case]
    parsed = read(top + TEXT)
    assert stated(parsed) == wanted
    whole = "".join("".join(block.text for block in parsed.blocks).split())
    assert whole == "".join((top + TEXT).split())
    assert [block.text for block in parsed.blocks if block.role is Role.UNKNOWN][-2:] == TEXT.strip().split("\n\n")


def test_lines_have_their_roles_and_rules():
    top, _ = TOPS["English"]
    assert rules(read(top + TEXT)) == [
        ("Title:", Role.BOILERPLATE, "label.title"),
        ("Author: Nell Quarrie", Role.BYLINE, "label.author"),
        ("Source: The Tarn Mercury", Role.BOILERPLATE, "label.source"),
        ("Date: 3 May 2021", Role.DATE, "label.date"),
        ("URL: https://tarn.example/1", Role.BOILERPLATE, "label.url"),
        ("Text:", Role.BOILERPLATE, "label.text"),
    ]


NEXIS = (
    "Ferry late\n\n{masthead}Section: NEWS; Pg. 7\n\nLength: 40 words\n\nByline: Nell Quarrie\n\nBody\n\n\n"
    + TEXT
    + "\nLanguage: ENGLISH\n\nLoad-Date: June 9, 2021\n\n\nEnd of Document\n"
)


def test_the_newspaper_stands_above_its_date():
    parsed = read(NEXIS.format(masthead="The Tarn Mercury\n\nMay 3, 2021 Monday\n\nCopyright 2021 Tarn Press\n\n"))
    assert stated(parsed) == [None, None, "The Tarn Mercury", None, ["Nell Quarrie"]]
    assert ("The Tarn Mercury", Role.BOILERPLATE, "label.masthead") in rules(parsed)
    assert ("End of Document", Role.BOILERPLATE, "export.separator") in rules(parsed)
    assert ("Body", Role.BOILERPLATE, "label.body") in rules(parsed)
    old = "                 The Tarn Mercury\n\n            May 3, 2021, Monday\n\nFERRY LATE\n\n"
    old += "BYLINE: By NELL QUARRIE\n\nSECTION: NEWS; Pg. 1\n\nLENGTH: 40 words\n\n\n"
    assert stated(read(old + TEXT))[2] == "The Tarn Mercury"
    assert stated(read(NEXIS.format(masthead="May 3, 2021 Monday\n\n")))[2] is None


def test_a_loading_date_is_the_last_that_is_believed():
    assert read(NEXIS.format(masthead="")).fields.published.rule == "loaded.loaddate"
    assert read(NEXIS.format(masthead="Tarn Monthly\n\nMay 2021\n\n")).fields.published is None


def test_labels_below_the_text_are_read_where_there_are_such_on_top():
    foot = "\nPublication title: Tarn Science\n\nPages: 11\n\nPublication date: May 3, 2021\n\nDocument type: News\n"
    top = "Ferry late\n\nAuthor: Quarrie, Nell\n\nThe document's link\n\nAbstract: A ferry.\n\nFull text: "
    assert stated(read(top + TEXT + foot)) == [None, "May 3, 2021", "Tarn Science", None, ["Nell Quarrie"]]
    assert stated(read("Ferry late\n\n" + TEXT + foot)) == [None, None, None, None, []]
    numbered = foot.replace("Pages: 11", "Document ID: 77")
    assert stated(read("Ferry late\n\n" + TEXT + numbered))[2] == "Tarn Science"


@pytest.mark.parametrize(
    "text",
    [
        "Author: Nell Quarrie\nDate: 3 May 2021\n\n" + TEXT,  # two
        "Date: 3 May 2021\nDate: 4 May 2021\nDate: 5 May 2021\n\n" + TEXT,
        "A lamp\n\nTitle: The Lamp\nAuthor: Ada Orme\nSource: Quay\nPages: 310\nDate: 2021\n\n" + TEXT,
        "Das Licht\n\nTitel: Das Licht\nAutor: A. Orme\nDatum: 2021\nVerlag: Kai\n\n" + TEXT,
        "Soup\n\nAuthor: Nell Quarrie\nServes: 4\nTime: 40 minutes\nSource: her mother\nLink: none\n\n" + TEXT,
        "Concert\n\nDate: 3 May\nTime: 8 pm\nPlace: Town hall\nTickets: 9 pounds\n\n" + TEXT,
        "FOR RELEASE\n\nContact: Nell\nPhone: 555\nEmail: a@b.example\nDate: 3 May 2021\n\n" + TEXT,
        "Talk\n\nQuestion: Why?\n\nAnswer: The moon.\n\nQuestion: When?\n\nAnswer: " + TEXT,
        "Ferry\n\n" + TEXT * 3 + "\nTitle: The Lamp\nAuthor: Ada Orme\nDate: 3 May 2021\nSource: Quay\n",
        ("Title: Ferry\nDate: 3 May 2021\nSource: Quay\n\n" + TEXT) * 2,
        "Ferry\n\n" + TEXT + "\n" + "It rained.\n" * HEAD + "Title: a\nAuthor: b\nDate: c\nSource: d\n\n" + TEXT,
    ],
)
def test_what_is_no_head_of_labels_stays_as_it_is(text):
    parsed = parse_plain(text)
    assert with_labels(parsed) is parsed


@pytest.mark.parametrize("unit", ["Title: x\n", "Author:\n", "HD  x\n", "End of Document\n", "a: b: c: d: e\n", ": \n"])
def test_a_flood_ends(unit):
    parsed = parse_plain(unit * 80_000)
    with it_ends():
        with_labels(parsed)


def test_what_notes_say_of_themselves_stands_among_the_labels_and_counts_for_nothing():
    parsed = read(
        "Author: Nell Quarrie\nTags: sea\nStatus: read\nDate: 3 May 2021\nURL: <https://tarn.example/1>\n\n" + TEXT
    )
    assert stated(parsed) == [None, "3 May 2021", None, "https://tarn.example/1", ["Nell Quarrie"]]
    assert ("Tags: sea", Role.BOILERPLATE, "label.tags") in rules(parsed)
    assert rules(read("Datum: 3. Mai 2021\nAdresse: Kai 4, Tarn\nThema: Musik\n\n" + TEXT)) == []
    assert rules(read("Date: 3 May 2021\nCategory: jazz\nStatus: sold out\n\n" + TEXT)) == []


def test_what_a_reader_service_writes_above_a_page():
    top = "Title: Ferry late\n\nURL Source: https://tarn.example/1\n\nPublished Time: 2021-05-03\n\nMarkdown Content:\n"
    parsed = read(top + TEXT)
    assert stated(parsed) == ["Ferry late", "2021-05-03", None, "https://tarn.example/1", []]
    assert ("Markdown Content:", Role.BOILERPLATE, "label.markdowncontent") in rules(parsed)
