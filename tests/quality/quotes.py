"""Score quotations and speakers on cases whose truth stands in the text: {speaker|quotation}."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from reader.annotate.quotes import find_quotes
from reader.annotate.speakers import name_speakers
from reader.model import Block, Quote, QuoteKind, Role
from reader.rules.load import default_rules

CORPUS = Path(__file__).parent.parent / "corpus" / "quotes"
TRUTH = re.compile(r"\{([^{}|]*)\|([^{}]*)\}")
EDGE = " \n\u00a0\"'“”„‟‘’‚‛`«»‹›「」『』—–.,"


@dataclass
class Case:
    blocks: tuple[Block, ...]
    truth: list[tuple[int, int, str]]
    """Start and end in the paragraphs joined by line feeds, and the speaker, empty for none."""


@dataclass
class Score:
    """Counts of characters, spans and speakers; ratios as properties."""

    right: int = 0
    extra: int = 0
    missed: int = 0
    exact: int = 0
    spans: int = 0
    truths: int = 0
    named: int = 0
    given: int = 0
    agreed: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def character_f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.extra + self.missed)

    @property
    def exact_f1(self) -> float:
        return 2 * self.exact / max(1, self.spans + self.truths)

    @property
    def speaker(self) -> float:
        """Right speakers of all quotations that have one."""
        return self.agreed / max(1, self.named)

    @property
    def wrong_speaker(self) -> float:
        """Wrong speakers of all that were given."""
        return 1 - self.agreed / max(1, self.given)


def case_of(marked: str, title: str = "A day in town") -> Case:
    """Return a case from a text with its truth in braces."""
    truth = []
    plain = ""
    at = 0
    for match in TRUTH.finditer(marked):
        plain += marked[at : match.start()]
        truth.append((len(plain), len(plain) + len(match[2]), match[1]))
        plain += match[2]
        at = match.end()
    plain += marked[at:]
    return Case(tuple(Block(text=line, role=Role.BODY) for line in plain.split("\n")), truth)


def cases_of(language: str) -> list[Case]:
    """Return the cases of one language."""
    cases = (CORPUS / f"{language}.txt").read_text("utf-8").strip().split("\n\n")
    return [case_of(text) for text in cases if not text.startswith("# ")]


def annotate(blocks: tuple[Block, ...], language: str | None) -> tuple[Quote, ...]:
    rules = default_rules()
    return name_speakers(blocks, find_quotes(blocks, language, rules), language, rules)


def same_speaker(given: str, wanted: str) -> bool:
    """Return whether two names mean the same: equal but for articles, or one within the other."""
    first, second = (_folded(name) for name in (given, wanted))
    return first == second or first <= second or second <= first


def _folded(name: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", name).casefold()
    return set(re.findall(r"\w{3,}", "".join(char for char in plain if not unicodedata.combining(char))))


def score(cases: list[Case], language: str) -> Score:
    """Score all cases of a language."""
    total = Score()
    for case in cases:
        offsets = [0]
        for block in case.blocks:
            offsets.append(offsets[-1] + len(block.text) + 1)
        text = "\n".join(block.text for block in case.blocks)
        found = {}
        for quote in annotate(case.blocks, language):
            if quote.kind is not QuoteKind.TERM:
                first, last = quote.marks[0], quote.marks[-1]
                start, end = offsets[first.block] + first.start, offsets[last.block] + last.end
                found[_tight(text, start, end)] = quote
        wanted = {_tight(text, start, end): speaker for start, end, speaker in case.truth}
        ours = {at for start, end in found for at in range(start, end)}
        theirs = {at for start, end in wanted for at in range(start, end)}
        total.right += len(ours & theirs)
        total.extra += len(ours - theirs)
        total.missed += len(theirs - ours)
        total.exact += len(found.keys() & wanted.keys())
        total.spans += len(found)
        total.truths += len(wanted)
        if found.keys() != wanted.keys():
            total.errors.append(f"spans {[text[a:b] for a, b in found]} for {text}")
        for span, speaker in wanted.items():
            quote = found.get(span)
            given = quote.speaker.name if quote is not None and quote.speaker is not None else ""
            total.given += bool(given)
            total.named += bool(speaker)
            right = bool(given and speaker and same_speaker(given, speaker))
            total.agreed += right
            if not right and (given or speaker):
                rule = quote.rule if quote is not None else "not found"
                total.errors.append(f"speaker {given!r} ({rule}) for {speaker!r} in {text}")
    return total


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end
