"""The outlet that sent a mail, where its sender surely is one: known, or called as its own address is."""

from __future__ import annotations

from functools import lru_cache

from reader.late import late
from reader.rules.load import Rules
from reader.rules.outlets import NameShape, Outlets, domain_of, known_outlets, plain, registered

SHORTEST_HOST = 6
"""Letters of the shortest domain that is recognized in a sender's name."""
_SENDER = late(r"\"?([^\"<>\[\]]{1,200}?)\"?\s*[<\[](?:mailto:)?([^<>\s@]{1,100})@([^<>\[\]\s@]{1,200})[>\]]")
"""A name and a mailbox; Outlook writes `[mailto:box@host]` when it prints a mail."""


def sending_outlet(sender: str, rules: Rules, shape: NameShape | None = None) -> str:
    """Return the outlet of `Name <box@host>`; nothing for a person or a service, with a domain of their own or not.

    `shape`: how outlets' names are made in a language; with it the domain may be the name's beginning alone.
    """
    outlets = known_outlets(rules)
    match = _SENDER.fullmatch(sender)
    if match is None or outlets.is_platform(name := match[1].strip()):
        return ""
    bare = _without_desk(name, _desks(rules))
    if (known := outlets.named(name) or outlets.named(bare)) is not None:
        return known
    host = domain_of(match[3])
    label = plain(registered(host).partition(".")[0]) if host else ""
    if len(label) < SHORTEST_HOST or plain(name) == plain(match[2]) + label:  # `Jane Doe <jane@doe.example>`
        return ""
    for one in (bare, name):
        if " " in one and plain(one).endswith(label):
            return one
    return bare if shape is not None and shape.fits(bare) and _begins_with(bare, label, outlets) else ""


def _begins_with(name: str, label: str, outlets: Outlets) -> bool:
    """Whether a name begins as a domain, with its article or without: `The Example Post <news@example.com>`."""
    article, _, rest = name.partition(" ")
    return plain(name).startswith(label) or (article.casefold() in outlets.articles and plain(rest).startswith(label))


def _without_desk(name: str, desks: frozenset[str]) -> str:
    """A name without the desk or the letter that it names as well: `Noticias El Ejemplo`, `Example Post Newsletter`."""
    words = name.split()
    while len(words) > 1 and words[0].casefold() in desks:
        words = words[1:]
    while len(words) > 1 and words[-1].casefold() in desks:
        words = words[:-1]
    return " ".join(words)


@lru_cache(maxsize=2)
def _desks(rules: Rules) -> frozenset[str]:
    return frozenset(rules.table("outlets.toml")["mail"]["desks"])
