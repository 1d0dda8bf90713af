"""Where a text names its own publisher: title, byline, dateline, phrases of the page, copyright, printed addresses.

Every place gives a name some weight; a name is taken when its places together weigh enough and no other comes near.
Cited outlets gain nothing: body paragraphs are not looked at, except for a dateline's bracket at their very start.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.model import Block, Fields, Mark, Role
from reader.rules.load import Rules
from reader.rules.outlets import Outlets, domain_of, known_outlets, plain, registered
from reader.rules.wordlists import alternatives, furniture

ENOUGH = 0.7
"""Weight from which a name is believed: one strong place, or two weak ones. Set on half of the development pages."""
KNOWN = 0.3
"""What it adds that the name is a known outlet's."""
MARGIN = 1.25
"""How many times the runner-up's weight the winner must have."""
LONGEST_LINE = 260
"""Code points of the longest line that is searched for phrases."""
MOST_LINES = 600
"""Lines of an article that are searched, from its start and from its end."""
MOST_CUES = 3
"""Phrases read from one line."""

_TITLE_CUT = re.compile(r"\s+(?:[|\-–—·•»«:]|::|--)\s+|\s*\|\s*|:\s+")
_PIECE = re.compile(r"\s*[|/•·–—,]\s*|\s-\s")
_YEARS = r"(?:(?:19|20)\d\d(?:\s?[-–,]\s?(?:(?:19|20)\d\d|\d\d))?)"
_COPYRIGHT = re.compile(
    rf"(?:©|\(c\)|\bcopyright\b|ⓒ)[\s:]*(?:(?:©|\(c\)|copyright|by|{_YEARS})[\s,.·|]*){{0,4}}", re.IGNORECASE
)
_AFTER_NAME = re.compile(rf"[\s,]*{_YEARS}")
_ADDRESS = re.compile(r"(?i)(?<![\w@.])(?:https?://|www\.)[a-z0-9.-]{3,100}(?:/[^\s)\]]{0,300})?")
_DATELINE = re.compile(r"^[^()]{0,60}\(([^()]{2,30})\)")
_SLUG = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place that names the publisher."""

    name: str
    """The name as written there."""
    weight: float
    """How far it can be trusted alone, 0 to 1."""
    rule: str
    """Id of the rule."""
    mark: Mark | None
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class SourceWords:
    """A language's phrases, compiled."""

    outlets: Outlets
    name: re.Pattern[str]
    openings: re.Pattern[str]
    closings: re.Pattern[str]
    phrases: dict[tuple[str, str], float]
    company: re.Pattern[str]
    outlet_words: frozenset[str]

    def read_name(self, text: str, start: int) -> tuple[str, int] | None:
        """The name that begins at a place, and where it ends."""
        match = self.name.match(text, start)
        if match is None:
            return None
        name = match[0].rstrip(" .,'’-–&")
        for tail in ("'s", "’s"):
            name = name.removesuffix(tail)
        return (name, start + len(name)) if self.is_name(name) else None

    def is_name(self, name: str) -> bool:
        """Whether a run of words can be a publisher's name."""
        return len(plain(name)) > 1 and not self.outlets.is_platform(name) and any(c.isalpha() for c in name)


def strongest(
    blocks: Sequence[Block], fields: Fields, language: str | None, rules: Rules, host: str | None
) -> Evidence | None:
    """The best place of the name that the text supports; None where none is supported enough."""
    words = source_words(language, rules)
    votes: dict[str, list[Evidence]] = {}
    for evidence in _places(blocks, fields, words, host):
        votes.setdefault(_key(evidence.name, words.outlets), []).append(evidence)
    _join(votes)
    if not votes:
        return None
    scores = {key: _score(found, words.outlets) for key, found in votes.items()}
    ranked = sorted(scores, key=lambda key: scores[key], reverse=True)
    best = ranked[0]
    if scores[best] < ENOUGH or (len(ranked) > 1 and scores[best] < MARGIN * scores[ranked[1]]):
        return None
    top = max(votes[best], key=lambda evidence: evidence.weight)
    shown = words.outlets.named(top.name) or _spelling(votes[best])
    return Evidence(shown, top.weight, top.rule, top.mark)


def _key(name: str, outlets: Outlets) -> str:
    """What two spellings of a publisher have in common."""
    known = outlets.named(name)
    host = domain_of(name)
    if known is None and host is not None:
        return registered(host).partition(".")[0].replace("-", "")
    key = plain(known or name)
    return key.removeprefix("the") or key


def _join(votes: dict[str, list[Evidence]]) -> None:
    """Give a name the votes of its longer forms: `Example` those of `Example Daily`, where it is named itself."""
    for key in sorted(votes, key=len):
        for longer in [other for other in votes if other != key and other.startswith(key) and len(key) > 2]:
            if len(longer) - len(key) <= 12 and not any(e.rule == "source.title" for e in votes[longer]):
                votes[key] += [Evidence(votes[key][0].name, e.weight / 2, e.rule, e.mark) for e in votes.pop(longer)]


def _score(found: Sequence[Evidence], outlets: Outlets) -> float:
    """Weights of different places add up, each kind of place with its best only and a little for more."""
    kinds: dict[tuple[str, int], float] = {}
    for number, evidence in enumerate(found):
        kinds[evidence.rule, number] = evidence.weight
    ordered = sorted(kinds.values(), reverse=True)
    total = sum(weight / (1 + rank) for rank, weight in enumerate(ordered[:6]))
    return total + (KNOWN if any(outlets.named(evidence.name) for evidence in found) else 0.0)


def _spelling(found: Sequence[Evidence]) -> str:
    """The fullest way a name is written, names before addresses."""
    names = [e for e in found if domain_of(e.name) is None] or list(found)
    best = max(names, key=lambda e: (e.weight, len(e.name)))
    host = domain_of(best.name)
    return host if host is not None and "/" in best.name else best.name


def _places(blocks: Sequence[Block], fields: Fields, words: SourceWords, host: str | None) -> Iterator[Evidence]:
    """Every place that names a publisher."""
    if host is not None:
        yield Evidence(registered(host), 0.6, "source.url", None)
    titles = [(i, b.text) for i, b in enumerate(blocks) if b.role is Role.TITLE and len(b.text) <= 400]
    yield from _in_titles(titles, words)
    slug = set(_SLUG.findall((titles[0][1] if titles else "").casefold()))
    bodies = 0
    for index, block in enumerate(blocks):
        if MOST_LINES <= index < len(blocks) - MOST_LINES:
            continue
        text = block.text
        if block.role is Role.BODY:
            bodies += 1
            if bodies <= 3:
                yield from _in_dateline(index, text, words)
            if len(text) > 120:
                continue
        if block.role in {Role.TITLE, Role.CAPTION} or len(text) < 3:
            continue
        if block.role is Role.BYLINE or block.role is Role.DATE:
            yield from _in_byline(index, text, words)
            continue
        yield from _in_copyright(index, text[-LONGEST_LINE * 4 :] if len(text) > LONGEST_LINE * 4 else text, words)
        if len(text) <= LONGEST_LINE:
            yield from _in_phrases(index, text, words, body=block.role is Role.BODY)
            yield from _in_address(index, text, slug)
            known = words.outlets.names.get(plain(text)) if len(text) <= 40 and block.role is not Role.BODY else None
            if known is not None and not words.outlets.is_wire(text):
                yield Evidence(text.strip(), 0.3, "source.line", Mark(index, 0, len(text)))


def _in_titles(titles: Sequence[tuple[int, str]], words: SourceWords) -> Iterator[Evidence]:
    """`Headline | Site`: the site is sure where another line says the headline alone."""
    said = {plain(text) for _, text in titles}
    for index, text in titles[:6]:
        cuts = list(_TITLE_CUT.finditer(text))[-4:]
        if not cuts:
            continue
        tail = text[cuts[-1].end() :]
        mark = Mark(index, cuts[-1].end(), len(text))
        alone = any(plain(text[: cut.start()]) in said for cut in cuts)
        if words.outlets.named(tail) is not None or domain_of(tail) is not None:
            yield Evidence(tail, 0.8, "source.title", mark)
        elif words.is_name(tail) and len(tail.split()) <= 6 and ":" not in cuts[-1][0]:
            yield Evidence(tail, 0.75 if alone else 0.4, "source.title", mark)


def _in_dateline(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """`(CNN) -`: an outlet's own dateline; a news agency's tells only who wrote it."""
    match = _DATELINE.match(text[:120])
    if match is None:
        return
    name = match[1].strip()
    if words.outlets.named(name) is not None and not words.outlets.is_wire(name):
        yield Evidence(name, 0.6, "source.dateline", Mark(index, match.start(1), match.end(1)))


def _in_byline(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """`Jane Doe | The Example Post`: a part of the byline that is no person."""
    offset = 0
    pieces = _PIECE.split(text[:LONGEST_LINE])
    for number, piece in enumerate(pieces):
        name = piece.strip(" .()")
        start = text.find(name, offset) if name else -1
        if start < 0:
            continue
        offset = start + len(name)
        mark = Mark(index, start, offset)
        inside = name.rpartition(" for ")[2] if " for " in name else name
        if words.outlets.named(inside) is not None and not words.outlets.is_wire(inside):
            yield Evidence(inside, 0.6, "source.byline", mark)
        elif number and name and len(name.split()) <= 5 and _last(name) in words.outlet_words and words.is_name(name):
            yield Evidence(name, 0.5, "source.byline", mark)
        elif (found := words.openings.search(name)) is not None and number == 0:
            named = words.read_name(name, found.end())
            closing = words.closings.search(name, named[1]) if named is not None else None
            if named is not None and closing is not None and words.outlets.named(named[0]) is not None:
                yield Evidence(named[0], 0.5, "source.byline", mark)


def _last(name: str) -> str:
    return name.split()[-1].casefold()


def _in_copyright(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """`© 2016 The Example Company`: a company's name weighs less than an outlet's."""
    for number, match in enumerate(_COPYRIGHT.finditer(text)):
        if number == MOST_CUES:
            return
        found = words.read_name(text, match.end())
        if found is None:
            continue
        name, end = found
        if match[0].strip() in {"©", "(c)"} and _AFTER_NAME.match(text, end) is None and len(text) < 80:
            continue
        bare = words.company.sub("", name).strip(" ,.")
        weight = 0.6 if bare == name else 0.35
        if bare and words.is_name(bare):
            yield Evidence(bare, weight, "source.copyright", Mark(index, match.end(), end))


def _in_phrases(index: int, text: str, words: SourceWords, *, body: bool) -> Iterator[Evidence]:
    """`Subscribe to Example`, `Example values your comments`."""
    for number, match in enumerate(words.openings.finditer(text)):
        if number == MOST_CUES:
            break
        found = words.read_name(text, match.end())
        if found is None:
            continue
        name, end = found
        opening = " ".join(match[0].casefold().split())
        rest = " ".join(text[end:].casefold().split())
        weight = _phrase_weight(opening, rest, whole=match.start() == 0 or not text[: match.start()].strip(), words=words)
        if weight and (not body or weight > 0.5):
            yield Evidence(name, weight, "source.phrase", Mark(index, match.end(), end))
    match = words.closings.search(text)
    if match is not None:
        found = words.read_name(text, len(text) - len(text.lstrip()))
        if found is not None and found[1] <= match.start() + 1:
            name, end = found
            rest = " ".join(text[end:].casefold().split()).lstrip("'’s ")
            weight = _phrase_weight("", rest, whole=True, words=words)
            if weight and (not body or weight > 0.5):
                yield Evidence(name, weight, "source.phrase", Mark(index, 0, end))


def _phrase_weight(opening: str, rest: str, *, whole: bool, words: SourceWords) -> float:
    """The weight of the phrase that a name stands in; a weak one must be the whole line."""
    best = 0.0
    for (before, after), weight in words.phrases.items():
        if before != opening:
            continue
        if after and not rest.lstrip("'’s ").startswith(after):
            continue
        strong = weight > 0.5
        if not after and not strong and rest.strip(" .»>!:→") and len(rest) > 25:
            continue
        if strong or whole:
            best = max(best, weight)
    return best


def _in_address(index: int, text: str, slug: set[str]) -> Iterator[Evidence]:
    """A printed address: sure where its path is the headline, weak where it is the whole line."""
    match = _ADDRESS.search(text)
    if match is None:
        return
    host = domain_of(match[0])
    if host is None:
        return
    path = match[0].partition("//")[2].partition("/")[2]
    shared = slug & set(_SLUG.findall(path.casefold()))
    mark = Mark(index, match.start(), match.end())
    if len(shared) >= 4 and len(shared) * 2 >= len(slug):
        yield Evidence(host, 0.8, "source.address", mark)
    elif not path.strip("/") and len(text.strip()) <= len(match[0]) + 12:
        yield Evidence(host, 0.35, "source.address", mark)


@lru_cache(maxsize=32)
def source_words(language: str | None, rules: Rules) -> SourceWords:
    """The compiled phrases of a language."""
    words = furniture(language, rules)
    phrases: dict[tuple[str, str], float] = {}
    for kind, weight in (("source_strong", 0.7), ("source_weak", 0.4)):
        for phrase in words[kind]:
            before, _, after = phrase.partition("{}")
            before = before.rpartition("*")[2]
            phrases.setdefault((before.strip().casefold(), after.strip("'’s ").casefold() if after[:2] in ("'s", "’s") else after.strip().casefold()), weight)
    openings = [before for before, _ in phrases if before]
    closings = [after for before, after in phrases if after and not before]
    small = r"(?:of|the|and|&|de|del|la|le|les|du|der|die|das|für|y|for|in|on|a|-)"
    word = r"[A-Z0-9À-ÞА-ЯЁ][\w.&'’+\-⇒]*"
    return SourceWords(
        outlets=known_outlets(rules),
        name=re.compile(rf"[\s\"“'‘@]{{0,3}}(?:[Tt]he\s)?{word}(?:\s{word}|\s{small}(?:\s{small})?\s{word}){{0,5}}"),
        openings=re.compile(rf"(?i)(?<!\w){alternatives(openings)}(?=\s|-)\s*"),
        closings=re.compile(rf"(?i)(?:(?<=\s)|(?<=-)){alternatives(closings)}(?!\w)"),
        phrases=phrases,
        company=re.compile(rf"(?i)[\s,]+{alternatives(words['company'])}\b.*$"),
        outlet_words=frozenset(words["outlet_word"]),
    )
