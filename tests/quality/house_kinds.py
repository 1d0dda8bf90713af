"""Articles of a house of our own making: with its own lines, and of kinds that repeat themselves for other reasons.

The house lines are such as no list of phrases knows; each of the other kinds would be eaten by plain counting.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """An article as it is written: its lines, and which of them are the house's."""

    title: str
    lines: tuple[str, ...]
    house: frozenset[str] = frozenset()


WHO = [
    "Ina Moor",
    "Piet Vander",
    "Lena Ort",
    "Jan Terhorst",
    "Ana Ruiz",
    "Tom Vane",
    "Mia Holt",
    "Uwe Brandt",
    "Eva Lind",
    "Rolf Ade",
]
WHAT = "the sluice;the old ferry;a crane;the fish hall;the north dyke;the tram depot;the bakery;the lighthouse;a barge;"
THINGS = (WHAT + "the pumping station;the rope walk;the ice house;a herring smack").split(";")
DID = [
    "was mended",
    "broke down",
    "was sold at auction",
    "opened again",
    "was painted",
    "stood empty",
    "was measured",
    "caught fire",
]
WHEN = [
    "before dawn",
    "on Monday",
    "after the storm",
    "in the third week of May",
    "at noon",
    "while it rained",
    "late on Friday",
]
THEN = [
    "nobody in the town had expected it so soon",
    "the council has asked for a report by the end of summer",
    "two neighbours had warned of it for years",
    "it will cost more than the harbour earns in a year",
    "the work took eleven people the better part of a night",
    "children had been playing there the day before",
    "the insurers have sent somebody to look at it",
    "not one of the boats was late for that",
]


def sentence(n: int) -> str:
    """One of some 58,000 sentences; neighbours have little in common."""
    who, thing, did = WHO[n % 10], THINGS[(n // 3) % 13], DID[(n * 5 + n // 7) % 8]
    when, then = WHEN[(n * 3 + n // 11) % 7], THEN[(n * 7 + n // 5) % 8]
    return f"{thing[0].upper()}{thing[1:]} {did} {when}, {who} of house {n % 97} wrote, and {then}."


def prose(n: int, paragraphs: int = 6) -> list[str]:
    """Paragraphs of an article."""
    return [" ".join(sentence(n * 37 + k * 5 + s) for s in range(2 + (n + k) % 2)) for k in range(paragraphs)]


def _with(n: int, head: tuple[str, ...] = (), tail: tuple[str, ...] = (), inside: tuple[str, ...] = ()) -> Piece:
    body = prose(n)
    lines = (*head, *body[:3], *inside, *body[3:], *tail)
    return Piece(f"{sentence(n)[:40]} {n}", lines, frozenset((*head, *tail, *inside)))


def _text(n: int, *lines: str) -> Piece:
    return Piece(f"{sentence(n)[:40]} {n}", lines)


MOTTO = "Set by hand between the two bridges since the year of the flood"
PLEA = "Whoever has seen more than we did may knock at the Tide Ledger."
DESK = "Wharf room"
INSIDE = "More lights than these burn in tonight's Tide Ledger."


def house(n: int) -> Piece:
    return _with(n, (DESK,), (PLEA, MOTTO))


def house_inside(n: int) -> Piece:
    return _with(n, inside=(INSIDE,))


def disclaimer(n: int) -> Piece:
    """A standing sentence in the middle that names nobody: nothing tells it from a paragraph of background."""
    return _with(n, inside=("Some of the names in this account have been changed.",))


def bulletin(n: int) -> Piece:
    return Piece(f"Bulletin {n}", (sentence(n * 3), sentence(n * 3 + 1), MOTTO), frozenset((MOTTO,)))


def german(n: int) -> Piece:
    lines = [
        f"Die Fähre {n * 7 + k} legte am Morgen des {k + 1}. Mai ab, und {WHO[(n + k) % 10]} sah ihr vom Ufer nach."
        f" Niemand wusste, ob sie vor Haus {n * 13 + k} wieder anlegen würde."
        for k in range(6)
    ]
    motto = "Gesetzt zwischen den beiden Brücken"
    return Piece(f"Fähre {n}", (*lines, motto), frozenset((motto,)))


def some_of_them(n: int) -> Piece:
    """A desk that a third of the articles have."""
    return _with(n, tail=(DESK,)) if n % 3 == 0 else _with(n)


def updated(n: int) -> Piece:
    """One story, told on as it goes: paragraphs stay, the newest is put before them; the house is named in one."""
    told = "The mayor told the Tide Ledger on Monday that she would not go before the bridge is open again."
    kept = [told, "Her office would not say more", sentence(7), sentence(9)]
    newest = [
        f"{sentence(100 + n * 3 + k)} {sentence(400 + n * 5 + k)} Nothing longer was said on day {n}." for k in range(3)
    ]
    return Piece(f"Mayor, day {n}", (*newest, *kept[2:], *kept[:2]))


def syndicated(n: int) -> Piece:
    """The same text from an agency, run again and again under other titles, cut to fit."""
    body = prose(5, 8)
    return Piece(f"Sluice, take {n}", (*body[: 5 + n % 3], "Reporting from the sluice"))


def thrice(n: int) -> Piece:
    """One short article, published three times over, by itself."""
    return Piece(f"Gulls {n}", ("The gulls are back at the fish hall", sentence(3), sentence(4), "Nobody minds"))


def refrain(n: int) -> Piece:
    verse = [
        line
        for k in range(4)
        for line in (f"{THINGS[(n + k) % 13]} went down in year {n * 4 + k}", "and the lamp burns on")
    ]
    return Piece(f"Song {n}", ("A song of those who went out and did not come back, as it is sung here.", *verse))


def closing_refrain(n: int) -> Piece:
    """A series that ends each time on the line it is known for: by its form nothing tells it from a motto."""
    return _with(n, tail=("And so the lamp burns on",))


def column(n: int) -> Piece:
    first = "Every morning at seven the harbour clerk writes down what the sea has brought in overnight."
    return _text(n, first, *prose(n))


def column_of_the_house(n: int) -> Piece:
    """The same, and it names its paper, as one that reports does."""
    first = "Every morning at seven the harbour clerk told the Tide Ledger what the sea had brought in."
    return _text(
        n, first, f"{sentence(n)} The clerk had seen none of it.", *prose(n), "A quiet sea brought nothing else."
    )


def background(n: int) -> Piece:
    """A wire's paragraph on what has happened so far."""
    last = "The strike, which began in March, has closed nine harbours along the coast and idled 4,000 people."
    return _text(n, *prose(n), last)


def told_the_house(n: int) -> Piece:
    last = "The company told the Tide Ledger in March that it would pay for all of the damage."
    return _text(n, *prose(n), last) if n % 2 else _text(n, *prose(n))


def recipe(n: int) -> Piece:
    end = ("Serve at once",) if n % 3 == 0 else ("Serve with bread",) if n % 3 == 1 else ()
    return _text(n, *prose(n, 2), f"{n + 2} onions", "Salt and pepper", f"{n + 1} eggs", *prose(n + 500, 2), *end)


def questionnaire(n: int) -> Piece:
    answers = prose(n, 4)
    asked = ("What are you reading?", "Your first boat", "What would you rather not have seen?", "Last words")
    return _text(n, *(line for pair in zip(asked, answers, strict=True) for line in pair))


def results(n: int) -> Piece:
    return _text(n, *prose(n, 3), "Half time", f"{n % 5}-{n % 3}", "Full time", f"{n % 7}-{n % 4}")


def letter(n: int) -> Piece:
    return _text(n, "Dear neighbours,", *prose(n, 3), "Yours in the rain", WHO[n % 10])


def table(n: int) -> Piece:
    rows = [f"{place}: {(n * 7 + k) % 30} cm" for k, place in enumerate(("North dyke", "Sluice", "Fish hall"))]
    return _text(n, "Water levels this morning", *rows, "Rising", *prose(n, 2))


def interview(n: int) -> Piece:
    """The house asks by its name, and thanks in the same words each time."""
    talk = [
        line for k in range(4) for line in (f"Tide Ledger: {THINGS[(n + k) % 13]}, was that you?", sentence(n * 9 + k))
    ]
    return _text(
        n, sentence(n), *talk, "Tide Ledger: And then?", sentence(n + 40), "Tide Ledger: Thank you for talking to us."
    )


def court(n: int) -> Piece:
    return _text(n, *prose(n, 4), "The trial continues on Monday.")


def timeline(n: int) -> Piece:
    days = ("Monday", "Tuesday", "Wednesday", "Thursday")
    return _text(n, sentence(n), *(line for k, day in enumerate(days) for line in (day, sentence(n * 11 + k + 1))))


def statement(n: int) -> Piece:
    """The house writes about itself."""
    about = f"The Tide Ledger will print {n + 20} pages from May on, its editors said."
    return _text(n, about, "The Tide Ledger is moving house", *prose(n, 3), f"The Tide Ledger sells {n}00 copies.")


def prayer(n: int) -> Piece:
    """Short texts of which half is the same."""
    return _text(
        n, sentence(n), "Lord of the tide, keep the boats", "and those who wait", "and those who do not come back"
    )


HOUSE: dict[str, Callable[[int], Piece]] = {
    "house lines": house,
    "one inside": house_inside,
    "bulletins": bulletin,
    "German": german,
    "a third have it": some_of_them,
    "disclaimer inside": disclaimer,
    "a series' last words": closing_refrain,
}
OTHERS: dict[str, Callable[[int], Piece]] = {
    each.__name__.replace("_", " "): each
    for each in (
        *(updated, syndicated, thrice, refrain, column, column_of_the_house, background),
        *(told_the_house, recipe, questionnaire, results, letter, table),
        *(interview, court, timeline, statement, prayer),
    )
}
