"""Which date is the article's: stated near the title or as published, never a caption's or the story's."""

from __future__ import annotations

import pytest

from reader.clean.furniture.furniture import find_furniture
from reader.model import Block, Dating, Field, Fields, Role, Shape
from reader.rules.load import default_rules

RULES = default_rules()
PROSE = (
    "The council of Harrowgate voted late on Thursday to close the old swing bridge for eleven weeks, a decision that "
    "ferry owners on both banks had feared since the first cracks were found in its northern pier on May 2, 2017."
)
TITLE = "Harrowgate closes its swing bridge"


def dating(*lines: str, language: str = "en", fields: Fields = Fields()) -> Dating:  # noqa: B008
    blocks = [Block(text=line) for line in (TITLE, *lines, PROSE, PROSE, PROSE)]
    return find_furniture(blocks, fields, "x.txt", language, RULES).published


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("en", "March 5, 2018", "2018-03-05"),
        ("en", "Monday, March 05, 2018, 04:05 pm PT (07:05 pm ET)", "2018-03-05"),
        ("en", "Published: March 5, 2018 at 4:56 p.m. | Updated: March 6, 2018 at 6:00 p.m.", "2018-03-05"),
        ("en", "Updated 0339 GMT (1139 HKT) March 5, 2018", "2018-03-05"),
        ("en", "Mar 5, 2018 · 8 min read", "2018-03-05"),
        ("en", "March 5, 2018 / 1:07 AM / CBS News", "2018-03-05"),
        ("en", "By Ines Okafor March 5, 2018, 07:47 PM EST", "2018-03-05"),
        ("en", "March 5, 2018 • words by Ines Okafor • Art by Tom", "2018-03-05"),
        ("en", "First published March 5, 2018: 1:28 AM ET", "2018-03-05"),
        ("en", "March 5, 2018 by Ines Okafor Leave a Comment", "2018-03-05"),
        ("en", "03/05/2018 02:05 pm ET", "2018-03-05"),
        ("en", "Published 05/03/2018, 14:05 (GMT)", "2018-03-05"),
        ("en", "Harrow Valley North desk 09:31 March 5, 2018", "2018-03-05"),
        ("en", "[inesokafor] By: Ines Okafor March 5, 2018", "2018-03-05"),
        ("de", "Veröffentlicht am 05.03.2018 um 18:22 Uhr", "2018-03-05"),
        ("es", "Ana Sorel / Luis de la Torre Harnas 5 MAR 2018 - 12:14 CET", "2018-03-05"),
        ("de", "Stand: 5. März 2018", "2018-03-05"),
        ("fr", "Par la rédaction - 5 mars 2018 à 18:05", "2018-03-05"),
        ("fr", "Publié le 5 mars 2018 à 14h05, mis à jour le 6 mars 2018", "2018-03-05"),
        ("es", "Actualizado el 5 de marzo de 2018 a las 10:15", "2018-03-05"),
        ("es", "Harnas | 05·03·2018 | 17:12", "2018-03-05"),
        ("en", "HARROW, March 5, 2018 – The following statement was issued today.", "2018-03-05"),
    ],
)
def test_a_stated_date_is_taken(language: str, line: str, day: str) -> None:
    found = dating(line, language=language)
    assert found.date == day
    assert found.rule is not None
    assert found.mark is not None


@pytest.mark.parametrize(
    "line",
    [
        "The ferry of Harrowgate on March 5, 2018.",
        "A ferry waits at the northern pier in Harrowgate, March 5, 2018. (Photo: Ines Okafor/Tidewater Echo)",
        "— Ines Okafor (@ines) March 5, 2018",
        "March 5",
        "Posted 3 days ago",
        "Monday",
        "03/04/2016",
    ],
)
def test_no_other_date_is(line: str) -> None:
    assert dating(line) == Dating()


def test_a_dateline_may_state_it() -> None:
    line = "HARROWGATE, March 5, 2018 (Reuters) - " + PROSE
    assert dating(line).rule == "date.dateline"


def test_a_date_without_a_year_takes_it_from_another() -> None:
    post = "— Ines Okafor (@ines) March 5, 2018"
    found = dating("Updated March 6, 9:41 AM; Posted March 5, 8:19 PM", post)
    assert (found.date, found.rule) == ("2018-03-05", "date.completed")
    assert dating("March 5", post).date == "2018-03-05"
    assert dating("The ferry leaves on March 5", post) == Dating()


def test_a_caption_never_does() -> None:
    blocks = [Block(text=TITLE), Block(text="March 5, 2018", role=Role.CAPTION, rule="given"), Block(text=PROSE)]
    assert find_furniture(blocks, Fields(), "x.txt", "en", RULES).published == Dating()


def test_a_numeric_date_is_settled_by_the_country_or_by_another_date() -> None:
    assert (
        dating("03/04/2016", fields=Fields(url=Field("https://echo.example.co.uk/a", "json.url"))).date == "2016-04-03"
    )
    assert dating("03/04/2016", "Updated: March 4, 2016").date == "2016-03-04"


def test_a_line_that_says_published_may_stand_at_the_foot() -> None:
    blocks = [
        Block(text=line)
        for line in (TITLE, PROSE, PROSE, PROSE, "First Published: Monday, March 05, 2018 08:38 AM", "Tags")
    ]
    assert find_furniture(blocks, Fields(), "x.txt", "en", RULES).published.date == "2018-03-05"


def test_a_date_of_something_else_is_none() -> None:
    assert dating("Event date: 10 March 2024").date is None
    assert dating("Date: 10 March 2024").date == "2024-03-10"


def test_what_opens_that_day_or_comments_below_the_text_states_none() -> None:
    for line in ("Opening on March 9, 2018: the new ferry of Harrow", "Register by March 9, 2018"):
        assert dating(line).date is None
    blocks = [Block(text=line) for line in (TITLE, PROSE, PROSE, "Jan Kruse 07.03.2018, 09:14 Antworten")]
    assert find_furniture(blocks, Fields(), "x.txt", "de", RULES).published.date is None


def test_a_labelled_caption_states_none() -> None:
    assert (
        dating("FILE - In this Aug. 14, 2018 file photo, the old swing bridge stands closed in Harrowgate.").date
        is None
    )


def test_a_press_release_states_it_before_its_wire() -> None:
    line = (
        "HARROW, March 12, 2020 /PRNewswire/ -- " + "The council of Harrowgate voted late on Thursday to close it. " * 4
    )
    assert dating(line).date == "2020-03-12"


def test_what_follows_an_hour_in_portuguese_is_no_stranger() -> None:
    assert dating("12/03/2020 18h04 Atualizado há 3 dias", language="pt").date == "2020-03-12"


def test_days_below_the_text_are_other_articles() -> None:
    def found(*below: str) -> str | None:
        short = (
            "The ferry owners of both banks welcomed that; the engineers had recommended considerably longer repairs."
        )
        blocks = [Block(text=line) for line in (TITLE, PROSE, short, *below)]
        return find_furniture(blocks, Fields(), "x.txt", "en", RULES).published.date

    assert found("March 5, 2018") == "2018-03-05"
    assert found("March 5, 2018", "March 4, 2018") is None
    assert found("The old mill", "March 5, 2018", "The new ferry", "March 5, 2018") is None


def test_a_day_that_a_german_sentence_tells_of_is_not_the_articles() -> None:
    line = "Das geht aus dem Bericht der Stadt Harnau über ihre Brücken vom 5. März 2018"
    assert dating(line, language="de").date is None
    assert dating("vom 5. März 2018", language="de").date == "2018-03-05"
    assert dating("Meldung vom 5. März 2018", language="de").date == "2018-03-05"


def test_a_day_behind_four_names() -> None:
    line = "Eine Recherche von Ines Okafor, Birte Holm, Marie-José Ruel und Anna-Lena Groß, 05.03.2018"
    assert dating(line, language="de").date == "2018-03-05"


@pytest.mark.parametrize(
    ("language", "line", "day", "rule"),
    [
        ("en", "March 5, 2018", "2018-03-05", "date.line"),
        ("de", "Veröffentlicht am 05.03.2018", "2018-03-05", "date.published"),
        ("fr", "Publié le 5 mars 2018", "2018-03-05", "date.published"),
        ("es", "5 de marzo de 2018", "2018-03-05", "date.line"),
        ("en", "No date stands here.", "2019-06-01", "front-matter.created"),
    ],
)
def test_a_printed_date_is_believed_before_a_moment_of_the_record(
    language: str, line: str, day: str, rule: str
) -> None:
    found = dating(line, language=language, fields=Fields(recorded=Field("2019-06-01", "front-matter.created")))
    assert (found.date, found.rule) == (day, rule)


def test_a_copy_s_line_that_states_publication_as_well_is_a_date_line() -> None:
    assert dating("Printed on 10 March 2024 | Published 5 March 2018").date == "2018-03-05"


def test_the_day_of_an_archive_is_not_the_article_s() -> None:
    bar = Block(text="9 March 2024 07:41 UTC", role=Role.BOILERPLATE, rule="top.archive")
    blocks = [bar, *(Block(text=text) for text in (TITLE, "5 March 2018", PROSE, PROSE, PROSE))]
    assert find_furniture(blocks, Fields(), "x.txt", "en", RULES).published.date == "2018-03-05"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Born 10 March 1994"),
        ("en", "Deadline: 10 March 2024"),
        ("en", "Next boat: 10 March 2024"),
        ("de", "Eröffnung: 10. März 2024"),
        ("de", "Konzert 10. März 2024"),
        ("fr", "Né le 10 mars 1994"),
        ("fr", "Concert : 10 mars 2024"),
        ("es", "Nacida el 10 de marzo de 1994"),
        ("es", "Plazo: 10 de marzo de 2024"),
    ],
)
def test_the_day_of_what_happens_or_of_any_other_label_is_none(language: str, line: str) -> None:
    assert dating(line, language=language).date is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Harrow, 10 March 2024"),
        ("en", "Ines Okafor 10 March 2024"),
        ("en", "Published: 10 March 2024"),
        ("en", "By: Ines Okafor 10 March 2024"),
        ("de", "Von Max Born, 10. März 2024"),
        ("fr", "Harrow, le 10 mars 2024"),
    ],
)
def test_a_place_a_name_and_its_own_label_state_one(language: str, line: str) -> None:
    assert dating(line, language=language).date == "2024-03-10"


def events(*days: str, label: str, own: str = "", heading: Shape = Shape.HEADING, intro: str = PROSE) -> list[Block]:
    """An article about events, a heading, a labelled day and a sentence each; its own day on top where there is one."""
    blocks = [Block(text=TITLE, shape=Shape.HEADING), *[Block(text=line) for line in (own, intro) if line]]
    for day in days:
        blocks += [Block(text="A concert at the bridge", shape=heading), Block(text=f"{label} {day} Time: 19:30")]
        blocks.append(Block(text="The orchestra of Harrowgate plays under its new conductor, who came last autumn."))
    return blocks


@pytest.mark.parametrize(
    ("language", "label", "days"),
    [
        ("en", "Date:", ["5 May 2026", "12 May 2026"]),
        ("de", "Datum:", ["5. Mai 2026", "12. Mai 2026"]),
        ("fr", "Date :", ["5 mai 2026", "12 mai 2026"]),
        ("es", "Fecha:", ["5 de mayo de 2026", "12 de mayo de 2026"]),
    ],
)
def test_the_days_of_events_are_not_the_articles(language: str, label: str, days: list[str]) -> None:
    for blocks in (
        events(*days, label=label),
        events(days[0], label=label),
        events(*days, label=label, intro=""),
        events(*days, label=label, heading=Shape.PARAGRAPH),
        [
            Block(text=block.text, shape=Shape.LIST_ITEM if label in block.text else block.shape)
            for block in events(*days, label=label, intro="", heading=Shape.PARAGRAPH)
        ],
    ):
        found = find_furniture(blocks, Fields(), "x.md", language, RULES)
        assert found.published == Dating()
        assert not any(block.role is Role.DATE for block in found.blocks)
    own = events(*days, label=label, own=f"{label} {days[0].replace('5', '1', 1)}")
    assert find_furniture(own, Fields(), "x.md", language, RULES).published.date == "2026-05-01"
    below_subtitle = [own[0], Block(text="A subtitle", shape=Shape.HEADING), *own[1:3]]
    assert find_furniture(below_subtitle, Fields(), "x.md", language, RULES).published.date == "2026-05-01"
    below_the_text = [own[0], own[2], own[2], own[1]]
    assert find_furniture(below_the_text, Fields(), "x.md", language, RULES).published.date == "2026-05-01"


def test_the_day_of_a_mail_that_is_answered_is_not_the_answers() -> None:
    wrote = Block(
        text="On Mon, 5 Mar 2018 at 09:10, Ines Okafor <ines@echo.example> wrote:",
        role=Role.BOILERPLATE,
        rule="top.forwarded",
    )
    answered = [wrote, Block(text="> When was the crack found?"), Block(text=PROSE)]
    assert find_furniture(answered, Fields(), "x.txt", "en", RULES).published == Dating()
    quoted = [wrote, Block(text=TITLE), Block(text=PROSE), Block(text=PROSE)]
    assert find_furniture(quoted, Fields(), "x.txt", "en", RULES).published.date == "2018-03-05"


def test_a_day_alone_below_the_text_is_a_comments_where_one_stands_above_it() -> None:
    head = (TITLE, "By Ines Okafor March 5, 2018, 07:47 PM EST", PROSE, PROSE)
    blocks = [Block(text=line) for line in (*head, "Comments", "Marge", "March 7, 2018 at 9:14 pm", "It is a shame.")]
    assert find_furniture(blocks, Fields(), "x.txt", "en", RULES).published.date == "2018-03-05"


@pytest.mark.parametrize(
    "line", ["4 hours agoPublished 5 March 2018, 09:26 GMT", "March 5, 20182:41 PM GMT+1Updated 2 hours ago"]
)
def test_a_day_that_stands_against_other_things(line):
    found = dating(line)
    assert found.date == "2018-03-05"
    assert found.mark is not None
    assert line[found.mark.start : found.mark.end] in ("5 March 2018", "March 5, 2018")


def test_a_later_day_above_the_headline_is_when_the_page_was_made() -> None:
    menu = "Harbour Council Bridges Ferries Weather Tides Letters Archive Shop Subscriptions Printed edition Help"

    def of(*lines: str) -> str | None:
        blocks = [Block(text=line) for line in (*lines, PROSE, PROSE, PROSE)]
        fields = Fields(title=Field(TITLE, "html.title"))
        return find_furniture(blocks, fields, "x.txt", "en", RULES).published.date

    assert of("Monday, December 25, 2023", menu, TITLE, "Ines Okafor Thursday, May 14, 2020 17:55 UTC") == "2020-05-14"
    assert of("Monday, December 25, 2023", TITLE, "May 14, 2020") == "2020-05-14"
    assert of("May 14, 2020", TITLE, "Ines Okafor May 16, 2020") == "2020-05-14"
    assert of("May 14, 2020", TITLE, "Ines Okafor") == "2020-05-14"


def test_an_american_evening_is_tomorrow_in_universal_time() -> None:
    stated = Fields(published=Field("2018-03-06T03:40:00Z", "meta.article:published_time"))
    printed = dating("By Ines Okafor March 5, 2018, 10:40 PM", fields=stated)
    assert (printed.date, printed.rule) == ("2018-03-05", "date.byline")
    assert dating("By Ines Okafor March 7, 2018, 10:40 PM", fields=stated).date == "2018-03-06"
    assert dating("By Ines Okafor March 4, 2018, 10:40 PM", fields=stated).date == "2018-03-06"
    assert dating("Updated March 5, 2018", fields=stated).date == "2018-03-06"
    assert dating("By Ines Okafor", fields=stated).date == "2018-03-06"
    record = Fields(published=Field("2018-03-06", "json.date"))
    assert dating("By Ines Okafor March 5, 2018", fields=record).date == "2018-03-06"


def test_a_day_with_its_hour_among_many_words_dates_nothing() -> None:
    assert dating("The ferry to Lindholm leaves again from the old pier on March 5, 2018 at 9:31").date is None
    assert dating("渡し船は 2018-03-05 09:31 に港を出る").date is None


def test_a_long_line_of_a_menu_is_no_text_above_a_date() -> None:
    menu = (
        "Ferries Tides Harbour Council Schools Markets Weather Letters Puzzles Podcasts Newsletters Events Jobs Homes"
    )
    page = ("The Tidewater Echo", *[menu] * 3, TITLE, "March 5, 2018", PROSE, PROSE, PROSE)
    found = find_furniture([Block(text=line) for line in page], Fields(), "x.txt", "en", RULES)
    assert found.published.date == "2018-03-05"


def test_a_day_between_a_summary_and_the_text() -> None:
    menu = [f"Line {number} of the menu" for number in range(30)]
    page = (TITLE, *menu, PROSE.replace("on May 2, 2017", ""), "Share", "March 5, 2018", PROSE, PROSE, PROSE, PROSE)
    found = find_furniture([Block(text=line) for line in page], Fields(), "x.txt", "en", RULES)
    assert found.published.date == "2018-03-05"
