"""What the tests of annotations share: one paragraph made into a frame, quotations as text."""

from __future__ import annotations

from reader.annotate.attribution.people import People
from reader.annotate.quotes import find_quotes
from reader.annotate.sentences.compiled_lexicon import lexicon_of
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.framing import frame_of
from reader.annotate.sentences.lexicon import Lexicon
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.speakers import name_speakers
from reader.model import Block, Quote, Role
from reader.rules.load import default_rules


def english() -> Lexicon:
    lexicon = lexicon_of("en", default_rules())
    assert lexicon is not None
    return lexicon


def body(*paragraphs: str) -> tuple[Block, ...]:
    return tuple(Block(text=text, role=Role.BODY) for text in paragraphs)


def frame(text: str, language: str = "en") -> Frame:
    lexicon = lexicon_of(language, default_rules())
    assert lexicon is not None
    quotes = find_quotes(body(text), language, default_rules())
    quoted = [(quote.marks[0].start, quote.marks[0].end, number) for number, quote in enumerate(quotes)]
    return frame_of(text, quoted, lexicon, People(text, lexicon).is_name)


def annotated(*paragraphs: str, language: str | None = "en") -> tuple[Quote, ...]:
    blocks = body(*paragraphs)
    return name_speakers(blocks, find_quotes(blocks, language, default_rules()), language, default_rules())


def speakers(*paragraphs: str, language: str | None = "en") -> list[str | None]:
    return [quote.speaker.name if quote.speaker else None for quote in annotated(*paragraphs, language=language)]


def shown(found: Subject | None, made: Frame) -> tuple[str, str] | None:
    """The form and the words of a subject."""
    return None if found is None else (found.form, made.words(found.first, found.last))
