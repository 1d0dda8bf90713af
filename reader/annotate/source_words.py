"""How a page names itself, in a language's words: phrases with a slot for the name, and what a name looks like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from reader.rules.load import Rules
from reader.rules.outlets import NameShape, Outlets, known_outlets, name_shape, plain
from reader.rules.wordlists import Gate, alternatives, furniture, gate_of

STRONG, OWNER, WEAK, LINK = 0.75, 0.45, 0.4, 0.3
"""Weight of a phrase with none but a publisher's name in it, of one with its owner's, of one with others' as well, of a
link to where a text stood first."""
LONGEST_REST = 25
"""Code points that may follow the name in the line of a weak phrase that ends with the name."""

YEARS = r"(?:(?:19|20)\d\d(?:\s?[-–,]\s?(?:(?:19|20)\d\d|\d\d))?)"
"""A year or a span of years."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SENTENCE_END = re.compile(r"[^\W\d_]{4,}(?=\.\s)")
_LEADING = " \t\u00a0\"'“‘@"


@dataclass(frozen=True, slots=True)
class SourceWords:
    """A language's phrases, compiled."""

    outlets: Outlets
    """Who is known."""
    name: re.Pattern[str]
    """A run of words that may be a name."""
    openings: re.Pattern[str]
    """What stands before a name."""
    gate: Gate
    """Which texts may hold a phrase: what stands before the name, and what after."""
    closings: re.Pattern[str]
    """What stands after a name that opens its line."""
    phrases: Mapping[str, tuple[tuple[str, str, float], ...]]
    """By opening: what must stand before it, what must follow the name, and the weight."""
    signs: Mapping[str, str]
    """Sentences that one outlet alone prints on its pages, in small letters, and whose they are."""
    sign_gate: Gate
    """Which texts may hold one."""
    contributed: re.Pattern[str]
    """How a line ends that says which of the house's people helped."""
    staff: re.Pattern[str]
    """What a house calls its own people."""
    chains: frozenset[str]
    """Plain names of houses whose papers share their articles."""
    mail_hosts: frozenset[str]
    """Where anybody may have a mailbox."""
    company: re.Pattern[str]
    """What makes a name a company's."""
    not_name: re.Pattern[str]
    """How lines begin that are no names."""
    notice: re.Pattern[str]
    """What stands before the name in a copyright line."""
    notice_words: tuple[str, ...]
    """The words among them."""
    rights: re.Pattern[str]
    """The words of a copyright line."""
    generic: frozenset[str]
    """Words that are no name, alone or together."""
    small: frozenset[str]
    """Small words inside names, at whose end no name ends."""
    shape: NameShape
    """How outlets' names are made."""

    def read_names(self, text: str, start: int) -> Iterator[tuple[str, int]]:
        """The names that begin at a place, the longest first, and where each ends."""
        match = self.name.match(text, start)
        if match is None:
            return
        whole = match[0]
        begin = start + len(whole) - len(whole.lstrip(_LEADING))
        stop = _SENTENCE_END.search(whole)
        end = start + stop.end() if stop is not None else match.end()
        while end > begin:
            name = text[begin:end].rstrip(" .,'’-–&")
            for tail in ("'s", "’s"):
                name = name.removesuffix(tail)
            if name.rpartition(" ")[2].casefold() not in self.small and self.is_name(name):
                yield name, begin + len(name)
            end = max(text.rfind(" ", begin, end), begin)

    def is_name(self, name: str) -> bool:
        """Whether a run of words can be a publisher's name."""
        if len(plain(name)) < 2 or self.outlets.is_platform(name) or not any(c.isalpha() for c in name):
            return False
        if all(word in self.generic for word in name.casefold().split()):
            return False
        return _YEAR.search(name) is None and self.not_name.match(name) is None

    def is_outlet_like(self, name: str) -> bool:
        """Whether a name ends or begins as outlets' names do: `... Echo`, `...-Bote`, `Gazette de ...`."""
        return self.shape.fits(name)

    def says_little(self, words: str) -> bool:
        """Whether what follows a known name is no part of another: generic words, small ones, a service."""
        left = [w for w in words.casefold().split() if w not in self.small and w not in self.generic]
        return not left or self.outlets.is_platform(" ".join(left))

    def weight(self, lead: str, opening: str, rest: str, *, whole: bool) -> float:
        """The weight of a phrase: what stands before the name and what after, and whether the line begins with it."""
        rest = " ".join(rest.casefold().split())
        best = 0.0
        for needed, after, weight in self.phrases.get(" ".join(opening.casefold().split()), ()):
            if needed and needed not in lead.casefold():
                continue
            bare = rest.lstrip("'’s ") if rest[:1] in "'’" else rest.lstrip("®™ ")
            if after and not (bare.startswith(after) and not bare[len(after) : len(after) + 1].isalnum()):
                continue
            if weight == WEAK and not (whole and len(rest) - len(after) <= LONGEST_REST):
                continue
            if not after and rest[:1].isalnum() and weight == WEAK and len(rest) > LONGEST_REST:
                continue
            best = max(best, weight)
        return best


@lru_cache(maxsize=32)
def source_words(language: str | None, rules: Rules) -> SourceWords:
    """The compiled phrases of a language."""
    words = furniture(language, rules)
    table = rules.table("outlets.toml")
    signs = {sign: name for name, found in table["signs"].items() for sign in found}
    phrases: dict[str, dict[tuple[str, str], float]] = {}
    closings: set[str] = set()
    for kind, weight in (
        ("source_strong", STRONG),
        ("source_owner", OWNER),
        ("source_weak", WEAK),
        ("source_link", LINK),
    ):
        for phrase in words[kind]:
            before, _, after = phrase.casefold().partition("{}")
            needed, _, before = before.rpartition("*")
            before, after = before.strip(), after.lstrip("'’s ") if after[:1] in "'’" else after.strip()
            phrases.setdefault(before, {}).setdefault((needed.strip(), after.strip()), weight)
            if not before:
                closings.add(after.strip())
    small = alternatives(words["outlet_particle"])
    article = alternatives(known_outlets(rules).articles)
    word = r"(?:[A-Z0-9À-ÞА-ЯЁ][\w.&'’+\-⇒]*|(?:[a-z0-9-]{2,30}\.){1,3}[a-z]{2,10}(?!\w))"
    opens = alternatives(words["copyright_open"])
    not_name = (*words["byline"], *words["published"], *words["not_title"])
    return SourceWords(
        outlets=known_outlets(rules),
        name=re.compile(
            rf"[\s\"“'‘@]{{0,3}}(?:(?i:{article})\s)?{word}(?:\s{word}|\s{small}(?:\s{small})?\s{word}){{0,5}}"
        ),
        openings=re.compile(rf"(?i)(?<!\w){alternatives(filter(None, phrases))}(?=\s|-)\s*"),
        gate=gate_of(f"{before} {after}" for before, afters in phrases.items() for _, after in afters),
        closings=re.compile(rf"(?i)(?:(?<=\s)|(?<=-)){alternatives(closings)}(?!\w)"),
        phrases={
            before: tuple((needed, after, weight) for (needed, after), weight in afters.items())
            for before, afters in phrases.items()
        },
        signs=signs,
        sign_gate=gate_of(signs),
        contributed=re.compile(rf"(?i)[^\n]{{3,120}}{alternatives(words['contributed'])}"),
        staff=re.compile(rf"(?i)\b{alternatives(words['byline_role'])}\b"),
        chains=frozenset(map(plain, table["chains"]["names"])),
        mail_hosts=frozenset(table["mail"]["hosts"]),
        company=re.compile(rf"(?i)[\s,]+{alternatives(words['company'])}\b.*$"),
        not_name=re.compile(rf"(?i){alternatives(not_name)}(?!\w)"),
        notice=re.compile(rf"(?i)(?:[©ⓒ]|(?<!\w){opens})[\s:]*(?:(?:[©ⓒ]|{opens}|{YEARS})[\s,.·|]*){{0,4}}"),
        notice_words=words["copyright_open"],
        rights=re.compile(rf"(?i)\b{alternatives(words['copyright'])}"),
        generic=frozenset(words["not_source"]),
        small=frozenset(words["outlet_particle"]),
        shape=name_shape(words, known_outlets(rules)),
    )
