from itertools import product

import pytest

from reader.model import Role
from reader.parse.labels.labels import with_labels
from reader.parse.plain import parse_plain
from tests.ending import it_ends

TEXT = (
    "The ferry to Skerrow was late again on Monday, and the harbour master said that nothing could be done of it.\n\n"
    "The council of Tarn will talk about a second boat in June.\n"
)
PAGE = "https://www.tarn.example/2021/05/03/skerrow-ferry-is-late"
TITLE = "The Skerrow ferry is late\n\n"


def url(text):
    field = with_labels(parse_plain(text)).fields.url
    return None if field is None else (field.value, field.rule)


@pytest.mark.parametrize(
    "text",
    [
        f"{PAGE}\n{TITLE}{TEXT}",
        f"<{PAGE}>\n\n{TITLE}{TEXT}",
        f"{TITLE}{PAGE}\n\n{TEXT}",
        f"URL: {PAGE}\n{TITLE}{TEXT}",
        f"Quelle: {PAGE}\n{TITLE}{TEXT}",
        f"Adresse : {PAGE}\n{TITLE}{TEXT}",
        f"{TITLE}By Nell Quarrie\n3 May 2021\n{PAGE}\n\n{TEXT}",
    ],
)
def test_the_address_of_the_page_on_top(text):
    assert url(text) == (PAGE, "address.on-top")
    (line,) = [block for block in with_labels(parse_plain(text)).blocks if PAGE in block.text]
    assert (line.role, line.rule) == (Role.BOILERPLATE, "address.on-top")


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}{TEXT}\n{PAGE}\n",
        f"{TITLE}{TEXT}\nSaved on 4 May 2021 · View original: {PAGE}\n",
        f"{TITLE}{TEXT}\nLien : {PAGE}\n",
        f"{TITLE}{TEXT}\nhttps://tarn.example/skerrow-ferries-late.html\nLiked 4 May 2021\n",
    ],
)
def test_at_the_end_the_path_must_say_the_headline(text):
    assert url(text)[1] == "address.at-the-end"


def test_a_printer_writes_it_on_each_page():
    page = "https://tarn.example/a?print=1"
    assert url(f"{TITLE}{TEXT}{TEXT}\n{page}        Page 1 of 2\n{TEXT}\n{page}        Page 2 of 2\n") == (
        page,
        "address.printed",
    )
    assert url(f"{TITLE}{TEXT}{TEXT}\n{page} 1/2\n{TEXT}\n{page} 2/2\n") == (page, "address.printed")
    head = f"The Skerrow ferry is late | Tarn Times        {page}\n"
    assert url(f"{head}{TEXT}\n1 of 2        4 May 2021\n{head}{TEXT}") == (page, "address.printed")
    assert url(f"{head}{TEXT}") is None


def test_an_archive_names_the_page_that_it_copied():
    text = f"The Archive - https://web.archive.example/web/20210504081500/{PAGE}\n{TITLE}{TEXT}"
    assert url(text) == (PAGE, "address.archived")


@pytest.mark.parametrize(
    "text",
    [
        TITLE + TEXT,
        f"https://tarn.example/\n{TITLE}{TEXT}",
        f"https://tarn.example/feed/\n{TITLE}{TEXT}",
        f"https://twitter.com/tarn/status/123\n{TITLE}{TEXT}",
        f"https://tarn.example/a\nhttps://tarn.example/b\n{TITLE}{TEXT}",
        f"https://youtu.be/abc123\n{TITLE}{TEXT}",
        f"{TITLE}https://films.example/watch/abc123\n\n{TEXT}",
        f"{TITLE}See {PAGE}\n\n{TEXT}",
        f"{TITLE}{TEXT}\nhttps://tarn.example/news/4711\n",
        f"{TITLE}{TEXT}\nhttps://study.example/on-the-sleep-of-tortoises\n",
        f"{TITLE}{TEXT}\nSource: https://council.example/minutes/may\n",
        f"{TEXT}\nhttps://tarn.example/a\n",
        f"{PAGE}\n",
        f"{PAGE}\nA boat\n",
    ],
)
def test_other_addresses_are_not_the_texts_own(text):
    assert url(text) is None


def test_a_labelled_address_is_the_one():
    top = f"Title: Ferry late\nDate: 3 May 2021\nURL: {PAGE}\n\n"
    assert url(f"{top}https://tarn.example/other/page\n\n{TEXT}") == (PAGE, "label.url")


WORDS = [*map("".join, product("abcdefghijklmnopqrst", repeat=4))]


@pytest.mark.parametrize(
    "text",
    [
        "https://tarn.example/" + "a-" * 500_000 + "\n" + TEXT,
        "x https://a.example/web/" * 100_000 + "\n" + TEXT,
        (f"{TITLE}{TEXT}" + "https://tarn.example/a 1/2\n") * 10_000,
        "https://tarn.example/a 1/2\n\n" * 50_000,
        f"{' '.join(WORDS)}\n\n{TEXT}\nhttps://tarn.example/{'-'.join(WORDS)}\n",
    ],
    ids=["long", "archives", "printed", "mere", "words"],
)
def test_a_flood_ends(text):
    with it_ends():
        url(text)
