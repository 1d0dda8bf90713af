"""What signs are worth, read from the files that were learnt."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.clean.captions import model as caption_model
from reader.clean.headlines import model as headline_model
from reader.clean.weights import weights_of
from reader.errors import RulesError
from reader.rules.load import Rules, default_rules

FILES = (caption_model.WEIGHTS, headline_model.WEIGHTS)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"least": "much"}'])
def test_broken_weights_are_an_error(tmp_path: Path, content: str) -> None:
    (tmp_path / "some.json").write_text(content, encoding="utf-8")
    with pytest.raises(RulesError, match=r"some\.json"):
        weights_of(Rules(tmp_path), "some.json")


@pytest.mark.parametrize("file", FILES)
def test_the_weights_are_whole_numbers(file: str) -> None:
    weights = json.loads((default_rules().folder / file).read_text(encoding="utf-8"))
    assert all(isinstance(weight, int) for weight in weights.values())
    assert weights == weights_of(default_rules(), file)


def test_a_line_is_no_caption_until_something_speaks_for_it() -> None:
    assert weights_of(default_rules(), caption_model.WEIGHTS)["least"] < 0
