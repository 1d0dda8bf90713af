"""Captions and their credits: where the credit stands, whom it names."""

from __future__ import annotations

from collections.abc import Sequence

from reader.late import late
from reader.model import Block, Caption, Credit, Mark, Role
from reader.rules.credit_words import credits_of
from reader.rules.credits import Credits
from reader.rules.load import Rules

_PARTS = late(r"(?:[/|,;•·©]|\s[–—-]\s|\s(?i:via)\s)\s*")
_SENTENCE = late(r"\w{5,}\.\s+")
"""What ends a caption and not a shortened word, where a credit without marks begins behind it."""
_CAPTION = Role.CAPTION
MOST_NAMES = 12
"""Names taken from one credit."""


def find_captions(blocks: Sequence[Block], rules: Rules) -> tuple[Caption, ...]:
    """One caption for each CAPTION block, its credit split off as a range; the block's text stays whole."""
    credits = credits_of(rules)
    return tuple(
        Caption(block=index, credit=_credit(index, block.text, credits))
        for index, block in enumerate(blocks)
        if block.role is _CAPTION
    )


def _credit(index: int, text: str, credits: Credits) -> Credit | None:
    found = credits.find(text) or credits.tail(text)
    if found is None:
        return None
    inner = text[slice(*found.inner)]
    if not inner:
        return None
    people, agencies = _chain(inner, credits)
    return Credit(text=inner, people=people, agencies=agencies, mark=Mark(index, found.start, found.end))


def _chain(inner: str, credits: Credits) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The people and the agencies of a credit, in order."""
    people: dict[str, None] = {}
    agencies: dict[str, None] = {}
    parts = [part.rstrip() for part in _PARTS.split(inner)[:MOST_NAMES]]
    for number, part in enumerate(parts, 1):
        house = bool(people) and number == len(parts) and inner.rstrip(" .)]").endswith("/" + part.strip(" .)]"))
        name = _without_labels(part.strip(" .:()[]\u00a0"), credits)
        if not name or name.casefold() in credits.labels:
            continue
        agency = credits.names.outlets.agency(name) or credits.names.outlets.named(name)
        if agency is None and (inside := credits.names.part_agency(name)) is not None:
            agencies[inside] = None
            person = credits.names.without_agency(name)
            if person:
                people[person] = None
            continue
        if agency is not None:
            agencies[agency] = None
        elif (split := _made_for(name, credits)) is not None:
            people[split[0]] = None
            agencies[split[1]] = None
        elif credits.names.is_person(name) and not house:
            people[name] = None
        else:
            agencies[name] = None
    return tuple(people), tuple(agencies)


def _without_labels(name: str, credits: Credits) -> str:
    """A name without what says that it is a credit's: `Source: NAME`, `Video by NAME`, `NAME File Photo`."""
    name = _SENTENCE.split(name)[-1]
    lead, _, rest = name.partition(":")
    if rest.strip() and lead.strip().casefold() in credits.labels:
        return rest.strip()
    words = name.split()
    if len(words) > 2 and words[0].casefold() in credits.labels and words[1].casefold() in credits.names.small:
        return " ".join(words[2:])
    if credits.names.is_house(name):
        return name
    for count in (2, 1):
        if len(words) > count and " ".join(words[-count:]).casefold() in credits.labels:
            left = " ".join(words[:-count])
            if credits.names.is_house(left) or credits.names.is_person(left):  # but `Ostmark Pictures`
                return left
    return name


def _made_for(name: str, credits: Credits) -> tuple[str, str] | None:
    """`Jane Doe for the Example Post`: the person and the known outlet."""
    words = name.split()
    for cut in range(len(words) - 1, 1, -1):
        outlet = credits.names.outlets.named(" ".join(words[cut:]))
        person = words[:cut]
        while len(person) > 1 and person[-1].casefold() in credits.names.small:
            person.pop()
        if outlet is not None and len(person) < cut and credits.names.is_person(" ".join(person)):
            return " ".join(person), outlet
    return None
