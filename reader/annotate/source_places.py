"""The places of a text where its publisher may be named: title, byline, dateline, page phrases, copyright, addresses.

Cited outlets stand in none of them: body paragraphs are not looked at, but for a dateline's bracket at their start
and for the copyright and the address that a scraper's text may end with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reader.annotate.source_words import STRONG, YEARS, Cue, SourceWords, closing_pattern, opening_pattern, weight_of
from reader.model import Block, Mark, Role
from reader.rules.outlets import domain_of, plain, registered
from reader.rules.wordlists import tokens

LONGEST_LINE = 260
"""Code points of the longest line that is searched for phrases."""
LONGEST_BODY_LINE = 160
"""Code points of the longest line of the text itself that is searched for them."""
LONGEST_FOOT = 1500
"""Code points of the longest paragraph that is searched for a copyright."""
MOST_LINES = 600
"""Lines of an article that are searched, from its start and from its end."""
MOST_CUES = 3
"""Phrases read from one line."""
TITLE_TAILS = {1: 0.75, 2: 0.6}
"""Weight of the last part of a page's title, by how many parts follow the headline; more are key words."""
IN_BODY = 0.6
"""Share of its weight that a phrase keeps in a line that counts as the text."""
INSIDE_WORDS = 4
"""Words of the longest name that nobody knows behind a phrase that does not open its line."""
OF_HOUSE = 0.36
"""Weight of a known outlet's name in its house's, `Example Media`: too little for it alone, since houses own others."""
SHORT = 120
"""Code points up to which a line is no paragraph."""
LAST_LINES = 5
"""Blocks at the end among which a scraper's text names its page, and an author a mailbox."""
MAIL_SIGNED = 0.5
"""Weight of the author's mailbox: with a known outlet's domain enough, else in need of a second sign."""
STAFF_WORDS = 6
"""Words that may follow the name in `Jane Doe, Example correspondent, Berlin`."""
MASTHEAD_WORDS = 6
"""Words of the longest line that is read as a masthead."""
OPENING_PARAGRAPHS = 3
"""Paragraphs whose start may be a dateline."""

_TITLE_CUT = re.compile(r"\s+(?:[|\-–—·•»«:]|::|--)\s+|\s*\|\s*|:\s+")
_PIECE = re.compile(r"\s*[|/•·–—,(]\s*|\s-\s")
_AFTER_NAME = re.compile(rf"[\s,]*{YEARS}")
_ADDRESS = re.compile(r"(?i)(?<![\w@.])(?:https?://|www\.)[a-z0-9.-]{3,100}(?:/[^\s)\]]{0,300})?")
_MAIL = re.compile(r"(?<=\w@)[a-z0-9.-]{4,60}\b", re.IGNORECASE)
_DATELINE = re.compile(r"^[^()]{0,60}\(([^()]{2,30})\)")
_CREDITED = re.compile(r"\s?([^/|()]{2,40}?)[).\s]*$")
_MAKER = re.compile(r"[^\W\d_][\w.'’\-]*\s[^/|]{1,31}$")
_OUTLET_FIRST = re.compile(r"^([^\W_][\w.&'’ ]{1,28}) \([^()]{2,30}\) ")
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?")
"""How broadcasters of the United States are called: 47 CFR 73.3550."""
_OWN = re.compile(r"[\s,]+(?:['’]s?\s|$)|['’]s?\s")
_PERSON_OF = re.compile(r"(?:^|: )(?:[^\W\d_][\w.'’\-]*\s){1,3}[^\W\d_][\w.'’\-]*, (?=\S)")
_MARKED = re.compile(r"^\W{0,3}([^\W_][^©®™|]{1,40}?)\s?[®™]?\s(?=(?:©|\([cC]\))\s?(?:19|20)\d\d)")
_WORDS = re.compile(r"\w+")
_NO_TOKENS: frozenset[str] = frozenset()
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


def places(blocks: Sequence[Block], words: SourceWords) -> Iterator[Evidence]:
    """Every place that names a publisher, with its weight."""
    titles = [(index, block.text) for index, block in enumerate(blocks) if block.role is Role.TITLE]
    titles = [(index, text) for index, text in titles[:6] if len(text) <= 400]
    yield from _in_titles(titles, words)
    yield from _in_masthead(blocks, words)
    slug = set(_SLUG.findall((titles[0][1] if titles else "").casefold()))
    paragraphs = 0
    for index, block in enumerate(blocks):
        text = block.text.replace("\u00a0", " ")
        if MOST_LINES <= index < len(blocks) - MOST_LINES or len(text) < 3:
            continue
        body = block.role in {Role.BODY, Role.SUBHEAD}
        prose = body or (len(text) > SHORT and block.role is Role.BOILERPLATE)
        if prose and (paragraphs < OPENING_PARAGRAPHS or len(text) < SHORT):
            paragraphs += 1
            if "(" in text[:SHORT]:
                yield from _in_dateline(index, text, words)
        if block.role is Role.CAPTION:
            yield from _in_credit(index, text, words)
        last = index >= len(blocks) - LAST_LINES
        signed = block.role is Role.BYLINE or (index > 0 and blocks[index - 1].role is Role.BYLINE)
        if "@" in text and block.role is not Role.TITLE and (signed or last or not body) and len(text) <= LONGEST_LINE:
            signed = signed or (last and body) or words.author_mail.search(text) is not None
            yield from _in_mail(index, text, words, signed=signed)
        if block.role in {Role.TITLE, Role.CAPTION}:
            continue
        seen = tokens(text) if len(text) <= LONGEST_LINE else _NO_TOKENS
        if words.sign_gate.admits(seen):
            yield from _in_signs(index, text, words)
        if block.role in {Role.BYLINE, Role.DATE}:
            yield from _in_byline(index, text, words, dated=block.role is Role.DATE)
        if len(text) <= LONGEST_FOOT:
            yield from _in_copyright(index, text, words)
        if len(text) <= (LONGEST_BODY_LINE if body else LONGEST_LINE):
            if cues := words.cues_in(seen):
                yield from _in_phrases(index, text, words, cues, body=body)
            if "//" in text or "www" in seen:
                yield from _in_address(index, text, slug, last=last)
            if words.contributed_gate.admits(seen):
                yield from _in_contributed(index, text, words)
            if len(text) <= SHORT and ", " in text:
                yield from _in_staff(index, text, words)
            if not body:
                yield from _in_line(index, text, words)


def _in_titles(titles: Sequence[tuple[int, str]], words: SourceWords) -> Iterator[Evidence]:
    """`Headline | Site`: the site is sure where another line says the headline alone."""
    said = {plain(text) for _, text in titles}
    for index, text in titles:
        cuts = [cut for cut in _TITLE_CUT.finditer(text) if ":" not in cut[0]][-6:]
        alone = any(plain(text[: cut.start()]) in said for cut in cuts)
        if cuts and plain(text[cuts[0].end() :]) in said and words.is_name(text[: cuts[0].start()]):
            yield Evidence(text[: cuts[0].start()], 0.6, "source.title", Mark(index, 0, cuts[0].start()))
            continue
        tails = sum(
            1
            for cut in cuts
            if not any(
                plain(text[: later.start()]) in said
                for later in cuts
                if later is not cut and later.start() > cut.start()
            )
        )
        sure = TITLE_TAILS.get(tails, 0.25) if alone else 0.4
        for number, cut in enumerate(cuts, 1):
            end = cuts[number].start() if number < len(cuts) else len(text)
            tail, last = text[cut.end() : end], number == len(cuts)
            if not words.is_name(tail) or len(tail.split()) > 7:
                continue
            mark = Mark(index, cut.end(), end)
            tail = _edition_of(tail, words)
            if words.outlets.named(tail) is not None or domain_of(tail) is not None:
                yield Evidence(tail, 1.0, "source.title", mark)
            elif last:
                named_so = len(cuts) == 1 and words.is_outlet_like(tail)
                yield Evidence(tail, max(min(sure, 0.75), 0.6 if named_so else 0.0), "source.title", mark)
            else:
                yield Evidence(tail, 0.15, "source.title", mark)


def _edition_of(name: str, words: SourceWords) -> str:
    """The outlet that a title names with a place or a section behind (`Example Ohio`); the name itself otherwise."""
    if words.outlets.named(name) is None and not words.is_outlet_like(name):
        for shorter, _ in words.read_names(name, 0):
            if words.outlets.named(shorter) is not None and not _is_word(shorter):
                return shorter
    return name


def _in_dateline(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """`(CNN) -`, `CNN (New York)`: an outlet's own dateline; a news agency's tells only who wrote it."""
    opening = _OUTLET_FIRST.match(text[:60])
    if opening is not None and words.outlets.names.get(plain(opening[1])) and not words.outlets.is_wire(opening[1]):
        yield Evidence(opening[1], 0.4, "source.dateline", Mark(index, 0, opening.end(1)))
    match = _DATELINE.match(text[:SHORT])
    name = match[1].strip() if match is not None else ""
    if match is not None and name and not words.outlets.is_wire(name):
        if words.outlets.named(name) is not None:
            yield Evidence(name, 0.5, "source.dateline", Mark(index, match.start(1), match.end(1)))
        elif (words.is_outlet_like(name) and words.is_name(name)) or _CALL_SIGN.fullmatch(name):
            yield Evidence(name, 0.3, "source.dateline", Mark(index, match.start(1), match.end(1)))


def _in_byline(index: int, text: str, words: SourceWords, *, dated: bool) -> Iterator[Evidence]:
    """`Jane Doe | The Example Post`: a part of the byline that is no person."""
    offset = 0
    for number, piece in enumerate(_PIECE.split(text[:LONGEST_LINE])):
        name = piece.strip(" .()")
        start = text.find(name, offset) if name else -1
        if start < 0:
            continue
        offset = start + len(name)
        inside = _outlet_at_end(name, words)
        mark = Mark(index, offset - len(inside), offset)
        if words.outlets.is_wire(inside) or not words.is_name(inside):
            continue
        if words.outlets.named(inside) is not None or (
            (number or dated) and len(inside.split()) <= 5 and words.is_outlet_like(inside)
        ):
            yield Evidence(inside, 0.6, "source.byline", mark)


def _outlet_at_end(piece: str, words: SourceWords) -> str:
    """The known outlet that a part of a byline ends with; the whole part where it ends with none."""
    tokens = piece.split()
    for size in range(min(4, len(tokens) - 1), 0, -1):
        tail = " ".join(tokens[-size:])
        if words.outlets.named(tail) is not None and (size > 1 or not _is_word(tail)) and piece.endswith(tail):
            return tail
    return piece


def _in_credit(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """`Jane Doe/The Example Post`: a paper's own photographer, where no agency stands beside."""
    cut = max(text.rfind("/"), text.rfind("|"))
    match = _CREDITED.match(text, cut + 1) if cut >= max(0, len(text) - SHORT) else None
    name = match[1].strip() if match is not None else ""
    if match is None or words.outlets.named(name) is None or words.outlets.supplies_pictures(name):
        return
    if _MAKER.search(text, max(0, len(text) - SHORT), cut) is None:
        return
    end = match.end(1)
    yield Evidence(name, 0.4, "source.credit", Mark(index, end - len(name), end))


def _in_copyright(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """`© 2016 The Example Company`: a company's name weighs less than an outlet's, a domain more."""
    if "©" not in text and "ⓒ" not in text:
        lowered = text.casefold()
        for opening in words.notice_words:
            if opening in lowered:
                break
        else:
            return
    marked = _MARKED.match(text)
    if marked is not None and marked[1].casefold() not in words.notice_words and words.is_name(marked[1]):
        yield Evidence(marked[1], 0.6, "source.copyright", Mark(index, marked.start(1), marked.end(1)))
        return
    notices = list(islice(words.notice.finditer(text), MOST_CUES))
    for match in notices:
        rights = words.rights.search(text, match.end())
        line = text[: rights.start()] if rights is not None else text
        names = list(words.read_names(line, match.end()))
        name, end = next((one for one in names if words.outlets.named(one[0])), names[0] if names else ("", 0))
        if not name:
            continue
        mark = Mark(index, end - len(name), end)
        host = domain_of(name)
        if words.outlets.is_wire(name):
            yield Evidence(name, 0.3, "source.copyright", mark)
            continue
        sure = rights is not None or host is not None or any(c.isdigit() for c in match[0]) or len(match[0].split()) > 1
        if not sure and _AFTER_NAME.match(text, end) is None:
            continue
        whole = host is not None or words.outlets.named(name) is not None
        bare = name if whole else words.company.sub("", name).strip(" ,.&")
        weight = 0.75 if host else 0.6 if bare == name else 0.42
        if host is None and whole and words.house.match(text, end) is not None:
            weight = OF_HOUSE
        if bare and words.is_name(bare):
            # Those who supply prices, pictures or scores share a paragraph of notices.
            yield Evidence(bare, weight / len(notices), "source.copyright", mark)


def _in_signs(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """A sentence that one outlet alone prints."""
    lowered = text.casefold()
    for sign, name in words.signs.items():
        start = lowered.find(sign)
        if start >= 0:
            yield Evidence(name, 0.5, "source.sign", Mark(index, start, min(start + len(sign), len(text))))


def _in_contributed(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """`The Example's Jane Doe contributed to this report`."""
    if words.contributed.match(text) is not None:
        for name, end in words.read_names(text, 0):
            if words.outlets.named(name) is not None and _OWN.match(text, end) and not words.outlets.is_wire(name):
                yield Evidence(name, 0.5, "source.staff", Mark(index, end - len(name), end))
                return


def _in_staff(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """`Jane Doe, Example correspondent`: a house's own people."""
    person = _PERSON_OF.search(text)
    if person is None:
        return
    for name, end in words.read_names(text, person.end()):
        rest = text[end:]
        ours = words.outlets.named(name) is not None and not words.outlets.is_wire(name) and not _is_word(name)
        if ours and words.staff.search(rest) is not None and len(rest.split()) <= STAFF_WORDS:
            yield Evidence(name, 0.4, "source.staff", Mark(index, end - len(name), end))
            return


def _in_masthead(blocks: Sequence[Block], words: SourceWords) -> Iterator[Evidence]:
    """The first line, where it stands above the headline and is made like an outlet's name."""
    first = next((index for index, block in enumerate(blocks) if block.text.strip()), None)
    if first is None or blocks[first].role is Role.TITLE or not any(block.role is Role.TITLE for block in blocks):
        return
    name = blocks[first].text.strip()
    if len(name.split()) > MASTHEAD_WORDS or not words.is_name(name) or words.outlets.is_wire(name):
        return
    known = words.outlets.named(name) is not None
    if known or words.is_outlet_like(name):
        yield Evidence(name, 0.5 if known else 0.6, "source.masthead", Mark(first, 0, len(blocks[first].text)))


def _in_phrases(index: int, text: str, words: SourceWords, cues: Sequence[Cue], *, body: bool) -> Iterator[Evidence]:
    """`Subscribe to Example`, `Example values your comments`: those of the phrases that the text has the words of."""
    found: list[tuple[float, str, int]] = []
    for match in _openings(text, {cue.before for cue in cues if cue.before}):
        whole = not text[: match.start()].strip(" »>•*-|")
        found += _fitting(words, cues, text, match.start(), match.end(), match[0], whole=whole)
    closings = [closing_pattern(cue.after).search(text) for cue in cues if not cue.before]
    if ends := [closing.start() for closing in closings if closing is not None]:
        colon = text.rfind(": ", 0, min(ends))
        start = colon + 2 if colon >= 0 else len(text) - len(text.lstrip())
        found += _fitting(words, cues, text, start, start, "", whole=True)
    for weight, name, end in found:
        if not body or weight >= STRONG or words.outlets.named(name) is not None:
            yield Evidence(
                name, weight * IN_BODY if body else weight, "source.phrase", Mark(index, end - len(name), end)
            )


def _openings(text: str, befores: set[str]) -> list[re.Match[str]]:
    """The first places of the phrases in a text, the longest where they overlap."""
    found = [match for before in befores for match in islice(opening_pattern(before).finditer(text), MOST_CUES)]
    found.sort(key=lambda match: (match.start(), -match.end()))
    kept: list[re.Match[str]] = []
    for match in found:
        if len(kept) < MOST_CUES and (not kept or match.start() >= kept[-1].end()):
            kept.append(match)
    return kept


def _fitting(
    words: SourceWords, cues: Sequence[Cue], text: str, begin: int, start: int, opening: str, *, whole: bool
) -> list[tuple[float, str, int]]:
    """The name that fits its phrase: a known one before a longer unknown one; works in quotation marks are none."""
    if text[start : start + 1] in '"“«„':
        return []
    fits = [
        (weight, name, end)
        for name, end in words.read_names(text, start)
        if (weight := weight_of(cues, text[:begin], opening, text[end:], whole=whole))
    ]
    for fit in fits:
        if words.outlets.named(fit[1]) is not None and words.says_little(text[fit[2] : fits[0][2]]):
            return [fit]
    if not whole and fits and len(fits[0][1].split()) > INSIDE_WORDS:
        # Headlines hold the words of phrases as well: `Health Jobs At Risk As ...`.
        return []
    return fits[:1]


def _in_mail(index: int, text: str, words: SourceWords, *, signed: bool) -> Iterator[Evidence]:
    """A mailbox at the publisher's domain; the author's, beside the byline or at the end, weighs more than others."""
    mail = _MAIL.search(text)
    if mail is not None and (host := domain_of(mail[0])) is not None and registered(host) not in words.mail_hosts:
        yield Evidence(host, MAIL_SIGNED if signed else 0.3, "source.mail", Mark(index, mail.start(), mail.end()))


def _in_address(index: int, text: str, slug: set[str], *, last: bool) -> Iterator[Evidence]:
    """A printed address: sure where its path is the headline or the text ends with it, weak as any other whole line."""
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
        yield Evidence(host, 0.7 if last and match[0].startswith("www.") else 0.5, "source.address", mark)


def _in_line(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """A known outlet's name as a whole line, or at the start of a short one."""
    if len(text) > 60 or not text.strip():
        return
    if words.outlets.names.get(plain(text)) is not None and not words.outlets.is_wire(text):
        if words.is_name(text) and not _is_word(text):
            yield Evidence(text.strip(), 0.3, "source.line", Mark(index, 0, len(text)))
        return
    if plain(text.split(None, 1)[0]) not in words.outlets.first_words:
        return
    for name, end in words.read_names(text, 0):
        if words.outlets.names.get(plain(name)) is None or _is_word(name):
            continue
        if words.says_little(" ".join(_WORDS.findall(text[end:]))):
            yield Evidence(name, 0.2, "source.line", Mark(index, end - len(name), end))
        return


def _is_word(name: str) -> bool:
    """Whether a name is written like any word: `Time`, `Nation`; not `CNN`, `TechCrunch`, `The Hill`."""
    return name.strip().istitle() and " " not in name.strip()
