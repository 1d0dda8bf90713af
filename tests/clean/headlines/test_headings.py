"""Where a text begins, and the lines that belong to its headline."""

from __future__ import annotations

from reader.clean.headlines.headings import LONG_UNSPACED, head_window, is_prose, text_start
from reader.model import Block, Shape

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


def test_a_notice_is_no_beginning_of_a_text() -> None:
    blocks = [Block(text=NOTICE), *(Block(text="Menu") for _ in range(12)), *page("Swing bridge closes")]
    assert text_start(blocks) == 14
    assert text_start([Block(text="Menu")]) is None


def test_a_table_is_no_paragraph() -> None:
    assert is_prose(Block(text=PROSE))
    assert not is_prose(Block(text=PROSE, shape=Shape.TABLE))
    assert not is_prose(Block(text="Swing bridge closes"))


def test_a_paragraph_of_a_script_without_blanks() -> None:
    told = "港の跳ね橋は二年にわたる調査で橋脚に亀裂が見つかったため、来週から冬の間ずっと閉鎖される。"
    assert is_prose(Block(text=told))
    headline = "港の跳ね橋、橋脚の亀裂で来週から冬の間閉鎖へ 渡し船が代わりに一日十二往復 利用者は不安"
    assert len(headline) > LONG_UNSPACED
    assert not is_prose(Block(text=headline))
    assert not is_prose(Block(text="橋は閉鎖された。"))


def test_byline_and_date_are_looked_for_around_the_headline() -> None:
    blocks = page("Menu", "Home", "Swing bridge closes", "By Ines Okafor", "March 5, 2018")
    window = head_window(blocks, [2])
    assert {3, 4} <= set(window)
    assert len(blocks) - 1 not in window
