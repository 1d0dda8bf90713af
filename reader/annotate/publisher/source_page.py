"""Where what a page prints around its article names its publisher: phrases, copyright, addresses, mailboxes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from reader.annotate.publisher.source_evidence import LONGEST_NAME_LINE, SLUG, Evidence, is_word
from reader.annotate.publisher.source_words import (
    OUTLET,
    OWNER,
    STRONG,
    WEAK,
    YEARS,
    Cue,
    SourceWords,
    able,
    closing_pattern,
    opening_pattern,
    weight_of,
)
from reader.ascii import in_ascii
from reader.late import late
from reader.model import Mark
from reader.rules.outlets import domain_of, plain, registered

MOST_CUES = 3
"""Phrases read from one line."""
IN_BODY = 0.6
"""Share of its weight that a phrase keeps in a line that counts as the text."""
INSIDE_WORDS = 4
"""Words of the longest name that nobody knows behind a phrase that does not open its line."""
OF_HOUSE = 0.36
"""Weight of a known outlet's name in its house's, `Example Media`: too little for it alone, since houses own others."""
NEWSROOM = 0.7
"""Weight of a newsroom's own mailbox at such an end."""
MAIL_SIGNED = 0.5
"""Weight of the author's mailbox: with a known outlet's domain enough, else in need of a second sign."""

OWN_HANDLE = 0.5
"""Weight of the handle behind `Follow us`: an abbreviation as often as a name, so it needs a second sign."""
HANDLE_WITHIN = 60
"""Code points from such words on within which the handle stands."""

_HANDLE = late(r"(?<![\w.])@([A-Za-z]\w{2,30})\b(?!\.\w)")
_AFTER_NAME = late(rf"[\s,]*{YEARS}")
_ADDRESS = late(r"(?i)(?<![\w@.])(?:https?://|www\.)[a-z0-9.-]{3,100}(?:/[^\s)\]]{0,300})?")
_POSSESSIVE = late(r"['’][Ss](?!\w)")
_MAIL = late(r"(?<=\w@)[a-z0-9.-]{4,60}\b", re.IGNORECASE)
_MARKED = late(r"^\W{0,3}([^\W_][^©®™|]{1,40}?)\s?[®™]?\s(?=(?:©|\([cC]\))\s?(?:19|20)\d\d)")
_WORDS = late(r"\w+")


def in_phrases(
    index: int, text: str, words: SourceWords, cues: Sequence[Cue], *, body: bool, own: bool = False
) -> Iterator[Evidence]:
    """`Subscribe to Example`, `Example values your comments`: those of the phrases that the text has the words of.

    `own`: the line opens with the name of who wrote the article, and whose editor she is, printed it.
    """
    spaced = " ".join(text.casefold().split())
    if not any(cue.before in spaced and cue.after in spaced for cue in cues):
        return
    found: list[tuple[float, str, int]] = []
    # Where phrases stand can be told from that text if none of its characters stands elsewhere in this one.
    same = len(spaced) == len(text) and in_ascii(text).isascii()
    befores = {cue.before for cue in cues if cue.before and cue.before in spaced}
    for match in _openings(text, {before: spaced.find(before) if same else 0 for before in befores}):
        whole = not text[: match.start()].strip(" »>•*-|")
        found += _fitting(words, cues, text, match.start(), match.end(), match[0], whole=whole)
    closings = [
        closing_pattern(cue.after).search(text, spaced.find(cue.after) if same else 0)
        for cue in cues
        if not cue.before and cue.after in spaced
    ]
    if ends := [closing.start() for closing in closings if closing is not None]:
        colon = text.rfind(": ", 0, min(ends))
        start = colon + 2 if colon >= 0 else len(text) - len(text.lstrip())
        found += _fitting(words, cues, text, start, start, "", whole=True)
    for weight, name, end in found:
        known = words.outlets.named(name) is not None
        article, _, rest = name.partition(" ")
        name = rest if article.islower() and article in words.outlets.articles and rest else name
        if weight == OUTLET and not (known or words.is_outlet_like(name)):
            weight = WEAK
        if own and weight >= OWNER:
            yield Evidence(name, STRONG, "source.phrase", Mark(index, end - len(name), end))
        elif not body or weight >= STRONG or known:
            yield Evidence(
                name, weight * IN_BODY if body else weight, "source.phrase", Mark(index, end - len(name), end)
            )


def _openings(text: str, befores: Mapping[str, int]) -> list[re.Match[str]]:
    """The first places of the phrases in a text, none of them before the given ones; the longest where they overlap."""
    found = [
        match
        for before, first in befores.items()
        for match in islice(opening_pattern(before).finditer(text, first), MOST_CUES)
    ]
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
    cues = able(cues, text[:begin], opening, text[start:], whole=whole)
    if not cues:
        return []
    fits = [
        (weight, name, end)
        for name, end in words.runs(text, start)
        if (weight := weight_of(cues, text[end:])) and words.is_name(name)
    ]
    for fit in fits:
        behind = _POSSESSIVE.split(text[fit[2] : fits[0][2]], maxsplit=1)[0]
        if words.outlets.named(fit[1]) is not None and words.says_little(behind):
            return [fit]
    if not whole and fits and len(fits[0][1].split()) > INSIDE_WORDS:
        # Headlines hold the words of phrases as well: `Health Jobs At Risk As ...`.
        return []
    return [max(fits, key=lambda fit: fit[0])] if fits else []


def in_copyright(index: int, text: str, words: SourceWords, *, ends: bool = False) -> Iterator[Evidence]:
    """`© 2016 The Example Company`: a company's name weighs less than an outlet's, a domain more.

    `ends`: the line is one of the last of a text without a page around it, whose notice may lack a year.
    """
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
        sure = sure or (ends and match[0].startswith("©") and match.start() == 0 and words.is_outlet_like(name))
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


def in_signs(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """A sentence that one outlet alone prints."""
    lowered = text.casefold()
    for sign, name in words.signs.items():
        start = lowered.find(sign)
        if start >= 0:
            yield Evidence(name, 0.5, "source.sign", Mark(index, start, min(start + len(sign), len(text))))


def in_mail(index: int, text: str, words: SourceWords, *, signed: bool, ends: bool = False) -> Iterator[Evidence]:
    """A mailbox at the publisher's domain; the author's, beside the byline or at the end, weighs more than others.

    `ends`: the line is one of the last of a text without a page around it, where newsrooms ask for letters.
    """
    mail = _MAIL.search(text)
    if mail is not None and (host := domain_of(mail[0])) is not None and registered(host) not in words.mail_hosts:
        box = text[: mail.start() - 1].rpartition(" ")[2].casefold().strip("(<:")
        weight = NEWSROOM if ends and box in words.newsroom else MAIL_SIGNED if signed else 0.3
        yield Evidence(host, weight, "source.mail", Mark(index, mail.start(), mail.end()))


def in_handle(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """`Follow us @Example`: the house's own account, not its author's."""
    lowered = text.lower()
    for place in [place for asked in words.follow_us if (place := lowered.find(asked)) >= 0]:
        handle = _HANDLE.search(text, place, place + HANDLE_WITHIN)
        if handle is not None and not words.outlets.is_platform(handle[1]):
            yield Evidence(handle[1], OWN_HANDLE, "source.handle", Mark(index, handle.start(1), handle.end(1)))
            return


def in_address(index: int, text: str, slug: set[str], words: SourceWords, *, last: bool) -> Iterator[Evidence]:
    """A printed address: sure where its path is the headline or the text ends with it, weak as any other whole line."""
    match = _ADDRESS.search(text)
    if match is None:
        return
    host = domain_of(match[0])
    if host is None or words.outlets.is_platform(registered(host).partition(".")[0]):
        return
    path = match[0].partition("//")[2].partition("/")[2]
    shared = slug & set(SLUG.findall(path.casefold()))
    mark = Mark(index, match.start(), match.end())
    if len(shared) >= 4 and len(shared) * 2 >= len(slug):
        yield Evidence(host, 0.8, "source.address", mark)
    elif not path.strip("/") and len(text.strip()) <= len(match[0]) + 12:
        yield Evidence(host, 0.7 if last and match[0].startswith("www.") else 0.5, "source.address", mark)


def in_line(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """A known outlet's name as a whole line, or at the start of a short one."""
    if len(text) > LONGEST_NAME_LINE or not text.strip():
        return
    if words.outlets.names.get(plain(text)) is not None and not words.outlets.is_wire(text):
        if words.is_name(text) and not is_word(text):
            yield Evidence(text.strip(), 0.3, "source.line", Mark(index, 0, len(text)))
        return
    if plain(text.split(None, 1)[0]) not in words.outlets.first_words:
        return
    for name, end in words.read_names(text, 0):
        if words.outlets.names.get(plain(name)) is None or is_word(name):
            continue
        if words.says_little(" ".join(_WORDS.findall(text[end:]))):
            yield Evidence(name, 0.2, "source.line", Mark(index, end - len(name), end))
        return
