"""Which line is the headline, and where it ends and the site's name begins."""

from __future__ import annotations

import pytest

from reader.clean.headlines.headline import choose_headline
from reader.model import Block, Evidence, Field, Fields, Role, Shape
from reader.rules.load import default_rules

RULES = default_rules()
PROSE = (
    "The council of Harrowgate voted late on Thursday to close the old swing bridge for eleven weeks, a decision that "
    "ferry owners on both banks had feared since the first cracks were found in its northern pier last spring."
)


def headline(*lines: str, fields: Fields = Fields(), path: str = "x.txt", language: str = "en") -> tuple[str, str]:  # noqa: B008
    blocks = [Block(text=line) for line in lines]
    found = choose_headline(blocks, fields, path, language, RULES)
    return found.title.value, found.title.rule


def lines(*above: str) -> list[Block]:
    return [Block(text=text) for text in (*above, *(f"{number}. {PROSE}" for number in range(3)))]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Bridge closes for eleven weeks | The Tidewater Echo", "Bridge closes for eleven weeks"),
        ("Bridge closes for eleven weeks - The Guardian", "Bridge closes for eleven weeks"),
        ("Bridge closes for eleven weeks – Tidewater Tribune", "Bridge closes for eleven weeks"),
        ("Bridge closes for eleven weeks | Local | Tidewater Echo", "Bridge closes for eleven weeks"),
        ("Bridge closes for eleven weeks - tidewaterecho.com", "Bridge closes for eleven weeks"),
        ("Brücke schließt für elf Wochen - DER SPIEGEL", "Brücke schließt für elf Wochen"),
    ],
)
def test_the_site_is_split_off(line: str, title: str) -> None:
    assert headline(line, PROSE, PROSE) == (title, "title.site-split")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Tribune : « Rendons leurs bancs »", "Tribune : « Rendons leurs bancs »"),
        ("« Quai » au musée de Roubaix", "« Quai » au musée de Roubaix"),
        ("Bridge closes for eleven weeks » Tidewater Echo", "Bridge closes for eleven weeks"),
    ],
)
def test_a_quotation_mark_separates_nothing(line: str, title: str) -> None:
    assert headline(line, PROSE, PROSE)[0] == title


@pytest.mark.parametrize(
    "line",
    [
        "Bridge closes – and nobody knows for how long it will last",
        "Harrowgate: bridge closes for eleven weeks",
        "'Nothing to see': how a ferry won the river",
        "What the twenty-four-hour ferry means for trade",
    ],
)
def test_a_dash_or_colon_inside_a_headline_stays(line: str) -> None:
    assert headline(line, PROSE, PROSE) == (line, "title.first-line")


@pytest.mark.parametrize(
    "day",
    [
        "Friday, 11 December 2015",
        "vendredi 11 décembre 2015",
        "1er mars 2021 à 14h05",
        "13.02.2018, 17:00",
        "2018-01-19 18:47",
    ],
)
def test_a_day_alone_is_no_headline(day: str) -> None:
    assert headline(day, "Bridge closes for eleven weeks", PROSE) == (
        "Bridge closes for eleven weeks",
        "title.heading-like",
    )


@pytest.mark.parametrize("line", ["March 5, 2018: the day the bridge closed", "Harrowgate 1918", "The winter of 1918"])
def test_a_headline_with_a_date_is_one(line: str) -> None:
    assert headline(line, PROSE, PROSE)[0] == line


def test_a_later_line_shows_where_the_headline_ends() -> None:
    assert (
        headline("Bridge closes - what now - Ferry Notes by Ines", "Home", "Bridge closes - what now", PROSE)[0]
        == "Bridge closes - what now"
    )


def test_a_site_said_alone_in_the_menu_is_no_headline() -> None:
    assert (
        headline("Bridge closes for weeks | Ferry Notes", "Ferry Notes", "About", PROSE, PROSE)[0]
        == "Bridge closes for weeks"
    )


def test_without_a_title_line_the_best_heading_above_the_text_is_taken() -> None:
    lines = [
        "Skip to main content",
        "• Home",
        "• News",
        "• Sports",
        "Swing bridge closes for eleven weeks",
        "By Ines Okafor",
        PROSE,
        PROSE,
        PROSE,
    ]
    assert headline(*lines) == ("Swing bridge closes for eleven weeks", "title.heading-like")


def test_a_text_without_any_heading_is_called_by_its_file() -> None:
    assert headline(PROSE, PROSE, path="harrow/swing-bridge_closes.txt") == ("swing bridge closes", "title.file-name")


@pytest.mark.parametrize("above", [0, 1])
def test_a_marked_caption_is_no_headline(above: int) -> None:
    blocks = lines()
    evidence = Evidence(tag="figcaption", region="")
    blocks.insert(above, Block(text="The swing bridge on Thursday", shape=Shape.FIGURE, evidence=evidence))
    found = choose_headline(blocks, Fields(), "swing-bridge-closes.html", "en", RULES)
    assert (found.title.value, found.blocks) == ("swing bridge closes", frozenset())
    over = Block(text="Bridge closes for eleven weeks", shape=Shape.FIGURE, evidence=Evidence(tag="h1", region=""))
    assert choose_headline([over, *lines()], Fields(), "x.html", "en", RULES).title.rule == "title.heading"


def test_a_file_name_that_says_nothing_gives_way_to_the_first_words() -> None:
    title, rule = headline(PROSE, PROSE, path="004_7fd1d68b.txt")
    assert rule == "title.opening"
    assert title.startswith("The council of Harrowgate")


def test_nothing_at_all_still_has_a_title() -> None:
    assert headline(path="") == ("–", "title.file-name")


def test_a_markdown_heading_is_the_title() -> None:
    blocks = [Block(text="A note"), Block(text="Bridge closes", shape=Shape.HEADING, indent=1), Block(text=PROSE)]
    found = choose_headline(blocks, Fields(), "x.md", "en", RULES)
    assert found.title == Field("Bridge closes", "title.heading")


def test_a_stated_title_loses_its_site() -> None:
    fields = Fields(
        title=Field("Bridge closes for weeks | Ferry Notes", "json.title"), source=Field("Ferry Notes", "json.source")
    )
    assert headline(PROSE, fields=fields) == ("Bridge closes for weeks", "json.title")


def test_a_masthead_above_the_headline_is_no_headline() -> None:
    lines = ["The Tidewater Echo", "Swing bridge closes for eleven weeks", "By Ines Okafor", PROSE, PROSE, PROSE]
    assert headline(*lines)[0] == "Swing bridge closes for eleven weeks"
    lines[0] = "Ferry Owners"
    assert headline(*lines, "© 2018 Ferry Owners. All rights reserved.")[0] == "Swing bridge closes for eleven weeks"


def test_a_menu_line_is_no_headline_and_a_summary_is_below_it() -> None:
    lines = [
        "Home | News | Sport | Opinion",
        "Swing bridge closes for weeks",
        "The council votes to close the old bridge until the ferry owners have found another way.",
        "By Ines Okafor",
    ]
    assert headline(*lines, PROSE, PROSE, PROSE)[0] == "Swing bridge closes for weeks"


def test_a_date_after_the_site_goes_with_it() -> None:
    assert headline("Bridge closes for weeks - ferrynotes.com - Sat, 3 Jun 2017", PROSE)[0] == "Bridge closes for weeks"


@pytest.mark.parametrize("above", ["lunes, enero 12, 2026", "Síguenos en las redes", "Policiales"])
def test_a_day_a_notice_and_a_section_are_no_headline(above: str) -> None:
    lines = [above, "El puente de Norrvik cierra once semanas", PROSE]
    assert headline(*lines, language="es") == (lines[1], "title.heading-like")


def test_a_headline_said_again_below_a_pages_title_loses_the_site_there() -> None:
    lines = ["Ferries wait for spring | Ferry Notes", "Menu", "Ferries wait for spring", "By Ines Okafor", PROSE, PROSE]
    blocks = [Block(text=line) for line in lines]
    found = choose_headline(blocks, Fields(), "x.txt", "en", RULES)
    assert found.title == Field("Ferries wait for spring", "title.site-split")
    assert found.blocks == {0, 2}


def test_a_bracket_before_a_headline_is_no_menu() -> None:
    assert headline("[Vídeo] El puente cierra once semanas", PROSE)[1] == "title.first-line"
    assert headline("[Home] [News]", PROSE)[1] != "title.first-line"


def test_a_first_line_that_stands_again_is_the_headline() -> None:
    lines = ("About bugs", "13 Aug", "About bugs", "Posted by Tidewright", PROSE, PROSE)
    assert headline(*lines) == ("About bugs", "title.first-line")


def test_what_tells_of_the_file_is_no_headline() -> None:
    blocks = [
        Block(text="Page 1 of 3", role=Role.BOILERPLATE, rule="top.count"),
        *lines("Bridge closes at Harrow quay"),
    ]
    assert choose_headline(blocks, Fields(), "x.txt", "en", RULES).title.value == "Bridge closes at Harrow quay"


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("> When was the crack found?", "On Tuesday morning, by two inspectors of the port who sought something else."),
        ("> Wann wurde der Riss entdeckt?", "Am Dienstagmorgen, von zwei Prüfern, die etwas anderes suchten."),
        ("> Quand l'a-t-on découverte ?", "Mardi matin, par deux inspecteurs du port qui cherchaient autre chose."),
        ("> ¿Cuándo se encontró la grieta?", "El martes, por dos inspectores del puerto que buscaban otra cosa."),
    ],
)
def test_what_a_mail_answers_is_no_headline_of_the_answer(asked: str, answer: str) -> None:
    subject = Block(text="Subject: Re: Questions about the bridge", role=Role.BOILERPLATE, rule="top.subject")
    told = [Block(text=text) for text in (asked, answer, asked, answer)]
    found = choose_headline([subject, *told], Fields(), "x.txt", "en", RULES)
    assert (found.title.value, found.title.rule) == ("Questions about the bridge", "title.subject")
    opening, rule = headline(asked, answer, asked, answer)
    assert (opening.split()[:2], rule) == (answer.split()[:2], "title.opening")
    assert headline(asked, answer, asked, answer, path="bridge-questions.txt")[1] == "title.file-name"
    assert headline("> please run this", "Bridge Closed After Crack Is Found", PROSE, PROSE)[1] == "title.first-line"


def test_a_mail_s_subject_shows_its_headline_or_is_it() -> None:
    subject = Block(text="Subject: Fwd: Bridge closes at Harrow", role=Role.BOILERPLATE, rule="top.subject")
    told = [subject, Block(text="Have you seen this? Worth a look"), *lines("Bridge closes at Harrow")]
    assert choose_headline(told, Fields(), "x.txt", "en", RULES).blocks == {2}
    alone = choose_headline([subject, *lines()], Fields(), "x.txt", "en", RULES)
    assert (alone.title.value, alone.title.rule) == ("Bridge closes at Harrow", "title.subject")


def test_agencies_marks_go_from_the_headline() -> None:
    for line in ("^Bridge closes at Harrow quay<", "Bridge closes at Harrow quay ="):
        assert (
            choose_headline(lines(line), Fields(), "x.txt", "en", RULES).title.value == "Bridge closes at Harrow quay"
        )


JAPANESE = (
    "港の橋が閉鎖された",
    "市は月曜日、港の橋を閉鎖すると発表した。「安全が第一だ」と市長は述べた。橋は三週間閉鎖される。",
    "住民は困っている。",
)
CHINESE = (
    "港口大桥下周关闭",
    "市政府周一宣布，港口大桥将从下周起关闭三周。市长说：“安全第一。”渡船将在此期间运送乘客往返两岸。",
    "居民对此感到不满。",
)


@pytest.mark.parametrize(("language", "texts"), [("ja", JAPANESE), ("zh", CHINESE)])
def test_the_headline_of_a_script_without_blanks(language: str, texts: tuple[str, ...]) -> None:
    found = choose_headline([Block(text=text) for text in texts], Fields(), "x.txt", language, RULES)
    assert (found.title.value, found.blocks) == (texts[0], {0})


def test_a_heading_that_the_first_line_names_among_others_is_no_headline() -> None:
    def title(line: str, *headings: str) -> str:
        blocks = [Block(text=line), *(Block(text=text, shape=Shape.HEADING, indent=1) for text in headings)]
        return choose_headline(
            [*blocks, Block(text=PROSE), Block(text=PROSE)], Fields(), "x.md", "en", RULES
        ).title.value

    assert title("Grindle Post: Ferry to run at night | News", "Most read", "Ferry to run at night") == (
        "Ferry to run at night"
    )
    assert title("A history of the ferry and of the fire of last spring", "Ferry", "The fire of last spring") == "Ferry"


def test_a_lower_heading_below_a_paragraph_is_no_headline() -> None:
    blocks = [Block(text=PROSE), Block(text="The board", shape=Shape.HEADING, indent=1), Block(text=PROSE)]
    assert choose_headline(blocks, Fields(), "x.md", "en", RULES).title.value != "The board"
    blocks[1] = Block(text="The board", shape=Shape.HEADING)
    assert choose_headline(blocks, Fields(), "x.md", "en", RULES).title.value == "The board"


@pytest.mark.parametrize(
    "field",
    ["Search: [Keywords ] [ Harrow Search ]", "Search: Keywords____________ Harrow", "(BUTTON) Harrow bridge closes"],
)
def test_a_field_of_a_pages_form_is_no_headline(field: str) -> None:
    lines = (field, "Home", "Swing bridge closes for eleven weeks", "By Ines Okafor", PROSE, PROSE, PROSE)
    assert headline(*lines)[0] == "Swing bridge closes for eleven weeks"
