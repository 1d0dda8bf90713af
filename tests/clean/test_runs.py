"""What several lines show together."""

from reader.clean.features import observe
from reader.clean.phrases import phrases_of
from reader.model import Block
from reader.rules.load import default_rules

ENGLISH = phrases_of("en", default_rules())
PROSE = "The harbour of Norrvik was opened on Thursday after the last of the wrecks had been raised by divers."


def names(*lines):
    blocks = [Block(text=text, line=n) for n, text in enumerate(lines, 1)]
    return [set(line.names) for line in observe(blocks, ENGLISH)]


def test_what_kind_of_run_a_line_stands_in():
    rows = [f"Team {letter}" for letter in "ABCDEF"]
    found = names("Title of it all", PROSE, "The table so far:", *rows, PROSE)
    assert all("list-led:l" in line for line in found[3:9])
    assert "list.inner.3:l" in found[5]
    assert not any(name.startswith("list") for name in found[1])


def test_teasers_glued_to_their_headlines_are_no_prose():
    ends = ("opensThe", "risesThe", "shutsThe", "sinksThe")
    teasers = [
        f"Harbour {end} last of the wrecks had been raised by the divers of the town on Thursday." for end in ends
    ]
    assert all("h" in found for found in names(PROSE, *teasers)[1:])
    brand = [teasers[0].replace("Harbour", kind) for kind in ("Port", "Quay", "Mill")]
    assert all("p" in found for found in names(PROSE, *brand)[1:])
    assert all("p" in found for found in names(PROSE, *teasers[:2])[1:])


def test_pictures_between_teasers_count_for_nothing():
    ends = ("opensThe", "risesThe", "shutsThe")
    teasers = [f"Port {end} last of the wrecks had been raised by the divers of the town on Thursday." for end in ends]
    between = [line for teaser in teasers for line in (teaser, "[thumb_1x1]")]
    assert all("h" in found for found in names(PROSE, *between)[1::2])
    apart = [line for teaser in teasers for line in (teaser, PROSE)]
    assert all("p" in found for found in names(*apart)[::2])


def test_headlines_below_a_phrase_inside_the_article():
    heads = ["Ferry timetable changes on Monday", "Council votes on the old mill", "What comes next"]
    found = names(PROSE, "Most read", *heads, PROSE)
    assert ["furniture.related" in line for line in found] == [False, False, True, True, False, False]
    assert "furniture.related" not in names(PROSE, "Most read", "Here is what was found there:", "One ship", PROSE)[2]
    assert not any("furniture.related" in line for line in names(PROSE, *heads, PROSE))
    assert not any("furniture.related" in line for line in names(PROSE, "Most read", *heads * 9, PROSE))


def test_a_list_that_a_short_file_begins_with():
    news = ["New charts of the sound", "Faster moorings", "Better buoys for night", "Bugs of the old lock fixed"]
    assert ["head-list" in line for line in names("Locks 2.1", *news, PROSE)] == [False, *[True] * 4, False]
    assert not any("head-list" in line for line in names("Locks 2.1", *news[:3], PROSE))
    assert not any("head-list" in line for line in names("Locks 2.1", "Log in", *news, PROSE))
    assert not any("head-list" in line for line in names("Locks 2.1", *news, PROSE, *[PROSE + " So."] * 60))


def test_a_number_among_paragraphs_counts_nothing():
    assert "furniture.number" in names(PROSE, "6", PROSE, "The end")[1]
    listed = names(PROSE, "1", PROSE, "2", PROSE, "3", PROSE)
    assert not any("furniture.number" in line for line in listed)
    table = names(PROSE, "6", "14", PROSE)
    assert not any("furniture.number" in line for line in table)


def test_lines_that_break_off_in_a_row_are_teasers():
    cut = [
        f"The {kind} of Norrvik was opened on Thursday after the last of the wrecks…"
        for kind in ("pier", "mole", "dock")
    ]
    assert [("h" in found and "furniture.related" in found) for found in names(PROSE, *cut, PROSE)] == [
        False,
        True,
        True,
        True,
        False,
    ]
    assert not any("furniture.related" in found for found in names(PROSE, *cut[:2], PROSE, cut[2]))
    assert not any("furniture.related" in found for found in names(PROSE, "Well …", "Hm …", "Yes …"))
