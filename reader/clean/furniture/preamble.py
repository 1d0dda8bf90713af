"""Lines above an article that tell of the file and not of the story, and so are never its headline.

An archive's toolbar, an agency's routing, a mail's head, an embargo, a press release's contact, a bare address. Only
those that a text opens with are looked at: whatever says something else ends the search.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from reader.frozen import frozen, replace
from reader.late import late
from reader.model import Block, Role
from reader.rules.load import Rules
from reader.rules.mail_heads import MailHeads, mail_heads
from reader.rules.outlets import domain_of
from reader.rules.wordlists import Gate, alternatives, furniture, gate_of, tokens

MOST_LINES = 24
"""Lines at the top that are looked at."""
BETWEEN = 2
"""Other short lines that may stand before and between them: the paper's name, the day."""
LONGEST_BETWEEN = 60
"""Code points of such a line."""
LONGEST = 160
"""Code points of the longest line that is one; addresses in an archive's toolbar are longer still."""
OF_SENDER, WHOLE_HEAD = 8, 3
"""Lines that somebody may write above a mail, and fields of one that begins without a mark."""
BAR_WITHIN, BAR_OPENS, LEAST_OF_A_BAR = 14, 2, 2
"""Lines within which an archive's toolbar ends, of which one is known as such, and lines of it that make it one."""
CONTACT_WITHIN = 7
"""Lines below `Contact:` within which the last telephone or address of it stands."""
CODE_TOKENS = 4
"""Codes of the shortest routing line."""

MAIL = ("top_forwarded", "top_from", "top_mail", "top_mail_too", "top_subject")
"""Lists of the words in mails' heads."""

_CODE = re.compile(r"[A-Za-z]{2,4}\d{3,5}")
"""What agencies number their reports with."""
_CODES = re.compile(r"[\w/.-]{1,10}")
_SLUG = late(r"\^?[A-Z]{2}-(?:[A-Z]{2,3}-{1,2}|-)\S.*|\^[A-Z]{2}-.*<|ZCZC\s?\w+|(?:[a-z]\s){1,3}bc-.*")
"""What sends a report its way at American agencies (ANPA 1312, the keyword line)."""
_PATH = late(r"(?:[^\W\d_][\w-]*/){2,}")
"""Subjects, each with a slash behind it."""
_YEAR = late(r"\b(?:19|20)\d\d\b")
_PHONE = late(r"\+?\(?\d[\d ()/.-]{5,}\d(?!\d)")
_MAIL = late(r"\S@\S+\.\w")
_WORD = re.compile(r"[^\W\d_]+")


@frozen
class TopWords:
    """A language's words for such lines, compiled."""

    opening: frozenset[str]
    """The first words of all but archives' toolbars and routing lines."""
    bar: re.Pattern[str]
    """What an archive's toolbar says."""
    bar_gate: Gate
    """Which lines may say it."""
    release: re.Pattern[str]
    """`Press release 12/2022`."""
    embargo: re.Pattern[str]
    online: re.Pattern[str]
    """Where a mail can be read as a page."""
    mail: MailHeads
    contact: re.Pattern[str]
    field: re.Pattern[str]
    """A field of an agency's report."""
    alert: frozenset[str]
    """What agencies put above a report that cannot wait: whole lines."""
    counting: frozenset[str]
    """Words beside the number of a page, a document, an issue."""


def label_preamble(blocks: Sequence[Block], language: str | None, rules: Rules) -> tuple[Block, ...]:
    """Give the lines of a text's preamble their role, and return the blocks from the first to the last of them.

    None where nothing is below them: then they are the text.
    """
    words = _top_words(language, rules)
    found: dict[int, str] = {}
    index = between = 0
    lines = [block.text for block in blocks[: MOST_LINES + BAR_WITHIN]]
    while index < min(len(lines), MOST_LINES):
        some = _at(lines, index, words)
        if some:
            found |= some
            index = max(some) + 1
        elif between < BETWEEN and len(lines[index]) <= LONGEST_BETWEEN:
            between += 1
            index += 1
        elif (mail := _next_mail(lines, index, words, heads=bool(found))) is not None:
            index, between = mail, 0
        else:
            break
    if len(blocks) == max(found, default=-1) + 1:
        return ()
    found |= dict.fromkeys(_notes(blocks, found, words), "top.note")
    return tuple(
        replace(block, role=Role.BOILERPLATE, rule=found[i]) if i in found else block
        for i, block in enumerate(blocks[: max(found, default=-1) + 1])
    )


def _notes(blocks: Sequence[Block], found: Mapping[int, str], words: TopWords) -> Iterator[int]:
    """The lines that somebody wrote above a mail that they sent on, but for its head's day; none of a longer text."""
    sent_on = max((i for i, rule in found.items() if rule == "top.forwarded"), default=0)
    above = [i for i in range(sent_on) if i not in found and words.mail.field.match(blocks[i].text) is None]
    below = sum(len(block.text) for block in blocks[sent_on + 1 :])
    if sum(len(blocks[i].text) for i in above) < below:
        yield from above


def _next_mail(lines: Sequence[str], index: int, words: TopWords, *, heads: bool) -> int | None:
    """Where below what somebody wrote above it the mail begins that was sent on, told by its mark, or by its head."""
    for i in range(index, min(len(lines), index + OF_SENDER)):
        line = lines[i]
        if line[-1:] in ":-_*" and words.mail.introduces(line):
            return i
        if heads and ":" in line and len(_mail_head(lines, i, words)) >= WHOLE_HEAD:
            return i
    return None


def without_marks(blocks: Sequence[Block], preamble: Sequence[Block]) -> Sequence[Block]:
    """Give the lines right below a report's routing without agencies' marks: `^By JANE DOE=` (ANPA 1312)."""
    if not preamble or preamble[-1].rule != "top.routing":
        return blocks
    marked = 0
    while marked < len(blocks) and blocks[marked].text[:1] == "^" and blocks[marked].text[-1] in "=<":
        marked += 1
    return [*(replace(block, text=block.text.strip("^<= ") or "^") for block in blocks[:marked]), *blocks[marked:]]


def _at(lines: Sequence[str], index: int, words: TopWords) -> dict[int, str]:
    """The lines of one kind from a place on, by their rule."""
    line = lines[index]
    first = _WORD.search(line)
    # Most lines open with none of the words that the others need.
    kinds = _BY_WORD if first is not None and first[0].casefold() in words.opening else _BY_SHAPE
    below = lines[index + 1] if index + 1 < len(lines) else ""
    if below[-1:] == ":" and _is_introduction(f"{line} {below}", words) and not _is_introduction(below, words):
        return {index: "top.forwarded", index + 1: "top.forwarded"}
    if len(line) <= LONGEST:
        for rule, fits in kinds:
            if fits(line, words):
                return {index: rule}
    found = _bar(lines, index, words)
    if kinds is _BY_SHAPE or found:
        return found
    return _mail_head(lines, index, words) or _contact(lines, index, words)


def _is_address(line: str, words: TopWords) -> bool:
    """Whether a line is an address and nothing else."""
    return "://" in line and " " not in line and domain_of(line) is not None


def _is_routing(line: str, words: TopWords) -> bool:
    """Whether a line sends an agency's report its way: codes, a slug, subjects with slashes."""
    tokens = line.split()
    if len(tokens) >= CODE_TOKENS and _CODE.fullmatch(tokens[0]) is not None:
        return all(map(_CODES.fullmatch, tokens)) and sum(map(str.isdigit, tokens)) > 1
    slug = line[:1] == "^" or line[2:3] == "-" or line[1:2] == " " or line[:4] == "ZCZC"
    return (slug and _SLUG.fullmatch(line) is not None) or (line[-1:] == "/" and _PATH.fullmatch(line) is not None)


def _is_alert(line: str, words: TopWords) -> bool:
    return line.strip(" +*-–—:!=").casefold() in words.alert


def _is_wire_field(line: str, words: TopWords) -> bool:
    return words.field.match(line) is not None


def _is_release(line: str, words: TopWords) -> bool:
    return words.release.fullmatch(line) is not None


def _is_embargo(line: str, words: TopWords) -> bool:
    return words.embargo.match(line) is not None


def _is_online(line: str, words: TopWords) -> bool:
    return words.online.match(line) is not None


def _is_forwarded(line: str, words: TopWords) -> bool:
    return words.mail.introduces(line)


def _is_introduction(line: str, words: TopWords) -> bool:
    """Whether a line says who wrote the mail below, and when."""
    return line[-1:] == ":" and words.mail.introduces(line)


def _is_count(line: str, words: TopWords) -> bool:
    """Whether a line counts pages, documents or issues."""
    if not any(map(str.isdigit, line)) or _YEAR.fullmatch(line) is not None:
        return False
    said = [word.casefold() for word in _WORD.findall(line)]
    return bool(said) and all(word in words.counting for word in said)


_Kinds = tuple[tuple[str, Callable[[str, TopWords], bool]], ...]
_BY_SHAPE: _Kinds = (
    ("top.address", _is_address),
    ("top.routing", _is_routing),
    ("top.count", _is_count),
    ("top.forwarded", _is_introduction),
)
_BY_WORD: _Kinds = (
    *_BY_SHAPE,
    ("top.routing", _is_wire_field),
    ("top.alert", _is_alert),
    ("top.release", _is_release),
    ("top.embargo", _is_embargo),
    ("top.online", _is_online),
    ("top.forwarded", _is_forwarded),
)


def _bar(lines: Sequence[str], index: int, words: TopWords) -> dict[int, str]:
    """The toolbar of an archive: all lines up to the last that says what such bars say."""
    if not any(words.bar_gate.admits(tokens(line)) for line in lines[index : index + BAR_OPENS]):
        return {}
    said = [i for i in range(index, min(index + BAR_WITHIN, len(lines))) if words.bar.search(lines[i]) is not None]
    if not said or said[0] >= index + BAR_OPENS or (len(said) < LEAST_OF_A_BAR and "://" not in lines[said[0]]):
        return {}
    return dict.fromkeys(range(index, said[-1] + 1), "top.archive")


def _mail_head(lines: Sequence[str], index: int, words: TopWords) -> dict[int, str]:
    """The head of a mail, but for its day."""
    end = index
    while end < len(lines) and words.mail.field.match(lines[end]) is not None:
        end += 1
    head = range(index, end)
    if not any(words.mail.only.match(lines[i]) is not None for i in head):
        return {}
    if len(head) == 1 and _MAIL.search(lines[index]) is None:
        return {}
    return {
        i: "top.subject" if words.mail.subject.match(lines[i]) is not None else "top.mail"
        for i in head
        if i == head[-1] or _YEAR.search(lines[i]) is None
    }


def _contact(lines: Sequence[str], index: int, words: TopWords) -> dict[int, str]:
    """Whom the press may ask: from the word for it to the last telephone or address."""
    match = words.contact.match(lines[index])
    if match is None:
        return {}
    last = -1
    for i in range(index, min(index + CONTACT_WITHIN, len(lines))):
        line = lines[i]
        if len(line) > LONGEST:
            break
        phone = _PHONE.search(line) is not None and _YEAR.search(line) is None
        if phone or _MAIL.search(line) is not None or _is_address(line, words):
            last = i
    return dict.fromkeys(range(index, last + 1), "top.contact")


@lru_cache(maxsize=32)
def _top_words(language: str | None, rules: Rules) -> TopWords:
    """The compiled words of a language."""
    words = furniture(language, rules)
    some = {name: alternatives(words[name]) for name in words if name.startswith("top_")}
    small = alternatives((*words["top_counting"], *words["date_glue"]))
    everywhere = furniture(None, rules)  # a mail program speaks its owner's language
    mails = [everywhere[name] for name in MAIL]
    others = [*mails, *(words[name] for name in some if name not in {"top_archive", "top_counting", "top_wrote"})]
    firsts = (_WORD.search(phrase) for phrases in others for phrase in phrases)
    return TopWords(
        opening=frozenset(first[0].casefold() for first in firsts if first is not None),
        bar_gate=gate_of(words["top_archive"]),
        bar=late(rf"(?i)(?<!\w){some['top_archive']}(?!\w)"),
        release=late(rf"(?i)[*\W]{{0,3}}{some['top_release']}(?:\W+(?:{small}|\d+)){{0,6}}\W*"),
        embargo=late(rf"(?i)[*\W]{{0,3}}{some['top_embargo']}(?:\s?:|\s.*\d)"),
        online=late(rf"(?i)[*\W]{{0,3}}{some['top_online']}(?!\w)"),
        mail=mail_heads(None, rules),
        contact=late(rf"(?i)[*\W]{{0,3}}{some['top_contact']}\s?:"),
        field=late(rf"(?i)\^?{some['top_wire']}\s?:"),
        alert=frozenset(words["top_alert"]),
        counting=frozenset(words["top_counting"]),
    )
