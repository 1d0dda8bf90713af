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
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from reader.clean.line import Key, Line, names_of
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

KEPT_KEYS = 20_000
"""Keys whose weight is kept: an article has some hundreds, most of them those of other articles too."""
_FIELD = 32
"""Bits of one state's weight in a packed number: a line has some 60 features of at most a few thousand units each."""
_MIDDLE = 1 << (_FIELD - 1)
"""What stands for nothing in a field, so that none is negative."""
_NOTHING = sum(_MIDDLE << _FIELD * state for state in range(len(STATES)))
_FIELDS = struct.Struct(f"<{len(STATES)}I")

Scores = tuple[float, float, float, float, float, float]
"""What something adds to each state."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Trained weights."""

    features: Mapping[str, Scores]
    """For each feature what it adds to each state."""
    moves: tuple[Scores, ...]
    """What each step from a state to another adds."""
    weighed: dict[Key, int] = field(init=False, default_factory=dict)
    """What the keys met so far add in hundredths, all states in one number: one addition a key, not six."""
    against: dict[Key, tuple[float, str]] = field(init=False, default_factory=dict)
    """For the keys met so far how much at most one of their features speaks against the article, and its name."""

    def weigh(self, key: Key) -> int:
        """Return what a key's features add up to, packed, and keep it for the next line that has them."""
        if len(self.weighed) >= KEPT_KEYS:
            self.weighed.clear()
        total = sum(_packed(self.features[name]) for name in names_of(key) if name in self.features)
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
def chain_of(rules: Rules) -> Chain:
    """Read the trained weights. Raises RulesError when the file is missing or broken."""
    path = rules.folder / WEIGHTS
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


def emissions(lines: Sequence[Line], chain: Chain) -> list[Scores]:
    """Return for each line what its features add up to in each state."""
    weighed, weigh = chain.weighed, chain.weigh
    rows: list[Scores] = []
    for line in lines:
        total = _NOTHING
        for key in line.keys:
            total += weighed.get(key) or weigh(key)
        h, s, b, i, f, t = _FIELDS.unpack(total.to_bytes(_FIELDS.size, "little"))
        rows.append(
            (
                (h - _MIDDLE) / UNIT,
                (s - _MIDDLE) / UNIT,
                (b - _MIDDLE) / UNIT,
                (i - _MIDDLE) / UNIT,
                (f - _MIDDLE) / UNIT,
                (t - _MIDDLE) / UNIT,
            )
        )
    return rows


def posteriors(rows: Sequence[Scores], chain: Chain) -> list[float]:
    """Return for each line the probability that it is in the article, all paths weighed (forward-backward).

    Written out state by state, since it runs on every line of every file; each line is scaled to a sum of 1.
    """
    if not rows:
        return []
    hh, hs, sb, si, sf, bb, bi, bf, ib, ii, ft, tt = (math.exp(chain.moves[a][z]) for a, z in _MOVES)
    exp = math.exp
    facts = []
    for h, s, b, i, f, t in rows:
        top = max(h, s, b, i, f, t)
        facts.append((exp(h - top), exp(s - top), exp(b - top), exp(i - top), exp(f - top), exp(t - top)))
    h, s, b, i, f, t = facts[0][0], facts[0][1], 0.0, 0.0, 0.0, 0.0
    forward = [(h, s, b, i, f, t)]
    for eh, es, eb, ei, ef, et in facts[1:]:
        h, s, b, i, f, t = (
            h * hh * eh,
            h * hs * es,
            (s * sb + b * bb + i * ib) * eb,
            (s * si + b * bi + i * ii) * ei,
            (s * sf + b * bf) * ef,
            (f * ft + t * tt) * et,
        )
        scale = 1.0 / (h + s + b + i + f + t + _TINY)
        h, s, b, i, f, t = h * scale, s * scale, b * scale, i * scale, f * scale, t * scale
        forward.append((h, s, b, i, f, t))
    h, s, b, i, f, t = 0.0, 1.0, 1.0, 0.0, 1.0, 1.0
    odds = []
    for position in range(len(rows) - 1, -1, -1):
        fh, fs, fb, fi, ff, ftail = forward[position]
        body = fs * s + fb * b
        odds.append(body / (body + fh * h + fi * i + ff * f + ftail * t + _TINY))
        eh, es, eb, ei, ef, et = facts[position]
        h, s, b, i, f, t = h * eh, s * es, b * eb, i * ei, f * ef, t * et
        h, s, b, i, f, t = (
            h * hh + s * hs,
            b * sb + i * si + f * sf,
            b * bb + i * bi + f * bf,
            b * ib + i * ii,
            t * ft,
            t * tt,
        )
        scale = 1.0 / (h + s + b + i + f + t + _TINY)
        h, s, b, i, f, t = h * scale, s * scale, b * scale, i * scale, f * scale, t * scale
    odds.reverse()
    return odds
