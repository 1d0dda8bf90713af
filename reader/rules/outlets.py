"""Known outlets, agencies and platforms: who is who, whatever way the name is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice

from reader.ascii import in_ascii
from reader.frozen import frozen
from reader.late import late
from reader.rules.load import Rules, Words
from reader.rules.wordlists import telling

INITIALS = 3
"""Letters of the shortest name of a house that opens the names of its parts: `CNN Chile`, no person's initials."""
SHORT_NAME = 4
"""Letters up to which an agency's name is told from an abbreviation by its capitals."""
_MARKS = late(r"[^\w]+")
_SMALL = bytes(range(256)).lower()
_ASCII_MARKS = bytes(code for code in range(128) if not (chr(code).isalnum() or chr(code) == "_"))
_APART = " | "
"""What stands between the names of a line."""
_HOST = re.compile(r"(?i)^(?:https?://)?(?:[^/@\s]*@)?([a-z0-9.-]{3,253})(?::\d+)?(?:[/?#].*)?$", re.DOTALL)
_DOMAIN = late(r"(?i)^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}[a-z]{2,18}$")
_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gob", "gov", "govt", "mil", "ne", "net", "or", "org"})
"""Labels under which countries hand out names (`co.uk`, `com.br`): public suffix list, the common ones."""
_FILE_ENDINGS = frozenset(
    {"bz2", "gz", "html", "htm", "jpg", "json", "jsonl", "md", "pdf", "php", "png", "py", "txt", "xml", "xz"}
)
"""Endings that make a dotted name a file and not a host."""


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """A name without case, accents, marks and spaces: two spellings of one name agree."""
    marked = in_ascii(name)
    if marked.isascii():
        return marked.encode().translate(_SMALL, _ASCII_MARKS).decode()
    # What is left of an accent is no letter, so it goes with the marks.
    return _MARKS.sub("", unicodedata.normalize("NFKD", name).casefold())


def _all_plain(names: str) -> list[str]:
    """The names of a line, plain: together where they are ASCII, which saves 4 ms of a cold start."""
    if not names.isascii():
        return [plain(name) for name in names.split(_APART)]
    return names.encode().translate(_SMALL, _ASCII_MARKS.replace(b"|", b"")).decode().split("|")


def domain_of(text: str) -> str | None:
    """The host of a URL or of a bare domain, without `www.`; None where the text is neither."""
    if "." not in text:
        return None
    match = _HOST.match(text.strip())
    if match is None:
        return None
    host = match[1].casefold().rstrip(".")
    host = host.removeprefix("www.")
    if _DOMAIN.match(host) is None or ("//" not in text and host.rsplit(".", 1)[1] in _FILE_ENDINGS):
        return None
    return host


def registered(host: str) -> str:
    """The part of a host that somebody registered: `blog.example.co.uk` becomes `example.co.uk`."""
    labels = host.split(".")
    keep = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 2
    return ".".join(labels[-keep:])


@frozen
class NameShape:
    """How outlets' names are made in a language."""

    last: frozenset[str]
    """Words that they end in: `Echo`."""
    first: frozenset[str]
    """Words that they begin with, behind an article: `Gazette`."""
    endings: tuple[str, ...]
    """What single words end in that are such names: `-bote`."""
    articles: frozenset[str]
    """Articles before the first word."""

    def fits(self, name: str) -> bool:
        """Whether a name is made so."""
        parts = [part.strip(".,") for part in name.casefold().replace("-", " ").split()]
        if len(parts) > 1 and parts[0] in self.articles:
            del parts[0]
        if not parts:
            return False
        article, elided, rest = parts[0].replace("’", "'").partition("'")
        if elided and f"{article}'" in self.articles:
            parts[0] = rest
        return parts[-1] in self.last or (len(parts) > 1 and parts[0] in self.first) or parts[-1].endswith(self.endings)

    def is_bare(self, name: str) -> bool:
        """Whether a name is the one word that such names end or begin with, but for an article: `the Courier`."""
        parts = name.casefold().split()
        if len(parts) > 1 and parts[0] in self.articles:
            del parts[0]
        return len(parts) == 1 and (parts[0] in self.last or parts[0] in self.first)


def name_shape(words: Words, outlets: Outlets) -> NameShape:
    """The shape of names by a language's `furniture`."""
    return NameShape(
        last=frozenset(words["outlet_word"]),
        first=frozenset(words["outlet_opening"]),
        endings=words["outlet_ending"],
        articles=outlets.articles,
    )


@frozen
class Outlets:
    """What `outlets.txt`, `outlets.toml` and `agencies.toml` know."""

    names: Mapping[str, str]
    """Plain name to the name to show."""
    domains: Mapping[str, str]
    """Domain to the name to show."""
    articles: frozenset[str]
    """Articles that a name may go with or without."""
    first_words: frozenset[str]
    """The words that names begin with, plain: a line that begins with none of them begins with no known name."""
    platforms: frozenset[str]
    """Plain names of services that carry articles of others."""
    agencies: Mapping[str, str]
    """Plain name of a picture agency to the name to show."""
    agency_spellings: frozenset[str]
    """All spellings of agencies' names: short ones count only as written (`EPA`, not `ePA`)."""
    agency_words: frozenset[str]
    """The words of all agencies' names: a text without any of them names none."""
    institutions: frozenset[str]
    """Plain names of those among them that stand on other lines as well."""
    wires: frozenset[str]
    """Plain names of news agencies, as datelines and bylines have them."""

    def named(self, name: str) -> str | None:
        """The outlet that goes by this name (or by this domain), as it is to be shown."""
        found = self.names.get(plain(name))
        first, _, rest = name.strip().partition(" ")
        if found is None and rest and first.casefold() in self.articles:
            found = self.names.get(plain(rest))
        return found if found is not None or "." not in name else self.at(name)

    def cut_off(self, people: str) -> str:
        """What stands before an outlet's name of two words or more: `Jane Doe` of `Jane Doe Example News`."""
        words = people.split()
        for size in (4, 3, 2):
            if len(words) - size >= 2 and self.named(" ".join(words[-size:])) is not None:
                return " ".join(words[:-size])
        return people

    def bare(self, name: str) -> str:
        """The plain name without a leading article."""
        first, _, rest = name.strip().partition(" ")
        return plain(rest) if rest and first.casefold() in self.articles else plain(name)

    def at(self, address: str) -> str | None:
        """The outlet of a URL or domain, by the longest domain known."""
        host = domain_of(address) if "." in address else None
        while host:
            if host in self.domains:
                return self.domains[host]
            host = host.partition(".")[2]
            if "." not in host:
                return None
        return None

    def is_platform(self, name: str) -> bool:
        """Whether the name is a service's, not a publisher's."""
        return plain(name) in self.platforms

    def agency(self, name: str) -> str | None:
        """The agency that goes by this name."""
        return self.agencies.get(plain(name))

    def is_house(self, name: str) -> bool:
        """Whether a name is an outlet's or an agency's: a known one's, or one that opens with such a one's initials."""
        if self.named(name) is not None or self.agency(name) is not None:
            return True
        first, _, rest = name.partition(" ")
        return bool(rest) and len(first) >= INITIALS and first.isupper() and not name.isupper() and self.is_house(first)

    def supplies_pictures(self, name: str) -> bool:
        """Whether a name makes a credit by itself: a picture agency's, not an institution's."""
        key = plain(name)
        if len(key) <= SHORT_NAME and name.strip(" .") not in self.agency_spellings:
            return False
        return key in self.agencies and key not in self.institutions

    def is_wire(self, name: str) -> bool:
        """Whether a name in a dateline is a news agency's."""
        return plain(name) in self.wires or self.bare(name) in self.wires


@lru_cache(maxsize=4)
def known_outlets(rules: Rules) -> Outlets:
    """The outlets of a rules folder. Raises RulesError when its files are broken."""
    table, further = rules.table("outlets.toml"), rules.table("agencies.toml")
    articles = frozenset(table["spelling"]["articles"])
    names: dict[str, str] = {}
    bare: dict[str, str] = {}
    domains: dict[str, str] = {}
    first_words: set[str] = set()
    for line in rules.lines("outlets.txt"):
        hosts, _, spelled = line.partition(": ")
        aliases, keys = spelled.split(_APART), _all_plain(spelled)
        main, apart, _ = aliases[0].partition(" (")
        domains |= dict.fromkeys(hosts.split(), main)
        for alias, key in islice(zip(aliases, keys, strict=True), 1 if apart else 0, None):
            first, _, rest = alias.partition(" ")
            first_words.add(first)
            if "." in alias and domain_of(alias) is not None:
                domains.setdefault(alias.casefold(), main)
                continue
            names.setdefault(key, main)
            if first.casefold() in articles and " " in rest:
                bare.setdefault(plain(rest), main)
    names = bare | names
    agencies: dict[str, str] = {}
    agencies_spelt: dict[str, str] = {}
    for agency, aliases in (*further["agencies"].items(), *further["institutions"].items()):
        for alias in (agency, *aliases):
            agencies.setdefault(plain(alias), agency)
            agencies_spelt[alias] = agency
    institutions = {plain(n) for name, aliases in further["institutions"].items() for n in (name, *aliases)}
    return Outlets(
        names=names,
        domains=domains,
        articles=articles,
        first_words=frozenset(map(plain, first_words)),
        platforms=frozenset(plain(name) for name in table["platforms"]["names"]),
        agencies=agencies,
        agency_spellings=frozenset((*agencies_spelt, *agencies_spelt.values())),
        agency_words=telling((*agencies_spelt, *agencies_spelt.values())),
        institutions=frozenset(institutions),
        wires=frozenset(plain(name) for name in further["wire"]["names"]),
    )
