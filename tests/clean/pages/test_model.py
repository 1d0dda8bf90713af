from __future__ import annotations

import json

import pytest

from reader.clean.pages.model import WEIGHTS, judge, surroundings, weights_of
from reader.errors import RulesError
from reader.model import Block, Evidence
from reader.rules.load import Rules, default_rules

BLOCKS = [Block(text="word " * 9, evidence=Evidence(containers=(1, 2, n))) for n in range(3)]


@pytest.fixture
def rules(tmp_path):
    (tmp_path / WEIGHTS).write_text(
        json.dumps(
            {"even": 0.5, "first": {"up": 300, "down": -300}, "second": {"up": 200, "down": -200, "parent.odds.4": 150}}
        ),
        encoding="utf-8",
    )
    return Rules(tmp_path)


def test_heaviest_feature_is_the_reason(rules):
    verdicts = judge(BLOCKS, [["any", "up"], ["any", "down"], ["any"]], [True, True, True], rules)
    assert [verdict.accepted for verdict in verdicts[:2]] == [True, False]
    assert [verdict.reason for verdict in verdicts[:2]] == ["up", "down"]


def test_the_second_pass_hears_the_first(rules):
    alone = judge(BLOCKS, [["down"], ["down"], ["any"]], [True] * 3, rules)[2]
    among = judge(BLOCKS, [["up"], ["up"], ["any"]], [True] * 3, rules)[2]
    assert among.probability > alone.probability


def test_blocks_with_a_role_are_not_judged(rules):
    assert not judge(BLOCKS, [["up"]] * 3, [False, True, True], rules)[0].accepted


def test_odds_beside_and_around():
    names = surroundings(BLOCKS, [1.0, 0.5, 0.0])
    assert {"self.9", "at1.2", "at-1.none", "parent.odds.1"} <= set(names[0])
    assert {"self.0", "at-1.2", "at-2.4", "at1.none"} <= set(names[2])


@pytest.mark.parametrize("text", ["", "[]", '{"even": 1}', '{"even": 0.5, "first": [], "second": {}}'])
def test_broken_weights_are_a_rules_error(tmp_path, text):
    (tmp_path / WEIGHTS).write_text(text, encoding="utf-8")
    with pytest.raises(RulesError):
        weights_of(Rules(tmp_path))


def test_shipped_weights_are_whole():
    weights = weights_of(default_rules())
    assert weights.first
    assert weights.second
    assert 0.3 < weights.even < 0.7
