"""Stretches: which labelled paragraphs are the turns of a conversation, if it is certain that they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.annotate.turns.labels import Label
from reader.annotate.turns.talk import Talk
from reader.annotate.turns.voices import Kind, Voices
from reader.model import Block, Role

FEWEST = 4
"""Turns of the shortest conversation: two questions with their answers."""
FEWEST_ANSWERS = 3
"""Turns of the shortest one whose questions have no label."""
FEWEST_AMONG_PROSE, SHARE = 8, 0.33
"""Turns of the shortest one that is less than this share of its article's paragraphs: four may be a list in one."""
APART = 12
"""Most paragraphs between two turns of one conversation; answers in print run over up to nine."""
ASKS = 0.6
"""Share of the turns of who only asks that end as questions: now and then the outlet says something."""
ASKS_UNKNOWN = 0.4
"""The same of one whose label nothing shows to be a person's name."""
PERSONAL = 0.3
"""Fewest turns in which somebody speaks of themselves or to somebody: in talk it is two thirds, in tables none."""
SHOWN = 0.6
"""Fewest turns whose label is shown to be one, so that the others are taken to be labels as well."""
_UNSHOWN = {Kind.ODD: 0.0, Kind.BARE: ASKS_UNKNOWN, Kind.LIKELY: ASKS}
_SHOWN = (Kind.NAMED, Kind.LIKELY, Kind.ANSWER, Kind.UNNAMED)
_CLOSING = '"”“»«’)] \u00a0\u202f'


class Turn(NamedTuple):
    """A labelled piece of a paragraph."""

    block: int
    """Index of the paragraph."""
    place: int
    """Its place among the paragraphs that are read."""
    label: Label
    """Its label."""
    end: int
    """Where the piece ends in the paragraph."""


class Stretch(NamedTuple):
    """A conversation."""

    turns: tuple[Turn, ...]
    """Its turns in order, those of askers included."""
    askers: frozenset[str]
    """Keys of the labels of those whose questions are nobody's words."""


def ends_asking(text: str) -> bool:
    """Return whether a text ends with a question mark, whatever closes behind it."""
    return text.rstrip(_CLOSING)[-1:] in ("?", "？")


def stretches(turns: Sequence[Turn], blocks: Sequence[Block], shown: Sequence[int], voices: Voices) -> list[Stretch]:
    """Return the conversations among labelled pieces."""
    found = []
    spoken = sum(blocks[n].role is Role.BODY or blocks[n].role is Role.UNKNOWN for n in shown)
    for some in _runs([turn for turn in turns if voices.of(turn.label.key).kind is not Kind.NOBODY]):
        run = _able(some, [_first_words(turn, blocks, shown) for turn in some], voices)
        texts = [_first_words(turn, blocks, shown) for turn in run]
        stretch = _labelled(run, texts, spoken, voices) or _answers_only(run, texts, blocks, shown, voices)
        if stretch is not None:
            found.append(stretch)
    return found


def _first_words(turn: Turn, blocks: Sequence[Block], shown: Sequence[int]) -> str:
    """What stands behind a label, or in the paragraph below one that stands alone."""
    alone = turn.label.said >= turn.end and turn.place + 1 < len(shown)
    return blocks[shown[turn.place + 1]].text if alone else blocks[turn.block].text[turn.label.said : turn.end]


def _runs(turns: Sequence[Turn]) -> list[list[Turn]]:
    runs: list[list[Turn]] = []
    for turn in turns:
        if runs and turn.place - runs[-1][-1].place <= APART:
            runs[-1].append(turn)
        else:
            runs.append([turn])
    return runs


def _able(run: list[Turn], texts: list[str], voices: Voices) -> list[Turn]:
    """The pieces whose label is a speaker's or, if it is none's, asks time and again."""
    counts = Counter(turn.label.key for turn in run)
    odd = {key for key in counts if voices.of(key).kind is Kind.ODD}
    dropped = {key for key in odd if counts[key] < 2 or _share(run, texts, key) < ASKS}
    return [turn for turn in run if turn.label.key not in dropped] if dropped else run


def _labelled(run: list[Turn], texts: list[str], spoken: int, voices: Voices) -> Stretch | None:
    """A conversation in which everybody has a label."""
    counts = Counter(turn.label.key for turn in run)
    people = Counter(voices.person(turn.label.key) for turn in run)
    kinds = {key: voices.of(key).kind for key in counts}
    unnamed = sum(counts[key] for key, kind in kinds.items() if kind is Kind.UNNAMED)
    repeated = sum(count > 1 for count in people.values())
    if len(run) < FEWEST or len(people) < 2 or (repeated < 2 and unnamed < FEWEST):
        return None
    if len(run) < FEWEST_AMONG_PROSE and len({turn.block for turn in run}) < SHARE * spoken:
        return None
    asking = {key: _share(run, texts, key) for key in counts}
    askers = {key for key, kind in kinds.items() if kind is Kind.ASKER}
    outlets = {
        key
        for key, kind in kinds.items()
        if kind in _UNSHOWN and (asking[key] >= _UNSHOWN[kind] or voices.is_outlet(voices.labels[key].written))
    }
    named = {key for key, kind in kinds.items() if kind in _SHOWN} - outlets
    sure = sum(counts[key] for key in named | askers)
    if any(asking[key] >= ASKS and counts[key] > 1 for key in askers) or (outlets and named):
        sure = sum(counts[key] for key in named | askers | outlets) + len(run) // 10
        enough = sure >= len(run) / 2
    else:
        enough = sure >= SHOWN * len(run)
    changes = sum(voices.person(first.label.key) != voices.person(second.label.key) for first, second in pairwise(run))
    speaking = [text for turn, text in zip(run, texts, strict=True) if turn.label.key not in askers | outlets]
    if not enough or not speaking or changes < len(run) / 2 or not _is_talk(speaking, voices.talk):
        return None
    return Stretch(tuple(run), frozenset(askers | outlets))


def _answers_only(
    run: list[Turn], texts: list[str], blocks: Sequence[Block], shown: Sequence[int], voices: Voices
) -> Stretch | None:
    """An interview whose questions are paragraphs without a label."""
    answering = [turn for turn in run if voices.of(turn.label.key).kind is Kind.NAMED]
    if len(answering) < FEWEST_ANSWERS or len({voices.of(turn.label.key).name for turn in answering}) > 1:
        return None
    asked = sum(turn.place > 0 and ends_asking(blocks[shown[turn.place - 1]].text) for turn in answering)
    if asked < FEWEST_ANSWERS or asked < len(answering) * ASKS or len(answering) < len(run) * SHOWN:
        return None
    said = [text for turn, text in zip(run, texts, strict=True) if turn in answering]
    return Stretch(tuple(answering), frozenset()) if _is_talk(said, voices.talk) else None


def _share(run: list[Turn], texts: list[str], key: str) -> float:
    asked = [ends_asking(text) for turn, text in zip(run, texts, strict=True) if turn.label.key == key]
    return sum(asked) / len(asked)


def _is_talk(texts: list[str], talk: Talk) -> bool:
    """Whether these are words that somebody says: of themselves, or to somebody."""
    return sum(map(talk.is_personal, texts)) >= PERSONAL * len(texts)
