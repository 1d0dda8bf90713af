"""What a text opens with that tells of its file: labelled, so that it is never the headline."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.clean.furniture.preamble import MOST_LINES, label_preamble, without_marks
from reader.model import Block, Role
from reader.rules.load import default_rules

RULES = default_rules()
TITLE = "Harrowgate closes its swing bridge for eleven weeks"


def rules_of(*lines: str, language: str = "en") -> list[str | None]:
    labelled = label_preamble([Block(text=line) for line in (*lines, TITLE)], language, RULES)
    assert all((block.role is Role.BOILERPLATE) == (block.rule is not None) for block in labelled)
    return [block.rule for block in labelled]


@pytest.mark.parametrize(
    ("language", "line", "rule"),
    [
        ("en", "https://www.tidewater.example/2018/bridge", "top.address"),
        ("en", "ABX0123 4 ECO 0210 GBR /ABX-LL33", "top.routing"),
        ("de", "abc0123 3 pl 187 hws 0456", "top.routing"),
        ("de", "Kommunen/Verkehr/", "top.routing"),
        ("en", "^BC-US--Swing Bridge,1st Ld-Writethru,290<", "top.routing"),
        ("en", "ZCZC HWS001", "top.routing"),
        ("en", "Slug: BRIDGE-HARROW", "top.routing"),
        ("en", "FOR IMMEDIATE RELEASE", "top.release"),
        ("en", "Press release No. 12/2018", "top.release"),
        ("de", "Presseinformation 12/2018", "top.release"),
        ("de", "PRESSEMITTEILUNG Nr. 12", "top.release"),
        ("fr", "COMMUNIQUÉ DE PRESSE", "top.release"),
        ("es", "NOTA DE PRENSA", "top.release"),
        ("en", "EMBARGOED UNTIL 0001 GMT MONDAY 5 MARCH 2018", "top.embargo"),
        ("de", "Sperrfrist: 5. März 2018, 10 Uhr", "top.embargo"),
        ("fr", "SOUS EMBARGO JUSQU'AU 5 MARS 2018", "top.embargo"),
        ("en", "View this email in your browser (https://mail.tidewater.example/v/1)", "top.online"),
        ("de", "Wenn diese E-Mail nicht richtig angezeigt wird, klicken Sie hier", "top.online"),
        ("es", "Ver este correo en el navegador", "top.online"),
        ("en", "-----Original Message-----", "top.forwarded"),
        ("de", "Anfang der weitergeleiteten Nachricht:", "top.forwarded"),
        ("fr", "Am 5. März 2018 um 07:00 schrieb Ines Okafor <ines@harrow.example>:", "top.forwarded"),
        ("en", "BULLETIN", "top.alert"),
        ("de", "+++ EILMELDUNG +++", "top.alert"),
        ("fr", "URGENT", "top.alert"),
        ("es", "ÚLTIMA HORA:", "top.alert"),
        ("en", "Page 1 of 3", "top.count"),
        ("en", "1 of 12 DOCUMENTS", "top.count"),
        ("de", "Ausgabe 12/2018", "top.count"),
        ("en", "Media Contact: Ines Okafor, 555-010-0147", "top.contact"),
    ],
)
def test_a_line_that_tells_of_the_file(language: str, line: str, rule: str) -> None:
    assert rules_of(line, language=language) == [rule]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Press release of prisoners begins in Harrowgate"),
        ("en", "Embargo on river gravel hits ferry owners"),
        ("en", "Contact with the ferry lost: rescuers search the Tidewater"),
        ("en", "To: the mayor of Harrowgate, an open letter"),
        ("en", "From: Harrow, with love"),
        ("en", "G20: 3 of 7 leaders stay at home"),
        ("en", "TV-licence fee to rise"),
        ("de", "Von: Ines Okafor"),
        ("de", "OB-Wahl in Harrow: Der Abend im Ticker"),
        ("de", "Seite an Seite durch das Watt"),
        ("en", "2018"),
    ],
)
def test_headlines_and_names_that_look_alike_are_left(language: str, line: str) -> None:
    assert rules_of(line, language=language) == []


def test_the_head_of_a_mail_and_its_day() -> None:
    lines = (
        "From: Ines Okafor <ines@harrow.example>",
        "Sent: Monday, March 5, 2018",
        "To: The desk",
        "Subject: Bridge",
    )
    assert rules_of(*lines) == ["top.mail", None, "top.mail", "top.subject"]
    lines = ("Von: Ines Okafor", "Gesendet: Montag, 5. März 2018", "An: Redaktion", "Betreff: WG: Brücke")
    assert rules_of(*lines, language="de") == ["top.mail", None, "top.mail", "top.subject"]
    assert rules_of("De : Ines", "À : Rédaction", "Objet : Pont", language="fr") == [*["top.mail"] * 2, "top.subject"]


def test_a_contact_reaches_to_its_last_telephone_or_address() -> None:
    lines = ("Contact:", "Ines Okafor", "Director, Tidewater Ferries", "(555) 010-0147", "press@tidewater.example")
    assert rules_of("PRESS RELEASE", *lines) == ["top.release", *["top.contact"] * 5]
    assert rules_of("Contact:", "Ines Okafor") == []
    assert rules_of("Contact:", "Founded 1990-2018 in Harrow") == []


def test_the_toolbar_of_an_archive_is_one_from_its_first_line_to_its_last() -> None:
    bar = (
        "The Wayback Machine - https://web.archive.example/web/2018/https://www.tidewater.example/bridge",
        "113 captures",
        "5 Mar 2018 - 3 Jun 2019",
        "About this capture",
    )
    assert rules_of(*bar) == ["top.archive"] * 4
    assert rules_of(bar[0]) == ["top.archive"]
    assert rules_of("Screenshot of the day") == []


def test_the_papers_name_and_the_day_may_stand_between() -> None:
    assert rules_of("Tidewater Echo", "5 March 2018", "Page 3") == [None, None, "top.count"]
    assert rules_of("Tidewater Echo") == []


def test_what_is_not_at_the_top_is_left() -> None:
    assert label_preamble([Block(text=TITLE), Block(text="x" * 80), Block(text="Page 1 of 3")], "en", RULES) == ()


def test_lines_above_nothing_are_the_text() -> None:
    assert label_preamble([Block(text=f"https://harrow.example/{number}") for number in range(4)], "en", RULES) == ()


@settings(deadline=None)
@given(st.lists(st.text(max_size=40), max_size=MOST_LINES * 2))
def test_any_lines(lines: list[str]) -> None:
    labelled = label_preamble([Block(text=line) for line in lines], None, RULES)
    assert [block.text for block in labelled] == lines[: len(labelled)]


def test_who_wrote_a_mail_when_takes_two_lines() -> None:
    wrote = ("On 5 March 2018 at 07:00, Ines Okafor <ines@harrow.example>", "wrote:")
    assert rules_of(*wrote) == ["top.forwarded"] * 2
    assert rules_of("Hello all,", " ".join(wrote)) == ["top.note", "top.forwarded"]


def test_a_mail_program_speaks_its_owners_language() -> None:
    head = ("Von: Ines Okafor <ines@harrow.example>", "An: Tide Desk", "Betreff: Swing bridge")
    assert rules_of(*head, language="en") == ["top.mail", "top.mail", "top.subject"]


def test_agencies_mark_the_lines_below_their_routing() -> None:
    blocks = [
        Block(text=line) for line in ("^BC-US--Bridge<", "^By INES OKAFOR=", "^Harrow Wire=", "It closed.", "^x=")
    ]
    preamble = label_preamble(blocks, "en", RULES)
    below = without_marks(blocks[len(preamble) :], preamble)
    assert [block.text for block in below] == ["By INES OKAFOR", "Harrow Wire", "It closed.", "^x="]
    assert without_marks(blocks[1:], ()) == blocks[1:]


def test_what_somebody_wrote_above_a_mail_that_was_sent_on() -> None:
    note = ("Hello all,", "have a look before we meet.", "Yours,", "Ines", "Harrow desk")
    head = ("From: Tom Ruel <tom@harrow.example>", "To: Ines Okafor", "Subject: Swing bridge")
    assert rules_of(*note, "----- Forwarded message -----", *head) == [
        *["top.note"] * 5,
        "top.forwarded",
        "top.mail",
        "top.mail",
        "top.subject",
    ]
    assert rules_of(*head, *note, *head)[-3:] == ["top.mail", "top.mail", "top.subject"]
    assert rules_of(*note, "Swing bridge:", TITLE) == []
