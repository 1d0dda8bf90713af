"""The names of a line's features, spelt out when they are asked for.

What is seen of a line is kept as keys, each a function and what it takes to make the names: lines are alike, and a key
that was met before need not be spelt out to be weighed (half the time of this stage).
"""

from __future__ import annotations

from collections.abc import Callable

from reader.clean.lines.phrases import SURE, Match, is_spoken

SURE_WORDS = 3
"""Words of a phrase that stands in no article from which it gives away a long line as well."""
AMOUNTS = ("one", "few", "few", "some", "some", "some", "many", "many", "much", "much", "much")
"""What each class of length in words is called beside another feature."""

Key = str | tuple[Callable[..., tuple[str, ...]], *tuple[object, ...]]
"""A feature's name, or a function and its arguments that give the names of several."""


def names_of(key: Key) -> tuple[str, ...]:
    """Return the names that a key stands for."""
    return (key,) if isinstance(key, str) else key[0](*key[1:])


def form_names(length: int, ending: str, starting: str) -> tuple[str, ...]:
    """Its length, and how it ends and begins."""
    amount = AMOUNTS[length]
    return f"len.{length}", f"end.{ending}:{amount}", f"start.{starting}:{amount}"


def kinds_names(amount: str, stop: int, capitals: int) -> tuple[str, ...]:
    """How many of its words are common ones, and how many have a capital; -1 for unknown."""
    names = () if capitals < 0 else (f"caps.{capitals}:{amount}",)
    return names if stop < 0 else (*names, f"stop.{stop}:{amount}")


def numbers_names(amount: str, numbers: int) -> tuple[str, ...]:
    """How many of its words are numbers."""
    return (f"digits.{numbers}:{amount}",)


def address_names(speaking: int, look: str) -> tuple[str, ...]:
    """How many of its words speak to the reader."""
    return (f"address.{speaking}:{look}",)


def about_names(about: int, look: str) -> tuple[str, ...]:
    """How many of its words tell of a life or a company."""
    return (f"about.{about}:{look}",)


def phrase_names(match: Match, amount: str, furniture: bool) -> tuple[str, ...]:
    """The phrase in it and where it stands; `furniture`: whether that makes the line furniture."""
    whole = match.start and match.end
    place = "all" if whole else "start" if match.start else "end" if match.end else "in"
    names = (f"phrase.{match.kind}", f"phrase-{place}:{amount}")
    if not furniture and not whole:
        if match.start and match.sure and match.words >= SURE_WORDS:
            return (*names, "furniture.sure")
        if is_spoken(match):
            return (*names, "furniture.spoken")
    if furniture or whole:
        sure = match.sure or match.kind in SURE
        return (*names, f"furniture.{'sure' if sure else 'likely'}{'.whole' if match.end else ''}")
    return names


def signs_names(amount: str, commas: int, marks: str, on_quotes: bool, shape: str) -> tuple[str, ...]:
    """Its commas and marks (by their letters), whether it quotes, and its shape where it is no paragraph."""
    names = [f"commas.{commas}:{amount}"]
    names += [f"{_MARKS[mark]}:{amount}" if mark.islower() else _MARKS[mark] for mark in marks]
    if on_quotes:
        names.append(f"quotes:{amount}")
    if shape:
        names.append(f"shape.{shape}:{amount}")
    return tuple(names)


_MARKS = {
    "U": "upper",
    "B": "sign.bar",
    "C": "sign.copyright",
    "N": "sign.count",
    "P": "furniture.picture",
    "l": "link",
    "h": "handle",
    "g": "glued",
    "t": "teaser",
}
"""What the letters of a line's marks are called; a small one counts together with the line's length."""
