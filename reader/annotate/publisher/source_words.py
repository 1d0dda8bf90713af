"""How a page names itself, in a language's words: phrases with a slot for the name, and what a name looks like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.ascii import small
from reader.frozen import frozen
from reader.late import late
from reader.rules.load import Rules, Words
from reader.rules.outlets import NameShape, Outlets, known_outlets, name_shape, plain
from reader.rules.wordlists import Gate, alternatives, furniture, gate_of, telling

STRONG, OUTLET, OWNER, WEAK, LINK = 0.75, 0.56, 0.45, 0.4, 0.3
"""Weight of a phrase with none but a publisher's name in it, of one where a name that is made like an outlet's is the
publisher's, of one with its owner's, of one with others' as well, of a link to where a text stood first."""
LONGEST_REST = 25
"""Code points that may follow the name in the line of a weak phrase that ends with the name."""

YEARS = r"(?:(?:19|20)\d\d(?:\s?[-–,]\s?(?:(?:19|20)\d\d|\d\d))?)"
"""A year or a span of years."""
_YEAR = late(r"\b(?:19|20)\d\d\b")
_SENTENCE_END = re.compile(r"[^\W\d_]{4,}(?=\.\s)")
_WORD = re.compile(r"\w+")
_OWN = frozenset({"s"})
"""What `{}'s` leaves of a phrase: no word of its own."""
_LEADING = " \t\u00a0\"'“‘@"


class Cue(NamedTuple):
    """One phrase: what a text must have for it."""

    words: frozenset[str]
    """All its words."""
    needed: tuple[str, ...]
    """What must stand further ahead."""
    before: str
    """What stands before the name; empty where the name opens its line."""
    after: str
    """What stands behind it."""
    weight: float
    """How far the phrase can be trusted."""


@frozen
class SourceWords:
    """A language's phrases, compiled."""

    outlets: Outlets
    """Who is known."""
    name: re.Pattern[str]
    """A run of words that may be a name."""
    cues: Mapping[str, tuple[Cue, ...]]
    """The phrases by their longest word."""
    cue_words: frozenset[str]
    """Those words: two sets meet fifty times faster than a set and a mapping's keys."""
    signs: Mapping[str, str]
    """Sentences that one outlet alone prints on its pages, in small letters, and whose they are."""
    sign_gate: Gate
    """Which texts may hold one."""
    caption_signs: Mapping[str, str]
    """How captions of one outlet alone open, in small letters, and whose they are."""
    contributed: re.Pattern[str]
    """How a line ends that says which of the house's people helped."""
    contributed_gate: Gate
    """Which texts may say so."""
    editorial: re.Pattern[str]
    """How the headline opens over what a house itself thinks, with its name."""
    rare: frozenset[str]
    """One word of each of those sentences and ends: a text without any of them has none."""
    source_labels: frozenset[str]
    """What stands before a publisher with a colon, in small letters."""
    unspaced_source: re.Pattern[str]
    """Such a word and the name behind it, in scripts without blanks."""
    staff: re.Pattern[str]
    """What a house calls its own people."""
    staff_gate: Gate
    """Which texts may call somebody so."""
    chains: frozenset[str]
    """Plain names of houses whose papers share their articles."""
    houses: frozenset[str]
    """Plain names of houses that own outlets of other names."""
    house: re.Pattern[str]
    """What behind an outlet's name makes it its house's, which may own others."""
    mail_hosts: frozenset[str]
    """Where anybody may have a mailbox."""
    newsroom: frozenset[str]
    """What newsrooms' own mailboxes are called."""
    sender: re.Pattern[str]
    """What stands before the sender in a mail's head."""
    author_mail: re.Pattern[str]
    """What says that a mailbox is the author's."""
    follow_us: tuple[str, ...]
    """What stands before the house's own account."""
    company: re.Pattern[str]
    """What makes a name a company's."""
    not_names: Mapping[str, tuple[str, ...]]
    """How lines begin that are no names, by their first words; they are hundreds, and slow to compile."""
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

    def cues_in(self, seen: frozenset[str]) -> list[Cue]:
        """The phrases whose words are all among those of a text, as `tokens` gives them."""
        if self.cue_words.isdisjoint(seen):
            return []
        return [cue for word in self.cue_words & seen for cue in self.cues[word] if cue.words <= seen]

    def may_claim(self, lowered: str) -> bool:
        """Whether a text in small letters has the sign of a copyright or a word that opens its line."""
        return "©" in lowered or "ⓒ" in lowered or any(map(lowered.__contains__, self.notice_words))

    def read_names(self, text: str, start: int) -> Iterator[tuple[str, int]]:
        """The names that begin at a place, the longest first, and where each ends."""
        return ((name, end) for name, end in self.runs(text, start) if self.is_name(name))

    def runs(self, text: str, start: int) -> Iterator[tuple[str, int]]:
        """The runs of words there that may be names, as far as where they end shows."""
        match = self.name.match(text, start)
        if match is None:
            return
        whole = match[0]
        begin = start + len(whole) - len(whole.lstrip(_LEADING))
        stop = _SENTENCE_END.search(whole) if "." in whole else None
        end = start + stop.end() if stop is not None else match.end()
        while end > begin:
            name = text[begin:end].rstrip(" .,'’-–&")
            if name.endswith("s"):
                name = name.removesuffix("'s").removesuffix("’s")
            if name.rpartition(" ")[2].casefold() not in self.small:
                yield name, begin + len(name)
            end = text.rfind(" ", begin, end)

    def is_name(self, name: str) -> bool:
        """Whether a run of words can be a publisher's name."""
        key = plain(name)
        if len(key) < 2 or key in self.outlets.platforms or not (key.isalpha() or any(map(str.isalpha, name))):
            return False
        if self.generic.issuperset(name.casefold().split()) and not (" " in name and self.outlets.names.get(key)):
            return False
        if ("19" in name or "20" in name) and _YEAR.search(name) is not None:
            return False
        low = name.casefold()
        first = _WORD.match(low)
        return not any(
            low.startswith(phrase) and _WORD.match(low, len(phrase)) is None
            for phrase in self.not_names.get(first[0] if first else "", ())
        )

    def is_outlet_like(self, name: str) -> bool:
        """Whether a name ends or begins as outlets' names do: `... Echo`, `...-Bote`, `Gazette de ...`."""
        return self.shape.fits(name)

    def says_little(self, words: str) -> bool:
        """Whether what follows a known name is no part of another: generic words, small ones, a service."""
        left = [w for w in words.casefold().split() if w not in self.small and w not in self.generic]
        return not left or self.outlets.is_platform(" ".join(left))


def able(cues: Sequence[Cue], lead: str, opening: str, rest: str, *, whole: bool) -> list[Cue]:
    """The phrases that may fit a name behind what opens it, which is there when the rest begins.

    `lead` stands before that. `whole`: the phrase begins its line.
    """
    opening = " ".join(opening.casefold().split())
    found = [cue for cue in cues if cue.before == opening and (whole or cue.weight not in (OUTLET, WEAK))]
    if not found:
        return found
    lead = lead.casefold()
    rest = " ".join(rest.casefold().split())
    return [cue for cue in found if cue.after in rest and all(part in lead for part in cue.needed)]


def weight_of(cues: Sequence[Cue], rest: str) -> float:
    """The weight of the best of such phrases that fits what stands behind the name."""
    rest = " ".join(rest.casefold().split())
    bare = rest.lstrip("'’s ") if rest[:1] in "'’" else rest.lstrip("®™ ")
    best = 0.0
    for cue in cues:
        after, weight = cue.after, cue.weight
        fits = not after or (bare.startswith(after) and not bare[len(after) : len(after) + 1].isalnum())
        if fits and weight > best and (weight != WEAK or len(rest) - len(after) <= LONGEST_REST):
            best = weight
    return best


@lru_cache(maxsize=32)
def source_words(language: str | None, rules: Rules) -> SourceWords:
    """The compiled phrases of a language."""
    words = furniture(language, rules)
    table = rules.table("outlets.toml")
    signs = {sign: name for name, found in table["signs"].items() for sign in found}
    cues = _cues(words)
    particle = alternatives(words["outlet_particle"])
    article = alternatives(known_outlets(rules).articles)
    word = r"(?:[A-Z0-9À-ÞА-ЯЁ][\w.&'’+\-⇒]*|(?:[a-z0-9-]{2,30}\.){1,3}[a-z]{2,10}(?!\w))"
    opens = alternatives(words["copyright_open"])
    labels = rules.table("labels.toml")["labels"]["source"]
    return SourceWords(
        outlets=known_outlets(rules),
        name=late(
            rf"[\s\"“'‘@]{{0,3}}(?:(?i:{article})\s)?{word}(?:\s{word}|\s{particle}(?:\s{particle})?\s{word}){{0,5}}"
        ),
        cues=cues,
        cue_words=frozenset(cues),
        signs=signs,
        sign_gate=gate_of(signs),
        caption_signs={sign: name for name, found in table["caption_signs"].items() for sign in found},
        contributed_gate=gate_of(words["contributed"]),
        rare=telling((*signs, *words["contributed"])),
        contributed=late(rf"(?i)[^\n]{{3,120}}{alternatives(words['contributed'])}"),
        editorial=_editorial(words["editorial"]),
        source_labels=frozenset(labels),
        unspaced_source=late(
            rf"(?:^|[\s|/]){alternatives([label for label in labels if not label.islower()])}\s?[:：]\s*"
            r"([^\s:：|/\-—（）()]{2,20})(?![:：])"
        ),
        staff=late(rf"(?i)\b{alternatives(words['byline_role'])}\b"),
        staff_gate=gate_of(words["byline_role"]),
        chains=frozenset(map(plain, table["chains"]["names"])),
        houses=frozenset(map(plain, table["houses"]["names"])),
        house=late(rf"(?i)[\s,&]+{alternatives(words['house'])}\b"),
        mail_hosts=frozenset(table["mail"]["hosts"]),
        newsroom=frozenset(table["mail"]["newsroom"]),
        sender=late(rf"(?i){alternatives(furniture(None, rules)['top_from'])}\s?:\s*"),
        author_mail=late(rf"(?i)(?<!\w){alternatives(words['author_mail'])}(?!\w)"),
        follow_us=words["follow_us"],
        company=late(rf"(?i)[\s,]+{alternatives(words['company'])}\b.*$"),
        not_names=_not_names(words),
        notice=late(rf"(?i)(?:[©ⓒ]|(?<!\w){opens})[\s:]*(?:(?:[©ⓒ]|{opens}|{YEARS})[\s,.·|]*){{0,4}}"),
        notice_words=tuple(map(small, words["copyright_open"])),
        rights=late(rf"(?i)\b{alternatives(words['copyright'])}"),
        generic=frozenset(words["not_source"]),
        small=frozenset(words["outlet_particle"]),
        shape=name_shape(words, known_outlets(rules)),
    )


def _cues(words: Words) -> Mapping[str, tuple[Cue, ...]]:
    """The phrases that name a publisher, by their longest word; of phrases alike the most trusted."""
    cues: dict[str, dict[tuple[tuple[str, ...], str, str], Cue]] = {}
    for kind, weight in (
        ("source_strong", STRONG),
        ("source_outlet", OUTLET),
        ("source_owner", OWNER),
        ("source_weak", WEAK),
        ("source_link", LINK),
    ):
        for phrase in words[kind]:
            before, _, after = phrase.casefold().partition("{}")
            *needed, before = (part.strip() for part in before.split("*"))
            after = (after.lstrip("'’s ") if after[:1] in "'’" else after).strip()
            said = frozenset(_WORD.findall(phrase.casefold())) - _OWN
            cue = Cue(said, tuple(needed), before, after, weight)
            cues.setdefault(max(said, key=len), {}).setdefault((cue.needed, before, after), cue)
    return {word: tuple(found.values()) for word, found in cues.items()}


def _not_names(words: Words) -> Mapping[str, tuple[str, ...]]:
    """Phrases that stand where a name may and are none, by their first word."""
    not_names: dict[str, list[str]] = {}
    for phrase in map(str.casefold, (*words["byline"], *words["published"], *words["not_title"], *words["text_kind"])):
        first = _WORD.match(phrase)
        not_names.setdefault(first[0] if first else "", []).append(phrase)
    return {word: tuple(phrases) for word, phrases in not_names.items()}


def _editorial(phrases: Sequence[str]) -> re.Pattern[str]:
    """Each phrase with the name in the place of `{}`."""
    name = r"[A-ZÀ-Þ«“\"][^:|]{1,38}?[^\s:|]"
    forms = []
    for number, phrase in enumerate(phrases):
        before, after = (re.escape(side).replace(r"\ ", r"\s") for side in phrase.split("{}"))
        forms.append(rf"(?i:{before})(?P<n{number}>{name})(?i:{after})(?!\w)")
    return late("|".join(forms) if forms else "(?!)")


@lru_cache(maxsize=4096)
def opening_pattern(before: str) -> re.Pattern[str]:
    """What stands before a name, and the space behind it."""
    return late(rf"(?i)(?<!\w){alternatives([before])}(?=\s|-)\s*")


@lru_cache(maxsize=4096)
def closing_pattern(after: str) -> re.Pattern[str]:
    """What stands behind a name that opens its line."""
    return late(rf"(?i)(?:(?<=\s)|(?<=-)){alternatives([after])}(?!\w)")
