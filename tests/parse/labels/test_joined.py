import pytest

from reader.model import Role
from reader.parse.labels.joined import LONGEST, joined_labels
from reader.parse.labels.lines import known_labels
from tests.ending import it_ends
from tests.parse.labels.test_labels import read, stated

TEXT = (
    "The ferry to Skerrow was late again on Monday, and the harbour master said that nothing could be done about it "
    "before the spring tides were over.\n\nThe council of Tarn will talk about a second boat in June.\n"
)

TOPS = {
    "English": (
        "Title: Ferry late | Author: Nell Quarrie | Date: 2021-05-03 | Source: The Tarn Mercury\n\n",
        ["Ferry late", "2021-05-03", "The Tarn Mercury", None, ["Nell Quarrie"]],
    ),
    "below the headline": (
        "Ferry late\n\nBy: Nell Quarrie | Published: 3 May 2021 | URL: https://tarn.example/1\n\n",
        [None, "3 May 2021", None, "https://tarn.example/1", ["Nell Quarrie"]],
    ),
    "two": (
        "Ferry late\nDate: 3 May 2021 | Source: The Tarn Mercury\n\n",
        [None, "3 May 2021", "The Tarn Mercury", None, []],
    ),
    "German": (
        "Titel: Fähre zu spät|Von: Nele Quarz|Datum: 3. Mai 2021|Quelle: Tarner Merkur\n\n",
        ["Fähre zu spät", "3. Mai 2021", "Tarner Merkur", None, ["Nele Quarz"]],
    ),
    "French": (
        "Auteur : Nelle Quarré · Date : 3 mai 2021 · Source : Le Mercure\nLe bac en retard\n\n",
        [None, "3 mai 2021", "Le Mercure", None, ["Nelle Quarré"]],
    ),
    "Spanish": (
        "Por: Nela Cuarzo • Fecha: 3 de mayo de 2021 • Fuente: El Mercurio\nEl barco tarde\n\n",
        [None, "3 de mayo de 2021", "El Mercurio", None, ["Nela Cuarzo"]],
    ),
    "with lines of their own": (
        "Title: Ferry late\nAuthor: Nell Quarrie | Date: 3 May 2021\nSource: The Tarn Mercury\nSection: Local\n\n",
        ["Ferry late", "3 May 2021", "The Tarn Mercury", None, ["Nell Quarrie"]],
    ),
    "one that is not known": (
        "Date: 3 May 2021 | Desk: Harbours | Author: Nell Quarrie | Source: The Tarn Mercury\n\n",
        [None, "3 May 2021", "The Tarn Mercury", None, ["Nell Quarrie"]],
    ),
}  # fmt: skip


def letters(text):
    return "".join(text.split())


@pytest.mark.parametrize("case", TOPS)
def test_what_labels_on_one_line_state_and_nothing_of_it_is_lost(case):
    top, wanted = TOPS[case]
    parsed = read(top + TEXT)
    assert stated(parsed) == wanted
    assert letters("".join(block.text for block in parsed.blocks)) == letters(top + TEXT)
    assert [block.text for block in parsed.blocks if block.role is Role.UNKNOWN][-2:] == TEXT.strip().split("\n\n")


def test_the_headline_is_shown_by_itself_and_the_rest_is_cut():
    parsed = read(TOPS["English"][0] + TEXT)
    assert [(block.text, block.role) for block in parsed.blocks[:3]] == [
        ("Title:", Role.BOILERPLATE),
        ("Ferry late", Role.UNKNOWN),
        ("| Author: Nell Quarrie | Date: 2021-05-03 | Source: The Tarn Mercury", Role.BOILERPLATE),
    ]
    assert {block.rule for block in parsed.blocks[:3]} == {"label.line", None}
    assert [block.line for block in parsed.blocks[:3]] == [1, 1, 1]


def test_a_whole_article_on_a_line():
    words = " ".join(TEXT.split())
    parsed = read(f"Headline: Ferry late | Date: 3 May 2021 | Text: {words}\n")
    assert stated(parsed)[:2] == ["Ferry late", "3 May 2021"]
    assert [block.text for block in parsed.blocks if block.role is Role.UNKNOWN] == ["Ferry late", words]


@pytest.mark.parametrize(
    "line",
    [
        "Date: 5 May | Location: Town Hall | Time: 8 pm",
        "Text: Nele Quarz | Fotos: Max Orme",
        "Text: Nele Quarz | Datum: 3. Mai 2021",
        "Title: The Long Shore | Author: Nell Quarrie | Pages: 230",
        "Titel: Die lange Küste | Autor: Nele Quarz | Verlag: Quarz | Datum: 2021",
        "Author: Nell Quarrie | Source: a family notebook",
        "Date: 3 May 2021",
        "Home | News | Harbour | Date: 3 May 2021 | Source: x",
        "Source: The Tarn Mercury | Desk: Harbours | Photo: Max Orme",
        "The vote: 5 | against: 7 | date: not set",
        "Score: 3:1 | Date: 3 May",
    ],
)
def test_what_is_no_such_line_stays_as_it_is(line):
    assert stated(read(f"{line}\n\n{TEXT}")) == [None, None, None, None, []]


def test_where_further_articles_follow_nothing_is_stated_of_all():
    top = "Title: Ferry late | Date: 3 May 2021\n\n"
    assert stated(read(top + TEXT + "\n" + top.replace("late", "gone") + TEXT))[:2] == [None, None]


def test_a_headline_is_the_one_behind_its_label_where_its_words_stand_before_it_too():
    parsed = read(f"Author: Nell Title | Author: Title | Title: Title | Date: 3 May 2021\n\n{TEXT}")
    assert [block.text for block in parsed.blocks[:3]] == [
        "Author: Nell Title | Author: Title | Title:",
        "Title",
        "| Date: 3 May 2021",
    ]


def test_deep_in_a_text_it_is_a_line_of_the_text():
    assert stated(read(TEXT * 4 + "Date: 3 May 2021 | Source: The Tarn Mercury\n\n" + TEXT)) == [
        None,
        None,
        None,
        None,
        [],
    ]


def test_hostile_lines_take_no_time():
    known = known_labels()
    for part in ("Date: x | ", "Date: |" + " " * 999, "a:|", "· ", "Date:" + " " * 99 + "·"):
        for length in (LONGEST, 3_000_000):
            with it_ends():
                joined_labels(0, (part * (length // len(part) + 1))[:length], known)
