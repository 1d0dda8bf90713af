"""A linear-chain model over lines: trained weights, and each line's probability to be in the article.

States: `H` before the article, `S` its first line, `B` the article, `I` an interruption inside it, `F` the first
line after it, `T` what follows. The chain only moves on: H to S, S and B to B, I or F, I back to B, F to T; so there
is one article a file, and what follows it stays outside. S and F are states of their own because an article's
two ends are told by other signs than its middle.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar

from reader.clean.lines.feature_names import Key, names_of
from reader.clean.lines.line import Line
from reader.errors import RulesError
from reader.rules.load import Rules

STATES = "HSBIFT"
"""Names of the states, in the order of the weights."""
WEIGHTS = "boilerplate.json"
"""The trained weights' file in the rules' folder."""
UNIT = 100
"""The weights in the file are hundredths of natural log-odds."""
_MOVES = ((0, 0), (0, 1), (1, 2), (1, 3), (1, 4), (2, 2), (2, 3), (2, 4), (3, 2), (3, 3), (4, 5), (5, 5))
"""The steps that the chain can make, as (from, to). It begins in H or S and ends in S, B, F or T."""
_TINY = 1e-300
"""Keeps a division from failing where every path is as good as impossible."""
_LEAST, _MOST = 1e-50, 1e50
"""What paths together may have come to before they are scaled to a sum of 1."""
_STEEPEST = 100 * UNIT
"""Hundredths that a state is ahead of the article at most: more says no more, and must not grow beyond all numbers."""

KEPT_KEYS = 20_000
"""Keys whose weight is kept: an article has some hundreds, most of them those of other articles too."""
_FIELD = 32
"""Bits of one state's weight in a packed number: a line has some 60 features of at most a few thousand units each."""
NONE = 1 << 29
"""What stands for nothing in a field, so that none is negative: numbers below 2³⁰ are quickly reckoned with."""
_NOTHING = sum(NONE << _FIELD * state for state in range(len(STATES)))
_FIELDS = struct.Struct(f"<{len(STATES)}I")

Scores = tuple[float, float, float, float, float, float]
"""What something adds to each state."""
Row = tuple[int, int, int, int, int, int]
"""What a line's features add up to in each state: hundredths, counted from `NONE`."""


T = TypeVar("T")


class _Kept(dict[Key, T]):
    """What was found of keys, asked for in one call for all of a line's: a key that is new is looked at then."""

    look: Callable[[Key], T]

    def __missing__(self, key: Key) -> T:
        return self.look(key)


_odds: dict[int, float] = {}
"""How many times likelier a state is that is so many hundredths ahead: the numbers are the same in most articles."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Trained weights."""

    features: Mapping[str, Scores]
    """For each feature what it adds to each state."""
    moves: tuple[Scores, ...]
    """What each step from a state to another adds."""
    weighed: _Kept[int] = field(init=False, default_factory=_Kept)
    """What the keys met so far add in hundredths, all states in one number: one addition a key, not six."""
    packed: dict[str, int] = field(init=False, default_factory=dict)
    """What the features met so far add: new keys are made of known ones, and to pack one takes most of the time."""
    against: _Kept[tuple[float, str]] = field(init=False, default_factory=_Kept)
    """For the keys met so far how much at most one of their features speaks against the article, and its name."""

    def __post_init__(self) -> None:
        self.weighed.look, self.against.look = self.weigh, self.speak_against

    def weigh(self, key: Key) -> int:
        """Return what a key's features add up to, packed, and keep it for the next line that has them."""
        if len(self.weighed) >= KEPT_KEYS:
            self.weighed.clear()
        packed = self.packed
        total = 0
        for name in names_of(key):
            if name in packed:
                total += packed[name]
            elif name in self.features:
                packed[name] = weight = _packed(self.features[name])
                total += weight
        self.weighed[key] = total
        return total

    def speak_against(self, key: Key) -> tuple[float, str]:
        """Return how much at most one of a key's features speaks against the article, and its name; keep it."""
        if len(self.against) >= KEPT_KEYS:
            self.against.clear()
        most, best = 0.0, "model"
        for name in names_of(key):
            if name in self.features:
                before, _, body, inner, first, tail = self.features[name]
                against = max(before, inner, first, tail) - body
                if against > most:
                    most, best = against, name
        found = self.against[key] = most, best
        return found


@lru_cache(maxsize=4)
def chain_of(rules: Rules, name: str = WEIGHTS) -> Chain:
    """Read the trained weights in the file of that name. Raises RulesError when it is missing or broken."""
    path = rules.folder / name
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        features = {name: _scores(weights) for name, weights in data["features"].items()}
        return Chain(features, tuple(_scores(row) for row in data["moves"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RulesError(f"{path}: {error}") from error


def _scores(weights: Sequence[float]) -> Scores:
    h, s, b, i, f, t = weights
    return h / UNIT, s / UNIT, b / UNIT, i / UNIT, f / UNIT, t / UNIT


def _packed(scores: Scores) -> int:
    return sum(round(score * UNIT) << _FIELD * state for state, score in enumerate(scores))


def emissions(lines: Sequence[Line], chain: Chain) -> list[Row]:
    """Return for each line what its features add up to in each state."""
    weight_of, unpack, size = chain.weighed.__getitem__, _FIELDS.unpack, _FIELDS.size
    return [unpack(sum(map(weight_of, line.keys), _NOTHING).to_bytes(size, "little")) for line in lines]


def posteriors(rows: Sequence[Row], chain: Chain) -> list[float]:
    """Return for each line the probability that it is in the article, all paths weighed (forward-backward).

    Written out state by state, since it runs on every line of every file. Only how far the other states are ahead of
    `B` counts, so that is what is taken of a line, and `B` itself is 1.
    """
    if not rows:
        return []
    hh, hs, sb, si, sf, bb, bi, bf, ib, ii, ft, tt = (math.exp(chain.moves[a][z]) for a, z in _MOVES)
    ahead = _ahead(rows)
    h, s, b, i, f, t = ahead[0][0], ahead[0][1], 0.0, 0.0, 0.0, 0.0
    forward = [(h, s, b, i, f, t)]
    for oh, os, oi, of, ot in ahead[1:]:
        h, s, b, i, f, t = (
            h * hh * oh,
            h * hs * os,
            s * sb + b * bb + i * ib,
            (s * si + b * bi + i * ii) * oi,
            (s * sf + b * bf) * of,
            (f * ft + t * tt) * ot,
        )
        if not _LEAST < h + s + b + i + f + t < _MOST:
            scale = 1.0 / (h + s + b + i + f + t + _TINY)
            h, s, b, i, f, t = h * scale, s * scale, b * scale, i * scale, f * scale, t * scale
        forward.append((h, s, b, i, f, t))
    h, s, b, i, f, t = 0.0, 1.0, 1.0, 0.0, 1.0, 1.0
    chances = []
    for (fh, fs, fb, fi, ff, fl), (oh, os, oi, of, ot) in zip(reversed(forward), reversed(ahead), strict=True):
        body = fs * s + fb * b
        chances.append(body / (body + fh * h + fi * i + ff * f + fl * t + _TINY))
        s, i, f = s * os, i * oi, f * of
        h, s, b, i, f, t = (
            h * oh * hh + s * hs,
            b * sb + i * si + f * sf,
            b * bb + i * bi + f * bf,
            b * ib + i * ii,
            t * ot * ft,
            t * ot * tt,
        )
        if not _LEAST < h + s + b + i + f + t < _MOST:
            scale = 1.0 / (h + s + b + i + f + t + _TINY)
            h, s, b, i, f, t = h * scale, s * scale, b * scale, i * scale, f * scale, t * scale
    chances.reverse()
    return chances


def _ahead(rows: Sequence[Row]) -> list[tuple[float, float, float, float, float]]:
    """Return for each line how many times likelier than the article each other state is."""
    odds = _odds
    try:
        return [(odds[h - b], odds[s - b], odds[i - b], odds[f - b], odds[t - b]) for h, s, b, i, f, t in rows]
    except KeyError:
        if len(odds) >= KEPT_KEYS:
            odds.clear()
        more = {score - row[2] for row in rows for score in row}.difference(odds)
        odds.update((ahead, math.exp(min(ahead, _STEEPEST) / UNIT)) for ahead in more)
        return _ahead(rows)
