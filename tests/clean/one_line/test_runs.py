from __future__ import annotations

import pytest

from reader.clean.dates.dates import calendar
from reader.clean.language import common_words
from reader.clean.lines.phrases import phrases_of
from reader.clean.one_line.runs import (
    LONG,
    at_phrases,
    behind_dates,
    in_runs,
    is_told,
    may_be_page,
    runs,
    sentences,
    titled,
)
from reader.model import Block, Role
from reader.rules.load import default_rules

RULES = default_rules()
IS_COMMON = common_words(RULES).__contains__
MENU = "Home News Sport Weather Harbour Council Letters Jobs"
SENTENCE = "The harbour board voted on Monday to let the ferry run until two in the morning."


def texts(line: str) -> list[str]:
    return list(runs(line, IS_COMMON))


def test_a_menu_and_the_sentence_behind_it_are_two() -> None:
    assert texts(f"{MENU} {SENTENCE} {MENU}") == [MENU, SENTENCE, MENU]


def test_each_sentence_is_one() -> None:
    assert texts(f"{SENTENCE} {SENTENCE}") == [SENTENCE, SENTENCE]


@pytest.mark.parametrize(
    "sentence",
    [
        "The vote was welcomed by Dr. Quarrie and by Mrs. J. Arkle of the U.S. Navy, who were both there on Nov. 7.",
        "It was, she said, the “a-ha!” moment of the whole debate, and nobody in the hall had seen it coming.",
        "It was welcomed by Ida Quarrie, Tom Arkle, Eva Fisk and Carl Dorn, who had come over from Lindholm for it.",
    ],
)
def test_a_sentence_with_stops_and_names_stays_whole(sentence: str) -> None:
    assert texts(f"{SENTENCE} {sentence} {SENTENCE}") == [SENTENCE, sentence, SENTENCE]


def test_the_title_is_parted_from_what_is_around_it_where_it_comes_again() -> None:
    title = "Night ferry is saved after debate"
    found = texts(f"{title} {MENU} {title} {SENTENCE} Popular {title}")
    assert found == [title, MENU, title, SENTENCE, "Popular", title]


def test_a_beginning_of_few_words_is_no_title() -> None:
    assert texts("The harbour board met. The harbour board voted.") == [
        "The harbour board met.",
        "The harbour board voted.",
    ]


def test_what_goes_on_in_its_sentence_is_no_title() -> None:
    subject = "The harbour board of Grindle"
    story = f"{subject} voted on Monday to let it run. {subject} listens to its own words."
    assert titled(story.split()) == (0, [])
    assert titled(f"{subject} | Courier {subject} voted on Monday.".split()) == (5, [7])
    assert titled(f"{subject}. It met. {subject}. It met again.".split()) == (0, [])


@pytest.mark.parametrize(
    ("inside", "count"), [("« Oui ! » Elle rit.", 2), ("Sie tagt, z. B. Montag.", 1), ("Am 7. Mai 2024.", 1)]
)
def test_where_sentences_end(inside: str, count: int) -> None:
    found = texts(f"{SENTENCE} {inside} {SENTENCE}")
    assert len(found) == count + 2
    assert not any(text.startswith("»") for text in found)


def test_words_without_case_are_no_menu_and_no_text() -> None:
    assert not is_told(["港", "議会", "夜間", "フェリー"], IS_COMMON)
    assert texts("港湾議会は月曜日に決めた。 夜間フェリーは続く。") == [
        "港湾議会は月曜日に決めた。",
        "夜間フェリーは続く。",
    ]


def test_only_long_lines_are_looked_at() -> None:
    short, long = Block(text=MENU, line=1), Block(text=f"{MENU} " + f"{SENTENCE} " * (LONG // 80), line=2)
    assert not may_be_page([short])
    assert may_be_page([short, long])
    assert not may_be_page([long, *[Block(text=SENTENCE, line=n) for n in range(3, 30)]])
    assert not may_be_page([Block(text=long.text, line=1, role=Role.BOILERPLATE)])
    assert in_runs([short], RULES) == (short,)


def test_what_tells_is_told_from_menus() -> None:
    blocks = [Block(text=MENU), Block(text=SENTENCE)]
    assert sentences(blocks, RULES) == [blocks[1]]


def test_runs_are_parted_before_phrases_with_a_capital() -> None:
    parted, kinds = at_phrases([Block(text="Herring Back Read more about herring here")], phrases_of("en", RULES))
    assert [block.text for block in parted] == ["Herring Back", "Read more about herring here"]
    assert kinds == {"related": True}
    lower = [Block(text="They want to read more about herring here")]
    assert at_phrases(lower, phrases_of("en", RULES)) == (tuple(lower), {})
    assert at_phrases([Block(text="Advertisement was dear")], phrases_of("en", RULES))[1] == {"advert": False}


def test_what_has_a_role_is_not_parted() -> None:
    known = Block(text="Photo 3 May 2024 Read more about herring", role=Role.CAPTION, rule="caption.label")
    assert at_phrases([known], phrases_of("en", RULES))[0] == (known,)
    assert behind_dates([known], calendar(RULES)) == (known,)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("By Tom Arkle May 7, 2024", SENTENCE),
        ("By Tom Arkle 07/05/2024 9:15 am ET", SENTENCE),
        ("Von Tom Arkle 7. Mai 2024 um 9:15", "Der Rat hat beschlossen."),
        ("Von Tom Arkle 07.05.2024, 9:15 Uhr", "Der Rat hat beschlossen."),
    ],
)
def test_runs_are_parted_behind_their_date(above: str, below: str) -> None:
    parted = behind_dates([Block(text=f"{above} {below}", line=4)], calendar(RULES))
    assert [(block.text, block.line) for block in parted] == [(above, 4), (below, 4)]


@pytest.mark.parametrize("text", ["On May 7, 2024, Ida Quarrie sang.", "She sang on May 7, 2024.", SENTENCE])
def test_a_date_amid_a_sentence_parts_nothing(text: str) -> None:
    blocks = (Block(text=text),)
    assert behind_dates(blocks, calendar(RULES)) == blocks
