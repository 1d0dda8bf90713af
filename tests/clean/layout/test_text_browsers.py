from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clean import laid_out
from reader.clean.layout.text_browsers import CONTROL, LINKS, label_controls, label_links, without_numbers
from reader.model import Block, Role
from reader.parse.plain import parse_plain
from reader.rules.load import default_rules
from tests.ending import it_ends

LYNX = """\
   #[1]alternate [2]The Grindle Post » Feed

   [3]The Grindle Post
     * [4]News
     * [5]Sport

Ferry to run at night

   The harbour board of Grindle voted on Monday to let the [6]ferry to Lindholm
   run until two in the morning, as it did before the fire of [7]last spring, and
   to pay for it out of the [8]tax on moorings.

   (BUTTON) Share
   [ferry-at-night.jpg]
   IFRAME: https://ads.grindlepost.example/frame

References

   Visible links:
   1. https://grindlepost.example/feed
   2. https://grindlepost.example/comments/feed
   3. https://grindlepost.example/
   4. https://grindlepost.example/news
   5. https://grindlepost.example/sport
   6. https://grindlepost.example/topics/ferry
   7. https://grindlepost.example/2025/fire
   8. https://grindlepost.example/topics/moorings

   Hidden links:
  10. https://grindlepost.example/app
"""
ELINKS = """\
   Link: [1]canonical
   [2]Grindle Post

   The board voted to let the [3]ferry run until two, as it did before the [4]fire.

References

   Visible links
   1. Front page
\thttps://grindlepost.example/ferry
   2. https://grindlepost.example/
   3. The ferry
\thttps://grindlepost.example/topics/ferry
   4. https://grindlepost.example/2025/fire
"""
W3M = """\
[1]Grindle Post
  • [2]
    News
  • [3]
    Sport

The board voted to let the [4]ferry run until two, as it did before the [5]fire.

References:

[2] https://grindlepost.example/news
[4] https://grindlepost.example/topics/ferry
[5] https://grindlepost.example/2025/fire
"""
FOOTNOTES = """\
The board voted to let the ferry run until two[1], as it did before the fire [2].

Nobody opposed it [3].

[1] https://grindlepost.example/ferry
[2] https://grindlepost.example/2025/fire
[3] https://grindlepost.example/minutes
"""


def read(text: str) -> tuple[Block, ...]:
    return laid_out(parse_plain(text).blocks, "en", default_rules())


def test_numbers_of_links_go_once_the_lines_are_joined() -> None:
    blocks = read(LYNX)
    texts = [block.text for block in blocks if block.role is not Role.BOILERPLATE]
    assert texts[:4] == ["The Grindle Post", "* News", "* Sport", "Ferry to run at night"]
    assert texts[4].startswith("The harbour board of Grindle voted on Monday to let the ferry to Lindholm run until")
    assert texts[4].endswith("out of the tax on moorings.")
    assert len(texts) == 5


def test_the_list_stays_and_is_labelled() -> None:
    blocks = read(LYNX)
    listed = [block.text for block in blocks if block.rule == LINKS]
    assert listed[:3] == ["References", "Visible links:", "1. https://grindlepost.example/feed"]
    assert listed[-1] == "10. https://grindlepost.example/app"
    assert len(listed) == 12


def test_what_the_browser_writes_is_labelled() -> None:
    controls = [block.text for block in read(LYNX) if block.rule == CONTROL]
    assert controls == [
        "#alternate The Grindle Post » Feed",
        "(BUTTON) Share",
        "[ferry-at-night.jpg]",
        "IFRAME: https://ads.grindlepost.example/frame",
    ]


@pytest.mark.parametrize("dump", [ELINKS, W3M])
def test_lists_of_other_browsers(dump: str) -> None:
    blocks = read(dump)
    texts = [block.text for block in blocks if block.role is not Role.BOILERPLATE]
    assert "The board voted to let the ferry run until two, as it did before the fire." in texts
    assert "Grindle Post" in texts
    assert not [text for text in texts if "[" in text or "://" in text]


def test_no_word_is_lost() -> None:
    for dump in (LYNX, ELINKS, W3M):
        left = " ".join(block.text for block in read(dump))
        assert [word for word in dump.split() if word.strip("[]0123456789") and word.split("]")[-1] not in left] == []


NUMBERED = """\
Here is what we liked: [1] The ferry at night. [2] The swans of Lindholm, with pictures. [3] Diesel, a short history.

[1] https://grindlepost.example/ferry
[2] https://lindholm.example/swans
[3] https://diesel.example/
"""
BETWEEN = """\
Under Section 12 [1] a skipper may moor for six hours. The court held [2] that this includes Sundays.
Scholars disagree [3], and the ministry has announced a reform [4].

[1] https://law.example/harbours
[2] https://courts.example/grindle
[3] https://journal.example/2019
[4] https://ministry.example/reform
"""


@pytest.mark.parametrize("notes", [FOOTNOTES, NUMBERED, BETWEEN])
def test_a_writers_footnotes_are_not_a_browsers(notes: str) -> None:
    blocks = parse_plain(notes).blocks
    assert label_links(blocks) == (blocks, 0)


def test_what_stands_below_the_list_is_no_part_of_it() -> None:
    blocks = parse_plain(LYNX + "\nWritten by Ida Quarrie.\n").blocks
    assert [(block.text[:7], block.rule) for block in label_links(blocks)[0][-2:]] == [
        ("10. htt", LINKS),
        ("Written", None),
    ]


def test_short_lines_above_the_lists_headings_are_the_texts() -> None:
    blocks = label_links(parse_plain(LYNX.replace("References", "Ida Quarrie\n\nReferences")).blocks)[0]
    assert next(block for block in blocks if block.text == "Ida Quarrie").rule is None
    assert next(block for block in blocks if block.text == "References").rule == LINKS


def test_countless_numbers_end() -> None:
    numbers = " ".join(f"[{number}]" for number in range(1, 99_000))
    listed = [Block(text=f"[{number}] https://a.example/") for number in range(98_990, 99_000)]
    with it_ends():
        assert label_links([Block(text=numbers), *listed])[1] == 0
        assert label_links([Block(text=f"see {numbers}"), *listed])[1] == 0


@pytest.mark.parametrize(
    "text",
    [
        "1. The ferry\n2. The fire\n3. The moorings",
        "He came [1]first and [2]second.\n\n[1] https://a.example/\n[2] https://b.example/",
        "He said so.\n\n1. https://a.example/\n2. https://b.example/\n3. https://c.example/",
        "",
    ],
)
def test_other_lists_and_texts_without_numbers(text: str) -> None:
    blocks = parse_plain(text).blocks
    assert label_links(blocks) == (blocks, 0)


def test_only_numbers_in_their_order_are_a_browsers() -> None:
    blocks = (Block(text="As [1]Vale wrote in [1998], [2]moorings[1] were cheap [17]."), Block(text="[3]"))
    text, alone = without_numbers(blocks, 3)
    assert text.text == "As Vale wrote in [1998], moorings[1] were cheap [17]."
    assert (alone.text, alone.role) == ("[3]", Role.BOILERPLATE)


def test_without_a_margin_nothing_is_a_browsers() -> None:
    blocks = parse_plain("(BUTTON) is what lynx writes for a button.\n\n   IFRAME: frames").blocks
    assert label_controls(blocks) is blocks


def test_a_keyword_that_begins_a_sentence_stays() -> None:
    blocks = parse_plain("   #harbour was the word of the week,\n   and nobody knew why.\n\n   Nobody asked.").blocks
    assert all(block.role is Role.UNKNOWN for block in label_controls(blocks))


def test_a_keyword_on_top_of_a_long_indented_text_stays() -> None:
    blocks = parse_plain("\n".join(f"   #harbour line {n}" if not n else f"   line {n}" for n in range(40))).blocks
    assert all(block.role is Role.UNKNOWN for block in label_controls(blocks))


@given(
    st.lists(st.sampled_from([*LYNX.splitlines(), *W3M.splitlines(), "[1] [2]Vale", "3. https://a.example/", "[9]"]))
)
def test_of_any_lines_every_one_stays(lines: list[str]) -> None:
    blocks = parse_plain("\n".join(lines)).blocks
    labelled, count = label_links(label_controls(blocks))
    assert [block.text for block in labelled] == [block.text for block in blocks]
    assert len(without_numbers(labelled, count)) == len(blocks)
