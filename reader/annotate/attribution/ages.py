"""Ages: who is called by an age that stands beside their name (`the 71-year-old`, for `NAME, 71,`)."""

from __future__ import annotations

from reader.annotate.attribution.people import People, Person
from reader.annotate.attribution.shown_persons import MENTIONS
from reader.late import late

AGE = late(r"\b\d{2}\b")
"""The age in what somebody is called by it."""
WINDOW = 60
"""Code points before an age in which the name of its bearer stands."""
NAMED = late(r"(?<!\w)((?:[^\W\d_a-zß-ÿ][\w.'’-]*[ \u00a0]){1,3}[^\W\d_a-zß-ÿ][\w'’-]+)(?:, (?:[a-zß-ÿ]{1,8} )?| \()$")
"""The full name before an age: `NAME, 71`, `NAME (71`, `NAME, de 71 años`."""
UNITS = (",", ")", ".", " años", " ans", " Jahre")
"""What stands behind an age that is told of whoever stands before it."""


def aged(people: People, written: str) -> Person | None:
    """Return the one person whose age stands beside their name, of whom somebody is called by that age."""
    age = AGE.search(written)
    if age is None:
        return None
    found: dict[str, Person] = {}
    at = -1
    for _ in range(MENTIONS):
        at = people.text.find(age[0], at + 1)
        if at < 0:
            break
        if not people.text.startswith(UNITS, at + len(age[0])):
            continue
        named = NAMED.search(people.text[max(0, at - WINDOW) : at])
        person = people.person(named[1]) if named is not None else None
        if person is not None and people.may_be(person.name, ""):
            found[person.name] = person
    return next(iter(found.values())) if len(found) == 1 else None
