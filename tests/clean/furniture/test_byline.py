"""Bylines in four languages, and lines that only open like one."""

from __future__ import annotations

import pytest

from reader.clean.furniture.byline_words import bylines_of
from reader.rules.load import default_rules

RULES = default_rules()


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("en", "By Ines Okafor", ("Ines Okafor",)),
        ("en", "Author: Ines Okafor. Ines Okafor Ferries", ("Ines Okafor",)),
        ("en", "[inesokafor] By Ines Okafor", ("Ines Okafor",)),
        ("en", "Ines Okafor By Ines Okafor Tidewater Post", ("Ines Okafor",)),
        ("fr", "Léa Roy Par Léa Roy", ("Léa Roy",)),
        ("en", "By INES OKAFOR and TOM RUEL, Staff Writers", ("INES OKAFOR", "TOM RUEL")),
        ("en", "By Ines Okafor, Tom Ruel & Ana de la Cruz", ("Ines Okafor", "Tom Ruel", "Ana de la Cruz")),
        ("en", "By Ines Okafor | The Tidewater Post", ("Ines Okafor",)),
        ("en", "By Ines Okafor, CNN Business", ("Ines Okafor",)),
        ("en", "By Ines Okafor Updated March 5, 2018", ("Ines Okafor",)),
        ("en", "by Ines Okafor @inesokafor March 5, 2018: 12:41 PM ET", ("Ines Okafor",)),
        ("en", "Written by Ines Okafor on March 5, 2018", ("Ines Okafor",)),
        ("en", "Posted on March 5, 2018 by Ines Okafor", ("Ines Okafor",)),
        ("en", "March 5, 2018 at 6:08 PM ET by Ines Okafor", ("Ines Okafor",)),
        ("en", "By Ines Okafor Monday, Mar 5, 2018 at 4:45 pm EST", ("Ines Okafor",)),
        ("en", "5 March 2018 by Ines Okafor and Tom Ruel", ("Ines Okafor", "Tom Ruel")),
        ("en", "March 5, 2018 at 10.30 by Ines Okafor 3 Comments", ("Ines Okafor",)),
        ("fr", "Publié le 5 mars 2018 par Hélène Dubois", ("Hélène Dubois",)),
        ("de", "Veröffentlicht am 5. März 2018 von Birte Holm", ("Birte Holm",)),
        ("es", "Publicado el 5 de marzo de 2018 por Casilda Montoro", ("Casilda Montoro",)),
        ("en", "Ines Okafor and Tom Ruel USA TODAY", ("Ines Okafor", "Tom Ruel")),
        ("en", "Ines Okafor and Tom Ruel, Tidewater Echo", ("Ines Okafor", "Tom Ruel")),
        ("fr", "Hélène Dubois | Le Courrier des Alpilles", ("Hélène Dubois",)),
        ("en", "Ines Okafor, Tidewater Echo Published 9:45 a.m. ET", ("Ines Okafor",)),
        ("en", "ByInes Okafor", ("Ines Okafor",)),
        ("en", "By Ines Okafor Global News", ("Ines Okafor",)),
        ("en", "- Author, Ines Okafor", ("Ines Okafor",)),
        ("en", "Author: Ines OkaforPublished 5th Mar 2018", ("Ines Okafor",)),
        ("en", "By The Guardian", ()),
        ("en", "By Reuters", ()),
        ("de", "Von unserer Redakteurin Birte Holm", ("Birte Holm",)),
        ("en", "By our correspondent", ()),
        ("en", "By political reporter Ines Okafor", ("Ines Okafor",)),
        ("en", "By Ines Okafor Local Democracy Reporter", ("Ines Okafor",)),
        ("en", "Written by Ines Okafor | Harrowgate | Updated: March 12, 2020", ("Ines Okafor",)),
        ("en", "By INES OKAFORSEPT. 9, 2014", ("INES OKAFOR",)),
        ("it", "di Marco Bellini", ("Marco Bellini",)),
        ("pt", "Por Carla Nunes, Folha do Vale — Rio Claro", ("Carla Nunes",)),
        ("nl", "Door: Sanne de Wit", ("Sanne de Wit",)),
        ("en", "March 5, 2018 | By Ines Okafor", ("Ines Okafor",)),
        ("de", "Von Jürgen Weiß und Anna-Lena Groß", ("Jürgen Weiß", "Anna-Lena Groß")),
        ("de", "Von Anna Groß, Redakteurin", ("Anna Groß",)),
        ("fr", "Par Hélène Dubois et Marc Petit", ("Hélène Dubois", "Marc Petit")),
        ("es", "Por María José Ruiz y Juan Pérez", ("María José Ruiz", "Juan Pérez")),
    ],
)
def test_names_are_read(language: str, line: str, names: tuple[str, ...]) -> None:
    assert bylines_of(language, RULES).read(line) == names


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "By the time the ferry came, the bridge had closed."),
        ("en", "By clicking Submit, you agree to the Terms"),
        ("en", "Photo by Ines Okafor"),
        ("en", "Author Interviews"),
        ("en", "New York CNN —"),
        ("en", "Place An AP"),
        ("es", "NOTA DE PRENSA"),
        ("en", "Ferries, Tidewater Echo"),
        ("en", "Image Credit: AFP"),
        ("en", "Byron Ferries"),
        ("en", "By 2020 all ferries will be electric"),
        ("en", "The council voted to close the bridge"),
        ("de", "Von der Brücke blieb nur ein Pfeiler."),
        ("fr", "Par ailleurs, le conseil a voté."),
        ("fr", "PHOTO HÉLÈNE DUBOIS, LE MONDE"),
        ("es", "Por favor, compruebe su correo"),
    ],
)
def test_a_line_that_only_opens_like_one_is_none(language: str, line: str) -> None:
    assert not bylines_of(language, RULES).read(line)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ines Okafor · March 5, 2018", "Ines Okafor"),
        ("Ines Okafor | 5 mars 2018", "Ines Okafor"),
        ("Tom Wiese, 05.03.2018 06:30 Uhr", "Tom Wiese"),
        ("Santa Clara, March 5, 2018", None),
        ("New York · March 5, 2018", None),
        ("March 5, 2018", None),
    ],
)
def test_a_name_before_a_date(text: str, name: str | None) -> None:
    assert bylines_of("en", RULES).dated(text) == name


def test_a_name_behind_a_colon() -> None:
    bylines = bylines_of("en", RULES)
    assert bylines.behind_colon("Author: Ines Okafor") == ("Ines Okafor",)
    assert bylines.behind_colon("Author: Okafor, Ines") == ("Ines Okafor",)
    assert bylines.behind_colon("By Ines Okafor") == ()
    assert bylines.behind_colon("Photo by: Ines Okafor") == ()


def test_a_house_is_no_author() -> None:
    bylines = bylines_of("es", RULES)
    for line in ("Por CNN Chile", "Por EFE", "Por Reuters"):
        assert bylines.read(line) == ()
    assert bylines.read("Por Ana Quiroga") == ("Ana Quiroga",)


def test_single_words_joined_are_nobody() -> None:
    german = bylines_of("de", RULES)
    assert german.read("Von Menschen und Mäusen") is None
    assert german.read("Von Birte") == ("Birte",)
    assert german.read("Von Birte Holm und Jens") == ("Birte Holm",)
    assert german.read("Von Birte Holm Lesezeit: 4 Minuten") == ("Birte Holm",)


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("en", "Byline: Ines Okafor", ("Ines Okafor",)),
        ("en", "BYLINE: By INES OKAFOR, Staff Writer", ("INES OKAFOR",)),
        ("en", "Text: Ines Okafor", ("Ines Okafor",)),
        ("en", "Author: Okafor, Ines", ("Ines Okafor",)),
        ("en", "Authors: Okafor, Ines; Ruel, Tom", ("Ines Okafor", "Tom Ruel")),
        ("de", "Autorin: Okafor, Ines", ("Ines Okafor",)),
        ("fr", "Auteur : Okafor, Ines", ("Ines Okafor",)),
        ("es", "Autor: Okafor, Inés", ("Inés Okafor",)),
        ("de", "Autorin: Redaktion", ()),
        ("en", "Authors: Okafor, Ruel", None),
        ("en", "Author: Ines Okafor, Harrow", ("Ines Okafor",)),
        ("en", "Author: Reuters, London", None),
        ("en", "Text messages show what Okafor, Ines said", None),
    ],
)
def test_a_label_and_a_colon(language: str, line: str, names: tuple[str, ...] | None) -> None:
    assert bylines_of(language, RULES).read(line) == names


def test_a_masthead_is_nobody() -> None:
    german, english = bylines_of("de", RULES), bylines_of("en", RULES)
    for name in ("Harrower Bote", "Kurier Harrow", "Tidewater-Anzeiger Harrow"):
        assert german.is_masthead(name)
    for name in ("Ines Okafor", "Tom Post", "Yun Sun"):
        assert not english.is_masthead(name)


@pytest.mark.parametrize(
    "line",
    [
        "Built in 1932 by Tom Ruel",
        "The swing bridge was closed on March 5, 2018 by Ines Okafor",
        "On March 5, 2018 by the river, the boat sank",
        "Posted on March 5, 2018 by admin",
        "Posted on March 5, 2018 by Ines Okafor Leave a Comment",
    ],
)
def test_a_day_before_other_words_is_no_byline(line):
    assert bylines_of("en", RULES).read(line) is None


@pytest.mark.parametrize(
    ("language", "posts", "others"),
    [
        (
            "en",
            ["Political Correspondent", "HEALTH AND SCIENCE EDITORS", "Chief reporter", "The Tidewater Echo"],
            [
                "Bridge closed",
                "Who pays?",
                "The correspondent left.",
                "In Harrowgate",
                "5 May 2018",
                "Business and Politics",
            ],
        ),
        (
            "de",
            ["Politische Korrespondentin", "Parlamentskorrespondent", "Redakteurin Kultur"],
            ["Was nun", "Hintergrund"],
        ),
        ("fr", ["Correspondante politique", "Envoyé spécial", "Journaliste"], ["Le contexte", "Une fissure"]),
        ("es", ["Corresponsal política", "Redactora de cultura", "Periodista"], ["El contexto", "Una grieta"]),
    ],
)
def test_what_a_writer_is_on_the_line_below_the_name(language: str, posts: list[str], others: list[str]) -> None:
    bylines = bylines_of(language, RULES)
    assert [post for post in posts if not bylines.is_post(post)] == []
    assert [other for other in others if bylines.is_post(other)] == []


@pytest.mark.parametrize(
    ("language", "line", "recent"),
    [
        ("en", "3 hours ago", True),
        ("en", "Posted 3 hours ago", True),
        ("en", "Yesterday at 9:30am", True),
        ("en", "today", True),
        ("en", "Today we closed the bridge", False),
        ("en", "12 years ago the bridge was new", False),
        ("fr", "il y a 3 heures", True),
        ("de", "Gestern, 9:30 Uhr", True),
    ],
)
def test_a_line_that_says_how_long_ago_it_was_written(language: str, line: str, recent: bool) -> None:
    assert bylines_of(language, RULES).is_recent(line) is recent
