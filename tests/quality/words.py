"""Words, their 4-gram overlap, and where the words of a line stand in another text."""

from __future__ import annotations

import re
import statistics
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

WORD = re.compile(r"\w+")
GRAM = 4
"""Words a shingle: the measure of Scrapinghub's article-extraction-benchmark (2020)."""
FOUND = 0.5
"""Share of a line's words that must be found for the line to count as there."""


def words(text: str) -> list[str]:
    """The words of a text as they are written."""
    return WORD.findall(text)


def folded_words(text: str) -> list[str]:
    """The words of a text without regard to case."""
    return WORD.findall(text.casefold())


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The multiset of its 4-grams of words; a shorter text is one shingle."""
    found = words(text)
    if len(found) < GRAM:
        return Counter([tuple(found)] if found else [])
    return Counter(tuple(found[at : at + GRAM]) for at in range(len(found) - GRAM + 1))


def overlap(truth: str, given: str) -> tuple[float, float, float]:
    """(right, wrong, missed) shares of all shingles of both texts; they add up to 1, or are 0 for two empty texts."""
    wanted, had = shingles(truth), shingles(given)
    right = sum((wanted & had).values())
    wrong = sum((had - wanted).values())
    missed = sum((wanted - had).values())
    total = right + wrong + missed
    return (right / total, wrong / total, missed / total) if total else (0.0, 0.0, 0.0)


def body_scores(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    """F1 of mean precision and mean recall over (truth, given) texts, and the share of exact ones."""
    rows = [overlap(truth, given) for truth, given in pairs]
    precision = [right / (right + wrong) for right, wrong, _ in rows if right + wrong]
    recall = [right / (right + missed) for right, _, missed in rows if right + missed]
    mean_p = statistics.fmean(precision) if precision else 0.0
    mean_r = statistics.fmean(recall) if recall else 0.0
    return {
        "body F1": 2 * mean_p * mean_r / (mean_p + mean_r) if mean_p + mean_r else 0.0,
        "body P": mean_p,
        "body R": mean_r,
        "exact": statistics.fmean(words(truth) == words(given) for truth, given in pairs) if pairs else 0.0,
    }


def kinds_of_lines(lines: Sequence[str], parts: Sequence[tuple[str, str]]) -> list[str | None]:
    """For each line the kind of the parts (kind, text) that hold most of its words.

    None: fewer than half of its words were found in order; empty: the line has no words.
    """
    stream: list[str] = []
    kinds: list[str] = []
    for kind, text in parts:
        found = folded_words(text)
        stream += found
        kinds += [kind] * len(found)
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(stream):
        places[word].append(at)
    at, result = 0, []
    for line in lines:
        wanted = folded_words(line)
        best = _best_run(wanted, stream, places, at)
        if not wanted:
            result.append("")
        elif best is None:
            result.append(None)
        else:
            start, hits = best
            votes = Counter(kinds[place] for place in hits)
            result.append(votes.most_common(1)[0][0])
            at = start + len(wanted)
    return result


def _best_run(
    wanted: list[str], stream: list[str], places: dict[str, list[int]], expected: int
) -> tuple[int, list[int]] | None:
    """The start nearest to where the line is expected at which most of its words stand in step, and their places."""
    candidates: Counter[int] = Counter()
    for offset, word in enumerate(wanted):
        found = places.get(word, ())
        nearest = bisect_left(found, expected + offset)
        for place in found[max(0, nearest - 8) : nearest + 8]:
            candidates[place - offset] += 1
    if not candidates:
        return None
    start, hits = max(candidates.items(), key=lambda item: (item[1], -abs(item[0] - expected)))
    if hits < FOUND * len(wanted):
        return None
    return max(start, 0), [
        start + offset
        for offset, word in enumerate(wanted)
        if 0 <= start + offset < len(stream) and stream[start + offset] == word
    ]
