"""What is seen of a line's neighbours and place."""

from hypothesis import given
from hypothesis import strategies as st

from reader.clean.features import observe
from reader.clean.phrases import phrases_of
from reader.model import Block, Role
from reader.rules.load import default_rules

ENGLISH = phrases_of("en", default_rules())
PROSE = "The harbour of Norrvik was opened on Thursday after the last of the wrecks had been raised by divers."


def names(*lines, roles=None):
    blocks = [Block(text=text, line=n, role=(roles or {}).get(n - 1, Role.UNKNOWN)) for n, text in enumerate(lines, 1)]
    return [set(line.names) for line in observe(blocks, ENGLISH)]


def test_neighbours_and_ends():
    found = names("Harbour opens again", PROSE, "Leave a comment")
    assert {"first", ">p:l"} & found[0] == {"first", ">p:l"}
    assert {">phrase.comments", ">f:p", "lpf"} <= found[1]
    assert {"last", "<p:f"} <= found[2]


def test_what_came_since_the_prose():
    found = names(PROSE, "Most read", "Ferry timetable changes on Monday", PROSE, "Council votes on plans")
    assert "since.related:h" in found[2]
    assert not any(name.startswith("since.") for name in found[4])


def test_what_kind_of_run_a_line_stands_in():
    rows = [f"Team {letter}" for letter in "ABCDEF"]
    found = names("Title of it all", PROSE, "The table so far:", *rows, PROSE)
    assert all("list-led:l" in line for line in found[3:9])
    assert "list.inner.3:l" in found[5]
    assert not any(name.startswith("list") for name in found[1])


def test_the_name_of_the_author_above_a_text_about_her():
    found = names("Title of it all", PROSE, "Ada Holm", "Ada Holm writes about ports and the sea for the paper.")
    assert "author-name" in found[2]
    assert "author-named" in found[3]


def test_teasers_glued_to_their_headlines_are_no_prose():
    ends = ("opensThe", "risesThe", "shutsThe", "sinksThe")
    teasers = [
        f"Harbour {end} last of the wrecks had been raised by the divers of the town on Thursday." for end in ends
    ]
    assert all("h" in found for found in names(PROSE, *teasers)[1:])
    brand = [teasers[0].replace("Harbour", kind) for kind in ("Port", "Quay", "Mill")]
    assert all("p" in found for found in names(PROSE, *brand)[1:])
    assert all("p" in found for found in names(PROSE, *teasers[:2])[1:])


def test_words_of_a_life_at_the_end():
    bio = "Ada Holm is a reporter and the author of three novels; she lives in Norrvik with her husband and kids."
    assert "about-last.0.4" in names(PROSE, PROSE, bio)[2]
    assert "about-last.0.0" in names(PROSE, bio, PROSE)[2]


def test_the_title_said_again():
    found = names("Harbour of Norrvik opens again - The Courier", "Menu", "Harbour of Norrvik opens again", PROSE)
    assert "title.page.ahead" in found[1]
    assert "title.again" in found[2]
    assert "title.page.behind" in found[3]


def test_the_author_again():
    found = names("Title of it all", "By Ada Holm", PROSE, "Ada Holm writes about ports.", roles={1: Role.BYLINE})
    assert "author-first" in found[3]


def test_repetition_gaps_and_roles():
    blocks = [
        Block(text="Harbour opens", line=1, role=Role.TITLE),
        Block(text=PROSE, line=3),
        Block(text="Share", line=4),
        Block(text=PROSE + " Again.", line=6),
        Block(text="Share", line=8, indent=4),
    ]
    found = [set(line.names) for line in observe(blocks, ENGLISH)]
    assert "t" in found[0]
    assert {"repeated:f", "gap.less"} <= found[2]
    assert "indent.more:f" in found[4]


def test_nothing():
    assert observe([], ENGLISH) == []


@given(st.lists(st.text(max_size=80), max_size=12))
def test_any_lines(lines):
    assert len(names(*lines)) == len(lines)


def test_time_grows_with_the_lines():
    assert len(names(*["Ferry timetable", "Ada Holm", "12"] * 5_000)) == 15_000
