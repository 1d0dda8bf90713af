"""Conversations: whose words their turns are.

A turn is from behind its label to its end, with the paragraphs that follow without a label. What only asks (`Q:`, the
outlet) is nobody's words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.annotate.attribution.people import People, Person
from reader.annotate.marks.term_words import terms_of
from reader.annotate.marks.title_lines import is_title_line
from reader.annotate.sentences.lexicon import Lexicon
from reader.annotate.turns.extents import SET, SPOKEN, extent
from reader.annotate.turns.interviewee import heading_of, only_one, quoted_above, told
from reader.annotate.turns.labels import Label, label_of, labels_within
from reader.annotate.turns.openings import may_be_labelled
from reader.annotate.turns.questions import FEWEST_PAIRS, answered, is_question, led_in
from reader.annotate.turns.stretches import FEWEST_ANSWERS, Stretch, Turn, ends_asking, stretches
from reader.annotate.turns.talk import Talk
from reader.annotate.turns.voices import Kind, Voice, Voices
from reader.frozen import frozen
from reader.model import Block, Mark, Quote, QuoteKind, Role, Speaker
from reader.rules.load import Rules

TEXT_READ = 60_000
"""Code points of an article in which names are looked up; the longest of 326 news articles has 34,000."""
MOST_LABELS = 100
"""Most labels of one text that are looked at, the commonest; a hearing has up to 30 speakers."""
OWN_ANSWERS = 0.4
"""Share of nameless answers that speak of `I`, from which somebody answers and not the paper itself."""
_LABELLED = SPOKEN | {Role.SUBHEAD}
_READ = SPOKEN | {Role.TITLE, Role.SUBHEAD, Role.CAPTION}


@frozen(kw_only=True)
class _Text:
    """What is read of an article."""

    blocks: Sequence[Block]
    """All its blocks."""
    shown: Sequence[int]
    """Indexes of those that are read, and of those that were cut, which end a turn."""
    above: Sequence[str]
    """Headline and introduction."""
    quotes: Sequence[Quote]
    """The quotations between marks."""
    voices: Voices
    """Whom its labels mean."""
    others: frozenset[int]
    """Blocks with a label that others have as well, whoever it means: nobody's turn goes on in them."""


def conversations(
    blocks: Sequence[Block], quotes: Sequence[Quote], talk: Talk, lexicon: Lexicon, rules: Rules
) -> list[Quote]:
    """Return the turns of an article's conversations; of an interview without labels the answers.

    `quotes`: the quotations between marks.
    """
    able = [(n, block.text) for n, block in enumerate(blocks) if block.role in _LABELLED]
    titles = _title_lines(blocks, quotes, talk, rules)
    labelled = [n for n, text in able if n not in titles and (may_be_labelled(text) or text[1:2].isspace())]
    asking = [n for n, block in enumerate(blocks) if is_question(block)]
    shown = [n for n, block in enumerate(blocks) if block.role in _READ or block.role is Role.BOILERPLATE]
    pieces = _pieces(blocks, shown, labelled, talk)
    if len(pieces) < FEWEST_ANSWERS and len(asking) < FEWEST_PAIRS:
        return []
    first = min([piece.block for piece in pieces[:1]] + asking[:1])
    above = heading_of(blocks, first)
    read = [block.text for n, block in enumerate(blocks) if block.role in _READ or n < first]
    people = People("\n".join(read)[:TEXT_READ], lexicon)
    by = [block.text for block in blocks if block.role is Role.BYLINE]
    labels = {piece.label.key: piece.label for piece in reversed(pieces)}
    voices = Voices(people, talk, rules, above, " ".join(by), labels)
    counts = Counter(piece.label.key for piece in pieces)
    others = frozenset(piece.block for piece in pieces if counts[piece.label.key] > 1)
    text = _Text(blocks=blocks, shown=shown, above=above, quotes=quotes, voices=voices, others=others)
    found = [turn for stretch in stretches(pieces, blocks, shown, voices) for turn in _turns(stretch, text)]
    found = [] if _are_choices(blocks, pieces, voices) else found
    answers = sum(voices.of(piece.label.key).kind is Kind.ANSWER for piece in pieces)
    if not found and len(asking) >= FEWEST_PAIRS and answers < FEWEST_ANSWERS:
        found = list(answered(blocks, quotes, people, talk))
    return found


def _title_lines(blocks: Sequence[Block], quotes: Sequence[Quote], talk: Talk, rules: Rules) -> set[int]:
    """The paragraphs that tell where a book came out and what it costs: `Ida Roth: „Der Flur“, Quai, 22 Euro`."""
    terms = terms_of(talk.language, rules)
    units, small = terms.title_units, terms.small | terms.paper_small
    marks = [quote.marks[0] for quote in quotes if quote.kind is QuoteKind.TERM]
    return {mark.block for mark in marks if is_title_line(blocks[mark.block].text[mark.end :], units, small)}


def _pieces(blocks: Sequence[Block], shown: Sequence[int], labelled: Sequence[int], talk: Talk) -> list[Turn]:
    """The labelled pieces of paragraphs, in order, if there are enough of them."""
    starts: dict[int, Label] = {}
    for n in labelled:
        block = blocks[n]
        label = label_of(block.text, talk)
        if label is not None and (_may_speak(block) or label.key in talk.askers or ends_asking(block.text)):
            starts[n] = label
    counts = Counter(label.key for label in starts.values())
    known = frozenset(key for key, _ in counts.most_common(MOST_LABELS))
    pieces: list[Turn] = []
    for place, n in enumerate(shown):
        if n not in starts or starts[n].key not in known:
            continue
        text = blocks[n].text
        found = [starts[n], *labels_within(text, starts[n], talk, known | talk.stopped)]
        for nth, label in enumerate(found):
            end = found[nth + 1].start if nth + 1 < len(found) else len(text)
            pieces.append(Turn(n, place, label, label.said + len(text[label.said : end].rstrip())))
    return pieces


def _may_speak(block: Block) -> bool:
    """Whether a block may be somebody's words; headings only ask."""
    return block.role in SPOKEN and block.shape not in SET


def _are_choices(blocks: Sequence[Block], pieces: Sequence[Turn], voices: Voices) -> bool:
    """Whether what looks like answers are the first of several to choose from: `A. ...`, `B. ...`."""
    letters = {piece.label.written for piece in pieces if voices.of(piece.label.key).kind is Kind.ANSWER}
    nexts = tuple(f"{chr(ord(letter) + 1)}{stop}" for letter in letters if len(letter) == 1 for stop in ".:)")
    return bool(nexts) and sum(block.text.startswith(nexts) for block in blocks) > 1


def _turns(stretch: Stretch, text: _Text) -> Iterator[Quote]:
    """The turns of one conversation, but for those that only ask."""
    blocks, shown, voices = text.blocks, text.shown, text.voices
    spoken = [turn for turn in stretch.turns if turn.label.key not in stretch.askers]
    nameless = [turn for turn in spoken if voices.of(turn.label.key).kind is Kind.ANSWER]
    own = sum(voices.talk.is_own(blocks[turn.block].text[turn.label.said : turn.end]) for turn in nameless)
    is_own = own >= OWN_ANSWERS * len(nameless)
    person = _who_answers(stretch, text, is_own=is_own) if nameless else None
    if nameless and person is None and not is_own:
        return  # The paper answers its readers.
    speakers = {_voice(turn, text, person) for turn in spoken}
    if len(speakers) == 1 and stretch.turns[0].label.key in stretch.askers:
        yield from led_in(blocks, shown, stretch.turns[0].place, next(iter(speakers)), voices.talk)
    told = frozenset(quote.marks[0].block for quote in text.quotes if _is_told(quote, blocks)) | text.others
    following = dict(zip(stretch.turns, stretch.turns[1:], strict=False))
    for turn in spoken:
        voice = _voice(turn, text, person)
        after = following.get(turn)
        again = after is not None and voices.person(after.label.key) == voices.person(turn.label.key)
        marks = tuple(extent(turn, after, blocks, shown, told, voice.name, voices.talk, again=again))
        if marks:
            label = Mark(turn.block, turn.label.start, turn.label.end) if voice.kind is not Kind.ANSWER else None
            speaker = Speaker(name=voice.name, role=voice.role, mark=label) if voice.name else None
            yield Quote(marks=marks, kind=QuoteKind.DIRECT, speaker=speaker, rule=voice.rule)


def _voice(turn: Turn, text: _Text, person: Person | None) -> Voice:
    voice = text.voices.of(turn.label.key)
    if voice.kind is not Kind.ANSWER or person is None:
        return voice
    return voice._replace(name=person.name, role=person.role)


def _who_answers(stretch: Stretch, text: _Text, *, is_own: bool) -> Person | None:
    """Who gives the answers that have no name. `is_own`: whether they speak of `I`, and not of somebody."""
    people, talk = text.voices.people, text.voices.talk
    asked = [turn for turn in stretch.turns if turn.label.key in stretch.askers]
    questions = [text.blocks[turn.block].text[turn.label.said : turn.end] for turn in asked]
    questions += [line for line in text.above if ends_asking(line)]
    person = told(people, text.above, questions, talk)
    if person is not None or not is_own:
        return person
    return quoted_above(text.blocks, text.quotes) or only_one(people, text.above, text.voices.authors, talk)


def _is_told(quote: Quote, blocks: Sequence[Block]) -> bool:
    """Whether a paragraph gives a quotation to somebody by name, as an article does and talk hardly ever."""
    place = quote.speaker.mark if quote.speaker is not None else None
    return place is not None and place.block == quote.marks[0].block and blocks[place.block].text[place.start].isupper()
