"""What a file says again."""

from reader.clean.boilerplate.features import observe
from reader.clean.lines.phrases import phrases_of
from reader.model import Block, Role
from reader.rules.load import default_rules

ENGLISH = phrases_of("en", default_rules())
PROSE = "The harbour of Norrvik was opened on Thursday after the last of the wrecks had been raised by divers."


def names(*lines, roles=None):
    blocks = [Block(text=text, line=n, role=(roles or {}).get(n - 1, Role.UNKNOWN)) for n, text in enumerate(lines, 1)]
    return [set(line.names) for line in observe(blocks, ENGLISH)]


def test_the_name_of_the_author_above_a_text_about_her():
    found = names("Title of it all", PROSE, "Ada Holm", "Ada Holm writes about ports and the sea for the paper.")
    assert "author-name" in found[2]
    assert "author-named" in found[3]


def test_the_title_said_again():
    found = names("Harbour of Norrvik opens again - The Courier", "Menu", "Harbour of Norrvik opens again", PROSE)
    assert "title.page.ahead" in found[1]
    assert "title.again" in found[2]
    assert "title.page.behind" in found[3]


def test_the_author_again():
    found = names("Title of it all", "By Ada Holm", PROSE, "Ada Holm writes about ports.", roles={1: Role.BYLINE})
    assert "author-first" in found[3]


def test_the_name_in_the_heading_above():
    bio = "Als Leiterin des Einkaufs verbindet Ada Holm die Werkstatt mit ihren Lieferanten."
    assert "furniture.bio.headed" in names(PROSE, "About Ada Holm", bio)[2]
    assert "furniture.bio.headed" not in names(PROSE, "Ada Holm", bio)[2]


def test_what_stands_before_the_dated_headline():
    lines = ("The Courier", "Ferry timetable changes", PROSE, "Harbour opens again", "12 May 2031", PROSE)
    found = names(*lines, roles={3: Role.TITLE, 4: Role.DATE})
    assert ["start-ahead" in line for line in found] == [True, True, True, False, False, False]
    undated = names(*lines, roles={3: Role.TITLE})
    assert not any("start-ahead" in line for line in undated)
    first = names(*lines[3:], roles={0: Role.TITLE, 1: Role.DATE})
    assert not any("start-ahead" in line for line in first)
    page = names(*["Sport"] * 5, *lines, roles={8: Role.TITLE, 9: Role.DATE})
    assert [i for i, line in enumerate(page) if "start-behind" in line] == [10]
