"""What several lines show together."""

import sys

from reader.clean.boilerplate.features import observe
from reader.clean.lines.phrases import phrases_of
from reader.clean.lines.runs import name_runs
from reader.model import Block, Role
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


def test_shares_that_add_up_to_a_bound_reach_it_whatever_their_last_digit():
    def kind(capitals):
        blocks = [Block(text=f"Ferry number {n} sails") for n in range(5)]
        lines = observe(blocks, ENGLISH)
        for line, share in zip(lines, capitals, strict=True):
            line.capitals = share
            line.keys.clear()
        name_runs(blocks, lines, "h" * 5)
        return lines[0].keys

    assert sum([0, 0, 2 / 3, 1, 1 / 3]) / 5 < 0.4 or sys.version_info >= (3, 12)
    assert kind([0, 0, 2 / 3, 1, 1 / 3]) == kind([0.4] * 5)


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


def test_the_headline_right_below_a_phrase_with_a_colon():
    head = "Ferry timetable changes on Monday"
    assert {"furniture.related", "furniture.likely"} <= names(PROSE, "Read more:", head, PROSE)[2]
    assert "furniture.related" not in names(PROSE, "Read more", head, PROSE)[2]
    assert "furniture.related" not in names(PROSE, "Read more:", "The old mill", PROSE)[2]
    assert "furniture.likely" not in names(PROSE, "Most read", "Here is what was found there:", head, PROSE)[3]


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


HEADS = [
    "Council votes on the old mill of Norrvik",
    "Ferry timetable changes again on Monday",
    "Three new lamps for the harbour wall",
    "Why nobody eats herring in this town",
]


def test_headlines_below_a_phrase_above_the_text():
    found = names("Harbour opens", "Most read", *HEADS, "A summary of it", PROSE)
    assert ["furniture.related" in line for line in found] == [False, False, *[True] * 4, False, False]
    assert not any("furniture.related" in line for line in names("Harbour opens", "Most read", *HEADS[:2], PROSE))


def test_headlines_below_the_text_are_other_articles():
    def taken(*below):
        return ["furniture.related" in line for line in names("Harbour opens", PROSE, PROSE, *below)][3:]

    assert taken(*HEADS) == [True] * 4
    assert not any(taken(*HEADS[:2]))
    assert not any(taken("Open on these days:", *HEADS))
    assert not any(taken(*(f"• {head}" for head in HEADS)))
    assert not any(taken(*(f"{number}. {head}" for number, head in enumerate(HEADS, 1))))
    assert not any(taken(*HEADS[:3], "https://harbour.example/a/list/of/sources in the town"))
    assert not any(taken(*(f"The old harbour of Norrvik in {year}" for year in ("spring", "summer", "autumn"))))
    assert not any("furniture.related" in line for line in names(PROSE, *HEADS, PROSE))


def test_reports_below_the_authors_name_each_with_its_day():
    blocks = [
        Block(text="Harbour opens again", role=Role.TITLE),
        Block(text="18:51 16.11.2031", role=Role.DATE),
        Block(text=PROSE),
        Block(text=PROSE),
        Block(text="By Ines Okafor", role=Role.BYLINE),
        *(Block(text=text) for text in (PROSE, "19.11.2031", PROSE, "18.11.2031", "The mill is sold")),
    ]

    def dated(blocks):
        return ["furniture.dated" in line.names for line in observe(blocks, ENGLISH)]

    assert dated(blocks) == [False] * 5 + [True, False, True, False, True]
    assert "furniture.stated" in observe(blocks, ENGLISH)[6].names
    unsigned = [block for block in blocks if block.role is not Role.BYLINE]
    assert not any(dated(unsigned))
    earlier = [
        Block(text=block.text.replace(".11.", ".04.") if i > 4 else block.text, role=block.role)
        for i, block in enumerate(blocks)
    ]
    assert not any(dated(earlier))


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
    assert all("furniture.related" in found for found in names(PROSE, *cut, *cut)[1:])
    assert not any("furniture.related" in found for found in names(PROSE, *cut[:2], PROSE, cut[2]))
    assert not any("furniture.related" in found for found in names(PROSE, "Well …", "Hm …", "Yes …"))
