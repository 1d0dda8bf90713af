"""Pull quotes: somebody's words that a page sets large beside the paragraph in which they stand again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from reader.late import late
from reader.model import Block

OPENS, CLOSES = "\"“”„«‘'", "\"”“»’'"
"""Signs before and behind words that somebody said."""
STOPS = ".!?…"
_AROUND = f"{OPENS}{CLOSES}{STOPS}, "
FEWEST_BLANKS, MOST_BLANKS = 4, 45
"""Blanks of the shortest and of the longest pull quote."""
LONG_BLANKS = 9
"""Blanks from which one need not end as sentences do. Of 12 shorter ones in the whole pages of `tests/corpus` that
stand again 10 were subheadings, of 13 that end so or are longer 12 were pull quotes."""
WITHIN = 60
"""The article's lines before and behind one among which the paragraph with its words is looked for."""
MORE = 8
"""Code points that the paragraph has at least beside them."""
_SENTENCE = late(r"[.!?…]\s+")
"""Where one sentence ends and another begins: between them `she says` may stand in the paragraph."""
NAME_BLANKS = 8
"""Blanks of the longest line below one that says whose words they are."""


def pull_quotes(blocks: Sequence[Block], kept: Sequence[int], marked: Collection[int] = ()) -> Iterator[int]:
    """The pull quotes among the blocks of an article, and the lines below them that say whose words they are.

    `kept` are the article's, `marked` those that a page's markup calls so: they need be no whole sentence.
    """
    for number, i in enumerate(kept):
        text = blocks[i].text
        if (text[:1] not in OPENS and i not in marked) or not FEWEST_BLANKS <= text.count(" ") <= MOST_BLANKS:
            continue
        said = text.strip(_AROUND)
        if i not in marked and not _is_whole(text, said):
            continue
        near = (*kept[max(0, number - WITHIN) : number], *kept[number + 1 : number + 1 + WITHIN])
        others = [blocks[j].text for j in near if len(blocks[j].text) > len(text) + MORE]
        parts = [part for part in _SENTENCE.split(said) if part]
        if not any(all(part in other for part in parts) for other in others):
            continue
        yield i
        if kept[number + 1 : number + 2] == [i + 1] and _names_speaker(blocks[i + 1].text, others):
            yield i + 1


def _is_whole(text: str, said: str) -> bool:
    """Whether a line is nothing but what somebody said, and too much or too finished for a subheading."""
    end = text.rstrip(STOPS)
    quoted = end[-1:] in CLOSES and not any(sign in said for sign in '"“„«”»')
    return quoted and (text.rstrip(CLOSES)[-1:] in STOPS or said.count(" ") >= LONG_BLANKS)


def _names_speaker(text: str, others: Sequence[str]) -> bool:
    """Whether a short line below is somebody of whom the article tells: `Ottilie Marsh, budget chair`."""
    name = text.strip("-–— ").partition(",")[0].rstrip()
    if not 1 <= name.count(" ") <= NAME_BLANKS or text.count(" ") > NAME_BLANKS or text[-1:] in STOPS:
        return False
    return all(word[:1].isupper() for word in name.split()) and any(name in other for other in others)
