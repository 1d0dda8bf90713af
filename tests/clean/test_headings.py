"""The headline of a page that a text browser laid out."""

from __future__ import annotations

from reader.clean.headings import (
    are_sections,
    best_heading,
    is_furniture,
    is_notice,
    line_below,
    shared,
    subject_words,
    text_start,
)
from reader.clean.phrases import phrases_of
from reader.model import Block
from reader.rules.load import default_rules
from reader.rules.wordlists import furniture

WORDS = furniture("en", default_rules())
PHRASES = phrases_of("en", default_rules())
NOTICE = (
    "We use cookies and other tracking technologies to improve your browsing experience on our site, to show you "
    "content that fits, to analyse our traffic, and to understand where all of our visitors come from."
)
PROSE = (
    "The council of Harrowgate voted late on Thursday to close the old swing bridge for eleven weeks, a decision that "
    "ferry owners on both banks had feared since the first cracks were found in its northern pier last spring."
)


def page(*above: str) -> list[Block]:
    return [Block(text=text) for text in (*above, PROSE, PROSE, PROSE)]


def best(*above: str) -> str | None:
    blocks = page(*above)
    found = best_heading(blocks, [block.text if len(block.text) < 300 else "" for block in blocks], WORDS)
    return blocks[found[0]].text if found else None


def test_the_line_that_shares_the_texts_words_is_the_headline() -> None:
    lines = ("Skip to content", "• Home", "Swing bridge closes for eleven weeks", "By Ines Okafor", "March 5, 2018")
    assert best(*lines, "Rovers win the cup after extra time") == "Swing bridge closes for eleven weeks"


def test_bylines_dates_credits_and_menus_are_none() -> None:
    assert (
        best("• Home", "By Ines Okafor of Harrowgate", "Published on Thursday, March 5, 2018", "Photo: Swing bridge")
        is None
    )


def test_a_notice_is_no_beginning_of_a_text() -> None:
    blocks = [Block(text=NOTICE), *(Block(text="Menu") for _ in range(12)), *page("Swing bridge closes")]
    assert text_start(blocks) == 14
    assert text_start([Block(text="Menu")]) is None


def test_words_are_compared_in_any_number() -> None:
    subject = subject_words(page(), 0)
    assert shared("Bridges and ferries", subject) == 0.5
    assert shared("A to of", subject) == 0


def test_a_menus_word_makes_no_headline_furniture() -> None:
    assert is_furniture("Home", WORDS)
    assert is_furniture("Skip to main content", WORDS)
    assert not is_furniture("Home Depot shares fall after its earnings", WORDS)
    assert not is_furniture("Search for missing ferry goes on", WORDS)


def test_what_somebody_says_among_the_paragraphs_is_no_headline() -> None:
    said = "“Ferry owners have feared the bridge's closure”"
    told = "The council says that ferry owners have feared the closure of the bridge."
    headed = "Ferry owners feared the closure of the bridge"
    for line, wanted in ((said, None), (told, None), (headed, 1)):
        blocks = [Block(text=PROSE), Block(text=line), Block(text=PROSE)]
        found = best_heading(blocks, [block.text for block in blocks], WORDS)
        assert (found and found[0]) == wanted


def below(*above: str) -> str | None:
    blocks = page(*above)
    found = line_below(0, blocks, [block.text for block in blocks], WORDS, PHRASES)
    return None if found is None else blocks[found].text


def test_the_first_line_below_that_may_be_the_headline() -> None:
    title = "Swing bridge closes for eleven weeks"
    assert below("Harrowgate", title) == title
    assert below("Local", "Posted 5 March 2018 at noon", "By Ines Okafor and Tom Ruel", "Read more", title) == title
    assert (
        below("Notices", "Stay up to date with notifications from the Echo", "- Role, Echo News, Harrowgate", title)
        == title
    )


def test_no_sentence_and_no_text_is_a_headline_below() -> None:
    assert below("Harrowgate", "The swing bridge closes for eleven weeks.", "Rovers win the cup") is None
    assert below("Harrowgate") is None


def test_notices_open_with_a_phrase_that_says_all() -> None:
    assert is_notice("Stay up to date with notifications from the Echo", PHRASES)
    assert not is_notice("Share of ferries in the river trade falls", PHRASES)
    assert not is_notice("Stay up to date with notifications from the Echo", None)


def test_a_menu_without_its_bars() -> None:
    assert are_sections("News Harrowgate Rovers Things to do Business Lifestyle Subscribe", WORDS)
    assert are_sections("Home News Article", WORDS)
    assert not are_sections("World Health Organization says ferries are safe", WORDS)
    assert not are_sections("Harrowgate council on the brink | Editorial | Opinion | News", WORDS)
