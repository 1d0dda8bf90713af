"""Seams: where two things that a page's layout keeps apart meet in a line of a dump, `4 hours agoPublished 4 March`."""

from __future__ import annotations

from itertools import pairwise

from reader.late import late

LONGEST = 200
"""Code points of the longest line that is looked at."""
_SMALL, _LARGE = "a-zß-öø-ÿ", "A-ZÀ-ÖØ-Þ"
_SEAM = late(
    rf"(?<=[{_SMALL})][{_SMALL})])(?=[{_LARGE}][{_SMALL}{_LARGE}])"
    rf"|(?<=[{_SMALL}]{{3}})(?=\d\d)|(?<=\d)(?=[{_LARGE}][{_SMALL}]{{2}})|(?<=20\d\d)(?=\d?\d:\d\d)"
)


def unseamed(text: str) -> tuple[str, list[int]]:
    """A line with a blank at each seam, and where these stand in it; the line itself where it has none."""
    if len(text) > LONGEST:
        return text, []
    places = [match.start() for match in _SEAM.finditer(text)]
    if not places:
        return text, []
    return (
        " ".join([text[start:end] for start, end in pairwise([0, *places, len(text)])]),
        [place + number for number, place in enumerate(places)],
    )


def place_in(place: int, blanks: list[int]) -> int:
    """Where a place of a line with blanks at its seams is in the line without them."""
    return place - sum(blank < place for blank in blanks)
