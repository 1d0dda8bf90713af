"""The chain's probabilities against every path counted out."""

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.clean.boilerplate.sequence import NONE, STATES, UNIT, WEIGHTS, Chain, chain_of, emissions, posteriors
from reader.clean.lines.line import Line
from reader.errors import RulesError
from reader.rules.load import Rules, default_rules

ALLOWED = {"HH", "HS", "SB", "SI", "SF", "BB", "BI", "BF", "IB", "II", "FT", "TT"}
MOVE = st.tuples(*[st.floats(-4, 4)] * 6)
ROW = st.tuples(*[st.integers(NONE - 4 * UNIT, NONE + 4 * UNIT)] * 6)


def counted_out(rows, chain):
    """The probability of S or B in each place, by summing over all paths the chain allows."""
    total = 0.0
    inside = [0.0] * len(rows)
    for path in itertools.product(range(6), repeat=len(rows)):
        steps = ["".join(STATES[s] for s in pair) for pair in itertools.pairwise(path)]
        if path[0] not in (0, 1) or path[-1] not in (1, 2, 4, 5) or not set(steps) <= ALLOWED:
            continue
        score = sum((rows[n][s] - NONE) / UNIT for n, s in enumerate(path))
        score += sum(chain.moves[a][b] for a, b in itertools.pairwise(path))
        weight = math.exp(score)
        total += weight
        for n, s in enumerate(path):
            inside[n] += weight * (s in (1, 2))
    return [value / total for value in inside]


@settings(max_examples=40, deadline=None)
@given(st.lists(ROW, min_size=1, max_size=4), st.tuples(*[MOVE] * 6))
def test_probabilities(rows, moves):
    chain = Chain({}, moves)
    assert posteriors(rows, chain) == pytest.approx(counted_out(rows, chain), abs=1e-9)


def test_extremes_stay_numbers():
    low, high = NONE - 900 * UNIT, NONE + 900 * UNIT
    rows = [(low, high, NONE, NONE, NONE, NONE), (high, low, low, NONE, NONE, NONE)] * 50
    assert all(0 <= chance <= 1 for chance in posteriors(rows, chain_of(default_rules())))


def test_nothing():
    assert posteriors([], chain_of(default_rules())) == []


def test_emissions_add_up():
    chain = Chain({"a": (1, 2, 3, 4, 5, 6), "b": (1, 1, 1, 1, 1, 1)}, ((0.0,) * 6,) * 6)
    lines = [Line([], 1.0, None, "l", 0.0, keys) for keys in (["a", (lambda: ("b", "unheard-of"),)], [])]
    rows = [tuple(score - NONE for score in row) for row in emissions(lines, chain)]
    assert rows == [(200, 300, 400, 500, 600, 700), (0,) * 6]


def test_many_lines_stay_numbers():
    rows = [(NONE + 900, NONE, NONE - 900, NONE, NONE, NONE + 900)] * 3000
    chances = posteriors(rows, chain_of(default_rules()))
    assert all(0 <= chance <= 1 for chance in chances)
    assert max(chances) > 0.9 or sum(chances) < 1.01


def test_what_speaks_against():
    chain = Chain({"a": (1, 0, 2, 0, 0, 0), "b": (0, 0, 1, 0, 0, 3)}, ((0.0,) * 6,) * 6)
    key = (lambda: ("a", "b"),)
    assert chain.speak_against(key) == chain.against[key] == (2, "b")
    assert chain.speak_against("a") == (0.0, "model")


def test_the_shipped_weights():
    chain = chain_of(default_rules())
    assert len(chain.moves) == len(STATES)
    assert len(chain.features) > 100


@pytest.mark.parametrize("content", [None, "{", "[]", '{"features": {"a": [1]}, "moves": []}'])
def test_broken_weights_are_a_rules_error(tmp_path, content):
    if content is not None:
        (tmp_path / WEIGHTS).write_text(content)
    with pytest.raises(RulesError):
        chain_of(Rules(tmp_path))
