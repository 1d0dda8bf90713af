from __future__ import annotations

from reader.clean.boilerplate.features import observe
from reader.clean.language import common_words
from reader.clean.lines.phrases import phrases_of
from reader.clean.one_line.signs import add_signs
from reader.model import Block, Role
from reader.rules.load import default_rules

RULES = default_rules()
TITLE = "Night ferry saved after debate"
MENU = "Home News Sport Weather Harbour Council"
SENTENCE = "The harbour board voted on Monday to let the ferry run until two in the morning."


def names(*texts: str, role: Role = Role.UNKNOWN) -> list[set[str]]:
    blocks = [Block(text=text, role=role) for text in texts]
    lines = observe(blocks, phrases_of("en", RULES))
    add_signs(blocks, lines, common_words(RULES).__contains__)
    return [{name for name in line.names if name.startswith("run.")} for line in lines]


def test_a_run_is_told_listed_or_the_title() -> None:
    title, menu, again, sentence = names(TITLE, MENU, TITLE, SENTENCE)
    assert {"run.title", "run.title.open"} <= title
    assert {"run.title", "run.titles.at"} <= again
    assert {"run.listed", "run.listed.open", "run.listed.1"} <= menu
    assert {"run.told", "run.told.end", "run.told.2"} <= sentence


def test_how_much_is_told_before_and_behind_it() -> None:
    told = [f"{number} {SENTENCE}" for number in ("One.", "Two.", "Three.", "Four.")]
    first, middle, last = names(*told, *[MENU] * 12)[2:5]
    assert "run.before.near.2" in first
    assert "run.before.near.3" in middle
    assert "run.behind.near.0" in middle
    assert "run.before.near.4" in last


def test_how_far_it_is_from_the_title() -> None:
    _, menu, _, near, *_, far = names(TITLE, MENU, TITLE, *[SENTENCE] * 12)
    assert "run.titles.between" in menu
    assert {"run.titles.behind", "run.since.0.again"} <= near
    assert "run.since.4.again" in far


def test_without_a_title_that_comes_again_nothing_is_said_of_it() -> None:
    assert not {name for run in names(TITLE, MENU, SENTENCE) for name in run if "title" in name or "since" in name}
