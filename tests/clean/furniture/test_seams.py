"""Where two things meet in a line, and where they stand when a blank is put between them."""

import pytest

from reader.clean.furniture.seams import LONGEST, place_in, unseamed


@pytest.mark.parametrize(
    ("line", "apart"),
    [
        ("4 hours agoPublished 4 March 2025, 09:26 GMT", "4 hours ago Published 4 March 2025, 09:26 GMT"),
        ("March 4, 20252:41 PM GMT+1Updated 2 hours ago", "March 4, 2025 2:41 PM GMT+1 Updated 2 hours ago"),
        ("Von Ida Quarrie04.03.2025, 17:30 UhrLesezeit", "Von Ida Quarrie 04.03.2025, 17:30 Uhr Lesezeit"),
        ("By Ida Quarrie, March 4, 2025", "By Ida Quarrie, March 4, 2025"),
        ("4x4 on A1 at 20:41", "4x4 on A1 at 20:41"),
    ],
)
def test_blanks_at_seams(line, apart):
    found, blanks = unseamed(line)
    assert found == apart
    assert "".join(found[i] for i in range(len(found)) if i not in blanks) == line
    for place, letter in enumerate(found):
        if place not in blanks:
            assert line[place_in(place, blanks)] == letter


def test_long_lines_are_left():
    line = "agoPublished " * LONGEST
    assert unseamed(line) == (line, [])
