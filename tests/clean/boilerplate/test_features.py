"""What is seen of a line's neighbours and place."""

from hypothesis import given
from hypothesis import strategies as st

from reader.clean.boilerplate.features import observe
from reader.clean.lines.phrases import phrases_of
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


def test_what_follows_a_phrase_where_no_prose_follows():
    found = names(PROSE, "Most read", "Ferry timetable changes on Monday", PROSE, "Most read", "Council votes on plans")
    assert "furniture.tail" in found[5]
    assert "furniture.tail" not in found[2]
    sources = names(PROSE, "Our Sources", "Ports of Norrvik, “Wrecks,” accessed May 12, 2031", "The Courier", PROSE)
    assert ["furniture.sources" in line for line in sources] == [False, False, True, True, False]
    sentence = names(PROSE, "Up next", "Almby: Play host to Brenna on Friday.")
    assert not any("furniture.tail" in line for line in sentence)
    table = names(PROSE, "Most read", *["Almby against Brenna, three to one"] * 20)
    assert not any("furniture.tail" in line for line in table)


def test_words_of_a_life_at_the_end():
    bio = "Ada Holm is a reporter and the author of three novels; she lives in Norrvik with her husband and kids."
    assert "about-last.0.4" in names(PROSE, PROSE, bio)[2]
    assert "about-last.0.0" in names(PROSE, bio, PROSE)[2]
    bio = "Ada Holm is a writer at the Courier who has two kids and knows all there is to know of ports."
    assert "furniture.bio" in names(*[PROSE] * 5, bio)[5]
    assert "furniture.bio" not in names(PROSE, bio, PROSE)[1]
    firm = "Norrvik Locks is a leading provider of gates; founded by Ada Holm, it is headquartered in Norrvik."
    assert "furniture.bio.sure" in names(PROSE, firm, PROSE, PROSE)[1]
    assert not any("bio" in name for name in names(firm, *[PROSE] * 5)[0])
    assert not any("bio" in name for name in names(PROSE, f"“{firm}”", PROSE)[1])


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


def test_what_heads_short_sentences_is_a_subheading():
    match = names(PROSE, "Up next", "Almby: Host Brenna on Friday.", "Brenna: Visit Almby on Friday.")
    assert "phrase.related" not in match[1]
    assert "phrase.related" not in names(PROSE, "UP NEXT", PROSE, "Most read")[1]
    headlines = names(PROSE, "Up next", "Almby hosts Brenna on Friday", "Brenna visits Almby on Friday")
    assert "phrase.related" in headlines[1]


def test_what_heads_paragraphs_of_the_article_is_a_subheading():
    for heading in ("About the bridge", "Before you go", "Resources"):
        assert not any("phrase" in name for name in names(PROSE, heading, PROSE, PROSE)[1])
    life = (
        "Ines Okafor is a staff writer who covers courts and schools for the Herald and lives in Harrow with two dogs."
    )
    for tail in (
        ("About the author", PROSE, PROSE),
        ("About the Herald", life, PROSE),
        ("Before you go", "Sign up now"),
    ):
        assert any("phrase" in name for name in names(PROSE, *tail)[1])
