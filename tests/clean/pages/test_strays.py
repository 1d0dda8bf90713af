from __future__ import annotations

import pytest

from reader.clean import clean
from reader.clean.pages.strays import STRAY, without_strays
from reader.model import Block, Role
from reader.parse.html.page import parse_html
from reader.rules.load import default_rules

PROSE = (
    "The old stone quay of Tarn Bay is to be rebuilt before the winter, the harbour board decided on Monday evening.",
    "The work will cost four million, half of which is to be paid by the owners of the boats that are moored there.",
    '"I have waited for this since I was a girl," said Odette Farr, who sells mussels at the foot of the old stairs.',
    "The board will meet again in March, when the first of the builders are to name the day on which they may begin.",
)
CARD = (
    "<section><h3>{}</h3><p class=byline>By {}</p><p class=date>{}</p>"
    "<figure><img><figcaption>{}</figcaption></figure></section>"
)
OTHERS = (
    CARD.format("Seals are back on the sandbank", "Bram Yelland", "May 2, 2019", "Seals. Photo: Bram Yelland"),
    CARD.format("Ferry to sail on Sundays too", "Nora Fenwick", "May 1, 2019", "The ferry. Photo: Nora Fenwick"),
)


def page(*, above: str = "", below: str = "", signed: str = "<p class=byline>By Ida Quarrie</p>") -> str:
    text = "".join(f"<p>{text}</p>" for text in PROSE)
    return (
        f"<html lang=en><body><nav>{above}</nav><main><article><h1>Quay to be rebuilt before the winter</h1>{signed}"
        f"<div class=story-text>{text}<p class=caption>The old quay. Photo: Ida Quarrie</p></div></article>"
        f"<div><div>{'<p>Harrow</p>' * 12}{below}</div></div></main></body></html>"
    )


def roles(html: str) -> dict[str, Block]:
    return {block.text: block for block in clean(parse_html(html), "html", "a.html", default_rules()).blocks}


def test_writers_days_and_pictures_of_other_articles_are_no_part_of_this_one():
    found = roles(page(signed="<p class=byline>By Ida Quarrie</p><p class=date>May 3, 2019</p>", below="".join(OTHERS)))
    assert found["By Ida Quarrie"].role is Role.BYLINE
    assert found["May 3, 2019"].role is Role.DATE
    assert found["The old quay. Photo: Ida Quarrie"].role is Role.CAPTION
    for text in ("By Bram Yelland", "By Nora Fenwick", "May 2, 2019", "The ferry. Photo: Nora Fenwick"):
        assert found[text].role is Role.BOILERPLATE, text


@pytest.mark.parametrize("section", ["Harbour Reflections", "Boat Building"])
def test_a_menu_above_the_headline_names_no_writers(section):
    found = roles(page(above=f"<ul><li class=author>{section}</li></ul>"))
    assert (found[section].role, found[section].rule) == (Role.BOILERPLATE, STRAY)
    assert found["By Ida Quarrie"].role is Role.BYLINE


def test_the_only_byline_stays_wherever_it_stands():
    found = roles(page(signed="", below="<p class=byline>By Ida Quarrie</p>"))
    assert found["By Ida Quarrie"].role is Role.BYLINE


def test_texts_without_markup_are_as_they_were():
    blocks = (
        Block(text="Quay", role=Role.TITLE),
        Block(text=PROSE[0], role=Role.BODY),
        Block(text="By Ida Quarrie", role=Role.BYLINE),
    )
    assert without_strays(blocks, None) is blocks
    assert without_strays((), None) == ()
