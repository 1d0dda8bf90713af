"""The headline of a whole page, found above its article."""

from __future__ import annotations

import pytest

from reader.clean import clean
from reader.clean.headlines.above_article import MARKED_PAGE, article_start, headline_above
from reader.frozen import replace
from reader.model import Block, Field, Parsed, Role, Shape
from reader.parse.plain import parse_plain
from reader.rules.load import default_rules

RULES = default_rules()
MENU = [f"Channel {number} tonight" for number in range(MARKED_PAGE)]
TITLE = "Night ferry to Lindholm is saved"
AROUND = ["Most read", TITLE, "Share"]
STORY = [
    "The harbour board of Grindle voted on Monday to let the night ferry to Lindholm run until two in the morning.",
    "It will be paid for out of the tax on moorings, which was raised last year after the fire at the second pier.",
    "The ferry was saved by seven votes to four, after a debate in which only the price of diesel was spoken of.",
]


def found(
    title: str, rule: str, above: list[str], story: list[str] | None = None, role: Role = Role.BODY
) -> str | None:
    """The headline between a menu and an article, whose first line has the title."""
    plain = [Block(text=text) for text in [title, *MENU, *above, *(STORY if story is None else story)]]
    known = len(MENU) + len(above) + 1
    labelled = [
        Block(text=block.text, role=role if i >= known else Role.TITLE if not i else Role.BOILERPLATE)
        for i, block in enumerate(plain)
    ]
    index = headline_above(labelled, plain, Field(title, rule), "en", RULES)
    return None if index is None else plain[index].text


def test_what_the_article_tells_of_is_its_headline() -> None:
    assert found("Radio Norrvik", "title.first-line", AROUND) == TITLE
    assert found("Radio Norrvik", "title.site-split", AROUND) == TITLE
    assert found("* Radio ferry Lindholm", "title.heading-like", AROUND) == TITLE
    assert found("Skip to the night ferry", "title.opening", AROUND) == TITLE


@pytest.mark.parametrize(
    ("title", "rule", "above"),
    [
        ("Radio Norrvik", "title.stated", AROUND),
        ("Ferry to Lindholm saved", "title.heading-like", AROUND),
        ("Ferry to Lindholm saved", "title.site-split", AROUND),
        ("ノルヴィクの夜のフェリーは続く", "title.first-line", AROUND),
        ("Radio Norrvik", "title.first-line", ["Most read", "Herring are back in the sound", "Share"]),
        ("Radio Norrvik", "title.first-line", ["from night import ferry, harbour, moorings", "Night ferry"]),
        ("Radio Norrvik", "title.first-line", [*AROUND, *MENU]),
        ("Old boats and new names", "title.site-split", [*AROUND, "Old boats and new names"]),
    ],
)
def test_a_title_that_may_be_right_stays_and_what_names_another_story_is_none(
    title: str, rule: str, above: list[str]
) -> None:
    assert found(title, rule, above) is None


def test_a_heading_that_the_article_hardly_has_is_that_of_a_notice_or_of_the_site() -> None:
    half = "Night ferry to Lindholm dances"

    def below(title: str, headline: str, shape: Shape) -> str | None:
        lines = [title, *MENU, "Most read", headline, "Share", *STORY]
        plain = [Block(text=text, shape=shape if text == headline else Shape.PARAGRAPH) for text in lines]
        known = lines.index(STORY[0])
        roles = [Role.TITLE, *[Role.BOILERPLATE] * (known - 1), *[Role.BODY] * len(STORY)]
        labelled = [replace(block, role=role) for block, role in zip(plain, roles, strict=True)]
        index = headline_above(labelled, plain, Field(title, "title.heading"), "en", RULES)
        return None if index is None else plain[index].text

    assert below("Your privacy matters", half, Shape.HEADING) == half
    assert below("Your privacy matters", half, Shape.PARAGRAPH) is None
    assert below("Your privacy matters", TITLE, Shape.PARAGRAPH) == TITLE
    assert below("Last dance on the ferry", TITLE, Shape.HEADING) is None


def test_without_an_article_there_is_none() -> None:
    assert found("Radio Norrvik", "title.first-line", AROUND, []) is None
    assert found("Radio Norrvik", "title.first-line", AROUND, role=Role.BOILERPLATE) is None


def test_a_title_right_above_the_article_stays_whatever_it_says() -> None:
    plain = [Block(text=text) for text in ["Wishful sinking", *STORY, *MENU, *AROUND, *STORY * 3]]
    roles = [Role.TITLE, *[Role.BODY] * 3, *[Role.BOILERPLATE] * (len(MENU) + len(AROUND)), *[Role.BODY] * 9]
    labelled = [Block(text=block.text, role=role) for block, role in zip(plain, roles, strict=True)]
    assert headline_above(labelled, plain, Field("Wishful sinking", "title.first-line"), "en", RULES) is None
    other = Field("Wishful sinking", "title.heading-like")
    assert headline_above(labelled, plain, other, "en", RULES) == plain.index(Block(text=TITLE))


def test_where_the_longest_stretch_of_an_article_begins() -> None:
    def block(role: Role) -> Block:
        return Block(text=STORY[0], role=role)

    body, cut = block(Role.BODY), block(Role.BOILERPLATE)
    assert article_start([cut, body, *[cut] * 9, body, cut, body]) == 11
    assert article_start([cut, body, cut, body, *[cut] * 9, body]) == 1
    assert article_start([cut, Block(text="Short.", role=Role.BODY)]) is None


def test_byline_and_date_are_looked_for_below_it() -> None:
    lines = ["Radio Norrvik", *MENU, TITLE, "By Tom Arkle", "May 7, 2024", *STORY, "Leave a comment", "Privacy Policy"]
    text = "\n\n".join(lines)
    article = clean(Parsed(blocks=parse_plain(text).blocks), "text", "page.txt", RULES)
    assert article.title is not None
    assert (article.title.value, article.title.rule) == (TITLE, "title.above-article")
    assert (article.authors, article.published.date if article.published else None) == (("Tom Arkle",), "2024-05-07")
    assert [block.text for block in article.blocks if block.role is Role.TITLE] == [TITLE]
