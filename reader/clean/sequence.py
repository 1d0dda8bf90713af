"""A linear-chain model over lines: trained weights, the best path through them, and each line's odds.

States: `H` before the article, `B` the article, `I` an interruption inside it, `T` after it. The chain only moves
on: H to B, B to I and back, B or I to T; so there is one article a file, and what follows it stays outside.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.errors import RulesError
from reader.rules.load import Rules

STATES = "HBIT"
"""Names of the states, in the order of the weights."""
BODY = 1
"""Index of the state that is the article."""
WEIGHTS = "boilerplate.json"
"""The trained weights' file in the rules' folder."""
_STEPS = ((0, 0), (0, 1), (1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (3, 3))
"""The moves that the chain can make, as (from, to)."""
_STARTS = (0, 1)
"""States that a file can begin in."""
_ENDS = (1, 3)
"""States that a file can end in: there is an article in it somewhere."""
_NEVER = -1e9

Scores = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Chain:
    """Trained weights."""

    features: Mapping[str, Scores]
    """For each feature what it adds to each state."""
    moves: tuple[Scores, ...]
    """What each step from a state to another adds."""


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
    h, b, i, t = (float(weight) / 100 for weight in weights)
    return h, b, i, t


def emissions(names: Sequence[Sequence[str]], chain: Chain) -> list[Scores]:
    """Return for each line what its features add up to in each state."""
    weights = chain.features
    rows: list[Scores] = []
    for line in names:
        h = b = i = t = 0.0
        for name in line:
            if name in weights:
                wh, wb, wi, wt = weights[name]
                h += wh
                b += wb
                i += wi
                t += wt
        rows.append((h, b, i, t))
    return rows


def best_path(rows: Sequence[Scores], chain: Chain) -> list[int]:
    """Return the states of the likeliest path (Viterbi)."""
    if not rows:
        return []
    moves = chain.moves
    score = [rows[0][s] if s in _STARTS else _NEVER for s in range(4)]
    back: list[tuple[int, int, int, int]] = []
    hh, hb, bb, bi, bt, ib, ii, tt = (moves[a][b] for a, b in _STEPS)
    h, b, i, t = score
    for eh, eb, ei, et in rows[1:]:
        from_h, from_b, from_i = h + hb, b + bb, i + ib
        if from_b >= from_h:
            nb, pb = (from_b, 1) if from_b >= from_i else (from_i, 2)
        else:
            nb, pb = (from_h, 0) if from_h >= from_i else (from_i, 2)
        ni, pi = (b + bi, 1) if b + bi >= i + ii else (i + ii, 2)
        nt, pt = (b + bt, 1) if b + bt >= t + tt else (t + tt, 3)
        h, b, i, t = h + hh + eh, nb + eb, ni + ei, nt + et
        back.append((0, pb, pi, pt))
    state = max(_ENDS, key=(h, b, i, t).__getitem__)
    path = [state]
    for row in reversed(back):
        state = row[state]
        path.append(state)
    path.reverse()
    return path


def body_log_odds(rows: Sequence[Scores], chain: Chain) -> list[float]:
    """Return for each line the log-odds that it is in the article, all paths weighed (forward-backward)."""
    if not rows:
        return []
    forward = [[rows[0][s] if s in _STARTS else _NEVER for s in range(4)]]
    into: list[list[int]] = [[a for a, b in _STEPS if b == s] for s in range(4)]
    out: list[list[int]] = [[b for a, b in _STEPS if a == s] for s in range(4)]
    for row in rows[1:]:
        last = forward[-1]
        forward.append([row[s] + _log_sum([last[a] + chain.moves[a][s] for a in into[s]]) for s in range(4)])
    backward = [[0.0 if s in _ENDS else _NEVER for s in range(4)]]
    for row in reversed(rows[1:]):
        last = backward[-1]
        backward.append([_log_sum([last[b] + row[b] + chain.moves[s][b] for b in out[s]]) for s in range(4)])
    backward.reverse()
    odds = []
    for fore, aft in zip(forward, backward, strict=True):
        both = [f + a for f, a in zip(fore, aft, strict=True)]
        odds.append(both[BODY] - _log_sum([both[0], both[2], both[3]]))
    return odds


def _log_sum(values: Sequence[float]) -> float:
    top = max(values)
    return top + math.log(sum(math.exp(value - top) for value in values))
