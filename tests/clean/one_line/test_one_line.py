from __future__ import annotations

import pytest

from reader.clean import clean
from reader.clean.one_line.one_line import RULE, joined, label_one_line, page_in_runs
from reader.model import Block, Cleaned, Dating, Fields, Mark, Parsed, Role
from reader.parse.plain import parse_plain
from reader.rules.load import default_rules
from tests.ending import it_ends

RULES = default_rules()
TITLE = "Grindle keeps its night ferry after a long debate"
STORY = (
    "The harbour board of Grindle voted on Monday to let the ferry to Lindholm run until two in the morning, as it did "
    "before the fire of last spring. It will be paid for out of the tax on moorings. “Nobody will miss the last dance "
    "any more,” said Ida Quarrie, who has played the fiddle there for thirty years. The vote was seven to four, after "
    "a debate of three hours in which only the price of diesel was spoken of. Two members of the board, by their own "
    "account, fell asleep; neither could be reached on Tuesday. Work on the second pier begins in May, if the weather "
    "allows. Nothing is known of the third, for which a firm from the mainland has been paid twice, as the board has "
    "now admitted."
)
ABOVE = (
    f"{TITLE} | Grindle Courier Skip to content Home News Sport Weather Harbour Council Letters Obituaries Jobs Log in "
    f"Subscribe to our newsletter Search {TITLE} By Tom Arkle May 7, 2024 9:15 am"
)
BELOW = (
    "Share this: Facebook Twitter Email Related stories Herring Back In The Sound Pier Fire Was An Accident "
    "Mayor Opens Sauna Leave a comment Your email address will not be published. Copyright © 2024 Grindle Courier. "
    "All rights reserved. Terms of Use Privacy Policy"
)
PAGE = f"{ABOVE} {STORY} {BELOW}"


def read(text: str) -> tuple[Block, ...]:
    return clean(Parsed(blocks=parse_plain(text).blocks), "text", "page.txt", RULES).blocks


def test_the_article_of_a_page_on_one_line_is_found() -> None:
    assert [block.text for block in read(PAGE) if block.role is Role.BODY] == [STORY]


def test_its_title_author_and_date_are_found() -> None:
    found = clean(Parsed(blocks=parse_plain(PAGE).blocks), "text", "page.txt", RULES)
    assert found.title is not None
    assert found.title.value == TITLE
    assert list(found.authors) == ["Tom Arkle"]
    assert found.published is not None
    assert found.published.date == "2024-05-07"
    assert found.language == "en"


def test_no_word_is_lost_and_none_moved() -> None:
    assert " ".join(block.text for block in read(PAGE)).split() == PAGE.split()


def test_between_sentences_that_no_blank_parts_none_is_put() -> None:
    text = f"{PAGE} 港湾議会は月曜日に決めた。「夜間フェリーは続く。」誰も反対しなかった。"
    assert page_in_runs(parse_plain(text).blocks, Fields(), RULES) is not None
    assert " ".join(block.text for block in read(text)).split() == text.split()


def test_all_has_its_role_and_rule_and_the_files_line() -> None:
    blocks = read(f"\n{PAGE}")
    assert all(block.role is not Role.UNKNOWN and block.rule for block in blocks)
    assert {block.line for block in blocks} == {2}


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY} {STORY} {STORY}",
        f"On Monday it rained. {STORY} Share this: Facebook Twitter Home News Sport Harbour Council Letters {STORY}",
        "\n\n".join([ABOVE, *[STORY] * 3, BELOW]),
        f"{STORY} In the final stood Ada Bern, Carl Dorn, Eva Fisk, Gil Hart, Ivo Jahn, Kim Lund and Moe Nash. {STORY}",
        f"The harbour board of Grindle met. {STORY} {STORY} The harbour board of Grindle is it. Log in. Read more.",
        f"{TITLE}. {STORY} {STORY} Share this, it said. {TITLE}. Log in. Read more.",
        f"{STORY} {STORY} Home News Sport Harbour Council Letters Jobs Mail Advertisement is dear. Read more. "
        "Copyright is held by all. Log in. Follow us. Disclaimer was none.",
        PAGE[:900],
        "",
    ],
)
def test_what_is_no_page_on_one_line_stays_whole(text: str) -> None:
    assert page_in_runs(parse_plain(text).blocks, Fields(), RULES) is None


def test_the_language_is_that_of_its_sentences() -> None:
    story = (
        "Der Hafenrat von Grindel hat am Montag beschlossen, dass die Fähre nach Lindholm wieder bis zwei Uhr fährt. "
        "Bezahlt wird das aus der Abgabe auf die Liegeplätze. „Niemand wird mehr den letzten Tanz verpassen“, sagte "
        "Ida Querrig, die dort seit dreißig Jahren Geige spielt. Sieben waren dafür und vier dagegen, nach drei "
        "Stunden, in denen nur vom Preis des Diesels die Rede war. "
    )
    page = page_in_runs(parse_plain(f"{ABOVE} {story * 3} {BELOW}").blocks, Fields(), RULES)
    assert page is not None
    assert page[1] == "de"


def test_runs_without_a_role_get_one_and_others_keep_theirs() -> None:
    page = page_in_runs(parse_plain(PAGE).blocks, Fields(), RULES)
    assert page is not None
    blocks = (Block(text="Photo: Tom Arkle", role=Role.CAPTION, rule="caption.label", line=1), *page[0])
    labelled = label_one_line(blocks, "en", RULES)
    assert labelled[0] is blocks[0]
    assert {block.role for block in labelled[1:]} == {Role.BODY, Role.BOILERPLATE}


def test_only_runs_of_the_same_line_that_stand_together_are_joined() -> None:
    def run(text: str, line: int, role: Role = Role.BODY) -> Block:
        return Block(text=text, role=role, rule=RULE if role is Role.BODY else "phrase.share", line=line)

    apart = (run("One.", 1), run("Two.", 1), run("Share this", 1, Role.BOILERPLATE), run("Three.", 1), run("Four.", 2))
    dated = Dating(date="2024-05-07", rule="date.line", mark=Mark(1, 0, 3))
    found = joined(Cleaned(blocks=apart, published=dated))
    assert [block.text for block in found.blocks] == ["One. Two.", "Share this", "Three.", "Four."]
    assert found.published.mark == Mark(0, 5, 8)
    assert joined(Cleaned(blocks=apart[2:], published=dated)).published.mark == Mark(1, 0, 3)


def test_what_dates_the_article_is_where_it_stands_when_its_runs_are_joined() -> None:
    page = f"{PAGE} Published May 7, 2024".replace(" May 7, 2024 9:15 am", "")
    found = clean(Parsed(blocks=parse_plain(page).blocks), "text", "page.txt", RULES)
    for published in (found.published, clean(Parsed(blocks=parse_plain(PAGE).blocks), "text", "p", RULES).published):
        assert published.mark is not None
    mark = found.published.mark
    assert mark is not None
    assert found.blocks[mark.block].text[mark.start : mark.end] == "May 7, 2024"


def test_paragraphs_of_a_record_that_are_lines_of_their_own_stay_apart() -> None:
    lines = f"{ABOVE} {STORY} {STORY}\n\n{STORY} {STORY} {BELOW}".split("\n\n")
    record = Parsed(blocks=tuple(Block(text=line) for line in lines))
    blocks = clean(record, "jsonl", "page.jsonl", RULES).blocks
    assert [block.text for block in blocks if block.role is Role.BODY] == [f"{STORY} {STORY}"] * 2
    assert {block.line for block in blocks} == {None}
    assert {block.line for block in clean(record, "text", "page.txt", RULES).blocks} == {None}


def test_a_day_with_a_stop_is_its_dates_and_a_title_stays_whole() -> None:
    title = "Grindel behält seine Nachtfähre nach langer Debatte"
    story = (
        "Der Hafenrat von Grindel hat am Montag beschlossen, dass die Fähre nach Lindholm wieder bis zwei Uhr fährt. "
        "Bezahlt wird das aus der Abgabe auf die Liegeplätze. Sieben waren dafür und vier dagegen, nach drei Stunden, "
        "in denen nur vom Preis des Diesels die Rede war. "
    )
    text = (
        f"{title} | Grindler Bote Zum Inhalt springen Startseite Nachrichten Sport Anmelden Newsletter abonnieren "
        f"{title} Von Tom Arkel 7. Mai 2024 {story * 3}Teilen: Facebook Twitter Impressum Datenschutz"
    )
    found = clean(Parsed(blocks=parse_plain(text).blocks), "text", "page.txt", RULES)
    assert found.title is not None
    assert found.title.value == title
    assert found.published is not None
    assert found.published.date == "2024-05-07"


@pytest.mark.parametrize("piece", ["B! ", ". ", "A ", "Share this ", "A. ", "“A” ", "3 May 2024 A ", "Read more: a "])
def test_a_long_line_of_one_thing_ends(piece: str) -> None:
    with it_ends():
        read(f"{ABOVE} {BELOW} {piece * (90_000 // len(piece))}")
