"""Speakers: who said what stands between the marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from reader.annotate.attribution.announcements import introduction, signature_line
from reader.annotate.attribution.antecedents import meaning
from reader.annotate.attribution.attribution import attribute
from reader.annotate.attribution.earlier import Earlier, Said
from reader.annotate.attribution.incises import dashed, holds_verb, incise
from reader.annotate.attribution.interviews import who_answers
from reader.annotate.attribution.kept_frames import MOST_QUOTED, KeptFrames
from reader.annotate.attribution.meant import SINGLE, speaker_of
from reader.annotate.attribution.mere_words import no_words
from reader.annotate.attribution.paragraphs import goes_on, is_heading, names_another
from reader.annotate.attribution.people import People, Person
from reader.annotate.attribution.repeats import repeated
from reader.annotate.quotes import QUOTED_ROLES, new_quote
from reader.annotate.sentences.compiled_lexicon import lexicon_of
from reader.annotate.sentences.findings import Finding
from reader.annotate.sentences.frames import NO_TERMS, Frame
from reader.annotate.sentences.framing import frame_of
from reader.annotate.sentences.lexicon import Lexicon
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.sentences import QUOTE_MARKS
from reader.frozen import replace
from reader.model import Block, Quote, QuoteKind, Role, Speaker
from reader.rules.load import Rules

_BODY, _UNKNOWN = Role.BODY, Role.UNKNOWN
_DIRECT, _TERM = QuoteKind.DIRECT, QuoteKind.TERM
INCISED = 20
"""Code points of the shortest quotation that has room to say who speaks."""
TEXT_READ = 60_000
"""Code points of an article in which names are looked up; the longest of 326 news articles has 34,000."""
SIGNATURE = 60
"""Longest line, in code points, that may be the signature of the paragraph before."""
INTRODUCTION = 400
"""Code points at the end of a paragraph that are read for whom it announces."""


def name_speakers(
    blocks: Sequence[Block], quotes: Sequence[Quote], language: str | None, rules: Rules
) -> tuple[Quote, ...]:
    """Return the quotations with the speakers that the text names.

    Rather none than a wrong one. A language without rules of speech has no speakers.
    """
    lexicon = lexicon_of(language, rules)
    if lexicon is None or not quotes:
        return tuple(quotes)
    return tuple(_Reading(blocks, quotes, lexicon).named())


class _Reading:
    """One pass over the quoted paragraphs of an article."""

    def __init__(self, blocks: Sequence[Block], quotes: Sequence[Quote], lexicon: Lexicon) -> None:
        self.blocks = blocks
        self.quotes = list(quotes)
        self.lexicon = lexicon
        self.people = _people(blocks, lexicon)
        running = [index for index, block in enumerate(blocks) if block.role is _BODY or block.role is _UNKNOWN]
        self.after = dict(pairwise(running))
        self.quoted: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
        self.frames = KeptFrames(blocks, quotes, self.quoted, self.people)
        self.earlier = Earlier(self.frames.of, dict(zip(running[1:], running, strict=False)), self.people)
        self.found: dict[int, tuple[Frame, dict[int, Finding]]] = {}
        self.parts: dict[int, tuple[Quote, Quote]] = {}
        self.asked: list[Person | None] = []
        """Who is interviewed, once that was asked."""
        self.put_off: dict[int, Said | None] = {}
        """Paragraphs of mere terms that were not read, and who was quoted last when they would have been."""

    def named(self) -> list[Quote]:
        """Return the quotations with their speakers."""
        paragraphs = self.quoted
        for number, quote in enumerate(self.quotes):
            for mark in quote.marks:
                paragraphs[mark.block].append((mark.start, mark.end, number))
        begun, mere = self._begun()
        # Each step for all paragraphs, then the next: its code stays at hand in the processor, a twelfth of the time.
        self.found = {index: (frame, attribute(frame, self.people)) for index, frame in begun.items()}
        for index, quoted in paragraphs.items():
            if index in mere:
                self.put_off[index] = self.earlier.last
            else:
                self._read(index, quoted)
        for number, speaker in repeated(self.blocks, self.quotes, self.lexicon):
            self.quotes[number] = replace(self.quotes[number], speaker=replace(speaker, mark=None), rule="repeated")
        if not self.parts:
            return self.quotes
        return [part for number, quote in enumerate(self.quotes) for part in self.parts.get(number, (quote,))]

    def _begun(self) -> tuple[dict[int, Frame], set[int]]:
        """The frames of paragraphs whose first quotation begins there (others may need none); those of mere terms."""
        terms = NO_TERMS if self.lexicon.incises else self.frames.terms
        begun: dict[int, Frame] = {}
        mere: set[int] = set()
        for index, quoted in self.quoted.items():
            first = quoted[0][2]
            if first in terms and terms.issuperset([number for _, _, number in quoted]):
                mere.add(index)
            elif len(quoted) <= MOST_QUOTED and self.quotes[first].marks[0].block == index:
                begun[index] = self.frames.of(index)
        return begun, mere

    def _read(self, index: int, quoted: list[tuple[int, int, int]]) -> None:
        """Name the speakers of one paragraph's quotations."""
        quotes, lexicon = self.quotes, self.lexicon
        start, end, first = quoted[0]
        if len(quoted) > MOST_QUOTED:
            return
        if len(quoted) == 1 and quotes[first].speaker is not None:
            text = self.blocks[index].text
            if not text[:start].strip() and not text[end:].strip():
                return  # Nothing stands beside what goes on from the paragraph before.
        if index not in self.found:
            self.found[index] = self.frames.of(index), attribute(self.frames.of(index), self.people)
        frame, found = self.found[index]
        inside = self._said_inside(index, quoted, found) if lexicon.incises else None
        said: Quote | None = None
        told: tuple[Subject, bool] | None = None
        speaker: Speaker | None = None
        for _, _, number in quoted:
            quote = quotes[number]
            finding = found.get(number)
            if quote.speaker is not None:
                if finding is not None:
                    self._part(number, quote, finding, frame, index)
            elif inside and number in inside:
                quotes[number] = said = inside[number]
            elif finding is not None and quote.kind is not _TERM:
                named_by = finding.subject, finding.rule in SINGLE
                if named_by != told:  # Most of a paragraph are one speaker's.
                    told, speaker = named_by, self._whom(finding, frame, index)
                if speaker is not None:
                    quotes[number] = said = new_quote(
                        marks=quote.marks, kind=quote.kind, speaker=speaker, cue=finding.cue, rule=finding.rule
                    )
                    if lexicon.adjectives_follow and finding.subject.form == "pronoun":
                        self.earlier.resolved[index] = meaning(frame, finding.subject), speaker
        last = Said(index, said.speaker, said.cue) if said is not None and said.speaker is not None else None
        if len(found) < len(quoted):
            free = [piece for piece in quoted if piece[2] not in found]
            for number in no_words(frame, quotes, free, title=self.blocks[index].role is Role.TITLE):
                quotes[number] = replace(quotes[number], kind=_TERM)
            if first not in found and quotes[first].speaker is None and goes_on(frame, *frame.sentences[0]):
                carried = self._carried(index)
                if carried is not None:
                    last = last or carried
                    for _, _, number in quoted:
                        quote = quotes[number]
                        if quote.kind is not _TERM and number not in found:
                            quotes[number] = replace(quote, speaker=carried.speaker, cue=carried.cue, rule="continued")
        if last is not None:
            self.earlier.last = last

    def _said_inside(
        self, index: int, quoted: list[tuple[int, int, int]], found: dict[int, Finding]
    ) -> dict[int, Quote]:
        """The quotations of a paragraph that say themselves who speaks, where nothing around them does."""
        said: dict[int, Quote] = {}
        text = self.blocks[index].text
        frame: Frame | None = None
        for start, end, number in quoted:
            parted = any(mark in text[start:end] for mark in (", ", "—", "–", " -"))
            outer = found.get(number)
            if end - start < INCISED or not parted or (outer is not None and not self._is_loose(outer, index, start)):
                continue
            if outer is not None and not holds_verb(text[start:end], self.lexicon):
                continue
            frame = frame or frame_of(dashed(text, self.lexicon), (), self.lexicon, self.people.is_name)
            finding = incise(frame, start, end, self.people)
            if finding is not None and outer is not None and finding.subject.form == "pronoun":
                continue
            speaker = self._whom(finding, frame, index) if finding is not None else None
            if finding is not None and speaker is not None:
                quote = self.quotes[number]
                said[number] = replace(quote, kind=_DIRECT, speaker=speaker, cue=finding.cue, rule=finding.rule)
        return said

    def _is_loose(self, finding: Finding, index: int, start: int) -> bool:
        """Whether nothing but its place gives a quotation to somebody, so that what it says itself counts for more."""
        earlier = self.frames.of(index).start[finding.subject.first] < start
        return finding.rule in ("same-paragraph", "sentence-before") or (earlier and finding.rule.startswith("after."))

    def _part(self, number: int, quote: Quote, finding: Finding, frame: Frame, index: int) -> None:
        """Part what a missing mark has joined: paragraphs that are expressly given to two people."""
        if number in self.parts or finding.subject.form != "name" or not finding.rule.startswith("after."):
            return
        speaker = self._whom(finding, frame, index)
        if speaker is None or quote.speaker is None or speaker.name.split()[-1] == quote.speaker.name.split()[-1]:
            return
        place = next(at for at, mark in enumerate(quote.marks) if mark.block == index)
        if place:
            rest = replace(quote, marks=quote.marks[place:], speaker=speaker, cue=finding.cue, rule=finding.rule)
            self.parts[number] = (replace(quote, marks=quote.marks[:place]), rest)

    def _carried(self, index: int) -> Said | None:
        """Who speaks in a paragraph that names nobody: who signs it, or is announced or quoted by the one before."""
        after = self.after.get(index)
        if after is not None and len(self.blocks[after].text) <= SIGNATURE:
            frame = frame_of(self.blocks[after].text, (), self.lexicon, self.people.is_name)
            signed = signature_line(frame)
            speaker = self._whom(signed, frame, after) if signed is not None else None
            if signed is not None and speaker is not None:
                return Said(index, replace(speaker, mark=None), signed.cue)
        before = self.earlier.before.get(index)
        if before is None:
            return None
        if any(block.role is Role.SUBHEAD for block in self.blocks[before + 1 : index]):
            return None  # Under a heading of its own it goes on with nobody's words.
        if is_heading(self.blocks[index].text) and self.blocks[before].text.rstrip()[-1:] != ":":
            return None
        if before in self.put_off:
            self._catch_up(before)
        if self.earlier.last is not None and self.earlier.last.block == before:
            asked = self.blocks[before].text[slice(*self.quoted[before][-1][:2])].rstrip(QUOTE_MARKS)
            if asked.endswith("?") or names_another(
                self.frames.of(before), self.people, self.earlier.last.speaker.name
            ):
                return None
            return Said(index, replace(self.earlier.last.speaker, mark=None), self.earlier.last.cue)
        if self.blocks[before].text.rstrip().endswith("?"):
            answers = self._interviewee()  # Whom a question names is not who answers.
            return Said(index, Speaker(name=answers.name, role=answers.role), None) if answers is not None else None
        frame = frame_of(self.blocks[before].text[-INTRODUCTION:], (), self.lexicon, self.people.is_name)
        finding = introduction(frame, self.people)
        speaker = self._whom(finding, frame, before) if finding is not None else None
        if finding is None or speaker is None:
            return None
        return Said(index, replace(speaker, mark=None), finding.cue)

    def _interviewee(self) -> Person | None:
        """Who answers the questions of an interview: whom the heading names so, or it and the introduction alone."""
        if not self.asked:
            self.asked.append(who_answers(self.people, self.blocks, self.earlier.before, self.quoted))
        return self.asked[0]

    def _catch_up(self, index: int | None) -> None:
        """Read the paragraphs of mere terms that end with one: whoever spoke before them may go on in them.

        No more comes of them, so they are read only when that is asked, and nobody was quoted since.
        """
        waiting = []
        while index is not None and index in self.put_off and self.put_off.pop(index) is self.earlier.last:
            waiting.append(index)
            index = self.earlier.before.get(index)
        for earlier in reversed(waiting):
            self._read(earlier, self.quoted[earlier])

    def _whom(self, finding: Finding, frame: Frame, block: int) -> Speaker | None:
        return speaker_of(finding, frame, block, self.people, self.earlier)


def _people(blocks: Sequence[Block], lexicon: Lexicon) -> People:
    """Everybody an article names: its title, once, then its captions, then what runs, which introduces them."""
    first: list[str] = []
    captions: list[str] = []
    rest: list[str] = []
    for block in blocks:
        if block.role is Role.TITLE:
            first = first or [block.text]
        elif block.role in QUOTED_ROLES:
            (captions if block.role is Role.CAPTION else rest).append(block.text)
    first += captions
    text = "\n".join((*first, *rest))[:TEXT_READ]
    return People(text, lexicon, begin=sum(map(len, first)) + len(first))
