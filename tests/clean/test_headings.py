"""The headline of a page that a text browser laid out."""

from __future__ import annotations

from reader.clean.headings import best_heading, is_furniture, shared, subject_words, text_start
from reader.model import Block
from reader.rules.load import default_rules
from reader.rules.wordlists import furniture

WORDS = furniture("en", default_rules())
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


def test_a_caption_with_its_credit_is_no_heading() -> None:
    line = "Ferry owners at the old swing bridge of Harrowgate last spring. Photo: Ines Okafor"
    assert best(line) is None
    assert best(line.replace(" Photo: Ines Okafor", "")) is not None


def test_furniture_with_an_eszett() -> None:
    german = furniture("de", default_rules())
    assert is_furniture("Schriftgröße ändern", german)
    assert not is_furniture("Größe und Grenzen", german)
