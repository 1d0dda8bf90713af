"""What a record or a front matter tells beside the text: standfirst, captions, summary, comments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import Any

from reader.model import Block, Role, Shape
from reader.parse.records.field_names import Kinds, by_kind, words_of
from reader.parse.records.field_values import one_line, unmarked
from reader.parse.records.text import CUT, NO_FIELDS, bare_of, is_nothing, is_teaser, is_within, joined, parsed_text

TELLING = 20
"""Letters from which a text that stands within another is a repetition; a word or two stand there by chance."""
LOOKED_FOR = 200
"""Texts that are looked for within the article; of more (comments) only those that are a line of it are left out."""
PICTURES = 100
"""Most pictures of a record whose captions are taken."""


def beside(
    kinds: Kinds, blocks: Sequence[Block], title: str = "", prefix: str = "record"
) -> tuple[list[Block], list[Block]]:
    """Return what a record tells beside its text as blocks, with their roles: what stands above the text, and below.

    A standfirst is the article's, captions are captions, all else is cut; what the text says as well, or the title, is
    left out. `prefix` begins the rules' ids.
    """
    metas = [by_kind(held) for _, held in kinds.get("metas", ()) if isinstance(held, Mapping)]
    above: list[Block] = []
    below: list[Block] = []
    if not _tells(kinds, metas):
        return above, below
    said = _Said([title, *(block.text for block in blocks)])
    for fields in (kinds, *metas):
        for name, held in fields.get("standfirst", ()):
            above += [
                Block(text=text, role=Role.BODY, rule=f"{prefix}.{name}") for text in _lines(held) if said.first(text)
            ]
        for name, text in (*_captions(fields), *_captions_within(fields)):
            if said.first(text):
                below.append(Block(text=text, shape=Shape.FIGURE, role=Role.CAPTION, rule=f"{prefix}.{name}"))
        teasers = [(name, held) for name, held in fields.get("text", ()) if is_teaser(held)]
        for name, held in (*(field for kind in CUT for field in fields.get(kind, ())), *teasers):
            lines = (text for text in _lines(held) if said.first(text))
            below += [Block(text=text, role=Role.BOILERPLATE, rule=f"{prefix}.{name}") for text in lines]
    return above, below


class _Said:
    """What has been said, by the article and then by what stands beside it."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._text = bare_of(" ".join(texts))
        self._beside: set[str] = set()

    @cached_property
    def _lines(self) -> frozenset[str]:
        return frozenset(map(bare_of, self._texts))

    def first(self, text: str) -> bool:
        """Whether a text says something for the first time; from then on it is said."""
        bare = bare_of(text)
        if not bare or bare in self._beside:
            return False
        if len(bare) < TELLING or len(self._beside) > LOOKED_FOR:
            said = bare in self._lines
        else:
            said = is_within(text, bare, self._text) or any(is_within(text, bare, other) for other in self._beside)
        if not said:
            self._beside.add(bare)
        return not said


def _tells(kinds: Kinds, metas: Sequence[Kinds]) -> bool:
    """Whether a record tells anything beside its text: most do not."""
    if any(kind in fields for fields in (kinds, *metas) for kind in ("standfirst", "images", "caption", *CUT)):
        return True
    return len(kinds.get("text", ())) > 1 or any(isinstance(held, list) for _, held in kinds.get("text", ()))


def _lines(held: Any) -> Iterator[str]:
    """The lines of a text that stands in a field."""
    text = joined(held)
    if not is_nothing(text):
        for block in parsed_text(text, NO_FIELDS).blocks:
            yield block.text if block.shape is Shape.TABLE else unmarked(block.text)


def _captions(kinds: Kinds) -> Iterator[tuple[str, str]]:
    """The captions of a record's pictures with the names of the fields, each with its credit in brackets."""
    for name, held in kinds.get("images", ()):
        pictures = held if isinstance(held, list) else [held]
        for picture in pictures[:PICTURES]:
            if isinstance(picture, Mapping):
                for caption, text in _captions_of(by_kind(picture)):
                    yield f"{name}.{caption}", text
    yield from _captions_of(kinds, "picture_credit")


def _captions_within(kinds: Kinds) -> Iterator[tuple[str, str]]:
    """The captions of pictures that stand between the paragraphs of the text, where it is a list of objects."""
    for name, held in kinds.get("text", ()):
        pieces = held if isinstance(held, list) else ()
        pictures = (by_kind(piece) for piece in pieces if isinstance(piece, Mapping) and not joined(piece))
        for picture in islice((picture for picture in pictures if "caption" in picture), PICTURES):
            for caption, text in _captions_of(picture):
                yield f"{name}.{caption}", text


def _captions_of(kinds: Kinds, credits: str = "credit") -> Iterator[tuple[str, str]]:
    credit = next((line for _, held in kinds.get(credits, ()) if (line := unmarked(one_line(held)))), "")
    for name, held in kinds.get("caption", ())[:1]:
        text = unmarked(one_line(held))
        if text and text.casefold() not in words_of("nothing"):
            yield name, text if not credit or credit in text else f"{text} ({credit})"
