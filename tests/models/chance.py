"""Articles and queries made by chance, of few words, so that many queries find something."""

import unicodedata

from tests.library.cases import make
from tests.models.naive import terms

WORDS = [
    "harbour",
    "council",
    "bridge",
    "ferry",
    "storm",
    "don't",
    "AT&T",
    "café",
    "naïve",
    "Straße",
    "совет",
    "ёлка",
    "港口大桥",
    "14,000",
    "co-op",
    "no",
]
NAMES = ["Lena Ortmann", "José Quintanar", "Sean O'Dwyer", "Maria del Pozo"]
ROLES = [None, "Mayor", "chief engineer"]
SOURCES = [None, "Coast Courier", "The Elm Gazette", "None", "Новая Волна"]
AGENCIES = ["Ostmark Pictures", "Coast Agency", "Bo Lindqvist"]
FOLDERS = ["", "march/", "march/deep/", "märz/", "br[ack]et/"]
FIELDS = ("title", "source", "caption", "credit", "author", "quote", "said", "quote", "said")
DATES = ["1999-12-31", "2016-03-01", "2016-03-15", "2016-04-01", "2024-02-29"]
PATHS = ["march/*", "march", "*.txt", "deep", "MÄRZ/*", "br[*", "?.txt", "1?.txt", "b*et/*"]


def some(chance, most):
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, most)))


def article(chance, number):
    body, quotes = [], []
    for _ in range(chance.randint(0, 3)):
        body.append(some(chance, 5))
        if chance.random() < 0.5:
            name, quoted = chance.choice([None, *NAMES]), f'"{some(chance, 3)} {number}.{len(body)}"'
            body.append(f"{quoted} said {name or 'somebody'}.")
            quotes.append((quoted, name, chance.choice(ROLES) if name else None))
    credit = chance.choice([None, *AGENCIES])
    return make(
        f"{chance.choice(FOLDERS)}{number}.{chance.choice(['txt', 'html'])}",
        some(chance, 3),
        body,
        cut=[some(chance, 2)] if chance.random() < 0.3 else (),
        caption=f"{some(chance, 3)}. Photo: {credit or 'nobody'}" if chance.random() < 0.4 else None,
        credit=credit,
        source=chance.choice(SOURCES),
        date=chance.choice([None, *DATES]),
        authors=chance.sample(NAMES, chance.choice([0, 0, 1, 2])),
        language=chance.choice(["en", "de", None]),
        quotes=quotes,
    )


def written(chance, word):
    """A word as somebody types it."""
    return chance.choice([word, word, word.upper(), word.lower(), unicodedata.normalize("NFD", word)])


def value(chance, field):
    """What is looked for, as it is typed, and as terms, and whether its end is open."""
    words = {"said": NAMES, "author": NAMES, "credit": AGENCIES, "source": SOURCES[1:]}.get(field, WORDS)
    text = chance.choice(words)
    if field not in {"said", "author", "credit", "source"}:
        text = " ".join(chance.choice(WORDS) for _ in range(chance.choice([1, 1, 1, 2])))
    if chance.random() < 0.6:
        text = chance.choice(text.split())
    elif field == "said" and chance.random() < 0.3:
        text = f"Mayor {text}"
    text, prefix = written(chance, text), chance.random() < 0.25
    if prefix:
        least = len(text) - 2 if field == "said" else 1  # "M" is a title for itself
        text = text[: chance.randint(max(1, least), len(text))].rstrip()
    typed = f'"{text}"' if " " in text or chance.random() < 0.2 else text
    return typed + "*" * prefix, terms(text), prefix


def leaf(chance, field):
    kind = chance.random()
    if kind < 0.75:
        of = field if field and kind < 0.6 else chance.choice(FIELDS) if field or kind > 0.4 else None
        typed, wanted, prefix = value(chance, of)
        name = "" if of == field else f"{of}:"
        return name + typed, ("without", "source") if (of, typed.lower()) == ("source", "none") else (
            ("words", of, wanted, prefix)
        )
    kind = chance.choice(("after", "before", "date", "none", "is", "has", "lang", "path", "in"))
    day = chance.choice(DATES)
    if kind == "none":
        what = chance.choice(("date", "source"))
        return f"{what}:none", ("without", what)
    if kind in {"after", "before", "date"}:
        span = {"after": (day, "9999"), "before": ("", day), "date": (day, f"{day}.")}[kind]
        return f"{kind}:{day}", ("dated", *span)
    if kind == "in":
        return "in:all", ("all",)
    choices = {"is": ("read", "unread", "starred"), "has": ("quote", "caption"), "lang": ("en", "de"), "path": PATHS}
    what = chance.choice(choices[kind])
    return f"{kind}:{what}", (kind, what)


def query(chance, depth=2, field=None):
    """A query as it is typed, and its tree; OR binds closer than standing side by side."""
    parts = [alternatives(chance, depth, field) for _ in range(chance.choice([1, 1, 2, 3]))]
    return chance.choice([" ", "  "]).join(text for text, _ in parts), joined("and", [tree for _, tree in parts])


def alternatives(chance, depth, field):
    parts = [part(chance, depth, field) for _ in range(chance.choice([1, 1, 1, 2, 3]))]
    return " OR ".join(text for text, _ in parts), joined("or", [tree for _, tree in parts])


def part(chance, depth, field):
    kind = chance.random()
    if kind < 0.15:
        text, tree = part(chance, depth, field)
        return chance.choice(["-", "NOT "]) + text, ("not", tree)
    if depth and kind < 0.3:
        text, tree = query(chance, depth - 1, field)
        return f"({text})", tree
    if depth and not field and kind < 0.4:
        of = chance.choice(FIELDS)
        text, tree = query(chance, depth - 1, of)
        return f"{of}:({text})", tree
    return leaf(chance, field)


def joined(word, trees):
    return trees[0] if len(trees) == 1 else (word, trees)
