"""The headline as a page's own links say it."""

from __future__ import annotations

import pytest

from reader.clean import clean
from reader.clean.headlines.sharing import shared_headline
from reader.clean.layout.text_browsers import LINKS
from reader.model import Block
from reader.parse.plain import parse_plain
from reader.rules.load import default_rules

TITLE = "Night ferry to Lindholm saved, for a year"
LINES = [
    "Radio Norrvik",
    "* " + TITLE,
    "Night ferry to Lindholm…",
    "Harbour board sells its diesel",
    TITLE,
    "By Ida Quarrie",
]
SHARED = (
    "4. https://social.example/intent/tweet?text=Night%20ferry%20to%20Lindholm%20saved,+for+a+year%20|%20Norrvik&x=1"
)
MAILED = "5. mailto:?subject=Night ferry to Lindholm saved, for a year&body=Read this"
EMBEDDED = "6. https://norrvik.example/embed?url=https://norrvik.example/2026/03/night-ferry-lindholm-saved-year/"
OTHER = "7. https://social.example/share?text=Harbour board sells its diesel"


def found(*links: str, lines: list[str] = LINES) -> str | None:
    blocks = [Block(text=text) for text in lines] + [Block(text=text, rule=LINKS) for text in links]
    index = shared_headline(blocks)
    return None if index is None else blocks[index].text


@pytest.mark.parametrize("links", [[SHARED], [MAILED], [EMBEDDED], [SHARED, MAILED, OTHER]])
def test_what_links_for_sharing_say_is_the_headline(links: list[str]) -> None:
    assert found(*links) == TITLE


@pytest.mark.parametrize(
    "links",
    [
        [],
        [SHARED, OTHER],
        ["4. https://social.example/intent/tweet?text=Ferry saved", "5. https://norrvik.example/?page=4#share"],
        ["4. https://social.example/sharer?u=https://norrvik.example/2026/03/15/"],
        ["4. https://social.example/sharer?u=https://[norrvik/night-ferry-lindholm-saved-year"],
    ],
)
def test_links_that_say_nothing_or_several_things_name_no_headline(links: list[str]) -> None:
    assert found(*links) is None


def test_no_line_that_says_something_else_is_it() -> None:
    assert found(SHARED, lines=["Radio Norrvik", "Night trains to Lindholm saved, for a year"]) is None
    assert found(EMBEDDED, lines=["Radio Norrvik", "Night trains to Lindholm end, and this ferry with them"]) is None


def test_the_headline_of_a_browsers_dump() -> None:
    menu = "\n".join(f"   [{number}]Channel {number} tonight" for number in range(1, 4))
    story = (
        "The harbour board of Grindle voted on Monday to let the night ferry to Lindholm run until two in the morning. "
    )
    addresses = "\n".join(f"   {number}. https://norrvik.example/{number}" for number in range(1, 4))
    dump = (
        f"   Tonight on Norrvik\n\n{menu}\n\n   {TITLE}\n\n   {story * 3}\n\nReferences\n\n{addresses}\n   {SHARED}\n"
    )
    cleaned = clean(parse_plain(dump), "text", "norrvik.txt", default_rules())
    assert cleaned.title is not None
    assert (cleaned.title.value, cleaned.title.rule) == (TITLE, "title.shared")
