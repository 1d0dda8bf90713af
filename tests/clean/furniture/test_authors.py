"""Who wrote an article, beside what else is around it."""

from __future__ import annotations

import pytest

from reader.clean.furniture.furniture import find_furniture
from reader.model import Block, Evidence, Field, Fields, Role, Shape
from tests.clean.furniture.lines import PROSE, RULES, blocks_of


def test_what_a_writer_is_stands_below_the_name_and_belongs_to_it() -> None:
    head = ("Harrowgate closes its swing bridge", "By Ines Okafor", "Political Correspondent", "The Tidewater Echo")
    found = find_furniture(blocks_of(*head, PROSE, PROSE), Fields(), "a.txt", "en", RULES)
    assert [(block.role, block.rule) for block in found.blocks[1:5]] == [
        (Role.BYLINE, "byline.names"),
        (Role.BYLINE, "byline.role"),
        (Role.BYLINE, "byline.role"),
        (Role.UNKNOWN, None),
    ]
    assert found.authors == ("Ines Okafor",)
    inside = find_furniture(blocks_of(*head[:2], PROSE, head[2], PROSE), Fields(), "a.txt", "en", RULES)
    assert inside.blocks[3].role is Role.UNKNOWN


def test_a_post_below_a_name_that_stands_below_by() -> None:
    head = ("Harrowgate closes its swing bridge", "By", "Ines Okafor", "Political Correspondent")
    found = find_furniture(blocks_of(*head, PROSE, PROSE), Fields(), "a.txt", "en", RULES)
    assert [block.rule for block in found.blocks[1:5]] == ["byline.names", "byline.names", "byline.role", None]


def test_a_page_says_with_its_markup_who_wrote_it() -> None:
    blocks = (
        Block(
            text="Harrowgate closes its swing bridge", shape=Shape.HEADING, evidence=Evidence(tag="h1", hint="title")
        ),
        Block(text="Ines Okafor", evidence=Evidence(tag="span", hint="byline")),
        Block(text=PROSE, evidence=Evidence(tag="p", content=True)),
    )
    found = find_furniture(blocks, Fields(), "a.html", "en", RULES)
    assert found.authors == ("Ines Okafor",)
    assert found.blocks[1].role is Role.BYLINE


def test_a_lone_word_that_a_page_marks_so_is_a_section_or_a_button() -> None:
    blocks = (
        Block(
            text="Harrowgate closes its swing bridge", shape=Shape.HEADING, evidence=Evidence(tag="h1", hint="title")
        ),
        Block(text="Waterfront", evidence=Evidence(tag="a", hint="byline")),
        Block(text="Ines Okafor", evidence=Evidence(tag="span", hint="byline")),
        Block(text=PROSE, evidence=Evidence(tag="p", content=True)),
    )
    assert find_furniture(blocks, Fields(), "a.html", "en", RULES).authors == ("Ines Okafor",)


def test_a_byline_wins_over_a_site_that_is_stated_as_the_author() -> None:
    def stated(author: str, line: str) -> tuple[str, ...]:
        fields = Fields(authors=(Field(author, "meta.author"),), source=Field("The Quarry Post", "meta.og:site_name"))
        return authors(TITLE, line, PROSE, fields=fields)

    assert stated("The Quarry Post", "By Ines Okafor") == ("Ines Okafor",)
    assert stated("The Quarry Post", "By Invitation") == ("The Quarry Post",)
    assert stated("Tom Ruel", "By Ines Okafor") == ("Tom Ruel",)


def test_a_line_that_says_who_wrote_it_stands_before_what_is_marked_so() -> None:
    blocks = (
        Block(
            text="Harrowgate closes its swing bridge", shape=Shape.HEADING, evidence=Evidence(tag="h1", hint="title")
        ),
        Block(text="River Industry", evidence=Evidence(tag="span", hint="byline")),
        Block(text="by Ines Okafor March 5, 2018", evidence=Evidence(tag="span", hint="byline")),
        Block(text=PROSE, evidence=Evidence(tag="p", content=True)),
    )
    assert find_furniture(blocks, Fields(), "a.html", "en", RULES).authors == ("Ines Okafor",)


def test_a_lone_name_below_the_headline_is_the_author_when_the_foot_knows_it() -> None:
    title = "Harrowgate closes its swing bridge"
    foot = "Ines Okafor writes about rivers. Follow her."
    known = find_furniture(blocks_of(title, "Ines Okafor", *[PROSE] * 6, foot), Fields(), "a.txt", "en", RULES)
    assert known.authors == ("Ines Okafor",)
    assert known.blocks[1].role is Role.BYLINE
    unknown = find_furniture(blocks_of(title, "Swing Bridge", *[PROSE] * 6), Fields(), "a.txt", "en", RULES)
    assert unknown.authors == ()
    assert unknown.blocks[1].role is Role.UNKNOWN


def test_a_lone_name_beside_a_date_is_the_author() -> None:
    prose = (
        "The council of Harrowgate voted late on Thursday to close the old swing bridge for eleven weeks, a decision "
    )
    prose += (
        "that ferry owners on both banks had feared since the first cracks were found in its northern pier last spring."
    )
    for name, authors in (
        ("Ines Okafor", ("Ines Okafor",)),
        ("Ines Okafor and Tom Ruel", ("Ines Okafor", "Tom Ruel")),
        ("Ines Okafor, Industry correspondent", ("Ines Okafor",)),
        ("Middle East", ()),
        ("Wind and Weather", ()),
        ("강물의 다리, 바람의 도시", ()),
    ):
        blocks = blocks_of("Harrowgate closes its swing bridge", name, "12 March 2020", prose, prose)
        assert find_furniture(blocks, Fields(), "a.txt", "en", RULES).authors == authors


def authors(*lines: str, fields: Fields = Fields()) -> tuple[str, ...]:  # noqa: B008
    return find_furniture(blocks_of(*lines), fields, "a.txt", "en", RULES).authors


TITLE = "Harrowgate closes its swing bridge"
DAY = "March 5, 2018"


def test_a_name_above_the_headline_is_the_authors_of_whom_a_later_line_tells() -> None:
    above = ("Ferry Notes Weekly", "Ines Okafor", TITLE, PROSE, PROSE, PROSE)
    life = "Ines Okafor is a staff writer who covers ferries, bridges and the people on them."
    assert authors(TITLE + " | Ferry Notes", *above, "More", "And more", life) == ("Ines Okafor",)
    assert authors(TITLE + " | Ferry Notes", *above, "More", "And more") == ()


def test_short_paragraphs_are_a_text_as_well() -> None:
    short = "The council of Harrowgate voted on Thursday to close its bridge for good."
    assert authors(TITLE, "Ines Okafor", "5 March 2018", short, short) == ("Ines Okafor",)
    assert authors(TITLE, "Ines Okafor · March 5, 2018", short, short) == ("Ines Okafor",)
    assert authors(TITLE, "INES OKAFOR | FERRYSIDE", "5 March 2018", short, short) == ("INES OKAFOR",)
    assert authors(TITLE, "Ines Okafor", "5 March 2018", short) == ()


def test_a_byline_wins_over_a_stated_account() -> None:
    stated = Fields(authors=(Field("admin", "meta.author"),))
    assert authors(TITLE, "By Ines Okafor", PROSE, fields=stated) == ("Ines Okafor",)
    assert authors(TITLE, PROSE, fields=stated) == ("admin",)


@pytest.mark.parametrize(
    ("name", "rule"), [("Marisol", "json.author"), ("김철수", "json.author"), ("山田太郎", "meta.author")]
)
def test_a_stated_name_without_a_blank_stands(name: str, rule: str) -> None:
    stated = Fields(authors=(Field(name, rule),))
    assert authors(TITLE, "By Ines Okafor", PROSE, fields=stated) == (name,)


@pytest.mark.parametrize(
    ("language", "names", "lines"),
    [
        ("en", ("Ines Okafor",), (TITLE, "By", "Ines Okafor", "News", PROSE, PROSE)),
        ("en", ("Ines Okafor", "Tom Ruel"), (TITLE, "By", "Ines Okafor", "@inesokafor", "Tom Ruel", PROSE, PROSE)),
        ("en", ("Ines Okafor", "Tom Ruel"), (TITLE, "Written by:", "Ines Okafor", "and", "Tom Ruel", PROSE, PROSE)),
        ("en", ("Ines Okafor", "Tom Ruel"), (TITLE, "By", "Ines Okafor, Tom Ruel", PROSE, PROSE)),
        ("en", ("Ines Okafor",), (TITLE, "By", "Ines Okafor, ferry reporter", PROSE, PROSE)),
        ("en", ("Ines Okafor", "Tom Ruel"), (TITLE, "By Ines Okafor", "& Tom Ruel", PROSE, PROSE)),
        ("en", ("Ines Okafor", "Tom Ruel"), (TITLE, "By Ines Okafor", "and", "Tom Ruel", PROSE, PROSE)),
        ("en", ("Ines Okafor",), (TITLE, "By Ines Okafor", "Tom Ruel", PROSE, PROSE)),
        ("de", ("Uwe Brandt",), (TITLE, "Von", "Uwe Brandt", PROSE, PROSE)),
        ("fr", ("Léa Roy",), (TITLE, "Par", "Léa Roy", PROSE, PROSE)),
        ("es", ("Eva Ríos",), (TITLE, "Por", "Eva Ríos", PROSE, PROSE)),
        ("en", ("Ines Okafor",), (TITLE, "Ines Okafor", "Follow", "March 5, 2018", PROSE, PROSE)),
        ("en", ("Ines Okafor",), (TITLE, PROSE, PROSE, "About the author", "Ines Okafor", "She sails.")),
        ("de", ("Ina Roth",), (TITLE, PROSE, PROSE, "Über die Autorin", "Ina Roth", "Sie segelt gern.")),
        ("fr", ("Léa Roy",), (TITLE, PROSE, PROSE, "À propos de l’auteur", "Léa Roy", "Elle aime la voile.")),
        ("es", ("Eva Ríos",), (TITLE, PROSE, PROSE, "Sobre la autora", "Eva Ríos", "Ama el mar.")),
        ("en", (), (TITLE, "By", "ferry and by train", PROSE, PROSE)),
        ("en", (), (TITLE, "By", "Business", "Ines Okafor", PROSE, PROSE)),
        ("en", ("Ines Okafor",), (TITLE, "By", "Ines Okafor", "Harrow Valley", PROSE, PROSE)),
        ("en", (), (TITLE, "Swing Okafor", "Read all about it", "March 5, 2018", PROSE, PROSE)),
        ("en", ("Ines Okafor",), (TITLE, PROSE, PROSE, "Written on Feb 24 by", "Ines Okafor", "Sails.")),
        ("de", ("Ina Roth",), (TITLE, "Veröffentlicht am 5. März von", "Ina Roth", PROSE, PROSE)),
        ("en", (), (TITLE, PROSE, PROSE, "The 9 things to buy", "Ines Okafor", "Sails.")),
        ("en", (), (TITLE, "Ansel Rouge", "Louisiana", "March 5, 2018", PROSE, PROSE)),
        ("en", (), (TITLE, PROSE, PROSE, "About the author", "Follow her", "Ines Okafor")),
        ("en", (), (TITLE, PROSE, PROSE, "About the bridge", "Ines Okafor", "She sails.")),
    ],
)
def test_names_on_lines_of_their_own(language: str, names: tuple[str, ...], lines: tuple[str, ...]) -> None:
    assert find_furniture(blocks_of(*lines), Fields(), "a.txt", language, RULES).authors == names


def written_by(*lines: str, language: str = "en") -> tuple[str, ...]:
    """The authors of a text of a headline and some lines."""
    blocks = [Block(text=line) for line in ("Harrowgate closes its bridge for eleven weeks", *lines)]
    return find_furniture(blocks, Fields(), "x.txt", language, RULES).authors


@pytest.mark.parametrize(
    ("language", "head", "names"),
    [
        ("en", ["Ines Okafor", "Chief Political Correspondent"], ("Ines Okafor",)),
        ("en", ["INES OKAFOR", "THE HARROW ECHO"], ("INES OKAFOR",)),
        ("en", ["Ines Okafor and Tom Ruel"], ("Ines Okafor", "Tom Ruel")),
        ("en", ["By Dr. Ines Okafor, MD"], ("Ines Okafor",)),
        ("en", ["By Ines Okafor, Harrow"], ("Ines Okafor",)),
        ("fr", ["Luc Brel, correspondant à Harnay"], ("Luc Brel",)),
        ("fr", ["Luc Brel avec AFP"], ("Luc Brel",)),
        ("es", ["Ana Sorel", "Corresponsal en Lisboa"], ("Ana Sorel",)),
        ("en", ["Ines Okafor and Tom Ruel", "Okafor and Ines Okafor and Tom Ruel met on the pier."], ()),
        ("en", ["Swing Okafor", "News"], ()),
        ("en", ["Ines Okafor Jr. Spoke With Ferry Owners During Strike"], ()),
        ("en", ["Harrow Echo | March 4, 2024"], ()),
        ("en", ["Ines Okafor | March 4, 2024"], ("Ines Okafor",)),
        ("en", ["By Popular Demand"], ()),
    ],
)
def test_the_head_tells_who_wrote_it(language: str, head: list[str], names: tuple[str, ...]) -> None:
    assert written_by(*head, PROSE, PROSE, language=language) == names


def test_a_credit_in_brackets_is_no_byline() -> None:
    for head in (["(Ines Okafor / AP)"], ["March 5, 2018", "(Ines Okafor / AP)"]):
        assert written_by("Harrowgate closes its swing bridge", *head, PROSE, PROSE) == ()
    assert written_by("Harrowgate closes its swing bridge", "Ines Okafor, AP", PROSE, PROSE) == ("Ines Okafor",)


def test_a_masthead_below_the_headline_is_no_author() -> None:
    for line, authors in (("Harrower Bote", ()), ("Ines Okafor", ("Ines Okafor",))):
        blocks = [
            Block(text=text) for text in ("Die Brücke in Harrow schließt", line, "5. März 2018", PROSE, PROSE, PROSE)
        ]
        assert find_furniture(blocks, Fields(), "x.txt", "de", RULES).authors == authors


@pytest.mark.parametrize("below", ["3–4 minutes", "4-minute read", "5 Minuten Lesezeit", "4 minutos de lectura"])
def test_a_name_above_the_time_that_it_takes_to_read_is_the_authors(below: str) -> None:
    lines = ("Harrowgate closes its swing bridge", "Ines Okafor", below, PROSE, PROSE)
    found = find_furniture(blocks_of(*lines), Fields(), "a.txt", None, RULES)
    assert found.authors == ("Ines Okafor",)
    assert (found.blocks[2].role, found.blocks[2].rule) == (Role.BOILERPLATE, "byline.reading-time")


def test_the_sender_of_a_mail_is_no_writer() -> None:
    sender = Block(text="Von: Harrower Bote <post@harrowerbote.example>", role=Role.BOILERPLATE, rule="top.mail")
    lines = (sender, *blocks_of("Harrow schließt seine Brücke", "Von Ines Okafor", PROSE, PROSE))
    assert find_furniture(lines, Fields(), "a.txt", "de", RULES).authors == ("Ines Okafor",)


def test_a_paper_above_its_day_is_nobody() -> None:
    lines = ("THE HARROW OBSERVER", "March 5, 2018", "Harrow closes its swing bridge", "By Ines Okafor", PROSE, PROSE)
    assert find_furniture(blocks_of(*lines), Fields(), "a.txt", "en", RULES).authors == ("Ines Okafor",)


def test_a_byline_names_more_than_a_pages_data() -> None:
    title = Block(
        text="Harrowgate closes its swing bridge", shape=Shape.HEADING, evidence=Evidence(tag="h1", hint="title")
    )
    byline = Block(text="By Ines Okafor and Tomas Lindgren", evidence=Evidence(tag="span", hint="byline"))
    text = Block(text=PROSE, evidence=Evidence(tag="p", content=True))
    for stated, names in (("Ines Okafor", ("Ines Okafor", "Tomas Lindgren")), ("Ada Holm", ("Ada Holm",))):
        fields = Fields(authors=(Field(stated, "json-ld.author"),))
        assert find_furniture((title, byline, text), fields, "a.html", "en", RULES).authors == names


def test_the_sites_name_behind_a_pages_title_is_nobodys() -> None:
    page = ("Harrowgate closes its swing bridge | Prairie Post", "Prairie Post", "March 5, 2018", PROSE, PROSE, PROSE)
    assert find_furniture(blocks_of(*page), Fields(), "a.txt", "en", RULES).authors == ()


def test_a_byline_that_stands_against_a_date() -> None:
    page = (
        "Harrowgate ferme son pont tournant",
        "Par Ines OkaforPublié le 5 mars 2018 à 06h05Lecture 2 min.",
        PROSE,
        PROSE,
    )
    assert find_furniture(blocks_of(*page), Fields(), "a.txt", "fr", RULES).authors == ("Ines Okafor",)


def test_a_given_name_tells_who_wrote_it_below_the_headline_alone() -> None:
    title = "Harrowgate closes its swing bridge"
    page = (title, "Ada HolmMarch 5, 2018, 9:17 am", PROSE, PROSE, PROSE)
    assert find_furniture(blocks_of(*page), Fields(), "a.txt", "en", RULES).authors == ("Ada Holm",)
    below = (title, PROSE, PROSE, PROSE, "Ada HolmMarch 5, 2018, 9:17 am")
    assert find_furniture(blocks_of(*below), Fields(), "a.txt", "en", RULES).authors == ()


def test_names_on_lines_of_their_own_above_the_one_beside_a_date() -> None:
    page = ("Harrowgate closes its swing bridge", "Ada Holm", "Felix Okafor", "March 5, 2018", PROSE, PROSE, PROSE)
    assert find_furniture(blocks_of(*page), Fields(), "a.txt", "en", RULES).authors == ("Ada Holm", "Felix Okafor")


def test_the_byline_right_below_the_headline_above_the_text_is_the_articles() -> None:
    head = (TITLE, "More on the port", "Ferries run late all week", "By Tom Ruel", "Crews vote on their pay")
    below = (TITLE, "A bridge, a crack and a long way round", "By Ines Okafor")
    assert authors(*head, *below, PROSE, PROSE) == ("Ines Okafor",)
    assert authors(TITLE, "By Ines Okafor", PROSE, PROSE, f'"{TITLE}"', "By: Tom Ruel") == ("Ines Okafor",)


def test_who_edited_it_did_not_write_it() -> None:
    assert authors(TITLE, "By Ines Okafor", "Edited by Tom Ruel", PROSE, PROSE) == ("Ines Okafor",)
    assert authors(TITLE, "Edited by Tom Ruel", PROSE, PROSE) == ()


def test_a_headline_is_no_byline() -> None:
    title = Block(text="Ferries Run Late - The Tidewater Echo", shape=Shape.HEADING)
    assert find_furniture((title, *blocks_of(PROSE, PROSE)), Fields(), "a.txt", "en", RULES).authors == ()


def test_the_last_byline_above_the_text_is_the_articles() -> None:
    menu = [f"Line {number} of the menu" for number in range(8)]
    head = ("A bridge, a crack and a way round | Tidewater Echo", *menu, "By Tom Ruel", *menu, "By Ines Okafor")
    assert authors(*head, PROSE, PROSE, PROSE, PROSE) == ("Ines Okafor",)


def test_a_byline_between_a_summary_and_the_text() -> None:
    menu = tuple(f"Line {number} of the menu" for number in range(30))
    head = ("Ferries stop, says the council | Tidewater Echo", *menu, "A bridge that no one crosses any more")
    assert authors(*head, PROSE, "Share", "By Ines Okafor", DAY, PROSE, PROSE, PROSE, PROSE) == ("Ines Okafor",)
